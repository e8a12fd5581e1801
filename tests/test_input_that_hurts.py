"""Input that ends or holds a program that trusts it: the check of everything tells one plain error, at once."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.helpers.bounds import SECONDS, bounded
from tests.helpers.fixture_site import invoke, problems_in
from tests.helpers.hurting import FILES, HURTS, MARKDOWN, PAGE, TABLES, YAML, Hurt
from tests.helpers.processes import command, environment


@pytest.mark.parametrize("hurt", HURTS, ids=lambda hurt: hurt.name)
def test_one_problem_is_told_in_the_file_and_no_other_is_blamed(copy: Path, hurt: Hurt) -> None:
    hurt.spoil(copy / hurt.file)
    start = time.process_time()
    with bounded():
        found = problems_in(copy)
    assert [problem.path for problem in found] == [hurt.file], "\n".join(map(str, found))
    assert hurt.says in found[0].what + found[0].mend
    assert len(str(found[0])) < 1_000 and str(found[0]).count("\n") == 0
    # All else in the fixture takes a tenth of that.
    assert time.process_time() - start < 3


# What would end the interpreter itself, or hold it where no alarm reaches, is tried in a process of its own.
WORST = [
    hurt for hurt in (*YAML, *MARKDOWN, *TABLES, *FILES) if hurt.name.startswith(("deep", "laughs", "pipe", "link"))
]


@pytest.mark.parametrize("hurt", WORST[::3], ids=lambda hurt: hurt.name)
def test_the_command_ends_with_one_line_for_it(copy: Path, hurt: Hurt) -> None:
    hurt.spoil(copy / hurt.file)
    done = subprocess.run(
        command("check"),
        cwd=copy,
        env=environment(copy),
        capture_output=True,
        text=True,
        timeout=6 * SECONDS,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    first, last = done.stderr.splitlines()
    assert first.startswith(f"{hurt.file}:") and last == "1 problem found."


@pytest.mark.parametrize("end", ["\r", "\r\n"], ids=["old-mac", "windows"])
def test_line_ends_of_other_systems_hurt_nobody(copy: Path, end: str) -> None:
    for path in (copy / "data").rglob("*"):
        if path.suffix in (".yaml", ".csv"):
            path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    for path in (*(copy / "docs").rglob("*.md"), copy / "mkdocs.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    assert problems_in(copy) == []
    result = invoke(copy, "accept", "docs/ar/return-path.md", "--method", "human")
    assert result.exit_code == 0, result.output
    assert problems_in(copy) == []


def test_a_page_that_hurts_stops_no_command_for_another_page(copy: Path) -> None:
    (copy / PAGE).write_bytes((copy / PAGE).read_bytes() + b"![" * 2_000)
    with bounded():
        assert invoke(copy, "accept", "docs/ar/index.md").exit_code == 0
        refused = invoke(copy, "accept", "docs/ar/return-path.md")
    assert refused.exit_code == 1
    assert "cannot be compared: its source page cannot be read" in refused.stderr
