"""The table of the print page: which sheets stand in which column of which page, and where their links lead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import Language, Project
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey, keys_of
from scripts.project.surfaces import own_page
from scripts.screen.print_table import beside_in, print_table
from tests.helpers.changed_sites import without_page
from tests.helpers.html_pages import Element, parse_html
from tests.helpers.names import AR, DESKS, LOCALES, NL, PAPER, RETURN_PATH, RU, SHEETS, TI

URL = "https://example.org/"
FR, EN, DE = Locale("fr"), Locale("en"), Locale("de")
FOLDERS = {NL: "", AR: "ar/", TI: "ti/", RU: "ru/"}
NAMES = {NL: "Nederlands", AR: "العربية", TI: "ትግርኛ", RU: "Русский"}

# What a reader of each language calls the others.
KNOWN = {
    NL: {AR: "Arabisch", TI: "Tigrinya", RU: "Russisch"},
    AR: {NL: "الهولندية", TI: "التغرينية", RU: "الروسية"},
    TI: {NL: "ሆላንድኛ (ዳች)", AR: "ዓረብኛ", RU: "ሩስኛ"},
    RU: {NL: "нидерландский", AR: "арабский", TI: "тигринья"},
}


@pytest.fixture(scope="module")
def with_files(site: Site) -> Site:
    """The site with every file for paper, each of another size, and with pages in two languages."""
    keys = keys_of(site.project)
    sheets = {key: SheetFile(Path("x.pdf"), 1, 1000 * at) for at, key in enumerate(keys, start=1)}
    return replace(site, sheets=sheets, paired=True)


@pytest.fixture(scope="module")
def wider(project: Project) -> Project:
    """The project with three more languages that social workers read, the last of them on a screen alone."""
    return replace(
        project,
        languages=(
            *project.languages,
            Language(FR, "Français", "fr", "ltr"),
            Language(EN, "English", "en", "ltr"),
            Language(DE, "Deutsch", "de", "ltr"),
        ),
    )


def table_on(site: Site, locale: Locale) -> Element:
    """The table as it stands on the print page of a language."""
    return parse_html(print_table(site, locale, own_page(site.project, locale, PAPER)))


def part_of(site: Site, locale: Locale, client: Locale) -> Element:
    """The part of a client's language in the table of a page."""
    (found,) = table_on(site, locale).all("details", id=f"for-{client}")
    return found


def links_in(locale: Locale, html: Element) -> list[str]:
    """The paths to which the links lead, in order, from the print page of a language."""
    targets = [urlsplit(urljoin(f"{URL}{FOLDERS[locale]}paper/", link.attributes["href"])) for link in html.all("a")]
    assert all(target.netloc == "example.org" and not target.fragment for target in targets)
    return [target.path[1:] for target in targets]


def columns_of(client: Locale, reader: Locale) -> list[Locale | None]:
    """What stands beside a client's language on a page: nothing, then Dutch for its reader or for the client."""
    return [None, NL] if client != NL and reader in (NL, client) else [None]


def names_of(client: Locale, beside: Locale | None) -> str:
    return " + ".join(NAMES[each] for each in (client, beside) if each)


@pytest.mark.parametrize(
    ("client", "reader", "columns"),
    [
        pytest.param(AR, FR, [FR], id="own-language-of-a-reader"),
        pytest.param(AR, AR, [NL, FR, EN], id="page-of-the-client"),
        pytest.param(NL, NL, [FR, EN], id="page-of-the-source"),
        pytest.param(NL, FR, [FR], id="source-beside-french"),
        pytest.param(AR, DE, [DE], id="german-on-a-screen"),
        pytest.param(DE, DE, [NL, FR, EN], id="german-page-of-the-client"),
        pytest.param(AR, TI, [], id="beside-no-language-of-social-workers"),
        pytest.param(FR, AR, [], id="french-beside-arabic"),
    ],
)
def test_the_columns_are_the_readers_own_language(
    wider: Project, client: Locale, reader: Locale, columns: list[Locale]
) -> None:
    assert beside_in(wider, client, reader) == columns


def test_every_pair_can_be_reached_from_the_pages_of_its_languages_alone(wider: Project) -> None:
    known = (*LOCALES, FR, EN)
    for locale in known:
        for beside in (NL, FR, EN):
            pages = {reader for reader in known if beside in beside_in(wider, locale, reader)}
            assert pages == ({locale, beside} if locale != beside else set())


def test_every_language_has_its_part_and_a_clients_own_page_opens_it(with_files: Site, locale: Locale) -> None:
    parts = table_on(with_files, locale).children
    assert [part.attributes["id"] for part in parts] == ["for-nl", "for-ar", "for-ti", "for-ru"]
    opened = [part.attributes["id"] for part in parts if "open" in part.attributes]
    # Social workers read Dutch; the other languages are likely to be a client's own.
    assert opened == ([] if locale == NL else [f"for-{locale}"])


def test_a_part_has_the_languages_own_name_and_the_readers_name_for_it(with_files: Site, locale: Locale) -> None:
    for client, part in zip(LOCALES, table_on(with_files, locale).children, strict=True):
        (summary,) = part.all("summary")
        (name,) = summary.all("b")
        direction = "rtl" if client == AR else "ltr"
        assert (name.text, name.attributes["lang"], name.attributes["dir"]) == (NAMES[client], client, direction)
        assert summary.text == NAMES[client] + (f" – {KNOWN[locale][client]}" if client != locale else "")


def test_every_sheet_stands_in_every_part_in_both_titles(with_files: Site, locale: Locale) -> None:
    words, pages = with_files.records.words, with_files.pages
    for client in LOCALES:
        wanted = []
        for slug in (*SHEETS, ALL, CARDS):
            both = [
                words[each]["paper"][slug] if slug in (ALL, CARDS) else pages[each, slug].title
                for each in (locale, client)
            ]
            # Once on a client's own page.
            wanted.append(" ".join(dict.fromkeys(both)))
        rows = part_of(with_files, locale, client).all("tbody")[0].all("tr")
        assert [row.all("th")[0].text for row in rows] == wanted


def test_links_lead_to_the_files_and_pages_of_the_sheet_in_the_column(with_files: Site, locale: Locale) -> None:
    for client in LOCALES:
        columns = columns_of(client, locale)
        table = part_of(with_files, locale, client)
        assert len(table.all("thead")[0].all("th")) == 1 + len(columns)
        rows = table.all("tbody")[0].all("tr")
        for slug, row in zip((*SHEETS, ALL, CARDS), rows, strict=True):
            for beside, cell in zip(columns, row.all("td"), strict=True):
                wanted = []
                # All sheets in one file are made in one language alone.
                if slug != ALL or not beside:
                    wanted.append(f"sheets/{slug}-{client}{f'-{beside}' if beside else ''}.pdf")
                    assert cell.all("small")[0].text == with_files.sheets[SheetKey(client, slug, beside)].told
                if slug in SHEETS:
                    wanted.append(f"{FOLDERS[client]}{slug}/{f'{beside}/' if beside else ''}")
                assert links_in(locale, cell) == wanted, (slug, beside)
                # On a phone the cells stand below each other, without the head of the table.
                columned = [part.text for part in cell.all("div", **{"class": "column"})]
                assert columned == ([names_of(client, beside)] if wanted else []), (slug, beside)


def test_every_file_stands_on_the_page_of_its_client(with_files: Site) -> None:
    found = {
        link
        for client in LOCALES
        for link in links_in(client, part_of(with_files, client, client))
        if link.endswith(".pdf")
    }
    alone = {f"sheets/{slug}-{client}.pdf" for client in LOCALES for slug in (*SHEETS, CARDS, ALL)}
    beside = {f"sheets/{slug}-{client}-nl.pdf" for client in (AR, TI, RU) for slug in (*SHEETS, CARDS)}
    assert found == alone | beside and len(found) == 25


@pytest.mark.parametrize("paired", [True, False], ids=["with-pairs", "preview"])
def test_without_files_only_the_pages_that_exist_are_linked(site: Site, locale: Locale, paired: bool) -> None:
    html = table_on(replace(site, paired=paired), locale)
    pages = {f"{FOLDERS[client]}{slug}/" for client in LOCALES for slug in SHEETS}
    pairs = {
        f"{FOLDERS[client]}{slug}/{beside}/"
        for client in LOCALES
        for beside in columns_of(client, locale)
        for slug in SHEETS
        if beside
    }
    assert set(links_in(locale, html)) == pages | (pairs if paired else set())
    assert "PDF" not in html.text
    # All sheets in one file and the cards are no pages of the site.
    for name in (ALL, CARDS):
        assert site.records.words[locale]["paper"][name] not in html.text


def test_the_heads_of_columns_name_their_languages(with_files: Site) -> None:
    def heads(locale: Locale, client: Locale) -> list[str]:
        return [head.text for head in part_of(with_files, locale, client).all("thead")[0].all("th")]

    assert heads(NL, AR) == ["Fiche", "العربية", "العربية + Nederlands"]
    assert heads(AR, AR) == ["ورقة المعلومات", "العربية", "العربية + Nederlands"]
    assert heads(RU, AR) == ["Памятка", "العربية"]


def test_a_sheet_that_a_client_lacks_is_in_no_row_of_theirs(with_files: Site) -> None:
    partial = without_page(with_files, AR, RETURN_PATH)
    part = part_of(partial, NL, AR)
    assert [row.all("th")[0].all("span", lang="ar")[0].text for row in part.all("tbody")[0].all("tr")] == [
        *("مكاتب في منطقتك", "كل أوراق المعلومات", "بطاقات صغيرة للقصّ"),
    ]
    assert not [link for link in links_in(NL, part) if "return-path" in link]


def test_a_sheet_that_the_language_beside_lacks_has_an_empty_cell(with_files: Site) -> None:
    partial = without_page(with_files, NL, RETURN_PATH)
    # A source page is never missing; here it stands for any language beside.
    first = part_of(partial, AR, AR).all("tbody")[0].all("tr")[0]
    alone, two = first.all("td")
    assert links_in(AR, alone) == ["sheets/return-path-ar.pdf", "ar/return-path/"]
    assert (links_in(AR, two), two.text) == ([], "")


def test_a_sheet_that_the_reader_lacks_has_its_dutch_title(with_files: Site) -> None:
    partial = without_page(with_files, RU, DESKS)
    (title,) = part_of(partial, RU, TI).all("bdi", lang="nl")[:1]
    assert title.text == "Loketten in uw buurt"


def test_a_language_without_sheets_has_no_part(with_files: Site) -> None:
    partial = without_page(without_page(with_files, TI, DESKS), TI, RETURN_PATH)
    assert [part.attributes["id"] for part in table_on(partial, NL).children] == ["for-nl", "for-ar", "for-ru"]
