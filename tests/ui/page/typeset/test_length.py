"""The length of the page: a book is laid out no further than it is read, and its scroll bar is right all the same."""

from __future__ import annotations

from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.page.typeset.length import _SLICE, _STILL, PageLength
from desktop.ui.page.view import ArticleView
from tests.ui.pages import at_rest, content_of, laid_out


@pytest.fixture(autouse=True)
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set all of a text, as a screen reader has it."""
    monkeypatch.setattr("desktop.ui.page.laid_out_text.WHOLE", 10_000_000)


@pytest.fixture
def book(view: ArticleView, monkeypatch: pytest.MonkeyPatch) -> ArticleView:
    monkeypatch.setattr("desktop.ui.page.typeset.length.A_BOOK", 10_000)
    view.set_content(content_of(3000))
    return view


def lines_of(view: ArticleView, paragraph: int) -> int:
    position = view.page_geometry().map.position(view.content().starts[paragraph])
    return view.document().findBlock(position).layout().lineCount()


def settled(qtbot: QtBot, view: ArticleView) -> int:
    view.viewport().repaint()
    qtbot.waitUntil(lambda: laid_out(view))
    return view.verticalScrollBar().value()


def test_a_book_that_stands_open_is_laid_out_no_further_than_it_is_seen(qtbot: QtBot, book: ArticleView) -> None:
    qtbot.waitUntil(lambda: at_rest(book))
    assert lines_of(book, 0) > 0
    assert lines_of(book, 1000) == lines_of(book, 2999) == 0
    book.resize(book.width() - 40, book.height())
    qtbot.waitUntil(lambda: at_rest(book))
    assert lines_of(book, 1000) == 0


def test_no_step_of_laying_out_takes_more_than_its_share(
    qtbot: QtBot, view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    clock = count(0, _SLICE / 10)  # each look at it is a tenth of a slice later
    monkeypatch.setattr("desktop.ui.page.typeset.length.perf_counter", lambda: next(clock))
    taken = Geometry.segment_rect
    monkeypatch.setattr(Geometry, "segment_rect", lambda of, index: (steps.append(index), taken(of, index))[1])
    view.set_content(content_of(1000))
    qtbot.waitUntil(lambda: lines_of(view, 999) > 0)
    assert steps.count(500) == 1, "it was laid out from one of its steps to the next"
    assert lines_of(view, 500) > 0
    assert next(clock) > 100 * _SLICE


def test_the_scroll_bar_of_a_book_tells_about_its_length_from_the_start(qtbot: QtBot, book: ArticleView) -> None:
    book.set_content(content_of(9000))  # what is in sight is less than a hundredth of it
    bar = book.verticalScrollBar()
    settled(qtbot, book)
    told = bar.maximum()
    bar.setValue(told // 2)
    settled(qtbot, book)
    nearer = bar.maximum()
    book.set_place(len(book.content().text))
    settled(qtbot, book)
    assert lines_of(book, 8999) > 0
    assert abs(told - bar.maximum()) < 0.15 * bar.maximum()
    assert abs(nearer - bar.maximum()) < 0.07 * bar.maximum()


def test_the_scroll_bar_of_a_book_stays_where_it_was_put(qtbot: QtBot, book: ArticleView) -> None:
    bar = book.verticalScrollBar()
    settled(qtbot, book)
    for share in (0.1, 0.4, 0.7, 0.2):
        wanted = round(share * bar.maximum())
        bar.setValue(wanted)
        assert bar.value() == wanted
        place = book.surface.place.offset
        assert settled(qtbot, book) == wanted
        assert book.surface.place.offset == place
    for _ in range(20):
        before = bar.value()
        bar.setValue(before + bar.pageStep())
        assert settled(qtbot, book) == before + bar.pageStep()


def test_the_end_of_a_book_is_where_its_scroll_bar_ends(qtbot: QtBot, book: ArticleView) -> None:
    bar = book.verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.maximum())
        settled(qtbot, book)
    assert bar.value() == bar.maximum()
    assert book.surface.page.in_sight()[-1].number == 2999
    end = book.surface.page.viewport_rect(Passage(len(book.content().text) - 1, len(book.content().text)))
    assert 0 < end.bottom() <= book.viewport().height()


def test_the_place_in_a_book_holds_through_width_and_zoom(qtbot: QtBot, book: ArticleView) -> None:
    place = book.content().starts[1500]
    book.set_place(place)
    book.resize(book.width() - 60, book.height())
    settled(qtbot, book)
    assert book.surface.place.offset == place
    book.set_type(zoom=130)
    settled(qtbot, book)
    assert book.surface.place.offset == place
    assert book.surface.page.in_sight()[0].number in (1499, 1500)
    assert lines_of(book, 2999) == 0


def test_nothing_is_laid_out_ahead_while_the_page_is_painted(
    qtbot: QtBot, view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[PageLength] = []
    go_on = PageLength._go_on
    monkeypatch.setattr(PageLength, "_go_on", lambda length: (asked.append(length), go_on(length))[1])
    view.set_content(content_of(1000))
    qtbot.waitUntil(lambda: (view.viewport().repaint(), len(asked) > 3 * _STILL)[1])
    assert lines_of(view, 200) == 0
    qtbot.waitUntil(lambda: lines_of(view, 999) > 0)
