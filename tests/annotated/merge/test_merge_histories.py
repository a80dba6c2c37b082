"""Whatever somebody wrote into a file and the library changed meanwhile: merged, nothing is lost and nothing twice."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.records import Annotation, Target
from desktop.annotated.merge import file_base, merge_text, piece_merger
from desktop.annotated.options import Options
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.plan import plan_import
from desktop.annotated.write.assembling import Shown
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from tests.annotated.documents import random_document
from tests.annotated.make import document
from tests.annotated.merge.writing_into import (
    BLOCKS,
    KINDS,
    History,
    begin,
    change_library,
    check,
    merged,
    story,
    visible,
)

pytestmark = pytest.mark.no_cover  # many cases over the same lines

KIND = st.sampled_from(KINDS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 10**9), kind=KIND, block=st.sampled_from(BLOCKS))
def test_every_line_stays_no_annotation_stands_twice_and_merging_again_changes_nothing(
    seed: int, kind: tuple[str, dict[str, str]], block: str
) -> None:
    history = story(seed, kind, block)
    try:
        made = merged(history)
    except ExportFailed as refused:  # seldom, where a template says no ids: told in a sentence, and the file stays
        assert "template" in kind[1] and "cannot be merged into" in str(refused)
        return
    check(history, made)
    again = merged(history, made.exported.text, made)
    assert again.unchanged
    assert visible(again.exported.text) == visible(made.exported.text)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: " ".join([kind[0], *kind[1].values()])[:40].strip())
@pytest.mark.parametrize("seed", [3, 17])
def test_each_kind_of_file_is_merged(kind: tuple[str, dict[str, str]], seed: int) -> None:
    history = story(seed, kind, "embedded")
    check(history, merged(history))


def test_a_template_in_another_order_is_merged_by_its_paragraphs() -> None:
    template = "{% for h in highlights | reverse %}\n* {{ h.highlight_text }}\n\n{{ h.highlight_note }}\n\n{% endfor %}"
    history = begin(8, "template", Options(template=template))
    assert not any(piece.annotation_id for piece in history.exported.pieces)
    history.theirs = history.theirs + "\nMine at the end.\n"
    rows = list(history.before.annotations)
    history.after = replace(history.before, annotations=(replace(rows[0], note="New in the library"), *rows[1:]))
    made = merged(history).exported.text
    assert made.count("Mine at the end.") == made.count("New in the library") == 1


def test_what_somebody_took_out_stays_out_where_nothing_is_left() -> None:
    history = begin(5, "markdown", Options())
    text, fence, block = history.theirs.partition("<!-- annotations:")
    history.theirs = re.sub(r"\[\^h-[0-9a-z]+\](?!:)", "", text) + "\nMine.\n\n" + fence + block
    made = merged(history)
    assert not re.search(r"\[\^h-", visible(made.exported.text))
    again = merged(history, made.exported.text, made)
    assert again.unchanged
    assert not re.search(r"\[\^h-", visible(again.exported.text))


def put(one: Annotation, targets: dict[str, Target]) -> Annotation:
    """Return an annotation where an import puts it."""
    target = targets.get(one.id)
    if target is None:
        return one
    start, end = target.position.start, target.position.end
    return replace(one, target=target, anchor=replace(one.anchor, start=start, end=end))


def test_a_mark_that_was_moved_by_hand_stays_so_until_the_library_has_it_too() -> None:
    history = begin(5, "markdown", Options())
    history.after = history.before
    history.theirs = history.theirs.replace("colou==r. They", "colour. ==They", 1)
    made = merged(history)
    for _ in range(2):
        proposed = plan_import(made.exported.data, history.before).changes
        assert {one.kind for one in proposed} == {ChangeKind.MOVED}
        made = merged(history, made.exported.text, made)
        assert made.unchanged and "colour. ==They" in made.exported.text
    targets = {one.annotation_id: one.target for one in proposed if one.target is not None}
    history.after = replace(history.before, annotations=tuple(put(one, targets) for one in history.before.annotations))
    made = merged(history, made.exported.text, made)
    assert not made.conflicts and "colour. ==They" in made.exported.text
    assert plan_import(made.exported.data, history.after).changes == ()


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("kind", [("digest", {}), ("markdown", {"body": "list", "group": "theme"})])
def test_an_entry_written_into_stays_under_the_theme_that_it_lost_and_is_told(
    kind: tuple[str, dict[str, str]], block: str
) -> None:
    history = begin(5, kind[0], Options(**kind[1], machine_block=block))
    one = history.before.annotations[0]
    both, only = (replace(one, note="Note of mine", theme_ids=themes) for themes in (("t1", "t2"), ("t1",)))
    history.before = replace(history.before, annotations=(both,))
    history.after = replace(history.before, annotations=(only,))
    history.exported = exporter(kind[0]).write(history.before, history.options)
    text, fence, block = history.exported.text.partition("<!-- annotations:")
    head, _, tail = text.rpartition("Note of mine")
    history.theirs = head + "Mine instead" + tail + fence + block
    made = merged(history)
    assert visible(made.exported.text).count("Mine instead") == visible(made.exported.text).count("Note of mine") == 1
    assert [one.what for one in made.conflicts] == ["deleted"]
    again = merged(history, made.exported.text, made)
    assert again.unchanged
    assert visible(again.exported.text) == visible(made.exported.text)


@pytest.mark.parametrize("seed", [1001078, 1002215])
def test_histories_of_digests_that_were_refused_for_an_entry_under_a_theme_that_it_lost(seed: int) -> None:
    history = story(seed, ("digest", {}), "none")
    made = merged(history)
    check(history, made)
    again = merged(history, made.exported.text, made)
    assert again.unchanged
    assert visible(again.exported.text) == visible(made.exported.text)


def test_marks_without_their_reference_stay_as_they_are() -> None:
    history = story(136, ("markdown", {"notes": "footnotes", "marks": "=="}), "embedded")
    made = merged(history)
    assert visible(merged(history, made.exported.text, made).exported.text) == visible(made.exported.text)


TEXTS = [kind for kind in KINDS if kind[0] == "markdown"]


@pytest.mark.parametrize("seed", range(40))
def test_any_markdown_is_merged(seed: int) -> None:
    source = random_document(seed)
    if len(document(source).content.text) < 20:
        pytest.skip("The document says next to nothing.")
    history = story(seed, TEXTS[seed * 7 % len(TEXTS)], BLOCKS[seed % 3], source)
    made = merged(history)
    check(history, made)
    again = merged(history, made.exported.text, made)
    assert again.unchanged
    assert visible(again.exported.text) == visible(made.exported.text)


def hidden_by(sign: str) -> History:
    history = begin(5, "markdown", Options(machine_block="none"))
    history.theirs = history.theirs.replace("\n# Harbours\n", f"\n{sign}\n# Harbours\n", 1)
    return history


def test_a_file_whose_notes_cannot_be_read_any_more_is_left_alone() -> None:
    with pytest.raises(ExportFailed, match="merged into it"):
        merged(hidden_by("```"))


def test_what_a_comment_hides_is_listed_below_it_with_every_note() -> None:
    history = hidden_by("<!--")
    text = merged(history).exported.text
    above, _, below = text.partition("could not be marked in place")
    assert below.count("\n[^h-") == len(history.after.annotations if history.after else history.before.annotations)
    assert "==" not in above


@pytest.mark.parametrize("seed", range(12))
def test_what_nobody_wrote_into_is_as_if_exported_anew(seed: int) -> None:
    kind = KINDS[seed * 5 % len(KINDS)]
    history = begin(seed, kind[0], Options(**kind[1]))
    change_library(history, random.Random(seed))
    assert history.after is not None
    fresh = exporter(kind[0]).write(history.after, history.options)
    made = merged(history).exported.text
    assert sorted(line for line in visible(made).split("\n") if line) == sorted(
        line for line in visible(fresh.text).split("\n") if line
    )


def test_a_merge_that_would_write_something_twice_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    history = story(5, ("markdown", {"body": "list"}), "embedded")
    arranged = piece_merger.arranged

    def twice(*sides: Sequence[str]) -> list[str]:
        order = arranged(*sides)
        return [*order, next(unit for unit in order if history.before.annotations[0].id in unit)]

    monkeypatch.setattr(piece_merger, "arranged", twice)
    with pytest.raises(ExportFailed, match="would stand in it 2 times"):
        merged(history)


def test_a_merge_that_would_leave_something_out_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begin(5, "markdown", Options(body="list"))
    arranged = piece_merger.arranged

    def short(*sides: Sequence[str]) -> list[str]:
        return [unit for unit in arranged(*sides) if history.before.annotations[0].id not in unit]

    monkeypatch.setattr(piece_merger, "arranged", short)
    with pytest.raises(ExportFailed, match="would be missing"):
        merged(history)


@pytest.mark.parametrize("kind", [("markdown", {"body": "list"}), ("markdown", {"body": "paragraphs"})])
def test_a_merge_that_would_lose_somebodys_line_is_caught(
    monkeypatch: pytest.MonkeyPatch, kind: tuple[str, dict[str, str]]
) -> None:
    history = begin(5, kind[0], Options(**kind[1]))
    history.theirs = history.theirs.replace("\n# Harbours\n", "\n# Harbours\n\nMine alone.\n", 1)
    joined, lines = piece_merger.joined, file_base.merge_lines
    monkeypatch.setattr(piece_merger, "joined", lambda *a: joined(*a).replace("Mine alone.", ""))
    monkeypatch.setattr(
        file_base,
        "merge_lines",
        lambda *a: ([line for line in lines(*a)[0] if "Mine" not in line], lines(*a)[1]),
    )
    with pytest.raises(ExportFailed, match=r"“Mine alone\.” would be lost"):
        merged(history)


def test_a_text_that_would_show_an_annotation_twice_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    history = begin(5, "markdown", Options(notes="inline"))
    one = history.before.annotations[0]
    assemble = merge_text.assemble

    def twice(*arguments: object) -> object:
        *rest, shown = arguments
        assert isinstance(shown, Shown)
        note = f" ([twice](postil://a/{one.id})) ([twice](postil://a/{one.id}))"
        return assemble(*rest, Shown(shown.annotations, shown.footnotes, {one.id: note}))  # type: ignore[arg-type]

    monkeypatch.setattr(merge_text, "assemble", twice)
    with pytest.raises(ExportFailed, match="cannot be merged into"):
        merged(history)
