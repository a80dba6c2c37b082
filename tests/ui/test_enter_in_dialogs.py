"""Enter presses the button that has the keyboard, in every dialog there is; elsewhere, the default button and no other.

The dialogs are found in the code: one that this walk does not know makes it fail.
"""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

import desktop.ui
from db.care.repair import Account
from db.errors import StoreError
from desktop.annotated.document import Exported, Options
from desktop.annotated.merge.merged import Conflict, Merged
from desktop.annotated.returning.changes import Change, ChangeKind, ImportPlan
from desktop.library import Taken
from desktop.library.versions import Reread
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.ending import may_give_up
from desktop.ui.exchange.colours_dialog import ColoursDialog
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.exchange.merge_dialog import MergeDialog
from desktop.ui.exchange.take_in_dialog import TakeInDialog
from desktop.ui.help.about_dialog import AboutDialog
from desktop.ui.help.handbook_dialog import HandbookDialog
from desktop.ui.keys.keys_dialog import KeysDialog
from desktop.ui.library.adding.address_dialog import AddressDialog
from desktop.ui.maintenance.backups_dialog import BackupsDialog
from desktop.ui.maintenance.open_failure_dialog import show_open_failure
from desktop.ui.maintenance.repair_dialog import AccountDialog, ProblemsDialog
from desktop.ui.maintenance.trash_dialog import TrashDialog
from desktop.ui.marking.occurrences_dialog import OccurrencesDialog
from desktop.ui.printing.print_dialog import PrintDialog
from desktop.ui.settings.showing import show_settings
from desktop.ui.themes.codebook_dialog import CodebookDialog
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.versions.reread_dialog import RereadDialog
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT, words

ROOM = Path(desktop.ui.__file__).parent
READY_MADE = {"QMessageBox", "QInputDialog", "QProgressDialog", "QErrorMessage", "QWizard", "QDialog"}
ENTER = (  # the large key, and the one beside the numbers
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
)
CHANGES = (Change(ChangeKind.NOTE, "id", "A river", before="old", after="new", note="new", conflict=True),)
NAMED = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView)
asked: list[QDialog] = []  # the dialogs that code of the program would have waited for
CONFLICT = Conflict("a", "A river", "note", "before", "ours", "theirs")
ACCOUNT = Account(
    rebuilt=("the library",),
    kept="there",
    used=("its journal",),
    recovered=1,
    lost=(),
    bad_rows=0,
    rows={"articles": 1},
)


def an_import(window: MainWindow) -> QDialog:
    plan = ImportPlan(kind="export", article_title="Rivers", known=True, changes=CHANGES)
    articles = ((None, "A new article"), ("a", "Rivers"))
    return ImportDialog(plan, None, LIGHT, file_name="rivers.md", articles=articles, parent=window)


def an_update(window: MainWindow) -> QDialog:
    article = window.reading.article
    assert article is not None
    text = TEXT.replace("older than its name", "old")
    update = window.session.library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path("a"))
    return UpdateDialog(update, LIGHT, window)


def versions(window: MainWindow) -> QDialog:
    library, article = window.session.library, window.reading.article
    assert article is not None
    text = TEXT + "\nA word more."
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path("a")))
    [article] = library.articles.all()
    rows = version_rows(library.versions.of(article.id), [], article.version_id)
    return VersionsDialog(article.title, rows, LIGHT, window)


def backups(window: MainWindow) -> QDialog:
    care = window.session.library.care
    care.back_up()
    dialog = BackupsDialog(window)
    dialog.set_backups(care.backups())
    return dialog


def trash(window: MainWindow) -> QDialog:
    article = window.reading.article
    assert article is not None
    assert window.session.annotate(article.id, words(window.reading.content, "older than its name"))
    window.session.remove([one.id for one in window.session.library.annotations.all(article.id)])
    dialog = TrashDialog(window)
    dialog.set_removed(window.session.library.trash.removed())
    return dialog


def a_question(window: MainWindow) -> QDialog:
    assert window.reading.article is not None
    export = ExportDialog(
        window.session,
        window.session.library.choosing.groups([window.reading.article.id]),
        window.settings,
        window.appearance,
        window,
    )
    export.ask("Replace it?", "It is there already.", Path("other.md"))
    return asked[-1]


def a_failure(_window: MainWindow) -> QDialog:
    show_open_failure(Path("library.postil"), StoreError("The library is damaged."))
    return asked[-1]


def an_end(window: MainWindow) -> QDialog:
    may_give_up(window)
    return asked[-1]


def a_name(window: MainWindow) -> QDialog:
    window.actions_by_id["rename"].trigger()
    return asked[-1]


def details(window: MainWindow) -> QDialog:
    window.actions_by_id["edit_articles"].trigger()
    return asked[-1]


def a_tag(window: MainWindow) -> QDialog:
    window.places.show_library()
    assert window.places.library is not None and window.reading.article is not None
    window.places.library.ask_for_tag([window.reading.article.id])
    return asked[-1]


def pages(window: MainWindow) -> QDialog:
    assert window.reading.article is not None
    document = window.session.library.exchange.document(window.reading.article.id)
    return PrintDialog(document, Options(), LIGHT, "/x", window)


def a_codebook(window: MainWindow) -> QDialog:
    there = {theme.id: theme for theme in window.session.library.themes.all()}
    return CodebookDialog(
        "a.qdc", [replace(theme, definition="Else") for theme in there.values()], there, LIGHT, window
    )


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "crash_dialog.CrashDialog": lambda w: CrashDialog("A report.", "A report of an error.", False, w),
    "ending.QMessageBox": an_end,
    "exchange.colours_dialog.ColoursDialog": lambda w: ColoursDialog(
        "Rivers", {"#ffcc00": 2}, w.session.library.themes.all(), w
    ),
    "exchange.export_dialog.ExportDialog": lambda w: ExportDialog(
        w.session, w.session.library.choosing.groups([w.reading.article.id]), w.settings, w.appearance, w
    ),
    "exchange.export_saving.QMessageBox": a_question,
    "exchange.import_dialog.ImportDialog": an_import,
    "exchange.merge_dialog.MergeDialog": lambda w: MergeDialog(
        "a.md", Merged(Exported("", 0, 0, 0), conflicts=(CONFLICT,)), LIGHT, w
    ),
    "library.adding.address_dialog.AddressDialog": lambda w: AddressDialog("https://a.org/", pictures=True, parent=w),
    "library.article_sheet.ArticleSheet": details,
    "exchange.take_in_dialog.TakeInDialog": lambda w: TakeInDialog(
        "other.postil", Taken({"articles": 1}, {}, {}, {}, ("Lakes",)), LIGHT, w
    ),
    "library.place.QInputDialog": a_tag,
    "maintenance.backups_dialog.BackupsDialog": backups,
    "maintenance.open_failure_dialog.QMessageBox": a_failure,
    "maintenance.repair_dialog.AccountDialog": lambda w: AccountDialog(ACCOUNT, w),
    "maintenance.repair_dialog.ProblemsDialog": lambda w: ProblemsDialog(["A row is not what was written."], True, w),
    "maintenance.trash_dialog.TrashDialog": trash,
    "printing.print_dialog.PrintDialog": pages,
    "settings.settings_dialog.SettingsDialog": lambda w: show_settings(w.settings, w),
    "themes.codebook_dialog.CodebookDialog": a_codebook,
    "marking.occurrences_dialog.OccurrencesDialog": lambda w: OccurrencesDialog(
        "river", w.controllers.marking._find, list(w.reading.themes.values()), "", LIGHT, w
    ),
    "themes.theme_dialog.ThemeDialog": lambda w: ThemeDialog(None, w.session.library.themes.all(), LIGHT, w),
    "versions.reread_dialog.RereadDialog": lambda w: RereadDialog(Reread(unread=[("A", "It is gone.")]), LIGHT, w),
    "versions.update_dialog.UpdateDialog": an_update,
    "versions.versions_dialog.VersionsDialog": versions,
    "help.about_dialog.AboutDialog": lambda w: AboutDialog(Path("/x/library.postil"), w),
    "help.handbook_dialog.HandbookDialog": HandbookDialog,
    "window.handlers.QInputDialog": a_name,
    "keys.keys_dialog.KeysDialog": KeysDialog,
}


def dialogs_in(name: str, text: str) -> Iterator[str]:
    """Yield the classes of dialogs that a module defines, and the ready-made ones that it asks with."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            called = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            if isinstance(called, ast.Name) and called.id in READY_MADE:
                yield f"{name}.{called.id}"


def all_dialogs() -> set[str]:
    """Return every dialog of the program: those that others are made from by inheriting stand for those alone."""
    found: set[str] = set()
    classes: set[type[QDialog]] = set()
    for path in sorted(ROOM.rglob("*.py")):
        name = ".".join(path.relative_to(ROOM).with_suffix("").parts)
        found |= set(dialogs_in(name, path.read_text("utf-8")))
        if "Dialog" in path.read_text("utf-8"):
            module = importlib.import_module(f"desktop.ui.{name}")
            classes |= {
                one
                for one in vars(module).values()
                if inspect.isclass(one) and issubclass(one, QDialog) and one.__module__ == module.__name__
            }
    parents = {parent for one in classes for parent in one.__mro__[1:]}
    return found | {f"{one.__module__}.{one.__name__}".removeprefix("desktop.ui.") for one in classes - parents}


def test_the_walk_knows_every_dialog() -> None:
    assert all_dialogs() == set(DIALOGS)


def test_the_search_finds_a_question_that_is_new() -> None:
    asked = "box = QMessageBox(self)\nQMessageBox.question(self, 'Sure?')\nname = QInputDialog.getText(self)\n"
    assert set(dialogs_in("new", asked)) == {"new.QMessageBox", "new.QInputDialog"}


@pytest.fixture
def made(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[[str], tuple[QDialog, list[QAbstractButton]]]]:
    """Give a fresh dialog, shown, with the list of the buttons that were pressed in it; the last one goes."""

    def note(dialog: QDialog) -> int:
        asked.append(dialog)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", note)
    monkeypatch.setattr(QDialog, "exec", note)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_, **__: QColorDialog().currentColor())
    reading.settings["export_folder"] = str(tmp_path)
    last: list[QDialog] = []

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")

    def close_last() -> None:
        for one in filter(shiboken6.isValid, last):
            one.close()
            one.deleteLater()
        last.clear()
        asked.clear()

    def make(name: str) -> tuple[QDialog, list[QAbstractButton]]:
        close_last()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # one of a kind in the window
        with monkeypatch.context() as patch:
            patch.setattr(QDialog, "deleteLater", lambda _: None)
            dialog = DIALOGS[name](reading)
        last.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        pressed: list[QAbstractButton] = []
        for button in dialog.findChildren(QAbstractButton):
            button.clicked.connect(lambda _=False, button=button: pressed.append(button))
        return dialog, pressed

    yield make
    close_last()


def reachable(dialog: QDialog, kinds: type[QWidget] | tuple[type[QWidget], ...]) -> list[QWidget]:
    """Return the parts of these kinds that the keyboard can get to, in the order of their making."""
    return [
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, kinds)
        and part.isVisible()
        and part.isEnabled()
        and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def buttons_of(dialog: QDialog) -> list[QAbstractButton]:
    """Return the buttons that Enter is to press. A check box and a radio button are none: they hold an answer."""
    return [
        one
        for one in reachable(dialog, QAbstractButton)
        if isinstance(one, QAbstractButton) and not isinstance(one, QCheckBox | QRadioButton)
    ]


def tab_to(dialog: QDialog, part: QWidget) -> None:
    for _ in range(100):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)  # at least once: it may be where it began
        if dialog.focusWidget() is part:
            return
    if isinstance(part, QAbstractButton) and part.group() is not None:  # of a group, Tab goes to one alone
        part.setFocus(Qt.FocusReason.TabFocusReason)
        return
    pytest.fail(f"Tab never comes to {part.accessibleName() or part}")


def said(buttons: list[QAbstractButton]) -> list[str]:
    return [one.text() or one.accessibleName() for one in buttons]


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_presses_the_button_that_tab_came_to_and_no_other(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    number = len(buttons_of(made(name)[0]))
    assert number > 0
    wrong = []
    for at in range(number):
        dialog, pressed = made(name)
        button = buttons_of(dialog)[at]
        tab_to(dialog, button)
        wanted = said([button])
        QTest.keyClick(button, *ENTER[at % 2])
        if said(pressed) != wanted:
            wrong.append((wanted, said(pressed)))
    assert wrong == []


@pytest.mark.parametrize("name", DIALOGS)
def test_enter_elsewhere_presses_the_default_button_or_none(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    elsewhere = (QLineEdit, QTreeWidget, QCheckBox, QRadioButton)
    wrong = []
    for at in range(len(reachable(made(name)[0], elsewhere))):
        dialog, pressed = made(name)
        part = reachable(dialog, elsewhere)[at]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        default = [one for one in dialog.findChildren(QPushButton) if one.isDefault() and one.isEnabled()]
        QTest.keyClick(part, Qt.Key.Key_Return)
        if pressed not in ([], default):
            wrong.append((part.accessibleName(), said(pressed)))
    assert wrong == []


def test_enter_on_a_row_does_what_the_row_does_and_presses_nothing(
    made: Callable[[str], tuple[QDialog, list[QAbstractButton]]],
) -> None:
    dialog, pressed = made("maintenance.trash_dialog.TrashDialog")
    assert isinstance(dialog, TrashDialog)
    wishes: list[object] = []
    dialog.put_back_requested.connect(lambda *ids: wishes.append(ids))
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert len(wishes) == 1
    assert pressed == []
    assert dialog.isVisible()


def is_named(part: QWidget, interface: QAccessibleInterface) -> bool:
    """Tell whether a screen reader can say more of a part than its kind, or need not."""
    if not isinstance(part, NAMED) or isinstance(part, QHeaderView) or not part.isVisible():
        return True
    return bool(interface.text(QAccessible.Text.Name).strip())


@pytest.mark.parametrize("name", DIALOGS)
def test_a_screen_reader_has_a_name_for_every_control(
    name: str, made: Callable[[str], tuple[QDialog, list[QAbstractButton]]]
) -> None:
    dialog, _ = made(name)
    parts = [(part, QAccessible.queryAccessibleInterface(part)) for part in dialog.findChildren(QWidget)]
    assert [type(part).__name__ for part, interface in parts if not is_named(part, interface)] == []
    assert not any("<qt>" in one.text(QAccessible.Text.Description) for _, one in parts if one is not None)
