"""A running preview of a copy of the fixture site."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.helpers.processes import command, environment, in_time


@dataclass
class Preview:
    """A running `python -m scripts serve` over a copy of the fixture site."""

    root: Path
    port: int
    process: subprocess.Popen[bytes]

    def get(self, path: str) -> tuple[int, str]:
        """The status and text of an address; fails when there is no answer in ten seconds."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def told(self) -> str:
        """What it said so far."""
        return (self.root / "told").read_text(encoding="utf-8")

    def shows(self, path: str, text: str) -> bool:
        """Whether a text stands at an address."""
        try:
            return text in self.get(path)[1]
        except OSError:
            return False


@contextmanager
def preview(root: Path, *words: str) -> Iterator[Preview]:
    """A preview of a copy, which ends at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (root / "tmp").mkdir()
    with (root / "told").open("w") as told:
        process = subprocess.Popen(
            command("serve", "--port", str(port), *words),
            cwd=root,
            env=environment(root, TMPDIR=str(root / "tmp")),
            stdout=told,
            stderr=subprocess.STDOUT,
        )
    try:
        running = Preview(root, port, process)
        assert in_time(lambda: running.shows("return-path/", "<h1>") or process.poll() is not None)
        assert process.poll() is None, running.told()
        yield running
    finally:
        process.kill()
        process.wait()
