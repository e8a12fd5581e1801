"""Checks every page: first by itself, then its links, then beside its source as far as both are right.

One mistake is told once: a section in which something is wrong by itself is not compared with another language.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping

from scripts.files.problems import Problem, Problems
from scripts.project.keys import PageKey
from scripts.project.project import Project
from scripts.records.records import Entries
from scripts.texts.block_forms import block_faults
from scripts.texts.followed import NOT_MOVED, Followed, with_followed
from scripts.texts.held import Faults
from scripts.texts.ids import check_ids, taken_ids
from scripts.texts.left_over import Fault
from scripts.texts.link_forms import link_faults
from scripts.texts.links import check_links
from scripts.texts.list_forms import list_faults
from scripts.texts.page import Page
from scripts.texts.parity import check_parity
from scripts.texts.safe_html import Told, check_markup
from scripts.texts.shown_signs import parts_of, shown_faults
from scripts.texts.sign_forms import sign_faults
from scripts.texts.token_forms import Spelling
from scripts.texts.token_kinds import TokenKinds, check_tokens, known_tokens
from scripts.texts.touched_tokens import touch_faults

# Digits and letters in circles and brackets (Unicode blocks Enclosed Alphanumerics and Dingbats).
_ENCLOSED = frozenset((*range(0x2460, 0x2500), *range(0x2776, 0x2794)))

# The words of which a problem is told.
_QUOTED = re.compile(r'"([^"]+)"')


class PageChecks:
    """The checks of all pages of a project.

    They look at pages as they are written, and beside each other at the pages of `today`: with sections that were moved
    in their new place. What was told when they were read stands in `read`.
    """

    def __init__(
        self,
        project: Project,
        pages: Mapping[PageKey, Page],
        tokens: TokenKinds,
        entries: Entries,
        read: Problems,
        followed: Followed = NOT_MOVED,
    ) -> None:
        self._project, self._pages, self._tokens, self._entries = project, pages, tokens, entries
        self.today, self._followed = with_followed(project, pages, followed), followed
        self._spelling = Spelling.of(tokens, known_tokens(tokens, entries))
        self._numbers = plain_numbers(entries)
        taken = taken_ids(project, entries)
        self._faults = {key: self._of_page(page, taken, read) for key, page in pages.items()}
        spoilt = {key for key, faults in self._faults.items() if faults.blocks}
        for key, page in pages.items():
            check_links(page, pages, project, entries, self._faults[key].links, spoilt, followed)

    def tell(self, key: PageKey, problems: Problems) -> bool:
        """Record what is wrong in a page by itself and beside its source; whether it translates the same sections."""
        page, faults = self.today[key], self._faults[key]
        for each in faults.all:
            problems.add_all(each)
        source_key = (self._project.source.locale, page.slug)
        source = self.today.get(source_key)
        if source is None or page is source:
            return False
        of_source = self._faults[source_key].held(source)
        return check_parity(source, page, problems, of_source, faults.held(page), self._followed)

    def headings_are_right(self, key: PageKey) -> bool:
        """Whether it is known which sections a page has."""
        return not self._faults[key].held(self._pages[key]).headings

    def right(self) -> dict[PageKey, Page]:
        """The pages in which nothing is wrong by itself, so that it is known which sections they have."""
        return {key: self._pages[key] for key, faults in self._faults.items() if not any(faults.all)}

    def with_right_tokens(self, pages: Iterable[PageKey]) -> dict[PageKey, Page]:
        """Those of some pages in which every token is one that can be read."""
        return {key: self._pages[key] for key in pages if not self._faults[key].tokens}

    def untold(self, key: PageKey, found: Problems) -> Problems:
        """What else was found in a page, without what is said of words that a mistake at the same line has already."""
        told = [each for faults in self._faults[key].all for each in faults.found]
        return Problems([each for each in found.found if not any(_of_same_words(each, other) for other in told)])

    def told_letters(self, key: PageKey) -> frozenset[int]:
        """The characters that are told in a page as signs that it may not have, by their numbers in Unicode."""
        told = (each.what for part in self._faults[key].all for each in part.found)
        letters = frozenset(ord(character) for what in told for character in what)
        # Numbers in circles: the first one of a list is told for all.
        return letters | _ENCLOSED if letters & _ENCLOSED else letters

    def _of_page(self, page: Page, taken: Collection[str], read: Problems) -> Faults:
        faults, body, first = Faults(), page.body, page.body_line
        # Reading a page tells of its headings, and of lines that are not what they look like.
        faults.blocks.found += [each for each in read.found if each.path == page.name and each.line >= first]
        check_ids(page, taken, faults.blocks)
        for found in (list_faults(body, first), block_faults(body, first)):
            _add(page, found, faults.blocks, faults.blocks)
        check_tokens(page, self._tokens, self._entries, faults.tokens, self._spelling)
        # An asterisk that was meant as the sign of a list is no sign of italics.
        _add(page, sign_faults(body, first), faults.blocks, faults.others)
        _add(page, touch_faults(body, first), faults.tokens, faults.others)
        for line, what, mend in link_faults(body, first, self._project.pages, self._spelling):
            faults.links.add(page.name, line, what, mend)
        told = Told(
            frozenset(each.line for each in faults.blocks.found),
            frozenset(each.line for part in faults.all for each in part.found),
        )
        check_markup(page, self._numbers, faults.others, told)
        self._check_shown(page, faults)
        return faults

    def _check_shown(self, page: Page, faults: Faults) -> None:
        """Record what readers would see raw, but for a block of which, or of whose neighbour, something is told."""
        told = {each.line - page.body_line for part in faults.all for each in part.found}
        edges = [0, *(end for _, end in parts_of(page.body))]
        for line, what, mend in shown_faults(page.body, page.body_line, self._spelling):
            block = bisect_right(edges, line - page.body_line) - 1
            near = range(edges[max(block - 1, 0)], edges[min(block + 2, len(edges) - 1)])
            if told.isdisjoint(near):
                faults.others.add(page.name, line, what, mend)


def plain_numbers(entries: Entries) -> Mapping[str, str]:
    """What readers see of each token that is a plain number: it could be a part of a longer one."""
    facts = entries.get("facts", [])
    return {f"fact:{entry.get('id')}": str(entry.get("value")) for entry in facts if entry.get("kind") == "number"}


def _of_same_words(problem: Problem, other: Problem) -> bool:
    """Whether a problem quotes words that another one of the same line has too."""
    quoted = _QUOTED.match(problem.what)
    if quoted is None or problem.line != other.line:
        return False
    words = set(re.findall(r"\w+", quoted[1]))
    return bool(words) and words <= set(re.findall(r"\w+", f"{other.what} {other.mend}"))


def _add(page: Page, found: Iterable[Fault], told: Problems, problems: Problems) -> None:
    """Record faults at lines of which nothing is told yet: there it would be the same mistake again."""
    lines = {each.line for each in told.found}
    for line, what, mend in found:
        if line not in lines:
            problems.add(page.name, line, what, mend)
