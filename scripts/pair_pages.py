"""Every sheet in two languages side by side as a page of the site, to read on a screen or to print from a browser."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from scripts.addresses import pair_path, relative
from scripts.frame import frame_of
from scripts.pairs import rows
from scripts.sheets import pairs_of
from scripts.site import Site


def write(site: Site, site_url: str, folder: Path, environment: Environment) -> None:
    """Write the pages into a built site, if it has them; NotAlignedError if the blocks of two languages differ."""
    if not site.paired:
        return
    template = environment.get_template("pair-page.html")
    for locale, beside in pairs_of(site.project):
        for slug in site.sheet_slugs(locale):
            if (beside, slug) not in site.pages:
                continue
            path = pair_path(site.project, locale, slug, beside)
            frames = [frame_of(site, each, slug, site_url, (locale, beside)) for each in (locale, beside)]
            # The address of the site's root, from which MkDocs' filter for addresses starts.
            root = relative(path, "").rstrip("/")
            html = template.render(
                frame=frames[0], frames=frames, rows=rows(site, locale, beside, slug), base_url=root, page=None
            )
            (folder / path).mkdir(parents=True, exist_ok=True)
            (folder / path / "index.html").write_text(html, encoding="utf-8")
