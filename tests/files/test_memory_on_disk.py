"""What is remembered from one run to the next: whole, for one version of the code, and nothing that runs."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scripts.files import memory, memory_on_disk
from scripts.files.memory import remembered
from scripts.files.memory_on_disk import CACHE, kept, version
from scripts.files.problems import ContentError, Problems

calls: list[str] = []


@remembered
def shouted(text: str, problems: Problems) -> str:
    calls.append(text)
    problems.add("x.md", 1, f"{text} is loud.", "Mend it.")
    return text.upper()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    memory.forget()
    calls.clear()
    yield
    memory.forget()


def run(root: Path, *texts: str) -> list[str]:
    """What the function gives in a run of its own."""
    memory.forget()
    calls.clear()
    with kept(root):
        return [shouted(text, Problems()) for text in texts]


def file_of(root: Path) -> Path:
    (path,) = (root / CACHE).iterdir()
    return path


def test_a_second_run_works_out_only_what_is_new(tmp_path: Path) -> None:
    run(tmp_path, "a", "b")
    assert run(tmp_path, "a", "b", "c") == ["A", "B", "C"]
    assert calls == ["c"]


def test_problems_are_kept_with_what_was_given(tmp_path: Path) -> None:
    run(tmp_path, "a")
    memory.forget()
    told = Problems()
    with kept(tmp_path):
        shouted("a", told)
    assert list(map(str, told.found)) == ["x.md:1: a is loud. Mend it."]


def test_what_a_run_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    run(tmp_path, "a", "b")
    run(tmp_path, "b", "c")
    run(tmp_path, "a")
    assert calls == ["a"]


def test_a_run_with_nothing_new_writes_nothing(tmp_path: Path) -> None:
    run(tmp_path, "a")
    before = file_of(tmp_path).stat()
    run(tmp_path, "a")
    assert file_of(tmp_path).stat().st_ino == before.st_ino


def test_content_that_is_wrong_is_remembered_too(tmp_path: Path) -> None:
    with pytest.raises(ContentError), kept(tmp_path):
        shouted("a", Problems())
        raise ContentError(Problems())
    run(tmp_path, "a")
    assert calls == []


def test_another_version_of_the_code_works_out_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, "a")
    monkeypatch.setattr(memory_on_disk, "version", lambda: "other")
    run(tmp_path, "a")
    assert calls == ["a"]
    assert [path.name for path in (tmp_path / CACHE).iterdir()] == ["other"]


def test_the_version_is_that_of_the_code_and_of_the_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a = 1")
    monkeypatch.setattr(memory_on_disk, "_CODE", tmp_path)
    found = set()
    for text, packages in (("a = 1", ["b-1"]), ("a = 2", ["b-1"]), ("a = 1", ["b-2"])):
        (tmp_path / "a.py").write_text(text)
        monkeypatch.setattr(memory_on_disk, "_packages", lambda packages=packages: [Path(name) for name in packages])
        version.cache_clear()
        found.add(version())
    version.cache_clear()
    assert len(found) == 3


@pytest.mark.parametrize("spoil", ["cut short", "one byte", "empty", "a folder", "no pickle"])
def test_a_file_that_is_not_whole_is_as_good_as_none(tmp_path: Path, spoil: str) -> None:
    run(tmp_path, "a")
    path = file_of(tmp_path)
    content = path.read_bytes()
    other = {
        "cut short": content[:-1],
        "one byte": content[:40] + bytes([content[40] ^ 1]) + content[41:],
        "empty": b"",
        "no pickle": hashlib.sha256(b"x").digest() + b"x",
    }
    if spoil == "a folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(other[spoil])
    assert run(tmp_path, "a") == ["A"]
    assert calls == ["a"]


class _Harm:
    def __reduce__(self) -> tuple[Any, ...]:
        return os.system, ("touch harm",)


class _OtherHarm:
    def __reduce__(self) -> tuple[Any, ...]:
        return eval, ("__import__('os').system('touch harm')",)


class _OwnHarm:
    def __reduce__(self) -> tuple[Any, ...]:
        # A function of our own that writes a file.
        from scripts.files.text import write_whole

        return write_whole, (Path("harm"), "x")


@pytest.mark.parametrize("harm", [_Harm(), _OtherHarm(), _OwnHarm()], ids=["system", "eval", "our-own-function"])
def test_a_file_that_somebody_else_put_there_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: object
) -> None:
    monkeypatch.chdir(tmp_path)
    run(tmp_path, "a")
    content = pickle.dumps([harm])
    file_of(tmp_path).write_bytes(hashlib.sha256(content).digest() + content)
    assert run(tmp_path, "a") == ["A"]
    assert calls == ["a"] and not (tmp_path / "harm").exists()


def test_a_place_where_nothing_can_be_kept_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("")
    assert run(tmp_path, "a") == ["A"]
