"""Links that are not written as one are told with how to write them; every form is planted in tests/content/."""

from __future__ import annotations

import pytest

from scripts.texts.link_forms import link_faults
from scripts.texts.token_forms import Spelling

SPELLING = Spelling.of(["phone"], ["phone:line"])


def faults(body: str) -> list[tuple[int, str, str]]:
    return list(link_faults(body, 8, ["desks", "desk-list", "index"], SPELLING))


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        pytest.param("[a] (desks.md#call)", "Write [a](desks.md#call).", id="space"),
        pytest.param("[a] (desks)", "Write [a](desks.md).", id="space-and-no-md"),
        pytest.param("(a)[desk-list#x]", "Write [a](desk-list.md#x).", id="exchanged-and-no-md"),
        pytest.param("(a)[https://b.be]", "Write [a](https://b.be).", id="exchanged-address"),
        pytest.param("[a](www.b.be", "Write [a](https://www.b.be).", id="address-without-https"),
        pytest.param("[a](#call", "Write [a](#call).", id="section"),
        pytest.param("[a](desks .md)", "with nothing between", id="space-in-the-target"),
        pytest.param("[a]", "Write [a](page.md)", id="no-target"),
        pytest.param("[اضغط هنا]", "Write [اضغط هنا](page.md)", id="arabic"),
        pytest.param("HTTPS://B.BE/x,", "(HTTPS://B.BE/x)", id="address-in-capitals"),
        pytest.param("Kijk op www.b.be/x.", "(https://www.b.be/x)", id="address-at-the-end-of-a-sentence"),
        pytest.param("Kijk op www b.be.", "(https://www.b.be)", id="www-and-a-space"),
        pytest.param("Kijk op b.be/nl/x.", "(https://b.be/nl/x)", id="page-without-https"),
        pytest.param("desks.md", "Write [words](page.md)", id="file"),
        pytest.param("[](desks.md)", "Write [words](desks.md)", id="no-words"),
        pytest.param("[<br>](desks.md)", "Write [words](desks.md)", id="line-break"),
        pytest.param("[<span></span>](desks.md)", "Write [words](desks.md)", id="empty-html"),
        pytest.param("[ [[icon:call]] ](desks.md)", "Write [words](desks.md)", id="token"),
        pytest.param("[–](desks.md)", "Write [words](desks.md)", id="no-letter"),
        pytest.param("a] b", "or take it away", id="bracket-alone"),
    ],
)
def test_a_link_is_told_once_with_how_to_write_it(body: str, mend: str) -> None:
    ((line, _, told),) = faults(f"Eerst.\n\nTwee\n{body}")
    assert line == 11 and mend in told


@pytest.mark.parametrize(
    "link",
    [
        "[www.fedasil.be](https://kwaad.example/)",
        "[https://www.fedasil.be/nl](https://kwaad.example/)",
        "[fedasil.be](https://fedasil.be.kwaad.example/)",
        "[fedasil.be](https://myfedasil.be/)",
        "[**www.fedasil.be**](https://kwaad.example/)",
        "[www.fedasil.be](desks.md)",
        "[nl.fedasil.be](https://fedasil.be/)",
        "[www.fedasil.be](https://www.fedasil.be@kwaad.example/)",
    ],
)
def test_words_that_are_the_address_of_another_website_are_told(link: str) -> None:
    ((line, what, mend),) = faults(f"Eerst.\n\nTwee {link}.")
    assert line == 10 and "are the address of another website than" in what and "the words name" in mend


@pytest.mark.parametrize(
    "link",
    [
        "[www.fedasil.be](https://www.fedasil.be/nl)",
        "[fedasil.be](https://www.fedasil.be/nl)",
        "[www.fedasil.be](https://fedasil.be)",
        "[fedasil.be](https://info.fedasil.be)",
        "[https://fedasil.be/nl](https://fedasil.be/fr)",
        "[FEDASIL.BE](https://fedasil.be/fr)",
        "<https://минюст.рф/>",
        "<https://www.fedasil.be/nl>",
        "[Fedasil](https://kwaad.example/)",
        "[artikel 7.2](https://kwaad.example/)",
        "[7.2](https://kwaad.example/)",
        "[lees dit.](https://kwaad.example/)",
        "[nr.een](desks.md)",
    ],
)
def test_words_that_name_the_website_or_none_are_left_alone(link: str) -> None:
    assert faults(f"Twee {link}.") == []


def test_every_mistake_of_a_line_is_told() -> None:
    assert len(faults("[a] (desks.md), (b)[desks.md], www.c.be en [d]")) == 4


@pytest.mark.parametrize(
    "body",
    [
        "[a](desks.md)", "(a) [zie b]", "(a) [см. б]", "[zie punt 3]", "[…]", "[sic]", "[nl]", "[1]", "“a [b] c”",
        "«a [b] c»", "„a [b] c“", "\\[a\\]", "[ ] ja [ ] nee", "<https://b.be>", "[a](b.md)(c)", "b.be", "(a) (desks)",
        "Zie voluntaryreturn.be of a-b.brussels.", "ja/nee.be of 1/2", "www is een web", "**b.be** en *c.eu*",
        "[a [[icon:call]]](desks.md)", "[<span>a</span>](desks.md)", "[**5**](desks.md)",
        "- [x] a", "a[^1]", "[[phone:line]]", "[phone:line]", "[[phone:line", "## A [#a]", "![a](b.png)",
    ],
)  # fmt: skip
def test_what_is_no_link_or_told_elsewhere_is_left_alone(body: str) -> None:
    assert faults(body) == []
