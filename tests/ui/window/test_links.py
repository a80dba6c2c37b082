"""Links: the real address first, and no other scheme than the web's and mail's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Fragment, Passage
from desktop.article.named_places import place_in
from desktop.importers import from_html
from desktop.ui.window.links import plain_address
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
    assert place_in(named, "#A%20b") == 5


def test_a_link_to_a_place_in_a_page_leads_there_and_leaves_nothing_selected(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    much = "<p>The lakes are deep, and the water in them stands still, year after year, as it did before.</p>" * 30
    page = f"""<html><body><article><h1>La\u2060kes</h1>
        <p>See <a href="#s%C3%A9e">one</a>, <a href="#x%20y">two</a>.</p>
        {much}<h2 id="sée">One</h2>{much}<p id="x y">Two</p>{much}</article></body></html>""".encode()
    added = reading.session.library.articles.add_imported(from_html.read(page, "lakes.html"), page, tmp_path / "l.html")
    assert reading.reading.open(added.article.id)
    view = reading.view
    text = view.content().text
    view.setFocus()
    for word, there in (("one", "\nOne\n"), ("two", "\nTwo\n")):
        view.set_place(0)
        at = view.surface.page.viewport_rect(Passage(text.index(word) + 1, text.index(word) + 2)).center().toPoint()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert abs(view.surface.place.offset - text.index(there)) < 100
        assert not view.textCursor().hasSelection() and view.surface.selection.passage() is None
    assert view.content().headings[0].text == "Lakes"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()))
    return found


def test_nothing_opens_before_the_address_was_shown(reading: MainWindow, opened: list[str]) -> None:
    reading.links.follow("https://example.org/x")
    assert opened == []
    assert "https://example.org/x" in reading.strip.sentence()
    reading.strip.button.click()
    assert opened == ["https://example.org/x"]


def test_other_links_open_nothing(reading: MainWindow, opened: list[str]) -> None:
    for address in ("javascript:alert(1)", "file:///etc/passwd", "other.md", "#nowhere"):
        reading.toast.hide()
        reading.links.follow(address)
        assert opened == []
        assert reading.strip.sentence() == ""
        assert reading.toast.isVisible() and reading.toast.text(), address


def test_a_very_long_address_is_cut_on_the_screen(reading: MainWindow, opened: list[str]) -> None:
    reading.links.follow("https://example.org/" + "x" * 5000)
    assert len(reading.strip.sentence()) < 400
    reading.strip.button.click()
    assert len(opened[0]) > 5000
