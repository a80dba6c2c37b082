"""What a file of Web Annotations would change: its records are all that it has, and what somebody may have edited.

A record whose checksum still holds says what the library once wrote, and changes nothing of what is there. What the
file does not name stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.message import Message
from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.plan import refuse_newer
from desktop.annotated.returning.without_record import ALREADY, is_there
from desktop.errors import ImportFailed
from desktop.exporters.returning.collection_file import is_as_written
from desktop.exporters.returning.identify import Origin
from desktop.proposals.import_plan import Change, ImportPlan, Side, brought, differences, not_of
from desktop.shown_text import shortened

FOREIGN = Message("The annotations are another program’s; each was looked for by its words.")
_NAMED = 3  # titles of articles that the library lacks
NONE = Message("It holds no annotations of this article.")
SEVERAL = Message("The file holds annotations of several articles; open the one that is meant, or name it.")


def plan_collection(data: bytes, block: MachineBlock, document: Document | None) -> ImportPlan:
    """Return what the annotations of a file would change in the article of ``document``. Raises ImportFailed."""
    refuse_newer(block)
    article_id = str(block.article.get("id", ""))
    own = bool(article_id) or any(record.check for record in block.records)
    records = _of_article(block, document)
    changes, unchanged = _changes(records, document)
    title = block.title or (document.article.title if document is not None else "")
    remarks = [*([] if own else [FOREIGN]), *([block.remark] if block.remark else [])]
    if not records:
        remarks.append(NONE)
    if document is not None and article_id not in ("", document.article.id):
        remarks.insert(0, not_of(title, document.article.title))
    return ImportPlan(
        kind="export" if own else "stranger",
        article_id=article_id or (document.article.id if document is not None else ""),
        article_title=title,
        known=document is not None,
        untouched=is_as_written(data),
        changes=tuple(changes),
        unchanged=unchanged,
        themes=block.themes,
        bad=block.bad,
        remarks=tuple(remarks),
    )


def plan_several(data: bytes, block: MachineBlock, documents: Iterable[tuple[Origin, Document | None]]) -> ImportPlan:
    """Return what a file with annotations of several articles would change in those that are there, as parts.

    ``documents`` gives each article that the file speaks of, with how it stands in the library, if it does; they are
    taken one after the other. Raises ImportFailed where none is there.
    """
    refuse_newer(block)
    records: dict[str, list[Record]] = {}
    for record in block.records:
        records.setdefault(record.annotation.article_id, []).append(record)
    parts: list[ImportPlan] = []
    lacking: list[Origin] = []
    for origin, document in documents:
        if document is None:
            lacking.append(origin)
            continue
        changes, unchanged = _changes(records.get(origin.article_id, []), document)
        article = document.article
        parts.append(ImportPlan("export", article.id, article.title, True, changes=tuple(changes), unchanged=unchanged))
    if not parts:
        raise ImportFailed("None of the {n} articles that the file speaks of is in this library.", n=len(lacking))
    left_out = _left_out(lacking, sum(len(records.get(origin.article_id, ())) for origin in lacking))
    return ImportPlan(
        kind="export",
        article_title=Message("{n} article" if len(parts) == 1 else "{n} articles", n=f"{len(parts):,}"),
        known=True,
        untouched=is_as_written(data),
        changes=tuple(change for part in parts for change in part.changes),
        unchanged=sum(part.unchanged for part in parts),
        themes=block.themes,
        bad=block.bad,
        remarks=tuple(remark for remark in (left_out, block.remark) if remark),
        parts=tuple(parts),
    )


def _left_out(lacking: Sequence[Origin], number: int) -> str:
    """Say which articles the library lacks, and how many annotations stay out for that."""
    if not lacking:
        return ""
    names = ", ".join(f"“{shortened(origin.title or origin.article_id)}”" for origin in lacking[:_NAMED])
    more = Message(" and others") if len(lacking) > _NAMED else ""
    return Message(
        "Annotations of articles that are not in this library stay out ({number}): {names}{more}.",
        number=f"{number:,}",
        names=names,
        more=more,
    )


def _changes(records: Iterable[Record], document: Document | None) -> tuple[list[Change], int]:
    """Return what records of one article would change, and how many change nothing."""
    changes: list[Change] = []
    unchanged = 0
    ours = {annotation.id: annotation for annotation in document.annotations} if document is not None else {}
    for record in records:
        living = ours.get(record.id)
        if living is None or document is None:
            doubt = ALREADY if not record.check and is_there(record.annotation.target, document) else ""
            changes.append(brought(record.annotation, record.names, doubt))
            continue
        own = [] if record.check and not record.edited else _compared(living, record, document)
        changes += own
        unchanged += not own
    return changes, unchanged


def _of_article(block: MachineBlock, document: Document | None) -> list[Record]:
    """Return the records of one article, by its id or by its source; all where the file speaks of no more than one.

    Raises ImportFailed where it speaks of several and none is meant.
    """
    names = {annotation.article_id for annotation in block.annotations}
    if len(names) < 2:
        return list(block.records)
    if document is None:
        raise ImportFailed(SEVERAL)
    same = (row for row in block.articles if row.get("source_sha256") == document.version.source_sha256)
    known = {"", document.article.id, *(str(row.get("id", "")) for row in same)}
    return [record for record in block.records if record.annotation.article_id in known]


def _compared(living: Annotation, record: Record, document: Document) -> list[Change]:
    """Return what an edited record changes of the library's annotation, which may have changed since as well."""
    recorded = record.annotation
    unsure = living.modified != recorded.modified
    ours = Side(living.note, document.names_of(living), living.target)
    note = ours.note if recorded.note.strip() == ours.note.strip() else recorded.note
    theirs = Side(note, record.names, ours.target if unsure else recorded.target)
    return differences(living.id, ours, ours, theirs, {}, unsure=unsure)
