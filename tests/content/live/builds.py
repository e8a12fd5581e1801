"""Builds a copy of the real site on a day."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.paper.pdf import keys_to_make
from scripts.project import day
from scripts.project.sheets import SheetFile, SheetKey
from tests.content.live.pages import SITE_URL
from tests.helpers.fixture_site import invoke

# Nothing of the machine on which the tests run.
PLAIN = {"SITE_URL": SITE_URL, "REPOSITORY_URL": "", "NETLIFY": "", "CONTEXT": ""}


def build(root: Path, today: datetime.date, **environment: str) -> None:
    """Build the site of a copy on a day as it is published, but for what stands in the files for paper."""
    settings = {**PLAIN, "SOURCE_DATE_EPOCH": day.epoch(today), "SHEETS": "all", **environment}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("scripts.publishing.builder.make_sheets", stand_ins)
        result = invoke(root, "build", **settings)
    assert result.exit_code == 0, result.output


def stand_ins(site: Site, site_url: str, done: Callable[[], None], folder: Path) -> dict[SheetKey, SheetFile]:
    """A few bytes in the place of each sheet, as making them takes minutes; with so many pages and such a size."""
    made = {}
    for key in keys_to_make(site):
        path, number = folder / key.path, zlib.crc32(key.name.encode())
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"%PDF stands in %%EOF")
        made[key] = SheetFile(path, 1 + number % 5, 20_000 + number % 60_000)
        done()
    return made
