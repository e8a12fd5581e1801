"""Every kind of mistake that an editor can make, to plant one by one and all at once."""

from __future__ import annotations

from tests.helpers import mistakes_in_data, mistakes_in_desks, mistakes_in_pages
from tests.helpers.planting import Damage, Mistake

MISTAKES: list[Mistake] = [*mistakes_in_desks.MISTAKES, *mistakes_in_data.MISTAKES, *mistakes_in_pages.MISTAKES]
DAMAGES: list[Damage] = mistakes_in_pages.DAMAGES
EVERY_KIND: list[Mistake | Damage] = [*MISTAKES, *DAMAGES]
