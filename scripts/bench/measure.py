"""What a page costs a slow phone: bytes, requests and first paint, loaded cold in Chromium.

360 x 740, processor slowed 4 times, 400 ms latency and 400 kbit/s; bodies are compressed with brotli, as a host does.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import mimetypes
import statistics
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Route

COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg")
NETWORK = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 400 * 1024 / 8,
    "uploadThroughput": 400 * 1024 / 8,
}
SLOWER = 4
PAINT = "(performance.getEntriesByName('first-contentful-paint')[0] || {startTime: -1}).startTime"


@dataclass(frozen=True)
class Cost:
    """The cost of one page: `sent` bytes of bodies, `foreign` addresses asked for, `first_paint` in ms (median)."""

    requests: int
    sent: int
    foreign: int
    first_paint: float


def compare(browser: Browser, folders: Mapping[str, Path], path: str, runs: int = 9) -> dict[str, Cost]:
    """Load the page at a path of several built sites cold, in turns, so that a busy moment of the machine hits all."""
    paints: dict[str, list[float]] = {name: [] for name in folders}
    foreign: dict[str, set[str]] = {name: set() for name in folders}
    with ExitStack() as stack:
        servers = {name: stack.enter_context(_served(folder)) for name, folder in folders.items()}
        for _ in range(runs):
            for name, (address, sent) in servers.items():
                sent.clear()
                paints[name].append(_load(browser, address, path, foreign[name]))
        return {
            name: Cost(len(sent), sum(sent.values()), len(foreign[name]), statistics.median(paints[name]))
            for name, (_, sent) in servers.items()
        }


def _load(browser: Browser, address: str, path: str, foreign: set[str]) -> float:
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, service_workers="block"
    )
    page = context.new_page()

    def decide(route: Route) -> None:
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            foreign.add(route.request.url)
            route.abort()

    page.route("**/*", decide)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address + path, wait_until="load", timeout=120_000)
    page.wait_for_timeout(1500)
    paint = float(page.evaluate(PAINT))
    context.close()
    return paint


class _Compressing(http.server.BaseHTTPRequestHandler):
    """Serves files with brotli and notes what each request cost."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, folder: Path, sent: dict[str, int]) -> None:
        self._folder = folder
        self._sent = sent
        super().__init__(*arguments)  # type: ignore[arg-type]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing for each request."""

    def handle_one_request(self) -> None:
        """The same as ever; a browser that leaves a page does not say good-bye."""
        try:
            super().handle_one_request()
        except ConnectionError:
            self.close_connection = True

    def do_GET(self) -> None:
        """Answer with the file, compressed as a host would."""
        path = self.path.split("?")[0]
        file = self._folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        kind = mimetypes.guess_type(file)[0] or "application/octet-stream"
        body = file.read_bytes() if file.is_file() else b""
        self.send_response(200 if file.is_file() else 404)
        if kind.startswith(COMPRESSED):
            body = brotli.compress(body, quality=11)
            self.send_header("Content-Encoding", "br")
        self._sent[path] = len(body)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        # A browser that leaves a page does not wait for the rest of it.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, dict[str, int]]]:
    sent: dict[str, int] = {}
    handler = functools.partial(_Compressing, folder=folder, sent=sent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", sent
    finally:
        server.shutdown()
        server.server_close()
