"""One edit of the Dutch, all the way: the section out of date on page, sheet, status and table, and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.paper.html import sheet_html
from scripts.paper.side_by_side import rows
from scripts.project.keys import Locale
from scripts.project.sheets import SheetKey
from tests.helpers.edits import change, insert
from tests.helpers.fixture_site import SITE_URL, copy_fixture, invoke, read
from tests.helpers.html_pages import Element, parse_html, read_html
from tests.helpers.names import AR, INDEX, NL, PAGES, RETURN_PATH, RU, SHEETS, TI, TRANSLATIONS
from tests.helpers.repositories import commit, shallow_clone

DUTCH = "docs/nl/return-path.md"
EDITED = "negative-decision"

# What the notice above the page says of it, and the table of translations.
TOLD = {
    AR: ("تغيّر النص الهولندي لهذه الأجزاء منذ 20 شباط/فبراير 2026: 2.", "غير محدَّثة: الخطوات (2)"),
    TI: ("ካብ 20 ለካቲት 2026 (20/02/2026) ንደሓር፣ እቲ ናይ ሆላንድኛ (ዳች) ጽሑፍ ኣብዞም ክፍልታት ተቐይሩ ኣሎ፦ 2።", "ዝኣረገ፦ ደረጃታት (2)"),
    RU: ("С 20 февраля 2026 г. изменился нидерландский текст этих частей: 2.", "Устарело: Шаги (2)"),
}


def edited_copy(copy: Path) -> Path:
    """A repository in which section 2 of one Dutch page was rewritten after the last commit."""
    commit(copy)
    insert(copy, DUTCH, "Nieuw.", EDITED)
    return copy


def marked(page: Element) -> list[str]:
    """The headings of the sections that are marked as out of date."""
    headings = [*page.all("h2"), *page.all("h3")]
    return [heading.attributes["id"] for heading in headings if heading.all("small", **{"class": "out-of-date"})]


def out_of_date_in(site: Site) -> dict[tuple[Locale, str], list[str]]:
    """The sections out of date of each page that has any."""
    return {
        key: [each.section.id for each in state.out_of_date] for key, state in site.states.items() if state.out_of_date
    }


def test_exactly_one_section_is_out_of_date_in_every_translation_and_in_status(copy: Path) -> None:
    insert(copy, DUTCH, "Nieuw.", EDITED)
    assert out_of_date_in(read(copy)) == {(locale, RETURN_PATH): [EDITED] for locale in TRANSLATIONS}
    lines = invoke(copy, "status").stdout.splitlines()
    assert [line for line in lines if "out of date" in line] == [
        f"docs/{locale}/return-path.md: machine draft; out of date: #negative-decision (2 Na een negatieve brief)"
        for locale in TRANSLATIONS
    ]


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_on_paper_that_section_alone_is_marked_and_named_above(copy: Path, locale: Locale) -> None:
    insert(copy, DUTCH, "Nieuw.", EDITED)
    site = read(copy)
    for slug in SHEETS:
        document = sheet_html(site, locale, slug, SITE_URL)
        assert marked(parse_html(document)) == ([EDITED] if slug == RETURN_PATH else []), slug
        assert document.count('class="out-of-date"') == (2 if slug == RETURN_PATH else 0), slug


@pytest.mark.parametrize(("client", "other", "both"), [(AR, NL, False), (TI, RU, True)])
def test_two_languages_side_by_side_keep_their_rows_and_mark_the_section(
    copy: Path, client: Locale, other: Locale, both: bool
) -> None:
    insert(copy, DUTCH, "Nieuw.", EDITED)
    site = read(copy)
    every = rows(site, SheetKey(client, RETURN_PATH, other))
    found = [row for row in every if "out-of-date" in row.client + row.other]
    assert [(row.heading, "out-of-date" in row.client, "out-of-date" in row.other) for row in found] == [
        (True, True, both)
    ]


@pytest.fixture(scope="module")
def built_three_times(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same edited project built in a clone with history, in a shallow one, and without Git."""
    folder = tmp_path_factory.mktemp("clones")
    whole = edited_copy(copy_fixture(folder / "whole"))
    commit(whole)
    roots = {"whole": whole, "shallow": shallow_clone(whole, folder / "shallow"), "without": folder / "without"}
    shutil.copytree(whole, roots["without"], symlinks=True, ignore=shutil.ignore_patterns(".git"))
    for root in roots.values():
        result = invoke(root, "build")
        assert (result.exit_code, result.stderr) == (0, "")
    return {name: root / "site" for name, root in roots.items()}


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_the_built_pages_mark_the_section_and_name_it_above(
    built_three_times: dict[str, Path], building: None, locale: Locale
) -> None:
    built, (above, in_table) = built_three_times["whole"] / locale, TOLD[locale]
    for slug in PAGES:
        page = read_html(built / ("" if slug == INDEX else slug) / "index.html")
        notice = page.all("aside", **{"class": "notice"})[0].text
        assert marked(page) == ([EDITED] if slug == RETURN_PATH else []), slug
        assert (above in notice) == (slug == RETURN_PATH), slug
    assert in_table in read_html(built / "paper" / "index.html").all("table")[-1].text


def test_the_built_dutch_pages_say_nothing(built_three_times: dict[str, Path], building: None) -> None:
    for slug in PAGES:
        page = read_html(built_three_times["whole"] / ("" if slug == INDEX else slug) / "index.html")
        assert marked(page) == [] and not page.all("aside", **{"class": "notice"})


def test_a_build_gives_the_same_bytes_with_history_without_and_in_a_shallow_clone(
    built_three_times: dict[str, Path], building: None
) -> None:
    def contents(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    whole = contents(built_three_times["whole"])
    assert len(whole) > 27
    assert contents(built_three_times["shallow"]) == whole
    assert contents(built_three_times["without"]) == whole


@pytest.mark.parametrize(
    ("names", "old", "new"),
    [
        pytest.param(["data/facts.yaml"], "value: 45\n", "value: 46\n", id="fact"),
        pytest.param(["data/desks.yaml"], 'number: "0800 12 345"', 'number: "0800 54 321"', id="phone-number"),
        pytest.param(
            [f"docs/{locale}/return-path.md" for locale in (NL, *TRANSLATIONS)],
            "(partners.md)",
            "(partners.md#names)",
            id="link-target",
        ),
    ],
)
def test_a_changed_fact_number_or_link_makes_nothing_out_of_date(
    copy: Path, names: list[str], old: str, new: str
) -> None:
    for name in names:
        change(copy / name, old, new)
    assert out_of_date_in(read(copy)) == {}


def test_an_edit_that_is_said_to_be_cosmetic_makes_nothing_out_of_date(copy: Path) -> None:
    root = edited_copy(copy)
    result = invoke(root, "cosmetic", f"{DUTCH}#{EDITED}")
    assert (result.exit_code, result.stderr) == (0, "")
    assert out_of_date_in(read(root)) == {}
    assert "out of date" not in invoke(root, "status").stdout
