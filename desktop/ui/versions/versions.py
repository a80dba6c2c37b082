"""The versions of the open article: the dialog that lists them, and what the reader wants of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.asking import ask

if TYPE_CHECKING:
    from desktop.ui.reading import Reading
    from desktop.ui.session import Session
    from desktop.ui.widgets.looks import Looks


class Versions(QObject):
    """Shows the versions of the open article."""

    read_requested = Signal(str)  # version id
    go_requested = Signal(str, str)  # article id, version id: it should be the article's own again

    def __init__(
        self,
        session: Session,
        reading: Reading,
        looks: Looks,
        keep_notes: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        """Make it; ``keep_notes`` saves what stands in an open note, ``parent`` is the window its dialog belongs to."""
        super().__init__(parent)
        self._session, self._reading, self._looks = session, reading, looks
        self._keep_notes, self._parent = keep_notes, parent

    def show(self) -> None:
        """Show the dialog; it says what the reader wants of one of the versions."""
        from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows

        session, library = self._session, self._session.library
        article = self._reading.article
        if article is None:
            return
        self._keep_notes()
        rows = session.attempt(
            lambda: version_rows(
                library.versions.of(article.id), library.annotations.all(article.id), article.version_id
            )
        )
        if rows is None:
            return
        dialog = VersionsDialog(
            article.title, rows, self._looks.appearance, self._parent, writable=not library.read_only
        )
        dialog.set_reader(lambda version_id: session.attempt(lambda: library.contents.of(article.id, version_id)))
        ask(dialog)
        if dialog.wish == "read":
            self.read_requested.emit(dialog.chosen)
        elif dialog.wish == "go":
            self.go_requested.emit(article.id, dialog.chosen)
