"""A drag over a picture or an empty spot of a page marks that, with the words in it or beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.area import Area, area_in, as_extra
from desktop.article.content import Content
from desktop.importers.imported import Imported
from desktop.ui.aloud.announcer import said_of
from desktop.ui.page.mark_index import Mark
from desktop.ui.pages.area_pictures import AreaPictures, File
from desktop.ui.pages.view import PagesView
from desktop.ui.themes.themes_place import BRIEF
from desktop.ui.widgets.appearance import DARK, HIGH_LIGHT, LIGHT, Appearance
from desktop.ui.window.main_window import MainWindow
from tests.importers.pdf.making import Column, Sheet, pdf
from tests.ui.pages import annotation, colours_of, drag
from tests.ui.printed.showing import WORDS, content_of, passage, settled, shown

PICTURE = (60.0, 120.0, 200.0, 130.0)  # left, top, width and height in points of the first page


@pytest.fixture(scope="module")
def data() -> bytes:
    """Two pages: a picture with its caption between words, and a page of which the lower half is empty."""
    first, second = Sheet(), Sheet()
    first.line(50, 60, "The lower bell was cast by hands that nobody remembers.")
    first.picture(*PICTURE)
    first.line(60, 270, "Figure 1. The rope, as it hung in the year of the flood.")
    column = Column([first, second], y=340)
    for number in range(5):
        column.paragraph(f"Paragraph {number} begins. {WORDS}")
    return pdf(column.sheets)


@pytest.fixture(scope="module")
def content(data: bytes) -> Content:
    return content_of(data)


@pytest.fixture
def view(qtbot: QtBot, data: bytes) -> PagesView:
    return shown(qtbot, data)


def at(view: PagesView, x: float, y: float, page: int = 0) -> QPoint:
    """Return where a point of a page, in points, is in the viewport."""
    layout = view.surface.page.geometry.layout
    corner, scale = layout.rect(page).topLeft(), layout.scale(page)
    down = view.verticalScrollBar().value()
    return QPoint(round(corner.x() + x * scale), round(corner.y() + y * scale) - down)


def draw(qtbot: QtBot, view: PagesView, one: QPoint, other: QPoint) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=one)
    drag(view.viewport(), other)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=other)


def noted(content: Content, words: str, area: Area, *themes: str, note: str = "") -> Annotation:
    where = passage(content, words)
    made = annotation("a", content, where.start, where.end, *themes, note=note)
    return replace(made, extra=as_extra(area))


def test_a_drag_over_a_picture_selects_a_box_and_the_bar_offers_themes_for_it(
    qtbot: QtBot, view: PagesView, content: Content
) -> None:
    draw(qtbot, view, at(view, 70, 130), at(view, 250, 240))
    chosen = view.surface.selection.passage()
    assert chosen is not None and content.text[chosen.start : chosen.end].startswith("Figure 1.")
    area = view.selected_area(chosen)
    assert area is not None and area.beside
    assert area.box == pytest.approx((70 / 420, 130 / 595, 250 / 420, 240 / 595), abs=0.005)
    assert view.surface.offer.bar.isVisible()
    with qtbot.waitSignal(view.surface.offer.highlight_requested) as wished:
        view.surface.offer.bar.theme_chosen.emit("t")
    assert wished.args == [chosen, ["t"]]


def test_the_words_in_a_box_are_its_passage(qtbot: QtBot, view: PagesView, content: Content) -> None:
    draw(qtbot, view, at(view, 40, 100), at(view, 360, 280))
    chosen = view.surface.selection.passage()
    assert chosen == passage(content, "Figure 1. The rope, as it hung in the year of the flood.")
    assert chosen is not None
    area = view.selected_area(chosen)
    assert area is not None and not area.beside


def test_a_drag_from_words_selects_words_and_with_ctrl_a_box(qtbot: QtBot, view: PagesView, content: Content) -> None:
    one, other = at(view, 80, 57), at(view, 200, 200)
    draw(qtbot, view, one, other)
    chosen = view.surface.selection.passage()
    assert chosen is not None and view.selected_area(chosen) is None
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=one)
    drag(view.viewport(), other)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=other)
    chosen = view.surface.selection.passage()
    assert chosen is not None and view.selected_area(chosen) is not None


def test_a_click_on_an_empty_spot_selects_nothing_and_a_box_ends_at_its_page(qtbot: QtBot, view: PagesView) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 330, 180))
    assert view.surface.selection.passage() is None and not view.surface.offer.bar.isVisible()
    draw(qtbot, view, at(view, 330, 180), at(view, 900, 220))
    chosen = view.surface.selection.passage()
    assert chosen is not None
    area = view.selected_area(chosen)
    assert area is not None and area.right == 1


@pytest.mark.parametrize("appearance", [DARK, HIGH_LIGHT])
def test_an_area_is_a_box_in_its_theme_s_colour_and_its_words_are_not_marked(
    qtbot: QtBot, view: PagesView, content: Content, appearance: Appearance
) -> None:
    view.set_appearance(appearance)
    settled(qtbot, view)
    area = Area(1, 70 / 420, 130 / 595, 250 / 420, 240 / 595, beside=True)
    bare = view.viewport().grab().toImage()
    view.set_annotations([noted(content, "Figure 1. The rope", area, "m")])
    picture = view.viewport().grab().toImage()
    edge = at(view, 160, 240)
    line = QColor(appearance.line(view.surface.offer._marks.themes["m"].colours))
    near = [picture.pixelColor(edge.x(), edge.y() + step) for step in range(-2, 3)]
    assert any(abs(one.red() - line.red()) + abs(one.blue() - line.blue()) < 40 for one in near)
    words = view.surface.page.viewport_rect(passage(content, "Figure 1. The rope")).toAlignedRect()
    assert picture.copy(words) == bare.copy(words)


def test_an_area_is_found_by_the_pointer_and_told_by_a_click(qtbot: QtBot, view: PagesView, content: Content) -> None:
    area = Area(1, 70 / 420, 130 / 595, 250 / 420, 240 / 595, beside=True)
    view.set_annotations([noted(content, "Figure 1. The rope", area, "m")])
    drag_to = QPointF(at(view, 160, 190))
    marks: list[Mark] = view.surface.offer._marks.at(drag_to)
    assert [one.annotation.id for one in marks] == ["a"]
    with qtbot.waitSignal(view.annotation_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 160, 190))
    assert clicked.args == ["a"] and view.surface.offer.bar.isVisible()
    assert (
        view.surface.offer._marks.at(QPointF(view.surface.page.viewport_rect(passage(content, "Figure 1")).center()))
        == []
    )


def test_an_area_far_away_is_brought_in_sight(qtbot: QtBot, view: PagesView, content: Content) -> None:
    view.set_annotations([noted(content, "The lower bell was cast", Area(2, 0.1, 0.7, 0.9, 0.9), "m")])
    view.set_current_annotation("a")
    view.reveal(passage(content, "The lower bell was cast"))
    settled(qtbot, view)
    box = view.surface.page.geometry.area_rect(Area(2, 0.1, 0.7, 0.9, 0.9))
    assert view.viewport().rect().contains(box.translated(0, -view.verticalScrollBar().value()).center().toPoint())


@pytest.fixture
def window_of_pages(qtbot: QtBot, window: MainWindow, data: bytes, content: Content, tmp_path: Path) -> PagesView:
    added = window.session.library.articles.add_imported(Imported(content, "pdf", 1), data, tmp_path / "bell.pdf")
    assert window.reading.open(added.article.id)
    window.actions_by_id["pages"].trigger()
    view = window.front.shown()
    assert isinstance(view, PagesView)
    return settled(qtbot, view)


def made_in(window: MainWindow) -> tuple[str, Area | None]:
    [one] = window.reading.annotations
    return one.target.quote.exact, area_in(one.extra)


def test_an_area_drawn_in_a_window_is_kept_undone_and_brought_back(
    qtbot: QtBot, window: MainWindow, window_of_pages: PagesView
) -> None:
    view = window_of_pages
    draw(qtbot, view, at(view, 70, 130), at(view, 250, 240))
    window.actions_by_id["theme_1"].trigger()
    quote, area = made_in(window)
    assert quote.startswith("Figure 1.") and area is not None and (area.page, area.beside) == (1, True)
    [made] = window.reading.annotations
    assert window.sidebar.view.cards_model.source.path(made).endswith("area on page 1")
    box = view.surface.page.geometry.area_rect(area)
    assert window.front.surface.marks.begin_of(made).top() == box.top()  # its note stands beside it
    assert view.surface.selection.passage() is None
    window.actions_by_id["undo"].trigger()
    assert window.reading.annotations == []
    window.actions_by_id["redo"].trigger()
    assert made_in(window) == (quote, area)


def test_a_screen_reader_is_told_the_page_of_an_area(content: Content) -> None:
    made = noted(content, "Figure 1. The rope", Area(1, 0.1, 0.2, 0.5, 0.4))
    assert said_of(made, 2, 3, [], "iv") == "Annotation 2 of 3, area on page iv: Figure 1. The rope."


def test_the_same_words_selected_again_are_another_annotation_than_the_area(
    qtbot: QtBot, window: MainWindow, window_of_pages: PagesView
) -> None:
    view = window_of_pages
    draw(qtbot, view, at(view, 70, 130), at(view, 250, 240))
    chosen = view.surface.selection.passage()
    assert chosen is not None
    window.actions_by_id["theme_1"].trigger()
    view.surface.selection.select(chosen)
    window.actions_by_id["theme_2"].trigger()
    assert sorted(area_in(one.extra) is None for one in window.reading.annotations) == [False, True]


def test_a_box_is_put_moved_and_sized_by_the_keys_alone(
    qtbot: QtBot, window: MainWindow, window_of_pages: PagesView
) -> None:
    view = window_of_pages
    window.actions_by_id["area"].trigger()
    chosen = view.surface.selection.passage()
    assert chosen is not None and (before := view.selected_area(chosen)) is not None
    for key, held in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
    ):
        qtbot.keyClick(view, key, held)
    chosen = view.surface.selection.passage()
    assert chosen is not None and (after := view.selected_area(chosen)) is not None
    assert after.left == before.left and after.top > before.top and after.right > before.right
    window.actions_by_id["theme_1"].trigger()
    assert made_in(window)[1] is not None
    assert area_in(window.reading.annotations[0].extra) == after
    window.actions_by_id["area"].trigger()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.surface.selection.passage() is None


def test_an_area_of_a_page_of_a_scanned_file_can_be_annotated(qtbot: QtBot) -> None:
    one, other = Sheet(), Sheet()
    for sheet in (one, other):
        sheet.picture(0, 0, 420, 595)
    scanned = pdf([one, other])
    content, view = content_of(scanned), shown(qtbot, scanned)
    draw(qtbot, view, at(view, 70, 130), at(view, 250, 240))
    chosen = view.surface.selection.passage()
    assert chosen == passage(content, "Page 1")
    assert view.stands_by(chosen)
    assert view.selected_area(chosen) is not None
    view.scroll_near(passage(content, "Page 2"))
    settled(qtbot, view)
    draw(qtbot, view, at(view, 70, 130, 1), at(view, 250, 240, 1))
    chosen = view.surface.selection.passage()
    assert chosen == passage(content, "Page 2")
    area = view.selected_area(chosen)
    assert area is not None and area.page == 2
    view.set_annotations([noted(content, "Page 2", area, "t")])
    assert view.surface.page.geometry.box_of(noted(content, "Page 2", area, "t")) is not None
    view.surface.caret.toggle()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.surface.caret.is_on()


def pictured(view: QAbstractScrollArea) -> bool:
    """True if a figure is seen on a card or in a brief, whose stripes are blacker than any word."""
    return "#000000" in colours_of(view.viewport().grab().toImage())


def test_the_card_of_an_area_shows_the_picture_of_it_beside_the_article_on_the_board_and_in_a_brief(
    qtbot: QtBot, window: MainWindow, window_of_pages: PagesView
) -> None:
    view, window.settings["appearance"] = window_of_pages, "light"
    draw(qtbot, view, at(view, 70, 130), at(view, 250, 240))
    window.actions_by_id["theme_1"].trigger()
    assert not pictured(window.sidebar.view)  # nobody waits for the picture
    qtbot.waitUntil(lambda: pictured(window.sidebar.view), timeout=20_000)
    window.places.show_themes()
    themes = window.visiting.themes
    assert themes is not None
    qtbot.waitUntil(lambda: pictured(themes.place.board.columns[0].view), timeout=20_000)
    [made] = window.session.library.annotations.all()
    window.session.library.briefs.add("Bells", f"![[postil://a/{made.id}]]")
    themes.place.choose_view(BRIEF)
    qtbot.waitUntil(lambda: pictured(themes.place.brief.editor), timeout=20_000)


def test_the_card_of_an_area_of_which_no_picture_can_be_drawn_says_its_words(qtbot: QtBot, content: Content) -> None:
    pictures = AreaPictures(lambda article_id: File("v", lambda: b"no PDF") if article_id == "a" else None)
    inked = noted(content, "Figure 1. The rope", Area(1, 0.1, 0.2, 0.5, 0.4, beside=True))
    area = area_in(inked.extra)
    assert area is not None
    for article_id in ("a", "b"):
        size = pictures.size(article_id, area, QSize(200, 100))
        assert size is not None and pictures.picture(article_id, area, size, 1.0, LIGHT.id) is None
    qtbot.waitUntil(lambda: not pictures.busy(), timeout=20_000)
    assert pictures.size("a", area, QSize(200, 100)) is None
    assert pictures.size("b", area, QSize(200, 100)) is None
    pictures.stop()
