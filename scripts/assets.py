"""The site's own files: which of the theme's are left out, and the styles that stand inside each page."""

from __future__ import annotations

import os
from pathlib import Path

import rcssmin
from mkdocs.structure.files import Files

STYLES = Path("overrides") / "styles"


def published(files: Files, root: Path, locale: str) -> Files:
    """The files of one language's build: its own pages, and our own `assets/`.

    Material's scripts, styles and pictures (3.8 MB) are on no page; the styles stand inside each page. From other
    languages' pages static-i18n would only compare every page with every other, in time that grows with their cube.
    """
    folders = (f"{root / 'docs' / locale}{os.sep}", f"{root / 'overrides' / 'assets'}{os.sep}")
    return Files([file for file in files if str(file.abs_src_path).startswith(folders)])


def styles(root: Path) -> str:
    """All styles in one minified text, in the order of the file names."""
    sheets = sorted((root / STYLES).glob("*.css"))
    return str(rcssmin.cssmin("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)))
