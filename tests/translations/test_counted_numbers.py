"""Which numbers of a page count, what is on record of them, and what each way of recording changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.files.problems import ContentError, Problems
from scripts.project.project import read_project
from scripts.records.written_for import PATH, Written, read_written
from scripts.translations.counted_numbers import (
    counted_numbers,
    counted_values,
    record_accepted,
    record_numbers,
)
from scripts.translations.named import RefusedError, read_content
from tests.helpers.edits import change, insert, withdraw
from tests.helpers.fixture_site import invoke, read
from tests.helpers.names import AR, LOCALES, NL, PAPER, RETURN_PATH, RU, TI

DUTCH, RUSSIAN = "docs/nl/return-path.md", "docs/ru/return-path.md"
DAYS = "reception-days"


@pytest.fixture
def root(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the fixture site as the working directory."""
    monkeypatch.chdir(copy)
    return copy


def lines(root: Path) -> tuple[Written, ...]:
    problems = Problems()
    found = read_written(root, problems)
    assert not problems
    return found


def of(root: Path, locale: str) -> list[tuple[str, str, int]]:
    return [(line.page, line.section, line.value) for line in lines(root) if line.locale == locale]


def set_days(root: Path, value: int, before: int = 45) -> None:
    change(root / "data/facts.yaml", f"value: {before}", f"value: {value}")


def test_only_bare_numbers_count_and_no_amounts_years_and_dates(root: Path) -> None:
    project = read_project(root, Problems())
    assert project and counted_values(project, Problems()) == {DAYS: 45}
    content = read_content(root)
    found = counted_numbers(content.pages, {DAYS: 45}, (), {})
    # The same section has a date and a year, and the next one amounts.
    assert {(each.page.locale, each.section, each.fact, each.written) for each in found} == {
        (locale, "days", DAYS, None) for locale in LOCALES
    }


def test_a_new_sentence_is_written_for_the_number_of_today_and_an_old_one_for_its_own(root: Path) -> None:
    set_days(root, 31)
    insert(root, RUSSIAN, "[[fact:reception-days]] день.", "during")
    change = record_numbers(root)
    assert (change.added, change.removed, change.read) == (1, 0, ())
    assert of(root, RU) == [(RETURN_PATH, "days", 45), (RETURN_PATH, "during", 31)]
    assert record_numbers(root).added == 0


def test_accepting_records_new_numbers_of_the_sections_named_alone(root: Path) -> None:
    set_days(root, 31)
    for section in ("during", "money"):
        insert(root, RUSSIAN, "[[fact:reception-days]] день.", section)
        insert(root, DUTCH, "[[fact:reception-days]] dagen.", section)
    record_accepted(root, [f"{RUSSIAN}#during"])
    assert of(root, RU) == [(RETURN_PATH, "days", 45), (RETURN_PATH, "during", 31)]
    assert invoke(root, "accept", RUSSIAN).exit_code == 0
    assert of(root, RU) == [(RETURN_PATH, "days", 45), (RETURN_PATH, "during", 31), (RETURN_PATH, "money", 31)]
    assert of(root, NL) == [(RETURN_PATH, "days", 45)]


def test_only_who_names_the_file_says_that_it_is_right_today(root: Path) -> None:
    set_days(root, 31)
    result = invoke(root, "numbers", RUSSIAN)
    assert result.stdout == f'{RUSSIAN}: days written for 31 of "{DAYS}", and no more for 45\n'
    assert (of(root, RU), of(root, AR)) == ([(RETURN_PATH, "days", 31)], [(RETURN_PATH, "days", 45)])
    assert invoke(root, "numbers", "docs/ru/paper.md").stdout == (
        "No number of data/facts.yaml stands in docs/ru/paper.md.\n"
    )


def test_a_sentence_that_is_gone_takes_its_line_along(root: Path) -> None:
    change(root / RUSSIAN, "[[fact:reception-days]]", "45")
    result = invoke(root, "numbers")
    assert result.stdout == f"0 numbers in sentences added to {PATH}, 1 taken away\n"
    assert of(root, RU) == []
    assert invoke(root, "numbers").stdout == "All numbers in sentences were on record already.\n"


def test_a_section_of_another_id_is_still_written_for_its_number(root: Path) -> None:
    set_days(root, 31)
    for locale in LOCALES:
        path = root / f"docs/{locale}/return-path.md"
        path.write_text(path.read_text(encoding="utf-8").replace("{#days}", "{#stay}"), encoding="utf-8")
    content = read_content(root)
    counted = counted_numbers(content.pages, {DAYS: 31}, lines(root), {})
    assert {(each.page.locale, each.section, each.written, each.fits) for each in counted} == {
        (NL, "stay", 45, True),
        (AR, "stay", 45, True),
        (TI, "stay", 45, True),
        (RU, "stay", 45, False),
    }
    record_numbers(root)
    assert of(root, RU) == [(RETURN_PATH, "stay", 45)]


def test_a_page_that_moved_keeps_its_lines(root: Path) -> None:
    set_days(root, 31)
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("return-path", "the-way")
    text = text.replace("extra:\n", "extra:\n  moved:\n    return-path: the-way\n", 1)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for path in [*root.glob("docs/*/*.md"), *root.glob("data/*.yaml")]:
        path.write_text(path.read_text(encoding="utf-8").replace("return-path.md", "the-way.md"), encoding="utf-8")
    change(root / "data/notices.yaml", "page:return-path", "page:the-way")
    for locale in LOCALES:
        (root / f"docs/{locale}/return-path.md").rename(root / f"docs/{locale}/the-way.md")
    site = read(root)
    (russian,) = (
        each
        for each in counted_numbers(site.pages, {DAYS: 31}, site.written_for, site.project.moved)
        if each.page.locale == RU
    )
    assert (russian.page.slug, russian.written, russian.fits) == ("the-way", 45, False)
    record_numbers(root)
    assert of(root, RU) == [("the-way", "days", 45)]


def test_a_page_that_cannot_be_read_or_is_not_translated_keeps_its_lines(root: Path) -> None:
    (root / RUSSIAN).write_text("no front matter", encoding="utf-8")
    withdraw(root, "docs/ti/return-path.md")
    before = lines(root)
    assert record_numbers(root).removed == 0
    assert lines(root) == before


def test_a_language_that_is_off_the_site_is_recorded_too(root: Path) -> None:
    change(root / "mkdocs.yml", "name: Русский\n          build: true", "name: Русский\n          build: false")
    insert(root, RUSSIAN, "[[fact:reception-days]] дней.", "during")
    assert record_numbers(root).added == 1
    assert of(root, RU) == [(RETURN_PATH, "days", 45), (RETURN_PATH, "during", 45)]


def test_a_file_that_is_none_is_refused_and_nothing_is_recorded(root: Path) -> None:
    before = (root / PATH).read_bytes()
    with pytest.raises(RefusedError, match=r"docs/ru/nothing\.md does not exist"):
        record_numbers(root, ["docs/ru/nothing.md"])
    assert (root / PATH).read_bytes() == before


def test_a_spoilt_record_is_told_by_numbers_and_left_alone_by_accept(root: Path) -> None:
    (root / PATH).write_text("spoilt\n", encoding="utf-8")
    with pytest.raises(ContentError, match="The first line must be"):
        record_numbers(root)
    record_accepted(root, [RUSSIAN])
    assert (root / PATH).read_text(encoding="utf-8") == "spoilt\n"


def test_facts_that_cannot_be_read_change_nothing(root: Path) -> None:
    (root / "data/facts.yaml").write_text("facts: [", encoding="utf-8")
    before = (root / PATH).read_bytes()
    with pytest.raises(ContentError):
        record_numbers(root)
    record_accepted(root, [f"docs/ru/{PAPER}.md"])
    assert (root / PATH).read_bytes() == before
