"""Icons: each meaning has a picture, which is drawn in the page and says nothing to who cannot see it."""

from __future__ import annotations

import pytest

from scripts.theme.icons import ICONS, icon
from tests.helpers.html_pages import parse_html

# More than this on every tile would outweigh the words.
MOST_BYTES = 600


@pytest.mark.parametrize("meaning", ICONS)
def test_an_icon_is_a_light_picture_that_screen_readers_pass_over(meaning: str) -> None:
    html = icon(meaning)
    picture = parse_html(html).all("svg")[0]
    assert picture.attributes["aria-hidden"] == "true"
    assert picture.attributes["viewbox"] == "0 0 24 24"
    drawn = [path.attributes["d"] for path in picture.all("path")]
    assert drawn and all(drawn)
    assert "\n" not in html and len(html) < MOST_BYTES


def test_no_two_meanings_share_a_picture() -> None:
    assert len(set(ICONS.values())) == len(ICONS)


def test_a_meaning_without_a_picture_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        icon("nothing")
