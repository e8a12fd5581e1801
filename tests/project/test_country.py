"""What is true of the country: which names and languages stand on signs and letters."""

from __future__ import annotations

import pytest

from scripts.project.country import names_on_paper, on_letters


@pytest.mark.parametrize(
    ("by_language", "shown"),
    [
        pytest.param(
            {"de": "c", "fr": "b", "en": "d", "nl": "a"}, [("nl", "a"), ("fr", "b")], id="dutch-and-french-in-order"
        ),
        pytest.param({"fr": "b", "en": "d"}, [("fr", "b")], id="one-of-them"),
        pytest.param({"en": "ICAM"}, [("en", "ICAM")], id="the-same-everywhere"),
        pytest.param({"en": "d", "de": "c"}, [("en", "d")], id="the-first-of-others"),
        pytest.param({}, [], id="none"),
    ],
)
def test_letters_are_in_dutch_and_french_or_in_what_there_is(
    by_language: dict[str, str], shown: list[tuple[str, str]]
) -> None:
    assert on_letters(by_language) == shown


@pytest.mark.parametrize(
    ("names", "beside", "written"),
    [
        pytest.param(("Gent", "Gand"), None, "Gent / Gand", id="two"),
        pytest.param(("Namur", "Namur"), None, "Namur", id="same"),
        pytest.param(("Gent", "Gand"), "Gent", "Gand", id="one-in-the-page"),
        pytest.param(("Namur", "Namur"), "Namur", "", id="all-in-the-page"),
        pytest.param(("Gent", "Gand"), "غنت", "Gent / Gand", id="another-in-the-page"),
    ],
)
def test_names_on_paper_stand_once(names: tuple[str, str], beside: str | None, written: str) -> None:
    assert names_on_paper(names, beside) == written
