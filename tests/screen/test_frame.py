"""What stands around a text in one language, on a screen and on paper, for every state of its translation."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from scripts.screen.frame import Frame, check_address, frame_of, path_of
from scripts.screen.notices import notice, reviewed
from scripts.screen.past_day import checked_line, past_day_of
from tests.helpers.changed_sites import with_changed, with_entry, with_page, with_records, with_review, without_page
from tests.helpers.names import AR, DESKS, INDEX, NL, PAPER, PARTNERS, RETURN_PATH, RU, TI

ADDRESS = "https://a.be/sub"
PAIR = SheetKey(AR, RETURN_PATH, NL)
NAMES = {
    NL: "Vrijwillige terugkeer België",
    AR: "العودة الطوعية – بلجيكا",
    TI: "ወለንታዊ ምምላስ ካብ ቤልጅዩም",
    RU: "Добровольное возвращение из Бельгии",
}
TITLES = {
    NL: "Loketten in uw buurt",
    AR: "مكاتب في منطقتك",
    TI: "ኣብ ከባቢኹም ዘለዉ ቤት ጽሕፈታት",
    RU: "Пункты рядом с вами",
}


def framed(site: Site, locale: Locale, slug: Slug) -> Frame:
    return frame_of(site, locale, slug, ADDRESS)


def test_a_frame_is_in_the_language_of_its_text(site: Site, locale: Locale) -> None:
    frame = framed(site, locale, DESKS)
    assert (frame.slug, frame.language.locale, frame.heading) == (DESKS, locale, TITLES[locale])
    assert frame.words == site.records.words[locale]
    assert frame.description == site.pages[locale, DESKS].description


def test_the_title_names_the_site_except_at_home(site: Site, locale: Locale) -> None:
    home = framed(site, locale, INDEX)
    assert home.title == home.heading
    assert framed(site, locale, DESKS).title == f"{TITLES[locale]} – {NAMES[locale]}"


def test_the_state_of_the_translation_stands_in_the_frame(site: Site) -> None:
    changed = with_changed(with_review(site, RU, DESKS), DESKS, "desks", "find")
    frame = framed(changed, RU, DESKS)
    assert (frame.notice, frame.reviewed) == (notice(changed, RU, DESKS), reviewed(changed, RU, DESKS))
    assert frame.notice is not None and frame.reviewed is not None
    source = framed(changed, NL, DESKS)
    assert (source.notice, source.reviewed) == (None, None)


def test_what_nobody_checked_in_time_stands_in_the_frame(site: Site) -> None:
    late = with_records(site, today=datetime.date(2028, 1, 1))
    frame = framed(late, TI, RETURN_PATH)
    assert frame.past_day == past_day_of(late, TI, RETURN_PATH) != ()
    assert frame.checked == checked_line(late, TI, RETURN_PATH)
    assert framed(site, TI, RETURN_PATH).past_day == ()


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        (NL, "1 februari 2026"),
        (AR, "1 شباط/فبراير 2026"),
        (TI, "1 ለካቲት 2026 (01/02/2026)"),
        (RU, "1 февраля 2026\xa0г."),
    ],
)
def test_the_day_of_checking_comes_from_the_source_page(site: Site, locale: Locale, day: str) -> None:
    changed = with_page(site, NL, PARTNERS, checked=datetime.date(2026, 2, 1))
    assert framed(changed, locale, PARTNERS).checked == site.records.words[locale]["footer"]["checked"].format(date=day)


def test_the_number_of_the_help_line_stands_everywhere(site: Site, locale: Locale) -> None:
    changed = with_entry(site, "phone_lines", "return-line", number="0800 11 111")
    for slug in (INDEX, PAPER):
        assert (
            framed(changed, locale, slug).phone == '<a href="tel:+3280011111" dir="ltr" translate="no">0800 11 111</a>'
        )


@pytest.mark.parametrize(
    ("locale", "slug", "address"),
    [
        (NL, INDEX, "https://a.be/sub/"),
        (NL, DESKS, "https://a.be/sub/desks/"),
        (AR, INDEX, "https://a.be/sub/ar/"),
        (AR, DESKS, "https://a.be/sub/ar/desks/"),
    ],
)
def test_absolute_addresses_stand_below_the_address_of_the_site(
    site: Site, locale: Locale, slug: Slug, address: str
) -> None:
    assert framed(site, locale, slug).here == address


def test_a_column_of_two_stands_at_the_address_of_the_pair(site: Site) -> None:
    columns = [frame_of(site, locale, RETURN_PATH, ADDRESS, PAIR) for locale in (AR, NL)]
    assert [column.here for column in columns] == ["https://a.be/sub/ar/return-path/nl/"] * 2
    assert columns[0].notice is not None and columns[0].notice.source_url == "../../../return-path/"
    assert [path_of(site, AR, RETURN_PATH, pair) for pair in (PAIR, None)] == [
        "ar/return-path/nl/",
        "ar/return-path/",
    ]


@pytest.mark.parametrize(("client", "beside"), [(AR, NL), (TI, NL), (RU, NL), (TI, AR)])
def test_a_column_of_two_is_named_by_both_titles_and_described_by_the_page_in_one(
    site: Site, client: Locale, beside: Locale
) -> None:
    pair = SheetKey(client, DESKS, beside)
    columns = [frame_of(site, locale, DESKS, ADDRESS, pair) for locale in pair.locales]
    both = f"{TITLES[client]} – {TITLES[beside]}"
    assert [column.title for column in columns] == [f"{both} – {NAMES[locale]}" for locale in pair.locales]
    assert [column.heading for column in columns] == [TITLES[locale] for locale in pair.locales]
    assert [column.description for column in columns] == ["", ""]


def test_a_sheet_has_a_code_and_another_page_none(site: Site, locale: Locale) -> None:
    assert len(framed(site, locale, RETURN_PATH).code) == 6
    assert framed(site, locale, RETURN_PATH).code != framed(site, locale, DESKS).code
    assert framed(site, locale, PARTNERS).code == ""


def test_a_code_is_looked_up_in_the_source_language_where_that_page_is_missing(site: Site) -> None:
    assert framed(site, RU, DESKS).check == "https://a.be/sub/ru/paper/"
    assert framed(without_page(site, RU, PAPER), RU, DESKS).check == "https://a.be/sub/paper/"


def test_where_no_page_looks_codes_up_none_is_named(site: Site) -> None:
    roles = replace(site.project.roles, check=None)
    without = replace(site, project=replace(site.project, roles=roles))
    assert framed(without, RU, DESKS).check == check_address(without, NL, ADDRESS) == ""
