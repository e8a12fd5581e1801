"""Weight and speed of this site beside the same text with the stock theme, measured in one run."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import brotli
from rich.table import Table

from scripts.bench import measure_builds, measure_locator, measure_preview, measure_sheets, sites
from scripts.bench.browser import chromium
from scripts.bench.measure import SLOWER, compare
from scripts.bench.measure_builds import Cost
from scripts.bench.measure_locator import Query
from scripts.bench.sites import Size
from scripts.commands.cli import Invocation, command
from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.files.workers import cores
from scripts.project import day
from scripts.project.addresses import HOME, page_path
from scripts.project.copying import copy_project
from scripts.project.keys import Locale, Slug
from scripts.publishing.terminal import Reporter
from scripts.screen.token_registry import TOKENS

SHEET = Slug("return-path")
LOCALES = tuple(map(Locale, ("nl", "ar", "ti")))
# A build of the largest takes so long that chance evens out within it.
SIZES = (Size(5), Size(14), Size(28), Size(28, 100, beside_stock=False, runs=1))
SEARCHES = 9
QUERIES = (
    Query("9000", "postcode"),
    Query("Gent", "name"),
    Query("Aalst", "name of several places"),
    Query("Poelkapelle", "village", "villages"),
    Query("Antwrepen", "slip of the finger", "villages"),
    Query("zzzzzzzzzzzzzz", "nothing like it", "villages"),
    Query("Гент", "Cyrillic", "names-cyrl"),
    Query("أنتويرب", "Arabic", "names-arab"),
)
# How many times an edit is shown.
SHOWN = 5


def measure(root: Path, reporter: Reporter) -> None:
    """Build this site and the stock one, load the same sheet of both as a slow phone does, and print tables."""
    site = checked_site(root, day.today(os.environ), TOKENS)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for size in SIZES:
            reporter.say(f"Building {size} ...")
            reporter.out.print(_builds_table(site, work / "sizes", size))
        copy = copy_project(root, work / "ours")
        stock = sites.stock(site.project, site.pages.values(), work / "stock")
        measure_builds.from_nothing(copy, stock, 1)
        reporter.say("Editing while the site is served ...")
        reporter.out.print(_preview_table(copy))
        reporter.say("Loading the sheet as a slow phone does ...")
        sheets = [site.pages[locale, SHEET] for locale in LOCALES]
        floor = sites.bare(site.project, sheets, work / "bare")
        folders = {"bare text": floor, "this site": copy / "site", "stock Material": stock / "site"}
        reporter.out.print(_pages_table(site, folders))
        reporter.say("Searching for the nearest desk as a slow phone does ...")
        reporter.out.print(_locator_table(site, copy / "site"))
        reporter.say("Making all sheets for paper ...")
        reporter.out.print(_sheets_table(checked_site(copy, day.today(os.environ), TOKENS)))


def _builds_table(site: Site, work: Path, size: Size) -> Table:
    """What builds of a site of some size cost, beside the stock theme."""
    table = Table("build", "seconds", "beside stock", "processor s", "beside stock", "peak MiB", "MB")
    table.title = f"{size}: building on {cores()} cores, {f'median of {size.runs}' if size.runs > 1 else 'once'}"
    copy = sites.of_size(site.project, work / str(size.languages) / str(size.pages) / "ours", size)
    many = checked_site(copy, day.today(os.environ), TOKENS)
    stock = sites.stock(many.project, many.pages.values(), copy.with_name("stock")) if size.beside_stock else None
    ours, other = measure_builds.from_nothing(copy, stock, size.runs)
    _add(table, "stock Material", other, other, copy.with_name("stock") / "site")
    _add(table, "from nothing", ours, other, copy / "site")
    _add(table, "nothing changed", measure_builds.unchanged(copy, size.runs), other)
    for edit in measure_builds.EDITS:
        _add(table, edit.name, measure_builds.after(edit, copy, size.runs), other)
    return table


def _add(table: Table, name: str, cost: Cost | None, stock: Cost | None, folder: Path | None = None) -> None:
    if cost is None:
        return
    weight = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder else None
    table.add_row(
        name,
        f"{cost.seconds:.2f}",
        f"{cost.seconds / stock.seconds:.2f}" if stock else "",
        f"{cost.processor:.2f}",
        f"{cost.processor / stock.processor:.2f}" if stock else "",
        str(cost.memory),
        f"{weight / 1_000_000:.1f}" if weight else "",
    )


def _preview_table(root: Path) -> Table:
    """How soon an edit is shown while somebody edits."""
    table = Table("preview of", "minute", "edit", "seconds", "longest", title=f"edit to shown, median of {SHOWN}")
    for locale in (LOCALES[1], None):
        for busy in (False, True):
            for each in measure_preview.shown(root, locale, busy, SHOWN):
                minute = "busy" if busy else "quiet"
                table.add_row(locale or "all", minute, each.edit, f"{each.median:.2f}", f"{each.longest:.2f}")
    return table


def _locator_table(site: Site, folder: Path) -> Table:
    title = f"the locator: from the last file to the answer, processor slowed {SLOWER} times, median of {SEARCHES}"
    table = Table("query", "what it is", "ms", "ms with the browser", "bytes loaded for it", title=title)
    sizes = {path.name.split(".")[0]: len(brotli.compress(path.read_bytes())) for path in (folder / "assets").iterdir()}
    with chromium() as browser:
        path = "/" + page_path(site.project, site.project.source.locale, site.project.roles.desks or HOME)
        for answer in measure_locator.answers(browser, folder, path, QUERIES, SEARCHES):
            files = filter(None, ("locator", "locator-nl", "places", answer.query.file))
            loaded = " + ".join(f"{name} {sizes[name]:,}" for name in files)
            table.add_row(answer.query.text, answer.query.what, f"{answer.own:.0f}", f"{answer.whole:.0f}", loaded)
    return table


def _sheets_table(site: Site) -> Table:
    first, second, costs = measure_sheets.first_and_second(site, site.project.site_url)
    title = (
        f"sheets for paper: all {first.pages} pages in {first.seconds:.1f} s on {os.cpu_count()} cores, "
        f"{first.processor / first.pages:.3f} s of one core for each page; unchanged {second.seconds:.1f} s"
    )
    table = Table("kind", "files", "A4 pages", "largest file, bytes", title=title)
    for cost in costs:
        table.add_row(cost.kind, str(cost.files), str(cost.pages), f"{cost.largest:,}")
    return table


def _pages_table(site: Site, folders: dict[str, Path]) -> Table:
    columns = ("page", "site", "requests", "bytes", "other hosts", "first paint ms", "times bare")
    table = Table(*columns, title="loading, cold, 400 ms and 400 kbit/s, processor slowed 4 times")
    with chromium() as browser:
        for locale in LOCALES:
            path = "/" + page_path(site.project, locale, SHEET)
            costs = compare(browser, folders, path)
            floor = costs["bare text"].first_paint
            for name, cost in costs.items():
                paint = (f"{cost.first_paint:.0f}", f"{cost.first_paint / floor:.2f}")
                table.add_row(path, name, str(cost.requests), f"{cost.sent:,}", str(cost.foreign), *paint)
    return table


@command("bench")
def bench(invocation: Invocation) -> None:
    """Measure weight and speed beside the stock theme (needs the test setup)."""
    measure(invocation.root, invocation.reporter)
