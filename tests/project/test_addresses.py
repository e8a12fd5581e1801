"""Addresses: paths of pages, links between them, and where the site stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.project.addresses import absolute, alternates, page_path, relative, site_url
from tests.project.test_project import DUTCH, FRENCH, small_project

PROJECT = small_project(Path("/p"))


@pytest.mark.parametrize(
    ("language", "slug", "path"),
    [("nl", "index", ""), ("nl", "support", "support/"), ("fr", "index", "fr/"), ("fr", "support", "fr/support/")],
)
def test_only_translations_stand_in_a_folder_of_their_language(language: str, slug: str, path: str) -> None:
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
    existing = {("fr", "support"), ("nl", "support"), ("nl", "index")}
    assert alternates(PROJECT, existing, "support") == [(DUTCH, "support/"), (FRENCH, "fr/support/")]
    assert alternates(PROJECT, existing, "index") == [(DUTCH, "")]


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        pytest.param({}, "https://default.example/", id="default"),
        pytest.param({"SITE_URL": "https://own.be"}, "https://own.be/", id="own"),
        pytest.param({"SITE_URL": ""}, "https://default.example/", id="empty"),
        pytest.param({"NETLIFY": "true", "URL": "https://x.netlify.app"}, "https://x.netlify.app/", id="netlify"),
        pytest.param({"URL": "https://elsewhere.be"}, "https://default.example/", id="url-but-no-netlify"),
        pytest.param({"NETLIFY": "true"}, "https://default.example/", id="netlify-without-url"),
        pytest.param(
            {"SITE_URL": "https://own.be/", "NETLIFY": "true", "URL": "https://x"}, "https://own.be/", id="both"
        ),
    ],
)
def test_site_url(environment: dict[str, str], address: str) -> None:
    assert site_url(environment, "https://default.example/") == address
