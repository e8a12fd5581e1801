"""Fills in the names of towns that no interface file gives, so that a new desk in a new town needs no translation.

A town is named once, by `place` and `postcode` of a desk. What a language calls it stands under `places` in its
interface file; where it does not yet, the tables of places are asked, and at last the name on the town's signs stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from scripts.places.town_spellings import TownName, town_name
from scripts.project.country import CITY, MIDDLE_OF_CITY
from scripts.project.keys import Locale
from scripts.project.locales import html_language, letters
from scripts.project.project import Project
from scripts.records.cities import city_of
from scripts.records.records import Records
from scripts.wording.typography import Typography


def with_town_names(
    project: Project, records: Records, typography: Mapping[str, Typography], locales: Iterable[Locale]
) -> Records:
    """The records in which these languages have a name for every town of a desk or partner.

    `borrowed` has those that no interface file gives.
    """
    codes, source = _postcodes(records), records.words[project.source.locale].get("places", {})
    words = dict(records.words)
    borrowed: dict[tuple[Locale, str], TownName] = {}
    for locale in locales:
        given = records.words[locale].get("places", {})
        own = typography[locale].letters if locale in typography else letters(locale).lower()
        found = {}
        for place in dict.fromkeys((*source, *codes)):
            if place not in given:
                postcode = records.postcodes.get(codes.get(place) or "")
                found[place] = (
                    town_name(postcode, locale, own, records.place_tables)
                    if postcode
                    else TownName(source[place], html_language(project.source.locale), own=False)
                )
        borrowed |= {(locale, place): name for place, name in found.items()}
        names = {place: name.text for place, name in found.items()}
        words[locale] = {**records.words[locale], "places": {**given, **names}}
    return replace(records, words=words, borrowed=borrowed)


def _postcodes(records: Records) -> dict[str, str | None]:
    """Each place of a desk or partner with a postcode of it, if one has any."""
    codes: dict[str, str | None] = {}
    for office in (*records.desks.values(), *records.partners.values()):
        codes[office.place] = codes.get(office.place) or office.postcode
        if city_of(office, records.postcodes) != office.place:
            codes.setdefault(CITY, MIDDLE_OF_CITY)
    if CITY in codes:
        # A desk in a commune may stand first.
        codes[CITY] = MIDDLE_OF_CITY
    return codes
