"""The tokens that bring data into Markdown: which kinds there are, what each may name, where it may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from scripts.pages import Page
from scripts.problems import Problems, did_you_mean
from scripts.records import Entries
from scripts.sections import TOKEN


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
    TokenKind("desk-card", "one desk in full", _ids("desks"), block=True),
    TokenKind("partners", "all partners, or those of one group", _groups, block=True, id_optional=True),
    TokenKind("sheets", "the table of sheets and languages", None, block=True),
    TokenKind("sources", "the list of all sources", None, block=True),
    TokenKind("translations", "the table of translation states", None, block=True),
)

TOKEN_KINDS = {kind.name: kind for kind in _KINDS}


def split_token(text: str) -> tuple[str, str | None]:
    """The kind and the id of what stands between the brackets; no id gives None."""
    kind, colon, identifier = text.strip().partition(":")
    return kind.strip(), identifier.strip() if colon else None


def check_tokens(page: Page, entries: Entries, problems: Problems) -> None:
    """Record every token of a page that does not exist, names nothing known, or stands in the wrong place."""
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        for match in TOKEN.finditer(text):
            _check_token(page.name, line, text, match[1], entries, problems)
        if "[[" in TOKEN.sub("", text):
            problems.add(
                page.name, line, "A token begins with [[ and does not end.", "Close it with ]] in the same line."
            )


def _check_token(name: str, line: int, text: str, token: str, entries: Entries, problems: Problems) -> None:
    kind_name, identifier = split_token(token)
    kind = TOKEN_KINDS.get(kind_name)
    if kind is None:
        problems.add(name, line, f"The token [[{token}]] is unknown.", did_you_mean(kind_name, TOKEN_KINDS))
        return
    if kind.ids is None:
        if identifier is not None:
            problems.add(name, line, f"[[{token}]] takes no id.", f"Write [[{kind_name}]].")
    elif identifier is None:
        if not kind.id_optional:
            problems.add(name, line, f"[[{token}]] names nothing.", f"Write [[{kind_name}:…]] with an id from data/.")
    else:
        known = kind.ids(entries)
        if known is not None and identifier not in known:
            message = f'[[{token}]]: there is no "{identifier}" for this token.'
            problems.add(name, line, message, did_you_mean(identifier, known))
    if kind.block and not re.fullmatch(r"\s*\[\[[^\]]*\]\]\s*", text):
        problems.add(
            name,
            line,
            f"[[{token}]] must stand alone in its line.",
            "Give it a line of its own, with empty lines around.",
        )
