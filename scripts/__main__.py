"""The one command line: `python -m scripts COMMAND`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

import click

from scripts import builder, geocoding
from scripts import status as translation_status
from scripts.accepting import Claim
from scripts.accepting import accept as accept_sections
from scripts.cosmetic import cosmetic as keep_cosmetic
from scripts.day import WrongDayError, today
from scripts.named_sections import RefusedError
from scripts.pages import Method
from scripts.problems import ContentError, did_you_mean
from scripts.progress import Reporter
from scripts.project import ROOT
from scripts.schemas import write_schemas
from scripts.serving import serve as serve_site
from scripts.site import Site


@click.group()
def main() -> None:
    """Build and check the site about voluntary return from Belgium."""


@main.command()
def build() -> None:
    """Build the whole site into site/."""
    reporter = Reporter()
    try:
        summary = builder.build(ROOT, reporter)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        reporter.say("Nothing was built; site/ is as it was.")
        sys.exit(1)
    except KeyboardInterrupt:
        reporter.say("Stopped; site/ is as it was.")
        sys.exit(130)
    except builder.BuildError as error:
        reporter.errors.print(str(error), markup=False)
        reporter.say("The build failed; site/ is as it was.")
        sys.exit(1)
    reporter.say(
        f"{summary.languages} languages, {summary.pages} pages, {summary.sheets} sheets, "
        f"{summary.warnings} warnings, {summary.size / 1_000_000:.1f} MB"
    )
    reporter.say(f"The site is in {summary.path.relative_to(ROOT)}/. To look at it: make serve")


def _checked_site(reporter: Reporter) -> Site:
    """The content; tells every problem and ends the program if anything is wrong."""
    try:
        return builder.checked_site(ROOT)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        sys.exit(1)


@main.command()
def check() -> None:
    """Check all content and data; tell every problem with file, line and remedy."""
    reporter = Reporter()
    site = _checked_site(reporter)
    reporter.say(f"No problems in {len(site.pages)} pages and {len(site.project.languages)} languages.")


@main.command()
@click.option("--language", "locale", help="Build this language beside the Dutch, which is quicker.")
@click.option("--port", default=8000, show_default=True)
def serve(locale: str | None, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/ and rebuild it after each change."""
    serve_site(ROOT, locale or None, port, Reporter())


@main.command()
@click.option("--language", "locale", help="Only this language, with what changed in the Dutch.")
def status(locale: str | None) -> None:
    """Show the state of every translation: drafts, reviews, and sections that are out of date."""
    reporter = Reporter()
    site = _checked_site(reporter)
    known = [language.locale for language in site.project.languages]
    if locale and locale not in known:
        reporter.errors.print(f'There is no language "{locale}". {did_you_mean(locale, known)}', markup=False)
        sys.exit(1)
    if reporter.out.is_terminal and not locale:
        for table in translation_status.tables(site, reporter.out.width):
            reporter.show(table)
        reporter.say("To see what changed in the Dutch: .venv/bin/python -m scripts status --language ar")
        return
    for line in translation_status.lines(site, locale):
        reporter.say(line)
    for text in translation_status.differences(site, locale) if locale else ():
        reporter.out.print(text)


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--reviewed-by", "reviewer", help="Who read it beside the Dutch; readers see this name.")
@click.option("--method", type=click.Choice(["machine", "human"]), help="Who translated it.")
def accept(files: tuple[str, ...], reviewer: str | None, method: Method | None) -> None:
    """Record that translations match the Dutch as it is now: FILE or FILE#section."""
    if reviewer is not None and not reviewer.strip():
        Reporter().errors.print("--reviewed-by needs a name.", markup=False)
        sys.exit(1)
    name = " ".join(reviewer.split()) if reviewer else None
    _recorded(lambda: accept_sections(ROOT, files, Claim(today(os.environ), name, method)))


@main.command()
@click.argument("files", nargs=-1, required=True)
@click.option("--since", default="HEAD", show_default=True, help="The version before the edit, as Git names it.")
def cosmetic(files: tuple[str, ...], since: str) -> None:
    """Record that an edit of FILE#section changed no meaning, so that nothing becomes out of date."""
    _recorded(lambda: keep_cosmetic(ROOT, files, since))


def _recorded(record: Callable[[], list[str]]) -> None:
    """Record something about translations and tell it; tell why, and end the program, if nothing was recorded."""
    reporter = Reporter()
    try:
        told = record()
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        sys.exit(1)
    except RefusedError as error:
        for reason in error.reasons:
            reporter.errors.print(reason, markup=False)
        reporter.say("Nothing was recorded.")
        sys.exit(1)
    for line in told:
        reporter.say(line)


@main.command()
def schema() -> None:
    """Write the JSON Schemas of the data files into data/schema/."""
    for path in write_schemas(ROOT):
        Reporter().say(str(path.relative_to(ROOT)))


@main.command()
def geocode() -> None:
    """Find the coordinates of confirmed addresses through Nominatim and write them into data/desks.yaml."""
    reporter = Reporter()
    contact = os.environ.get("GEOCODER_CONTACT", "").strip()
    if not contact:
        reporter.errors.print(
            "Nominatim wants to know who asks. Write GEOCODER_CONTACT=your-address@example.org before the command.",
            markup=False,
        )
        sys.exit(1)
    url = os.environ.get("NOMINATIM_URL", "").strip() or "https://nominatim.openstreetmap.org"
    server = urlsplit(url)
    if server.scheme not in ("http", "https") or not server.netloc:
        reporter.errors.print(
            f'NOMINATIM_URL is "{url}"; it must be a web address, such as https://nominatim.openstreetmap.org',
            markup=False,
        )
        sys.exit(1)
    ask = geocoding.nominatim(contact, f"{server.netloc}{server.path}".rstrip("/"), server.scheme)
    try:
        located = geocoding.geocode(ROOT, ask, today(os.environ), reporter.say)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        reporter.say("Nothing was asked and nothing was changed.")
        sys.exit(1)
    except KeyboardInterrupt:
        reporter.say("Stopped; data/desks.yaml holds what was found until now.")
        sys.exit(130)
    except geocoding.GeocodingStoppedError as error:
        reporter.errors.print(str(error), markup=False)
        reporter.say("data/desks.yaml holds what was found until now; nothing else was changed.")
        sys.exit(1)
    reporter.say(f"{located} located. Now run: make check")


@main.command()
def bench() -> None:
    """Measure weight and speed beside the stock theme (needs the test setup)."""
    # The test setup alone has a browser; no other command needs it.
    from scripts.bench import bench as run_bench

    run_bench(ROOT, Reporter())


def run() -> None:
    """The command line, with an error of the environment told in one line."""
    try:
        main()
    except WrongDayError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    run()
