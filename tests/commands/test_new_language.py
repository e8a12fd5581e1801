"""A new language from the command to its first pages: from left to right, from right to left, in Ethiopic script."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.commands.new_language import NotBegunError, new_language
from scripts.commands.skeletons import glossary_skeleton
from scripts.content.site import Site
from scripts.paper.html import document
from scripts.paper.pdf import keys_to_make
from scripts.project.addresses import page_path
from scripts.project.keys import Locale
from scripts.project.project import ROOT
from scripts.project.sheets import ALL, CARDS, SheetKey
from scripts.publishing.builder import preview
from scripts.theme.fonts import missing_letters
from scripts.translations.marks import MARK
from scripts.wording.word_choices import glossary_path
from tests.helpers.edits import change, fingerprints, take_off
from tests.helpers.fixture_site import EPOCH, FOLDER, copy_fixture, invoke, read
from tests.helpers.html_pages import Element, read_html
from tests.helpers.names import AR, INDEX, NL, PAGES, PAPER, RETURN_PATH, SHEETS, TI

# Not the fixture's own address, at which some of its sources stand.
URL = "https://example.org/"

# Each new language with its own name, its direction and a letter of its script, which stands for translated words.
PT, UR, AM = Locale("pt"), Locale("ur"), Locale("am")
NEW = {PT: ("Português", "ltr", "ã"), UR: ("اردو", "rtl", "ٹ"), AM: ("አማርኛ", "ltr", "ሀ")}
READY = (INDEX, RETURN_PATH)

TERMS = ("fedasil", "immigration-office", "icam", "return-desk", "voluntary-return")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the languages were begun."""
    root = copy_fixture(tmp_path_factory.mktemp("begun"))
    for locale in NEW:
        result = invoke(root, "new-language", locale)
        assert (result.exit_code, result.stderr) == (0, "")
    return root


@pytest.fixture(scope="module")
def started(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after someone translated the words, the home page and one sheet of each language, and accepted them."""
    root = copy_of(begun, tmp_path_factory.mktemp("started"))
    for locale, (_, _, letter) in NEW.items():
        pages = [f"docs/{locale}/{slug}.md" for slug in READY]
        for name in (f"data/interface/{locale}.yaml", *pages):
            translate(root / name, letter)
        result = invoke(root, "accept", *pages, "--method", "human")
        assert (result.exit_code, result.stderr) == (0, "")
    return root


@pytest.fixture(scope="module")
def partial(started: Path) -> Site:
    """The content with the started languages."""
    return read(started)


@pytest.fixture(scope="module")
def public(started: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site with the started languages; whoever asks for it asks for `building` too."""
    root = copy_of(started, tmp_path_factory.mktemp("public"))
    result = invoke(root, "build", SITE_URL=URL)
    assert (result.exit_code, result.stderr) == (0, "")
    return root / "site"


def copy_of(root: Path, target: Path) -> Path:
    """A copy of a copy, in which links stay links."""
    shutil.copytree(root, target, symlinks=True, dirs_exist_ok=True)
    return target


def translate(path: Path, letter: str) -> None:
    """A stand-in for translated words in the place of each mark."""
    path.write_text(path.read_text(encoding="utf-8").replace(MARK, letter), encoding="utf-8")


def marks_in(path: Path) -> int:
    return path.read_text(encoding="utf-8").count("TRANSLATE:")


def page_at(folder: Path, path: str) -> Element:
    return read_html(folder / path / "index.html")


def internal(here: str, page: Element) -> list[tuple[Element, str, str]]:
    """Every link of the page at a path that leads into the site: the element, its path below the root, its fragment."""
    found = []
    for element in page.every():
        href = element.attributes.get("href", "")
        target = urlsplit(urljoin(URL + here, href))
        if href and f"{target.scheme}://{target.netloc}/" == URL:
            found.append((element, target.path[1:], target.fragment))
    return found


# The languages when they are begun.


def test_the_entries_are_all_that_changes_in_the_list_of_languages(begun: Path) -> None:
    before = (FOLDER / "mkdocs.yml").read_text(encoding="utf-8")
    entries = "".join(
        f"        - locale: {locale}\n          name: {name}\n          build: true\n"
        for locale, (name, *_) in NEW.items()
    )
    after = (begun / "mkdocs.yml").read_text(encoding="utf-8")
    assert after.count(entries) == 1 and after.replace(entries, "") == before


@pytest.mark.parametrize("new", NEW)
def test_every_file_is_there_with_marks(begun: Path, site: Site, new: Locale) -> None:
    files = {path.stem: path for path in (begun / "docs" / new).iterdir()}
    assert set(files) == set(PAGES)
    for path in (*files.values(), begun / "data" / "interface" / f"{new}.yaml"):
        assert marks_in(path), path.name
    assert "translation:" not in files["return-path"].read_text(encoding="utf-8")
    glossary = glossary_path(begun, new).read_text(encoding="utf-8")
    assert glossary == glossary_skeleton(site.records.terms.values()) and MARK not in glossary


def test_the_check_finds_no_problem_and_tells_what_is_left(begun: Path) -> None:
    result = invoke(begun, "check")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == "No problems in 24 pages and 4 languages."
    for locale, (name, *_) in NEW.items():
        files = [f"data/interface/{locale}.yaml", *(f"docs/{locale}/{slug}.md" for slug in PAGES)]
        start = lines.index(f"{locale} ({name}) is not on the site yet. First: {files[0]}, {files[1]}") + 1
        for line, file in zip(lines[start : start + len(files)], files, strict=True):
            assert line == f"{file}: not translated yet, {marks_in(begun / file)} marks left"


def test_the_check_warns_at_words_that_are_not_chosen_once_the_language_is_on_the_site(
    begun: Path, started: Path
) -> None:
    def told(root: Path) -> list[str]:
        return [line for line in invoke(root, "check").stdout.splitlines() if "No word is chosen" in line]

    expected = []
    for locale in NEW:
        lines = glossary_path(started, locale).read_text(encoding="utf-8").split("\n")
        for term in TERMS:
            number = next(number for number, line in enumerate(lines, start=1) if f"- id: {term} " in line)
            expected.append(f'data/glossary/{locale}.yaml:{number}: No word is chosen for "{term}" yet.')
    assert told(begun) == []
    assert sorted(line.removesuffix(" Write it behind term.") for line in told(started)) == sorted(expected)


def test_the_site_is_built_byte_for_byte_as_before(begun: Path, built: Path, building: None, tmp_path: Path) -> None:
    root = copy_of(begun, tmp_path)
    assert invoke(root, "build").exit_code == 0
    assert fingerprints(root / "site") == fingerprints(built)


# The languages with two pages.


def test_exactly_the_translated_pages_are_on_the_site(public: Path, built: Path, building: None) -> None:
    before = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    after = {path.relative_to(public).as_posix() for path in public.rglob("*.html")}
    wanted = {f"{locale}/{path}index.html" for locale in NEW for path in ("", "return-path/", "return-path/nl/")}
    lost = {f"{locale}/404.html" for locale in NEW}
    assert after - before == wanted | lost and before <= after


def test_no_mark_is_in_any_file_of_the_site(public: Path, building: None) -> None:
    files = [path for path in public.rglob("*") if path.is_file()]
    assert len(files) > 40
    assert [path for path in files if b"TRANSLATE" in path.read_bytes()] == []


@pytest.mark.parametrize("new", NEW)
def test_a_page_is_in_its_language(public: Path, building: None, new: Locale) -> None:
    name, direction, letter = NEW[new]
    for path in (f"{new}/", f"{new}/return-path/"):
        page = page_at(public, path)
        html = page.all("html")[0]
        assert (html.attributes["lang"], html.attributes["dir"]) == (new, direction)
        assert page.all("h1")[0].text.startswith(f"{letter} ")
        languages = page.all("nav", **{"class": "languages"})[0]
        assert [link.text for link in languages.all("a", **{"aria-current": "true"})] == [name]
        assert "0800 12 345" in page.text


def test_every_link_and_anchor_of_the_whole_site_resolves(public: Path, building: None) -> None:
    trees = {path: read_html(path) for path in public.rglob("*.html")}
    ids = {path: {element.attributes.get("id") for element in tree.every()} | {"top"} for path, tree in trees.items()}
    count = 0
    for path, tree in trees.items():
        here = path.parent.relative_to(public).as_posix().removeprefix(".")
        for element, target, fragment in internal(f"{here}/" if here else "", tree):
            file = public / target
            file = file / "index.html" if not target or target.endswith("/") else file
            assert file.is_file(), f"{here}: {element.attributes}"
            assert not fragment or fragment in ids[file], f"{here}: {element.attributes}"
            count += 1
    assert count > 1000


@pytest.mark.parametrize("new", NEW)
def test_a_link_to_a_page_that_is_missing_leads_to_the_dutch_one_and_says_so(
    public: Path, building: None, new: Locale
) -> None:
    told = []
    for path in (f"{new}/", f"{new}/return-path/"):
        article = page_at(public, path).all("article")[0]
        # The notice leads to the Dutch of this very page in its own words, and of a sheet to both at once.
        (notice,) = article.all("aside", **{"class": "notice"})
        both = [f"{path}nl/"] if path != f"{new}/" else []
        assert [target for _, target, _ in internal(path, notice)] == [path.removeprefix(f"{new}/"), *both]
        in_notice = {id(element) for element in notice.every()}
        for link, target, _ in internal(path, article):
            if not target.startswith(f"{new}/") and id(link) not in in_notice:
                assert link.attributes["hreflang"] == "nl"
                assert [name.text for name in link.all("bdi", lang="nl")] == ["(Nederlands)"]
                told.append(target)
    # Those of the home page, with its news, then those of the sheet.
    assert told[:4] == ["news/", "desks/", "partners/", "paper/"]
    assert {"partners/", "desks/"} <= set(told[4:]) <= {"partners/", "desks/", "paper/"}


@pytest.mark.parametrize("new", NEW)
def test_menu_and_steps_have_the_two_pages(public: Path, building: None, new: Locale) -> None:
    page = page_at(public, f"{new}/")
    menu = page.all("details", **{"class": "menu"})[0]
    assert [target for _, target, _ in internal(f"{new}/", menu)] == [f"{new}/", f"{new}/return-path/"]
    for path in (f"{new}/", f"{new}/return-path/"):
        assert page_at(public, path).all("nav", **{"class": "steps"}) == []


def test_every_page_leads_to_a_language_and_search_engines_hear_of_pages_alone(
    public: Path, building: None, partial: Site
) -> None:
    for (locale, slug), page in partial.pages.items():
        found = page_at(public, page_path(partial.project, locale, slug))
        links = {each.attributes["lang"]: each for each in found.all("nav", **{"class": "languages"})[0].all("a")}
        alternates = {link.attributes.get("hreflang") for link in found.all("link", rel="alternate")}
        assert set(NEW) <= set(links), page.name
        assert (set(NEW) & alternates) == (set(NEW) if slug in READY else set()), page.name
        # Where it has no such page, the language leads to its home page.
        for new in NEW:
            end = f"{new}/" if slug not in READY or slug == INDEX else f"{new}/{slug}/"
            assert links[new].attributes["href"].endswith(end) or page.locale == new, page.name


def test_what_stands_outside_the_languages_knows_them_too(public: Path, building: None) -> None:
    sitemap = (public / "sitemap.xml").read_text(encoding="utf-8")
    for locale, (name, direction, _) in NEW.items():
        found = set(re.findall(rf"{URL}({locale}/[^<\"]*)", sitemap))
        assert found == {f"{locale}/", f"{locale}/return-path/"}
        assert f"/ /{locale}/ 302! Language={locale}" in (public / "_redirects").read_text(encoding="utf-8")
        (section,) = read_html(public / "404.html").all("section", lang=locale)
        assert section.attributes["dir"] == direction
        assert name in (public / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("new", NEW)
def test_the_print_page_and_the_codes_have_the_one_sheet(
    public: Path, building: None, partial: Site, new: Locale, locale: Locale
) -> None:
    here = page_path(partial.project, locale, PAPER)
    page = page_at(public, here)
    (part,) = page.all("details", id=f"for-{new}")
    beside = [f"{new}/return-path/nl/"] if locale == NL else []
    assert [target for _, target, _ in internal(here, part)] == [f"{new}/return-path/", *beside]
    (codes,) = page.all("div", **{"class": "codes current"})
    links = [target for _, target, _ in internal(here, codes) if target.startswith(f"{new}/")]
    assert links == [f"{new}/return-path/"]


def test_the_table_of_translations_has_the_languages(
    public: Path, building: None, partial: Site, locale: Locale
) -> None:
    page = page_at(public, page_path(partial.project, locale, PAPER))
    names = [head.text for head in page.all("th", scope="row")]
    assert names[-len(NEW) :] == ["Português", "اردو", "አማርኛ"]


@pytest.mark.parametrize("new", NEW)
def test_files_for_paper_are_made_of_what_is_translated(partial: Site, new: Locale) -> None:
    keys = [key for key in keys_to_make(partial) if key.locale == new or key.beside == new]
    assert {key.name for key in keys} == {f"return-path-{new}", f"return-path-{new}-nl", f"all-{new}"}
    assert len(keys) == 3
    for key in keys:
        html = document(partial, key, URL)
        assert NEW[new][2] in html and MARK not in html
        assert missing_letters(html, ROOT) == []
    assert re.findall(r'<li><a href="#([a-z-]+)"', document(partial, SheetKey(new, ALL), URL)) == ["return-path"]


def test_languages_that_have_every_page_have_every_file(partial: Site, site: Site) -> None:
    old = [key for key in keys_to_make(partial) if key.locale not in NEW]
    assert old == keys_to_make(site)
    assert {key.slug for key in old if key.locales == (AR,)} == {*SHEETS, CARDS, ALL}


def test_the_status_tells_what_is_left(started: Path) -> None:
    lines = invoke(started, "status", "--language", "am").stdout.splitlines()
    left = [line.split(":")[0] for line in lines if ": not translated yet, " in line]
    assert left == ["docs/am/desks.md", "docs/am/partners.md", "docs/am/news.md", "docs/am/paper.md"]
    assert not any("is not on the site yet" in line for line in lines)


@pytest.mark.parametrize("locale", [AM, None], ids=["one-language", "all"])
def test_a_preview_of_the_language_alone_shows_what_is_left_to_translate(
    begun: Path, building: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locale: Locale | None
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    root = copy_of(begun, tmp_path)
    monkeypatch.chdir(root)
    preview(root, root, locale, "http://127.0.0.1/")
    shown = root / "shown" / "am" / "return-path" / "index.html"
    assert shown.exists() == (locale is not None)
    if locale:
        assert MARK in shown.read_text(encoding="utf-8")
    assert not (root / "shown" / "ur").exists()
    assert MARK not in (root / "shown" / "return-path" / "index.html").read_text(encoding="utf-8")


# What is told and what is refused.


@pytest.fixture
def own(copy: Path) -> Site:
    """The content in a copy of the project that a test may change."""
    return read(copy)


def test_what_to_do_next_is_told(own: Site) -> None:
    told = new_language(own, AM)
    text = "\n".join(told)
    steps = [line[:2] for line in told if re.match(r"\d\. ", line)]
    assert steps == [f"{number}." for number in range(1, len(steps) + 1)] and len(steps) > 3
    for words in ("data/interface/am.yaml", "accept docs/am/index.md --method human"):
        assert words in text
    for words in ("python -m scripts status --language am", "make serve LANG_ONLY=am"):
        assert words in text
    assert "overrides/fonts" not in text


def test_letters_that_no_font_of_ours_has_are_told(own: Site) -> None:
    text = "\n".join(new_language(own, Locale("ka")))
    assert "no font in overrides/fonts/ has letters of this language, such as ა ბ გ დ ე" in text
    assert "overrides/sheet/sheet.css" in text


@pytest.mark.parametrize(
    ("given", "name"),
    [(None, "Kurdî (kurmancî)"), ("  Kurdî\n kurmancî ", "Kurdî kurmancî")],
    ids=["known", "given"],
)
def test_the_name_is_the_languages_own(own: Site, given: str | None, name: str) -> None:
    told = new_language(own, Locale("ku"), given)
    assert told[0] == f'Written: "ku" ({name}) in mkdocs.yml, and'
    assert f"          name: {name}\n" in (own.project.root / "mkdocs.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        pytest.param("ar", '"ar" is a language of the site already', id="there-already"),
        pytest.param("nl", '"nl" is a language of the site already', id="source"),
        pytest.param("amharic", "Did you mean am (Amharic, አማርኛ)?", id="name"),
        pytest.param("AM", "Did you mean am (Amharic, አማርኛ)?", id="capitals"),
        pytest.param("dari", "Did you mean fa (Persian, دری)?", id="dari"),
        pytest.param("amm", "Did you mean am (Amharic, አማርኛ)?", id="misspelt"),
        pytest.param("xx", "Write the language's name in English", id="unknown"),
        pytest.param("../../x", "Write the language's name in English", id="way-out"),
        pytest.param("", "Write the language's name in English", id="empty"),
    ],
)
def test_a_locale_that_cannot_be_begun_is_refused(site: Site, folder: Path, locale: str, told: str) -> None:
    before = fingerprints(folder)
    with pytest.raises(NotBegunError, match=re.escape(told)):
        new_language(site, Locale(locale))
    assert fingerprints(folder) == before


def test_a_language_that_is_taken_off_is_not_begun_again(copy: Path) -> None:
    take_off(copy, "ትግርኛ")
    with pytest.raises(NotBegunError, match='"ti" is a language of the site already'):
        new_language(read(copy), TI)


def test_a_language_in_the_making_is_not_begun_again(begun: Path) -> None:
    with pytest.raises(NotBegunError, match="already"):
        new_language(read(begun), AM)


@pytest.mark.parametrize("name", ["docs/am/return-path.md", "data/interface/am.yaml", "data/glossary/am.yaml"])
def test_nothing_is_overwritten(own: Site, name: str) -> None:
    path = own.project.root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    before = fingerprints(own.project.root)
    with pytest.raises(NotBegunError, match=f"there already: {name}"):
        new_language(own, AM)
    assert fingerprints(own.project.root) == before


def test_a_list_of_languages_in_another_form_is_left_alone(own: Site) -> None:
    path = own.project.root / "mkdocs.yml"
    path.write_text("plugins: [{i18n: {languages: [{locale: nl}]}}]\n", encoding="utf-8")
    before = fingerprints(own.project.root)
    with pytest.raises(NotBegunError, match="Write it there yourself:\n  - locale: am\n"):
        new_language(own, AM)
    assert fingerprints(own.project.root) == before


# The command.


def test_the_command_tells_what_it_wrote_and_what_is_left(copy: Path) -> None:
    result = invoke(copy, "new-language", "am")
    assert (result.exit_code, result.stderr) == (0, "")
    told = result.stdout.splitlines()
    assert told[0] == 'Written: "am" (አማርኛ) in mkdocs.yml, and'
    assert f"  docs/am/return-path.md ({marks_in(copy / 'docs/am/return-path.md')} texts)" in told
    assert invoke(copy, "check").stdout.splitlines()[1] == (
        "am (አማርኛ) is not on the site yet. First: data/interface/am.yaml, docs/am/index.md"
    )


def test_the_command_takes_another_name(copy: Path) -> None:
    result = invoke(copy, "new-language", "ku", "--name", "Kurdî kurmancî")
    assert result.stdout.startswith('Written: "ku" (Kurdî kurmancî) in mkdocs.yml, and\n')


@pytest.mark.parametrize(
    ("word", "told"),
    [
        pytest.param("ar", '"ar" is a language of the site already.', id="there-already"),
        pytest.param("amharic", "Did you mean am (Amharic, አማርኛ)?", id="name"),
        pytest.param("../x", '"../x" is not the code of a language', id="way-out"),
    ],
)
def test_the_command_refuses_what_it_cannot_begin(copy: Path, word: str, told: str) -> None:
    result = invoke(copy, "new-language", word)
    assert (result.exit_code, result.stdout) == (1, "Nothing was written.\n")
    assert told in result.stderr and result.stderr.count("\n") == 1


def test_the_command_needs_content_without_problems(copy: Path) -> None:
    change(copy / "docs/ru/return-path.md", "menu:", "menuu:")
    result = invoke(copy, "new-language", "am")
    assert (result.exit_code, result.stdout) == (1, "Nothing was written.\n")
    assert result.stderr.startswith("docs/ru/return-path.md:2: ")
    assert not (copy / "docs" / "am").exists()
