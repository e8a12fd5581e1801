"""Pictures for words, by what they mean: icons that Material for MkDocs brings (Material Design Icons, Apache 2.0).

They stand inside the page, so that no file is asked for, and are no more than a help beside words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

from markupsafe import Markup

# What each means to a reader, and the file that shows it.
ICONS: Mapping[str, str] = {
    "appeal": "scale-balance",
    "arrival": "home",
    "call": "phone-in-talk",
    "days": "calendar-clock",
    "decision": "file-document-remove",
    "family": "human-male-female-child",
    "health": "hospital-box",
    "helper": "hand-heart",
    "journey": "airplane-takeoff",
    "money": "cash",
    "place": "map-marker-account",
    "privacy": "shield-lock",
    "steps": "stairs",
    "under-18": "account-child",
}

_PATH = "{http://www.w3.org/2000/svg}path"


@cache
def icon(meaning: str) -> Markup:
    """An icon as a picture in the colour of the text, 24 pixels wide and high, which screen readers pass over.

    KeyError if no icon has this meaning.
    """
    root = ElementTree.parse(_folder() / f"{ICONS[meaning]}.svg").getroot()
    drawn = Markup().join(Markup('<path d="{}"/>').format(path.get("d", "")) for path in root.iter(_PATH))
    picture = Markup('<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{}</svg>')
    return picture.format(drawn)


def _folder() -> Path:
    # Found without running the package, which would import all of MkDocs.
    package = find_spec("material")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("material")
    return Path(package.submodule_search_locations[0]) / "templates" / ".icons" / "material"
