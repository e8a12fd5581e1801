"""What the environment sets: the site's address, what is made for paper, who asks for coordinates."""

from __future__ import annotations

import pytest

from scripts.project.settings import (
    Geocoder,
    WrongSettingError,
    check_environment,
    geocoder,
    site_url,
    wanted,
)


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
    ("environment", "told"),
    [
        ({"SITE_URL": "own.be"}, 'SITE_URL is "own.be"; it does not begin with https://. '),
        ({"SITE_URL": " "}, 'SITE_URL is " "; it has a space, '),
        (
            {"SITE_URL": "https://a.be/\nX-Evil: 1"},
            'SITE_URL is "https://a.be/�X-Evil: 1"; it has a space, a line break',
        ),
        ({"SITE_URL": "https://u:secret@a.be"}, 'SITE_URL is "https://…@a.be"; it holds a user name. '),
        ({"SITE_URL": "https://a.be/?a=b"}, "it goes on with ? or #"),
        ({"SITE_URL": 'https://a.be/"><script>'}, "it has a sign in it that no folder has. "),
        ({"NETLIFY": "true", "URL": "https:///x"}, 'URL is "https:///x"; it names no host. '),
    ],
    ids=["no-scheme", "blank", "line-break", "user", "query", "quotes", "netlify"],
)
def test_a_site_url_that_cannot_stand_on_paper_is_refused(environment: dict[str, str], told: str) -> None:
    for read in (lambda: site_url(environment, "https://default.example/"), lambda: check_environment(environment)):
        with pytest.raises(WrongSettingError) as error:
            read()
        (reason,) = error.value.reasons
        assert told in reason and reason.endswith("Write a web address, such as https://voluntary-return.example/")
        assert "\n" not in reason and "secret" not in reason


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"SITE_URL": "", "REPOSITORY_URL": "", "SHEETS": "", "NETLIFY": "", "URL": ""},
        {"SITE_URL": "https://own.be", "SHEETS": "no", "REPOSITORY_URL": "git@github.com:owner/name.git"},
        {"URL": "not looked at"},
        {"NETLIFY": "true", "URL": "https://x.netlify.app", "REPOSITORY_URL": "https://bitbucket.org/owner/name"},
        {"REPOSITORY_URL": "https://x-access-token:v1.abc@github.com/owner/name"},
    ],
    ids=["unset", "empty", "set", "url-elsewhere", "netlify", "token"],
)
def test_a_right_environment_is_let_through(environment: dict[str, str]) -> None:
    check_environment(environment)


def test_everything_that_is_wrong_in_the_environment_is_told_at_once() -> None:
    wrong = {"SHEETS": "yes", "SITE_URL": "x", "REPOSITORY_URL": "https://u:secret@bitbucket.org/a/b"}
    with pytest.raises(WrongSettingError) as error:
        check_environment(wrong)
    assert [reason.split(" is ")[0] for reason in error.value.reasons] == ["SHEETS", "SITE_URL", "REPOSITORY_URL"]
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("address", ["x", "https://github.com/owner", "https://bitbucket.org/a/b", "github.com/a/b\n"])
def test_a_repository_from_which_no_links_come_is_refused(address: str) -> None:
    with pytest.raises(WrongSettingError, match="must be the address of a repository at GitHub or GitLab"):
        check_environment({"REPOSITORY_URL": address})


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
