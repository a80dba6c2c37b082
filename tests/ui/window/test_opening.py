"""What the parts of the window do when another article is opened: each its work once, whatever was open before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.ui.margin.margin import Margin
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.window.main_window import MainWindow


def test_another_article_is_sorted_into_panes_once_and_its_notes_are_laid_out_once(
    reading: MainWindow, add: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = add("Another text of a few words.\n", "other.txt")
    assert reading.reading.article is not None
    assert reading.session.annotate(reading.reading.article.id, Passage(0, 5), note="a note") is not None
    grouped, laid_out = Mock(wraps=Sidebar._regroup), Mock(wraps=Margin.lay_out)
    monkeypatch.setattr(Sidebar, "_regroup", lambda sidebar: grouped(sidebar))
    monkeypatch.setattr(Margin, "lay_out", lambda margin: laid_out(margin))
    assert reading.reading.open(other.id)
    assert grouped.call_count == 1
    assert laid_out.call_count == 1, "not those of the article before, too, on the text of this one"


def test_no_annotation_is_looked_for_where_none_is_the_current_one(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Counted(list):  # type: ignore[type-arg]
        asked = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            Counted.asked += 1
            return super().__iter__()

    monkeypatch.setattr(reading.reading, "annotations", Counted(reading.reading.annotations))
    assert reading.reading.annotation(None) is None
    assert not Counted.asked


def test_what_the_strip_says_of_an_article_goes_when_another_one_is_opened(
    reading: MainWindow, add: Callable[..., Article]
) -> None:
    here, other = reading.reading.article, add("# Other\nWords.", "other.txt")
    assert here is not None
    assert reading.session.set_note("nothing", "x") is False
    reading.reading.open(here.id)
    assert reading.strip.sentence(), "it is still that article"
    reading.reading.open(other.id)
    assert reading.strip.sentence() == ""
    reading.say("A damage of the library.", kind="warning")
    reading.reading.open(here.id)
    assert reading.strip.sentence() == "A damage of the library."


def test_a_pane_that_comes_or_goes_has_the_page_set_anew_once(reading: MainWindow) -> None:
    widths: list[int] = []
    reading.view.laid_out.connect(lambda: widths.append(reading.view.width()))
    for _ in range(2):  # the outline is made
        reading.run_command("outline")
        QCoreApplication.processEvents()
    for _ in range(2):
        before = len(widths)
        reading.run_command("outline")
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert len(set(widths[before:])) == 1, "a pixel goes to the edge of the pane before the page is set"


def test_a_text_that_is_set_anew_is_told_as_laid_out_and_not_as_scrolled_too(reading: MainWindow) -> None:
    bar = reading.view.verticalScrollBar()
    reading.resize(900, 400)
    QCoreApplication.processEvents()
    bar.setValue(bar.maximum() // 2)
    scrolled, laid_out = Mock(), Mock()
    reading.view.scrolled.connect(scrolled)
    reading.view.laid_out.connect(laid_out)
    before = bar.value()
    reading.run_command("zoom_in")
    assert bar.value() != before and laid_out.call_count == 1
    scrolled.assert_not_called()
    bar.setValue(0)
    scrolled.assert_called_once()


@pytest.mark.parametrize("name", ["/" + "a" * 5000, "/a/" * 3000, "/\udc80\ud800", "/dev/zero"])
def test_a_name_that_no_file_can_have_or_a_device_is_answered_with_a_sentence(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    with qtbot.waitSignal(window.session.failed) as told:
        window.visiting.bring_in([Path(name)])
    assert told.args[0].endswith(".") and len(told.args[0]) < 400
    with qtbot.waitSignal(window.visiting.adding.finished) as done:
        window.visiting.bring_in([Path(name), Path(f"{name}b")])
    assert len(done.args[0].refused) == 2
