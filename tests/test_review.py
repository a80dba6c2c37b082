from hypothesis import given
from hypothesis import strategies as st

from db.records import Anchor, AnchorState, Annotation, Target, TextPositionSelector, TextQuoteSelector
from desktop.article.content import Block, BlockKind, Content
from desktop.review import (
    CANDIDATES,
    FLOOR,
    Places,
    changed_items,
    old_surroundings,
    orphan_items,
    word_differences,
)


def content(*paragraphs):
    return Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))


def target(text, quote):
    start = text.index(quote)
    return Target(
        TextQuoteSelector(quote, text[max(start - 5, 0) : start], text[start + len(quote) :][:5]),
        TextPositionSelector(start, start + len(quote)),
    )


TEXT = st.text(alphabet="ab \n.,é人", max_size=40)


@given(TEXT, TEXT)
def test_the_pieces_give_back_both_wordings(old, new):
    left, right = word_differences(old, new)
    assert "".join(run.text for run in left) == old
    assert "".join(run.text for run in right) == new
    assert all(run.text for run in (*left, *right))


OLD = "A first paragraph.\nHere stood the words that were marked, and more.\nA last one."
QUOTE = "the words that were marked"


def annotation(id_, state, start=None, end=None, quote=QUOTE, version="old", themes=()):
    return Annotation(id_, "a", version, target(OLD, quote), Anchor(state, start, end, 0.7, "why"), "note", themes)


def test_changed_items_hold_old_and_new_wording():
    new = content("Title or not", "Here stand the words that got marked.")
    start = new.text.index("the words")
    items = changed_items(
        [
            annotation("c", AnchorState.CHANGED, start, start + 25, themes=("m", "gone")),
            annotation("i", AnchorState.IN_PLACE, 0, 5),
            annotation("o", AnchorState.ORPHAN),
        ],
        new,
        {"m": "Money"},
    )
    assert [(item.annotation_id, item.old, item.new) for item in items] == [("c", QUOTE, "the words that got marked")]
    assert (items[0].themes, items[0].reason, items[0].score, items[0].note) == (("Money",), "why", 0.7, "note")


def test_an_orphan_shows_its_old_paragraph_or_what_its_target_remembers():
    old = content(*OLD.split("\n"))
    where = target(OLD, QUOTE)
    assert old_surroundings(where, old) == ("Here stood ", ", and more.")
    assert old_surroundings(where, None) == ("tood ", ", and")
    assert old_surroundings(where, content("another version")) == ("tood ", ", and")
    long = "x" * 900 + " the words that were marked " + "y" * 900
    before, after = old_surroundings(target(long, QUOTE), content(long))
    assert before.startswith("…x")
    assert after.endswith("y…")


def test_orphan_items_are_orphans_and_their_places_are_found():
    new = content("Nothing here.", "Elsewhere stood the words which were marked, they say.")
    items = orphan_items(
        [annotation("o", AnchorState.ORPHAN), annotation("i", AnchorState.MOVED, 0, 5)],
        {"old": content(*OLD.split("\n"))},
    )
    assert [item.annotation_id for item in items] == ["o"]
    assert items[0].before == "Here stood "
    places = Places(new)
    found = places.of(items[0])[0]
    assert places.of(items[0])[0] is found
    assert found.text == "the words which were marked"
    assert new.text[found.start : found.end] == found.text
    assert FLOOR <= found.score < 1


def test_candidates_are_few_apart_and_best_first():
    new = content(
        *[f"The words that {verb} marked stand here." for verb in ("were", "are", "got", "may be", "were once")]
    )
    found = Places(new).candidates(QUOTE)
    assert len(found) == CANDIDATES
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert all(one.end <= other.start or other.end <= one.start for one in found for other in found if one is not other)


def test_a_quote_longer_than_its_paragraph_is_looked_for_across_paragraphs():
    new = content("Here stood the words", "that were marked", "and more")
    found = Places(new).candidates(QUOTE)
    assert found[0].text.split() == QUOTE.split()


@given(
    st.lists(st.text(alphabet="ab c.é人😀", max_size=30), max_size=8),
    st.text(alphabet="ab c.é人😀", min_size=1, max_size=60),
)
def test_every_candidate_stands_in_the_text(paragraphs, quote):
    new = content(*paragraphs)
    for found in Places(new).candidates(quote):
        assert new.text[found.start : found.end] == found.text
        assert found.text.strip() == found.text != ""
        assert FLOOR <= found.score <= 1


def test_a_very_long_paragraph_is_looked_at_around_a_word_of_the_quote():
    new = content("filler " * 3000 + "and the words that were once marked stand here " + "filler " * 3000)
    assert "that were once marked" in Places(new).candidates(QUOTE)[0].text
    strange = content("Words " * 3000)
    assert Places(strange).candidates("words that were") == []


def test_what_stands_around_a_candidate_is_cut_between_words():
    new = content("before " * 20 + QUOTE + " after" * 20)
    found = Places(new).candidates(QUOTE)[0]
    assert found.before.startswith("… before ")
    assert found.before.endswith("before ")
    assert found.after.startswith(" after")
    assert found.after.endswith("after …")
    short = Places(content(f"One {QUOTE} two")).candidates(QUOTE)[0]
    assert (short.before, short.after) == ("One ", " two")
