"""The pages of a PDF in the left pane: there while they are shown, drawn as far as they are seen, and gone to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.importers.from_pdf import read
from desktop.importers.imported import Imported
from desktop.ui.pages.drawer import PageDrawer, Part, Wish
from desktop.ui.pages.view import PagesView
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.outline import Outline
from tests.importers.pdf.making import Sheet, pdf
from tests.ui.printed.showing import settled

PAGES = 40


@pytest.fixture(scope="module")
def data() -> bytes:
    sheets = [Sheet() for _ in range(PAGES)]
    for number, sheet in enumerate(sheets):
        sheet.line(50, 60, f"Leaf {number + 1} tells of the lower bell, which rings when the water is high.", 11)
    return pdf(sheets)


@pytest.fixture
def leaves(window: MainWindow, data: bytes, tmp_path: Path) -> MainWindow:
    """A window that shows the outline, and the text of a PDF of many pages."""
    imported = Imported(read(data, "leaves.pdf").content, "pdf", 1)
    added = window.session.library.articles.add_imported(imported, data, tmp_path / "leaves.pdf")
    window.settings["outline"] = True
    assert window.reading.open(added.article.id)
    return window


def outline(window: MainWindow) -> Outline:
    assert window.regions.outline is not None
    return window.regions.outline


def pages(qtbot: QtBot, window: MainWindow) -> PagesView:
    shown = window.front.shown()
    assert isinstance(shown, PagesView)
    return settled(qtbot, shown)


def test_the_pages_are_listed_while_they_are_shown_and_only_then(qtbot: QtBot, leaves: MainWindow) -> None:
    assert not outline(leaves).tabs.isTabVisible(1) and outline(leaves).tabs.current() == "outline"
    leaves.actions_by_id["pages"].trigger()
    view = pages(qtbot, leaves)
    outline(leaves).set_tab("pages")
    assert outline(leaves).pages.isVisible() and outline(leaves).pages.model().rowCount() == view.page_count() == PAGES
    leaves.actions_by_id["pages"].trigger()
    assert outline(leaves).tabs.current() == "outline" and not outline(leaves).tabs.isTabVisible(1)
    leaves.actions_by_id["pages"].trigger()
    assert outline(leaves).tabs.current() == "pages"


def test_no_more_pages_are_drawn_small_than_are_seen(
    qtbot: QtBot, leaves: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: set[Wish] = set()
    want = PageDrawer.want

    def record(drawer: PageDrawer, wishes: list[Wish]) -> None:
        wanted.update(wishes)
        want(drawer, wishes)

    monkeypatch.setattr(PageDrawer, "want", record)
    leaves.actions_by_id["pages"].trigger()
    pages(qtbot, leaves)
    without = {one.page for one in wanted if isinstance(one, Part)}
    outline(leaves).set_tab("pages")
    listed = outline(leaves).pages

    def is_drawn() -> bool:
        listed.viewport().repaint()
        return pages(qtbot, leaves).miniature(1, listed.size_of(1), listed.devicePixelRatioF()) is not None

    qtbot.waitUntil(is_drawn)
    drawn = {one.page for one in wanted if isinstance(one, Part)} - without
    assert drawn <= set(range(listed.viewport().height() // listed.sizeHintForRow(0) + 2))


def test_a_click_and_the_keys_go_to_a_page_and_back_leads_home(qtbot: QtBot, leaves: MainWindow) -> None:
    leaves.actions_by_id["pages"].trigger()
    view = pages(qtbot, leaves)
    outline(leaves).set_tab("pages")
    listed = outline(leaves).pages
    below = listed.visualRect(listed.model().index(2, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=below)
    pages(qtbot, leaves)
    assert view.page_here() == 2 and listed.here == 2 and view.hasFocus()
    assert view.surface.place.offset == view.offset_of_page(2)
    outline(leaves).focus_list()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(listed, key)
    pages(qtbot, leaves)
    assert view.page_here() == 4 and listed.here == 4
    leaves.actions_by_id["back"].trigger()
    pages(qtbot, leaves)
    assert listed.here == 2


def test_a_page_is_called_by_what_is_printed_on_it(qtbot: QtBot, leaves: MainWindow) -> None:
    leaves.actions_by_id["pages"].trigger()
    pages(qtbot, leaves)
    spoken = outline(leaves).pages.model().index(13, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"Page 14 of {PAGES}"
