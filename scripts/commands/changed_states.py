"""Which translations began to lag behind the source text between two versions of the content, and which caught up."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.content.site import Site
from scripts.project.keys import Slug
from scripts.texts.page import FIELDS
from scripts.texts.sections import Section


@dataclass(frozen=True)
class ChangedState:
    """A section or field of the source text, and the languages whose translation of it began or ceased to lag."""

    slug: Slug
    part: Section | str
    locales: tuple[str, ...]


@dataclass(frozen=True)
class ChangedStates:
    """Parts that are newly out of date, newly missing, and those that lag no more."""

    out_of_date: tuple[ChangedState, ...] = ()
    missing: tuple[ChangedState, ...] = ()
    caught_up: tuple[ChangedState, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.out_of_date or self.missing or self.caught_up)


def lagging_between(before: Site, after: Site) -> ChangedStates:
    """What began and ceased to lag in `after`."""
    out_of_date = _out_of_date(before), _out_of_date(after)
    missing = _missing(before), _missing(after)
    caught_up = (out_of_date[0] | missing[0]) - (out_of_date[1] | missing[1])
    return ChangedStates(
        _states(out_of_date[1] - out_of_date[0], after),
        _states(missing[1] - missing[0], after),
        _states(caught_up, after),
    )


def _out_of_date(site: Site) -> set[tuple[str, str, str]]:
    """Slug, part and locale of every translated section or field that is out of date."""
    return {
        (slug, part, locale)
        for (locale, slug), state in site.states.items()
        for part in (*(each.section.id for each in state.out_of_date), *(each.name for each in state.fields))
    }


def _missing(site: Site) -> set[tuple[str, str, str]]:
    """Slug, section and locale of every section that a translated page does not have."""
    return {(slug, each.section.id, locale) for (locale, slug), state in site.states.items() for each in state.missing}


def _states(changed: set[tuple[str, str, str]], after: Site) -> tuple[ChangedState, ...]:
    """The same by section or field, in the order of the pages; a section that is gone needs no translation."""
    source = after.project.source.locale
    states = []
    locales = [language.locale for language in after.project.languages]
    for slug in after.project.pages:
        for part in (*FIELDS, *after.pages[source, slug].sections):
            name = part if isinstance(part, str) else part.id
            found = tuple(locale for locale in locales if (slug, name, locale) in changed)
            if found:
                states.append(ChangedState(slug, part, found))
    return tuple(states)
