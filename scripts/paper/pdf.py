"""Sheets as PDF files: made by WeasyPrint on all cores, tagged (PDF/UA-1), and made again only when they changed.

What a sheet says is known before any PDF is made, so an unchanged one is taken from `.cache/`.
"""

from __future__ import annotations

import gc
import hashlib
import io
import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pikepdf

from scripts.content.site import Site
from scripts.files.problems import EditorError
from scripts.paper.html import document, sheet_styles
from scripts.project.addresses import HOME, absolute, page_path, pair_path
from scripts.project.project import Project
from scripts.project.sheets import (
    ALL,
    CARDS,
    SHEETS,
    SheetFile,
    SheetKey,
    is_translated,
    keys_of,
)
from scripts.theme.fonts import font_files, missing_letters
from scripts.theme.templates import OVERRIDES

CACHE = Path(".cache") / "sheets"

_ENGINES = ("weasyprint", "pikepdf", "fonttools", "pydyf")


class MissingLettersError(EditorError):
    """A sheet has characters that no font of ours can draw; the message names them."""


@dataclass(frozen=True)
class _Job:
    root: Path
    html: str
    address: str
    target: Path


def make_sheets(site: Site, site_url: str, done: Callable[[], None] = lambda: None) -> Mapping[SheetKey, SheetFile]:
    """Every sheet in every language, and in two languages side by side; `done` is called after each.

    Raises MissingLettersError before anything is made if the fonts lack a letter.
    """
    root = site.project.root
    jobs = {key: _job(site, key, site_url) for key in keys_to_make(site)}
    _check_letters(jobs, root)
    (root / CACHE).mkdir(parents=True, exist_ok=True)
    fresh = [job for job in jobs.values() if not job.target.exists()]
    for _ in range(len(jobs) - len(fresh)):
        done()
    for _ in _made(fresh):
        done()
    _forget_others(root / CACHE, {job.target for job in jobs.values()})
    return {key: _measured(job.target) for key, job in jobs.items()}


def keys_to_make(site: Site) -> list[SheetKey]:
    """Every file for which the text is there: what is not translated yet has none."""
    return [key for key in keys_of(site.project) if is_translated(key, site.project, site.pages)]


def put_sheets(sheets: Mapping[SheetKey, SheetFile], folder: Path) -> None:
    """Copy finished sheets into a built site."""
    (folder / SHEETS).mkdir(parents=True, exist_ok=True)
    for key, sheet in sheets.items():
        shutil.copyfile(sheet.path, folder / key.path)


def _job(site: Site, key: SheetKey, site_url: str) -> _Job:
    root = site.project.root
    html = document(site, key, site_url)
    digest = hashlib.sha256(f"{_recipe(root)}\0{site_url}\0{html}".encode()).hexdigest()
    base = absolute(site_url, _path(site.project, key))
    return _Job(root, html, base, root / CACHE / f"{key.name}.{digest[:16]}.pdf")


def _path(project: Project, key: SheetKey) -> str:
    """The page at which the links of a file begin."""
    if key.slug in (ALL, CARDS):
        return page_path(project, key.locale, HOME)
    return pair_path(project, key) if key.beside else page_path(project, key.locale, key.slug)


@cache
def _recipe(root: Path) -> str:
    """What makes a sheet beside its text: styles, fonts and the versions of the engines."""
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in font_files(root)]
    return "\0".join([sheet_styles(root / OVERRIDES), *digests, *(f"{name} {version(name)}" for name in _ENGINES)])


def _check_letters(jobs: Mapping[SheetKey, _Job], root: Path) -> None:
    # A sheet in two languages has no letters but those of its languages.
    lacking = {key: missing_letters(unescape(job.html), root) for key, job in jobs.items() if key.beside is None}
    told = [f"{key.name}: {', '.join(letters)}" for key, letters in lacking.items() if letters]
    if told:
        raise MissingLettersError("No font in overrides/fonts/ can print these letters.\n" + "\n".join(told))


def _made(jobs: list[_Job]) -> Iterator[None]:
    if not jobs:
        return
    with ProcessPoolExecutor(min(len(jobs), os.cpu_count() or 1), initializer=_seldom_tidy) as pool:
        # The longest first, so that no core waits for one at the end.
        yield from pool.map(_make, sorted(jobs, key=lambda job: -len(job.html)))


def _seldom_tidy() -> None:
    """Let Python look for unused memory a hundred times less often: one sheet's layout is all that there is to keep."""
    gc.freeze()
    gc.set_threshold(70_000, 20, 20)


def _make(job: _Job) -> None:
    """One PDF, put in its place whole."""
    # Needs Pango, which only sheets need; and half a second.
    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    style, fonts = _style(job.root)
    raw = HTML(string=job.html, base_url=job.address).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    pikepdf.settings.set_flate_compression_level(9)
    unfinished = job.target.with_suffix(f".{os.getpid()}")
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pdf.save(
            unfinished,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            deterministic_id=True,
        )
    unfinished.replace(job.target)


@cache
def _style(root: Path) -> tuple[Any, Any]:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    base = (root / OVERRIDES / "sheet" / "sheet.css").as_uri()
    return CSS(string=sheet_styles(root / OVERRIDES), base_url=base, font_config=fonts), fonts


def _measured(path: Path) -> SheetFile:
    with pikepdf.open(path) as pdf:
        return SheetFile(path, len(pdf.pages), path.stat().st_size)


def _forget_others(folder: Path, kept: Iterable[Path]) -> None:
    for path in set(folder.iterdir()) - set(kept):
        path.unlink()
