"""What a built site has once, for all languages: generated assets, sitemap, feeds, and what the host reads."""

from __future__ import annotations

import os
from pathlib import Path

from jinja2 import Environment

from scripts.content.site import Site
from scripts.publishing import feeds, hosting, sitemap
from scripts.publishing.completeness import generated_assets
from scripts.theme import assets


def write(site: Site, site_url: str, folder: Path, environment: Environment) -> None:
    """Write it into a folder; `site_url` is the absolute address of the site, `environment` has its templates."""
    root = site.project.root
    assets.write_generated(generated_assets(site), folder)
    sitemap.write(site, site_url, folder, environment)
    feeds.write(site, site_url, folder)
    styles = [assets.styles(root), *assets.part_styles(root).values()]
    hosting.write(site.project, styles, site_url, folder, os.environ)
