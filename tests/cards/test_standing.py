"""How sure a thing is, in the reader's words."""

from __future__ import annotations

from typing import get_args

import pytest

from scripts.cards.standing import in_brackets, standing
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.fields import CONFIRMED, Status


def test_what_is_confirmed_needs_no_words(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    assert standing(CONFIRMED, words) == "" and in_brackets(CONFIRMED, words) == ""


@pytest.mark.parametrize("status", [each for each in get_args(Status) if each != CONFIRMED])
def test_everything_else_is_told_in_the_language(site: Site, locale: Locale, status: Status) -> None:
    words = site.records.words[locale]
    told = words["status"][status]
    assert standing(status, words) == told
    assert in_brackets(status, words) == f' <span class="standing">({told})</span>'
