"""A window and its dialogs filled with names that lie: everything that shows one shows it plainly.

What is walked over: the text of every label and button, every tooltip, window title, menu entry, row of a list, box of
choices and name for a screen reader. Fields that are typed into, and the article's own text, hold what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.errors import StoreError
from db.ids import new_id
from db.records import Annotation
from desktop.anchoring.three_way import Clash
from desktop.proposals.import_plan import BadRecord, Change, ChangeKind, ImportPlan
from desktop.review import Candidate, ChangedItem, OrphanItem
from desktop.settings import Settings
from desktop.ui.cards.menus import card_menu
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.exchange.merge_dialog import Choice, Meeting, MergeDialog
from desktop.ui.help.about_dialog import AboutDialog
from desktop.ui.maintenance.backups_dialog import BackupsDialog
from desktop.ui.maintenance.open_failure_dialog import show_open_failure
from desktop.ui.maintenance.repair_dialog import ProblemsDialog
from desktop.ui.review.panel import ReviewPanel
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import read_by_hand
from tests.ui.sidebar.hands import select_ids

NAME = 'lie\u202egnp.exe\u2066 <b>canary</b><img src="c.png"> \u200b&x'
SEEN = "lie⟨RLO⟩gnp.exe⟨LRI⟩"
HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
TEXT = f"# {NAME}\nSome words about {NAME} stand here.\n## Part {NAME}\nAnd some others."
FILE = NAME.replace("/", "∕") + ".md"
Shown = tuple[str, str, str]  # where, what kind of text, the text


def shown_in(root: QWidget) -> Iterator[Shown]:
    """Give every text that a widget and all in it show."""
    for part in [root, *root.findChildren(QWidget)]:
        where = f"{type(part).__name__} {part.objectName()}"
        yield where, "tooltip", part.toolTip()
        yield where, "title", part.windowTitle()
        yield where, "name", part.accessibleName()
        yield where, "name", part.accessibleDescription()
        if isinstance(part, QLabel):
            yield where, "plain" if part.textFormat() is Qt.TextFormat.PlainText else "label", part.text()
        if isinstance(part, QAbstractButton):
            yield where, "button", part.text()
        if isinstance(part, QComboBox):
            yield from ((where, "choice", part.itemText(row)) for row in range(part.count()))
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from _rows(where, part.model(), QModelIndex())
        if isinstance(part, QMessageBox):
            yield where, "plain" if part.textFormat() is Qt.TextFormat.PlainText else "label", part.text()
            yield where, "plain" if part.textFormat() is Qt.TextFormat.PlainText else "label", part.informativeText()
        if isinstance(part, QPlainTextEdit) and part.isReadOnly() and part.accessibleName() in REPORTS:
            yield where, "plain", part.toPlainText()
        yield from ((where, "action", action.text().replace("&&", "&")) for action in QWidget.actions(part))
    for action in root.findChildren(QAction):
        yield "action", "action", action.text()
        if not isinstance(root, QMenu):  # menus show none
            yield "action", "tooltip", action.toolTip()


REPORTS = ("Check library", "What going back would change")


def _rows(where: str, model: QAbstractItemModel, parent: QModelIndex) -> Iterator[Shown]:
    roles = {"row": Qt.ItemDataRole.DisplayRole, "name": Qt.ItemDataRole.AccessibleTextRole}
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for kind, role in roles.items():
                yield where, kind, str(model.data(index, role) or "")
            yield where, "tooltip", str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
        yield from _rows(where, model, model.index(row, 0, parent))


def faults(root: QWidget) -> list[Shown]:
    """Return what could mislead: hidden or turning characters, and markup where Qt looks for it."""
    found = []
    for where, kind, text in shown_in(root):
        rich = kind in ("tooltip", "label") and QtGui.Qt.mightBeRichText(text) and "<b>" in text
        if HIDDEN.search(text) or rich:
            found.append((where, kind, text))
    return found


def told(root: QWidget) -> int:
    """Count the texts in which the name is seen for what it is."""
    return sum(SEEN in text for _, _, text in shown_in(root))


@pytest.fixture
def full(window: MainWindow, tmp_path: Path) -> MainWindow:
    """A window in which everything that can have a name has this one."""
    session = window.session
    path = tmp_path / FILE
    added = session.library.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), path)
    assert window.reading.open(added.article.id)
    theme = session.library.themes.all()[0]
    session.write(lambda: session.library.themes.add(replace(theme, id=new_id(), name=NAME, definition=NAME, key=8)))
    session.write(lambda: session.library.articles.rename(added.article.id, NAME))
    content = window.reading.content
    assert content is not None
    for quote in ("Some words", f"about {NAME}", "others"):
        start = content.text.index(quote)
        made = session.annotate(added.article.id, content.passage_of(0)._make((start, start + len(quote))), note=NAME)
        assert made is not None
        session.set_themes(made.id, [t.id for t in session.library.themes.all() if t.name == NAME])
    return window


def test_the_window_shows_every_name_plainly(full: MainWindow, qtbot: QtBot) -> None:
    full.strip.say(f"Could not read {NAME}.", NAME, lambda: None)
    full.toast.tell(NAME)
    for name in ("outline", "find"):
        full.actions_by_id[name].trigger()
    full.actions_by_id["switch"].trigger()
    QApplication.processEvents()
    full.grab()
    assert faults(full) == []
    assert told(full) > 12
    assert "⟨RLO⟩" in full.windowTitle()


def test_palette_and_page_of_a_search_show_every_name_plainly(full: MainWindow, qtbot: QtBot) -> None:
    library, searching = full.session.library, full.controllers.searching
    library.search.save(NAME, NAME, {})
    library.shelf.tag([library.read.articles()[0].id], [NAME])
    for command, typed in (("palette", ""), ("palette", "lie"), ("search", "lie")):
        full.run_command(command)
        palette, page = searching.palette, full.places.search
        assert palette is not None
        field = palette.field if page is None else page.field
        field.setText(typed)
        qtbot.waitUntil(lambda: not searching.busy())
        QApplication.processEvents()
        full.grab()
        assert faults(full) == []
        assert told(full) > 12
        palette.leave()


def annotation_of(window: MainWindow) -> Annotation:
    return window.reading.annotations[0]


def test_menus_show_every_name_plainly(full: MainWindow, qtbot: QtBot) -> None:
    select_ids(full.sidebar.view, [annotation_of(full).id])
    menus = [card_menu(full.sidebar.requests), *full.findChildren(QMenu)]
    for one in menus:
        one.aboutToShow.emit()
        assert faults(one) == []
    assert sum(told(one) for one in menus) > 1


CHANGES = [
    Change(ChangeKind.NOTE, "id", NAME, before=NAME, after=NAME, note=NAME, conflict=True),
    Change(ChangeKind.THEMES, "id", NAME, before=NAME, after=NAME, theme_names=(NAME,)),
    Change(ChangeKind.DELETED, "id", NAME),
]


def an_import(window: MainWindow) -> QWidget:
    plan = ImportPlan(
        kind="export", article_title=NAME, known=True, changes=tuple(CHANGES), remarks=(NAME,),
        bad=(BadRecord(1, NAME, NAME),),
    )  # fmt: skip
    return ImportDialog(plan, None, LIGHT, file_name=NAME, articles=((None, NAME), ("a", f"“{NAME}”")), parent=window)


def a_merge(window: MainWindow) -> QWidget:
    meeting = Meeting(NAME, NAME, tuple(Choice), (Clash(NAME, NAME, NAME),), 1, NAME)
    return MergeDialog(meeting, LIGHT, window)


def versions(window: MainWindow) -> QWidget:
    library, article = window.session.library, window.reading.article
    assert article is not None
    rows = version_rows(library.versions.of(article.id), library.annotations.all(article.id), article.version_id)
    return VersionsDialog(article.title, rows, LIGHT, window)


def an_update(window: MainWindow) -> QWidget:
    article = window.reading.article
    assert article is not None
    text = TEXT.replace("Some words", "Other words")
    made = window.session.library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path(FILE))
    return UpdateDialog(made, LIGHT, window)


def backups(window: MainWindow) -> QWidget:
    dialog = BackupsDialog(window)
    dialog.set_difference("", NAME)
    return dialog


def a_review(window: MainWindow) -> QWidget:
    panel = ReviewPanel(window)
    changed = [ChangedItem("a", NAME, NAME, NAME, (NAME,), NAME, NAME)]
    orphans = [OrphanItem("x", NAME, NAME, NAME, NAME, (NAME,), NAME)]
    panel.set_items(changed, orphans, lambda item: (Candidate(5, 9, 0.7, NAME),))
    panel.show_review("changed")
    return panel


DIALOGS: dict[str, Callable[[MainWindow], QWidget]] = {
    "versions": versions,
    "update": an_update,
    "import": an_import,
    "merge": a_merge,
    "export": lambda w: ExportDialog(
        w.session, w.session.library.choosing.groups([w.reading.article.id]), w.settings, w.looks.appearance, w
    ),
    "new theme": lambda w: ThemeDialog(None, w.session.library.themes.all()),
    "edit theme": lambda w: ThemeDialog(w.session.library.themes.all()[-1], w.session.library.themes.all()),
    "about": lambda w: AboutDialog(Path(f"/x/{NAME}"), w),
    "backups": backups,
    "problems": lambda w: ProblemsDialog([NAME], True, w),
    "review": a_review,
}


def test_each_dialog_shows_every_name_plainly(full: MainWindow, qtbot: QtBot) -> None:
    for name, make in DIALOGS.items():
        dialog = make(full)
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        dialog.grab()
        assert faults(dialog) == [], name
        assert name in ("export", "backups", "edit theme") or told(dialog) > 0, name
        dialog.close()


def test_questions_show_every_name_plainly(
    full: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def look(box: QMessageBox) -> int:
        asked.append(told(box))
        assert faults(box) == []
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    export = ExportDialog(
        full.session,
        full.session.library.choosing.groups([full.reading.article.id]),
        full.settings,
        full.looks.appearance,
        full,
    )
    qtbot.addWidget(export)
    export.ask(NAME, NAME, Path(NAME))
    export.done(0)
    assert show_open_failure(tmp_path / NAME, StoreError(f"{NAME} is damaged."), Settings(None)) is None
    assert len(asked) == 2
    assert all(asked)
