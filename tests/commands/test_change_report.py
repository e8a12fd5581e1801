"""The report on a change: what an editor reads in the pull request."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from scripts.commands.change_report import TITLE, BuiltSize, built_size, change_report
from tests.helpers.edits import change, insert, without_news
from tests.helpers.fixture_site import TODAY, copy_fixture, invoke
from tests.helpers.names import LOCALES, PAGES, TRANSLATIONS
from tests.helpers.repositories import commit

DUTCH, ARABIC = "docs/nl/return-path.md", "docs/ar/return-path.md"
EVERY = "Dutch, Arabic, Tigrinya, Russian"
PREVIEW = '  preview: "https://deploy-preview-{number}--name.netlify.app/"\n'
PLACE = "https://deploy-preview-12--name.netlify.app/"


def part(text: str, title: str) -> list[str]:
    """The list items below a heading."""
    chapter = text.split(f"### {title}\n", 1)[1].split("\n### ")[0]
    return [line.removeprefix("- ") for line in chapter.splitlines() if line.startswith("- ")]


def report(folder: Path, copy: Path, pull_request: int | None = None) -> str:
    """The report on the copy beside the fixture site as it is."""
    return change_report(folder, copy, TODAY, pull_request)


def test_nothing_changed_is_said(folder: Path, copy: Path) -> None:
    text = report(folder, copy)
    assert text.startswith(f"{TITLE}\n\nNothing that a reader sees")
    assert "###" not in text


def test_a_changed_section_is_told_with_what_follows_from_it(folder: Path, copy: Path) -> None:
    insert(copy, DUTCH, "Nieuw.", "during")
    text = report(folder, copy)
    assert part(text, "Pages") == [f"`{DUTCH}`: section 1 `during`"]
    assert part(text, "Translations that go out of date") == [
        "`return-path`, section 1 `during`: Arabic, Tigrinya, Russian"
    ]
    assert "The Dutch text changed." in text
    assert part(text, "Sheets that change") == [f"`return-path`: {EVERY}"]


def test_a_translation_that_was_brought_up_to_date_is_told(copy: Path, tmp_path: Path) -> None:
    before = copy_fixture(tmp_path / "before")
    for root in (before, copy):
        insert(root, DUTCH, "Nieuw.", "during")
    assert invoke(copy, "accept", f"{ARABIC}#during").exit_code == 0
    text = report(before, copy)
    assert part(text, "Translations brought up to date") == ["`return-path`, section 1 `during`: Arabic"]
    assert "go out of date" not in text


def test_first_words_front_matter_and_data_are_told(folder: Path, copy: Path) -> None:
    change(copy / "docs/ru/paper.md", "\n---\n\n", "\n---\n\nНовое. ")
    change(copy / "docs/ru/paper.md", "title: ", "title: Новое ")
    change(copy / "data/facts.yaml", "value: 45\n", "value: 46\n")
    change(copy / "data/interface/ti.yaml", "skip: ", 'skip: "ሀ" # ')
    path = copy / "data/places/more-place-names.csv"
    path.write_text(path.read_text(encoding="utf-8") + "Gentje,Latn,9000\n", encoding="utf-8")
    text = report(folder, copy)
    assert part(text, "Pages") == ["`docs/ru/paper.md`: first words, `title`"]
    assert part(text, "Data") == [
        "`data/facts.yaml`, `reception-days`: `value`; stands on `return-path`, in every language",
        "`data/places/more-place-names.csv`",
    ]
    assert part(text, "Words around the text") == ["`data/interface/ti.yaml`: `header.skip`"]
    assert "go out of date" not in text


def test_a_language_that_is_gone_was_new_the_other_way_round(folder: Path, copy: Path) -> None:
    change(copy / "mkdocs.yml", "        - locale: ru\n          name: Русский\n          build: true\n", "")
    for name in ("data/interface/ru.yaml", "data/glossary/ru.yaml", "data/made-from/ru.csv"):
        (copy / name).unlink()
    shutil.rmtree(copy / "docs/ru")
    without_news(copy)
    names = [f"docs/ru/{slug}.md" for slug in PAGES]
    assert part(report(folder, copy), "Pages") == [f"`{name}`: gone" for name in names]
    assert part(report(copy, folder), "Pages") == [f"`{name}`: new" for name in names]


def test_a_section_that_is_gone_is_told(folder: Path, copy: Path) -> None:
    without_news(copy)
    for locale in LOCALES:
        path = copy / f"docs/{locale}/desks.md"
        text = path.read_text(encoding="utf-8")
        start = text.rindex("\n## ", 0, text.index("{#not-icam}"))
        # Without what a translation records of it, too.
        path.write_text(re.sub("    not-icam: .*\n", "", text[:start]), encoding="utf-8")
    assert part(report(folder, copy), "Pages") == [
        f"`docs/{locale}/desks.md`: without section `not-icam`" for locale in LOCALES
    ]


def test_rules_for_editors_change_no_page(folder: Path, copy: Path) -> None:
    change(copy / "data/desks.yaml", 'note: "The address is of 2021."', 'note: "An old address."')
    change(copy / "data/typography.yaml", "names: [", "names: [UNHCR, ")
    text = report(folder, copy)
    assert part(text, "Data") == [
        "`data/desks.yaml`, `charleroi`: `note`; changes no page",
        "`data/typography.yaml`, `UNHCR`: new; changes no page",
    ]
    assert "Sheets" not in text


def test_a_chosen_word_is_told_by_language(folder: Path, copy: Path) -> None:
    change(copy / "data/glossary/ru.yaml", "    avoid: [", '    avoid: ["Федасилы", ')
    text = report(folder, copy)
    assert part(text, "Glossaries") == ["`data/glossary/ru.yaml`: `fedasil.avoid`"]
    assert "### Data" not in text


def test_a_change_of_templates_alone_is_nothing_that_a_reader_sees(folder: Path, tmp_path: Path) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    change(root / "overrides/sheet/macros.html", '<div class="end">', '<div class="end" data-new="1">')
    assert report(folder, root).startswith(f"{TITLE}\n\nNothing that a reader sees")


@pytest.mark.parametrize(("number", "linked"), [(12, True), (None, False)])
def test_a_pull_request_leads_to_its_preview(folder: Path, copy: Path, number: int | None, linked: bool) -> None:
    change(copy / "mkdocs.yml", "extra:\n", f"extra:\n{PREVIEW}")
    change(copy / ARABIC, " {#during}", ". {#during}")
    text = report(folder, copy, number)
    assert (f"change: {PLACE}\n" in text) is linked
    page = f"[`{ARABIC}`]({PLACE}ar/return-path/): section 1 `during`"
    assert part(text, "Pages") == [page if linked else f"`{ARABIC}`: section 1 `during`"]


def test_without_the_setting_there_is_no_link(folder: Path, copy: Path) -> None:
    change(copy / ARABIC, " {#during}", ". {#during}")
    text = report(folder, copy, 12)
    assert part(text, "Pages") == [f"`{ARABIC}`: section 1 `during`"]
    assert "](http" not in text


def test_mistakes_are_counted_and_left_to_the_check(folder: Path, copy: Path) -> None:
    change(copy / "data/facts.yaml", "status: confirmed", "status: sure")
    assert report(folder, copy).startswith(f"{TITLE}\n\nThe content has 1 mistake, so this cannot be said yet.")
    change(copy / "data/terms.yaml", "checked: 2026-01-12", "checked: 2026-02-30")
    assert "The content has 2 mistakes, so" in report(folder, copy)


def test_mistakes_of_the_version_before_are_said(folder: Path, copy: Path) -> None:
    change(copy / ARABIC, "{#during}", "{#durings}")
    assert "The version before has mistakes itself" in report(copy, folder)


def test_a_long_list_is_counted_at_its_end(folder: Path, copy: Path) -> None:
    for locale in TRANSLATIONS:
        path = copy / "data" / "interface" / f"{locale}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'^(  \w+: "[^"{]*)"$', r'\1."', text, flags=re.MULTILINE), encoding="utf-8")
    text = report(folder, copy)
    told = part(text, "Words around the text")
    assert len(told) == len(TRANSLATIONS)
    assert all(re.search(r"`, `[^`]+` and \d+ more$", line) for line in told)
    assert len(text) < 60_000


def test_a_name_cannot_bring_markdown_or_a_mention_into_the_comment(folder: Path, copy: Path) -> None:
    """Ids of sections are checked; ids of entries are too. What is left is what the file system allows."""
    change(copy / "data/facts.yaml", '    note: "Counted', '    note: "@everyone **x** Counted')
    (copy / "data/places/a`b @everyone <b>x<.png").touch()
    html = MarkdownIt("commonmark").render(report(folder, copy))
    assert "<code>data/places/a'b @everyone &lt;b&gt;x&lt;.png</code>" in html
    # GitHub tells nobody of a name that stands in code.
    assert "@everyone" not in re.sub("<code>.*?</code>", "", html) and "<b>" not in html


# The size of the built site.


def test_files_are_counted_by_kind(tmp_path: Path) -> None:
    for name, length in {
        "index.html": 3,
        "ar/desks/index.html": 40,
        "sheets/desks-ar.pdf": 500,
        "assets/places.json": 6000,
        "_headers": 1,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * length)
    assert built_size(tmp_path) == BuiltSize(pages=43, sheets=500, other=6001)
    assert BuiltSize(pages=43, sheets=500, other=6001).total == 6544


def test_where_nothing_was_built_there_is_no_size(tmp_path: Path) -> None:
    assert built_size(tmp_path / "site") is None


def test_a_built_site_is_counted_whole(built: Path) -> None:
    size = built_size(built)
    assert size is not None
    assert size.total == sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    assert size.pages == sum(path.stat().st_size for path in built.rglob("*.html"))


def test_sizes_are_told_where_both_were_built(copy: Path, tmp_path: Path) -> None:
    before = copy_fixture(tmp_path / "before")
    for root, size in ((before, 1000), (copy, 2500)):
        (root / "site").mkdir()
        (root / "site" / "index.html").write_bytes(b"x" * size)
    text = report(before, copy)
    assert "| pages | 1,000 | 2,500 | +1,500 |\n| sheets | 0 | 0 | +0 |" in text
    assert text.splitlines()[-1] == "| all | 1,000 | 2,500 | +1,500 |"
    (copy / "site" / "index.html").unlink()
    (copy / "site").rmdir()
    assert "Size" not in report(before, copy)


# The command.


def test_the_command_compares_with_another_folder(folder: Path, copy: Path) -> None:
    insert(copy, DUTCH, "Nieuw.", "during")
    result = invoke(copy, "changes", str(folder))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == report(folder, copy) + "\n"


def test_the_command_compares_with_a_revision(copy: Path) -> None:
    commit(copy)
    insert(copy, DUTCH, "Nieuw.", "during")
    result = invoke(copy, "changes", "HEAD")
    assert (result.exit_code, result.stderr) == (0, "")
    assert part(result.stdout, "Pages") == [f"`{DUTCH}`: section 1 `during`"]


@pytest.mark.parametrize(
    ("history", "told"),
    [
        (True, '"nowhere" is no folder with the project. Git knows no version "nowhere".'),
        (False, '"nowhere" is no folder with the project. This copy of the project is without Git'),
    ],
    ids=["history", "no-git"],
)
def test_a_version_that_is_not_there_is_refused(copy: Path, history: bool, told: str) -> None:
    if history:
        commit(copy)
    result = invoke(copy, "changes", "nowhere", "--pull-request", "3")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(told)
    assert len(result.stderr.splitlines()) == 1


def test_the_command_leads_to_the_preview_of_its_pull_request(folder: Path, copy: Path) -> None:
    change(copy / "mkdocs.yml", "extra:\n", f"extra:\n{PREVIEW}")
    result = invoke(copy, "changes", str(folder), "--pull-request", "12")
    assert result.stdout.startswith(f"{TITLE}\n\nPreview, some minutes after each change: {PLACE}\n")


@pytest.mark.parametrize("number", ["0", "-1", "x", "1;ls"])
def test_a_pull_request_has_a_number(folder: Path, copy: Path, number: str) -> None:
    result = invoke(copy, "changes", str(folder), "--pull-request", number)
    assert (result.exit_code, result.stdout) == (2, "")
