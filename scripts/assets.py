"""The site's own files: which of the theme's are left out, and the styles that stand inside each page."""

from __future__ import annotations

from pathlib import Path

import rcssmin
from mkdocs.structure.files import File, Files

STYLES = Path("overrides") / "styles"


def without_theme_assets(files: Files, root: Path) -> Files:
    """The files without those of the theme: Material's 3.8 MB of scripts, styles and pictures, which no page uses.

    Of our own overrides only `assets/` is published; the styles stand inside each page.
    """
    published = (root / "overrides" / "assets").resolve()
    docs = (root / "docs").resolve()
    return Files([file for file in files if _is_below(file, docs) or _is_below(file, published)])


def _is_below(file: File, folder: Path) -> bool:
    return file.abs_src_path is not None and Path(file.abs_src_path).resolve().is_relative_to(folder)


def styles(root: Path) -> str:
    """All styles in one minified text, in the order of the file names."""
    sheets = sorted((root / STYLES).glob("*.css"))
    return str(rcssmin.cssmin("\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)))
