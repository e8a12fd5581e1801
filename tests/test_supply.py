"""What others make for this project, who watches it, and who must agree to a change."""

from __future__ import annotations

import fnmatch
import json
import re
import subprocess
import tomllib
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from scripts import bootstrap
from scripts.project.project import ROOT
from scripts.records.records import DATA_FILES

FOLDER = ROOT / ".github"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SITE, TEST = PROJECT["dependencies"], PROJECT["optional-dependencies"]["test"]
WATCHED: list[dict[str, Any]] = yaml.safe_load((FOLDER / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
OWNERS = [
    line.split()
    for line in (FOLDER / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
NOBODY = "@YOUR-ORGANISATION/YOUR-TEAM"


def pinned(purpose: str) -> dict[str, Version]:
    """The version of each package in a lock; where the lock has two for two kinds of Python, the newer."""
    text = (ROOT / bootstrap.LOCKS[purpose]).read_text(encoding="utf-8")
    found = re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE)
    return {name: max(Version(version) for other, version in found if other == name) for name, _ in found}


@pytest.mark.parametrize("asked", SITE)
def test_the_lock_of_the_site_holds_what_the_project_asks_for(asked: str) -> None:
    wanted = Requirement(asked)
    found = pinned("site").get(canonicalize_name(wanted.name))
    assert found is not None and wanted.specifier.contains(found, prereleases=True), "Run: make lock"


@pytest.mark.parametrize("asked", TEST)
def test_the_lock_of_the_tests_holds_what_they_ask_for(asked: str) -> None:
    wanted = Requirement(asked)
    found = pinned("test").get(canonicalize_name(wanted.name))
    assert found is not None and wanted.specifier.contains(found, prereleases=True), "Run: make lock"


def test_the_lock_of_the_tests_holds_that_of_the_site() -> None:
    assert pinned("site").items() <= pinned("test").items()


@pytest.mark.parametrize("purpose", bootstrap.LOCKS)
def test_every_package_of_a_lock_has_its_hashes(purpose: str) -> None:
    blocks = re.split(r"\n(?! )", (ROOT / bootstrap.LOCKS[purpose]).read_text(encoding="utf-8").strip())
    assert len(blocks) > 30
    assert [block for block in blocks if not re.search(r"--hash=sha256:[0-9a-f]{64}$", block)] == []


def test_every_package_of_node_has_its_hash_and_comes_from_the_registry() -> None:
    lock = json.loads((ROOT / bootstrap.NODE_LOCK).read_text(encoding="utf-8"))
    asked = json.loads((ROOT / bootstrap.NODE_LOCK).with_name("package.json").read_text(encoding="utf-8"))
    assert lock["packages"][""]["devDependencies"] == asked["devDependencies"]
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    for name, package in packages.items():
        assert package["integrity"].startswith("sha512-"), name
        assert package.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/"), name
        # Nothing of it would run while it is installed anyway.
        assert "hasInstallScript" not in package, name


def test_make_lock_moves_both_locks_and_takes_no_version_of_today() -> None:
    result = subprocess.run(
        ["make", "--dry-run", "--assume-old=setup-test", "lock"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    commands = [line for line in result.stdout.splitlines() if "uv pip compile" in line]
    assert [re.findall(r"-o (\S+)", line) for line in commands] == [[name] for name in bootstrap.LOCKS.values()]
    for line in commands:
        assert "--upgrade" in line and "--generate-hashes" in line and '--exclude-newer "7 days"' in line


@pytest.mark.parametrize(
    ("ecosystem", "directory", "read"),
    [
        ("github-actions", "/", ".github/workflows/*.yml"),
        ("npm", "/tests/javascript", "tests/javascript/package-lock.json"),
        ("pip", "/", "pyproject.toml"),
    ],
)
def test_what_others_make_is_watched(ecosystem: str, directory: str, read: str) -> None:
    (entry,) = [entry for entry in WATCHED if entry["package-ecosystem"] == ecosystem]
    assert entry["directory"] == directory
    assert entry["cooldown"]["default-days"] >= 7
    assert list(ROOT.glob(read))


def test_every_package_held_at_one_version_is_one_that_dependabot_raises() -> None:
    """It reads pyproject.toml and no lock: whatever is allowed to move is moved by `make lock`."""
    (entry,) = [entry for entry in WATCHED if entry["package-ecosystem"] == "pip"]
    assert entry["versioning-strategy"] == "increase-if-necessary"
    assert all("lockfile" not in str(value) for value in entry.values())
    assert {ignored["dependency-name"] for ignored in entry["ignore"]} <= {Requirement(each).name for each in SITE}


def owned(path: str) -> list[str]:
    """Who must agree to a change of a file, as GitHub reads the list: the last line that fits."""
    found: list[str] = []
    for pattern, *owners in OWNERS:
        place = pattern.lstrip("/")
        if path.startswith(place) if place.endswith("/") else fnmatch.fnmatchcase(path, place):
            found = owners
    return found


@pytest.mark.content
@pytest.mark.parametrize(
    "path",
    [
        *(f"data/{stem}.yaml" for stem in DATA_FILES if stem != "interface"),
        *("mkdocs.yml", "netlify.toml", "Makefile", "pyproject.toml", "requirements.lock", "requirements-test.lock"),
        *(".ci/run", ".github/CODEOWNERS", ".github/workflows/record.yml", ".github/dependabot.yml"),
        *("scripts/bootstrap.py", "scripts/records/desks.py", "overrides/base.html", "overrides/sheet/macros.html"),
        *("overrides/scripts/locator/main.js", "tests/javascript/package-lock.json", "tests/test_supply.py"),
    ],
)
def test_a_change_that_could_harm_needs_somebody_who_agrees(path: str) -> None:
    assert (ROOT / path).is_file()
    assert owned(path)


@pytest.mark.content
@pytest.mark.parametrize("path", ["docs/ar/support.md", "data/interface/ar.yaml", "data/editions.csv", "README.md"])
def test_a_text_and_the_record_of_codes_need_nobody_by_name(path: str) -> None:
    assert (ROOT / path).is_file()
    assert owned(path) == []


@pytest.mark.content
def test_every_line_of_owners_is_of_a_form_that_github_reads_and_names_files_that_are_there() -> None:
    for pattern, *owners in OWNERS:
        assert re.fullmatch(r"/[\w./-]+", pattern), pattern
        path = ROOT / pattern.lstrip("/")
        assert path.is_dir() if pattern.endswith("/") else path.is_file(), pattern
        assert owners and all(re.fullmatch(r"@[\w-]+(/[\w.-]+)?", owner) for owner in owners), pattern


def test_while_the_team_is_nobody_the_documents_say_so() -> None:
    named = {owner for _, *owners in OWNERS for owner in owners}
    says_so = [NOBODY in (ROOT / name).read_text(encoding="utf-8") for name in ("CONTRIBUTING.md", "README.md")]
    assert any(says_so) == (NOBODY in named)
    assert NOBODY not in named or named == {NOBODY}


def test_who_finds_a_hole_is_told_a_private_way_and_no_address_is_made_up() -> None:
    text = (FOLDER / "SECURITY.md").read_text(encoding="utf-8")
    assert "Report a vulnerability" in text and "private vulnerability\nreporting" in text
    assert not re.search(r"[\w.]+@[\w.]+|https?://", text)
    form = yaml.safe_load((FOLDER / "ISSUE_TEMPLATE" / "address.yml").read_text(encoding="utf-8"))
    assert f'"{form["name"]}"' in text.replace("\n", " ")


def test_the_readme_says_how_reviews_become_required() -> None:
    chapter = (ROOT / "README.md").read_text(encoding="utf-8").split("## Guard the main branch")[1].split("\n## ")[0]
    for words in ("Require a pull request before merging", "Require review from Code Owners", ".github/CODEOWNERS"):
        assert words in chapter
    checks = yaml.safe_load((FOLDER / "workflows" / "check.yml").read_text(encoding="utf-8"))["jobs"].values()
    assert all(f"`{job['name']}`" in chapter for job in checks)
