"""Every kind of mistake is found with its file and line, alone and together with all others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.reading import read_site
from scripts.content.site import Site, kept_with_site
from scripts.files.problems import Problem, Problems
from tests.conftest import TODAY, run
from tests.helpers.mistakes import DAMAGES, MISTAKES, Damage, Mistake

EVERY_KIND: list[Mistake | Damage] = [*MISTAKES, *DAMAGES]


def read(root: Path) -> Site:
    """The content of a copy of the project, which must be right; for other test files too."""
    problems = Problems()
    site = read_site(root.resolve(), TODAY, problems)
    assert site is not None, "\n".join(map(str, problems.sorted()))
    return site


def found(problems: list[Problem], mistake: Mistake | Damage, line: int) -> bool:
    """Whether all that a mistake must make the check say is said at its file and line."""
    here = [problem for problem in problems if (problem.path, problem.line) == (mistake.file, line)]
    words = [f"{problem.what} {problem.mend}" for problem in here]
    return all(any(says in text for text in words) for says in mistake.says)


def test_what_is_kept_with_a_site_is_made_once_for_each(site: Site) -> None:
    asked: list[Site] = []

    @kept_with_site
    def languages(site: Site) -> int:
        asked.append(site)
        return len(site.project.languages)

    other = replace(site, project=replace(site.project, languages=()))
    assert [languages(each) for each in (site, other, site, other)] == [len(site.project.languages), 0] * 2
    assert [each is site for each in asked] == [True, False]


def test_the_real_content_has_no_problems(problems_of: Callable[[], list[Problem]]) -> None:
    assert problems_of() == []


@pytest.mark.parametrize("mistake", EVERY_KIND, ids=lambda mistake: mistake.name)
def test_mistake_is_found(mistake: Mistake | Damage, copy: Path, problems_of: Callable[[], list[Problem]]) -> None:
    line = mistake.plant(copy)
    problems = problems_of()
    assert found(problems, mistake, line), f"line {line}\n" + "\n".join(map(str, problems))
    assert all(problem.mend for problem in problems)


def test_all_mistakes_are_found_in_one_run(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    planted = []
    for mistake in EVERY_KIND:
        if isinstance(mistake, Mistake) and mistake.old not in (copy / mistake.file).read_text(encoding="utf-8"):
            # Its text is already spoilt by another mistake of the same line.
            continue
        mistake.plant(copy)
        planted.append(mistake)
    assert len(planted) >= len(EVERY_KIND) - 2
    result = run(copy, "check")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    for mistake in planted:
        for says in mistake.says:
            lines = [line for line in result.stderr.split("\n") if line.startswith(f"{mistake.file}:")]
            assert any(says in line for line in lines), f"{mistake.name}: {says!r} is not in\n" + "\n".join(lines)
    assert run(copy, "build").returncode == 1
    assert (copy / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


def test_letters_are_looked_at_although_other_data_is_wrong(
    copy: Path, problems_of: Callable[[], list[Problem]]
) -> None:
    """Also those of all languages but the one whose own entry is wrong."""
    typography = copy / "data" / "typography.yaml"
    text = typography.read_text(encoding="utf-8")
    (line,) = [number for number, line in enumerate(text.split("\n"), start=1) if "id: sq," in line]
    typography.write_text(text.replace('"a-z ë ç"', '"z-a ë ç"'), encoding="utf-8")
    (copy / "data" / "facts.yaml").write_text("facts: [\n", encoding="utf-8")
    for locale in ("sq", "ru"):
        page = copy / "docs" / locale / "partners.md"
        page.write_text(page.read_text(encoding="utf-8").replace("---\n\n", "---\n\nñ. ", 1), encoding="utf-8")
    places = [(problem.path, problem.line) for problem in problems_of()]
    assert ("data/typography.yaml", line) in places
    assert {path for path, _ in places if path.endswith("partners.md")} == {"docs/ru/partners.md"}


@pytest.mark.parametrize("number", ["02 213 44 11", "0902 12 345"], ids=["ordinary", "premium"])
def test_a_line_that_costs_money_is_not_called_free(
    copy: Path, problems_of: Callable[[], list[Problem]], number: str
) -> None:
    desks = copy / "data" / "desks.yaml"
    text = desks.read_text(encoding="utf-8")
    desks.write_text(text.replace('number: "0800 32 745"', f'number: "{number}"'), encoding="utf-8")
    assert [problem.what for problem in problems_of()] == [
        f'"{number}" is not a free number (0800), and "free" says the opposite.'
    ]
