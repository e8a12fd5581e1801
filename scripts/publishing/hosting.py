"""What the host needs beside the pages: headers, redirects and the file for search engines' robots.

Netlify reads `_headers` and `_redirects` from the built site. The build writes them, so that the hash of the styles and
the list of languages cannot drift from the pages. https://docs.netlify.com/routing/headers/ and .../routing/redirects/
"""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote

from scripts.project import locales
from scripts.project.addresses import CHOSEN, HOME, not_found_path, page_path
from scripts.project.keys import Slug
from scripts.project.locales import ENGLISH
from scripts.project.project import Language, Project
from scripts.publishing import feeds

# Two years, in seconds.
_HTTPS_ONLY = 63_072_000

# One year, in seconds: an asset's name changes with its content.
_ASSET = 31_536_000


def write(project: Project, styles: Iterable[str], site_url: str, folder: Path, environment: Mapping[str, str]) -> None:
    """Write `_headers`, `_redirects` and `robots.txt` into a built site."""
    preview = is_preview(environment)
    files = {
        "_headers": headers(styles, preview, feeds.paths(project)),
        "_redirects": redirects(project),
        "robots.txt": robots(site_url, preview),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def is_preview(environment: Mapping[str, str]) -> bool:
    """Whether Netlify builds a proposed change and not the site itself."""
    return environment.get("CONTEXT", "production") != "production"


def content_security_policy(styles: Iterable[str]) -> str:
    """A policy that lets a page use its own styles, known by their hash, and the site's own script, data and icon.

    No script may stand inside a page; the description of the desks is data, which `script-src` does not concern.
    """
    digests = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles]
    return "; ".join(
        (
            "default-src 'none'",
            "style-src " + " ".join(f"'sha256-{digest}'" for digest in digests),
            "script-src 'self'",
            "connect-src 'self'",
            "img-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def headers(styles: Iterable[str], preview: bool, feed_paths: Iterable[str] = ()) -> str:
    """The headers of every page, the long life of assets, and the type of feeds, which their ending does not tell.

    Pages keep Netlify's own rule: ask again each time. Search engines, readers' modes and translators fetch whole pages
    and keep working; other sites can but link to them.
    """
    pages = {
        "Content-Security-Policy": content_security_policy(styles),
        "Strict-Transport-Security": f"max-age={_HTTPS_ONLY}; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        # The filter of old browsers hides a page when an address repeats words of it, which any link can do.
        "X-XSS-Protection": "0",
        # For readers of PDF files, which have a policy of their own.
        "X-Permitted-Cross-Domain-Policies": "none",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if preview:
        pages["X-Robots-Tag"] = "noindex"
    assets = {"Cache-Control": f"public, max-age={_ASSET}, immutable"}
    feed = {"Content-Type": f"{feeds.TYPE}; charset=utf-8"}
    blocks = {"/*": pages, "/assets/*": assets, **{f"/{path}": feed for path in feed_paths}}
    lines = [
        line
        for path, values in blocks.items()
        for line in (path, *(f"  {name}: {value}" for name, value in values.items()))
    ]
    return "\n".join(lines) + "\n"


def redirects(project: Project) -> str:
    """The rules in the order in which Netlify tries them, one on each line: from, query, to, status, condition.

    Only "/" looks at the phone's language, so that no other page is ever exchanged for another one. No part of what was
    asked for stands in a target: an address such as "/nl//elsewhere.example" leads nowhere.

    The last rules answer in the language of a folder whatever is not in it. They are not forced, so that a file that is
    there comes before them; all else is answered by /404.html without a rule.
    """
    source = project.source
    home = _home(source)
    rules = [f"/ {CHOSEN}={source.locale} /index.html 200!"]
    others = [language for language in project.languages if language != source]
    rules += [f"/ {address(project, language)} 302! Language={language.locale[:2]}" for language in others]
    rules.append(f"/{source.locale} {home} 301")
    # Pages of the source language stand at the root; people expect them in a folder, as those of the others.
    answers = {page: page for page in project.pages if page != HOME} | dict(project.moved)
    rules += [
        f"{_path(f'{source.locale}/{page}/')}* {_target(project, source, answer)} 301"
        for page, answer in answers.items()
    ]
    for language in project.languages:
        for old, new in project.moved.items():
            rules.append(f"{_path(page_path(project, language.locale, old))}* {_target(project, language, new)} 301")
    taken = {language.locale for language in project.languages} | set(project.pages)
    for language in project.languages:
        target = _target(project, language, HOME)
        rules += [f"/{name} {target} 301" for name in short_forms(language) if name not in taken]
    rules += [f"/{language.locale}/* /{not_found_path(language.locale)} 404" for language in project.languages]
    return "\n".join(rules) + "\n"


def _home(source: Language) -> str:
    """The home page in the source language, asked for by name."""
    return f"/?{CHOSEN}={source.locale}"


def _target(project: Project, language: Language, slug: Slug) -> str:
    """Where a rule leads for a page in a language."""
    if (language, slug) == (project.source, HOME):
        return _home(language)
    return _path(page_path(project, language.locale, slug))


def _path(path: str) -> str:
    """A path below the root as a rule writes it: no space, ":" or "*" of a file's name means anything in it."""
    return f"/{quote(path.lstrip('/'))}"


def address(project: Project, language: Language) -> str:
    """The path of a language's home page."""
    return f"/{page_path(project, language.locale, HOME)}"


def short_forms(language: Language) -> list[str]:
    """What people type for a language: its English name and its own name, in plain letters, such as "arabic"."""
    names = [locales.language_name(language.locale, ENGLISH) or "", language.name]
    plain = [unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower() for name in names]
    return list(dict.fromkeys(name for name in plain if len(name) > 2 and name.isalpha()))


def robots(site_url: str, preview: bool) -> str:
    """The site itself is for search engines, a preview is not."""
    if preview:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n"
