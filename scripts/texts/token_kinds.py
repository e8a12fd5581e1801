"""The tokens that bring data into Markdown: what a kind of token is, and whether a page uses it rightly.

Which kinds there are says `scripts/screen/token_registry.py`, where each also has what it becomes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from scripts.files.problems import Problems, did_you_mean
from scripts.project.keys import Locale
from scripts.project.surfaces import Surface
from scripts.records.fields import Status
from scripts.records.freshness import Entry
from scripts.records.records import Entries, Records
from scripts.texts.page import Page
from scripts.texts.sections import TOKEN
from scripts.texts.token_forms import UNENDED, Spelling, token_faults


class Render(Protocol):
    """Makes the HTML of a token from the site, for a language and a surface, and the id that it names (or "")."""

    def __call__(self, site: Any, locale: Locale, surface: Surface, identifier: str, /) -> str:
        """The HTML in the page's language."""


Shows = Callable[[Records, str], Entry | None]


@dataclass(frozen=True)
class TokenKind:
    """A kind of token: what an editor gets, what it becomes, and which ids it may name (None: it names nothing).

    `record` gives the entry on which a sentence with the token depends, so that the page can tell when nobody checked
    it in time; None for what tells that itself, as every block does.
    """

    name: str
    gives: str
    render: Render
    ids: Callable[[Entries], Collection[str] | None] | None
    record: Shows | None
    # How sure what it shows is; None of a kind that has no status, or tells it itself.
    status: Callable[[Records, str], Status | None] | None = None
    block: bool = False
    id_optional: bool = False
    # The list whose cards it brings, each with an id, and of which kind these are (empty: of every kind).
    cards: tuple[str, str] | None = None
    # The folders in overrides/styles/ with styles that only pages with this token carry.
    styles: tuple[str, ...] = ()
    # The role of the page to which others lead for it.
    role: str | None = None
    # Links to pages, so that it differs wherever links begin.
    leads: bool = False
    # Nothing on paper.
    screen_only: bool = False
    # Made from finished text, which cannot hold it too.
    of_finished: bool = False

    def once(self, entries: Entries, identifier: str | None) -> frozenset[str]:
        """What it brings that stands once on a page, as its ids do."""
        if self.cards is None:
            return frozenset({self.name} if self.block and self.ids is None else ())
        listed, wanted = self.cards
        of_kind = [each for each in entries.get(listed, []) if wanted in ("", each.get("kind"))]
        return frozenset(
            f"{listed}:{each.get('id')}" for each in of_kind if identifier in (None, each.get("id"), each.get("group"))
        )


TokenKinds = Mapping[str, TokenKind]

_ALONE = re.compile(r"\s*\[\[[^\]]*\]\]\s*")


def by_name(kinds: Iterable[TokenKind]) -> TokenKinds:
    """Kinds by their names; ValueError if two have the same."""
    found: dict[str, TokenKind] = {}
    for kind in kinds:
        if kind.name in found:
            raise ValueError(f"two kinds of token are called {kind.name}")
        found[kind.name] = kind
    return found


def split_token(text: str) -> tuple[str, str | None]:
    """The kind and the id of what stands between the brackets; no id gives None."""
    kind, colon, identifier = text.strip().partition(":")
    return kind.strip(), identifier.strip() if colon else None


def check_tokens(
    page: Page, kinds: TokenKinds, entries: Entries, problems: Problems, spelling: Spelling | None = None
) -> None:
    """Record every token of a page that does not exist, is not written right, or stands in the wrong place.

    Whoever checks many pages gives the `spelling` of these tokens, which is the same for all.
    """
    spelling = spelling or Spelling.of(kinds, known_tokens(kinds, entries))
    told = set()
    seen: dict[str, tuple[str, int]] = {}
    for line, what, mend in token_faults(page.body, page.body_line, spelling):
        problems.add(page.name, line, what, mend)
        told.add(line)
    for line, text in enumerate(page.body.split("\n"), start=page.body_line):
        for match in TOKEN.finditer(text):
            fault = spelling.fault(match[1]) or _fault(match[1], kinds, entries)
            if fault is not None:
                problems.add(page.name, line, *fault)
            elif kinds[split_token(match[1])[0]].block and not _ALONE.fullmatch(text):
                what = f"[[{match[1]}]] must stand alone in its line."
                problems.add(page.name, line, what, "Give it a line of its own, with empty lines around.")
            elif (again := _again(match[1], line, kinds, entries, seen)) is not None:
                problems.add(page.name, line, *again)
        if "[[" in TOKEN.sub("", text) and line not in told:
            problems.add(page.name, line, UNENDED, "Close it with ]] in the same line.")


def _again(
    token: str, line: int, kinds: TokenKinds, entries: Entries, seen: dict[str, tuple[str, int]]
) -> tuple[str, str] | None:
    """What is wrong with a token that brings what was seen above it; None if it does not.

    Of all that was seen stands which token brings it, and in which line; what this one brings is added.
    """
    name, identifier = split_token(token)
    brought = kinds[name].once(entries, identifier)
    first = next((seen[each] for each in sorted(brought) if each in seen), None)
    for each in brought:
        seen.setdefault(each, (token, line))
    if first is None:
        return None
    what = f"[[{token}]] brings again what [[{first[0]}]] in line {first[1]} brings: its ids would stand twice."
    return what, "Take one of the two away. A link can lead to the section with the other."


def known_tokens(kinds: TokenKinds, entries: Entries) -> Iterator[str]:
    """Every token that the data knows."""
    for name, kind in kinds.items():
        if kind.ids is None or kind.id_optional:
            yield name
        for identifier in (kind.ids(entries) if kind.ids else None) or ():
            yield f"{name}:{identifier}"


def _fault(token: str, kinds: TokenKinds, entries: Entries) -> tuple[str, str] | None:
    """What is wrong with a token, and how to mend it; None if nothing is."""
    kind_name, identifier = split_token(token)
    kind = kinds.get(kind_name)
    if kind is None:
        with_id = [each for each in known_tokens(kinds, entries) if each.endswith(f":{kind_name}")]
        if identifier is None and kind_name and with_id:
            return f"The token [[{token}]] is unknown.", f"Write its kind before the id, such as [[{with_id[0]}]]."
        return f"The token [[{token}]] is unknown.", did_you_mean(kind_name, kinds)
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
