"""Every language on all cores: the same bytes and the same words as on one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from scripts.files import memory, workers
from scripts.paper import side_by_side
from scripts.publishing import each_language
from scripts.theme.qr import qr_code
from tests.helpers.edits import fingerprints
from tests.helpers.fixture_site import SITE_URL, invoke
from tests.helpers.names import AR, RU

Cores = Callable[[int], None]


@pytest.fixture
def cores(monkeypatch: pytest.MonkeyPatch) -> Cores:
    """Lets a build believe in so many cores."""

    def believe(count: int) -> None:
        for module in (each_language, workers):
            monkeypatch.setattr(module, "cores", lambda: count)

    return believe


@pytest.mark.parametrize("count", [1, 2, 3, 16])
def test_any_number_of_cores_makes_the_same_bytes(built: Path, copy: Path, cores: Cores, count: int) -> None:
    cores(count)
    result = invoke(copy, "build")
    assert result.exit_code == 0, result.output
    assert fingerprints(copy / "site") == fingerprints(built)
    assert "Pages built: 24 of 24\n" in result.output


@pytest.mark.parametrize("count", [1, 2])
def test_what_mkdocs_refuses_in_two_languages_is_told_for_the_first_one(
    copy: Path, building: None, cores: Cores, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    def warn_or_refuse(config: Any) -> None:
        locale = config.plugins["i18n"].current_language
        logging.getLogger("mkdocs.build").warning("%s is odd", locale)
        if locale in (AR, RU):
            raise Abort(f"{locale} is wrong")

    cores(count)
    monkeypatch.setattr(each_language, "mkdocs_build", warn_or_refuse)
    monkeypatch.setattr(side_by_side, "write", lambda *_: None)
    result = invoke(copy, "build")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["nl is odd", "ar is odd", "ar is wrong"]
    assert not (copy / "site").exists()


@pytest.mark.parametrize("count", [1, 2])
def test_what_nobody_foresaw_is_raised_with_what_mkdocs_said(
    copy: Path, building: None, cores: Cores, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    def fail(config: Any) -> None:
        logging.getLogger("mkdocs.build").warning("This is odd")
        raise ZeroDivisionError

    cores(count)
    monkeypatch.setattr(each_language, "mkdocs_build", fail)
    result = invoke(copy, "build")
    assert isinstance(result.exception, ZeroDivisionError)
    assert "This is odd" in result.exception.__notes__
    assert not (copy / "site").exists()


def test_what_was_worked_out_for_a_language_is_remembered(
    copy: Path, building: None, cores: Cores, monkeypatch: pytest.MonkeyPatch
) -> None:
    cores(2)
    memory.forget()
    assert invoke(copy, "build").exit_code == 0
    assert memory.knows(qr_code, f"{SITE_URL}ar/desks/")
