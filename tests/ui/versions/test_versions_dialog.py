"""The versions of an article: listed, compared, read as they were, gone back to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from db.records import AnchorState
from desktop.article.content import Passage
from desktop.ui.cards.menus import card_menu
from desktop.ui.versions.older_version import FROZEN
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows
from desktop.ui.widgets.appearance import DARK, LIGHT
from desktop.ui.widgets.rows.trees import rows_of
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT, words
from tests.ui.sidebar.hands import select_ids

SECOND = TEXT.replace("# Rivers\n", "# Rivers\nA new beginning stands here.\n").replace(
    "A delta is a map that redraws itself.", "Nothing is left of it."
)
THIRD = SECOND.replace("older than its name", "older than any name")
GONE, KEPT = "a map that redraws itself", "Every river begins"


def update(window: MainWindow, text: str, tmp_path: Path) -> None:
    article = window.reading.article
    assert article is not None
    path = tmp_path / "rivers.txt"
    path.write_text(text, "utf-8")
    library = window.session.library
    assert window.session.write(
        lambda: window.session.library.versions.apply(
            library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), path)
        )
    )


@pytest.fixture
def three(reading: MainWindow, tmp_path: Path) -> MainWindow:
    """The sample article in three versions: annotations made on the first, one of them an orphan by now."""
    for quote in (GONE, KEPT):
        reading.session.annotate(reading.reading.article.id, words(reading.reading.content, quote))
    update(reading, SECOND, tmp_path)
    update(reading, THIRD, tmp_path)
    reading.session.annotate(reading.reading.article.id, words(reading.reading.content, "any name"))
    return reading


def versions_of(window: MainWindow) -> list[str]:
    return [version.id for version in window.session.library.versions.of(window.reading.article.id)]


def dialog_of(window: MainWindow, qtbot: QtBot, appearance=LIGHT, **options: bool) -> VersionsDialog:
    library, article = window.session.library, window.reading.article
    rows = version_rows(library.versions.of(article.id), library.annotations.all(article.id), article.version_id)
    dialog = VersionsDialog(article.title, rows, appearance, **options)
    qtbot.addWidget(dialog)
    dialog.set_reader(lambda version_id: library.contents.of(article.id, version_id))
    dialog.show()
    return dialog


def orphan(window: MainWindow) -> str:
    return next(a.id for a in window.reading.annotations if a.anchor.state is AnchorState.ORPHAN)


# The dialog


def test_every_version_is_listed_with_what_is_known_of_it(three: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(three, qtbot)
    rows = [[dialog.list.topLevelItem(at).text(column) for column in range(7)] for at in range(3)]
    assert [row[0] for row in rows] == ["Version 3", "Version 2", "Version 1"]
    assert [row[5] for row in rows] == ["1", "0", "2"]
    assert [row[6] for row in rows] == ["current", "", ""]
    assert {row[2] for row in rows} == {"rivers.txt"}
    assert {row[3] for row in rows} == {"Plain text"}
    assert all(row[1] and row[4] for row in rows)


def select(dialog: VersionsDialog, *numbers: int) -> None:
    dialog.list.clearSelection()
    for item in rows_of(dialog.list):
        item.setSelected(item.text(0) in {f"Version {number}" for number in numbers})


def test_one_is_compared_with_the_current_one_and_two_with_each_other(three: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(three, qtbot, DARK)
    select(dialog, 1)
    assert dialog.pair_label.text().startswith("From version 1 to version 3 (current): ")
    assert "A new beginning" in dialog.difference.toPlainText()
    assert "any" in dialog.difference.toPlainText()
    select(dialog, 1, 2)
    assert dialog.pair_label.text() == "From version 1 to version 2: 1 paragraph removed, 2 added."
    assert "any" not in dialog.difference.toPlainText()
    assert not dialog.read_button.isEnabled() and not dialog.go_button.isEnabled()
    select(dialog, 3)
    assert dialog.pair_label.text().startswith("From version 2 to version 3")
    assert not dialog.read_button.isEnabled() and not dialog.go_button.isEnabled()
    select(dialog, 1, 2, 3)
    assert dialog.pair() is None


def test_the_only_version_has_nothing_to_be_compared_with(reading: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(reading, qtbot)
    assert dialog.difference.toPlainText() == "This is the only version so far."
    assert not dialog.go_button.isEnabled()


def test_a_version_that_cannot_be_read_is_said_to_be_so(three: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(three, qtbot)
    dialog.set_reader(lambda version_id: None)
    assert "cannot be read" in dialog.difference.toPlainText()


def test_a_library_to_be_read_only_goes_nowhere(three: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(three, qtbot, writable=False)
    select(dialog, 1)
    assert dialog.read_button.isEnabled() and not dialog.go_button.isEnabled()


def test_the_keyboard_chooses_and_reads(three: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(three, qtbot)
    assert dialog.selected()[0].version.number == 2
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.selected()[0].version.number == 1
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [row.version.number for row in dialog.selected()] == [2, 1]
    select(dialog, 1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.difference
    for _ in range(2):
        dialog.focusNextChild()
    assert dialog.focusWidget() is dialog.go_button
    QTest.keyClick(dialog.go_button, Qt.Key.Key_Space)
    assert dialog.wish == "go"
    assert dialog.chosen == versions_of(three)[0]


# From the menu


def test_the_menu_reads_an_older_version_and_returns(three: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_first(self: VersionsDialog) -> int:
        select(self, 1)
        self.read_button.click()
        return self.result()

    monkeypatch.setattr(VersionsDialog, "exec", read_first)
    three.actions_by_id["versions"].trigger()
    assert three.reading.content.text == read_by_hand(TEXT).content.text
    assert "version 1 of 3" in three.older.strip.label.text()
    assert three.older.strip.isVisible()
    assert {three.reading.content.text[a.anchor.start : a.anchor.end] for a in three.reading.annotations} == {
        GONE,
        KEPT,
    }
    assert three.status.counts.text().startswith("Version 1 · 2 annotations made on it · read only")
    three.older.strip.button.click()
    assert three.reading.content.text == read_by_hand(THIRD).content.text
    assert not three.older.strip.isVisible()
    assert len(three.reading.annotations) == 3


def test_nothing_can_be_written_while_an_older_version_is_read(three: MainWindow, qtbot: QtBot) -> None:
    library, first = three.session.library, versions_of(three)[0]
    before, undo = library.annotations.all(), library.read.next_label("undo")
    assert three.older.open(first)
    view = three.view
    view.surface.selection.select(Passage(0, 6))
    for name in ("highlight", "note", "theme_1", "remove", "undo", "update", "import", "rename", "remove_article"):
        assert not three.actions_by_id[name].isEnabled(), name
    view.surface.offer.highlight_requested.emit(Passage(0, 6), [])
    view.surface.offer.note_requested.emit(Passage(0, 6))
    three.reading.set_current(before[0].id)
    view.passage_change_requested.emit(before[0].id, Passage(0, 6))
    QTest.keyClick(view, Qt.Key.Key_2)
    three.margin.edit(before[0].id)
    three.annotating.remove([before[0].id])
    three.session.walk("undo")
    assert library.annotations.all() == before
    assert library.read.next_label("undo") == undo
    assert not three.drafts.unsaved
    assert three.toast.text() == FROZEN
    three.older.close()
    assert three.actions_by_id["undo"].isEnabled()
    assert three.session.set_note(before[0].id, "again")


def test_escape_returns_to_the_place_that_was_left(three: MainWindow) -> None:
    assert three.older.open(versions_of(three)[0])
    three.leave()
    assert not three.older.is_open()
    assert three.reading.version is None


def test_another_article_ends_the_reading_of_a_version(three: MainWindow, add) -> None:
    other = add("# Bread\nFlour and water.", "bread.txt")
    three.older.open(versions_of(three)[0])
    assert three.reading.open(other.id)
    assert not three.older.strip.isVisible()
    assert three.session.annotate(other.id, Passage(0, 5)) is not None


def test_a_change_from_elsewhere_leads_back_to_the_article(three: MainWindow) -> None:
    three.older.open(versions_of(three)[0])
    changes = three.session.library.annotations.set_note(three.reading.annotations[0].id, "from the command line")
    three.session.changed.emit(changes)
    assert not three.older.is_open()
    assert three.session.frozen == ""


def test_an_orphan_is_shown_where_it_was_made_from_its_cards_menu(three: MainWindow) -> None:
    gone = orphan(three)
    select_ids(three.sidebar.view, [gone])
    entry = next(
        action for action in card_menu(three.sidebar.requests).actions() if "where it was made" in action.text()
    )
    entry.trigger()
    assert three.reading.version.number == 1
    assert three.reading.current_id == gone
    found = three.reading.annotation(gone).anchor
    assert three.reading.content.text[found.start : found.end] == GONE
    three.older.close()
    assert three.reading.current_id == gone


def test_one_that_stands_where_it_was_made_has_no_such_entry(three: MainWindow) -> None:
    kept = next(a.id for a in three.reading.annotations if a.target.quote.exact == "any name")
    select_ids(three.sidebar.view, [kept])
    assert not any("where it was made" in action.text() for action in card_menu(three.sidebar.requests).actions())
    three.reading.set_current(kept)
    assert not three.actions_by_id["origin"].isEnabled()


def test_the_review_shows_it_there_by_key_and_is_come_back_to(three: MainWindow) -> None:
    three.reviewing.open("orphans")
    review = three.reviewing.panel.orphans
    QTest.keyClick(review, Qt.Key.Key_V)
    assert three.reading.version.number == 1
    assert not three.reviewing.is_open()
    QTest.keyClick(three.view, Qt.Key.Key_Escape)  # the current annotation is left first
    QTest.keyClick(three.view, Qt.Key.Key_Escape)
    assert three.reading.version is None
    assert three.reviewing.shown() == "orphans"


def test_going_back_is_previewed_and_one_step(three: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    first = versions_of(three)[0]
    shown: list[str] = []

    def accept(self: UpdateDialog) -> int:
        shown.append(self.windowTitle())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(UpdateDialog, "exec", accept)
    before = three.session.library.annotations.all()
    three.controllers.updating.go_to_version(three.reading.article.id, first)
    qtbot.waitUntil(lambda: three.reading.content.text == read_by_hand(TEXT).content.text)
    assert shown == ["Go to version 1"]
    assert {a.anchor.state for a in three.reading.annotations if a.target.quote.exact in (GONE, KEPT)} <= {
        AnchorState.IN_PLACE,
        AnchorState.MOVED,
    }
    assert len(three.session.library.versions.of(three.reading.article.id)) == 3
    three.actions_by_id["undo"].trigger()
    assert three.session.library.annotations.all() == before
    assert three.reading.content.text == read_by_hand(THIRD).content.text
