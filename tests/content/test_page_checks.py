"""One mistake is one problem: told where it stands, and not again in other languages, pages or lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.files.problems import Problem
from scripts.project.keys import Locale
from tests.helpers.forms import FORMS, Form
from tests.helpers.names import LOCALES


def test_forms_have_names_of_their_own() -> None:
    assert len({form.name for form in FORMS}) == len(FORMS)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_wrong_form_is_told_once_at_its_line(
    form: Form, locale: Locale, copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    path, line = form.plant(copy / "docs" / locale)
    name = path.relative_to(copy).as_posix()
    told = [problem for problem in problems_of() if " letter that this language " not in problem.what]
    assert [(problem.path, problem.line) for problem in told] == [(name, line)], "\n".join(map(str, told))
    assert form.says in f"{told[0].what} {told[0].mend}", str(told[0])
