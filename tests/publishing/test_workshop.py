"""The folder of a build, what may stand at the place of the site, and the exchange of the two."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from scripts.files.locking import BusyError
from scripts.project.project import ROOT
from scripts.publishing import workshop as module
from scripts.publishing.workshop import NotReplaceableError, check_replaceable, old_site, swap, workshop
from tests.helpers.small_disks import alone, can_mount


def put(folder: Path, *names: str, text: str = "new") -> Path:
    """A folder with some files in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def home_of(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_a_build_has_an_empty_folder_which_goes_at_its_end(tmp_path: Path) -> None:
    with workshop(tmp_path, tmp_path / "site") as folder:
        assert folder.parent == tmp_path / ".build" and list(folder.iterdir()) == []
        put(folder, "site/index.html")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [KeyError, KeyboardInterrupt, OSError])
def test_it_goes_also_after_an_error(tmp_path: Path, error: type[BaseException]) -> None:
    with pytest.raises(error), workshop(tmp_path, tmp_path / "site") as folder:
        put(folder, "site/index.html")
        raise error
    assert list(tmp_path.iterdir()) == []


def test_only_one_build_at_a_time_has_it(tmp_path: Path) -> None:
    with workshop(tmp_path, tmp_path / "site") as folder:
        put(folder, "site/index.html")
        with (
            pytest.raises(BusyError, match=r"^Another build is running in this folder\. "),
            workshop(tmp_path, tmp_path / "site"),
        ):
            pass
        assert (folder / "site" / "index.html").exists()
    with workshop(tmp_path, tmp_path / "site"):
        pass


def test_what_killed_builds_left_is_taken_away(tmp_path: Path) -> None:
    left = put(tmp_path / ".build", "tmp1/site/index.html", "tmp2/sheets/desks-nl.pdf", "site/index.html", "file")
    (left / "away").symlink_to(put(tmp_path / "docs", "page.md"))
    with workshop(tmp_path, tmp_path / "site") as folder:
        assert list(left.iterdir()) == [folder]
    assert (tmp_path / "docs" / "page.md").exists() and not left.exists()


def test_the_last_good_site_gets_its_name_back(tmp_path: Path) -> None:
    put(old_site(tmp_path), "index.html", text="good")
    put(tmp_path / ".build" / "tmp1", "site/index.html", text="half")
    with workshop(tmp_path, tmp_path / "site"):
        assert home_of(tmp_path / "site") == "good"
    assert not (tmp_path / ".build").exists()


def test_a_site_that_is_there_is_not_exchanged_for_an_older_one(tmp_path: Path) -> None:
    put(old_site(tmp_path), "index.html", text="older")
    put(tmp_path / "site", "index.html", text="good")
    with workshop(tmp_path, tmp_path / "site"):
        assert home_of(tmp_path / "site") == "good"
    assert not (tmp_path / ".build").exists()


@pytest.mark.parametrize("kind", ["file", "link", "link-to-nowhere"])
def test_what_has_the_name_of_its_folder_is_told(tmp_path: Path, kind: str) -> None:
    docs = put(tmp_path / "docs", "page.md")
    if kind == "file":
        (tmp_path / ".build").touch()
    else:
        (tmp_path / ".build").symlink_to("docs" if kind == "link" else "nowhere")
    with pytest.raises(NotReplaceableError, match=r"^\.build is in the way: "), workshop(tmp_path, tmp_path / "site"):
        pass
    assert (docs / "page.md").exists()


# What may stand at the place of the site.


BUILT = [
    *("index.html", "ar/index.html", "ar/return-path/nl/index.html", "a-page-that-is-gone/index.html", "404.html"),
    "ar/404.html",
    *("nl/news.xml", "ar/news.xml"),
    *("sitemap.xml", "_headers", "_redirects", "robots.txt", "sheets/return-path-ar-nl.pdf"),
    *("assets/icon.8f2b176b.svg", "assets/locator-ar.5a49cf55.json", "assets/names-arab.773b9a78.json"),
    *(".DS_Store", "ar/Thumbs.db"),
]


def test_a_built_site_is_replaced_and_so_is_an_empty_folder_or_none(tmp_path: Path, built: Path) -> None:
    check_replaceable(tmp_path / "site")
    (tmp_path / "site" / "empty").mkdir(parents=True)
    check_replaceable(tmp_path / "site")
    check_replaceable(put(tmp_path / "site", *BUILT))
    check_replaceable(built)


@pytest.mark.parametrize(
    "name",
    [
        *("notes.txt", "holiday.jpg", "index.htm", "ar/desks.md", ".git/config", ".git", "CNAME", "sheets/plan.xlsx"),
        *("news.xml", "ar/old/news.xml", "ar/feed.xml"),
        *("assets/logo.svg", "assets/deep/icon.8f2b176b.svg", "ar/old/404.html", "sitemap.xml/page", "old/_headers"),
        *("deep/sheets/desks-nl.pdf", "page.html", "ar/index.html~", "Index.html"),
    ],
)
def test_a_folder_with_anything_of_somebodys_own_stays(tmp_path: Path, name: str) -> None:
    site = put(tmp_path / "site", "index.html", name)
    with pytest.raises(NotReplaceableError) as error:
        check_replaceable(site)
    assert str(error.value) == (
        f"site/ holds what no build wrote: {name}. A build would delete it. Move it to another folder."
    )


def test_of_many_files_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotReplaceableError, match=r"^site/ holds what no build wrote: a\.txt and 2 more\. "):
        check_replaceable(put(tmp_path / "site", "index.html", "b.txt", "a.txt", "c/d.txt"))


@pytest.mark.parametrize("name", ["ar", "index.html", "sheets"])
def test_a_link_in_the_folder_is_somebodys_own(tmp_path: Path, name: str) -> None:
    (put(tmp_path / "site", "404.html") / name).symlink_to(put(tmp_path / "docs", "page.md"))
    with pytest.raises(NotReplaceableError, match=f"^site/ holds what no build wrote: {name}\\. "):
        check_replaceable(tmp_path / "site")


def test_a_drive_of_its_own_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "is_mount", lambda self: self.name == "site")
    with pytest.raises(NotReplaceableError, match=r"^site/ is a drive of its own \(a mount point\), "):
        check_replaceable(put(tmp_path / "site", "index.html"))


# Puts a new site in the place of the old one, which is a drive.
PROGRAM = """
import sys
from pathlib import Path
from scripts.files.disk import telling
from scripts.files.problems import EditorError
from scripts.publishing.workshop import old_site, swap, workshop
root = Path(sys.argv[1])
try:
    with telling(root), workshop(root, root / "site") as folder:
        (folder / "site").mkdir()
        (folder / "site" / "index.html").write_text("new")
        swap(folder / "site", root / "site", old_site(root))
except EditorError as error:
    print(error)
print(*sorted(path.name for path in root.iterdir()), (root / "site" / "index.html").read_text())
"""


@pytest.mark.parametrize(
    ("mount", "told"),
    [
        ("mount -t tmpfs none site && cp other/index.html site", "site/ is a drive of its own (a mount point), "),
        # The system says that it is on the same disk.
        ("mount --bind other site", "site is in use by the system, as a drive is. "),
        ("mkdir .build && mount -t tmpfs none .build && cp other/* site", ".build is in the way: "),
    ],
    ids=["disk", "folder", "where-builds-work"],
)
def test_a_real_drive_stays_as_it_is(tmp_path: Path, mount: str, told: str) -> None:
    if not can_mount():
        pytest.skip("this system does not let us mount anything")
    put(tmp_path / "other", "index.html", text="old")
    put(tmp_path / "site")
    script = f'cd "$1" && {mount} && cd "$2" && exec "$3" -c "$4" "$1"'
    words = [*alone(), "sh", "-c", script, "sh", str(tmp_path), str(ROOT), sys.executable, PROGRAM]
    result = subprocess.run(words, capture_output=True, text=True, check=True)
    said, state = result.stdout.splitlines()
    assert (said.startswith(told), state.removeprefix(".build ")) == (True, "other site old")


# The exchange.


def test_swap_without_an_old_site(tmp_path: Path) -> None:
    swap(put(tmp_path / "fresh", "index.html"), tmp_path / "site", tmp_path / "old")
    assert home_of(tmp_path / "site") == "new" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("exchange", [True, False], ids=["one-step", "two-renames"])
def test_swap_with_an_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool) -> None:
    if not exchange:
        monkeypatch.setattr(module, "_exchange", lambda first, second: False)
    put(tmp_path / "site", "index.html", text="old")
    swap(put(tmp_path / "fresh", "index.html"), tmp_path / "site", tmp_path / "old")
    assert home_of(tmp_path / "site") == "new" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("at", ["site", "fresh"], ids=["first-rename", "second-rename"])
@pytest.mark.parametrize("error", [OSError(errno.EXDEV, "Invalid cross-device link"), KeyboardInterrupt()], ids=repr)
def test_a_swap_that_fails_half_way_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str, error: BaseException
) -> None:
    rename: Callable[[Path, Path], Path] = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == at:
            raise error
        return rename(self, target)

    monkeypatch.setattr(module, "_exchange", lambda first, second: False)
    monkeypatch.setattr(Path, "rename", refuse)
    put(tmp_path / "site", "index.html", text="old")
    with pytest.raises(type(error)):
        swap(put(tmp_path / "fresh", "index.html"), tmp_path / "site", tmp_path / "old")
    assert home_of(tmp_path / "site") == "old" and not (tmp_path / "old").exists()


def test_what_cannot_be_deleted_of_the_old_site_does_not_undo_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "unlink", refuse)
    put(tmp_path / "site", "index.html", text="old")
    swap(put(tmp_path / "fresh", "index.html"), tmp_path / "site", tmp_path / "old")
    assert home_of(tmp_path / "site") == "new"


def test_what_was_put_there_meanwhile_is_not_lost(tmp_path: Path) -> None:
    put(tmp_path / "site", "index.html", "notes.txt")
    with pytest.raises(NotReplaceableError):
        swap(put(tmp_path / "fresh", "index.html"), tmp_path / "site", tmp_path / "old")
    assert (tmp_path / "site" / "notes.txt").exists()
