"""How tokens are written, and what was meant as one: other brackets, a space, a capital, another sign for the colon."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from scripts.files.memory import remembered
from scripts.files.problems import did_you_mean
from scripts.texts.left_over import MADE, Fault, LeftOver, left_over

_OPEN, _CLOSE = r"\[{(<［｛（【〔「『⟦«‹", r"\]})>］｝）】〕」』⟧»›"
# What stands between brackets of any kind, which may be doubled and have spaces between them.
_BRACKETED = re.compile(
    rf"(?<![{_OPEN}])(?P<open>[{_OPEN}](?:[ \t]{{0,3}}[{_OPEN}]){{0,3}}+)(?P<inner>[^{_OPEN}{_CLOSE}\n]+)"
    rf"(?P<close>[{_CLOSE}](?:[ \t]*[{_CLOSE}])*)?"
)
_SQUARE = re.compile(r"[\[{［｛【〔⟦]")
_NAMED = re.compile(r"\s*(?P<kind>[^\s:：﹕꞉;；]+)\s*[:：﹕꞉;；]\s*(?P<id>\S[^:：]*)$")
_BEGINNING = re.compile(r"\s*[A-Za-z-]+\s*[:：]\s*[a-z0-9-]+")
_BARE = re.compile(r"(?<![\w:/.@-])(?P<token>[A-Za-z-]+[:：][a-z0-9-]+)(?![\w-])[ \t]*[\]}]*")
_TOO_MANY = re.compile(r"(?<!\[)\[{3,9}(?P<inner>[^\[\]\n]+)\]{3,9}(?!\()")
_ESCAPED = re.compile(r"\\\[\\?\[?(?P<inner>[^\[\]\\\n]+)\\?\]")

_LINKED = re.compile(r"\[\[[^\[\]\n]*\]\]\([^()\s]+\)")

UNENDED = "A token begins with [[ and does not end."
_SHOWN = "is shown as it stands: a token has two square brackets on each side."


@dataclass(frozen=True)
class Spelling:
    """How tokens of some kinds are written: `right` has each that the data knows, by its letters and digits alone."""

    kinds: tuple[str, ...]
    known: tuple[str, ...]
    # It follows from the two others.
    right: Mapping[str, str] = field(compare=False)

    @classmethod
    def of(cls, kinds: Collection[str], tokens: Iterable[str]) -> Spelling:
        """The spelling of tokens such as "phone:return-line", of these kinds."""
        return _spelling(tuple(kinds), tuple(sorted(tokens)))

    def meant(self, text: str) -> str | None:
        """The token that a text means; None if it means none."""
        return self.right.get(folded(text))

    def fault(self, token: str) -> tuple[str, str] | None:
        """What is wrong in the writing of what stands between [[ and ]], and how to mend it; None if nothing is."""
        written = token.strip(" \t")
        meant = self.meant(written)
        kind, colon, identifier = written.partition(":")
        if meant is None and colon and kind.strip() in self.kinds and re.search(r"\s", written):
            # Without the data no id is known.
            meant = f"{kind.strip()}:{'-'.join(identifier.split())}"
        if meant is None or meant == written:
            return None
        return f"The token [[{token}]] is not written right: {_reason(written, meant)}.", f"Write [[{meant}]]."


@remembered
def _spelling(kinds: tuple[str, ...], tokens: tuple[str, ...]) -> Spelling:
    right: dict[str, str] = {}
    for token in tokens:
        name, _, identifier = token.partition(":")
        right[folded(token)] = token
        # The two parts may be exchanged.
        right.setdefault(folded(identifier + name), token)
    return Spelling(kinds, tokens, right)


def _reason(written: str, meant: str) -> str:
    """In which way a token is not written as it must be."""
    if meant in ("".join(written.split()), re.sub("-?:-?", ":", "-".join(written.split()))):
        return "there is a space in it"
    if written.lower() == meant:
        return "it has a capital letter"
    if ":" in meant and ":" not in written:
        return "no colon (:) stands between its two parts"
    return "it has other signs than small letters, hyphens and one colon between its two parts"


@remembered
def token_faults(body: str, first_line: int, spelling: Spelling) -> tuple[Fault, ...]:
    """Every token of a page's Markdown that does not stand between [[ and ]]."""
    return tuple(_faults(body, first_line, spelling))


def _faults(body: str, first_line: int, spelling: Spelling) -> Iterator[Fault]:
    for part in left_over(body, first_line):
        for start, _, shown, mend in _meant(part, spelling):
            unended = shown.startswith("[[") and not shown.endswith("]]")
            yield part.line_of(start), UNENDED if unended else f'"{shown}" {_SHOWN}', mend
        for number, raw in enumerate(part.raw):
            for match in _ESCAPED.finditer(raw):
                token = spelling.meant(match["inner"])
                if token:
                    yield part.line + number, f'"{match[0]}" {_SHOWN}', f"Write [[{token}]], without a backslash."
            for match in _TOO_MANY.finditer(raw):
                mend = f"Write [[{match['inner'].strip()}]]."
                yield (
                    part.line + number,
                    f"{match[0]} has too many square brackets: a token has two on each side.",
                    mend,
                )
            for match in _LINKED.finditer(raw):
                what = f"A token is the text of a link: {match[0]}."
                yield part.line + number, what, "Write the token alone, and beside it a link with words."


def without_tokens(part: LeftOver, spelling: Spelling) -> str:
    """The words of a paragraph without what was meant as a token; MADE stands for each sign of it."""
    words = part.words
    for start, end, _, _ in _meant(part, spelling):
        words = f"{words[:start]}{MADE * (end - start)}{words[end:]}"
    return words


def _meant(part: LeftOver, spelling: Spelling) -> Iterator[tuple[int, int, str, str]]:
    """Where in a paragraph something stands that was meant as a token (start and end), what, and how to mend it."""
    spans = []
    for match in _BRACKETED.finditer(part.words):
        mend = _mend(match, part, spelling)
        if mend is not None:
            spans.append(match.span())
            shown = match[0].strip() if match["close"] else f"{match['open']}{match['inner'].split()[0]}"
            yield *match.span(), shown, mend
    for match in _BARE.finditer(part.words):
        token = spelling.meant(match["token"])
        if token and ":" in token and not any(start <= match.start() < end for start, end in spans):
            yield *match.span(), match[0].strip(), f"Write [[{token}]]."


def _mend(match: re.Match[str], part: LeftOver, spelling: Spelling) -> str | None:
    """How to mend what stands between brackets; None if it was not meant as a token."""
    inner, close = match["inner"], match["close"]
    if re.match(r"\s*#|.*=", inner):
        return None
    square = _SQUARE.search(match["open"]) is not None
    named = _NAMED.match(inner)
    token = spelling.meant(inner)
    if token is None and not close and square and (beginning := _BEGINNING.match(inner)):
        token = spelling.meant(beginning[0])
    if token is not None and ":" in token and (square or named):
        return f"Write [[{token}]]."
    if token is not None and square and close and (len(match["open"]) > 1 or _alone(match, part)):
        return f"Write [[{token}]]."
    kind = next((name for name in spelling.kinds if named and folded(name) == folded(named["kind"])), None)
    if named is None or kind is None or not square:
        return None
    known = [each for each in spelling.right.values() if each.startswith(f"{kind}:")]
    written = f"{kind}:{named['id'].split()[0]}"
    return f"Write [[{kind}:…]]. {did_you_mean(written, known)}" if known else f"Write [[{written}]]."


def _alone(match: re.Match[str], part: LeftOver) -> bool:
    """Whether nothing else stands in the line."""
    line = part.words[: match.start()].count("\n")
    return part.words.split("\n")[line].strip() == match[0].strip()


def folded(text: str) -> str:
    """The letters and digits of a text alone, small, as they are on a plain keyboard."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKC", text).lower())
