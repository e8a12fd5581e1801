"""Sentences that were written for a number of another form: each is named where it stands, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.number_warnings import number_warnings, numbers_to_record
from scripts.content.site import Site
from scripts.project.keys import Locale
from scripts.records.written_for import PATH
from scripts.translations.counted_numbers import record_numbers
from tests.helpers.edits import insert
from tests.helpers.fixture_site import invoke, read
from tests.helpers.names import AR, LOCALES, NL, RU, TI

PAGE = "docs/{}/return-path.md"
# The line of the sentence in each language.
LINES = {NL: 34, AR: 47, TI: 47, RU: 47}


def set_days(root: Path, value: int) -> None:
    """Give the fixture's only number another value."""
    path = root / "data" / "facts.yaml"
    text = path.read_text(encoding="utf-8")
    head, rest = text.split("    value: ", 1)
    path.write_text(f"{head}    value: {value}\n{rest.split(chr(10), 1)[1]}", encoding="utf-8")


def written_for(root: Path, value: int) -> None:
    """Every sentence of the fixture as if it had been written for a number."""
    set_days(root, value)
    for locale in LOCALES:
        invoke(root, "numbers", PAGE.format(locale))
    assert number_warnings(read(root)) == []


@pytest.mark.parametrize(
    ("before", "now", "forms"),
    [
        pytest.param(30, 31, {RU: ("many", "one")}, id="ru-31"),
        pytest.param(30, 32, {RU: ("many", "few")}, id="ru-32"),
        pytest.param(5, 2, {AR: ("few", "two"), RU: ("many", "few")}, id="ar-ru-2"),
        pytest.param(
            5,
            1,
            {NL: ("other", "one"), AR: ("few", "one"), TI: ("other", "one"), RU: ("many", "one")},
            id="nl-ar-ti-ru-1",
        ),
        pytest.param(
            1,
            5,
            {NL: ("one", "other"), AR: ("one", "few"), TI: ("one", "other"), RU: ("one", "many")},
            id="to-5",
        ),
        pytest.param(30, 35, {}, id="same-form"),
        pytest.param(5, 6, {}, id="nl-same-form"),
        pytest.param(11, 30, {}, id="ar-same-form"),
    ],
)
def test_a_number_of_another_form_names_each_sentence_of_its_language(
    copy: Path, before: int, now: int, forms: dict[Locale, tuple[str, str]]
) -> None:
    written_for(copy, before)
    set_days(copy, now)
    warnings = {warning.path: warning for warning in number_warnings(read(copy))}
    assert warnings.keys() == {PAGE.format(locale) for locale in forms}
    for locale, (old, new) in forms.items():
        warning = warnings[PAGE.format(locale)]
        assert warning.line == LINES[locale]
        name = read(copy).project.language(locale).name
        told = f'{name}: written for {before} ({old}), and "reception-days" is now {now} ({new}): “'
        assert warning.what.startswith(told) and f" {now}" in warning.what.removeprefix(told)
        assert "[[" not in warning.what
        mend = f"run: .venv/bin/python -m scripts numbers {PAGE.format(locale)}#days"
        assert warning.mend == f"Read it with {now}, and mend it. When it is right, {mend}"


def test_check_and_status_tell_it_and_the_site_is_right(copy: Path) -> None:
    written_for(copy, 30)
    set_days(copy, 31)
    (warning,) = number_warnings(read(copy))
    checked, states = invoke(copy, "check"), invoke(copy, "status")
    russian, arabic = (invoke(copy, "status", "--language", locale) for locale in (RU, AR))
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert str(warning) in checked.stdout.splitlines()
    assert str(warning) in states.stdout and str(warning) in russian.stdout and str(warning) not in arabic.stdout


def test_every_sentence_of_a_section_is_named_and_no_other(copy: Path) -> None:
    written_for(copy, 30)
    for locale in LOCALES:
        insert(copy, PAGE.format(locale), "Fedasil: [[fact:reception-days]]. Fedasil.", "days")
        insert(copy, PAGE.format(locale), '!!! note "Fedasil [[fact:reception-days]]"\n    Fedasil.\n\n', "during")
    record_numbers(copy)
    set_days(copy, 31)
    warnings = [warning for warning in number_warnings(read(copy)) if warning.path == PAGE.format(RU)]
    box, again, old = [warning.what.split("“", 1)[1] for warning in warnings]
    assert (box, again) == ("Fedasil 31”", "Fedasil: 31.”")
    assert old == "Вы можете оставаться там 31 дней.”"


def test_a_sentence_in_ethiopic_letters_ends_at_its_own_sign(copy: Path) -> None:
    written_for(copy, 5)
    set_days(copy, 1)
    (words,) = (each.what.split("“", 1)[1] for each in number_warnings(read(copy)) if "/ti/" in each.path)
    assert words == "ኣብኡ 1 መዓልታት ክትጸንሑ ይፍቀደኩም።”"


def test_an_edit_and_a_record_of_the_translation_silence_nothing(copy: Path) -> None:
    written_for(copy, 30)
    set_days(copy, 31)
    insert(copy, PAGE.format(RU), "Новое слово.", "days")
    insert(copy, PAGE.format(NL), "Een nieuw woord.", "days")
    for words in (("accept", PAGE.format(RU)), ("accept", PAGE.format(RU), "--reviewed-by", "Anna"), ("numbers",)):
        assert invoke(copy, *words).exit_code == 0
        assert [warning.path for warning in number_warnings(read(copy))] == [PAGE.format(RU)]
    invoke(copy, "numbers", f"{PAGE.format(RU)}#days")
    assert number_warnings(read(copy)) == []


def test_what_is_not_on_record_is_counted_and_no_warning(copy: Path) -> None:
    assert list(numbers_to_record(read(copy))) == []
    for locale in LOCALES:
        insert(copy, PAGE.format(locale), "[[fact:reception-days]]", "during")
    site = read(copy)
    assert number_warnings(site) == []
    (line,) = numbers_to_record(site)
    assert line == (
        "Numbers in sentences that are not in data/written-for.csv yet: 4. "
        "To add them: .venv/bin/python -m scripts numbers"
    )
    assert line in invoke(copy, "check").stdout
    invoke(copy, "numbers")
    assert list(numbers_to_record(read(copy))) == []


def test_the_fixture_has_all_its_numbers_on_record(site: Site) -> None:
    assert (number_warnings(site), list(numbers_to_record(site))) == ([], [])
    assert len(site.written_for) == len(LOCALES) and (site.project.root / PATH).is_file()
