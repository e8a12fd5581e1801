"""A check that runs out on a day, while all others hold for long, and what readers are then told in each language."""

from __future__ import annotations

import datetime

import pytest

from scripts.content.site import Site
from scripts.project.keys import Locale
from tests.helpers.changed_sites import with_records
from tests.helpers.entries import FAR
from tests.helpers.names import AR, NL, RU, TI

# The last day on which the check holds; nothing in the fixture's data has an earlier day of its own.
LAST_DAY = datetime.date(2026, 6, 1)
AFTER = LAST_DAY + datetime.timedelta(days=1)

# Days around it, and whether the check has run out on them.
DAYS = [
    pytest.param(LAST_DAY - datetime.timedelta(days=1), False, id="day-before"),
    pytest.param(LAST_DAY, False, id="last-day"),
    pytest.param(AFTER, True, id="day-after"),
]

_MONTHS = {
    NL: ("januari 2026", "februari 2026"),
    AR: ("كانون الثاني/يناير 2026", "شباط/فبراير 2026"),
    TI: ("ጥሪ 2026", "ለካቲት 2026"),
    RU: ("января 2026\xa0г.", "февраля 2026\xa0г."),
}
_SENTENCES = {
    "page": {
        NL: "Deze pagina is sinds {} niet meer nagekeken",
        AR: "لم نتحقق من هذه الصفحة منذ {}",
        TI: "እዚ ገጽ ካብ {} ንደሓር ኣይተረጋገጸን",
        RU: "С {} эту страницу больше не проверяли",
    },
    "since": {
        NL: "Sinds {} niet meer nagekeken",
        AR: "لم نتحقق من هذه المعلومات منذ {}",
        TI: "እዚ ሓበሬታ ካብ {} ንደሓር ኣይተረጋገጸን",
        RU: "С {} больше не проверяли",
    },
    "some": {
        NL: "Sommige gegevens zijn sinds {} niet meer nagekeken",
        AR: "لم نتحقق من بعض المعلومات منذ {}",
        TI: "ገሊኡ ሓበሬታ ካብ {} ንደሓር ኣይተረጋገጸን",
        RU: "С {} некоторые данные больше не проверяли",
    },
    "checked": {
        NL: "Inhoud nagekeken op {}",
        AR: "تم التحقق من المحتوى بتاريخ {}",
        TI: "ትሕዝቶ ዝተረጋገጸሉ ዕለት፦ {}",
        RU: "Содержание проверено {}",
    },
}


def told(locale: Locale, key: str, day: datetime.date) -> str:
    """What is told of a page ("page"), of an entry ("since"), at a foot ("some", "checked"); of January or February."""
    figures = f" ({day:%d/%m/%Y})" if locale == TI else ""
    return _SENTENCES[key][locale].format(f"{day.day} {_MONTHS[locale][day.month - 1]}{figures}")


def on(site: Site, today: datetime.date) -> Site:
    """The site on another day, with no check that runs out by a rule."""
    return with_records(site, check_rules=FAR, today=today)
