"""The build: the same bytes each time, all or nothing, and no network."""

from __future__ import annotations

import errno
import re
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from mkdocs.exceptions import Abort

from scripts.content.site import Site
from scripts.files.disk import DiskError
from scripts.paper.kept_sheets import CACHE
from scripts.publishing import builder, each_language
from scripts.publishing.stopping import stopped_by_signals
from scripts.publishing.terminal import Reporter
from tests.helpers.built_links import dead_links
from tests.helpers.edits import change, fingerprints, take_off
from tests.helpers.fixture_site import EPOCH, SITE_URL, copy_fixture, invoke
from tests.helpers.names import AR, LOCALES, PAGES, SHEETS, TI
from tests.helpers.processes import WITHOUT_RIGHTS, command, environment, paused, run
from tests.helpers.small_disks import build_on_small_disk, can_mount

LAST_GOOD = "the last good site"


@pytest.fixture
def old(copy: Path) -> Path:
    """A copy of the fixture site with a site that was built before; its folder."""
    return with_old_site(copy)


def with_old_site(root: Path) -> Path:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text(LAST_GOOD, encoding="utf-8")
    return root / "site"


def is_untouched(site: Path) -> bool:
    return [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.is_file()] == [LAST_GOOD]


def test_two_builds_for_one_day_are_byte_identical_and_say_nothing_of_frameworks(built: Path, copy: Path) -> None:
    # Another hour of the same day, another time zone, another hash seed: only the day may matter.
    later = str(int(EPOCH) + 5 * 3600)
    result = run(copy, "build", SOURCE_DATE_EPOCH=later, PYTHONHASHSEED="7", TZ="Asia/Tokyo")
    assert (result.returncode, result.stderr) == (0, "")
    assert fingerprints(copy / "site") == fingerprints(built)
    # Notices for owners of sites that end of life is near say nothing to an editor.
    for word in ("MkDocs 2.0", "Zensical", "end of life", "EOL", "ProperDocs"):
        assert word.lower() not in result.stdout.lower()


def test_words_at_which_a_check_warns_stop_no_build(copy: Path, building: None) -> None:
    change(copy / "docs/nl/paper.md", "---\n\n", "---\n\nBel indien nodig. ")
    result = invoke(copy, "build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.split("\n")[0] == "Checked 24 pages in 4 languages."


def test_sheets_stand_in_the_site_and_on_the_page_to_print_from(with_sheets: Site, copy: Path) -> None:
    # Those that are made already are not made again.
    shutil.copytree(with_sheets.project.root / CACHE, copy / CACHE)
    result = invoke(copy, "build", SHEETS="")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Sheets made: 25 of 25\n" in result.stdout and " 25 sheets, " in result.stdout
    alone = {f"{slug}-{locale}.pdf" for slug in (*SHEETS, "cards", "all") for locale in LOCALES}
    beside = {f"{slug}-{locale}-nl.pdf" for slug in (*SHEETS, "cards") for locale in ("ar", "ti", "ru")}
    assert {path.name for path in (copy / "site" / "sheets").iterdir()} == alone | beside
    # A page offers what has its own language beside the client's, and for its own readers every pair.
    arabic = {name for name in beside if name.endswith("-ar-nl.pdf")}
    for path, pairs in (("paper", beside), ("ar/paper", arabic)):
        page = (copy / "site" / path / "index.html").read_text(encoding="utf-8")
        assert set(re.findall(r'href="(?:\.\./)+sheets/([a-z-]+\.pdf)"', page)) == alone | pairs, path
        assert re.search(r"PDF <small>\d+ × A4, \d+ kB</small>", page), path
    for path, name in (("ar/return-path", "return-path-ar"), ("ar/return-path/nl", "return-path-ar-nl")):
        page = (copy / "site" / path / "index.html").read_text(encoding="utf-8")
        assert re.search(rf'href="(?:\.\./)+sheets/{name}\.pdf" type="application/pdf"', page), path


# All or nothing.


BUSY = "Another build is running in this folder. Wait until it has ended, then build again.\n"
UNDONE = "Nothing was built; site/ is as it was.\n"


def test_a_second_build_in_a_folder_is_refused_and_a_killed_one_leaves_the_old_site(
    old: Path, built: Path, building: None
) -> None:
    root = old.parent
    with paused(root, "swap") as first:
        second = invoke(root, "build")
        assert (second.exit_code, second.stdout, second.stderr) == (1, UNDONE, BUSY)
        first.kill()
        first.wait()
    assert list((root / ".build").glob("*/site/return-path/index.html"))
    assert is_untouched(old)
    assert invoke(root, "build").exit_code == 0
    assert fingerprints(old) == fingerprints(built)
    assert not (root / ".build").exists()


def test_a_second_build_and_a_late_signal_do_not_disturb_the_first(old: Path, built: Path, building: None) -> None:
    root = old.parent
    with paused(root, "swap") as first:
        assert invoke(root, "build").stderr == BUSY
        first.send_signal(signal.SIGTERM)
        (root / "go").touch()
        told, _ = first.communicate(timeout=60)
    assert (first.returncode, "The site is in site/." in told) == (0, True)
    assert fingerprints(old) == fingerprints(built)
    assert not (root / ".build").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_build_that_is_asked_to_stop_tidies_up(old: Path, building: None, number: signal.Signals) -> None:
    with paused(old.parent, "_run_mkdocs") as process:
        assert (old.parent / ".build").exists()
        process.send_signal(number)
        told, _ = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert told == "Checked 24 pages in 4 languages.\nStopped; site/ is as it was.\n"
    assert is_untouched(old) and not (old.parent / ".build").exists()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(
            lambda site: (site / "ar" / "desks" / "index.html").unlink(),
            "The site is not whole: 1 file is missing or cut short, such as ar/desks/index.html. Build again.\n",
            id="missing",
        ),
        pytest.param(
            lambda site: [path.write_bytes(b"") for path in site.glob("assets/*.json")],
            "The site is not whole: 16 files are missing or cut short, such as assets/locator-ar.",
            id="empty",
        ),
    ],
)
def test_a_site_that_is_not_whole_does_not_take_the_place_of_the_old_one(
    old: Path, building: None, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], object], told: str
) -> None:
    run_mkdocs = builder._run_mkdocs

    def spoilt(root: Path, folder: Path, *more: Any) -> int:
        warnings = run_mkdocs(root, folder, *more)
        spoil(folder)
        return warnings

    monkeypatch.setattr(builder, "_run_mkdocs", spoilt)
    result = invoke(old.parent, "build")
    assert (result.exit_code, result.stderr.startswith(told)) == (1, True), result.stderr
    assert is_untouched(old) and not (old.parent / ".build").exists()


def test_a_disk_that_gets_full_is_told_and_leaves_the_old_site(old: Path, tmp_path: Path, building: None) -> None:
    if not can_mount():
        pytest.skip("this system does not let us mount a small disk")
    end = build_on_small_disk(old.parent, tmp_path / "end", free=600)
    assert re.fullmatch(r"The disk is full( \(.+\))?\. Delete what you no longer need, then try again\.\n", end.stderr)
    assert (end.returncode, end.stdout) == (1, f"Checked 24 pages in 4 languages.\n{UNDONE}")
    assert is_untouched(tmp_path / "end" / "site") and not (tmp_path / "end" / ".build").exists()


def test_what_the_system_refuses_a_build_or_a_preview_is_an_error_for_editors(
    copy: Path, tmp_path: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(each_language, "mkdocs_build", full)
    for name, value in environment(copy).items():
        monkeypatch.setenv(name, value)
    with pytest.raises(DiskError, match=r"^The disk is full\."):
        builder.build(copy, Reporter())
    with pytest.raises(DiskError, match=r"^The disk is full\."):
        builder.preview(copy, tmp_path / "preview", None, SITE_URL)


def test_a_folder_that_may_not_be_written_is_told(old: Path) -> None:
    old.parent.chmod(0o555)
    result = run(old.parent, "build", before=WITHOUT_RIGHTS)
    old.parent.chmod(0o755)
    assert (result.returncode, result.stdout) == (1, UNDONE)
    assert result.stderr == (
        f"{old.parent} cannot be written or read: this account has no right to. Look whose it is, then try again.\n"
    )
    assert is_untouched(old)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda site: site.write_text("mine"), "site is a file, and the built site goes there."),
        (lambda site: site.symlink_to("docs"), "site/ is a link to docs, and a build replaces the folder itself."),
        (lambda site: site.symlink_to("nowhere"), "site/ is a link to nowhere, "),
        (lambda site: shutil.copytree(site.parent / "docs", site), "site/ holds what no build wrote: ar/desks.md and "),
    ],
    ids=["file", "link", "link-to-nowhere", "own-folder"],
)
def test_what_is_no_built_site_is_told_and_stays(copy: Path, make: Callable[[Path], object], told: str) -> None:
    make(copy / "site")
    before = fingerprints(copy)
    result = invoke(copy, "build")
    assert (result.exit_code, result.stdout) == (1, UNDONE)
    assert result.stderr.startswith(told) and result.stderr.count("\n") == 1
    assert fingerprints(copy) == before and not (copy / ".build").exists()


def test_a_mistake_in_the_content_leaves_the_old_site(old: Path) -> None:
    for path in (old.parent / "docs").glob("*/return-path.md"):
        change(path, "desks.md#call", "desks.md#calling")
    result = invoke(old.parent, "build")
    assert (result.exit_code, result.stdout) == (1, "Nothing was built; site/ is as it was.\n")
    assert 'The link "desks.md#calling" leads to a section that does not stand there.' in result.stderr
    assert is_untouched(old)


def test_what_mkdocs_refuses_is_told_and_leaves_the_old_site(
    old: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> NoReturn:
        raise Abort("no such [theme]")

    monkeypatch.setattr(each_language, "mkdocs_build", refuse)
    result = invoke(old.parent, "build")
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "no such [theme]" in result.stderr and "Traceback" not in result.stderr
    assert result.stdout.endswith("\nNothing was built; site/ is as it was.\n")
    assert is_untouched(old)


def test_an_error_that_nobody_foresaw_shows_its_traceback_and_leaves_the_old_site(
    tmp_path: Path, building: None
) -> None:
    root = copy_fixture(tmp_path / "project", whole=True)
    old = with_old_site(root)
    template = root / "overrides" / "partials" / "content.html"
    template.write_text("{{ frame.no_such_thing.at_all }}", encoding="utf-8")
    result = run(root, "build")
    assert result.returncode == 1
    assert "This is a mistake of the program and not of the content." in result.stderr
    *_, error, said_by_mkdocs = result.stderr.strip().splitlines()
    assert "Traceback (most recent call last)" in result.stderr
    assert error.startswith("jinja2.exceptions.UndefinedError: ") and "no_such_thing" in error
    # Which page it was, as MkDocs said before.
    assert re.match(r"Error building page 'nl/\w+\.md'", said_by_mkdocs)
    assert is_untouched(old)


def test_sheets_that_cannot_be_made_leave_the_old_site(
    old: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError("No space left on device")

    monkeypatch.setattr(builder, "make_sheets", full)
    result = invoke(old.parent, "build", SHEETS="all")
    assert (result.exit_code, result.stderr) == (1, "The sheets could not be made. No space left on device\n")
    assert result.stdout.endswith(f"\n{UNDONE}")
    assert is_untouched(old)


def test_a_build_killed_between_two_renames_is_mended_by_the_next_one(
    old: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system cannot exchange two folders, for a moment none has the name of the site."""
    (old.parent / ".build").mkdir()
    old.rename(old.parent / ".build" / "old")

    def refuse(*_: object) -> NoReturn:
        raise builder.BuildError("[no] such file")

    monkeypatch.setattr(builder, "_run_mkdocs", refuse)
    assert invoke(old.parent, "build").exit_code == 1
    assert is_untouched(old)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="unshare makes a process without network")
def test_a_build_without_network_succeeds(copy: Path, building: None) -> None:
    alone = ["unshare", "--net", "--map-root-user"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this system does not let us make a process without network")
    words = [*alone, *command("build")]
    result = subprocess.run(words, cwd=copy, env=environment(copy), capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


# What one edit of the content does to the whole site.


def test_one_line_of_yaml_changes_the_free_number_on_every_page(copy: Path, building: None) -> None:
    change(copy / "data/desks.yaml", 'number: "0800 12 345"', 'number: "0800 12 346"')
    assert invoke(copy, "build").exit_code == 0
    pages = sorted((copy / "site").rglob("*.html"))
    # For each language a page for what is not there, and one for all of them.
    assert len(pages) == 4 * (len(PAGES) + 1) + 3 * len(SHEETS) + 1
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert "+3280012346" in html and "0800 12 346" in html, page
        assert "3280012345" not in html and "0800 12 345" not in html, page
    told = invoke(copy, "status").stdout.strip().split("\n")
    states = [line for line in told if line.startswith("docs/")]
    assert len(states) == 3 * len(PAGES)
    assert all(state.endswith("; current") for state in states)


def test_one_more_language_takes_one_interface_file_one_folder_and_one_entry(copy: Path, building: None) -> None:
    shutil.copyfile(copy / "data/interface/ar.yaml", copy / "data/interface/ur.yaml")
    (copy / "docs" / "ur").mkdir()
    names = []
    for page in sorted((copy / "docs" / "ar").iterdir()):
        # No two languages may have the same text: a page that is only copied is not translated.
        text = page.read_text(encoding="utf-8").replace("\n---\n\n", "\n---\n\nاردو ", 1)
        (copy / "docs" / "ur" / page.name).write_text(text, encoding="utf-8")
        names.append(f"docs/ur/{page.name}")
    entry = "          name: ትግርኛ\n          build: true\n"
    change(copy / "mkdocs.yml", entry, f"{entry}        - locale: ur\n          name: اردو\n          build: true\n")
    assert invoke(copy, "accept", *names).exit_code == 0
    result = invoke(copy, "build")
    assert (result.exit_code, result.stderr) == (0, "")
    html = (copy / "site" / "ur" / "return-path" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ur" dir="rtl">' in html
    for path in (copy / "site").rglob("*.html"):
        assert ">اردو</a>" in path.read_text(encoding="utf-8") or path == copy / "site" / "404.html"
    assert "/ /ur/ 302! Language=ur" in (copy / "site" / "_redirects").read_text(encoding="utf-8")
    # Each of its pages stands there by itself, and beside the same page in every language.
    addresses = (copy / "site" / "sitemap.xml").read_text(encoding="utf-8").count("/ur/")
    assert addresses == len(PAGES) * (1 + 5)


def test_a_page_that_is_only_copied_is_no_translation(copy: Path) -> None:
    shutil.copyfile(copy / "docs/ru/paper.md", copy / "docs/ar/paper.md")
    result = invoke(copy, "check")
    assert result.exit_code == 1
    assert "\ndocs/ru/paper.md:19: This text is the same as in docs/ar/paper.md." in result.stderr


@pytest.mark.parametrize("made", ["pages", "all"])
def test_a_language_that_is_taken_off_is_nowhere_on_the_site(
    with_sheets: Site, copy: Path, building: None, made: str
) -> None:
    shutil.copytree(with_sheets.project.root / CACHE, copy / CACHE)
    take_off(copy, "ትግርኛ")
    # What is wrong there stops nothing.
    change(copy / "docs/ti/desks.md", "menu: ", "menuu: ")
    result = invoke(copy, "build", SHEETS=made)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Checked {3 * len(PAGES)} pages in 3 languages.\n")
    site = copy / "site"
    assert not (site / "ti").exists() and not list(site.rglob("*-ti*"))
    assert len(list((site / "sheets").glob("*.pdf"))) == (18 if made == "all" else 0)
    for path in site.rglob("*"):
        if path.suffix in ("", ".html", ".xml", ".txt", ".json", ".js") and path.is_file():
            text = path.read_text(encoding="utf-8")
            for trace in ("ትግርኛ", "/ti/", 'lang="ti"', "Language=ti", "for-ti", "tigrinya"):
                assert trace not in text, (path, trace)
    assert dead_links(site) == []


def test_the_source_language_cannot_be_taken_off(old: Path) -> None:
    change(old.parent / "mkdocs.yml", "default: true\n          build: true", "default: true\n          build: false")
    result = invoke(old.parent, "build")
    assert (result.exit_code, result.stdout) == (1, "Nothing was built; site/ is as it was.\n")
    assert 'mkdocs.yml:49: The source language "nl" cannot be taken off the site.' in result.stderr
    assert is_untouched(old)


def test_a_language_that_is_taken_off_can_be_looked_at(
    copy: Path, building: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.chdir(copy)
    take_off(copy, "ትግርኛ")
    for locale, there in ((TI, True), (AR, False)):
        builder.preview(copy, tmp_path / locale, locale, "http://127.0.0.1/")
        assert (tmp_path / locale / builder.SHOWN / "ti" / "desks" / "index.html").exists() == there
        assert (tmp_path / locale / builder.SHOWN / "desks" / "index.html").exists()
        assert ("ትግርኛ" in (tmp_path / locale / builder.SHOWN / "index.html").read_text(encoding="utf-8")) == there


def test_when_the_new_site_stands_there_no_signal_says_that_the_old_one_does(
    copy: Path, building: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    monkeypatch.setenv("SHEETS", "no")
    there: list[bool] = []

    def finished(summary: builder.Summary) -> None:
        there.append((copy / "site" / "index.html").exists())
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.raise_signal(number)

    with stopped_by_signals():
        builder.build(copy, Reporter(), finished)
    assert there == [True]
