"""Machine blocks that are no sound JSON any more: their head told in one sentence, their records read one by one."""

from __future__ import annotations

import json
from collections.abc import Callable
from time import process_time

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import read_collection, restored
from desktop.annotated.record.machine_records import read_damaged
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ImportPlan
from tests.annotated.make import content_of, sample

BLOCK = "<!-- annotations:1"
Lines = list[str]


HEADS: dict[str, Callable[[Lines], Lines]] = {
    "a quote is gone": lambda lines: [lines[0], lines[1].replace('"type"', '"type', 1), *lines[2:]],
    "its begin is gone": lambda lines: [lines[0], lines[1][200:], *lines[2:]],
    "its end is gone": lambda lines: [lines[0], lines[1][:200], *lines[2:]],
    "all of it is gone": lambda lines: [lines[0], *lines[2:]],
}


def damaged(damage: Callable[[Lines], Lines]) -> str:
    text = exporter("markdown").write(sample(), Options()).text
    at = text.index(BLOCK)
    return text[:at].replace("Compare *2000*", "Compare *2001*") + "\n".join(damage(text[at:].split("\n")))


def plan(text: str, doc: Document | None) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of)


@pytest.mark.parametrize("damage", HEADS.values(), ids=HEADS)
def test_a_head_that_cannot_be_read_is_told_in_one_sentence_and_the_records_are_used(
    damage: Callable[[Lines], Lines],
) -> None:
    here = plan(damaged(damage), sample())
    assert [one.kind.value for one in here.changes] == ["note changed"]
    assert (here.bad, here.unchanged) == ((), 9)
    (said,) = here.remarks
    assert said == (
        "The head of the file's hidden record could not be read; the file was compared with what the library has."
    )
    elsewhere = plan(damaged(damage), None)
    assert [one.annotation_id for one in elsewhere.changes] == [one.id for one in sample().annotations]
    assert [one.target for one in elsewhere.changes] == [one.target for one in sample().annotations]
    assert elsewhere.remarks[1] == (
        "The head of the file's hidden record could not be read; the records that could be read were used."
    )


def test_a_record_whose_opening_line_is_gone_is_read_as_before_and_no_text() -> None:
    here = plan(damaged(lambda lines: lines[1:]), sample())
    assert ([one.kind.value for one in here.changes], here.remarks, here.unchanged) == (["note changed"], (), 9)


def test_a_record_that_cannot_be_read_either_is_one_of_its_own() -> None:
    for head in (True, False):
        text = damaged(HEADS["a quote is gone"] if not head else list)
        record = text.split("\n")[-5]
        made = plan(text.replace(record, record[:-30]), sample())
        assert [(one.number, one.reason[:14]) for one in made.bad] == [(9, "it is not JSON")]
        assert ("hidden record" in " ".join(made.remarks)) != head


def test_where_nothing_can_be_read_the_text_is_what_counts() -> None:
    text = damaged(lambda lines: [line.replace('"', "”") for line in lines])
    here = plan(text, sample())
    assert [one.kind.value for one in here.changes] == ["note changed"]
    assert here.remarks == (
        "The head of the file's hidden record could not be read; the file was compared with what the library has.",
    )
    elsewhere = plan(text, None)
    assert len(elsewhere.changes) == 11  # one mark stands apart from its reference
    assert elsewhere.remarks[0].endswith("only what stands in the text was used.")
    assert len(elsewhere.bad) == 10


@pytest.mark.parametrize(
    ("edits", "what"),
    [
        ([('"value":"half"', '"value":"whole"')], "in 1 of its records"),
        ([('"value":"half"', '"value":"whole"'), ('"value":"in code"', '"value":""')], "in 2 of its records"),
    ],
)
def test_where_a_record_was_edited_is_told(edits: list[tuple[str, str]], what: str) -> None:
    text = exporter("markdown").write(sample(), Options()).text
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    assert plan(text, sample()).remarks == (f"The hidden block was edited {what}; the library’s own was trusted.",)
    assert f"The hidden block was edited {what}; what it says could not be compared." in plan(text, None).remarks


def test_line_breaks_that_an_editor_put_into_records_hide_none() -> None:
    text = damaged(lambda lines: [lines[0], *(line.replace(" ", "\n") for line in lines[1:-2]), *lines[-2:]])
    made = plan(text, sample())
    assert [one.kind.value for one in made.changes] == ["note changed"]
    assert made.bad == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("nonsense", (0, 1)),
        ("[[[", (0, 1)),
        ("", (0, 0)),
        ('{"type":"AnnotationCollection"}\nwords\nmore words', (0, 1)),
        ('{"id":"x","target":{}}\nwords', (1, 0)),
        ('{"id":"postil://a/1","target":', (0, 1)),
    ],
)
def test_what_is_left_over_is_kept_aside_once(text: str, counts: tuple[int, int]) -> None:
    _, rows, bad = read_damaged(text)
    assert (len(rows), len(bad)) == counts


def test_what_no_checksum_stands_in_has_none_and_a_known_record_is_taken_for_it() -> None:
    header, _, bad = read_damaged("nonsense")
    assert (header, [(one.number, one.text, one.check) for one in bad]) == ({}, [(1, "nonsense", "")])
    known = read_collection(exporter("markdown").write(sample(), Options()).memory)
    lost = read_collection("nonsense")
    assert (known.is_sound, lost.is_sound, lost.records) == (True, False, ())
    assert restored(lost, known).records == known.records


def test_a_record_that_nests_as_deeply_as_can_be_read_is_read_or_kept_aside() -> None:
    target = {"selector": {"type": "TextQuoteSelector", "exact": "words"}}
    for depth in (10, *range(700, 1000), 5_000, 50_000):  # somewhere there one can be read and not written
        nested = f"{'[' * depth}{']' * depth}"
        record = f'{{"id":"x:1","target":{json.dumps(target)},"x":{nested},"postil:check":"0"}}'
        block = read_collection(f"[{record},{record}]")
        assert len(block.records) + len(block.bad) > 0


@pytest.mark.parametrize("piece", ['{"id":[{"id":1},', '{"id":', '{"id":"', '{"id":[1,[1,', '{"id":{"type":{"a":1},'])
def test_the_work_grows_with_a_hostile_record_and_no_faster(piece: str) -> None:
    def spent(count: int) -> float:
        begin = process_time()
        read_damaged("x" + piece * count)
        return process_time() - begin

    small = min(spent(3_000) for _ in range(3))
    assert spent(60_000) < 150 * max(small, 1e-3)  # twenty times as much: squared, it would be 400
