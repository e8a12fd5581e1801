"""QR codes as their squares: of a drawing, of a picture, and of an address as another program makes its code."""

from __future__ import annotations

import base64
import io
import re
from functools import cache

import segno
from PIL import Image


def matrix(svg: str) -> list[list[int]]:
    """The dark and light squares of a code that is drawn as strokes from left to right."""
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
    """The dark and light squares of a code that is a picture in a `data:` address."""
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
    """The squares of the smallest code of an address, with the most correction for which that size has room."""
    codes = [segno.make(address, error=level, boost_error=False, micro=False) for level in "lmqh"]
    best = [code for code in codes if code.version == codes[0].version][-1]
    return [list(row) for row in best.matrix]
