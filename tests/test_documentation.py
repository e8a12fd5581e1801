"""What the documentation must describe: every command, target, field, token and language."""

from __future__ import annotations

import re
from typing import Any

import pytest

from scripts.__main__ import COMMANDS
from scripts.files.plain_files import LARGEST
from scripts.files.text import LONGEST_LINE
from scripts.files.yaml_lines import LONGEST
from scripts.files.yaml_values import DEEPEST, LONGEST_VALUE, MOST_VALUES
from scripts.project.mkdocs_file import SETTINGS as MKDOCS
from scripts.project.project import ROOT
from scripts.project.roles import NAMES as ROLES
from scripts.project.setting_kinds import Each, Entries, Group
from scripts.records.records import DATA_FILES
from scripts.screen.token_registry import TOKENS
from scripts.texts import limits
from scripts.texts.page import FRONT_MATTER
from scripts.theme.icons import ICONS
from scripts.wording.rules import RULE_FILES
from scripts.wording.word_choices import GLOSSARY

README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def fields_of(schema: Any) -> set[str]:
    """Every field name anywhere in a JSON Schema."""
    if isinstance(schema, list):
        return set().union(*map(fields_of, schema)) if schema else set()
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", {})).union(*map(fields_of, schema.values())) if schema else set()


FILES = {**DATA_FILES, **RULE_FILES}
TARGETS = re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE)
DATA_FIELDS = sorted({(stem, field) for stem, adapter in FILES.items() for field in fields_of(adapter.json_schema())})
FRONT_MATTER_FIELDS = sorted(set().union(*(fields_of(adapter.json_schema()) for adapter in FRONT_MATTER.values())))
SETTINGS = [
    *("SITE_URL", "SOURCE_DATE_EPOCH", "LANG_ONLY", "PORT", "CONTEXT", "CHROMIUM"),
    *("GEOCODER_CONTACT", "NOMINATIM_URL", "SHEETS", "REPOSITORY_URL"),
]


@pytest.mark.parametrize("target", TARGETS)
def test_readme_describes_every_make_target(target: str) -> None:
    assert f"| `make {target}` |" in README


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_describes_every_command(command: str) -> None:
    assert re.search(rf"^\| `{command}[` ]", README, re.MULTILINE)


@pytest.mark.parametrize("setting", SETTINGS)
def test_readme_describes_every_setting_that_the_code_reads(setting: str) -> None:
    assert re.search(rf"^\| (`[A-Z_]+`, )*`{setting}`", README, re.MULTILINE)
    code = [path.read_text(encoding="utf-8") for path in [*(ROOT / "scripts").rglob("*.py"), ROOT / "Makefile"]]
    assert any(setting in text for text in code)


@pytest.mark.parametrize(("stem", "field"), DATA_FIELDS, ids=lambda value: value)
def test_contributing_describes_every_data_field(stem: str, field: str) -> None:
    chapter = next(part for part in CONTRIBUTING.split("\n## ")[1:] if f"`data/{stem}.yaml`" in part.split("```")[0])
    assert f"`{field}`" in chapter


@pytest.mark.parametrize("field", FRONT_MATTER_FIELDS)
def test_contributing_describes_every_front_matter_field(field: str) -> None:
    assert f"`{field}`" in CONTRIBUTING


@pytest.mark.parametrize("meaning", ICONS)
def test_contributing_names_every_picture(meaning: str) -> None:
    line = next(line for line in CONTRIBUTING.split("\n") if line.startswith("A page has no pictures but these"))
    assert f"`{meaning}`" in line


@pytest.mark.parametrize("kind", sorted(TOKENS))
def test_contributing_describes_every_token(kind: str) -> None:
    row = next((line for line in CONTRIBUTING.split("\n") if re.match(rf"\| `\[\[{kind}[:\]]", line)), "")
    assert TOKENS[kind].gives in row
    assert ("alone in its line" in row) == TOKENS[kind].block


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / ".github" / "workflows").iterdir()))
def test_contributing_describes_every_workflow(name: str) -> None:
    assert re.search(rf"^\| `{re.escape(name)}` \|", CONTRIBUTING, re.MULTILINE)


def test_every_task_of_the_list_has_its_chapter() -> None:
    headings = {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^##+ (.+)$", CONTRIBUTING, re.MULTILINE)
    }
    linked = re.findall(r"\]\(#([^)]+)\)", CONTRIBUTING)
    assert len(linked) >= 12 and set(linked) <= headings


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.strip().endswith("\nmake test")
    assert "\nmake test\n" in README


def test_contributing_describes_every_field_of_a_glossary() -> None:
    chapter = next(part for part in CONTRIBUTING.split("\n## ")[1:] if part.startswith("Choose the word for a thing\n"))
    assert all(f"| `{field}` |" in chapter for field in fields_of(GLOSSARY.json_schema()))


def test_contributing_gives_every_limit_of_a_file() -> None:
    chapter = next(part for part in CONTRIBUTING.split("\n## ")[1:] if part.startswith("What a file may be\n"))
    of_yaml = [LONGEST, LONGEST_VALUE, MOST_VALUES, DEEPEST]
    of_page = [limits.LONGEST_PAGE, limits.LONGEST_BLOCK, limits.LONGEST_HEADING, limits.MOST_HEADINGS]
    for number in (LONGEST_LINE, *of_yaml, *of_page, limits.MOST_LINES, limits.MOST_COLUMNS):
        assert re.search(rf"\b{number:,}\b", chapter), number
    assert LARGEST == 1_000_000 and "1 MB" in chapter


def test_the_license_covers_code_texts_and_places() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    for word in ("MIT License", "Creative Commons Attribution 4.0", "GeoNames"):
        assert word in text


@pytest.mark.parametrize("role", ROLES)
def test_contributing_or_the_registry_describes_every_role(role: str) -> None:
    registry = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert f"\n    {role}: " in registry


def settings_in(kind: object) -> set[str]:
    """The name of every setting of mkdocs.yml that may be changed, and of every group of others."""
    if isinstance(kind, Entries):
        return set().union(*(settings_in(below) for below in kind.entries.values()))
    if isinstance(kind, Each):
        return settings_in(kind.entry)
    if not isinstance(kind, Group):
        return set()
    # What stands in a group that is as it is need not be told line by line.
    closed = {"theme", "validation", "markdown_extensions"}
    below = (settings_in(each) for name, each in kind.settings.items() if name not in closed)
    return set(kind.settings).union(*below)


@pytest.mark.parametrize("setting", sorted(settings_in(MKDOCS)))
def test_contributing_describes_every_setting_of_mkdocs(setting: str) -> None:
    chapter = next(part for part in CONTRIBUTING.split("\n## ") if part.startswith("What `mkdocs.yml` may say\n"))
    assert re.search(rf"`{setting}[`:]", chapter)


@pytest.mark.parametrize("mark", ["build", "paper", "browser", "content"])
def test_contributing_describes_every_mark_of_a_test(mark: str) -> None:
    chapter = next(part for part in CONTRIBUTING.split("\n### ") if part.startswith("Tests\n"))
    assert f"`{mark}`" in chapter


def test_the_documents_name_only_files_that_are_there() -> None:
    """Files of the code, by their place below scripts/ or tests/ or overrides/."""
    chapter = CONTRIBUTING.split("## For programmers")[1]
    named = re.findall(r"`((?:[a-z_]+/)+[a-z_.-]+\.(?:py|css|html|yml|js))`", chapter)
    assert len(named) > 20
    folders = (ROOT, ROOT / "scripts", ROOT / ".github" / "workflows")
    named += re.findall(r"`((?:tests|overrides|scripts)/(?:[a-z_]+/)*)`", CONTRIBUTING + README)
    assert [name for name in named if not any((folder / name).exists() for folder in folders)] == []
