"""Signs that readers would see raw, however they came into the text."""

from __future__ import annotations

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.texts.shown_signs import parts_of, shown_faults
from scripts.texts.token_forms import Spelling
from tests.helpers.names import PAGES

SPELLING = Spelling.of(["phone", "fact", "desks"], ["phone:return-line", "fact:days", "desks"])


def told(body: str) -> list[tuple[int, str]]:
    return [(line, what) for line, what, mend in shown_faults(body, 8, SPELLING) if mend]


@pytest.mark.parametrize(
    ("body", "line", "shown"),
    [
        pytest.param(
            "Bel\n&#91;&#91;phone:return-line&#93;&#93; nu", 9, "[[phone:return-line]]", id="token-of-entities"
        ),
        pytest.param("Bel &#91;phone: return-line&#93;", 8, "[phone: return-line]", id="token-with-a-space"),
        pytest.param("Bel &#91;phone:gone&#93;", 8, "[phone:gone]", id="token-that-nobody-knows"),
        pytest.param("Bel phone&colon;return-line nu", 8, "phone:return-line", id="token-without-brackets"),
        pytest.param("Een\n\n- twee\n- drie `", 11, "`", id="in-a-list"),
        pytest.param("| a | b |\n|---|---|\n| c | \\*\\*d |", 10, "**", id="in-a-table"),
        pytest.param('!!! note "Een {x}"\n    Twee', 8, "{x}", id="in-the-title-of-a-box"),
        pytest.param('Een [x](a.md "**twee**")', 8, "**", id="shown-by-a-pointer"),
        pytest.param("## Een &#123;x {#a}", 8, "{", id="in-a-heading"),
        pytest.param("[a][x] `\n\n[x]: a.md", 8, "`", id="beside-a-link-by-reference"),
        pytest.param("Zie \\[dit\\](a.md)", 8, "](a.md)", id="link-behind-backslashes"),
        pytest.param("Een <span>&#123;</span>", 8, "{", id="in-html"),
    ],
)
def test_a_sign_that_readers_would_see_is_told_at_its_line(body: str, line: int, shown: str) -> None:
    assert told(body) == [(line, f'"{shown}" is shown as it stands.')]


def test_each_part_of_a_page_is_told() -> None:
    assert [line for line, _ in told("Een {a}.\n\nTwee.\n\n- Drie {a}\n")] == [8, 12]


@pytest.mark.parametrize(
    "body",
    [
        "Bel [[phone:return-line]] na [[fact:days]] dagen.\n\n[[desks]]",
        "Bel (phone: 0800), desks: zie daar, [fact] en [phone]",
        "*a*{lang=nl} **b**{: lang=fr }\n\n## C {#c}",
        "**a** *b* en 5 * 3, a_b, [ ], […], 1 < 2 > 0, &amp; en R&D; ~5",
    ],
)
def test_what_becomes_something_else_or_is_a_right_sign_is_left_alone(body: str) -> None:
    assert told(body) == []


def test_the_parts_of_a_text_are_its_outermost_blocks() -> None:
    assert parts_of("Een.\n\n- a\n- b\n\n## C {#c}\n\nTwee.\n") == [(0, 2), (2, 5), (5, 7), (7, 9)]
    assert parts_of("") == [(0, 1)]


def test_pages_of_the_site_show_no_raw_signs(site: Site, locale: Locale) -> None:
    for slug in PAGES:
        assert told(site.pages[locale, slug].body) == []
