"""What a file that comes back is compared with: its record, the library's own, or the export that would have been."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.comparison_base import (
    NO_RECORD,
    ComparisonBase,
    _likeness,
    comparison_base_of,
    no_head,
    original_of,
    simulated,
)
from desktop.exporters.merging import merge_export
from desktop.importers.from_html import read as read_html
from tests.annotated.make import document, mark
from tests.annotated.returning.harbour import exported, make_doc

SOURCE = "# Tides\n\nWater rises twice.\n\nThe moon does it, and the sun.\n"
DOC = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
ONE, TWO = DOC.annotations
NONE = {"machine_block": "none"}
BARE = {"machine_block": "none", "front_matter": "off"}
LATER = "2026-12-01T09:30:00.000Z"
ALONE = "The hidden block was edited in 1 record; what it says could not be compared."
TRUSTED = "The hidden block was edited in 1 record; the library’s own was trusted."


def back_of(text: str) -> ExportedFile:
    return read_back(text.encode(), None)


def known(doc: Document, **fields: Any) -> Document:
    """Return the library with its first annotation changed."""
    return replace(doc, annotations=(replace(doc.annotations[0], **fields), *doc.annotations[1:]))


def base_of(text: str, doc: Document | None) -> ComparisonBase:
    made = comparison_base_of(back_of(text), doc)
    assert made is not None
    return made


def told(made: ComparisonBase) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.id, one.annotation.note, one.names) for one in made.block.records]


HEAD = "The head of the file's hidden record could not be read"
COMPARED = "the file was compared with what the library has."


@pytest.mark.parametrize(
    ("records", "compared", "said"),
    [
        (0, False, f"{HEAD}, nor any record below it; only what stands in the text was used."),
        (1, False, f"{HEAD}; the one record that could be read was used."),
        (2, False, f"{HEAD}; the 2 records that could be read were used."),
        (0, True, f"{HEAD}, nor any record below it; {COMPARED}"),
        (1, True, f"{HEAD}; the one record that could be read was used, and {COMPARED}"),
        (2, True, f"{HEAD}; the 2 records that could be read were used, and {COMPARED}"),
    ],
)
def test_what_is_used_in_the_place_of_a_head_that_cannot_be_read_is_said(
    records: int, compared: bool, said: str
) -> None:
    block = MachineBlock({}, (Record(ONE), Record(TWO))[:records])
    assert no_head(block, compared) == (said,)
    assert no_head(replace(block, remark="It is cut off."), compared) == ("It is cut off.", said)


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ([], [], 2),
        (["a", "b"], ["a", "b"], 2),
        (["a", "b"], ["b", "a"], 1),
        (["a"], ["b"], 0),
        ([], ["a"], 0),
        (["a", "b", "b"], ["b"], 0.5),
        (["a", "b", "c"], ["b", "c", "d"], 2 / 3),
    ],
)
def test_two_texts_are_alike_by_the_words_that_they_share(one: list[str], other: list[str], likeness: float) -> None:
    assert _likeness(one, other) == pytest.approx(likeness)


# --- a record that is there


def test_a_record_that_nobody_edited_is_what_a_file_is_compared_with() -> None:
    made = base_of(exported(DOC, {}).text, known(DOC, note="Now."))
    assert (told(made)[0], made.sure, made.original, made.remarks) == (
        (ONE.id, "Why?", ("Investment",)),
        True,
        None,
        (),
    )
    assert (made.doubtful, made.changed) == (frozenset(), frozenset())


def edited(old: str, new: str) -> str:
    text = exported(DOC, {}).text
    at = text.index("<!-- annotations:")
    assert old in text[at:]
    return text[:at] + text[at:].replace(old, new, 1)


MINE = edited('"value":"Why?"', '"value":"Mine?"')


@pytest.mark.parametrize(
    ("doc", "notes", "doubtful", "changed", "remark"),
    [
        (DOC, ["Why?", "Does it?"], [], [], TRUSTED),
        (known(DOC, note="Now."), ["Now.", "Does it?"], [], [], TRUSTED),
        (known(DOC, note="Now.", modified=LATER), ["Now.", "Does it?"], [], [ONE.id], TRUSTED),
        (replace(DOC, annotations=(ONE, replace(TWO, note="Now."))), ["Why?", "Does it?"], [], [], TRUSTED),
        (replace(DOC, annotations=(TWO,)), ["Mine?", "Does it?"], [ONE.id], [], TRUSTED),
        (
            None,
            ["Mine?", "Does it?"],
            [],
            [],
            ALONE,
        ),
        (
            replace(DOC, article=replace(DOC.article, id="article-9")),
            ["Mine?", "Does it?"],
            [],
            [],
            ALONE,
        ),
    ],
)
def test_a_record_that_somebody_edited_gives_way_to_the_librarys_and_the_others_stay(
    doc: Document | None, notes: list[str], doubtful: list[str], changed: list[str], remark: str
) -> None:
    made = base_of(MINE, doc)
    assert [note for _, note, _ in told(made)] == notes
    assert ([*made.doubtful], [*made.changed], made.remarks, made.sure) == (doubtful, changed, (remark,), True)
    assert made.original is None


@pytest.mark.parametrize(
    ("identity", "ids", "doubtful"),
    [
        ("0193a5c0-0000-7000-8000-00000000abcd", [ONE.id, TWO.id], []),  # the label tells whose it is
        (TWO.id, [TWO.id], []),  # one record stands for it already, and is not edited
    ],
)
def test_a_record_whose_id_was_edited_is_known_by_its_label(identity: str, ids: list[str], doubtful: list[str]) -> None:
    made = base_of(edited(f'"id":"postil://a/{ONE.id}"', f'"id":"postil://a/{identity}"'), DOC)
    assert ([one for one, _, _ in told(made)][: len(ids)], [*made.doubtful]) == (ids, doubtful)


TITLED = edited('"title":"The AI race"', '"title":"The AI races"')
AT_ITS_HEAD = "The hidden block was edited at its head; the library’s own was trusted."


def test_a_head_that_somebody_edited_is_the_one_that_the_library_would_have_written() -> None:
    made = base_of(TITLED, DOC)
    assert (made.remarks, made.original, made.block.header_edited) == ((AT_ITS_HEAD,), SOURCE, False)
    assert made.block.title == "The AI race"
    fewer = base_of(TITLED, replace(DOC, annotations=(TWO,)))
    put = [what for _, what in fewer.block.insertions or ()]
    assert sum("[^h-001eef]" in what for what in put) > 0  # the mark of what the library has deleted stands


@pytest.mark.parametrize("body", ["list", "paragraphs"])
def test_of_the_head_of_a_list_or_of_paragraphs_the_themes_are_the_librarys(body: str) -> None:
    text = exported(DOC, {"body": body}).text
    text = text.replace('"name":"Investment"', '"name":"Capital"').replace('"title":"The AI race"', '"title":"Mine"')
    made = base_of(text, DOC)
    assert ([one.name for one in made.block.themes], made.original) == (["Investment"], None)
    assert (made.block.title, made.block.header_edited, made.remarks) == ("Mine", False, (AT_ITS_HEAD,))


def test_a_head_that_names_another_article_than_the_notes_do_is_not_believed() -> None:
    text = edited('"id":"article-1"', '"id":"article-9"')
    made = base_of(text, DOC)
    assert (made.sure, made.block.article["id"], made.original) == (False, "article-1", SOURCE)
    other = replace(make_doc(SOURCE, []), article=replace(DOC.article, id="article-2"))
    apart = base_of(text, other)
    assert (apart.sure, apart.block.article["id"]) == (True, "article-9")
    assert apart.remarks == ("The hidden block was edited at its head; what it says could not be compared.",)


# --- a record that is lost, in whole or in part


def test_a_file_without_anything_to_compare_it_with_has_no_base() -> None:
    assert comparison_base_of(back_of("Words.\n"), None) is None
    assert comparison_base_of(back_of(exported(DOC, NONE).text), None) is None


def headless(text: str) -> str:
    at = text.index('{"@context"')
    return text[:at] + text[text.index("\n", at) + 1 :]


def test_of_a_record_without_a_head_what_was_not_edited_counts() -> None:
    text = headless(exported(DOC, {}).text)
    here = known(DOC, note="Now.")
    made = base_of(text, here)
    assert ([note for _, note, _ in told(made)], made.sure) == (["Why?", "Does it?"], False)
    made = base_of(text.replace('"value":"Why?"', '"value":"Mine?"'), here)
    assert [note for _, note, _ in told(made)] == ["Now.", "Does it?"]
    assert base_of(text[: text.rindex("-->")], here).remarks == (
        f"The machine block is cut off at its end. {HEAD}; the 2 records that could be read were used, and {COMPARED}",
    )
    alone = base_of(text, None)
    assert (told(alone)[0][1], alone.remarks, alone.sure) == ("Why?", no_head(alone.block, False), True)


def test_without_a_record_a_file_is_compared_with_what_the_library_would_have_written() -> None:
    made = base_of(exported(DOC, NONE).text, known(DOC, note="Now."))
    assert (told(made)[0][1], made.sure, made.remarks, made.original) == ("Now.", False, (NO_RECORD,), SOURCE)


def undated(text: str) -> str:
    return re.sub(r'"modified"(?=[^\n]*"motivation(?!"))', '"changed"', text)


BROKEN = edited('"motivation"', '"motivation')


@pytest.mark.parametrize(
    ("modified", "edit", "changed"),
    [
        (ONE.modified, lambda text: text, False),
        (LATER, lambda text: text, True),
        ("2026-11-24T09:30:00.001Z", lambda text: text, True),  # its record was written before
        ("2026-11-24T09:30:00.001Z", undated, False),
        ("2026-11-24T10:00:00.000Z", undated, False),
        ("2026-11-24T10:00:00.001Z", undated, True),
        (LATER, lambda text: re.sub(r"(?m)^exported: .*\n", "", undated(text)), False),
    ],
)
def test_of_one_whose_record_is_lost_the_library_may_have_changed_it_since(
    modified: str, edit: Callable[[str], str], changed: bool
) -> None:
    assert len(base_of(BROKEN, None).block.records) == 1
    doc = known(DOC, note="Now.", modified=modified)
    made = base_of(edit(BROKEN), doc)
    assert [(identity, note) for identity, note, _ in told(made)] == [(TWO.id, "Does it?"), (ONE.id, "Now.")]
    assert made.block.records[1].label == "h-001eef"
    assert made.changed == ({ONE.id} if changed else set())


# --- the text that was exported


def dated(doc: Document, *days: int) -> Document:
    rows = [
        replace(one, created=f"2026-11-{day:02}T09:30:00.000Z") for one, day in zip(doc.annotations, days, strict=True)
    ]
    return replace(doc, annotations=tuple(rows))


LONG = f"{SOURCE}\nThe end.\n"
PARTS = dated(make_doc(LONG, [("rises", "Why?", ["t2"]), ("moon", "Does it?", ["t1"])]), 20, 10)
ORDERS = {"position": ["Water", "moon"], "theme": ["moon", "Water"], "date": ["moon", "Water"]}


@pytest.mark.parametrize("options", [NONE, BARE])
@pytest.mark.parametrize("group", ORDERS)
def test_annotated_paragraphs_without_a_record_are_known_in_their_order(group: str, options: dict[str, str]) -> None:
    file = back_of(exported(PARTS, {**options, "body": "paragraphs", "group": group}).text)
    block, original = simulated(file, replace(PARTS, exported="2026-11-25T10:00:00.000Z"))
    text = file.by(block).clean
    assert (text or b"").decode() == original
    assert original is not None
    assert sorted(ORDERS[group], key=original.index) == ORDERS[group]


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        (SOURCE, "=="),
        (SOURCE, "mark"),
        (SOURCE, "critic"),
        (f"{SOURCE}\nA <mark>own</mark> one.\n", "=="),
        (f"{SOURCE}\nA {{==own==}} one.\n", "=="),
        (f"{SOURCE}\nA {{==own==}} one.\n", "mark"),
        (f"{SOURCE}\nA ==own== one.\n", "mark"),
    ],
)
@pytest.mark.parametrize("options", [NONE, BARE])
def test_a_whole_text_without_a_record_is_known_whatever_marks_the_author_has(
    source: str, marks: str, options: dict[str, str]
) -> None:
    doc = make_doc(source, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
    file = back_of(exported(doc, {**options, "marks": marks}).text)
    block, original = simulated(file, replace(doc, exported="2026-11-25T10:00:00.000Z"))
    assert (original, file.by(block).clean) == (source, source.encode())
    assert [one.label for one in block.records] == ["h-001eef", "h-003dde"]


def test_a_list_without_a_record_holds_no_text() -> None:
    block, original = simulated(back_of(exported(DOC, {**NONE, "body": "list"}).text), DOC)
    assert (block.kind, len(block.records), original) == ("list", 2, None)


def page() -> Document:
    html = b"<h1>Salt</h1><p>Salt keeps fish.</p>"
    content = read_html(html, "salt.html").content
    return document(html, [mark(content, "fish")], content=content, importer="html", name="salt.html")


LONGER = make_doc(LONG, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])


@pytest.mark.parametrize("kind", ["source", "rendered", "edited"])
def test_a_file_that_held_the_whole_text_is_no_excerpt_for_what_was_taken_out_of_it(kind: str) -> None:
    doc = page() if kind == "rendered" else LONGER
    text = exported(doc, {}).text
    if kind == "edited":
        text = merge_export(doc, Options(), text.replace("The end", "The very end").encode()).exported.text
    file = back_of(text)
    assert file.block is not None and file.block.kind == kind
    text = re.sub("(# Salt|The very end.|The end.)\n\n?", "", text).replace('"title":"The AI race"', '"title":"Mine"')
    made = base_of(text, doc)
    assert made.original == ("# Salt\n\nSalt keeps fish.\n" if kind == "rendered" else LONG)


def recorded(doc: Document, options: dict[str, str]) -> ComparisonBase:
    block = back_of(exported(doc, options).text).block
    assert block is not None
    return ComparisonBase(block)


@pytest.mark.parametrize(
    ("doc", "options", "here", "original"),
    [
        (DOC, {}, DOC, SOURCE),
        (DOC, {}, None, None),
        (DOC, {}, make_doc("Another.\n", []), None),
        (page(), {}, page(), "# Salt\n\nSalt keeps fish.\n"),
        (page(), {}, DOC, None),
        (LONGER, {"body": "paragraphs"}, replace(LONGER, annotations=()), SOURCE),
        (LONGER, {"body": "list"}, replace(LONGER, source=b"Another.\n"), None),
        (DOC, {"body": "paragraphs"}, make_doc("Another.\n", []), None),
        (DOC, {"body": "list"}, make_doc("Another.\n", []), None),
    ],
)
def test_the_text_that_was_exported_is_known_where_the_library_still_makes_it(
    doc: Document, options: dict[str, str], here: Document | None, original: str | None
) -> None:
    base = recorded(doc, options)
    assert original_of(base, None, here) == original
    assert original_of(base, b"Given back.\n", here) == "Given back.\n"
    assert original_of(replace(base, original="Simulated.\n"), None, here) == "Simulated.\n"
