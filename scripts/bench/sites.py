"""The sites that the bench compares: this one in many languages, the same text with the stock theme, bare text."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
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


def with_languages(project: Project, target: Path, count: int) -> Path:
    """A copy of the project with so many languages: further ones are copies of the last one under other names."""
    copy = copy_project(project.root, target)
    last = project.languages[-1]
    taken = {language.locale for language in project.languages}
    further = [locale for locale in _MORE.split() if locale not in taken][: count - len(taken)]
    entries = ""
    for locale in further:
        shutil.copytree(copy / "docs" / last.locale, copy / "docs" / locale)
        shutil.copy(copy / "data" / "interface" / f"{last.locale}.yaml", copy / "data" / "interface" / f"{locale}.yaml")
        for page in (copy / "docs" / locale).iterdir():
            # No two languages may have the same text.
            head, body = page.read_text(encoding="utf-8").split("\n---\n\n", 1)
            page.write_text(f"{head}\n---\n\n{locale} {body}", encoding="utf-8")
        entries += f"        - locale: {locale}\n          name: {locale}\n          build: true\n"
    config = copy / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    after = f"          name: {last.name}\n          build: true\n"
    config.write_text(text.replace(after, after + entries), encoding="utf-8")
    return copy


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
