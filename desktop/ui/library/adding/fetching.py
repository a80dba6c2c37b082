"""Bringing in an article by its address, and looking whether the web has a newer version of one that came so.

Nothing is asked for before the user says so: an address from outside only opens the dialog.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop.errors import PostilError
from desktop.fetching.addresses import looks_like_address, web_address
from desktop.fetching.job import FetchJob
from desktop.library.across.bringing_in import Incoming
from desktop.settings import Settings
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.jobs import JobRunner
from desktop.ui.reading import Reading
from desktop.ui.session import Session, bring_in_job
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.message_strip import MessageStrip
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.fetching.job import Fetched
    from desktop.library.across.bringing_in import BroughtIn

SAYS = later(
    "Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later."
)


class AddressDialog(Dialog):
    """Accepted means: fetch it. ``address`` and ``pictures`` say what was chosen."""

    def __init__(self, address: str, *, pictures: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add from address"))
        self.field = QLineEdit(address, self)
        self.field.setAccessibleName(tr("Address"))
        self.field.setPlaceholderText("https://")
        self.field.setMinimumWidth(130 * SPACE)
        self.field.setCursorPosition(0)
        self.pictures = QCheckBox(tr("Fetch the pictures of the article too"), self)
        self.pictures.setChecked(pictures)
        self.why = PlainLabel(self, tr(SAYS))
        self.buttons, self.fetch = go_or_cancel(self, tr("Fetch"))
        in_column(self.field, self.pictures, self.why, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        self.field.textChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        """Say why an address is none, as soon as there is something to say."""
        text, why = self.address(), tr(SAYS)
        try:
            web_address(text)
            usable = True
        except PostilError as error:
            usable = False
            if text:
                why = tr(error)
        self.fetch.setEnabled(usable)
        self.why.setText(why)

    def address(self) -> str:
        """Return the address as it was typed, without spaces around it."""
        return self.field.text().strip()


MOST_OFFERED = 20  # addresses that wait to be asked about: other programs hand them over


class Fetching(QObject):
    """Leads from an address to an article."""

    article_added = Signal(str)  # id: it should be opened
    newer_read = Signal(str, object, object, object)  # article id, Imported, its bytes, its address: for an update

    def __init__(
        self, session: Session, reading: Reading, strip: MessageStrip, settings: Settings, parent: QWidget
    ) -> None:
        """Make it; ``parent`` is the window of its dialog."""
        super().__init__(parent)
        self._session, self._reading, self._strip = session, reading, strip
        self._settings, self._parent = settings, parent
        self._updates: str | None = None  # the article that is looked after, if it is one
        self._address = ""  # that was fetched
        self._offered: list[str] = []  # the address that is asked about, and those that wait for it
        self.jobs = JobRunner(self)
        self.reader = JobRunner(self)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.jobs.done.connect(self._was_fetched)
        self.reader.done.connect(self._was_brought_in)
        for runner in (self.jobs, self.reader):
            runner.failed.connect(lambda _job, error: self._session.failed.emit(tr(error)))

    def stop(self) -> None:
        """The window closes: stop what is under way."""
        self.jobs.stop()
        self.reader.stop()

    # Wishes

    def choose(self) -> None:
        """Ask for an address; one that was copied stands there already."""
        self.offer(_copied())

    def paste(self) -> None:
        """Offer the address that was copied."""
        if _copied():
            self.offer(_copied())
        else:
            self._session.told.emit(tr("What was copied is no address of the web."))

    def offer(self, address: str) -> None:
        """Ask whether an address is to be fetched, and do so; while another is asked about, it waits."""
        if address in self._offered or len(self._offered) >= MOST_OFFERED:
            return
        self._offered.append(address)
        if len(self._offered) > 1:
            return
        try:
            while self._offered:
                self._ask(self._offered[0])
                del self._offered[0]
        finally:
            self._offered.clear()

    def _ask(self, address: str) -> None:
        if self._session.library.read_only:
            self._session.told.emit(tr("This library can only be read."))
            return
        dialog = AddressDialog(address, pictures=self._settings["fetch_pictures"], parent=self._parent)
        if ask(dialog):
            self._settings["fetch_pictures"] = dialog.pictures.isChecked()
            self._fetch(dialog.address(), None)

    def look_for_newer(self) -> None:
        """Fetch the open article's address again, and show what an update would do."""
        article = self._reading.article
        if article is None:
            return
        if not looks_like_address(article.source):
            self._session.told.emit(tr("This article did not come from an address of the web."))
            return
        self._fetch(article.source, article.id)

    # Step by step

    def _fetch(self, address: str, updates: str | None) -> None:
        if self.jobs.busy() or self.reader.busy():
            self._session.told.emit(tr("An address is being fetched already."))
            return
        self._updates = updates
        pictures, inside = self._settings["fetch_pictures"], self._settings["fetch_inside"]

        def begin() -> bool:
            job = FetchJob(address, pictures=pictures, inside=inside)
            self.jobs.run(job, tr("Asking {host}…", host=web_address(address).host))
            return True

        self._session.attempt(begin)

    def _was_fetched(self, _job: FetchJob, fetched: Fetched) -> None:
        self._address = fetched.address
        if self._session.frozen and self._updates is None:
            self._session.failed.emit(self._session.frozen)
            return
        incoming = Incoming(fetched.address, self._updates, fetched.data, fetched.name)
        job = bring_in_job(self._session.library, incoming)
        self._session.attempt(lambda: self.reader.run(job, tr("Reading {name}…", name=fetched.name)))

    def _was_brought_in(self, _job: object, brought: BroughtIn) -> None:
        session, library, imported = self._session, self._session.library, brought.imported
        if self._updates is not None:
            assert imported is not None
            if session.attempt(lambda: library.contents.of(self._updates or "")) == imported.content:
                self._session.told.emit(tr("The page says what it said; there is no newer version."))
            else:
                self.newer_read.emit(self._updates, imported, brought.data, self._address)
            return
        added = session.take_up(brought)
        if added.changed_source or added.already:
            title = in_one_line(added.article.title)
            self._strip.say(
                tr(
                    "“{title}” is in the library already; “Look for a newer version” compares it with the web.",
                    title=title,
                ),
                tr("Open it"),
                partial(self.article_added.emit, added.article.id),
                kind="known address",
            )
            return
        self.article_added.emit(added.article.id)
        session.was_new.emit(added)
        if imported is not None and imported.remark:
            self._session.told.emit(imported.remark)


def _copied() -> str:
    """Return what the clipboard holds if it is an address, else ""."""
    text = QGuiApplication.clipboard().text()
    return text.strip() if len(text) < 5_000 and looks_like_address(text) else ""
