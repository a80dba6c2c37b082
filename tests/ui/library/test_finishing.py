"""An article is finished when the reader comes to its end by reading on; that is told, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollBar
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.importers import from_markdown
from desktop.ui.window.main_window import MainWindow


@pytest.fixture
def bar(window: MainWindow, add: Callable[..., Article], qtbot: QtBot) -> QScrollBar:
    """The scroll bar of a long article in a small window."""
    text = "\n".join(f"A river is older than its name, said for the {number}. time." for number in range(80))
    window.resize(720, 400)
    assert window.reading.open(add(text).id)
    found = window.view.verticalScrollBar()
    qtbot.waitUntil(lambda: found.maximum() > 3 * found.pageStep())
    return found


def finished(window: MainWindow) -> bool:
    return any(one.finished is not None for one in window.session.library.read.articles())


def read_on(bar: QScrollBar) -> None:
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep())


def test_whoever_reads_on_to_the_end_has_finished_it_once_and_undo_takes_that_back(
    window: MainWindow, bar: QScrollBar
) -> None:
    read_on(bar)
    assert finished(window)
    assert window.toast.text().endswith("it counts as finished.")
    window.toast.button.click()
    assert not finished(window)
    bar.setValue(0)
    read_on(bar)
    assert not finished(window), "what was taken back stays so"


def test_a_jump_to_the_end_is_no_reading(window: MainWindow, bar: QScrollBar) -> None:
    bar.setValue(bar.maximum())
    assert not finished(window)
    bar.setValue(0)
    bar.setValue(bar.maximum() - 10)
    bar.setValue(bar.maximum())
    assert finished(window), "but who reads its last lines is at its end"


def test_an_article_that_is_led_to_its_end_was_not_read_on_in(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    window.resize(720, 400)
    assert window.reading.open(add("\n".join(f"The river rose for the {number}. time." for number in range(10))).id)
    view, bar = window.view, window.view.verticalScrollBar()
    place = view.content().text.index("The river rose for the 2.")
    view.set_place(place)
    window.resize(720, 400 + bar.maximum() - bar.value())
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    for there in (0, place):
        view.set_place(there)
    assert bar.value() == bar.maximum() and not finished(window)


def test_an_article_that_is_seen_whole_is_not_finished_by_being_opened(reading: MainWindow) -> None:
    assert not finished(reading)
    assert reading.toast.text() == ""


def test_the_status_line_and_the_library_say_the_same_of_an_end_that_is_in_sight(
    window: MainWindow, bar: QScrollBar, qtbot: QtBot
) -> None:
    for above in (0, 4):  # at the first of them its true length becomes known
        bar.setValue(bar.maximum() - above)
        qtbot.waitUntil(lambda: window.reading.place == window.view.surface.place.offset > 0)
    window.reading.leaving_off.keep()
    [one] = window.session.library.shelf.all()
    assert bar.value() < bar.maximum() and one.progress == 1
    assert window.status.place.text() == "100 %"
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: window.status.place.text() != "100 %")
    assert "left" in window.status.place.text()


@pytest.mark.parametrize("end", ["דבר אחרון.", "| ספר | שנה |\n|---|---|\n| אדום | 1702 |\n"])
def test_an_end_in_sight_is_known_whichever_way_its_last_line_runs(
    window: MainWindow, tmp_path: Path, end: str
) -> None:
    data = f"ספר הנמל\n\n{end}".encode()
    added = window.session.library.articles.add_imported(from_markdown.read(data, "a.md"), data, tmp_path / "a.md")
    window.resize(900, 600)
    assert window.reading.open(added.article.id)
    assert window.presenter.read_to() == len(window.view.content().text)
