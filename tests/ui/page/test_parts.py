"""A very long text is set in parts, and reads as if it were set whole."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Cell, Content, Passage
from desktop.ui.page.typeset.parts import AT_REST, REACH
from desktop.ui.page.view import ArticleView
from tests.ui.pages import content_of, laid_out

PARAGRAPHS = 1000


@pytest.fixture
def long(view: ArticleView, monkeypatch: pytest.MonkeyPatch) -> ArticleView:
    monkeypatch.setattr("desktop.ui.page.laid_out_text.WHOLE", 10_000)
    monkeypatch.setattr("desktop.ui.page.laid_out_text.QAccessible", SimpleNamespace(isActive=lambda: False))
    view.set_content(content_of(PARAGRAPHS))
    return view


def has_followed(view: ArticleView) -> bool:
    """True if what comes of scrolling is done: another part was set where it had to be, and laid out."""
    QApplication.processEvents()
    return laid_out(view)


def set_in(view: ArticleView) -> int:
    return view.document().characterCount()


def test_no_more_is_set_than_what_is_near_the_reader(long: ArticleView) -> None:
    content = long.content()
    for paragraph in (0, 500, PARAGRAPHS - 1, 250):
        long.set_place(content.starts[paragraph])
        assert set_in(long) < 2 * REACH + 5000
        assert any(one.segment.block == paragraph for one in long.surface.page.in_sight())
        assert long.surface.place.offset <= content.starts[paragraph]


def test_of_letters_that_are_twice_as_wide_half_as_many_are_set(long: ArticleView) -> None:
    long.set_content(Content((Block(BlockKind.PARAGRAPH, "一字" * 150),) * PARAGRAPHS), at=150_000)
    assert set_in(long) < REACH + 5000


def test_of_a_text_full_of_tables_no_more_is_set_at_once_than_takes_as_long(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.page.laid_out_text.QAccessible", SimpleNamespace(isActive=lambda: False))
    cells = [Block(BlockKind.CELL, "1234", cell=Cell(n // 60, n % 60 // 6, n % 6)) for n in range(18_000)]
    view.set_content(Content(tuple(cells)))
    assert len(view.content().text) == 89_999
    assert view.document().blockCount() < 4_000


def test_a_screen_reader_has_all_of_it(long: ArticleView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.page.laid_out_text.QAccessible", SimpleNamespace(isActive=lambda: True))
    long.set_content(content_of(PARAGRAPHS))
    assert set_in(long) > len(long.content().text)


def test_every_paragraph_is_met_by_scrolling_on(long: ArticleView, qtbot: QtBot) -> None:
    met: set[int] = set()
    bar = long.verticalScrollBar()
    while not long.is_at_end():
        met.update(one.segment.block for one in long.surface.page.in_sight())
        before = long.surface.place.offset
        bar.setValue(bar.value() + bar.pageStep() * 9 // 10)
        qtbot.waitUntil(lambda: has_followed(long))
        assert long.surface.place.offset > before
    met.update(one.segment.block for one in long.surface.page.in_sight())
    assert met == set(range(PARAGRAPHS))


def test_the_next_part_is_set_while_the_reader_rests(long: ArticleView, qtbot: QtBot) -> None:
    long.set_place(long.content().starts[300])
    begun, document, bar = long.surface.place.offset, long.document(), long.verticalScrollBar()
    while long.surface.place.offset - begun <= REACH - AT_REST:
        bar.setValue(bar.value() + bar.pageStep())
    reached = long.surface.place.offset
    qtbot.waitUntil(lambda: long.document() is not document and has_followed(long))
    assert long.surface.place.offset == reached
    document = long.document()
    bar.setValue(bar.value() + bar.pageStep())
    has_followed(long)
    assert long.document() is document


def test_the_bar_leads_to_any_part_and_to_both_ends(long: ArticleView, qtbot: QtBot) -> None:
    bar, length = long.verticalScrollBar(), len(long.content().text)
    for share in (0.5, 0.9, 0.2):
        bar.setValue(round(share * bar.maximum()))
        qtbot.waitUntil(lambda: has_followed(long) and bool(long.surface.page.in_sight()))
        assert abs(long.surface.place.offset / length - share) < 0.02
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: any(one.segment.block == PARAGRAPHS - 1 for one in long.surface.page.in_sight()))
    bar.setValue(0)
    qtbot.waitUntil(lambda: any(one.segment.block == 0 for one in long.surface.page.in_sight()))


def test_the_bar_is_as_long_as_the_text_as_soon_as_another_part_with_tables_is_set(
    long: ArticleView, qtbot: QtBot
) -> None:
    blocks = content_of(PARAGRAPHS).blocks
    tables = [replace(block, kind=BlockKind.CELL, cell=Cell(n, 0, 0)) for n, block in enumerate(blocks[::7])]
    content = Content(tuple(tables.pop(0) if n % 7 == 0 else block for n, block in enumerate(blocks)))
    long.set_content(content)
    long.set_place(content.starts[500])
    length = long.verticalScrollBar().maximum()
    qtbot.waitUntil(lambda: has_followed(long))
    assert long.verticalScrollBar().maximum() == length


def test_a_passage_far_away_is_brought_in_sight_and_can_be_selected(long: ArticleView) -> None:
    start = long.content().starts[700]
    passage = Passage(start + 4, start + 20)
    seen: list[bool] = []
    long.laid_out.connect(lambda: seen.append(any(one.segment.block == 700 for one in long.surface.page.in_sight())))
    long.reveal(passage)
    assert seen == [True]  # at once, so that no notes are set beside what was left
    assert any(one.segment.block == 700 for one in long.surface.page.in_sight())
    long.surface.selection.select(passage)
    assert long.surface.selection.passage() == passage
    assert long.stands_by(passage)


def test_keys_lead_to_the_ends_of_the_text_and_select_all_of_it(long: ArticleView, qtbot: QtBot) -> None:
    qtbot.keyClick(long, Qt.Key.Key_F7)
    qtbot.keyClick(long, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    length = len(long.content().text)
    assert long.surface.caret.in_sight() == length
    qtbot.keyClick(long, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert long.surface.caret.in_sight() == 0
    qtbot.keyClick(long, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert long.surface.selection.passage() == Passage(0, length)


def test_the_caret_goes_on_where_it_was_in_the_next_part(long: ArticleView, qtbot: QtBot) -> None:
    long.set_place(long.content().starts[300])
    long.surface.caret.toggle()
    before = long.surface.caret.in_sight()
    for _ in range(400):
        qtbot.keyClick(long, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: has_followed(long))
        now = long.surface.caret.in_sight()
        assert 0 < now - before < 200
        before = now
