"""The files of overrides/: the list has each of them, and what is missing or damaged is told before a build."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.files.problems import Problems
from scripts.places.folding import SCRIPT_TABLES, script_tables
from scripts.project.project import ROOT
from scripts.theme.own_files import OWN_FILES, check_own_files, fonts_are_whole, own_files
from tests.helpers.fixture_site import copy_fixture, invoke

# What the site is made without: the license of the fonts, and what only TypeScript reads.
ASIDE = {"overrides/fonts/OFL.txt", "overrides/scripts/locator/fold_tables.d.ts"}

FOOTER, CODE, REGULAR = "partials/footer.html", "scripts/check/code.js", "fonts/NotoSans-Regular.ttf"


@pytest.fixture
def overrides(tmp_path: Path) -> Path:
    """A copy of the folder that a test may spoil."""
    return shutil.copytree(ROOT / "overrides", tmp_path / "overrides")


def told(root: Path) -> list[str]:
    problems = Problems()
    check_own_files(root, {SCRIPT_TABLES: script_tables()}, problems)
    assert all(problem.mend for problem in problems.found)
    return [f"{problem.path}:{problem.line}: {problem.what}" for problem in problems.sorted()]


def test_the_list_has_every_file() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "overrides").rglob("*") if path.is_file()}
    assert set(own_files()) == there - ASIDE
    assert len(own_files()) == len(set(own_files()))


def test_whole_files_are_not_told() -> None:
    assert told(ROOT) == []


@pytest.mark.parametrize("name", own_files())
def test_a_file_that_is_missing_is_told_by_its_name(overrides: Path, name: str) -> None:
    (overrides.parent / name).unlink()
    assert told(overrides.parent) == [f"{name}:1: This file is missing, and the site is made with it."]


@pytest.mark.parametrize("folder", [folder for folder in OWN_FILES if folder and "/" not in folder])
def test_a_folder_that_is_missing_is_told_once(overrides: Path, folder: str) -> None:
    shutil.rmtree(overrides / folder)
    first, *others = told(overrides.parent)
    # "styles" holds others.
    assert first == f"overrides/{folder}:1: This folder is missing, and the site is made with it."
    assert all(line.startswith(f"overrides/{folder}/") and "This folder" in line for line in others)


def test_without_the_whole_folder_that_alone_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == ["overrides:1: This folder is missing, and the site is made with it."]


def test_a_file_in_the_place_of_a_folder_is_told(overrides: Path) -> None:
    shutil.rmtree(overrides / "styles" / "cards")
    (overrides / "styles" / "cards").write_text("gone", encoding="utf-8")
    assert told(overrides.parent) == ["overrides/styles/cards:1: This is a file, where a folder should stand."]


@pytest.mark.parametrize(
    "name", ["extra.js", "partials/extra.html", "more/deep.xml", "a (1).html", "scripts/check/x.js"]
)
def test_a_template_or_script_that_is_not_on_the_list_is_told(overrides: Path, name: str) -> None:
    (overrides / name).parent.mkdir(exist_ok=True)
    (overrides / name).write_text("<p>more</p>", encoding="utf-8")
    (line,) = told(overrides.parent)
    assert line == f"overrides/{name}:1: This file is not on the list of what the site is made with."


UNREAD = "This template cannot be read:"
TWICE = b"{% block a %}{% endblock %}{% block a %}{% endblock %}"


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def become_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def writing(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


@pytest.mark.parametrize(
    ("name", "spoil", "line", "what"),
    [
        pytest.param(FOOTER, writing(b""), 1, "This file is empty, and the site is made with it.", id="empty-template"),
        pytest.param("styles/1-base.css", writing(b""), 1, "This file is empty, and", id="empty-style"),
        pytest.param("assets/icon.svg", writing(b""), 1, "This file is empty, and", id="empty-icon"),
        pytest.param("404.html", become_a_folder, 1, "This file is missing, and", id="folder-in-its-place"),
        pytest.param(FOOTER, writing(b"a\n\xe9"), 2, "A letter here is not stored as UTF-8.", id="latin-1"),
        pytest.param("styles/5-print.css", writing(b"a\n\xff"), 2, "A letter here is not", id="style-in-bytes"),
        pytest.param(FOOTER, writing(b"a\n{% if %}"), 2, f"{UNREAD} Expected", id="no-condition"),
        pytest.param(FOOTER, writing(b"{% if a %}\n"), 1, f"{UNREAD} Unexpected", id="no-end"),
        pytest.param("sitemap.xml", writing(b"\n\n{{ a }"), 3, f"{UNREAD} unexpected", id="brace"),
        pytest.param("sheet/pair.html", writing(b"{% endfor %}"), 1, UNREAD, id="of-paper"),
        pytest.param(FOOTER, writing(b"\n{{ a | nofilter }}"), 2, f"{UNREAD} No filter named", id="no-such-filter"),
        pytest.param(FOOTER, writing(b"{{ a is no }}"), 1, f"{UNREAD} No test named", id="no-such-test"),
        pytest.param(FOOTER, writing(TWICE), 1, f"{UNREAD} block", id="twice"),
        pytest.param(CODE, writing(b'\nimport "./x.js";'), 2, 'This form of "import" is not known here.', id="import"),
        pytest.param(REGULAR, writing(b"x" * 100), 1, "This font is damaged.", id="no-font"),
        pytest.param(REGULAR, writing(b""), 1, "This file is empty, and", id="empty-font"),
        pytest.param(REGULAR, cut, 1, "This font is damaged.", id="font-cut-off"),
        pytest.param(REGULAR, flip, 1, "This font is damaged.", id="font-with-another-byte"),
        pytest.param("fonts/Own-Regular.ttf", writing(b"x"), 1, "This font is damaged.", id="font-beside-ours"),
    ],
)
def test_a_damaged_file_is_told_with_its_line(
    overrides: Path, name: str, spoil: Callable[[Path], None], line: int, what: str
) -> None:
    spoil(overrides / name)
    (found,) = told(overrides.parent)
    assert found.startswith(f"overrides/{name}:{line}: {what}")


def test_a_script_is_told_that_takes_what_no_other_gives(overrides: Path) -> None:
    (overrides / CODE).write_text("let a = 1;", encoding="utf-8")
    (found,) = told(overrides.parent)
    assert found.startswith("overrides/scripts/check/main.js:") and '"code.js" exports no' in found


def test_all_of_it_is_told_at_once(overrides: Path) -> None:
    (overrides / "main.html").unlink()
    (overrides / "styles" / "1-base.css").unlink()
    (overrides / FOOTER).write_text("{{", encoding="utf-8")
    flip(overrides / REGULAR)
    assert len(told(overrides.parent)) == 4


@pytest.mark.parametrize("spoil", [None, Path.unlink, writing(b"x"), become_a_folder], ids=["no", "gone", "bad", "dir"])
def test_fonts_are_whole_or_are_not(overrides: Path, spoil: Callable[[Path], None] | None) -> None:
    if spoil:
        spoil(overrides / REGULAR)
    assert fonts_are_whole(overrides.parent) == (spoil is None)


@pytest.mark.parametrize("command", ["check", "build"])
def test_check_and_build_tell_it_and_nothing_else(tmp_path: Path, command: str) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    for name in ("fonts/NotoSansArabic-Regular.ttf", "assets/icon.svg", "cards/macros.html"):
        (root / "overrides" / name).unlink()
    (root / "overrides" / "base.html").write_bytes(b"\xe9")
    result = invoke(root, command)
    assert (result.exit_code, "Traceback" in result.output) == (1, False)
    assert [line.split(":")[0] for line in result.stderr.splitlines() if line.startswith("overrides")] == [
        "overrides/assets/icon.svg",
        "overrides/base.html",
        "overrides/cards/macros.html",
        "overrides/fonts/NotoSansArabic-Regular.ttf",
    ]
    assert result.stderr.splitlines()[-1] == "4 problems found."
    assert not (root / "site").exists()
