"""The project's folders, its languages and its pages, as `mkdocs.yml` registers them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
from scripts.project.moved import read_moved
from scripts.project.roles import Roles, read_roles

ROOT = Path(__file__).resolve().parents[2]

# Settings that readers see as words; all others are names of files, ids and codes.
_NAMES = ("name", "site_name")

# static-i18n accepts these shapes of locale and no others.
LOCALE = re.compile(r"[a-z]{2}(-[A-Za-z]{4})?([-_][A-Z]{2})?")


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
    the pages with a role, `help_line` the id of the phone line that stands on every page. `overrides` is
    another project's folder of templates, by which two versions of the content are compared.
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
    overrides: Path | None = None
    files: ReadOnce = field(default_factory=ReadOnce, repr=False, compare=False)

    def language(self, locale: Locale) -> Language:
        """The language with this locale; KeyError if it is not registered."""
        for language in self.languages:
            if language.locale == locale:
                return language
        raise KeyError(locale)

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
    document = files.document(root / "mkdocs.yml", "mkdocs.yml", problems)
    if document is None or report_odd_spaces(document, _NAMES, problems):
        return None
    place, entries = _language_entries(document)
    if not entries:
        problems.add("mkdocs.yml", 1, "No languages are registered.", 'List them under plugins, i18n, "languages".')
        return None
    languages = [
        language
        for index, entry in enumerate(entries)
        if (language := _language(entry, (*place, index), document, problems))
    ]
    _report_doubled(entries, place, document, problems)
    defaults = [entry.get("locale") for entry in entries if isinstance(entry, dict) and entry.get("default") is True]
    source = next((language for language in languages if [language.locale] == defaults), None)
    if source is None:
        problems.add(
            "mkdocs.yml",
            document.line(place),
            "There must be exactly one source language.",
            'Mark one with "default: true".',
        )
        return None
    check_repository(document, problems)
    pages = _pages(document, problems)
    sheets = tuple(Slug(str(sheet)) for sheet in (document.value.get("extra") or {}).get("sheets") or [])
    for index, sheet in enumerate(sheets):
        if sheet not in pages:
            line = document.line(("extra", "sheets", index))
            problems.add(
                "mkdocs.yml", line, f'The sheet "{sheet}" is not a page.', 'Add it under "nav", or take it away here.'
            )
    site_url = str(document.value.get("site_url") or "")
    preview = read_preview(document, problems)
    moved = read_moved(document, pages, problems)
    roles = read_roles(document, pages, problems)
    help_line = _help_line(document, problems)
    return Project(
        root, tuple(languages), source, pages, sheets, site_url, preview, moved, roles, help_line, files=files
    )


def _help_line(document: Document, problems: Problems) -> str:
    """The id of the phone line that stands on every page; that it exists is checked where the data are read."""
    identifier = (document.value.get("extra") or {}).get("help_line")
    if isinstance(identifier, str) and identifier:
        return identifier
    problems.add(
        document.name,
        document.line(("extra", "help_line")),
        'Nothing says which phone line stands on every page: "help_line" is missing.',
        'Write under "extra": help_line: and the id of a phone line in data/desks.yaml.',
    )
    return ""


def _pages(document: Document, problems: Problems) -> tuple[Slug, ...]:
    pages = []
    for index, entry in enumerate(document.value.get("nav") or []):
        if isinstance(entry, str):
            pages.append(Slug(entry.removesuffix(".md")))
            continue
        name = next(iter(entry), "") if isinstance(entry, dict) else entry
        problems.add(
            "mkdocs.yml",
            document.line(("nav", index)),
            f'The page "{name}" has a title here.',
            "Write the file name alone; each page has its title in its front matter.",
        )
    return tuple(pages)


def _language_entries(document: Document) -> tuple[Place, list[Any]]:
    plugins = document.value.get("plugins") if isinstance(document.value, dict) else None
    for index, plugin in enumerate(plugins or []):
        if isinstance(plugin, dict) and "i18n" in plugin:
            return ("plugins", index, "i18n", "languages"), (plugin["i18n"] or {}).get("languages") or []
    return (), []


def _report_doubled(entries: list[Any], place: Place, document: Document, problems: Problems) -> None:
    seen: set[Any] = set()
    for index, entry in enumerate(entries):
        locale = entry.get("locale") if isinstance(entry, dict) else None
        if isinstance(locale, str) and locale in seen:
            line = document.line((*place, index))
            problems.add(
                "mkdocs.yml", line, f'The language "{locale}" is registered twice.', "Keep one of the two entries."
            )
        seen.add(locale)


def _language(entry: Any, place: Place, document: Document, problems: Problems) -> Language | None:
    line = document.line(place)
    locale = entry.get("locale") if isinstance(entry, dict) else None
    if not isinstance(locale, str) or not LOCALE.fullmatch(locale):
        problems.add("mkdocs.yml", line, f'"{locale}" is not a locale.', "Write two letters, such as ar or fa.")
        return None
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        problems.add(
            "mkdocs.yml",
            line,
            f'The language "{locale}" has no name.',
            'Add "name:" with the language\'s own name in its own script, such as العربية.',
        )
        name = locale
    known = Locale(locale)
    try:
        return Language(known, name, locales.html_language(known), locales.direction(known))
    except locales.NoLocaleDataError:
        problems.add("mkdocs.yml", line, f'The locale "{locale}" is unknown.', "Use a language code of ISO 639-1.")
        return None
