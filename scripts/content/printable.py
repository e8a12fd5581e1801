"""Letters that no font for paper has. One of them, such as an emoji, would stop the making of every sheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from html import unescape

from scripts.files.problems import Problems
from scripts.files.yaml_lines import Document
from scripts.places.map_file import MAP
from scripts.places.tables import POSTCODES
from scripts.project.keys import Locale, PageKey
from scripts.project.mkdocs_file import NAME
from scripts.project.project import Project
from scripts.records.records import DATA_FILES
from scripts.texts.page import Page
from scripts.theme.fonts import drawn_letters, named, undrawn
from scripts.theme.own_files import fonts_are_whole
from scripts.wording.word_choices import glossary_path

# What stands in files of data and never on a page.
_NOT_SHOWN = frozenset({"note", "keeper"})

# A file with more of them is in a script for which there is no font yet: telling each line would help nobody.
_TOLD_ONE_BY_ONE = 5

_A_LETTER = "Take it away, or write it in words: no sheet could be made."
_A_SCRIPT = "Put a font with them into overrides/fonts/, or write the text in other letters: no sheet could be made."

# Lines of a file, each with the text that is read there.
Texts = Iterable[tuple[int, str]]


def check_printable(
    project: Project,
    pages: Mapping[PageKey, Page],
    waiting: Collection[PageKey],
    problems: Problems,
    slips: Problems,
    told_letters: Callable[[PageKey], frozenset[int]] = lambda key: frozenset(),
) -> None:
    """Record letters that cannot be printed in pages, interface words, glossaries, names of languages and data.

    In a page that waits for its translation they are slips, and so they are in a language of which nothing is printed
    yet: it can be on the site before it has a font. Damaged fonts are told elsewhere, and so are the `told_letters` of
    a page.
    """
    if not fonts_are_whole(project.root):
        return
    drawn = drawn_letters(project.root)
    printed = {locale for locale, slug in pages.keys() - set(waiting) if slug in (*project.sheets, project.roles.desks)}

    def told(locale: Locale) -> Problems:
        return problems if locale in printed else slips

    for (locale, slug), page in pages.items():
        known = drawn | told_letters((locale, slug))
        _check(page.name, _page_texts(page), known, slips if (locale, slug) in waiting else told(locale))
    for language in project.languages:
        locale = language.locale
        for path in (project.interface_path(locale), glossary_path(project.root, locale)):
            document = project.document(path, Problems()) if path.exists() else None
            if document is not None:
                shown = _terms(document) if path.parent.name == "glossary" else _values(document)
                _check(document.name, shown, drawn, told(locale))
    for stem in DATA_FILES:
        document = project.document(project.root / "data" / f"{stem}.yaml", Problems())
        if document is not None:
            _check(document.name, _values(document), drawn, problems)
    _check_names(project, drawn, told)


def _check_names(project: Project, drawn: Container[int], told: Callable[[Locale], Problems]) -> None:
    """The names of languages that are on the site, and the names of places."""
    document = project.document(project.root / NAME, Problems())
    for place, name in document.raw.items() if document else ():
        locale = document.raw.get((*place[:-1], "locale")) if document and place[-1:] == ("name",) else None
        if document and locale in {language.locale for language in project.languages}:
            _check(NAME, [(document.line(place), name)], drawn, told(Locale(locale)))
    for file in (POSTCODES, MAP):
        path = project.places / file
        text = project.text(path, Problems()) or ""
        _check(project.name(path), enumerate(text.split("\n"), start=1), drawn, told(project.source.locale))


def _page_texts(page: Page) -> Iterator[tuple[int, str]]:
    """The front matter that readers see, and each line of the text, with what entities such as &copy; stand for."""
    if page.front_matter is not None:
        yield from _values(page.front_matter)
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        yield line, unescape(text)


def _values(document: Document) -> Iterator[tuple[int, str]]:
    """Every value that a page can show."""
    for place, text in document.raw.items():
        if not _NOT_SHOWN.intersection(map(str, place)):
            yield document.line(place), text


def _terms(document: Document) -> Iterator[tuple[int, str]]:
    """The words of a glossary that stand on the words page."""
    return ((document.line(place), text) for place, text in document.raw.items() if place[-1:] == ("term",))


def _check(name: str, texts: Texts, drawn: Container[int], problems: Problems) -> None:
    lines = list(texts)
    lacking = undrawn("".join(text for _, text in lines), drawn)
    if len(lacking) > _TOLD_ONE_BY_ONE:
        first = next(line for line, text in lines if undrawn(text, drawn))
        problems.add(name, first, f"No font for paper has {_listed(lacking[:_TOLD_ONE_BY_ONE])} and others.", _A_SCRIPT)
        return
    for line, text in lines if lacking else ():
        letters = undrawn(text, drawn)
        if letters:
            problems.add(name, line, f"No font for paper has {_listed(letters)}.", _A_LETTER)


def _listed(letters: Iterable[str]) -> str:
    return ", ".join(map(named, letters))
