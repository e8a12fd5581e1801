"""MkDocs' live-reload server, which here hears of changes from the system at once, and tells mistakes in the page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

# Seconds without another change, after which the changes of one save are taken for whole.
PAUSE = 0.03


class LiveReload(LiveReloadServer):
    """Serves a folder, and builds it anew after each change; `told` gives what each page tells on top, as HTML.

    Where the system does not tell of changes, as on some network drives, it looks twice a second.
    """

    def __init__(
        self, builder: Callable[[], None], host: str, port: int, folder: Path, told: Callable[[], str]
    ) -> None:
        super().__init__(builder=builder, host=host, port=port, root=str(folder), mount_path="/")
        self.build_delay = PAUSE
        self.observer: Any = Observer()
        self._told = told

    def follow(self, path: Path) -> None:
        """Build anew whenever something in a folder, or a file, changes."""
        handler = _Changes(self._changed)
        try:
            self.observer.schedule(handler, str(path), recursive=True)
        except OSError:
            self.observer = PollingObserver(timeout=0.5)
            self.observer.schedule(handler, str(path), recursive=True)
        self._watched_paths[str(path)] = 1

    def shutdown(self, wait: bool = False) -> None:
        """End; whoever ended it hears nothing of how."""
        # A watch that wakes up once more while it ends tells that it has ended, as an error.
        logging.getLogger("watchdog").setLevel(logging.CRITICAL)
        super().shutdown(wait)

    def _changed(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., object]) -> Iterable[bytes] | None:
        inherited: Any = super()
        answer: Iterable[bytes] | None = inherited._serve_request(environ, start_response)
        if answer is not None:
            return answer
        # What the host's rules do: the page of the folder's language, else the one of all languages.
        root = Path(self.root)
        of_folders = {page.parent: page for page in root.glob("*/404.html")}
        folder = root / str(environ["PATH_INFO"]).strip("/").partition("/")[0]
        page = of_folders.get(folder, root / "404.html")
        if not page.is_file():
            return None
        start_response("404 Not Found", [("Content-Type", "text/html; charset=utf-8")])
        return [self._inject_js_into_html(page.read_bytes(), self._visible_epoch)]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        inherited: Any = super()
        whole: bytes = inherited._inject_js_into_html(content, epoch)
        start = whole.find(b">", whole.find(b"<body")) + 1
        return whole[:start] + self._told().encode() + whole[start:]


class _Changes(FileSystemEventHandler):
    """Hears of files that were made, changed, moved or deleted; a build itself opens and closes them."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def on_created(self, event: FileSystemEvent) -> None:
        """A new file."""
        self._hear(event)

    def on_modified(self, event: FileSystemEvent) -> None:
        """Another text in a file."""
        self._hear(event)

    def on_moved(self, event: FileSystemEvent) -> None:
        """Many editors write a new file and put it in the place of the old one."""
        self._hear(event)

    def on_deleted(self, event: FileSystemEvent) -> None:
        """A file that is gone."""
        self._hear(event)

    def _hear(self, event: FileSystemEvent) -> None:
        names = [Path(str(path)).name for path in (event.src_path, event.dest_path) if path]
        # Editors keep files of their own beside that which is open.
        if not event.is_directory and not all(name.startswith(".") or name.endswith("~") for name in names):
            self._changed()
