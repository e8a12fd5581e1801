"""Pages with a role, all the way to the built site: without one nothing leads astray, and each may have any name."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.paper.html import document
from scripts.project.sheets import is_translated, keys_of
from scripts.screen.editions import current_editions
from tests.helpers.built_links import dead_links, pages_in
from tests.helpers.edits import change, without_news
from tests.helpers.fixture_site import SITE_URL, invoke, read
from tests.helpers.html_pages import parse_html
from tests.helpers.names import AR, LOCALES, PAGES

# Where sheets are looked up, in the words that stand before the address, in each language.
STILL_RIGHT = (
    "Is dit blad nog juist? Kijk op",
    "هل ما زالت المعلومات في هذه الورقة صحيحة؟ تحقق من ذلك على",
    "ኣብዚ ወረቐት ዘሎ ሓበሬታ ክሳብ ሕጂ ቅኑዕ ድዩ፧ ኣብዚ ኣረጋግጹ፦",
    "Информация на этом листе ещё верна? Проверьте на",
)


def without(root: Path, role: str, page: str) -> Path:
    """Take a role away in a copy."""
    change(root / "mkdocs.yml", f"    {role}: {page}\n", "")
    return root


def built_from(root: Path) -> Path:
    """Check and build a copy; the folder of the built site."""
    for command in ("check", "build"):
        result = invoke(root, command)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
    return root / "site"


def documents(root: Path) -> dict[str, str]:
    """Every document in Arabic for paper that a copy makes, before it becomes a PDF, by the name of its file."""
    site = read(root)
    made = [key for key in keys_of(site.project) if key.locale == AR and is_translated(key, site.project, site.pages)]
    return {key.name: document(site, key, SITE_URL) for key in made}


def links_in(html: str) -> list[str]:
    return [link.attributes.get("href", "") for link in parse_html(html).all("a")]


def test_the_site_as_it_is_has_no_dead_link(built: Path) -> None:
    assert len(pages_in(built)) == 24 + 6
    assert dead_links(built) == []


# Without a role.


def test_without_a_page_to_check_no_page_prints_where(built: Path, copy: Path, building: None) -> None:
    def named(site: Path) -> int:
        return sum(words in html for html in pages_in(site).values() for words in STILL_RIGHT)

    # Each of two sheets in four languages, and two for each pair.
    assert named(built) == 2 * 4 + 2 * 6
    site = built_from(without(copy, "check", "paper"))
    assert named(site) == 0
    assert dead_links(site) == []
    # The absolute address, which stands on paper alone.
    for path, html in pages_in(site).items():
        shown = parse_html(html).text
        assert not re.search(r"fixture\.example/(\w\w/)?paper/", shown), path


def test_without_a_page_to_check_no_sheet_prints_where(folder: Path, copy: Path) -> None:
    # On each sheet, in one language or two, and on all together, but not on the cards, which have no room for it.
    named = {name for name, html in documents(folder).items() if "/paper/" in html}
    assert named == {"return-path-ar", "return-path-ar-nl", "desks-ar", "desks-ar-nl", "all-ar"}
    for name, html in documents(without(copy, "check", "paper")).items():
        assert "/paper/" not in html, name
        assert not any(words in html for words in STILL_RIGHT), name


def test_without_a_page_of_partners_they_are_named_and_no_link_is_dead(copy: Path, building: None) -> None:
    site = built_from(without(copy, "partners", "partners"))
    assert dead_links(site) == []
    for path in ("desks/", "ar/desks/"):
        html = pages_in(site)[path]
        assert [link for link in links_in(html) if "#partner-" in link] == []
        # As a result of the search, and in the list of provinces.
        assert html.count("Beratung am Bach") == 2


def test_without_partners_at_all_no_page_leads_there(copy: Path, building: None) -> None:
    without(copy, "partners", "partners")
    without_news(copy)
    change(copy / "mkdocs.yml", "  - partners.md\n", "")
    for locale in LOCALES:
        (copy / "docs" / locale / "partners.md").unlink()
        for name in ("index", "return-path"):
            path = copy / "docs" / locale / f"{name}.md"
            path.write_text(path.read_text(encoding="utf-8").replace("(partners.md)", "(paper.md)"), encoding="utf-8")
    site = built_from(copy)
    assert dead_links(site) == []
    for page, html in pages_in(site).items():
        assert "partners/" not in html, page


def test_without_a_page_of_the_desks_there_are_no_cards_and_no_structured_data(copy: Path, building: None) -> None:
    site = built_from(without(copy, "desks", "desks"))
    assert dead_links(site) == []
    for path, html in pages_in(site).items():
        assert "application/ld+json" not in html, path
    # A desk is named, and nobody knows where its card would be.
    html = pages_in(site)["return-path/"]
    assert "Gent" in parse_html(html).text
    assert [link for link in links_in(html) if "#desk-" in link] == []
    # No cards to cut out.
    assert not [name for name in documents(copy) if name.startswith("cards-")]


def test_with_the_page_of_the_desks_there_are_structured_data_on_it_alone(built: Path, folder: Path) -> None:
    found = [path for path, html in pages_in(built).items() if "application/ld+json" in html]
    assert found == ["ar/desks/", "desks/", "ru/desks/", "ti/desks/"]
    assert [name for name in documents(folder) if name.startswith("cards-")]


def test_without_a_page_to_print_from_and_any_role_the_site_still_builds(copy: Path, building: None) -> None:
    for role, page in (
        ("print", "paper"),
        ("check", "paper"),
        ("partners", "partners"),
        ("desks", "desks"),
        ("news", "news"),
    ):
        without(copy, role, page)
    site = built_from(copy)
    assert dead_links(site) == []
    assert len(pages_in(site)) == 24 + 6


# With other names.

NEW = {
    "return-path": "the-way",
    "desks": "counters",
    "partners": "friends",
    "news": "what-changed",
    "paper": "in-print",
}
OTHER_LINES = {"return-line": "main-line", "documents-line": "second-line"}


def renamed(root: Path) -> Path:
    """Give every page but the first, and every phone line, another name throughout a copy."""
    for locale in LOCALES:
        for old, new in NEW.items():
            (root / "docs" / locale / f"{old}.md").rename(root / "docs" / locale / f"{new}.md")
        for path in (root / "docs" / locale).glob("*.md"):
            text = path.read_text(encoding="utf-8")
            text = re.sub(r"\((\w[\w-]*)\.md", lambda match: f"({NEW.get(match[1], match[1])}.md", text)
            text = re.sub(r":([a-z]+-line)\]\]", lambda match: f":{OTHER_LINES[match[1]]}]]", text)
            path.write_text(text, encoding="utf-8")
    settings = root / "mkdocs.yml"
    for old, new in NEW.items():
        text = re.sub(rf"- {old}\.md\n", f"- {new}.md\n", settings.read_text(encoding="utf-8"))
        text = re.sub(rf"^(    \w+): {old}\n", rf"\1: {new}\n", text, flags=re.MULTILINE)
        settings.write_text(text, encoding="utf-8")
    change(settings, "sheets: [return-path, desks]", "sheets: [the-way, counters]")
    news = root / "data" / "news.yaml"
    text = re.sub(r'"([\w-]+)#', lambda match: f'"{NEW[match[1]]}#', news.read_text(encoding="utf-8"))
    news.write_text(text, encoding="utf-8")
    notices = root / "data" / "notices.yaml"
    change(notices, "page:return-path", f"page:{NEW['return-path']}")
    change(notices, "line_down: documents-line", "line_down: second-line")
    change(settings, "help_line: return-line", "help_line: main-line")
    for old, new in OTHER_LINES.items():
        change(root / "data" / "desks.yaml", f"- id: {old}\n", f"- id: {new}\n")
    numbers = root / "data" / "written-for.csv"
    text = numbers.read_text(encoding="utf-8")
    for old, new in NEW.items():
        text = text.replace(f",{old},", f",{new},")
    numbers.write_text(text, encoding="utf-8")
    recorded = root / "data" / "editions.csv"
    text = recorded.read_text(encoding="utf-8")
    for old, new in NEW.items():
        text = text.replace(f",{old},", f",{new},")
    recorded.write_text(text, encoding="utf-8")
    return root


def codes_in(root: Path) -> re.Pattern[str]:
    """The codes of sheets, which hang on their names, and addresses of pages."""
    codes = "|".join(edition.code for edition in current_editions(read(root)).values())
    return re.compile(rf"fixture\.example/\S*|\b(?:{codes})\b")


def test_with_every_page_renamed_the_site_checks_as_before(copy: Path) -> None:
    before = invoke(copy, "check")
    result = invoke(renamed(copy), "check")
    assert (result.exit_code, result.output) == (0, before.output)
    assert result.output.startswith("No problems in 24 pages and 4 languages.\n") and "docs/" not in result.output


def test_with_every_page_renamed_the_site_builds_and_says_the_same(built: Path, copy: Path, building: None) -> None:
    site = built_from(renamed(copy))
    assert dead_links(site) == []
    names = re.compile(rf"\b({'|'.join(NEW.values())})/")
    old_names = {new: old for old, new in NEW.items()}
    before, after = pages_in(built), pages_in(site)
    codes_before, codes_after = codes_in(built.parent), codes_in(copy)
    assert {names.sub(lambda match: f"{old_names[match[1]]}/", path) for path in after} == before.keys()
    for path, html in after.items():
        old = names.sub(lambda match: f"{old_names[match[1]]}/", path)
        # No name of a page is written anywhere but in its own file; a feed has a name of its own.
        assert not re.search(rf"/({'|'.join(NEW)})[/.](?!xml)", html), path
        if "in-print" not in path:
            said = codes_before.sub("", parse_html(before[old]).text)
            assert codes_after.sub("", parse_html(html).text) == said, path
    assert [path for path, html in after.items() if "application/ld+json" in html] == [
        *("ar/counters/", "counters/", "ru/counters/", "ti/counters/"),
    ]


def test_with_every_page_renamed_sheets_lead_to_its_own_pages(copy: Path) -> None:
    made = documents(renamed(copy))
    assert set(made) == {
        *("the-way-ar", "the-way-ar-nl", "counters-ar", "counters-ar-nl", "cards-ar", "cards-ar-nl", "all-ar"),
    }
    for name, html in made.items():
        assert not re.search(rf"/({'|'.join(NEW)})/", html), name
        assert "0800 12 345" in html, name
    assert "https://fixture.example/ar/in-print/" in made["the-way-ar"]


def test_the_names_given_here_are_those_of_all_pages() -> None:
    assert {*NEW, "index"} == set(PAGES)
