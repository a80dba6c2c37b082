"""What holds for every dialog: its smallest size shows its sentences whole, all in it has a name, none stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.annotated.returning.changes import ImportPlan
from desktop.library.versions import Reread
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.keys.showing import show_keys
from desktop.ui.settings.showing import show_settings
from desktop.ui.versions.rereading import RereadDialog
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.widgets.appearance import DARK, HIGH_CONTRAST
from desktop.ui.widgets.style import apply_appearance
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT, words
from tests.ui.pages import colours_of
from tests.ui.widgets.every_dialog import DIALOGS, none_waited_for

LONG = "Of rivers, of their sources and of their mouths, and of what everybody who lives beside one should know of it"
ASKED = ("export", "rename", "edit_articles", "versions", "trash", "about", "theme_add", "backups", "share")


@pytest.fixture
def shown(reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[QDialog]:
    """The dialogs that were asked for, shown instead of waited for, on an article with a long title."""
    library, article = reading.session.library, reading.reading.article
    assert article is not None
    assert reading.session.annotate(article.id, words(reading.reading.content, "older than its name"))
    reading.session.remove([library.annotations.all(article.id)[0].id])
    reading.session.write(lambda: reading.session.library.articles.rename(article.id, LONG))
    library.care.back_up()
    found: list[QDialog] = []

    def show(dialog: QDialog) -> int:
        dialog.show()
        qtbot.waitExposed(dialog)
        found.append(dialog)
        return 0

    monkeypatch.setattr(QDialog, "exec", show)
    monkeypatch.setattr(QDialog, "open", show)
    monkeypatch.setattr(QWidget, "deleteLater", lambda _: None)
    return found


def ask(window: MainWindow, name: str, shown: list[QDialog], tmp_path: Path) -> QDialog:
    if name == "settings":  # not waited for: the window stays in use beside it
        return show_settings(window.settings, window)
    if name == "keys":
        return show_keys(window.keys, window)
    if name in ASKED:
        window.actions_by_id[name].trigger()
    else:
        _make(window, name, tmp_path).exec()
    return shown[-1]


def _make(window: MainWindow, name: str, tmp_path: Path) -> QDialog:
    article: Article | None = window.reading.article
    assert article is not None
    if name == "crash":
        return CrashDialog("A report.", "A report of an error.", False, window)
    if name == "import":
        return ImportDialog(ImportPlan("export", article_title=LONG, known=True), None, DARK, file_name="rivers.md")
    if name == "reread":
        return RereadDialog(Reread(unread=[(LONG, "It is gone.")], alike=3), DARK, window)
    text = TEXT.replace("older than its name", "old")
    read = read_by_hand(text)
    return UpdateDialog(
        window.session.library.versions.prepare_update(article.id, read, text.encode(), tmp_path / "a.txt"),
        DARK,
        window,
    )


@pytest.mark.parametrize("name", [*ASKED, "crash", "import", "update", "reread", "settings", "keys"])
def test_a_dialog_at_its_smallest_shows_its_sentences_whole_and_names_all_in_it(
    name: str, reading: MainWindow, shown: list[QDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = ask(reading, name, shown, tmp_path)
    dialog.resize(1, 1)
    QCoreApplication.processEvents()
    assert dialog.windowTitle()
    assert dialog.width() <= 800
    assert dialog.height() <= 600
    clipped = [
        label.text()
        for label in dialog.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.height() < label.heightForWidth(label.width())
    ]
    assert clipped == []
    nameless = [
        type(part).__name__
        for part in dialog.findChildren(QWidget)
        if part.isVisible()
        and part.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
    ]
    assert nameless == []
    dialog.close()


@pytest.mark.parametrize("name", [name for name in ASKED if name not in ("backups", "share")])
def test_a_closed_dialog_does_not_stay_behind_in_the_window(
    name: str, reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda _: 0)
    reading.actions_by_id[name].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reading.findChildren(QDialog) == []


def test_an_empty_check_box_is_seen_in_the_dark(qtbot: QtBot) -> None:
    box = QCheckBox("Words")
    apply_appearance(box, DARK)
    qtbot.addWidget(box)
    box.show()
    drawn = box.grab().toImage()
    row = [drawn.pixelColor(x, drawn.height() // 2).name() for x in range(18)]
    assert DARK.muted.lower() in row
    assert DARK.ink.lower() not in row
    box.setChecked(True)
    drawn = box.grab().toImage()
    assert DARK.ink.lower() in [drawn.pixelColor(x, drawn.height() // 2).name() for x in range(18)]


def test_a_library_that_does_not_open_is_told_in_the_chosen_look(reading: MainWindow) -> None:
    reading.settings["contrast"] = "high"
    with none_waited_for():
        box = DIALOGS["maintenance.open_failure_dialog.QMessageBox"](reading)
    leave = box.findChildren(QPushButton)[-1].grab().toImage()
    assert leave.pixelColor(leave.width() // 2, 3).name() == HIGH_CONTRAST["light"].ink.lower()


def test_between_two_parts_of_a_dialog_stands_no_bar(reading: MainWindow) -> None:
    look = HIGH_CONTRAST["dark"]
    apply_appearance(reading, look)
    dialog = DIALOGS["maintenance.backups_dialog.BackupsDialog"](reading)
    dialog.show()
    [parts] = dialog.findChildren(QSplitter)
    assert colours_of(parts.handle(1).grab().toImage()) == {look.chrome}


@pytest.mark.parametrize("then", ["light", "dark"])
def test_a_message_and_the_empty_library_stay_readable_in_another_appearance(
    then: str, reading: MainWindow, qtbot: QtBot
) -> None:
    reading.actions_by_id["appearance_dark" if then == "light" else "appearance_light"].trigger()
    reading.actions_by_id["remove_article"].trigger()
    assert reading.strip.isVisible()
    reading.actions_by_id[f"appearance_{then}"].trigger()
    qtbot.waitUntil(reading.updatesEnabled)
    assert reading.places.library is not None and reading.places.library.nothing.isVisible()
    for part in (reading.strip, reading.places.library.nothing):
        for label in part.findChildren(QLabel):
            if label.isVisible() and label.text():
                seen, appearance = colours_of(label.grab().toImage()), reading.appearance
                assert {appearance.ink.lower(), appearance.muted.lower()} & seen, label.text()
