"""Sets up what the other commands need, once: system packages, the Python packages in `.venv`, and those of the tests.

Runs with the system's own Python and its standard library alone: `python3 scripts/bootstrap.py site` or `test`.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)

# What a purpose installs; "test" holds all of "site" with the same versions.
LOCKS = {"site": "requirements.lock", "test": "requirements-test.lock"}
NODE_LOCK = Path("tests") / "javascript" / "package-lock.json"
# The headless one first: it draws the same pages in half the processor time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ETHIOPIC_FONT = Path("/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf")


class SetupError(Exception):
    """Something is missing that only the person at the keyboard can mend; the message says how."""


@dataclass(frozen=True)
class SystemPackage:
    """A package of Debian and Ubuntu, what it is for, and whether it is missing here."""

    name: str
    purpose: str
    missing: Callable[[], bool]


def has_browser() -> bool:
    """Whether a Chromium is installed, or named in the environment as CHROMIUM."""
    return "CHROMIUM" in os.environ or any(shutil.which(name) for name in BROWSERS)


def has_chromium_package() -> bool:
    """Whether apt has the browser itself; Ubuntu's package is only a pointer to a snap."""
    release = Path("/etc/os-release")
    return release.exists() and "ID=debian" in release.read_text(encoding="utf-8").split()


def _needs_chromium_package() -> bool:
    return "CHROMIUM" not in os.environ and shutil.which(BROWSERS[0]) is None and has_chromium_package()


def _no_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is None


def _lacks(library: str) -> bool:
    """Whether the system has no such shared library, such as "libatomic.so.1"."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


_SITE = (
    SystemPackage("python3-venv", "Python's own environments", _no_ensurepip),
    SystemPackage("libpango-1.0-0", "the letters of sheets on paper", lambda: _lacks("libpango-1.0.so.0")),
    SystemPackage("libpangoft2-1.0-0", "the letters of sheets on paper", lambda: _lacks("libpangoft2-1.0.so.0")),
)

SYSTEM_PACKAGES = {
    "site": _SITE,
    "test": (
        *_SITE,
        SystemPackage("libatomic1", "Playwright, which drives the browser", lambda: _lacks("libatomic.so.1")),
        SystemPackage(BROWSERS[0], "the browser tests", _needs_chromium_package),
        SystemPackage(
            "fonts-noto-core", "letters of every language in the browser tests", lambda: not ETHIOPIC_FONT.exists()
        ),
        SystemPackage("nodejs", "the tests of the browser scripts", lambda: shutil.which("node") is None),
        SystemPackage("npm", "the tests of the browser scripts", lambda: shutil.which("npm") is None),
        SystemPackage("poppler-utils", "the tests of sheets on paper", lambda: shutil.which("pdftotext") is None),
    ),
}


def main(purpose: str) -> None:
    """Set up for a purpose, "site" or "test"; does nothing when all is there."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetupError(f"This project needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    install_system_packages([package for package in SYSTEM_PACKAGES[purpose] if package.missing()])
    install_python_packages(purpose)
    if purpose == "test":
        install_node_packages()
        if not has_browser():
            install_playwright_browser()


def install_system_packages(packages: list[SystemPackage]) -> None:
    """Install Debian packages with apt if this user may; else say exactly what to install."""
    if not packages:
        return
    names = [package.name for package in packages]
    command = apt_command()
    if command is None:
        purposes = ", ".join(f"{package.name} ({package.purpose})" for package in packages)
        raise SetupError(f"Missing: {purposes}.\nInstall with: sudo apt-get install {' '.join(names)}")
    print(f"Installing {', '.join(names)} ...", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "-y", "-qq", "--no-install-recommends", *names]
    for words in (["update", "-qq"], install):
        done = subprocess.run([*command, *words], capture_output=True, text=True, check=False, env=environment)
        if done.returncode != 0:
            raise SetupError(f"apt-get could not install {' '.join(names)}:\n{done.stderr.strip()}")


def apt_command() -> list[str] | None:
    """How this user runs apt-get without being asked for a password; None if not at all."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ["apt-get"]
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND", "apt-get"]
    return None


def install_python_packages(purpose: str) -> None:
    """Install the locked packages, each checked against its hash, unless this very lock is installed already."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        print("Making .venv ...", flush=True)
        _forget_installed()
        subprocess.run([sys.executable, "-m", "venv", str(ENVIRONMENT)], check=True)
    if purpose == "site" and is_installed("test"):
        return
    if is_installed(purpose):
        return
    lock = ROOT / LOCKS[purpose]
    _forget_installed()
    print(f"Installing the Python packages of {lock.name} (once) ...", flush=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*command, "-r", str(lock)], check=True)
    stamp(purpose).write_text(fingerprint(lock), encoding="ascii")


def install_node_packages() -> None:
    """Install the locked packages that check the browser scripts, unless this very lock is installed already.

    No package may run anything of its own while it is installed.
    """
    lock = ROOT / NODE_LOCK
    # `npm ci` begins by taking this folder away, and with it what is remembered.
    installed = lock.parent / "node_modules" / ".installed"
    if installed.exists() and installed.read_text(encoding="ascii") == fingerprint(lock):
        return
    print(f"Installing the Node packages of {NODE_LOCK} (once) ...", flush=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=lock.parent, check=True)
    installed.write_text(fingerprint(lock), encoding="ascii")


def install_playwright_browser() -> None:
    """Install the Chromium of the pinned Playwright, where the system has no package of it."""
    command = [str(ENVIRONMENT / "bin" / "python"), "-m", "playwright", "install", BROWSERS[0]]
    if subprocess.run(command, check=False).returncode != 0:
        raise SetupError(
            "No browser found for the tests. Install Chromium, or name one: CHROMIUM=/path/to/chromium make test"
        )


def is_installed(purpose: str) -> bool:
    """Whether the lock of this purpose, as it is now, is what was installed."""
    path = stamp(purpose)
    return path.exists() and path.read_text(encoding="ascii") == fingerprint(ROOT / LOCKS[purpose])


def _forget_installed() -> None:
    for purpose in LOCKS:
        stamp(purpose).unlink(missing_ok=True)


def stamp(purpose: str) -> Path:
    """The file that remembers which lock was installed."""
    return ENVIRONMENT / f".installed-{purpose}"


def fingerprint(lock: Path) -> str:
    """A hash of a lock file."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


if __name__ == "__main__":
    try:
        main(sys.argv[1] if len(sys.argv) > 1 else "site")
    except SetupError as error:
        sys.exit(str(error))
    except subprocess.CalledProcessError as error:
        sys.exit(f"This command failed: {' '.join(map(str, error.cmd))}")
