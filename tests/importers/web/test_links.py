"""The links of a saved page lead to the web, where the page says where it stood, or are plain words."""

from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.article.content import SpanKind
from desktop.importers.from_html import read_page
from desktop.importers.web.links import page_address

BODY = "<p>See <a href='{}'>the other page</a> and more words.</p>"
CANONICAL = '<link rel="canonical" href="https://example.org/a/page.html">'
HEADS = [
    ('<base href="https://example.org/b/">', "https://example.org/b/"),
    (CANONICAL, "https://example.org/a/page.html"),
    ("<link href=https://example.org/a rel=canonical>", "https://example.org/a"),
    ('<base href="/c/">' + CANONICAL, "https://example.org/c/"),
    ('<meta property="og:url" content="https://example.org/x?a=1&amp;b=2">', "https://example.org/x?a=1&b=2"),
    ("<!-- saved from url=(0023)https://example.org/y --><html>", "https://example.org/y"),
    ('<base href="file:///etc/">' + CANONICAL, "https://example.org/a/page.html"),
    ('<base href="javascript:1">', ""),
    ('<base href="http://[x">', ""),
    ('<base href="//host/x">', ""),
    ('<link rel="canonical" href="https://">', ""),
    ("<base " * 5000, ""),
    ("", ""),
]


@pytest.mark.parametrize(("head", "address"), HEADS)
def test_a_page_tells_where_it_stood(head: str, address: str) -> None:
    assert page_address(head + BODY) == address


LINKS = [
    ("other.html", "https://example.org/a/other.html"),
    ("/top?x=1", "https://example.org/top?x=1"),
    ("../up#part", "https://example.org/up#part"),
    ("//host.example/x", "https://host.example/x"),
    ("#part", "#part"),
    ("https://example.net/", "https://example.net/"),
    ("mailto:a@example.org", "mailto:a@example.org"),
    ("http://[broken", None),
    ("", None),
    ("javascript:alert(1)", None),
    ("file:///etc/passwd", None),
]


def link_in(source: str) -> str | None:
    content = read_page(source).content
    assert content.text == "See the other page and more words."
    found = [span.target for span in content.blocks[0].spans if span.kind is SpanKind.LINK]
    return found[0] if found else None


@pytest.mark.parametrize(("written", "whole"), LINKS)
def test_a_relative_link_is_seen_from_there(written: str, whole: str | None) -> None:
    found = link_in(CANONICAL + BODY.format(written))
    assert found == whole or (whole is None and found is not None and found.startswith("http://[broken"))


@pytest.mark.parametrize("written", ["other.html", "/top", "../up", "//host.example/x", "?q", "C:\\x", "\\\\h\\s"])
def test_a_relative_link_of_a_page_that_stands_nowhere_is_plain_words(written: str) -> None:
    assert link_in(BODY.format(written)) is None


def test_pictures_stay_in_the_folder_beside_the_page() -> None:
    content = read_page(CANONICAL + "<p>Words.</p><img src='page_files/a.png' alt=b>").content
    assert content.blocks[-1].target == "page_files/a.png"


def test_links_to_places_in_the_page_lead_there() -> None:
    prose = (
        "The ferry left at noon, with nine sheep, a piano and the post, and nobody on the quay waved to it that day. "
    )
    page = (
        '<link rel="canonical" href="https://a.b/ferry"><article><h1>Ferry</h1>'
        f'<p><a href="#cargo">Cargo</a> <a href="https://a.b/ferry#crew">crew</a> <a href="#gone">gone</a> {prose}</p>'
        f'<h2 id="cargo">What it carries</h2><p>{prose}</p><p><a name="crew"></a>Two, and a dog. {prose}</p></article>'
    )
    content = read_page(page).content
    check_content(content)
    assert {name: content.text[at : at + 8] for name, at in content.fragments} == {
        "cargo": "What it ",
        "crew": "Two, and",
    }
    links = [span.target for block in content.blocks for span in block.spans]
    assert links == ["#cargo", "#crew", "#gone"]


def test_a_place_in_a_block_that_was_left_out_is_where_the_next_one_begins() -> None:
    prose = (
        "The ferry left at noon, with nine sheep, a piano and the post, and nobody on the quay waved to it that day. "
        * 2
    )
    content = read_page(
        f'<article><p><a href="#x">x</a> {prose}</p><p id="x">Full Screen</p><p>Then {prose}</p></article>'
    ).content
    assert [content.text[at : at + 5] for _, at in content.fragments] == ["Then "]
