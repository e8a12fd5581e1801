"""QR codes: the squares of an address, drawn as small and as safe as can be."""

from __future__ import annotations

import base64
import io
import re
from functools import cache

import pytest
import segno
from PIL import Image

from scripts.content.site import Site
from scripts.project.addresses import page_path, pair_path
from scripts.project.sheets import pairs_of
from scripts.theme.qr import qr_code, qr_picture

ADDRESSES = ["https://a.be/", "https://example.org/ar/return-path/", "https://example.org/desks/#desk-info-point"]


def matrix(svg: str) -> list[list[int]]:
    """The dark and light squares of a code that is drawn as strokes from left to right; for other test files too."""
    edges = re.findall(r"viewBox=\"0 0 (\d+) (\d+)\"", svg)
    assert len(edges) == 1 and edges[0][0] == edges[0][1]
    squares = [[0] * int(edges[0][0]) for _ in range(int(edges[0][1]))]
    x, y = 0.0, 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?", svg.split(' d="')[1]):
        if command == "h":
            for column in range(int(x), int(x) + int(first)):
                squares[int(y)][column] = 1
            x += int(first)
        else:
            x, y = (float(first), float(second)) if command == "M" else (x + float(first), y + float(second))
    return squares


@cache
def picture_matrix(address: str) -> list[list[int]]:
    """The dark and light squares of a code that is a picture in a `data:` address; for other test files too."""
    kind, data = address.split(",")
    assert kind == "data:image/png;base64"
    with Image.open(io.BytesIO(base64.b64decode(data))) as picture:
        plain = picture.convert("L")
    width = plain.width // 8
    assert plain.size == (width * 8, width * 8)
    assert {colour for _, colour in plain.getcolors() or []} == {0, 255}
    squares = [[int(plain.getpixel((8 * x, 8 * y)) == 0) for x in range(width)] for y in range(width)]
    whole = Image.new("L", (width, width))
    whole.putdata([255 * (1 - dark) for row in squares for dark in row])
    # Each square has one colour from edge to edge.
    assert whole.resize(plain.size, Image.Resampling.NEAREST).tobytes() == plain.tobytes()
    return squares


@cache
def squares_of(address: str) -> list[list[int]]:
    """The squares of the smallest code of an address, with the most correction for which that size has room.

    For other test files too.
    """
    codes = [segno.make(address, error=level, boost_error=False, micro=False) for level in "lmqh"]
    best = [code for code in codes if code.version == codes[0].version][-1]
    return [list(row) for row in best.matrix]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_code_is_that_of_the_address(address: str) -> None:
    assert matrix(qr_code(address)) == picture_matrix(qr_picture(address)) == squares_of(address)


def test_other_addresses_have_other_codes(site: Site) -> None:
    project = site.project
    paths = [page_path(project, *key) for key in site.pages]
    paths += [
        pair_path(project, locale, slug, beside) for locale, beside in pairs_of(project) for slug in project.sheets
    ]
    for code in (qr_code, qr_picture):
        assert len({code(f"https://example.org/{path}") for path in paths}) == len(paths)


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
