"""What began to lag between two versions, and what caught up."""

from __future__ import annotations

from pathlib import Path

from scripts.commands.changed_states import ChangedStates, lagging_between
from scripts.content.site import Site
from scripts.texts.sections import Section
from tests.helpers.fixture_site import read
from tests.helpers.lagging import NEW, OUT_OF_DATE, lag
from tests.helpers.names import RETURN_PATH, TRANSLATIONS


def named(part: Section | str) -> str:
    return part if isinstance(part, str) else part.id


def test_each_part_is_told_once_with_its_languages(copy: Path, site: Site) -> None:
    after = read(lag(copy))
    found = lagging_between(site, after)
    assert [named(state.part) for state in found.out_of_date] == ["title", *OUT_OF_DATE]
    assert [named(state.part) for state in found.missing] == list(NEW)
    assert found.caught_up == ()
    for state in (*found.out_of_date, *found.missing):
        assert (state.slug, state.locales) == (RETURN_PATH, TRANSLATIONS)


def test_what_lags_no_more_caught_up(copy: Path, site: Site) -> None:
    found = lagging_between(read(lag(copy)), site)
    assert (found.out_of_date, found.missing) == ((), ())
    # The new sections are gone again, and nobody need translate them.
    assert [named(state.part) for state in found.caught_up] == ["title", *OUT_OF_DATE]


def test_the_same_content_has_no_changed_states(site: Site) -> None:
    assert lagging_between(site, site) == ChangedStates() and not ChangedStates()
