"""Sharing the library from the window: choosing folders, and exchanging with them beside the reading.

An exchange runs in a thread with a Library of its own. What it brought is taken over as what another program wrote is,
but at once (``brought``).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.settings import BY_KEY, Settings
from desktop.shown_text import shortened
from desktop.texts import tr
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.session import Session
from desktop.ui.widgets.asking import ask, ask_for_line
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.across.sharing import Round, Share
    from desktop.ui.maintenance.share_dialog import ShareDialog

BEGIN_MILLISECONDS = 6000  # after the start: the first moments are the reader's
EVERY_MILLISECONDS = 30_000  # between two looks at what came
PAUSE_MILLISECONDS = 4000  # after a change, before it is sent
GROUP_MILLISECONDS = 300  # the same where a group shares it: a colleague's page shows it within a second
WAIT_SECONDS = 25.0
_FIELD_WIDTH = 440  # pixels
_TOLD = 3  # sentences of one exchange that are told


class AddJob(BesideJob["Share"]):
    """Sharing the library at one more place: a server may be far away, and a key takes its time."""

    def __init__(self, library: Library, target: str, *, encrypted: bool, words: str) -> None:
        def add(beside: Library, _job: object) -> Share:
            return beside.sharing.add(target, encrypted=encrypted, words=words)

        super().__init__("add a place", library, add)
        self.target, self.asked = target, bool(words)


def _exchange(library: Library, job: BesideJob[Round]) -> Round:
    """Exchange once with every place."""
    return library.sharing.now(lambda: not job.cancelled())


def _wait_for_group(library: Library, job: BesideJob[bool | None]) -> bool | None:
    """Wait until somebody writes into a group; None where the library is shared with none."""
    if not any(share.is_group for share in library.sharing.shares()):
        return None
    return library.sharing.wait(WAIT_SECONDS, lambda: not job.cancelled())


class Sharing(QObject):
    """Exchanges now and then where the library is shared, and shows the dialog."""

    brought = Signal()  # an exchange wrote into the library

    def __init__(self, session: Session, looks: Looks, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._looks, self._settings, self._parent = session, looks, settings, parent
        self._dialog: ShareDialog | None = None
        self._asked = False  # for the user's name, which is done once
        self._wished = False  # the reader asked for the exchange that is under way
        self.jobs = JobRunner(self)
        self.jobs.done.connect(lambda _job, round_: self._exchanged(round_))
        self.jobs.failed.connect(lambda _job, error: self._failed(str(tr(error))))
        self.jobs.over.connect(self._over)
        self.adds = JobRunner(self)
        self.adds.done.connect(self._added)
        self.adds.failed.connect(self._not_added)
        self.waits = JobRunner(self)
        self.waits.done.connect(lambda _job, told: self._waited(told))
        self._pause = GROUP_MILLISECONDS  # until it is known that there is no group
        self._timer = QTimer(self, singleShot=True, interval=BEGIN_MILLISECONDS)
        self._timer.timeout.connect(self.exchange)
        self._timer.start()
        session.changed.connect(lambda _changes: self._soon(self._pause))

    def stop(self) -> None:
        """Stop; the next start goes on where this ended."""
        self._timer.stop()
        self.jobs.stop()
        self.adds.stop()
        self.waits.stop()

    def exchange(self, *, wished: bool = False) -> None:
        """Exchange with every place, if there is any and no exchange is under way."""
        from db.sharing.ledger import Ledger  # what is not shared needs none of it at the start

        self._timer.start(EVERY_MILLISECONDS)
        library = self._session.library
        if self.jobs.busy() or library.read_only or not Ledger.is_beside(library.path):
            return
        self._wished = wished
        if self._dialog is not None:
            self._dialog.set_busy(True)
        self.jobs.run(BesideJob("exchange", library, _exchange))

    def show(self) -> None:
        """Show where the library is shared."""
        if self._dialog is None:
            from desktop.ui.maintenance.share_dialog import ShareDialog

            self._dialog = dialog = ShareDialog(self._parent)
            dialog.add.clicked.connect(self._choose)
            dialog.group.clicked.connect(self._ask_for_group)
            dialog.articles_requested.connect(self._choose_articles)
            dialog.words_requested.connect(self._show_words)
            dialog.remove_requested.connect(self._remove)
            dialog.exchange.clicked.connect(lambda: self.exchange(wished=True))
            dialog.name_written.connect(self._name)
        self._show_status()
        self._dialog.open()

    def share_at(self, target: Path | str, words: str = "") -> None:
        """Share the library at a folder or with a group, or join it there, and exchange at once."""
        if not self.adds.busy():
            encrypted = self._dialog is not None and self._dialog.encrypt.isChecked()
            self.adds.run(AddJob(self._session.library, str(target), encrypted=encrypted, words=words))
            if self._dialog is not None:
                self._dialog.set_busy(True)

    def _added(self, job: AddJob, share: Share) -> None:
        self._show_status()
        if share.is_group and not share.articles:
            self._choose_articles(share.id)
        else:
            self.exchange(wished=True)
        if share.words and not job.asked:
            self._show_words(share.id)

    def _not_added(self, job: AddJob, error: Exception) -> None:
        from desktop.sharing.seal import WordsNeeded

        self._show_status()
        if isinstance(error, WordsNeeded):
            if words := self._asked_for(tr("Words of the folder"), tr(error)):
                self.share_at(job.target, words)
        else:
            self._session.failed.emit(tr(error))

    def _asks_name(self) -> bool:
        """Ask for the user's name, once, where there is none; True if that was done."""
        if self._asked or self._dialog is None or self._session.library.sharing.name:
            return False
        self._asked = True
        self._dialog.ask_name()
        return True

    def _choose(self) -> None:
        if self._asks_name():
            return
        title = tr("Share by a folder")
        if folder := QFileDialog.getExistingDirectory(self._dialog, title):
            self.share_at(Path(folder))

    def _ask_for_group(self) -> None:
        if self._asks_name():
            return
        says = tr("Address: {example}", example="postgresql://HOST/DATABASE?group=NAME")
        if address := self._asked_for(tr("Share with a group"), says):
            self.share_at(address)

    def _asked_for(self, title: str, says: str) -> str:
        return ask_for_line(self._dialog or self._parent, title, says, width=_FIELD_WIDTH)

    def _choose_articles(self, share_id: str) -> None:
        from desktop.ui.maintenance.share_choice_dialog import ShareChoiceDialog

        library = self._session.library
        chosen = self._session.attempt(lambda: library.sharing.chosen(share_id))
        if chosen is None:
            return
        briefs = {brief.id: brief.name for brief in library.briefs.all()}
        names = {article.id: article.title for article in library.read.articles()} | briefs
        rows = [(id_, name, id_ in chosen) for id_, name in names.items()]
        dialog = ShareChoiceDialog(rows, self._looks.appearance, self._dialog or self._parent)
        if ask(dialog):
            wanted = {*dialog.list.checked()} | (chosen - names.keys())  # what is removed may be brought back
            share = self._session.attempt(
                lambda: library.sharing.choose(share_id, wanted - set(briefs), wanted & set(briefs))
            )
            if share is not None:
                self.exchange(wished=True)

    def _show_words(self, share_id: str) -> None:
        from desktop.ui.maintenance.share_words_dialog import ShareWordsDialog

        share = self._session.attempt(lambda: self._session.library.sharing.share(share_id))
        if share is not None:
            ask(ShareWordsDialog(share.words, self._dialog or self._parent))

    def _remove(self, share_id: str) -> None:
        self._session.attempt(lambda: self._session.library.sharing.remove(share_id))
        self._show_status()

    def _name(self, name: str) -> None:
        if name != self._session.library.sharing.name:
            self._session.attempt(lambda: self._session.library.sharing.set_name(name))
        if name and not self._settings["your_name"] and BY_KEY["your_name"].accepts(name):
            self._settings["your_name"] = name

    def _soon(self, milliseconds: int) -> None:
        if self._timer.remainingTime() > milliseconds:
            self._timer.start(milliseconds)

    def _exchanged(self, round_: Round) -> None:
        if any(exchanged.changes for exchanged in round_.exchanged):
            self.brought.emit()
        sentences = [sentence for exchanged in round_.exchanged for sentence in (*exchanged.refused, *exchanged.told)]
        if self._wished:
            sentences += round_.problems
        if sentences:
            different = list(dict.fromkeys(sentences))
            self._session.told.emit(" ".join(shortened(tr(sentence), 200) for sentence in different[:_TOLD]))

    def _over(self) -> None:
        self._show_status()
        if not self.waits.busy():
            self.waits.run(BesideJob("wait for a group", self._session.library, _wait_for_group))

    def _waited(self, told: bool | None) -> None:
        self._pause = PAUSE_MILLISECONDS if told is None else GROUP_MILLISECONDS
        if told:
            self.exchange()
        elif told is not None and not self.jobs.busy():
            self.waits.run(BesideJob("wait for a group", self._session.library, _wait_for_group))

    def _failed(self, sentence: str) -> None:
        if self._wished:
            self._session.told.emit(sentence)

    def _show_status(self) -> None:
        if self._dialog is None:
            return
        self._dialog.set_busy(self.jobs.busy() or self.adds.busy())
        sharing = self._session.library.sharing
        status = self._session.attempt(sharing.status, quietly=True)
        if status is not None:
            self._dialog.set_status(status, sharing.name)
