"""What two sides made of one thing, for notes, themes, passages and whether an annotation is there."""

from __future__ import annotations

import pytest

from db.records import Target, TextPositionSelector, TextQuoteSelector
from desktop.annotated.returning.changes import Change, ChangeKind, Outcome, Side, differences, outcome

ROWS = [
    ("a", "a", "a", Outcome.SAME),
    ("a", "b", "a", Outcome.OURS),
    ("a", "a", "b", Outcome.THEIRS),
    ("a", "b", "b", Outcome.ALIKE),
    ("a", "b", "c", Outcome.CONFLICT),
    ("a", "a", None, Outcome.THEIRS),
    ("a", "b", None, Outcome.CONFLICT),
    ("a", None, None, Outcome.ALIKE),
]


@pytest.mark.parametrize(("base", "ours", "theirs", "became"), ROWS)
def test_who_changed_it_is_told(base: str, ours: str | None, theirs: str | None, became: Outcome) -> None:
    assert outcome(base, ours, theirs) is became
    assert became.is_news == (theirs not in (base, ours))


def side(word: str) -> dict[ChangeKind, Side]:
    """Three sides in which one thing each is not as in ``side("a")``."""
    target = Target(TextQuoteSelector(word, "", ""), TextPositionSelector(0, 1))
    plain = Target(TextQuoteSelector("a", "", ""), TextPositionSelector(0, 1))
    return {
        ChangeKind.NOTE: Side(word, ("a",), plain),
        ChangeKind.THEMES: Side("a", (word,), plain),
        ChangeKind.MOVED: Side("a", ("a",), target),
    }


@pytest.mark.parametrize("kind", [ChangeKind.NOTE, ChangeKind.THEMES, ChangeKind.MOVED])
@pytest.mark.parametrize(("base", "ours", "theirs", "became"), ROWS[:5])
def test_each_thing_of_an_annotation_is_told_by_itself(
    kind: ChangeKind, base: str, ours: str, theirs: str, became: Outcome
) -> None:
    was, mine, other = (side(word)[kind] for word in (base, ours, theirs))
    made = differences("id", was, mine, other, {kind: "Perhaps."})
    if not became.is_news:
        assert made == []
        return
    (change,) = made
    assert (change.kind, change.before, change.after, change.doubt) == (kind, ours, theirs, "Perhaps.")
    assert change.conflict == (became is Outcome.CONFLICT)
    (change,) = differences("id", was, mine, other, {}, unsure=True)
    assert (change.conflict, change.doubt) == (True, "")


def test_a_name_in_other_letters_is_the_same_theme() -> None:
    base, theirs = side("Tar")[ChangeKind.THEMES], side("TAR")[ChangeKind.THEMES]
    assert differences("id", base, base, theirs, {}) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (Change(ChangeKind.NEW, quote="the tide"), "New: “the tide”"),
        (Change(ChangeKind.NEW, quote="the tide", note="Why?"), "New: “the tide” with a note"),
        (Change(ChangeKind.NOTE, quote="the tide", before="Why?"), "Note of “the tide”: Why? → nothing"),
        (
            Change(ChangeKind.NOTE, quote="the tide", before="Why?", after="When?", conflict=True),
            "Note of “the tide”, changed in the library as well: When?, below Why?",
        ),
        (Change(ChangeKind.THEMES, quote="the tide", after="talent"), "Themes of “the tide”: none → talent"),
        (Change(ChangeKind.MOVED, quote="the tide", after="low tide"), "Passage: “the tide” → “low tide”"),
        (
            Change(ChangeKind.DELETED, quote="the tide", conflict=True),
            "Delete (to the trash): “the tide” (changed in the library as well)",
        ),
        (
            Change(ChangeKind.SOURCE, after="12 bytes", doubt="It may be cut off."),
            "The text was edited: a new version of the source (12 bytes) — doubtful: It may be cut off.",
        ),
    ],
    ids=lambda given: given.kind.value if isinstance(given, Change) else "",
)
def test_a_change_is_said_in_a_sentence(change: Change, sentence: str) -> None:
    assert change.sentence() == sentence
