"""A file without a record: an export of an article that the library lacks, or a stranger's, of which ``==mark==``,
``<mark>`` and their footnotes become annotations.

What could not be known is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.message import Message
from db.records import Target
from desktop.annotated.document import Document, Reader
from desktop.annotated.naming import markdown_name
from desktop.annotated.notes.footnotes import FoundNote, ReadFootnote, read_body
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.strip import by_hash
from desktop.annotated.read.visible import visible_layer
from desktop.annotated.returning.comparison_base import NO_RECORD, no_head
from desktop.annotated.returning.foreign_footnotes import with_notes
from desktop.annotated.returning.layout import Layout
from desktop.proposals.import_plan import Change, ImportPlan, found, quote_of

WHOSE_MARKS = Message(
    "Which marks are the author’s own could not be known; those without a note became highlights too."
)

ALREADY = Message("The library has a highlight of these words in this place.")
ILLEGIBLE = Message("The file says that it is an export of Postil, but none of its references can be read.")
NEAR = 12  # letters before or after a highlight that make out its place
UNKNOWN = Message("The file is not an export of Postil: ids, dates, themes and overlaps could not be known.")


def plan_by_marks(file: ExportedFile, data: bytes, document: Document | None, read: Reader, name: str) -> ImportPlan:
    """Return the marks and notes of a file as new annotations, and its text without them as a new article.

    ``document`` is the article that a stranger's file is brought to; an export's would be known by its labels.
    """
    layer = visible_layer(file.by(None))
    now = Layout.of(with_notes(layer, range(len(layer.runs)), None), read)
    bodies = {note.label: note for note in reversed(layer.footnotes)}
    noted, unplaced = labelled(now, [*dict.fromkeys([*bodies, *layer.references])], bodies, ())
    marks = [found(*now.highlight(number)) for number in now.new_runs(None)]
    if not (file.block or bodies or (document is None and (file.labels or file.ids))):
        return _plan_stranger(file, data, document, now, marks, name)
    exact = by_hash(layer.text, file)
    remarks = [NO_RECORD] if file.block is None else [*no_head(file.block, False)]
    remarks += unplaced
    if marks and exact is None:
        remarks.append(WHOSE_MARKS)
    if file.stated("source_sha256") and exact is None:
        remarks.append(Message("The text is not, letter for letter, the one that was exported."))
    count = file.stated_count
    is_doubtful = count is not None and count > len(bodies)
    if is_doubtful:
        remarks.append(
            Message(
                "The file says that it holds {count} annotations but has {n}; it may be cut off.",
                count=count,
                n=len(bodies),
            )
        )
    return ImportPlan(
        kind="export",
        article_title=file.stated("title"),
        changes=(*(change for _, change in noted), *marks),
        remarks=tuple(remarks),
        new_source=layer.text.encode("utf-8", "surrogatepass") if exact is None else exact,
        source_name=markdown_name(name),
        doubtful=is_doubtful,
        bad=file.block.bad if file.block is not None else (),
    )


def _plan_stranger(
    file: ExportedFile, data: bytes, document: Document | None, now: Layout, marks: Sequence[Change], name: str
) -> ImportPlan:
    """Return the marks of a foreign file as new annotations."""
    is_illegible = bool(file.stated("annotation_format"))
    doubt = ILLEGIBLE if is_illegible else ""
    changes = [replace(mark, doubt=ALREADY if is_there(mark.target, document) else doubt) for mark in marks]
    nothing = () if changes else (Message("It holds no highlights."),)
    text = now.layer.text.encode("utf-8", "surrogatepass") if now.layer.runs else data
    return ImportPlan(
        kind="stranger",
        article_id=document.article.id if document else "",
        article_title=document.article.title if document else "",
        known=document is not None,
        changes=tuple(changes),
        remarks=(ILLEGIBLE if is_illegible else UNKNOWN, *nothing),
        new_source=None if document is not None else text,
        source_name=name,
    )


def labelled(
    now: Layout,
    labels: Sequence[str],
    bodies: Mapping[str, FoundNote],
    known: Sequence[str],
) -> tuple[list[tuple[str, Change]], list[str]]:
    """Return the notes with labels that nobody knows as new annotations, and sentences about those without a place.

    ``known`` are the names of themes in use.
    """
    changes: list[tuple[str, Change]] = []
    remarks: list[str] = []
    seen = now.visible()
    for label in labels:
        passage = seen.get(label)
        if passage is None:
            remarks.append(Message("The note {label} is referred to nowhere in the text.", label=label))
            continue
        body = read_body(bodies[label].body, known) if label in bodies else ReadFootnote((), "")
        changes.append((label, found(now.target(passage), body.note, body.themes or ())))
    return changes, remarks


def is_there(target: Target | None, document: Document | None) -> bool:
    """True if the library has a highlight of the same words in the same place."""
    if target is None or document is None:
        return False
    return any(
        quote_of(there) == quote_of(target)
        and (
            there.position == target.position
            or there.quote.prefix[-NEAR:] == target.quote.prefix[-NEAR:]
            or there.quote.suffix[:NEAR] == target.quote.suffix[:NEAR]
        )
        for there in (annotation.target for annotation in document.annotations)
    )
