"""The site under its own headers, as the host sends them: nothing is refused, and the policy really refuses."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.project.keys import Locale
from scripts.project.project import Project
from tests.helpers.browsers import addresses_of

STRANGE = '<p style="color:red">x</p><script>document.title = "broken in"</script><img src="https://example.org/x.png">'


def headers_of(built: Path) -> dict[str, str]:
    """The headers of pages in the built `_headers`."""
    text = (built / "_headers").read_text(encoding="utf-8").split("/assets/*")[0]
    pairs = [line.strip().split(": ", 1) for line in text.splitlines() if line.startswith("  ")]
    return {name: value for name, value in pairs if name != "Strict-Transport-Security"}


class _UnderHeaders(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, headers: dict[str, str], directory: str) -> None:
        self._policies = headers
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in self._policies.items():
            self.send_header(name, value)
        super().end_headers()

    def do_GET(self) -> None:
        if self.path != "/strange/":
            # A browser that has seen enough may leave early.
            with contextlib.suppress(ConnectionError):
                super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f"<!doctype html><title>whole</title>{STRANGE}".encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def guarded(built: Path) -> Iterator[str]:
    handler = functools.partial(_UnderHeaders, headers=headers_of(built), directory=str(built))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_no_page_breaks_its_own_policy(fresh: Page, project: Project, guarded: str, locale: Locale) -> None:
    complaints: list[str] = []
    fresh.on("console", lambda message: complaints.append(message.text))
    for each in addresses_of(project, guarded, locale):
        response = fresh.goto(each, wait_until="load")
        assert response is not None and "default-src 'none'" in response.headers["content-security-policy"]
        # Styled, so the hash in the policy is that of the page's styles.
        assert fresh.locator("header .bar").evaluate("bar => getComputedStyle(bar).display") == "flex"
    assert complaints == []


def test_the_policy_refuses_what_a_stranger_might_slip_in(fresh: Page, guarded: str) -> None:
    complaints: list[str] = []
    fresh.on("console", lambda message: complaints.append(message.text))
    fresh.goto(f"{guarded}/strange/")
    assert fresh.title() == "whole"
    refused = [name for name in ("style", "script", "image") if any(name in text.lower() for text in complaints)]
    assert refused == ["style", "script", "image"]
