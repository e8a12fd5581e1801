"""The site's own files: which of the theme's are left out, and the styles that stand inside each page."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import rcssmin
from markupsafe import Markup

from scripts.theme.bundling import bundle

if TYPE_CHECKING:
    from mkdocs.structure.files import Files

SCRIPTS = Path("overrides") / "scripts"
STYLES = Path("overrides") / "styles"
ASSETS = Path("overrides") / "assets"


def published(files: Files, pages: Iterable[Path], root: Path) -> Files:
    """The files of one language's build: the Markdown files of its own pages, and our own `assets/`.

    Material's scripts, styles and pictures (3.8 MB) are on no page; the styles stand inside each page. From other
    languages' pages static-i18n would only compare every page with every other, in time that grows with their cube.
    """
    # A check, which publishes nothing, need not wait for MkDocs.
    from mkdocs.structure.files import Files

    chosen, own = {str(page) for page in pages}, f"{root / ASSETS}{os.sep}"
    kept = [file for file in files if str(file.abs_src_path) in chosen or str(file.abs_src_path).startswith(own)]
    for file in kept:
        if str(file.abs_src_path).startswith(own):
            path = Path(str(file.abs_src_path))
            file.dest_uri = asset_path(path.name, path.read_bytes())
    return Files(kept)


def asset_path(name: str, content: str | bytes) -> str:
    """An asset's path below the site's root, with a hash of its content, so that a browser may keep it for ever."""
    data = content.encode() if isinstance(content, str) else content
    stem, dot, suffix = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:8]}{dot}{suffix}"


def icon(root: Path) -> str:
    """The path of the site's icon below the site's root."""
    path = root / ASSETS / "icon.svg"
    return asset_path(path.name, path.read_bytes())


def write_generated(generated: Mapping[str, str], folder: Path) -> None:
    """Write assets that the build makes itself, given by name and content, into a built site."""
    for name, text in generated.items():
        path = folder / asset_path(name, text)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def script(root: Path, name: str, generated: Mapping[str, str] = MappingProxyType({})) -> str:
    """The script in a folder of `overrides/scripts/`, its modules joined and minified.

    `generated` are modules that the build makes itself, by their names.
    """
    return bundle(root, SCRIPTS / name / "main.js", generated)


def styles(root: Path) -> str:
    """The styles of every page in one minified text, in the order of the file names."""
    return str(rcssmin.cssmin(_joined(root / STYLES, "*.css")))


def part_styles(root: Path) -> Mapping[str, str]:
    """The same for parts that few pages have, by the name of their folder, so that no other page carries them."""
    folders = sorted(path for path in (root / STYLES).iterdir() if path.is_dir())
    return {folder.name: str(rcssmin.cssmin(_joined(folder, "*.css"))) for folder in folders}


def values(root: Path) -> Mapping[str, object]:
    """What every template knows: the styles, those of parts, and the icon."""
    parts = {name: Markup(text) for name, text in part_styles(root).items()}
    return {"styles": Markup(styles(root)), "part_styles": parts, "icon": icon(root)}


def _joined(folder: Path, pattern: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern)))
