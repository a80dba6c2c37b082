"""Footnotes beside their references, pictures at their full size: by pointer and by key, and away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Passage, Span, SpanKind
from desktop.importers.imported import Imported
from desktop.ui.page.closer.picture import EnlargedPicture
from desktop.ui.page.closer.table import EnlargedTable
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.typography import CELL_SIZE
from desktop.ui.window.main_window import MainWindow
from tests.ui.pages import annotation

FIRST, SECOND = "A river begins here1 and goes on.", "It ends there2."


def picture() -> bytes:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.fixture
def page(qtbot: QtBot) -> ArticleView:
    def reference(text: str, label: str) -> Block:
        at = text.index(label)
        return Block(BlockKind.PARAGRAPH, text, (Span(SpanKind.FOOTNOTE_REF, at, at + 1, label),))

    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(600, 700)
    blocks = (
        reference(FIRST, "1"),
        reference(SECOND, "2"),
        Block(BlockKind.IMAGE, OBJECT, target="chart.png"),
        Block(BlockKind.FOOTNOTE, "In a <b>spring</b>.", target="1"),
        Block(BlockKind.FOOTNOTE, "Of two paragraphs.", target="1"),
        Block(BlockKind.FOOTNOTE, "In the sea.", target="2"),
    )
    view.set_content(Content(blocks), {"chart.png": picture()})
    view.show()
    return view


def middle(view: ArticleView, offset: int) -> QPointF:
    return view.surface.page.viewport_rect(Passage(offset, offset + 1)).center()


def point_at(view: ArticleView, point: QPointF) -> None:
    """Move the pointer there, whatever the machine's own pointer does."""
    none = Qt.MouseButton.NoButton
    where = QPointF(view.viewport().mapToGlobal(point.toPoint()))
    event = QMouseEvent(QEvent.Type.MouseMove, point, where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def test_its_key_shows_one_footnote_after_the_other_and_escape_puts_it_away(qtbot: QtBot, page: ArticleView) -> None:
    box = page.closer.footnotes.box
    said = []
    for _ in range(3):
        page.closer.show_footnote()
        assert box.isVisible() and page.rect().contains(box.geometry())
        said.append(box.accessibleName())
    assert said == ["In a <b>spring</b>.\nOf two paragraphs.", "In the sea.", said[0]]
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not box.isVisible()


def test_a_note_that_is_in_a_list_in_its_book_is_shown_without_the_lists_indent(qtbot: QtBot) -> None:
    widths = []
    for containers in ((), ("ol",)):
        view = ArticleView()
        qtbot.addWidget(view)
        note = Block(BlockKind.FOOTNOTE, "In the sea.", containers=containers, target="1")
        reference = (Span(SpanKind.FOOTNOTE_REF, FIRST.index("1"), FIRST.index("1") + 1, "1"),)
        view.set_content(Content((Block(BlockKind.PARAGRAPH, FIRST, reference), note)))
        view.show()
        view.closer.show_footnote()
        widths.append(view.closer.footnotes.box.width())
    assert widths[0] == widths[1]


def test_the_pointer_on_a_reference_shows_its_footnote_and_elsewhere_nothing(qtbot: QtBot, page: ArticleView) -> None:
    box, at = page.closer.footnotes.box, FIRST.index("1")
    point_at(page, middle(page, 2))
    point_at(page, middle(page, at) + QPointF(1, 0))
    qtbot.waitUntil(box.isVisible)
    assert box.accessibleName().startswith("In a <b>spring")
    point_at(page, middle(page, 2))
    qtbot.waitUntil(lambda: not box.isVisible())


def test_without_a_reference_in_sight_that_is_said(page: ArticleView, qtbot: QtBot) -> None:
    page.set_content(Content((Block(BlockKind.PARAGRAPH, "Nothing here."),)))
    for ask, sentence in (
        (page.closer.show_footnote, "No footnote is referred to here."),
        (page.closer.enlarge, "There is no picture here, and no table that is wider than the page."),
    ):
        with qtbot.waitSignal(page.told) as told:
            ask()
        assert told.args == [sentence]


def test_a_click_on_a_picture_and_its_key_show_it_enlarged_until_a_click_or_escape(
    qtbot: QtBot, page: ArticleView
) -> None:
    at = page.content().text.index(OBJECT)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, at).toPoint())
    [shown] = page.findChildren(EnlargedPicture)
    assert shown.isVisible() and shown.geometry() == page.rect() and shown.shown_size.width() == 240
    shown.grab()
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    assert not shown.isVisible()
    page.closer.enlarge()
    [shown] = [one for one in page.findChildren(EnlargedPicture) if one.isVisible()]
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def table(columns: int) -> Content:
    heads = [Block(BlockKind.CELL, f"Settlement {n}", cell=Cell(0, 0, n, header=True)) for n in range(columns)]
    cells = [Block(BlockKind.CELL, "uninhabited", cell=Cell(0, 1, n)) for n in range(columns)]
    return Content((Block(BlockKind.PARAGRAPH, "Before it."), *heads, *cells))


def test_what_is_shown_larger_goes_with_its_article(qtbot: QtBot, page: ArticleView) -> None:
    page.closer.enlarge()
    page.closer.leave()
    page.closer.enlarge()  # the earlier one goes a moment later, and is not taken for this one
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    [shown] = page.window().findChildren(EnlargedPicture)
    page.set_content(Content((Block(BlockKind.PARAGRAPH, "Another article."),)))
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: page.window().findChildren(EnlargedPicture) == [])
    page.closer.leave()  # once it is gone, there is nothing to put away


def test_a_click_on_a_crowded_table_and_the_key_show_it_with_its_words_whole(qtbot: QtBot, page: ArticleView) -> None:
    page.set_content(table(12))
    at = page.content().text.index("uninhabited")
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, at).toPoint())
    [shown] = page.findChildren(EnlargedTable)
    assert shown.isVisible() and shown.geometry() == page.rect() and shown.view.hasFocus()
    assert shown.view.toPlainText().count("uninhabited") == 12 and "Before" not in shown.view.toPlainText()
    bar, cell = shown.across, shown.view.document().find("uninhabited").block()
    assert bar.maximum() > 0 and cell.layout().lineCount() == 1
    qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    assert bar.value() > 0 and shown.isVisible()
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not shown.isVisible() and page.hasFocus()
    page.closer.enlarge()
    [shown] = [one for one in page.findChildren(EnlargedTable) if one.isVisible()]
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not shown.isVisible()


def enlarged(page: ArticleView) -> EnlargedTable:
    page.closer.enlarge()
    [shown] = [one for one in page.window().findChildren(EnlargedTable) if one.isVisible()]
    return shown


def test_what_is_selected_in_the_larger_table_is_selected_on_the_page_and_its_marks_are_seen_there(
    qtbot: QtBot, page: ArticleView
) -> None:
    content = table(12)
    page.set_content(content)
    start = content.text.index("uninhabited")
    page.set_annotations([annotation("a", content, 0, 6), annotation("b", content, start + 12, start + 23)])
    shown = enlarged(page)
    assert set(shown.view.surface.marks.index.by_id) == {"b"}
    word = middle(shown.view, start).toPoint()
    for press in (qtbot.mouseDClick, qtbot.mouseRelease):
        press(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=word)
    chosen = Passage(start, start + 11)
    assert (shown.view.surface.selection.passage(), page.surface.selection.passage()) == (chosen, chosen)
    with qtbot.waitSignal(page.surface.offer.highlight_requested) as wanted:
        shown.view.surface.offer.highlight_requested.emit(chosen, ["m"])
    assert wanted.args == [chosen, ["m"]]
    page.set_annotations([annotation("c", content, *chosen)])
    page.set_current_annotation("c")
    assert (set(shown.view.surface.marks.index.by_id), shown.view.surface.marks.look.current) == ({"c"}, "c")
    page.clear_selection()
    assert shown.view.surface.selection.passage() is None and shown.isVisible()


def test_escape_gives_up_what_is_selected_in_the_larger_table_before_the_table(qtbot: QtBot, page: ArticleView) -> None:
    page.set_content(table(12))
    shown = enlarged(page)
    shown.view.surface.selection.select(Passage(20, 30))
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert shown.isVisible() and page.surface.selection.passage() is None
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not shown.isVisible() and page.hasFocus()


def test_the_bar_in_the_larger_table_stands_in_the_part_that_is_seen(page: ArticleView) -> None:
    page.set_content(table(12))
    shown = enlarged(page)
    shown.across.setValue(shown.across.maximum() // 2)
    edge = QPointF(shown.sideways.viewport().width() - 10 - shown.view.x(), 60)
    at = shown.view.surface.page.offset_at(edge)
    shown.view.surface.selection.select(Passage(at - 1, at + 1))
    shown.view.surface.offer.show()
    bar, port = shown.view.surface.offer.bar, shown.sideways.viewport()
    assert bar.isVisible() and port.rect().contains(QRect(bar.mapTo(port, QPoint()), bar.size()))


def test_theme_keys_and_notes_are_those_of_the_article_in_the_larger_table_too(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    added = window.session.library.articles.add_imported(Imported(table(40), "text", 1), b"t", tmp_path / "t.txt")
    assert window.reading.open(added.article.id)
    start = window.view.content().text.index("uninhabited")
    shown = enlarged(window.view)
    shown.view.surface.selection.select(Passage(start, start + 11))
    assert window.actions_by_id["theme_1"].isEnabled()
    window.actions_by_id["theme_1"].trigger()
    [made] = window.reading.annotations
    assert made.target.quote.exact == "uninhabited" and shown.view.surface.marks.look.current == made.id
    window.actions_by_id["note"].trigger()
    editor = window.margin.editing.editor
    assert editor is not None and editor.isAncestorOf(QApplication.focusWidget()) and not shown.isVisible()


def test_the_caret_that_stays_is_in_the_larger_table_while_that_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    added = window.session.library.articles.add_imported(Imported(table(40), "text", 1), b"t", tmp_path / "t.txt")
    assert window.reading.open(added.article.id)
    start = window.view.content().text.index("uninhabited")
    shown, caret = enlarged(window.view), window.actions_by_id["caret"]
    shown.view.set_place(start)
    caret.trigger()
    assert shown.view.surface.caret.is_on() and not window.view.surface.caret.is_on() and caret.isChecked()
    assert window.toast.text().startswith("The caret is shown")
    for _ in range(150):
        qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    assert shown.across.value() > 0, "it scrolls to the caret"
    window.actions_by_id["select_from_caret"].trigger()
    at = shown.view.surface.caret.in_sight()
    qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    qtbot.keyClick(shown.view, Qt.Key.Key_Right)
    chosen = Passage(at, at + 2)
    assert (shown.view.surface.selection.passage(), window.view.surface.selection.passage()) == (chosen, chosen)
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert shown.view.surface.caret.is_on() and shown.view.surface.selection.passage() is None
    shown.leave()
    assert window.view.surface.caret.is_on() and window.view.surface.caret.in_sight() == at + 2 and caret.isChecked()
    shown = enlarged(window.view)
    assert shown.view.surface.caret.is_on() and shown.view.surface.caret.in_sight() == at + 2
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert shown.isVisible() and not shown.view.surface.caret.is_on() and not caret.isChecked()
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert not shown.isVisible() and not window.view.surface.caret.is_on()


@pytest.mark.parametrize("kind", [EnlargedPicture, EnlargedTable])
def test_what_is_shown_larger_goes_with_the_windows_size(
    page: ArticleView, qtbot: QtBot, kind: type[EnlargedPicture | EnlargedTable]
) -> None:
    if kind is EnlargedTable:
        page.set_content(table(12))
    page.closer.enlarge()
    [shown] = page.findChildren(kind)
    for width, height in ((200, 190), (900, 800)):
        page.resize(width, height)
        assert shown.isVisible() and shown.geometry() == page.rect()
        inside = shown.sideways.width() if isinstance(shown, EnlargedTable) else shown.shown_size.width()
        assert width / 3 < inside <= width or inside == 240


@pytest.mark.parametrize(
    ("text", "columns", "said"),
    [(OBJECT, 0, "A click shows it larger"), ("uninhabited", 12, "A click shows the whole table"), ("uninh", 3, "")],
)
def test_a_pointer_that_rests_on_what_can_be_shown_larger_tells_it(
    page: ArticleView, text: str, columns: int, said: str
) -> None:
    if columns:
        page.set_content(table(columns))
    point = middle(page, page.content().text.index(text)).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, page.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.viewport(), event)
    assert QToolTip.text() == said
    QToolTip.hideText()


@pytest.mark.parametrize(("remark", "enlarged"), [("A remark of many words. " * 3, True), ("A remark.", False)])
def test_a_table_with_a_column_of_a_word_a_line_is_shown_larger_too(
    page: ArticleView, remark: str, enlarged: bool
) -> None:
    words = ("Settlement", "Low water", "High water", "Spring range", "Neap range", "Wardens", remark)
    cells = [Block(BlockKind.CELL, one, cell=Cell(0, row, n)) for row in range(2) for n, one in enumerate(words)]
    page.set_content(Content(tuple(cells)))
    [*_, last] = page.surface.page.in_sight()
    assert last.block.layout().lineCount() >= (8 if enlarged else 1)
    assert last.block.charFormat().font().pixelSize() == page.type_style().font(CELL_SIZE).pixelSize()
    page.closer.enlarge()
    assert len(page.findChildren(EnlargedTable)) == enlarged


def test_a_table_that_fits_is_left_where_it_is(qtbot: QtBot, page: ArticleView) -> None:
    page.set_content(table(3))
    at = page.content().text.index("uninhabited")
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle(page, at).toPoint())
    page.closer.enlarge()
    assert not page.findChildren(EnlargedTable)
