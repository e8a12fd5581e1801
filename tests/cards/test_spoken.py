"""The languages that are spoken somewhere, as a list in words."""

from __future__ import annotations

import pytest

from scripts.cards.spoken import spoken
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.desks import SpokenLanguages
from scripts.records.fields import Status
from tests.helpers.fixture_site import TODAY
from tests.helpers.names import AR, NL, RU, TI


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        (NL, "Duits, Frans en Tigrinya"),
        (AR, "الألمانية والفرنسية والتغرينية"),
        (TI, "ጀርመን፣ ፈረንሳይኛን ትግርኛን"),
        (RU, "немецкий, французский и тигринья"),
    ],
)
def test_languages_are_named_in_the_language_of_the_page(site: Site, locale: Locale, said: str) -> None:
    words = site.records.words[locale]
    assert spoken(SpokenLanguages(("de", "fr", "ti"), "sheet", TODAY), "confirmed", locale, words) == said


def in_dutch(site: Site, languages: SpokenLanguages | None, status: Status = "confirmed") -> str | None:
    return spoken(languages, status, NL, site.records.words[NL])


def test_one_language_stands_alone(site: Site) -> None:
    assert in_dutch(site, SpokenLanguages(("fr",), "sheet", TODAY)) == "Frans"


def test_a_language_without_a_known_name_keeps_its_code(site: Site) -> None:
    assert in_dutch(site, SpokenLanguages(("fr", "hnj"), "sheet", TODAY)) == "Frans en hnj"


def test_where_no_language_is_known_nothing_is_said(site: Site) -> None:
    assert in_dutch(site, None) is None


@pytest.mark.parametrize(("own", "told"), [(None, "niet bevestigd"), ("reported", "volgens anderen")])
def test_languages_tell_how_sure_they_are(site: Site, own: Status | None, told: str) -> None:
    found = in_dutch(site, SpokenLanguages(("fr",), "sheet", TODAY, own), "unconfirmed")
    assert found == f'Frans <span class="standing">({told})</span>'
