"""The small dialogs and the drawings: keys, about, icons, the reading panel, the picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.commands import COMMANDS
from desktop.errors import PostilError
from desktop.resources import resources
from desktop.ui.help.about_dialog import AboutDialog
from desktop.ui.picture import picture
from desktop.ui.widgets.appearance import APPEARANCES, HIGH_CONTRAST, LIGHT
from desktop.ui.widgets.dialog import Dialog, go_or_cancel
from desktop.ui.widgets.icons import icon, pixmap
from desktop.ui.widgets.style import apply_appearance
from tests.importers.pdf.making import Sheet, pdf
from tests.ui.pages import colours_of

_NAMES = (entry.name for entry in (resources() / "icons").iterdir())
ICONS = sorted(name.removesuffix(".svg") for name in _NAMES if name != "postil.svg")


def test_about_names_the_library(qtbot: QtBot) -> None:
    dialog = AboutDialog(Path("/x/<b>library</b>.postil"))
    qtbot.addWidget(dialog)
    [label] = dialog.findChildren(QLabel)
    assert "<b>library</b>" in label.text()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_button_that_goes_on_accepts_its_dialog_and_cancel_rejects_it(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    buttons, go = go_or_cancel(dialog, "Share these")
    with qtbot.waitSignal(dialog.accepted):
        go.click()
    with qtbot.waitSignal(dialog.rejected):
        buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str, qtbot: QtBot) -> None:
    drawn = pixmap(name, "#ff0000").toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(20) for y in range(20) if drawn.pixelColor(x, y).alpha() > 100}
    assert seen == {"#ff0000"}


def test_every_icon_that_a_command_names_is_there(qtbot: QtBot) -> None:
    assert {command.icon for command in COMMANDS if command.icon} <= set(ICONS)
    assert not icon("find", LIGHT).isNull()


@pytest.mark.parametrize("appearance", [*APPEARANCES.values(), HIGH_CONTRAST["dark"]], ids=lambda a: a.id)
def test_the_row_of_a_menu_and_of_a_list_that_the_keys_are_on_is_seen(appearance, qtbot: QtBot) -> None:
    field, menu = QComboBox(), QMenu()
    for part in (field, menu):
        qtbot.addWidget(part)
        apply_appearance(part, appearance)
    field.addItems(["Light", "Sepia", "Dark"])
    field.show()
    field.showPopup()
    qtbot.keyClick(field.view(), Qt.Key.Key_Down)
    menu.setActiveAction(menu.addAction("Open"))
    for shown in (field.view().window(), menu):
        assert appearance.selection.lower() in colours_of(shown.grab().toImage())


@pytest.mark.parametrize("appearance", sorted(APPEARANCES))
def test_a_picture_shows_the_window_in_its_size_and_colours(appearance: str, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.txt").write_text("Some words to read.\n", "utf-8")
    out = tmp_path / "out.png"
    picture(out, tmp_path / "a.txt", (900, 600), appearance, 1.5)
    drawn = QImage(str(out))
    assert (drawn.width(), drawn.height()) == (1350, 900)
    colours = {drawn.pixelColor(x, 450).name().upper() for x in range(0, 1350, 5)}
    assert {APPEARANCES[appearance].paper, APPEARANCES[appearance].chrome} <= colours
    assert not (tmp_path / ".data" / "postil").exists(), "a picture leaves the reader's library alone"


def test_a_picture_shows_a_pdf_by_its_pages_and_nothing_else_has_any(tmp_path: Path, qtbot: QtBot) -> None:
    sheet = Sheet()
    sheet.line(50, 60, "A page.")
    (tmp_path / "a.pdf").write_bytes(pdf([sheet]))
    out = tmp_path / "out.png"
    picture(out, tmp_path / "a.pdf", (900, 600), pages=True)
    drawn = QImage(str(out))
    lightness = {drawn.pixelColor(x, y).lightness() for x in range(20, 200) for y in range(60, 200)}
    assert max(lightness) == 255, "the white of the paper"
    assert min(lightness) < 80, "the black of its words"
    (tmp_path / "a.txt").write_text("Some words to read.\n", "utf-8")
    with pytest.raises(PostilError, match="no pages"):
        picture(out, tmp_path / "a.txt", pages=True)


@pytest.mark.parametrize(
    "words", ["Replace it?", "It holds changes that are nowhere else. " * 2, "One more line. " * 40]
)
def test_a_question_is_seen_whole_however_long_it_is(qtbot: QtBot, words: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Postil", words)
    qtbot.addWidget(box)
    apply_appearance(box, LIGHT)
    box.setInformativeText("Replacing it loses what was changed in it since.")
    box.show()
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        label = box.findChild(QLabel, name)
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed
        assert label.wordWrap() or label.width() >= label.sizeHint().width()
        assert label.geometry().right() <= box.width()
