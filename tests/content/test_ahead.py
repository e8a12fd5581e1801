"""What all cores work out before the checks ask for it: nothing else is found than without it."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

import pytest

from scripts.content import ahead
from scripts.files import memory
from scripts.files.workers import in_workers
from scripts.texts.conversion import converted
from tests.helpers.fixture_site import invoke, problems_in, read
from tests.helpers.names import AR, NL, RETURN_PATH


def end_itself(job: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many jobs were begun, each time; with two cores, and nothing remembered."""
    found: list[int] = []

    def counted(work: Any, jobs: list[Any], *rest: Any) -> list[Any]:
        found.append(len(jobs))
        return in_workers(work, jobs, *rest)

    monkeypatch.setattr(ahead, "in_workers", counted)
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    memory.forget()
    return found


def test_each_language_is_a_job_and_every_page_is_then_remembered(copy: Path, begun: list[int]) -> None:
    site = read(copy)
    assert begun == [4]
    assert all(memory.knows(converted, page.body) for page in site.written.values())
    read(copy)
    # Few pages are not worth a process.
    (copy / "docs" / "nl" / "return-path.md").open("a").write("\nAnders.\n")
    read(copy)
    assert begun == [4]


@pytest.mark.parametrize("count", [1, 2])
def test_the_same_is_found_in_the_same_order(
    copy: Path, begun: list[int], monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    for locale in (NL, AR):
        page = copy / "docs" / locale / f"{RETURN_PATH}.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n[[nothing]] 0800 99 999\n\n<b>x\n", encoding="utf-8")
    monkeypatch.setattr(ahead, "cores", lambda: 1)
    alone = problems_in(copy)
    memory.forget()
    monkeypatch.setattr(ahead, "cores", lambda: count)
    assert problems_in(copy) == alone
    assert len(alone) >= 6
    assert begun == ([4] if count == 2 else [])


def test_a_process_that_the_system_ends_is_told_in_an_editors_words(
    copy: Path, begun: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "_answers", end_itself)
    result = invoke(copy, "check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("The system ended a process of this command")
    assert "Traceback" not in result.stderr
    assert begun == [4]
