"""Builds the pages of every language with MkDocs and static-i18n, on all cores.

static-i18n would build one language after another in one process. Here each process builds whole languages; what is
told, and in which order, is the same with any number of cores.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs import utils
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from scripts.files import memory
from scripts.files.memory import Remembered
from scripts.files.workers import cores, in_workers
from scripts.paper import side_by_side
from scripts.project.keys import Locale
from scripts.publishing.running import running
from scripts.screen import editions
from scripts.theme import templates

# So many languages are built sooner by one process than processes are begun.
FEW = 2


@dataclass(frozen=True)
class BuiltLanguage:
    """What MkDocs said while it built a language, and why it could not; of another process also what it remembers."""

    messages: tuple[str, ...]
    failure: str | None
    worked_out: tuple[Remembered, ...] = ()
    asked: tuple[tuple[str, Any], ...] = ()


def build_languages(
    config: MkDocsConfig, locales: Sequence[Locale], done: Callable[[Locale], None]
) -> list[BuiltLanguage]:
    """Write the pages of languages into `config.site_dir`; `done` is called after each language.

    The configuration must have gone through `on_config` once. What is not foreseen is raised, with what MkDocs said.
    """
    build, in_turn = partial(_build_language, config), iter(locales)
    if cores() == 1 or len(locales) <= FEW:
        built = []
        for locale in locales:
            built.append(build(locale))
            done(locale)
        return built
    templates.compile_all(config.theme, running(config).site.project.theme)
    editions.work_ahead(running(config).site)
    built = in_workers(partial(_in_worker, build), locales, lambda: None, lambda: done(next(in_turn)))
    for each in built:
        memory.remember(each.worked_out)
        memory.keep_answers_to(each.asked)
    return built


def _in_worker(build: Callable[[Locale], BuiltLanguage], locale: Locale) -> BuiltLanguage:
    """The same in a process that will end, with what it remembers."""
    with memory.worked_out() as fresh, memory.questions() as asked:
        built = build(locale)
    return replace(built, worked_out=tuple(fresh), asked=tuple(asked))


def _build_language(config: MkDocsConfig, locale: Locale) -> BuiltLanguage:
    """The pages of one language, and those in which it stands first beside another."""
    plugin: Any = config.plugins["i18n"]
    failure = None
    with quiet_mkdocs() as messages, _one_language(plugin, locale):
        try:
            mkdocs_build(config)
        except (MkDocsException, SystemExit) as error:
            failure = str(error)
        except Exception as error:
            # Not foreseen: whoever mends it needs to see where it arose, and what MkDocs said before.
            for message in messages:
                error.add_note(message)
            raise
        else:
            site, folder = running(config).site, Path(config.site_dir)
            side_by_side.write(site, str(config.site_url), folder, config.theme.get_env(), {locale})
    return BuiltLanguage(tuple(messages), failure)


@contextmanager
def _one_language(plugin: Any, locale: Locale) -> Iterator[None]:
    """Let static-i18n believe that it is in the midst of its own languages, and this one comes next."""
    clean, building = utils.clean_directory, plugin.building
    # It does the same itself: what other languages have written stays.
    utils.clean_directory = _leave
    plugin.building, plugin.current_language = True, locale
    try:
        yield
    finally:
        utils.clean_directory, plugin.building = clean, building


def _leave(directory: str) -> None:
    """Delete nothing."""


@contextmanager
def quiet_mkdocs() -> Iterator[list[str]]:
    """Keep MkDocs' warnings and errors, to show them once and in our order."""
    messages: list[str] = []
    logger, collector = logging.getLogger("mkdocs"), _Collector(messages)
    before = logger.level, logger.propagate
    logger.addHandler(collector)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(collector)
        logger.setLevel(before[0])
        logger.propagate = before[1]


class _Collector(logging.Handler):
    def __init__(self, messages: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._messages = messages

    def emit(self, record: logging.LogRecord) -> None:
        self._messages.append(record.getMessage())
