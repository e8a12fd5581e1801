"""Builds the whole site beside the old one, counts it, and then exchanges the two in one step.

A build that fails or is killed leaves the last good `site/` as it was.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scripts.files import memory_on_disk
from scripts.files.disk import remove, telling, told
from scripts.files.problems import EditorError
from scripts.project.keys import Locale

# MkDocs and Material print end-of-life notices for site owners on import; they say nothing to an editor.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")

from mkdocs import utils
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from scripts.content.lagging import lagging
from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.paper.pdf import MissingLettersError, SheetGoneError, keys_to_make, make_sheets
from scripts.project import day
from scripts.project.settings import Wanted, check_environment, site_url, wanted
from scripts.project.sheets import SHEETS, SheetFile, SheetKey
from scripts.publishing import whole_site
from scripts.publishing.completeness import generated_assets, not_whole
from scripts.publishing.each_language import build_languages, quiet_mkdocs
from scripts.publishing.running import Running, start
from scripts.publishing.stopping import too_late_to_stop
from scripts.publishing.terminal import Reporter
from scripts.publishing.workshop import old_site, swap, workshop
from scripts.screen.token_registry import TOKENS

# Where a preview stands in its folder.
SHOWN = "shown"


class BuildError(EditorError):
    """The site could not be built; the message says why."""


@dataclass(frozen=True)
class Summary:
    """What a build made; `size` in bytes."""

    languages: int
    pages: int
    sheets: int
    warnings: int
    size: int
    path: Path


def build(root: Path, reporter: Reporter, finished: Callable[[Summary], None] = lambda summary: None) -> Summary:
    """Check the content, build every language, and put the result in the place of `site/`.

    When it stands there, `finished` is called, which no signal interrupts: whoever stops a build is never told that the
    old site is there when the new one is.

    Raises ContentError with every problem of the content, or an EditorError: WrongSettingError, BuildError, BusyError
    if another build is running here, NotReplaceableError if `site/` is no built site, DiskError if the system refuses
    something.
    """
    check_environment(os.environ)
    today, made = day.today(os.environ), wanted(os.environ)
    os.environ["SOURCE_DATE_EPOCH"] = day.epoch(today)
    target = root / "site"
    with telling(root), ExitStack() as too_late, workshop(root, target) as folder:
        with memory_on_disk.kept(root):
            summary = _build(root, today, made, folder, reporter)
        too_late.enter_context(too_late_to_stop())
        swap(folder / "site", target, old_site(root))
        finished(summary)
    return summary


def _build(root: Path, today: datetime.date, made: Wanted, folder: Path, reporter: Reporter) -> Summary:
    """Build the whole site in a folder of its own."""
    site = checked_site(root, today, TOKENS)
    reporter.say(f"Checked {len(site.pages)} pages in {len(site.project.languages)} languages.{_told(site)}")
    for line in lagging(site):
        reporter.say(line)
    site = replace(site, sheets=_sheets(site, folder, reporter) if made == "all" else {}, paired=made != "no")
    with reporter.counted("Pages built", len(site.pages)) as counted:
        warnings = _run_mkdocs(root, folder / "site", site, lambda locale: counted.more(len(site.slugs(locale))))
    if site.sheets:
        (folder / SHEETS).rename(folder / "site" / SHEETS)
    _count(site, folder / "site")
    return Summary(
        languages=len(site.project.languages),
        pages=len(site.pages),
        sheets=len(site.sheets),
        warnings=warnings,
        size=sum(path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file()),
        path=root / "site",
    )


def _told(site: Site) -> str:
    """How many files are not translated yet; nothing if there are none. Reading every sentence is left to the check."""
    files = len(site.unfinished)
    return f" {files} {'file' if files == 1 else 'files'} not translated yet: make check tells more." if files else ""


def _sheets(site: Site, folder: Path, reporter: Reporter) -> Mapping[SheetKey, SheetFile]:
    try:
        with reporter.counted("Sheets made", len(keys_to_make(site))) as counted:
            return make_sheets(site, site_url(os.environ, site.project.site_url), counted.more, folder)
    except (MissingLettersError, SheetGoneError, OSError) as error:
        reason = (told(error, site.project.root) if isinstance(error, OSError) else None) or str(error)
        raise BuildError(f"The sheets could not be made. {reason}") from error


def _count(site: Site, folder: Path) -> None:
    """Raise BuildError unless a built site is whole."""
    lacking = not_whole(site, folder)
    if lacking:
        files = f"{len(lacking)} {'file is' if len(lacking) == 1 else 'files are'} missing or cut short"
        raise BuildError(f"The site is not whole: {files}, such as {lacking[0]}. Build again.")


def preview(root: Path, folder: Path, locale: Locale | None, address: str) -> None:
    """Build `SHOWN` in a folder, to look at while editing: all languages, or the source language and one other.

    In that one also what is not translated yet is shown, with its marks.

    Raises ContentError, BuildError or DiskError; then what is shown stays as it was.
    """
    site = checked_site(root, day.today(os.environ), TOKENS, preview_of=locale)
    wanted = {site.project.source.locale, locale} if locale else None

    def choose(config: MkDocsConfig) -> None:
        config.site_url = address
        for language in _plugin_languages(config):
            language.build = wanted is None or language.locale in wanted

    with telling(root):
        _run_mkdocs(root, folder / "next", site, lambda _: None, choose)
        remove(folder / SHOWN)
        (folder / "next").rename(folder / SHOWN)


def _plugin_languages(config: MkDocsConfig) -> list[Any]:
    """The entries of static-i18n's language list."""
    plugin: Any = config.plugins["i18n"]
    return list(plugin.config.languages)


def _run_mkdocs(
    root: Path,
    folder: Path,
    site: Site,
    on_language: Callable[[Locale], None],
    prepare: Callable[[MkDocsConfig], None] = lambda config: None,
) -> int:
    """Build into a folder; the number of warnings, which strict mode keeps at zero."""
    with quiet_mkdocs() as messages:
        try:
            config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
            prepare(config)
            start(config, Running(site))
            config.plugins.on_startup(command="build", dirty=False)
            utils.clean_directory(config.site_dir)
            config = config.plugins.on_config(config)
        except (MkDocsException, SystemExit) as error:
            raise BuildError(*messages, str(error)) from error
    # Every language asks for them: worked out here, they are there for all processes.
    generated_assets(site)
    locales = [Locale(each.locale) for each in _plugin_languages(config) if each.build]
    try:
        built = build_languages(config, locales, on_language)
    finally:
        config.plugins.on_shutdown()
    for each in built:
        messages += each.messages
        if each.failure is not None:
            raise BuildError(*messages, each.failure)
    whole_site.write(site, str(config.site_url), folder, config.theme.get_env())
    return len(messages)
