"""Does a translation have the sections, blocks, tokens and links of its source? A lost list item is a lost right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scripts.files.problems import Problems, did_you_mean
from scripts.files.text import is_prose
from scripts.project.keys import PageKey
from scripts.project.project import Project
from scripts.texts.blocks import parsed
from scripts.texts.held import NOTHING, Held
from scripts.texts.page import Page
from scripts.texts.sections import Section, wording

# So many letters of a text are enough to find it.
_SHOWN = 30


def check_parity(
    source: Page, translation: Page, problems: Problems, of_source: Held = NOTHING, of_translation: Held = NOTHING
) -> bool:
    """Record every way in which a translation departs from the structure of its source page.

    Gives whether the section ids agree. What is held back of one of the two pages is not compared: what is wrong there
    is told already.
    """
    before = len(problems)
    _check_ids(source, translation, of_source, of_translation, problems)
    ids_agree = len(problems) == before and not (of_source.headings or of_translation.headings)
    held = of_source | of_translation
    for section in translation.sections:
        original = source.section(section.id)
        if original is None or section.id in held.sections:
            continue
        _check_section_blocks(source, original, translation, section, problems)
        if section.id not in held.links:
            _check_section_links(source, original, translation, section, problems)
        if section.id not in held.tokens:
            _check_section_tokens(source, original, translation, section, problems)
    return ids_agree


def check_translated(project: Project, pages: Mapping[PageKey, Page], problems: Problems) -> None:
    """Record text that is copied and not yet translated.

    That is every page whose text is word for word that of another language, and in other pages every paragraph, heading
    or list item that is word for word one of the source page.
    """
    for slug in project.pages:
        seen: dict[str, str] = {}
        for language in project.languages:
            page = pages.get((language.locale, slug))
            if page is None:
                continue
            first = seen.setdefault(page.body.strip(), page.name)
            if first != page.name:
                problems.add(
                    page.name,
                    page.body_line,
                    f"This text is the same as in {first}.",
                    "Translate it, or remove the language.",
                )
            elif language != project.source and (source := pages.get((project.source.locale, slug))):
                _check_copied(source, page, problems)


def _check_copied(source: Page, translation: Page, problems: Problems) -> None:
    texts = dict(_texts(source))
    for text, line in _texts(translation):
        if text in texts:
            problems.add(
                translation.name,
                line,
                f'This text is still that of {source.name}:{texts[text]}: "{text[:_SHOWN]}…".',
                "Translate it.",
            )


def _texts(page: Page) -> Iterator[tuple[str, int]]:
    """The words of each paragraph, heading and list item with its line, if they are more than a name."""
    for token in parsed(page.body):
        if token.type == "inline" and token.map:
            words = " ".join(wording(token.content).split())
            if is_prose(words):
                yield words, page.body_line + token.map[0]


def _check_ids(source: Page, translation: Page, of_source: Held, of_translation: Held, problems: Problems) -> None:
    wanted = [section.id for section in source.sections]
    found = [section.id for section in translation.sections]
    missing = [identifier for identifier in wanted if identifier and identifier not in found]
    # A section whose heading is wrong in one page cannot be found in the other.
    if not of_source.headings:
        _check_unknown(source, translation, wanted, missing, of_translation, problems)
    if not of_translation.headings:
        sought = [identifier for identifier in missing if not (of_source.headings and identifier in of_source.sections)]
        _check_missing(source, translation, wanted, sought, problems)
    held = of_source | of_translation
    # Two headings with one id are told in their own page.
    shared = {each for each in wanted if wanted.count(each) == found.count(each) == 1}
    shared_found = [identifier for identifier in found if identifier in shared]
    shared_wanted = [identifier for identifier in wanted if identifier in shared]
    for identifier, expected in zip(shared_found, shared_wanted, strict=False):
        if identifier != expected:
            misplaced = translation.section(identifier)
            problems.add(
                translation.name,
                misplaced.line if misplaced else 1,
                f'The section "{identifier}" stands in another place than in {source.name}.',
                f'Here belongs "{expected}".',
            )
            break
    for section in translation.sections:
        original = source.section(section.id)
        if original is not None and original.level != section.level and section.id not in held.sections:
            problems.add(
                translation.name,
                section.line,
                f'The heading of "{section.id}" has another number of # signs than in {source.name}:{original.line}.',
                f"Write {'#' * original.level}.",
            )


def _check_unknown(
    source: Page, translation: Page, wanted: list[str], missing: list[str], held: Held, problems: Problems
) -> None:
    """Record each section of a translation that its source does not have."""
    for section in translation.sections:
        wrong = held.headings and section.id in held.sections
        if section.id and section.id not in wanted and not wrong:
            problems.add(
                translation.name,
                section.line,
                f'The source page {source.name} has no section "{section.id}".',
                did_you_mean(section.id, missing or wanted),
            )


def _check_missing(source: Page, translation: Page, wanted: list[str], missing: list[str], problems: Problems) -> None:
    """Record each section that a translation lacks, where it would stand."""
    for identifier in missing:
        original = source.section(identifier)
        title = original.title if original else ""
        problems.add(
            translation.name,
            _line_for_missing(wanted, identifier, translation),
            f'The section "{identifier}" is missing.',
            f'Translate "{title}" ({source.name}:{original.line if original else 1}) here, with {{#{identifier}}}.',
        )


def _line_for_missing(wanted: list[str], identifier: str, translation: Page) -> int:
    """The line of the section that would stand before the missing one."""
    for earlier in reversed(wanted[: wanted.index(identifier)]):
        before = translation.section(earlier)
        if before is not None:
            return before.line
    return translation.body_line


def _check_section_blocks(
    source: Page, original: Section, translation: Page, section: Section, problems: Problems
) -> None:
    wanted = [block.shape for block in original.blocks]
    found = [block.shape for block in section.blocks]
    if wanted != found:
        index = next(
            (i for i, (a, b) in enumerate(zip(wanted, found, strict=False)) if a != b), min(len(wanted), len(found))
        )
        line = section.blocks[index].line if index < len(section.blocks) else section.line
        here = found[index] if index < len(found) else "nothing more"
        there = wanted[index] if index < len(wanted) else "nothing more"
        where = original.blocks[index].line if index < len(original.blocks) else original.line
        problems.add(
            translation.name,
            line,
            f'Section "{section.id}" has {here} where {source.name}:{where} has {there}.',
            "Compare the two; nothing may be lost or added.",
        )


def _check_section_links(
    source: Page, original: Section, translation: Page, section: Section, problems: Problems
) -> None:
    if section.links != original.links:
        problems.add(
            translation.name,
            section.line,
            f'The links of section "{section.id}" lead elsewhere than in {source.name}:{original.line}.',
            f"There: {', '.join(original.links) or 'none'}. Here: {', '.join(section.links) or 'none'}.",
        )


def _check_section_tokens(
    source: Page, original: Section, translation: Page, section: Section, problems: Problems
) -> None:
    for token in sorted(set(original.tokens) | set(section.tokens)):
        if original.tokens.count(token) != section.tokens.count(token):
            problems.add(
                translation.name,
                section.line,
                f'Section "{section.id}" has [[{token}]] {_times(section.tokens.count(token))},'
                f" {source.name}:{original.line} {_times(original.tokens.count(token))}.",
                "Copy the tokens exactly as they stand there.",
            )


def _times(count: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")
