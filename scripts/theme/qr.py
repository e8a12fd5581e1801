"""Addresses as QR codes (ISO/IEC 18004), to go from paper to a page with a phone's camera."""

from __future__ import annotations

from functools import lru_cache

import segno
from markupsafe import Markup

from scripts.files.memory import remembered


@remembered
def qr_code(address: str) -> Markup:
    """An address as an SVG without a size of its own, with the highest correction that makes it no larger."""
    return Markup(_code(address).svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None))


@remembered
def qr_picture(address: str) -> str:
    """The same as a picture in a `data:` address: a file for paper holds it once, however often it stands there."""
    return str(_code(address).png_data_uri(scale=8, border=0))


@lru_cache(maxsize=4096)
def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="l", micro=False)
