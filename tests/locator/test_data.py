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
from scripts.project import locales
from scripts.project.project import ROOT
from scripts.records.calendar import public_holidays
from scripts.records.desks import Hours
from scripts.theme.assets import asset_path, script
from tests.cards.test_offices import DETAILS, with_desk
from tests.conftest import TODAY

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


def data(site: Site, locale: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page_files(site, locale)[data_name(locale)])
    return found


def ghent(site: Site, opening: str, days_stated: bool = True, status: str = "confirmed") -> dict[str, Any]:
    hours = Hours(opening, days_stated, "sheet", TODAY)
    found: dict[str, Any] = data(with_desk(site, status=status, hours=hours, **DETAILS), "nl")["offices"]["ghent"]
    return found


def test_the_words_are_those_that_the_script_asks_for(site: Site, locale: str) -> None:
    words = data(site, locale)["words"]
    assert words.keys() == ASKED and len(ASKED) > 20
    texts = {**site.records.words[locale]["locator"], **site.records.words[locale]["contact"]}
    assert words == {name: texts.get(name, site.records.words[locale]["site"]["colon"]) for name in ASKED}


def test_files_to_load_later_have_the_names_that_the_script_uses(site: Site, locale: str) -> None:
    named = data(site, locale)["files"]
    assert {"places", "villages", "Arab", "Cyrl", "Ethi"} <= named.keys()
    asked = set(re.findall(r'\bload\((?:script \|\| )?"(\w+)"\)', SOURCE))
    assert asked == {name for name in named if name[0].islower()} == {"places", "villages"}
    written = {asset_path(name, text) for name, text in names_of_places(site).items()}
    assert {f"assets/{name}" for name in named.values()} == written


def test_every_file_of_every_language_is_written(site: Site) -> None:
    languages = [data_name(language.locale) for language in site.project.languages]
    assert files(site).keys() == {SCRIPT, *languages, *names_of_places(site)}
    assert files(site)[SCRIPT] == script(ROOT, "locator", generated_modules())


def test_offices_have_their_point_or_their_province(site: Site, locale: str) -> None:
    told = data(site, locale)["offices"]
    assert list(told) == [office.id for office in offices_of(site)]
    assert [name for name, office in told.items() if office["desk"]] == [
        desk.id for desk in site.records.desks.values() if desk.kind == "return_desk"
    ]
    for office in offices_of(site):
        place = site.records.postcodes.get(office.postcode or "")
        if place and office.lat is None:
            assert told[office.id]["at"] == [place.lat, place.lon] and "province" not in told[office.id]
    assert told["limburg"]["province"] == "BE-VLI" and "at" not in told["limburg"]
    placed = data(with_desk(site, postcode="9000", lat=51.0612349, lon=3.75), locale)["offices"]["ghent"]
    assert placed["at"] == [51.06123, 3.75]


def test_hours_stand_in_minutes(site: Site) -> None:
    told = ghent(site, 'Mo-Fr 09:00-12:05,13:00-16:30, We 17:00-24:00 "by appointment"; PH off')["hours"]
    day = [[540, 725, 0], [780, 990, 0]]
    assert told["week"] == [day, day, [*day, [1020, 1440, 1]], day, day, [], []]
    assert len(told["days"]) > 5 and all(spans == [] for spans in told["days"].values())


def test_a_holiday_of_which_nothing_is_stated_is_unknown(site: Site) -> None:
    assert set(map(str, ghent(site, "Mo-Su 09:00-12:00")["hours"]["days"].values())) == {"None"}


@pytest.mark.parametrize(
    ("days_stated", "status", "told"),
    [(True, "confirmed", True), (False, "confirmed", False), (True, "unconfirmed", False)],
)
def test_hours_that_are_not_confirmed_are_kept_back(site: Site, days_stated: bool, status: str, told: bool) -> None:
    assert ("hours" in ghent(site, "Mo-Fr 09:00-12:00", days_stated, status)) is told


def test_the_calendar_stands_in_the_language(site: Site, locale: str) -> None:
    told, first = data(site, locale), site.records.today
    last = datetime.date.fromisoformat(told["until"])
    assert last - first > datetime.timedelta(days=366)
    names = site.records.words[locale]["holidays"]
    assert told["holidays"] == {f"{day}": names[key] for day, key in public_holidays(first, last).items()}
    assert set(told["holidays"].values()) == set(names.values())
    assert told["days"] == [locales.day_name(day, locale) for day in range(7)]


def test_the_browser_projects_as_the_build_does(site: Site) -> None:
    told = data(site, "nl")["map"]
    for place in site.records.postcodes.values():
        x, y = (place.lon - told["west"]) * told["east"], (told["north"] - place.lat) * told["south"]
        assert max(abs(x - position(place.lat, place.lon)[0]), abs(y - position(place.lat, place.lon)[1])) < 0.51


def test_the_script_and_the_data_are_small(site: Site, locale: str) -> None:
    sizes = {name: len(brotli.compress(text.encode(), quality=11)) for name, text in page_files(site, locale).items()}
    assert 1000 < sizes[SCRIPT] <= 6000
    assert sizes[data_name(locale)] <= 3000
