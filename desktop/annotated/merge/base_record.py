"""What a merge tells both sides against where the file's own record was edited and no copy of it is known.

As an import does, it goes by the library's own then. Of what may have changed there meanwhile nobody can tell which
side changed it: where the two differ the file's words stay, and it is told as a conflict.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.annotated.document import Document
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.comparison_base import comparison_base_of
from desktop.annotated.returning.identify import known_labels


def base_record(back: ExportedFile, block: MachineBlock, document: Document) -> tuple[ExportedFile, frozenset[str]]:
    """Return a file with the record to go by, and the ids of the annotations of which that is not sure."""
    comparison = None if block.is_sound else comparison_base_of(back, document)
    if comparison is None:
        return back, frozenset()
    base = comparison.block
    there = {one.id for one in base.annotations}
    lost = {one.id: label for label, one in known_labels(back, document).items() if one.id not in there}
    unread = tuple(one for one in document.annotations if one.id in lost)  # their records cannot be read any more
    base = replace(
        base,
        annotations=(*base.annotations, *unread),
        labels={**base.labels, **lost},
        start=block.start,
        end=block.end,
    )
    sure = {one.id for one in block.annotations if comparison.sure or one.id not in block.edited}
    sure -= comparison.changed | comparison.doubtful
    unsure = frozenset(one.id for one in base.annotations if one.id not in sure)
    return back.by(base), unsure
