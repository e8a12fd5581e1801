"""The links of a built site: whether each leads to a file of it, and to an id on that page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.helpers.fixture_site import SITE_URL
from tests.helpers.html_pages import read_html

# Sources of the fixture say that they stand there; the site has no such pages.
_SOURCES = ("/bron/", "/source/", "/quelle/")


def pages_in(folder: Path) -> dict[str, str]:
    """The HTML of every page of a built site but the one for what is not found, by its path such as "ar/desks/"."""
    return {
        path.relative_to(folder).as_posix().removesuffix("index.html"): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("index.html"))
    }


def dead_links(folder: Path, site_url: str = SITE_URL) -> list[str]:
    """Each link of a built site that leads nowhere, as "page: address"."""
    ids: dict[Path, set[str]] = {}
    found = []
    for path in pages_in(folder):
        for link in read_html(folder / path / "index.html").all("a"):
            # A name that is no link has no address.
            address = link.attributes.get("href", "./")
            target = urlsplit(urljoin(site_url + path, address))
            if f"{target.scheme}://{target.netloc}/" != site_url or target.path.startswith(_SOURCES):
                continue
            file = folder / unquote(target.path).lstrip("/")
            file = file / "index.html" if target.path.endswith("/") else file
            if not file.is_file():
                found.append(f"{path}: {address}")
            elif target.fragment:
                if file not in ids:
                    ids[file] = {each.attributes.get("id", "") for each in read_html(file).every()} | {"top"}
                if target.fragment not in ids[file]:
                    found.append(f"{path}: {address}")
    return found
