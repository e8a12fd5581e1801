"""The size of a built site, by kind of file."""

from __future__ import annotations

from pathlib import Path

from scripts.commands.change_report import BuiltSize, built_size


def test_files_are_counted_by_kind(tmp_path: Path) -> None:
    for name, length in {
        "index.html": 3,
        "ar/support/index.html": 40,
        "sheets/support-ar.pdf": 500,
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


def test_the_real_site_is_counted_whole(built: Path) -> None:
    size = built_size(built)
    assert size is not None
    assert size.total == sum(path.stat().st_size for path in built.rglob("*") if path.is_file())
    assert size.pages == sum(path.stat().st_size for path in built.rglob("*.html"))
