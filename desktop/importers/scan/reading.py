"""Has the pages of a scan read by the system's Tesseract, one after the other, each in a limited child of its own.

Knows no library. What comes back is the same PDF with words on its pages, which importing reads as any other.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from typing import Any

from db.message import Message
from desktop.child.limited_process import Answer, LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ImportFailed
from desktop.importers.scan.record import with_record

MISSING = Message(
    "Reading the words of a scan needs Tesseract, which is not installed here. It comes with the system: its package "
    "is called tesseract-ocr or tesseract, and there is one more for each language."
)


def languages() -> tuple[str, ...]:
    """Return the languages that Tesseract can read here ("eng"). Raises ImportFailed where there is none."""
    known = _said("--list-langs").split("\n")[1:]
    return tuple(name.strip() for name in known if name.strip() and name.strip() != "osd")


def chosen(wanted: str) -> str:
    """Return the languages to read by ("eng+deu"): those that are wanted, else English, else the first that there is.

    Raises ImportFailed where one of them is not there.
    """
    known = languages()
    names = wanted.replace(",", "+").split("+") if wanted else ["eng" if "eng" in known else "".join(known[:1])]
    for name in names:
        if name not in known:
            raise ImportFailed(
                "Tesseract cannot read “{name}” here. It can read: {known}.", name=name, known=", ".join(known) or "–"
            )
    return "+".join(names)


def with_words(data: bytes, by: str, told: Callable[[int, int], object], stopped: Callable[[], bool]) -> bytes:
    """Return a PDF with the words of its pages, which Tesseract reads ``by`` some languages, and a record of that.

    ``told`` is called with how many of how many pages are read, ``stopped`` says that nobody waits any more: Cancelled
    is raised then. Raises ImportFailed.
    """
    layers: list[bytes] = []
    pages = 1
    while len(layers) < pages:
        about = {"program": _program(), "languages": by, "page": len(layers)}
        answer = _answer("read_scan", about, data, stopped)
        layers.append(answer.body)
        pages = int(answer.about["pages"])
        told(len(layers), pages)
    if not any(layers):
        raise ImportFailed("The pages of this PDF have a text of their own, so that there is nothing to read.")
    whole = b"".join((data, *layers))
    joined = _answer("join_scan", {"sizes": [len(data), *map(len, layers)]}, whole, stopped).body
    return with_record(joined, _engine(), by)


def _engine() -> str:
    """Return "Tesseract 5.5.0"."""
    number = re.search(r"\d[\w.]*", _said("--version"))
    return f"Tesseract {number[0] if number else '-'}"


def _said(asked: str) -> str:
    try:
        output = subprocess.run([_program(), asked], capture_output=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise ImportFailed("Tesseract is installed, but does not say which languages it can read.") from error
    return output.decode(errors="replace")


def _program() -> str:
    program = shutil.which("tesseract")
    if program is None:
        raise ImportFailed(MISSING)
    return program


def _answer(task: str, about: Mapping[str, Any], data: bytes, stopped: Callable[[], bool]) -> Answer:
    child = LimitedProcess(TASKS[task], about, data)
    child.start()
    answer = child.answer(stopped)
    if answer.refused:
        raise ImportFailed(answer.refused)
    if answer.why:
        raise ImportFailed("The words of the scan could not be read, because {why}.", why=answer.why)
    return answer
