"""News beside the pages: what it touches must be there, and its words have the letters of their language."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from tests.helpers.edits import change
from tests.helpers.fixture_site import problems_in, read

NAME = "data/news.yaml"


def told(root: Path, old: str, new: str) -> tuple[str, str, str]:
    """The one problem after an edit of the news: the line as it is written, what is wrong, how to mend it."""
    change(root / NAME, old, new)
    (problem,) = problems_in(root)
    assert problem.path == NAME
    return (root / NAME).read_text(encoding="utf-8").split("\n")[problem.line - 1].strip(), problem.what, problem.mend


def test_the_news_of_the_fixture_is_right(site: Site) -> None:
    assert len(site.records.news) == 4
    assert [warning for warning in text_warnings(site) if warning.path == NAME] == []


def test_a_page_that_is_not_there_is_told(copy: Path) -> None:
    line, what, mend = told(copy, '"desks#not-icam"', '"desk#not-icam"')
    assert line == 'touches: ["desk#not-icam"]'
    assert (what, mend) == ('The news touches the page "desk", which is not there.', 'Did you mean "desks"?')


def test_a_section_that_is_not_there_is_told(copy: Path) -> None:
    line, what, mend = told(copy, '"desks#not-icam"', '"desks#not-icm"')
    assert line == 'touches: ["desks#not-icm"]'
    assert what == 'The news touches the section "desks#not-icm", which is not there.'
    assert mend == 'Did you mean "not-icam"?'


def test_a_page_that_moved_may_still_be_touched_for_its_older_sheets(copy: Path) -> None:
    change(copy / "mkdocs.yml", "  # moved:\n  #   support: return-path", "  moved:\n    support: return-path")
    change(copy / NAME, '"desks#not-icam"', '"support#money"')
    assert problems_in(copy) == []


def test_a_page_of_which_the_sections_are_not_known_blames_no_news(copy: Path) -> None:
    change(copy / "docs/nl/desks.md", "{#not-icam}", "{#call}")
    assert NAME not in {problem.path for problem in problems_in(copy)}


def test_a_wrong_registry_blames_no_news(copy: Path) -> None:
    change(copy / "mkdocs.yml", "  - desks.md", "  - desk.md")
    assert NAME not in {problem.path for problem in problems_in(copy)}


def test_every_section_that_is_not_there_is_told(copy: Path) -> None:
    change(copy / NAME, '["return-path#days", "return-path#money"', '["return-path#dagen", "return-path#geld"')
    assert len(problems_in(copy)) == 2


def test_the_words_before_the_first_heading_may_be_touched(site: Site) -> None:
    assert "desks#intro" in site.records.news["open-place-days"].touches


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        pytest.param("У двух служб", "У двуx служб", "двуx", id="latin-in-russian"),
        pytest.param("صار لجهتين", "صار لجهتیں", "لجهتیں", id="persian-in-arabic"),
        pytest.param("ደብዳቤታት", "ደብዳቤታትx", "ደብዳቤታትx", id="latin-in-tigrinya"),
    ],
)
def test_a_letter_of_another_language_is_told(copy: Path, old: str, new: str, word: str) -> None:
    line, what, _ = told(copy, old, new)
    assert new.split()[0] in line
    assert what.startswith(f'"{word}" has a letter that this language does not have')


def test_a_letter_that_no_font_has_is_told(copy: Path) -> None:
    line, what, _ = told(copy, "Twee diensten", "Twee 🎉 diensten")
    assert "🎉" in line and what.startswith("No font for paper has")


def test_what_is_wrong_in_the_news_is_told_with_all_else(copy: Path) -> None:
    change(copy / NAME, "source: guide", "source: gide")
    change(copy / NAME, '"desks#not-icam"', '"desks#not-icm"')
    change(copy / "data" / "facts.yaml", "kind: euro", "kind: dollar")
    assert [problem.path for problem in problems_in(copy)] == ["data/facts.yaml", NAME, NAME]


def test_a_file_that_is_no_list_is_told_once(copy: Path) -> None:
    (copy / NAME).write_text("news: 5\n", encoding="utf-8")
    (problem,) = problems_in(copy)
    assert (problem.path, problem.what) == (NAME, '"news" must be a list.')


def test_a_sentence_that_is_not_plain_is_warned_of(copy: Path) -> None:
    change(copy / NAME, "Brieven komen voortaan met de post.", "Brieven worden voortaan gestuurd.")
    (warning,) = [each for each in text_warnings(read(copy)) if each.path == NAME]
    assert '"worden … gestuurd" does not say who acts' in warning.what


def test_a_section_may_not_take_the_id_of_a_piece_of_news(copy: Path) -> None:
    for locale in ("nl", "ar", "ti", "ru"):
        change(copy / "docs" / locale / "partners.md", "{#names}", "{#news-icam-advice}")
    whats = {problem.what for problem in problems_in(copy)}
    assert 'The id "news-icam-advice" belongs to another part of the page.' in whats
