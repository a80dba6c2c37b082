"""Carrying out an import: every kind of proposal, conflicts, ids and versions of other libraries."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from db.annotations import ANSWERS, answered_by
from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector, Theme, ThemeColours
from desktop.annotated.options import Options
from desktop.annotations import head_of
from desktop.article.content import Passage
from desktop.errors import ImportFailed, PostilError
from desktop.library.exchange import sidecar_of
from desktop.library.import_step import place
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk."
ROSE = ThemeColours("#FFC6D3", "#C2416A", "#6B1F38", "#E0809C")


def target(text: str, quote: str) -> Target:
    start = text.index(quote)
    return Target(TextQuoteSelector(quote), TextPositionSelector(start, start + len(quote)))


@pytest.fixture
def made(library, add):
    article = add(TEXT)
    themes = (library.themes.find("Talent").id,)
    annotation, _ = library.annotations.add(
        article.id, library.articles.find_quote(article.id, "left at dawn"), themes, "ours"
    )
    return annotation


def plan(annotation, *changes: Change, **more) -> ImportPlan:
    return ImportPlan("export", annotation.article_id, "Two ships", known=True, changes=changes, **more)


def test_notes_themes_passages_and_deletes_are_carried_out_in_one_step(library, made):
    text = library.contents.of(made.article_id).text
    changes = (
        Change(ChangeKind.NOTE, made.id, note="theirs"),
        Change(ChangeKind.THEMES, made.id, theme_names=("investment", "Law", "Law")),
        Change(ChangeKind.MOVED, made.id, target=target(text, "left at dusk")),
        Change(ChangeKind.NEW, target=target(text, "first ship"), note="new", theme_names=("Law",)),
    )
    library.exchange.apply(plan(made, *changes))
    now = library.annotations.get(made.id)
    assert now.note == "theirs"
    assert [library.themes.get(i).name for i in now.theme_ids] == ["Investment", "Law"]
    assert text[now.anchor.start : now.anchor.end] == "left at dusk"
    assert len(library.annotations.all()) == 2
    library.history.walk("undo")
    assert library.annotations.all() == [made]
    assert "Law" not in [theme.name for theme in library.themes.all()]


@pytest.mark.parametrize("name", ["investment", " OPEN \u00a0 source ", "CAFE\u0301"])
def test_a_theme_named_in_other_letters_is_the_one_that_is_there(library, made, name):
    library.themes.add(Theme("", "Café", "", ROSE))
    before = library.themes.all()
    library.exchange.apply(plan(made, Change(ChangeKind.THEMES, made.id, theme_names=(name,))))
    assert library.themes.all() == before
    assert library.annotations.get(made.id).theme_ids == (library.themes.find(name).id,)


@pytest.mark.parametrize("times", [1, 2])
def test_where_both_sides_changed_nothing_of_either_is_lost_and_no_note_comes_twice(library, made, times):
    changes = (
        Change(ChangeKind.NOTE, made.id, note="theirs", conflict=True),
        Change(ChangeKind.THEMES, made.id, theme_names=("Investment",), conflict=True),
        Change(ChangeKind.DELETED, made.id, conflict=True),
    )
    for _ in range(times):
        library.exchange.apply(plan(made, *changes))
    now = library.annotations.get(made.id)
    assert now.note == "ours\n\ntheirs"
    assert [library.themes.get(i).name for i in now.theme_ids] == ["Talent", "Investment"]
    assert now.deleted is None


@pytest.mark.parametrize(
    ("doubtful", "deletes", "gone"),
    [(False, None, True), (True, None, False), (True, True, True), (False, False, False)],
)
def test_a_missing_reference_deletes_only_where_that_is_not_doubtful(library, made, doubtful, deletes, gone):
    change = Change(ChangeKind.DELETED, made.id)
    library.exchange.apply(plan(made, change, doubtful=doubtful), deletes=deletes)
    assert (library.annotations.get(made.id).deleted is not None) is gone


@pytest.mark.parametrize("more", [{}, {"deletes": True}, {"doubtful": True}])
def test_what_is_doubtful_is_carried_out_only_where_it_is_asked_for(library, made, more):
    changes = (
        Change(ChangeKind.NOTE, made.id, note="cut", doubt="It may be cut off."),
        Change(ChangeKind.SOURCE, doubt="It may be cut off."),
        Change(ChangeKind.THEMES, made.id, theme_names=()),
    )
    library.exchange.apply(plan(made, *changes, new_source=b"Two ships left at dawn.\n"), **more)
    now = library.annotations.get(made.id)
    asked = more.get("doubtful", False)
    assert (now.note, now.theme_ids) == ("cut" if asked else "ours", ())
    assert len(library.versions.of(made.article_id)) == (2 if asked else 1)


@pytest.mark.parametrize(
    ("change", "more", "taken"),
    [
        (Change(ChangeKind.SOURCE), {}, True),
        (Change(ChangeKind.SOURCE), {"skip": {0}}, False),
        (Change(ChangeKind.SOURCE, doubt="It may be cut off."), {}, False),
        (Change(ChangeKind.SOURCE, doubt="It may be cut off."), {"doubtful": True}, True),
        (Change(ChangeKind.SOURCE, doubt="It may be cut off."), {"doubtful": True, "skip": {0}}, False),
        (Change(ChangeKind.NOTE, "an id"), {}, False),
    ],
)
def test_a_text_is_read_only_where_it_is_wanted(library, made, change, more, taken):
    given = plan(made, change, new_source=b"Two ships left at dawn.\n", source_name="ships.md")
    work = library.exchange.source_work(given, **more)
    assert (work is not None) is taken
    if work is not None:
        assert (work.source, work.name, work.anchoring.annotations) == (
            b"Two ships left at dawn.\n",
            "ships.md",
            (made,),
        )
    assert library.exchange.source_work(replace(given, new_source=None), **more) is None
    assert library.exchange.source_work(replace(given, known=False)).anchoring is None
    unnamed = library.exchange.source_work(replace(given, known=False, source_name=""), article_id=None)
    assert (unnamed.name, unnamed.source) == ("article.md", b"Two ships left at dawn.\n")


@pytest.mark.parametrize(
    ("more", "gone"), [({}, False), ({"deletes": True}, True), ({"deletes": False}, False), ({"doubtful": True}, True)]
)
def test_a_doubtful_delete_is_carried_out_where_deletes_are_asked_for(library, made, more, gone):
    library.exchange.apply(plan(made, Change(ChangeKind.DELETED, made.id, doubt="So much is missing.")), **more)
    assert (library.annotations.get(made.id).deleted is not None) is gone


def test_an_annotation_made_while_the_text_was_read_is_anchored_too(library, made):
    given = plan(made, Change(ChangeKind.SOURCE), new_source=f"Before.\n\n{TEXT}".encode())
    ready = library.exchange.source_work(given).run()
    quote = library.articles.find_quote(made.article_id, "at dusk")
    later, _ = library.annotations.add(made.article_id, quote, (), "later")
    library.exchange.apply(given, ready=ready)
    now = library.annotations.get(later.id)
    assert library.contents.of(made.article_id).text[now.anchor.start : now.anchor.end] == "at dusk"


def test_themes_that_a_file_brings_get_ids_and_keys_that_are_free(library, made):
    talent = library.themes.find("Talent")
    themes = (
        Theme("law", "Law", "Courts.", ROSE, key=7, parent_id=talent.id),
        Theme("law", "Lore", "Tales.", ROSE, key=7),
        Theme(talent.id, "Lure", "Baits.", ROSE, key=talent.key),
    )
    names = (*(theme.name for theme in themes), "Sea  trade")
    library.exchange.apply(plan(made, Change(ChangeKind.THEMES, made.id, theme_names=names), themes=themes))
    law, lore, lure, trade = (library.themes.find(name) for name in ("Law", "Lore", "Lure", "Sea trade"))
    assert library.annotations.get(made.id).theme_ids == (law.id, lore.id, lure.id, trade.id)
    assert len({talent.id, law.id, lore.id, lure.id, trade.id}) == 5
    assert (law.id, law.parent_id, library.themes.find("Talent")) == ("law", None, talent)
    assert [one.key for one in (law, lore, lure, trade)] == [7, None, None, None]
    assert [one.position for one in library.themes.all()] == list(range(7))
    assert (trade.name, trade.definition) == ("Sea trade", "")


def test_a_text_without_article_becomes_one(library, made):
    source = b"# Bread\n\nFlour and water and time."
    change = Change(ChangeKind.NEW, target=target("Bread\nFlour and water and time.", "water"), note="n")
    given = ImportPlan("export", "an id of its own", "Our bread", changes=(change,), new_source=source)
    article, changes = library.exchange.apply(replace(given, source_name="bread.md"), path="/elsewhere/bread.md")
    assert (article.id, article.title, article.words, article.source) == (
        "an id of its own", "Our bread", 6, "/elsewhere/bread.md",
    )  # fmt: skip
    assert library.read.article(article.id) == article and changes.articles == {article.id}
    [version] = library.versions.of(article.id)
    assert (version.id, version.number, version.source_name) == (article.version_id, 1, "bread.md")
    assert library.versions.source(version.id) == source
    assert [one.target.quote.exact for one in library.annotations.all(article.id)] == ["water"]
    other, _ = library.exchange.apply(replace(given, article_title="", source_name="bread.md"))
    assert other.id != article.id and other.title == "Bread"


def test_a_text_that_comes_back_is_the_version_after_the_newest(library, made):
    article, first = library.read.article(made.article_id), library.read.current_version(made.article_id)
    for number in (2, 3):
        given = plan(made, Change(ChangeKind.SOURCE), new_source=f"{TEXT}\n\nMore, {number}.".encode())
        changed, changes = library.exchange.apply(given)
        version = library.read.current_version(article.id)
        assert (version.number, version.source_name) == (number, first.source_name)
        assert (changed.version_id, changed.words) == (version.id, article.words + 2)
        assert library.read.article(article.id) == changed and changes.articles == {article.id}


@pytest.mark.parametrize(("place_known", "kept"), [(True, True), (False, False)], ids=["where it was", "placed anew"])
def test_an_annotation_of_an_older_version_stays_one_where_its_place_is_known(library, made, place_known, kept):
    first = library.read.article(made.article_id).version_id
    library.exchange.apply(plan(made, Change(ChangeKind.SOURCE), new_source=f"Before.\n\n{TEXT}".encode()))
    text = library.contents.of(made.article_id).text
    start = text.index("at dusk")
    anchor = Anchor(AnchorState.MOVED, start, start + 7, 0.9, "as it was found") if place_known else made.anchor
    moved = replace(made, id="f" * 30, target=target(TEXT[2:], "at dusk"), anchor=anchor)
    library.exchange.apply(plan(made, Change(ChangeKind.NEW, moved.id, annotation=moved, target=moved.target)))
    now = library.annotations.get(moved.id)
    assert text[now.anchor.start : now.anchor.end] == "at dusk"
    assert (now.version_id == first, now.anchor == anchor, now.target == moved.target) == (kept, kept, kept)


def test_an_id_of_another_article_is_not_taken_from_it(library, made, add):
    other = add("# Bread\nFlour and water and time.", "bread.txt")
    text = library.contents.of(other.id).text
    place = {"version_id": "elsewhere", "anchor": Anchor(AnchorState.IN_PLACE, 0, 2)}
    stranger = replace(made, target=target(text, "water"), **place)
    answer = replace(stranger, id="0" * 30, extra={ANSWERS: made.id})
    new = (Change(ChangeKind.NEW, one.id, annotation=one, target=one.target, note="n") for one in (answer, stranger))
    library.exchange.apply(ImportPlan("export", other.id, "Bread", known=True, changes=tuple(new)))
    assert library.annotations.get(made.id) == made
    imported, answered = sorted(library.annotations.all(other.id), key=answered_by)
    assert text[imported.anchor.start : imported.anchor.end] == imported.target.quote.exact == "water"
    assert (imported.version_id, imported.id) == (other.version_id, answered_by(answered)) and imported.id != made.id


def test_an_orphan_of_another_library_comes_as_an_orphan(library, made):
    lost = replace(made, id="f" * 30, anchor=Anchor(AnchorState.ORPHAN, None, None, 0.0, "gone"), version_id="none")
    library.exchange.apply(plan(made, Change(ChangeKind.NEW, lost.id, annotation=lost, target=lost.target)))
    assert library.annotations.get(lost.id).anchor.state is AnchorState.ORPHAN
    assert library.annotations.get(lost.id).version_id == made.version_id


def test_a_file_without_article_needs_to_be_told_which(library):
    with pytest.raises(ImportFailed, match="which one"):
        library.exchange.apply(ImportPlan("stranger"))
    with pytest.raises(PostilError, match="where it stands"):
        library.exchange.apply(
            ImportPlan("x", new_source=b"Words.", source_name="w.txt", changes=(Change(ChangeKind.NEW),))
        )
    assert library.read.articles() == []


def test_where_another_library_found_a_target_is_taken_where_the_words_agree():
    text, wanted = TEXT[2:], target(TEXT[2:], "ship left")
    second = text.index("ship left", text.index("second"))
    there = Anchor(AnchorState.MOVED, second, second + 9, 0.9, "as it was found")
    assert place(wanted, text, there) == (wanted, there)
    at_the_end = Anchor(AnchorState.CHANGED, len(text) - 5, len(text), 0.7, "as it was found")
    assert place(wanted, text, at_the_end) == (wanted, at_the_end)
    assert place(wanted, text, replace(there, start=second + 1))[1].start == wanted.position.start
    assert place(wanted, text)[1] == Anchor(
        AnchorState.IN_PLACE, wanted.position.start, wanted.position.end, 1.0, "marked here"
    )


def test_a_file_is_told_whose_it_is_by_its_id_its_source_or_its_labels(library, made, add, tmp_path):
    other = add("# Bread\nFlour and water and time.", "bread.txt")
    marks = [library.annotations.add(other.id, Passage(*where))[0] for where in ((0, 5), (6, 11), (12, 15))]
    whole = {one: library.exchange.export(one).data for one in (made.article_id, other.id)}
    labelled = {}
    for article_id in whole:
        exported = library.exchange.export(article_id, options=Options(machine_block="none"))
        labelled[article_id] = exported.data
        assert exported.labels
    library.exchange.apply(plan(made, Change(ChangeKind.SOURCE), new_source=f"Before.\n\n{TEXT}".encode()))
    library.exchange.apply(
        ImportPlan("export", other.id, known=True, changes=(Change(ChangeKind.SOURCE),), new_source=b"Bread, anew.")
    )
    for article_id in whole:
        assert library.exchange.document_for(whole[article_id]).article.id == article_id
        assert library.exchange.document_for(labelled[article_id]).article.id == article_id
        assert library.exchange.document_for(b"", article_id=article_id).article.id == article_id
    long = b" ".join(b"[^h-%s]" % one.id[-9:].encode() for one in (made, marks[0], marks[1]))
    notes = b"\n\n".join(b"[^h-%s]: Note." % one.id[-9:].encode() for one in (made, marks[0], marks[1]))
    assert library.exchange.document_for(b"Words %s.\n\n%s\n" % (long, notes)).article.id == other.id
    assert library.exchange.document_for(b"Words[^h-000000].\n\n[^h-000000]: Note.\n") is None
    assert library.exchange.document_for(b"Words[^1].\n\n[^1]: Note.\n") is None
    library.articles.remove(other.id)
    assert library.exchange.document_for(whole[other.id]) is None
    assert library.exchange.document_for(labelled[other.id]) is None


def test_an_export_that_comes_back_proposes_what_was_edited_in_it(library, made):
    exported = library.exchange.export(made.article_id, options=Options(machine_block="sidecar"))
    sidecar = exported.sidecar.encode()
    same = library.exchange.plan(exported.data, sidecar=sidecar)
    assert (same.known, same.article_id, same.untouched, same.changes) == (True, made.article_id, True, ())
    edited = exported.data.replace(b"ours", b"theirs")
    for more in ({"sidecar": sidecar}, {"article_id": made.article_id}):
        [change] = library.exchange.plan(edited, **more).changes
        assert (change.kind, change.annotation_id, change.note) == (ChangeKind.NOTE, made.id, "theirs")
    library.articles.remove(made.article_id)
    assert not library.exchange.plan(edited, sidecar=sidecar, name="ships.md").known


def test_a_record_beside_a_file_that_is_larger_than_any_or_no_file_is_not_read(tmp_path):
    path = tmp_path / "a.md"
    beside = tmp_path / "a.annotations.json"
    beside.write_bytes(b"[]")
    assert sidecar_of(path) == b"[]"
    os.truncate(beside, 1 << 40)  # takes no room on the disk, and more memory than there is
    assert sidecar_of(path) is None
    beside.unlink()
    os.mkfifo(beside)
    assert sidecar_of(path) is None


def test_a_note_on_the_whole_article_goes_out_at_its_title_and_comes_back_edited(library, add):
    article = add(TEXT)
    head = head_of(library.contents.of(article.id))
    made, _ = library.annotations.add(article.id, head, (), "What the two ships stand for.\n\n- one\n- two")
    written = library.exchange.export(article.id).data.decode()
    assert "\n# ==Two ships==[^h-" in written
    assert "stand for" in written
    edited = written.replace("stand for", "are about")
    found = library.exchange.plan(edited.encode())
    assert [change.kind for change in found.changes] == [ChangeKind.NOTE]
    library.exchange.apply(found)
    assert library.annotations.get(made.id).note == "What the two ships are about.\n\n- one\n- two"
