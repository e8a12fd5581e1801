"""The files that a page with a locator loads: its script, each language's data, and the names of places."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from scripts.cards.offices import shown_hours
from scripts.content.site import Site, kept_with_site
from scripts.locator.index import place_files
from scripts.locator.names import names_of_cities, names_of_provinces, place_names
from scripts.locator.nearest import door_of, point_of, province_of
from scripts.places import outline
from scripts.places.folding import SCRIPT_TABLES, script_tables
from scripts.places.postcodes import read_postcodes
from scripts.places.tables import PlaceTables
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records.calendar import AHEAD_DAYS, coming_holidays, other_days
from scripts.records.desks import Desk, Office, Partner
from scripts.records.hours import ordinary_week
from scripts.records.spans import Span
from scripts.theme.assets import asset_path, script

SCRIPT = "locator.js"

# The interface words that the script says; all others stand in the page already.
_SAID = (
    *("loading", "failed", "nothing", "empty", "no_location", "suggestions", "homonyms", "other_postcode"),
    *("nearest", "nearest_here", "nearest_desk", "distance", "less_than", "distance_city", "in_city", "whole_province"),
    *("today", "open_until", "appointment_until", "appointment_today", "opens_today", "opens_day", "opens_date"),
    *("closed_now", "holiday_closed", "holiday_unknown", "hours_unknown"),
)


def offices_of(site: Site) -> tuple[Desk | Partner, ...]:
    """Every desk, and every partner that informs in Belgium, in the order of the data file."""
    partners = site.records.partners.values()
    return (*site.records.desks_now.values(), *(partner for partner in partners if partner.group == "information"))


@kept_with_site
def files(site: Site) -> Mapping[str, str]:
    """Every file that a page with a locator may load, by its name: the script, each language's data, and places."""
    pages = (page_files(site, language.locale) for language in site.project.languages)
    return {name: text for loaded in (*pages, names_of_places(site)) for name, text in loaded.items()}


@kept_with_site
def names_of_places(site: Site) -> Mapping[str, str]:
    """The files that the browser loads to find a place, by their name."""
    records = site.records
    cities = names_of_cities((*records.desks.values(), *records.partners.values()), records.words.values())
    return _place_files(records.place_tables, cities, names_of_provinces(records.words.values()))


# The same for every site with these tables and words, such as the two that a comparison reads.
@lru_cache(maxsize=4)
def _place_files(
    tables: PlaceTables, cities: tuple[tuple[str, str], ...], provinces: tuple[tuple[str, str], ...]
) -> Mapping[str, str]:
    return place_files(place_names(tables, read_postcodes(tables), cities, provinces))


@kept_with_site
def page_files(site: Site, locale: Locale) -> Mapping[str, str]:
    """The two files that a page in a language loads at once."""
    return {SCRIPT: _script(site), data_name(locale): _data(site, locale)}


@kept_with_site
def _script(site: Site) -> str:
    return script(site.project.root, "locator", generated_modules())


def generated_modules() -> Mapping[str, str]:
    """The modules of the script that the build makes: what Python and the browser must do alike stands once."""
    return {SCRIPT_TABLES: script_tables()}


def data_name(locale: Locale) -> str:
    """The name of a language's data file."""
    return f"locator-{locale}.json"


def _data(site: Site, locale: Locale) -> str:
    """What the script needs in a language: files to load later, offices, the calendar, the map, and words."""
    words, first = site.records.words[locale], site.records.today
    holidays = coming_holidays(first)
    data = {
        "files": {_key(name): Path(asset_path(name, text)).name for name, text in names_of_places(site).items()},
        "offices": {office.id: _office_data(site, office) for office in offices_of(site)},
        "holidays": {date.isoformat(): words["holidays"][key] for date, key in holidays.items()},
        "until": (first + datetime.timedelta(days=AHEAD_DAYS - 1)).isoformat(),
        "days": [locales.day_name(day, locale) for day in range(7)],
        "map": outline.projection(),
        "words": {name: words["locator"][name] for name in _SAID}
        | {"by_appointment": words["contact"]["by_appointment"]}
        | {sign: words["site"][sign] for sign in ("colon", "comma")},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _key(name: str) -> str:
    """A file as the script asks for it: by the ISO 15924 code of its script, else by its bare name."""
    stem = name.removesuffix(".json")
    return stem.removeprefix("names-").title() if stem.startswith("names-") else stem


def _office_data(site: Site, office: Office) -> Mapping[str, Any]:
    data: dict[str, Any] = {"desk": office.is_return_desk}
    point = point_of(office, site.records.postcodes)
    if point:
        data |= {"at": [round(degrees, 5) for degrees in point], "exact": door_of(office) is not None}
    # The nearest desk need not be in the province.
    if not (point and office.is_return_desk) and (province := province_of(office, site.records.postcodes)):
        data["province"] = province
    hours = shown_hours(office)
    if hours and hours.days_stated:
        data["hours"] = {
            "week": [_minutes(spans) for spans in ordinary_week(hours.opening)],
            "days": _days(site, office, hours.opening),
        }
    return data


def _days(site: Site, office: Office, opening: str) -> dict[str, list[list[int]] | None]:
    """The spans of each day that differs from the ordinary week; none on days of which a notice says so."""
    days = {day.date: day.spans for day in other_days(opening, site.records.today)}
    closed = site.records.days_closed(office) if isinstance(office, Desk) else frozenset()
    week = ordinary_week(opening)
    days |= {day: () for day in closed if day in days or week[day.weekday()]}
    return {day.isoformat(): None if days[day] is None else _minutes(days[day] or ()) for day in sorted(days)}


def _minutes(spans: tuple[Span, ...]) -> list[list[int]]:
    """Spans as [opens, closes, 1 if by appointment], in minutes from midnight."""
    return [[_minute(span.opens), _minute(span.closes), int(span.by_appointment)] for span in spans]


def _minute(time: str) -> int:
    hour, minute = time.split(":")
    return int(hour) * 60 + int(minute)
