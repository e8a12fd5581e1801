"""Live preview: MkDocs' live-reload server over our build, rebuilt after each change.

MkDocs' own command holds every request back until a mistake is mended; here the last good page stays.
"""

from __future__ import annotations

import os
import socket
import tempfile
from pathlib import Path
from typing import Any

from scripts.content.reading import checked_site
from scripts.content.site import Site
from scripts.files.problems import ContentError, EditorError, did_you_mean
from scripts.project.day import today
from scripts.project.keys import Locale, Slug
from scripts.project.settings import check_environment
from scripts.publishing import builder
from scripts.publishing.terminal import Reporter
from scripts.screen.token_registry import TOKENS

HOST = "127.0.0.1"
WATCHED = ("docs", "data", "overrides", "mkdocs.yml")


def serve(root: Path, locale: Locale | None, port: int, reporter: Reporter) -> None:
    """Serve the site until interrupted; with a locale, that language and the source language alone."""
    from mkdocs.livereload import LiveReloadServer

    check_environment(os.environ)
    _check_port(port)
    address = f"http://{HOST}:{port}/"
    with tempfile.TemporaryDirectory(prefix="preview_") as name:
        folder = Path(name)

        def rebuild() -> None:
            try:
                builder.preview(root, folder, locale, address)
            except ContentError as error:
                reporter.problems(error.problems.sorted())
                reporter.say("The preview stays as it was until this is mended.")
            except EditorError as error:
                for reason in error.reasons:
                    reporter.errors.print(reason, markup=False)

        site = checked_site(root, today(os.environ), TOKENS, preview_of=locale)
        reporter.say(f"Building {len(_pages(site, locale))} pages ...")
        rebuild()
        server: Any = LiveReloadServer(builder=rebuild, host=HOST, port=port, root=str(folder), mount_path="/")
        for watched in WATCHED:
            server.watch(str(root / watched))
        reporter.say(f"The site is at {address} and follows your changes. Stop with Ctrl+C.")
        try:
            server.serve(open_in_browser=False)
        except KeyboardInterrupt:
            reporter.say("Stopped.")
        finally:
            server.shutdown()


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
