"""A build that remembers makes what a build from nothing makes, after each of many chance edits, right or wrong."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from scripts.files import memory
from tests.helpers.edits import fingerprints
from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.names import LOCALES, PAGES

# A few each time, and many in the audit; with a seed, so that a case that fails can be made again.
PARTS = 2
EDITS = 100 if os.environ.get("AUDIT") == "all" else 6

_WORD = re.compile(r"(?<=\s)\w{4,}(?=[\s,.])")
_DIGIT = re.compile(r"(?<=[ \d])\d(?=[\d\s\"])")


def edited(chance: random.Random, root: Path) -> str:
    """Change something as an editor may; what was done."""
    kinds: list[Callable[[random.Random, Path], str]] = [a_word, a_line, a_number, an_interface_word, a_setting]
    return chance.choice(kinds)(chance, root)


def a_page(chance: random.Random, root: Path) -> Path:
    return root / "docs" / chance.choice(LOCALES) / f"{chance.choice(PAGES)}.md"


def a_word(chance: random.Random, root: Path) -> str:
    """Another word somewhere in a page, often in its front matter too."""
    return exchanged(chance, a_page(chance, root), _WORD)


def a_line(chance: random.Random, root: Path) -> str:
    """A line of a page that is gone, or stands twice."""
    path = a_page(chance, root)
    lines = path.read_text(encoding="utf-8").split("\n")
    number = chance.randrange(len(lines))
    lines[number : number + 1] = [] if chance.random() < 0.5 else [lines[number]] * 2
    path.write_text("\n".join(lines), encoding="utf-8")
    return f"{path.name}:{number}"


def a_number(chance: random.Random, root: Path) -> str:
    """Another digit in the data: of a phone number, an amount, a date, a postcode."""
    return exchanged(chance, chance.choice(sorted((root / "data").glob("*.yaml"))), _DIGIT)


def an_interface_word(chance: random.Random, root: Path) -> str:
    """Another word of the interface in a language."""
    return exchanged(chance, root / "data" / "interface" / f"{chance.choice(LOCALES)}.yaml", _WORD)


def a_setting(chance: random.Random, root: Path) -> str:
    """Two lines of the settings that have changed places, such as two pages of the menu."""
    path = root / "mkdocs.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    number = chance.randrange(len(lines) - 1)
    lines[number : number + 2] = lines[number + 1], lines[number]
    path.write_text("\n".join(lines), encoding="utf-8")
    return f"{path.name}:{number}"


def exchanged(chance: random.Random, path: Path, pattern: re.Pattern[str]) -> str:
    """Exchange a chance match for another one of the file."""
    text = path.read_text(encoding="utf-8")
    places = list(pattern.finditer(text))
    if len(places) < 2:
        return f"{path.name}: nothing"
    old, new = chance.choice(places), chance.choice(places)
    path.write_text(f"{text[: old.start()]}{new[0]}{text[old.end() :]}", encoding="utf-8")
    return f"{path.name}: {new[0]} for {old[0]}"


def outcome(root: Path) -> tuple[int, str, dict[str, str]]:
    """What a build says, and all that it makes."""
    result = invoke(root, "build")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    told = result.output.replace("Nothing changed since it was built.\n", "")
    lines = [line for line in told.splitlines() if not line.startswith("Pages built")]
    return result.exit_code, "\n".join(lines), fingerprints(root / "site") if result.exit_code == 0 else {}


def from_nothing(root: Path, work: Path) -> tuple[int, str, dict[str, str]]:
    """The same for a copy, in a process in which nothing is remembered."""
    copy = shutil.copytree(root, work, symlinks=True, ignore=shutil.ignore_patterns(".cache", "site"))
    with ProcessPoolExecutor(1, get_context("fork"), initializer=memory.forget) as pool:
        found = pool.submit(outcome, copy).result()
    shutil.rmtree(copy)
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_a_build_that_remembers_makes_the_same_as_one_from_nothing(building: None, tmp_path: Path, part: int) -> None:
    chance = random.Random(part)
    root = copy_fixture(tmp_path / "project")
    good = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    outcome(root)
    built = 0
    for number in range(EDITS // PARTS):
        done = edited(chance, root)
        expected = from_nothing(root, tmp_path / "from-nothing")
        # In every other turn only what lies on the disk is remembered.
        if number % 2:
            memory.forget()
        assert outcome(root) == expected, (part, number, done)
        built += expected[0] == 0
        if expected[0] != 0:
            # Mended again: the site is as before, and so is what is told.
            for path, content in good.items():
                path.write_bytes(content)
        else:
            good = {path: path.read_bytes() for path in good}
    assert built > 0
