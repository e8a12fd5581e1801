"""Addresses of websites that go into links, onto paper and into QR codes, where a slip can no longer be mended."""

from __future__ import annotations

import re
from ipaddress import IPv4Address

# Longer ones are no use on paper: nobody types them, and their QR codes are too fine for a cheap phone.
LONGEST = 200

_SHOWN_AT_MOST = 100
_HIGHEST_PORT = 65_535

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_PARTS = re.compile(r"https?://(?P<host>[^/:]*)(?::(?P<port>[^/]*))?(?P<path>(?:/.*)?)", re.DOTALL)
_STEP = re.compile(r"(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})+")


def fault_of(address: str) -> str | None:
    """What is wrong with the address of a website, as the end of a sentence that begins with "it"; None if nothing.

    It may have a scheme (http or https), a host, a port and folders.
    """
    if any(character.isspace() or not character.isprintable() for character in address):
        return "has a space, a line break or a hidden character in it"
    if not address.startswith(("https://", "http://")):
        return "does not begin with https://"
    if "@" in address:
        return "holds a user name"
    if "?" in address or "#" in address:
        return "goes on with ? or # after the folder"
    if len(address) > LONGEST:
        return f"is longer than {LONGEST} letters"
    parts = _PARTS.fullmatch(address)
    if parts is None or not parts["host"]:
        return "names no host"
    if not _is_host(parts["host"]) or not _is_port(parts["port"]):
        return "names a host that cannot exist"
    steps = parts["path"].strip("/").split("/") if parts["path"].strip("/") else []
    if parts["path"].startswith("//") or parts["path"].endswith("//") or not all(map(_is_step, steps)):
        return "has a sign in it that no folder has"
    return None


def shown(address: str) -> str:
    """An address as messages show it: short, in one line, and without a user name, which can hold a password."""
    plain = "".join(character if character.isprintable() else "�" for character in re.sub(r"//.*@", "//…@", address))
    return plain if len(plain) <= _SHOWN_AT_MOST else f"{plain[:_SHOWN_AT_MOST]}…"


def with_slash(address: str) -> str:
    """An address with one slash at its end."""
    return f"{address.rstrip('/')}/"


def _is_host(host: str) -> bool:
    if _HOST.fullmatch(host) is None:
        return False
    # What ends with a number is read as an address of four numbers, or not at all (https://url.spec.whatwg.org/).
    return not host.rpartition(".")[2].isdecimal() or _is_ipv4(host)


def _is_ipv4(host: str) -> bool:
    try:
        IPv4Address(host)
    except ValueError:
        return False
    return True


def _is_port(port: str | None) -> bool:
    return port is None or (re.fullmatch(r"[1-9][0-9]{0,4}", port) is not None and int(port) <= _HIGHEST_PORT)


def _is_step(step: str) -> bool:
    return _STEP.fullmatch(step) is not None and step not in (".", "..")
