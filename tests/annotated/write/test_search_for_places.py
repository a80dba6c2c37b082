"""How the places of marks are looked for: what is read, how often, and what is tried next where that was not right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from db.records import Annotation
from desktop.annotated.notes.note_regions import Seam
from desktop.annotated.options import Options
from desktop.annotated.write import placing
from desktop.annotated.write.chunks import Chunk
from desktop.annotated.write.clean_text import Shown, base_of
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import Proposal
from desktop.annotated.write.placing import ENDINGS, Placed, closing
from desktop.article.content import Block, BlockKind, Content
from tests.annotated.make import content_of, document, mark

NONE = Content(())
OPTIONS = Options()
TAIL = "\n[^h-0000]: x\n"


@dataclass
class Search:
    """A search for the places of marks on some words, and what is read for it."""

    source: str
    words: Sequence[str]
    read: Callable[[str], Content | None] = lambda text: None  # nothing: as it reads
    options: Options = OPTIONS
    seams: tuple[Seam, ...] = ()
    known: Content | None = None  # what the library has, where it is not what is read today
    texts: list[str] = field(default_factory=list)

    def reading(self, data: bytes) -> Content:
        self.texts.append(data.decode())
        found = self.read(data.decode())
        return content_of(data) if found is None else found

    @property
    def marks(self) -> tuple[Annotation, ...]:
        content = self.known or content_of(self.source.encode())
        return tuple(mark(content, words, number=number) for number, words in enumerate(self.words, 1))

    def begun(self) -> placing._Search:
        base = base_of(document(self.source, self.marks, content=self.known))
        return placing._Search(base, Shown(self.marks, seams=self.seams), self.options, self.reading)

    def placed(self) -> Placed:
        return self.begun().run()

    def made(self) -> str:
        """The source with what was put in, a reference as §; and where something is listed, how many are."""
        placed = self.placed()
        listed = f" ({len(placed.listed)})" if placed.listed else ""
        return put_in(self.source, placed.insertions, "§", self.begun().style) + listed


def other(text: str) -> Content:
    """A reading in which each paragraph says something else."""
    content = content_of(text.encode())
    notes = [one for one in content.blocks if one.kind is BlockKind.FOOTNOTE]
    return Content((*(Block(BlockKind.PARAGRAPH, "other") for _ in content.blocks[len(notes) :]), *notes))


def bad(*signs: str) -> Callable[[str], Content | None]:
    """A reading that goes wrong where all of some signs stand in a text."""
    return lambda text: other(text) if all(sign in text for sign in signs) else None


@pytest.mark.parametrize(
    ("source", "ending", "newline", "made"),
    [
        ("a", "", "\n", "\n\n"),
        ("a\n", "", "\n", "\n"),
        ("a\r", "", "\r", "\r"),
        ("", "", "\n", "\n"),
        ("a", "```", "\r\n", "\r\n```\r\n\r\n"),
        ("a\n", "-->", "\n", "-->\n\n"),
    ],
)
def test_a_blank_line_and_what_closes_it_join_a_source_with_its_notes(
    source: str, ending: str, newline: str, made: str
) -> None:
    assert closing(source, ending, newline) == made


@pytest.mark.parametrize(
    ("source", "words", "made"),
    [
        ("one two", ["one"], f"==one==[^h-0000] two\n{TAIL}"),
        ("one two\n", ["one", "two"], f"==one==[^h-0000] ==two==[^h-0000]\n{TAIL}"),
        ("one\n\n~~~\ntwo", ["one"], f"==one==[^h-0000]\n\n~~~\ntwo\n~~~\n{TAIL}"),
        ("one\n\n<!-- two", ["one"], f"==one==[^h-0000]\n\n<!-- two\n-->\n{TAIL}"),
    ],
)
def test_a_source_with_all_its_marks_is_read_once_where_that_is_right(source: str, words: list[str], made: str) -> None:
    search = Search(source, words)
    assert search.placed().proved
    assert search.texts == [made]


@pytest.mark.parametrize(
    ("options", "made"),
    [
        (Options(marks="mark"), "<mark>one</mark>§ two"),
        (Options(marks="critic"), "==one==§ two"),  # which the reader takes for that in braces
        (Options(marks="none"), "one§ two"),
        (Options(notes="callouts"), "==one== two\n\n§"),
        (Options(notes="inline"), "==one==§ two"),
    ],
)
def test_marks_and_references_stand_as_the_options_have_them(options: Options, made: str) -> None:
    assert Search("one two", ["one"], options=options).made() == made


def test_notes_that_stand_between_words_are_read_there() -> None:
    search = Search("one\n\ntwo\n\n\nthree\n", ["one"], seams=(Seam(5), Seam(10), Seam(17)))
    assert search.placed().proved
    note = "[^h-0000]: x\n"
    assert search.texts == [f"==one==[^h-0000]\n\n{note}\ntwo\n\n{note}\nthree\n\n{note}"]


@pytest.mark.parametrize("number", range(len(ENDINGS)))
def test_what_closes_a_source_is_looked_for_until_its_notes_are_read(number: int) -> None:
    ending = ENDINGS[number]

    def read(text: str) -> Content | None:
        sign = f"\n{ending}\n{TAIL}" if ending else TAIL
        return content_of(text.replace(sign, f"\n{TAIL}").encode()) if sign in text else NONE

    search = Search("one two\n", ["one"], read)
    placed = search.placed()
    assert (placed.ending, placed.proved, len(search.texts)) == (ending, True, number + 1)
    assert [text.removeprefix("==one==[^h-0000] two\n").removesuffix(TAIL).strip() for text in search.texts] == [
        *ENDINGS[: number + 1]
    ]


def test_where_nothing_lets_the_notes_be_read_all_are_listed() -> None:
    search = Search("one two\n", ["one", "two"], lambda text: NONE)
    assert search.placed() == Placed([], {one.id for one in search.marks}, None, proved=False)
    assert len(search.texts) == len(ENDINGS)


@pytest.mark.parametrize(
    ("words", "wrong", "ending", "bad_blocks", "readings"),
    [
        (["one"], {"": [2]}, "```", [], 2),  # a wrong end shows in the last block
        (["one"], {"": [0]}, "", [0], 1),
        (["one", "three"], {"": [2]}, "", [2], 1),  # or a mark of its own is at fault there
        (["one"], {"": [1, 2], "```": [2]}, "~~~", [], 3),
        (["one"], {"": [1, 2], "```": [2], "~~~": [1, 2], "-->": [0, 1, 2], "</div>": [2]}, "```", [2], 5),
        (["one"], {"": [2], "```": [1], "~~~": [2], "-->": [2], "</div>": [2]}, "", [2], 5),  # the first of two
    ],
)
def test_of_what_may_close_a_source_that_is_chosen_which_costs_the_fewest_blocks(
    words: list[str], wrong: dict[str, list[int]], ending: str, bad_blocks: list[int], readings: int
) -> None:
    def read(text: str) -> Content:
        end = next(
            one
            for one in reversed(ENDINGS)
            if f"three{one and chr(10)}{one}" in text.replace("==", "").replace("[^h-0000]", "")
        )
        content = content_of(text.replace(f"\n{end}\n{TAIL}", f"\n{TAIL}").encode() if end else text.encode())
        blocks = list(content.blocks)
        for number in wrong.get(end, []):
            blocks[number] = Block(BlockKind.PARAGRAPH, "other")
        return Content(tuple(blocks))

    search = Search("one\n\ntwo\n\nthree", words, read)
    begun = search.begun()
    for index in range(len(begun.pieces)):
        begun.chosen[index] = next(begun._proposals(index))
    assert (begun._whole(), begun.ending, len(search.texts)) == (bad_blocks, ending, readings)
    search.texts.clear()
    begun._whole([])
    assert search.texts[0].startswith("one\n\ntwo\n\nthree\n" + ending)  # what was found is tried first


TRIED = [
    # what goes wrong, what is made of "one two three" with a mark on each word
    ((), "==one==§ ==two==§ ==three==§"),
    (("==two==",), "==one==§ <mark>two</mark>§ ==three==§"),
    (("==one==", "==three=="), "==one==§ ==two==§ <mark>three</mark>§"),
    (("==",), "<mark>one</mark>§ <mark>two</mark>§ <mark>three</mark>§"),
    (("two==[",), "==one==§ ==two== ==three==§§"),
    (("two<", "two="), "==one==§ ==two==§ ==three==§"),
    (("[^h-0000] ",), "==one== ==two== ==three==§§§"),
]


@pytest.mark.parametrize("around", ["", "Words above.\n\n{}\n\nWords below."])
@pytest.mark.parametrize(("signs", "made"), TRIED)
def test_what_goes_wrong_in_one_way_is_tried_in_the_next(signs: tuple[str, ...], made: str, around: str) -> None:
    whole = around or "{}"
    read = bad(*signs) if signs else lambda text: None
    search = Search(whole.format("one two three"), ["one", "two", "three"], read)
    assert search.made() == whole.format(made)


def marked(text: str) -> str:
    """All that stands under marks in a text that has no signs of its own."""
    return "".join(text.replace("<mark>", "==").replace("</mark>", "==").split("==")[1::2])


def test_what_cannot_be_marked_is_referred_to_and_what_cannot_be_referred_to_is_listed() -> None:
    assert Search("one xx", ["one", "xx"], lambda t: other(t) if "x" in marked(t) else None).made() == "==one==§ xx§"
    in_line = lambda text: other(text) if text.count("[^h-0000]") > text.count("\n[^h-0000]") else None  # noqa: E731
    assert Search("a one", ["one"], in_line).made() == "a ==one==\n\n§"
    assert Search("a one", ["one"], bad("a", "[^h-0000]\n\n[^h-0000]:")).made() == "a ==one== (1)"


def test_a_mark_that_fails_is_divided_until_its_parts_hold() -> None:
    search = Search("one two xx four", ["one two xx four"], lambda t: other(t) if "x" in marked(t) else None)
    assert search.made() == "==one two== xx ==four==§"


@pytest.mark.parametrize(("length", "parts"), [(3999, True), (4000, False)])
def test_in_a_large_paragraph_only_the_likeliest_ways_are_tried(length: int, parts: bool) -> None:
    words = "one *two* three "
    paragraph = words + "x" * (length - len(words))

    def read(text: str) -> Content | None:
        return other(text) if "==one *" in text or "<mark>one *" in text else None

    made = Search(f"Above.\n\n{paragraph}", ["one two three"], read).made()
    first = "==one== ==*two*== ==three==§" if parts else "one *two* three§"
    assert made == f"Above.\n\n{first} {'x' * (length - len(words))}"


@pytest.mark.parametrize(("length", "is_tried"), [(3999, True), (4000, False)])
def test_a_short_source_is_tried_again_as_a_whole(length: int, is_tried: bool) -> None:
    """What a paragraph does to the rest is seen only there."""
    source = "one two.\n\n" + "x" * (length - 17) + "\n\nlast."
    assert len(source) == length
    made = Search(source, ["one"], bad("==one==", "last.")).made()
    assert made.partition("\n")[0] == ("<mark>one</mark>§ two." if is_tried else "one two.")
    assert made.endswith("(1)") is not is_tried


def test_no_more_than_forty_tries_are_made_for_the_parts_of_one_mark() -> None:
    words = " ".join(f"w{number}" for number in range(100))
    search = Search(f"Above.\n\n{words}", [words], lambda text: other(text) if marked(text) else None)
    begun = search.begun()
    begun.run()
    # both paragraphs as they are, the mark in each of its ways, the reference, parts of the mark
    assert begun.tries == 2 + 4 + 1 + 40


def test_no_more_than_six_hundred_tries_are_made_for_one_export() -> None:
    """Each paragraph takes 34: all of it, the mark in 4 ways, the reference in 5, and six parts of the mark in 4."""
    words = [f"w{number:03}" for number in range(100)]

    def read(text: str) -> Content | None:
        return other(text) if "w001" in text and "w002" in text else NONE if TAIL in text else None

    begun = Search("\n\n".join(words), words, read).begun()
    begun.run()
    # after these, in the 18th paragraph, each other one is read once as it is, and at last all of them together
    assert begun.tries == 600 + 82 + 1


def test_what_is_read_otherwise_today_bears_no_mark_and_costs_no_other_block_its_own() -> None:
    """An older version of the importer knew no stars."""
    known = Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in ("one", "two *x*", "three")))
    search = Search("one\n\ntwo *x*\n\nthree", ["one", "two", "three"], known=known)
    assert search.made() == "==one==§\n\ntwo *x*\n\n==three==§ (1)"
    assert search.placed().proved
    assert Search("one\n\ntwo *x*", ["two x"]).made() == "one\n\n==two *x*==§"


def test_blocks_of_one_chunk_are_mended_together_and_those_behind_it_too() -> None:
    long = "x" * 4000  # so that nothing is tried in the whole
    made = Search(f"- one\n- two\n\nthree\n\nfour {long}", ["one", "two", "three", "four"], bad("==")).made()
    assert made == f"- <mark>one</mark>§\n- <mark>two</mark>§\n\n<mark>three</mark>§\n\n<mark>four</mark>§ {long}"


def test_of_several_blocks_that_stay_wrong_each_loses_its_own_marks_first() -> None:
    def read(text: str) -> Content | None:
        content = content_of(text.encode())
        if len(content.blocks) < 5:
            return None
        first, *between, last, note = content.blocks
        first = first if text.startswith("a\n\nb") else Block(BlockKind.PARAGRAPH, "other")
        last = last if text.endswith(f"d\n\ne\n{TAIL}") else Block(BlockKind.PARAGRAPH, "other")
        return Content((first, *between, last, note))

    assert Search("a\n\nb\n\nc\n\nd\n\ne", ["a", "c", "e"], read).made() == "a\n\nb\n\n==c==§\n\nd\n\ne (2)"


def test_what_closed_a_source_with_its_marks_is_looked_for_anew_without_them() -> None:
    def read(text: str) -> Content | None:
        closed = f"```\n{TAIL}"
        if "[^h-0000]" in text.removesuffix(TAIL):
            return other(text.replace(closed, TAIL)) if closed in text else NONE
        return other(text.replace(closed, TAIL)) if closed in text else None

    placed = Search("one two\n", ["one"], read).placed()
    assert (placed.insertions, placed.ending, placed.proved) == ([], "", True)


@pytest.mark.parametrize(("high", "holds"), [(10, False), (11, True), (12, True)])
def test_what_would_be_put_in_outside_a_chunk_does_not_hold_in_it(high: int, holds: bool) -> None:
    begun = Search("Above.\n\none\n\nBelow.\n", ["one"]).begun()
    assert begun._try(0, [], Chunk(8, high, 1, 1)) is holds


def test_nor_does_it_where_all_else_is_put_into_the_chunk() -> None:
    begun = Search("Above.\n\none\n\nBelow.\n", ["one"]).begun()
    begun.chosen = {0: next(begun._proposals(0)), 1: Proposal([Insertion(19, Rank.REFERENCE, "i", 0, "\n\n")])}
    assert begun._chunk_failures([0, 1], Chunk(8, 11, 1, 1)) == {1}
