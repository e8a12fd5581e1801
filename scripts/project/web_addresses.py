"""Addresses of websites that go into links, onto paper and into QR codes, where a slip can no longer be mended."""

from __future__ import annotations

import re
import unicodedata
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


# Who leads to one of these leads to a phone number.
_MESSENGERS = ("wa.me", "whatsapp.com", "t.me", "telegram.me", "m.me", "signal.me", "viber.com", "viber.me")

_AUTHORITY = re.compile(r"https?://([^/?#\\]*)", re.IGNORECASE)

# Letters of one language: Japanese and Korean have those of several scripts.
_EAST_ASIAN = frozenset(("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"))


def host_of(address: str) -> str:
    """The host of an address that begins with http:// or https://, in small letters as readers see them.

    Empty if it names none.
    """
    match = _AUTHORITY.match(address)
    host = match[1].rpartition("@")[2].partition(":")[0].lower() if match else ""
    return ".".join(map(_decoded, host.split(".")))


def fault_of_website(address: str) -> str | None:
    """What is wrong with an address to which a reader is led, as the end of a sentence that begins with "it".

    None if nothing is. Unlike the address of this site it may have a query, and a host in letters of another script;
    but it must be what it looks like.
    """
    if any(character.isspace() or not character.isprintable() for character in address):
        return "has a space, a line break or a hidden character in it"
    authority = _AUTHORITY.match(address)
    if authority is None:
        return "does not begin with https://"
    if "@" in authority[1]:
        return "holds a user name"
    host, (_, colon, port) = host_of(address), authority[1].partition(":")
    if not host:
        return "names no host"
    labels = host.split(".")
    if len(labels) == 1:
        return "names a host without a point in it, and every website has one"
    if not all(map(_is_label, labels)) or not _is_port(port if colon else None) or _is_number(labels[-1]):
        return "names a host that cannot exist"
    stranger = _stranger(labels)
    if stranger is not None:
        code = f"U+{ord(stranger):04X}, {unicodedata.name(stranger, 'a letter').lower()}"
        return f'mixes letters of two scripts in its host: "{stranger}" ({code})'
    if any(host == messenger or host.endswith(f".{messenger}") for messenger in _MESSENGERS):
        return "leads to a number in a messenger"
    return None


def _decoded(label: str) -> str:
    """A part of a host as readers see it; empty where it stands for nothing."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return ""


def _is_label(label: str) -> bool:
    right = all(character == "-" or character.isalnum() or unicodedata.combining(character) for character in label)
    return right and 0 < len(label) < 64 and label.strip("-") == label


def _is_number(label: str) -> bool:
    return label.isdecimal() or re.fullmatch(r"0x[0-9a-f]*", label) is not None


def _stranger(labels: list[str]) -> str | None:
    """The first letter of the rarer script where a host has letters of two; None where all are of one."""
    by_script: dict[str, list[str]] = {}
    for letter in "".join(labels):
        if letter.isalpha():
            script = unicodedata.name(letter, "UNNAMED").split()[0].split("-")[0]
            by_script.setdefault("EAST ASIAN" if script in _EAST_ASIAN else script, []).append(letter)
    return min(by_script.values(), key=len)[0] if len(by_script) > 1 else None


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
