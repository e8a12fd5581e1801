"""Codes of sheets: the same for the same words, another for each change that a reader of paper could see."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.project.sheets import CARDS
from scripts.records.edition_file import Edition
from scripts.screen.editions import FREE_NUMBER, all_editions, current_editions, verdict
from scripts.texts.sections import parse_sections

DAYS = ("nl", "return-path")


def with_body(site: Site, locale: str, slug: str, body: str) -> Site:
    """The site with another text on one page, read as from a file."""
    page = site.pages[locale, slug]
    sections = parse_sections(body, page.body_line, page.name, Problems())
    changed = replace(page, body=body, sections=sections)
    return replace(site, pages={**site.pages, (locale, slug): changed})


def code(site: Site, locale: str, slug: str) -> str:
    return current_editions(site)[locale, slug].code


def body(site: Site, locale: str, slug: str) -> str:
    return site.pages[locale, slug].body


def test_every_sheet_has_a_code_of_its_own(site: Site, locale: str) -> None:
    editions = current_editions(site)
    assert {slug for each, slug in editions if each == locale} == {*site.project.sheets, CARDS}
    codes = [edition.code for edition in editions.values()]
    assert len(set(codes)) == len(codes)
    for edition in editions.values():
        assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}", edition.code)


def test_an_edition_has_the_parts_of_its_page(site: Site, locale: str) -> None:
    for slug in site.project.sheets:
        edition = current_editions(site)[locale, slug]
        assert [(part.id, part.number) for part in edition.parts] == [
            (section.id, section.number) for section in site.pages[locale, slug].sections
        ]
        assert edition.date == site.pages["nl", slug].checked


def test_a_changed_word_changes_one_code_and_names_its_section(site: Site, locale: str) -> None:
    section = next(section for section in site.pages[locale, "journey"].sections if section.number == "2")
    word = re.findall(r"\w{4,}", section.text)[0]
    before = body(site, locale, "journey")
    start = before.index(f"{{#{section.id}}}")
    after = before[:start] + before[start:].replace(word, f"{word}x", 1)
    changed = with_body(site, locale, "journey", after)
    old, new = current_editions(site), current_editions(changed)
    assert [key for key in old if old[key].code != new[key].code] == [(locale, "journey")]
    found = verdict(changed, old[locale, "journey"])
    assert (found.kind, [part.number for part in found.changed]) == ("changed", ["2"])
    assert found.removed == found.added == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("\n\n", "\n \n", id="white-space"),
        pytest.param("](support.md)", "](journey.md)", id="link"),
        pytest.param("- ", "* ", id="sign-of-a-list"),
    ],
)
def test_what_a_reader_of_paper_does_not_see_changes_no_code(site: Site, old: str, new: str) -> None:
    text = body(site, *DAYS)
    assert old in text
    changed = with_body(site, *DAYS, text.replace(old, new))
    same = code(changed, *DAYS) == code(site, *DAYS)
    # Another sign before an item is another text in Markdown; that is told rather than missed.
    assert same == (old != "- ")


def test_a_changed_number_changes_every_sheet_that_says_it(site: Site) -> None:
    facts = site.records.facts
    fact = facts["reception-days"]
    records = replace(site.records, facts={**facts, fact.id: replace(fact, value=45)})
    changed = replace(site, records=records)
    slugs = {slug for (locale, slug), page in site.pages.items() if "[[fact:reception-days]]" in page.body}
    old, new = current_editions(site), current_editions(changed)
    assert {key for key in old if old[key].code != new[key].code} == {
        (language.locale, slug) for language in site.project.languages for slug in slugs & set(site.project.sheets)
    }
    found = verdict(changed, old[DAYS])
    assert "4.2" in [part.number for part in found.changed]


def test_another_free_number_changes_every_sheet_of_every_language(site: Site) -> None:
    lines = site.records.phone_lines
    line = replace(lines["return-line"], number="0800 11 111")
    changed = replace(site, records=replace(site.records, phone_lines={**lines, line.id: line}))
    old, new = current_editions(site), current_editions(changed)
    assert all(old[key].code != new[key].code for key in old)


def test_a_desk_that_moves_changes_its_card_alone(site: Site, copy: Path) -> None:
    path = copy / "data" / "desks.yaml"
    text = path.read_text(encoding="utf-8")
    assert "Héger-Bordet 3" in text
    path.write_text(text.replace("Héger-Bordet 3", "Héger-Bordet 5"), encoding="utf-8")
    changed = read_site(copy, site.records.today, Problems())
    assert changed is not None
    found = verdict(changed, current_editions(site)["ar", CARDS])
    assert [part.id for part in found.changed] == ["info-point"]
    assert current_editions(site)["ar", CARDS].parts[0].id == FREE_NUMBER


def test_a_later_check_of_the_same_words_is_told_as_such(site: Site) -> None:
    page = site.pages[DAYS]
    later = replace(page, checked=datetime.date(2027, 1, 5))
    changed = replace(site, pages={**site.pages, DAYS: later})
    assert verdict(changed, current_editions(site)[DAYS]).kind == "rechecked"
    assert code(changed, *DAYS) != code(site, *DAYS)


def test_a_code_does_not_change_from_day_to_day(site: Site) -> None:
    far = replace(site, records=replace(site.records, today=datetime.date(2027, 4, 1)))
    assert current_editions(far) == current_editions(site)


def test_new_and_lost_sections_are_told(site: Site) -> None:
    text = body(site, *DAYS)
    lost = text[: text.index("## Ook zonder papieren")] + "## Iets nieuws {#news}\n\nNieuws.\n"
    found = verdict(with_body(site, *DAYS, lost), current_editions(site)[DAYS])
    assert ([part.id for part in found.removed], [part.id for part in found.added]) == (["without-papers"], ["news"])
    assert (found.kind, found.removed[0].number, found.changed) == ("changed", "6", ())


def test_a_retired_sheet_is_gone(site: Site) -> None:
    old = replace(current_editions(site)[DAYS], sheet="retired")
    assert verdict(site, old).kind == "gone"
    assert verdict(site, replace(old, sheet="journey", locale="xx")).kind == "gone"
    assert verdict(site, current_editions(site)[DAYS]).kind == "current"


def test_a_code_that_another_edition_has_is_not_given_again(site: Site) -> None:
    taken = current_editions(site)[DAYS]
    other = Edition(taken.code, "nl", "retired", taken.date, taken.parts)
    crowded = replace(site, editions=(other,))
    assert code(crowded, *DAYS) != taken.code
    known = replace(site, editions=(taken,))
    assert current_editions(known)[DAYS] == taken


def test_the_record_keeps_what_it_has_and_gets_what_it_lacks(site: Site) -> None:
    old = replace(current_editions(site)[DAYS], code="AAAAAA", sheet="retired")
    every = all_editions(replace(site, editions=(old,)))
    assert every[0] == old
    assert set(every[1:]) == set(current_editions(site).values())
    assert all_editions(replace(site, editions=every)) == every
