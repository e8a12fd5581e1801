"""Which other languages the readers of a language most likely know: what is not in theirs is shown in one of these."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from scripts.files.problems import Problems, did_you_mean
from scripts.files.yaml_lines import Document
from scripts.project.keys import Locale
from scripts.project.mkdocs_file import extra_of

_SETTING = "second_languages"
_FORM = "Write one line for each language below it, such as ti: [en, nl]"


def read_second_languages(
    document: Document, locales: Collection[str], problems: Problems
) -> Mapping[Locale, tuple[Locale, ...]]:
    """For each locale that `mkdocs.yml` names under "extra" those of its second languages, the likeliest first.

    `locales` are those that are registered; what is none of them is recorded.
    """
    listed = extra_of(document).get(_SETTING)
    if listed is None:
        return {}
    if not isinstance(listed, dict):
        line = document.line(("extra", _SETTING))
        problems.add(document.name, line, f'"{_SETTING}" is no list of languages.', _FORM)
        return {}
    found: dict[Locale, tuple[Locale, ...]] = {}
    for locale, others in listed.items():
        line = document.line(("extra", _SETTING, locale))
        if locale not in locales:
            what = f'"{locale}" under "{_SETTING}" is no language of the site.'
            problems.add(document.name, line, what, did_you_mean(str(locale), locales))
        elif not isinstance(others, list):
            problems.add(document.name, line, f'The second languages of "{locale}" are no list.', _FORM)
        else:
            found[Locale(str(locale))] = _right_ones(others, str(locale), locales, document, problems)
    return found


def _right_ones(
    others: list[object], locale: str, locales: Collection[str], document: Document, problems: Problems
) -> tuple[Locale, ...]:
    right: list[Locale] = []
    for index, other in enumerate(others):
        line = document.line(("extra", _SETTING, locale, index))
        if other not in locales:
            what = f'"{other}", a second language of "{locale}", is no language of the site.'
            problems.add(document.name, line, what, did_you_mean(str(other), locales))
        elif other == locale or other in right:
            what = f'"{other}" is named twice for readers of "{locale}".'
            problems.add(document.name, line, what, "Keep one of the two: their own language is always the first.")
        else:
            right.append(Locale(str(other)))
    return tuple(right)
