"""Letters of another language are found in every language, also those that look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.content.site import Site
from scripts.files.problems import Problem, Problems
from scripts.files.yaml_lines import parse_yaml
from scripts.project.keys import Locale
from scripts.project.project import read_project
from scripts.wording.letters import Letters, read_letters
from scripts.wording.typography import Typography
from tests.helpers.edits import change
from tests.helpers.names import AR, NL, RU, TI
from tests.helpers.pages import BODY_LINE, make_page

# Languages that share most of their letters with another one, each with the letters of its words below.
SISTERS = {
    "fr": Typography("fr", "a-z à â ç é è ê ô ù û", "«»"),
    "tr": Typography("tr", "a-z ç ğ ı İ ö ş ü", "“”"),
    "fa": Typography("fa", "ا ب ت د ر ز س ش ف ک گ ل و ی ن", "«»"),
    "uk": Typography("uk", "а-щ ь ю я ґ є і ї", "«»"),
}


def found(site: Site, locale: str, body: str) -> list[Problem]:
    problems = Problems()
    typography = SISTERS.get(locale) or site.rules.typography[locale]
    Letters.of(typography, site.rules.names).check_page(make_page(body, Locale(locale)), problems)
    return [problem for problem in problems.sorted() if problem.line >= BODY_LINE]


@pytest.mark.parametrize(
    ("locale", "text", "code"),
    [
        ("nl", "Vrijwillige ţerugkeer", "U+0163"),
        ("nl", "terugkееr", "U+0435"),
        ("ar", "مکتب العودة", "U+06A9"),
        ("ti", "ናይ አገሪ ⶀ", "U+2D80"),
        ("ru", "возвращeние", "U+0065"),
        ("ru", "повернення і", "U+0456"),
        ("fr", "le retоur", "U+043E"),
        ("fr", "El niño", "U+00F1"),
        ("tr", "geri dönüş bürősu", "U+0151"),
        ("fa", "كشور", "U+0643"),
        ("fa", "تاريخ", "U+064A"),
        ("uk", "возвращение ы", "U+044B"),
        ("uk", "Ё", "U+0401"),
    ],
)
def test_a_letter_of_another_language_is_told(site: Site, locale: str, text: str, code: str) -> None:
    told = found(site, locale, f"{text}.")
    assert code in told[0].what and told[0].line == BODY_LINE


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("nl", "België, “één” en 3.2: ÉÉN."),
        ("ar", "العودةُ الطوعيّة، ٪"),
        ("ar", "بـ 5 أيام"),
        ("ar", "هٰذا"),
        ("ti", "ወለንታዊ ምምላስ፣ ቤት ጽሕፈት።"),
        ("ru", "Ещё «добровольное» возвращение."),
        ("fr", "Où? Ça: l’accueil."),
        ("tr", "IŞIK, İstanbul, ılık."),
        ("fa", "کشور"),
        ("uk", "Україна"),
    ],
)
def test_letters_of_the_language_are_not_told(site: Site, locale: str, text: str) -> None:
    assert found(site, locale, text) == []


@pytest.mark.parametrize(
    ("locale", "text", "digit"), [("ar", "٣", "3"), ("fa", "۳", "3"), ("nl", "۳۰", "3"), ("ti", "፫ ४", "4")]
)
def test_a_digit_that_is_not_western_is_told(site: Site, locale: str, text: str, digit: str) -> None:
    (told,) = found(site, locale, text)
    assert "not Western" in told.what and told.mend.startswith(f"Write {digit}:")


@pytest.mark.parametrize("text", ["Fedasil", "ICAM-coach", "*terugkeerloket*{lang=nl}", "[[phone:return-line]]", "3.2"])
def test_names_and_words_with_a_language_may_stand_everywhere(site: Site, locale: Locale, text: str) -> None:
    assert found(site, locale, f"({text})") == []


def test_an_ethiopic_word_may_go_on_beside_a_name(site: Site) -> None:
    assert found(site, TI, "ንFedasil ICAMን") == []


def test_interface_words_are_looked_at(site: Site) -> None:
    problems = Problems()
    document = parse_yaml('site:\n  name: "Возврат {date}"\n  more: "Bозврат"\n', "data/interface/ru.yaml", problems)
    assert document is not None
    Letters.of(site.rules.typography[RU], site.rules.names).check_words(document, problems)
    (told,) = problems.sorted()
    assert (told.line, "U+0042" in told.what) == (3, True)


def test_each_word_of_a_page_is_told_once_at_its_line(site: Site) -> None:
    told = found(site, RU, "Да.\n\nbc да\nи ef.")
    assert [(problem.line - BODY_LINE, problem.what.split()[0]) for problem in told] == [(2, '"bc"'), (3, '"ef"')]


def test_title_menu_and_description_are_looked_at(site: Site) -> None:
    problems = Problems()
    # The front matter of a made page is T, M and D.
    Letters.of(site.rules.typography[RU], ()).check_page(make_page("Да.", RU), problems)
    assert sorted(problem.what[:3] for problem in problems.found) == ['"D"', '"M"', '"T"']


def test_a_wrong_entry_leaves_out_its_own_language_alone(copy: Path) -> None:
    change(copy / "data" / "typography.yaml", 'quotes: "“”"}', 'quotes: "“"}')
    project = read_project(copy, Problems())
    assert project is not None
    assert set(read_letters(project, None)) == {AR, TI, RU}


@pytest.mark.parametrize("text", ["names: [\n", "[]\n", "typography: x\n", "names: []\ntypography: [x]\n"])
def test_without_entries_that_can_be_read_there_are_no_letters(copy: Path, text: str) -> None:
    (copy / "data" / "typography.yaml").write_text(text, encoding="utf-8")
    project = read_project(copy, Problems())
    assert project is not None and read_letters(project, None) == {}


def test_the_letters_of_a_site_are_those_of_its_languages(site: Site) -> None:
    assert set(read_letters(site.project, site.rules)) == {NL, AR, TI, RU}
