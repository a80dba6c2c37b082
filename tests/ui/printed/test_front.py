"""Text and pages of one article in a window: one key turns from the one to the other, and all else goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import OBJECT, Passage
from desktop.importers.from_pdf import read
from desktop.importers.imported import Imported
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.page.text_edges import sentence_at
from desktop.ui.pages.view import PagesView
from desktop.ui.voice.reading_aloud import Voice
from desktop.ui.window.main_window import MainWindow
from tests.importers.pdf import making
from tests.ui.printed.showing import passage, settled, source


@pytest.fixture(scope="module")
def data() -> bytes:
    return source(12)


@pytest.fixture(scope="module")
def read_once(data: bytes) -> Imported:
    read_it = read(data, "bell.pdf")
    return Imported(read_it.content, "pdf", 1)


@pytest.fixture
def pdf(window: MainWindow, data: bytes, read_once: Imported, tmp_path: Path) -> MainWindow:
    """A window that shows the text of a PDF."""
    added = window.session.library.articles.add_imported(read_once, data, tmp_path / "bell.pdf")
    assert window.reading.open(added.article.id)
    return window


def pages(qtbot: QtBot, window: MainWindow) -> PagesView:
    shown = window.front.shown()
    assert isinstance(shown, PagesView)
    return settled(qtbot, shown)


def halves(window: MainWindow) -> dict[str, QToolButton]:
    found = window.toolbar.findChildren(QToolButton)
    return {one.text(): one for one in found if one.text() in ("Text", "Pages")}


def test_pages_are_offered_for_an_article_that_came_as_a_pdf_and_for_no_other(
    pdf: MainWindow, add: Callable[..., Article]
) -> None:
    assert halves(pdf)["Pages"].isVisible() and pdf.actions_by_id["pages"].isEnabled()
    assert pdf.reading.open(add().id)
    assert not halves(pdf)["Pages"].isVisible() and not pdf.actions_by_id["pages"].isEnabled()


def test_an_article_without_words_is_shown_by_its_pages_whatever_is_wanted_of_others(
    qtbot: QtBot, pdf: MainWindow, tmp_path: Path
) -> None:
    sheets = [making.Sheet(), making.Sheet()]
    sheets[1].picture(50, 110, 150, 100)
    scan = making.pdf(sheets)
    added = pdf.session.library.articles.add_imported(replace(read(scan, ""), importer="pdf"), scan, tmp_path / "s.pdf")
    assert pdf.reading.open(added.article.id) and OBJECT in pdf.reading.content.text
    assert pages(qtbot, pdf).isVisible() and halves(pdf)["Pages"].isChecked()
    pdf.settings["appearance"] = "dark"
    assert pdf.front.shows_pages()
    for shows_pages in (False, True):
        pdf.actions_by_id["pages"].trigger()
        assert pdf.front.shows_pages() is shows_pages is halves(pdf)["Pages"].isChecked()
    assert pdf.session.library.read.articles()[1].id != added.article.id
    assert pdf.reading.open(pdf.session.library.read.articles()[1].id)
    assert pdf.front.shown() is pdf.view


def test_a_click_on_a_picture_leads_to_its_page_and_the_key_back_to_the_text(
    qtbot: QtBot, pdf: MainWindow, tmp_path: Path
) -> None:
    sheets = [making.Sheet(), making.Sheet()]
    for number, sheet in enumerate(sheets):
        sheet.line(50, 70, f"On sheet {number} the keeper of the harbour drew his bell by hand.")
    sheets[1].picture(50, 110, 150, 100)
    data = making.pdf(sheets)
    imported = replace(read(data, ""), importer="pdf", importer_version=1)
    added = pdf.session.library.articles.add_imported(imported, data, tmp_path / "drawn.pdf")
    assert pdf.reading.open(added.article.id)
    at = imported.content.text.index(OBJECT)
    pdf.view.reveal(Passage(at, at + 1), False)
    middle = pdf.view.surface.page.viewport_rect(Passage(at, at + 1)).center().toPoint()
    qtbot.mouseClick(pdf.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert pdf.front.shows_pages() and halves(pdf)["Pages"].isChecked()
    pages(qtbot, pdf)
    pdf.actions_by_id["pages"].trigger()
    assert pdf.front.shown() is pdf.view and halves(pdf)["Text"].isChecked()


def test_turning_keeps_a_line_of_either_column_at_its_height_there_and_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    two_columns = source(24, places=(50, 310), wide=230)
    imported = Imported(read(two_columns, "two.pdf").content, "pdf", 1)
    added = window.session.library.articles.add_imported(imported, two_columns, tmp_path / "two.pdf")
    assert window.reading.open(added.article.id)
    front = window.front

    def turn(*, by_pages: bool) -> None:
        window.actions_by_id["pages"].trigger()
        assert front.shows_pages() is by_pages
        if by_pages:
            pages(qtbot, window)

    for words in ("Paragraph 3 begins", "Paragraph 7 begins"):  # of the first and the second column
        at = passage(front.content(), words).start
        front.set_place(at)
        bar = front.verticalScrollBar()
        bar.setValue(bar.value() - 30)  # more of a gap above than a place that is gone to has
        stands, place, value = (
            front.surface.page.viewport_rect(Passage(at, at + 1)).top(),
            front.surface.place.offset,
            bar.value(),
        )
        turn(by_pages=True)
        assert front.surface.place.offset == place
        assert front.surface.page.viewport_rect(Passage(place, place + 1)).top() == pytest.approx(
            window.view.surface.page.viewport_rect(Passage(place, place + 1)).top(), abs=1
        )
        turn(by_pages=False)
        assert (front.surface.place.offset, front.verticalScrollBar().value()) == (place, value)
        assert front.surface.page.viewport_rect(Passage(at, at + 1)).top() == stands
    turn(by_pages=True)
    bar = front.verticalScrollBar()
    for value in (300, 333, 701):
        bar.setValue(value)
        pages(qtbot, window)
        turn(by_pages=False)
        turn(by_pages=True)
        assert bar.value() == pytest.approx(value, abs=1)


def test_turning_keeps_the_place_the_selection_and_the_current_annotation(qtbot: QtBot, pdf: MainWindow) -> None:
    assert pdf.reading.content is not None
    where = passage(pdf.reading.content, "Paragraph 7 begins")
    made = pdf.reading.highlight(where)
    assert made is not None
    pdf.reading.set_current(made.id)
    pdf.view.set_place(where.start)
    pdf.view.surface.selection.select(where)
    halves(pdf)["Pages"].click()
    view = pages(qtbot, pdf)
    assert halves(pdf)["Pages"].isChecked() and not halves(pdf)["Text"].isChecked()
    assert view.surface.place.offset == where.start
    assert 0 <= view.surface.page.viewport_rect(where).top() < 100
    assert (view.surface.selection.passage(), view.surface.marks.look.current) == (where, made.id)
    pdf.actions_by_id["pages"].trigger()
    assert pdf.front.shown() is pdf.view
    assert (pdf.view.surface.place.offset, pdf.view.surface.selection.passage()) == (where.start, where)
    assert pdf.margin.parentWidget() is pdf.view


def test_a_theme_s_key_highlights_what_is_selected_on_the_pages(qtbot: QtBot, pdf: MainWindow) -> None:
    pdf.actions_by_id["pages"].trigger()
    view = pages(qtbot, pdf)
    assert pdf.reading.content is not None
    where = passage(pdf.reading.content, "who rings the lower bell")
    view.surface.selection.select(where)
    said: list[str] = []
    for teller in (pdf.front.told, pdf.session.failed):
        teller.connect(said.append)
    assert pdf.actions_by_id["theme_1"].isEnabled()
    pdf.actions_by_id["theme_1"].trigger()
    assert said == []
    [made] = pdf.reading.annotations
    assert (made.anchor.start, made.anchor.end) == (where.start, where.end)
    assert made.id in view.surface.marks.index.by_id and made.id in pdf.view.surface.marks.index.by_id


def test_the_note_is_seen_beside_its_words_on_the_pages_and_beside_the_text_again(
    qtbot: QtBot, pdf: MainWindow
) -> None:
    assert pdf.reading.content is not None
    made = pdf.reading.highlight(passage(pdf.reading.content, "Paragraph 1 begins"))
    assert made is not None
    pdf.session.set_note(made.id, "Beside it.")
    for _ in range(2):
        pdf.actions_by_id["pages"].trigger()
        [card] = pdf.margin.findChildren(NoteCard)
        assert card.isVisible()


def test_what_is_found_is_brought_in_sight_on_the_pages(qtbot: QtBot, pdf: MainWindow) -> None:
    pdf.actions_by_id["pages"].trigger()
    view = pages(qtbot, pdf)
    pdf.find_bar.open_bar("Paragraph 11 begins", 0)
    settled(qtbot, view)
    assert pdf.reading.content is not None
    where = passage(pdf.reading.content, "Paragraph 11 begins")
    assert view.viewport().rect().contains(view.surface.page.viewport_rect(where).toAlignedRect())
    pdf.find_bar.leave()
    assert view.surface.selection.passage() == where


def test_larger_and_smaller_are_about_the_pages_while_they_are_shown(qtbot: QtBot, pdf: MainWindow) -> None:
    pdf.actions_by_id["pages"].trigger()
    view = pages(qtbot, pdf)
    before = view.surface.page.geometry.layout.rect(0).width()
    pdf.actions_by_id["zoom_in"].trigger()
    assert (pdf.settings["zoom"], pdf.settings["pages_zoom"]) == (100, 110)
    assert view.surface.page.geometry.layout.rect(0).width() > 1.05 * before
    pdf.actions_by_id["two_up"].trigger()
    layout = view.surface.page.geometry.layout
    assert layout.rect(0).top() == layout.rect(1).top()


def _another(pdf: MainWindow, folder: Path) -> str:
    """Add another PDF, and return its id."""
    data = source(3)
    imported = replace(read(data, "other.pdf"), importer="pdf")
    return pdf.session.library.articles.add_imported(imported, data, folder / "other.pdf").article.id


def test_each_article_is_shown_as_it_was_left(qtbot: QtBot, pdf: MainWindow, tmp_path: Path) -> None:
    first, other = pdf.reading.article, _another(pdf, tmp_path)
    assert first is not None
    halves(pdf)["Pages"].click()
    pages(qtbot, pdf)
    assert pdf.reading.open(other) and not pdf.front.shows_pages()
    assert pdf.reading.open(first.id) and pdf.front.shows_pages()
    pdf.settings["pages"] = True  # for those that were never turned
    halves(pdf)["Text"].click()
    assert pdf.reading.open(other) and pdf.front.shows_pages()
    assert pdf.reading.open(first.id) and not pdf.front.shows_pages()
    kept = pdf.session.library.settings
    assert kept.left_by_pages(first.id) is False and kept.left_by_pages(other) is None


def test_the_pages_of_an_article_that_was_left_by_them_come_back_and_their_child_is_ended(
    qtbot: QtBot, pdf: MainWindow, add: Callable[..., Article]
) -> None:
    pdf.actions_by_id["pages"].trigger()
    view, first = pages(qtbot, pdf), pdf.reading.article
    assert view._original.supply is not None and first is not None
    talk = view._original.supply._drawer._talk
    assert talk is not None and talk._process is not None
    assert pdf.reading.open(add().id)
    assert pdf.front.shown() is pdf.view and pdf.margin.parentWidget() is pdf.view
    assert talk._process.poll() is not None
    assert pdf.reading.open(first.id)
    pages(qtbot, pdf)


def test_the_mouse_may_move_press_and_turn_before_the_pages_of_the_next_pdf_are_known(
    qtbot: QtBot, pdf: MainWindow, tmp_path: Path
) -> None:
    pdf.settings["pages"] = True
    port = pages(qtbot, pdf).viewport()
    assert pdf.reading.open(_another(pdf, tmp_path))
    for at in (QPoint(300, 300), QPoint(340, 380)):
        qtbot.mouseMove(port, at)
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)  # an exception in any of these fails the test
        qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    pdf.run_command("area")
    assert pages(qtbot, pdf)._original.failure == ""


def test_turning_takes_a_caret_that_stays_along(qtbot: QtBot, pdf: MainWindow) -> None:
    content = pdf.view.content()
    at = passage(content, "Paragraph 3 begins").start
    pdf.view.set_place(at)
    pdf.view.surface.caret.put(at)
    pdf.actions_by_id["caret"].trigger()
    pdf.actions_by_id["pages"].trigger()
    view = pages(qtbot, pdf)
    assert view.surface.caret.is_on() and not pdf.view.surface.caret.is_on()
    assert pdf.actions_by_id["caret"].isChecked()
    assert view.surface.caret.in_sight() == at
    pdf.actions_by_id["pages"].trigger()
    assert pdf.view.surface.caret.is_on() and not view.surface.caret.is_on()


def test_reading_aloud_begins_with_what_is_in_sight_of_the_pages_and_goes_on_there(
    qtbot: QtBot, pdf: MainWindow
) -> None:
    content = pdf.view.content()
    at = passage(content, "Paragraph 7 begins").start
    pdf.view.set_place(at)
    pdf.actions_by_id["pages"].trigger()
    view = pages(qtbot, pdf)
    aloud = pdf.controllers.reading_aloud
    aloud._find = lambda: Voice(sys.executable, ("-S", "-c", "import time; time.sleep(60)"), False)
    pdf.actions_by_id["read_aloud"].trigger()
    assert view.surface.selection.passage() == passage(content, "Paragraph 7 begins.")
    pdf.actions_by_id["sentence_next"].trigger()
    assert view.surface.selection.passage() == sentence_at(content, content.text.index("Nobody", at))
    pdf.actions_by_id["pages"].trigger()
    assert pdf.view.surface.selection.passage() is not None
    assert aloud.stop() and pdf.view.surface.selection.passage() is None


def test_a_screen_reader_meets_the_words_of_the_pages_and_hears_that_they_are_in_front(
    qtbot: QtBot, pdf: MainWindow
) -> None:
    said: list[str] = []
    pdf.controllers.announcer.announced.connect(said.append)
    halves(pdf)["Pages"].click()
    document = QAccessible.queryAccessibleInterface(pages(qtbot, pdf))
    assert document.role() == QAccessible.Role.Document
    names = [document.child(n).text(QAccessible.Text.Name) for n in range(document.childCount())]
    assert any(name.startswith("Paragraph 7 begins.") for name in names)
    qtbot.waitUntil(lambda: any("as they were printed" in one for one in said))
    halves(pdf)["Text"].click()
    qtbot.waitUntil(lambda: any("The text." in one for one in said))
