"""Headers, redirects and robots.txt: what they say, in the grammar that Netlify documents."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from scripts.project.keys import Locale, Slug
from scripts.project.project import Language, Project
from scripts.publishing.hosting import headers, is_preview, redirects, robots, short_forms
from scripts.theme.assets import part_styles
from tests.helpers.html_pages import read_html
from tests.helpers.names import DESKS, INDEX, LOCALES, PAGES


@dataclass
class Rule:
    """A line of `_redirects`: from, query, to, status, forced or not, and conditions."""

    start: str
    target: str
    status: int
    forced: bool
    query: dict[str, str] = field(default_factory=dict)
    conditions: dict[str, str] = field(default_factory=dict)


def parse(line: str) -> Rule:
    """https://docs.netlify.com/routing/redirects/redirect-options/: from [query …] to status[!] [Condition=…]."""
    start, *rest = line.split()
    query = {}
    while re.fullmatch(r"\w+=\S+", rest[0]):
        name, value = rest.pop(0).split("=", 1)
        query[name] = value
    target, status, *conditions = rest
    assert re.fullmatch(r"\d{3}!?", status), line
    assert all(re.fullmatch(r"Language=[a-z,]+", condition) for condition in conditions), line
    pairs = dict(condition.split("=", 1) for condition in conditions)
    return Rule(start, target, int(status.rstrip("!")), status.endswith("!"), query, pairs)


def taken_by(rule: Rule, path: str) -> str | None:
    """The target of a rule for a path, None if the rule is for others; a slash at the end makes no difference.

    https://docs.netlify.com/routing/redirects/redirect-options/#splats and .../#trailing-slash
    """
    if rule.query or rule.conditions:
        return None
    if not rule.start.endswith("/*"):
        return rule.target if path.rstrip("/") == rule.start.rstrip("/") else None
    folder = rule.start.removesuffix("*")
    if f"{path}/" != folder and not path.startswith(folder):
        return None
    return rule.target.replace(":splat", path[len(folder) :])


def address_after(rules: Iterable[Rule], address: str) -> str:
    """Where a browser stands after an address, which a host may compare as it is asked for or with signs decoded."""
    site = "https://site.example"
    for path in (address, unquote(address), unquote(unquote(address))):
        found = next((target for rule in rules if (target := taken_by(rule, path)) is not None), None)
        if found is not None:
            # Browsers take a backslash for a slash, and leave out tabs and line breaks.
            return urljoin(f"{site}/", re.sub(r"[\t\r\n]", "", found.replace("\\", "/")))
    return urljoin(site, "/404.html")


@pytest.fixture
def rules(built: Path) -> list[Rule]:
    return [parse(line) for line in (built / "_redirects").read_text(encoding="utf-8").splitlines()]


def test_every_target_exists(rules: list[Rule], built: Path) -> None:
    for rule in rules:
        path = rule.target.split("?")[0].lstrip("/")
        assert (built / path / "index.html").exists() or (built / path).is_file(), rule


def test_no_rule_stands_in_front_of_a_page(rules: list[Rule], built: Path) -> None:
    for rule in rules:
        # One that answers 404 is tried after the files, as it is not forced.
        if rule.start != "/" and rule.status != 404:
            path = built / rule.start.removesuffix("*").strip("/")
            # A folder without a page of its own answers nothing.
            assert not path.is_file() and not (path / "index.html").exists(), rule
    # The feed, which a program asks for by its whole name, and what answers in the place of a page.
    assert sorted(path.name for path in (built / "nl").iterdir()) == ["404.html", "news.xml"]


@pytest.mark.parametrize("end", ["", "/", "/deep/er/", "/?a=b", ".html", "/ar/"])
def test_what_is_not_there_is_answered_in_the_language_of_its_folder(
    rules: list[Rule], built: Path, locale: Locale, end: str
) -> None:
    assert address_after(rules, f"/{locale}/nowhere{end}") == f"https://site.example/{locale}/404.html"
    assert read_html(built / locale / "404.html").all("html")[0].attributes["lang"] == locale


def test_rules_for_what_is_not_there_come_last_and_never_before_a_file(rules: list[Rule]) -> None:
    lost = rules[-len(LOCALES) :]
    assert [(rule.start, rule.target) for rule in lost] == [(f"/{each}/*", f"/{each}/404.html") for each in LOCALES]
    assert {(rule.status, rule.forced) for rule in lost} == {(404, False)}
    assert {rule.status for rule in rules[: -len(LOCALES)]} == {200, 301, 302}
    # Far below the host's limit of 1000 rules without a splat and 100 with one for a site.
    assert len(rules) < 100


@pytest.mark.parametrize("address", ["/nowhere/", "/nowhere/ti/", "/tix/a", "/assets/a.js", "/sheets/a.pdf"])
def test_all_languages_answer_for_all_other_addresses(rules: list[Rule], built: Path, address: str) -> None:
    assert address_after(rules, address) == "https://site.example/404.html"
    assert len(read_html(built / "404.html").all("section")) == len(LOCALES)


@pytest.mark.parametrize("page", [page for page in PAGES if page != INDEX])
@pytest.mark.parametrize("end", ["", "/", "/ar/", "/?a=b"])
def test_a_page_of_the_source_language_is_found_in_a_folder_too(rules: list[Rule], page: Slug, end: str) -> None:
    assert address_after(rules, f"/nl/{page}{end}") == f"https://site.example/{page}/"


# What stands behind a folder to lead a reader to another site.
ELSEWHERE = [
    "/evil.example",
    "//evil.example/",
    "%2fevil.example",
    "%2F%2Fevil.example",
    "%252f%252fevil.example",
    "\\evil.example",
    "%5cevil.example",
    "%5C%5Cevil.example",
    "https://evil.example",
    "https:/evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "%09/evil.example",
    "%0a/evil.example",
    "%0d%0aLocation:%20https://evil.example",
    "./%2fevil.example",
    "..//evil.example",
    ".%2e/%2fevil.example",
    "@evil.example",
    ":splat",
    "%3asplat",
    "?/evil.example",
    "/evil.example%2f..",
    "evil.example%E3%80%82com//evil.example",
]


@pytest.mark.parametrize("end", ELSEWHERE)
def test_no_address_leads_to_another_site(project: Project, end: str) -> None:
    moved = replace(project, moved={Slug("old"): DESKS, Slug("o"): INDEX})
    rules = [parse(line) for line in redirects(moved).splitlines()]
    folders = [rule.start.rstrip("*/") for rule in rules] + ["/nl/nowhere", "/ar/desks", "/assets"]
    for folder in folders:
        found = address_after(rules, f"{folder}/{end}")
        assert urlsplit(found)[:2] == ("https", "site.example"), (folder, found)
        assert "evil" not in found


@pytest.mark.parametrize("end", ["/evil.example", "%2fevil.example", "%5cevil.example", "https://evil.example"])
def test_a_rule_that_repeats_what_was_asked_for_would_be_seen(end: str) -> None:
    found = address_after([parse("/nl/* /:splat 301")], f"/nl/{end}")
    assert "evil.example" in found


@pytest.mark.parametrize(
    "name",
    ["a b", "a:splat", "a*", "*", ":splat", "/evil.example", "//evil.example/a", "a\n/b https://evil.example 301", "è"],
    ids=repr,
)
def test_no_name_of_a_page_makes_a_rule_of_its_own(project: Project, name: str) -> None:
    strange = redirects(replace(project, pages=(*project.pages, Slug(name)), moved={Slug("old"): Slug(name)}))
    plain = redirects(replace(project, pages=(*project.pages, Slug("plain")), moved={Slug("old"): Slug("plain")}))
    assert len(strange.splitlines()) == len(plain.splitlines())
    for rule in map(parse, strange.splitlines()):
        assert rule.start.startswith("/") and re.fullmatch(r"/(?!/)[\w/.?=%-]*", rule.target), rule
        assert "*" not in rule.start.removesuffix("/*")


def test_no_rule_repeats_what_was_asked_for(rules: list[Rule]) -> None:
    for rule in rules:
        assert re.fullmatch(r"/(?!/)[^:*\\]*", rule.target), rule


def test_only_the_root_looks_at_the_phones_language(rules: list[Rule]) -> None:
    conditional = [rule for rule in rules if rule.conditions]
    assert {rule.start for rule in conditional} == {"/"}
    assert all(rule.status == 302 and rule.forced for rule in conditional)
    assert [rule.conditions["Language"] for rule in conditional] == ["ar", "ti", "ru"]
    assert [rule.target for rule in conditional] == ["/ar/", "/ti/", "/ru/"]


def test_dutch_can_be_chosen_on_a_phone_in_another_language(rules: list[Rule]) -> None:
    first = rules[0]
    assert (first.start, first.query, first.target, first.status, first.forced) == (
        ("/", {"lang": "nl"}, "/index.html", 200, True)
    )  # fmt: skip


def test_short_forms_lead_to_their_language(rules: list[Rule]) -> None:
    found = {rule.start: rule.target for rule in rules if rule.status == 301}
    assert found == {
        "/nl": "/?lang=nl",
        **{f"/nl/{page}/*": f"/{page}/" for page in ("return-path", "desks", "partners", "news", "paper")},
        "/dutch": "/?lang=nl",
        "/nederlands": "/?lang=nl",
        "/arabic": "/ar/",
        "/tigrinya": "/ti/",
        "/russian": "/ru/",
    }


@pytest.mark.parametrize(
    ("locale", "name", "forms"),
    [
        (Locale("ar"), "العربية", ["arabic"]),
        (Locale("fr"), "Français", ["french", "francais"]),
        (Locale("so"), "Soomaali", ["somali", "soomaali"]),
    ],
    ids=["ar", "fr", "so"],
)
def test_short_forms_are_plain_letters(locale: Locale, name: str, forms: list[str]) -> None:
    assert short_forms(Language(locale, name, locale, "ltr")) == forms


def parts_of(page: Path) -> set[str]:
    """The parts of a page that have styles of their own."""
    elements = list(read_html(page).every())
    classes = {name for element in elements for name in element.attributes.get("class", "").split()}
    tags = {element.tag for element in elements}
    signs = {
        **{"marks": {"out-of-date", "lent", "changed-on"}, "boxes": {"admonition"}, "cards": {"card"}},
        **{"places": {"places", "folded"}, "home": {"home"}, "latest": {"latest"}, "locator": {"locator"}},
        **{
            "sheet": {"sheet"},
            "sheets": {"sheets"},
            "news": {"news"},
            "pair": {"row"},
            "ask": {"ask"},
            "check": {"codes"},
        },
    }
    found = {part for part, names in signs.items() if classes & names}
    return found | ({"tables"} if "table" in tags else set())


def test_the_policy_knows_the_styles_of_every_page(built: Path, folder: Path) -> None:
    text = (built / "_headers").read_text(encoding="utf-8")
    policy = re.search(r"style-src ([^;]+);", text)
    assert policy
    allowed = re.findall(r"'sha256-([^']+)'", policy[1])
    parts = list(part_styles(folder))
    assert len(allowed) == 1 + len(parts)
    pages = sorted(built.rglob("*.html"))
    # Six pages and one for what is not there in each language, two sheets in two, and one for all that is not there.
    assert len(pages) == 7 * len(LOCALES) + 2 * 3 + 1
    for page in pages:
        styles = [style.texts for style in read_html(page).all("style")]
        digests = [hashlib.sha256("".join(style).encode()).digest() for style in styles]
        found = [base64.b64encode(digest).decode() for digest in digests]
        assert found[0] == allowed[0], page
        has = {parts[allowed.index(digest) - 1] for digest in found[1:]}
        # A token of places may have made a table of them, or cards alone.
        assert parts_of(page) <= has <= parts_of(page) | {"cards", "places", "tables"}, page
        assert len(set(found)) == len(found), page


def test_headers_are_in_the_documented_grammar(built: Path) -> None:
    lines = (built / "_headers").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        *("/*", "/assets/*"),
        *(f"/{locale}/news.xml" for locale in LOCALES),
    ]
    names = [re.fullmatch(r"  ([A-Z][A-Za-z-]+): (\S.*)", line) for line in lines if line.startswith(" ")]
    assert None not in names
    found = {match[1]: match[2] for match in names if match}
    policy = found["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert found["X-Content-Type-Options"] == "nosniff"
    assert found["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in policy
    assert found["Cross-Origin-Resource-Policy"] == found["Cross-Origin-Opener-Policy"] == "same-origin"
    assert found["X-Permitted-Cross-Domain-Policies"] == "none"
    assert found["X-XSS-Protection"] == "0"
    assert found["Cache-Control"] == "public, max-age=31536000, immutable"
    assert int(re.findall(r"max-age=(\d+)", found["Strict-Transport-Security"])[0]) >= 31_536_000


@pytest.mark.parametrize(
    ("environment", "preview"),
    [({}, False), ({"CONTEXT": "production"}, False), ({"CONTEXT": "deploy-preview"}, True)],
    ids=["here", "production", "deploy-preview"],
)
def test_only_previews_are_hidden_from_search_engines(environment: dict[str, str], preview: bool) -> None:
    assert is_preview(environment) is preview
    assert ("X-Robots-Tag: noindex" in headers(["a{}"], preview)) is preview
    assert ("Disallow: /" in robots("https://example.org/", preview)) is preview


def test_a_new_language_gets_its_redirects(project: Project) -> None:
    pashto = Language(Locale("ps"), "پښتو", "ps", "rtl")
    text = redirects(replace(project, languages=(*project.languages, pashto)))
    assert "\n/ /ps/ 302! Language=ps\n" in text
    assert "\n/pashto /ps/ 301\n" in text
