"""Headings are told where they are not written as one; every form is planted in tests/content/test_page_checks.py."""

from __future__ import annotations

import pytest

from scripts.files.problems import Problems
from scripts.texts.headings import Heading, check_headings, headings_of


def told(body: str) -> list[tuple[int, str, str]]:
    problems = Problems()
    check_headings(body, 8, "docs/nl/a.md", ("intro",), problems)
    assert {problem.path for problem in problems.found} <= {"docs/nl/a.md"}
    return [(problem.line, problem.what, problem.mend) for problem in problems.found]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("## Een {#een}", Heading("een", "Een", 2, 5)),
        ("### Een  twee {#een} ", Heading("een", "Een  twee", 3, 5)),
        ("## Een", Heading("", "Een", 2, 5)),
        ("Een", Heading("", "Een", 2, 5)),
        ("##", Heading("", "", 2, 5)),
    ],
)
def test_a_heading_is_read_from_its_line(text: str, heading: Heading) -> None:
    assert Heading.read(text, 5) == heading


def test_headings_are_found_with_their_lines() -> None:
    body = "Een.\n\n## Twee {#twee}\n\n```\n## Code {#code}\n```\n\n- ## Drie\n\nVier\n---\n"
    assert [(heading.id, heading.line) for heading in headings_of(body, 8)] == [("twee", 10), ("", 18)]


@pytest.mark.parametrize(
    ("body", "line", "words", "mend"),
    [
        pytest.param("##Een {#een}", 8, "No space", "Write ## Een {#een}", id="without-space"),
        pytest.param("###Een {#een}", 8, "No space", "Write ### Een {#een}", id="of-a-part-without-space"),
        pytest.param("#Een", 8, "No space", "Write ## Een", id="one-sign-without-space"),
        pytest.param("Tekst\n#een twee.", 9, "makes a heading", "with a word", id="number-sign-at-the-start"),
        pytest.param("Tekst\nEen {#een}\n---", 9, "only underlined", "## Een {#een}", id="underlined-last-line"),
        pytest.param("**Een twee?**", 8, "only written in bold", "## Een twee? {#id}", id="bold-question"),
        pytest.param("**هل لديك أسئلة؟**", 8, "only written in bold", "## هل لديك أسئلة؟ {#id}", id="bold-arabic"),
        pytest.param("**Een**\nTekst.", 8, "only written in bold", "## Een {#id}", id="bold-above-a-text"),
        pytest.param("## Een {#Één}", 8, '"Één" cannot be', "{#", id="id-with-accents"),
        pytest.param("## Een {#a--b}", 8, '"a--b" cannot be', "write {#a-b}", id="two-hyphens"),
        pytest.param("## Een {#intro}", 8, '"intro" cannot be', "single hyphens.", id="reserved"),
        pytest.param("## Een (#b) {#a}", 8, '"(#b)"', "take the other away", id="two-ids"),
        pytest.param("## Een {#a} twee", 8, '"{#a}"', "End the line with a space and {#a}", id="id-in-the-middle"),
        pytest.param("## [[desk:ghent]] {#a}", 8, "no words of its own", "contents of the page", id="token-alone"),
        pytest.param("## [[icon:a]] [[fact:b]] – {#a}", 8, "no words of its own", "beside", id="tokens-and-a-dash"),
        pytest.param("## <span></span> {#a}", 8, '"<span></span>" has no words', "beside", id="html-alone"),
        pytest.param("- een {#a}", 8, "stands in a text", "Only a heading has an id", id="id-in-a-list"),
        pytest.param("- een\n\n    ## Twee {#a}", 10, "inside a list", "**words**", id="in-a-list"),
        pytest.param('!!! note "T"\n    ## Twee {#a}', 9, "inside a list or box", "**words**", id="in-a-box"),
    ],
)
def test_a_wrong_heading_is_told_once_with_how_to_write_it(body: str, line: int, words: str, mend: str) -> None:
    ((where, what, how),) = told(body)
    assert where == line and words in what and mend in how


@pytest.mark.parametrize(
    "body",
    [
        "## Een {#een}\n\n### Twee {#twee}", "**Bel eerst.**", "**Let op!**", "**Zo:**", "**a** en **b**", "- **Een**",
        "**Bel [[phone:line]]**", f"**{'een ' * 13}**", "Kaart #1", "## Kaart #1 {#a}", "## *x*{lang=nl} {#a}",
        "## [[icon:a]] Een {#a}", "## هل [[fact:b]] {#a}", "## 5 {#a}",
        "## [a](b.md#c) {#a}", "Een *x*{lang=nl}", "\\## Een", "```\n##Een\n```",
    ],
)  # fmt: skip
def test_other_lines_are_left_alone(body: str) -> None:
    assert told(body) == []


def test_every_wrong_heading_is_told() -> None:
    assert [line for line, _, _ in told("##Een {#een}\n\n## Twee\n\n**Drie**\n\n#### Vier {#vier}")] == [8, 12, 10, 14]
