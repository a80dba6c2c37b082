"""Where changes of a text carry what stood in it, in which of its blocks that is, and what is no text at all."""

from __future__ import annotations

import pytest

from db.records import TextPositionSelector
from desktop.anchoring.align import Alignment, Run
from desktop.annotated.read.visible import Layer
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.moves import _as_carried, _blocks, _carried, _today
from desktop.annotated.returning.plan import _is_no_text, _whole_characters
from desktop.article.content import Block, BlockKind, Content, Passage


def laid(*blocks: str) -> Layout:
    return Layout(Layer("", ()), Content(tuple(Block(BlockKind.PARAGRAPH, one) for one in blocks)))


OLD, NEW = "one two three four", "one 22 three four"


@pytest.mark.parametrize(
    ("at", "last", "places"),
    [
        (0, False, (0, 0)),
        (2, False, (2, 2)),
        (4, True, (4, 4)),  # the end of what stays
        (4, False, (4, 6)),  # the beginning of what was changed
        (5, True, (4, 6)),
        (5, False, (4, 6)),
        (7, True, (4, 6)),
        (7, False, (6, 6)),
        (9, True, (8, 8)),
        (len(OLD), True, (len(NEW), len(NEW))),
    ],
)
def test_a_place_is_carried_with_the_words_beside_it_or_stands_between_them(
    at: int, last: bool, places: tuple[int, int]
) -> None:
    kept = Alignment([Run(0, 4, 0, 4), Run(7, 18, 6, 17)], old_starts=[0, 7])
    assert _carried(kept, at, last, len(NEW)) == places


@pytest.mark.parametrize(("at", "last"), [(0, True), (0, False), (3, True)])
def test_a_place_in_a_text_that_was_written_anew_is_somewhere_in_it(at: int, last: bool) -> None:
    assert _carried(Alignment(), at, last, 4) == (0, 4)


@pytest.mark.parametrize(
    ("old", "today"),
    [
        ((0, 3), (0, 3)),
        ((8, 13), (7, 12)),
        ((4, 13), (7, 12)),
        ((0, 7), (0, 3)),
        ((4, 7), (7, 7)),
        ((14, 18), (13, 17)),
    ],
)
def test_a_passage_is_today_what_is_left_of_it(old: tuple[int, int], today: tuple[int, int]) -> None:
    assert _today(laid(NEW), laid(OLD), Passage(*old)) == Passage(*today)


@pytest.mark.parametrize(
    ("old", "new", "as_carried"),
    [
        ((0, 3), (0, 3), True),
        ((0, 3), (0, 4), True),  # no letter more
        ((0, 3), (0, 6), False),  # in a paragraph that was edited nobody knows whether it was meant
        ((8, 13), (7, 12), True),
        ((8, 13), (13, 17), False),
        ((19, 22), (18, 21), True),
        ((19, 22), (22, 26), True),  # moved by hand within a paragraph that no change touched
        ((19, 22), (0, 3), False),
        ((0, 3), (18, 21), False),
    ],
)
def test_a_passage_stands_as_carried_or_was_moved_where_nothing_was_changed(
    old: tuple[int, int], new: tuple[int, int], as_carried: bool
) -> None:
    now, before = laid(NEW, "ten and more"), laid(OLD, "ten and more")
    assert _as_carried(now, before, Passage(*old), TextPositionSelector(*new)) is as_carried


@pytest.mark.parametrize(
    ("old", "new", "was", "today"),
    [
        ("one-two", "one-X-two", (4, 7), (6, 9)),  # what was written before it is none of it
        ("one-two", "one-X-two", (0, 7), (0, 9)),
        ("one, two", "one and more, two", (0, 3), (0, 3)),  # nor is what was written behind it
        ("one, two", "one and more, two", (0, 8), (0, 17)),
    ],
)
def test_words_that_were_written_beside_a_passage_are_none_of_it(
    old: str, new: str, was: tuple[int, int], today: tuple[int, int]
) -> None:
    now, before = laid(new), laid(old)
    assert _today(now, before, Passage(*was)) == Passage(*today)
    assert _as_carried(now, before, Passage(*was), TextPositionSelector(*today))


@pytest.mark.parametrize(
    ("passage", "blocks"),
    [((0, 2), [0]), ((0, 3), [0]), ((0, 4), [0, 1]), ((3, 5), [1]), ((2, 2), [0]), ((3, 3), [1]), ((1, 8), [0, 1, 2])],
)
def test_a_passage_stands_in_the_blocks_from_its_first_letter_to_its_last(
    passage: tuple[int, int], blocks: list[int]
) -> None:
    made = laid("ab", "cd", "ef")
    assert [*range(3)][_blocks(made, Passage(*passage))] == blocks


@pytest.mark.parametrize(
    ("data", "is_none"),
    [
        (b"\1\0" * 20, True),
        (b"\1" * 4095 + b"\0", True),
        (b"\1" * 4096 + b"\0", False),  # what stands far below tells nothing
        (b"\1" * 40, False),
        (b"a" * 48 + b"\0", True),
        (b"a" * 49 + b"\0", False),  # one in fifty is a mistake
        (b"\xff\xfe" + b"\1\0" * 20, False),
        (b"\xfe\xff" + b"\0\1" * 20, False),
        (b"", False),
    ],
)
def test_bytes_with_nuls_and_many_controls_are_no_text_unless_they_say_that_they_are(
    data: bytes, is_none: bool
) -> None:
    assert _is_no_text(data) is is_none


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        ("é".encode(), "é".encode()),
        ("aé".encode()[:-1], b"a"),
        ("a漆".encode()[:-1], b"a"),
        (b"a\xff\xe9b", b"a\xff\xe9b"),
        (b"", b""),
    ],
)
def test_a_letter_that_the_end_of_a_file_cut_in_two_is_left_out(data: bytes, whole: bytes) -> None:
    assert _whole_characters(data) == whole
