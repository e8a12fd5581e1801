"""The house: packages in an order, modules of a size, a test for each, and no test that leans on another."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from scripts.project.project import ROOT
from tests.helpers.fixture_site import FOLDER

CODE = sorted(path for path in (ROOT / "scripts").glob("*/*.py") if path.stem != "__init__")
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "site" not in path.relative_to(ROOT / "tests").parts)
LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0][
    "layers"
]

# Types alone: there is nothing in them to run.
NO_TEST = {"project/keys"}

LONGEST = 300


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("lint-imports"))
    return subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def test_imports_go_one_way() -> None:
    assert "1 kept, 0 broken" in lint(ROOT).stdout


@pytest.mark.parametrize(
    ("package", "imported"),
    [("files", "project.project"), ("texts", "screen.tokens"), ("records", "texts.page"), ("commands", "bench.sites")],
)
def test_an_import_the_wrong_way_is_told(tmp_path: Path, package: str, imported: str) -> None:
    shutil.copytree(ROOT / "scripts", tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "scripts" / package / "astray.py").write_text(f"import scripts.{imported}\n", encoding="utf-8")
    result = lint(tmp_path)
    assert result.returncode == 1
    assert f"scripts.{package}.astray -> scripts.{imported}" in result.stdout


def test_the_packages_stand_in_the_documents_in_their_order() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("### Where things are")[1].split("\n### ")[0]
    assert re.findall(r"^\| `([a-z]+)` \|", table, re.MULTILINE) == list(reversed(LAYERS))
    assert {path.parent.name for path in CODE} == set(LAYERS)


def test_every_module_that_the_documents_name_is_in_its_package() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("### Where things are")[1].split("\n### ")[0]
    for line in re.findall(r"^\| `[a-z]+` \|.*", table, re.MULTILINE):
        package, *modules = re.findall(r"`([a-z_]+)(?:\.py)?`", line)
        missing = [name for name in modules if not (ROOT / "scripts" / package / f"{name}.py").exists()]
        assert missing == [], package


def test_what_to_open_for_a_change_is_there() -> None:
    table = (
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("### Where to change what")[1].split("\n### ")[0]
    )
    rows = re.findall(r"^\| (?!to …|---).*", table, re.MULTILINE)
    places = {name for row in rows for name in re.findall(r"`([\w./-]+(?:/|\.[a-z]+))`", row)}
    # What editors write stands in the fixture site too: the tests of the code need no content.
    folders = (ROOT / "scripts", ROOT, FOLDER)
    missing = [name for name in sorted(places) if not any((folder / name).exists() for folder in folders)]
    assert len(rows) > 20 and len(places) > len(rows) and missing == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_module_is_of_a_size_to_read(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= LONGEST


def test_every_module_has_a_test_file_of_its_name_and_none_is_without_a_module() -> None:
    modules = {f"{path.parent.name}/{path.stem}" for path in CODE} - NO_TEST
    packages = {path.parent.name for path in CODE}
    tests = {
        f"{path.parent.name}/{path.stem.removeprefix('test_')}"
        for path in TESTS
        if path.stem.startswith("test_") and path.parent.name in packages
    }
    # What no module is alone with: the way of an edit through all of them, finished files, another engine.
    across = {"paper/finished_sheets", "publishing/lagging", "theme/browser_types"}
    across |= {f"publishing/{name}" for name in ("out_of_date", "properdocs", "roles")}
    assert (modules - tests, tests - modules - across) == (BENCH, set())


# Measurements are looked at and not tested.
BENCH = {f"bench/{path.stem}" for path in CODE if path.parent.name == "bench"}


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.relative_to(ROOT / "tests").as_posix())
def test_no_test_imports_from_another_test_file(path: Path) -> None:
    imported = [
        f"{node.module}.{name.name}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "tests"
        for name in node.names
    ]
    assert [name for name in imported if re.search(r"\.(test_\w+|conftest)(\.|$)", name)] == []
