"""Sections: ids, numbers, blocks, tokens, and the hash by which a translation knows its source."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.texts.sections import Section, parse_sections, wording
from tests.helpers.names import NL, PAGES, RETURN_PATH

BODY = """Intro.

## One {#one}

## Two {#two}

Text.

### Two-one {#two-one}

### Two-two {#two-two}

- a
- b

## Three {#three}

### Three-one {#three-one}
"""


def parse(body: str, first_line: int = 1) -> tuple[tuple[Section, ...], list[Problem]]:
    problems = Problems()
    return parse_sections(body, first_line, "docs/nl/a.md", problems), problems.found


def intro(text: str) -> Section:
    return parse(text)[0][0]


def test_sections_are_numbered_1_2_21_22_3_31() -> None:
    sections, found = parse(BODY)
    assert found == []
    assert [section.id for section in sections] == ["intro", "one", "two", "two-one", "two-two", "three", "three-one"]
    assert [section.number for section in sections] == ["", "1", "2", "2.1", "2.2", "3", "3.1"]


@pytest.mark.parametrize("first_line", [1, 9])
def test_each_section_knows_its_line_title_and_text(first_line: int) -> None:
    sections, _ = parse(BODY, first_line)
    assert [section.line - first_line for section in sections] == [0, 2, 4, 8, 10, 15, 17]
    assert [section.title for section in sections] == ["", "One", "Two", "Two-one", "Two-two", "Three", "Three-one"]
    assert [section.text for section in sections] == ["Intro.", "", "Text.", "", "- a\n- b", "", ""]


def test_a_heading_inside_code_is_no_section() -> None:
    assert [section.id for section in parse("```\n## No {#no}\n```\n")[0]] == ["intro"]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        pytest.param("\n## Title\n", 6, '"Title" has no section id', id="no-id"),
        pytest.param("## Title {#Big}\n", 5, '"Big" cannot be a section id', id="capital"),
        pytest.param("## Title {#a_b}\n", 5, '"a_b" cannot be', id="underscore"),
        pytest.param("## Title {#intro}\n", 5, '"intro" cannot be', id="intro"),
        pytest.param("## A {#a}\n\n## B {#a}\n", 7, '"a" stands twice (first in line 5)', id="doubled"),
        pytest.param("# Title {#a}\n", 5, "wrong number of # signs", id="level-1"),
        pytest.param("## A {#a}\n\n#### B {#b}\n", 7, "wrong number of # signs", id="level-4"),
        pytest.param("### A {#a}\n", 5, "wrong number of # signs", id="part-of-nothing"),
        pytest.param("Title\n=====\n", 5, '"Title" is only underlined', id="underlined"),
    ],
)
def test_a_wrong_heading_is_told_at_its_line(body: str, line: int, words: str) -> None:
    _, found = parse(body, first_line=5)
    assert [(problem.path, problem.line, words in problem.what) for problem in found] == [("docs/nl/a.md", line, True)]


def test_blocks_and_links_stand_in_their_section() -> None:
    sections, _ = parse("One [c](a.md).\n\n## [A](c.md) {#a}\n\n[b](b.md).\n\n- [x](a.md)\n", first_line=7)
    assert [[(block.kind, block.line) for block in section.blocks] for section in sections] == [
        [("p", 7)],
        [("p", 11), ("ul", 13)],
    ]
    assert [section.links for section in sections] == [("a.md",), ("a.md", "b.md", "c.md")]


def test_tokens_of_heading_and_text_are_sorted_with_repeats() -> None:
    section = parse("## A [[fact:b]] {#a}\n\n[[ fact:a ]] and [[fact:b]]\n")[0][1]
    assert section.tokens == ["fact:a", "fact:b", "fact:b"]


HASHED = "Call [the desk](desks.md) today."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param("Call [the desk](partners.md) today.", True, id="link-target"),
        pytest.param("Call  [the desk](desks.md)\ntoday.\n\n", True, id="white-space"),
        pytest.param("Call [[phone:line]] [the desk](desks.md) today. [[fact:x]]", True, id="tokens"),
        pytest.param("Call [the desk](desks.md) tomorrow.", False, id="word"),
        pytest.param("Call [the desks](desks.md) today.", False, id="link-text"),
        pytest.param("Call [the desk](desks.md) today", False, id="full-stop"),
        pytest.param("Call [the desk](desks.md) to day.", False, id="new-space"),
        pytest.param("Call [the desk](desks.md) Today.", False, id="capital"),
    ],
)
def test_hash_ignores_tokens_white_space_and_link_targets_but_no_words(other: str, same: bool) -> None:
    assert (intro(other).hash == intro(HASHED).hash) is same
    assert len(intro(other).hash) == 8


def test_hash_changes_with_the_title() -> None:
    assert parse("## Old {#a}\n")[0][1].hash != parse("## New {#a}\n")[0][1].hash


def test_wording_leaves_out_what_no_translator_translates() -> None:
    assert wording("Call [[phone:line]] [the desk](desks.md#call), *now*.") == "Call  [the desk], *now*."


def test_sections_are_the_same_in_every_language(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        here, dutch = site.pages[locale, slug].sections, site.pages[NL, slug].sections
        assert [(part.id, part.level, part.number) for part in here] == [
            (part.id, part.level, part.number) for part in dutch
        ]


def test_the_hash_of_a_section_stays_what_it_is(site: Site) -> None:
    """The front matter of every translation quotes it."""
    days = site.pages[NL, RETURN_PATH].section("days")
    assert days is not None and (days.number, days.hash) == ("3.1", "77f67bc3")
