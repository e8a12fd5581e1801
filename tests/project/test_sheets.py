"""Sheets for paper: which there can be, where they stand, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from scripts.project.country import BESIDE_ON_SCREEN
from scripts.project.keys import Locale, PageKey
from scripts.project.project import Language, Project
from scripts.project.roles import Roles
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey, is_translated, keys_of, pairs_of
from tests.helpers.names import AR, DESKS, INDEX, NL, PARTNERS, RETURN_PATH, RU, TI
from tests.helpers.projects import FR, FRENCH

ENGLISH = Language(Locale("en"), "English", "en", "ltr")
GERMAN = Language(Locale("de"), "Deutsch", "de", "ltr")


@pytest.mark.parametrize(
    ("pages", "size", "told"), [(2, 27782, "2 × A4, 28 kB"), (1, 499, "1 × A4, 0 kB"), (5, 61440, "5 × A4, 61 kB")]
)
def test_pages_and_size_are_told(pages: int, size: int, told: str) -> None:
    assert SheetFile(Path("x.pdf"), pages, size).told == told


@pytest.mark.parametrize(
    ("key", "name", "locales"),
    [
        (SheetKey(AR, RETURN_PATH), "return-path-ar", (AR,)),
        (SheetKey(AR, RETURN_PATH, NL), "return-path-ar-nl", (AR, NL)),
        (SheetKey(AR, ALL), "all-ar", (AR,)),
        (SheetKey(AR, CARDS, NL), "cards-ar-nl", (AR, NL)),
    ],
    ids=["alone", "beside", "all", "cards"],
)
def test_a_file_is_named_by_its_page_and_languages_and_stands_in_one_folder(
    key: SheetKey, name: str, locales: tuple[Locale, ...]
) -> None:
    assert (key.name, key.path, key.locales) == (name, f"sheets/{name}.pdf", locales)


def test_no_two_files_have_one_name(project: Project) -> None:
    paths = [key.path for key in keys_of(project)]
    assert len(set(paths)) == len(paths) == 25


def test_every_language_stands_beside_those_of_social_workers(project: Project) -> None:
    assert pairs_of(project) == [(AR, NL), (TI, NL), (RU, NL)]
    more = replace(project, languages=(*project.languages, FRENCH, ENGLISH))
    assert pairs_of(more) == [
        *((NL, FR), (NL, ENGLISH.locale)),
        *((AR, NL), (AR, FR), (AR, ENGLISH.locale)),
        *((TI, NL), (TI, FR), (TI, ENGLISH.locale)),
        *((RU, NL), (RU, FR), (RU, ENGLISH.locale)),
        *((FR, NL), (FR, ENGLISH.locale)),
        *((ENGLISH.locale, NL), (ENGLISH.locale, FR)),
    ]


def test_on_a_screen_german_stands_beside_the_others_too(project: Project) -> None:
    more = replace(project, languages=(*project.languages, GERMAN))
    assert pairs_of(more, BESIDE_ON_SCREEN) == [
        *((NL, GERMAN.locale), (AR, NL), (AR, GERMAN.locale), (TI, NL), (TI, GERMAN.locale)),
        *((RU, NL), (RU, GERMAN.locale), (GERMAN.locale, NL)),
    ]
    assert not [key for key in keys_of(more) if key.beside == GERMAN.locale]


def test_every_file_is_made_in_each_language_and_beside_those_of_social_workers(project: Project) -> None:
    alone = {SheetKey(locale, slug) for locale in (NL, AR, TI, RU) for slug in (RETURN_PATH, DESKS, CARDS, ALL)}
    beside = {SheetKey(locale, slug, NL) for locale in (AR, TI, RU) for slug in (RETURN_PATH, DESKS, CARDS)}
    keys = keys_of(project)
    assert len(keys) == len(set(keys))
    assert set(keys) == alone | beside


# All pages of Dutch, and few of Arabic.
SOME: set[PageKey] = {(NL, INDEX), (NL, RETURN_PATH), (NL, DESKS), (AR, RETURN_PATH), (RU, DESKS), (TI, PARTNERS)}


@pytest.mark.parametrize(
    ("key", "made"),
    [
        (SheetKey(AR, RETURN_PATH), True),
        (SheetKey(AR, DESKS), False),
        (SheetKey(AR, RETURN_PATH, NL), True),
        (SheetKey(AR, RETURN_PATH, RU), False),
        (SheetKey(RU, RETURN_PATH, NL), False),
        # Cards are made of the page of the desks.
        (SheetKey(AR, CARDS), False),
        (SheetKey(RU, CARDS), True),
        (SheetKey(RU, CARDS, NL), True),
        (SheetKey(NL, CARDS, AR), False),
        # All sheets in one are made of those that there are.
        (SheetKey(AR, ALL), True),
        (SheetKey(TI, ALL), False),
    ],
    ids=lambda value: value.name if isinstance(value, SheetKey) else None,
)
def test_a_file_is_made_where_its_languages_have_its_page(project: Project, key: SheetKey, made: bool) -> None:
    assert is_translated(key, project, SOME) is made


def test_without_a_page_of_the_desks_there_are_no_cards(project: Project) -> None:
    assert not is_translated(SheetKey(NL, CARDS), replace(project, roles=Roles()), SOME)
