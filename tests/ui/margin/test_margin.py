"""The margin on a real view: notes beside their passages, drafts kept, nothing lost on leaving."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import Passage
from desktop.ui.margin.margin import Margin
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.margin.note_editor import NoteEditor
from desktop.ui.margin.note_shelf import can_render
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import HIGH_LIGHT, LIGHT, Appearance
from tests.ui.pages import THEMES, annotation, colours_of, content_of, hover


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.set_themes(THEMES)
    made.set_content(content_of(60))
    return made


@pytest.fixture
def margin(qtbot: QtBot, view: ArticleView) -> Margin:
    made = Margin(view)
    made.set_themes(THEMES)
    show(view, made, notes(view))
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    return made


def notes(view: ArticleView) -> list[Annotation]:
    starts = view.content().starts
    return [
        annotation("a", view.content(), 2, 30, "m", note="The *first* note."),
        annotation("b", view.content(), starts[2], starts[2] + 10, "t", note="Second."),
        annotation("none", view.content(), starts[3], starts[3] + 10, "t"),
        annotation("far", view.content(), starts[40], starts[40] + 10, "t", note="Far away."),
    ]


def show(view: ArticleView, margin: Margin, annotations: list[Annotation]) -> None:
    view.set_annotations(annotations)
    margin.set_annotations(annotations)


def cards(margin: Margin) -> dict[str, NoteCard]:
    return {card.identity: card for card in margin.findChildren(NoteCard) if not card.isHidden()}


def editor(margin: Margin, view: ArticleView) -> NoteEditor:
    return next(e for e in view.findChildren(NoteEditor) if e.identity == margin.editing.identity)


def test_a_note_stands_at_its_passages_height(margin: Margin, view: ArticleView) -> None:
    for identity, start in (("a", 2), ("b", view.content().starts[2])):
        wanted = view.surface.page.viewport_rect(Passage(start, start + 1)).top()
        assert abs(cards(margin)[identity].y() - wanted) < 12


def test_only_notes_near_the_viewport_are_laid_out(margin: Margin, view: ArticleView) -> None:
    assert set(cards(margin)) == {"a", "b"}
    view.set_place(view.content().starts[39])
    assert set(cards(margin)) == {"far"}
    assert 0 < cards(margin)["far"].y() < 400


def test_a_click_tells_which_note_and_a_double_click_edits_it(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    with qtbot.waitSignal(margin.annotation_clicked) as told:
        qtbot.mouseClick(cards(margin)["b"], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    qtbot.mouseDClick(cards(margin)["b"], Qt.MouseButton.LeftButton)
    assert margin.editing.identity == "b"


def test_a_second_click_on_the_current_note_edits_it(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    qtbot.mouseClick(cards(margin)["b"], Qt.MouseButton.LeftButton)
    assert margin.editing.identity is None
    qtbot.mouseClick(cards(margin)["b"], Qt.MouseButton.LeftButton)
    assert margin.editing.identity == "b"


def test_a_draft_is_told_at_a_pause_and_on_leaving(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    margin.edit("b")
    kept: list[tuple[str, str]] = []
    margin.editing.drafted.connect(lambda i, text: kept.append((i, text)))
    field = view.window().focusWidget()
    qtbot.keyClicks(field, " More")
    assert kept == []
    qtbot.waitUntil(lambda: kept == [("b", "Second. More")], timeout=3000)
    qtbot.keyClicks(field, "!")
    with qtbot.waitSignal(margin.editing_finished) as done:
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert kept[-1] == ("b", "Second. More!")
    assert done.args == ["b"]
    assert margin.editing.identity is None
    assert view.hasFocus()


def test_control_and_enter_finish_enter_alone_is_a_new_line(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    margin.edit("b")
    kept: list[str] = []
    margin.editing.drafted.connect(lambda _, text: kept.append(text))
    field = view.window().focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert kept == ["Second.\nx"]
    assert margin.editing.identity is None


def test_clicking_away_keeps_the_draft(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    margin.edit("b")
    kept: list[str] = []
    margin.editing.drafted.connect(lambda _, text: kept.append(text))
    qtbot.keyClicks(view.window().focusWidget(), "?")
    view.setFocus()
    assert kept == ["Second.?"]
    assert margin.editing.identity is None


def test_editing_another_note_keeps_the_first_draft(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    margin.edit("b")
    kept: list[tuple[str, str]] = []
    margin.editing.drafted.connect(lambda i, text: kept.append((i, text)))
    qtbot.keyClicks(view.window().focusWidget(), "?")
    margin.edit("a")
    assert kept == [("b", "Second.?")]
    assert margin.editing.identity == "a"


def test_what_the_editor_kept_comes_back_without_disturbing_it(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    margin.edit("b")
    field = view.window().focusWidget()
    qtbot.keyClicks(field, " one")
    margin.editing.keep()
    qtbot.keyClicks(field, " two")
    known = [replace(a, note="Second. one") if a.id == "b" else a for a in notes(view)]
    show(view, margin, known)
    assert editor(margin, view).text() == "Second. one two"
    margin.editing.kept("b", "Second. one", "Second. one")
    margin.editing.keep()
    margin.editing.kept("b", "Second. one two", "Second. one two")
    show(view, margin, [replace(a, note="Undone.") if a.id == "b" else a for a in notes(view)])
    assert editor(margin, view).text() == "Undone."


def test_pasting_gives_plain_text_without_what_no_file_can_hold(margin: Margin, view: ArticleView) -> None:
    margin.edit("none")
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='x.png'>")
    data.setText("bold\x00\r\nnext")
    editor(margin, view).field.insertFromMimeData(data)
    assert editor(margin, view).text() == "bold\nnext"


def test_a_long_note_is_clipped_until_it_is_asked_for(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    long = annotation("a", view.content(), 2, 30, "m", note="A line that fills the lane well. " * 60)
    show(view, margin, [long])
    card = cards(margin)["a"]
    before = card.height()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, card.height() - 12))
    assert cards(margin)["a"].height() > before


def test_the_folded_lane_opens_a_note_over_the_text_and_edits_it_below(
    qtbot: QtBot, margin: Margin, view: ArticleView
) -> None:
    margin.set_folded(True)
    assert cards(margin) == {}
    assert margin.width() <= 30
    start = view.content().starts[2]
    y = round(view.surface.page.viewport_rect(Passage(start, start + 1)).center().y())
    with qtbot.waitSignal(margin.annotation_clicked) as told:
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=QPoint(margin.width() // 2 - 2, y))
    assert told.args == ["b"]
    floating = [card for card in view.findChildren(NoteCard) if card.parent() is view and not card.isHidden()]
    assert [card.identity for card in floating] == ["b"]
    qtbot.keyClick(floating[0], Qt.Key.Key_Return)
    assert margin.editing.identity == "b"
    assert editor(margin, view).parent() is view
    assert view.rect().contains(editor(margin, view).geometry()) and editor(margin, view).geometry().bottom() > 690
    margin.set_folded(False)
    assert margin.editing.identity == "b" and margin.width() <= 30, "not while somebody writes in it"
    margin.edit("a")
    assert margin.editing.identity == "a"
    qtbot.keyClick(editor(margin, view).focusProxy(), Qt.Key.Key_Escape)
    assert margin.editing.identity is None and margin.width() > 30
    assert {"a", "b"} <= cards(margin).keys()


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("words", [0, 12, 60, 3000])
def test_the_editor_opens_as_high_as_its_text(margin: Margin, view: ArticleView, folded: bool, words: int) -> None:
    note = " ".join(["some *words* of it"] * (words // 3)) + "\n\n- one\n- two" * bool(words)
    show(view, margin, [annotation("a", view.content(), 2, 30, note=note)])
    margin.set_folded(folded)
    margin.edit("a")
    field = editor(margin, view).findChild(QPlainTextEdit)
    high = editor(margin, view).height()
    QApplication.processEvents()
    assert editor(margin, view).height() == high
    assert high <= 0.7 * view.viewport().height() + 1
    fits = field.verticalScrollBar().maximum() == 0
    assert fits is (words < 3000)


def test_an_editor_that_is_scrolled_away_keeps_the_keyboard_and_comes_back_when_written_in(
    qtbot: QtBot, margin: Margin, view: ArticleView
) -> None:
    margin.edit("b")
    view.set_place(view.content().starts[50])
    assert margin.editing.identity == "b"
    assert editor(margin, view).geometry().bottom() < 0
    qtbot.keyClicks(view.window().focusWidget(), "!")
    assert 0 <= editor(margin, view).y() < view.height()
    margin.editing.keep()
    assert editor(margin, view).text() == "Second.!"


def test_an_editor_near_the_lower_edge_is_scrolled_whole_into_sight(margin: Margin, view: ArticleView) -> None:
    show(view, margin, [annotation("low", view.content(), view.content().starts[4], view.content().starts[4] + 9)])
    rect = view.surface.page.viewport_rect(Passage(view.content().starts[4], view.content().starts[4] + 9))
    view.verticalScrollBar().setValue(round(rect.top()) - view.viewport().height() + 30)
    margin.edit("low")
    assert editor(margin, view).geometry().bottom() <= view.viewport().height()


def test_a_click_on_a_link_in_a_note_tells_its_address(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    show(view, margin, [annotation("a", view.content(), 2, 30, note="[report](https://example.org/x)")])
    told: list[str] = []
    view.link_activated.connect(told.append)
    margin.grab()
    qtbot.waitUntil(can_render)  # until then a note with markup stands as its source
    qtbot.mouseClick(cards(margin)["a"], Qt.MouseButton.LeftButton, pos=QPoint(24, 16))
    assert told == ["https://example.org/x"]


def test_keys_on_a_card_click_edit_and_remove(qtbot: QtBot, margin: Margin, view: ArticleView) -> None:
    card = cards(margin)["b"]
    card.setFocus()
    view.grab()
    with qtbot.waitSignal(margin.annotation_clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    with qtbot.waitSignal(margin.cards.remove_requested) as told:
        qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert told.args == ["b"]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert margin.editing.identity == "b"


def test_a_card_and_its_highlight_light_up_together(margin: Margin, view: ArticleView) -> None:
    card = cards(margin)["b"]
    start = view.content().starts[2]
    place = view.surface.page.viewport_rect(Passage(start + 2, start + 3)).center()
    quiet_card, quiet_page = card.grab().toImage(), view.viewport().grab().toImage()
    card.hovered.emit("b", True)
    assert view.viewport().grab().toImage() != quiet_page
    card.hovered.emit("b", False)
    assert view.viewport().grab().toImage() == quiet_page
    hover(view, place)
    assert card.grab().toImage() != quiet_card
    hover(view, place + QPointF(0, 300))
    assert card.grab().toImage() == quiet_card


def test_a_focused_card_that_goes_gives_the_focus_to_the_article_and_nothing_scrolls(
    margin: Margin, view: ArticleView
) -> None:
    cards(margin)["b"].setFocus()
    view.set_place(view.content().starts[30])
    place = view.verticalScrollBar().value()
    assert view.hasFocus()
    assert view.verticalScrollBar().value() == place


def test_the_folded_lane_paints_glyphs_and_its_popover_closes_by_escape_and_by_losing_the_focus(
    qtbot: QtBot, margin: Margin, view: ArticleView
) -> None:
    margin.set_folded(True)
    margin.set_current_annotation("a")
    line = THEMES["t"].colours.line.lower()
    assert line in colours_of(margin.grab().toImage())
    for close in (
        lambda card: qtbot.keyClick(card, Qt.Key.Key_Escape),
        lambda _: view.setFocus(),
        lambda _: view.set_place(view.content().starts[45]),
        lambda _: show(view, margin, []),
    ):
        view.set_place(0)
        show(view, margin, notes(view))
        margin.open_popover("b")
        view.grab()
        floating = [c for c in view.findChildren(NoteCard) if c.parent() is view and not c.isHidden()]
        assert [c.identity for c in floating] == ["b"]
        close(floating[0])
        assert not [c for c in view.findChildren(NoteCard) if c.parent() is view and not c.isHidden()]


def test_the_windows_single_keys_are_letters_while_a_note_is_written(
    qtbot: QtBot, margin: Margin, view: ArticleView
) -> None:
    from PySide6.QtGui import QAction, QKeySequence

    done: list[str] = []
    for key in ("1", "N", "H", "Del", "Ctrl+Z"):
        action = QAction(key, view)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda key=key: done.append(key))
        view.addAction(action)
    margin.edit("none")
    field = view.window().focusWidget()
    qtbot.keyClicks(field, "1nh ")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    assert editor(margin, view).text() == ""


@pytest.mark.parametrize("look", [LIGHT, HIGH_LIGHT])
def test_in_high_contrast_a_note_tells_its_theme_by_the_key_too(margin: Margin, look: Appearance) -> None:
    margin.set_appearance(look)
    identity = next(iter(cards(margin)))
    pictures = []
    for key in (1, 3):
        margin.set_themes({name: replace(THEMES["m"], id=name, key=key) for name in THEMES})
        QApplication.processEvents()
        pictures.append(cards(margin)[identity].grab().toImage())
    assert (pictures[0] != pictures[1]) is look.has_high_contrast
