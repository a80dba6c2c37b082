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


def base_record(back: ExportedFile, block: MachineBlock, document: Document) -> tuple[ExportedFile, frozenset[str]]:
    """Return a file with the record to go by, and the ids of the annotations of which that is not sure."""
    comparison = None if block.is_sound else comparison_base_of(back, document)
    if comparison is None:
        return back, frozenset()
    base = replace(comparison.block, start=block.start, end=block.end)
    sure = {one.id for one in block.records if comparison.sure or not one.edited}
    sure -= comparison.changed | comparison.doubtful
    return back.by(base), frozenset(one.id for one in base.records if one.id not in sure)
