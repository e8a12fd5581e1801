"""The report on a change: what an editor reads in the pull request."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.commands.change_report import TITLE, change_report
from scripts.project import locales
from scripts.project.project import ROOT
from tests.commands.test_cli import change
from tests.conftest import LANGUAGES, TODAY

# Editors know languages by their English names.
NAMES = [str(locales.language_name(locale, "en")) for locale in LANGUAGES]
PREVIEW = '  preview: "https://deploy-preview-{number}--name.netlify.app/"\n'


def report(root: Path, pull_request: int | None = None) -> str:
    return change_report(ROOT, root, TODAY, pull_request)


def part(text: str, title: str) -> list[str]:
    """The list items below a heading."""
    chapter = text.split(f"### {title}\n", 1)[1].split("\n### ")[0]
    return [line.removeprefix("- ") for line in chapter.splitlines() if line.startswith("- ")]


def test_nothing_changed_is_said(copy: Path) -> None:
    text = report(copy)
    assert text.startswith(f"{TITLE}\n\nNothing that a reader sees")
    assert "###" not in text


def test_a_changed_section_is_told_with_what_follows_from_it(copy: Path) -> None:
    change(copy / "docs/nl/support.md", "{#travel}\n\n", "{#travel}\n\nNieuw. ")
    text = report(copy)
    assert part(text, "Pages") == ["`docs/nl/support.md`: section 1 `travel`"]
    assert part(text, "Translations that go out of date") == [f"`support`, section 1 `travel`: {', '.join(NAMES[1:])}"]
    assert "The Dutch text changed." in text
    assert part(text, "Sheets that change") == [f"`support`: {', '.join(NAMES)}"]
    assert NAMES[:2] == ["Dutch", "French"] and {"English", "Arabic", "Tigrinya"} < set(NAMES)


def test_first_words_front_matter_and_data_are_told(copy: Path) -> None:
    change(copy / "docs/fr/about.md", "\n---\n\n", "\n---\n\nNouveau. ")
    change(copy / "docs/fr/about.md", "title: ", "title: Nouveau ")
    change(copy / "data/facts.yaml", "value: 30\n", "value: 31\n")
    change(copy / "data/interface/ti.yaml", "skip: ", 'skip: "ሀ" # ')
    text = report(copy)
    assert part(text, "Pages") == ["`docs/fr/about.md`: first words, `title`"]
    assert part(text, "Data") == [
        "`data/facts.yaml`, `reception-days`: `value`; stands on `return-path`, `questions`, in every language"
    ]
    assert part(text, "Words around the text") == ["`data/interface/ti.yaml`: `header.skip`"]
    assert "go out of date" not in text


def test_rules_for_editors_change_no_page(copy: Path) -> None:
    change(copy / "data/desks.yaml", 'note: "Press, 27 November 2024', 'note: "Newspaper, 27 November 2024')
    change(copy / "data/typography.yaml", "names: [", "names: [UNHCR, ")
    text = report(copy)
    assert part(text, "Data") == [
        "`data/desks.yaml`, `brussels`: `note`; changes no page",
        "`data/typography.yaml`, `UNHCR`: new; changes no page",
    ]
    assert "Sheets" not in text


def test_a_chosen_word_is_told_by_language(copy: Path) -> None:
    """Readers see it on the words page, on paper as well."""
    change(copy / "data/glossary/ti.yaml", 'term: "ወለንታዊ ምምላስ"', 'term: "ብወለንታ ምምላስ"')
    text = report(copy)
    assert part(text, "Glossaries") == ["`data/glossary/ti.yaml`: `voluntary-return.term`"]
    assert part(text, "Sheets that change") == ["`words`: Tigrinya"]
    assert "### Data" not in text


@pytest.mark.parametrize(("number", "linked"), [(12, True), (None, False)])
def test_a_pull_request_leads_to_its_preview(copy: Path, number: int | None, linked: bool) -> None:
    change(copy / "mkdocs.yml", "extra:\n", f"extra:\n{PREVIEW}")
    change(copy / "docs/ar/support.md", "{#travel}\n\n", "{#travel}\n\nجديد. ")
    text = report(copy, number)
    assert ("change: https://deploy-preview-12--name.netlify.app/\n" in text) is linked
    page = "[`docs/ar/support.md`](https://deploy-preview-12--name.netlify.app/ar/support/): section 1 `travel`"
    assert (part(text, "Pages") == [page]) is linked


def test_without_the_setting_there_is_no_link(copy: Path) -> None:
    change(copy / "docs/ar/support.md", "{#travel}\n\n", "{#travel}\n\nجديد. ")
    text = report(copy, 12)
    assert part(text, "Pages") == ["`docs/ar/support.md`: section 1 `travel`"]
    assert "](http" not in text


def test_mistakes_are_counted_and_left_to_the_check(copy: Path) -> None:
    change(copy / "data/facts.yaml", "status: confirmed", "status: sure")
    assert report(copy).startswith(f"{TITLE}\n\nThe content has 1 mistake, so this cannot be said yet.")
    change(copy / "data/terms.yaml", "checked: 2026-11-23", "checked: 2026-02-30")
    assert "The content has 2 mistakes, so" in report(copy)


def test_mistakes_of_the_version_before_are_said(copy: Path) -> None:
    change(copy / "docs/ar/support.md", "{#travel}", "{#travels}")
    text = change_report(copy, ROOT, TODAY)
    assert "The version before has mistakes itself" in text


def test_sizes_are_told_where_both_were_built(copy: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    for root, size in ((before, 1000), (copy, 2500)):
        (root / "site").mkdir(parents=True)
        (root / "site" / "index.html").write_bytes(b"x" * size)
    for name in ("mkdocs.yml", "docs", "data", "overrides"):
        (before / name).symlink_to(copy / name)
    text = change_report(before, copy, TODAY)
    assert "| pages | 1,000 | 2,500 | +1,500 |\n| sheets | 0 | 0 | +0 |" in text
    assert text.splitlines()[-1] == "| all | 1,000 | 2,500 | +1,500 |"
    (copy / "site" / "index.html").unlink()
    (copy / "site").rmdir()
    assert "Size" not in change_report(before, copy, TODAY)


def test_a_long_list_is_counted_at_its_end(copy: Path) -> None:
    translations = [locale for locale in LANGUAGES if locale != "nl"]
    for locale in translations:
        path = copy / "data" / "interface" / f"{locale}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'^(  \w+: "[^"{]*)"$', r'\1."', text, flags=re.MULTILINE), encoding="utf-8")
    told = part(report(copy), "Words around the text")
    assert len(told) == len(translations)
    assert all(re.search(r"`, `[^`]+` and \d+ more$", line) for line in told)
    assert len(report(copy)) < 60_000


def test_a_name_cannot_bring_markdown_or_a_mention_into_the_comment(copy: Path) -> None:
    """Ids of sections are checked; ids of entries are too. What is left is what the file system allows."""
    change(copy / "data/facts.yaml", "value: 30\n", 'value: 31\n    note: "@everyone <b>x</b>"\n')
    html = MarkdownIt("commonmark").render(report(copy))
    assert "@everyone" not in html and "<b>" not in html
