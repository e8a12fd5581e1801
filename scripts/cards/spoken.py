"""The languages that are spoken at an office or on a phone line, in words."""

from __future__ import annotations

from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records.desks import SpokenLanguages


def spoken(languages: SpokenLanguages | None, locale: Locale) -> str | None:
    """The languages as a list in a language; None where none is known."""
    if languages is None:
        return None
    return locales.joined([locales.language_name(code, locale) or code for code in languages.codes], locale)
