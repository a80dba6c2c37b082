"""Links: the real address first, and no other scheme than the web's and mail's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QDesktopServices

from desktop.article.content import Block, BlockKind, Content, Fragment
from desktop.ui.window.links import place_in, plain_address
from desktop.ui.window.main_window import MainWindow


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("HTTP://example.org", "http://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://аррle.com/", "https://xn--le-6kc8da.com/"),  # Cyrillic letters
        ("https://example.org/\u202egpj.exe", "https://example.org/%E2%80%AEgpj.exe"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("postil://a/1", None),
        ("https:///nohost", None),
        ("//example.org", None),
        ("notes.md", None),
        ("", None),
    ],
)
def test_an_address_is_shown_as_it_is_or_refused(address: str, plain: str | None) -> None:
    assert plain_address(address) == plain


def test_a_place_in_the_article_is_found_by_heading_or_footnote() -> None:
    content = Content(
        (
            Block(BlockKind.HEADING, "The first part!", level=1),
            Block(BlockKind.PARAGRAPH, "Words."),
            Block(BlockKind.FOOTNOTE, "A note.", target="n1"),
        )
    )
    assert place_in(content, "#the-first-part") == 0
    assert place_in(content, "#n1") == content.starts[2]
    assert place_in(content, "#fn:n1") == content.starts[2]
    assert place_in(content, "#nowhere") is None
    named = replace(content, fragments=(Fragment("the-first-part", 4), Fragment("A b", 5)))
    assert (place_in(named, "#the-first-part"), place_in(named, "#A b"), place_in(named, "#a b")) == (4, 5, None)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def test_nothing_opens_before_the_address_was_shown(reading: MainWindow, opened: list[str]) -> None:
    reading.links.follow("https://example.org/x")
    assert opened == []
    assert "https://example.org/x" in reading.strip.sentence()
    reading.strip.button().click()
    assert opened == ["https://example.org/x"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "other.md", "#nowhere"])
def test_other_links_open_nothing(reading: MainWindow, opened: list[str], address: str) -> None:
    reading.links.follow(address)
    assert opened == []
    assert reading.strip.sentence() == ""
    assert reading.status.text()


def test_a_link_inside_goes_there_and_back_returns(reading: MainWindow) -> None:
    reading.links.follow("#mouths")
    assert reading.actions_by_id["back"].isEnabled()


def test_a_very_long_address_is_cut_on_the_screen(reading: MainWindow, opened: list[str]) -> None:
    reading.links.follow("https://example.org/" + "x" * 5000)
    assert len(reading.strip.sentence()) < 400
    reading.strip.button().click()
    assert len(opened[0]) > 5000
