"""A copy of an article's own PDF with the annotations in it.

It is a stranger's file, and PDFium is C++: a limited child (``child``) writes it.
"""

from __future__ import annotations

import hashlib
from typing import Any

from db.message import Message, joined
from db.records import Annotation
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.naming import area_name, page_of
from desktop.annotated.options import Options
from desktop.annotations import quote_of
from desktop.article.area import area_in
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ExportFailed
from desktop.exporters import Seal
from desktop.exporters.elsewhere.entries import NO_THEME
from desktop.exporters.sealing import Contents, seal_in, sealed
from desktop.filing.authors import author_of

MARK = b"%postil: annotated pdf "
_FOUND = "postil:found"  # in an annotation's extra: what the file said of it


def write(document: Document, options: Options) -> Exported:
    """Return the annotated PDF. Raises ExportFailed where the article is none, or it cannot be written."""
    if document.version.importer != "pdf":
        raise ExportFailed(
            "Only a PDF can leave with its own pages; “Printed article” (print) makes a PDF of any, "
            "notes in the margin."
        )
    length = len(document.content.text)
    placed = [annotation for annotation in document.annotations if passage_of(annotation, length) is not None]
    about = {
        "text_sha256": hashlib.sha256(document.content.text.encode()).hexdigest(),
        "pages": document.content.pages[-1].number if document.content.pages else 0,
        "annotations": [_row(annotation, document) for annotation in placed],
    }
    child = LimitedProcess(TASKS["annotate"], about, document.source)
    child.start()
    answer = child.answer(document.stopped)
    if answer.refused or answer.why:
        raise ExportFailed(answer.refused or Message("The PDF could not be written, because {why}.", why=answer.why))
    marked = int(answer.about["marked"])
    total, body = len(document.annotations), sealed(MARK, Contents.of([document]), answer.body)
    return Exported(_told(document, placed), total, marked, 0, remark=_remark(total - marked, answer.about), raw=body)


def recognise(data: bytes) -> bool:
    """True if a file is a PDF with an annotation that was written here."""
    return data[:5] == b"%PDF-" and b"(postil:" in data


def seal_of(data: bytes) -> Seal | None:
    """Return what the copy holds, where nobody changed it since."""
    return seal_in(MARK, data)


def _row(annotation: Annotation, document: Document) -> dict[str, Any]:
    passage = passage_of(annotation, len(document.content.text))
    assert passage is not None
    themes, area = document.themes_of(annotation), area_in(annotation.extra)
    mark = annotation.extra.get(_FOUND)
    return {
        "id": annotation.id,
        "start": passage.start,
        "end": passage.end,
        "note": annotation.note,
        "area": list(area) if area is not None else None,
        "colour": (themes[0].colours.fill if area is None else themes[0].colours.line) if themes else NO_THEME,
        "themes": [theme.name for theme in themes],
        "author": author_of(annotation),
        "created": annotation.created,
        "modified": annotation.modified,
        "name": str(mark.get("name", "")) if isinstance(mark, dict) else "",
        "came": isinstance(mark, dict),
    }


def _told(document: Document, placed: list[Annotation]) -> str:
    """Return what is in the file, for people: a preview."""
    lines = []
    for annotation in placed:
        page, area = page_of(annotation, document.content), area_name(annotation, document.content)
        where = (
            f"{area.capitalize()}: "
            if area
            else Message("Page {label}: ", label=page.label)
            if page is not None
            else ""
        )
        lines.append(f"{where}“{' '.join(quote_of(annotation).split())}”")
        lines += [f"    {line}" for line in annotation.note.splitlines()]
    return "\n".join(lines) + "\n" if lines else ""


def _remark(left: int, about: Any) -> str:
    sentences = []
    if left:
        many = (
            Message("An annotation without a place on the pages is")
            if left == 1
            else Message("{left} without a place are", left=f"{left:,}")
        )
        sentences.append(Message("{many} not in the file.", many=many))
    if not about["incremental"]:
        sentences.append(Message("The copy was written anew: its other bytes are not those of the original."))
    return joined(" ", sentences)
