"""What becomes of lists, digests and templates that somebody wrote into: a table of what the library changed, what
somebody changed in the file, and the file that is written then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.document import Remembered
from desktop.annotated.merge import piece_merger
from desktop.errors import ExportFailed
from desktop.exporters.merging import merge_export
from tests.annotated.merge.piece_cases import (
    BESIDE,
    DIGEST,
    EACH,
    EMBEDDED,
    FRONT,
    LIST,
    LOOP,
    TURNED,
    Case,
    Kind,
    before,
    begun,
    edited,
    ids,
    merge,
    named,
)

NOTED = {"pilots": {"note": "Those of old"}}
BARED = {"pilots": {"note": ""}}
HEMP = {"Ropes": {"note": "Hemp?"}}
TALENT = {"pilots": {"theme_ids": ("t1", "t2")}}
INVESTED = {"Ropes": {"theme_ids": ("t1",)}}
GONE: dict[str, None] = {"Ropes": None}
AS_NOTED = [("Who?", "Those of old")]
MINE = [("Who?", "Mine")]
PILOTS = "> pilots\n\nWho?\n\n"
ROPES = "> Ropes\n\nOf what?\n\n[open](Ropes)\n\n"
HEMP_ROPES = ROPES.replace("Of what?", "Hemp?")
OUT = [(ROPES, "")]
WRITTEN_INTO = [("Of what?", "Of hemp")]
BELOW = [("(tide)\n", "(tide)\n\nMine.\n")]
TALENT_HEADING = "## Talent\n\n*People, what they know, where they go.*\n\n"
KEPT, UPDATED, BOTH = (0, 0, 0, 1), (0, 1, 0, 0), (0, 1, 0, 1)
SAYS_MINE = [("note", "Those of old", "Mine")]
TAKEN_OUT = [("deleted", "Hemp?", "removed from the file")]
WROTE_INTO = [("deleted", "deleted", ROPES.replace("Of what?", "Of hemp").strip())]
OF_LOOP = [("text", "Those of old", "Mine")]

CASES: dict[str, Case] = {
    "nothing": Case(LIST),
    "a note, in the library": Case(LIST, NOTED, merged=AS_NOTED, told=UPDATED),
    "a note, in the file": Case(LIST, file=MINE, told=KEPT),
    "a note, in both alike": Case(LIST, NOTED, AS_NOTED),
    "a note, in both": Case(LIST, NOTED, MINE, told=KEPT, clashes=SAYS_MINE),
    "a note, in both, and the library's is chosen": Case(
        LIST, NOTED, MINE, [("Mine", "Those of old")], UPDATED, SAYS_MINE, choices=["pilots"]
    ),
    "a note, in the library, and in the file its quote": Case(
        LIST, NOTED, [("> pilots", "> the pilots")], AS_NOTED, BOTH
    ),
    "a note that the library took out": Case(LIST, BARED, merged=[("Who?\n\n", "")], told=UPDATED),
    "a note that the library took out and somebody changed": Case(
        LIST, BARED, MINE, told=KEPT, clashes=[("note", "", "Mine")]
    ),
    "a note that the library took out and somebody changed, and the library's is chosen": Case(
        LIST, BARED, MINE, [("Mine\n\n", "")], UPDATED, [("note", "", "Mine")], choices=["pilots"]
    ),
    "a note that was taken out of the file": Case(LIST, file=[("Who?\n\n", "")], told=KEPT),
    "a note that was taken out of the file and changed in the library": Case(
        LIST, NOTED, [("Who?\n\n", "")], told=KEPT, clashes=[("note", "Those of old", "")]
    ),
    "a note that was taken out of the file and changed in the library, which is chosen": Case(
        LIST,
        NOTED,
        [("Who?\n\n", "")],
        [("> pilots\n\n", "> pilots\n\nThose of old\n\n")],
        UPDATED,
        [("note", "Those of old", "")],
        choices=["pilots"],
    ),
    "a note that the library gives, in a file with somebody's words": Case(
        DIGEST,
        {"tide": {"note": ""}, **TALENT},
        BELOW,
        [("Really\n\n", ""), ("## No theme\n\n", f"{TALENT_HEADING}{PILOTS}[open](pilots)\n\n## No theme\n\n")],
        (0, 2, 0, 0),
    ),
    "new ones": Case(
        LIST,
        {"coir": {"note": "From the south"}, "first": {}},
        merged=[
            ("# Harbours\n\n", "# Harbours\n\n> first\n\n[open](first)\n\n"),
            ("> tide", "> coir\n\nFrom the south\n\n[open](coir)\n\n> tide"),
        ],
        told=(2, 0, 0, 0),
    ),
    "one, deleted in the library": Case(LIST, GONE, merged=OUT, told=(0, 0, 1, 0)),
    "one, deleted in the library and written into": Case(LIST, GONE, WRITTEN_INTO, told=KEPT, clashes=WROTE_INTO),
    "one, deleted in the library and written into, and the library's is chosen": Case(
        LIST,
        GONE,
        [*WRITTEN_INTO, ("(Ropes)\n", "(Ropes)\n\nMine.\n")],
        [(ROPES.replace("Of what?", "Of hemp"), "")],
        (0, 0, 1, 0),
        [("deleted", "deleted", ROPES.replace("Of what?", "Of hemp") + "Mine.")],
        choices=["Ropes"],
    ),
    "one, deleted in the library, above somebody's words": Case(
        LIST, GONE, [("(Ropes)\n", "(Ropes)\n\nMine.\n")], OUT, (0, 0, 1, 0)
    ),
    "one, deleted in the library, with somebody's words in it": Case(
        LIST,
        GONE,
        [("Of what?\n", "Of what?\n\nMine.\n")],
        told=KEPT,
        clashes=[("deleted", "deleted", ROPES.replace("Of what?", "Of what?\n\nMine.").strip())],
    ),
    "one, deleted in the library, of which somebody changed the quote": Case(
        LIST,
        GONE,
        [("> Ropes", "> The ropes")],
        told=KEPT,
        clashes=[("deleted", "deleted", ROPES.replace("> Ropes", "> The ropes").strip())],
    ),
    "one, deleted in the library, of which somebody took out the quote": Case(
        LIST, GONE, [("> Ropes\n\n", "")], [("Of what?\n\n[open](Ropes)\n\n", "")], (0, 0, 1, 0)
    ),
    "one, changed in the library in the middle of somebody's words": Case(
        LIST,
        HEMP,
        [("> Ropes", "Mine.\n\n> Ropes"), ("Of what?\n", "Of what?\n\nMine too.\n")],
        [("Of what?", "Hemp?")],
        UPDATED,
    ),
    "one, taken out of the file": Case(LIST, file=OUT, told=KEPT),
    "one, taken out of the file and changed in the library": Case(LIST, HEMP, OUT, told=KEPT, clashes=TAKEN_OUT),
    "one, taken out of the file and changed in the library, which is chosen": Case(
        LIST, HEMP, OUT, [("> tide", f"{HEMP_ROPES}> tide")], UPDATED, TAKEN_OUT, choices=["Ropes"]
    ),
    "one of two paragraphs, taken out of the file and changed in the library": Case(
        LIST,
        {"Ropes": {"note": "Hemp?\n\nWhy?"}},
        [("> Ropes\n\nOf what?\n\nWhose?\n\n[open](Ropes)\n\n", "")],
        told=KEPT,
        had={"Ropes": {"note": "Of what?\n\nWhose?"}},
        clashes=[("deleted", "Hemp?\nWhy?", "removed from the file")],
    ),
    "one, deleted in the library, with somebody's words right below its quote": Case(
        LIST,
        GONE,
        [("> Ropes\n", "> Ropes\nMine.\n")],
        told=KEPT,
        clashes=[("deleted", "deleted", ROPES.replace("> Ropes\n", "> Ropes\nMine.\n").strip())],
    ),
    "a note and themes, in the library, above and below somebody's words": Case(
        LIST,
        {"pilots": {"note": "Those of old", "theme_ids": ("t1", "t2")}},
        [("**Investment** [open](pilots)", "Mine.\n\n**Investment** [open](pilots)")],
        [*AS_NOTED, ("**Investment** [", "**Investment, Talent** [")],
        UPDATED,
    ),
    "one, gone on both sides": Case(LIST, GONE, OUT),
    "one, moved in the file": Case(
        LIST, NOTED, [*OUT, ("# Harbours\n\n", f"# Harbours\n\n{ROPES}")], AS_NOTED, UPDATED
    ),
    "one, moved into somebody's words": Case(
        LIST, HEMP, [*OUT, ("(tide)\n", "(tide)\n\nSee Ropes, [open](Ropes).\n")], told=KEPT
    ),
    "one, wrapped by a formatter": Case(LIST, HEMP, [("Of what?", "Of\nwhat?")], [("Of\nwhat?", "Hemp?")], UPDATED),
    "a note of one that had none": Case(
        LIST,
        {"Ropes": {"note": "Hemp?"}},
        had={"Ropes": {"note": ""}},
        merged=[("> Ropes\n\n", "> Ropes\n\nHemp?\n\n")],
        told=UPDATED,
    ),
    "its theme, of one wrapped by a formatter": Case(
        LIST, INVESTED, [("Of what?", "Of\nwhat?")], [("[open](Ropes)", "**Investment** [open](Ropes)")], UPDATED
    ),
    "the last, deleted in the library": Case(
        LIST,
        {"tide": None},
        merged=[("[open](Ropes)\n\n> tide\n\nReally\n\n[open](tide)\n", "[open](Ropes)\n")],
        told=(0, 0, 1, 0),
    ),
    "one more at the end": Case(
        LIST,
        {"owns a tide": {}, "tide": {"note": "Now"}, "tide.": {}},
        BELOW,
        [
            ("> tide", "> owns a tide\n\n[open](owns a tide)\n\n> tide"),
            ("Really", "Now"),
            ("Mine.\n", "Mine.\n\n> tide.\n\n[open](tide.)\n"),
        ],
        (2, 1, 0, 0),
    ),
    "a note that somebody wrote into, in both": Case(
        LIST,
        NOTED,
        [("One.\n", "One.\n\nMine.\n")],
        told=KEPT,
        had={"pilots": {"note": "One.\n\nTwo."}},
        clashes=[("note", "Those of old", "One.\n\nMine.\n\nTwo.")],
    ),
    "a note of a template that somebody wrote into, in both": Case(
        EACH,
        NOTED,
        [("One.\n", "One.\n\nMine.\n")],
        [("One.\n\nMine.\n\nTwo.", "Those of old\n\nMine.")],
        UPDATED,
        had={"pilots": {"note": "One.\n\nTwo."}},
    ),
    "its theme, of the last": Case(
        DIGEST,
        {"tide": {"theme_ids": ("t1",)}},
        merged=[
            ("\n\n> tide\n\nReally\n\n[open](tide)", ""),
            ("## No theme", "> tide\n\nReally\n\n[open](tide)\n\n## No theme"),
        ],
        told=UPDATED,
    ),
    "its theme": Case(DIGEST, INVESTED, merged=[("## No theme\n\n", ""), ("> tide", "## No theme\n\n> tide")]),
    "its theme, of one that was written into": Case(
        DIGEST, INVESTED, WRITTEN_INTO, [("## No theme\n\n", ""), ("> tide", "## No theme\n\n> tide")], KEPT
    ),
    "one theme more": Case(
        DIGEST,
        TALENT,
        merged=[("## No theme\n\n", f"{TALENT_HEADING}{PILOTS}[open](pilots)\n\n## No theme\n\n")],
        told=UPDATED,
    ),
    "one theme more, of one that was taken out of the file": Case(
        DIGEST,
        TALENT,
        [(f"{PILOTS}[open](pilots)\n\n", "")],
        [("## No theme\n\n", f"{TALENT_HEADING}{PILOTS}[open](pilots)\n\n## No theme\n\n")],
        BOTH,
    ),
    "a heading, in the file": Case(DIGEST, NOTED, [("## Investment", "## Money")], AS_NOTED, UPDATED),
    "a row of the front matter, in the file": Case(
        FRONT, NOTED, [("annotations: 3", "annotations: 3\nmine: yes")], AS_NOTED, UPDATED
    ),
    "a row of the front matter, in both": Case(
        FRONT, GONE, [("annotations: 3", "annotations: three")], OUT, (0, 0, 1, 0)
    ),
    "one of a template": Case(EACH, NOTED, WRITTEN_INTO, AS_NOTED, BOTH),
    "other lines of one of a template": Case(EACH, NOTED, [("## pilots", "## The pilots")], AS_NOTED, BOTH),
    "other lines of one of a loop": Case(LOOP, NOTED, [("* pilots", "* The pilots")], AS_NOTED, BOTH),
    "the same line of one of a loop": Case(LOOP, NOTED, MINE, told=KEPT, clashes=OF_LOOP),
    "the same line of one of a loop, and the library's is chosen": Case(
        LOOP, NOTED, MINE, [("Mine", "Those of old")], UPDATED, OF_LOOP, choices=["pilots"]
    ),
    "paragraphs of a loop in another order": Case(
        TURNED,
        {**NOTED, "coir": {"note": "From the south"}},
        [("Really\n", "Really\n\nMine.\n")],
        [("Of what?", "From the south\n\n(coir)\n\nOf what?"), *AS_NOTED],
        UPDATED,
    ),
    "paragraphs that a loop in another order leaves out": Case(
        TURNED, GONE, merged=[("Of what?\n\n(Ropes)\n\n", "")], told=UPDATED
    ),
    "paragraphs that a loop in another order leaves out, and somebody changed": Case(
        TURNED,
        GONE,
        [("Of what?", "Of what? Of hemp?")],
        told=KEPT,
        clashes=[("text", "", "Of what? Of hemp?\n\n(Ropes)")],
    ),
    "the same paragraph of a loop in another order": Case(
        TURNED,
        {"pilots": {"note": "Who of old?"}},
        [("Who?", "Who now?")],
        told=KEPT,
        clashes=[("text", "Who of old?", "Who now?")],
    ),
    "a paragraph of a loop in another order that was taken out of the file": Case(
        TURNED, NOTED, [("Of what?\n\n", "")], AS_NOTED, BOTH
    ),
    "a note, where the record is in the file": Case(EMBEDDED, NOTED, [("Really", "Mine")], AS_NOTED, BOTH),
    "a note, where the record is beside the file": Case(BESIDE, NOTED, [("Really", "Mine")], AS_NOTED, BOTH),
    "a note, where the last export is known by its record alone": Case(
        EMBEDDED,
        {**NOTED, **GONE},
        [("Really", "Mine"), ("# Harbours\n", "# Harbours\n\nMine too.\n")],
        [*AS_NOTED, *OUT],
        (0, 1, 1, 1),
        forgotten=True,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_of_a_list_a_digest_and_a_template(name: str) -> None:
    case = CASES[name]
    last, theirs, doc = begun(case)
    made = merge(case, last, theirs, doc)
    text = named(made.exported.text, before(), doc)
    assert text == edited(named(theirs, before()), case.merged)
    assert (made.new, made.updated, made.removed, made.kept) == case.told
    told = [(one.what, one.ours, named(one.theirs, before())) for one in made.conflicts]
    assert told == list(case.clashes)
    again = merge(replace(case, forgotten=False), made.exported, made.exported.text, doc)
    assert again.unchanged and named(again.exported.text, before(), doc) == text


@pytest.mark.parametrize(("mark", "newline"), [("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")])
@pytest.mark.parametrize("kind", [LIST, EMBEDDED, DIGEST, LOOP])
def test_a_byte_order_mark_and_line_ends_stay(kind: Kind, mark: str, newline: str) -> None:
    case = Case(kind, NOTED, BELOW if kind != LOOP else ())
    last, theirs, doc = begun(case)
    there = mark + theirs.replace("\n", newline)
    made = merge(case, last, there, doc).exported.data.decode()
    assert named(made, before()) == named(there, before()).replace("Who?", "Those of old")


@pytest.mark.parametrize(
    ("kind", "theirs", "forgotten", "why"),
    [
        (DIGEST, "Nothing of it.\n", False, "Nothing of the last export stands in it any more"),
        (FRONT, '---\ntitle: "Harbours"\n---\n\nMine.\n', False, "Nothing of the last export stands in it any more"),
        (DIGEST, "\udcff", False, "It is not UTF-8 text any more"),
        (LIST, "", True, "What it held at its last export is not known here"),
    ],
)
def test_a_file_of_which_nothing_is_known_is_left_alone(kind: Kind, theirs: str, forgotten: bool, why: str) -> None:
    case = Case(kind, forgotten=forgotten)
    last, text, doc = begun(case)
    doc = replace(doc, version=replace(doc.version, text_sha256="0" * 64)) if forgotten else doc
    data = (theirs or text).encode("utf-8", "surrogateescape")
    memory = Remembered(last.memory) if forgotten else last.remembered
    with pytest.raises(ExportFailed, match=why):
        merge_export(doc, kind[1], data, exporter_id=kind[0], memory=memory)


@pytest.mark.parametrize(
    ("kind", "old", "new", "why"),
    [
        (LIST, "> tide", "[open](Ropes)\n\n> tide", "“Ropes” would stand in it 2 times"),
        (LIST, "[open](Ropes)", "", "“Ropes” would be missing"),
        (LIST, "Mine.", "", "“Mine.” would be lost"),
        (TURNED, "Mine.", "Whatever it was\n\nMine.", "“Whatever it was” would stand in it 2 times"),
    ],
)
def test_a_merge_that_goes_wrong_is_caught(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, old: str, new: str, why: str
) -> None:
    case = Case(kind, {"Ropes": {"note": "Whatever it was"}}, [("Really\n", "Really\n\nMine.\n")])
    last, theirs, doc = begun(case)
    joined = piece_merger.joined
    monkeypatch.setattr(piece_merger, "joined", lambda *a: ids(named(joined(*a), doc).replace(old, new), doc))
    with pytest.raises(ExportFailed, match=why):
        merge(case, last, theirs, doc)


def test_an_annotation_that_is_put_in_twice_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case(LIST, NOTED)
    last, theirs, doc = begun(case)
    arranged = piece_merger.arranged
    monkeypatch.setattr(piece_merger, "arranged", lambda *a: [*arranged(*a), *arranged(*a)[-1:]])
    with pytest.raises(ExportFailed, match="“tide” would stand in it 2 times"):
        merge(case, last, theirs, doc)


@pytest.mark.parametrize("chosen", [(), ("pilots",)])
@pytest.mark.parametrize(
    ("changed", "what"), [({"note": "Those of old", "modified": "2026-11-25T09:30:00.000Z"}, "note"), (None, "deleted")]
)
def test_what_a_replace_all_made_of_a_note_and_its_record_is_told(
    changed: Mapping[str, Any] | None, what: str, chosen: Sequence[str]
) -> None:
    case = Case(EMBEDDED, {"pilots": changed}, choices=chosen, forgotten=True)
    last, theirs, doc = begun(case)
    made = merge(case, last, theirs.replace("Who?", "Mine"), doc)
    assert [(one.what, "\0" in one.base, "> pilots" in one.base or one.base) for one in made.conflicts] == [
        (what, False, True if changed is None else "Those of old")
    ]
    assert ("Mine" in named(made.exported.text), made.kept) == (not chosen, 0 if chosen else 1)


def test_the_record_stands_below_a_blank_line() -> None:
    case = Case(EMBEDDED, NOTED)
    last, theirs, doc = begun(case)
    made = merge(case, last, theirs.replace("\n\n<!--", "\n<!--"), doc)
    assert named(made.exported.text, doc) == named(theirs, doc).replace("Who?", "Those of old")


@pytest.mark.parametrize("kind", [LIST, DIGEST, EACH])
def test_a_file_without_a_line_end_at_its_end_has_none_afterwards(kind: Kind) -> None:
    last, theirs, doc = begun(case := Case(kind, NOTED))
    made = merge(case, last, theirs.rstrip("\n"), doc)
    assert named(made.exported.text) == named(theirs).rstrip("\n").replace("Who?", "Those of old")


def test_a_conflict_says_what_both_had_and_of_which_annotation() -> None:
    last, theirs, doc = begun(case := Case(LIST, {**NOTED, **HEMP}, [*MINE, *OUT]))
    first, second = merge(case, last, theirs, doc).conflicts
    assert (first.quote, first.base) == ("pilots", "Who?")
    assert (second.quote, named(second.base, before())) == ("Ropes", ROPES.strip())
    last, theirs, doc = begun(case := Case(LIST, GONE, WRITTEN_INTO))
    assert [one.quote for one in merge(case, last, theirs, doc).conflicts] == ["Ropes"]
