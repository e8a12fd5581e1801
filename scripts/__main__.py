"""The one command line: `python -m scripts COMMAND`.

A command imports by itself what no check needs: MkDocs and the makers of PDFs, geocoders, and the test setup with its
browser.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

import click

from scripts.commands import status as translation_status
from scripts.commands.due import AHEAD, due_lines, due_markdown
from scripts.commands.schema import write_schemas
from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.content.warnings import text_warnings
from scripts.files.git import NoVersionError, version_folder
from scripts.files.problems import ContentError, did_you_mean
from scripts.project.day import WrongDayError, today
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.project.sheets import WrongSettingError
from scripts.publishing.terminal import Reporter
from scripts.records.edition_file import PATH
from scripts.screen.token_registry import TOKENS
from scripts.texts.page import Method
from scripts.translations.accepting import Claim
from scripts.translations.accepting import accept as accept_sections
from scripts.translations.cosmetic import cosmetic as keep_cosmetic
from scripts.translations.marks import unfinished_lines
from scripts.translations.named import RefusedError


@click.group()
def main() -> None:
    """Build and check the site about voluntary return from Belgium."""


@main.command()
def build() -> None:
    """Build the whole site into site/."""
    from scripts.publishing import builder

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
        return checked_site(ROOT, today(os.environ), TOKENS)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        sys.exit(1)


@main.command()
def check() -> None:
    """Check all content and data; tell every problem with file, line and remedy.

    Without problems, tell what is not translated yet, and every warning at the wording.
    """
    reporter = Reporter()
    site = _checked_site(reporter)
    reporter.say(f"No problems in {len(site.pages)} pages and {len(site.project.languages)} languages.")
    stale = sum(len(state.outdated) for state in site.states.values())
    if stale:
        reporter.say(f"Out of date: {stale} translated sections. Which: .venv/bin/python -m scripts status")
    for line in unfinished_lines(site.project, site.making, site.unfinished):
        reporter.say(line)
    reporter.warnings([*site.slips, *text_warnings(site)])


@main.command()
@click.option("--language", "locale", help="Build this language beside the Dutch, which is quicker.")
@click.option("--port", default=8000, show_default=True)
def serve(locale: Locale | None, port: int) -> None:
    """Show the site at http://127.0.0.1:8000/ and rebuild it after each change."""
    from scripts.publishing.serving import serve as serve_site

    serve_site(ROOT, locale or None, port, Reporter())


@main.command()
@click.option("--language", "locale", help="Only this language, with what changed in the Dutch.")
def status(locale: Locale | None) -> None:
    """Show the state of every translation, and what must be checked again soon."""
    reporter = Reporter()
    site = _checked_site(reporter)
    known = [language.locale for language in (*site.project.languages, *site.making)]
    if locale and locale not in known:
        reporter.errors.print(f'There is no language "{locale}". {did_you_mean(locale, known)}', markup=False)
        sys.exit(1)
    for line in unfinished_lines(site.project, site.making, site.unfinished, locale):
        reporter.say(line)
    if reporter.out.is_terminal and not locale:
        for table in translation_status.tables(site, reporter.out.width):
            reporter.show(table)
        reporter.say("To see what changed in the Dutch: .venv/bin/python -m scripts status --language ar")
    else:
        for line in translation_status.lines(site, locale):
            reporter.say(line)
    if locale:
        for text in translation_status.differences(site, locale):
            reporter.out.print(text)
        return
    for line in due_lines(site, AHEAD):
        reporter.say(line)


@main.command()
@click.option("--days", type=click.IntRange(0, 3650), default=AHEAD, show_default=True, help="How far to look ahead.")
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def due(days: int, form: str) -> None:
    """List what must be checked again soon: what, where, by when and by whom."""
    reporter = Reporter()
    site = _checked_site(reporter)
    if form == "markdown":
        click.echo(due_markdown(site, days), nl=False)
        return
    for line in due_lines(site, days):
        reporter.say(line)


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


@main.command("new-language")
@click.argument("locale")
@click.option("--name", help="The language's own name, if it is not the one that Babel knows.")
def begin_language(locale: Locale, name: str | None) -> None:
    """Write all files of a new language, ready to translate, and tell what is left to do."""
    # It looks into fonts, which no check does.
    from scripts.commands.new_language import NotBegunError, new_language

    reporter = Reporter()
    try:
        told = new_language(_checked_site(reporter), locale, name)
    except NotBegunError as error:
        reporter.errors.print(str(error), markup=False)
        reporter.say("Nothing was written.")
        sys.exit(1)
    for line in told:
        reporter.say(line)


@main.command()
def editions() -> None:
    """Put the codes of all sheets as they are now on record in data/editions.csv."""
    # Editions are made from finished text, which no check needs.
    from scripts.screen.editions import record

    reporter = Reporter()
    added = record(_checked_site(reporter))
    reporter.say(f"{added} new codes recorded in {PATH}" if added else "All codes were on record already.")


@main.command()
@click.argument("before")
@click.option("--pull-request", type=click.IntRange(min=1), help="Its number, for links to its preview.")
def changes(before: str, pull_request: int | None) -> None:
    """Tell in Markdown what changed since BEFORE: another folder with the project, or a Git revision."""
    # A comparison renders pages, which no check does.
    from scripts.commands.change_report import change_report

    reporter = Reporter()
    try:
        with version_folder(ROOT, before) as folder:
            reporter.say(change_report(folder, ROOT, today(os.environ), pull_request))
    except NoVersionError as error:
        reporter.errors.print(str(error), markup=False)
        sys.exit(1)


@main.command()
def schema() -> None:
    """Write the JSON Schemas of the data files into data/schema/."""
    for path in write_schemas(ROOT):
        Reporter().say(str(path.relative_to(ROOT)))


@main.command()
def geocode() -> None:
    """Find the coordinates of confirmed addresses through Nominatim and write them into data/desks.yaml."""
    from scripts.commands import geocode

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
    ask = geocode.nominatim(contact, f"{server.netloc}{server.path}".rstrip("/"), server.scheme)
    try:
        located = geocode.geocode(ROOT, ask, today(os.environ), reporter.say)
    except ContentError as error:
        reporter.problems(error.problems.sorted())
        reporter.say("Nothing was asked and nothing was changed.")
        sys.exit(1)
    except KeyboardInterrupt:
        reporter.say("Stopped; data/desks.yaml holds what was found until now.")
        sys.exit(130)
    except geocode.GeocodingStoppedError as error:
        reporter.errors.print(str(error), markup=False)
        reporter.say("data/desks.yaml holds what was found until now; nothing else was changed.")
        sys.exit(1)
    reporter.say(f"{located} located. Now run: make check")


@main.command()
def bench() -> None:
    """Measure weight and speed beside the stock theme (needs the test setup)."""
    from scripts.bench.bench import bench as run_bench

    run_bench(ROOT, Reporter())


def run() -> None:
    """The command line, with an error of the environment told in one line."""
    try:
        main()
    except (WrongDayError, WrongSettingError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    run()
