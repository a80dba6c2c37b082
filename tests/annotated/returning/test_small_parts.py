"""What an import is told by, part by part: where marks lay, which of them are new, what a text is but for its ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.changes import found
from desktop.annotated.returning.comparing import is_reformatted
from desktop.annotated.returning.comparison_base import manner_of
from desktop.annotated.returning.file_text import PIECE, bare, fresh_among
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.moves import _alike, _same_words, _stands_before, is_stretched, moves_of
from desktop.annotated.returning.recordless import labelled
from desktop.article.content import Block, BlockKind, Content, Passage
from tests.annotated.make import content_of, mark
from tests.annotated.returning.harbour import exported, make_doc, plan

TEXT = "Some one two three four of it."


def laid(*marked: str, text: str = TEXT, references: dict[str, int] | None = None) -> Layout:
    """How marks on some words of a text lie."""
    runs = tuple(LayerRun(text.index(words), text.index(words) + len(words)) for words in marked)
    return Layout(Layer(text, runs, references=references or {}), content_of(text.encode()))


@pytest.mark.parametrize(
    ("known", "text", "doubt"),
    [
        (["one", "three"], TEXT, PIECE),
        (["one", "three"], TEXT.replace(" two ", "two"), PIECE),
        (["one", "three"], TEXT.replace("one ", "one, "), ""),  # no more than a letter stands between them
        (["one", "three"], TEXT.replace(" three", ", three"), ""),
        (["one"], TEXT, ""),
        (["three"], TEXT, ""),
        (["Some", "three"], TEXT, ""),
        ([], TEXT, ""),
    ],
)
def test_a_mark_between_two_known_ones_may_come_of_a_broken_sign(known: list[str], text: str, doubt: str) -> None:
    made = fresh_among(laid(*known, "two", text=text), laid(*known, text=text), [len(known)])
    assert made == {len(known): doubt}


@pytest.mark.parametrize(
    ("before", "now", "new"),
    [
        ("==a== ==a==", "==a== ==a==", 0),
        ("==a== ==a==", "==a== ==a== ==a==", 1),
        ("==a==", "==a== ==a== ==a==", 2),
        ("==a== ==b==", "==b== ==a==", 0),
        ("==a==", "==b==", 1),
    ],
)
def test_of_runs_without_a_label_as_many_are_new_as_had_no_such_words(before: str, now: str, new: int) -> None:
    then, here = (
        Layout(Layer(plain, tuple(LayerRun(at, at + 1) for at in range(0, len(plain), 2))), content_of(plain.encode()))
        for plain in (before.replace("=", ""), now.replace("=", ""))
    )
    assert len([*here.new_runs(then)]) == new


STRETCHED = "A one.\n\n{}B two.\n\nC three."


@pytest.mark.parametrize(
    ("between", "marks", "stretched"),
    [
        ("X.\n\n", ("one.", "B two"), True),
        ("X.\n\nY.\n\n", ("one.", "B two"), True),
        ("C three.\n\nY.\n\n", ("one.", "B two"), False),  # what stood there before was moved there
        ("X.\n\nC three.\n\n", ("one.", "B two"), False),
        ("", ("one.", "B two"), False),
        ("X.\n\n", ("one", "B two"), False),  # its marks go no more to the ends of their paragraphs
        ("X.\n\n", ("one.", "two"), False),
        ("X.\n\n", ("ne.", "B two"), False),
        ("X.\n\n", ("one.", "B tw"), False),
        ("X.\n\n", ("B two",), False),
    ],
)
def test_a_passage_is_stretched_by_paragraphs_that_somebody_wrote_between_its_marks(
    between: str, marks: tuple[str, ...], stretched: bool
) -> None:
    before = laid("one.", "B two", text=STRETCHED.format(""))
    now = laid(*marks, text=STRETCHED.format(between))
    whole, text = before.content.text, now.content.text
    base = Passage(whole.index("one."), whole.index("two") + 3)
    start = text.index(marks[-1])
    assert is_stretched(now, before, base, Passage(start, start + len(marks[-1]))) is stretched


@pytest.mark.parametrize(
    ("found", "base", "unread", "read"),
    [
        ("a b", "a b", True, True),
        ("a\nb", "a b", True, True),
        ("a\nb\nc", "a b\nc", True, True),
        ("a c", "a b", False, False),
        ("a\n\nb", "a b", False, False),
        ("- a\n- b", "* a\n* b", False, True),
        ("a\nb", "a  \nb", False, True),  # editors take two blanks at the end of a line for waste
        ("a  \nb", "a\nb", False, False),
        ("a\nb", "a\\\nb", False, False),
        ("2. a", "1. a", False, False),
        ("`a b`", "`a  b`", False, False),
        ("a \\< b", "a &lt; b", True, True),
        ("a\tb", "a b", True, True),
        ("- a\tb", "- a b", False, True),
        ("```\n\ta\n```", "```\na\n```", False, False),
        ("~~~\n\ta\n~~~", "~~~\na\n~~~", False, False),
    ],
)
def test_a_note_that_was_only_written_otherwise_says_the_same(found: str, base: str, unread: bool, read: bool) -> None:
    assert is_reformatted(found, base) is unread
    assert is_reformatted(found, base, content_of) is read


def test_a_foreign_file_that_the_library_knows_nothing_of_becomes_an_article() -> None:
    made = plan("Some ==words== of it.\n", None)
    assert (made.kind, made.article_id, made.article_title, made.known, made.source_name) == (
        "stranger",
        "",
        "",
        False,
        "",
    )
    assert made.new_source == b"Some words of it.\n"
    assert [(one.quote, one.note) for one in made.changes] == [("words", "")]
    here = plan("Some ==words== of it.\n", make_doc("Some words of it.\n", []))
    assert (here.article_id, here.article_title, here.known, here.new_source) == (
        "article-1",
        "The AI race",
        True,
        None,
    )


def test_a_mark_that_is_new_has_no_id_yet() -> None:
    target = mark(content_of(TEXT.encode()), "two").target
    assert found(target).annotation_id == ""


@pytest.mark.parametrize("text", ["a\nb", "a\nb\n", "a\nb\n\n\n\n\n", "\ufeffa\r\nb\r\n", "a\rb\r\r"])
def test_a_text_is_the_same_but_for_its_mark_its_line_ends_and_its_last_lines(text: str) -> None:
    assert bare(text) == "a\nb"
    assert bare(f"\n{text}") != bare(f"{text}x") != "a\nb"


@pytest.mark.parametrize(("end", "moved"), [(len(TEXT), True), (len(TEXT) + 1, False)])
def test_where_an_annotation_stood_counts_up_to_the_end_of_the_text(end: int, moved: bool) -> None:
    """Its record has another place, as the library has it elsewhere; the header says where it stood in the file."""
    content = content_of(TEXT.encode())
    one = replace(mark(content, "one"), anchor=mark(content, "Some").anchor)
    block = MachineBlock(
        {"postil:places": {"h-aaaa": [TEXT.index("four"), end]}, "postil:moved": ["h-aaaa"]},
        (Record(one, label="h-aaaa"),),
    )
    there = laid("four of it.", references={"h-aaaa": len(TEXT)})
    made = moves_of(there, there, block)
    assert made.targets["h-aaaa"].quote.exact == ("four of it." if moved else "Some")


def test_notes_without_a_place_keep_none_of_the_others_from_theirs() -> None:
    now = laid("one", "two", references={"h-aaaa": TEXT.index("one") + 3, "h-cccc": TEXT.index("two") + 3})
    bodies = {label: FoundNote(label, f"— Of {label}.", 0, 0) for label in ("h-aaaa", "h-bbbb", "h-cccc")}
    changes, remarks = labelled(now, [*bodies], bodies, (), ())
    assert [(label, one.quote, one.note) for label, one in changes] == [
        ("h-aaaa", "one", "Of h-aaaa."),
        ("h-cccc", "two", "Of h-cccc."),
    ]
    assert remarks == ["The note h-bbbb is referred to nowhere in the text."]


def test_a_note_that_ends_in_a_link_of_the_readers_is_not_taken_for_one_that_is_cut_off() -> None:
    doc = make_doc("# Tides\n\nWater rises.\n", [("rises", "See [open](postil://a/5)", ["t1"])])
    text = exported(doc, {"machine_block": "none"}).text
    made = plan(text, doc)
    assert made.changes == ()
    assert not [one for one in made.remarks if "cut off" in one]


HASHED = "# Tides\n\nWater rises *twice*, #sea says.\n\nThe moon does it.\n"


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"marks": "mark"},
        {"marks": "critic"},
        {"marks": "critic", "notes": "inline"},
        {"marks": "none"},
        {"notes": "callouts"},
        {"notes": "inline", "marks": "mark", "links": "none"},
        {"block_ids": "on"},
        {"hashtags": "escape"},
        {"links": "none"},
        {"front_matter": "off"},
        {"body": "list"},
    ],
    ids=str,
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_how_a_file_without_a_record_was_exported_is_told_by_what_stands_in_it(
    options: dict[str, str], newline: str
) -> None:
    doc = make_doc(HASHED.replace("\n", newline), [("rises", "Why?", ["t1"]), ("moon does", "Does it?", [])])
    file = read_back(exported(doc, {**options, "machine_block": "none"}).data, None)
    marks = {"marks": "none"} if options.get("body") == "list" else {}
    assert manner_of(file) == Options(machine_block="none", **{**marks, **options})


@pytest.mark.parametrize(
    ("form", "body", "note"),
    [("inline", "note", ""), ("footnote", "— note", "note"), ("inline", "Why?", "Why?"), ("critic", "note", "note")],
)
def test_the_word_that_stands_for_a_note_in_the_line_is_none(form: str, body: str, note: str) -> None:
    now = laid("one", references={"h-aaaa": TEXT.index("one") + 3})
    changes, _ = labelled(now, ["h-aaaa"], {"h-aaaa": FoundNote("h-aaaa", body, 0, 0, form)}, (), ())
    assert [one.note for _, one in changes] == [note]


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("a" * 60, "a" * 60, True),
        ("a" * 60, f"x{'a' * 60}", True),
        (f"x{'a' * 60}", f"y{'a' * 60}", True),
        (f"x{'a' * 59}", f"y{'a' * 59}", False),
        ("abc", "abc", True),
        ("abc", "xbc", False),
        ("abc", "xabc", False),
    ],
)
def test_a_reference_follows_the_words_that_it_followed_where_sixty_letters_are_the_same(
    before: str, now: str, same: bool
) -> None:
    then, here = (Layout(Layer("", ()), Content((Block(BlockKind.PARAGRAPH, f"{one}."),))) for one in (before, now))
    assert _same_words(here, len(now), then, len(before)) is same


@pytest.mark.parametrize(
    ("text", "end", "words", "stand"),
    [
        ("Some one two", 8, "one", True),
        ("Some one two", 8, "Some one", True),
        ("Some  \n one two", 11, "Some one", True),
        ("Some one two", 7, "one", False),
        ("Some one two", 9, "ome", False),
        ("one", 3, "one", True),
        (f"a{' ' * 85}b", 87, "a b", True),
        (f"a{' ' * 91}b", 93, "a b", False),  # that far apart nobody takes them for one passage
    ],
)
def test_words_stand_before_a_reference_whatever_white_space_is_in_them(
    text: str, end: int, words: str, stand: bool
) -> None:
    now = Layout(Layer("", ()), Content((Block(BlockKind.PARAGRAPH, text),)))
    assert _stands_before(now, end, words) is stand


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("abcde", "abc", True),
        ("abc", "abcde", True),
        ("abc", "abcdefghij", True),
        ("abcdefghij", "abc", True),
        ("abcdefghij", "abcdefQXZK", True),
        ("abcdefghij", "abcdeVQXZK", False),
    ],
)
def test_what_is_left_of_a_mark_is_a_part_of_it_or_three_fifths_alike(one: str, other: str, alike: bool) -> None:
    assert _alike(one, other) is alike


def test_a_reference_whose_note_is_gone_is_an_annotation_without_one() -> None:
    now = laid("one", references={"h-aaaa": TEXT.index("one") + 3})
    changes, remarks = labelled(now, ["h-aaaa"], {}, (), ())
    assert [(one.quote, one.note, one.theme_names) for _, one in changes] == [("one", "", ())]
    assert remarks == []
