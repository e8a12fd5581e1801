"""Notices on top of pages and sheets, beside the codes of sheets, and the script that takes them away."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.paper.html import all_html, bilingual_html, cards_html, sheet_html
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import CARDS, SheetKey
from scripts.screen.editions import current_editions
from scripts.screen.frame import frame_of
from scripts.screen.page_frame import page_frame, pair_frame
from scripts.screen.page_notices import files, notices_for, page_notices, script_path, sheet_until
from tests.helpers.changed_sites import with_records
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NL, PAGES, PAPER, PARTNERS, RETURN_PATH, RU, TI
from tests.helpers.notice_days import SPRING, in_spring, notice_of, with_notice

URL = "https://a.be/"
WORDS = {"text": {"nl": "Kom later."}, "kind": "warning"}


@pytest.fixture
def spring(site: Site) -> Site:
    return in_spring(site)


def pages_with(site: Site, **fields: object) -> list[Slug]:
    """The pages on top of which a notice stands."""
    changed = with_notice(site, notice_of(**fields))
    return [slug for slug in PAGES if notices_for(changed, slug)]


@pytest.mark.parametrize(
    ("fields", "pages"),
    [
        ({"closed": "ghent"}, [INDEX, DESKS]),
        ({"moved": "liege"}, [INDEX, DESKS]),
        ({"closed": "ghent", "where": "all"}, list(PAGES)),
        ({"closed": "ghent", "where": "page:partners"}, [PARTNERS]),
        ({"closed": "ghent", "where": "desk:ghent"}, []),
        # The free number is on every page; another one where the page tells it.
        ({"line_down": "return-line"}, list(PAGES)),
        ({"line_down": "documents-line"}, [RETURN_PATH, DESKS]),
        ({"line_down": "return-line", "where": "page:index"}, [INDEX]),
        ({**WORDS, "where": "all"}, list(PAGES)),
        ({**WORDS, "where": "page:paper"}, [PAPER]),
        ({**WORDS, "where": "desk:ghent"}, []),
    ],
    ids=lambda value: "-".join(map(str, value.values() if isinstance(value, dict) else value)).replace(" ", "")[:60],
)
def test_a_notice_stands_where_it_says_or_where_its_phrase_belongs(
    site: Site, fields: dict[str, object], pages: list[Slug]
) -> None:
    assert pages_with(site, **fields) == pages


def test_without_a_page_of_desks_the_home_page_tells_of_a_desk(site: Site) -> None:
    roles = replace(site.project.roles, desks=None)
    without = replace(site, project=replace(site.project, roles=roles))
    assert pages_with(without, closed="ghent") == [INDEX]


def test_notices_stand_in_the_order_of_the_file(spring: Site, locale: Locale) -> None:
    assert [each.id for each in page_notices(spring, locale, DESKS)] == ["ghent-closed", "strike"]
    assert [each.id for each in page_notices(spring, locale, RETURN_PATH)] == ["documents-line-down", "strike"]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2026-04-05", []),
        ("2026-04-06", ["ghent-closed"]),
        ("2026-04-17", ["ghent-closed", "strike"]),
        ("2026-04-18", ["strike"]),
        ("2026-05-01", []),
    ],
)
def test_a_page_tells_a_notice_on_its_days_alone(site: Site, today: str, told: list[str]) -> None:
    changed = in_spring(site, datetime.date.fromisoformat(today))
    assert [each.id for each in page_notices(changed, NL, INDEX)] == told


# Every form of a page.


def told_in(html: str) -> list[str]:
    return [box.attributes["data-until"] for box in parse_html(html).all("div") if "data-until" in box.attributes]


def test_a_sheet_tells_it_above_its_text(spring: Site, locale: Locale) -> None:
    html = sheet_html(spring, locale, RETURN_PATH, URL)
    assert told_in(html) == ["2026-04-20", "2026-04-30"]
    assert html.index("data-until") < html.index("<h2")
    number = parse_html(html).all("div", **{"class": "urgent warning"})[0]
    assert "02 234 56 78" in number.text and "0800 12 345" in number.text


def test_a_sheet_in_two_languages_tells_it_in_both(spring: Site) -> None:
    html = bilingual_html(spring, SheetKey(RU, RETURN_PATH, NL), URL)
    assert told_in(html) == ["2026-04-20", "2026-04-30"] * 2
    assert "Этот номер не работает" in html and "Dit nummer werkt niet" in html
    frame = pair_frame(replace(spring, paired=True), SheetKey(RU, RETURN_PATH, NL), URL)
    assert [[each.id for each in column.notices] for column in frame.columns] == [["documents-line-down", "strike"]] * 2
    assert "notices" in frame.head.styles and frame.head.script


def test_all_sheets_together_tell_it_on_the_cover_and_on_each(spring: Site) -> None:
    html = all_html(spring, AR, URL)
    cover, first, second = html.split("<article>")
    assert told_in(cover.partition("<body>")[2].join(["<body>", "</body>"])) == ["2026-04-17", "2026-04-30"]
    assert first.count("data-until") == 2 and second.count("data-until") >= 2


def test_a_card_to_cut_out_has_room_for_the_dates_alone(spring: Site, site: Site) -> None:
    key = SheetKey(RU, CARDS)
    assert "13/04/2026–17/04/2026" in cards_html(spring, key, URL)
    assert "13/04/2026–17/04/2026" not in cards_html(site, key, URL)
    assert "data-until" not in cards_html(spring, key, URL)


# The script, and the styles that only pages with notices have.


def test_pages_without_notices_carry_nothing_of_them(site: Site, spring: Site, locale: Locale) -> None:
    assert files(site) == {} and list(files(spring)) == ["notices.js"]
    for slug in PAGES:
        head = page_frame(site, locale, slug, URL).head
        assert head.script is None and "notices" not in head.styles
        assert page_frame(spring, locale, slug, URL).head.script


def test_a_page_on_which_only_a_card_tells_it_has_the_script(site: Site) -> None:
    changed = with_notice(site, notice_of(closed="ghent", where="desk:ghent"))
    assert [slug for slug in PAGES if script_path(changed, TI, slug)] == [DESKS, PAPER]
    head = page_frame(changed, TI, DESKS, URL).head
    assert head.script == f"../../{script_path(changed, TI, DESKS)}" and "notices" in head.styles


# Codes.


@pytest.mark.parametrize("today", [SPRING, datetime.date(2026, 4, 20), datetime.date(2026, 5, 1)], ids=str)
def test_a_notice_changes_no_code_of_a_sheet(site: Site, today: datetime.date) -> None:
    def codes(changed: Site) -> list[str]:
        return [edition.code for edition in current_editions(changed).values()]

    found = codes(in_spring(site, today))
    assert found == codes(with_records(in_spring(site, today), notices={})) == codes(site)
    assert len(found) == 3 * len(LOCALES)
    assert codes(with_notice(site, notice_of(moved="ghent"), today)) == found


@pytest.mark.parametrize(
    ("fields", "sheets"),
    [
        ({"closed": "ghent"}, {DESKS, CARDS}),
        ({"closed": "ghent", "where": "desk:ghent"}, {DESKS, CARDS}),
        ({"closed": "info-point", "where": "desk:info-point"}, {DESKS, CARDS}),
        ({"line_down": "return-line"}, {RETURN_PATH, DESKS, CARDS}),
        ({"line_down": "documents-line"}, {RETURN_PATH, DESKS}),
        ({**WORDS, "where": "page:return-path"}, {RETURN_PATH}),
        ({**WORDS, "where": "page:index"}, set()),
    ],
    ids=lambda value: "-".join(map(str, value.values())) if isinstance(value, dict) else "",
)
def test_a_sheet_has_a_notice_if_its_paper_would_tell_it_now(
    site: Site, fields: dict[str, object], sheets: set[Slug]
) -> None:
    changed = with_notice(site, notice_of(**fields))
    found = {sheet: sheet_until(changed, sheet) for sheet in (RETURN_PATH, DESKS, CARDS)}
    assert {sheet for sheet, until in found.items() if until} == sheets
    assert set(found.values()) <= {None, SPRING.isoformat()}


def test_the_last_day_of_several_notices_counts(spring: Site) -> None:
    assert sheet_until(spring, RETURN_PATH) == "2026-04-30"


def test_a_frame_has_the_notices_beside_what_it_tells_of_the_translation(spring: Site) -> None:
    frame = frame_of(spring, AR, DESKS, URL)
    assert [each.id for each in frame.notices] == ["ghent-closed", "strike"]
    assert frame.notice is not None
