"""The keys of the fixture site, in tests/site/: its languages and its pages."""

from __future__ import annotations

from scripts.project.keys import Locale, Slug

NL, AR, TI, RU = (Locale(locale) for locale in ("nl", "ar", "ti", "ru"))
LOCALES = (NL, AR, TI, RU)
TRANSLATIONS = (AR, TI, RU)

# One language of each direction, for what is the same in every language: colours, and what an old phone lacks.
EACH_DIRECTION = (NL, AR)

INDEX, RETURN_PATH, DESKS, PARTNERS, NEWS, PAPER = (
    Slug(slug) for slug in ("index", "return-path", "desks", "partners", "news", "paper")
)
PAGES = (INDEX, RETURN_PATH, DESKS, PARTNERS, NEWS, PAPER)
SHEETS = (RETURN_PATH, DESKS)
