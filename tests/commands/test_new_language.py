"""A new language from the command to its first pages: from left to right, from right to left, in Ethiopic script."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from scripts.commands.new_language import NotBegunError, new_language
from scripts.commands.skeletons import glossary_skeleton
from scripts.content.reading import read_site
from scripts.content.site import Site
from scripts.files.problems import Problems
from scripts.paper.html import document
from scripts.paper.pdf import keys_to_make
from scripts.project.addresses import page_path
from scripts.project.project import ROOT
from scripts.project.sheets import ALL, BESIDE, CARDS
from scripts.publishing.builder import preview
from scripts.theme.fonts import missing_letters
from scripts.translations.marks import MARK
from scripts.wording.word_choices import glossary_path
from tests.conftest import EPOCH, TODAY, copy_content, run
from tests.helpers.html_pages import Element, read_html
from tests.publishing.test_builder import fingerprints

URL = "https://example.org/"

# Each new language with its own name, its direction and a letter of its script, which stands for translated words.
NEW = {"pt": ("Português", "ltr", "ã"), "ur": ("اردو", "rtl", "ٹ"), "am": ("አማርኛ", "ltr", "ሀ")}
READY = ("index", "support")


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the languages were begun, and built."""
    root = copy_content(tmp_path_factory.mktemp("begun"))
    for locale in NEW:
        result = run(root, "new-language", locale)
        assert (result.returncode, result.stderr) == (0, "")
    result = run(root, "build", SITE_URL=URL)
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    return root


@pytest.fixture(scope="module")
def started(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after someone translated the words, the home page and one sheet of each language, and accepted them."""
    root = copy_content_of(begun, tmp_path_factory.mktemp("started"))
    for locale, (_, _, letter) in NEW.items():
        pages = [f"docs/{locale}/{slug}.md" for slug in READY]
        for name in (f"data/interface/{locale}.yaml", *pages):
            translate(root / name, letter)
        result = run(root, "accept", *pages, "--method", "human")
        assert (result.returncode, result.stderr) == (0, "")
    result = run(root, "build", SITE_URL=URL)
    assert (result.returncode, result.stderr) == (0, ""), result.stderr
    return root


@pytest.fixture(scope="module")
def partial(started: Path) -> Site:
    """The content with the started languages."""
    site = read_site(started, TODAY, Problems())
    assert site is not None
    return site


def copy_content_of(root: Path, target: Path) -> Path:
    shutil.copytree(root, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site"))
    return target


def translate(path: Path, letter: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(MARK, letter), encoding="utf-8")


def page_at(root: Path, path: str) -> Element:
    return read_html(root / "site" / path / "index.html")


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
    before = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    entries = "".join(
        f"        - locale: {locale}\n          name: {name}\n          build: true\n"
        for locale, (name, *_) in NEW.items()
    )
    after = (begun / "mkdocs.yml").read_text(encoding="utf-8")
    assert after.count(entries) == 1 and after.replace(entries, "") == before


@pytest.mark.parametrize("new", NEW)
def test_every_file_is_there_with_marks(begun: Path, site: Site, new: str) -> None:
    files = {path.stem: path for path in (begun / "docs" / new).iterdir()}
    assert set(files) == set(site.project.pages)
    for path in (*files.values(), begun / "data" / "interface" / f"{new}.yaml"):
        assert MARK in path.read_text(encoding="utf-8"), path.name
    assert "translation:" not in files["support"].read_text(encoding="utf-8")
    glossary = glossary_path(begun, new).read_text(encoding="utf-8")
    assert glossary == glossary_skeleton(site.records.terms.values()) and MARK not in glossary


def test_the_check_finds_no_problem_and_tells_what_is_left(begun: Path, site: Site) -> None:
    result = run(begun, "check")
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines[0] == f"No problems in {len(site.pages)} pages and {len(site.project.languages)} languages."
    for locale, (name, *_) in NEW.items():
        files = [f"data/interface/{locale}.yaml", *(f"docs/{locale}/{slug}.md" for slug in site.project.pages)]
        start = lines.index(f"{locale} ({name}) is not on the site yet. First: {files[0]}, {files[1]}") + 1
        for line, file in zip(lines[start : start + len(files)], files, strict=True):
            marks = (begun / file).read_text(encoding="utf-8").count(MARK)
            assert line == f"{file}: not translated yet, {marks} marks left"


def test_a_check_warns_at_words_that_are_not_chosen_once_the_language_is_on_the_site(
    begun: Path, started: Path, site: Site
) -> None:
    def told(root: Path) -> list[str]:
        return [line for line in run(root, "check").stdout.splitlines() if "No word is chosen" in line]

    expected = []
    for locale in NEW:
        lines = glossary_path(started, locale).read_text(encoding="utf-8").split("\n")
        for term in site.records.terms:
            number = next(number for number, line in enumerate(lines, start=1) if f"- id: {term} " in line)
            expected.append(f'data/glossary/{locale}.yaml:{number}: No word is chosen for "{term}" yet.')
    assert told(begun) == []
    assert sorted(line.removesuffix(" Write it behind term.") for line in told(started)) == sorted(expected)


def test_the_site_is_built_byte_for_byte_as_before(begun: Path, built: Path) -> None:
    assert fingerprints(begun / "site") == fingerprints(built)


# The languages with two pages.


def test_exactly_the_translated_pages_are_on_the_site(started: Path, built: Path) -> None:
    before = {path.relative_to(built).as_posix() for path in built.rglob("*.html")}
    after = {path.relative_to(started / "site").as_posix() for path in (started / "site").rglob("*.html")}
    beside = [f"support/{other}/" for other in BESIDE]
    wanted = {f"{locale}/{path}index.html" for locale in NEW for path in ("", "support/", *beside)}
    assert after - before == wanted and before <= after


def test_no_mark_is_in_any_file_of_the_site(started: Path) -> None:
    files = [path for path in (started / "site").rglob("*") if path.is_file()]
    assert len(files) > 100
    assert [path for path in files if MARK.rstrip(":").encode() in path.read_bytes()] == []


@pytest.mark.parametrize("new", NEW)
def test_a_page_is_in_its_language(started: Path, new: str) -> None:
    name, direction, letter = NEW[new]
    for path in (f"{new}/", f"{new}/support/"):
        page = page_at(started, path)
        html = page.all("html")[0]
        assert (html.attributes["lang"], html.attributes["dir"]) == (new, direction)
        assert page.all("h1")[0].text.startswith(f"{letter} ")
        languages = page.all("nav", **{"class": "languages"})[0]
        assert [link.text for link in languages.all("a", **{"aria-current": "true"})] == [name]
        assert "0800 32 745" in page.text


def test_every_link_and_anchor_of_the_whole_site_resolves(started: Path) -> None:
    folder = started / "site"
    trees = {path: read_html(path) for path in folder.rglob("*.html")}
    ids = {path: {element.attributes.get("id") for element in tree.every()} | {"top"} for path, tree in trees.items()}
    count = 0
    for path, tree in trees.items():
        here = path.parent.relative_to(folder).as_posix().removeprefix(".")
        for element, target, fragment in internal(f"{here}/" if here else "", tree):
            file = folder / target
            file = file / "index.html" if not target or target.endswith("/") else file
            assert file.is_file(), f"{here}: {element.attributes}"
            assert not fragment or fragment in ids[file], f"{here}: {element.attributes}"
            count += 1
    assert count > 5000


@pytest.mark.parametrize("new", NEW)
def test_a_link_to_a_page_that_is_missing_leads_to_the_dutch_one_and_says_so(
    started: Path, partial: Site, new: str
) -> None:
    dutch = {page_path(partial.project, "nl", slug) for slug in partial.project.pages if slug not in READY}
    told = 0
    for path in (f"{new}/", f"{new}/support/"):
        article = page_at(started, path).all("article")[0]
        # The notice leads to the Dutch of this very page, and says so in its own words.
        (notice,) = article.all("aside", **{"class": "notice"})
        assert [target for _, target, _ in internal(path, notice)] == [path.removeprefix(f"{new}/")]
        in_notice = {id(element) for element in notice.every()}
        for link, target, _ in internal(path, article):
            if not target.startswith(f"{new}/") and id(link) not in in_notice:
                assert target in dutch
                assert link.attributes["hreflang"] == "nl"
                assert [name.text for name in link.all("bdi", lang="nl")] == ["(Nederlands)"]
                told += 1
    assert told > 7


@pytest.mark.parametrize("new", NEW)
def test_menu_and_steps_have_the_two_pages(started: Path, new: str) -> None:
    page = page_at(started, f"{new}/")
    menu = page.all("details", **{"class": "menu"})[0]
    assert [target for _, target, _ in internal(f"{new}/", menu)] == [f"{new}/", f"{new}/support/"]
    for path in (f"{new}/", f"{new}/support/"):
        assert page_at(started, path).all("nav", **{"class": "steps"}) == []


def test_other_pages_name_a_language_only_where_it_has_the_page(started: Path, partial: Site) -> None:
    for (locale, slug), page in partial.pages.items():
        found = page_at(started, page_path(partial.project, locale, slug))
        languages = [link.attributes["lang"] for link in found.all("nav", **{"class": "languages"})[0].all("a")]
        alternates = [link.attributes["hreflang"] for link in found.all("link", rel="alternate")]
        assert (set(NEW) <= set(languages)) == (set(NEW) <= set(alternates)) == (slug in READY), page.name
        assert bool(set(NEW) & {*languages, *alternates}) == (slug in READY), page.name


def test_what_stands_outside_the_languages_knows_them_too(started: Path) -> None:
    sitemap = (started / "site" / "sitemap.xml").read_text(encoding="utf-8")
    for locale, (name, direction, _) in NEW.items():
        found = set(re.findall(rf"{URL}({locale}/[^<\"]*)", sitemap))
        assert found == {f"{locale}/", f"{locale}/support/"}
        assert f"/ /{locale}/ 302! Language={locale}" in (started / "site" / "_redirects").read_text(encoding="utf-8")
        (section,) = read_html(started / "site" / "404.html").all("section", lang=locale)
        assert section.attributes["dir"] == direction
        assert name in (started / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("new", NEW)
def test_the_print_page_and_the_codes_have_the_one_sheet(started: Path, partial: Site, new: str, locale: str) -> None:
    here = page_path(partial.project, locale, "print")
    (part,) = page_at(started, here).all("details", id=f"for-{new}")
    beside = [f"{new}/support/{locale}/"] if locale in BESIDE else []
    assert [target for _, target, _ in internal(here, part)] == [f"{new}/support/", *beside]
    here = page_path(partial.project, locale, "check")
    (codes,) = page_at(started, here).all("div", **{"class": "codes current"})
    links = [target for _, target, _ in internal(here, codes) if target.startswith(f"{new}/")]
    assert links == [f"{new}/support/"]


def test_the_table_of_translations_has_the_languages(started: Path, partial: Site, locale: str) -> None:
    page = page_at(started, page_path(partial.project, locale, "about"))
    names = [head.text for head in page.all("th", scope="row")]
    assert [name for name, *_ in NEW.values()] == names[-len(NEW) :]


@pytest.mark.parametrize("new", NEW)
def test_files_for_paper_are_made_of_what_is_translated(started: Path, partial: Site, new: str) -> None:
    keys = [key for key in keys_to_make(partial) if new in key]
    assert sorted(keys, key=str) == sorted(
        [(new, "support", None), *((new, "support", other) for other in BESIDE), (new, ALL, None)], key=str
    )
    for key in keys:
        html = document(partial, key, URL)
        assert NEW[new][2] in html and MARK not in html
        assert missing_letters(html, ROOT) == []
    assert re.findall(r'<li><a href="#([a-z-]+)"', document(partial, (new, ALL, None), URL)) == ["support"]


def test_languages_that_have_every_page_have_every_file(partial: Site, site: Site) -> None:
    old = [key for key in keys_to_make(partial) if not {*NEW} & {*key}]
    assert old == keys_to_make(site)
    slugs = {*site.project.sheets, CARDS, ALL}
    assert {slug for locale, slug, beside in old if (locale, beside) == ("ar", None)} == slugs


def test_the_status_tells_what_is_left(started: Path, partial: Site) -> None:
    lines = run(started, "status", "--language", "am").stdout.splitlines()
    left = [line.split(":")[0] for line in lines if ": not translated yet, " in line]
    assert left == [f"docs/am/{slug}.md" for slug in partial.project.pages if slug not in READY]
    assert not any("is not on the site yet" in line for line in lines)


def test_a_preview_shows_what_is_left_to_translate(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    root = copy_content_of(begun, tmp_path)
    for locale in ("am", None):
        preview(root, root / "shown", locale, "http://127.0.0.1/")
        shown = root / "shown" / "am" / "support" / "index.html"
        assert shown.exists() == bool(locale)
        if locale:
            assert MARK in shown.read_text(encoding="utf-8")
        assert not (root / "shown" / "ur").exists()
        assert MARK not in (root / "shown" / "support" / "index.html").read_text(encoding="utf-8")
        shutil.rmtree(root / "shown")


# The command.


@pytest.fixture
def own(copy: Path, site: Site) -> Site:
    """The content in a copy of the project that a test may change."""
    return replace(site, project=replace(site.project, root=copy))


def test_the_command_says_what_to_do_next(own: Site) -> None:
    told = new_language(own, "am")
    text = "\n".join(told)
    steps = [line[:2] for line in told if re.match(r"\d\. ", line)]
    assert steps == [f"{number}." for number in range(1, len(steps) + 1)] and len(steps) > 3
    for words in ("data/interface/am.yaml", "accept docs/am/index.md --method human"):
        assert words in text
    for words in ("python -m scripts status --language am", "make serve LANG_ONLY=am"):
        assert words in text
    assert "overrides/fonts" not in text


def test_the_command_says_which_letters_no_font_of_ours_has(own: Site) -> None:
    text = "\n".join(new_language(own, "ka"))
    assert "no font in overrides/fonts/ has letters of this language, such as ა ბ გ დ ე" in text
    assert "overrides/sheet/sheet.css" in text


@pytest.mark.parametrize(("given", "name"), [(None, "Kurdî (kurmancî)"), ("  Kurdî\n kurmancî ", "Kurdî kurmancî")])
def test_the_name_is_the_languages_own(own: Site, given: str | None, name: str) -> None:
    told = new_language(own, "ku", given)
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
def test_a_locale_that_cannot_be_begun_is_refused(own: Site, locale: str, told: str) -> None:
    before = fingerprints(own.project.root)
    with pytest.raises(NotBegunError, match=re.escape(told)):
        new_language(own, locale)
    assert fingerprints(own.project.root) == before


def test_a_language_in_the_making_is_not_begun_again(begun: Path) -> None:
    site = read_site(begun, TODAY, Problems())
    assert site is not None
    with pytest.raises(NotBegunError, match="already"):
        new_language(site, "am")


@pytest.mark.parametrize("name", ["docs/am/support.md", "data/interface/am.yaml", "data/glossary/am.yaml"])
def test_nothing_is_overwritten(own: Site, name: str) -> None:
    path = own.project.root / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    before = fingerprints(own.project.root)
    with pytest.raises(NotBegunError, match=f"there already: {name}"):
        new_language(own, "am")
    assert fingerprints(own.project.root) == before


def test_a_list_of_languages_in_another_form_is_left_alone(own: Site) -> None:
    path = own.project.root / "mkdocs.yml"
    path.write_text("plugins: [{i18n: {languages: [{locale: nl}]}}]\n", encoding="utf-8")
    before = fingerprints(own.project.root)
    with pytest.raises(NotBegunError, match="Write it there yourself:\n  - locale: am\n"):
        new_language(own, "am")
    assert fingerprints(own.project.root) == before
