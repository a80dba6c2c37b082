"""Reading an article aloud, sentence by sentence, from where the user is.

Each is selected while the system's voice reads it, and so can be annotated. Linux: ``spd-say`` of speech-dispatcher
(its manual, spd-say(1)). macOS: ``say``. Windows: System.Speech by PowerShell. Holds no library.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QProcess, Signal

from desktop.article.content import OBJECT, Content, Passage
from desktop.texts import later, tr
from desktop.ui.page import text_edges
from desktop.ui.pages.front import Front

_SPEECH = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
_MISSING = {
    "win32": later("This Windows has no PowerShell, by which Postil reads aloud."),
    "darwin": later("The program “say”, by which Postil reads aloud, was not found."),
}
_MISSING_ON_LINUX = later(
    "No voice was found. Install speech-dispatcher, which brings the program “spd-say”, to have articles read aloud."
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A program that reads a text aloud, and ends once it has; ``hush`` ends what it is still saying then."""

    program: str
    arguments: tuple[str, ...]
    by_input: bool  # the text is written to its standard input; else it is the last argument
    hush: tuple[str, ...] = ()


def find_voice(platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which) -> Voice | None:
    """Return the system's voice; None where it has none."""
    if platform == "win32":
        program = which("powershell") or which("pwsh")
        return Voice(program, ("-NoProfile", "-NonInteractive", "-Command", _SPEECH), True) if program else None
    if platform == "darwin":
        program = which("say")
        return Voice(program, ("-f", "-"), True) if program else None
    program = which("spd-say")
    return Voice(program, ("--wait", "--"), False, ("--cancel",)) if program else None


def no_voice(platform: str = sys.platform) -> str:
    """Return the sentence that says why nothing is read aloud."""
    return tr(_MISSING.get(platform, _MISSING_ON_LINUX))


_LONGEST = 600  # characters that are said in one go: code, or a page without a full stop
_FAILURES = 3  # in a row, after which the voice is given up


def part_at(content: Content, offset: int) -> Passage | None:
    """Return what is said next from an offset on: a sentence with something to say, or a piece of a long one."""
    text = content.text
    while True:
        while offset < len(text) and text[offset].isspace():
            offset += 1
        if offset >= len(text):
            return None
        sentence = text_edges.sentence_at(content, offset)
        start, end = max(offset, sentence.start), max(sentence.end, offset + 1)
        if end - start > _LONGEST:
            end = max(text.rfind(" ", start + _LONGEST // 2, start + _LONGEST), start + _LONGEST // 2)
        if any(letter.isalnum() for letter in text[start:end]):
            return Passage(start, end)
        offset = end


class ReadingAloud(QObject):
    """Leads a voice through the article in ``view``."""

    changed = Signal()  # it began, or ended
    told = Signal(object)

    def __init__(self, view: Front, find: Callable[[], Voice | None] = find_voice) -> None:
        super().__init__(view)
        self._view, self._find = view, find
        self._voice: Voice | None = None
        self._said: Passage | None = None  # what is being said
        self._process: QProcess | None = None
        self._waits = False  # for a note that is being written
        self._failures = 0

    def is_on(self) -> bool:
        """True if the article is being read aloud."""
        return self._voice is not None

    def toggle(self) -> None:
        """Read aloud from what is selected, else from the caret or what is in sight; or stop."""
        if self.stop():
            return
        self._voice = self._find()
        if self._voice is None:
            self.told.emit(no_voice())
            return
        self._failures = 0
        self.told.emit(
            tr("Reading aloud. What is read is selected, for you to mark; ) and ( go on and back, Esc stops.")
        )
        self.changed.emit()
        selected = self._view.surface.selection.passage()
        self._say(self._view.surface.caret.in_sight() if selected is None else selected.start)

    def stop(self) -> bool:
        """Stop; return whether anything was being read."""
        was, self._voice, self._waits = self._voice, None, False
        if was is None:
            return False
        self._hush(was)
        if self._view.surface.selection.passage() == self._said:
            self._view.clear_selection()
        self._said = None
        self.changed.emit()
        return True

    def skip(self, by: int) -> bool:
        """Go on with the next sentence (1) or back to the one before (-1); return whether anything is being read."""
        if self._voice is None or self._said is None:
            return False
        content, passage = self._view.content(), self._said
        to = passage.end if by > 0 else text_edges.stepped(content, passage.start, -1, text_edges.sentence_at)
        self._hush(self._voice, partial(self._say, to))
        return True

    def wait(self) -> None:
        """Say no more until ``go_on``: a note is being written."""
        if self._voice is not None and not self._waits:
            self._waits = True
            self._hush(self._voice)

    def go_on(self) -> None:
        """Say on from the sentence after the one that was annotated."""
        if self._waits and self._voice is not None and self._said is not None:
            self._waits = False
            self._say(self._said.end)

    # one sentence

    def _say(self, offset: int) -> None:
        part = part_at(self._view.content(), offset)
        if self._voice is None:  # stopped meanwhile
            return
        if part is None:
            self.stop()
            self.told.emit(tr("That was the end of the article."))
            return
        free = self._view.surface.selection.passage() in (None, self._said)  # the reader may have selected something
        self._said = part
        self._view.scroll_near(part)
        if free:
            self._view.surface.selection.select(part)
            self._view.surface.offer.put_off()
        self._run(self._voice, self._view.content().text[part.start : part.end])

    def _run(self, voice: Voice, text: str) -> None:
        words = " ".join(text.replace(OBJECT, " ").replace("\0", " ").split())
        process = self._process = QProcess(self)
        process.finished.connect(lambda code, status: self._ended(process, code == 0))
        process.errorOccurred.connect(lambda error: self._ended(process, False))
        process.setProgram(voice.program)
        process.setArguments([*voice.arguments] if voice.by_input else [*voice.arguments, words])
        process.start()
        if voice.by_input:
            process.write(words.encode("utf-8", "replace"))
            process.closeWriteChannel()

    def _ended(self, process: QProcess, well: bool) -> None:
        if process is not self._process:  # it was hushed
            return
        self._process = None
        process.deleteLater()
        self._failures = 0 if well else self._failures + 1
        if self._failures >= _FAILURES:
            self.stop()
            self.told.emit(tr("The system's voice does not work: it ended without reading. Try it outside of Postil."))
        elif self._said is not None:
            self._say(self._said.end)

    def _hush(self, voice: Voice, then: Callable[[], object] = lambda: None) -> None:
        """Let the voice fall silent, and do ``then`` once it has."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.connect(process.deleteLater)
            process.kill()
        if process is None or not voice.hush:
            then()
            return
        hush = QProcess(self)  # the program only asks a service to speak
        hush.finished.connect(hush.deleteLater)
        hush.finished.connect(lambda *_: then())
        hush.start(voice.program, list(voice.hush))
