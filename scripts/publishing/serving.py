"""Live preview: a live-reload server over our build, rebuilt after each change.

MkDocs' own command holds every request back until a mistake is mended; here the last good page stays.
"""

from __future__ import annotations

import gc
import os
import socket
import tempfile
import threading
import traceback
from pathlib import Path
from typing import Any

from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.files import memory, memory_on_disk
from scripts.files.problems import ContentError, EditorError, Problem, did_you_mean
from scripts.project.day import today
from scripts.project.keys import Locale, Slug
from scripts.project.settings import check_environment
from scripts.publishing import builder
from scripts.publishing.live_reload import LiveReload
from scripts.publishing.same_problems import in_one_line
from scripts.publishing.terminal import NOT_FORESEEN, Reporter
from scripts.screen.token_registry import TOKENS
from scripts.theme.templates import OVERRIDES, render

HOST = "127.0.0.1"
STAYS = "The preview stays as it was until this is mended."

# In seconds.
TIDY_AFTER = 1.0

WATCHED = ("docs", "data", "overrides", "mkdocs.yml")


def serve(root: Path, locale: Locale | None, port: int, reporter: Reporter) -> None:
    """Serve the site until interrupted; with a locale, that language and the source language alone."""
    check_environment(os.environ)
    _check_port(port)
    address = f"http://{HOST}:{port}/"
    with tempfile.TemporaryDirectory(prefix="preview_") as name, memory_on_disk.kept(root):
        preview = _Preview(root, Path(name), locale, address, reporter)
        site = checked_site(root, today(os.environ), TOKENS, preview_of=locale)
        reporter.say(f"Building {len(_pages(site, locale))} pages ...")
        preview.rebuild()
        server: Any = LiveReload(preview.rebuild, HOST, port, Path(name) / builder.SHOWN, preview.told)
        for watched in WATCHED:
            server.follow(root / watched)
        reporter.say(f"The site is at {address} and follows your changes. Stop with Ctrl+C.")
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            reporter.say("Stopped.")
        finally:
            server.shutdown()


class _Preview:
    """The site in a folder, built anew after each change; what is wrong is told in the terminal and in each page."""

    def __init__(self, root: Path, folder: Path, locale: Locale | None, address: str, reporter: Reporter) -> None:
        self._root, self._folder, self._locale, self._address = root, folder, locale, address
        self._reporter = reporter
        self._problems: list[Problem] = []
        self._reasons: tuple[str, ...] = ()

    def rebuild(self) -> None:
        """Build what changed; the last good pages stay while something is wrong."""
        self._problems, self._reasons = [], ()
        try:
            builder.preview(self._root, self._folder, self._locale, self._address)
        except ContentError as error:
            self._problems = in_one_line(error.problems.sorted())
            self._reporter.problems(error.problems.sorted())
            self._reporter.say(STAYS)
        except EditorError as error:
            self._reasons = error.reasons
            for reason in error.reasons:
                self._reporter.errors.print(reason, markup=False)
        except Exception:
            # Not foreseen: whoever mends it needs to see where it arose, and the preview goes on.
            self._reasons = (NOT_FORESEEN,)
            self._reporter.errors.print(f"{NOT_FORESEEN}\n{traceback.format_exc()}", markup=False)
        memory.turn()
        # A day's preview has more to tidy up than one build; it waits until the page is shown.
        tidying = threading.Timer(TIDY_AFTER, gc.collect)
        tidying.daemon = True
        tidying.start()

    def told(self) -> str:
        """What each page tells on top, as HTML; nothing if all is right."""
        if not (self._problems or self._reasons):
            return ""
        count = len(self._problems) + len(self._reasons)
        return render(
            self._root / OVERRIDES,
            "preview-problems.html",
            title="1 mistake to mend." if count == 1 else f"{count} mistakes to mend.",
            state=STAYS,
            problems=self._problems,
            reasons=self._reasons,
        )


def _pages(site: Site, locale: Locale | None) -> list[Slug]:
    """The pages that the preview will hold; EditorError if there is no such language."""
    known = {language.locale for language in site.project.languages}
    if locale and locale not in known:
        raise EditorError(f'There is no language "{locale}". {did_you_mean(locale, known)}')
    wanted = {site.project.source.locale, locale} if locale else known
    return [slug for page_locale, slug in site.pages if page_locale in wanted]


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            raise EditorError(
                f"Port {port} is in use. Stop what uses it, or choose another: make serve PORT={port + 1}"
            ) from None
