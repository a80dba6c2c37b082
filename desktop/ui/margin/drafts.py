"""Drafts of notes: saved at every pause; what could not be saved is held, shown as not saved, and tried again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from db.records import Annotation
from desktop.library.annotations import clean_text
from desktop.ui.reading import Reading
from desktop.ui.session import Session

RETRY_MILLISECONDS = 3000


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way into the library, and what the note was when its writing began."""

    text: str
    base: str
    earlier: frozenset[str] = frozenset()  # texts that were refused, and may have been stored all the same

    def followed_by(self, text: str) -> Draft:
        """Return the draft with another text in the place of this one."""
        return Draft(text, self.base, self.earlier | {clean_text(self.text)})


class Drafts(QObject):
    """The texts on their way into the library. Each is held until the store says that it has it."""

    state_changed = Signal(str)  # "saving…", "saved" or "NOT saved"
    kept = Signal(str, str, str)  # an annotation's id, the draft that was saved, the note as it is stored
    note_merged = Signal(str)  # an annotation's id: another had written its note meanwhile, and both texts are in it
    note_removed = Signal(str)  # an annotation's id: it was removed meanwhile, and its note saved all the same

    def __init__(self, session: Session, reading: Reading) -> None:
        super().__init__(reading)
        self._session, self._reading = session, reading
        self.unsaved: dict[str, Draft] = {}
        self._timer = QTimer(self, interval=RETRY_MILLISECONDS)
        self._timer.timeout.connect(self.retry)
        session.note_kept.connect(self._on_kept)

    def save(self, annotation_id: str, text: str, base: str) -> bool:
        """Save a draft; where that fails (a full disk, say), hold it and try again until there is room."""
        held = self.unsaved.get(annotation_id)
        self.unsaved[annotation_id] = Draft(text, base) if held is None else held.followed_by(text)
        self.state_changed.emit("saving…")
        try:
            return self._try(annotation_id)
        finally:  # whatever went wrong, it is not saved
            if annotation_id in self.unsaved:
                self._reading.show_unsaved(annotation_id, text)
            self._tell()

    def retry(self) -> bool:
        """Try again what could not be saved, without another message for each failure; return whether all is saved."""
        if self.unsaved:
            try:
                for annotation_id in list(self.unsaved):
                    self._try(annotation_id, quietly=True)
            finally:
                self._tell()
        return not self.unsaved

    def stop(self) -> None:
        """Try no more to save what is unsaved."""
        self._timer.stop()

    def _try(self, annotation_id: str, *, quietly: bool = False) -> bool:
        draft = self.unsaved[annotation_id]
        return self._session.set_note(annotation_id, draft.text, draft.base, draft.earlier, quietly=quietly)

    def _on_kept(self, annotation_id: str, text: str, stored: Annotation) -> None:
        draft = self.unsaved.get(annotation_id)
        if draft is None or draft.text != text:
            return
        del self.unsaved[annotation_id]
        self._reading.take_saved(annotation_id, stored.note)
        self.kept.emit(annotation_id, text, stored.note)
        if stored.deleted is not None:
            self.note_removed.emit(annotation_id)
        elif stored.note != text:
            self.note_merged.emit(annotation_id)

    def _tell(self) -> None:
        if self.unsaved:
            self._timer.start()
        else:
            self._timer.stop()
        self.state_changed.emit("NOT saved" if self.unsaved else "saved")
