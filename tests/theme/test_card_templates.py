"""Templates of blocks: strict, escaping, and without the empty lines at which Python-Markdown ends a block."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from scripts.project.project import ROOT
from scripts.theme import templates
from scripts.theme.templates import render

Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Writes the template `a.html`, which `render` then finds in place of the project's own."""
    folder = tmp_path / "overrides" / "cards"
    folder.mkdir(parents=True)
    monkeypatch.setattr(templates, "ROOT", tmp_path)
    templates._environment.cache_clear()

    def to_file(text: str) -> None:
        (folder / "a.html").write_text(text, encoding="utf-8")

    yield to_file
    templates._environment.cache_clear()


def test_values_are_escaped_and_html_stays(write: Write) -> None:
    write("<p>{{ name }} {{ piece }}</p>")
    html = render("a.html", name="<A & B>", piece=Markup("<b>x</b>"))
    assert isinstance(html, Markup)
    assert html == "<p>&lt;A &amp; B&gt; <b>x</b></p>"


@pytest.mark.parametrize("asked", ["{{ name }}", "{{ words.name }}", "{% if words.name %}x{% endif %}"])
def test_a_missing_value_is_an_error(write: Write, asked: str) -> None:
    write(asked)
    with pytest.raises(UndefinedError):
        render("a.html", words={})


def test_no_empty_line_remains(write: Write) -> None:
    write(
        "<ul>\n{% for item in items %}\n  {% if item %}\n<li>{{ item }}</li>\n  {% endif %}\n\n \n{% endfor %}\n</ul>\n"
    )
    assert render("a.html", items=["a", "", "b\n\nc"]) == "<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>"


def test_a_changed_template_is_read_again(write: Write, tmp_path: Path) -> None:
    write("old")
    assert render("a.html") == "old"
    write("new")
    os.utime(tmp_path / "overrides" / "cards" / "a.html", (1, 1))
    assert render("a.html") == "new"


def test_the_real_templates_are_found() -> None:
    for path in (ROOT / "overrides" / "cards").glob("*.html"):
        templates._environment().get_template(path.name)
