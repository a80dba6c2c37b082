"""Use cases about annotations, on a real file."""

from __future__ import annotations

import pytest

from db.annotations import answered_by
from db.records import Anchor, AnchorState, Changes
from desktop.article.content import Passage
from desktop.errors import Ambiguous, NoSuchPassage, PostilError, QuoteNotFound
from desktop.library import Library
from desktop.library.annotations import Draft

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk."


@pytest.mark.parametrize("passage", [(0, 0), (5, 3), (-1, 4), (0, 10_000), (10_000, 10_001), (0, len(TEXT) - 1)])
def test_a_range_outside_the_text_is_refused_and_nothing_is_written(library, add, passage):
    article = add(TEXT)
    good = Draft(Passage(0, 3))
    with pytest.raises(NoSuchPassage, match="is not a passage of “Two ships”"):
        library.annotations.add_many(article.id, [good, Draft(Passage(*passage))])
    assert library.annotations.all() == []
    made, _ = library.annotations.add(article.id, good.passage)
    with pytest.raises(NoSuchPassage, match="is not a passage of “Two ships”"):
        library.annotations.set_passage(made.id, Passage(*passage))
    assert library.annotations.all() == [made]


def test_a_quote_that_stands_twice_asks_for_context_and_says_how_often(library, add):
    article = add(TEXT)
    with pytest.raises(QuoteNotFound, match="2 times"):
        library.articles.find_quote(article.id, "ship left")
    assert (
        library.articles.find_quote(article.id, "ship left", prefix="second ").start
        == TEXT.index("second ship") + 7 - 2
    )
    with pytest.raises(QuoteNotFound, match="does not stand"):
        library.articles.find_quote(article.id, "submarine")
    with pytest.raises(QuoteNotFound, match="empty"):
        library.articles.find_quote(article.id, "")
    with pytest.raises(QuoteNotFound, match="3 times;"):
        library.articles.find_quote(article.id, "ip")
    for context in ({"prefix": "e"}, {"suffix": "left at noon"}, {"prefix": "e", "suffix": "left at noon"}):
        with pytest.raises(QuoteNotFound, match="with this context"):
            library.articles.find_quote(article.id, " ", **context)


def test_a_note_survives_line_ends_nul_and_lone_surrogates(library, add):
    article = add(TEXT)
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    library.annotations.set_note(made.id, "a\r\nb\rc\0d\ud83de")
    assert library.annotations.get(made.id).note == "a\nb\nc\ufffdd\ufffde"


def test_writing_the_same_note_again_is_no_step(library, add):
    article = add(TEXT)
    made, _ = library.annotations.add(article.id, Passage(0, 3), note="x")
    assert library.annotations.set_note(made.id, "x") == Changes()
    assert library.read.next_label("undo") == "Highlight"


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (lambda part, ids, themes: part.set_note(ids[0], "new"), "Edit note"),
        (lambda part, ids, themes: part.set_themes(ids[0], themes), "Change themes"),
        (lambda part, ids, themes: part.set_passage(ids[0], Passage(1, 2)), "Change passage"),
        (lambda part, ids, themes: part.accept(ids[0]), "Accept change"),
        (lambda part, ids, themes: part.send_to_orphans(ids[0]), "Send to orphans"),
        (lambda part, ids, themes: part.remove(ids[:1]), "Remove annotation"),
        (lambda part, ids, themes: part.remove(ids[:2]), "Remove annotation (2)"),
    ],
)
def test_a_change_tells_what_it_touched_and_its_step_what_it_was(library, add, change, label):
    article = add(TEXT)
    made, _ = library.annotations.add_many(article.id, [Draft(Passage(0, 3)), Draft(Passage(4, 9))])
    assert library.read.next_label("undo") == "Highlight (2)"
    ids = [one.id for one in made]
    changes = change(library.annotations, ids, [library.themes.find("Talent").id])
    assert changes.annotations == set(ids if label.endswith("(2)") else ids[:1])
    assert library.read.next_label("undo") == label
    library.history.walk("undo")
    assert library.annotations.all() == made


def test_a_change_that_changes_nothing_is_no_step(library, add):
    article = add(TEXT)
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    for changes in (library.annotations.set_themes(made.id, []), library.annotations.remove([])):
        assert changes == Changes()
    assert library.read.next_label("undo") == "Highlight"


def test_undo_and_redo_walk_through_every_change_and_survive_a_restart(library, add):
    article = add(TEXT)
    talent = library.themes.find("talent")
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    library.annotations.set_note(made.id, "one")
    library.annotations.set_themes(made.id, [talent.id])
    library.annotations.remove([made.id])
    path = library.path
    library.close()
    again = type(library).open(path, origin="test")
    assert again.annotations.all() == []
    again.history.walk("undo")
    assert again.annotations.get(made.id).theme_ids == (talent.id,)
    again.history.walk("undo")
    again.history.walk("undo")
    assert again.annotations.get(made.id).note == ""
    again.history.walk("redo")
    assert again.annotations.get(made.id).note == "one"
    again.close()


def test_an_annotation_is_found_by_the_beginning_of_its_id(library, add):
    article = add(TEXT)
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    assert library.annotations.find(made.id[:30]).id == made.id
    library.annotations.add(article.id, Passage(4, 7))
    with pytest.raises(Ambiguous):
        library.annotations.find(made.id[:4])
    with pytest.raises(PostilError, match="no annotation"):
        library.annotations.find("ffffffff")


def test_accepting_a_change_takes_the_words_that_stand_there_now(library, add):
    article = add(TEXT)
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    library.annotations.send_to_orphans(made.id)
    lost = library.annotations.get(made.id).anchor
    assert lost == Anchor(AnchorState.ORPHAN, None, None, 0.0, "sent here by the reader")
    with pytest.raises(PostilError, match="orphan"):
        library.annotations.accept(made.id)
    library.annotations.set_passage(made.id, Passage(4, 9))
    found = library.annotations.get(made.id)
    assert (found.anchor.state, found.target.quote.exact) == (AnchorState.IN_PLACE, TEXT[2:][4:9])
    assert found.anchor.reason == "placed by the reader"


def test_what_another_program_wrote_while_this_one_waited_its_turn_is_kept(library, add, monkeypatch):
    article = add(TEXT)
    theme = library.themes.all()[0].id
    made, _ = library.annotations.add(article.id, Passage(0, 3))
    begin = library.file.store.connection.begin

    def begin_after_another():
        monkeypatch.setattr(library.file.store.connection, "begin", begin)
        other = Library.open(library.path, origin="other")
        other.annotations.set_themes(made.id, [theme])
        other.close()
        begin()

    monkeypatch.setattr(library.file.store.connection, "begin", begin_after_another)
    library.annotations.set_note(made.id, "a note")
    assert library.annotations.get(made.id).note == "a note" and library.annotations.get(made.id).theme_ids == (theme,)
    assert [row.origin for row in library.file.read.history(made.id)] == ["test", "other", "test"]


def test_merged_annotations_are_one_with_all_their_words_themes_and_notes(library, add):
    article = add(TEXT)
    one, two = (theme.id for theme in library.themes.all()[:2])
    first, second, third = library.annotations.add_many(
        article.id,
        [
            Draft(Passage(10, 20), (one,), "Dawn."),
            Draft(Passage(15, 30), (two, one), "Dusk."),
            Draft(Passage(31, 36), (), "Dawn."),
        ],
    )[0]
    before = library.annotations.all(article.id)
    library.annotations.merge([third.id, first.id, second.id])
    [left] = library.annotations.all(article.id)
    assert left.id == first.id
    assert (left.anchor.start, left.anchor.end) == (10, 36)
    assert left.target.quote.exact == library.contents.of(article.id).text[10:36]
    assert left.theme_ids == (one, two)
    assert left.note == "Dawn.\n\nDusk."
    library.history.walk("undo")
    assert library.annotations.all(article.id) == before


def test_answers_to_merged_annotations_answer_what_they_became(library, add):
    article = add(TEXT)
    drafts = [Draft(Passage(10, 20), (), "Dawn."), Draft(Passage(15, 30), (), "Dusk.")]
    first, second = library.annotations.add_many(article.id, drafts)[0]
    kept, _ = library.annotations.answer(second.id, "Where?")
    joined, _ = library.annotations.answer(second.id, "When?")
    library.annotations.merge([second.id, first.id, joined.id])
    whole, answer = library.annotations.get(first.id), library.annotations.get(kept.id)
    assert (answered_by(whole), answered_by(answer)) == ("", first.id)
    assert answer.target == whole.target and answer.note == "Where?"
    library.history.walk("undo")
    assert answered_by(library.annotations.get(kept.id)) == second.id


def test_only_annotations_with_a_place_in_one_article_are_merged(library, add):
    here, there = add(TEXT), add("Elsewhere.", "elsewhere.txt")
    made = library.annotations.add_many(here.id, [Draft(Passage(0, 3)), Draft(Passage(5, 9))])[0]
    other, _ = library.annotations.add(there.id, Passage(0, 4))
    library.annotations.send_to_orphans(made[1].id)
    for ids in ([made[0].id], [made[0].id, made[0].id], [made[0].id, other.id], [one.id for one in made]):
        with pytest.raises(PostilError, match="in one article"):
            library.annotations.merge(ids)
    assert len(library.annotations.all()) == 3


def test_a_split_annotation_is_two_that_stand_apart_and_one_undo_joins_them(library, add):
    article = add(TEXT)
    theme = library.themes.all()[0].id
    text = library.contents.of(article.id).text
    whole = library.articles.find_quote(article.id, "The second ship left at dusk")
    made, _ = library.annotations.add(article.id, whole, [theme], "Both?")
    new, changes = library.annotations.split(made.id, text.index("left at dusk"))
    assert changes.annotations == {made.id, new.id}
    parts = library.annotations.all(article.id)
    assert [(one.target.quote.exact, one.note) for one in parts] == [("The second ship", "Both?"), ("left at dusk", "")]
    assert {one.theme_ids for one in parts} == {(theme,)}
    assert parts[0].id == made.id
    library.history.walk("undo")
    assert library.annotations.all(article.id) == [made]
    for offset in (whole.start, whole.end, 0, 10_000):
        with pytest.raises(PostilError, match="within its words"):
            library.annotations.split(made.id, offset)
