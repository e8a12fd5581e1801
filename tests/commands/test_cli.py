"""The command line: what each command says, and how it ends."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from scripts.__main__ import main
from scripts.commands.change_report import change_report
from scripts.project.project import ROOT, Project
from scripts.publishing import builder
from scripts.records.records import DATA_FILES
from tests.conftest import EPOCH, TODAY
from tests.helpers.drafts import make_drafts
from tests.helpers.repositories import commit


@pytest.fixture
def cli(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project on which the commands work, as the working directory; every translation is a draft."""
    make_drafts(copy)
    monkeypatch.setattr("scripts.__main__.ROOT", copy.resolve())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(copy)
    return copy


def call(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def rewrite(root: Path) -> None:
    """Give the Dutch page on support another introduction and another first section."""
    change(root / "docs" / "nl" / "support.md", "\n---\n\n", "\n---\n\nNieuw. ")
    change(root / "docs" / "nl" / "support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")


def states(*words: str) -> list[str]:
    result = call("status", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def test_check_counts_what_it_found_right(cli: Path, project: Project) -> None:
    # Without the rules of writing there are no warnings.
    (cli / "data" / "plain-language.yaml").write_text("plain_language: []\n", encoding="utf-8")
    (cli / "data" / "typography.yaml").write_text("names: []\ntypography: []\n", encoding="utf-8")
    shutil.rmtree(cli / "data" / "glossary")
    result = call("check")
    languages = len(project.languages)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"No problems in {languages * len(project.pages)} pages and {languages} languages.\n"


def test_check_tells_warnings_after_the_good_news_and_succeeds(cli: Path) -> None:
    change(cli / "docs" / "nl" / "print.md", "---\n\n", "---\n\nBel indien nodig. ")
    result = call("check")
    assert (result.exit_code, result.stderr) == (0, "")
    first, stale, *warnings, last = result.stdout.splitlines()
    assert first.startswith("No problems in ") and stale.startswith("Out of date: ")
    assert 'docs/nl/print.md:9: "indien" is hard to read. In plain words: als.' in warnings
    assert last == (f"{len(warnings)} warnings; they stop nothing." if warnings[1:] else "1 warning; it stops nothing.")


def test_check_says_how_many_sections_went_out_of_date(cli: Path, project: Project) -> None:
    make_drafts(cli)
    change(cli / "docs" / "nl" / "support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")
    told = f"Out of date: {len(project.languages) - 1} translated sections. Which: .venv/bin/python -m scripts status"
    assert told in call("check").stdout.splitlines()


def test_problems_come_before_warnings(cli: Path) -> None:
    change(cli / "docs" / "nl" / "print.md", "---\n\n", "---\n\nBel indien [[nodig]]. ")
    result = call("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "indien" not in result.stderr


@pytest.mark.parametrize(
    ("command", "said"),
    [("check", ""), ("status", ""), ("due", ""), ("build", "Nothing was built; site/ is as it was.\n")],
)
def test_problems_are_told_and_end_the_command(cli: Path, command: str, said: str) -> None:
    change(cli / "docs" / "fr" / "support.md", "menu:", "menuu:")
    change(cli / "docs" / "ti" / "desks.md", "menu:", "menuu:")
    result = call(command)
    assert (result.exit_code, result.stdout) == (1, said)
    told = result.stderr.splitlines()
    assert told[0].startswith('docs/fr/support.md:2: "menu" is missing in this entry. ')
    assert told[1] == 'docs/fr/support.md:3: "menuu" is not a known field. Did you mean "menu"?'
    assert told[-1] == "4 problems found."
    assert not (cli / "site").exists()


def test_status_lists_every_translation(cli: Path, project: Project) -> None:
    *lines, due = states()
    assert due.startswith("Nothing is to be checked by ")
    assert len(lines) == len(project.pages) * (len(project.languages) - 1)
    assert lines[0] == "docs/fr/index.md: machine draft; current"
    assert not any(line.startswith("docs/nl/") for line in lines)


def test_status_of_one_language_names_outdated_sections(cli: Path, project: Project) -> None:
    rewrite(cli)
    lines, pages = states("--language", "ar"), len(project.pages)
    assert [line for line in lines[:pages] if not line.endswith(": machine draft; current")] == [
        "docs/ar/support.md: machine draft; out of date: #intro, #travel (1 De reis)"
    ]
    assert [line for line in lines[pages:] if line.startswith("docs")] == [
        "docs/ar/support.md#intro, recorded on 2026-11-23",
        "docs/ar/support.md#travel (1 De reis), recorded on 2026-11-23",
    ]
    assert sum("This copy of the project is without Git" in line for line in lines[pages:]) == 2


@pytest.mark.parametrize("width", [120, 44])
def test_status_on_a_terminal_is_a_table(
    cli: Path, project: Project, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in states()]
    rule = next(number for number, line in enumerate(lines) if line.strip().startswith("──"))
    translations = [language.locale for language in project.languages if language != project.source]
    assert sorted(" ".join(lines[:rule]).replace(",", " ").split()) == sorted(["page", *translations])
    assert [line.split() for line in lines[rule + 1 : rule + 1 + len(project.pages)]] == [
        [slug, "machine", "draft,", "current"] for slug in project.pages
    ]
    assert not any(line.startswith("docs/") for line in lines)
    assert "To see what changed in the Dutch: .venv/bin/python -m scripts status --language ar" in lines


def test_status_of_an_unknown_language_is_refused(cli: Path) -> None:
    result = call("status", "--language", "xx")
    assert result.exit_code != 0
    assert '"xx"' in result.stdout + result.stderr


def test_due_lists_what_expires_within_30_days(cli: Path) -> None:
    result = call("due")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "Nothing is to be checked by 2026-12-23.\n", "")
    change(cli / "data" / "facts.yaml", "checked: 2026-11-23", "checked: 2026-11-23\n    check_by: 2026-12-23")
    lines = (cli / "data" / "facts.yaml").read_text(encoding="utf-8").split("\n")
    line = lines.index("  - id: reception-days") + 1
    result = call("due")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"data/facts.yaml:{line}: fact reception-days, checked on 2026-11-23, check by 2026-12-23: editors",
        "1 to be checked by 2026-12-23, 0 of them late.",
    ]
    assert call("due", "--days", "29").stdout == "Nothing is to be checked by 2026-12-22.\n"


def test_due_for_an_issue_is_empty_if_nothing_is_due(cli: Path) -> None:
    assert call("due", "--format", "markdown").stdout == ""
    assert call("due", "--format", "markdown", "--days", "90").stdout.startswith("23 to be checked by 2027-02-21, ")


@pytest.mark.parametrize("words", [["--days", "-1"], ["--days", "soon"], ["--format", "html"]])
def test_due_refuses_what_it_does_not_know(cli: Path, words: list[str]) -> None:
    result = call("due", *words)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        pytest.param(["docs/ar/support.md#travel"], "machine draft; out of date: #intro", id="one-section"),
        pytest.param(["docs/ar/support.md"], "machine draft; current", id="whole-page"),
        pytest.param(["docs/ar/index.md", "docs/ar/support.md"], "machine draft; current", id="two-pages"),
    ],
)
def test_accept_records_what_is_current(cli: Path, words: list[str], left: str) -> None:
    rewrite(cli)
    result = call("accept", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    told = [word.replace("#", ": ") if "#" in word else f"{word}: all sections" for word in words]
    assert result.stdout.splitlines() == [f"{text} recorded as current" for text in told]
    assert f"docs/ar/support.md: {left}" in states()


@pytest.mark.parametrize(
    ("word", "told"),
    [
        pytest.param("docs/nl/support.md", "docs/nl/support.md is not a translated page.", id="source"),
        pytest.param("docs/ar/suport.md", "docs/ar/suport.md does not exist.", id="no-such-file"),
        pytest.param(
            "docs/ar/support.md#travels",
            'docs/ar/support.md has no section "travels". Did you mean "travel"?',
            id="no-such-section",
        ),
    ],
)
def test_accept_refuses_what_it_does_not_know(cli: Path, word: str, told: str) -> None:
    before = (cli / "docs" / "ar" / "support.md").read_bytes()
    result = call("accept", word)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "Nothing was recorded.\n", f"{told}\n")
    assert (cli / "docs" / "ar" / "support.md").read_bytes() == before


def test_accept_records_reviewer_method_and_the_day_of_the_build(cli: Path) -> None:
    result = call("accept", "docs/ar/support.md", "--reviewed-by", "  Amina   B. ", "--method", "human")
    assert result.stdout == "docs/ar/support.md: all sections recorded as reviewed by Amina B.\n"
    assert "docs/ar/support.md: reviewed by Amina B. on 2026-11-23; current" in states()


@pytest.mark.parametrize("name", ["", "  "])
def test_accept_wants_a_name_of_the_reviewer(cli: Path, name: str) -> None:
    result = call("accept", "docs/ar/support.md", "--reviewed-by", name)
    assert (result.exit_code, result.stderr) == (1, "--reviewed-by needs a name.\n")


def test_cosmetic_keeps_translations_up_to_date(cli: Path) -> None:
    commit(cli)
    rewrite(cli)
    result = call("cosmetic", "docs/nl/support.md#travel")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "docs/fr/support.md#travel: still up to date")
    assert "docs/ar/support.md: machine draft; out of date: #intro" in states()


def test_cosmetic_refuses_what_it_does_not_know(cli: Path) -> None:
    rewrite(cli)
    result = call("cosmetic", "docs/nl/support.md#travel")
    assert (result.exit_code, result.stdout) == (1, "Nothing was recorded.\n")
    assert result.stderr.endswith("This copy of the project is without Git: it has no history.\n")
    assert call("cosmetic", "docs/nl/support.md#travel", "--since", "HEAD~1").exit_code == 1


def test_accept_without_languages_tells_the_problem(cli: Path) -> None:
    (cli / "mkdocs.yml").write_text("plugins: []\n", encoding="utf-8")
    result = call("accept", "docs/ar/support.md")
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert result.stderr.startswith("mkdocs.yml:1: No languages are registered.")


def test_a_build_that_mkdocs_refuses_says_why(cli: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise builder.BuildError("WARNING: [no] such file")

    monkeypatch.setattr("scripts.publishing.builder.build", refuse)
    result = call("build")
    assert (result.exit_code, result.stderr) == (1, "WARNING: [no] such file\n")
    assert result.stdout == "The build failed; site/ is as it was.\n"


@pytest.mark.parametrize(
    ("words", "given"),
    [([], (None, 8000)), (["--language", "ar", "--port", "8001"], ("ar", 8001)), (["--language", ""], (None, 8000))],
    ids=["all", "one-language", "empty"],
)
def test_serve_passes_language_and_port(
    cli: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], given: tuple[str | None, int]
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr("scripts.publishing.serving.serve", lambda *values: calls.append(values[:3]))
    assert call("serve", *words).exit_code == 0
    assert calls == [(cli.resolve(), *given)]


def test_changes_are_told_beside_another_folder(cli: Path) -> None:
    change(cli / "docs" / "nl" / "support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")
    result = call("changes", str(ROOT))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == change_report(ROOT, cli, TODAY) + "\n"
    assert "`docs/nl/support.md`: section 1 `travel`" in result.stdout


@pytest.mark.parametrize("words", [["nowhere"], ["nowhere", "--pull-request", "3"]])
def test_changes_since_a_version_that_is_not_there_are_refused(cli: Path, words: list[str]) -> None:
    result = call("changes", *words)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith('"nowhere" is neither a folder with the project nor a revision')
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("number", ["0", "-1", "x", "1;ls"])
def test_a_pull_request_has_a_number(cli: Path, number: str) -> None:
    result = call("changes", str(ROOT), "--pull-request", number)
    assert (result.exit_code, result.stdout) == (2, "")


def test_schema_writes_the_files_that_it_names(cli: Path) -> None:
    (cli / "data" / "schema" / "desks.json").unlink()
    names = [*DATA_FILES, "glossary"]
    assert call("schema").stdout.splitlines() == [f"data/schema/{name}.json" for name in names]
    assert (cli / "data" / "schema" / "desks.json").exists()


def test_no_command_but_bench_needs_the_test_setup() -> None:
    code = "import sys, scripts.__main__; print('playwright' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"


def test_the_command_line_starts_without_what_no_check_needs() -> None:
    code = "import sys, scripts.__main__; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split())
    assert "pydantic" in loaded
    assert loaded & {"fontTools", "geopy", "mkdocs", "pikepdf", "requests", "weasyprint"} == set()


def begin(*words: str) -> list[str]:
    result = call("new-language", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout.splitlines()


def marks_in(root: Path, name: str) -> int:
    return (root / name).read_text(encoding="utf-8").count("TRANSLATE:")


def translate(root: Path, name: str) -> None:
    """Stand-in words in the place of each mark."""
    path = root / name
    path.write_text(path.read_text(encoding="utf-8").replace("TRANSLATE:", "ሀ"), encoding="utf-8")


def test_new_language_tells_what_it_wrote_and_what_is_left(cli: Path) -> None:
    told = begin("am")
    assert told[0] == 'Written: "am" (አማርኛ) in mkdocs.yml, and'
    assert f"  docs/am/support.md ({marks_in(cli, 'docs/am/support.md')} texts)" in told
    assert call("check").stdout.splitlines()[1] == (
        "am (አማርኛ) is not on the site yet. First: data/interface/am.yaml, docs/am/index.md"
    )


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("ar", '"ar" is a language of the site already.'),
        ("amharic", "Did you mean am (Amharic, አማርኛ)?"),
        ("../x", '"../x" is not the code of a language'),
    ],
)
def test_new_language_refuses_what_it_cannot_begin(cli: Path, word: str, told: str) -> None:
    result = call("new-language", word)
    assert (result.exit_code, result.stdout) == (1, "Nothing was written.\n")
    assert told in result.stderr


def test_new_language_needs_content_without_problems(cli: Path) -> None:
    change(cli / "docs" / "fr" / "support.md", "menu:", "menuu:")
    result = call("new-language", "am")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("docs/fr/support.md:2: ")
    assert not (cli / "docs" / "am").exists()


def test_status_knows_a_language_in_the_making(cli: Path, project: Project) -> None:
    begin("am")
    lines = states("--language", "am")
    assert len(lines) == 2 + len(project.pages)
    words = "data/interface/am.yaml"
    assert lines[1] == f"{words}: not translated yet, {marks_in(cli, words)} marks left"
    assert [line for line in states() if line.startswith("docs/am/")] == lines[2:]


@pytest.mark.parametrize(
    ("translated", "method", "told"),
    [
        pytest.param(False, ["--method", "human"], "docs/am/index.md is not translated yet: ", id="marks"),
        pytest.param(True, [], "Add --method machine or --method human.", id="method"),
    ],
)
def test_accept_refuses_what_is_not_ready(cli: Path, translated: bool, method: list[str], told: str) -> None:
    begin("am")
    if translated:
        translate(cli, "docs/am/index.md")
    before = (cli / "docs" / "am" / "index.md").read_bytes()
    result = call("accept", "docs/am/index.md", *method)
    assert result.exit_code == 1
    assert told in result.stderr
    assert (cli / "docs" / "am" / "index.md").read_bytes() == before


def test_a_new_page_is_accepted_with_who_translated_it(cli: Path) -> None:
    begin("am")
    for name in ("data/interface/am.yaml", "docs/am/index.md"):
        translate(cli, name)
    assert call("check").exit_code == 1
    assert call("accept", "docs/am/index.md", "--method", "human").exit_code == 0
    assert "method: human" in (cli / "docs" / "am" / "index.md").read_text(encoding="utf-8")
    assert call("check").exit_code == 0
