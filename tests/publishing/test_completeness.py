"""A built site counts as whole only if every page, sheet and asset is there to its last byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.project.sheets import SheetFile, SheetKey
from scripts.publishing.completeness import needed, not_whole
from tests.helpers.changed_sites import without_page
from tests.helpers.names import AR, DESKS, RETURN_PATH, RU, TI


@pytest.fixture
def paired(site: Site) -> Site:
    """The fixture site as it is built without files for paper."""
    return replace(site, paired=True)


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """A built site to spoil."""
    return shutil.copytree(built, tmp_path / "site")


def test_every_file_of_a_built_site_is_counted_and_none_is_lacking(paired: Site, built: Path) -> None:
    there = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert set(needed(paired)) == there
    assert not_whole(paired, built) == []


def test_an_empty_folder_lacks_all(paired: Site, tmp_path: Path) -> None:
    assert not_whole(paired, tmp_path) == sorted(needed(paired))
    assert not_whole(paired, tmp_path / "nowhere") == sorted(needed(paired))


@pytest.mark.parametrize(
    "spoil",
    [
        Path.unlink,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\n"),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), path.symlink_to("nowhere")),
    ],
    ids=["missing", "empty", "blank", "folder", "link-to-nowhere"],
)
@pytest.mark.parametrize(
    "name",
    [
        *("index.html", "ar/index.html", "ti/return-path/index.html", "ru/desks/nl/index.html", "404.html"),
        *("nl/404.html", "ti/404.html"),
        *("nl/news.xml", "ar/news.xml"),
        *("sitemap.xml", "_headers", "_redirects", "robots.txt", "assets/icon.8f2b176b.svg"),
    ],
)
def test_a_file_that_is_missing_or_empty_is_named(
    paired: Site, copied: Path, name: str, spoil: Callable[[Path], object]
) -> None:
    spoil(copied / name)
    assert not_whole(paired, copied) == [name]


@pytest.mark.parametrize(
    "pattern", ["ar/desks/index.html", "ar/news.xml", "sitemap.xml", "assets/locator-ti.*", "assets/check.*.js"]
)
@pytest.mark.parametrize("lost", [1, 4096, 10])
def test_a_file_that_was_cut_short_is_named(paired: Site, copied: Path, pattern: str, lost: int) -> None:
    (path,) = copied.glob(pattern)
    path.write_bytes(path.read_bytes().rstrip()[:-lost])
    assert not_whole(paired, copied) == [path.relative_to(copied).as_posix()]


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 half"], ids=["missing", "empty", "half"])
def test_a_sheet_is_counted_too(paired: Site, copied: Path, content: bytes | None) -> None:
    keys = [SheetKey(AR, RETURN_PATH), SheetKey(RU, DESKS, TI)]
    with_sheets = replace(paired, sheets={key: SheetFile(Path("kept"), 1, 20) for key in keys})
    (copied / "sheets").mkdir()
    for key in keys:
        (copied / key.path).write_bytes(b"%PDF-1.7 whole\n%%EOF\n")
    assert not_whole(with_sheets, copied) == []
    if content is None:
        (copied / keys[1].path).unlink()
    else:
        (copied / keys[1].path).write_bytes(content)
    assert not_whole(with_sheets, copied) == ["sheets/desks-ru-ti.pdf"]


def test_what_the_site_does_not_have_is_not_asked_for(site: Site, paired: Site) -> None:
    gone = {"ti/return-path/index.html", "ti/return-path/nl/index.html"}
    assert set(needed(paired)) - set(needed(without_page(paired, TI, RETURN_PATH))) == gone
    assert not [path for path in needed(site) if path.endswith("/nl/index.html")]
