"""What of an annotation is the library's and what the file's, part by part; what a merge is said to have done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from db.records import Annotation
from desktop.annotated.document import Exported, Remembered
from desktop.annotated.merge.merged import OUTLIVED, Conflict, Merged, Sides, Tally, settled, written_into
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.returning.changes import Change, ChangeKind
from desktop.errors import ExportFailed
from tests.annotated.make import mark
from tests.annotated.merge.harbours import harbours

DOC = harbours()
ONE = replace(DOC.annotations[0], theme_ids=("t1", "t2"))
K = ChangeKind
NOTE = Change(K.NOTE, ONE.id, "pilots", "Ours?", "Theirs?", note="Theirs?")
NOTE_CLASH = replace(NOTE, conflict=True)
THEMES = Change(K.THEMES, ONE.id, "pilots", "Tar", "Salt", theme_names=("Salt",))
MOVED = Change(K.MOVED, ONE.id, "pilots", "pilots", "The first", target=mark(DOC.content, "The first").target)
GONE = Change(K.DELETED, ONE.id)
ELSEWHERE = {"target": MOVED.target, "anchor": mark(DOC.content, "The first").anchor}


def sides(choice: str = "", unsure: Sequence[str] = (), header: dict[str, Any] | None = None) -> Sides:
    choices = {ONE.id: choice} if choice else {}
    block = MachineBlock(header or {})
    return Sides(DOC, Options(), b"", read_back(b"", None), block, Remembered(), choices, unsure)


def told(tally: Tally) -> list[tuple[str, str, str, str]]:
    assert all(one.annotation_id == ONE.id and one.quote in ("pilots", "The first") for one in tally.conflicts)
    return [(one.what, one.base, one.ours, one.theirs) for one in tally.conflicts]


def counts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.new, tally.updated, tally.removed, tally.kept


CLASH = [("note", "Who?", "Ours?", "Theirs?")]
OUT = [("deleted", "Who?", "Ours?", "removed from the file")]
THEMED = [("themes", "Investment, Talent", "Tar", "Salt")]
PLACED = [("passage", "pilots", "pilots", "The first")]
BY_HAND, HERE = (0, 0, 0, 1), (0, 1, 0, 0)
NOTHING = (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("changed", "changes", "choice", "taken", "given_up", "tallied", "clashes"),
    [
        ({}, [], "", [], False, NOTHING, []),
        ({"note": "Ours?"}, [], "", [], False, HERE, []),
        ({"theme_ids": ()}, [], "", [], False, HERE, []),
        (ELSEWHERE, [], "", [], False, HERE, []),
        ({"anchor": ELSEWHERE["anchor"]}, [], "", [], False, HERE, []),
        ({"target": ELSEWHERE["target"]}, [], "", [], False, HERE, []),
        ({}, [NOTE], "", [K.NOTE], False, BY_HAND, []),
        ({}, [NOTE], "ours", [K.NOTE], False, BY_HAND, []),  # nobody else wants it otherwise
        ({}, [THEMES], "", [K.THEMES], False, BY_HAND, []),
        ({}, [MOVED], "", [K.MOVED], False, BY_HAND, []),
        ({"note": "Ours?"}, [MOVED], "", [K.MOVED], False, BY_HAND, []),
        ({}, [NOTE, THEMES, MOVED], "", [K.NOTE, K.THEMES, K.MOVED], False, BY_HAND, []),
        ({"note": "Ours?"}, [NOTE_CLASH], "", [K.NOTE], False, BY_HAND, CLASH),
        ({"note": "Ours?"}, [NOTE_CLASH], "theirs", [K.NOTE], False, BY_HAND, CLASH),
        ({"note": "Ours?"}, [NOTE_CLASH], "ours", [], True, BY_HAND, CLASH),
        ({"note": "Ours?"}, [NOTE_CLASH, THEMES], "ours", [K.THEMES], False, BY_HAND, CLASH),
        ({"note": "Ours?"}, [NOTE_CLASH, MOVED], "ours", [K.MOVED], True, BY_HAND, CLASH),
        ({}, [replace(THEMES, conflict=True)], "", [K.THEMES], False, BY_HAND, THEMED),
        ({}, [replace(MOVED, conflict=True)], "", [K.MOVED], False, BY_HAND, PLACED),
        (ELSEWHERE, [replace(MOVED, conflict=True)], "ours", [], False, HERE, PLACED),
        ({}, [GONE], "", None, False, BY_HAND, []),
        ({}, [GONE], "ours", None, False, BY_HAND, []),
        ({"note": "Ours?"}, [GONE], "", None, False, NOTHING, OUT),
        ({"note": "Ours?"}, [GONE], "ours", [], True, NOTHING, OUT),
        (ELSEWHERE, [GONE], "ours", [], True, NOTHING, [("deleted", "Who?", "Who?", "removed from the file")]),
    ],
)
def test_of_an_annotation_that_both_know_each_part_is_settled_by_itself(
    changed: dict[str, Any],
    changes: list[Change],
    choice: str,
    taken: list[ChangeKind] | None,
    given_up: bool,
    tallied: tuple[int, int, int, int],
    clashes: list[tuple[str, str, str, str]],
) -> None:
    tally, was = Tally(), replace(ONE)
    made = settled(sides(choice), tally, (replace(was, **changed), was), changes, None)
    assert (made and ([*made[0].values()], made[1])) == (
        None if taken is None else ([one for one in changes if one.kind in taken], given_up)
    )
    assert (counts(tally), told(tally)) == (tallied, clashes)


@pytest.mark.parametrize(
    ("unsure", "change", "clashes"),
    [
        ((ONE.id,), NOTE, CLASH),
        ((ONE.id,), THEMES, THEMED),
        ((ONE.id,), MOVED, []),  # where it stood is no matter of its words
        (("another",), NOTE, []),
    ],
)
def test_words_of_which_the_record_may_not_say_what_they_were_are_a_conflict(
    unsure: Sequence[str], change: Change, clashes: list[tuple[str, str, str, str]]
) -> None:
    tally = Tally()
    assert settled(sides(unsure=unsure), tally, (ONE, ONE), [change], None) == ({change.kind: change}, False)
    assert (counts(tally), told(tally)) == (BY_HAND, clashes)


@pytest.mark.parametrize("words", [(), ("Theirs?",), ("Theirs?", "Salt")])
def test_of_one_that_the_library_has_deleted_what_somebody_wrote_into_it_is_told(words: Sequence[str]) -> None:
    tally = Tally()
    assert settled(sides("ours"), tally, (ONE, ONE), [NOTE_CLASH], words) == ({K.NOTE: NOTE_CLASH}, False)
    assert (counts(tally), told(tally)) == (BY_HAND, [("deleted", "Who?", "deleted", one) for one in words])


@pytest.mark.parametrize(
    ("before", "changes", "unsure", "words"),
    [
        (ONE, [], False, None),
        (ONE, [NOTE], False, ["Theirs?"]),
        (ONE, [NOTE, THEMES], False, ["Theirs?", "Salt"]),
        (ONE, [MOVED], False, None),
        (ONE, [NOTE, GONE], True, None),
        (ONE, [], True, ["Who?"]),  # somebody may have written the note
        (ONE, [NOTE], True, ["Theirs?"]),
        (replace(ONE, note=""), [], True, None),
        (replace(ONE, extra={OUTLIVED: True}), [NOTE], True, ()),  # it was told at an earlier merge
        (replace(ONE, extra={OUTLIVED: True}), [GONE], False, None),
    ],
)
def test_somebody_wrote_into_what_the_library_has_deleted_where_its_words_are_others(
    before: Annotation, changes: list[Change], unsure: bool, words: Sequence[str] | None
) -> None:
    assert written_into(sides(unsure=[ONE.id] if unsure else []), before, changes) == words


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        ((0, 0, 0, 0, 0), "0 new, 0 updated, 0 kept yours, 0 conflicts"),
        ((1, 0, 0, 0, 0), "1 new, 0 updated, 0 kept yours, 0 conflicts"),
        ((0, 1, 0, 0, 0), "0 new, 1 updated, 0 kept yours, 0 conflicts"),
        ((0, 0, 1, 0, 0), "0 new, 0 updated, 1 removed, 0 kept yours, 0 conflicts"),
        ((0, 0, 0, 0, 1), "0 new, 0 updated, 0 kept yours, 1 conflict"),
        ((1, 2, 0, 3, 1), "1 new, 2 updated, 3 kept yours, 1 conflict"),
        ((1, 2, 0, 3, 2), "1 new, 2 updated, 3 kept yours, 2 conflicts"),
        ((1, 2, 4, 3, 0), "1 new, 2 updated, 4 removed, 3 kept yours, 0 conflicts"),
        ((1, 2, 1, 3, 1), "1 new, 2 updated, 1 removed, 3 kept yours, 1 conflict"),
        ((1, 2, 1, 3, 2), "1 new, 2 updated, 1 removed, 3 kept yours, 2 conflicts"),
    ],
)
def test_what_a_merge_did_is_said_by_its_counts(counted: tuple[int, int, int, int, int], said: str) -> None:
    *numbers, clashes = counted
    tally = Tally(*numbers, conflicts=[Conflict("", "", "text", "", "", "")] * clashes)
    made = tally.merged(Exported("", 0, 0, 0))
    assert (made.summary(), made.unchanged) == (said, not any((*numbers[:3], clashes)))
    assert made.told() == (said if any((*numbers[:3], clashes)) else "nothing new")


def test_a_file_that_is_left_alone_says_what_of_it_was_kept() -> None:
    made = Tally(kept=2).merged(Exported("", 0, 0, 0))
    assert (made.unchanged, made.told()) == (True, "nothing new, 2 kept yours")
    assert Merged(Exported("", 0, 0, 0)).told() == "0 new, 0 updated, 0 kept yours, 0 conflicts"


@pytest.mark.parametrize(
    ("conflict", "sentence"),
    [
        (
            Conflict("x", "pilots", "note", "Who?", "Ours?", "Theirs?"),
            "The note of “pilots” was changed on both sides. Library: Ours?. File: Theirs?.",
        ),
        (
            Conflict("", "", "title", "A", "", ""),
            "The title was changed on both sides. Library: nothing. File: nothing.",
        ),
    ],
)
def test_a_conflict_is_a_sentence_with_both_sides(conflict: Conflict, sentence: str) -> None:
    assert conflict.sentence() == sentence


def test_the_library_as_it_was_is_told_by_the_record_where_its_text_is_still_the_same() -> None:
    theme = {"id": "t9", "name": "Salt"}
    source = {"text_sha256": DOC.version.text_sha256}
    made = sides(header={"postil:source": source, "postil:themes": [theme]}).before
    assert (made.annotations, [*made.themes], made.content) == ((), ["t9"], DOC.content)
    with pytest.raises(ExportFailed, match="What it held at its last export is not known here"):
        _ = sides(header={"postil:source": {"text_sha256": "0" * 64}}).before


@pytest.mark.parametrize(("choices", "one", "text"), [({}, 0, 0), ({ONE.id: "ours"}, 1, 0), ({"": "ours"}, 0, 1)])
def test_the_library_is_preferred_where_the_reader_says_so(choices: dict[str, str], one: int, text: int) -> None:
    made = replace(sides(), choices={"x": "theirs", **choices})
    assert (made.prefers_ours(ONE.id), made.prefers_ours(), made.prefers_ours("x")) == (one, text, False)
