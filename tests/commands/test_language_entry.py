"""A language more in mkdocs.yml, and nothing else in it changed."""

from __future__ import annotations

import pytest

from scripts.commands.skeletons import NoPlaceError, with_language
from scripts.project.project import ROOT

START = """# Before.
plugins:
  - search
  - i18n:
      docs_structure: folder
      # In the order of the list.
      languages:
        - locale: nl
          name: Nederlands
          default: true  # the source
"""
ENTRY = "        - locale: am\n          name: አማርኛ\n          build: true\n"


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("", id="end-of-file"),
        pytest.param("\n# After.\nhooks:\n  - a.py\n", id="comment-and-key"),
        pytest.param("        # A comment of the list.\n      other: 1\n", id="comment-of-the-list"),
    ],
)
def test_the_entry_stands_at_the_end_of_the_list(after: str) -> None:
    assert with_language(START + after, "am", "አማርኛ") == START + ENTRY + after


def test_a_file_without_a_last_line_end_gets_one() -> None:
    assert with_language(START.removesuffix("\n"), "am", "አማርኛ") == START + ENTRY


def test_line_ends_of_windows_stay() -> None:
    text = START + "\nhooks: []\n"
    crlf = text.replace("\n", "\r\n")
    assert with_language(crlf, "am", "አማርኛ") == with_language(text, "am", "አማርኛ").replace("\n", "\r\n")


@pytest.mark.parametrize("indent", ["", "    "], ids=["no-indent", "deep"])
def test_the_indent_is_that_of_the_list(indent: str) -> None:
    text = f"plugins:\n- i18n:\n    languages:\n    {indent}- locale: nl\n    {indent}  name: N\n"
    added = f"    {indent}- locale: am\n    {indent}  name: A\n    {indent}  build: true\n"
    assert with_language(text, "am", "A") == text + added


@pytest.mark.parametrize(
    ("locale", "name", "written"),
    [
        ("no", "Norsk", '- locale: "no"\n          name: Norsk\n'),
        ("ku", "Kurdî: kurmancî", '- locale: ku\n          name: "Kurdî: kurmancî"\n'),
        ("ku", "Kurdî # x", '- locale: ku\n          name: "Kurdî # x"\n'),
        ("he", '"עברית"', '- locale: he\n          name: "\\"עברית\\""\n'),
    ],
    ids=["no", "colon", "comment", "quotes"],
)
def test_what_yaml_would_misread_stands_in_quotes(locale: str, name: str, written: str) -> None:
    assert written in with_language(START, locale, name)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("plugins: [{i18n: {languages: [{locale: nl}]}}]\n", id="flow"),
        pytest.param("plugins:\n  - i18n:\n      languages: []\n", id="empty"),
        pytest.param("plugins:\n  - search\n", id="no-i18n"),
        pytest.param("site_name: x\n", id="no-plugins"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_file_without_such_a_list_is_refused_with_the_entry_to_write(text: str) -> None:
    with pytest.raises(NoPlaceError, match=r"- locale: am\n.*name: አማርኛ\n"):
        with_language(text, "am", "አማርኛ")


def test_the_real_file_changes_by_one_entry() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    changed = with_language(text, "am", "አማርኛ")
    assert changed.count(ENTRY) == 1 and changed.replace(ENTRY, "") == text
    assert changed.index(ENTRY) > text.rindex("        - locale: ")
