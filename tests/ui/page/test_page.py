"""The article view as a page: keeping the place, scrolling, links, loading nothing, what keys do in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation, click, content_of, drag, hover, point_of


def test_a_footnote_reference_goes_to_its_footnote(qtbot: QtBot, view: ArticleView) -> None:
    paragraphs = content_of(30).blocks
    first = Block(BlockKind.PARAGRAPH, "A claim.1", (Span(SpanKind.FOOTNOTE_REF, 8, 9, "note one"),))
    note = Block(BlockKind.FOOTNOTE, "Its ground.", target="note one")
    view.set_content(Content((first, *paragraphs, note)))
    told: list[str] = []
    view.link_activated.connect(told.append)
    click(qtbot, view, 8)
    assert view.verticalScrollBar().value() > 0
    assert told == []


def test_nothing_is_loaded_from_files_or_the_network(view: ArticleView, tmp_path: Any) -> None:
    canary = tmp_path / "canary.png"
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(canary))
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in (str(canary), canary.as_uri(), "http://example.invalid/x.png", "canary.png", "postil-picture:99"):
        for loader in (view.loadResource, view.document().loadResource):
            answer = loader(kind, QUrl(address))
            assert isinstance(answer, QImage) and not answer.isNull() and answer.size().width() == 1
    view.setSource(QUrl.fromLocalFile(str(canary)))
    assert view.content().text == view.toPlainText()


def test_a_picture_of_a_local_file_is_a_box_with_its_address(
    view: ArticleView, tmp_path: Any, monkeypatch: Any
) -> None:
    canary = QImage(40, 40, QImage.Format.Format_RGB32)
    canary.fill(Qt.GlobalColor.red)
    assert canary.save(str(tmp_path / "x.png"))
    monkeypatch.chdir(tmp_path)
    view.set_content(Content((Block(BlockKind.IMAGE, "\ufffc", (Span(SpanKind.IMAGE, 0, 1, "x.png", "A chart"),)),)))
    shown = view.grab().toImage()
    red = sum(
        shown.pixelColor(x, y) == Qt.GlobalColor.red for x in range(0, shown.width(), 7) for y in range(0, 200, 7)
    )
    assert red == 0


def test_ctrl_and_the_wheel_ask_for_zoom(qtbot: QtBot, view: ArticleView) -> None:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    def turn(by: int) -> None:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(view.mapToGlobal(QPoint(50, 50))),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    asked: list[int] = []
    view.zoom_requested.connect(asked.append)
    turn(120)
    turn(-120)
    assert asked == [110, 90]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_Delete])
def test_the_windows_single_keys_reach_it_while_the_article_has_the_focus(
    qtbot: QtBot, view: ArticleView, key: Qt.Key
) -> None:
    from PySide6.QtGui import QAction, QKeySequence

    action = QAction("Do", view)
    action.setShortcut(QKeySequence(key))
    view.addAction(action)
    view.activateWindow()
    view.setFocus()
    view.surface.selection.select(Passage(2, 20))
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    qtbot.keyClick(view, key)
    assert len(done) == 1
    assert view.surface.selection.passage() == Passage(2, 20)


def test_enter_activates_the_annotation_at_the_caret(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.surface.selection.select(Passage(8, 8))
    with qtbot.waitSignal(view.annotation_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["a"]


def test_a_selection_by_keys_grows_to_word_sentence_and_paragraph(view: ArticleView) -> None:
    start = view.content().text.index("compute")
    view.surface.selection.select(Passage(start + 2, start + 2))
    view.surface.caret.grow()
    assert view.surface.selection.passage() == Passage(start, start + 7)
    view.surface.caret.grow()
    view.surface.caret.grow()
    assert view.surface.selection.passage() == view.content().passage_of(0)


def test_the_wheel_turns_the_page_beside_the_column_too(view: ArticleView) -> None:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    at = QPoint(2, 200)
    for by in (-120, -120, 120, 120, 120):  # beyond the top: nothing turns, nothing loops
        event = QWheelEvent(
            QPointF(at),
            QPointF(view.mapToGlobal(at)),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        before = view.verticalScrollBar().value()
        QApplication.sendEvent(view, event)
        after = view.verticalScrollBar().value()
        assert after > before if by < 0 else after == 0 or after < before
    assert view.verticalScrollBar().value() == 0


def test_pictures_are_fitted_again_when_the_column_gets_narrower(qtbot: QtBot, view: ArticleView) -> None:
    span = (Span(SpanKind.IMAGE, 0, 1, "gone.png", "A chart"),)
    view.set_content(Content((Block(BlockKind.IMAGE, "\ufffc", span),)))
    view.viewport().repaint()
    qtbot.waitUntil(view.is_settled)
    view.resize(300, 500)
    assert not view.is_settled(), "it waits for the column to rest"
    qtbot.waitUntil(view.is_settled, timeout=3000)
    assert view.document().pictures.column < 260


def test_a_crowded_table_keeps_its_words_whole(view: ArticleView) -> None:
    from desktop.article.content import Cell

    words = ("Parameters", "Context", "Released", "Licence", "Provider", "Price", "Notes")
    cells = tuple(
        Block(BlockKind.CELL, word, cell=Cell(0, row, column, row == 0))
        for row in range(3)
        for column, word in enumerate(words)
    )
    view.set_content(Content(cells))
    assert [shown.block.layout().lineCount() for shown in view.surface.page.in_sight()] == [1] * len(cells)


def test_escape_gives_a_dragged_end_back(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.set_current_annotation("a")
    asked: list[str] = []
    view.passage_change_requested.connect(lambda identity, _: asked.append(identity))
    start = view.surface.page.viewport_rect(Passage(5, 6))
    knob = QPoint(round(start.left()), round(start.top() - 3))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=knob)
    drag(view.viewport(), point_of(view, 12))
    view.grab()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 12))
    assert asked == []
    assert view.surface.marks.look.current == "a"


def test_the_pointer_isolates_the_annotation_it_is_on(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 2, 60, "m"), annotation("b", content, 10, 30, "t")])
    view.set_current_annotation("a")
    told: list[str] = []
    view.hovered_changed.connect(told.append)
    for offset in (15, 45, 200):
        qtbot.mouseMove(view.viewport(), point_of(view, offset))
        hover(view, QPointF(point_of(view, offset)))
        view.grab()
    assert told[:3] == ["b", "a", ""]
    hover(view, view.surface.page.viewport_rect(Passage(2, 3)).topLeft() + QPointF(0, -3))
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def test_the_menu_key_tells_which_annotation_is_there(qtbot: QtBot, view: ArticleView) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    view.set_annotations([annotation("a", view.content(), 5, 20)])
    told: list[str] = []
    view.menu_requested.connect(lambda _, identity: told.append(identity))
    for offset in (8, 80):
        pos = point_of(view, offset)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, view.viewport().mapToGlobal(pos))
        QApplication.sendEvent(view.viewport(), event)
    assert told == ["a", ""]


def test_an_empty_content_is_an_empty_page(view: ArticleView) -> None:
    view.set_content(Content(()))
    view.set_place(100)
    view.surface.selection.select(Passage(0, 5))
    view.reveal(Passage(0, 0))
    view.grab()
    assert view.surface.selection.passage() is None
    assert view.surface.place.offset == 0
    view.set_type(zoom=150)


def test_pictures_and_tables_have_the_columns_width_when_they_are_first_seen(qtbot: QtBot) -> None:
    span = (Span(SpanKind.IMAGE, 0, 1, "gone.png", "A chart"),)
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_content(Content((Block(BlockKind.IMAGE, "\ufffc", span),)))
    view.resize(500, 500)
    view.show()
    assert 300 < view.document().pictures.column <= 500
    view.resize(360, 500)  # nothing was painted yet: nobody sees them jump
    assert view.document().pictures.column < 360


@pytest.mark.parametrize("two_columns", [False, True])
def test_tab_goes_on_to_links_that_stand_screens_apart(qtbot: QtBot, view: ArticleView, two_columns: bool) -> None:
    blocks = list(content_of(80).blocks)
    for number in (0, 2, 30, 60):
        blocks[number] = replace(blocks[number], spans=(Span(SpanKind.LINK, 10, 20, f"https://example.org/{number}"),))
    content = Content(tuple(blocks))
    view.resize(1600, 700)
    view.set_content(content)
    view.set_type(mode="paged" if two_columns else "scroll", two_columns=two_columns)
    view.activateWindow()
    view.setFocus()

    def reached(key: Qt.Key) -> int:
        qtbot.keyClick(view, key)
        at = view.page_geometry().map.offset(view.textCursor().position())
        assert view.surface.page.fold().shows(view.page_geometry().edge(at))
        return content.block_at(at)

    assert [reached(Qt.Key.Key_Tab) for _ in range(4)] == [0, 2, 30, 60]
    assert [reached(Qt.Key.Key_Backtab) for _ in range(3)] == [30, 2, 0]
    view.set_place(content.starts[20])
    assert reached(Qt.Key.Key_Tab) == 30
