"""Exporting over an earlier file of the same kind: rows of EXPORTERS handed to the merge, which knows none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop import exporters
from desktop.annotated.document import ARTICLE, Document, Options, Remembered
from desktop.annotated.merge.merge import merge_into
from desktop.annotated.merge.merged import Merged
from desktop.annotated.picture_data import with_names
from desktop.errors import ExportFailed


def merge_export(
    document: Document,
    options: Options,
    theirs: bytes,
    *,
    exporter_id: str = ARTICLE,
    memory: Remembered | None = None,
    sidecar: bytes | None = None,
    choices: Mapping[str, str] | None = None,
) -> Merged:
    """Return what to write over an earlier export of the same article; see ``merge_into``.

    Raises ExportFailed, with a sentence, where the file cannot be merged into: it must not be replaced then.
    """
    kind = exporters.exporter(exporter_id)
    if not kind.merges:
        raise ExportFailed(f"“{kind.name}” is written anew each time; nothing is merged into it.")
    named = with_names(theirs, document.addresses.values())
    merged = merge_into(
        document,
        options,
        named,
        kind.write,
        exporter_id=kind.id,
        shapes={one.id: one.holds for one in exporters.EXPORTERS},
        memory=memory,
        sidecar=sidecar,
        choices=choices,
    )
    inside = "pictures" in kind.options and options.pictures == "inside" and bool(merged.exported.pictures)
    as_there = inside == (named != theirs) or not merged.exported.pictures
    return replace(merged, exported=replace(merged.exported, inside=inside), unchanged=merged.unchanged and as_there)
