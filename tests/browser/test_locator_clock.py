"""What the page says of opening hours at fixed moments: holidays, breaks, Sundays, clock changes, other zones."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from scripts.bench.browser import served
from scripts.content.site import Site
from scripts.project.project import Project
from tests.browser.conftest import PHONE
from tests.browser.locator_page import LocatorPage
from tests.conftest import copy_content, run

HOURS = {
    "ghent": "Mo-Fr 09:00-12:00,13:00-16:30; 2026 Dec 24 09:00-11:00; PH off",
    "antwerp": 'Mo-Fr 09:00-12:00, We 13:00-16:00 "by appointment"; PH off',
    "liege": 'Mo-Su "by appointment"',
    "charleroi": "Su,PH 00:00-24:00; Mo 00:00-04:00",
    "brussels": "Tu[1] 10:00-12:00",
}


@pytest.fixture(scope="module")
def open_desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site with invented hours for each desk."""
    root = copy_content(tmp_path_factory.mktemp("hours"))
    path = root / "data" / "desks.yaml"
    text = path.read_text(encoding="utf-8")
    for desk, opening in HOURS.items():
        details = (
            f"status: confirmed\n    street: Kaai 1\n    hours:\n      opening: '{opening}'\n"
            "      days_stated: true\n      source: sheet\n      checked: 2026-11-23"
        )
        text = re.sub(rf"(- id: {desk}\n    kind(?:.*\n)*?    )status: unconfirmed", rf"\1{details}", text)
    path.write_text(text, encoding="utf-8")
    result = run(root, "build", SITE_URL="https://example.org/")
    assert result.returncode == 0, result.stderr + result.stdout
    with served(root / "site") as address:
        yield address


def said(browser: Browser, project: Project, address: str, moment: str, **settings: Any) -> dict[str, str]:
    """What the page says of each desk today, at a moment given as ISO 8601 with its offset."""
    locale = settings.pop("page_locale", "nl")
    context = browser.new_context(viewport=PHONE, **{"timezone_id": "Europe/Brussels", **settings})  # type: ignore[arg-type]
    page = context.new_page()
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
    LocatorPage(page, project, address, locale).open()
    lines = page.locator(".card [data-today]")
    told = {line.get_attribute("data-today"): line.inner_text().strip() for line in lines.all()}
    context.close()
    return {str(desk): " ".join(text.split()) for desk, text in told.items()}


@pytest.mark.parametrize(
    ("moment", "desk", "words"),
    [
        pytest.param(
            "2026-11-24T10:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 12:00.",
            id="a-tuesday-morning",
        ),
        pytest.param(
            "2026-11-24T12:30:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 13:00.",
            id="lunch-break",
        ),
        pytest.param(
            "2026-11-24T12:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 13:00.",
            id="the-minute-of-closing",
        ),
        pytest.param(
            "2026-11-24T08:59:59+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu gesloten. Opent vandaag om 09:00.",
            id="the-second-before-opening",
        ),
        pytest.param("2026-11-29T10:00:00+01:00", "ghent", "Nu gesloten. Opent maandag om 09:00.", id="sunday"),
        pytest.param(
            "2026-11-27T17:00:00+01:00",
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
            "2026-12-25T10:00:00+01:00",
            "info-point",
            "Vandaag is een feestdag: Kerstmis. Wij weten niet of deze plaats open is. Bel eerst.",
            id="a-holiday-that-the-source-does-not-mention",
        ),
        pytest.param(
            "2026-11-25T14:00:00+01:00",
            "antwerp",
            "Vandaag: 09:00–12:00, 13:00–16:00 (op afspraak). Nu alleen op afspraak, tot 16:00.",
            id="by-appointment",
        ),
        pytest.param(
            "2026-11-25T12:30:00+01:00",
            "antwerp",
            "Vandaag: 09:00–12:00, 13:00–16:00 (op afspraak). Nu gesloten. Opent donderdag om 09:00.",
            id="the-next-time-without-appointment",
        ),
        pytest.param(
            "2026-11-25T14:00:00+01:00",
            "liege",
            "Vandaag: op afspraak. Vandaag alleen op afspraak.",
            id="always-by-appointment",
        ),
        pytest.param(
            "2026-11-25T14:00:00+01:00", "brussels", "Nu gesloten. Opent dinsdag om 10:00.", id="first-tuesday-ahead"
        ),
        pytest.param(
            "2026-12-02T14:00:00+01:00",
            "brussels",
            "Nu gesloten. Opent op 05/01/2027 om 10:00.",
            id="more-than-a-week-ahead",
        ),
        pytest.param(
            "2026-11-30T00:10:00+01:00",
            "charleroi",
            "Vandaag: 00:00–04:00. Nu open, tot 04:00.",
            id="just-after-midnight",
        ),
        # The clocks go from 3:00 back to 2:00 on 25 October 2027, and from 2:00 on to 3:00 on 28 March 2027.
        pytest.param(
            "2027-03-28T03:30:00+02:00",
            "charleroi",
            "Vandaag: 00:00–24:00. Nu open, tot 24:00.",
            id="the-night-of-summer-time",
        ),
        pytest.param(
            "2027-10-31T02:30:00+01:00",
            "charleroi",
            "Vandaag: 00:00–24:00. Nu open, tot 24:00.",
            id="the-night-of-winter-time",
        ),
        pytest.param(
            "2027-11-23T10:00:00+01:00",
            "ghent",
            "Vandaag: 09:00–12:00, 13:00–16:30. Nu open, tot 12:00.",
            id="a-site-built-a-year-ago",
        ),
        pytest.param(
            "2027-11-11T10:00:00+01:00",
            "ghent",
            "Vandaag gesloten: Wapenstilstand. Opent vrijdag om 09:00.",
            id="a-holiday-almost-a-year-later",
        ),
        pytest.param(
            "2028-02-01T10:00:00+01:00", "ghent", "De uren zijn niet bevestigd.", id="a-site-built-too-long-ago"
        ),
    ],
)
def test_what_the_page_says(
    browser: Browser, project: Project, open_desks: str, moment: str, desk: str, words: str
) -> None:
    assert said(browser, project, open_desks, moment)[desk] == words


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kabul", "Pacific/Kiritimati", "Africa/Asmara", "UTC"])
def test_belgian_time_holds_in_every_zone(browser: Browser, project: Project, open_desks: str, zone: str) -> None:
    moments = ("2026-11-24T10:00:00+01:00", "2026-11-24T00:10:00+01:00", "2026-12-24T23:50:00+01:00")
    for moment in moments:
        home = said(browser, project, open_desks, moment)
        assert said(browser, project, open_desks, moment, timezone_id=zone) == home


def test_every_language_says_it_with_western_times(
    browser: Browser, project: Project, site: Site, open_desks: str, locale: str
) -> None:
    # A phone may itself be set to digits and days of its own.
    told = said(browser, project, open_desks, "2026-11-24T10:00:00+01:00", page_locale=locale, locale="ar-EG")
    words = site.records.words[locale]["locator"]
    assert told["ghent"].endswith(" ".join(words["open_until"].format(time="12:00").split()))
    assert "09:00–12:00, 13:00–16:30" in told["ghent"]


def test_unconfirmed_desks_say_nothing_of_now(browser: Browser, project: Project, address: str) -> None:
    assert set(said(browser, project, address, "2026-11-24T10:00:00+01:00")) == {"info-point"}


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        (
            "2026-11-24T10:00:00+01:00",
            ["24 december 2026", "25 december 2026 (Kerstmis)", "1 januari 2027 (Nieuwjaar)"],
        ),
        ("2027-05-06T23:00:00+02:00", ["6 mei 2027", "17 mei 2027", "21 juli 2027"]),
        ("2027-11-12T10:00:00+01:00", []),
    ],
)
def test_coming_days_are_those_that_come(
    browser: Browser, project: Project, open_desks: str, moment: str, days: list[str]
) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
    LocatorPage(page, project, open_desks, "nl").open()
    rows = [row.inner_text() for row in page.locator("#desk-ghent .other-days > li").all() if row.is_visible()]
    assert len(rows) == len(days)
    assert all(day in row for day, row in zip(days, rows, strict=True)), rows
    context.close()


def test_a_result_says_it_too(browser: Browser, project: Project, open_desks: str) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.clock.set_fixed_time(datetime.datetime.fromisoformat("2026-11-24T10:00:00+01:00"))
    LocatorPage(page, project, open_desks, "nl").open().search("9000")
    assert "Nu open, tot 12:00." in page.locator("#desk-results > li").first.inner_text()
    context.close()
