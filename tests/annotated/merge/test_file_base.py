"""Which text a merged file was written from: the one that its record has the hash of, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Piece, Remembered
from desktop.annotated.merge.file_base import FileBase
from desktop.annotated.merge.merged import Sides, Tally
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_block import MachineBlock
from tests.annotated.merge.harbours import SOURCE, harbours, write

ANOTHER = f"{SOURCE}\nBells at noon.\n"
FIRST = write(harbours())


@pytest.mark.parametrize(
    ("source", "kept", "found"),
    [
        (SOURCE, {}, SOURCE),
        (SOURCE, {"written": ANOTHER}, SOURCE),
        (ANOTHER, {}, None),
        (ANOTHER, {"written": SOURCE}, SOURCE),
        (ANOTHER, {"fresh": SOURCE}, SOURCE),
        (ANOTHER, {"written": ANOTHER, "fresh": SOURCE}, SOURCE),
        (ANOTHER, {"written": ANOTHER}, None),
        (ANOTHER, {"text": SOURCE}, None),
    ],
)
def test_the_text_that_was_written_is_known_by_its_hash(source: str, kept: dict[str, str], found: str | None) -> None:
    memory = Remembered(FIRST.memory, tuple(Piece(key, text) for key, text in kept.items()))
    back = read_back(FIRST.data, None)
    assert isinstance(back.block, MachineBlock)
    sides = Sides(harbours(source), Options(), FIRST.data, back, back.block, memory)
    assert FileBase(sides, Tally()).told.comparison.original == found


def test_what_the_library_has_deleted_is_told_from_what_somebody_wrote() -> None:
    back = read_back(FIRST.data, None)
    assert isinstance(back.block, MachineBlock)
    doc = replace(harbours(), annotations=())
    told = FileBase(Sides(doc, Options(), FIRST.data, back, back.block, FIRST.remembered), Tally()).told
    assert told.document is not None
    assert {one.id for one in told.document.annotations} == {one.id for one in harbours().annotations}
    assert told.fresh == {}
