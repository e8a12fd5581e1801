"""The locator's files: every word that the script says, offices, the calendar, and their size."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

import brotli
import pytest

from scripts.content.site import Site
from scripts.locator.data import SCRIPT, data_name, files, generated_modules, names_of_places, offices_of, page_files
from scripts.places.outline import position
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.theme.assets import asset_path, script
from tests.helpers.changed_sites import with_desk, with_records
from tests.helpers.entries import hours
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.notice_days import notice_of, with_notice

# A Thursday.
DAY = datetime.date(2026, 4, 16)

MODULES = sorted((ROOT / "overrides" / "scripts" / "locator").glob("*.js"))
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)

# filled(words, "word", …) and filled(words, test ? "word" : "word", …); giveNumber("word"); ["word", {…}];
# data.words.word
ASKED = (
    {
        word
        for call in re.findall(r'\bfilled\((?:data\.)?words, ([^,)]*"[^,)]*)', SOURCE)
        for word in re.findall(r'"(\w+)"', call)
    }
    | set(re.findall(r'\bgiveNumber\("(\w+)"', SOURCE))
    | set(re.findall(r'\["(\w+)", \{', SOURCE))
    | set(re.findall(r"\bdata\.words\.(\w+)", SOURCE))
)

# Desks, and partners that inform in Belgium; one that helps after arrival is not searched.
OFFICES = ["ghent", "antwerp", "liege", "charleroi", "info-point", "eupen", "limburg", "ostend"]

WEEKDAYS = {
    NL: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    AR: ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
    TI: ["ሰኑይ", "ሰሉስ", "ረቡዕ", "ሓሙስ", "ዓርቢ", "ቀዳም", "ሰንበት"],
    RU: ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
}
# Easter, Easter Monday, Labour Day, Ascension, Pentecost and its Monday, national day, Assumption, All Saints,
# armistice, Christmas, New Year, and Easter again.
HOLIDAYS = [
    *("2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24", "2026-05-25", "2026-07-21"),
    *("2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2027-01-01", "2027-03-28", "2027-03-29"),
]
IN_A_WEEKEND = {"2026-04-05", "2026-05-24", "2026-08-15", "2026-11-01", "2027-03-28"}
CHRISTMAS = {NL: "Kerstmis", AR: "عيد الميلاد", TI: "ልደት", RU: "Рождество"}


def data(site: Site, locale: Locale) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page_files(site, locale)[data_name(locale)])
    return found


def office(site: Site, identifier: str) -> dict[str, Any]:
    found: dict[str, Any] = data(site, NL)["offices"][identifier]
    return found


def ghent(site: Site, opening: str, days_stated: bool = True, status: str = "confirmed") -> dict[str, Any]:
    changed = with_desk(site, status=status, hours=hours(opening, days_stated))
    return office(with_records(changed, notices={}), "ghent")


def test_the_words_are_those_that_the_script_asks_for(site: Site, locale: Locale) -> None:
    words = data(site, locale)["words"]
    assert words.keys() == ASKED and len(ASKED) > 20
    texts = {**site.records.words[locale]["locator"], **site.records.words[locale]["contact"]}
    signs = site.records.words[locale]["site"]
    assert words == {name: texts.get(name) or signs[name] for name in ASKED}


def test_files_to_load_later_have_the_names_that_the_script_uses(site: Site, locale: Locale) -> None:
    named = data(site, locale)["files"]
    assert {"places", "villages", "Arab", "Cyrl", "Ethi"} <= named.keys()
    asked = set(re.findall(r'\bload\((?:script \|\| )?"(\w+)"\)', SOURCE))
    assert asked == {name for name in named if name[0].islower()} == {"places", "villages"}
    written = {asset_path(name, text) for name, text in names_of_places(site).items()}
    assert {f"assets/{name}" for name in named.values()} == written


def test_every_file_of_every_language_is_written(site: Site) -> None:
    languages = ["locator-nl.json", "locator-ar.json", "locator-ti.json", "locator-ru.json"]
    assert files(site).keys() == {SCRIPT, *languages, *names_of_places(site)}
    assert files(site)[SCRIPT] == script(ROOT, "locator", generated_modules())


def test_offices_are_those_that_help_in_belgium(site: Site, locale: Locale) -> None:
    assert [each.id for each in offices_of(site)] == OFFICES
    told = data(site, locale)["offices"]
    assert list(told) == OFFICES
    assert [name for name, each in told.items() if each["desk"]] == ["ghent", "antwerp", "liege", "charleroi"]


def test_offices_have_their_point_or_their_province(site: Site) -> None:
    ghent, liege, limburg = (office(site, identifier) for identifier in ("ghent", "liege", "limburg"))
    assert (ghent["at"], ghent["exact"]) == ([51.0565, 3.7212], True)
    # The middle of its city.
    assert (liege["at"], liege["exact"]) == ([50.6337, 5.5675], False)
    assert limburg["province"] == "BE-VLI" and "at" not in limburg
    assert "province" not in ghent and "province" not in liege


def test_points_are_as_fine_as_a_door(site: Site) -> None:
    assert office(with_desk(site, lat=51.0612349, lon=3.75), "ghent")["at"] == [51.06123, 3.75]


def test_hours_stand_in_minutes(site: Site) -> None:
    told = ghent(site, 'Mo-Fr 09:00-12:05,13:00-16:30, We 17:00-24:00 "by appointment"; PH off')["hours"]
    day = [[540, 725, 0], [780, 990, 0]]
    assert told["week"] == [day, day, [*day, [1020, 1440, 1]], day, day, [], []]
    assert told["days"] == {date: [] for date in HOLIDAYS if date not in IN_A_WEEKEND}


def test_a_holiday_of_which_nothing_is_stated_is_unknown(site: Site) -> None:
    assert ghent(site, "Mo-Su 09:00-12:00")["hours"]["days"] == dict.fromkeys(HOLIDAYS)


def test_a_holiday_with_hours_of_its_own_by_its_date_is_known(site: Site) -> None:
    told = ghent(site, "Mo-Su 09:00-12:00; 2026 Jul 21 10:00-12:00")["hours"]["days"]
    assert told == dict.fromkeys(HOLIDAYS) | {"2026-07-21": [[600, 720, 0]]}


@pytest.mark.parametrize(
    ("days_stated", "status", "told"),
    [(True, "confirmed", True), (False, "confirmed", False), (True, "unconfirmed", False)],
)
def test_hours_that_are_not_confirmed_are_kept_back(site: Site, days_stated: bool, status: str, told: bool) -> None:
    assert ("hours" in ghent(site, "Mo-Fr 09:00-12:00", days_stated, status)) is told


def test_the_calendar_stands_in_the_language(site: Site, locale: Locale) -> None:
    told = data(site, locale)
    # The day of the build and 399 days after it.
    assert told["until"] == "2027-04-05"
    assert list(told["holidays"]) == HOLIDAYS
    assert told["holidays"]["2026-12-25"] == CHRISTMAS[locale]
    # Easter and its Monday come twice.
    assert len(set(told["holidays"].values())) == 12
    assert told["days"] == WEEKDAYS[locale]


def test_the_browser_projects_as_the_build_does(site: Site) -> None:
    told = data(site, NL)["map"]
    for place in site.records.postcodes.values():
        x, y = (place.lon - told["west"]) * told["east"], (told["north"] - place.lat) * told["south"]
        assert max(abs(x - position(place.lat, place.lon)[0]), abs(y - position(place.lat, place.lon)[1])) < 0.51


def test_the_script_is_small(site: Site) -> None:
    size = len(brotli.compress(files(site)[SCRIPT].encode(), quality=11))
    assert 1000 < size <= 7200


def test_a_desk_that_a_notice_closes_is_closed_on_its_days(site: Site) -> None:
    told = data(site, NL)["offices"]["ghent"]["hours"]["days"]
    closed: dict[str, list[list[int]]] = {f"2026-04-{day}": [] for day in range(13, 18)}
    # Already weeks before, for a page that nobody builds again.
    assert {day: told[day] for day in closed} == closed
    without = data(with_records(site, notices={}), NL)["offices"]["ghent"]["hours"]["days"]
    assert {day: spans for day, spans in told.items() if day not in closed} == without
    assert list(told) == sorted(told)


def test_days_on_which_a_closed_desk_is_never_open_are_not_listed(site: Site) -> None:
    # From a Thursday to a Monday.
    changed = with_notice(site, notice_of(closed="ghent", first=DAY, until=DAY + datetime.timedelta(days=4)), DAY)
    told = data(changed, NL)["offices"]["ghent"]["hours"]["days"]
    assert [day for day in told if day < "2026-04-21"] == ["2026-04-16", "2026-04-17", "2026-04-20"]


def test_a_desk_that_moved_is_in_its_city_and_its_hours_are_not_known(site: Site) -> None:
    moved = data(with_notice(site, notice_of(moved="ghent")), NL)["offices"]["ghent"]
    assert moved["exact"] is False and "hours" not in moved
    assert data(site, NL)["offices"]["ghent"]["exact"] is True
