"""Cases of anchoring, one sentence each: what the answer must be, with and without the old text."""

from __future__ import annotations

import pytest

from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor, anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from desktop.errors import Cancelled

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState

OLD = (
    "The harbour lies at the mouth of the river. Ships from nine countries call there every week.\n"
    "In winter the ice closes the upper basin, and the pilots wait for the breaker.\n"
    "A lighthouse stands on the northern mole. Its lamp was lit for the first time in 1871.\n"
    "The fishermen sell their catch on the quay before sunrise.\n"
    "A lighthouse stands on the southern mole. Nobody remembers who built it."
)


def target_of(words: str, text: str = OLD, nth: int = 0) -> Target:
    """Describe the ``nth`` occurrence of ``words`` in ``text``."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return describe(text, Passage(at, at + len(words)))


def words_at(found: Anchor, text: str) -> str | None:
    return None if found.start is None else text[found.start : found.end]


FISH = "The fishermen sell their catch on the quay before sunrise."
LAMP = "Its lamp was lit for the first time"
NEWS = "News. The harbour"
FIRST_LINE = OLD[: OLD.index("In winter")]
COAL = "Two cranes unload coal until midnight."

# what is marked; the words changed, and into what; the states it may be in; the words found
CASES: dict[str, tuple[str, str, str, set[AnchorState], str | None]] = {
    "nothing is changed": ("the pilots wait", "", "", {IN_PLACE}, "the pilots wait"),
    "a sentence is put in before": ("the pilots wait", "The harbour", NEWS, {IN_PLACE}, "the pilots wait"),
    "a paragraph before is taken out": ("on the quay", FIRST_LINE, "", {IN_PLACE}, "on the quay"),
    "a footnote is put behind it": ("on the quay", "quay", "quay12", {IN_PLACE}, "on the quay"),
    "a footnote is put behind its one word": ("quay", "quay", "quay1", {IN_PLACE}, "quay"),
    "the words before are others": (LAMP, "northern mole", "western hill", {IN_PLACE, MOVED}, LAMP),
    "a line is broken in it": ("basin, and the", "basin, and", "basin,\nand", {IN_PLACE, MOVED}, "basin,\nand the"),
    "a word in it is another": ("the pilots wait for", "pilots", "captains", {CHANGED}, "the captains wait for"),
    "words are put into it": (
        "Ships from nine countries",
        "nine",
        "all nine",
        {CHANGED},
        "Ships from all nine countries",
    ),
    "words are taken out of it": (LAMP, "lit for the ", "lit the ", {CHANGED}, "Its lamp was lit the first time"),
    "its sentence is gone": (FISH, FISH + "\n", "", {ORPHAN}, None),
    "something else is said there": (FISH, FISH, COAL, {ORPHAN}, None),
}


@pytest.mark.parametrize("with_old", [False, True], ids=["alone", "with the old text"])
@pytest.mark.parametrize("case", CASES)
def test_what_becomes_of_a_passage(case: str, with_old: bool) -> None:
    marked, old_words, new_words, states, expected = CASES[case]
    new = OLD.replace(old_words, new_words, 1) if old_words else OLD
    assert (new == OLD) == (not old_words)
    found = anchor(new, target_of(marked), old_text=OLD if with_old else None)
    assert found.state in states, found
    assert words_at(found, new) == expected
    assert 0 <= found.score <= 1
    assert found.reason.endswith(".")


@pytest.mark.parametrize("nth", [0, 1])
@pytest.mark.parametrize("with_old", [False, True])
def test_of_words_that_stand_twice_each_annotation_keeps_its_own(nth: int, with_old: bool) -> None:
    new = "A new beginning.\n" + OLD.replace("Ships from nine countries call there every week.", "Ships call.")
    found = anchor(new, target_of("A lighthouse stands on the", nth=nth), old_text=OLD if with_old else None)
    assert found.state is IN_PLACE
    assert new[found.start :].startswith(
        ("A lighthouse stands on the northern", "A lighthouse stands on the southern")[nth]
    )


@pytest.mark.parametrize("with_old", [False, True])
def test_a_paragraph_that_changed_places_is_moved(with_old: bool) -> None:
    lines = OLD.split("\n")
    new = "\n".join([*lines[2:], *lines[:2]])
    targets = [
        target_of(words) for words in ("Ships from nine", "the upper basin", "lit for the first time", "on the quay")
    ]
    found = anchor_all(new, targets, old_text=OLD if with_old else None)
    assert [words_at(one, new) for one in found] == [one.quote.exact for one in targets]
    assert {one.state for one in found} == {IN_PLACE, MOVED}


def test_the_same_few_words_among_other_words_are_never_told_without_a_doubt() -> None:
    new = "Nobody came. Two dogs slept on the quay of another town, and it rained for a week."
    found = anchor(new, target_of("on the quay"))
    assert found.state in (CHANGED, ORPHAN)


def test_one_of_two_equal_rows_is_not_told_without_a_doubt_when_one_is_gone() -> None:
    old = "Totals.\n" + "Paid in full.\n" * 2
    found = anchor("Totals.\nPaid in full.\n", target_of("Paid in full.", old, nth=1))
    assert found.state in (CHANGED, ORPHAN) or found.start == 8


def test_overlapping_annotations_are_found_each_by_itself() -> None:
    new = "Preface.\n" + OLD
    targets = [target_of("mouth of the river. Ships from"), target_of("the river. Ships"), target_of("river")]
    for found, target in zip(anchor_all(new, targets, old_text=OLD), targets, strict=True):
        assert words_at(found, new) == target.quote.exact


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('He said "no" - and it\'s over.', "He said “no” – and it’s over."),
        ("He said “no” – and it’s over.", 'He said "no" - and it\'s over.'),
        ("Un e\u0301te\u0301 a\u0300 la mer.", "Un été à la mer."),
        ("A difficult file, ready now.", "A di\ufb03cult \ufb01le, ready now."),
        ("Wait for it... then go.", "Wait for it… then go."),
        ("A hyphenation of words.", "A hyphen\u00adation of\u00a0words."),
        ("Reflowed by\nanother width", "Reflowed   by another\r\nwidth"),
        ("日本語の文章を読みます。", "日本語の\n文章を読みます。"),
    ],
)
@pytest.mark.parametrize("with_old", [False, True])
def test_white_space_quote_marks_and_unicode_forms_are_matched_through(old: str, new: str, with_old: bool) -> None:
    before, after = "Something quite different stands before.\n", "\nAnd something else stands after it."
    old_text, new_text = before + old + after, "Put in here. " + before + new + after
    found = anchor(new_text, target_of(old, old_text), old_text=old_text if with_old else None)
    assert found.state is IN_PLACE, found
    assert words_at(found, new_text) == new


@pytest.mark.parametrize(
    ("old", "new"), [("x² and ½", "x2 and 1/2"), ("Polish the table", "polish the table"), ("run f(x)", "run f (x)")]
)
def test_other_words_or_signs_set_apart_are_told_as_changed(old: str, new: str) -> None:
    before, after = "Something quite different stands before. ", " And something else stands after it."
    found = anchor(before + new + after, target_of(old, before + old + after), old_text=before + old + after)
    assert found.state is CHANGED


def test_positions_are_code_points_beyond_the_basic_plane_too() -> None:
    old = "🜁🜂🜃 alchemy 🧪 and 𝔊𝔬𝔱𝔥𝔦𝔠 letters, 𠀋𠀌 here."
    new = "😀😀 " + old
    target = target_of("𝔊𝔬𝔱𝔥𝔦𝔠 letters", old)
    for old_text in (None, old):
        found = anchor(new, target, old_text=old_text)
        assert (found.start, words_at(found, new)) == (target.position.start + 3, "𝔊𝔬𝔱𝔥𝔦𝔠 letters")


def test_a_target_without_context_is_found_by_its_words_alone() -> None:
    target = Target(TextQuoteSelector("lo wor"), TextPositionSelector(-1, -1))
    found = anchor("say hello world to them", target)
    assert (found.start, found.end) == (7, 13)


def test_a_target_with_a_position_only_is_carried_by_the_old_text_and_doubtful_without() -> None:
    start = OLD.index("Its lamp")
    target = Target(TextQuoteSelector(""), TextPositionSelector(start, start + 8))
    new = "Preface. " + OLD
    found = anchor(new, target, old_text=OLD)
    assert (found.state, words_at(found, new)) == (IN_PLACE, "Its lamp")
    assert anchor(new, target).state is CHANGED
    assert anchor("short", target).state is ORPHAN


def test_an_old_text_that_the_target_was_not_made_on_does_no_harm() -> None:
    found = anchor("Preface. " + OLD, target_of("the pilots wait"), old_text="Quite another text.")
    assert words_at(found, "Preface. " + OLD) == "the pilots wait"


def test_progress_is_told_and_stops_the_work() -> None:
    targets = [target_of("pilots")] * 100
    told: list[tuple[int, int]] = []

    def progress(done: int, of: int) -> bool:
        told.append((done, of))
        return len(told) < 3

    with pytest.raises(Cancelled):
        anchor_all("Quite another text.", targets, progress=progress)
    assert all(0 <= done <= of == 100 for done, of in told)


def test_when_time_has_run_out_the_rest_are_orphans_and_say_so() -> None:
    found = anchor_all(OLD.replace("pilots", "captains"), [target_of("the pilots wait")], old_text=OLD, seconds=0)
    assert found[0].state is ORPHAN
    assert "time" in found[0].reason


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00\x01\x02 binary \xff"])
def test_a_text_of_nothing_makes_orphans(text: str) -> None:
    for old_text in (None, OLD):
        assert anchor(text, target_of("the pilots wait"), old_text=old_text).state is ORPHAN


ROWS = "row\n" * 5


@pytest.mark.parametrize(
    ("prefix", "exact", "suffix", "start", "stands"),
    [
        ("", "row", "", 8, True),  # nothing says which row, but it stands where it stood
        ("", "row", "", 0, True),
        ("row\n", "row", "\nrow", 4, True),
        ("row\n" * 2, "row\nrow", "\nrow\n", 8, True),
        ("row\n", "row\n", "", 16, True),
        ("row\n" * 2, "row", "", 4, False),  # there are not so many before it
        ("row\n", "row", "\nrow\n" * 2, 8, False),
        ("own ", "row", "", 8, False),
        ("", "row", " own", 8, False),
        ("", "own", "", 8, False),
        ("", "row", "", 9, False),
        ("", "row", "", -4, False),
        ("", "", "", 0, False),
    ],
)
def test_a_target_that_stands_where_it_was_described_is_not_looked_for(
    prefix: str, exact: str, suffix: str, start: int, stands: bool
) -> None:
    target = Target(TextQuoteSelector(exact, prefix, suffix), TextPositionSelector(start, start + len(exact)))
    for old_text in (None, ROWS):
        found = anchor(ROWS, target, old_text=old_text)
        assert (found.reason == "The words stand where they stood.") is stands
        if stands:
            assert (found.state, found.start, found.end) == (IN_PLACE, start, start + len(exact))
            assert found.score == 1


def test_no_targets_give_no_anchors() -> None:
    assert anchor_all(OLD, []) == []


def test_a_text_cut_in_half_orphans_the_lost_half_only() -> None:
    new = OLD[: OLD.index("The fishermen")]
    targets = [target_of(words) for words in ("Ships from nine", "1871", "before sunrise", "who built it")]
    states = [found.state for found in anchor_all(new, targets, old_text=OLD)]
    assert states == [IN_PLACE, IN_PLACE, ORPHAN, ORPHAN]
