"""News as readers see it: in their language or one that they know, at home, on its page, at sections, on old codes."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest

from scripts.content.site import Site
from scripts.paper.side_by_side import rows
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.project.surfaces import own_page
from scripts.records.edition_file import Edition
from scripts.records.news import News
from scripts.screen.body import body_of
from scripts.screen.editions import current_editions
from scripts.screen.news import (
    all_news,
    anchor_of,
    changed_notes,
    latest_news,
    news_item,
    news_list,
    news_since,
    words_in,
)
from scripts.screen.paper_check import old_codes
from tests.helpers.changed_sites import with_changed, with_entry, with_records, without_page
from tests.helpers.fixture_site import TODAY
from tests.helpers.html_pages import Element, parse_html
from tests.helpers.names import AR, DESKS, INDEX, LOCALES, NEWS, NL, PAPER, RETURN_PATH, RU, TI

FOLDERS = {NL: "", AR: "ar/", TI: "ti/", RU: "ru/"}
CHANGED = {
    NL: "Gewijzigd op 16 februari 2026",
    AR: "تغيّر في 16 شباط/فبراير 2026",
    TI: "ብዕለት 16 ለካቲት 2026 (16/02/2026) ተቐዪሩ",
    RU: "Изменено 16 февраля 2026\xa0г.",
}
ORDER = ["icam-advice", "open-place-days", "partner-names", "first-letters"]


def on_day(site: Site, day: datetime.date) -> Site:
    return with_records(site, today=day)


def at(site: Site, locale: Locale) -> Element:
    """The list on the page of the news."""
    return parse_html(news_list(site, locale, own_page(site.project, locale, NEWS)))


def without_role(site: Site) -> Site:
    return replace(site, project=replace(site.project, roles=replace(site.project.roles, news=None)))


# Words.


@pytest.mark.parametrize(
    ("identifier", "locale", "read"),
    [
        ("icam-advice", NL, NL),
        ("icam-advice", TI, TI),
        ("partner-names", TI, AR),
        ("open-place-days", TI, NL),
        ("open-place-days", RU, NL),
    ],
)
def test_news_is_read_in_the_likeliest_language_that_has_it(
    site: Site, identifier: str, locale: Locale, read: Locale
) -> None:
    news = site.records.news[identifier]
    words = words_in(site, locale, news)
    assert words.text == news.words[read]
    assert (words.language.locale if words.language else locale) == read


def test_the_day_is_always_in_the_readers_own_language(site: Site) -> None:
    assert words_in(site, RU, site.records.news["open-place-days"]).date == "15 августа 2025\xa0г."


# The page of the news.


def test_the_page_lists_all_news_the_newest_first(site: Site, locale: Locale) -> None:
    page = at(site, locale)
    items = [item for item in page.all("li") if "id" in item.attributes]
    assert [item.attributes["id"] for item in items] == [f"news-{identifier}" for identifier in ORDER]
    assert [anchor_of(news) for news in all_news(site)] == [item.attributes["id"] for item in items]
    for item, news in zip(items, all_news(site), strict=True):
        words = words_in(site, locale, news)
        (shown,) = [each for each in item.all("p") if "class" not in each.attributes]
        assert shown.text == words.text
        language = words.language
        marked = (language.html, language.direction) if language else (None, None)
        assert (shown.attributes.get("lang"), shown.attributes.get("dir")) == marked
        assert item.all("bdi")[0].text == " ".join(words.date.split())
        # Where it comes from, and of which day that is.
        assert site.records.sources[news.source].title in item.all("p", **{"class": "source"})[0].text


def test_each_piece_leads_to_the_sections_that_it_touches(site: Site, locale: Locale) -> None:
    item = at(site, locale).all("li", id="news-open-place-days")[0]
    links = item.all("ul")[0].all("a")
    here = f"/{FOLDERS[locale]}news/"
    wanted = [f"/{FOLDERS[locale]}{target}" for target in ("return-path/#days", "return-path/#money", "desks/")]
    assert [urljoin(here, link.attributes["href"]) for link in links] == wanted
    page = site.pages[locale, RETURN_PATH]
    section = page.section("days")
    assert section is not None
    assert links[0].text == f"{page.menu} – 3.1 {section.title}"
    assert links[2].text == site.pages[locale, DESKS].menu


def test_a_page_that_the_reader_lacks_is_named_in_dutch_and_says_so(site: Site) -> None:
    partial = without_page(site, RU, RETURN_PATH)
    item = at(partial, RU).all("li", id="news-first-letters")[0]
    (link,) = item.all("ul")[0].all("a")
    assert {key: link.attributes[key] for key in ("lang", "dir", "hreflang")} == {
        "lang": "nl",
        "dir": "ltr",
        "hreflang": "nl",
    }
    assert urljoin("/ru/news/", link.attributes["href"]) == "/return-path/#negative-decision"


def test_the_page_leads_to_the_feed_of_its_language(site: Site, locale: Locale) -> None:
    (link,) = at(site, locale).all("a", type="application/atom+xml")
    assert urljoin(f"/{FOLDERS[locale]}news/", link.attributes["href"]) == f"/{locale}/news.xml"


def test_a_page_without_the_role_leads_to_no_feed(site: Site) -> None:
    page = at(without_role(site), NL)
    assert page.all("a", type="application/atom+xml") == [] and len(page.all("li")) > 4


def test_without_news_the_page_says_so(site: Site, locale: Locale) -> None:
    page = at(with_records(site, news={}), locale)
    assert page.all("p")[0].text == site.records.words[locale]["news"]["none"]
    assert page.all("li") == []


def test_what_comes_later_is_not_told_before_its_day(site: Site) -> None:
    later = with_entry(site, "news", "icam-advice", date=TODAY + datetime.timedelta(days=1))
    assert [news.id for news in all_news(later)] == ORDER[1:]
    assert [news.id for news in all_news(on_day(later, TODAY + datetime.timedelta(days=1)))] == ORDER


def test_words_are_text_and_never_markup(site: Site) -> None:
    news = replace(site.records.news["icam-advice"], words={NL: "a<b>&c"})
    page = news_list(with_records(site, news={news.id: news}), NL, own_page(site.project, NL, NEWS))
    assert "<p>a&lt;b&gt;&amp;c</p>" in page


# The home page.


def test_home_shows_the_newest_three(site: Site, locale: Locale) -> None:
    found = latest_news(site, locale, own_page(site.project, locale, INDEX))
    assert found is not None
    assert [item.id for item in found.items] == [f"news-{identifier}" for identifier in ORDER[:3]]
    assert urljoin(f"/{FOLDERS[locale]}", found.url) == f"/{FOLDERS[locale]}news/"
    assert found.language is None


def test_home_shows_nothing_without_news_or_without_a_page_that_lists_it(site: Site) -> None:
    surface = own_page(site.project, NL, INDEX)
    assert latest_news(with_records(site, news={}), NL, surface) is None
    assert latest_news(without_role(site), NL, surface) is None


@pytest.mark.parametrize(("days", "recent"), [(-1, False), (0, True), (60, True), (61, False)])
def test_news_of_the_last_sixty_days_is_recent(site: Site, days: int, recent: bool) -> None:
    newest = max(news.date for news in site.records.news.values() if news.date <= site.records.today)
    later = replace(site, records=replace(site.records, today=newest + datetime.timedelta(days=days)))
    found = latest_news(later, NL, own_page(site.project, NL, INDEX))
    assert found is not None and found.recent == recent


def test_home_leads_to_the_dutch_page_where_there_is_no_other_and_says_so(site: Site) -> None:
    found = latest_news(without_page(site, RU, NEWS), RU, own_page(site.project, RU, INDEX))
    assert found is not None and found.language is not None
    assert (urljoin("/ru/", found.url), found.language.locale) == ("/news/", NL)


# Sections.


def test_a_section_says_when_its_rule_changed(site: Site, locale: Locale) -> None:
    (item,) = changed_notes(site, locale, DESKS).items()
    assert item[0] == "not-icam"
    assert parse_html(item[1]).text == " ".join(CHANGED[locale].split())
    body = parse_html(body_of(site, locale, DESKS).html(own_page(site.project, locale, DESKS)))
    headings = [heading for heading in body.all("h2") if heading.all("small")]
    assert [heading.attributes["id"] for heading in headings] == ["not-icam"]
    assert changed_notes(site, locale, RETURN_PATH) == {}


@pytest.mark.parametrize(("days", "told"), [(-1, False), (0, True), (60, True), (61, False)])
def test_a_section_says_so_for_sixty_days(site: Site, days: int, told: bool) -> None:
    day = datetime.date(2026, 2, 16) + datetime.timedelta(days=days)
    assert bool(changed_notes(on_day(site, day), NL, DESKS)) is told


def test_the_newest_day_stands_at_a_section_that_changed_twice(site: Site) -> None:
    again = with_entry(site, "news", "partner-names", date=datetime.date(2026, 2, 20), touches=("desks#not-icam",))
    assert "20 februari 2026" in changed_notes(again, NL, DESKS)["not-icam"]


def test_the_first_words_say_it_inside_their_paragraph(site: Site) -> None:
    moved = with_entry(site, "news", "icam-advice", touches=("desks#intro",))
    body = parse_html(body_of(moved, RU, DESKS).html(own_page(moved.project, RU, DESKS)))
    assert body.children[0].tag == "p" and body.children[0].all("small", **{"class": "changed-on"})


def test_a_section_that_is_out_of_date_too_says_both(site: Site) -> None:
    old = with_changed(site, DESKS, "not-icam")
    body = parse_html(body_of(old, RU, DESKS).html(own_page(old.project, RU, DESKS)))
    (heading,) = body.all("h2", id="not-icam")
    assert [note.attributes["class"] for note in heading.all("small")] == ["out-of-date", "changed-on"]


def test_two_languages_side_by_side_keep_the_same_blocks(site: Site) -> None:
    marked = with_entry(site, "news", "icam-advice", touches=("desks#intro", "desks#call"))
    paired = rows(marked, SheetKey(TI, DESKS, NL))
    assert len(paired) == len(rows(with_records(site, news={}), SheetKey(TI, DESKS, NL)))
    noted = [row for row in paired if 'class="changed-on"' in row.client]
    assert len(noted) == 2 and all('class="changed-on"' in row.other for row in noted)


def test_no_code_of_a_sheet_depends_on_the_news_or_on_the_day(site: Site) -> None:
    codes = {key: edition.code for key, edition in current_editions(site).items()}
    later = on_day(site, TODAY + datetime.timedelta(days=61))
    for other in (with_records(site, news={}), later):
        assert {key: edition.code for key, edition in current_editions(other).items()} == codes


def test_no_translation_goes_out_of_date_by_news(site: Site, locale: Locale) -> None:
    assert not site.states[locale, DESKS].out_of_date


# Codes of older sheets.


def edition(site: Site, day: datetime.date, sheet: Slug = DESKS, **hashes: str) -> Edition:
    """An edition of a Dutch sheet of an earlier day, in which some sections, by id with "_" for "-", were others."""
    current = current_editions(site)[NL, DESKS]
    parts = tuple(replace(part, hash=hashes.get(part.id.replace("-", "_"), part.hash)) for part in current.parts)
    return replace(current, code="AAAAAA", sheet=sheet, date=day, parts=parts)


@pytest.mark.parametrize(
    ("day", "changed", "told"),
    [
        pytest.param(datetime.date(2026, 2, 15), (), True, id="before-the-news"),
        pytest.param(datetime.date(2026, 2, 16), (), False, id="on-its-day"),
        pytest.param(datetime.date(2026, 2, 17), (), False, id="after-the-news"),
        # The law was known before somebody mended the page.
        pytest.param(datetime.date(2026, 2, 17), ("not-icam",), True, id="its-section-changed-later"),
        pytest.param(datetime.date(2026, 2, 17), ("call",), False, id="another-section-changed-later"),
        pytest.param(datetime.date(2026, 4, 17), ("not-icam",), True, id="sixty-days-later"),
        pytest.param(datetime.date(2026, 4, 18), ("not-icam",), False, id="later-still"),
    ],
)
def test_an_older_sheet_is_told_the_news_that_it_does_not_have(
    site: Site, day: datetime.date, changed: tuple[str, ...], told: bool
) -> None:
    found = news_since(site, edition(site, day), changed)
    assert ("icam-advice" in [news.id for news in found]) is told


def test_a_sheet_of_another_page_is_told_nothing(site: Site) -> None:
    old = edition(site, datetime.date(2025, 1, 1), RETURN_PATH)
    assert [news.id for news in news_since(site, old, ())] == ["open-place-days"]
    assert news_since(site, edition(site, datetime.date(2025, 1, 1), Slug("cards")), ()) == ()


def test_a_sheet_of_a_page_that_moved_is_told_the_news_of_the_page_instead(site: Site) -> None:
    moved = replace(site, project=replace(site.project, moved={Slug("support"): DESKS}))
    old = edition(site, datetime.date(2026, 2, 1), Slug("support"))
    assert [news.id for news in news_since(moved, old, ())] == ["icam-advice"]
    assert news_since(site, old, ()) == ()


def test_news_of_a_page_that_moved_leads_to_the_page_instead(site: Site) -> None:
    moved = replace(site, project=replace(site.project, moved={Slug("support"): DESKS}))
    moved = with_entry(moved, "news", "icam-advice", touches=("support#money",))
    (link,) = at(moved, RU).all("li", id="news-icam-advice")[0].all("ul")[0].all("a")
    assert (urljoin("/ru/news/", link.attributes["href"]), link.text) == ("/ru/desks/", "Пункты")
    old = edition(site, datetime.date(2026, 2, 1), Slug("support"))
    assert [news.id for news in news_since(moved, old, ())] == ["icam-advice"]


def test_the_page_of_codes_says_it_beside_what_changed(site: Site, locale: Locale) -> None:
    old = edition(site, datetime.date(2025, 8, 1), call="00000000")
    html = old_codes(replace(site, editions=(old,)), locale, own_page(site.project, locale, PAPER))
    (item,) = parse_html(html).all("li", id="AAAAAA")
    for identifier in ("icam-advice", "open-place-days"):
        words = words_in(site, locale, site.records.news[identifier])
        assert " ".join(f"{words.date}{site.records.words[locale]['site']['colon']} {words.text}".split()) in item.text
    (dutch,) = item.all("span", lang="nl") if locale != NL else [item]
    assert "U mag langer in de open plaats blijven." in dutch.text


def test_a_code_that_is_right_is_told_nothing(site: Site) -> None:
    html = old_codes(replace(site, editions=()), NL, own_page(site.project, NL, PAPER))
    assert "ICAM-coach" not in html


def test_every_language_has_a_whole_item(site: Site) -> None:
    made: list[Any] = [
        news_item(site, locale, own_page(site.project, locale, NEWS), news)
        for locale in LOCALES
        for news in all_news(site)
    ]
    assert len(made) == 16 and all(item.touched and item.words.text for item in made)
    assert all(isinstance(news, News) for news in site.records.news.values())
