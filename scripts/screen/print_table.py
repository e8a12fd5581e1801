"""The table of the print page: for each client's language its sheets, alone or beside the reader's own language."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from scripts.content.site import Site
from scripts.project import locales
from scripts.project.addresses import pair_path
from scripts.project.country import BESIDE, BESIDE_ON_SCREEN
from scripts.project.keys import Locale, Slug
from scripts.project.project import Language, Project
from scripts.project.sheets import ALL, CARDS, SheetKey, is_translated, pairs_of
from scripts.project.surfaces import Surface
from scripts.screen.links import title_of
from scripts.theme.templates import render_card


@dataclass(frozen=True)
class Cell:
    """A sheet in one or two languages: links to the file for paper and to the page; None where there is none."""

    file: str | None
    told: str | None
    page: str | None


@dataclass(frozen=True)
class SheetRow:
    """A sheet: its title in the language of the page, and in the client's where that differs, and its cells."""

    title: str
    own_title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ClientLanguage:
    """A client's language, and its name in the page's language where that differs; columns of one language or two."""

    language: Language
    name: str
    columns: tuple[tuple[Language, ...], ...]
    rows: tuple[SheetRow, ...]
    open: bool


def print_table(site: Site, locale: Locale, surface: Surface) -> Markup:
    """All languages that have sheets; the other column is the language in which this page is read."""
    clients = [_client(site, locale, surface, language) for language in site.project.languages]
    shown = [client for client in clients if client.rows]
    return render_card(
        site.project.theme, "sheets.html", words=site.records.words[locale], clients=shown, surface=surface
    )


def beside_in(project: Project, client: Locale, reader: Locale) -> list[Locale]:
    """The languages that stand beside a client's: the reader's own; on the client's own page those on paper."""
    if client == reader:
        return [beside for locale, beside in pairs_of(project) if locale == client]
    return [reader] if (client, reader) in pairs_of(project, BESIDE_ON_SCREEN) else []


def _client(site: Site, reader: Locale, surface: Surface, language: Language) -> ClientLanguage:
    client, words = language.locale, site.records.words
    beside = beside_in(site.project, client, reader)
    columns = (None, *beside)
    sheets = site.sheet_slugs(client)
    titles = [
        *((sheet, title_of(site, reader, sheet), site.pages[client, sheet].title) for sheet in sheets),
        *((slug, words[reader]["paper"][slug], words[client]["paper"][slug]) for slug in (ALL, CARDS)),
    ]
    rows = [
        SheetRow(
            title, own if own != title else "", tuple(_cell(site, surface, client, slug, each) for each in columns)
        )
        for slug, title, own in titles
    ]
    shown = [row for row in rows if any(cell.file or cell.page for cell in row.cells)]
    name = locales.language_name(client, reader) or ""
    named = ((language,), *((language, site.project.language(each)) for each in beside))
    # Who reads a page in one of these languages is likely to help someone who reads another.
    opened = client == reader and reader not in BESIDE
    return ClientLanguage(language, name if client != reader else "", named, tuple(shown), opened)


def _cell(site: Site, surface: Surface, client: Locale, slug: Slug, beside: Locale | None) -> Cell:
    key = SheetKey(client, slug, beside)
    if not is_translated(key, site.project, site.pages):
        return Cell(None, None, None)
    made = site.sheets.get(key)
    file = surface.file(key.path) if made else None
    page = None
    if slug in site.project.sheets and beside and site.paired:
        page = f"{surface.file(pair_path(site.project, key))}/"
    elif slug in site.project.sheets and not beside:
        page = surface.page(client, slug)
    return Cell(file, made.told if made else None, page)
