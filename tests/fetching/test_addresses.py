"""Only addresses of the web may be asked, and only machines that the whole web sees."""

# ruff: noqa: E501
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import PostilError
from desktop.fetching.addresses import looks_like_address, may_be_asked, redirected, web_address

WHOLE = [
    ("https://Example.org/a?b=c#d", "https://example.org/a?b=c"),
    ("example.org/a", "https://example.org/a"),
    ("http://example.org:8080", "http://example.org:8080/"),
    ("http://[2001:DB8::1]/x", "http://[2001:db8::1]/x"),
    ("https://bücher.example/ü ö", "https://xn--bcher-kva.example/%C3%BC%20%C3%B6"),
    (" https://example.org./%41 ", "https://example.org/%41"),
]


@pytest.mark.parametrize(("given", "whole"), WHOLE)
def test_an_address_is_written_in_one_way(given: str, whole: str) -> None:
    assert web_address(given).whole == whole


REFUSED = [
    "", "ftp://example.org", "file:///etc/passwd", "javascript:alert(1)", "https://", "https://user:word@example.org/", "postil://a/1",
    "http://example.org:22/", "http://example.org:99999/", "http://a b/", "data:text/html,x", "x" * 5000,
    "http://[::1", "https://exa$mple.org", "https://example.org/\udcff",
]  # fmt: skip


@pytest.mark.parametrize("given", REFUSED)
def test_any_other_is_refused_with_a_sentence(given: str) -> None:
    with pytest.raises(PostilError, match=r"\.$"):
        web_address(given)


MACHINES = [
    ("93.184.216.34", True, True), ("2606:2800:220:1::1", True, True), ("10.0.0.1", False, True), ("192.168.1.1", False, True),
    ("172.16.0.1", False, True), ("100.64.0.1", False, True), ("fd00::1", False, True), ("127.0.0.1", False, False), ("::1", False, False),
    ("0.0.0.0", False, False), ("169.254.169.254", False, False), ("fe80::1%eth0", False, False), ("224.0.0.1", False, False),
    ("::ffff:10.0.0.1", False, True), ("::ffff:127.0.0.1", False, False), ("64:ff9b::7f00:1", False, False), ("2002:7f00:1::", False, False),
    ("fec0::1", False, True), ("::127.0.0.1", False, False), ("::10.0.0.1", False, False), ("::ffff:0:10.0.0.1", False, False),
    ("64:ff9b::808:808", True, True), ("64:ff9b::a00:1", False, True), ("2002:808:808::", True, True), ("2002:a00:1::", False, True),
    ("64:ff9b:1::7f00:1", False, False), ("5f00::1", False, False), ("4000::1", False, False), ("3fff::1", False, False),
    ("192.88.99.1", False, False), ("0.1.2.3", False, False), ("240.0.0.1", False, False), ("2606:4700::1111", True, True),
    ("255.255.255.255", False, False), ("", False, False), ("example.org", False, False),
]  # fmt: skip


@pytest.mark.parametrize(("number", "by_default", "inside"), MACHINES)
def test_machines_of_the_own_network_are_asked_only_where_that_is_allowed(
    number: str, by_default: bool, inside: bool
) -> None:
    assert may_be_asked(number, inside=False) is by_default
    assert may_be_asked(number, inside=True) is inside


def test_this_machine_is_asked_by_tests_alone() -> None:
    assert may_be_asked("127.0.0.1", inside=False, itself=True)
    assert not may_be_asked("169.254.169.254", inside=True, itself=True)


def test_a_redirect_is_seen_from_where_it_comes() -> None:
    assert redirected(web_address("https://a.org/b/c"), "../d").whole == "https://a.org/d"
    assert redirected(web_address("https://a.org/b/c"), "//e.org/f").whole == "https://e.org/f"
    for elsewhere in ("file:///etc/passwd", "javascript:x", "https://[", "http://user@a.org/"):
        with pytest.raises(PostilError):
            redirected(web_address("https://a.org/"), elsewhere)


def test_a_pasted_text_is_an_address_only_if_it_is_nothing_else() -> None:
    assert looks_like_address(" https://example.org/a ")
    assert not looks_like_address("see https://example.org/a")
    assert not looks_like_address("https://example.org/a and more")


@given(st.text(max_size=60) | st.text(alphabet="htps:/@[].%#?x1 \u00fc", max_size=30))
def test_any_text_is_an_address_or_refused_and_an_address_is_its_own(text: str) -> None:
    try:
        address = web_address(text)
    except PostilError as error:
        assert str(error).endswith(".")
        return
    assert address.whole.isascii()
    assert web_address(address.whole) == address
