"""The content of an earlier export that the library does not have: what replacing it would lose."""

from __future__ import annotations

from db.message import Message
from desktop.annotated.document import Document
from desktop.errors import PostilError
from desktop.exporters import LOST
from desktop.exporters.returning.collection_file import collection_in
from desktop.exporters.returning.plan import plan_import


def compared(data: bytes, document: Document, sidecar: bytes | None) -> str:
    """Say what replacing a file would lose, by what an import of it into the article of ``document`` would bring."""
    try:
        plan = plan_import(data, document, sidecar=sidecar)
    except PostilError:
        return LOST
    if plan.kind != "export" or plan.article_id not in ("", document.article.id):
        return LOST
    if plan.changes:
        changes = Message("{n} change" if len(plan.changes) == 1 else "{n} changes", n=len(plan.changes))
        return Message(
            "It is an earlier export with {changes} that this library does not have. Import it "
            "first to keep them; replacing it loses them.",
            changes=changes,
        )
    if (plan.for_reading or collection_in(data) is not None) and not plan.untouched:
        return Message(
            "It is an earlier export, and its notes hold nothing new. "
            "Replacing it loses what was written into it beside them."
        )
    if plan.bad:
        return LOST
    return Message("It is an earlier export that holds nothing new.")
