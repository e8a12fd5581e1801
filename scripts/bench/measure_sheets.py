"""How long the sheets for paper take to make, for each A4 page on one core, and what they weigh."""

from __future__ import annotations

import os
import resource
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.content.site import Site
from scripts.paper.kept_sheets import CACHE
from scripts.paper.pdf import make_sheets
from scripts.project.sheets import ALL, CARDS, SheetFile, SheetKey


@dataclass(frozen=True)
class SheetsCost:
    """Sheets made from nothing: their kind, files, A4 pages, and the largest file in bytes."""

    kind: str
    files: int
    pages: int
    largest: int


@dataclass(frozen=True)
class SheetsRun:
    """A run over all sheets: seconds on the clock, seconds of processor on all cores, and pages made."""

    seconds: float
    processor: float
    pages: int


def first_and_second(site: Site, site_url: str) -> tuple[SheetsRun, SheetsRun, list[SheetsCost]]:
    """All sheets made from nothing in the folder of a project that is a copy; then again, unchanged."""
    shutil.rmtree(site.project.root / CACHE, ignore_errors=True)
    first, sheets = _run(site, site_url)
    second, _ = _run(site, site_url)
    return first, second, _costs(sheets.items())


def _run(site: Site, site_url: str) -> tuple[SheetsRun, dict[SheetKey, SheetFile]]:
    before, start = _processor(), time.perf_counter()
    sheets = dict(make_sheets(site, site_url))
    seconds, processor = time.perf_counter() - start, _processor() - before
    return SheetsRun(seconds, processor, sum(sheet.pages for sheet in sheets.values())), sheets


def _processor() -> float:
    """Seconds of processor that this process and its finished children have used."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(os.times()[:2]) + children.ru_utime + children.ru_stime


def _costs(sheets: Iterable[tuple[SheetKey, SheetFile]]) -> list[SheetsCost]:
    kinds: dict[str, list[SheetFile]] = {}
    for key, sheet in sheets:
        kind = {ALL: "all sheets in one", CARDS: "cards to cut out"}.get(key.slug, "sheets")
        kinds.setdefault(f"{kind}, two languages" if key.beside else kind, []).append(sheet)
    return [
        SheetsCost(kind, len(files), sum(file.pages for file in files), max(file.size for file in files))
        for kind, files in kinds.items()
    ]
