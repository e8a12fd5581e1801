"""The site's own files: what is published beside the pages, and the styles inside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tinycss2
from mkdocs.structure.files import File, Files

from scripts.places.folding import script_tables
from scripts.project.project import ROOT
from scripts.theme.assets import asset_path, icon, part_styles, published, script, styles, write_generated


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
        pytest.param("docs", "nl/journey.md", False, id="page-that-is-not-translated-yet"),
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
    assert len(published(files, [tmp_path / "docs" / "nl" / "support.md"], tmp_path)) == kept


def test_the_order_of_files_stays_and_generated_ones_go(tmp_path: Path) -> None:
    generated = File("made-up.txt", None, "/site", use_directory_urls=True)
    pages = [file(tmp_path / "docs", name) for name in ("nl/b.md", "nl/a.md")]
    chosen = [tmp_path / "docs" / "nl" / name for name in ("a.md", "b.md")]
    assert list(published(Files([pages[0], generated, pages[1]]), chosen, tmp_path)) == pages


def test_the_address_of_an_asset_changes_with_its_content(tmp_path: Path) -> None:
    asset = file(tmp_path / "overrides", "assets/icon.svg")
    found = [each.dest_uri for each in published(Files([asset]), [], tmp_path)]
    # The first eight digits of the SHA-256 of "x".
    assert found == [icon(tmp_path)] == ["assets/icon.2d711642.svg"]
    (tmp_path / "overrides" / "assets" / "icon.svg").write_bytes(b"y")
    assert icon(tmp_path) != found[0]


@pytest.mark.parametrize(
    ("name", "content", "path"),
    [
        # The first eight digits of the SHA-256 of "x", and of "é" in UTF-8.
        ("a.svg", b"x", "assets/a.2d711642.svg"),
        ("a.svg", "x", "assets/a.2d711642.svg"),
        ("names-arab.v2.json", "é", "assets/names-arab.v2.4a99557e.json"),
    ],
)
def test_the_path_of_an_asset_carries_a_hash_of_its_bytes(name: str, content: str | bytes, path: str) -> None:
    assert asset_path(name, content) == path


def test_generated_assets_are_written_where_their_path_says(tmp_path: Path) -> None:
    generated = {"a.json": '"é"', "b.js": "x"}
    for _ in range(2):
        write_generated(generated, tmp_path / "site")
    written = {path.relative_to(tmp_path / "site").as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert written == {asset_path(name, text): text.encode() for name, text in generated.items()}


def put(root: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (root / "overrides" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "overrides" / name).write_text(text, encoding="utf-8")


def test_each_script_has_its_own_modules(tmp_path: Path) -> None:
    locator = 'import { SAINT } from "./fold_tables.js";\nimport { a } from "./a.js";\na( SAINT );\n'
    put(tmp_path, {"scripts/locator/main.js": locator, "scripts/locator/a.js": "export const a = 1;\n"})
    put(tmp_path, {"scripts/check/main.js": "c( 2 );\n"})
    assert script(tmp_path, "check") == '(()=>{"use strict";c(2);})();'
    assert script(tmp_path, "locator", {"fold_tables.js": script_tables()}).startswith(
        '(()=>{"use strict";const SIMPLER={"ø":"o",'
    )
    assert script(tmp_path, "locator", {"fold_tables.js": script_tables()}).endswith("const a=1;a(SAINT);})();")


def test_the_styles_of_each_part_stand_apart(tmp_path: Path) -> None:
    locator = {"styles/locator/2-b.css": "c { d: e }", "styles/locator/1-a.css": "a {\n  color: red;\n}\n"}
    pair = {"styles/pair/1-a.css": "f { g: h }", "styles/pair/notes.txt": "x"}
    put(tmp_path, {"styles/1-base.css": "b { color: blue }", "styles/notes.txt": "x", **pair, **locator})
    assert list(part_styles(tmp_path).items()) == [("locator", "a{color:red}c{d:e}"), ("pair", "f{g:h}")]
    assert styles(tmp_path) == "b{color:blue}"


def test_styles_are_joined_by_file_name_and_minified(tmp_path: Path) -> None:
    later = '/* later */\nb::after { content: "é  →"; }\n'
    first = "a {\n  color: #ffffff;\n}\n"
    put(tmp_path, {"styles/2-b.css": later, "styles/1-a.css": first, "styles/notes.txt": "c { color: red }"})
    assert styles(tmp_path) == 'a{color:#ffffff}b::after{content:"é  →"}'


def test_the_styles_of_the_theme_are_whole() -> None:
    assert "@media print" in styles(ROOT)
    parts = part_styles(ROOT)
    assert set(parts) == {
        *("ask", "boxes", "cards", "check", "home", "latest", "locator", "marks", "news", "notices", "pair", "places"),
        *("sheet", "sheets", "tables"),
    }
    for text, least in ((styles(ROOT), 50), (parts["locator"], 10), *((part, 0) for part in parts.values())):
        assert text.count("{") == text.count("}") > least
        assert "</" not in text


def test_colours_stand_in_one_file_for_screen_and_paper() -> None:
    overrides = ROOT / "overrides"
    colours = (overrides / "styles" / "0-colours.css").read_text(encoding="utf-8")
    named = set(re.findall(r"(--[\w-]+):", colours))
    # How far lines stand apart is told there too, language by language.
    named |= set(re.findall(r"(--lines):", (overrides / "styles" / "1-base.css").read_text(encoding="utf-8")))
    paths = [path for path in sorted(overrides.rglob("*.css")) if path.name != "0-colours.css"]
    assert overrides / "sheet" / "sheet.css" in paths and len(paths) > 5
    for path in paths:
        text = path.read_text(encoding="utf-8")
        own = set(re.findall(r"(--[\w-]+):", text))
        assert re.findall(r":[^;{}]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\()", text, re.IGNORECASE) == [], path.name
        assert set(re.findall(r"var\((--[\w-]+)", text)) <= named | own, path.name


# What Chromium 69 and iOS 12 pass over, so that text touches the edge, or two things each other.
NEWER = re.compile(r"(?:padding|margin)-(?:inline|block)|inset(?:-[a-z-]+)?|(?:row-|column-)?gap|place-[a-z]+")


def newer_properties(css: str) -> list[str]:
    """The properties for the screen that phones of 2018 do not know; grids and columns have had gaps since 2017."""
    found = []
    for rule in tinycss2.parse_rule_list(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.content and "print" not in tinycss2.serialize(rule.prelude):
            found += newer_properties(tinycss2.serialize(rule.content))
        elif rule.type == "qualified-rule":
            parts = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            names = [part.lower_name for part in parts if part.type == "declaration"]
            spaced = "columns" in names or "display:grid" in tinycss2.serialize(rule.content).replace(" ", "")
            found += [name for name in names if NEWER.fullmatch(name) and not (spaced and name.endswith("gap"))]
    return found


@pytest.mark.parametrize("path", sorted((ROOT / "overrides" / "styles").rglob("*.css")), ids=lambda path: path.stem)
def test_phones_of_2018_know_every_property_on_the_screen(path: Path) -> None:
    if path.stem != "5-print":
        assert newer_properties(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("rule", "newer"),
    [
        ("a { padding-inline: 1rem }", True),
        ("a { color: red; margin-block: 0 1rem }", True),
        ("a { inset-inline-start: 0 }", True),
        ("@media (min-width: 1rem) { a { display: flex; gap: 1rem } }", True),
        ("a { padding-inline-start: 1rem; margin-inline-end: 0 }", False),
        ("a { display: grid; gap: 1rem }", False),
        ("a { columns: 9rem; column-gap: 1rem }", False),
        ("@media print { a { margin-block: 1mm } b { gap: 1mm } }", False),
        ("a { --gap: 1rem; clip-path: inset(50%); box-shadow: inset 0 0 red }", False),
    ],
)
def test_a_newer_property_would_be_found(rule: str, newer: bool) -> None:
    assert bool(newer_properties(rule)) == newer
