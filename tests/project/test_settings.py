"""What the environment sets: the site's address, what is made for paper, who asks for coordinates."""

from __future__ import annotations

import pytest

from scripts.project.settings import Geocoder, WrongSettingError, geocoder, site_url, wanted


@pytest.mark.parametrize(
    ("value", "made"), [(None, "all"), ("", "all"), ("all", "all"), ("pages", "pages"), ("no", "no")]
)
def test_a_setting_says_what_is_made(value: str | None, made: str) -> None:
    assert wanted({} if value is None else {"SHEETS": value}) == made


def test_a_setting_that_means_nothing_is_refused() -> None:
    with pytest.raises(WrongSettingError, match='SHEETS is "yes"; it may be all'):
        wanted({"SHEETS": "yes"})


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        pytest.param({}, "https://default.example/", id="default"),
        pytest.param({"SITE_URL": "https://own.be"}, "https://own.be/", id="own"),
        pytest.param({"SITE_URL": ""}, "https://default.example/", id="empty"),
        pytest.param({"NETLIFY": "true", "URL": "https://x.netlify.app"}, "https://x.netlify.app/", id="netlify"),
        pytest.param({"URL": "https://elsewhere.be"}, "https://default.example/", id="url-but-no-netlify"),
        pytest.param({"NETLIFY": "true"}, "https://default.example/", id="netlify-without-url"),
        pytest.param(
            {"SITE_URL": "https://own.be/", "NETLIFY": "true", "URL": "https://x"}, "https://own.be/", id="both"
        ),
    ],
)
def test_site_url(environment: dict[str, str], address: str) -> None:
    assert site_url(environment, "https://default.example/") == address


@pytest.mark.parametrize(
    ("environment", "found"),
    [
        pytest.param(
            {"GEOCODER_CONTACT": "a@b.be"},
            Geocoder("a@b.be", "https", "nominatim.openstreetmap.org"),
            id="openstreetmap",
        ),
        pytest.param(
            {"GEOCODER_CONTACT": " https://a.be ", "NOMINATIM_URL": " "},
            Geocoder("https://a.be", "https", "nominatim.openstreetmap.org"),
            id="empty-server",
        ),
        pytest.param(
            {"GEOCODER_CONTACT": "a@b.be", "NOMINATIM_URL": "http://127.0.0.1:8088/"},
            Geocoder("a@b.be", "http", "127.0.0.1:8088"),
            id="own-server",
        ),
        pytest.param(
            {"GEOCODER_CONTACT": "a@b.be", "NOMINATIM_URL": "https://a.be/nominatim/"},
            Geocoder("a@b.be", "https", "a.be/nominatim"),
            id="server-in-a-folder",
        ),
    ],
)
def test_who_asks_for_coordinates_and_whom(environment: dict[str, str], found: Geocoder) -> None:
    assert geocoder(environment) == found


@pytest.mark.parametrize("environment", [{}, {"GEOCODER_CONTACT": ""}, {"GEOCODER_CONTACT": "  "}], ids=repr)
def test_nobody_asks_without_saying_who(environment: dict[str, str]) -> None:
    with pytest.raises(WrongSettingError, match=r"Write GEOCODER_CONTACT=your-address@example\.org before"):
        geocoder(environment)


@pytest.mark.parametrize("contact", ["é@a.be", "a@b.be\r\nX-A: b", "a\x00b", "مكتب", "\u200b"], ids=repr)
def test_who_asks_is_named_in_letters_that_a_request_can_carry(contact: str) -> None:
    with pytest.raises(WrongSettingError, match="it may hold Latin letters, digits and signs alone"):
        geocoder({"GEOCODER_CONTACT": contact})


@pytest.mark.parametrize(
    "url",
    [
        *("nominatim.example", "ftp://a.be", "https://", "/nominatim", "https:///x", "https://:80"),
        *(
            "http://[",
            "http://[::1",
            "http://a.be:x",
            "http://a.be:99999",
            "http://a b.be",
            "http://é.be",
            "https://a\tb",
        ),
    ],
)
def test_a_server_without_a_web_address_is_refused(url: str) -> None:
    with pytest.raises(WrongSettingError) as error:
        geocoder({"GEOCODER_CONTACT": "a@b.be", "NOMINATIM_URL": url})
    assert str(error.value) == (
        f'NOMINATIM_URL is "{url}"; it must be a web address, such as https://nominatim.openstreetmap.org'
    )
