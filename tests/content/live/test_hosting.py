"""What the host is told of the real site: where old and short addresses lead, and which styles are let in."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from pathlib import Path

from scripts.content.site import Site
from scripts.project.project import Language
from scripts.publishing.hosting import short_forms
from tests.content.live.pages import pages_in, pairs_in
from tests.helpers.html_pages import read_html


def rules_of(built: Path) -> list[tuple[str, str]]:
    """From where each rule leads, and whither; what is asked for by name or by language is left out."""
    found = []
    for line in (built / "_redirects").read_text(encoding="utf-8").splitlines():
        addresses = [part for part in line.split() if part.startswith("/")]
        assert len(addresses) == 2, line
        found.append((addresses[0], addresses[1]))
    assert found
    return found


def test_every_rule_leads_to_a_page(built: Path) -> None:
    for start, target in rules_of(built):
        path = target.split("?")[0].strip("/")
        assert (built / path / "index.html").exists() or (built / path).is_file(), start


def test_no_rule_stands_in_front_of_a_page(site: Site, built: Path) -> None:
    source = site.project.source.locale
    for start, _ in rules_of(built):
        if start != "/":
            # A folder without a page of its own, such as that of a feed, answers nothing.
            path = built / start.strip("/")
            assert not path.is_file() and not (path / "index.html").exists(), start
    assert list((built / source).rglob("*.html")) == [built / source / "404.html"]


def test_no_short_form_stands_for_two_languages(site: Site) -> None:
    forms = Counter(form for language in site.project.languages for form in short_forms(language))
    assert [form for form, times in forms.items() if times > 1] == []


def test_the_policy_lets_in_the_styles_of_every_page(site: Site, built: Path, language: Language) -> None:
    policy = re.search(r"style-src ([^;]+);", (built / "_headers").read_text(encoding="utf-8"))
    assert policy
    allowed = set(re.findall(r"'sha256-([^']+)'", policy[1]))
    pages = [page.tree for page in (*pages_in(site, built, language.locale), *pairs_in(site, built, language.locale))]
    for page in (*pages, read_html(built / "404.html"), read_html(built / language.locale / "404.html")):
        for style in page.all("style"):
            digest = hashlib.sha256("".join(style.texts).encode()).digest()
            assert base64.b64encode(digest).decode() in allowed
