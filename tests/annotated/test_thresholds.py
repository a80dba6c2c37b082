"""Each limit that something is told apart by, with a case on either side of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from db.records import Target, TextPositionSelector, TextQuoteSelector
from desktop.annotated.merge.merge_places import somebodys_blocks
from desktop.annotated.merge.three_way import carried_place, merge_lines
from desktop.annotated.notes.callouts import find_callouts
from desktop.annotated.notes.listed import find_listed
from desktop.annotated.notes.titles import may_be_names
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.file_text import COMPARED, PIECE, fresh_among, fresh_by_words
from desktop.annotated.returning.in_file import is_cut, is_twice
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.planner import COPY
from desktop.annotated.returning.recordless import is_there
from desktop.annotated.write import chunks
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import exported, make_doc, plan
from tests.soak.soak_markdown import check_random


@pytest.mark.parametrize(("length", "cut"), [(59, True), (60, False)])
def test_less_than_three_fifths_of_a_text_is_a_part_of_it(length: int, cut: bool) -> None:
    assert is_cut("x" * length, "y" * 100) == cut


@pytest.mark.parametrize(("title", "names"), [("a" * 60, True), ("a" * 61, False), ("a b c", True), ("a b c d", False)])
def test_a_long_title_is_no_names(title: str, names: bool) -> None:
    assert may_be_names(title) == names


@pytest.mark.parametrize(("alike", "there"), [(12, True), (11, False)])
def test_twelve_letters_before_a_highlight_make_out_its_place(alike: int, there: bool) -> None:
    doc = make_doc()
    known = doc.annotations[3].target
    letters = "#" * (32 - alike) + known.quote.prefix[-alike:]
    quote = TextQuoteSelector(known.quote.exact, letters, "#" * 32)
    assert is_there(Target(quote, TextPositionSelector(1, 2)), doc) == there


def laid(words: str) -> Layout:
    """How one mark lies on some words between others."""
    text = f"The first of all, {words} and the last of it."
    start = text.index(words)
    return Layout(Layer(text, (LayerRun(start, start + len(words), words),)), content_of(text.encode()))


@pytest.mark.parametrize(("words", "numbers", "doubted"), [("abcdefQXZK", (), False), ("abcdeVQXZK", (0,), True)])
def test_a_mark_on_words_that_are_three_fifths_alike_is_the_one_that_stood_there(
    words: str, numbers: tuple[int, ...], doubted: bool
) -> None:
    made = fresh_among(laid(words), laid("abcdefghij"), [0])
    assert (tuple(made), PIECE in made.values()) == (numbers, doubted)


@pytest.mark.parametrize(("length", "doubted"), [(COMPARED - 2, False), (COMPARED - 1, True)])  # a blank on either side
def test_a_stretch_too_long_to_compare_is_not_known_to_be_the_same(length: int, doubted: bool) -> None:
    made = fresh_among(laid(f"{'a' * (length - 1)}b"), laid("a" * length), [0])
    assert any(made.values()) == doubted


@pytest.mark.parametrize(("words", "doubted"), [("abcdefghijklSTUVWXYZ", True), ("abcdefghijkRSTUVWXYZ", False)])
def test_a_mark_that_is_three_quarters_a_known_one_is_in_doubt(words: str, doubted: bool) -> None:
    made = fresh_by_words(laid(words), [0], ["abcdefghijklmnopqrst"])
    assert (tuple(made), any(made.values())) == ((0,), doubted)


@pytest.mark.parametrize(("words", "mine"), [("abcde.....", False), ("abcd......", True)])
def test_a_block_that_is_half_one_that_is_gone_is_that_one_edited(words: str, mine: bool) -> None:
    old, new = (content_of(f"First.\n\n{one}\n\nLast.\n".encode()) for one in ("abcdefghij", words))
    assert bool(somebodys_blocks(old, new)) == mine


@pytest.mark.parametrize(("lines", "label"), [(2, "h-1a2b3c"), (3, "")])
def test_the_id_of_a_callout_may_stand_two_blank_lines_below_it(lines: int, label: str) -> None:
    text = "> [!quote]+ T\n> n\n> [open](postil://a/x)\n" + "\n" * lines + "> ^h-1a2b3c\n"
    assert [one.label for one in find_callouts(text)] == [label]


@pytest.mark.parametrize(("lines", "names"), [(12, True), (13, False)])
def test_the_line_of_the_themes_may_be_broken_into_thirteen(lines: int, names: bool) -> None:
    words = "\n".join(f"w{number}" for number in range(lines))
    (found,) = find_listed(f"> q\n\n**{words}**\n[open](postil://a/x)\n")
    assert bool(found.body.partition("\n")[0]) == names


@pytest.mark.parametrize(("gone", "doubtful"), [(3, False), (4, True)])
def test_more_than_three_references_that_are_missing_may_not_be_meant(gone: int, doubtful: bool) -> None:
    doc = make_doc()
    doc = replace(doc, annotations=doc.annotations[:5])
    text = exported(doc, {}).text
    labels = re.findall(r"(?m)^\[\^(h-\w+)\]:", text)[:gone]
    for label in labels:
        note = rf"(?m)\[\^{label}\](?!:)|^\[\^{label}\]:.*\n(?:    .*\n|\n(?=    ))*"
        text = re.sub(note, "", text[: text.index("<!--")]) + text[text.index("<!--") :]
    made = plan(text, doc)
    deleted = [one for one in made.changes if one.kind is ChangeKind.DELETED]
    assert (len(deleted), made.doubtful, all(one.doubt for one in deleted)) == (gone, doubtful, doubtful)


def test_a_copy_of_a_highlight_is_in_doubt() -> None:
    doc = make_doc()
    text = exported(doc, {}).text
    copied = re.search(r"(?m)^==Ships==.*\n", text)
    assert copied is not None
    made = plan(text.replace("The last paragraph", f"{copied[0]}\nThe last paragraph", 1), doc)
    assert {one.doubt for one in made.changes if one.kind is ChangeKind.NEW} == {COPY}
    apart = plan(text.replace("The last paragraph", "==Ships== of another\n\nThe last paragraph", 1), doc)
    assert {one.doubt for one in apart.changes if one.kind is ChangeKind.NEW} == {""}


@pytest.mark.parametrize(
    ("theirs", "merged"), [("mine\n", ["a\n", "mine\n", "\n", "ours\n", "b\n"]), ("\n", ["a\n", "\n", "ours\n", "b\n"])]
)
def test_the_words_of_two_hands_become_no_paragraph(theirs: str, merged: list[str]) -> None:
    assert merge_lines(["a\n", "b\n"], ["a\n", "ours\n", "b\n"], ["a\n", theirs, "b\n"])[0] == merged


@pytest.mark.parametrize(("length", "found"), [(3_100, True), (3_200, False)])  # of forty million pairs of letters
def test_a_place_is_carried_by_letters_where_these_are_not_too_many(length: int, found: bool) -> None:
    old, new = (f"{one * length}k{other * length}" for one, other in ("bc", "de"))
    assert carried_place(old, new, length + 1) == (length + 1 if found else len(new))


@pytest.mark.parametrize(("length", "cut"), [(300, False), (301, True)])
def test_a_quote_of_more_than_three_hundred_letters_is_listed_cut(length: int, cut: bool) -> None:
    source = "a" * length
    content = content_of(source.encode())
    made = exporter("markdown").write(
        replace(document(source, [mark(content, source)], content=content), read=None), Options()
    )
    assert f"- “{'a' * 299}…”[" in made.text if cut else f"- “{source}”[" in made.text


def test_where_nothing_is_short_enough_to_be_tried_nothing_is_marked_wrongly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "LONGEST", 1)
    counts = Counter[str]()
    assert [what for seed in range(20) for what in check_random(seed, counts)] == []
    assert counts["listed"]


@pytest.mark.parametrize(("twice", "once", "seems"), [(1, 0, False), (2, 1, True), (2, 2, False), (3, 2, True)])
def test_a_file_holds_its_text_twice_where_most_of_several_references_do(twice: int, once: int, seems: bool) -> None:
    labels = [f"h-{number:04}" for number in range(twice + once)]
    text = " ".join(f"word[^{label}]" for label in labels) + "\n\n" + " ".join(f"w[^{one}]" for one in labels[:twice])
    assert is_twice(read_back(text.encode(), None)) is seems
