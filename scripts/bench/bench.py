"""Weight and speed of this site beside the same text with the stock theme, measured in one run."""

from __future__ import annotations

import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli
from rich.table import Table

from scripts.bench import measure_locator, measure_sheets, sites
from scripts.bench.browser import chromium
from scripts.bench.measure import SLOWER, compare
from scripts.bench.measure_locator import Query
from scripts.commands.cli import Invocation, command
from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.project import day
from scripts.project.addresses import HOME, page_path
from scripts.project.copying import copy_project
from scripts.project.keys import Locale, Slug
from scripts.publishing.terminal import Reporter
from scripts.screen.token_registry import TOKENS

SHEET = Slug("return-path")
LOCALES = tuple(map(Locale, ("nl", "ar", "ti")))
MANY = (14, 28)
RUNS = 3
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
OURS = (sys.executable, "-m", "scripts", "build")
STOCK = (sys.executable, "-m", "mkdocs", "build", "-q")
_MARK = "measured-edit"


@dataclass(frozen=True)
class Built:
    """A built site: where it is, seconds that the build took (median), its peak memory in MiB, its size in bytes."""

    folder: Path
    seconds: float
    memory: int
    size: int


def measure(root: Path, reporter: Reporter) -> None:
    """Build this site and the stock one, load the same sheet of both as a slow phone does, and print tables."""
    site = checked_site(root, day.today(os.environ), TOKENS)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        reporter.say("Building this site and the same text with stock Material ...")
        copy = copy_project(root, work / "ours")
        stock = sites.stock(site.project, site.pages.values(), work / "stock")
        builds = {len(site.project.languages): _build_both(copy, stock)}
        for count in MANY:
            if count not in builds:
                reporter.say(f"Building {count} languages ...")
                builds[count] = _build_many(site, work / str(count), count)
        reporter.out.print(_builds_table(builds))
        reporter.say("Editing a page while the site is served ...")
        reporter.say(f"edit to page shown: this site {_edit(copy):.2f} s (all languages)")
        reporter.say("Loading the sheet as a slow phone does ...")
        sheets = [site.pages[locale, SHEET] for locale in LOCALES]
        floor = sites.bare(site.project, sheets, work / "bare")
        first = builds[len(site.project.languages)]
        folders = {"bare text": floor, "this site": first[0].folder, "stock Material": first[1].folder}
        reporter.out.print(_pages_table(site, folders))
        reporter.say("Searching for the nearest desk as a slow phone does ...")
        reporter.out.print(_locator_table(site, first[0].folder))
        reporter.say("Making all sheets for paper ...")
        reporter.out.print(_sheets_table(checked_site(copy, day.today(os.environ), TOKENS)))


def _build_many(site: Site, work: Path, count: int) -> tuple[Built, Built]:
    copy = sites.with_languages(site.project, work / "ours", count)
    many = checked_site(copy, day.today(os.environ), TOKENS)
    stock = sites.stock(many.project, many.pages.values(), work / "stock")
    return _build_both(copy, stock)


def _environment() -> dict[str, str]:
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "SHEETS": "no",
        "SOURCE_DATE_EPOCH": day.epoch(day.today(os.environ)),
    }


def _build_both(ours: Path, stock: Path) -> tuple[Built, Built]:
    """Both sites, built in turns, so that a slow minute of the machine is shared."""
    runs = [(_build(OURS, ours), _build(STOCK, stock)) for _ in range(RUNS)]
    of_ours, of_stock = zip(*runs, strict=True)
    return _built(ours / "site", of_ours), _built(stock / "site", of_stock)


def _build(command: Sequence[str], root: Path) -> tuple[float, int]:
    """Seconds and the peak of memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=root, env=_environment(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)
    return time.perf_counter() - start, usage.ru_maxrss // 1024


def _built(folder: Path, runs: Sequence[tuple[float, int]]) -> Built:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return Built(folder, statistics.median(seconds for seconds, _ in runs), max(memory for _, memory in runs), size)


def _edit(root: Path) -> float:
    """Seconds from saving a page to seeing it changed under the live preview."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "scripts", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/{SHEET}/"
    try:
        _wait_for(address, "<h1>")
        time.sleep(2)
        page = root / "docs" / "nl" / f"{SHEET}.md"
        page.write_text(f"{page.read_text(encoding='utf-8')} {_MARK}\n", encoding="utf-8")
        start = time.perf_counter()
        _wait_for(address, _MARK)
        return time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str, text: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=5) as answer:
            if text in answer.read().decode():
                return
        time.sleep(0.02)
    raise TimeoutError(f"{text} did not appear at {address}")


def _builds_table(builds: dict[int, tuple[Built, Built]]) -> Table:
    table = Table("languages", "site", "seconds", "beside stock", "peak MiB", "size MB", title="building, median of 3")
    for count, (ours, stock) in builds.items():
        for name, built in (("this site", ours), ("stock Material", stock)):
            beside = f"{built.seconds / stock.seconds:.2f}"
            row = (f"{built.seconds:.2f}", beside, str(built.memory), f"{built.size / 1_000_000:.1f}")
            table.add_row(str(count), name, *row)
    few, many = MANY
    for index, name in enumerate(("this site", "stock Material")):
        growth = builds[many][index].seconds / builds[few][index].seconds
        table.add_row(f"{few} to {many}", name, f"x {growth:.2f}", "", "", "")
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
