"""Does a translation have the sections, blocks, tokens and links of its source? A lost list item is a lost right."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.files.memory import remembered
from scripts.files.problems import Problems, did_you_mean
from scripts.files.text import is_prose
from scripts.project.keys import PageKey
from scripts.project.project import Project
from scripts.texts.blocks import parsed
from scripts.texts.followed import NOT_MOVED, Followed
from scripts.texts.held import NOTHING, Held
from scripts.texts.page import Page
from scripts.texts.sections import Section, wording

# So many letters of a text are enough to find it.
_SHOWN = 30


def check_parity(
    source: Page,
    translation: Page,
    problems: Problems,
    of_source: Held = NOTHING,
    of_translation: Held = NOTHING,
    followed: Followed = NOT_MOVED,
) -> bool:
    """Record every way in which a translation departs from the source text that it is recorded as made from.

    Sections that the source page has and the translation never had are missing, and those of which the source text
    changed since are out of date: that is their state, and nothing is wrong. Gives whether what is there can be told
    apart by its ids. What is held back of one of the two pages is not compared: what is wrong there is told already.
    """
    before = len(problems)
    _check_ids(source, translation, of_source, of_translation, followed, problems)
    ids_agree = len(problems) == before and not (of_source.headings or of_translation.headings)
    held = of_source | of_translation
    for section in translation.sections:
        original = source.section(section.id)
        if original is None or section.id in held.sections or not _is_compared(original, translation):
            continue
        if original.level != section.level:
            _tell_level(source, original, translation, section, problems)
        _check_section_blocks(source, original, translation, section, problems)
        if section.id not in held.links:
            _check_section_links(source, original, translation, section, problems)
        if section.id not in held.tokens:
            _check_section_tokens(source, original, translation, section, problems)
    return ids_agree


def _is_compared(original: Section, translation: Page) -> bool:
    """Whether a translated section must have the structure of its source: if it says that it was made from it."""
    if original.id in translation.elsewhere:
        return False
    recorded = translation.translation.sections.get(original.id) if translation.translation else None
    return recorded is None or recorded.is_of(original)


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
    texts = dict(sentences_of(source.body))
    for text, line in sentences_of(translation.body):
        if text in texts:
            place = f"{source.name}:{source.body_line + texts[text]}"
            problems.add(
                translation.name,
                translation.body_line + line,
                f'This text is still that of {place}: "{text[:_SHOWN]}…".',
                "Translate it.",
            )


@remembered
def sentences_of(body: str) -> tuple[tuple[str, int], ...]:
    """The words of each paragraph, heading and list item with its line from 0, if they are more than a name."""
    found = []
    for token in parsed(body):
        if token.type == "inline" and token.map:
            words = " ".join(wording(token.content).split())
            if is_prose(words):
                found.append((words, token.map[0]))
    return tuple(found)


def _check_ids(
    source: Page, translation: Page, of_source: Held, of_translation: Held, followed: Followed, problems: Problems
) -> None:
    wanted = [section.id for section in source.sections]
    found = {section.id for section in translation.sections}
    recorded = translation.translation.sections if translation.translation else {}
    lost = [identifier for identifier in recorded if identifier in wanted and identifier not in found]
    # A section whose heading is wrong in one page cannot be found in the other.
    if not of_source.headings:
        _check_unknown(source, translation, wanted, lost, of_translation, followed, problems)
    if not of_translation.headings:
        sought = [identifier for identifier in lost if not (of_source.headings and identifier in of_source.sections)]
        _check_lost(source, translation, wanted, sought, problems)


def _tell_level(source: Page, original: Section, translation: Page, section: Section, problems: Problems) -> None:
    problems.add(
        translation.name,
        section.line,
        f'The heading of "{section.id}" has another number of # signs than in {source.name}:{original.line}.',
        f"Write {'#' * original.level}.",
    )


def _check_unknown(
    source: Page,
    translation: Page,
    wanted: list[str],
    lost: list[str],
    held: Held,
    followed: Followed,
    problems: Problems,
) -> None:
    """Record each section of a translation that its source does not have and, by what is recorded, never had."""
    recorded = translation.translation.sections if translation.translation else {}
    missing = [identifier for identifier in wanted if translation.section(identifier) is None]
    for section in translation.sections:
        wrong = held.headings and section.id in held.sections
        known = section.id in recorded or followed.now((translation.slug, section.id)) != (translation.slug, section.id)
        if section.id and section.id not in wanted and not wrong and not known:
            problems.add(
                translation.name,
                section.line,
                f'The source page {source.name} has no section "{section.id}".',
                did_you_mean(section.id, lost or missing or wanted),
            )


def _check_lost(source: Page, translation: Page, wanted: list[str], lost: list[str], problems: Problems) -> None:
    """Record each section that a translation had, by what is recorded, and has no more, where it would stand."""
    for identifier in lost:
        original = source.section(identifier)
        title = original.title if original else ""
        problems.add(
            translation.name,
            _line_for_missing(wanted, identifier, translation),
            f'The section "{identifier}" is missing, and the front matter says that it was translated.',
            f'Put it back: "{title}" ({source.name}:{original.line if original else 1}), with {{#{identifier}}}.'
            f" If it is to be translated anew, take its line out of the front matter.",
        )


def _line_for_missing(wanted: list[str], identifier: str, translation: Page) -> int:
    """The line of the section that would stand before the missing one."""
    for earlier in reversed(wanted[: wanted.index(identifier)]):
        before = translation.section(earlier)
        if before is not None and earlier not in translation.elsewhere:
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
