"""The site's own files: what is published beside the pages, and the styles inside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from scripts.assets import icon, published, styles
from scripts.project import ROOT


def file(folder: Path, name: str) -> File:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return File(name, str(folder), "/site", use_directory_urls=True)


@pytest.mark.parametrize(
    ("folder", "name", "kept"),
    [
        pytest.param("docs", "nl/support.md", True, id="page"),
        pytest.param("docs", "fr/support.md", False, id="page-of-another-language"),
        pytest.param("overrides", "assets/icon.svg", True, id="own-asset"),
        pytest.param("overrides", "styles/1-base.css", False, id="style"),
        pytest.param("overrides", "main.html", False, id="template"),
        pytest.param("material/templates", "assets/javascripts/bundle.js", False, id="script-of-the-theme"),
        pytest.param("docs", "nl-old/support.md", False, id="folder-with-a-like-name"),
        pytest.param("overrides", "assets/../main.html", False, id="way-out"),
    ],
)
def test_only_the_pages_of_the_language_and_own_assets_go(tmp_path: Path, folder: str, name: str, kept: bool) -> None:
    files = Files([file(tmp_path / folder, name)])
    assert len(published(files, tmp_path, "nl")) == kept


def test_the_order_of_files_stays_and_generated_ones_go(tmp_path: Path) -> None:
    generated = File("made-up.txt", None, "/site", use_directory_urls=True)
    pages = [file(tmp_path / "docs", name) for name in ("nl/b.md", "nl/a.md")]
    assert list(published(Files([pages[0], generated, pages[1]]), tmp_path, "nl")) == pages


def test_the_address_of_an_asset_changes_with_its_content(tmp_path: Path) -> None:
    asset = file(tmp_path / "overrides", "assets/icon.svg")
    found = [each.dest_uri for each in published(Files([asset]), tmp_path, "nl")]
    # The first eight digits of the SHA-256 of "x".
    assert found == [icon(tmp_path)] == ["assets/icon.2d711642.svg"]
    (tmp_path / "overrides" / "assets" / "icon.svg").write_bytes(b"y")
    assert icon(tmp_path) != found[0]


def test_styles_are_joined_by_file_name_and_minified(tmp_path: Path) -> None:
    folder = tmp_path / "overrides" / "styles"
    folder.mkdir(parents=True)
    (folder / "2-b.css").write_text('/* later */\nb::after { content: "é  →"; }\n', encoding="utf-8")
    (folder / "1-a.css").write_text("a {\n  color: #ffffff;\n}\n", encoding="utf-8")
    (folder / "notes.txt").write_text("c { color: red }", encoding="utf-8")
    assert styles(tmp_path) == 'a{color:#ffffff}b::after{content:"é  →"}'


def test_the_real_styles_are_whole() -> None:
    text = styles(ROOT)
    assert text.count("{") == text.count("}") > 50
    assert "@media print" in text
    assert "</" not in text
