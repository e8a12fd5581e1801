"""Links that are not written as one: a space, exchanged or missing brackets, a bare address, nothing to press on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from scripts.files.memory import remembered
from scripts.project.web_addresses import host_of
from scripts.texts.blocks import parsed
from scripts.texts.left_over import MADE, Fault, LeftOver, left_over
from scripts.texts.sections import TOKEN
from scripts.texts.token_forms import Spelling, without_tokens

_LINK = "Write [words](page.md), with nothing between ] and (."

# Words in square brackets that are a remark: “he [the client]”, [sic], [nl], [… and so on], (text) [see the list].
_REMARK = re.compile(r"(?:sic!?|[a-z]{2}|\d+|.*(?:…|\.\.\.).*|.*[.!?;؟؛።]\s*)$|\s*$", re.IGNORECASE)
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"\n]*\"|‹[^‹›]*›|‘[^‘’]*’")
_SEE = frozenset(
    (
        *("zie", "vgl", "voir", "cf", "cfr", "see", "siehe", "véase", "art", "§", "bkz", "bakınız", "eeg", "shih"),
        *("انظر", "راجع", "ببینید", "نگاه", "وګورئ", "ርአ", "ርኣዩ", "см", "смотрите", "див", "дивіться"),
    )
)

_ADDRESS = r"(?:https?://|mailto:|www\.)[^\s()\[\]<>]+"
_FILE = rf"(?:{_ADDRESS}|[\w./-]*[\w-]\.(?:md|html?)(?:\#[\w-]*)?|\#[a-z][\w-]*)"
_TEXT = r"\[(?P<text>[^\[\]\n]+)\]"

_ALONE = re.compile(r"(?:https?://|ftp://|www\.)[^\s()\[\]<>«»“”\"]*[^\s()\[\]<>«»“”\".,;:!?؟،؛።፣]", re.IGNORECASE)
_HOST_IN_WORDS = re.compile(
    r"(?P<begins>https?://|(?=www\.))?(?P<host>[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)
# "www" and a space, and the address of a page of a website; the name of one, such as "fedasil.be", is a word.
_WITHOUT_SCHEME = re.compile(
    r"(?<![\w/.@-])(?:www[ .]\s*(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"
    r"|(?P<page>[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:be|brussels|com|eu|fr|int|net|nl|org)/[\w/.#?=&-]*\w))",
    re.IGNORECASE,
)
_FILE_ALONE = re.compile(r"(?<![\w/.-])[\w-]+\.md(?:#[\w-]+)?")

# How a link is miswritten, and what to say of it; PAGE also is the name of a page whose ".md" somebody forgot.
_FORMS = (
    (rf"{_TEXT}\s+\((?P<target>PAGE)\)", "A space stands between ] and ( of this link"),
    (
        rf"\((?P<text>[^()\n]+)\)(?:\s*\[(?P<target>{_FILE})|\[(?P<page>PAGE))\]",
        "The brackets of this link are exchanged",
    ),
    (rf"\((?P<target>{_FILE})\)\s*{_TEXT}", "The two parts of this link are exchanged"),
    (rf"{_TEXT}\((?P<target>PAGE)(?![^(\n]*\))\]?", "This link does not end with )"),
    (
        rf"{_TEXT}[ \t]*+(?:[\[{{<（［]|:?(?=[ \t]*{_FILE}))[ \t]*+(?P<target>PAGE)[ \t]*+[\]}}>）］]?",
        "This link has wrong brackets",
    ),
    (
        rf"[{{（［<](?P<text>[^\[\]{{}}（）［］<>=#\n]+)[}}）］>]\s*+[(（［]\s*+(?P<target>{_FILE})\s*+[)）］]",
        "This link has wrong brackets",
    ),
    (rf"\[(?P<text>[^\[\]()\n]+)\((?P<target>{_FILE})\)\]?", "This link lacks ] before ("),
    (
        rf"(?<![^\s\[\](){MADE}])(?P<text>[^\s\[\](){MADE}]+)\]\s*\((?P<target>{_FILE})\)",
        "This link does not begin with [",
    ),
    (rf"{_TEXT}\([ \t]*(?P<target>[^()\n]*?)[ \t]*\)", "The target of this link cannot be read"),
    (rf"{_TEXT}\((?P<target>[^()\s]*)", "This link does not end with )"),
)


def link_faults(body: str, first_line: int, slugs: Collection[str], spelling: Spelling) -> tuple[Fault, ...]:
    """Every link of a page's Markdown that is not written as one; `slugs` are the pages of the site.

    What was meant as a token, by the `spelling` of tokens, is no link.
    """
    return _faults_of_page(body, first_line, tuple(sorted(slugs)), spelling)


@remembered
def _faults_of_page(body: str, first_line: int, slugs: tuple[str, ...], spelling: Spelling) -> tuple[Fault, ...]:
    forms = _forms(slugs)
    parts = left_over(body, first_line)
    of_words = (fault for part in parts for fault in _faults(part, without_tokens(part, spelling), forms))
    return (*of_words, *_faults_of_links(body, first_line))


@remembered
def _forms(slugs: tuple[str, ...]) -> list[tuple[re.Pattern[str], str]]:
    """The patterns of all forms for a site with these pages."""
    names = "|".join(sorted(map(re.escape, slugs), key=len, reverse=True)) or "(?!)"
    page = rf"(?:{_FILE}|(?:{names})(?:\#[\w-]+)?)"
    return [(re.compile(pattern.replace("PAGE", page)), what) for pattern, what in _FORMS]


def _faults(part: LeftOver, words: str, forms: Iterable[tuple[re.Pattern[str], str]]) -> Iterator[Fault]:
    """What is wrong in the words of a paragraph; what is told is taken out, so that no part of it is told again."""
    for pattern, what in forms:
        for match in pattern.finditer(words):
            if part.is_escaped(match.start(), "["):
                continue
            shown, found = " ".join(match[0].split()), match.groupdict()
            mend = _mend(found["text"], found["target"] or found.get("page") or "")
            yield part.line_of(match.start()), f'{what}: "{shown}".', mend
            words = words.replace(match[0], _blank(match[0]), 1)
    yield from _bare(part, words)


def _mend(text: str, target: str) -> str:
    """How a link with this text and target is written."""
    target = target.strip("<>\"'")
    if re.search(r"\s", target) or not re.search(r"\w", target):
        return _LINK
    if target.startswith("www."):
        target = f"https://{target}"
    elif re.fullmatch(r"[a-z0-9-]+(#[\w-]+)?", target):
        slug, mark, anchor = target.partition("#")
        target = f"{slug}.md{mark}{anchor}"
    return f"Write [{text.strip()}]({target})."


def _bare(part: LeftOver, words: str) -> Iterator[Fault]:
    """Addresses and files that stand alone, and brackets that belong to nothing."""
    for match in _ALONE.finditer(words):
        address = match[0] if "://" in match[0] else f"https://{match[0]}"
        what = f'The address "{match[0]}" stands there without being a link.'
        yield part.line_of(match.start()), what, f"Write [the name of the website]({address})."
        words = words.replace(match[0], _blank(match[0]), 1)
    for match in _WITHOUT_SCHEME.finditer(words):
        what = f'The address "{match[0]}" stands there without being a link.'
        address = f"www.{match['host']}" if match["host"] else match["page"]
        yield part.line_of(match.start()), what, f"Write [the name of the website](https://{address})."
        words = words.replace(match[0], _blank(match[0]), 1)
    for match in _FILE_ALONE.finditer(words):
        yield part.line_of(match.start()), f'"{match[0]}" stands there without being a link.', _LINK
        words = words.replace(match[0], _blank(match[0]), 1)
    quoted = [match.span() for match in _QUOTED.finditer(words)]
    paired: set[int] = set()
    for match in re.finditer(r"\[([^\[\]\n]*)\]", words):
        paired.update((match.start(), match.end() - 1))
        if part.is_escaped(match.start(), "[") or _is_told_elsewhere(match, part) or _is_remark(match, words, quoted):
            continue
        what = f'"{match[0]}" is no link: it leads nowhere.'
        mend = f"Write [{match[1]}](page.md) with the page to which it leads. If it is a remark, use round brackets."
        yield part.line_of(match.start()), what, mend
    for match in re.finditer(r"[\[\]]", words):
        # A token without end is told by itself.
        alone = match.start() not in paired and "[[" not in part.words
        if alone and not part.is_escaped(match.start(), match[0]):
            what = f"A square bracket stands alone: {match[0]}"
            yield part.line_of(match.start()), what, "Write [words](page.md) for a link, or take it away."
            return


def _is_told_elsewhere(match: re.Match[str], part: LeftOver) -> bool:
    """Whether brackets are those of a footnote, a box to tick or a section id, or hold only what is told already."""
    first = match.start() == 0 or match.string[match.start() - 1] == "\n"
    to_tick = part.place in ("item", "paragraph") and first and re.fullmatch(r"[ xX✓✔]?", match[1])
    nothing_left = match[1].strip(MADE + " ") == "" and MADE in match[1]
    of_heading = part.place == "heading" and match[1].lstrip().startswith("#")
    return bool(to_tick) or nothing_left or of_heading or match[1].startswith("^")


def _is_remark(match: re.Match[str], words: str, quoted: list[tuple[int, int]]) -> bool:
    """Whether words in square brackets are a remark of the writer, and no link."""
    first = re.match(r"\W*([\w§]*)", match[1])
    return (
        _REMARK.fullmatch(match[1]) is not None
        or (first is not None and first[1].lower() in _SEE)
        or words[: match.start()].rstrip(" \u00a0").endswith(")")
        or any(start < match.start() and match.end() < end for start, end in quoted)
    )


def _faults_of_links(body: str, first_line: int) -> Iterator[Fault]:
    """Links that Markdown reads and nobody can press on."""
    for token in parsed(body):
        line = first_line + (token.map[0] if token.map else 0)
        text: str | None = None
        target = ""
        for child in token.children or ():
            if child.type == "link_open":
                text, target = "", str(child.attrs["href"])
            elif child.type == "link_close" and text is not None:
                # A token beside words may be there; alone it may be a picture, or a link of its own.
                if not re.search(r"\w", TOKEN.sub("", text)):
                    yield (
                        line,
                        f"A link has no words: [{text}]({target}).",
                        f"Write [words]({target}), or take it away.",
                    )
                elif _names_another_host(text, target):
                    yield (
                        line,
                        f'The words of the link "{text.strip()}" are the address of another website than "{target}".',
                        "Lead to the website that the words name, or write other words.",
                    )
                text = None
            elif child.type in ("softbreak", "hardbreak"):
                line += 1
            elif text is not None and child.type != "html_inline":
                text += child.content


def _names_another_host(text: str, target: str) -> bool:
    """Whether the words of a link are an address, and not that of the host to which it leads, or of a part of it."""
    named = _HOST_IN_WORDS.fullmatch(text.strip())
    if named is None or not (named["begins"] is not None or target.lower().startswith("http")):
        return False
    said = host_of(f"https://{named['host']}").removeprefix("www.")
    leads_to = host_of(target).removeprefix("www.")
    return leads_to != said and not leads_to.endswith(f".{said}")


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", MADE, text)
