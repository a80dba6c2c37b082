"""The article on paper, a PDF with notes beside their lines and highlights as on the screen.

Qt, which this package does not know, sets the pages in a limited child (task ``print``), without pictures where one is
too much for it.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace

from db.message import Message
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.options import Options
from desktop.annotations import quote_of
from desktop.child.limited_process import Answer, LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ExportFailed
from desktop.exporters import Seal
from desktop.exporters.sealing import Contents, has_seal, seal_in, sealed

MARK = b"%postil: printed article "  # behind the end of the file, where every reader of PDFs passes over it
_NO_PICTURES = Message("Its pictures could not be drawn; boxes stand in their places.")


def write(document: Document, options: Options) -> Exported:
    """Return the pages as a PDF. Raises ExportFailed with a sentence, and Cancelled."""
    return printed(document, options, lambda _done, _total: None)


def printed(document: Document, options: Options, told: Callable[[int, int], object]) -> Exported:
    """Return the pages as a PDF, and tell how much of how much is done. Raises ExportFailed, and Cancelled."""
    answer, remark = pages(document, {"size": options.paper, "grey": options.ink == "grey"}, told)
    total, length = len(document.annotations), len(document.content.text)
    marked = sum(passage_of(annotation, length) is not None for annotation in document.annotations)
    body, text = sealed(MARK, Contents.of([document]), answer.body), _told(document, int(answer.about["pages"]))
    return Exported(text, total, marked, total - marked, remark=remark, raw=body)


def pages(
    document: Document, choices: dict[str, object], told: Callable[[int, int], object] = lambda _done, _total: None
) -> tuple[Answer, str]:
    """Return the pages that a child made, and a remark on them. Raises ExportFailed with a sentence, and Cancelled."""
    remark = ""
    answer = _answer(document, choices, told)
    if answer.why and document.pictures:
        answer, remark = _answer(replace(document, pictures={}), choices, told), _NO_PICTURES
    if answer.refused or answer.why:
        raise ExportFailed(answer.refused or Message("The pages could not be made, because {why}.", why=answer.why))
    return answer, remark


def recognise(data: bytes) -> bool:
    """True if a file is a PDF that was written here."""
    return has_seal(MARK, data)


def seal_of(data: bytes) -> Seal | None:
    """Return what the pages hold, where nobody changed them."""
    return seal_in(MARK, data)


def _answer(document: Document, choices: dict[str, object], told: Callable[[int, int], object]) -> Answer:
    pictures = dict(document.pictures)  # each was only to be read when it is asked for
    plain = replace(document, read=None, write=None, stopped=None, source=b"", pictures=pictures)  # type: ignore[arg-type]
    child = LimitedProcess(TASKS["print"], choices, pickle.dumps(plain))
    child.start()

    def stopped() -> bool:
        if (progress := child.progress()) is not None:
            told(*progress)
        return document.stopped()

    return child.answer(stopped)


def _told(document: Document, pages: int) -> str:
    """Return what is in the file, for people: a preview."""
    title, count = document.article.title or "Untitled", f"{pages:,}"
    lines: list[str] = [
        Message(
            "{untitled}: {pages} page." if pages == 1 else "{untitled}: {pages} pages.", untitled=title, pages=count
        )
    ]
    for annotation in document.annotations:
        lines += ["", f"“{' '.join(quote_of(annotation).split())}”"]
        lines += [f"    {line}" for line in annotation.note.splitlines()]
    return "\n".join(lines) + "\n"
