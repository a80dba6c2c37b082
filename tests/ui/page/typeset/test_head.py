"""The head of an article: told above the text, never twice, and no part of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.ui.page.typeset.document import build
from desktop.ui.page.typeset.head import Head
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.typography import TypeStyle
from desktop.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("qapp")
HEAD = Head("On rivers", "A. Writer", "example.org", "3 Nov 2026", "7 min")


def with_heading(*headings: str) -> Content:
    said = (Block(BlockKind.HEADING, text, level=1) for text in headings)
    return Content((*said, Block(BlockKind.PARAGRAPH, "A river is older than its name.")))


@pytest.mark.parametrize("first", ["On rivers", "ON  RIVERS", "On rivers, and what they carry"])
def test_a_title_with_which_the_text_begins_is_not_told_twice(first: str) -> None:
    alone = build(with_heading("Sources"), TypeStyle(), head=HEAD).head
    with_title = build(with_heading(first), TypeStyle(), head=HEAD).head
    assert alone is not None and with_title is not None
    assert alone.is_fitted() and not with_title.is_fitted()
    assert 0 < with_title.height < alone.height


def test_where_nothing_is_known_there_is_no_head() -> None:
    head = build(with_heading("Sources"), TypeStyle(), head=Head()).head
    assert head is not None and head.height == 0


def test_it_is_painted_above_the_text_and_a_long_title_breaks_in_the_column(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show()
    view.set_content(with_heading("Sources"), None, Head("A title of very many words " * 30, "A. Writer"))
    top = view.surface.page.viewport_rect(Passage(0, 1)).top()
    assert 100 < top < 420, "no more than a few lines of it"
    drawn = view.viewport().grab().toImage()
    inked = [
        y for y in range(int(top) - 10) if any(drawn.pixelColor(x, y).lightness() < 120 for x in range(24, 300, 2))
    ]
    assert inked and max(inked) - min(inked) > 60


def test_the_window_tells_what_the_library_knows_and_follows_a_new_title(reading: MainWindow) -> None:
    before = reading.view.surface.page.viewport_rect(Passage(0, 1)).top()
    article = reading.reading.article
    assert article is not None
    reading.session.write(lambda: reading.session.library.articles.rename(article.id, "Another name altogether"))
    assert reading.view.surface.page.viewport_rect(Passage(0, 1)).top() > before
