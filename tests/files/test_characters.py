"""Characters that nobody sees: found by what Unicode says, told by name, and where a script needs them, kept."""

from __future__ import annotations

import pytest

from scripts.files.characters import (
    BIDI_CONTROLS,
    hidden_characters,
    odd_space,
    without_hidden,
    without_odd_spaces,
)

HIDDEN = [
    *sorted(BIDI_CONTROLS),
    *("\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u2029"),
    *("\u00ad", "\u034f", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u2060", "\u2061", "\u2064", "\u206a"),
    *("\u2800", "\u3164", "\uffa0", "\ufeff", "\ufff9", "\ufffc", "\ufffd", "\u180b", "\ufe00", "\ufe0f"),
    *("\U0001d173", "\U000e0001", "\U000e0041", "\U000e0100", "\U000e01ef"),
    *("\ue000", "\ue001", "\ue002", "\uf8ff", "\U000f0000", "\U0010fffd"),
    *("\u0378", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"),
]


def code(character: str) -> str:
    return f"U+{ord(character):04X}"


@pytest.mark.parametrize("character", HIDDEN, ids=code)
def test_a_hidden_character_is_told_by_its_code_at_its_line_and_taken_out(character: str) -> None:
    text = f"een\ntwee dr{character}ie\n"
    (found,) = hidden_characters(text)
    assert (found.line, found.character, found.before) == (2, character, "twee dr")
    assert code(character) in found.what and 'behind "twee dr"' in found.what
    assert found.mend.endswith(".")
    assert without_hidden(text) in ("een\ntwee drie\n", "een\ntwee dr ie\n")
    assert list(hidden_characters(without_hidden(text))) == []


@pytest.mark.parametrize(
    ("character", "told"),
    [
        ("\u200b", "U+200B, zero width space"),
        ("\ue001", "U+E001, for private use"),
        ("\ufdd0", "U+FDD0, no character of Unicode"),
        ("\U000e0041", "U+E0041, tag latin capital letter a"),
        ("\x07", "U+0007, control character"),
        ("\ufffd", "U+FFFD, replacement character"),
    ],
    ids=["zero-width", "private-use", "no-character", "tag", "bell", "lost-letter"],
)
def test_a_hidden_character_has_a_name(character: str, told: str) -> None:
    (found,) = hidden_characters(character)
    assert found.label == told and found.before == ""


@pytest.mark.parametrize(
    ("character", "mend"),
    [
        ("\ufeff", "without a byte order mark"),
        ("\u202e", "sets the direction"),
        ("\ufe0f", "Delete the sign before it too"),
        ("\u200d", "two letters of Arabic script alone"),
        ("\ufffd", "Type the word again"),
        ("\u00ad", "Delete the words around it"),
    ],
    ids=["byte-order-mark", "direction", "picture", "joiner", "lost-letter", "soft-hyphen"],
)
def test_the_remedy_fits_the_character(character: str, mend: str) -> None:
    (found,) = hidden_characters(f"a{character}")
    assert mend in found.mend


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("می\u200cروم", id="persian"),
        pytest.param("خانه\u200cها", id="persian-plural"),
        pytest.param("نۀ\u200cما", id="dari"),
        pytest.param("کور\u200cونه", id="pashto"),
        pytest.param("ه\u064b\u200cا", id="behind-a-vowel-sign"),
        pytest.param("ه\u200dی", id="joiner-in-arabic-script"),
        pytest.param("क्\u200dष", id="joiner-in-hindi"),
        pytest.param("ක්\u200dෂ", id="joiner-in-sinhala"),
        pytest.param("é ü ß العودة ትግርኛ текст «\u00a0a\u00a0» a\u202f: Ελληνικά 中文 ไทย", id="letters-and-spaces"),
        pytest.param("a\tb", id="tab"),
        pytest.param("☎ ✓ → 😀", id="signs"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_a_script_needs_stays(text: str) -> None:
    assert list(hidden_characters(text)) == []
    assert without_hidden(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        pytest.param("Fedasil\u200cها", "Fedasilها", id="behind-latin"),
        pytest.param("ها\u200cFedasil", "هاFedasil", id="before-latin"),
        pytest.param("می\u200c روم", "می روم", id="before-a-space"),
        pytest.param("\u200cمی", "می", id="at-the-start"),
        pytest.param("می\u200c", "می", id="at-the-end"),
        pytest.param("می\u200c\u200cروم", "میروم", id="twice"),
        pytest.param("می\u200c\nروم", "می\nروم", id="at-the-end-of-a-line"),
        pytest.param("re\u200dturn", "return", id="in-latin"),
        pytest.param("возв\u200cрат", "возврат", id="in-cyrillic"),
        pytest.param("ድሕ\u200cሪት", "ድሕሪት", id="in-ethiopic"),
        pytest.param("۱\u200c۲", "۱۲", id="between-digits"),
        pytest.param("👨\u200d👩", "👨👩", id="between-pictures"),
    ],
)
def test_a_joiner_that_no_script_needs_is_hidden(text: str, clean: str) -> None:
    assert len(list(hidden_characters(text))) == 1
    assert without_hidden(text) == clean


def test_each_line_is_told_once_and_a_separator_leaves_a_space() -> None:
    text = "a\u200bb\u200bc\nd\u2028e\nf\x85g\u2029h"
    assert [each.line for each in hidden_characters(text)] == [1, 2, 3]
    assert without_hidden(text) == "abc\nd e\nf g h"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0800\u00a012 345", "a no-break space (U+00A0)"),
        ("0800\u202f12", "a narrow no-break space (U+202F)"),
        ("a\u2002b", "an en space (U+2002)"),
        ("a\u3000b", "an ideographic space (U+3000)"),
        ("0800 12 345", None),
        ("", None),
    ],
    ids=["no-break", "narrow", "en", "ideographic", "usual", "nothing"],
)
def test_a_space_that_is_none_is_told_by_name(text: str, told: str | None) -> None:
    assert odd_space(text) == told
    assert odd_space(without_odd_spaces(text)) is None


def test_a_long_text_full_of_hidden_characters_takes_no_time() -> None:
    text = "\u200b\u200ca\n" * 200_000
    assert sum(1 for _ in hidden_characters(text)) == 200_000
    assert without_hidden(text) == "a\n" * 200_000
