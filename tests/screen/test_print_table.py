"""The table of the print page: which sheets stand in which column of which page, and where their links lead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.locales import language_name
from scripts.project.project import Project
from scripts.project.sheets import ALL, BESIDE, CARDS, SheetFile, keys_of, pairs_of, sheet_path
from scripts.screen.print_table import beside_in, print_table
from tests.helpers.html_pages import Element, parse_html

URL = "https://example.org/"


@pytest.fixture(scope="module")
def with_files(site: Site) -> Site:
    """The site with every file for paper, each of another size, and with pages in two languages."""
    keys = keys_of(site.project)
    sheets = {key: SheetFile(Path("x.pdf"), 1, 1000 * at) for at, key in enumerate(keys, start=1)}
    return replace(site, sheets=sheets, paired=True)


def table_of(site: Site, locale: str, client: str) -> Element:
    """The part of a client's language in the table of a page."""
    found = parse_html(print_table(site, locale, "print")).all("details", id=f"for-{client}")
    assert len(found) == 1
    return found[0]


def links_in(site: Site, locale: str, html: Element) -> list[str]:
    """The paths to which the links lead, in order, from the print page of a language."""
    here = URL + page_path(site.project, locale, "print")
    targets = [urlsplit(urljoin(here, link.attributes["href"])) for link in html.all("a")]
    assert all(target.netloc == "example.org" and not target.fragment for target in targets)
    return [target.path[1:] for target in targets]


@pytest.mark.parametrize(
    ("client", "reader", "columns"),
    [
        pytest.param("ar", "fr", ["fr"], id="own-language-of-a-reader"),
        pytest.param("ar", "ar", ["nl", "fr", "en"], id="page-of-the-client"),
        pytest.param("nl", "nl", ["fr", "en"], id="page-of-the-source"),
        pytest.param("nl", "fr", ["fr"], id="source-beside-french"),
        pytest.param("ar", "ti", [], id="beside-no-language-of-social-workers"),
        pytest.param("fr", "ar", [], id="french-beside-arabic"),
    ],
)
def test_the_columns_are_the_readers_own_language(
    project: Project, client: str, reader: str, columns: list[str]
) -> None:
    assert beside_in(project, client, reader) == columns


def test_every_pair_can_be_reached_from_a_page_of_its_languages(project: Project) -> None:
    known = [language.locale for language in project.languages]
    for locale, beside in pairs_of(project):
        pages = [reader for reader in known if beside in beside_in(project, locale, reader)]
        assert pages == [reader for reader in known if reader in (locale, beside)]


def test_every_language_has_its_part_and_a_clients_own_page_opens_it(with_files: Site, locale: str) -> None:
    parts = parse_html(print_table(with_files, locale, "print")).children
    languages = with_files.project.languages
    assert [part.attributes["id"] for part in parts] == [f"for-{language.locale}" for language in languages]
    opened = [part.attributes["id"] for part in parts if "open" in part.attributes]
    # Social workers read these languages; others are likely to be a client's own.
    assert opened == ([] if locale in BESIDE else [f"for-{locale}"])
    for part, language in zip(parts, languages, strict=True):
        summary = part.all("summary")[0]
        name = summary.all("b")[0]
        assert (name.text, name.attributes["lang"], name.attributes["dir"]) == (
            language.name,
            language.html,
            language.direction,
        )
        known = language_name(language.locale, locale) if language.locale != locale else None
        assert summary.text == (f"{language.name} – {known}" if known else language.name)


def test_every_sheet_stands_in_every_part_in_both_titles(with_files: Site, locale: str) -> None:
    words, pages = with_files.records.words, with_files.pages
    for language in with_files.project.languages:
        rows = table_of(with_files, locale, language.locale).all("tbody")[0].all("tr")
        wanted = []
        for slug in (*with_files.project.sheets, ALL, CARDS):
            both = [
                words[each]["paper"][slug] if slug in (ALL, CARDS) else pages[each, slug].title
                for each in (locale, language.locale)
            ]
            # Once where both languages have the same title.
            wanted.append(" ".join(" ".join(dict.fromkeys(both)).split()))
        assert [row.all("th")[0].text for row in rows] == wanted


def test_links_lead_to_the_files_and_pages_of_the_sheet_in_the_column(with_files: Site, locale: str) -> None:
    project = with_files.project
    for language in project.languages:
        client = language.locale
        columns = [None, *beside_in(project, client, locale)]
        table = table_of(with_files, locale, client)
        assert len(table.all("thead")[0].all("th")) == 1 + len(columns)
        rows = table.all("tbody")[0].all("tr")
        for slug, row in zip((*project.sheets, ALL, CARDS), rows, strict=True):
            cells = row.all("td")
            for beside, cell in zip(columns, cells, strict=True):
                wanted = []
                if (client, slug, beside) in with_files.sheets:
                    wanted.append(sheet_path(slug, client, beside))
                    told = with_files.sheets[client, slug, beside].told
                    assert cell.all("small")[0].text == told
                if slug in project.sheets:
                    wanted.append(
                        pair_path(project, client, slug, beside) if beside else page_path(project, client, slug)
                    )
                assert links_in(with_files, locale, cell) == wanted, (slug, beside)
                # On a phone the cells stand below each other, without the head of the table.
                names = [project.language(each).name for each in (client, beside) if each]
                columned = [part.text for part in cell.all("div", **{"class": "column"})]
                assert columned == ([" + ".join(names)] if wanted else []), (slug, beside)


def test_every_file_stands_on_the_page_of_its_client(with_files: Site) -> None:
    project = with_files.project
    found = {
        link
        for language in project.languages
        for link in links_in(with_files, language.locale, table_of(with_files, language.locale, language.locale))
        if link.endswith(".pdf")
    }
    wanted = {sheet_path(slug, locale, beside) for locale, slug, beside in keys_of(project)}
    assert found == wanted and len(wanted) == len(keys_of(project))


@pytest.mark.parametrize("paired", [True, False], ids=["with-pairs", "preview"])
def test_without_files_only_the_pages_that_exist_are_linked(site: Site, locale: str, paired: bool) -> None:
    html = parse_html(print_table(replace(site, paired=paired), locale, "print"))
    project = site.project
    known = [language.locale for language in project.languages]
    pages = {page_path(project, client, slug) for client in known for slug in project.sheets}
    pairs = {
        pair_path(project, client, slug, beside)
        for client in known
        for beside in beside_in(project, client, locale)
        for slug in project.sheets
    }
    assert set(links_in(site, locale, html)) == pages | (pairs if paired else set())
    assert "PDF" not in html.text
    # All sheets in one file and the cards are no pages of the site.
    for name in (ALL, CARDS):
        assert site.records.words[locale]["paper"][name] not in html.text


def test_the_heads_of_columns_name_their_languages(with_files: Site) -> None:
    words = with_files.records.words["fr"]
    heads = [head.text for head in table_of(with_files, "fr", "ar").all("thead")[0].all("th")]
    assert heads == [words["sheets"]["sheet"], "العربية", "العربية + Français"]
    own = [head.text for head in table_of(with_files, "ar", "ar").all("thead")[0].all("th")]
    assert own[1:] == ["العربية", "العربية + Nederlands", "العربية + Français", "العربية + English"]
