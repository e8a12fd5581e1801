"""Gaps in interface words, such as {date}: which sentence has which, and how they are filled in.

Only these names are filled in. Everything else in braces is a mistake, and nothing in braces is ever obeyed: Python's
own `str.format` would read attributes and widths that a translation names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from markupsafe import Markup

Text = TypeVar("Text", str, Markup)

# By group and key of the interface files. The modules and scripts that say these sentences fill in the same names.
GAPS: Mapping[str, Mapping[str, Collection[str]]] = {
    "footer": {"checked": {"date"}, "seen": {"date"}, "published": {"date"}},
    "freshness": {"page": {"date"}, "since": {"date"}, "some": {"date"}},
    "translation": {
        "machine_parts": {"sections"},
        "human_parts": {"sections"},
        "reviewed": {"name", "date"},
        "reviewed_parts": {"name", "date", "sections"},
        "out_of_date": {"date", "sections"},
        "missing": {"sections"},
    },
    "news": {"changed": {"date"}},
    "contact": {"other_hours": {"date"}, "checked": {"date"}},
    "locator": {
        "suggestions": {"query"},
        "other_postcode": {"code", "place"},
        "nearest": {"place", "desk", "distance"},
        "nearest_here": {"desk", "distance"},
        "distance": {"number"},
        "less_than": {"number"},
        "distance_city": {"number"},
        "whole_province": {"province"},
        "open_until": {"time"},
        "appointment_until": {"time"},
        "opens_today": {"time"},
        "opens_day": {"day", "time"},
        "opens_date": {"date", "time"},
        "holiday_closed": {"holiday"},
        "holiday_unknown": {"holiday"},
    },
    "check": {
        "unknown": {"code"},
        "current": {"sheet"},
        "old": {"sheet"},
        "rechecked": {"date"},
        "changed": {"sections"},
        "removed": {"sections"},
        "added": {"sections"},
    },
    "notices": {
        "closed": {"desk", "when"},
        "moved": {"desk", "date"},
        "line_down": {"number", "when"},
        "period": {"from", "until"},
        "day": {"date"},
        "valid": {"when"},
    },
}

_GAP = re.compile(r"\{([a-z]+)\}")
_TWICE = re.compile(r"(\{[a-z]+\})\W*\1")


def filled(sentence: Text, **values: str) -> Text:
    """A sentence with its gaps filled in; in markup, values that are not markup are escaped.

    KeyError for a gap of the sentence without a value; values that it has no gap for are left out.
    """
    if isinstance(sentence, Markup):
        return Markup(_GAP.sub(lambda gap: str(Markup.escape(values[gap[1]])), sentence))
    return _GAP.sub(lambda gap: values[gap[1]], sentence)


def wrong_gaps(group: str, key: str, text: str) -> tuple[str, str] | None:
    """What is wrong with the braces of a sentence, and how to mend it; None if nothing is."""
    wanted = GAPS.get(group, {}).get(key, ())
    named = _GAP.findall(text)
    if set(named) == set(wanted) and (twice := _TWICE.search(text)):
        return f'{twice[1]} stands twice in a row in "{key}".', "It must stand there once."
    if percent := re.search(r"%\(\w*\)\w?", text):
        return f'"{percent[0]}" in "{key}" is shown as it stands.', "Gaps have braces, such as {date}; take it away."
    if set(named) == set(wanted) and not re.search("[{}]", _GAP.sub("", text)):
        return None
    gaps = " and ".join(f"{{{name}}}" for name in sorted(wanted))
    if gaps:
        return f'The words in braces of "{key}" are not right.', f"It must contain {gaps}, written exactly so."
    return f'"{key}" has braces, and nothing is filled in there.', "It must contain no braces at all."
