"""The files of `overrides/` that the site is made with: each must be there, and readable, before anything is built.

A style that is gone would break no build, and spoil every page; so there is one list of all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from scripts.files.memory import remembered
from scripts.files.problems import ContentError, Problems
from scripts.files.text import read_text
from scripts.theme.assets import SCRIPTS
from scripts.theme.bundling import joined
from scripts.theme.fonts import FONTS, font_files, letters_of, read_whole
from scripts.theme.templates import OVERRIDES, OWN_FILTERS

# The names in each folder of overrides/.
OWN_FILES: Mapping[str, tuple[str, ...]] = {
    "": ("404.html", "base.html", "main.html", "pair-page.html", "preview-problems.html", "sitemap.xml"),
    "assets": ("icon.svg",),
    "cards": (
        *("abbreviations.html", "check-code.html", "current-codes.html", "locator.html", "macros.html", "news.html"),
        *("nearest-by-postcode.html", "nearest-by-province.html", "news-macros.html", "offices.html"),
        *("official-names.html", "old-codes.html", "phone-line.html", "phone-words.html", "sheets.html"),
        *("sources.html", "translations.html", "unconfirmed.html"),
    ),
    "fonts": (
        *("NotoSans-Bold.ttf", "NotoSans-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansArabic-Regular.ttf"),
        *("NotoSansEthiopic-Bold.ttf", "NotoSansEthiopic-Regular.ttf"),
    ),
    "partials": (
        *("beside.html", "content.html", "contents.html", "footer.html", "header.html"),
        *("languages-icon.html", "menu-icon.html", "news.html", "notice.html", "phone-icon.html", "steps.html"),
    ),
    "scripts/check": ("code.js", "main.js"),
    "scripts/languages": ("main.js",),
    "scripts/notices": ("main.js",),
    "scripts/locator": (
        *("clock.js", "distance.js", "files.js", "find.js", "fold.js", "main.js", "page.js"),
        *("places.js", "results.js", "slips.js", "today.js", "words.js"),
    ),
    "sheet": ("all.html", "bilingual.html", "cards.html", "macros.html", "pair.html", "sheet.css", "sheet.html"),
    "styles": ("0-colours.css", "1-base.css", "2-frame.css", "3-content.css", "4-sizes.css", "5-print.css"),
    "styles/ask": ("1-ask.css",),
    "styles/boxes": ("1-boxes.css",),
    "styles/cards": ("1-cards.css",),
    "styles/check": ("1-check.css",),
    "styles/home": ("1-home.css",),
    "styles/latest": ("1-latest.css",),
    "styles/locator": ("1-locator.css",),
    "styles/marks": ("1-marks.css",),
    "styles/news": ("1-news.css",),
    "styles/notices": ("1-notices.css",),
    "styles/pair": ("1-pair.css",),
    "styles/places": ("1-places.css",),
    "styles/sheet": ("1-sheet.css",),
    "styles/sheets": ("1-sheets.css",),
    "styles/tables": ("1-tables.css",),
}

_TEMPLATES = (".html", ".xml")
# The filters that mkdocs.theme.Theme.get_env adds.
_OF_MKDOCS = ("url", "script_tag")
_SCRIPTS = ("check", "languages", "locator", "notices")


def check_own_files(root: Path, generated: Mapping[str, str], problems: Problems) -> None:
    """Record each file of `overrides/` that is missing, empty, damaged or unlisted, and each script that does not join.

    `generated` are modules of scripts that the build makes itself, by their names.
    """
    before = len(problems)
    _check_others(root, problems)
    for folder in OWN_FILES:
        _check_folder(root, folder, problems)
        if not folder and len(problems) > before and not (root / OVERRIDES).is_dir():
            return
    if len(problems) == before:
        for script in _SCRIPTS:
            try:
                joined(root, SCRIPTS / script / "main.js", generated)
            except ContentError as error:
                problems.add_all(error.problems)


def own_files() -> list[str]:
    """The path of every file, from the project's root."""
    return [(OVERRIDES / folder / name).as_posix() for folder, names in OWN_FILES.items() for name in names]


def fonts_are_whole(root: Path) -> bool:
    """Whether every font is there and says which letters it has."""
    needed = [root / FONTS / name for name in OWN_FILES["fonts"]]
    return all(path.is_file() and _has_letters(path) for path in (*needed, *font_files(root)))


def _check_folder(root: Path, folder: str, problems: Problems) -> None:
    place = OVERRIDES / folder
    if not (root / place).is_dir() and (root / place).exists():
        problems.add(place.as_posix(), 1, "This is a file, where a folder should stand.", _put_back(place))
        return
    if not (root / place).is_dir():
        problems.add(place.as_posix(), 1, "This folder is missing, and the site is made with it.", _put_back(place))
        return
    others = (path.name for path in font_files(root)) if folder == "fonts" else ()
    for name in dict.fromkeys((*OWN_FILES[folder], *others)):
        _check_file(root, place / name, problems)


def _check_others(root: Path, problems: Problems) -> None:
    """Record templates and scripts that are not on the list: nothing would say so on the day on which one is gone."""
    listed = set(own_files())
    for path in sorted((root / OVERRIDES).rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.suffix in (*_TEMPLATES, ".js") and name not in listed and path.is_file():
            what = "This file is not on the list of what the site is made with."
            problems.add(name, 1, what, "Add it to OWN_FILES in scripts/theme/own_files.py, or remove it.")


def _check_file(root: Path, place: Path, problems: Problems) -> None:
    path, name, mend = root / place, place.as_posix(), _put_back(place)
    if not path.is_file():
        problems.add(name, 1, "This file is missing, and the site is made with it.", mend)
    elif path.stat().st_size == 0:
        problems.add(name, 1, "This file is empty, and the site is made with it.", mend)
    elif path.suffix == ".ttf":
        if not _is_whole(path):
            problems.add(name, 1, "This font is damaged.", mend)
    elif (text := read_text(path, name, problems)) is not None and path.suffix in _TEMPLATES:
        _check_template(text, name, problems)


def _is_whole(path: Path) -> bool:
    try:
        read_whole(path)
    except Exception:  # fontTools has no error of its own for each kind of damage
        return False
    return True


def _has_letters(path: Path) -> bool:
    try:
        letters_of(path)
    except Exception:  # the same
        return False
    return True


@cache
def _environment() -> Environment:
    """Like those that render templates, as far as a template can be wrong by itself: it knows their filters."""
    made = Environment(autoescape=True)
    made.filters.update(dict.fromkeys((*OWN_FILTERS, *_OF_MKDOCS), str))
    return made


@remembered
def _check_template(text: str, name: str, problems: Problems) -> None:
    try:
        _environment().compile(text, name, raw=True)
    except TemplateSyntaxError as error:
        reason = (error.message or "").rstrip(".")
        problems.add(name, error.lineno, f"This template cannot be read: {reason}.", "Mend this line.")


def _put_back(place: Path) -> str:
    return f"Put it back as it was: git checkout -- {place.as_posix()}"
