"""What of the real content the tests take: with AUDIT=all everything, else something of every script."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.paper.pdf import keys_to_make
from scripts.project import locales
from scripts.project.project import ROOT, Language, read_project
from scripts.project.sheets import ALL, CARDS, SheetKey
from scripts.translations.marks import in_the_making, unfinished_files

AUDIT = os.environ.get("AUDIT") == "all"

# At least so many languages.
FEW = 5


def languages_of(root: Path) -> tuple[Language, ...]:
    """The languages that readers see, the source language first; none if `mkdocs.yml` cannot be read."""
    project = read_project(root, Problems())
    if project is None:
        return ()
    waiting = {(each.locale, each.slug) for each in unfinished_files(project) if each.slug}
    hidden = in_the_making(project, waiting)
    shown = [language for language in project.languages if language not in hidden]
    return tuple(sorted(shown, key=lambda language: language != project.source))


def first_of_each(kind: Callable[[Language], str], languages: Iterable[Language]) -> list[Language]:
    """The first language of each kind, in their order."""
    firsts: dict[str, Language] = {}
    for language in languages:
        firsts.setdefault(kind(language), language)
    return list(firsts.values())


def script_of(language: Language) -> str:
    """The script in which a language writes its own name, such as "ARABIC"."""
    return locales.script(language.name)


def direction_of(language: Language) -> str:
    """ "ltr" or "rtl"."""
    return language.direction


def few_of(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    """The first language of each script, and then the next ones until there are a few, in their order."""
    firsts = first_of_each(script_of, languages)
    others = [language for language in languages if language not in firsts]
    chosen = [*firsts, *others[: max(0, FEW - len(firsts))]]
    return tuple(language for language in languages if language in chosen)


LANGUAGES = languages_of(ROOT)
TAKEN = LANGUAGES if AUDIT else few_of(LANGUAGES)


def keys_taken(site: Site) -> list[SheetKey]:
    """The files for paper that the tests make: with AUDIT=all every one.

    Else each sheet and the cards in each language taken; of each script, the first sheet and the cards beside one other
    language; of each direction, one file with all sheets.
    """
    every = keys_to_make(site)
    if AUDIT:
        return every
    alone = {language.locale for language in TAKEN}
    in_two = {language.locale for language in first_of_each(script_of, TAKEN)}
    together = {language.locale for language in first_of_each(direction_of, TAKEN)}
    pairs: dict[tuple[str, str], SheetKey] = {}
    for key in every:
        if key.beside and key.locale in in_two and key.slug in (*site.project.sheets[:1], CARDS):
            pairs.setdefault((key.locale, key.slug), key)
    return [
        key
        for key in every
        if key in pairs.values() or (key.beside is None and key.locale in (together if key.slug == ALL else alone))
    ]
