"""The site under its own headers, as the host sends them: nothing is refused, and the policy really refuses."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.project.project import Project
from tests.browser.conftest import PHONE, addresses_of

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


def test_no_page_breaks_its_own_policy(browser: Browser, project: Project, guarded: str, locale: str) -> None:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    for each in addresses_of(project, guarded, locale):
        response = page.goto(each, wait_until="load")
        assert response is not None and "default-src 'none'" in response.headers["content-security-policy"]
        # Styled, so the hash in the policy is that of the page's styles.
        assert page.locator("header .call").evaluate("call => getComputedStyle(call).display") == "flex"
    assert complaints == []
    context.close()


def test_the_policy_refuses_what_a_stranger_might_slip_in(browser: Browser, guarded: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{guarded}/strange/")
    assert page.title() == "whole"
    refused = [name for name in ("style", "script", "image") if any(name in text.lower() for text in complaints)]
    assert refused == ["style", "script", "image"]
    context.close()
