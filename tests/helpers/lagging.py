"""The fixture site on a day on which its translations lag behind: in every way in which a translation can."""

from __future__ import annotations

import re
from pathlib import Path

from tests.helpers.edits import change

DUTCH = "docs/nl/return-path.md"
DESKS = "docs/nl/desks.md"

# The sections of the sheet that get other words, another list item, another token: out of date in every translation.
OUT_OF_DATE = ("during", "negative-decision", "days")
# Those that are new, and so missing in every translation.
NEW = ("lawyer", "costs", "children")


def lag(root: Path) -> Path:
    """Let a copy of the fixture site lag: three sections of its sheet are out of date, and three are missing.

    A fourth was renamed, one was taken out of the Dutch, and the title changed.
    """
    page = root / DUTCH
    change(page, "- uw eigen vragen, op papier.", "- uw eigen vragen, op papier;\n- de naam van uw advocaat.")
    change(page, "- U maakt u klaar voor het vertrek.", "- U maakt u klaar voor het vertrek.\n\nU beslist zelf.")
    change(page, "U mag er [[fact:reception-days]] dagen blijven.", "Bel [[phone:return-line]]. U mag dagen blijven.")
    change(
        page,
        "## Vrijwillig terugkeren aanvragen {#voluntary-return}",
        "## Een advocaat {#lawyer}\n\nVraag raad aan een advocaat. Bel [[phone:return-line]].\n\n"
        "- Hij kent de wet.\n- Hij helpt u.\n\n"
        "## Wat het kost {#costs}\n\nHet kost u niets.\n\n"
        "### Uw kinderen {#children}\n\nOok voor [kinderen](#costs) is het gratis.\n\n"
        "## Vrijwillig terugkeren aanvragen {#apply}",
    )
    change(page, "sources: [sheet, guide, law]\n", "sources: [sheet, guide, law]\nwas:\n  apply: voluntary-return\n")
    change(page, "title: Stap voor stap terug", "title: Terug in stappen")
    without_section(page, "without-papers")
    return root


def without_section(page: Path, identifier: str) -> None:
    """Take a section out of a page, up to the next heading."""
    text = page.read_text(encoding="utf-8")
    found = re.search(rf"^#+ [^\n]*\{{#{identifier}\}}\n.*?(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found is not None, identifier
    page.write_text(text[: found.start()] + text[found.end() :], encoding="utf-8")
