"""What a built site has once, for all languages."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import load_config

from scripts.content.site import Site
from scripts.publishing import whole_site
from scripts.theme import assets, templates
from tests.helpers.fixture_site import SITE_URL
from tests.helpers.names import LOCALES


def test_it_is_written_beside_the_pages(site: Site, folder: Path, tmp_path: Path) -> None:
    theme = load_config(str(folder / "mkdocs.yml")).theme
    templates.share_environment(theme, folder / templates.OVERRIDES, assets.values(folder))
    for locale in LOCALES:
        (tmp_path / locale).mkdir()
    whole_site.write(site, SITE_URL, tmp_path, theme.get_env())
    found = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert found == {"404.html", "sitemap.xml", "_headers", "_redirects", "robots.txt"}
    assert all((tmp_path / locale / "news.xml").is_file() for locale in LOCALES)
    assert all((tmp_path / locale / "404.html").is_file() for locale in LOCALES)
    generated = {path.name.split(".")[0] for path in (tmp_path / "assets").iterdir()}
    assert {"locator", "places", "check"} <= generated
    assert SITE_URL in (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
