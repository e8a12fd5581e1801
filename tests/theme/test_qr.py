"""QR codes: the squares of an address, drawn as small and as safe as can be."""

from __future__ import annotations

import re

import pytest

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.sheets import SheetKey, pairs_of
from scripts.theme.qr import qr_code, qr_picture
from tests.helpers.names import SHEETS
from tests.helpers.qr_squares import matrix, picture_matrix, squares_of

ADDRESSES = [
    "https://a.be/",
    "https://fixture.example/ar/return-path/",
    "https://fixture.example/desks/#desk-info-point",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_code_is_that_of_the_address(address: str) -> None:
    assert matrix(qr_code(address)) == picture_matrix(qr_picture(address)) == squares_of(address)


def test_other_addresses_have_other_codes(site: Site) -> None:
    project = site.project
    paths = [page_path(project, *key) for key in site.pages]
    paths += [
        pair_path(project, SheetKey(locale, slug, beside)) for locale, beside in pairs_of(project) for slug in SHEETS
    ]
    assert len(paths) == 30
    for code in (qr_code, qr_picture):
        assert len({code(f"https://fixture.example/{path}") for path in paths}) == 30


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_drawing_is_one_path_without_border_size_or_style(address: str) -> None:
    svg = qr_code(address)
    assert re.fullmatch(r'<svg viewBox="0 0 (\d+) \1"><path stroke="#000" d="[-Mmh \d.]+"/></svg>', svg)
    corners = matrix(svg)
    # Three corners are dark, so no border is drawn around them.
    assert (corners[0][0], corners[0][-1], corners[-1][0]) == (1, 1, 1)


def test_an_address_cannot_leave_its_code() -> None:
    assert qr_code('https://a.be/"><script>').count("<") == 3
    assert re.fullmatch(r"data:image/png;base64,[\w+/=]+", qr_picture('https://a.be/"><script>'))
