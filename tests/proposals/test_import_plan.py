"""In which words each change of a file is told."""

from __future__ import annotations

import pytest

from desktop.proposals.import_plan import Change, ChangeKind


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Change(ChangeKind.NEW, quote="the tide"), "New: “the tide”"),
        (Change(ChangeKind.NEW, quote="the tide", note="Why?"), "New: “the tide” with a note"),
        (Change(ChangeKind.NOTE, quote="the tide", before="Why?"), "Note of “the tide”: Why? → nothing"),
        (
            Change(ChangeKind.NOTE, quote="the tide", before="Why?", after="When?", conflict=True),
            "Note of “the tide”, changed in the library as well: When?, below Why?",
        ),
        (Change(ChangeKind.THEMES, quote="the tide", after="talent"), "Themes of “the tide”: none → talent"),
        (Change(ChangeKind.MOVED, quote="the tide", after="low tide"), "Passage: “the tide” → “low tide”"),
        (
            Change(ChangeKind.DELETED, quote="the tide", conflict=True),
            "Delete (to the trash): “the tide” (changed in the library as well)",
        ),
        (
            Change(ChangeKind.SOURCE, after="12 bytes", doubt="It may be cut off."),
            "The text was edited: a new version of the source (12 bytes) — doubtful: It may be cut off.",
        ),
    ],
    ids=lambda given: given.kind.value if isinstance(given, Change) else "",
)
def test_a_change_is_said_in_a_sentence(change: Change, sentence: str) -> None:
    assert change.sentence() == sentence
