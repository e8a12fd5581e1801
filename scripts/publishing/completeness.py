"""Whether a built site is whole: every file that it must have is there, and none is empty or cut short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from scripts.content.site import Site
from scripts.locator import data
from scripts.project.addresses import not_found_path, page_path, pair_path
from scripts.publishing import feeds
from scripts.screen import kept_section, page_notices, paper_check
from scripts.screen.beside import pairs_on_site
from scripts.theme.assets import ASSETS, asset_path

# What a whole file ends with, but for white space, by its ending or by its name.
_ENDS: Mapping[str, bytes] = {
    ".html": b"</html>",
    "news.xml": b"</feed>",
    "sitemap.xml": b"</urlset>",
    ".pdf": b"%%EOF",
}


def generated_assets(site: Site) -> Mapping[str, str]:
    """The assets that a build makes itself, by name."""
    of_pages = {**page_notices.files(site), **kept_section.files(site)}
    return {**data.files(site), **paper_check.files(site), **of_pages}


def not_whole(site: Site, folder: Path) -> list[str]:
    """The path of every file that the site needs and that is missing, empty or cut short in a folder."""
    return [path for path in sorted(set(needed(site))) if not _is_whole(folder, path)]


def needed(site: Site) -> Iterator[str]:
    """The path of every file that the site needs: pages, sheets, assets, and what the host reads."""
    for locale, slug in site.pages:
        yield f"{page_path(site.project, locale, slug)}index.html"
    for key in pairs_on_site(site):
        yield f"{pair_path(site.project, key)}index.html"
    for key in site.sheets:
        yield key.path
    for name, text in generated_assets(site).items():
        yield asset_path(name, text)
    for path in (site.project.root / ASSETS).iterdir():
        if path.is_file():
            yield asset_path(path.name, path.read_bytes())
    yield from feeds.paths(site.project)
    yield from (not_found_path(language.locale) for language in site.project.languages)
    yield from ("404.html", "sitemap.xml", "_headers", "_redirects", "robots.txt")


def _is_whole(folder: Path, name: str) -> bool:
    path = folder / name
    if not path.is_file():
        return False
    if name.startswith("assets/"):
        # Its name has a sum over what it holds, before its ending.
        first, _, last = path.name.rsplit(".", 2)
        return asset_path(f"{first}.{last}", path.read_bytes()) == name
    content = path.read_bytes().strip()
    return bool(content) and content.endswith(_ENDS.get(path.name, _ENDS.get(path.suffix, b"")))
