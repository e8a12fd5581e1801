"""Codes of sheets: the same for the same words, another for each change that a reader of paper could see."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import CARDS
from scripts.records.edition_file import Edition
from scripts.screen import editions
from scripts.screen.editions import FREE_NUMBER, all_editions, current_editions, record, verdict
from tests.helpers.changed_sites import with_desk, with_entry, with_page, with_records, with_text, without_page
from tests.helpers.fixture_site import read
from tests.helpers.names import AR, DESKS, LOCALES, NL, PARTNERS, RETURN_PATH, SHEETS, TI

STEPS = (NL, RETURN_PATH)
PARTS = [
    *(("intro", ""), ("during", "1"), ("negative-decision", "2"), ("open-return-place", "3"), ("days", "3.1")),
    *(("money", "3.2"), ("voluntary-return", "4"), ("without-papers", "5"), ("questions", "6")),
]
CARDS_OF = [FREE_NUMBER, "ghent", "antwerp", "liege", "charleroi", "info-point"]
RETIRED, ELSEWHERE = Slug("retired"), Locale("xx")


def code(site: Site, locale: Locale, slug: Slug) -> str:
    return current_editions(site)[locale, slug].code


def changed_codes(before: Site, after: Site) -> set[tuple[Locale, Slug]]:
    """The sheets whose codes differ between two sites that have the same."""
    old, new = current_editions(before), current_editions(after)
    assert set(old) == set(new)
    return {key for key in old if old[key].code != new[key].code}


def test_every_sheet_has_a_code_of_its_own(site: Site) -> None:
    editions = current_editions(site)
    assert set(editions) == {(locale, slug) for locale in LOCALES for slug in (*SHEETS, CARDS)}
    codes = {edition.code for edition in editions.values()}
    assert len(codes) == 12
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}", each) for each in codes)


def test_an_edition_has_the_parts_of_its_page_and_the_day_of_its_source(site: Site, locale: Locale) -> None:
    edition = current_editions(site)[locale, RETURN_PATH]
    assert [(part.id, part.number) for part in edition.parts] == PARTS
    assert (edition.locale, edition.sheet, edition.date) == (locale, RETURN_PATH, datetime.date(2026, 2, 9))


def test_cards_have_a_part_each_and_the_day_of_the_latest_check(site: Site, locale: Locale) -> None:
    edition = current_editions(with_desk(site, "liege", checked=datetime.date(2026, 2, 27)))[locale, CARDS]
    assert [(part.id, part.number) for part in edition.parts] == [(identifier, "") for identifier in CARDS_OF]
    assert edition.date == datetime.date(2026, 2, 27)
    assert current_editions(site)[locale, CARDS].date == datetime.date(2026, 2, 16)


@pytest.mark.parametrize("status", ["announced", "reported", "contradicted"])
def test_how_sure_a_fact_is_belongs_to_the_words_of_a_sheet(site: Site, status: str) -> None:
    changed = with_entry(site, "facts", "reception-days", status=status)
    naming = {
        (locale, slug)
        for (locale, slug), page in site.pages.items()
        if slug in SHEETS and any("fact:reception-days" in section.tokens for section in page.sections)
    }
    assert naming and changed_codes(site, changed) == naming


def test_without_a_page_of_the_desks_there_are_no_cards(site: Site) -> None:
    roles = replace(site.project.roles, desks=None)
    without = replace(site, project=replace(site.project, roles=roles))
    assert set(current_editions(without)) == {(locale, slug) for locale in LOCALES for slug in SHEETS}


def test_a_sheet_without_a_day_of_checking_has_no_edition(site: Site) -> None:
    with pytest.raises(ValueError, match="return-path has no date"):
        current_editions(with_page(site, NL, RETURN_PATH, checked=None))


def test_a_changed_word_changes_one_code_and_names_its_section(site: Site, locale: Locale) -> None:
    section = site.pages[locale, RETURN_PATH].section("negative-decision")
    assert section is not None
    word = re.findall(r"\w{4,}", section.text)[0]
    body = site.pages[locale, RETURN_PATH].body
    start = body.index("{#negative-decision}")
    changed = with_text(site, locale, RETURN_PATH, body[:start] + body[start:].replace(word, f"{word}x", 1))
    assert changed_codes(site, changed) == {(locale, RETURN_PATH)}
    found = verdict(changed, current_editions(site)[locale, RETURN_PATH])
    assert (found.kind, [(part.id, part.number) for part in found.changed]) == ("changed", [("negative-decision", "2")])
    assert found.removed == found.added == ()


def test_another_title_of_the_page_changes_what_comes_before_the_first_heading(site: Site) -> None:
    changed = with_page(site, NL, RETURN_PATH, title="Anders")
    assert [part.id for part in verdict(changed, current_editions(site)[STEPS]).changed] == ["intro"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        pytest.param("\n\n", "\n \n", True, id="white-space"),
        pytest.param("](partners.md)", "](paper.md)", True, id="link"),
        pytest.param("](#days)", "](#money)", True, id="link-within-the-text"),
        # Another sign before an item is another text in Markdown; that is told rather than missed.
        pytest.param("- ", "* ", False, id="sign-of-a-list"),
    ],
)
def test_what_a_reader_of_paper_does_not_see_changes_no_code(site: Site, old: str, new: str, same: bool) -> None:
    text = site.pages[STEPS].body
    assert old in text
    changed = with_text(site, NL, RETURN_PATH, text.replace(old, new))
    assert (code(changed, *STEPS) == code(site, *STEPS)) == same


def test_the_search_is_no_words(site: Site) -> None:
    text = site.pages[NL, DESKS].body
    assert "[[locator]]" in text
    assert changed_codes(site, with_text(site, NL, DESKS, text.replace("[[locator]]", ""))) == set()


@pytest.mark.parametrize(
    ("changes", "sheets"),
    [
        pytest.param({"lat": 51.0, "lon": 3.7}, set(), id="place-on-a-map"),
        pytest.param({"source": "leaflet"}, set(), id="source"),
        pytest.param({"phone": "09 234 56 79"}, {DESKS, CARDS}, id="number"),
    ],
)
def test_of_a_desk_only_what_stands_on_its_card_counts(
    site: Site, changes: dict[str, object], sheets: set[str]
) -> None:
    changed = with_desk(site, "ghent", **changes)
    assert changed_codes(site, changed) == {(locale, slug) for locale in LOCALES for slug in sheets}


def test_a_changed_number_changes_every_sheet_that_says_it(site: Site) -> None:
    changed = with_entry(site, "facts", "reception-days", value=46)
    assert changed_codes(site, changed) == {(locale, RETURN_PATH) for locale in LOCALES}
    assert [part.number for part in verdict(changed, current_editions(site)[STEPS]).changed] == ["3.1"]


def test_another_free_number_changes_every_sheet_of_every_language(site: Site) -> None:
    changed = with_entry(site, "phone_lines", "return-line", number="0800 11 111")
    assert changed_codes(site, changed) == set(current_editions(site))


def test_a_desk_that_moves_changes_its_card_alone(site: Site) -> None:
    changed = with_desk(site, "info-point", street="Rue de la Bobine 11 / Spoelstraat 11")
    found = verdict(changed, current_editions(site)[AR, CARDS])
    assert (found.kind, [part.id for part in found.changed]) == ("changed", ["info-point"])
    assert current_editions(site)[AR, CARDS].parts[0].id == "free-number"


def test_a_later_check_of_the_same_words_is_told_as_such(site: Site) -> None:
    changed = with_page(site, NL, RETURN_PATH, checked=datetime.date(2027, 1, 5))
    assert verdict(changed, current_editions(site)[STEPS]).kind == "rechecked"
    # A translation is as fresh as its source.
    assert changed_codes(site, changed) == {(locale, RETURN_PATH) for locale in LOCALES}


def test_a_code_does_not_change_from_day_to_day(site: Site) -> None:
    # Past every closure that the desks announce, and past every day by which something had to be checked.
    far = with_records(site, today=datetime.date(2027, 4, 1))
    assert current_editions(far) == current_editions(site)


def test_new_and_lost_sections_are_told(site: Site) -> None:
    text = site.pages[STEPS].body
    lost = text[: text.index("## Geen geldige papieren")] + "## Iets nieuws {#news}\n\nNieuws.\n"
    found = verdict(with_text(site, NL, RETURN_PATH, lost), current_editions(site)[STEPS])
    assert (found.kind, found.changed) == ("changed", ())
    assert [(part.id, part.number) for part in found.removed] == [("without-papers", "5"), ("questions", "6")]
    assert [(part.id, part.number) for part in found.added] == [("news", "5")]


def test_a_retired_sheet_is_gone(site: Site) -> None:
    old = current_editions(site)[STEPS]
    assert verdict(site, replace(old, sheet=RETIRED)).kind == "gone"
    assert verdict(site, replace(old, locale=ELSEWHERE)).kind == "gone"
    assert verdict(site, old).kind == "current"


def test_a_sheet_that_is_no_longer_translated_is_gone(site: Site) -> None:
    partial = without_page(site, TI, DESKS)
    assert {slug for locale, slug in current_editions(partial) if locale == TI} == {RETURN_PATH}
    for slug in (DESKS, CARDS):
        assert verdict(partial, current_editions(site)[TI, slug]).kind == "gone"


# Hashes of words that stand on record since before today: another way to make them would turn all paper into old paper.
@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        ("DY6V0B", "gone"),
        ("GK5MVN", "gone"),
        ("JEPEM5", "changed"),
        ("CZZN1J", "changed"),
        ("6TCH7S", "rechecked"),
        ("RARBJW", "rechecked"),
    ],
)
def test_what_is_on_record_is_told_from_what_is_now(site: Site, wanted: str, kind: str) -> None:
    (edition,) = (each for each in site.editions if each.code == wanted)
    found = verdict(site, edition)
    parts = [[(part.id, part.number) for part in each] for each in (found.changed, found.removed, found.added)]
    assert found.kind == kind
    assert parts == (
        [[("money", "3.2")], [("lawyer", "6")], [("questions", "6")]] if kind == "changed" else [[], [], []]
    )


def test_a_code_that_another_edition_has_is_not_given_again(site: Site) -> None:
    taken = current_editions(site)[STEPS]
    other = Edition(taken.code, NL, RETIRED, taken.date, taken.parts)
    assert code(replace(site, editions=(other,)), *STEPS) != taken.code
    assert current_editions(replace(site, editions=(taken,)))[STEPS] == taken


def test_the_list_of_editions_keeps_what_it_has_and_gets_what_it_lacks(site: Site) -> None:
    old = replace(current_editions(site)[STEPS], code="AAAAAA", sheet=RETIRED)
    every = all_editions(replace(site, editions=(old,)))
    assert every[0] == old
    assert set(every[1:]) == set(current_editions(site).values())
    assert all_editions(replace(site, editions=every)) == every


def test_editions_are_put_on_record_once(copy: Path) -> None:
    file = copy / "data" / "editions.csv"
    before = file.read_text(encoding="utf-8")
    assert record(read(copy)) == 12
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before) and len(after.splitlines()) == len(before.splitlines()) + 12
    assert record(read(copy)) == 0
    assert file.read_text(encoding="utf-8") == after


def test_a_page_that_is_no_sheet_has_no_edition(site: Site) -> None:
    assert (NL, PARTNERS) not in current_editions(site)


@pytest.mark.parametrize("count", [1, 2])
def test_all_cores_work_out_the_same_editions(folder: Path, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    monkeypatch.setattr(editions, "cores", lambda: count)
    ahead, alone = read(folder), read(folder)
    editions.work_ahead(ahead)
    # One core works out each when somebody asks for it.
    made = vars(ahead).get(f"{editions.__name__}.edition_of", {})
    assert len(made) == (len(LOCALES) * (len(SHEETS) + 1) if count == 2 else 0)
    assert current_editions(ahead) == current_editions(alone)
