"""Sheets for paper as the site offers them: their addresses, pages and sizes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

# The folder of the site in which sheets stand.
SHEETS = "sheets"


# Locale, slug, and the language in the other column, if the sheet has two.
SheetKey = tuple[str, str, str | None]


@dataclass(frozen=True)
class SheetFile:
    """A finished sheet: where it is kept, how many A4 pages it has, and its size in bytes."""

    path: Path
    pages: int
    size: int

    @property
    def told(self) -> str:
        """Pages and size in signs that every language has: "2 × A4, 28 kB"."""
        return f"{self.pages} × A4, {self.size / 1000:.0f} kB"


def sheet_path(slug: str, locale: str, beside: str | None = None) -> str:
    """A sheet's path below the site's root; `beside` is the language in its other column, if it has two."""
    return f"{SHEETS}/{sheet_name(slug, locale, beside)}.pdf"


def sheet_name(slug: str, locale: str, beside: str | None = None) -> str:
    """A sheet's name, such as "return-path-ar" or "return-path-ar-nl"."""
    return "-".join(filter(None, (slug, locale, beside)))
