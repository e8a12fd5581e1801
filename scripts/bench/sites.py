"""The sites that the bench compares: this one in many languages, the same text with the stock theme, bare text."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import yaml

from scripts.project.addresses import page_path
from scripts.project.copying import copy_project
from scripts.project.project import Project
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN

# Locales of many scripts for synthetic sites; which languages they are does not matter.
_MORE = "de fa ps tr ru es so sq uk pt it pl ro bg el hu cs sk hr sl lt lv et da sv fi nb ka hy bn"


@dataclass(frozen=True)
class Size:
    """How large a site is: languages, and pages in each (as many as it has, if not said); and how often it is built."""

    languages: int
    pages: int | None = None
    beside_stock: bool = True
    runs: int = 3

    def __str__(self) -> str:
        return f"{self.languages} languages" + (f" x {self.pages} pages" if self.pages else "")


def of_size(project: Project, target: Path, size: Size) -> Path:
    """A copy of the project with so many languages and pages; further ones are copies under other names."""
    copy = copy_project(project.root, target)
    names = {language.locale: language.name for language in project.languages}
    for locale in list(names)[size.languages :]:
        _take_away(copy, locale, names[locale])
    last = project.languages[min(size.languages, len(names)) - 1]
    further = [locale for locale in _MORE.split() if locale not in names][: max(0, size.languages - len(names))]
    for more in further:
        _add_language(copy, last.locale, more)
    entries = "".join(f"        - locale: {each}\n          name: {each}\n          build: true\n" for each in further)
    after = f"          name: {last.name}\n          build: true\n"
    _change(copy / "mkdocs.yml", after, after + entries)
    for number in range((size.pages or 0) - len(project.pages)):
        _add_page(copy, project.sheets[-1], f"more-{number}")
    return copy


def _take_away(copy: Path, locale: str, name: str) -> None:
    """A language that is not on the site, nor in any of its files."""
    shutil.rmtree(copy / "docs" / locale)
    for path in (copy / "data").glob(f"*/{locale}.*"):
        path.unlink()
    for path in (copy / "data").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"^ +{locale}: \S.*\n", "", text, flags=re.MULTILINE), encoding="utf-8")
    text = (copy / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace(f"        - locale: {locale}\n          name: {name}\n          build: true\n", "")
    text = re.sub(rf"^    {locale}: \[.*\]\n", "", text, flags=re.MULTILINE)
    # It is nobody's second language either.
    text = re.sub(rf"(?<=[\[ ]){locale}(?:, |(?=\]))", "", text).replace(", ]", "]")
    (copy / "mkdocs.yml").write_text(text, encoding="utf-8")


def _add_language(copy: Path, last: str, locale: str) -> None:
    shutil.copytree(copy / "docs" / last, copy / "docs" / locale)
    shutil.copy(copy / "data" / "interface" / f"{last}.yaml", copy / "data" / "interface" / f"{locale}.yaml")
    for page in (copy / "docs" / locale).iterdir():
        # No two languages may have the same text.
        head, body = page.read_text(encoding="utf-8").split("\n---\n\n", 1)
        page.write_text(f"{head}\n---\n\n{locale} {body}", encoding="utf-8")


def _add_page(copy: Path, model: str, slug: str) -> None:
    """A page with the text of another one, in every language."""
    for path in list((copy / "docs").glob(f"*/{model}.md")):
        shutil.copy(path, path.with_name(f"{slug}.md"))
    _change(copy / "mkdocs.yml", f"  - {model}.md\n", f"  - {model}.md\n  - {slug}.md\n")


def _change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


def stock(project: Project, pages: Iterable[Page], root: Path) -> Path:
    """The same Markdown with Material and static-i18n as their own manuals set them up."""
    for page in pages:
        path = root / "docs" / page.locale / f"{page.slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {page.title}\n\n{_plain(page.body)}", encoding="utf-8")
    partials = root / "overrides" / "partials" / "languages"
    partials.mkdir(parents=True)
    for language in project.languages:
        # Material stops at a language that it has no words for, such as Tigrinya; its English stands in for the rest.
        texts = {"language": language.html, "direction": language.direction}
        macro = f"{{% macro t(key) %}}{{{{ {texts!r}[key] }}}}{{% endmacro %}}"
        (partials / f"{language.locale}.html").write_text(macro, encoding="utf-8")
    languages = [
        {"locale": language.locale, "name": language.name, "build": True, "default": language == project.source}
        for language in project.languages
    ]
    config = {
        "site_name": "Stock",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "custom_dir": "overrides", "language": "en"},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return root


def bare(project: Project, pages: Iterable[Page], root: Path) -> Path:
    """The text of pages as HTML without any style: the floor for every other figure."""
    for page in pages:
        path = root / page_path(project, page.locale, page.slug) / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in _plain(page.body).split("\n") if line.strip())
        title = escape(page.title)
        head = f'<!doctype html><html lang="{page.locale}"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1>'
        path.write_text(head + paragraphs, encoding="utf-8")
    return root


def _plain(body: str) -> str:
    """Markdown that the stock theme understands: numbers for tokens, links without sections."""
    return TOKEN.sub("0", re.sub(r"#[a-z-]+\)", ")", body))
