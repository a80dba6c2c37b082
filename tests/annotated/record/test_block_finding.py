"""Which block of a file is its record, what is said of it, and its records put back from a copy kept elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.record.block_finding import HEADLESS, also_of, find_block, restored
from desktop.annotated.record.damaged_records import BadRecord
from desktop.annotated.record.machine_block import MachineBlock, Record, read_collection
from desktop.annotated.record.record_places import digest
from desktop.annotated.record.record_writing import block_text, collection_json

QUOTE = {"selector": {"type": "TextQuoteSelector", "exact": "words"}}


def collection(*ids: str, article: str = "a-1", title: str = "Tides", **more: Any) -> str:
    said = {"id": article, "title": title} if article else {}
    head = {"id": "postil://x", "type": "AnnotationCollection", "total": len(ids), "postil:article": said, **more}
    return collection_json(head, [{"id": f"postil://a/{one}", "target": QUOTE} for one in ids])


def block(*ids: str, **more: Any) -> str:
    return block_text(collection(*ids, **more))


def found(text: str, authors: Sequence[str] = ()) -> MachineBlock:
    made = find_block(text, authors)
    assert made is not None
    return made


CUT = "The machine block is cut off at its end."


@pytest.mark.parametrize(
    ("text", "ids", "remark", "others"),
    [
        (block("1", "2"), ["1", "2"], "", ()),
        (block("1") + block("2"), ["2"], "The file holds 2 machine blocks; the last one was read.", ()),
        (block("1") * 2 + block("2"), ["2"], "The file holds 3 machine blocks; the last one was read.", ()),
        ("<!-- annotations:1\n" + block("1"), ["1"], "The file holds 2 machine blocks; the last one was read.", ()),
        (
            block("1", article="a-2", title="Ebb") + block("2"),
            ["2"],
            "The file holds also an export of “Ebb”.",
            ("Ebb",),
        ),
        (
            block("1", article="a-2", title="") + block("1", article="a-3", title="Ebb") * 2 + block("2"),
            ["2"],
            "The file holds also an export of another article and an export of “Ebb”.",
            ("", "Ebb"),
        ),
        (
            block("1", article="") + block("2"),
            ["2"],
            "The file holds 2 machine blocks; the last one was read.",
            (),
        ),
        (block("1").replace("-->", ""), ["1"], CUT, ()),
        (block("1").replace("<!-- annotations:1\n", ""), ["1"], HEADLESS, ()),
        (block("1", total=3), ["1"], "2 of 3 records are missing.", ()),
        (
            block("1") + block("2", total=2).replace("-->", ""),
            ["2"],
            f"The file holds 2 machine blocks; the last one was read. {CUT} 1 of 2 records are missing.",
            (),
        ),
    ],
)
def test_the_last_block_is_read_and_what_is_odd_about_it_is_said(
    text: str, ids: list[str], remark: str, others: tuple[str, ...]
) -> None:
    made = found(f"Text.\n\n{text}")
    assert [one.id for one in made.records] == ids
    assert (made.remark, made.others) == (remark, others)


def test_a_block_stands_where_it_was_found_and_has_the_version_that_it_states() -> None:
    text = block("1").replace("annotations:1", "annotations:7")
    made = found(f"Text.\n{text}Below.\n")
    assert (made.start, made.end, made.version) == (6, 6 + len(text), 7)
    assert find_block("Text.\n") is None


@pytest.mark.parametrize("known", [True, False])
def test_a_block_of_the_articles_own_is_not_counted(known: bool) -> None:
    own = block("1", article="a-2", title="Ebb")
    text = own + block("2", **({} if known else {"postil:own_blocks": [digest(own)]}))
    made = found(text, [digest(own)] if known else [])
    assert (made.remark, made.others) == ("", ())


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        (["Ebb"], "The file holds also an export of “Ebb”."),
        ([""], "The file holds also an export of another article."),
        (["Ebb", "Salt"], "The file holds also an export of “Ebb” and an export of “Salt”."),
    ],
)
def test_the_other_articles_of_a_file_are_named(titles: list[str], said: str) -> None:
    assert also_of(titles) == said


WHOLE = read_collection(collection("1", "2", "3"))
FIRST, SECOND, THIRD = WHOLE.records
BAD = BadRecord(2, "x", "it is not JSON", SECOND.check)
STRANGE = BadRecord(2, "x", "it is not JSON", "f" * 16)


def noted(record: Record, note: str = "Mine.", **said: Any) -> Record:
    return replace(record, annotation=replace(record.annotation, note=note), edited=True, **said)


def test_a_record_that_nobody_touched_stays_as_it_is() -> None:
    assert restored(WHOLE, replace(WHOLE, records=())) is WHOLE


@pytest.mark.parametrize(
    ("records", "bad", "restored_to", "still_bad"),
    [
        # the checksum of the copy vouches for it
        ([FIRST, noted(SECOND), THIRD], (), [FIRST, SECOND, THIRD], ()),
        ([FIRST, THIRD], (BAD,), [FIRST, SECOND, THIRD], ()),
        ([THIRD, noted(FIRST)], (BAD, STRANGE), [FIRST, SECOND, THIRD], (STRANGE,)),
        # what nothing vouches for stays edited, in its place or at the end
        ([FIRST, noted(SECOND, check="")], (), [FIRST, noted(SECOND, check="")], ()),
        ([noted(SECOND, check="f" * 16), FIRST], (), [FIRST, noted(SECOND, check="f" * 16)], ()),
        ([FIRST, THIRD], (STRANGE,), [FIRST, THIRD], (STRANGE,)),
    ],
)
def test_what_was_edited_or_lost_is_put_back_where_its_checksum_is_that_of_the_copy(
    records: list[Record], bad: tuple[BadRecord, ...], restored_to: list[Record], still_bad: tuple[BadRecord, ...]
) -> None:
    made = restored(replace(WHOLE, records=tuple(records), bad=bad, start=5, end=9), WHOLE)
    assert (list(made.records), made.bad) == (restored_to, still_bad)
    assert (made.header, made.header_edited, made.start, made.end) == (WHOLE.header, False, 5, 9)


def test_a_record_that_is_there_unedited_is_not_taken_from_the_copy() -> None:
    here = replace(SECOND, check="e" * 16, annotation=replace(SECOND.annotation, note="Here."))
    made = restored(replace(WHOLE, records=(here,), bad=(BAD,)), WHOLE)
    assert made.records == (here,)
    other = replace(SECOND.annotation, id="0")
    made = restored(replace(WHOLE, records=(Record(other), noted(FIRST))), WHOLE)
    assert [one.id for one in made.records] == ["1", "0"]  # what the copy has not stands below


def test_an_edited_copy_vouches_for_nothing() -> None:
    edited = replace(WHOLE, records=tuple(replace(one, edited=True) for one in WHOLE.records))
    made = restored(replace(WHOLE, records=(noted(FIRST),)), edited)
    assert made.records == (noted(FIRST),)


CHECKED = WHOLE.header["postil:check"]


@pytest.mark.parametrize(
    ("here", "copy", "is_taken"),
    [
        ({"postil:check": CHECKED, "label": "Mine"}, {}, True),
        ({"postil:check": "f" * 16, "label": "Mine"}, {}, False),
        ({"postil:check": CHECKED, "label": "Mine"}, {"header_edited": True}, False),
        ({"postil:check": "", "label": "Mine"}, {"header": {**WHOLE.header, "postil:check": ""}}, False),
    ],
)
def test_an_edited_head_is_put_back_where_its_checksum_is_that_of_the_copy(
    here: dict[str, Any], copy: dict[str, Any], is_taken: bool
) -> None:
    edited = replace(WHOLE, header={**WHOLE.header, **here}, header_edited=True)
    known = replace(WHOLE, **copy)
    made = restored(edited, known)
    assert made.header == (known.header if is_taken else edited.header)
    assert made.header_edited is not is_taken


@pytest.mark.parametrize(
    ("records", "bad", "is_taken"),
    [
        ((), (), True),  # nothing speaks against it
        ((FIRST,), (), True),
        ((replace(FIRST, check="f" * 16),), (), False),
        ((replace(FIRST, check="f" * 16), SECOND), (), True),
        ((replace(FIRST, check=""),), (), True),
        ((), (BAD,), True),
        ((), (STRANGE,), False),
        ((), (replace(STRANGE, check=CHECKED),), True),  # what is left of the head
        ((), (replace(STRANGE, check=""),), True),
    ],
)
def test_a_record_without_its_head_is_as_good_as_lost_where_it_is_not_another_exports(
    records: tuple[Record, ...], bad: tuple[BadRecord, ...], is_taken: bool
) -> None:
    lost = MachineBlock({}, records, bad, start=5, end=9)
    made = restored(lost, WHOLE)
    assert made == (replace(WHOLE, start=5, end=9) if is_taken else lost)
