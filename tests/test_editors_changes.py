"""An editor may change any text, number, desk or date, and no test turns red.

The tests of the code do not read the real content, which stands in docs/ and data/: so no change of it can reach them.
Those in tests/content/live/ do, and must hold after every change that is right.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.content.reading import checked_site
from scripts.project import day
from scripts.project.project import ROOT
from scripts.screen.token_registry import TOKENS
from tests.helpers.editors_changes import CHANGES, Change, copy_repository

TESTS = ROOT / "tests"
LIVE = TESTS / "content" / "live"

# Files of the tests of the code, without the fixture site.
CODE = sorted(
    path
    for path in TESTS.rglob("*.py")
    if LIVE not in path.parents and TESTS / "site" not in path.parents and path != Path(__file__)
)

# What reads a project, given its folder.
READERS = {
    *("checked_site", "copy_project", "copy_repository", "invoke", "problems_in", "read", "read_content"),
    *("read_editions", "read_project", "read_site", "Invocation"),
}

# The schemas of data files are made from the code, and say nothing of the content.
SCHEMAS = "schema"


def steps_of(node: ast.expr) -> list[str]:
    """The first steps of a path that begins at ROOT, as far as they are written out."""
    steps: list[str] = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        steps.append(str(node.right.value) if isinstance(node.right, ast.Constant) else "")
        node = node.left
    return "/".join(steps[::-1]).split("/") if is_root(node) else []


def is_root(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "ROOT"


def reads_of_content(text: str) -> Iterator[str]:
    """Everything in a test file that reaches the real content."""
    begun: set[ast.AST] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [name.name for name in node.names]
            modules = names if isinstance(node, ast.Import) else [f"{node.module}.{name}" for name in names]
            yield from (module for module in modules if re.match(r"tests\.content\.live\b", module))
        elif isinstance(node, ast.BinOp):
            # A path is looked at whole, and not again without its last steps.
            begun.add(node.left)
            steps = [] if node in begun else steps_of(node)
            if steps[:1] == ["docs"] or (steps[:1] == ["data"] and steps[1:2] != [SCHEMAS]):
                yield ast.unparse(node)
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            if name in READERS and any(is_root(each) for each in given):
                yield ast.unparse(node)


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_test_of_the_code_does_not_read_the_real_content(path: Path) -> None:
    assert list(reads_of_content(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "text",
    [
        '(ROOT / "docs" / "nl" / "index.md").read_text()',
        'list((ROOT / "data").iterdir())',
        'ROOT / "data/desks.yaml"',
        "site = read_site(ROOT, TODAY, TOKENS, problems)",
        "invoke(ROOT, 'check')",
        "copy_project(root=ROOT, target=tmp_path)",
        "from tests.content.live.pages import pages_in",
        "from tests.content.live import pages",
        "import tests.content.live.choice",
    ],
)
def test_what_reads_the_real_content_is_found(text: str) -> None:
    assert list(reads_of_content(text))


@pytest.mark.parametrize("text", ['ROOT / "overrides"', 'ROOT / "data" / "schema"', "missing_letters(text, ROOT)"])
def test_what_reads_only_the_code_is_left_alone(text: str) -> None:
    assert not list(reads_of_content(text))


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the whole project, of which Python has compiled the tests, so that copies of it start at once."""
    root = copy_repository(ROOT, tmp_path_factory.mktemp("original") / "project")
    run_tests(root, "tests", "--collect-only", "-q")
    return root


@pytest.fixture
def project(original: Path, tmp_path: Path) -> Path:
    """A copy that an editor may change."""
    return shutil.copytree(original, tmp_path / "project")


def run(root: Path, *words: str) -> None:
    """A Python module in a copy, with the copy's own code, on the real day; it must succeed."""
    command = [sys.executable, "-m", *words]
    environment = {"PATH": os.environ["PATH"]}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{result.stdout[-5000:]}\n{result.stderr[-5000:]}"


def run_tests(root: Path, *words: str) -> None:
    """Some tests in a copy, which must all pass."""
    run(root, "pytest", "-p", "no:cacheprovider", f"--basetemp={root.parent / 'tests'}", *words)


def make(root: Path, *changes: Change) -> None:
    """Change a copy as editors do; each change begins with the content as the last one left it."""
    for change in changes:
        before = {path: path.read_bytes() for folder in ("docs", "data") for path in (root / folder).rglob("*.*")}
        change(checked_site(root, day.today({}), TOKENS))
        assert any(path.read_bytes() != content for path, content in before.items())


AUDITED = os.environ.get("AUDIT") == "all"


@pytest.mark.build
@pytest.mark.skipif(not AUDITED, reason="All together are tried below; with AUDIT=all each alone.")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_after_a_change_the_check_and_the_tests_of_the_content_pass(project: Path, change: Change) -> None:
    make(project, change)
    run(project, "scripts", "check")
    run_tests(project, "tests/content/live", "-m", "not build and not browser and not paper")


@pytest.mark.build
def test_after_all_changes_together_they_pass(project: Path) -> None:
    make(project, *CHANGES)
    run(project, "scripts", "check")
    run_tests(project, "tests/content/live", "-m", "not build and not browser and not paper")


@pytest.mark.build
@pytest.mark.skipif(not AUDITED, reason="The build holds no text or number of its own; with AUDIT=all it is tried out.")
def test_after_all_changes_together_so_do_the_tests_of_the_built_site(project: Path) -> None:
    make(project, *CHANGES)
    # Of the builds the one of today is enough.
    chosen = "not past_its_day and not old_codes"
    run_tests(project, "tests/content/live", "-m", "build and not browser and not paper", "-k", chosen)


def without_content(root: Path) -> Path:
    """The copy without anything that an editor writes."""
    shutil.rmtree(root / "docs")
    for path in (root / "data").iterdir():
        if path.is_dir() and path.name != SCHEMAS:
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()
    live = root / "tests" / "content" / "live"
    shutil.rmtree(live)
    # The documents name the folder.
    live.mkdir()
    return root


@pytest.mark.build
def test_the_tests_of_the_code_are_found_without_any_content(project: Path) -> None:
    run_tests(without_content(project), "tests", "--collect-only", "-q")


@pytest.mark.build
@pytest.mark.skipif(not AUDITED, reason="The rules above say so; with AUDIT=all it is tried out.")
def test_the_tests_of_the_code_pass_without_any_content(project: Path) -> None:
    run_tests(without_content(project), "tests", "-m", "not build and not browser and not paper and not content")
