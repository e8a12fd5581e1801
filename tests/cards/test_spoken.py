"""The languages that are spoken somewhere, as a list in words."""

from __future__ import annotations

import pytest

from scripts.cards.spoken import spoken
from scripts.project.keys import Locale
from scripts.records.desks import SpokenLanguages
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
def test_languages_are_named_in_the_language_of_the_page(locale: Locale, said: str) -> None:
    assert spoken(SpokenLanguages(("de", "fr", "ti"), "sheet", TODAY), locale) == said


def test_one_language_stands_alone() -> None:
    assert spoken(SpokenLanguages(("fr",), "sheet", TODAY), NL) == "Frans"


def test_a_language_without_a_known_name_keeps_its_code() -> None:
    assert spoken(SpokenLanguages(("fr", "xx"), "sheet", TODAY), NL) == "Frans en xx"


def test_where_no_language_is_known_nothing_is_said() -> None:
    assert spoken(None, NL) is None
