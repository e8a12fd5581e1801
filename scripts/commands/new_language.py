"""Begins a new language: all its files, ready to translate, its entry in `mkdocs.yml`, and what is left to do."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

import click

from scripts.commands.cli import Invocation, command
from scripts.commands.skeletons import NoPlaceError, glossary_skeleton, page_skeleton, with_language, words_skeleton
from scripts.content.site import Site
from scripts.files.problems import EditorError
from scripts.files.text import write_whole
from scripts.files.yaml_edits import with_usual_line_ends
from scripts.project import locales
from scripts.project.addresses import HOME
from scripts.project.keys import Locale
from scripts.project.locales import ENGLISH
from scripts.project.project import LOCALE, Project
from scripts.theme.fonts import FONTS, missing_letters
from scripts.translations.marks import MARK
from scripts.wording.word_choices import glossary_path

# So many letters show which ones a font must have.
_LETTERS_SHOWN = 5


class NotBegunError(EditorError):
    """The language cannot be begun, and nothing was written; the message says why and what to do."""


def new_language(site: Site, locale: Locale, name: str | None = None) -> list[str]:
    """Write the files of a new language; what was written and what is left to do, in lines.

    `name` is the language's own name, if the one that Babel knows is not right. Raises NotBegunError.
    """
    project = site.project
    _check_locale(site, locale)
    name = " ".join((name or locales.own_name(locale)).split())
    texts = _texts(site, locale)
    taken = [project.name(path) for path in texts if path.exists()]
    if taken:
        raise NotBegunError(f"These files are there already: {', '.join(taken)}. Take them away first.")
    config = project.root / "mkdocs.yml"
    # Last, so that a run that is stopped leaves no language without files.
    texts = {**texts, config: _config(config, locale, name)}
    for path, text in texts.items():
        write_whole(path, text)
    return [*_written(project, texts, locale, name), *_left_to_do(locale), *_fonts(project.root, locale)]


def _check_locale(site: Site, locale: Locale) -> None:
    known = {language.locale for language in (*site.project.languages, *site.making, *site.project.taken_off)}
    if locale in known:
        raise NotBegunError(
            f'"{locale}" is a language of the site already. What is left to do: '
            f".venv/bin/python -m scripts status --language {locale}"
        )
    if LOCALE.fullmatch(locale):
        try:
            locales.babel_locale(locale)
        except locales.NoLocaleDataError:
            pass
        else:
            return
    raise NotBegunError(f'"{locale}" is not the code of a language, two letters by ISO 639-1. {_meant(locale)}')


def _meant(word: str) -> str:
    """Which code somebody may have meant."""
    codes = locales.codes_by_name()
    name = word.casefold()
    near = [codes[name]] if name in codes else [codes[other] for other in get_close_matches(name, codes)]
    if not near:
        return "Write the language's name in English, such as amharic, and you are told its code."
    named = [
        f"{code} ({locales.language_name(code, ENGLISH)}, {locales.own_name(code)})" for code in dict.fromkeys(near)
    ]
    return f"Did you mean {' or '.join(named)}?"


def _texts(site: Site, locale: Locale) -> dict[Path, str]:
    """Every file of the language with its text."""
    project, source = site.project, site.project.source
    language = locales.language_name(source.locale, ENGLISH) or source.name
    words = project.interface_path(source.locale).read_text(encoding="utf-8")
    pages = {slug: site.pages[source.locale, slug] for slug in project.pages}
    return {
        project.interface_path(locale): words_skeleton(words, language),
        glossary_path(project.root, locale): glossary_skeleton(site.records.terms.values()),
        **{project.page_path(locale, slug): page_skeleton(page, language) for slug, page in pages.items()},
    }


def _config(path: Path, locale: Locale, name: str) -> str:
    try:
        return with_language(with_usual_line_ends(path.read_bytes().decode("utf-8")), locale, name)
    except NoPlaceError as error:
        raise NotBegunError(
            f"mkdocs.yml has no list of languages to which this entry can be added. Write it there yourself:\n{error}"
        ) from error


def _written(project: Project, texts: Mapping[Path, str], locale: Locale, name: str) -> list[str]:
    return [
        f'Written: "{locale}" ({name}) in mkdocs.yml, and',
        *(f"  {project.name(path)} ({text.count(MARK)} texts)" for path, text in texts.items() if MARK in text),
        f"  {project.name(glossary_path(project.root, locale))}, for the word that you choose for each thing",
        "The site builds as before. What is not translated is not on it.",
    ]


def _left_to_do(locale: Locale) -> list[str]:
    page = f"docs/{locale}/{HOME}.md"
    return [
        "What is left to do:",
        f"1. Translate data/interface/{locale}.yaml: replace each {MARK} with the text behind it by the translation.",
        f"   Then run: .venv/bin/python -m scripts accept data/interface/{locale}.yaml",
        f"2. Translate {page} in the same way, then run:",
        f"     .venv/bin/python -m scripts accept {page} --method human",
        '   ("--method machine" if a machine translated it). Now the language is on the site, with its home page.',
        "3. Translate and accept the other pages one by one. Each is on the site once it is accepted.",
        f"4. Write the word that you choose for each thing in data/glossary/{locale}.yaml, and the letters and signs",
        "     of the language in data/typography.yaml.",
        '5. Name the language in CONTRIBUTING.md, under "Add a language", and how it addresses the reader in STYLE.md.',
        f"How far it is:          .venv/bin/python -m scripts status --language {locale}",
        f"What it will look like: make serve LANG_ONLY={locale}",
    ]


def _fonts(root: Path, locale: Locale) -> list[str]:
    """What to do about fonts for paper, if ours lack letters of the language."""
    lacking = missing_letters(locales.letters(locale), root)
    if not lacking:
        return []
    folder, shown = FONTS.as_posix(), " ".join(letter[0] for letter in lacking[:_LETTERS_SHOWN])
    return [
        f"For sheets on paper: no font in {folder}/ has letters of this language, such as {shown}",
        "Before you accept its first sheet, put one there, in two files: …-Regular.ttf and …-Bold.ttf. Noto has fonts",
        f"for nearly every script, under the license in {folder}/OFL.txt. Name both in overrides/sheet/sheet.css, as",
        "the others are. A build stops rather than print a sheet without its letters.",
    ]


@click.argument("locale")
@click.option("--name", help="The language's own name, if it is not the one that Babel knows.")
@command("new-language", undone="Nothing was written")
def begin_language(invocation: Invocation, locale: Locale, name: str | None) -> None:
    """Write all files of a new language, ready to translate, and tell what is left to do."""
    for line in new_language(invocation.checked_site(), locale, name):
        invocation.reporter.say(line)
