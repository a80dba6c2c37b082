"""Exporting again to a file, as the library does it with what it kept of the last export."""

from __future__ import annotations

from desktop.annotated.document import ARTICLE, Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.last_export import LastExport
from desktop.exporters.merging import Merged, last_export, merge_export


def last_of(made: Exported | Merged, options: Options | None = None, exporter_id: str = ARTICLE) -> LastExport:
    """Return what is kept of an export of the article of the tests."""
    exported, ours = (made.exported, made.ours) if isinstance(made, Merged) else (made, made)
    return last_export(exporter(exporter_id), options or Options(), "article-1", exported, ours)


def export_again(
    doc: Document,
    last: Exported | Merged | None,
    theirs: str | bytes,
    options: Options | None = None,
    exporter_id: str = ARTICLE,
) -> Merged:
    """Export over ``theirs``; ``last`` is what was exported there, None where that is not known."""
    exported = last.exported if isinstance(last, Merged) else last
    sidecar = exported.sidecar.encode() if exported is not None and exported.sidecar is not None else None
    kept = last_of(last, options, exporter_id) if last is not None else None
    data = theirs.encode() if isinstance(theirs, str) else theirs
    return merge_export(doc, options or Options(), data, exporter_id=exporter_id, last=kept, sidecar=sidecar)
