"""The live preview: it follows changes, outlives mistakes, and can build one language beside the Dutch."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.fixture_site import copy_fixture, invoke
from tests.helpers.previews import Preview, preview
from tests.helpers.processes import in_time


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with preview(copy_fixture(tmp_path_factory.mktemp("preview")), "--language", "ar") as running:
        yield running


def test_one_language_is_built_beside_the_dutch(arabic: Preview, building: None) -> None:
    found = [arabic.get(path)[0] for path in ("return-path/", "ar/return-path/", "ru/return-path/", "ti/")]
    assert found == [200, 200, 404, 404]
    assert f"The site is at http://127.0.0.1:{arabic.port}/ and follows your changes." in arabic.told()


@pytest.mark.parametrize(
    ("file", "before", "added", "path"),
    [
        pytest.param("docs/nl/return-path.md", "\ntitle: ", "Anders123 ", "return-path/", id="dutch"),
        pytest.param("docs/ar/return-path.md", "\ntitle: ", "جديد123 ", "ar/return-path/", id="arabic"),
        pytest.param("data/interface/nl.yaml", '\n  menu: "', "Anders456 ", "return-path/", id="data"),
    ],
)
def test_a_change_is_shown(arabic: Preview, building: None, file: str, before: str, added: str, path: str) -> None:
    page = arabic.root / file
    old = page.read_text(encoding="utf-8")
    assert before in old
    page.write_text(old.replace(before, f"{before}{added}"), encoding="utf-8")
    try:
        assert in_time(lambda: arabic.shows(path, added)), arabic.told()
    finally:
        page.write_text(old, encoding="utf-8")


def test_what_is_not_there_is_answered_in_the_language_of_its_folder(arabic: Preview, building: None) -> None:
    for path, start in (
        ("ar/nothing/at/all", '<html lang="ar" dir="rtl">'),
        ("ti/nothing/", '<html lang="ti" dir="ltr">'),
        ("nothing/", '<html lang="nl" dir="ltr">'),
        ("../ar/../nothing", '<html lang="nl" dir="ltr">'),
    ):
        status, text = arabic.get(path)
        assert status == 404 and start in text, path
    assert arabic.get("assets/nothing.js")[1].count("<section ") == 4


def test_a_mistake_is_told_while_the_old_page_is_still_served(arabic: Preview, building: None) -> None:
    page = arabic.root / "docs" / "nl" / "return-path.md"
    old = page.read_text(encoding="utf-8")
    page.write_text(old.replace("[[short-name:", "[[short-nam:"), encoding="utf-8")
    try:
        assert in_time(lambda: "The token [[short-nam:immigration-office]] is unknown." in arabic.told())
        assert "docs/nl/return-path.md:" in arabic.told()
        assert in_time(lambda: "The preview stays as it was until this is mended." in arabic.told())
        assert "Traceback" not in arabic.told()
        status, text = arabic.get("return-path/")
        assert status == 200 and "DVZ" in text
        # In the page too, in every language.
        for path in ("return-path/", "ar/return-path/", "ar/"):
            top = arabic.get(path)[1].partition('<aside role="alert"')[2].partition("</aside>")[0]
            assert "1 mistake to mend." in top and "The preview stays as it was until this is mended." in top
            assert "<code>docs/nl/return-path.md:" in top and "Did you mean &#34;short-name&#34;?" in top
    finally:
        page.write_text(old.replace("Wilt u", "Wilt u123"), encoding="utf-8")
    assert in_time(lambda: arabic.shows("return-path/", "Wilt u123"))
    assert 'role="alert"' not in arabic.get("ar/return-path/")[1]


def test_only_this_computer_is_answered(arabic: Preview, building: None) -> None:
    # A server at 0.0.0.0 would answer here too.
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.2", arabic.port), timeout=5)


def test_all_languages_are_built_without_a_wish_and_nothing_is_left_at_the_end(copy: Path, building: None) -> None:
    with preview(copy) as running:
        assert [running.get(path)[0] for path in ("ar/", "ru/", "nothing/")] == [200, 200, 404]
        assert len(list((copy / "tmp").iterdir())) == 1
        running.process.terminate()
        running.process.wait(timeout=60)
        assert list((copy / "tmp").iterdir()) == [] and running.told().endswith("\nStopped.\n")
    assert not (copy / "site").exists() and not (copy / ".build").exists()


def test_a_build_and_a_preview_do_not_disturb_each_other(arabic: Preview, building: None) -> None:
    result = invoke(arabic.root, "build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert arabic.get("return-path/")[0] == 200
    # The build is in all languages, the preview in two.
    assert (arabic.root / "site" / "ru" / "return-path" / "index.html").exists()
    assert arabic.get("ru/return-path/")[0] == 404
