"""Drafts of notes: saved at every pause; what could not be saved is held, shown as not saved, and tried again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.reading import Reading
from desktop.ui.session import Session

RETRY_MILLISECONDS = 3000


class Drafts(QObject):
    """The texts on their way into the library. Nothing typed is dropped while the window is open."""

    state_changed = Signal(str)  # "saving…", "saved" or "NOT saved"

    def __init__(self, session: Session, reading: Reading) -> None:
        super().__init__(reading)
        self._session, self._reading = session, reading
        self.unsaved: dict[str, str] = {}
        self._timer = QTimer(self, interval=RETRY_MILLISECONDS)
        self._timer.timeout.connect(self.retry)

    def save(self, annotation_id: str, text: str) -> bool:
        """Save a draft; where that fails (a full disk, say), hold it and try again until there is room."""
        self.state_changed.emit("saving…")
        saved = self._session.set_note(annotation_id, text)
        if saved:
            self.unsaved.pop(annotation_id, None)
        else:
            self.unsaved[annotation_id] = text
            self._reading.show_unsaved(annotation_id, text)
        self._tell()
        return saved

    def retry(self) -> bool:
        """Try again what could not be saved, without another message for each failure; return whether all is saved."""
        for annotation_id, text in list(self.unsaved.items()):
            if self._session.set_note(annotation_id, text, quietly=True):
                del self.unsaved[annotation_id]
        self._tell()
        return not self.unsaved

    def stop(self) -> None:
        """Try no more to save what is unsaved."""
        self._timer.stop()

    def _tell(self) -> None:
        if self.unsaved:
            self._timer.start()
        else:
            self._timer.stop()
        self.state_changed.emit("NOT saved" if self.unsaved else "saved")
