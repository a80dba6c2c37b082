"""How marks and references lie on a text: which passage each reference has, and which marks belong to none."""

from __future__ import annotations

import pytest

from db.records import Annotation
from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.layout import Layout
from desktop.article.content import Block, BlockKind, Content, Passage
from tests.annotated.make import content_of, mark
from tests.annotated.returning.parts.shown import shown


@pytest.mark.parametrize(
    ("text", "passages", "marked"),
    [
        ("Some {one}^a two.", {"a": "one"}, "a"),
        ("Some {one} ^a two.", {"a": "one"}, "a"),
        ("Some {one }^atwo.", {"a": "one"}, "a"),
        ("Some {one^a two} three.", {"a": "one"}, "a"),
        ("Some {one}^a^b two.", {"a": "one", "b": "one"}, "ab"),
        ("Some {one^a two}^b.", {"a": "one", "b": "one two"}, "ab"),
        ("{Some {one}^a two}^b.", {"a": "one", "b": "Some one two"}, "ab"),
        ("{Some {one}^a two^b three} four.", {"a": "one", "b": "Some one two"}, "ab"),
        ("{Some {one} two {three}}^a four.", {"a": "three"}, "a"),
        ("{{Some one} two}^a three.", {"a": "Some one two"}, "a"),
        ("{Some} {one}^a two {three}^b.", {"a": "Some one", "b": "three"}, "ab"),
        # without a mark, or where none goes up to it: all of the block before it
        ("First.\n\nSome one^a two.", {"a": "Some one"}, ""),
        ("First.\n\nSome {one} two^a.", {"a": "Some one two"}, ""),
        ("First.\n\n^aSome one.", {"a": "First."}, ""),
        ("First^a.\n\nSome {one}^b.", {"a": "First", "b": "one"}, "b"),
        ("^aFirst.", {}, ""),
        ("x^a", {"a": "x"}, ""),
        ("{x}^a", {"a": "x"}, "a"),
        ("First.\n\nx^a", {"a": "x"}, ""),
        ("```\n ^a x\n```", {}, ""),
        ("Some ^a{one} two.", {"a": "Some"}, ""),
        # marks with nothing between that could be marked are one highlight
        ("Some {one} `two` {three}^a.", {"a": "one two three"}, "a"),
        ("Some {one} [two](http://x.org) {three}^a.", {"a": "one two three"}, "a"),
        ("Some {one} ==two== {three}^a.", {"a": "one two three"}, "a"),
        ("Some {one}\n\n```\ntwo\n```\n\n{three}^a.", {"a": "one\ntwo\nthree"}, "a"),
        ("Some {one}\n\n- `two`\n- {three}^a.", {"a": "one\ntwo\nthree"}, "a"),
        ("Some {one} `two` {three} `four` {five}^a.", {"a": "one two three four five"}, "a"),
        ("Some {one} *two* {three}^a.", {"a": "three"}, "a"),
        ("First.\n\nSome {one} two `three` {four}^a.", {"a": "four"}, "a"),
        ("Some {one} `two`, {three}^a.", {"a": "three"}, "a"),
        ("Some {one}^a `two` {three}^b.", {"a": "one", "b": "three"}, "ab"),
        ("Some {one} two {three} {four}^a.", {"a": "three four"}, "a"),
        ("Some {one} {two}^a {three} four {five}^b.", {"a": "one two", "b": "five"}, "ab"),
    ],
)
def test_each_reference_has_the_words_of_its_mark_or_of_its_block_up_to_it(
    text: str, passages: dict[str, str], marked: str
) -> None:
    made = shown(text)
    assert {label: made.content.text[slice(*one)] for label, one in made.visible().items()} == passages
    assert made.marked() == {*marked}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Some {one} two.", {0: "one"}),
        ("Some{ one }two.", {0: "one"}),
        ("Some{ }one {two}.", {0: "", 1: "two"}),
        ("Some {*}one* {two}.", {1: "two"}),  # a mark on signs alone stands on nothing of the text
        ("Some {*one*} {**two** three}.", {0: "one", 1: "two three"}),
    ],
)
def test_a_mark_stands_on_words_without_the_white_space_around_them(text: str, runs: dict[int, str]) -> None:
    made = shown(text)
    assert {number: made.content.text[slice(*one)] for number, one in made.runs.items()} == runs
    assert made.marked_words() == {*runs.values()}


@pytest.mark.parametrize(
    ("start", "end", "trimmed"),
    [(0, 8, (1, 6)), (1, 6, (1, 6)), (1, 2, (1, 2)), (0, 1, (0, 0)), (6, 8, (6, 6)), (3, 3, (3, 3)), (0, 4, (1, 4))],
)
def test_a_range_without_white_space_at_its_ends_may_be_empty(start: int, end: int, trimmed: tuple[int, int]) -> None:
    content = Content((Block(BlockKind.CODE, " a b c  "),))
    assert Layout(Layer(""), content).trimmed(start, end) == Passage(*trimmed)


@pytest.mark.parametrize(
    ("text", "words", "covered"),
    [
        ("Some {one} two.", "one", True),
        ("Some {one} two.", "ne", True),
        ("Some {one} two.", "one two", False),
        ("Some {one} two.", "Some one", False),
        ("Some {one} {two}.", "one two", True),
        ("Some {one} `two` {three}.", "one two three", True),
        ("Some {one} `two` three.", "one two", True),
        ("Some {one} `two`, three.", "one two,", False),
        ("Some `one` {two}.", "one two", False),  # a mark must stand where it begins
    ],
)
def test_a_passage_is_covered_from_a_mark_on_by_marks_and_by_what_can_bear_none(
    text: str, words: str, covered: bool
) -> None:
    made = shown(text)
    at = made.content.text.index(words)
    assert made.covers(at, at + len(words)) is covered


@pytest.mark.parametrize(
    ("before", "now", "new"),
    [
        (None, "Some {one}^a two {three}.", [1]),
        (None, "Some {one} `two` {three}^a.", []),
        (None, "Some {one} `two` {three} `four` {five}^a {six}.", [3]),
        (None, "Some {one} two {three} {four}^a.", [0]),
        (None, "Some{ }{one} two.", [1]),
        ("Some one two {three}^a.", "Some {one} two {three}^a.", [0]),
        ("Some {one} two {three}^a.", "Some {one} two {three}^a.", []),
        ("Some {one}^a two one.", "Some {one}^a two {one}.", [1]),  # one of its words, but that has its reference
        ("Some {one}^a two one.", "Some one two {one}.", []),
        ("Some {one}^a two one.", "Some {one} two {one}.", [1]),
        ("Some {one}^a two {one}^b.", "Some {one} two {one} {one}^b", [1]),
        # of a highlight that was known before a mark right before its own is none
        ("Some one `two` {three}^a.", "Some {one} `two` {three}^a.", [0]),
        ("Some one `two` {three}^b.", "Some {one} `two` {three}^a.", []),
        ("Some one `two` {three} `four` {five}^b.", "Some {one} `two` {three} `four` {five}^a.", []),
    ],
)
def test_marks_that_belong_to_no_reference_and_stood_nowhere_are_new(
    before: str | None, now: str, new: list[int]
) -> None:
    assert [*shown(now).new_runs(None if before is None else shown(before))] == new


def test_marks_are_known_in_whatever_order_they_were_found() -> None:
    text = "Some one two three."
    runs = LayerRun(13, 18), LayerRun(9, 12), LayerRun(5, 8)
    made = Layout(Layer(text, runs, {"a": 8, "b": 12}), content_of(text.encode()))
    assert made.visible() == {"a": Passage(5, 8), "b": Passage(9, 12)}
    made = Layout(Layer(text, runs, {"b": 12}), content_of(text.encode()))
    assert (made.visible(), [*made.new_runs(None)]) == ({"b": Passage(5, 12)}, [0])


def test_a_text_with_half_a_character_is_laid_out_and_compared() -> None:
    before, now = (Layout.of(Layer(text), content_of) for text in ("Some \ud800 one two.", "Some \ud800 two."))
    assert now.content.text == "Some \ufffd\ufffd\ufffd two."
    assert [run[:2] for run in now.since(before).runs] == [(0, 8), (13, 17)]


def test_a_new_mark_is_a_target_with_its_note_and_its_themes() -> None:
    text = "Some  one two."
    made = Layout(Layer(text, (LayerRun(5, 14, "x", "Why?", ("Tar",)),)), content_of(text.encode()))
    target, note, names = made.highlight(0)
    assert (target.quote.exact, target.position.start, note, names) == ("one two.", 5, "Why?", ("Tar",))
    assert made.words(Passage(0, 14)) == "Some one two."


SOURCE = "Some one two three.\n"
ID = "0193a5c0-0000-7000-8000-000000001eef"


def known() -> Annotation:
    return mark(content_of(SOURCE.encode()), "one")


@pytest.mark.parametrize(
    ("header", "runs", "references"),
    [
        ({"insertions": [[5, "=="], [8, "==[^h-aaaa]"]]}, [(5, 8)], {"h-aaaa": 8}),
        ({"insertions": [[5, "=="], [12, "==[^h-aaaa][^h-bbbb]"]]}, [(5, 12)], {"h-aaaa": 12, "h-bbbb": 12}),
        ({"insertions": [[8, "[^h-aaaa]"], [12, "[^h-aaaa]"]]}, [], {"h-aaaa": 8}),  # the first counts
        ({"insertions": [[8, f" ([note](postil://a/{ID}))"]]}, [], {"h-1eef": 8}),
        ({"insertions": [[19, "\n\n> [!quote]+ Tar\n> Why?\n> ^h-cccc"]]}, [], {"h-cccc": 19}),
        ({}, [], {}),
        ({"library": [[5, "[^h-aaaa]"]], "insertions": [[8, "[^h-bbbb]"]]}, [], {"h-aaaa": 5}),
        ({"library": [], "insertions": [[8, "[^h-bbbb]"]]}, [], {"h-bbbb": 8}),
    ],
)
def test_what_an_export_put_in_tells_how_its_marks_and_references_lay(
    header: dict[str, object], runs: list[tuple[int, int]], references: dict[str, int]
) -> None:
    block = MachineBlock({f"postil:{key}": rows for key, rows in header.items()}, (Record(known(), label="h-1eef"),))
    made = Layout.exported(SOURCE, block, content_of(SOURCE.encode()))
    assert (made.layer.text, [run[:2] for run in made.layer.runs]) == (SOURCE, runs)
    assert made.layer.references == references
