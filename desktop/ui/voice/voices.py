"""The voice that the system brings along, as a program that reads one text and ends. Knows no Qt.

Linux: ``spd-say`` of speech-dispatcher (its manual, spd-say(1)). macOS: ``say``. Windows: System.Speech by PowerShell.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass

from desktop.texts import later, tr

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
