"""A desk in a town that has no name yet: one entry in the data, and every page, list, map and card names the town."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.cards import inline, offices
from scripts.commands.status import towns_to_name
from scripts.content.site import Site
from scripts.locator import card as locator
from scripts.locator.names import names_of_cities
from scripts.paper.cut_out_cards import cut_out_cards
from scripts.project.keys import Locale
from scripts.project.surfaces import own_page
from scripts.screen.structured_data import structured_data
from tests.helpers.changed_sites import with_desk
from tests.helpers.edits import change
from tests.helpers.fixture_site import SITE_URL, invoke, problems_in, read
from tests.helpers.names import AR, DESKS, LOCALES, NL, RU, TI

NEW = """desks:
  - id: new
    kind: return_desk
    place: {}
    postcode: "{}"
    status: unconfirmed
    source: guide
    checked: 2026-01-12
"""


def with_new_desk(root: Path, place: str = "hasselt", code: str = "3500") -> Site:
    change(root / "data/desks.yaml", "desks:\n", NEW.format(place, code))
    return read(root)


HASSELT = {NL: "Hasselt", AR: "هاسلت", TI: "ሀሰልት", RU: "Hasselt"}


def test_a_town_without_a_name_is_named_everywhere(copy: Path) -> None:
    site = with_new_desk(copy)
    for locale, name in HASSELT.items():
        surface = own_page(site.project, locale, DESKS)
        for html in (
            offices.desk(site, locale, surface, "new"),
            locator.locator(site, locale, surface),
            locator.nearest_by_province(site, locale, surface),
            locator.nearest_by_postcode(site, locale, surface),
            site.tokens["desk"].render(site, locale, surface, "new"),
        ):
            assert name in html
        assert f">{name}</text>" in locator.locator(site, locale, surface)
        data = structured_data(site, locale, DESKS, SITE_URL)
        (desk,) = (each for each in json.loads(data or "")["@graph"] if each["@id"].endswith("#desk-new"))
        assert desk["address"]["addressLocality"] == name and desk["name"].endswith(f" – {name}")
        (cut,) = (each for each in cut_out_cards(site, (locale,), SITE_URL) if each.id == "new")
        assert cut.title.startswith(name) and "<" not in cut.title
    searched = names_of_cities(site.records.desks.values(), site.records.words.values())
    assert {(name, "3500") for name in HASSELT.values()} <= set(searched)


def test_status_lists_the_languages_that_lack_the_name_and_no_other(copy: Path) -> None:
    site = with_new_desk(copy)
    told = 'no name under "places" yet, so that readers see the one in brackets: hasselt'
    assert list(towns_to_name(site)) == [
        f"data/interface/{locale}.yaml: {told} ({HASSELT[locale]})" for locale in (AR, TI, RU)
    ]
    assert list(towns_to_name(site, NL)) == []
    assert list(towns_to_name(site, RU)) == [f"data/interface/ru.yaml: {told} (Hasselt)"]
    assert f"data/interface/ti.yaml: {told}" in invoke(copy, "status").stdout


def test_a_language_that_names_the_town_has_its_own_name(copy: Path) -> None:
    change(copy / "data/interface/ru.yaml", "places:\n", 'places:\n  hasselt: "Хасельт"\n')
    site = with_new_desk(copy)
    assert site.records.words[RU]["places"]["hasselt"] == "Хасельт"
    assert (RU, "hasselt") not in site.records.borrowed and (AR, "hasselt") in site.records.borrowed
    assert list(towns_to_name(site, RU)) == []


def test_a_name_that_the_source_language_alone_gives_stands_elsewhere_too(copy: Path) -> None:
    for locale in (AR, TI, RU):
        path = copy / f"data/interface/{locale}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("  limburg:")), encoding="utf-8")
    site = read(copy)
    # A whole province has no postcode, and so no spelling.
    assert inline.town(site.records, AR, "limburg") == '<bdi lang="nl">Limburg</bdi>'
    assert inline.town(site.records, NL, "limburg") == "Limburg"


def test_a_latin_name_in_another_script_is_isolated_and_marked(copy: Path) -> None:
    for name in ("be-place-aliases.csv", "more-place-names.csv"):
        path = copy / "data/places" / name
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if ",3500" not in line), encoding="utf-8")
    site = with_new_desk(copy)
    marked = '<bdi lang="nl">Hasselt</bdi>'
    surface = own_page(site.project, AR, DESKS)
    assert f"<h3>{marked}</h3>" in offices.desk(site, AR, surface, "new")
    assert f">{marked}</a>" in site.tokens["desk"].render(site, AR, surface, "new")
    assert marked in locator.nearest_by_postcode(site, AR, surface)
    assert f">{marked}</a>" in locator.nearest_by_province(site, AR, surface)
    assert ' lang="nl" x="' in locator.locator(site, AR, surface) and ">Hasselt</text>" in locator.locator(
        site, AR, surface
    )
    # In Dutch it is the name.
    assert marked not in offices.desk(site, NL, own_page(site.project, NL, DESKS), "new")
    (cut,) = (each for each in cut_out_cards(site, (AR,), SITE_URL) if each.id == "new")
    assert cut.title.startswith("Hasselt – ")


@pytest.mark.parametrize(
    ("place", "code", "paper"), [("anderlecht", "1070", "Anderlecht"), ("brussels", "1050", "Elsene / Ixelles")]
)
def test_a_desk_in_a_commune_of_brussels_stands_under_brussels(copy: Path, place: str, code: str, paper: str) -> None:
    site = with_new_desk(copy, place, code)
    names = {NL: "Brussel", AR: "بروكسل", TI: "ብራስልስ", RU: "Брюссель"}
    for locale, name in names.items():
        surface = own_page(site.project, locale, DESKS)
        assert f'<h3>{name} <bdi class="paper" translate="no">({paper})</bdi></h3>' in offices.desk(
            site, locale, surface, "new"
        )
        assert site.tokens["desk"].render(site, locale, surface, "new").endswith(f">{name}</a>")
        assert f">{name}</text>" in locator.locator(site, locale, surface)
    # Its address is that of the commune.
    site = with_desk(site, "new", status="confirmed", street="Kaai 1")
    card = offices.office_card(site, NL, site.records.desks["new"])
    assert (str(card.city), str(card.place)) == ("Brussel", "Anderlecht" if place == "anderlecht" else "Brussel")


def test_brussels_needs_no_name_either(copy: Path) -> None:
    for locale in LOCALES:
        path = copy / f"data/interface/{locale}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("  brussels:")), encoding="utf-8")
    site = with_new_desk(copy, "anderlecht", "1070")
    assert [str(offices.city(site, locale, site.records.desks["new"])) for locale in (NL, RU)] == [
        "Brussel",
        "Брюссель",
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_misspelt_place_is_told_in_every_language(copy: Path, locale: Locale) -> None:
    change(copy / f"data/interface/{locale}.yaml", "  eupen: ", "  eupn: ")
    told = [each.what for each in problems_in(copy) if each.path.endswith(f"interface/{locale}.yaml")]
    # In the source language it may be a town to come.
    assert told == ([] if locale == NL else ['"eupn" is unknown under "places".'])
