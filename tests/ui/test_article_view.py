"""The article view: selecting, pointing, cycling through overlaps, keeping the place, loading nothing."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
)
from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.ui.appearance import APPEARANCES, DARK
from desktop.ui.article_view import ArticleView

SENTENCE = "Money buys compute, compute attracts researchers, and what they build is handed round or locked away. "
THEMES = {
    "m": Theme("m", "Money", "", ThemeColours("#FFDD8A", "#A87400", "#5C4300", "#C99A2E"), 1, 0),
    "t": Theme("t", "Talent", "", ThemeColours("#B9DAFF", "#2F74C0", "#143E6B", "#5B9DE0"), 2, 1),
}


def content_of(paragraphs: int = 40) -> Content:
    return Content(tuple(Block(BlockKind.PARAGRAPH, f"{n} {SENTENCE * 3}".strip()) for n in range(paragraphs)))


def annotation(identity: str, content: Content, start: int, end: int, *themes: str, note: str = "") -> Annotation:
    exact = content.text[start:end]
    target = Target(TextQuoteSelector(exact), TextPositionSelector(start, end))
    return Annotation(identity, "a", "v", target, Anchor(AnchorState.IN_PLACE, start, end), note, themes)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.set_themes(THEMES)
    made.set_content(content_of())
    made.show()
    qtbot.waitExposed(made)
    return made


def point_of(view: ArticleView, offset: int) -> QPoint:
    rect = view.viewport_rect(Passage(offset, offset + 1))
    return QPoint(round(rect.left() + 3), round(rect.center().y()))


def click(qtbot: QtBot, view: ArticleView, offset: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, offset))


def test_a_repeated_click_cycles_through_what_overlaps_there(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation(i, content, 5, 5 + n, "m") for i, n in (("a", 40), ("b", 30), ("c", 20))])
    clicked: list[str] = []
    view.annotation_clicked.connect(clicked.append)
    for _ in range(4):
        click(qtbot, view, 10)
    assert clicked == ["c", "b", "a", "c"]
    click(qtbot, view, 40)
    assert clicked[-1] == "a"


def test_a_click_beside_every_annotation_clears_the_current_one(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    click(qtbot, view, 8)
    assert view.current_annotation() == "a"
    with qtbot.waitSignal(view.current_cleared):
        click(qtbot, view, 60)
    assert view.current_annotation() is None


def test_a_double_click_on_a_highlight_activates_it_and_selects_nothing(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    with qtbot.waitSignal(view.annotation_activated) as told:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 8))
    assert told.args == ["a"]
    assert view.selected_passage() is None


def test_a_double_click_elsewhere_selects_the_word(qtbot: QtBot, view: ArticleView) -> None:
    start = view.content().text.index("researchers")
    pos = point_of(view, start + 3)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)
    assert view.selected_passage() == Passage(start, start + len("researchers"))


def test_a_triple_click_selects_the_paragraph(qtbot: QtBot, view: ArticleView) -> None:
    pos = point_of(view, 30)
    viewport = view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=pos)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=pos)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=pos)
    assert view.selected_passage() == view.content().passage_of(0)


def test_a_new_selection_can_begin_inside_the_old_one(qtbot: QtBot, view: ArticleView) -> None:
    view.select_passage(Passage(2, 60))
    viewport = view.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 10) - QPoint(3, 0))
    _drag(viewport, point_of(view, 20) - QPoint(3, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 20) - QPoint(3, 0))
    chosen = view.selected_passage()
    assert chosen is not None and 9 <= chosen.start <= 11 and 19 <= chosen.end <= 21


def test_dragging_over_paragraphs_selects_one_passage_and_shows_the_bar(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    start, end = 10, content.starts[1] + 12
    told: list[Any] = []
    view.passage_selected.connect(told.append)
    viewport = view.viewport()
    a, b = point_of(view, start), point_of(view, end)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=a - QPoint(3, 0))
    _drag(viewport, b - QPoint(3, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=b - QPoint(3, 0))
    chosen = view.selected_passage()
    assert chosen is not None and chosen.start in (9, 10, 11) and chosen.end > content.starts[1]
    assert told[-1] == chosen
    assert view.selection_bar().isVisible()


def _drag(widget: Any, to: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(widget.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def test_the_bar_says_what_was_chosen_and_the_selection_stays(qtbot: QtBot, view: ArticleView) -> None:
    passage = Passage(2, 20)
    view.select_passage(passage)
    qtbot.waitUntil(view.selection_bar().isVisible)
    with qtbot.waitSignal(view.highlight_requested) as told:
        view.selection_bar().theme_chosen.emit("t")
    assert told.args == [passage, ["t"]]
    assert view.selected_passage() == passage
    with qtbot.waitSignal(view.note_requested):
        view.selection_bar().note_chosen.emit()
    with qtbot.waitSignal(view.copy_requested) as copied:
        view.selection_bar().copy_chosen.emit()
    assert copied.args == [view.content().text[2:20]]


def test_tab_enters_the_bar_and_escape_leaves_it(qtbot: QtBot, view: ArticleView) -> None:
    view.activateWindow()
    view.setFocus()
    view.select_passage(Passage(2, 20))
    qtbot.waitUntil(view.selection_bar().isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    bar = view.selection_bar()
    assert any(child.hasFocus() for child in bar.children() if hasattr(child, "hasFocus"))
    chosen: list[str] = []
    bar.theme_chosen.connect(chosen.append)
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Return)
    assert chosen == ["t"]
    assert view.hasFocus()


def test_escape_hides_the_bar_then_drops_the_selection(qtbot: QtBot, view: ArticleView) -> None:
    view.select_passage(Passage(2, 20))
    qtbot.waitUntil(view.selection_bar().isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selection_bar().isVisible()
    assert view.selected_passage() is not None
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.selected_passage() is None


def test_a_selection_loses_the_white_space_at_its_ends(view: ArticleView) -> None:
    start = view.content().text.index(" compute")
    view.select_passage(Passage(start, start + len(" compute, ")))
    assert view.selected_passage() == Passage(start + 1, start + len(" compute,"))


@pytest.mark.parametrize("percent", [60, 150, 240])
def test_the_place_holds_through_zoom_width_and_appearance(view: ArticleView, percent: int) -> None:
    wanted = view.content().starts[20]
    view.set_place(wanted)
    assert view.place() == wanted
    for change in (
        lambda: view.set_zoom(percent),
        lambda: view.resize(420, 700),
        lambda: view.set_appearance(DARK),
        lambda: view.set_zoom(100),
        lambda: view.resize(900, 500),
    ):
        change()
        assert view.place() == wanted
        assert -2 <= view.viewport_rect(Passage(wanted, wanted + 1)).top() <= 40


def test_scrolling_tells_the_place_once_it_rests(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.place_changed, timeout=2000) as told:
        view.verticalScrollBar().setValue(1500)
    assert told.args[0] == view.place() > 0


def test_reveal_brings_a_passage_in_sight_and_flashes_it(qtbot: QtBot, view: ArticleView) -> None:
    start = view.content().starts[30]
    view.reveal(Passage(start, start + 20))
    rect = view.viewport_rect(Passage(start, start + 20))
    assert 0 < rect.top() < view.viewport().height()
    qtbot.waitUntil(lambda: view._flash.passage is None, timeout=3000)


def test_moving_an_end_asks_for_whole_words(qtbot: QtBot, view: ArticleView) -> None:
    text = view.content().text
    start, end = text.index("buys"), text.index("buys") + 4
    view.set_annotations([annotation("a", view.content(), start, end)])
    view.set_current_annotation("a")
    with qtbot.waitSignal(view.passage_change_requested) as told:
        view.extend_current("end", 1)
    assert told.args == ["a", Passage(start, text.index("compute") + 7)]
    with qtbot.waitSignal(view.passage_change_requested) as told:
        view.extend_current("start", -1)
    assert told.args == ["a", Passage(text.index("Money"), end)]
    view.extend_current("start", 1)  # past its own end: nothing is asked
    assert view.marks().by_id["a"].passage == Passage(start, end)


def test_an_end_can_be_dragged_by_its_handle(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.set_current_annotation("a")
    end = view.viewport_rect(Passage(19, 20))
    edge = view.viewport_rect(Passage(20, 21))
    knob = QPoint(round(edge.left()), round(end.bottom() + 3))
    viewport = view.viewport()
    with qtbot.waitSignal(view.passage_change_requested) as told:
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=knob)
        _drag(viewport, point_of(view, 31))
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point_of(view, 31))
    assert told.args[0] == "a"
    assert told.args[1].start == 5 and 29 <= told.args[1].end <= 33


def test_a_link_is_told_and_never_followed(qtbot: QtBot, view: ArticleView) -> None:
    text = "See the report for more."
    spans = (Span(SpanKind.LINK, 8, 14, "file:///etc/passwd"),)
    view.set_content(Content((Block(BlockKind.PARAGRAPH, text, spans),)))
    with qtbot.waitSignal(view.link_activated) as told:
        click(qtbot, view, 10)
    assert told.args == ["file:///etc/passwd"]
    assert view.content().text == text and view.toPlainText() == text


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


def test_copying_gives_the_one_text(view: ArticleView) -> None:
    content = Content((Block(BlockKind.CODE, "a\n\tb"), Block(BlockKind.PARAGRAPH, "\U0001f680 go")))
    view.set_content(content)
    view.select_passage(Passage(0, len(content.text)))
    assert view.createMimeDataFromSelection().text() == content.text


@pytest.mark.parametrize("appearance", APPEARANCES.values(), ids=str)
def test_a_highlight_is_painted_in_its_themes_fill(view: ArticleView, appearance: Any) -> None:
    view.set_appearance(appearance)
    view.set_annotations([annotation("a", view.content(), 2, 40, "t")])
    picture = view.viewport().grab().toImage()
    rect = view.viewport_rect(Passage(2, 3))
    colours = {
        picture.pixelColor(x, round(rect.top() + 2)).name() for x in range(round(rect.left()), round(rect.left()) + 40)
    }
    assert appearance.fill(THEMES["t"].colours).lower() in colours


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


def test_a_book_is_laid_out_no_further_than_it_is_seen(qtbot: QtBot, view: ArticleView) -> None:
    view.set_content(content_of(3000))
    assert [one.index for one in view.in_sight()][:3] == [0, 1, 2]
    far = view.document().findBlock(view.page_geometry().map.position(view.content().starts[2900]))
    assert far.layout().lineCount() == 0
    view.set_place(view.content().starts[2900])
    assert view.in_sight()[0].index in (2899, 2900)
    qtbot.wait(50)  # Qt goes on laying out meanwhile
    assert view.in_sight()[0].index in (2899, 2900)


def test_every_character_is_found_again_by_the_point_it_stands_at(view: ArticleView) -> None:
    texts = (
        "Plain words, wide and narrow: mill, will.",
        "עברית and English together",
        "قالت الشركة",
        "日本語 \U0001f680 x",
    )
    view.set_content(Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)))
    for offset in (0, 5, 20, 45, 60, 72, 84):
        rect = view.viewport_rect(Passage(offset, offset + 1))
        assert abs(view.offset_at(rect.center()) - offset) <= 1


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
    view.select_passage(Passage(2, 20))
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    qtbot.keyClick(view, key)
    assert len(done) == 1
    assert view.selected_passage() == Passage(2, 20)


def test_the_caret_is_seen_only_while_the_keyboard_moves_it(qtbot: QtBot, view: ArticleView) -> None:
    assert view.cursorWidth() == 0
    view.verticalScrollBar().setValue(1200)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.cursorWidth() > 0
    assert view.viewport().rect().intersects(view.cursorRect())
    view.set_zoom(130)
    assert view.cursorWidth() > 0
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    assert view.cursorWidth() == 0


def test_enter_activates_the_annotation_at_the_caret(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.select_passage(Passage(8, 8))
    with qtbot.waitSignal(view.annotation_activated) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["a"]


def test_a_selection_by_keys_grows_to_word_sentence_and_paragraph(view: ArticleView) -> None:
    start = view.content().text.index("compute")
    view.select_passage(Passage(start + 2, start + 2))
    view.grow_selection()
    assert view.selected_passage() == Passage(start, start + 7)
    view.grow_selection()
    view.grow_selection()
    assert view.selected_passage() == view.content().passage_of(0)


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
        assert view.verticalScrollBar().value() > before or by > 0


def test_pictures_are_fitted_again_when_the_column_gets_narrower(qtbot: QtBot, view: ArticleView) -> None:
    span = (Span(SpanKind.IMAGE, 0, 1, "gone.png", "A chart"),)
    view.set_content(Content((Block(BlockKind.IMAGE, "\ufffc", span),)))
    view.resize(300, 500)
    qtbot.waitUntil(lambda: view.document().pictures.column < 260, timeout=3000)


def test_a_crowded_table_keeps_its_words_whole(view: ArticleView) -> None:
    from desktop.article.content import Cell

    words = ("Parameters", "Context", "Released", "Licence", "Provider", "Price", "Notes")
    cells = tuple(
        Block(BlockKind.CELL, word, cell=Cell(0, row, column, row == 0))
        for row in range(3)
        for column, word in enumerate(words)
    )
    view.set_content(Content(cells))
    for shown in view.in_sight():
        assert shown.block.layout().lineCount() == 1


def test_escape_gives_a_dragged_end_back(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.set_current_annotation("a")
    asked: list[str] = []
    view.passage_change_requested.connect(lambda identity, _: asked.append(identity))
    start = view.viewport_rect(Passage(5, 6))
    knob = QPoint(round(start.left()), round(start.top() - 3))
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=knob)
    _drag(view.viewport(), point_of(view, 12))
    view.grab()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 12))
    assert asked == []
    assert view.current_annotation() == "a"


def test_the_pointer_isolates_the_annotation_it_is_on(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 2, 60, "m"), annotation("b", content, 10, 30, "t")])
    view.set_current_annotation("a")
    told: list[str] = []
    view.hovered_changed.connect(told.append)
    for offset in (15, 45, 200):
        qtbot.mouseMove(view.viewport(), point_of(view, offset))
        view._hover(QPointF(point_of(view, offset)))
        view.grab()
    assert told[:3] == ["b", "a", ""]
    view._hover(view.viewport_rect(Passage(2, 3)).topLeft() + QPointF(0, -3))
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


def test_marks_outlive_what_they_were_when_annotations_change(view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 5, 20)])
    view.set_current_annotation("a")
    view.set_hovered("a")
    view.set_annotations([])
    assert view.current_annotation() is None
    view.grab()
    view.set_content(content_of(2))
    view.set_annotations([annotation("b", view.content(), 0, len(view.content().text), "m")])
    view.set_current_annotation("b")
    view.grab()


def test_an_empty_content_is_an_empty_page(view: ArticleView) -> None:
    view.set_content(Content(()))
    view.set_place(100)
    view.select_passage(Passage(0, 5))
    view.reveal(Passage(0, 0))
    view.grab()
    assert view.selected_passage() is None
    assert view.place() >= 0
    view.set_zoom(150)
