"""Cards: quotes in the face of the article, notes behind a mark, the article's title said once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPainter

from desktop.article.content import Block, BlockKind, Content, PageMark
from desktop.ui.cards.card import quote_font
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.pages import colours_of
from tests.ui.sidebar.samples import annotation

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("face", "family"), [("serif", "Source Serif Pro"), ("sans", "Source Sans Pro")])
def test_quotes_are_set_in_the_face_of_the_article(reading: MainWindow, face: str, family: str) -> None:
    content, article = reading.reading.content, reading.reading.article
    assert content is not None and article is not None
    reading.session.annotate(article.id, words(content, "A river is older than its name."), note="Is it?")
    reading.settings["face"] = "sans"
    before = reading.sidebar.view.viewport().grab().toImage()
    reading.settings["face"] = "serif"
    assert reading.sidebar.view.viewport().grab().toImage() != before
    assert QFontInfo(quote_font(face, 15)).family() == family


def test_the_title_that_stands_above_everything_is_in_no_path(sidebar: Sidebar) -> None:
    def heading(text: str, level: int) -> Block:
        return Block(BlockKind.HEADING, text, level=level)

    text = Block(BlockKind.PARAGRAPH, "Words.")
    content = Content((heading("Rivers", 1), text, heading("Sources", 2), text))
    sidebar.set_content(content)
    paths = [sidebar.view.cards_model.source.path(annotation("a", content.starts[block])) for block in (1, 3)]
    assert paths == ["", "Sources"]


def test_a_card_says_on_which_printed_page_its_words_stand(sidebar: Sidebar) -> None:
    text = Block(BlockKind.PARAGRAPH, "Words of a page.")
    pages = (PageMark(0, "iv", 1), PageMark(17, "1", 2))
    sidebar.set_content(Content((text, text), pages=pages))
    view = sidebar.view
    assert [view.cards_model.source.path(annotation("a", at, quote="Words")) for at in (0, 18)] == ["p. iv", "p. 1"]
    assert view.cards_model.source.path(annotation("a", 12, quote="Words of")) == "pp. iv–1"


@pytest.mark.parametrize(("text", "right"), [("“short”", False), ("“שלום”", True)])
def test_a_quote_stands_at_the_edge_that_its_text_begins_at(text: str, right: bool) -> None:
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Lines(text, QFont(), 400, 2).draw(painter, 0, 0, QColor("black"))
    painter.end()
    halves = [colours_of(image.copy(x, 0, 200, 40)) != {"#ffffff"} for x in (0, 200)]
    assert halves == [not right, right]
