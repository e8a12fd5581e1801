"""What the environment sets for one run: the site's address, what is made for paper, who asks for coordinates.

The whole list stands in README.md, "Settings".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args
from urllib.parse import SplitResult, urlsplit

from scripts.files.problems import EditorError
from scripts.project.code_host import repository_at
from scripts.project.web_addresses import fault_of, shown, with_slash

# Everything; the pages in two languages but no files; or neither, which is quickest.
Wanted = Literal["all", "pages", "no"]

NOMINATIM = "https://nominatim.openstreetmap.org"


class WrongSettingError(EditorError):
    """A setting has a value that means nothing."""


def wanted(environment: Mapping[str, str]) -> Wanted:
    """What a build makes for paper, by the setting SHEETS; WrongSettingError for an unknown value."""
    value = environment.get("SHEETS") or "all"
    if value not in get_args(Wanted):
        raise WrongSettingError(f'SHEETS is "{value}"; it may be all (also when it is not set), pages or no.')
    return cast("Wanted", value)


def site_url(environment: Mapping[str, str], default: str) -> str:
    """The absolute address of the site: SITE_URL, else Netlify's own on Netlify, else the default of `mkdocs.yml`.

    WrongSettingError for what cannot be one: it stands in links, and in codes on paper, which nobody can mend.
    """
    for name in ("SITE_URL", *(["URL"] if _on_netlify(environment) else [])):
        address = environment.get(name)
        if address:
            fault = fault_of(address)
            if fault:
                example = "such as https://voluntary-return.example/"
                raise WrongSettingError(f'{name} is "{shown(address)}"; it {fault}. Write a web address, {example}')
            return with_slash(address)
    return default


def check_environment(environment: Mapping[str, str]) -> None:
    """Raise WrongSettingError with a reason for each setting of a build that means nothing."""
    reasons: list[str] = []
    for check in (wanted, lambda given: site_url(given, ""), _check_repository):
        try:
            check(environment)
        except WrongSettingError as error:
            reasons += error.reasons
    if reasons:
        raise WrongSettingError(*reasons)


def _check_repository(environment: Mapping[str, str]) -> None:
    address = environment.get("REPOSITORY_URL")
    # Netlify sets its own, also where its repository is at another host; then there are no links.
    if address and not _on_netlify(environment) and repository_at(address) is None:
        raise WrongSettingError(
            f'REPOSITORY_URL is "{shown(address)}"; it must be the address of a repository at GitHub or GitLab, '
            "such as https://github.com/owner/name"
        )


def _on_netlify(environment: Mapping[str, str]) -> bool:
    return environment.get("NETLIFY") == "true"


@dataclass(frozen=True)
class Geocoder:
    """Who asks for coordinates (an e-mail or web address), and which server of Nominatim, by its scheme and domain."""

    contact: str
    scheme: str
    domain: str


def geocoder(environment: Mapping[str, str]) -> Geocoder:
    """The settings of `geocode`; WrongSettingError if nobody says who asks, or if the server has no web address."""
    contact = environment.get("GEOCODER_CONTACT", "").strip()
    if not contact:
        raise WrongSettingError(
            "Nominatim wants to know who asks. Write GEOCODER_CONTACT=your-address@example.org before the command."
        )
    if not _is_plain(contact):
        raise WrongSettingError(f'GEOCODER_CONTACT is "{contact}"; it may hold Latin letters, digits and signs alone.')
    url = environment.get("NOMINATIM_URL", "").strip() or NOMINATIM
    server = _server(url)
    if server is None:
        raise WrongSettingError(f'NOMINATIM_URL is "{url}"; it must be a web address, such as {NOMINATIM}')
    return Geocoder(contact, server.scheme, f"{server.netloc}{server.path}".rstrip("/"))


def _server(url: str) -> SplitResult | None:
    """The parts of a web address; None if it is none."""
    try:
        server = urlsplit(url)
        # Asking for the port tells whether it is a number.
        known = server.scheme in ("http", "https") and server.hostname and server.port != 0 and _is_plain(url)
        known = known and " " not in url
    except ValueError:
        return None
    return server if known else None


def _is_plain(text: str) -> bool:
    """Whether a text can stand in the head of a request over HTTP."""
    return text.isascii() and text.isprintable()
