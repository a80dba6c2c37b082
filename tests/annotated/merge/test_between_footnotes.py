"""What somebody wrote between Postil's footnotes, or below them, stays where it was written when the file is merged."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.notes.note_regions import LISTED_HEADING
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.plan import plan_import
from tests.annotated.make import content_of, document, mark
from tests.annotated.merge.harbours import SOURCE, again, harbours, sidecar_of, visible, write

BLOCKS = ("embedded", "sidecar", "none")
WORDS = {
    "a line": "Mine,  with two spaces.",
    "a paragraph": "Mine,\nand *more* of it  \nin three lines.",
    "a heading": "## Mine",
    "a list": "- mine\n- mine too\n\n  and more",
    "a quotation": "> mine\n> too",
    "code": "```\nmine\n\n[x]: y\n```",
    "a table": "| a | b |\n|---|---|\n| 1 | 2 |",
    "a comment": "<!-- mine -->",
}
PLACES = (0, 1, 2, 3)  # the number of the footnote that the words stand below


def definitions(text: str) -> list[str]:
    return re.findall(r"(?m)^\[\^(h-[0-9a-z]+)\]:", visible(text))


def put_below(text: str, number: int, words: str, newline: str = "\n") -> str:
    """Write words below one of the footnotes, a blank line above and below them."""
    starts = [found.start() for found in re.finditer(r"(?m)^\[\^h-[0-9a-z]+\]:", visible(text))]
    ends = [*starts[1:], len(visible(text))]
    at = ends[number]
    head, tail = text[:at], text[at:]
    head += "" if head.endswith(newline * 2) else newline
    return head + words.replace("\n", newline) + newline + (newline if tail else "") + tail


def above(text: str, words: str) -> list[str]:
    """Return the labels of the footnotes above words."""
    return definitions(text[: text.index(words)])


def deleted(doc: Document, *numbers: int) -> Document:
    return replace(doc, annotations=tuple(one for n, one in enumerate(doc.annotations) if n not in numbers))


def changed(doc: Document, number: int, note: str) -> Document:
    rows = list(doc.annotations)
    rows[number] = replace(rows[number], note=note)
    return replace(doc, annotations=tuple(rows))


def added(doc: Document, *words: str) -> Document:
    rows = [*doc.annotations, *(mark(doc.content, one, f"New {one}", [], 60 + n) for n, one in enumerate(words))]
    return replace(doc, annotations=tuple(sorted(rows, key=lambda one: one.target.position.start)))


LATER: dict[str, Callable[[Document, int], Document]] = {
    "nothing": lambda doc, number: doc,
    "the footnote above was changed": lambda doc, number: changed(doc, number, "Now"),
    "the footnote above was changed to several lines": lambda doc, number: changed(
        doc, number, "Now\n\n- this\n- that"
    ),
    "the footnote below was changed": lambda doc, number: changed(doc, min(number + 1, 3), "Now\n\nand then"),
    "the footnote above was deleted": lambda doc, number: deleted(doc, number),
    "the footnote below was deleted": lambda doc, number: deleted(doc, number + 1),
    "all above were deleted": lambda doc, number: deleted(doc, *range(number + 1)),
    "all below were deleted": lambda doc, number: deleted(doc, *range(number + 1, 4)),
    "all were deleted": lambda doc, number: deleted(doc, *range(4)),
    "others are new everywhere": lambda doc, number: added(doc, "sand", "charts", "north", "owns"),
    "the last is new": lambda doc, number: added(doc, "tide."),
}


@pytest.mark.parametrize("number", PLACES)
@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("block", BLOCKS)
def test_a_line_stays_below_the_footnote_that_it_was_written_below(number: int, later: str, block: str) -> None:
    doc, options = harbours(), Options(machine_block=block)
    exported = write(doc, options)
    words = WORDS["a paragraph"]
    theirs = put_below(exported.text, number, words)
    now = LATER[later](doc, number)
    made = again(now, exported, theirs, options)
    text = made.exported.text
    assert text.count(f"\n\n{words}\n") == 1
    living = {made.exported.labels[one.id] for one in now.annotations}
    assert sorted(definitions(text)) == sorted(living)
    was_above = above(theirs, words)
    old = [label for label in above(text, words) if label in definitions(theirs)]
    assert old == [label for label in was_above if label in living]
    if was_above[-1] in living:
        assert above(text, words)[-1] == was_above[-1]
    if later == "nothing":
        assert visible(text) == visible(theirs)
    last = made
    for _ in range(2):
        last = again(now, last.exported, last.exported.text, options)
        assert last.unchanged and visible(last.exported.text) == visible(text)
    if not now.annotations and block == "none":
        return  # nothing tells that it is an export
    alone = strip(made.exported.data, sidecar_of(made)).source.decode()
    assert alone.startswith(SOURCE)
    assert alone.removeprefix(SOURCE).strip() == words


@pytest.mark.parametrize("what", WORDS)
@pytest.mark.parametrize("number", PLACES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_whatever_is_written_stays_byte_for_byte(what: str, number: int, newline: str) -> None:
    doc = harbours(SOURCE.replace("\n", newline))
    exported = write(doc)
    theirs = put_below(exported.text, number, WORDS[what], newline)
    made = again(doc, exported, theirs)
    assert visible(made.exported.text) == visible(theirs)
    now = changed(doc, 0, "Other")
    made = again(now, made.exported, made.exported.text)
    assert visible(made.exported.text) == visible(theirs).replace("Who?", "Other")
    assert "\n" not in made.exported.text.replace(newline, "")


def test_words_in_every_place_stay_there_together() -> None:
    doc = harbours()
    exported = write(doc)
    theirs = exported.text
    for number in reversed(PLACES):
        theirs = put_below(theirs, number, f"Mine {number}.")
    made = again(changed(added(doc, "sand"), 0, "Other"), exported, theirs)
    there = re.findall(r"(?m)^(?:\[\^(h-[0-9a-z]+)\]:|(Mine \d))", visible(made.exported.text))
    labels = [exported.labels[one.id] for one in doc.annotations]
    assert [label or mine for label, mine in there if label in (*labels, "")] == [
        *(one for number, label in enumerate(labels) for one in (label, f"Mine {number}"))
    ]


@pytest.mark.parametrize("number", PLACES)
def test_a_note_that_was_edited_next_to_it_is_kept_with_it(number: int) -> None:
    doc = harbours()
    exported = write(doc)
    theirs = (
        put_below(exported.text, number, "Mine.").replace("Who?", "Somebody", 1).replace("Really", "Yes\n    indeed", 1)
    )
    made = again(changed(doc, 2, "Now"), exported, theirs)
    assert (made.kept, made.updated) == (2, 1)
    wanted = visible(theirs).replace("]: **Investment** — [open]", "]: **Investment** — Now [open]")
    wanted = wanted.replace(")\n[^h-007bbc]:", ")\n\n[^h-007bbc]:")  # of several lines by now: it stands apart
    assert visible(made.exported.text) == wanted


def test_a_line_right_below_a_footnote_stays_right_below_it() -> None:
    doc = harbours()
    exported = write(doc)
    at = exported.text.index("\n", exported.text.index("[^h-001eef]:")) + 1
    theirs = exported.text[:at] + "Mine, right below.\n" + exported.text[at:]
    made = again(doc, exported, theirs)
    assert visible(made.exported.text) == visible(theirs)
    made = again(changed(doc, 0, "Other"), made.exported, made.exported.text)
    assert visible(made.exported.text) == visible(theirs).replace("Who?", "Other")
    proposed = plan_import(made.exported.data, changed(doc, 0, "Other")).changes
    assert {one.kind for one in proposed} == {ChangeKind.SOURCE}


def test_indented_lines_below_a_footnote_belong_to_its_note() -> None:
    doc = harbours()
    exported = write(doc)
    link = "[open](postil://a/0193a5c0-0000-7000-8000-000000001eef)\n"
    theirs = exported.text.replace(link, link + "\n    More of it.\n", 1)
    (change,) = plan_import(theirs.encode(), doc).changes
    assert change.kind is ChangeKind.NOTE and "More of it." in change.after
    made = again(doc, exported, theirs)
    assert "\n\n    More of it.\n" in made.exported.text
    assert made.kept == 1


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("number", PLACES)
@pytest.mark.parametrize("mine", ["Mine, all of it.", "Mine, with ==a mark== of mine."])
def test_an_import_takes_the_words_into_the_text_and_exporting_again_doubles_nothing(
    block: str, number: int, mine: str
) -> None:
    doc, options = harbours(), Options(machine_block=block)
    exported = write(doc, options)
    theirs = put_below(exported.text, number, mine)
    made = again(doc, exported, theirs, options)
    plan = plan_import(made.exported.data, doc, sidecar=sidecar_of(made))
    marked = ["a mark"] if "==" in mine else []
    assert {one.kind for one in plan.changes} == {ChangeKind.SOURCE, *([ChangeKind.NEW] if marked else [])}
    assert plan.new_source == strip(made.exported.data, sidecar_of(made)).source.replace(b"==", b"")
    newer = taken_in(doc, plan.new_source, *marked)
    last = again(newer, made.exported, made.exported.text, options)
    assert not last.conflicts
    text = visible(last.exported.text)
    assert text.count("Mine, ") == 1
    assert above(text, "Mine, ") == above(theirs, "Mine, ")
    assert len(definitions(text)) == len(set(definitions(text))) == len(newer.annotations)
    once = again(newer, last.exported, last.exported.text, options)
    assert once.unchanged and visible(once.exported.text) == text
    assert plan_import(once.exported.data, newer, sidecar=sidecar_of(once)).changes == ()
    back = strip(once.exported.data, sidecar_of(once))
    assert back.source.replace(b"==", b"") == newer.source
    assert marked or (back.source == newer.source and not back.edited)


def taken_in(doc: Document, source: bytes, *marked: str) -> Document:
    """Return the library after an import: a new version, every annotation found in it, and somebody's marks."""
    content = content_of(source)
    rows: list[Annotation] = []
    for one in doc.annotations:
        start = content.text.index(one.target.quote.exact)
        rows.append(replace(one, anchor=replace(one.anchor, start=start, end=start + len(one.target.quote.exact))))
    rows += [mark(content, words, "Taken in", [], 90) for words in marked]
    rows.sort(key=lambda one: one.anchor.start or 0)
    return replace(document(source, (), title="Harbours"), annotations=tuple(rows))


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("number", (0, 1))
def test_between_the_footnotes_of_annotated_paragraphs_it_stays_too(block: str, number: int) -> None:
    doc, options = deleted(harbours(), 2, 3), Options(body="paragraphs", machine_block=block)
    exported = write(doc, options)
    theirs = put_below(exported.text, number, "Mine,\nall of it.")
    made = again(doc, exported, theirs, options)
    assert visible(made.exported.text) == visible(theirs)
    more = added(doc, "tide")
    made = again(more, made.exported, made.exported.text, options)
    text = visible(made.exported.text)
    assert above(text, "Mine,\nall of it.") == above(theirs, "Mine,\nall of it.")
    assert text.index("Nobody owns") < text.index("\n[^h-001eef]:")
    assert len(definitions(text)) == 3
    last = again(more, made.exported, made.exported.text, options)
    assert last.unchanged and visible(last.exported.text) == text


def listed_harbours() -> Document:
    """Return a document with highlights that stand nowhere, so that they are listed below the text."""
    doc = harbours()
    lost = []
    for number, one in enumerate(doc.annotations):
        if number in (1, 2, 3):
            anchor = replace(one.anchor, state=type(one.anchor.state).ORPHAN, start=None, end=None)
            one = replace(one, anchor=anchor)
        lost.append(one)
    return replace(doc, annotations=tuple(lost))


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("place", ["heading", "first", "second", "list", "note"])
def test_in_the_list_of_what_could_not_be_marked_it_stays_too(block: str, place: str) -> None:
    doc, options = listed_harbours(), Options(machine_block=block)
    exported = write(doc, options)
    text = exported.text
    at = {
        "heading": lambda: text.index("- “Ropes"),
        "first": lambda: text.index("- “coir"),
        "second": lambda: text.index("- “tide"),
        "list": lambda: text.index("\n[^h-001eef]:"),
        "note": lambda: text.index("[^h-005ccd]:"),
    }[place]()
    before = "" if text[:at].endswith("\n\n") else "\n"
    theirs = text[:at] + before + "Mine, in the list.\n" + ("\n" if place != "list" else "") + text[at:]
    made = again(doc, exported, theirs, options)
    assert visible(made.exported.text) == visible(theirs)
    assert made.unchanged
    now = changed(deleted(doc, 2), 1, "Other")
    last = made
    for _ in range(2):
        last = again(now, last.exported, last.exported.text, options)
    assert last.unchanged
    there = visible(last.exported.text)
    assert there.count("Mine, in the list.") == there.count(LISTED_HEADING) == there.count("- “Ropes") == 1
    assert "coir”" not in there
    parts = ("Mine, in the list.", LISTED_HEADING, "- “Ropes", "- “tide", "\n[^h-001eef]")
    assert sorted(parts, key=there.index) == sorted(parts, key=theirs.index)
    alone = strip(last.exported.data, sidecar_of(last)).source.decode()
    assert "Mine, in the list." in alone and LISTED_HEADING not in alone


def test_words_below_the_machine_block_stay_below_the_footnotes() -> None:
    doc = harbours()
    exported = write(doc)
    made = again(changed(doc, 0, "Other"), exported, exported.text + "\nMine at the very end.\n")
    text = made.exported.text
    assert len(above(text, "Mine at the very end.")) == 4
    last = again(changed(doc, 0, "Other"), made.exported, text)
    assert last.unchanged and visible(last.exported.text) == visible(text)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("block", ["sidecar", "none"])
def test_a_file_without_any_annotation_left_is_still_known_whatever_ends_its_lines(newline: str, block: str) -> None:
    doc, options = harbours(SOURCE.replace("\n", newline)), Options(machine_block=block)
    exported = write(doc, options)
    none = deleted(doc, *range(4))
    made = again(none, exported, exported.text, options)
    assert visible(made.exported.text).endswith(none.source.decode())
    later = replace(none, exported="2026-11-25T10:00:00.000Z")
    last = again(later, made.exported, made.exported.text, options)
    assert last.unchanged


def test_a_newer_text_of_the_library_comes_in_around_it() -> None:
    doc = harbours()
    exported = write(doc)
    made = again(doc, exported, put_below(exported.text, 1, "Mine."))
    source = strip(made.exported.data).source
    newer = taken_in(doc, source, "Mine.")
    made = again(newer, made.exported, made.exported.text)
    last = source.replace(b"Ropes came", b"Ropes, too, came").replace(b"tide.\n", b"tide.\n\nNew in the library.\n")
    newest = taken_in(deleted(doc, 1), last, "Mine.")
    made = again(newest, made.exported, made.exported.text)
    text = visible(made.exported.text)
    assert text.count("New in the library.") == 1
    assert len(above(text, "==Mine")) == 1
    assert text.index("New in the library.") < text.index("\n[^h-001eef]:")


@pytest.mark.parametrize("around", ["<!--\n\n{}\n-->\n", "<div>\n{}</div>\n"])
def test_footnotes_that_could_not_be_read_where_they_stand_go_to_the_end(around: str) -> None:
    doc = harbours()
    exported = write(doc)
    first = exported.text.index("[^h-001eef]:")
    end = exported.text.index("\n", first) + 1
    theirs = exported.text[:first] + around.format(exported.text[first:end]) + exported.text[end:]
    made = again(doc, exported, theirs)
    text = visible(made.exported.text)
    closing = around.rstrip().rpartition("\n")[2].removeprefix("{}")
    assert text.count(closing) == 1 and above(text, closing) == []
    assert len(definitions(text)) == len(set(definitions(text))) == 4
    last = again(doc, made.exported, made.exported.text)
    assert visible(last.exported.text) == text


def test_a_line_that_a_footnote_would_swallow_stays_below_it_a_blank_line_between() -> None:
    doc, options = harbours(), Options(links="none")  # the link that it had so far ends the note before that line
    exported = write(doc)
    at = exported.text.index("\n", exported.text.index("[^h-001eef]:")) + 1
    theirs = exported.text[:at] + "Mine, right below.\n" + exported.text[at:]
    now = changed(doc, 0, "Other")
    made = again(now, exported, theirs, options)
    assert visible(made.exported.text) == visible(theirs).replace(
        "Who? [open](postil://a/0193a5c0-0000-7000-8000-000000001eef)\n", "Other\n\n"
    )
    assert [one.kind for one in plan_import(made.exported.data, now).changes] == [ChangeKind.SOURCE]
    last = again(now, made.exported, made.exported.text, options)
    assert visible(last.exported.text) == visible(made.exported.text)


def test_footnotes_that_somebody_put_in_another_order_keep_it_around_the_words() -> None:
    doc = harbours()
    exported = write(doc)
    notes = dict(re.findall(r"(?ms)^(\[\^h-[0-9a-z]+\]:)(.*?\n)(?=\[\^|\n*<!--)", exported.text))
    one, two, three, four = (key + notes[key].rstrip("\n") + "\n" for key in notes)
    begin = exported.text.index(one)
    block = exported.text[exported.text.index("<!-- annotations:") :]
    theirs = exported.text[:begin] + three + one + "\nMine.\n\n" + four + "\n" + two + "\n" + block
    made = again(doc, exported, theirs)
    assert visible(made.exported.text) == visible(theirs)
    made = again(added(doc, "charts"), made.exported, made.exported.text)
    labels = [exported.labels[one.id] for one in doc.annotations]
    there = definitions(made.exported.text)
    assert [label for label in there if label in labels] == [labels[n] for n in (2, 0, 3, 1)]
    assert above(made.exported.text, "Mine.")[-1] == labels[0]
