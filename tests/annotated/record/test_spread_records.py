"""A record that is no sound JSON, line by line and over several lines: what is read of it, how far it is looked for."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.annotated.record import damaged_records
from desktop.annotated.record.damaged_records import BadRecord, read_damaged, shown, why_unread
from desktop.annotated.record.machine_block import read_collection

HEAD = '{"type":"AnnotationCollection","a":1}'
ONE, TWO = '{"id":"1","target":{}}', '{"id":"2","target":{}}'
SPREAD = [one.replace(",", ",\n") for one in (ONE, TWO)]
CHECK = '"postil:check":"0123456789abcdef"'


def read(text: str) -> tuple[Any, list[str], list[BadRecord]]:
    header, rows, bad = read_damaged(text)
    return header, [line for line, _ in rows], bad


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("comma", [",", "", " ,", ",,"])
def test_each_record_of_a_line_is_read(newline: str, comma: str) -> None:
    lines = ['{"type":"AnnotationCollection","first":{"items":[', f"{ONE}{comma}", f"  {TWO}", "]}}"]
    header, rows, bad = read(newline.join(lines))
    assert header == {"type": "AnnotationCollection", "first": {"items": []}}
    assert ([one.rstrip(" ,") for one in rows], bad) == ([ONE, TWO], [])


@pytest.mark.parametrize(
    ("text", "header", "rows", "left"),
    [
        (f"{HEAD}\n{ONE}", True, [ONE], ""),
        (f'{{"postil:insertions":[]}}\n{ONE}', True, [ONE], ""),
        ('{"x":1}', False, [], '{"x":1}'),
        (f'{HEAD}\n{{"x":1}}', True, ['{"x":1}'], ""),  # below a head each object is a record, if a bad one
        ("[1]\n5", False, [], "[1]\n5"),
        (f"{ONE}\n5", False, [ONE], ""),
        (f"{HEAD}\n5\n\n6", True, [], "5\n6"),
        (f"{HEAD}\n]\n}}\n ]}}\n,]}}}}\n\t", True, [], ""),
        (f"{HEAD}\n]}}}}}}", True, [], "]}}}"),
        ("]\n}", False, [], ""),
        ('{"type":"AnnotationCollection",', False, [], '{"type":"AnnotationCollection",'),
    ],
)
def test_what_is_no_record_is_told_once_where_nothing_else_was_found_or_below_a_head(
    text: str, header: bool, rows: list[str], left: str
) -> None:
    head, found, bad = read(text)
    assert (bool(head), found) == (header, rows)
    assert bad == ([BadRecord(len(rows) + 1, left, "it is not JSON")] if left else [])


@pytest.mark.parametrize(("length", "is_head"), [(400, True), (401, False)])
def test_a_head_says_what_it_is_within_its_first_four_hundred_letters(length: int, is_head: bool) -> None:
    begin, word = '{"id":"x","target":{},"n":"', "AnnotationCollection"
    line = f"{begin}{'y' * (length - len(begin) - len(word))}{word}"
    header, rows, _ = read(f'{line}"}}')
    assert (bool(header), bool(rows)) == (is_head, not is_head)


@pytest.mark.parametrize("sign", ["postil://a/", "QuoteSelector", "postil:label"])
def test_a_line_that_looks_like_a_record_is_kept_aside_with_its_checksum(sign: str) -> None:
    line = f'{{"x":"{sign}",{CHECK},"y"}}'
    header, rows, bad = read(f"{ONE}\n{line}\n{TWO}\n{line},")
    assert (header, rows) == ({}, [ONE, TWO])
    assert [(one.number, one.text, one.check) for one in bad] == [
        (2, line, "0123456789abcdef"),
        (4, line, "0123456789abcdef"),
    ]
    assert all(one.reason.startswith("it is not JSON (Expecting ':' delimiter: line 1 column ") for one in bad)
    for other in (line.replace(sign, "z"), line[1:]):
        assert read(f"{ONE}\n{other}")[2] == []  # what is left of a head
        assert read(f"{HEAD}\n{ONE}\n{other}")[2] == [BadRecord(2, other, "it is not JSON")]


def test_records_over_several_lines_leave_what_stands_between_them() -> None:
    header, rows, bad = read(f"{HEAD}\nabove\n{SPREAD[0]},\nbetween\n{SPREAD[1]}\n]\nbelow")
    assert (bool(header), rows) == (True, [*SPREAD])
    assert bad == [BadRecord(3, "above\nbetween\nbelow", "it is not JSON")]


DEEP = '{"id":' + "[" * 20_000  # more than any Python reads


@pytest.mark.parametrize(("tries", "found"), [(199, True), (200, False)])
def test_twenty_million_letters_are_looked_through_and_what_nests_too_deeply_counts_for_many(
    tries: int, found: bool
) -> None:
    _, rows, _ = read(f"x{DEEP * tries}\n{SPREAD[0]}")
    assert bool(rows) is found


@pytest.mark.parametrize(
    ("above", "most", "found"),
    [
        ("y" * 10_000 + '{"id"x' * 9, 1_000, True),
        ("y" * 10_000 + '{"id"x' * 10, 1_000, False),  # the lines above each of them are counted
        ('{"id"' + " " * 400 + "x", 405, True),
        ('{"id"' + " " * 400 + "x", 404, False),  # so are the letters up to where it fails
        (f'x{{"id":"{"y" * 391}"}}', 401, True),
        (f'x{{"id":"{"y" * 391}"}}', 400, False),  # and those of what is no record
    ],
)
def test_each_try_is_counted(monkeypatch: pytest.MonkeyPatch, above: str, most: int, found: bool) -> None:
    monkeypatch.setattr(damaged_records, "_MOST_READ", most)
    _, rows, _ = read(f"{above}\n{SPREAD[0]}")
    assert bool(rows) is found


def test_a_record_is_shown_as_text_as_far_as_it_can_be() -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    circle: list[Any] = []
    circle.append(circle)
    assert [shown(one) for one in (nested, circle)] == ["(deeply nested)"] * 2
    assert shown({"é": [1]}) == '{"é": [1]}'
    assert shown("y" * 3_000) == '"' + "y" * 1_999


def test_why_something_is_no_json_is_said_in_words() -> None:
    assert why_unread(RecursionError()) == "it is nested too deeply"
    assert why_unread(ValueError("Exceeds the limit")) == "a number in it is too long"
    [bad] = read_collection('{"id":"postil://a/1","x"}').bad
    assert (bad.number, bad.reason) == (1, "it is not JSON (Expecting ':' delimiter: line 1 column 25 (char 24))")
