"""Sheets as PDF files: made by WeasyPrint on all cores, tagged (PDF/UA-1), and made again only when they changed.

What a sheet says is known before any PDF is made, so an unchanged one is taken from those that are kept.
"""

from __future__ import annotations

import gc
import hashlib
import io
import logging
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from html import unescape
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pikepdf

from scripts.content.site import Site
from scripts.files.problems import EditorError
from scripts.files.workers import in_workers
from scripts.paper.html import document, sheet_styles
from scripts.paper.kept_sheets import CACHE, content_of, forget_others, in_use, keep, kept
from scripts.project.addresses import HOME, absolute, page_path, pair_path
from scripts.project.project import Project
from scripts.project.sheets import (
    ALL,
    CARDS,
    SheetFile,
    SheetKey,
    is_translated,
    keys_of,
)
from scripts.theme.fonts import font_files, missing_letters
from scripts.theme.templates import OVERRIDES

_ENGINES = ("weasyprint", "pikepdf", "fonttools", "pydyf")


class MissingLettersError(EditorError):
    """A sheet has characters that no font of ours can draw; the message names them."""


class SheetGoneError(EditorError):
    """A sheet that was just made is not there any more; the message names it."""


@dataclass(frozen=True)
class _Job:
    root: Path
    html: str
    address: str
    stem: str


def make_sheets(
    site: Site, site_url: str, done: Callable[[], None] = lambda: None, folder: Path | None = None
) -> Mapping[SheetKey, SheetFile]:
    """Every sheet in every language, and in two languages side by side; `done` is called after each.

    They stand in `folder`, by their paths in the site; without one, where they are kept. Raises MissingLettersError
    before anything is made if the fonts lack a letter.
    """
    root = site.project.root
    jobs = {key: _job(site, key, site_url) for key in keys_to_make(site)}
    _check_letters(jobs, root)
    needed, sheets = {}, {}
    with in_use(root / CACHE) as unfinished:
        known = kept(root / CACHE)
        for key, job in jobs.items():
            needed[key] = known.get(job.stem)
            sheets[key] = _taken(needed[key], key, folder)
            if sheets[key]:
                done()
        # The longest first, so that no core waits for one at the end.
        lacking = sorted((key for key in jobs if not sheets[key]), key=lambda key: -len(jobs[key].html))
        make, begin = partial(_make, unfinished=unfinished), partial(_begin, unfinished)
        made = in_workers(make, [jobs[key] for key in lacking], begin, done)
        for key, path in zip(lacking, made, strict=True):
            needed[key], sheets[key] = path, _taken(path, key, folder)
    forget_others(root / CACHE, [path for path in needed.values() if path])
    return {key: _there(sheet, key) for key, sheet in sheets.items()}


def keys_to_make(site: Site) -> list[SheetKey]:
    """Every file for which the text is there: what is not translated yet has none."""
    return [key for key in keys_of(site.project) if is_translated(key, site.project, site.pages)]


def _taken(path: Path | None, key: SheetKey, folder: Path | None) -> SheetFile | None:
    """A kept sheet, put into a folder if one is given; None if there is none, or none that can be trusted."""
    content = content_of(path) if path else None
    if path is None or content is None:
        return None
    if folder:
        path = folder / key.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return SheetFile(path, len(pdf.pages), len(content))


def _there(sheet: SheetFile | None, key: SheetKey) -> SheetFile:
    if sheet is None:
        raise SheetGoneError(f"{key.name} was changed or deleted in {CACHE}/ while it was made. Build again.")
    return sheet


def _job(site: Site, key: SheetKey, site_url: str) -> _Job:
    root = site.project.root
    html = document(site, key, site_url)
    digest = hashlib.sha256(f"{_recipe(root)}\0{site_url}\0{html}".encode()).hexdigest()
    base = absolute(site_url, _path(site.project, key))
    return _Job(root, html, base, f"{key.name}.{digest[:16]}")


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


def _begin(unfinished: Path) -> None:
    """What a process does before its first sheet."""
    # Let Python look for unused memory a hundred times less often: one sheet's layout is all that there is to keep.
    gc.freeze()
    gc.set_threshold(70_000, 20, 20)
    # WeasyPrint leaves its fonts behind where it is stopped.
    tempfile.tempdir = str(unfinished)


def _make(job: _Job, unfinished: Path) -> Path:
    """One PDF, put whole where it is kept."""
    # Needs Pango, which only sheets need; and half a second.
    from weasyprint import HTML

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    style, fonts = _style(job.root)
    raw = HTML(string=job.html, base_url=job.address).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    pikepdf.settings.set_flate_compression_level(9)
    small = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pdf.save(
            small,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            recompress_flate=True,
            deterministic_id=True,
        )
    return keep(job.root / CACHE, job.stem, small.getvalue(), unfinished)


@cache
def _style(root: Path) -> tuple[Any, Any]:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    base = (root / OVERRIDES / "sheet" / "sheet.css").as_uri()
    return CSS(string=sheet_styles(root / OVERRIDES), base_url=base, font_config=fonts), fonts
