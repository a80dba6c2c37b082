"""Text that cannot be saved, as the library is gone or the disk refuses it: said to be held, and saved as a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.texts import tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder
from desktop.ui.widgets.message_strip import MessageStrip
from desktop.ui.writing.drafts import NOT_SAVED, Drafts


class Rescuing(QObject):
    """Puts a way out beside what the strip says."""

    told = Signal(object)

    def __init__(
        self,
        session: Session,
        reading: Reading,
        drafts: Drafts,
        strip: MessageStrip,
        keep_notes: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._drafts, self._strip = session, reading, drafts, strip
        self._keep_notes, self._window = keep_notes, parent

    def follow(self, state: str) -> None:
        """A draft could not be saved: say beside the error that the text is held, and offer to save it."""
        if state == NOT_SAVED and self._strip.kind == "error" and self._strip.sentence():
            self.say(tr("{why} What you wrote is held here.", why=self._strip.sentence()), "held")

    def say_held(self, sentence: str) -> None:
        """Say that something waits to be saved; where that is text, with the way to save it elsewhere."""
        if self._drafts.unsaved:
            self.say(sentence, "held")
        else:
            self._strip.say(sentence, kind="held")

    def say(self, sentence: str, kind: str) -> None:
        """Show a sentence about text that is not saved, with the way to save it elsewhere."""
        self._strip.say(sentence, tr("Save the text as…"), self.save, kind)

    def save(self) -> None:
        """Ask for a file, and write into it all that is not saved."""
        self._keep_notes()
        texts = self._drafts.texts()
        if not texts:
            self.told.emit(tr("Everything is saved by now."))
            return
        kinds = tr("Text (*.md *.txt);;All files (*)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save the text"), f"{tr('Unsaved text')}.md", kinds)
        if not chosen:
            return
        path = Path(chosen)
        if self._session.attempt(partial(self._write, path, texts)):
            self.told.emit(in_folder(tr("Saved: {name}", name=path.name), path))

    def _write(self, path: Path, texts: dict[str, str]) -> bool:
        from desktop.library.whole_file import write_whole

        parts = []
        for identity, text in texts.items():
            annotation = self._reading.annotation(identity)
            quote = "".join(f"> {line}\n" for line in annotation.target.quote.exact.split("\n")) if annotation else ""
            parts.append(f"{quote}\n{text}\n" if quote else f"{text}\n")
        write_whole(path, "\n".join(parts).encode(), force=True)  # the dialog has asked
        return True
