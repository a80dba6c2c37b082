"""The window: its regions at every width, what it shows of an article, notes, messages, and what it keeps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.app import begin, make_window, settle
from desktop.ui.margin.lane import FOLDED_WIDTH, LEAST_WIDTH
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.session import Session
from desktop.ui.single_instance import hand_over
from desktop.ui.widgets.appearance import APPEARANCES
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.regions import DRAWER_WIDTH, GOOD_LINE
from tests.ui.conftest import words
from tests.ui.pages import drag, drop

Add = Callable[..., Article]


def annotate(window: MainWindow, quote: str, note: str = "") -> str:
    reading = window.reading
    assert reading.content is not None and reading.article is not None
    made = window.session.annotate(reading.article.id, words(reading.content, quote), note=note)
    assert made is not None
    return made.id


@pytest.mark.parametrize("outline", [False, True])
def test_the_margin_folds_where_lines_beside_it_would_be_short(window: MainWindow, outline: bool) -> None:
    window.settings["outline"] = outline
    view = window.view
    good = replace(view.type_style(), characters=GOOD_LINE).column_width()
    for width in (640, 699, 700, 860, 900, 980, 1040, 1070, 1200, 1280, 1600):
        window.resize(width, 700)
        QApplication.processEvents()
        assert window.width() == width
        line, lane = view.viewport().width() - 2 * GUTTER, window.margin.width()
        if lane >= LEAST_WIDTH:
            assert line >= good, width
        else:
            assert lane == FOLDED_WIDTH, width
            assert line < good + LEAST_WIDTH - FOLDED_WIDTH, f"there is room for the notes at {width}"
        assert window.regions.lies_over("sidebar") is (width < DRAWER_WIDTH)
        assert window.sidebar.isVisible() is not window.regions.lies_over("sidebar")
        assert outline or width < 900 or line >= good, width


def test_the_folded_panes_stay_folded_in_their_library(reading: MainWindow, add: Add, qtbot: QtBot) -> None:
    talent = reading.sidebar.panes[1].key
    reading.sidebar.toggle(talent)
    again = MainWindow(reading.session, Settings())
    qtbot.addWidget(again)
    assert again.sidebar.folded() == [talent]
    reading.sidebar.toggle(talent)
    assert reading.session.library.settings.get("folded_panes") == []


@pytest.mark.parametrize("stored", ["talent", [1, None]])
def test_folds_that_make_no_sense_are_let_be(session: Session, qtbot: QtBot, stored: object) -> None:
    session.library.settings.set("folded_panes", stored)
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    assert window.sidebar.folded() == []


def test_the_lane_is_dragged_wider_and_keeps_its_width(reading: MainWindow, qtbot: QtBot) -> None:
    reading.resize(1700, 800)
    QApplication.processEvents()
    margin = reading.margin
    assert margin.width() == 360
    left = margin.x()
    at = QPoint(2, 300)
    qtbot.mousePress(margin, Qt.MouseButton.LeftButton, pos=at)
    drag(margin, at - QPoint(30, 0))
    assert (margin.width(), margin.x()) == (420, left - 30)  # the edge follows the pointer
    qtbot.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=at)
    assert reading.settings["margin_width"] == 420
    again = MainWindow(reading.session, reading.settings)
    qtbot.addWidget(again)
    again.resize(1700, 800)
    again.show()
    QApplication.processEvents()
    assert again.margin.width() == 420


def test_a_window_opens_at_the_place_that_was_asked_for_before_it_was_shown(
    session: Session, add: Add, qtbot: QtBot
) -> None:
    article = add("\n".join(f"{n} {'and so it goes on ' * 30}" for n in range(60)))
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    place = window.session.library.contents.of(article.id).starts[30]
    assert window.reading.open(article.id, place)
    window.show()
    for _ in range(5):
        QApplication.processEvents()
    assert window.view.surface.place.offset == place
    assert abs(window.view.surface.page.viewport_rect(Passage(place, place + 1)).top() - 12) < 2


def test_the_place_stays_when_the_margin_folds(window: MainWindow, add: Add) -> None:
    assert window.reading.open(add("\n".join(f"{n} {'and so it goes on ' * 30}" for n in range(60))).id)
    window.view.set_place(window.view.content().starts[30])
    for shown in (False, True, False):
        window.actions_by_id["margin"].trigger()
        QApplication.processEvents()
        assert window.actions_by_id["margin"].isChecked() is shown
        assert window.view.surface.place.offset == window.view.content().starts[30]
        assert (
            abs(
                window.view.surface.page.viewport_rect(
                    Passage(window.view.surface.place.offset, window.view.surface.place.offset + 1)
                ).top()
                - 12
            )
            < 2
        )


def test_the_paper_follows_the_appearance_in_an_open_window(qtbot: QtBot, reading: MainWindow) -> None:
    for appearance in ("dark", "light", "sepia", "dark"):
        reading.looks.choose(appearance)
        qtbot.waitUntil(reading.updatesEnabled)
        drawn = reading.grab().toImage()
        for part, colour in ((reading.view, "paper"), (reading.sidebar, "chrome"), (reading.status, "chrome")):
            at = part.mapTo(reading, QPoint(3, part.height() - 3))
            assert drawn.pixelColor(at).name().upper() == getattr(APPEARANCES[appearance], colour)


def test_n_writes_a_note_and_an_empty_one_leaves_no_phantom(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited: list[str] = []
    monkeypatch.setattr(reading.margin, "edit", edited.append)
    assert reading.reading.content is not None
    passage = words(reading.reading.content, "was there")
    reading.view.surface.selection.select(passage)
    reading.actions_by_id["note"].trigger()
    [made] = reading.reading.annotations
    assert edited == [made.id]
    reading.margin.editing_finished.emit(made.id)
    assert reading.reading.annotations == []
    reading.actions_by_id["redo"].trigger()
    assert [a.id for a in reading.reading.annotations] == [made.id]
    reading.margin.editing_finished.emit(made.id)
    assert len(reading.reading.annotations) == 1, "an old highlight stays, however its note is left"


@pytest.mark.parametrize("note", ["A *thought*", ""])
def test_a_note_that_was_written_or_a_theme_that_was_given_keeps_its_highlight(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, note: str
) -> None:
    monkeypatch.setattr(reading.margin, "edit", lambda _: None)
    assert reading.reading.content is not None
    reading.view.surface.selection.select(words(reading.reading.content, "was there"))
    reading.actions_by_id["note"].trigger()
    [made] = reading.reading.annotations
    if note:
        reading.margin.editing.drafted.emit(made.id, note, "")
    else:
        reading.session.set_themes(made.id, [reading.session.library.themes.all()[0].id])
    reading.margin.editing_finished.emit(made.id)
    assert [a.note for a in reading.reading.annotations] == [note]


def test_a_click_on_a_card_goes_there_and_back_returns(reading: MainWindow, qtbot: QtBot, add: Add) -> None:
    long = add("\n".join(["# Long"] + [f"Paragraph number {n} has some words in it." for n in range(400)]), "long.txt")
    assert reading.reading.open(long.id)
    annotation_id = annotate(reading, "number 390")
    reading.sidebar.view.gestures.card_clicked.emit(annotation_id)
    assert reading.reading.current_id == annotation_id
    assert reading.view.verticalScrollBar().value() > 0
    reading.actions_by_id["back"].trigger()
    assert reading.view.surface.place.offset == 0
    reading.actions_by_id["forward"].trigger()
    assert reading.view.surface.place.offset > 0
    reading.actions_by_id["back"].trigger()
    reading.actions_by_id["back"].trigger()
    assert reading.toolbar.title.whole == "Rivers"
    assert not reading.actions_by_id["back"].isEnabled()


def test_the_place_is_kept_for_each_article(reading: MainWindow, add: Add, qtbot: QtBot) -> None:
    rivers = reading.reading.article
    long = add("\n".join(["# Long"] + [f"Paragraph number {n} has some words in it." for n in range(400)]), "long.txt")
    reading.reading.open(long.id)
    reading.reading.go_to(9000)
    qtbot.waitUntil(lambda: reading.reading.place > 0)
    place = reading.view.surface.place.offset
    assert rivers is not None
    reading.reading.open(rivers.id)
    assert reading.view.surface.place.offset == 0
    reading.reading.open(long.id)
    assert reading.view.surface.place.offset == place
    reading.close()
    assert reading.session.library.read.reading_position(long.id) == place


def test_cards_move_between_panes_in_one_step(reading: MainWindow) -> None:
    one, two, three = (theme.id for theme in reading.session.library.themes.all()[:3])
    first, second = annotate(reading, "older"), annotate(reading, "habit")
    reading.sidebar.requests.cards_dropped.emit([(first, "no-theme"), (second, "no-theme")], one, True)
    assert [a.theme_ids for a in reading.reading.annotations] == [(one,), (one,)]
    reading.sidebar.requests.cards_dropped.emit([(first, one), (second, one)], two, False)
    assert [a.theme_ids for a in reading.reading.annotations] == [(two,), (two,)]
    reading.sidebar.requests.theme_toggled.emit([first], three)
    assert reading.reading.annotation(first).theme_ids == (two, three)
    reading.sidebar.requests.cards_dropped.emit([(first, two)], None, False)
    assert reading.reading.annotation(first).theme_ids == (three,)
    for _ in range(3):
        reading.actions_by_id["undo"].trigger()
    assert [a.theme_ids for a in reading.reading.annotations] == [(one,), (one,)]


def test_files_can_be_dropped(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.session, "import_files", lambda paths: taken.append(list(paths)))
    drop(window, QUrl.fromLocalFile(str(tmp_path / "a.md")), QUrl("https://example.org/b.md"))
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [[tmp_path / "a.md"]]


@pytest.fixture
def first_start(library: Library, qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    begin(window, [])
    yield window
    window.close()


def test_after_every_switch_the_keyboard_is_in_the_article(
    first_start: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    window, held = first_start, Qt.KeyboardModifier.ControlModifier
    add("# Lakes\n\n" + "Still water.\n\n" * 300, "lakes.txt")
    window.actions_by_id["outline"].trigger()
    for typed, before in (("lakes", window.toolbar.menu_button), ("", window.view), ("lakes", window.sidebar)):
        before.setFocus()
        window.actions_by_id["switch"].trigger()
        qtbot.keyClicks(QApplication.focusWidget(), typed)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert QApplication.focusWidget() is window.view  # also beside the welcome, which comes and goes
    bar = window.view.verticalScrollBar()
    window.view.set_place(2000)
    assert bar.value() > 0
    qtbot.keyClick(window.view, Qt.Key.Key_Home, held)
    assert bar.value() == 0
    qtbot.keyClick(window.view, Qt.Key.Key_End, held)
    assert bar.value() > 0


def test_the_first_start_welcomes_and_its_samples_go_in_one_step(first_start: MainWindow) -> None:
    assert first_start.reading.article is not None
    assert first_start.reading.article.source.startswith("bundled:")
    assert len(first_start.reading.annotations) == 3
    assert "Three sample annotations" in first_start.strip.sentence()
    first_start.strip.button.click()
    assert first_start.reading.annotations == []
    assert first_start.strip.sentence() == ""
    first_start.actions_by_id["undo"].trigger()
    assert len(first_start.reading.annotations) == 3
    assert first_start.strip.sentence() == ""


def test_in_full_screen_no_welcome_is_over_the_article(first_start: MainWindow) -> None:
    for shown in (False, True):
        first_start.actions_by_id["full_screen"].trigger()
        assert first_start.strip.isVisible() is shown


def test_a_closed_welcome_does_not_come_back(first_start: MainWindow) -> None:
    first_start.strip.dismiss()
    assert first_start.settings["welcome"] is False
    assert len(first_start.reading.annotations) == 3


def test_the_next_start_opens_the_article_read_last(
    first_start: MainWindow, add: Add, qtbot: QtBot, library: Library
) -> None:
    bundled, rivers = first_start.reading.article, add()
    assert bundled is not None
    for article in (rivers, bundled):
        assert first_start.reading.open(article.id)
    first_start.settings["welcome"] = False
    first_start.close()
    again = make_window(library, Settings())
    qtbot.addWidget(again)
    begin(again, [])
    assert again.toolbar.title.whole == bundled.title, "not the one that was added last"
    again.close()


def test_the_settled_window_takes_what_a_second_start_was_given(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    annotation_id = annotate(reading, "delta grows")
    settle(reading, tmp_path / "library.postil")
    assert reading.reading.current_id != annotation_id
    address = f"postil://a/{annotation_id}"
    second = threading.Thread(target=hand_over, args=(tmp_path / "library.postil", [address]))
    second.start()
    qtbot.waitUntil(lambda: reading.reading.current_id == annotation_id)
    second.join()


def test_the_windows_place_is_kept(session: Session, qtbot: QtBot) -> None:
    settings = Settings()
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    window.resize(777, 555)
    window.show()
    window.close()
    assert settings["geometry"]
    again = MainWindow(session, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 555)


def test_a_read_only_library_offers_no_change(tmp_path: Path, add: Add, library: Library, qtbot: QtBot) -> None:
    article = add()
    read_only = Library.open(library.path, read_only=True)
    window = make_window(read_only, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [])
    assert window.reading.article is not None and window.reading.article.id == article.id
    window.view.surface.selection.select(Passage(0, 6))
    assert not window.actions_by_id["highlight"].isEnabled()
    assert window.actions_by_id["copy"].isEnabled()
    assert window.status.counts.text().endswith("read-only")
    window.close()
    read_only.close()


def test_an_article_is_shown_whose_address_another_program_made_up(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.reading.article is not None
    monkeypatch.setattr(reading.reading, "article", replace(reading.reading.article, source="http://[::1"))
    assert reading.presenter._head().title == reading.reading.article.title
