"""The project's folders, its languages and its pages, as `mkdocs.yml` registers them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from scripts.files.problems import Problems
from scripts.files.read_once import ReadOnce
from scripts.files.validation import report_odd_spaces
from scripts.files.yaml_lines import Document
from scripts.files.yaml_values import Place
from scripts.project import locales
from scripts.project.code_host import check_repository, read_preview
from scripts.project.keys import Locale, Slug
from scripts.project.mkdocs_file import NAME, check_settings, extra_of
from scripts.project.moved import read_moved
from scripts.project.nav import FOLDERS, read_nav, read_sheets
from scripts.project.roles import Roles, read_roles
from scripts.project.second_languages import read_second_languages
from scripts.project.setting_kinds import is_line
from scripts.project.web_addresses import with_slash

ROOT = Path(__file__).resolve().parents[2]

# Settings that readers see as words; all others are names of files, ids and codes.
_NAMES = ("name", "site_name")

# static-i18n accepts these shapes of locale and no others.
LOCALE = re.compile(r"[a-z]{2}((-[A-Za-z]{4})?(-[A-Z]{2})?|_[A-Z]{2})")


@dataclass(frozen=True)
class Language:
    """A language of the site: its folder's locale, its own name, its BCP 47 tag and its direction ("ltr" or "rtl")."""

    locale: Locale
    name: str
    html: str
    direction: str


@dataclass(frozen=True)
class Project:
    """Where things are, which languages there are (the source first among equals), and which pages and sheets.

    `site_url` is the address of the site while nothing else is said; `preview` that of a pull request's preview, with
    {number} in it, or empty. `moved` has the slug of each page that is gone, and that of the page instead. `roles` has
    the pages with a role, `help_line` the id of the phone line that stands on every page. `second_languages` are those
    that the readers of a language most likely know beside it, the likeliest first. `overrides` is
    another project's folder of templates, by which two versions of the content are compared. `taken_off` are languages
    that are registered and, by `build: false`, not on the site; they are in no other list.
    """

    root: Path
    languages: tuple[Language, ...]
    source: Language
    pages: tuple[Slug, ...]
    sheets: tuple[Slug, ...]
    site_url: str = ""
    preview: str = ""
    moved: Mapping[Slug, Slug] = field(default_factory=dict)
    roles: Roles = field(default_factory=Roles)
    help_line: str = ""
    second_languages: Mapping[Locale, tuple[Locale, ...]] = field(default_factory=dict)
    overrides: Path | None = None
    taken_off: tuple[Language, ...] = ()
    files: ReadOnce = field(default_factory=ReadOnce, repr=False, compare=False)

    def language(self, locale: Locale) -> Language:
        """The language with this locale; KeyError if it is not registered."""
        for language in self.languages:
            if language.locale == locale:
                return language
        raise KeyError(locale)

    def read_by(self, locale: Locale) -> tuple[Language, ...]:
        """The languages of the site that readers of a language read, the likeliest first.

        Their own, those that `mkdocs.yml` names for them, and last the source language, which has every text.
        """
        wanted = (locale, *self.second_languages.get(locale, ()), self.source.locale)
        known = {language.locale: language for language in self.languages}
        return tuple(known[each] for each in dict.fromkeys(wanted) if each in known)

    def with_taken_off(self) -> Project:
        """The project with every registered language, as if all were on the site."""
        return replace(self, languages=(*self.languages, *self.taken_off), taken_off=())

    def page_path(self, locale: Locale, slug: Slug) -> Path:
        """The Markdown file of a page in a language."""
        return self.root / "docs" / locale / f"{slug}.md"

    def interface_path(self, locale: Locale) -> Path:
        """The file of interface words of a language."""
        return self.root / "data" / "interface" / f"{locale}.yaml"

    @property
    def theme(self) -> Path:
        """The folder of templates, styles and scripts: the project's own, unless another is given."""
        return self.overrides or self.root / "overrides"

    @property
    def places(self) -> Path:
        """The folder of postcodes, names of places and the map."""
        return self.root / "data" / "places"

    def name(self, path: Path) -> str:
        """A path as problems show it: relative to the project."""
        return path.relative_to(self.root).as_posix()

    def text(self, path: Path, problems: Problems, missing: str = "Put it back.") -> str | None:
        """The text of a file of the project, read once; None, with a problem recorded, if it cannot be read."""
        return self.files.text(path, self.name(path), problems, missing)

    def document(self, path: Path, problems: Problems) -> Document | None:
        """The YAML of a file of the project, read once; None, with problems recorded, if it cannot be read."""
        return self.files.document(path, self.name(path), problems)


def read_project(root: Path, problems: Problems) -> Project | None:
    """The project at `root`; None, with problems recorded, if `mkdocs.yml` cannot be understood."""
    files = ReadOnce()
    document = files.document(root / NAME, NAME, problems)
    if document is None or report_odd_spaces(document, _NAMES, problems):
        return None
    place, entries = _language_entries(document)
    if not entries:
        mend = 'Write plugins: and below it - i18n: with "languages", a list with an entry for each.'
        problems.add(NAME, 1, "No languages are registered.", mend)
        return None
    check_settings(document, problems)
    languages = [
        (language, entry)
        for index, entry in enumerate(entries)
        if (language := _language(entry, (*place, index), document, problems))
    ]
    _report_doubled(entries, place, document, problems)
    defaults = [entry.get("locale") for entry in entries if isinstance(entry, dict) and entry.get("default") is True]
    source = next((language for language, _ in languages if [language.locale] == defaults), None)
    if source is None:
        problems.add(
            NAME,
            document.line(place),
            "There must be exactly one source language.",
            'Mark one with "default: true".',
        )
        return None
    _check_source_is_built(entries, place, document, problems)
    check_repository(document, problems)
    locales = [language.locale for language, _ in languages]
    taken = (*FOLDERS, *locales)
    pages = read_nav(document, taken, problems)
    return Project(
        root,
        tuple(language for language, entry in languages if language == source or _is_built(entry)),
        source,
        pages,
        read_sheets(document, pages, locales, problems),
        _site_url(document),
        read_preview(document, problems),
        read_moved(document, pages, problems, taken),
        read_roles(document, pages, problems),
        _help_line(document, problems),
        read_second_languages(document, locales, problems),
        taken_off=tuple(language for language, entry in languages if language != source and not _is_built(entry)),
        files=files,
    )


def _is_built(entry: dict[str, Any]) -> bool:
    return entry.get("build") is not False


def _check_source_is_built(entries: list[Any], place: Place, document: Document, problems: Problems) -> None:
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and entry.get("default") is True and not _is_built(entry):
            problems.add(
                NAME,
                document.line((*place, index, "build")),
                f'The source language "{entry.get("locale")}" cannot be taken off the site.',
                "Write build: true: all others are translated from it, and links lead to its pages.",
            )


def _site_url(document: Document) -> str:
    """The address of the site with a slash at its end; what cannot be one is told with all settings."""
    address = document.value.get("site_url")
    return with_slash(address) if isinstance(address, str) and address else ""


def _help_line(document: Document, problems: Problems) -> str:
    """The id of the phone line that stands on every page; that it exists is checked where the data are read."""
    identifier = extra_of(document).get("help_line")
    if isinstance(identifier, str) and identifier:
        return identifier
    what = "Nothing says which phone line stands on every page: "
    what += '"help_line" is missing.' if identifier in (None, "") else f'"{identifier}" under "help_line" is no id.'
    problems.add(
        NAME,
        document.line(("extra", "help_line")),
        what,
        'Write under "extra": help_line: and the id of a phone line in data/desks.yaml.',
    )
    return ""


def _language_entries(document: Document) -> tuple[Place, list[Any]]:
    plugins = document.value.get("plugins") if isinstance(document.value, dict) else None
    for index, plugin in enumerate(plugins if isinstance(plugins, list) else ()):
        options = plugin.get("i18n") if isinstance(plugin, dict) else None
        entries = options.get("languages") if isinstance(options, dict) else None
        if isinstance(entries, list):
            return ("plugins", index, "i18n", "languages"), entries
    return (), []


def _report_doubled(entries: list[Any], place: Place, document: Document, problems: Problems) -> None:
    seen: set[str] = set()
    names: dict[str, str] = {}
    for index, entry in enumerate(entries):
        locale = entry.get("locale") if isinstance(entry, dict) else None
        name = entry.get("name") if isinstance(entry, dict) else None
        if isinstance(name, str) and names.setdefault(name.strip().casefold(), str(locale)) != str(locale):
            what = f'Two languages, "{names[name.strip().casefold()]}" and "{locale}", have the name "{name}".'
            problems.add(NAME, document.line((*place, index, "name")), what, "Give each its own name.")
        if not isinstance(locale, str):
            continue
        if locale in seen:
            line = document.line((*place, index))
            problems.add(NAME, line, f'The language "{locale}" is registered twice.', "Keep one of the two entries.")
        seen.add(locale)


def _language(entry: Any, place: Place, document: Document, problems: Problems) -> Language | None:
    line = document.line(place)
    locale = entry.get("locale") if isinstance(entry, dict) else None
    if not isinstance(locale, str) or not LOCALE.fullmatch(locale):
        problems.add(NAME, line, f'"{locale}" is not a locale.', "Write two letters, such as ar or fa.")
        return None
    name = entry.get("name")
    if not is_line(name):
        problems.add(
            NAME,
            document.line((*place, "name")),
            f'The language "{locale}" has no name.' if not name else f'The name of "{locale}" is no text in one line.',
            'Add "name:" with the language\'s own name in its own script, such as العربية.',
        )
        name = locale
    known = Locale(locale)
    try:
        return Language(known, name, locales.html_language(known), locales.direction(known))
    except locales.NoLocaleDataError:
        problems.add(NAME, line, f'The locale "{locale}" is unknown.', "Use a language code of ISO 639-1.")
        return None
