"""Which annotations' marks or references somebody moved in a file, where to, and what of that may not be meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.moves import (
    ELSEWHERE,
    LOST,
    SPLIT,
    UNMARKED,
    Moves,
    is_stretched,
    moves_of,
    part_moves,
)
from desktop.article.content import Passage
from tests.annotated.make import content_of, mark
from tests.annotated.returning.parts.shown import shown


def block_of(before: Layout, quotes: Mapping[str, str], moved: Sequence[str] = ()) -> MachineBlock:
    """Return the record of annotations of some words each, under their labels."""
    rows = [
        replace(mark(before.content, words, number=number), anchor=mark(before.content, words).anchor)
        for number, words in enumerate(quotes.values(), 1)
    ]
    records = tuple(Record(one, label=label) for one, label in zip(rows, quotes, strict=True))
    return MachineBlock({"postil:moved": [*moved]}, records)


def told(made: Moves, now: Layout) -> tuple[dict[str, str], dict[str, str], str, set[int]]:
    for one in made.targets.values():
        assert now.content.text[one.position.start : one.position.end] == one.quote.exact
    targets = {label: one.quote.exact for label, one in made.targets.items()}
    return targets, dict(made.doubts), "".join(sorted(made.unmarked)), {*made.taken}


GUESSED, ELSE, IN_TWO = ({"a": why} for why in (UNMARKED, ELSEWHERE, SPLIT))
BOTH = {"a": "Some one two", "b": "one two three"}


@pytest.mark.parametrize(
    ("before", "now", "quotes", "targets", "doubts", "unmarked", "taken"),
    [
        ("Some {one}^a two.", "Some {one}^a two.", {"a": "one"}, {}, {}, "", set()),
        ("{Some one}^a two.", "Some {one}^a two.", {"a": "Some one"}, {"a": "one"}, {}, "", set()),
        ("Some {one}^a two.", "{Some one}^a two.", {"a": "one"}, {"a": "Some one"}, {}, "", set()),
        ("Some {one two}^a three.", "Some {one^a two} three.", {"a": "one two"}, {"a": "one"}, {}, "", set()),
        ("Some {one}^a two.", "Some {one two}^a.", {"a": "one"}, {"a": "one two"}, {}, "", set()),
        ("Some {one}^a two three.", "Some one two {three}^a.", {"a": "one"}, {"a": "three"}, {}, "", set()),
        ("Some {one}^a two.", "Some {one} two.", {"a": "one"}, {}, {}, "", set()),
        ("Some one^a two.", "Some one^a two.", {"a": "one"}, {}, {}, "", set()),
        ("Some one^a two.", "Some one two^a.", {"a": "one"}, {"a": "one two"}, {}, "", set()),
        # its mark is gone, or what is left of it stands before its reference
        ("Some {one}^a two.", "Some one^a two.", {"a": "one"}, {}, {}, "a", set()),
        ("Some {one}^a two.", "Some one two^a.", {"a": "one"}, {"a": "Some one two"}, GUESSED, "", set()),
        ("Some {one two}^a three.", "Some {one} two^a three.", {"a": "one two"}, {"a": "one"}, {}, "", {0}),
        ("Some {one two}^a three.", "{Some} one two^a three.", {"a": "one two"}, {}, {}, "a", set()),
        (
            "Some {one two}^a three.",
            "Some one two {three} four^a.",
            {"a": "one two"},
            {"a": "Some one two three four"},
            GUESSED,
            "",
            set(),
        ),
        (
            "Some {one two three}^a.",
            "Some {one} two {three}^a.",
            {"a": "one two three"},
            {"a": "three"},
            IN_TWO,
            "",
            set(),
        ),
        ("Some one {two three}^a.", "{Some} one two {three}^a.", {"a": "two three"}, {"a": "three"}, {}, "", set()),
        # two highlights share a mark, so that the beginning of one is not to be seen
        (
            "{Some one two^a three}^b.",
            "Some {one two^a three}^b.",
            BOTH,
            {"a": "one two", "b": "one two three"},
            {},
            "",
            set(),
        ),
        (
            "{Some one two^a three}^b.",
            "Some one {two^a three}^b.",
            BOTH,
            {"a": "two", "b": "two three"},
            {},
            "",
            set(),
        ),
        ("{Some one two^a three}^b.", "{Some^b one two^a three}.", BOTH, {"b": "Some"}, {}, "", set()),
        ("{Some one two^a three}^b.", "{Some one^b two^a three}.", BOTH, {"b": "one"}, {}, "", set()),
        # its reference stands apart from its mark
        ("Some {one} two.\n\nThree^a.", "Some {on}e two.\n\nThree^a.", {"a": "one"}, {"a": "on"}, {}, "", {0}),
        ("Some {one} two.\n\nThree^a.", "Some one {two}.\n\nThree^a.", {"a": "one"}, {}, {}, "a", set()),
        ("Some {one} two.\n\nThree^a.", "Some {one} two.\n\nThree^a.", {"a": "one"}, {}, {}, "", set()),
        # the text was edited as well
        ("Some {one}^a two.", "Some {one}^a three.", {"a": "one"}, {}, {}, "", set()),
        ("Some {one two}^a.", "Some {one three}^a.", {"a": "one two"}, {"a": "one three"}, {}, "", set()),
        ("Some {one two}^a. Four.", "Some {one} two^a. Five.", {"a": "one two"}, {"a": "one"}, ELSE, "", {0}),
        ("Some {one two}^a. Four.", "Some one two^a. Five.", {"a": "one two"}, {}, {}, "a", set()),
        (
            "Some {one two}^a. Four.",
            "Some one two. Five^a.",
            {"a": "one two"},
            {"a": "Some one two. Five"},
            GUESSED,
            "",
            set(),
        ),
        ("Some {one two}^a. Four.", "Some {one} two. Five^a.", {"a": "one two"}, {"a": "one"}, ELSE, "", {0}),
        (
            "Some {one two}^a. Four.\n\nSix.",
            "Some {one} two. Five.\n\nSix^a.",
            {"a": "one two"},
            {"a": "Six"},
            GUESSED,
            "",
            set(),
        ),
        ("{Some one two^a three}^b.", "{Any one two^a three}^b.", BOTH, {"a": "Any one two"}, {}, "", set()),
        ("{Some one two^a three}^b.", "{Some one two^a four}^b.", BOTH, {}, {}, "", set()),
        ("Some {one}^a two.\n\nThree.", "Some one {two}^a.\n\nFour.", {"a": "one"}, {"a": "two"}, {}, "", set()),
        ("Some {one}^a two.\n\nThree.", "Some one two.\n\n{Four}^a.", {"a": "one"}, {"a": "Four"}, ELSE, "", set()),
        (
            "First {one}^a.\n\nSome {two}^b.",
            "First {one}.\n\nSome {two three}^b.",
            {"a": "one", "b": "two"},
            {"b": "two three"},
            {"b": ELSEWHERE},
            "",
            set(),
        ),
        ("Some {one two}^a.", "Any one two^a.", {"a": "one two"}, {}, {}, "a", set()),
        ("Some {one}^a two.", "Some {new one}^a two.", {"a": "one"}, {}, {}, "", set()),
        ("Some {one two}^a\n\nFour.", "Some {one} two^a\n\nFive.", {"a": "one two"}, {"a": "one"}, {}, "", {0}),
        ("A.\n\n{x}\n\n{B two}^a.", "A.\n\n{x}\n\nMine.\n\n{B two}^a.", {"a": "x\nB two"}, {}, {}, "", set()),
        # what only touches its mark is not left of it
        ("{one}^atwo three.", "one{two} three^a.", {"a": "one"}, {"a": "onetwo three"}, GUESSED, "", set()),
        ("ab{cd}^a ef.", "{ab}cd ef^a.", {"a": "cd"}, {"a": "abcd ef"}, GUESSED, "", set()),
        (
            "Some {one two three}^a.",
            "Some one {{two} three}^a.",
            {"a": "one two three"},
            {"a": "two three"},
            {},
            "",
            set(),
        ),
        ("{Some^aone}^b.", "{So^bme^aone}.", {"a": "Some", "b": "meone"}, {"b": "So"}, {}, "", set()),
        (
            "{Some one two^a three}^b.",
            "{Some one}^a {two three}^b.",
            BOTH,
            {"a": "Some one", "b": "one two three"},
            {},
            "",
            set(),
        ),
        # of one that the file no longer shows, or did not show, nothing is told; of the others it is
        ("Some {one} two.", "Some {one}^a two.", {"a": "one"}, {}, {}, "", set()),
        ("{Some}^a {one two}^b.", "Some {one}^b two.", {"a": "Some", "b": "one two"}, {"b": "one"}, {}, "", set()),
        ("{Some}^a {one two}^b.", "Some^a {one}^b two.", {"a": "Some", "b": "one two"}, {"b": "one"}, {}, "a", set()),
        ("{Some}^a {one two}^b.", "{Some}^a {one}^b two.", {"a": "Some", "b": "one two"}, {"b": "one"}, {}, "", set()),
        (
            "{Some}^a {one two}^b.",
            "{Some}^a {one six}^b.",
            {"a": "Some", "b": "one two"},
            {"b": "one six"},
            {},
            "",
            set(),
        ),
    ],
)
def test_what_became_of_each_highlight_is_told_by_its_mark_and_its_reference(
    before: str,
    now: str,
    quotes: dict[str, str],
    targets: dict[str, str],
    doubts: dict[str, str],
    unmarked: str,
    taken: set[int],
) -> None:
    was, here = shown(before), shown(now)
    assert told(moves_of(here, was, block_of(was, quotes)), here) == (targets, doubts, unmarked, taken)


def test_where_nobody_knows_where_a_highlight_stood_nothing_of_it_was_moved() -> None:
    was, now = shown("{Some one}^a two."), shown("Some {one}^a two.")
    assert moves_of(now, was, block_of(was, {"a": "Some one"}), {}) == Moves()


@pytest.mark.parametrize(
    ("now", "target", "unmarked"),
    [("Some one {two}^a.", "two", ""), ("Any one two^a.", "two", "a"), ("Some {one}^a two.", "one", "")],
)
def test_one_that_was_moved_at_an_earlier_merge_is_told_from_where_it_stood_in_the_file(
    now: str, target: str, unmarked: str
) -> None:
    was, here = shown("Some one {two}^a."), shown(now)
    block = block_of(was, {"a": "Some"}, moved=["a", "b"])
    block = replace(block, header={**block.header, "postil:places": {"a": [9, 12]}})
    assert told(moves_of(here, was, block), here) == ({"a": target}, {}, unmarked, set())


def test_paragraphs_that_stand_one_below_the_other_are_not_stretched() -> None:
    was = shown("First.\n\n{A one.}\n\n{B two}^a.")
    text = was.content.text
    base, here = Passage(text.index("A"), text.index("two") + 3), Passage(text.index("B"), text.index("two") + 3)
    assert not is_stretched(was, was, base, here)


ARTICLE = content_of(b"First.\n\nSome one two three four.\n\nLast one.\n")


@pytest.mark.parametrize(
    ("now", "targets", "doubts"),
    [
        ("Some {one}^a two {three}^b four.", {}, {}),
        ("Some one {two}^a {three}^b four.", {"a": ("two", 16)}, {}),
        ("Some one {two three}^b four.", {"b": ("two three", 16)}, {}),
        ("Some {six}^a two {three}^b four.", {"a": ("six", 5)}, {"a": LOST}),
        ("Some {one six}^a two {three}^b four.", {"a": ("one six", 5)}, {"a": LOST}),
        ("Some {one twoo}^a {three}^b four.", {"a": ("one twoo", 5)}, {"a": LOST}),
        ("Some {one two}^a {three four}^b.", {"a": ("one two", 12), "b": ("three four", 20)}, {}),
    ],
)
def test_in_annotated_paragraphs_a_highlight_is_moved_to_where_its_words_stand_in_the_article(
    now: str, targets: dict[str, tuple[str, int]], doubts: dict[str, str]
) -> None:
    was = shown("Some {one}^a two {three}^b four.")
    made = part_moves(shown(now), was, block_of(was, {"a": "one", "b": "three"}), ARTICLE)
    assert {label: (one.quote.exact, one.position.start) for label, one in made.targets.items()} == targets
    assert made.doubts == doubts


def test_one_that_is_shown_together_with_another_has_no_place_of_its_own_in_annotated_paragraphs() -> None:
    was = shown("{Some one^a two}^b three four.")
    now = shown("Some {one^a two}^b three four.")
    made = part_moves(now, was, block_of(was, {"a": "Some one", "b": "one two"}), ARTICLE)
    assert [(label, one.quote.exact) for label, one in made.targets.items()] == [("a", "one")]
