"""The places at which a library is shared with other computers, and what can be done with them. Knows no library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.library.across.sharing import Share, SharingStatus
from desktop.shown_text import shortened
from desktop.texts import counted, later, tr
from desktop.ui.widgets.dates import day_and_time
from desktop.ui.widgets.dialog import Dialog, close_or
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.trees import STRETCHED, WHOLE, set_columns

HEAD = later(
    "Your other computers get this library by a folder that something carries to them: Syncthing, Nextcloud, Dropbox, "
    "a network drive, a stick. Choose an empty folder here, and the same one there. What each of them has is put "
    "together, and nothing is lost. A group on a PostgreSQL server gets the articles that you choose."
)
FOOT = later("Whoever can write into the folder is trusted as you are. What was sent cannot be called back.")
ASKED = later("Please write your name first: your notes carry it to the others. Or share without one.")


class ShareDialog(Dialog):
    """A list of places, one's name, and buttons."""

    articles_requested = Signal(str)  # the place
    words_requested = Signal(str)
    remove_requested = Signal(str)
    name_written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Share with other computers"))
        self.setMinimumSize(480, 360)
        self.resize(700, 500)
        head = PlainLabel(self, tr(HEAD))
        self.name = QLineEdit(self, placeholderText=tr("How you are called at the other computers"))
        self.name.editingFinished.connect(self._write_name)
        form = QFormLayout()
        form.addRow(tr("Your &name"), self.name)
        self.rows = QTreeWidget(self)
        self.rows.setAllColumnsShowFocus(True)
        columns = ((tr("Folder or group"), STRETCHED), (tr("Last exchange"), WHOLE))
        set_columns(self.rows, tr("Where the library is shared"), columns)
        self.state = PlainLabel(self, "")
        self.encrypt = QCheckBox(tr("Encrypt what lies in a new folder"), self)
        foot = PlainLabel(self, tr(FOOT), "caption")
        self.articles = QPushButton(tr("Choose articles…"), self)
        self.words = QPushButton(tr("Show its words"), self)
        self.remove = QPushButton(tr("Stop sharing there"), self)
        of_place = in_row(self.articles, self.words, self.remove, REST)
        actions = tr("Share by a folder…"), tr("Share with a group…"), tr("Exchange now")
        self.buttons, [self.add, self.group, self.exchange] = close_or(self, *actions)
        parts = (head, form, (self.rows, 1), of_place, self.state, self.encrypt, foot, self.buttons)
        in_column(*parts, on=self, margins=(16, 16, 16, 16), spacing=12)
        self._shares: dict[str, Share] = {}
        self._busy = False
        self._connect_signals()
        self._offer()

    def _connect_signals(self) -> None:
        self.articles.clicked.connect(lambda: self.articles_requested.emit(self.current()))
        self.words.clicked.connect(lambda: self.words_requested.emit(self.current()))
        self.remove.clicked.connect(lambda: self.remove_requested.emit(self.current()))
        self.rows.currentItemChanged.connect(lambda *_: self._offer())

    def set_status(self, status: SharingStatus, name: str) -> None:
        """Show how things stand."""
        chosen = self.current()
        if not self.name.isModified():
            self.name.setText(name)
        self._shares = {share.id: share for share in status.shares}
        self.rows.clear()
        for share in status.shares:
            last = shortened(tr(share.problem), 80) if share.problem else ""
            last = last or (day_and_time(share.last) if share.last else tr("not yet"))
            target = tr("{folder} (encrypted)", folder=share.target) if share.seal is not None else share.target
            item = QTreeWidgetItem(self.rows, [target, last])
            item.setData(0, Qt.ItemDataRole.UserRole, share.id)
            item.setToolTip(0, share.target)
            item.setToolTip(1, tr(share.problem))
            if share.id == chosen or len(status.shares) == 1:
                self.rows.setCurrentItem(item)
        parts = []
        if status.pending:
            parts.append(counted("{n} change is to be sent.", "{n} changes are to be sent.", status.pending))
        if status.waiting:
            parts.append(counted("{n} change waits for others.", "{n} changes wait for others.", status.waiting))
        if status.newer:
            number = status.newer
            parts.append(counted("{n} change needs a newer Postil.", "{n} changes need a newer Postil.", number))
        nothing = tr("Everything is exchanged.") if status.shares else tr("Not shared yet.")
        self.state.setText(tr("Exchanging…") if self._busy else " ".join(parts) or nothing)
        self._offer()

    def set_busy(self, busy: bool) -> None:
        """Show that an exchange is under way, or that none is."""
        self._busy = busy
        if busy:
            self.state.setText(tr("Exchanging…"))
        self._offer()

    def _write_name(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.name_written.emit(self.name.text())

    def ask_name(self) -> None:
        """Ask for the user's name."""
        self.state.setText(tr(ASKED))
        self.name.setFocus()

    def current(self) -> str:
        """Return the id of the chosen place, or ''."""
        item = self.rows.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _offer(self) -> None:
        share = self._shares.get(self.current())
        self.articles.setVisible(share is not None and share.is_group)
        self.words.setVisible(share is not None and share.seal is not None)
        self.remove.setVisible(share is not None)
        self.articles.setEnabled(not self._busy)
        self.remove.setEnabled(not self._busy)
        self.exchange.setEnabled(bool(self._shares) and not self._busy)
        self.add.setEnabled(not self._busy)
        self.group.setEnabled(not self._busy)
