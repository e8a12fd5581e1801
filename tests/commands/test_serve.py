"""The command `serve`: its options, and what it says when there is no preview."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from scripts.publishing import serving
from tests.helpers.fixture_site import invoke


@pytest.mark.parametrize(
    ("words", "given"),
    [([], (None, 8000)), (["--language", "ar", "--port", "8001"], ("ar", 8001)), (["--language", ""], (None, 8000))],
    ids=["all", "one-language", "empty"],
)
def test_language_and_port_are_passed_on(
    copy: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], given: tuple[str | None, int]
) -> None:
    calls: list[Any] = []
    monkeypatch.setattr(serving, "serve", lambda *values: calls.append(values[:3]))
    assert invoke(copy, "serve", *words).exit_code == 0
    assert calls == [(copy, *given)]


def test_a_port_in_use_is_told(copy: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = invoke(copy, "serve", "--language", "ar", "--port", str(port))
    assert (result.exit_code, result.stdout) == (1, "")
    another = f"Stop what uses it, or choose another: make serve PORT={port + 1}"
    assert result.stderr == f"Port {port} is in use. {another}\n"


@pytest.mark.parametrize("port", ["x", "-1", "65536", "1" * 5_000, ""])
def test_a_port_is_a_number_that_a_port_can_have(copy: Path, port: str) -> None:
    result = invoke(copy, "serve", "--port", port)
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_unknown_language_is_told(copy: Path) -> None:
    result = invoke(copy, "serve", "--language", "xx", "--port", "0")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == 'There is no language "xx". Known: ar, nl, ru, ti.\n'


def test_problems_are_told_before_the_server_starts(copy: Path) -> None:
    (copy / "docs/ru/index.md").unlink()
    result = invoke(copy, "serve", "--port", "0")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("docs/ru/index.md:1: This file is missing. ")
    assert result.stderr.endswith("\n1 problem found.\n")


def test_a_setting_of_the_environment_that_means_nothing_is_told(copy: Path) -> None:
    result = invoke(copy, "serve", "--port", "0", SITE_URL="a b")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith('SITE_URL is "a b"; it has a space, a line break or a hidden character in it.')
