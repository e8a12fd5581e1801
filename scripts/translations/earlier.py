"""The text that a section had before: found in Git's history by its hash, or as a revision has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scripts.files.git import NoHistoryError, earlier_texts, is_shallow, text_before
from scripts.files.problems import Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.texts.limits import check_limits
from scripts.texts.page import FIELDS, Page, split_front_matter
from scripts.texts.sections import Section, parse_sections


def section_with_hash(root: Path, page: Page, identifier: str, wanted: str) -> Section:
    """The newest text of a page's section that has this hash.

    Raises NoHistoryError, with the reason, if this copy of the project does not hold it.
    """
    for text in earlier_texts(root, page.name):
        section = _sections(page, text).get(identifier)
        if section is not None and section.hash == wanted:
            return section
    why = (
        "This copy holds only the newest part of the history, and that text is not in it. To fetch the rest, run:"
        " git fetch --unshallow"
        if is_shallow(root)
        else "That text is nowhere in the history of this copy."
    )
    raise NoHistoryError(why)


def page_at(root: Path, page: Page, revision: str) -> Page | None:
    """A source page with the fields and sections that it had in a revision; None if that text is no page.

    Raises NoHistoryError if Git cannot tell.
    """
    text = text_before(root, page.name, revision)
    split = split_front_matter(text)
    fields = parse_yaml(split[0], page.name, Problems()) if split else None
    if fields is None or not isinstance(fields.value, dict):
        return None
    told = {name: str(fields.value.get(name, "")) for name in FIELDS}
    sections = tuple(_sections(page, text).values())
    return replace(page, title=told["title"], menu=told["menu"], description=told["description"], sections=sections)


def _sections(page: Page, text: str) -> dict[str, Section]:
    split = split_front_matter(text)
    # A page of long ago may be longer than any that is read now.
    if split is None or not check_limits(split[1], split[2], page.name, Problems()):
        return {}
    return {section.id: section for section in parse_sections(split[1], split[2], page.name, Problems())}
