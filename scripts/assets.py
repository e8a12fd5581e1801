"""The site's own files: which of the theme's are left out, and the styles that stand inside each page."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import rcssmin
from mkdocs.structure.files import Files

STYLES = Path("overrides") / "styles"
ASSETS = Path("overrides") / "assets"


def published(files: Files, root: Path, locale: str) -> Files:
    """The files of one language's build: its own pages, and our own `assets/`.

    Material's scripts, styles and pictures (3.8 MB) are on no page; the styles stand inside each page. From other
    languages' pages static-i18n would only compare every page with every other, in time that grows with their cube.
    """
    pages, own = f"{root / 'docs' / locale}{os.sep}", f"{root / ASSETS}{os.sep}"
    kept = [file for file in files if str(file.abs_src_path).startswith((pages, own))]
    for file in kept:
        if str(file.abs_src_path).startswith(own):
            file.dest_uri = f"assets/{hashed_name(Path(str(file.abs_src_path)))}"
    return Files(kept)


def hashed_name(path: Path) -> str:
    """An asset's name with a hash of its content, so that a browser may keep it for as long as it likes."""
    return f"{path.stem}.{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}{path.suffix}"


def icon(root: Path) -> str:
    """The path of the site's icon below the site's root."""
    return f"assets/{hashed_name(root / ASSETS / 'icon.svg')}"


def styles(root: Path) -> str:
    """All styles in one minified text, in the order of the file names."""
    sheets = sorted((root / STYLES).glob("*.css"))
    return str(rcssmin.cssmin("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)))
