"""The languages that are spoken at an office or on a phone line, in words."""

from __future__ import annotations

from markupsafe import Markup

from scripts.cards.standing import in_brackets
from scripts.project import locales
from scripts.project.keys import Locale
from scripts.records.desks import SpokenLanguages
from scripts.records.fields import Status
from scripts.records.interface import Words


def spoken(languages: SpokenLanguages | None, status: Status, locale: Locale, words: Words) -> Markup | None:
    """The languages as a list in a language, and how sure they are; None where none is known.

    `status` is that of the entry, which holds where they have none of their own.
    """
    if languages is None:
        return None
    named = locales.joined([locales.language_name(code, locale) or code for code in languages.codes], locale)
    return Markup("{}{}").format(named, in_brackets(languages.status or status, words))
