"""Every language has all its words and records, and says the same sections as the source language."""

from __future__ import annotations

import csv
import datetime
import re

import pytest
import yaml
from babel.localedata import locale_identifiers

from scripts.commands.skeletons import page_skeleton, with_language
from scripts.content.site import Site
from scripts.files.characters import BIDI_CONTROLS
from scripts.paper.html import document
from scripts.paper.pdf import keys_to_make
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.project.project import ROOT, Language
from scripts.records.public_holidays import HOLIDAYS
from scripts.texts.page import split_front_matter
from scripts.texts.sections import Section
from scripts.theme.fonts import missing_letters
from scripts.translations.marks import MARK, is_recorded
from tests.content.live.choice import LANGUAGES, TAKEN
from tests.helpers.pages import make_page

# What somebody says who told a section back without the source, and which kinds of drift there are.
RESULTS = {"same", "mended", "unsure"}
DRIFT = {
    *("meaning", "number", "negation", "modality", "condition", "lost", "added"),
    *("term", "tone", "grammar", "politeness"),
}
READ_BACK = ROOT / "data" / "read-back"

# All of them, also where other tests take a few: these cost little.
EVERY = pytest.mark.parametrize("each", LANGUAGES, ids=lambda language: language.locale)


def slots_of(text: str) -> set[str]:
    """The places in braces in which something is filled in."""
    return set(re.findall(r"\{(\w+)\}", text))


def test_there_are_languages_of_several_scripts_and_both_directions() -> None:
    assert len(TAKEN) >= 5
    assert {language.direction for language in TAKEN} == {"ltr", "rtl"}


@EVERY
def test_every_interface_word_is_there_with_all_that_is_filled_in(site: Site, each: Language) -> None:
    words, source = site.records.words[each.locale], site.records.words[site.project.source.locale]
    assert {group: set(texts) for group, texts in words.items()} == {
        group: set(texts) for group, texts in source.items()
    }
    for group, texts in words.items():
        for key, text in texts.items():
            assert text.strip(), (group, key)
            assert slots_of(text) == slots_of(source[group][key]), (group, key)


@EVERY
def test_every_public_holiday_has_a_name(site: Site, each: Language) -> None:
    assert set(site.records.words[each.locale]["holidays"]) == set(HOLIDAYS)


@EVERY
def test_nothing_that_babel_writes_turns_the_direction_of_the_text_around_it(each: Language) -> None:
    day, locale = datetime.date(2026, 12, 31), each.locale
    written = [
        *(locales.day_name(number, locale) for number in range(7)),
        *(locales.long_date(day, locale), locales.full_date(day, locale)),
        *(locales.number(12345, locale), locales.euro(12345, locale), locales.joined(["1", "2.1", "3"], locale)),
    ]
    assert [text for text in written if not text or BIDI_CONTROLS & set(text)] == []


@EVERY
def test_every_section_of_a_page_is_in_every_language_that_has_the_page(site: Site, each: Language) -> None:
    for slug in site.slugs(each.locale):
        shown, source = (
            [(section.id, section.number, section.level) for section in site.pages[locale, slug].sections]
            for locale in (each.locale, site.project.source.locale)
        )
        assert shown == source, slug


@EVERY
def test_every_translated_page_says_what_it_was_made_from(site: Site, each: Language) -> None:
    for slug in site.slugs(each.locale):
        page = site.pages[each.locale, slug]
        assert is_recorded(page) == (each != site.project.source), slug
        if page.translation is not None:
            assert set(page.translation.sections) == {section.id for section in page.sections}, slug


def test_the_fonts_for_paper_have_every_letter(site: Site, language: Language) -> None:
    keys = [key for key in keys_to_make(site) if key.locale == language.locale and key.beside is None]
    assert keys
    for key in keys:
        text = re.sub(r"&#?\w+;", "", document(site, key, "https://live.example/"))
        assert missing_letters(text, ROOT) == [], key.name


def test_a_new_language_takes_one_entry_of_the_list() -> None:
    known = {language.locale for language in LANGUAGES}
    new = next(Locale(code) for code in locale_identifiers() if len(code) == 2 and code not in known)
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    changed = with_language(text, new, "Nova")
    before, after = text.split("\n"), changed.split("\n")
    added = [line.strip() for line in after if line not in before]
    assert [line for line in added if line != "build: true"] == [f"- locale: {new}", "name: Nova"]
    assert len(after) == len(before) + 3


def test_a_skeleton_of_every_page_keeps_all_that_is_no_text(site: Site) -> None:
    for slug in site.project.pages:
        source = site.pages[site.project.source.locale, slug]
        split = split_front_matter(page_skeleton(source, "Nova"))
        assert split is not None, slug
        head, body, _ = split
        fields = {name: f"{MARK} {getattr(source, name)}" for name in ("title", "menu", "description")}
        assert yaml.safe_load(head) == fields, slug
        assert body.replace(f"{MARK} ", "") == source.body, slug
        shown, wanted = (
            [
                (part.id, part.level, part.number, part.tokens, anchors(part), [block.shape for block in part.blocks])
                for part in page.sections
            ]
            for page in (make_page(body), source)
        )
        assert shown == wanted, slug


def anchors(section: Section) -> list[str]:
    """The ids to which a section links: a link to a section that was moved is known by the page that it left."""
    return sorted(link.rpartition("#")[2] for link in section.links)


def rows_of(locale: Locale) -> list[dict[str, str]]:
    """What was found when a language was read back; nothing if it never was."""
    path = READ_BACK / f"{locale}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
        assert reader.fieldnames == ["page", "section", "result", "kind", "drift"]
    return rows


@EVERY
def test_every_section_that_a_machine_drafted_was_read_back(site: Site, each: Language) -> None:
    found = [(row["page"], row["section"]) for row in rows_of(each.locale)]
    assert len(found) == len(set(found))
    drafted = {
        (slug, state.section.id)
        for slug in site.slugs(each.locale)
        for state in site.states[each.locale, slug].sections
        if state.kind == "machine"
    }
    assert drafted - set(found) == set()
    if drafted:
        assert {("interface", group) for group in site.records.words[each.locale]} - set(found) == set()


@EVERY
def test_what_was_read_back_says_which_drift_it_found(each: Language) -> None:
    for row in rows_of(each.locale):
        assert row["result"] in RESULTS, row
        assert (row["result"] == "same") == (row["drift"] == ""), row
        assert set(row["kind"].split()) <= DRIFT and bool(row["kind"]) == (row["result"] != "same"), row


def test_nothing_was_read_back_of_a_language_that_is_not_there(site: Site) -> None:
    known = {language.locale for language in (*site.project.languages, *site.making)}
    assert {path.stem for path in READ_BACK.glob("*.csv")} <= known - {site.project.source.locale}
