"""Exporting again into a file through which somebody replaced a word: the hidden block says the new words, too."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document, Exported, Remembered
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.annotated.record.block_finding import restored
from desktop.annotated.record.machine_block import read_collection
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import content_of, document, mark

SOURCE = """# Harbours

The first pilots knew the sand by its colour. They wrote nothing down.

Ropes came before charts.

Nobody owns a tide, and every port has a clerk.
"""
LAYOUTS: dict[str, dict[str, str]] = {
    "footnotes": {},
    "callouts": {"notes": "callouts"},
    "inline": {"notes": "inline"},
    "critic": {"notes": "inline", "marks": "critic"},
    "paragraphs": {"body": "paragraphs"},
    "list": {"body": "list"},
    "by theme": {"body": "list", "group": "theme"},
}
LATER = "2026-12-01T09:30:00.000Z"
layouts = pytest.mark.parametrize("layout", list(LAYOUTS))
remembers = pytest.mark.parametrize("remembers", [True, False], ids=["remembered", "not remembered"])


@pytest.fixture(scope="module")
def doc() -> Document:
    content = content_of(SOURCE.encode())
    marks = [
        mark(content, "pilots knew the sand", "Compare the lighthouse.", ["t1"], 1),
        mark(content, "Ropes", "A lighthouse too, and more.", ["t1", "t2"], 2),
        mark(content, "owns a tide", "", ["t3"], 3),
    ]
    return document(SOURCE, marks, title="Harbours")


def options_of(layout: str) -> Options:
    return Options(**LAYOUTS[layout])


def written(doc: Document, layout: str) -> Exported:
    return exporter("markdown").write(doc, options_of(layout))


def merge(doc: Document, theirs: str, layout: str, memory: Remembered | None, **more: object) -> Merged:
    return merge_export(doc, options_of(layout), theirs.encode(), memory=memory, **more)  # type: ignore[arg-type]


def above(text: str) -> str:
    """Return what a file shows, but for the front matter, which is written anew."""
    return re.sub(r"\A---\n.*?\n---\n", "", text.partition("<!-- annotations:")[0], flags=re.DOTALL).rstrip()


def changed(doc: Document, note: str) -> Document:
    """Return the library with another note of the first annotation."""
    first, *rest = doc.annotations
    return replace(doc, annotations=(replace(first, note=note, modified=LATER), *rest))


def settles(doc: Document, made: Merged, layout: str) -> None:
    """Check that merging into what was written says that nothing changed, with and without its memory."""
    for memory in (made.exported.remembered, None):
        again = merge(doc, made.exported.text, layout, memory)
        assert again.unchanged, again.summary()
        assert above(again.exported.text) == above(made.exported.text)


@layouts
@remembers
@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [("lighthouse", "beacon", 2), ("and more", "and less", 1), ("Investment", "Capital", 2), ("by its", "by her", 0)],
    ids=["note", "words of one note", "theme", "prose"],
)
def test_what_was_replaced_everywhere_stays_and_nothing_else_is_told(
    doc: Document, layout: str, remembers: bool, old: str, new: str, kept: int
) -> None:
    first = written(doc, layout)
    theirs = first.text.replace(old, new)
    made = merge(doc, theirs, layout, first.remembered if remembers else None)
    assert above(made.exported.text) == above(theirs)
    assert made.summary() == f"0 new, 0 updated, {kept} kept yours, 0 conflicts"
    settles(doc, made, layout)


@layouts
@remembers
def test_a_word_of_a_marked_passage_replaced_everywhere_updates_nothing(
    doc: Document, layout: str, remembers: bool
) -> None:
    first = written(doc, layout)
    theirs = first.text.replace("sand", "mud")
    made = merge(doc, theirs, layout, first.remembered if remembers else None)
    assert above(made.exported.text) == above(theirs)
    assert made.unchanged
    settles(doc, made, layout)


@layouts
@remembers
def test_a_note_that_the_library_changed_as_well_is_a_conflict_and_the_file_keeps_its_words(
    doc: Document, layout: str, remembers: bool
) -> None:
    first = written(doc, layout)
    theirs = first.text.replace("lighthouse", "beacon")
    ours, memory = changed(doc, "The library's."), first.remembered if remembers else None
    made = merge(ours, theirs, layout, memory)
    (conflict,) = made.conflicts
    assert (conflict.what, conflict.annotation_id) == ("note", doc.annotations[0].id)
    assert "The library's." in conflict.sentence()
    assert "Compare the beacon." in conflict.sentence()
    assert above(made.exported.text) == above(theirs)
    settles(ours, made, layout)
    chosen = merge(ours, theirs, layout, memory, choices={conflict.annotation_id: "ours"})
    assert "Compare the" not in above(chosen.exported.text)
    assert "A beacon too" in above(chosen.exported.text)


@layouts
def test_a_note_that_only_the_library_changed_comes_into_the_file(doc: Document, layout: str) -> None:
    first = written(doc, layout)
    theirs = first.text.replace("Nobody", "Somebody")  # in the words around the first passages' quotes
    theirs = theirs.replace("A lighthouse too", "A beacon too")
    made = merge(changed(doc, "Now."), theirs, layout, first.remembered)
    assert made.summary() == "0 new, 1 updated, 1 kept yours, 0 conflicts"
    assert "A beacon too, and more." in made.exported.text
    assert "Compare the lighthouse." not in made.exported.text
    settles(changed(doc, "Now."), made, layout)


@layouts
@remembers
def test_words_that_break_the_records_are_kept_as_well(doc: Document, layout: str, remembers: bool) -> None:
    first = written(doc, layout)
    theirs = first.text.replace("lighthouse", 'so-called "beacon"')
    made = merge(doc, theirs, layout, first.remembered if remembers else None)
    assert above(made.exported.text) == above(theirs)
    assert (made.new, made.updated, made.kept) == (0, 0, 2)
    assert bool(made.conflicts) is not remembers  # without a memory nobody can tell what the library changed
    settles(doc, made, layout)


@remembers
@pytest.mark.parametrize("kind", ["[!tip]", "[!note]-", "[!my own|wide]+"])
def test_another_kind_of_callout_everywhere_keeps_the_callouts(doc: Document, remembers: bool, kind: str) -> None:
    first = written(doc, "callouts")
    theirs = first.text.replace("[!quote]+", kind)
    memory = first.remembered if remembers else None
    made = merge(doc, theirs, "callouts", memory)
    assert above(made.exported.text) == above(theirs)
    assert made.unchanged
    settles(doc, made, "callouts")
    later = merge(changed(doc, "The library's."), theirs, "callouts", memory)
    assert later.summary() == "0 new, 1 updated, 0 kept yours, 0 conflicts"
    assert above(later.exported.text) == above(theirs).replace("Compare the lighthouse.", "The library's.")


def test_the_author_s_own_callout_that_ends_in_a_block_id_is_no_note(doc: Document) -> None:
    source = "> [!tip] Ropes\n> Use hemp.\n\nMore.\n"
    one = document(source, [mark(content_of(source.encode()), "hemp", "Why?", [], 1)])
    options = Options(block_ids="on")
    first = exporter("markdown").write(one, options)
    theirs = re.sub(r" \^h-", "\n> ^h-", first.text.partition("<!--")[0]) + "<!--" + first.text.partition("<!--")[2]
    made = merge_export(one, options, theirs.encode(), memory=first.remembered)
    assert "[!tip] Ropes" in made.exported.text
    assert made.kept == 0


def test_a_memory_of_another_export_is_not_taken_for_the_record(doc: Document) -> None:
    first = written(doc, "footnotes")
    later = written(changed(doc, "A lighthouse, later."), "footnotes")
    theirs = first.text.replace("lighthouse", "beacon")  # an old copy of the file came back
    made = merge(changed(doc, "A lighthouse, later."), theirs, "footnotes", later.remembered)
    assert [one.what for one in made.conflicts] == ["note"]
    assert above(made.exported.text) == above(theirs)


def test_a_sidecar_that_was_replaced_through_gives_way_to_what_is_remembered(doc: Document) -> None:
    options = Options(machine_block="sidecar")
    first = exporter("markdown").write(doc, options)
    assert first.sidecar is not None
    theirs, sidecar = (text.replace("lighthouse", "beacon") for text in (first.text, first.sidecar))
    made = merge_export(doc, options, theirs.encode(), memory=first.remembered, sidecar=sidecar.encode())
    assert made.unchanged
    assert above(made.exported.text) == above(theirs)


@pytest.mark.parametrize("notes", ["footnotes", "callouts", "inline"])
@pytest.mark.parametrize("body", ["full", "paragraphs"])
def test_an_annotation_that_the_library_deleted_stays_in_the_file_that_somebody_wrote_into(
    doc: Document, body: str, notes: str
) -> None:
    options = Options(body=body, notes=notes)
    first = exporter("markdown").write(doc, options)
    theirs = first.text.replace("Compare the lighthouse", "Compare the beacon")
    less = replace(doc, annotations=doc.annotations[1:])
    for memory in (first.remembered, None) if body == "full" else (first.remembered,):
        made = merge_export(less, options, theirs.encode(), memory=memory)
        (conflict,) = made.conflicts
        assert (conflict.what, conflict.theirs) == ("deleted", "Compare the beacon.")
        assert (made.removed, made.kept) == (0, 1)
        assert above(made.exported.text) == above(theirs)
        again = merge_export(less, options, made.exported.data, memory=made.exported.remembered)
        assert again.unchanged
        assert above(again.exported.text) == above(theirs)
        if memory is not None:
            back = merge_export(doc, options, again.exported.data, memory=again.exported.remembered)
            assert (back.conflicts, above(back.exported.text)) == ((), above(theirs))
        settled = merge_export(less, options, theirs.encode(), memory=memory, choices={doc.annotations[0].id: "ours"})
        assert (settled.removed, settled.conflicts) == (1, made.conflicts)  # told also where it is settled
        assert "beacon" not in above(settled.exported.text)


@pytest.mark.parametrize("word", ["items", "postil:article", "annotations"])
def test_a_replaced_word_of_the_record_itself_loses_nothing(doc: Document, word: str) -> None:
    first = written(doc, "footnotes")
    theirs = first.text.replace(word, f"{word}-x").replace("lighthouse", "beacon")
    made = merge(doc, theirs, "footnotes", first.remembered)
    assert "Compare the beacon." in made.exported.text
    assert "A beacon too, and more." in made.exported.text
    assert (made.new, made.updated, made.removed) == (0, 0, 0)


def test_a_record_without_a_head_of_another_article_is_never_merged_into(doc: Document) -> None:
    first = written(doc, "footnotes")
    theirs = first.text.replace("postil:article", "postil:x")
    with pytest.raises(ExportFailed, match="another article"):
        merge(replace(doc, article=replace(doc.article, id="article-2")), theirs, "footnotes", None)


def test_what_a_checksum_vouches_for_is_put_back_and_the_rest_stays_edited(doc: Document) -> None:
    known = read_collection(written(doc, "footnotes").memory)
    other = read_collection(written(changed(doc, "Another lighthouse."), "footnotes").memory)
    edited = read_collection(written(doc, "footnotes").memory.replace("lighthouse", "beacon"))
    assert len(edited.edited) == 2
    assert restored(edited, known) == replace(known, header=edited.header)
    half = restored(edited, other)
    assert half.edited == {doc.annotations[0].id}
    assert [one.note for one in half.annotations] == ["Compare the beacon.", "A lighthouse too, and more.", ""]
    assert restored(known, other) is known


@pytest.mark.parametrize("layout", ["footnotes", "callouts", "inline", "critic", "paragraphs"])
def test_a_theme_replaced_in_the_file_and_a_note_changed_in_the_library_both_come(doc: Document, layout: str) -> None:
    first = written(doc, layout)
    theirs = first.text.replace("Investment", "Capital").replace("[!quote]", "[!tip]")
    made = merge(changed(doc, "Now."), theirs, layout, first.remembered)
    assert made.summary() == "0 new, 1 updated, 2 kept yours, 0 conflicts"
    assert above(made.exported.text) == above(theirs).replace("Compare the lighthouse.", "Now.")
    settles(changed(doc, "Now."), made, layout)


def test_a_title_of_somebodys_own_stays_on_a_callout_whose_note_the_library_changed(doc: Document) -> None:
    first = written(doc, "callouts")
    theirs = first.text.replace("[!quote]+ Investment\n", "[!tip] What I think of it all\n")
    assert theirs != first.text
    made = merge(changed(doc, "Now."), theirs, "callouts", first.remembered)
    assert made.conflicts == ()
    assert above(made.exported.text) == above(theirs).replace("Compare the lighthouse.", "Now.")
    assert merge(changed(doc, "Now."), made.exported.text, "callouts", made.exported.remembered).unchanged
    one, *rest = doc.annotations
    now = replace(doc, annotations=(replace(one, theme_ids=("t2",), modified=LATER), *rest))
    made = merge(now, theirs, "callouts", first.remembered)
    (conflict,) = made.conflicts
    assert (conflict.what, conflict.ours, conflict.theirs) == ("themes", "Talent", "What I think of it all")
    assert above(made.exported.text) == above(theirs)
    settled = merge(now, theirs, "callouts", first.remembered, choices={one.id: "ours"})
    assert "[!tip] Talent" in settled.exported.text
