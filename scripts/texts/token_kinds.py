"""The tokens that bring data into Markdown: which kinds there are, what each may name, where it may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from scripts.files.problems import Problems, did_you_mean
from scripts.records.records import Entries
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN


@dataclass(frozen=True)
class TokenKind:
    """A kind of token: what an editor gets, the ids that it may name (None: it names nothing), inline or a block."""

    name: str
    gives: str
    ids: Callable[[Entries], Collection[str] | None] | None
    block: bool = False
    id_optional: bool = False


def _ids(name: str, having: str | None = None) -> Callable[[Entries], Collection[str] | None]:
    """The ids of one list of the data files, or only of entries that have a field; None if it was not readable."""

    def ids(entries: Entries) -> Collection[str] | None:
        if name not in entries:
            return None
        return [str(entry.get("id")) for entry in entries[name] if having is None or entry.get(having)]

    return ids


def _groups(entries: Entries) -> Collection[str] | None:
    if "partners" not in entries:
        return None
    return {str(entry.get("group")) for entry in entries["partners"]}


_KINDS = (
    TokenKind("phone", "a phone number that can be dialled", _ids("phone_lines")),
    TokenKind("hours", "the hours of a phone line, without days", _ids("phone_lines", having="hours")),
    TokenKind("email", "an e-mail address", _ids("email_addresses")),
    TokenKind("desk", "a desk's city, linked to the desk", _ids("desks")),
    TokenKind("fact", "a number, date or amount", _ids("facts")),
    TokenKind("short-name", "an organisation's Dutch and French abbreviation", _ids("terms", having="abbreviations")),
    TokenKind("official-names", "the official names of a term", _ids("terms"), block=True),
    TokenKind("phone-line", "a phone line with its hours and sources", _ids("phone_lines"), block=True),
    TokenKind("desks", "all return desks", None, block=True),
    TokenKind("locator", "the search for the nearest desk, with its map", None, block=True),
    TokenKind("nearest-by-province", "the nearest desks of each province", None, block=True),
    TokenKind("nearest-by-postcode", "the nearest desk of each run of postcodes", None, block=True),
    TokenKind("desk-card", "one desk in full", _ids("desks"), block=True),
    TokenKind("partners", "all partners, or those of one group", _groups, block=True, id_optional=True),
    TokenKind("sheets", "the table of sheets and languages", None, block=True),
    TokenKind("check-code", "the field in which the code of a sheet is looked up", None, block=True),
    TokenKind("current-codes", "the codes of all sheets as they are now", None, block=True),
    TokenKind("old-codes", "older codes, and what has changed since", None, block=True),
    TokenKind("sources", "the list of all sources", None, block=True),
    TokenKind("translations", "the table of translation states", None, block=True),
)

_ALONE = re.compile(r"\s*\[\[[^\]]*\]\]\s*")

TOKEN_KINDS = {kind.name: kind for kind in _KINDS}


def split_token(text: str) -> tuple[str, str | None]:
    """The kind and the id of what stands between the brackets; no id gives None."""
    kind, colon, identifier = text.strip().partition(":")
    return kind.strip(), identifier.strip() if colon else None


def check_tokens(page: Page, entries: Entries, problems: Problems) -> None:
    """Record every token of a page that does not exist, names nothing known, or stands in the wrong place."""
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        for match in TOKEN.finditer(text):
            fault = _fault(match[1], entries)
            if fault is not None:
                problems.add(page.name, line, *fault)
            elif TOKEN_KINDS[split_token(match[1])[0]].block and not _ALONE.fullmatch(text):
                what = f"[[{match[1]}]] must stand alone in its line."
                problems.add(page.name, line, what, "Give it a line of its own, with empty lines around.")
        if "[[" in TOKEN.sub("", text):
            problems.add(
                page.name, line, "A token begins with [[ and does not end.", "Close it with ]] in the same line."
            )


def wrong_tokens(page: Page, entries: Entries) -> set[str]:
    """The tokens of a page that do not exist or name nothing known."""
    return {match[1].strip() for match in TOKEN.finditer(page.body) if _fault(match[1], entries) is not None}


def _fault(token: str, entries: Entries) -> tuple[str, str] | None:
    """What is wrong with a token, and how to mend it; None if nothing is."""
    kind_name, identifier = split_token(token)
    kind = TOKEN_KINDS.get(kind_name)
    if kind is None:
        return f"The token [[{token}]] is unknown.", did_you_mean(kind_name, TOKEN_KINDS)
    if kind.ids is None:
        return None if identifier is None else (f"[[{token}]] takes no id.", f"Write [[{kind_name}]].")
    if identifier is None:
        if kind.id_optional:
            return None
        return f"[[{token}]] names nothing.", f"Write [[{kind_name}:…]] with an id from data/."
    known = kind.ids(entries)
    if known is None or identifier in known:
        return None
    return f'[[{token}]]: there is no "{identifier}" for this token.', did_you_mean(identifier, known)
