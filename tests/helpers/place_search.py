"""The files in which the browser finds a place, read as the browser reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from scripts.content.site import Site
from scripts.locator.names import LATIN, script_of
from scripts.places.folding import folded


class Search:
    """The files as the browser reads them, and the search in them."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.files: dict[str, dict[str, Any]] = {name: json.loads(text) for name, text in texts.items()}
        self.places = self.files["places.json"]
        self.codes = [str(code) for code in accumulate(self.places["codes"])]
        self.by_name = {name: self._read(file) for name, file in self.files.items()}

    def _read(self, file: Mapping[str, Any]) -> dict[str, list[str]]:
        """The postcodes that each name leads to, the first answer first."""
        found: dict[str, list[str]] = {}
        for kind in ("names", "foreign"):
            lines = file[kind].split("\n") if kind in file else [""] * len(self.codes)
            for code, line in zip(self.codes, lines, strict=True):
                for name in line.split(","):
                    if name and name[0] != "=":
                        # What is never shown is folded already.
                        listed = found.setdefault(folded(name) if kind == "names" else name.lstrip("!"), [])
                        listed.insert(0 if name[0] == "!" else len(listed), code)
        return found

    def find(self, text: str) -> list[str]:
        """The postcodes for what a reader types: by the first file, else by that of its script or of the villages."""
        script = script_of(text)
        further = "villages.json" if script == LATIN else f"names-{script.lower()}.json"
        return self.by_name["places.json"].get(folded(text)) or self.by_name[further].get(folded(text), [])


def same_municipality(site: Site, found: list[str], code: str) -> bool:
    """Whether one of the postcodes found belongs to the municipality of another postcode."""
    postcodes = site.records.postcodes
    return postcodes[code].municipality in {postcodes[each].municipality for each in found}
