"""Notices in the words of each language: what is said, whom to call, and words in another language."""

from __future__ import annotations

import datetime

import pytest

from scripts.cards.notice_words import NoticeWords, notice_words, of_line, of_office
from scripts.cards.offices import all_return_desks
from scripts.cards.phone_line import phone_line
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.records.notices import Notice
from tests.helpers.changed_sites import with_desk
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, DESKS, NL, RU, TI
from tests.helpers.notice_days import SPRING, in_spring, notice_of, with_notice

CLOSED = {
    NL: "Terugkeerloket van Fedasil – Gent: gesloten van 13 april 2026 tot en met 17 april 2026.",
    AR: "مكتب عودة تابع لوكالة Fedasil – غنت: مغلق من 13 نيسان/أبريل 2026 حتى نهاية يوم 17 نيسان/أبريل 2026.",
    TI: "ናይ Fedasil ቤት ጽሕፈት ምምላስ – ገንት፦ ካብ 13 ሚያዝያ 2026 (13/04/2026) ክሳብ መወዳእታ ናይ 17 ሚያዝያ 2026 (17/04/2026) ዕጹው እዩ።",
    RU: (
        "Пункт консультаций Fedasil по возвращению – Гент: "
        "закрыто с 13 апреля 2026 г. по 17 апреля 2026 г. включительно."
    ),
}
ONE_DAY = {
    NL: "Terugkeerloket van Fedasil – Gent: gesloten op 15 april 2026.",
    AR: "مكتب عودة تابع لوكالة Fedasil – غنت: مغلق في 15 نيسان/أبريل 2026.",
    TI: "ናይ Fedasil ቤት ጽሕፈት ምምላስ – ገንት፦ ብ15 ሚያዝያ 2026 (15/04/2026) ዕጹው እዩ።",
    RU: "Пункт консультаций Fedasil по возвращению – Гент: закрыто 15 апреля 2026 г. (один день).",
}
MOVED = {
    NL: "Terugkeerloket van Fedasil – Luik: nieuw adres vanaf 15 april 2026. Het adres is niet bevestigd.",
    AR: "مكتب عودة تابع لوكالة Fedasil – لييج: عنوان جديد ابتداءً من 15 نيسان/أبريل 2026. العنوان غير مؤكد.",
    TI: "ናይ Fedasil ቤት ጽሕፈት ምምላስ – ልየጅ፦ ካብ 15 ሚያዝያ 2026 (15/04/2026) ጀሚሩ ሓድሽ ኣድራሻ። እቲ ኣድራሻ ኣይተረጋገጸን።",
    RU: "Пункт консультаций Fedasil по возвращению – Льеж: с 15 апреля 2026 г. новый адрес. Адрес не подтверждён.",
}


def told(site: Site, locale: Locale, notice: Notice) -> NoticeWords:
    return notice_words(in_spring(site), locale, notice)


def plain(markup: str | None) -> str:
    return parse_html(markup or "").text


def test_a_closed_desk_is_told_with_its_days_and_the_free_number(site: Site, locale: Locale) -> None:
    found = told(site, locale, site.records.notices["ghent-closed"])
    assert plain(found.said) == CLOSED[locale] == found.plain.replace("\xa0", " ")
    call = site.records.words[locale]["contact"]["call_before"]
    assert plain(found.ask) == f"{call} 0800 12 345"
    assert (found.text, found.language, found.valid, found.kind) == (None, None, None, "closed")
    assert found.until == "2026-04-17"


def test_one_day_alone_is_told_as_one(site: Site, locale: Locale) -> None:
    assert plain(told(site, locale, notice_of(closed="ghent")).said) == ONE_DAY[locale]


def test_every_date_keeps_its_own_direction(site: Site, locale: Locale) -> None:
    for identifier in ("ghent-closed", "strike", "documents-line-down"):
        found = told(site, locale, site.records.notices[identifier])
        html = parse_html(f"{found.said}{found.valid or ''}")
        dates = [element.text for element in html.all("bdi") if "2026" in element.text]
        assert len(dates) == (1 if identifier == "documents-line-down" else 2)
        # A date in Tigrinya has figures behind it.
        assert html.text.count("2026") == len(dates) * (2 if locale == TI else 1)


def test_a_desk_with_a_name_goes_by_it(site: Site, locale: Locale) -> None:
    found = told(site, locale, notice_of(closed="info-point"))
    city = site.records.words[locale]["places"]["brussels"]
    assert f'<bdi lang="en" translate="no">Return Info Point</bdi> – {city}' in found.said


def test_a_desk_that_moved_has_an_address_that_nobody_confirmed(site: Site, locale: Locale) -> None:
    assert plain(told(site, locale, notice_of(moved="liege")).said) == MOVED[locale]


@pytest.mark.parametrize(
    ("checked", "known"), [(SPRING - datetime.timedelta(days=1), False), (SPRING, True)], ids=["before", "since"]
)
def test_the_new_address_is_told_once_somebody_looked_at_it(site: Site, checked: datetime.date, known: bool) -> None:
    changed = with_desk(in_spring(site), "liege", checked=checked, street="Quai Neuf 1")
    said = notice_words(changed, NL, notice_of(moved="liege")).said
    assert ('Adres: <bdi lang="fr" translate="no">Quai Neuf 1, 4000</bdi> Luik.' in said) == known
    assert ("Het adres is niet bevestigd." in said) != known


def test_beside_a_number_that_does_not_work_stands_the_free_one(site: Site, locale: Locale) -> None:
    found = told(site, locale, site.records.notices["documents-line-down"])
    words = site.records.words[locale]
    assert '<bdi dir="ltr" translate="no">02 234 56 78</bdi>' in found.said
    assert plain(found.ask) == f"{words['header']['call_free']} 0800 12 345"


def test_where_the_free_number_itself_does_not_work_nobody_is_told_to_call_it(site: Site, locale: Locale) -> None:
    found = told(site, locale, notice_of(line_down="return-line"))
    assert '<bdi dir="ltr" translate="no">0800 12 345</bdi>' in found.said
    assert found.ask == site.records.words[locale]["notices"]["ask_elsewhere"]
    assert "tel:" not in f"{found.said}{found.ask}"


@pytest.mark.parametrize(
    ("locale", "language", "text"),
    [
        (NL, None, "Er rijden minder treinen. Vertrek vroeg naar uw afspraak."),
        (AR, None, "القطارات أقل من المعتاد. انطلق مبكرًا إلى موعدك."),
        # The first of its second languages, and not the source language.
        (TI, AR, "القطارات أقل من المعتاد. انطلق مبكرًا إلى موعدك."),
        (RU, NL, "Er rijden minder treinen. Vertrek vroeg naar uw afspraak."),
    ],
)
def test_words_that_a_language_lacks_are_those_that_its_readers_most_likely_know(
    site: Site, locale: Locale, language: Locale | None, text: str
) -> None:
    found = told(site, locale, site.records.notices["strike"])
    words = site.records.words[locale]
    assert (found.language and found.language.locale) == language
    assert (found.plain, found.plain_language.locale) == (text, language or locale)
    if language is None:
        assert (found.said, found.text, found.ask) == (text, None, None)
    else:
        assert (found.said, found.text) == (words["notices"]["not_translated"], text)
        assert plain(found.ask) == f"{words['translation']['in_doubt']}{words['site']['colon']} 0800 12 345"
    assert plain(found.valid).count("2026") == (4 if locale == TI else 2)


def test_words_are_text_and_never_markup(site: Site) -> None:
    found = told(site, RU, notice_of(text={"nl": "<b>Kom</b> & ga"}, kind="warning", where="all"))
    assert "&lt;b&gt;" in told(site, NL, notice_of(text={"nl": "<b>Kom</b>"}, kind="warning", where="all")).said
    assert found.text == "<b>Kom</b> & ga"


# On cards.


def cards(site: Site, locale: Locale) -> dict[str, str]:
    """What stands in the notices on each desk's card, by the id of the card."""
    page = parse_html(all_return_desks(site, locale, own_page(site.project, locale, DESKS)))
    boxes = {
        card.attributes["id"]: [each for each in card.all("div") if "data-until" in each.attributes]
        for card in page.all("section")
    }
    return {identifier: " ".join(box.text for box in found) for identifier, found in boxes.items() if found}


def test_a_card_tells_the_notices_about_its_desk(site: Site, locale: Locale) -> None:
    assert cards(site, locale) == {}
    found = cards(in_spring(site), locale)
    assert list(found) == ["desk-ghent", "desk-antwerp"]
    # The card says at its end whom to call.
    assert found["desk-ghent"] == CLOSED[locale]
    assert "De ingang is nu aan de achterkant van het gebouw." in found["desk-antwerp"]


def test_words_in_another_language_carry_its_language_and_direction(site: Site) -> None:
    page = parse_html(all_return_desks(in_spring(site), AR, own_page(site.project, AR, DESKS)))
    (text,) = page.all("p", lang="nl")
    assert text.attributes == {"lang": "nl", "dir": "ltr"}


def test_a_partner_has_none_even_with_the_id_of_a_desk(site: Site) -> None:
    spring = in_spring(site)
    assert [len(of_office(spring, NL, spring.records.desks[each])) for each in ("ghent", "liege")] == [1, 0]
    assert of_office(spring, NL, spring.records.partners["eupen"]) == ()


def test_the_card_of_a_phone_line_tells_that_it_does_not_work(site: Site, locale: Locale) -> None:
    spring = in_spring(site)
    (found,) = of_line(spring, locale, "documents-line")
    assert of_line(spring, locale, "return-line") == ()
    surface = own_page(site.project, locale, DESKS)
    assert plain(found.said) in parse_html(phone_line(spring, locale, surface, "documents-line")).text
    assert "data-until" not in phone_line(site, locale, surface, "documents-line")


def test_days_with_other_hours_are_not_told_of_days_on_which_a_desk_is_closed(site: Site) -> None:
    holiday = datetime.date(2026, 5, 1)
    closed = notice_of(closed="ghent", first=holiday, until=holiday)
    spring = in_spring(site)
    before = all_return_desks(spring, NL, own_page(site.project, NL, DESKS))
    changed = in_spring(site, holiday - datetime.timedelta(days=7))
    after = all_return_desks(with_notice(changed, closed, changed.records.today), NL, own_page(site.project, NL, DESKS))
    ghent = [html.split('id="desk-antwerp"')[0] for html in (before, after)]
    assert ['data-day="2026-05-01"' in html for html in ghent] == [True, False]
