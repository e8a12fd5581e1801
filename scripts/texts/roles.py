"""Does a page with a role show what other pages lead to it for? A link to a card that stands nowhere helps nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.files.problems import Problems
from scripts.project.keys import PageKey, Slug
from scripts.project.project import Project
from scripts.records.records import Entries
from scripts.texts.page import Page
from scripts.texts.token_kinds import TokenKinds, split_token

# What leaves the site with the page of a role.
_WITHOUT = {
    "desks": "names of desks are no links, and there are no cards to cut out",
    "partners": "results of the search do not link to partners",
    "print": "nothing leads to the list of sheets",
    "check": "sheets do not say where their code can be looked up",
    "news": "the home page tells no news, and nobody can follow it",
}


def check_roles(
    project: Project, pages: Mapping[PageKey, Page], kinds: TokenKinds, entries: Entries, problems: Problems
) -> None:
    """Record each page with a role that does not show what it is for, and each office without a card on its page."""
    for role, page in _pages(project, pages):
        wanted = [kind.name for kind in kinds.values() if kind.role == role]
        tokens = [token for section in page.sections for token in section.tokens]
        if not any(split_token(token)[0] in wanted for token in tokens):
            path = project.root / "mkdocs.yml"
            document = project.document(path, Problems())
            line = document.line(("extra", "roles", role)) if document else 1
            listed = " or ".join(f"[[{name}]]" for name in wanted)
            what = f'The page "{page.slug}" has the role "{role}" and does not show {listed}.'
            problems.add(project.name(path), line, what, "Write the token there, or give the role to another page.")
        else:
            _check_cards(project, role, page, tokens, entries, problems)


def roles_left_out(project: Project) -> list[str]:
    """A line for each role that no page has, with what leaves the site."""
    return [
        f'No page has the role "{role}": {without}.'
        for role, without in _WITHOUT.items()
        if getattr(project.roles, role) is None
    ]


def _pages(project: Project, pages: Mapping[PageKey, Page]) -> Iterator[tuple[str, Page]]:
    """Each role with the page of the source language that has it."""
    for role in _WITHOUT:
        slug: Slug | None = getattr(project.roles, role)
        page = pages.get((project.source.locale, slug)) if slug else None
        if page is not None:
            yield role, page


def _check_cards(
    project: Project, role: str, page: Page, tokens: list[str], entries: Entries, problems: Problems
) -> None:
    """Record each office to which a search leads and whose card is not on the page."""
    shown = set(tokens)
    if role == "desks":
        others = [entry for entry in entries.get("desks", []) if entry.get("kind") != "return_desk"]
        missing = [entry["id"] for entry in others if f"desk-card:{entry.get('id')}" not in shown and entry.get("id")]
        card = "desk-card"
    elif role == "partners" and "partners" not in shown:
        groups = {entry.get("group") for entry in entries.get("partners", [])}
        missing = [str(group) for group in sorted(map(str, groups)) if f"partners:{group}" not in shown]
        card = "partners"
    else:
        return
    for identifier in missing:
        problems.add(
            page.name,
            page.body_line,
            f'This page has the role "{role}" and does not show [[{card}:{identifier}]], to which other pages lead.',
            "Write it there, alone in its line, in every language.",
        )
