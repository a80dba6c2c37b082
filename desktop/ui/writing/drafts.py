"""Drafts of notes and briefs: saved at every pause; what could not be is held, said not to be, and tried again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from db.records import Annotation, Brief, Changes
from desktop.library.annotations import clean_text
from desktop.texts import counted, later, tr
from desktop.ui.session import Session

RETRY_MILLISECONDS = 3000
SAVING, SAVED, NOT_SAVED = later("saving…"), later("saved"), later("NOT saved")

Write = Callable[[str, str, str, frozenset[str], bool], bool]  # id, text, base, earlier texts, quietly: is it stored?


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way into the library, and what was kept when its writing began."""

    text: str
    base: str
    write: Write
    earlier: frozenset[str] = frozenset()  # texts that were refused, and may have been stored all the same

    def followed_by(self, text: str) -> Draft:
        """Return the draft with another text in the place of this one."""
        return replace(self, text=text, earlier=self.earlier | {clean_text(self.text)})


class Drafts(QObject):
    """The texts on their way into the library. Each is held until the store says that it has it."""

    state_changed = Signal(str)  # SAVING, SAVED or NOT_SAVED
    note_held = Signal(str, str)  # an annotation's id, its note: it could not be saved
    note_stored = Signal(str, str)  # an annotation's id, its note as it is stored now
    kept = Signal(str, str, str)  # id, the draft that was saved, what is stored
    note_merged = Signal(str)  # an annotation's id: another had written its note meanwhile, and both texts are in it
    note_removed = Signal(str)  # an annotation's id: it was removed meanwhile, and its note saved all the same
    brief_merged = Signal(str)  # a brief's id: as with a note
    brief_removed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.unsaved: dict[str, Draft] = {}
        self._timer = QTimer(self, interval=RETRY_MILLISECONDS)
        self._timer.timeout.connect(self.retry)
        session.note_kept.connect(self._note_kept)
        session.held.let_go.connect(self._tell)

    def save(self, annotation_id: str, text: str, base: str) -> bool:
        """Save a note; where that fails (a full disk, say), hold it and try again until there is room."""
        try:
            return self._save(annotation_id, text, base, self._write_note)
        finally:  # whatever went wrong, it is not saved
            if annotation_id in self.unsaved:
                self.note_held.emit(annotation_id, text)

    def save_brief(self, brief_id: str, text: str, base: str) -> bool:
        """Save a brief's text in the same way."""
        return self._save(brief_id, text, base, self._write_brief)

    def _save(self, identity: str, text: str, base: str, write: Write) -> bool:
        held = self.unsaved.get(identity)
        self.unsaved[identity] = Draft(text, base, write) if held is None else held.followed_by(text)
        self.state_changed.emit(SAVING)
        try:
            return self._try(identity)
        finally:
            self._tell()

    def retry(self) -> bool:
        """Try again what could not be saved, without another message for each failure; return whether all is saved."""
        if self.unsaved:
            try:
                for identity in list(self.unsaved):
                    if identity in self.unsaved:  # writing one may write what was held before it, another with it
                        self._try(identity, quietly=True)
            finally:
                self._tell()
        return not self.unsaved

    def unsaved_words(self) -> str:
        """Return a sentence that says what is not saved."""
        if not self.unsaved:
            return tr("What you did last is not saved yet.")
        briefs = sum(draft.write == self._write_brief for draft in self.unsaved.values())
        notes = len(self.unsaved) - briefs
        if not briefs:
            return counted("A note is not saved yet.", "{n} notes are not saved yet.", notes)
        if not notes:
            return counted("A brief is not saved yet.", "{n} briefs are not saved yet.", briefs)
        return tr(
            "{notes} and {briefs} are not saved yet.",
            notes=counted("{n} note", "{n} notes", notes),
            briefs=counted("{n} brief", "{n} briefs", briefs),
        )

    def texts(self) -> dict[str, str]:
        """Return what is not saved, by the ids of annotations and briefs."""
        return {identity: draft.text for identity, draft in self.unsaved.items()}

    def stop(self) -> None:
        """Try no more to save what is unsaved."""
        self._timer.stop()

    def _write_note(self, annotation_id: str, text: str, base: str, earlier: frozenset[str], quietly: bool) -> bool:
        return self._session.set_note(annotation_id, text, base, earlier, quietly=quietly)

    def _write_brief(self, brief_id: str, text: str, base: str, earlier: frozenset[str], quietly: bool) -> bool:
        def work() -> Changes:
            stored, changes = self._session.library.briefs.keep(brief_id, text, base, earlier)
            self._brief_kept(brief_id, text, stored)
            return changes

        return self._session.write(work, quietly=quietly, wished=False, held_as=("brief", brief_id))

    def _try(self, identity: str, *, quietly: bool = False) -> bool:
        draft = self.unsaved[identity]
        return draft.write(identity, draft.text, draft.base, draft.earlier, quietly)

    def _note_kept(self, annotation_id: str, text: str, now: Annotation) -> None:
        if self._is_waiting(annotation_id, text):
            del self.unsaved[annotation_id]
            self.note_stored.emit(annotation_id, now.note)
            self.kept.emit(annotation_id, text, now.note)
            if now.deleted is not None:
                self.note_removed.emit(annotation_id)
            elif now.note != text:
                self.note_merged.emit(annotation_id)

    def _brief_kept(self, brief_id: str, text: str, now: Brief) -> None:
        if self._is_waiting(brief_id, text):
            del self.unsaved[brief_id]
            self.kept.emit(brief_id, text, now.text)
            if now.deleted is not None:
                self.brief_removed.emit(brief_id)
            elif now.text != text:
                self.brief_merged.emit(brief_id)

    def _is_waiting(self, identity: str, text: str) -> bool:
        draft = self.unsaved.get(identity)
        return draft is not None and draft.text == text

    def _tell(self) -> None:
        if self.unsaved:
            self._timer.start()
        else:
            self._timer.stop()
        self.state_changed.emit(NOT_SAVED if self.unsaved else SAVED)
