"""What the page says of opening hours at fixed moments: holidays, breaks, Sundays, clock changes, other zones."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Page

from scripts.bench.browser import served
from scripts.content.site import Site
from scripts.locator.data import data_name, page_files
from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.browsers import PHONE, STILL
from tests.helpers.changed_sites import with_desk
from tests.helpers.entries import hours
from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.locator_page import LocatorPage
from tests.helpers.names import NL

HOURS = {
    "ghent": "Mo-Fr 09:00-12:00,13:00-16:30; 2026 Dec 24 09:00-11:00; PH off",
    "antwerp": 'Mo-Fr 09:00-12:00, We 13:00-16:00 "by appointment"; PH off',
    "liege": 'Mo-Su "by appointment"',
    "charleroi": "Mo 00:00-04:00; Su,PH 00:00-24:00",
    "info-point": "Tu[1] 10:00-12:00",
}

TUESDAY = "2026-03-03T10:00:00+01:00"


@pytest.fixture(scope="module")
def open_desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served with other hours for each desk, all of them confirmed."""
    root = copy_fixture(tmp_path_factory.mktemp("hours"))
    path = root / "data" / "desks.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for desk in data["desks"]:
        desk["status"] = "confirmed"
        desk["hours"]["opening"] = HOURS[desk["id"]]
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    result = invoke(root, "build", SHEETS="no")
    assert result.exit_code == 0, result.output
    with served(root / "site") as address:
        yield address


# Gives the page of the desks at an address at a moment, which is written as ISO 8601 with its offset.
At = Callable[..., LocatorPage]


@pytest.fixture(scope="module")
def at(browser: Browser, project: Project) -> Iterator[At]:
    """Opens the page on a phone with a zone and a locale of its own."""
    pages: dict[tuple[str, str], Page] = {}

    def opened(
        address: str, moment: str, zone: str = "Europe/Brussels", phone: str = "nl-BE", language: Locale = NL
    ) -> LocatorPage:
        if (zone, phone) not in pages:
            pages[zone, phone] = browser.new_page(viewport=PHONE, timezone_id=zone, locale=phone, **STILL)
        page = pages[zone, phone]
        page.goto("about:blank")
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
        return LocatorPage(page, project, address, language).open()

    yield opened
    for page in pages.values():
        page.close()


def said(desks_page: LocatorPage) -> dict[str, str]:
    """What the page says of each desk today."""
    lines = "all => all.map(one => [one.dataset.today, one.innerText])"
    told = desks_page.page.locator(".card [data-today]").evaluate_all(lines)
    return {desk: " ".join(text.split()) for desk, text in told}


@pytest.mark.parametrize(
    ("moment", "desk", "words"),
    [
        pytest.param(
            TUESDAY, "ghent", "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 12:00.", id="a-tuesday-morning"
        ),
        pytest.param(
            "2026-03-03T12:30:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 13:00.",
            id="lunch-break",
        ),
        pytest.param(
            "2026-03-03T12:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 13:00.",
            id="the-minute-of-closing",
        ),
        pytest.param(
            "2026-03-03T08:59:59+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 09:00.",
            id="the-second-before-opening",
        ),
        pytest.param("2026-03-08T10:00:00+01:00", "ghent", "Nu gesloten. Opent maandag om 09:00.", id="sunday"),
        pytest.param(
            "2026-03-06T17:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent maandag om 09:00.",
            id="friday-evening",
        ),
        pytest.param(
            "2026-12-25T10:00:00+01:00",
            "ghent",
            "Vandaag gesloten: Kerstmis. Opent maandag om 09:00.",
            id="christmas",
        ),
        pytest.param(
            "2026-12-24T11:30:00+01:00",
            "ghent",
            "Vandaag: 09:00–11:00. Nu gesloten. Opent maandag om 09:00.",
            id="a-shorter-day",
        ),
        pytest.param(
            "2026-03-04T14:00:00+01:00",
            "antwerp",
            "Vandaag: 09:00–12:00, 13:00–16:00 (op afspraak). Nu alleen op afspraak, tot 16:00.",
            id="by-appointment",
        ),
        pytest.param(
            "2026-03-04T12:30:00+01:00",
            "antwerp",
            "Vandaag: 09:00–12:00, 13:00–16:00 (op afspraak). Nu gesloten. Opent donderdag om 09:00.",
            id="the-next-time-without-appointment",
        ),
        pytest.param(
            "2026-03-04T14:00:00+01:00",
            "liege",
            "Vandaag: op afspraak. Vandaag alleen op afspraak.",
            id="always-by-appointment",
        ),
        pytest.param(
            "2026-04-01T14:00:00+02:00",
            "info-point",
            "Nu gesloten. Opent dinsdag om 10:00.",
            id="first-tuesday-ahead",
        ),
        pytest.param(
            "2026-12-02T14:00:00+01:00",
            "info-point",
            "Nu gesloten. Opent op 05/01/2027 om 10:00.",
            id="more-than-a-week-ahead",
        ),
        pytest.param(
            "2026-03-09T00:10:00+01:00",
            "charleroi",
            "Vandaag: 00:00–04:00. Nu open, tot 04:00.",
            id="just-after-midnight",
        ),
        # The clocks go from 2:00 on to 3:00 on 29 March 2026, and from 3:00 back to 2:00 on 25 October 2026.
        pytest.param(
            "2026-03-29T03:30:00+02:00",
            "charleroi",
            "Vandaag: 00:00–24:00. Nu open, tot 24:00.",
            id="the-night-of-summer-time",
        ),
        pytest.param(
            "2026-10-25T02:30:00+01:00",
            "charleroi",
            "Vandaag: 00:00–24:00. Nu open, tot 24:00.",
            id="the-night-of-winter-time",
        ),
        pytest.param(
            "2027-03-02T10:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 12:00.",
            id="a-site-built-a-year-ago",
        ),
        pytest.param(
            "2027-03-29T10:00:00+02:00",
            "ghent",
            "Vandaag gesloten: Paasmaandag. Opent dinsdag om 09:00.",
            id="a-holiday-more-than-a-year-later",
        ),
        pytest.param(
            "2027-05-04T10:00:00+02:00", "ghent", "De uren zijn niet bevestigd.", id="a-site-built-too-long-ago"
        ),
    ],
)
def test_what_the_page_says(at: At, open_desks: str, moment: str, desk: str, words: str) -> None:
    assert said(at(open_desks, moment))[desk] == words


def test_on_a_holiday_that_the_source_does_not_mention_nobody_knows(at: At, address: str) -> None:
    assert said(at(address, "2026-12-25T10:00:00+01:00"))["info-point"] == (
        "Vandaag is een feestdag: Kerstmis. Wij weten niet of deze plaats open is. Bel eerst."
    )


@pytest.fixture(scope="module")
def in_belgium(at: At, open_desks: str) -> dict[str, dict[str, str]]:
    """What the page says in Belgium at some moments."""
    moments = (TUESDAY, "2026-03-03T00:10:00+01:00", "2026-12-24T23:50:00+01:00")
    return {moment: said(at(open_desks, moment)) for moment in moments}


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kabul", "Pacific/Kiritimati", "Africa/Asmara", "UTC"])
def test_belgian_time_holds_in_every_zone(
    at: At, open_desks: str, in_belgium: dict[str, dict[str, str]], zone: str
) -> None:
    for moment, told in in_belgium.items():
        assert len(told) == len(HOURS)
        assert said(at(open_desks, moment, zone=zone)) == told


def test_every_language_says_it_with_western_times(at: At, site: Site, open_desks: str, locale: Locale) -> None:
    # A phone may itself be set to digits and days of its own.
    told = said(at(open_desks, TUESDAY, phone="ar-EG", language=locale))
    words = site.records.words[locale]["locator"]
    assert told["ghent"].endswith(" ".join(words["open_until"].format(time="12:00").split()))
    comma = site.records.words[locale]["site"]["comma"]
    assert f"09:00–12:00{comma} 13:00–16:30" in told["ghent"]


def test_unconfirmed_desks_say_nothing_of_now(at: At, address: str) -> None:
    """The desk in Charleroi has hours in the data, which nobody confirmed."""
    assert set(said(at(address, TUESDAY))) == {"ghent", "antwerp", "liege", "info-point"}


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        (
            "2026-11-24T10:00:00+01:00",
            ["24 december 2026", "25 december 2026 (Kerstmis)", "1 januari 2027 (Nieuwjaar)"],
        ),
        ("2026-05-14T23:00:00+02:00", ["14 mei 2026", "25 mei 2026", "21 juli 2026"]),
        ("2027-03-30T10:00:00+02:00", []),
    ],
)
def test_coming_days_are_those_that_come(at: At, open_desks: str, moment: str, days: list[str]) -> None:
    listed = at(open_desks, moment).page.locator("#desk-ghent .other-days > li").all()
    rows = [row.inner_text() for row in listed if row.is_visible()]
    assert len(rows) == len(days)
    assert all(day in row for day, row in zip(days, rows, strict=True)), rows


def test_a_result_says_it_too(at: At, open_desks: str) -> None:
    page = at(open_desks, TUESDAY).search("9000").page
    assert "Nu open, tot 12:00." in page.locator("#desk-results > li").first.inner_text()


@pytest.fixture(scope="module")
def with_hours(browser: Browser, site: Site, address: str) -> Iterator[Callable[[str, str], str]]:
    """Gives what the page says of the desk in Ghent if it has some hours, at a moment."""
    page = browser.new_page(viewport=PHONE, timezone_id="Europe/Brussels", locale="nl-BE", **STILL)
    data: dict[str, str] = {}
    page.route("**/locator-nl.*.json", lambda route: route.fulfill(body=data["now"], content_type="application/json"))

    def told(opening: str, moment: str) -> str:
        data["now"] = page_files(with_desk(site, hours=hours(opening)), NL)[data_name(NL)]
        page.goto("about:blank")
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
        return said(LocatorPage(page, site.project, address, NL).open())["ghent"]

    yield told
    page.close()


@pytest.mark.parametrize(
    ("opening", "moment", "words"),
    [
        pytest.param(
            "Mo-Fr 09:00-13:00; 2026 Dec 21-24 off; PH off",
            "2026-12-21T10:00:00+01:00",
            "Nu gesloten. Opent op 28/12/2026 om 09:00.",
            id="closed-in-advent",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; 2026 Dec 24-2027 Jan 02 off; PH off",
            "2026-12-31T10:00:00+01:00",
            "Nu gesloten. Opent maandag om 09:00.",
            id="closed-over-the-year",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; 2026 Dec 24 10:00-11:00; PH off",
            "2026-12-24T11:30:00+01:00",
            "Vandaag: 10:00–11:00. Nu gesloten. Opent maandag om 09:00.",
            id="a-shorter-day",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; Tu[1] 14:00-15:00; PH off",
            "2026-04-07T10:00:00+02:00",
            "Vandaag: 14:00–15:00. Nu gesloten. Opent vandaag om 14:00.",
            id="the-first-tuesday",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; Tu[1] 14:00-15:00; PH off",
            "2026-03-10T10:00:00+01:00",
            "Vandaag: 09:00–13:00. Nu open, tot 13:00.",
            id="the-second-tuesday",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; Fr[-1] off",
            "2026-03-27T10:00:00+01:00",
            "Nu gesloten. Opent maandag om 09:00.",
            id="closed-on-the-last-friday",
        ),
        pytest.param(
            "Mo-Sa 09:00-13:00; Sa off",
            "2026-03-07T10:00:00+01:00",
            "Nu gesloten. Opent maandag om 09:00.",
            id="closed-on-saturdays",
        ),
        pytest.param(
            "Fr-Mo 09:00-13:00; 2026 Mar 08 off",
            "2026-03-08T10:00:00+01:00",
            "Nu gesloten. Opent maandag om 09:00.",
            id="closed-on-one-sunday",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; PH 10:00-11:00",
            "2026-05-01T10:30:00+02:00",
            "Vandaag: 10:00–11:00. Nu open, tot 11:00.",
            id="open-on-holidays",
        ),
        pytest.param(
            "Mo-Fr 09:00-13:00; PH 10:00-11:00; 2026 Apr 27-May 08 off",
            "2026-05-01T10:30:00+02:00",
            "Vandaag gesloten: Dag van de Arbeid. Opent op 11/05/2026 om 09:00.",
            id="closed-behind-open-holidays",
        ),
        pytest.param(
            "Mo-Th 09:00-13:00; 2026 Jul 21 10:00-12:00",
            "2026-07-21T10:30:00+02:00",
            "Vandaag: 10:00–12:00. Nu open, tot 12:00.",
            id="open-on-a-holiday-by-its-date",
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30; 2026 Jul 01-Aug 31 Mo-Fr 08:00-12:00; PH off",
            "2026-07-22T13:30:00+02:00",
            "Vandaag: 08:00–12:00. Nu gesloten. Opent donderdag om 08:00.",
            id="summer-hours",
        ),
        pytest.param(
            "Mo-Fr 09:00-12:00, Mo,Tu,Th,Fr 13:00-16:30; 2026 Jul 01-Aug 31 Mo-Fr 08:00-12:00; PH off",
            "2026-06-30T13:30:00+02:00",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 16:30.",
            id="the-day-before-summer-hours",
        ),
        pytest.param(
            'Mo-Fr 09:00-13:00; 2026 Jul 20-24 "by appointment"; PH off',
            "2026-07-20T10:00:00+02:00",
            "Vandaag: op afspraak. Vandaag alleen op afspraak.",
            id="a-week-by-appointment",
        ),
    ],
)
def test_hours_with_exceptions(with_hours: Callable[[str, str], str], opening: str, moment: str, words: str) -> None:
    assert with_hours(opening, moment) == words
