"""Days of the fixture site in words, as its languages write them."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.project.keys import Locale
from tests.helpers.names import AR, NL, RU, TI

# The fixture's day.
TODAY_IN_WORDS: Mapping[Locale, str] = {
    NL: "2 maart 2026",
    AR: "2 آذار/مارس 2026",
    TI: "2 መጋቢት 2026 (02/03/2026)",
    RU: "2 марта 2026\xa0г.",
}

# The day on which every translation was recorded.
TRANSLATED_IN_WORDS: Mapping[Locale, str] = {
    AR: "20 شباط/فبراير 2026",
    TI: "20 ለካቲት 2026 (20/02/2026)",
    RU: "20 февраля 2026\xa0г.",
}
