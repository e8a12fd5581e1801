"""What stands in a field of the data is shown as it is written: none of it ever becomes HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.files.memory import forget
from scripts.paper.html import document
from scripts.paper.pdf import keys_to_make
from scripts.publishing import builder
from tests.helpers.fixture_site import EPOCH, SITE_URL, copy_fixture, problems_in
from tests.helpers.marked_texts import MarkedTexts

_RAW = re.compile(r"<i>(\d+)</i>")
_SHOWN = re.compile(r"&lt;i&gt;(\d+)&lt;/i&gt;")


@dataclass
class Made:
    """A site of marked texts: its texts, and everything that a reader gets, by name."""

    texts: MarkedTexts
    files: dict[str, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = copy_fixture(tmp_path_factory.mktemp("marked") / "project")
    texts = MarkedTexts(root)
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name, value in {"SITE_URL": SITE_URL, "SHEETS": "pages", "SOURCE_DATE_EPOCH": EPOCH}.items():
            monkeypatch.setenv(name, value)
        site = texts.mark(monkeypatch)
        work = tmp_path_factory.mktemp("marked-site")
        builder.preview(root, work, None, SITE_URL)
        folder = work / builder.SHOWN
        paper = {key.path: document(site, key, SITE_URL) for key in keys_to_make(site)}
        files = {str(path.relative_to(folder)): _text(path) for path in folder.rglob("*") if path.is_file()}
    # What nobody looked for there is looked for again.
    forget()
    return Made(texts, {**files, **paper})


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.suffix in (".html", ".xml", ".json") else ""


def test_no_field_comes_out_as_html(building: None, made: Made) -> None:
    # What a script reads as data stands in JSON, where signs are only signs.
    raw = {
        (number, name)
        for name, text in made.files.items()
        if not name.endswith(".json")
        for number in _RAW.findall(text)
    }
    assert sorted((made.texts.places[int(number)], name) for number, name in raw) == []


def test_the_fields_are_truly_shown(building: None, made: Made) -> None:
    shown = {int(number) for text in made.files.values() for number in _SHOWN.findall(text)}
    fields = {made.texts.places[number][1][-1] for number in shown}
    # Of each kind of file: a page, a source, a name, a sentence of the interface, a language.
    assert {"title", "menu", "description", "publisher", "skip", "name"} <= fields
    assert len(shown) > 400


def test_the_check_tells_every_one_of_them(copy: Path) -> None:
    texts = MarkedTexts(copy)
    texts.collect()
    texts.write()
    told = {(problem.path, problem.line) for problem in problems_in(copy) if '"<" may not stand' in problem.what}
    marked = {
        (str(path.relative_to(copy)), number)
        for path in texts.values
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        if _RAW.search(line)
    }
    assert marked - told == set()
