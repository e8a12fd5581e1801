"""The build: the same bytes each time, all or nothing, and no network."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.project.project import Project
from scripts.project.sheets import BESIDE
from scripts.publishing.builder import swap
from tests.conftest import EPOCH, LANGUAGES, copy_content, run
from tests.helpers.drafts import make_drafts


def fingerprints(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_for_one_day_are_byte_identical(built: Path, tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    # Another hour of the same day, another time zone, another hash seed: only the day may matter.
    later = str(int(EPOCH) + 5 * 3600)
    other = {"SOURCE_DATE_EPOCH": later, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    result = run(root, "build", SITE_URL="https://example.org/", **other)
    assert result.returncode == 0, result.stderr
    assert fingerprints(root / "site") == fingerprints(built)


def test_the_summary_counts_what_was_built(tmp_path: Path, project: Project) -> None:
    root = copy_content(tmp_path)
    (root / "data" / "plain-language.yaml").write_text("plain_language: []\n", encoding="utf-8")
    result = run(root, "build")
    languages = len(list((tmp_path / "docs").iterdir()))
    pages = languages * len(project.pages)
    assert result.stdout.split("\n")[:4] == [
        f"Checked {pages} pages in {languages} languages.",
        f"Pages built: {pages} of {pages}",
        result.stdout.split("\n")[2],
        "The site is in site/. To look at it: make serve",
    ]
    assert result.stdout.split("\n")[2].startswith(f"{languages} languages, {pages} pages, 0 sheets, 0 warnings, ")
    assert result.stderr == ""


def test_words_at_which_a_check_warns_stop_no_build(tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    page = root / "docs" / "nl" / "print.md"
    page.write_text(
        page.read_text(encoding="utf-8").replace("---\n\n", "---\n\nBel indien nodig. ", 1), encoding="utf-8"
    )
    result = run(root, "build")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.split("\n")[0].endswith(" languages.")


def test_sheets_stand_in_the_site_and_on_the_print_page(tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    config = root / "mkdocs.yml"
    text = re.sub(r"  sheets: \[.*\]", "  sheets: [journey]", config.read_text(encoding="utf-8"))
    # Files of two languages tell as much as those of all, which take minutes.
    others = [locale for locale in LANGUAGES if locale not in ("nl", "ar")]
    for locale in others:
        text, count = re.subn(rf"        - locale: {locale}\n          name: .*\n          build: true\n", "", text)
        assert count == 1
        shutil.rmtree(root / "docs" / locale)
        for folder in ("interface", "glossary"):
            (root / "data" / folder / f"{locale}.yaml").unlink()
    config.write_text(text, encoding="utf-8")
    result = run(root, "build", SHEETS="")
    assert result.returncode == 0, result.stderr
    files = {path.name for path in (root / "site" / "sheets").iterdir()}
    alone = {f"{slug}-{locale}.pdf" for slug in ("journey", "cards", "all") for locale in ("nl", "ar")}
    assert files == alone | {"journey-ar-nl.pdf", "cards-ar-nl.pdf"}
    assert f" {len(files)} sheets, " in result.stdout
    for path in ("print", "ar/print"):
        page = (root / "site" / path / "index.html").read_text(encoding="utf-8")
        linked = re.findall(r'href="(?:\.\./)+sheets/([a-z-]+\.pdf)"', page)
        assert sorted(linked) == sorted(files), path
        assert re.search(r"PDF <small>\d+ × A4, \d+ kB</small>", page), path
    for path in ("ar/journey", "ar/journey/nl"):
        page = (root / "site" / path / "index.html").read_text(encoding="utf-8")
        name = path.replace("ar/journey", "journey-ar").replace("/", "-")
        assert re.search(rf'href="(?:\.\./)+sheets/{name}\.pdf" type="application/pdf"', page), path


def test_a_killed_build_leaves_the_old_site(tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    old = root / "site"
    old.mkdir()
    (old / "index.html").write_text("the last good site", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "scripts", "build"],
        cwd=root,
        env={"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": EPOCH, "SHEETS": "no"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    half_way = root / ".build" / "site" / "return-path" / "index.html"
    deadline = time.monotonic() + 60
    while not half_way.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert half_way.exists()
    assert fingerprints(old) == {"index.html": hashlib.sha256(b"the last good site").hexdigest()}
    assert run(root, "build").returncode == 0
    assert (old / "ar" / "index.html").exists()
    assert not (root / ".build").exists()


def test_a_build_that_mkdocs_refuses_leaves_the_old_site(copy: Path) -> None:
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    template = copy / "overrides" / "partials" / "content.html"
    template.write_text("{{ frame.no_such_thing.at_all }}", encoding="utf-8")
    result = run(copy, "build")
    assert result.returncode == 1
    assert "no_such_thing" in result.stderr
    assert "site/ is as it was" in result.stdout
    assert "Traceback" not in result.stderr
    assert (copy / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


def test_a_link_to_a_section_that_does_not_exist_stops_the_build(copy: Path) -> None:
    for path in (copy / "docs").glob("*/questions.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("return-path.md#after", "return-path.md#afterwards"), encoding="utf-8")
    result = run(copy, "build")
    assert result.returncode == 1
    assert "afterwards" in result.stderr


@pytest.mark.skipif(shutil.which("unshare") is None, reason="unshare makes a process without network")
def test_a_build_without_network_succeeds(tmp_path: Path) -> None:
    root = copy_content(tmp_path)
    probe = subprocess.run(["unshare", "--net", "--map-root-user", "true"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("this system does not let us make a process without network")
    result = subprocess.run(
        ["unshare", "--net", "--map-root-user", sys.executable, "-m", "scripts", "build"],
        cwd=root,
        env={"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": EPOCH, "SHEETS": "no"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


def test_end_of_life_notices_do_not_reach_an_editor(built: Path, copy: Path) -> None:
    result = run(copy, "build")
    for word in ("MkDocs 2.0", "Zensical", "end of life", "EOL", "ProperDocs"):
        assert word.lower() not in (result.stdout + result.stderr).lower()


def test_swap_without_an_old_site(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    (fresh / "index.html").write_text("new", encoding="utf-8")
    swap(fresh, tmp_path / "site", tmp_path / "old")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("exchange", [True, False], ids=["one-step", "two-renames"])
def test_swap_with_an_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool) -> None:
    if not exchange:
        monkeypatch.setattr("scripts.publishing.builder._exchange", lambda first, second: False)
    for name in ("fresh", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")
    swap(tmp_path / "fresh", tmp_path / "site", tmp_path / "old")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "fresh"
    assert not (tmp_path / "fresh").exists() and not (tmp_path / "old").exists()


def test_one_line_of_yaml_changes_the_free_number_on_every_page(copy: Path, project: Project) -> None:
    make_drafts(copy)
    desks = copy / "data" / "desks.yaml"
    text = desks.read_text(encoding="utf-8")
    assert text.count('number: "0800 32 745"') == 1
    desks.write_text(text.replace('number: "0800 32 745"', 'number: "0800 32 746"'), encoding="utf-8")
    assert run(copy, "build").returncode == 0
    pages = sorted((copy / "site").rglob("*.html"))
    alone = len(LANGUAGES) * len(project.pages)
    assert len(pages) >= alone + (len(LANGUAGES) - 1) * len(BESIDE) * len(project.sheets)
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert "+3280032746" in html and "0800 32 746" in html, page
        assert "32745" not in html and "32 745" not in html, page
    *states, _ = run(copy, "status").stdout.strip().split("\n")
    assert len(states) >= alone - len(project.pages)
    assert all(state.endswith("; current") for state in states)


def test_one_more_language_takes_one_interface_file_one_folder_and_one_entry(copy: Path, project: Project) -> None:
    (copy / "data" / "interface" / "ur.yaml").write_bytes((copy / "data" / "interface" / "ar.yaml").read_bytes())
    for page in sorted((copy / "docs" / "ar").iterdir()):
        # No two languages may have the same text: a page that is only copied is not translated.
        text = page.read_text(encoding="utf-8").replace("\n---\n\n", "\n---\n\nاردو ", 1)
        (copy / "docs" / "ur").mkdir(exist_ok=True)
        (copy / "docs" / "ur" / page.name).write_text(text, encoding="utf-8")
    config = copy / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    entry = "          name: ትግርኛ\n          build: true\n"
    assert text.count(entry) == 1
    added = entry + "        - locale: ur\n          name: اردو\n          build: true\n"
    config.write_text(text.replace(entry, added), encoding="utf-8")
    assert run(copy, "accept", *(f"docs/ur/{page.name}" for page in (copy / "docs" / "ur").iterdir())).returncode == 0
    result = run(copy, "build")
    assert result.returncode == 0, result.stderr
    html = (copy / "site" / "ur" / "return-path" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ur" dir="rtl">' in html
    for page in (copy / "site").rglob("*.html"):
        assert ">اردو</a>" in page.read_text(encoding="utf-8") or page.name == "404.html"
    assert "/ /ur/ 302! Language=ur" in (copy / "site" / "_redirects").read_text(encoding="utf-8")
    # Each of its pages stands there by itself, and beside the same page in every language.
    addresses = (copy / "site" / "sitemap.xml").read_text(encoding="utf-8").count("/ur/")
    assert addresses == len(project.pages) * (1 + len(LANGUAGES) + 1)


def test_a_page_that_is_only_copied_is_no_translation(copy: Path) -> None:
    (copy / "docs" / "ar" / "words.md").write_bytes((copy / "docs" / "fr" / "words.md").read_bytes())
    result = run(copy, "check")
    assert result.returncode == 1
    assert "docs/ar/words.md" in result.stderr and "the same as in docs/fr/words.md" in result.stderr
