"""Letters that no font for paper has: told in every text that readers see, with line, character and name."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.files.problems import Problem, Problems
from scripts.project.keys import Locale
from scripts.screen.token_registry import TOKENS
from tests.helpers.edits import change, withdraw
from tests.helpers.fixture_site import TODAY, copy_fixture, invoke, problems_in
from tests.helpers.names import TI

EMOJI = "No font for paper has 😀 (U+1F600, GRINNING FACE)."
FRONT_MATTER_END = "---\n\n"

# The file, what stands there, what stands there instead.
EVERY_TEXT = [
    pytest.param("docs/nl/return-path.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Bel 😀. ", id="sentence-of-a-sheet"),
    pytest.param("docs/nl/index.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Bel 😀. ", id="sentence-of-another-page"),
    pytest.param("docs/ar/desks.md", "## ", "## 😀 ", id="heading"),
    pytest.param("docs/ru/return-path.md", "\n- ", "\n- 😀 ", id="item-of-a-list"),
    pytest.param("docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Bel &#128512;. ", id="number-of-a-letter"),
    pytest.param("docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Bel &#x1F600;. ", id="hexadecimal"),
    pytest.param("docs/nl/paper.md", FRONT_MATTER_END, f'{FRONT_MATTER_END}[x](desks.md "😀") ', id="title-of-a-link"),
    pytest.param("docs/ti/desks.md", "title: ", "title: 😀 ", id="title"),
    pytest.param("docs/ti/desks.md", "menu: ", "menu: 😀 ", id="menu"),
    pytest.param("docs/ti/desks.md", "description: ", "description: 😀 ", id="description"),
    pytest.param("docs/ru/desks.md", "    intro: {", '    intro: {reviewer: "Amina 😀", ', id="reviewer"),
    pytest.param("data/interface/ar.yaml", '  skip: "', '  skip: "😀', id="interface-word"),
    pytest.param("data/interface/nl.yaml", '  skip: "', '  skip: "\\U0001F600', id="interface-word-escaped"),
    pytest.param("data/glossary/ru.yaml", 'term: "', 'term: "😀', id="word-of-a-glossary"),
    pytest.param("data/sources.yaml", 'title: "', 'title: "😀', id="source"),
    pytest.param("data/terms.yaml", 'nl: "', 'nl: "😀', id="official-name"),
    pytest.param("data/desks.yaml", 'name: "', 'name: "😀', id="name-of-a-desk"),
    pytest.param("data/desks.yaml", 'street: "', 'street: "😀', id="street"),
    pytest.param("data/notices.yaml", 'nl: "Er', 'nl: "😀 Er', id="notice"),
    pytest.param("data/places/be-postcodes.csv", "Gent", "Gent😀", id="name-of-a-place"),
    pytest.param("data/places/be-provinces.geojson", '"nl":"', '"nl":"😀', id="name-of-a-province"),
    pytest.param("mkdocs.yml", "name: ትግርኛ", "name: ትግርኛ😀", id="name-of-a-language"),
]


def told(problems: list[Problem]) -> list[tuple[str, int]]:
    """Where letters are told that cannot be printed."""
    return [(problem.path, problem.line) for problem in problems if problem.what.startswith("No font for paper has ")]


@pytest.mark.parametrize(("file", "old", "new"), EVERY_TEXT)
def test_a_letter_that_cannot_be_printed_is_told_at_its_line(copy: Path, file: str, old: str, new: str) -> None:
    path = copy / file
    before = path.read_text(encoding="utf-8")
    change(path, old, new)
    after = path.read_text(encoding="utf-8")
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    line = next(number for number, (was, now) in enumerate(pairs, start=1) if was != now)
    found = problems_in(copy)
    assert told(found) == [(file, line)]
    assert [problem.what for problem in found if problem.line == line and "font" in problem.what] == [EMOJI]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        pytest.param("data/desks.yaml", 'note: "', 'note: "😀', id="note-for-editors"),
        pytest.param("data/glossary/nl.yaml", 'avoid: ["', 'avoid: ["😀x", "', id="word-to-avoid"),
        pytest.param("data/glossary/nl.yaml", "glossary:\n", "# 😀\nglossary:\n", id="remark"),
        pytest.param("mkdocs.yml", 'site_name: "', 'site_name: "😀', id="name-of-the-site"),
        pytest.param("docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Čeština “–” € … ½ ×. ", id="signs"),
        pytest.param("docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}a&nbsp;b\u00ad\u202fc. ", id="unseen"),
    ],
)
def test_what_stands_on_no_page_or_can_be_printed_is_not_told(copy: Path, file: str, old: str, new: str) -> None:
    path = copy / file
    if old not in path.read_text(encoding="utf-8"):
        pytest.fail(f"{old} is not there")
    change(path, old, new)
    assert told(problems_in(copy)) == []


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("漢", "漢 (U+6F22, CJK UNIFIED IDEOGRAPH-6F22)."),
        ("☎", "☎ (U+260E, BLACK TELEPHONE)."),
        ("👨👩👧", "👧 (U+1F467, GIRL), 👨 (U+1F468, MAN), 👩 (U+1F469, WOMAN)."),
        ("🇧🇪", "🇧 (U+1F1E7, REGIONAL INDICATOR SYMBOL LETTER B), 🇪 (U+1F1EA, REGIONAL INDICATOR SYMBOL LETTER E)."),
        ("✓", "✓ (U+2713, CHECK MARK)."),
    ],
    ids=["chinese", "telephone", "three", "flag", "check-mark"],
)
def test_letters_of_a_line_are_told_together_and_by_name(copy: Path, letters: str, words: str) -> None:
    change(copy / "docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}Een {letters} hier. ")
    found = [problem.what for problem in problems_in(copy)]
    assert f"No font for paper has {words}" in found


def test_every_line_is_told(copy: Path) -> None:
    path = copy / "docs/nl/paper.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("\n\n## ", " 😀\n\n## ").rstrip() + " 😀\n", encoding="utf-8"
    )
    lines = [number for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if "😀" in line]
    assert told(problems_in(copy)) == [("docs/nl/paper.md", line) for line in lines]
    assert len(lines) > 3


def test_a_text_in_another_script_is_told_once(copy: Path) -> None:
    change(copy / "docs/nl/paper.md", FRONT_MATTER_END, f"{FRONT_MATTER_END}აბგდევზ. ")
    change(copy / "docs/nl/paper.md", "\n## ", "\nაბგდევზ.\n\n## ")
    found = [problem for problem in problems_in(copy) if problem.what.startswith("No font for paper has ")]
    assert [(problem.path, problem.line) for problem in found] == [("docs/nl/paper.md", 9)]
    assert found[0].what.endswith("ე (U+10D4, GEORGIAN LETTER EN) and others.")
    assert found[0].mend.startswith("Put a font with them into overrides/fonts/")


# Where it stops nothing.


def slips_of(root: Path, preview_of: Locale | None = None) -> list[tuple[str, int]]:
    problems = Problems()
    site = read_site(root, TODAY, TOKENS, problems, preview_of)
    assert site is not None, problems.sorted()
    return told(list(site.slips))


def test_in_a_page_that_waits_it_is_a_slip(copy: Path) -> None:
    withdraw(copy, "docs/ti/desks.md")
    change(copy / "docs/ti/desks.md", "title: ", "title: 😀 ")
    assert slips_of(copy) == slips_of(copy, TI) == [("docs/ti/desks.md", 2)]


def test_in_a_language_of_which_nothing_is_printed_it_is_a_slip(copy: Path) -> None:
    """A language can have its home page on the site before it has a font and a sheet."""
    for slug in ("return-path", "desks"):
        withdraw(copy, f"docs/ti/{slug}.md")
    change(copy / "docs/ti/index.md", "title: ", "title: 😀 ")
    change(copy / "data/interface/ti.yaml", '  skip: "', '  skip: "😀')
    change(copy / "mkdocs.yml", "name: ትግርኛ", "name: ትግርኛ😀")
    assert [path for path, _ in slips_of(copy)] == ["data/interface/ti.yaml", "docs/ti/index.md", "mkdocs.yml"]


def test_it_depends_on_the_fonts_that_are_there(tmp_path: Path) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    fonts = root / "overrides" / "fonts"
    shutil.copy(fonts / "NotoSans-Regular.ttf", fonts / "NotoSansEthiopic-Regular.ttf")
    found = problems_in(root)
    assert {path for path, _ in told(found)} >= {"docs/ti/desks.md", "data/interface/ti.yaml", "mkdocs.yml"}
    assert not any("/ru" in path or "/ar" in path for path, _ in told(found))


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_bytes(b"x")], ids=["missing", "damaged"])
def test_with_a_font_that_cannot_be_read_that_is_told_and_no_letter(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    spoil(root / "overrides" / "fonts" / "NotoSansEthiopic-Regular.ttf")
    assert told(problems_in(root)) == []
    result = invoke(root, "check")
    assert result.exit_code == 1
    assert result.stderr.startswith("overrides/fonts/NotoSansEthiopic-Regular.ttf:1: This f")
    assert result.stderr.splitlines()[-1] == "1 problem found."


@pytest.mark.parametrize("command", ["check", "build"])
def test_check_and_build_say_the_same(copy: Path, command: str) -> None:
    change(copy / "data/desks.yaml", 'name: "', 'name: "😀')
    result = invoke(copy, command)
    assert (result.exit_code, result.stderr.count(EMOJI)) == (1, 1)
    assert not (copy / "site").exists()
