"""The pages are drawn, and annotated as the text is: the same passages, the same signals."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from db.errors import StoreError
from desktop.article.content import Content, Passage
from desktop.ui.pages import drawer
from desktop.ui.pages.view import PagesView
from desktop.ui.widgets.appearance import DARK
from tests.ui.pages import annotation, drag
from tests.ui.printed.showing import content_of, digest, middle_of, passage, settled, shown, source


@pytest.fixture(scope="module")
def data() -> bytes:
    return source()


@pytest.fixture(scope="module")
def content(data: bytes) -> Content:
    return content_of(data)


@pytest.fixture
def view(qtbot: QtBot, data: bytes) -> PagesView:
    return shown(qtbot, data)


def image(view: PagesView) -> QImage:
    return view.viewport().grab().toImage()


def darkest(picture: QImage, rect: tuple[int, int, int, int]) -> int:
    x, y, width, height = rect
    return min(picture.pixelColor(a, b).lightness() for a in range(x, x + width) for b in range(y, y + height))


def around(view: PagesView, where: Passage) -> tuple[int, int, int, int]:
    rect = view.surface.page.viewport_rect(where).toAlignedRect()
    return rect.x(), rect.y(), rect.width(), rect.height()


def test_the_words_of_a_passage_stand_where_the_page_shows_them(view: PagesView, content: Content) -> None:
    picture = image(view)
    assert darkest(picture, around(view, passage(content, "Nobody in the valley"))) < 110
    below = around(view, passage(content, "which is kept"))
    assert darkest(picture, (below[0], below[1] + below[3] + 6, 200, 3)) > 240  # between two paragraphs


def test_a_highlight_lies_on_its_words_in_its_theme_s_colour_and_they_stay_dark(
    view: PagesView, content: Content
) -> None:
    where = passage(content, "Nobody in the valley")
    view.set_annotations([annotation("a", content, where.start, where.end, "m")])
    picture, (x, y, width, height) = image(view), around(view, where)
    colours = {picture.pixelColor(a, b).name() for a in range(x, x + width) for b in range(y, y + height)}
    assert "#ffdd8a" in colours and "#ffffff" not in colours
    assert darkest(picture, (x, y, width, height)) < 110


def test_in_dark_the_page_is_dark_with_light_letters_and_red_stays_red(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    view.set_appearance(DARK)
    settled(qtbot, view)
    picture = image(view)
    x, y, width, height = around(view, passage(content, "Paragraph 1 begins"))
    letters = [picture.pixelColor(a, b) for a in range(x, x + width) for b in range(y, y + height)]
    assert QColor(DARK.paper) in letters and max(one.lightness() for one in letters) > 150
    corner = view.surface.page.geometry.layout.rect(0)
    scale = corner.width() / 420
    red = picture.pixelColor(QPoint(round(corner.x() + 330 * scale), round(corner.y() + 20 * scale)))
    assert (red.red() > 150, red.green() < 100, red.blue() < 100) == (True, True, True)


def test_dragging_over_words_selects_them_as_a_passage_of_the_text(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    where = passage(content, "the valley knows")
    view.surface.pointing.by_words = False
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=_before(view, where.start))
    drag(view.viewport(), _before(view, where.end))
    with qtbot.waitSignal(view.passage_selected) as told:
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=_before(view, where.end))
    assert told.args == [where]
    assert view.surface.offer.bar.isVisible()
    with qtbot.waitSignal(view.surface.offer.highlight_requested) as wished:
        view.surface.offer.bar.theme_chosen.emit("t")
    assert wished.args == [where, ["t"]]


def _before(view: PagesView, offset: int) -> QPoint:
    rect = view.surface.page.viewport_rect(Passage(offset, offset + 1))
    return QPoint(round(rect.left()) + 1, round(rect.center().y()))


def test_a_selection_over_a_page_s_end_takes_in_what_is_between(view: PagesView, content: Content) -> None:
    geometry = view.surface.page.geometry
    last = max(offset for offset in range(len(content.text)) if geometry.page_of(offset) == 0)
    chosen = Passage(content.text.rindex("\n", 0, last) + 1, content.text.index("\n", last + 1))
    view.surface.selection.select(chosen)
    assert view.surface.selection.passage() == chosen
    assert (geometry.page_of(chosen.start), geometry.page_of(chosen.end)) == (0, 1)


def test_a_click_on_a_highlight_tells_which_it_is_and_a_double_click_wants_its_note(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    where = passage(content, "Nobody in the valley")
    view.set_annotations([annotation("a", content, where.start, where.end, "m")])
    with qtbot.waitSignal(view.annotation_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, where.start + 3))
    with qtbot.waitSignal(view.annotation_activated) as activated:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, where.start + 3))
    assert clicked.args == activated.args == ["a"]


def test_a_click_on_a_link_of_the_file_tells_its_address_and_opens_nothing(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    at = middle_of(view, passage(content, "lower bell").start + 2)
    qtbot.mouseMove(view.viewport(), at)
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor)
    with qtbot.waitSignal(view.link_activated) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["https://example.org/bell"]


def test_a_place_is_kept_through_zoom_two_pages_in_a_row_and_resize(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    where = passage(content, "Paragraph 20 begins")
    view.set_place(where.start)
    settled(qtbot, view)
    for change in (
        lambda: view.set_zoom(150),
        lambda: view.set_two_up(True),
        lambda: view.resize(900, 500),
        lambda: view.set_two_up(False),
    ):
        change()
        settled(qtbot, view)
        assert 0 <= view.surface.page.viewport_rect(where).top() < 60
        assert abs(view.surface.place.offset - where.start) < 200


def test_a_passage_far_away_is_brought_in_sight_once_its_page_is_known_and_is_the_place_then(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    where = passage(content, "Paragraph 25 begins")
    told: list[int] = []
    view.place_changed.connect(told.append)
    view.reveal(where)
    settled(qtbot, view)
    assert view.viewport().rect().contains(around(view, where)[0], around(view, where)[1])
    qtbot.waitUntil(lambda: bool(told) and told[-1] == view.surface.place.offset > 0, timeout=30_000)


def test_what_the_child_dies_of_costs_that_page_and_no_other(
    qtbot: QtBot, view: PagesView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert view._original.supply is not None
    talk = view._original.supply._drawer._talk
    assert talk is not None and talk._process is not None
    os.kill(talk._process.pid, signal.SIGKILL)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settled(qtbot, view)
    assert set(view._original.supply._refused.values()) <= {drawer.NOT_DRAWN}
    assert len(view._original.supply._refused) <= 1
    view.verticalScrollBar().setValue(0)
    settled(qtbot, view)
    assert darkest(image(view), (60, 60, 300, 100)) < 110


@pytest.mark.parametrize(
    ("data_of", "sentence"), [(b"%PDF-1.7 no more", "no PDF that can be read"), (None, "The library is damaged.")]
)
def test_without_a_file_to_draw_there_is_a_sentence_in_place_of_the_pages(
    qtbot: QtBot, content: Content, data_of: bytes | None, sentence: str
) -> None:
    def fetch() -> bytes:
        if data_of is None:
            raise StoreError("The library is damaged.")
        return data_of

    view = PagesView()
    qtbot.addWidget(view, before_close_func=lambda one: one.close_pages())
    view.resize(500, 400)
    view.show()
    view.set_content(content, fetch, digest(content))
    qtbot.waitUntil(lambda: sentence in view._original.failure, timeout=60_000)
    assert darkest(image(view), (100, 150, 300, 100)) < 160  # it is written there


def test_a_text_that_is_not_the_file_s_is_shown_but_not_annotated(qtbot: QtBot, data: bytes, content: Content) -> None:
    view = PagesView()
    qtbot.addWidget(view, before_close_func=lambda one: one.close_pages())
    view.resize(700, 600)
    view.show()
    with qtbot.waitSignal(view.told, timeout=60_000) as told:
        view.set_content(content, lambda: data, "0" * 64)
    assert "otherwise today" in told.args[0]
    settled(qtbot, view)
    assert not view.stands_by(Passage(0, 3))
    assert darkest(image(view), (60, 60, 300, 100)) < 110
