"""How far translations lag behind, in lines for an editor."""

from __future__ import annotations

from pathlib import Path

from scripts.content.lagging import lagging
from scripts.content.site import Site
from tests.helpers.edits import change
from tests.helpers.fixture_site import invoke, read
from tests.helpers.lagging import lag


def test_a_site_in_which_nothing_lags_needs_no_line(site: Site) -> None:
    assert lagging(site) == []


def test_each_way_to_lag_is_counted_over_all_languages(copy: Path) -> None:
    lag(copy)
    change(copy / "data/interface/nl.yaml", '  read_dutch: "', '  read_dutch: "Nu: ')
    (copy / "docs/ti/partners.md").unlink()
    assert lagging(read(copy)) == [
        "Out of date: 9 translated sections.",
        "Out of date: 3 titles, menu words and descriptions.",
        "Out of date: 3 interface words.",
        "Missing: 9 sections of translated pages.",
        "Missing: 1 pages in some languages.",
        "To take out: 3 translated sections that the source page has no more."
        " Which: .venv/bin/python -m scripts status",
    ]


def test_whoever_builds_is_told_too(copy: Path, building: None) -> None:
    lines = invoke(lag(copy), "build").stdout.split("\n")
    assert lines[0] == "Checked 24 pages in 4 languages." and lines[1:5] == lagging(read(copy))
