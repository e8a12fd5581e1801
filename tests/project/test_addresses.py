"""Addresses: paths of pages, links between them, and where the site stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.project.addresses import absolute, alternates, link, page_path, pair_path, relative
from scripts.project.keys import Locale, Slug
from scripts.project.sheets import SheetKey
from tests.helpers.names import INDEX, NL
from tests.helpers.projects import DUTCH, FR, FRENCH, SUPPORT, small_project

PROJECT = small_project(Path("/p"))


@pytest.mark.parametrize(
    ("language", "slug", "path"),
    [(NL, INDEX, ""), (NL, SUPPORT, "support/"), (FR, INDEX, "fr/"), (FR, SUPPORT, "fr/support/")],
)
def test_only_translations_stand_in_a_folder_of_their_language(language: Locale, slug: Slug, path: str) -> None:
    assert page_path(PROJECT, language, slug) == path


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        pytest.param("", "", "./", id="home-to-itself"),
        pytest.param("", "support/", "support/", id="home-to-page"),
        pytest.param("", "ar/", "ar/", id="home-to-language-home"),
        pytest.param("", "ar/support/", "ar/support/", id="home-to-language-page"),
        pytest.param("support/", "", "../", id="page-to-home"),
        pytest.param("support/", "support/", "./", id="page-to-itself"),
        pytest.param("support/", "desks/", "../desks/", id="page-to-page"),
        pytest.param("support/", "ar/support/", "../ar/support/", id="page-to-its-translation"),
        pytest.param("ar/", "", "../", id="language-home-to-home"),
        pytest.param("ar/", "ar/support/", "support/", id="language-home-to-its-page"),
        pytest.param("ar/support/", "", "../../", id="language-page-to-home"),
        pytest.param("ar/support/", "ar/", "../", id="language-page-to-its-home"),
        pytest.param("ar/support/", "support/", "../../support/", id="language-page-to-its-source"),
        pytest.param("ar/support/", "fr/support/", "../../fr/support/", id="language-page-to-another-language"),
        pytest.param("ar/support/", "ar/desks/", "../desks/", id="within-a-language"),
    ],
)
def test_relative_link(start: str, target: str, link: str) -> None:
    assert relative(start, target) == link


@pytest.mark.parametrize("base", ["https://a.be", "https://a.be/"])
def test_absolute_address_has_one_slash_between(base: str) -> None:
    assert (absolute(base, "fr/support/"), absolute(base, "")) == ("https://a.be/fr/support/", "https://a.be/")


def test_alternates_are_the_languages_in_which_the_page_exists() -> None:
    existing = {(FR, SUPPORT), (NL, SUPPORT), (NL, INDEX)}
    assert alternates(PROJECT, existing, SUPPORT) == [(DUTCH, "support/"), (FRENCH, "fr/support/")]
    assert alternates(PROJECT, existing, INDEX) == [(DUTCH, "")]


@pytest.mark.parametrize(
    ("key", "path"),
    [
        (SheetKey(FR, SUPPORT, NL), "fr/support/nl/"),
        (SheetKey(NL, SUPPORT, FR), "support/fr/"),
    ],
    ids=["translation-first", "source-first"],
)
def test_a_page_in_two_languages_stands_below_that_of_the_first(key: SheetKey, path: str) -> None:
    assert pair_path(PROJECT, key) == path


@pytest.mark.parametrize(
    ("start", "locale", "slug", "to"),
    [
        pytest.param("fr/support/", NL, INDEX, "../../?lang=nl", id="home-of-the-source"),
        pytest.param("", NL, INDEX, "./?lang=nl", id="home-of-the-source-from-itself"),
        pytest.param("fr/support/", FR, INDEX, "../", id="home-of-a-translation"),
        pytest.param("fr/support/", NL, SUPPORT, "../../support/", id="page"),
    ],
)
def test_the_home_page_of_the_source_is_asked_for_by_name(start: str, locale: Locale, slug: Slug, to: str) -> None:
    assert link(PROJECT, start, locale, slug) == to
