"""Weight and speed of this site beside the same text with the stock theme, measured in one run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from html import escape
from pathlib import Path

import yaml
from rich.table import Table

from scripts import builder, day
from scripts.addresses import page_path
from scripts.browser import chromium
from scripts.measure import Cost, measure
from scripts.progress import Reporter
from scripts.sections import TOKEN
from scripts.site import Site

SHEET = "return-path"
LOCALES = ("nl", "ar", "ti")

# Languages for which Material has no words of its own crash its stock templates; they borrow English.
STOCK_LANGUAGE = "en"


@dataclass(frozen=True)
class Built:
    """A built site: where it is, seconds that the build took, its peak memory in MiB."""

    folder: Path
    seconds: float
    memory: int


def bench(root: Path, reporter: Reporter) -> None:
    """Build this site and the stock one, load the same sheet of both as a slow phone does, and print tables."""
    site = builder.checked_site(root)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        reporter.say("Building this site ...")
        ours = _build([sys.executable, "-m", "scripts", "build"], root, root / "site")
        reporter.say("Building the same text with stock Material ...")
        stock = _build([sys.executable, "-m", "mkdocs", "build", "-q"], _stock_project(site, work / "stock"), None)
        bare = _bare_pages(site, work / "bare")
        _print_builds(reporter, ours, stock)
        _print_pages(reporter, site, ours, stock, bare)


def _build(command: list[str], root: Path, folder: Path | None) -> Built:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": day.epoch(day.today(os.environ))}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return Built(folder or root / "site", time.perf_counter() - start, usage.ru_maxrss // 1024)


def _stock_project(site: Site, root: Path) -> Path:
    """The same Markdown with Material and static-i18n as their own manuals set them up."""
    for (locale, slug), page in site.pages.items():
        path = root / "docs" / locale / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {page.title}\n\n{_plain(page.body)}", encoding="utf-8")
    # Material crashes on a language that it has no words for; English stands in.
    for language in site.project.languages:
        partial = root / "overrides" / "partials" / "languages" / f"{language.locale}.html"
        partial.parent.mkdir(parents=True, exist_ok=True)
        texts = {"language": language.html, "direction": language.direction}
        partial.write_text(f"{{% macro t(key) %}}{{{{ {texts!r}[key] }}}}{{% endmacro %}}", encoding="utf-8")
    languages = [
        {"locale": language.locale, "name": language.name, "build": True, "default": language == site.project.source}
        for language in site.project.languages
    ]
    config = {
        "site_name": "Stock",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "custom_dir": "overrides", "language": STOCK_LANGUAGE},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return root


def _bare_pages(site: Site, root: Path) -> Path:
    """The text of the sheet as plain HTML without any style: the floor for every other figure."""
    for locale in LOCALES:
        page = site.pages[locale, SHEET]
        path = root / page_path(site.project, locale, SHEET) / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in _plain(page.body).split("\n") if line.strip())
        head = f'<!doctype html><html lang="{locale}"><meta charset="utf-8"><title>{escape(page.title)}</title>'
        path.write_text(f"{head}<h1>{escape(page.title)}</h1>{paragraphs}", encoding="utf-8")
    return root


def _plain(body: str) -> str:
    return TOKEN.sub("0", re.sub(r"#[a-z-]+\)", ")", body))


def _print_builds(reporter: Reporter, ours: Built, stock: Built) -> None:
    table = Table("build", "seconds", "peak memory MiB", "size MB")
    for name, built in (("this site", ours), ("stock Material", stock)):
        size = sum(path.stat().st_size for path in built.folder.rglob("*") if path.is_file()) / 1_000_000
        table.add_row(name, f"{built.seconds:.2f}", str(built.memory), f"{size:.1f}")
    reporter.out.print(table)


def _print_pages(reporter: Reporter, site: Site, ours: Built, stock: Built, bare: Path) -> None:
    table = Table("page", "site", "requests", "bytes", "other hosts", "first paint ms", "times bare text")
    with chromium() as browser:
        for locale in LOCALES:
            path = "/" + page_path(site.project, locale, SHEET)
            floor = measure(browser, bare, path)
            costs: list[tuple[str, Cost]] = [
                ("bare text", floor),
                ("this site", measure(browser, ours.folder, path)),
                ("stock Material", measure(browser, stock.folder, path)),
            ]
            for name, cost in costs:
                ratio = f"{cost.first_paint / floor.first_paint:.2f}"
                row = (
                    path,
                    name,
                    str(cost.requests),
                    f"{cost.sent:,}",
                    str(cost.foreign),
                    f"{cost.first_paint:.0f}",
                    ratio,
                )
                table.add_row(*row)
    reporter.out.print(table)
