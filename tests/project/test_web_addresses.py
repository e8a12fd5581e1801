"""Addresses of websites that go onto paper: what may be in them, and how little a message shows of a wrong one."""

from __future__ import annotations

import pytest

from scripts.project.web_addresses import LONGEST, fault_of, fault_of_website, host_of, shown, with_slash


@pytest.mark.parametrize(
    "address",
    [
        "https://voluntary-return.example/",
        "https://voluntary-return.example",
        "http://127.0.0.1:8000/",
        "http://localhost:8000",
        "https://xn--terugkr-dya.be/",
        "https://deploy-preview-12--name.netlify.app",
        "https://A.be/folder/another-one_2/~user/%C3%A9/",
        "https://a.be:65535/x",
        f"https://a.be/{'x' * (LONGEST - 13)}",
    ],
)
def test_a_right_address_has_no_fault(address: str) -> None:
    assert fault_of(address) is None


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("", "does not begin with https://"),
        ("a.be", "does not begin with https://"),
        ("//a.be", "does not begin with https://"),
        ("https:/a.be", "does not begin with https://"),
        ("https:a.be", "does not begin with https://"),
        ("ftp://a.be/", "does not begin with https://"),
        ("javascript:alert(1)", "does not begin with https://"),
        ("HTTPS://a.be/", "does not begin with https://"),
        ("https://", "names no host"),
        ("https:///folder", "names no host"),
        ("https://:8000/", "names no host"),
        ("https://a..be/", "names a host that cannot exist"),
        ("https://.be/", "names a host that cannot exist"),
        ("https://a.be./", "names a host that cannot exist"),
        ("https://-a.be/", "names a host that cannot exist"),
        ("https://a_b.be/", "names a host that cannot exist"),
        ("https://terugkéér.be/", "names a host that cannot exist"),
        (f"https://{'a' * 64}.be/", "names a host that cannot exist"),
        ("https://12/", "names a host that cannot exist"),
        ("https://a.12/", "names a host that cannot exist"),
        ("https://1.2.3.256/", "names a host that cannot exist"),
        ("https://a.be:/", "names a host that cannot exist"),
        ("https://a.be:0/", "names a host that cannot exist"),
        ("https://a.be:65536/", "names a host that cannot exist"),
        ("https://a.be:8٠/", "names a host that cannot exist"),
        ('https://a.be"/', "names a host that cannot exist"),
        ("https://a.be\\b/", "names a host that cannot exist"),
        ("https://[::1/", "names a host that cannot exist"),
        ("https://a.be/'x'/", "has a sign in it that no folder has"),
        ('https://a.be/"', "has a sign in it that no folder has"),
        ("https://a.be/<x>", "has a sign in it that no folder has"),
        ("https://a.be/(x)", "has a sign in it that no folder has"),
        ("https://a.be/{x}", "has a sign in it that no folder has"),
        ("https://a.be/é", "has a sign in it that no folder has"),
        ("https://a.be/%", "has a sign in it that no folder has"),
        ("https://a.be/%zz", "has a sign in it that no folder has"),
        ("https://a.be//", "has a sign in it that no folder has"),
        ("https://a.be//b", "has a sign in it that no folder has"),
        ("https://a.be/b//c", "has a sign in it that no folder has"),
        ("https://a.be/../b", "has a sign in it that no folder has"),
        ("https://a.be/.", "has a sign in it that no folder has"),
        ("https://a b.be/", "has a space, a line break or a hidden character in it"),
        (" https://a.be/", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\n", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\r\nX: y", "has a space, a line break or a hidden character in it"),
        ("https://a.be\t", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\u00a0", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\u202e", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\u200b", "has a space, a line break or a hidden character in it"),
        ("https://a.be/\x00", "has a space, a line break or a hidden character in it"),
        ("https://user@a.be/", "holds a user name"),
        ("https://user:secret@a.be/", "holds a user name"),
        ("https://a.be@b.be/", "holds a user name"),
        ("https://a.be/?lang=nl", "goes on with ? or # after the folder"),
        ("https://a.be?", "goes on with ? or # after the folder"),
        ("https://a.be/#top", "goes on with ? or # after the folder"),
        (f"https://a.be/{'x' * (LONGEST - 12)}", f"is longer than {LONGEST} letters"),
    ],
)
def test_a_wrong_address_is_told_by_its_fault(address: str, fault: str) -> None:
    assert fault_of(address) == fault


@pytest.mark.parametrize(
    "address",
    [
        "https://www.fedasil.be/",
        "https://a.be",
        "https://a.be:8443/x",
        "https://fixture.example/nl?a=b#c",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32024R1348",
        "https://a.be/@name",
        "https://a.be/?write=to@b.be",
        "https://münchen.example/",
        "https://xn--mnchen-3ya.example/",
        "https://минюст.рф/",
        "https://xn--h1akdx.xn--p1ai/",
        "https://موقع.وزارة-الاتصالات.مصر/",
        "https://日本語テスト.みんな/",
        "https://WWW.Fedasil.BE/",
        "https://wwwa.me/",
        "https://print.me/",
    ],
)
def test_a_website_to_which_a_reader_may_be_led(address: str) -> None:
    assert fault_of_website(address) is None


CANNOT = "names a host that cannot exist"


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("www.a.be", "does not begin with https://"),
        ("https://huis@kwaad.example/", "holds a user name"),
        ("https://www.fedasil.be@kwaad.example/", "holds a user name"),
        ("https://www.fedasil.be:443@kwaad.example/", "holds a user name"),
        ("https://x", "names a host without a point in it, and every website has one"),
        ("https://localhost:8000/", "names a host without a point in it, and every website has one"),
        ("https://x/www.fedasil.be", "names a host without a point in it, and every website has one"),
        ("https://", "names no host"),
        ("https:///www.fedasil.be", "names no host"),
        ("https://fedasil..be/", CANNOT),
        ("https://fedasil.be./", CANNOT),
        ("https://.be/", CANNOT),
        ("https://-a.be/", CANNOT),
        ("https://a_b.be/", CANNOT),
        ("https://a%2eb.be/", CANNOT),
        ("https://fedasil。be/", "names a host without a point in it, and every website has one"),
        ("https://192.168.0.1/", CANNOT),
        ("https://1.2.3.0x7f/", CANNOT),
        ("https://a.be:/", CANNOT),
        ("https://a.be:99999/", CANNOT),
        ("https://xn--ü.be/", CANNOT),
        (f"https://{'a' * 64}.be/", CANNOT),
        ("https://a b.be/", "has a space, a line break or a hidden character in it"),
        ("https://fed\u00adasil.be/", "has a space, a line break or a hidden character in it"),
        (
            "https://www.fedаsil.be/",
            'mixes letters of two scripts in its host: "а" (U+0430, cyrillic small letter a)',
        ),
        (
            "https://www.xn--fedsil-5nf.be/",
            'mixes letters of two scripts in its host: "а" (U+0430, cyrillic small letter a)',
        ),
        (
            "https://ｆedasil.be/",
            'mixes letters of two scripts in its host: "ｆ" (U+FF46, fullwidth latin small letter f)',
        ),
        ("https://wa.me/32470123456", "leads to a number in a messenger"),
        ("https://WA.me/message/ABC", "leads to a number in a messenger"),
        ("https://api.whatsapp.com/send?phone=1", "leads to a number in a messenger"),
    ],
)
def test_a_website_that_is_not_what_it_looks_like_is_told_by_its_fault(address: str, fault: str) -> None:
    assert fault_of_website(address) == fault


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Fedasil.be/x", "www.fedasil.be"),
        ("https://www.fedasil.be@kwaad.example:8443/", "kwaad.example"),
        ("https://xn--mnchen-3ya.example?x", "münchen.example"),
        ("desks.md#call", ""),
        ("mailto:a@b.be", ""),
    ],
)
def test_the_host_of_an_address(address: str, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://a.be/", "https://a.be/"),
        ("https://user:secret@a.be/", "https://…@a.be/"),
        ("https://user:sec/ret@a.be/", "https://…@a.be/"),
        ("https://user:sec@ret@a.be/", "https://…@a.be/"),
        ("https://a.be/\nX", "https://a.be/�X"),
        ("https://a.be/\u202ex", "https://a.be/�x"),
        (f"https://a.be/{'x' * 5000}", f"https://a.be/{'x' * 87}…"),
    ],
)
def test_a_message_shows_no_password_and_stays_in_its_line(address: str, told: str) -> None:
    assert shown(address) == told


@pytest.mark.parametrize("address", ["https://a.be", "https://a.be/", "https://a.be///"])
def test_an_address_ends_with_one_slash(address: str) -> None:
    assert with_slash(address) == "https://a.be/"
