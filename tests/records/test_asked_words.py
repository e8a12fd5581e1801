"""The list of interface words: what pages ask for, and nothing else."""

from __future__ import annotations

import re

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.records.asked_words import ASKED, PROVINCES, TOWNS
from tests.helpers.names import LOCALES

# What is said of a holiday is asked for by the name that the calendar gives it, and of a status by its own.
BY_THEIR_NAME = {"holidays", "status"}

PROGRAM = "\n".join(
    path.read_text(encoding="utf-8")
    for folder, kinds in (("scripts", ("*.py",)), ("overrides", ("*.html", "*.css", "*.js", "*.xml")))
    for kind in kinds
    for path in sorted((ROOT / folder).rglob(kind))
    if path.name not in ("asked_words.py", "gaps.py")
)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_language_has_the_words_that_are_asked_for_and_no_more(site: Site, locale: Locale) -> None:
    words = site.records.words[locale]
    assert set(words) == {*ASKED, TOWNS, PROVINCES}
    assert {group: set(words[group]) for group in ASKED} == {group: set(keys) for group, keys in ASKED.items()}


def asked_somewhere(key: str) -> bool:
    """Whether the program has the key, or a part of it before or behind an underline and the rest from a name."""
    parts = key.split("_")
    heads = ["_".join(parts[:at]) + "_{" for at in range(1, len(parts))]
    tails = ["}_" + "_".join(parts[at:]) for at in range(1, len(parts))]
    return bool(re.search(rf"\b{key}\b", PROGRAM)) or any(part in PROGRAM for part in (*heads, *tails))


@pytest.mark.parametrize("group", sorted(set(ASKED) - BY_THEIR_NAME))
def test_each_word_stands_somewhere_in_the_program(group: str) -> None:
    assert [key for key in ASKED[group] if not asked_somewhere(key)] == []
