"""A plan as data: what it counts, what it says, whether it can be carried out, and which themes it would make."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.annotated.record.damaged_records import BadRecord
from desktop.annotated.returning.changes import (
    Change,
    ChangeKind,
    ImportPlan,
    Side,
    brought,
    differences,
    found,
    naming_new_themes,
    quote_of,
)
from tests.annotated.make import content_of, mark

K = ChangeKind
BAD = BadRecord(3, "x", "it is not JSON")


def plan(*kinds: ChangeKind, unchanged: int = 0, bad: Sequence[BadRecord] = ()) -> ImportPlan:
    return ImportPlan("export", changes=tuple(Change(kind) for kind in kinds), unchanged=unchanged, bad=tuple(bad))


@pytest.mark.parametrize(
    ("made", "summary"),
    [
        (plan(), "nothing to import"),
        (plan(unchanged=9), "9 unchanged"),
        (plan(K.NEW, K.NOTE, unchanged=9), "1 new, 1 note changed, 9 unchanged"),
        (plan(*[K.NEW] * 2, *[K.NOTE] * 2), "2 new, 2 notes changed"),
        (plan(K.THEMES, K.MOVED), "themes of 1 changed, 1 passage moved"),
        (plan(*[K.THEMES] * 2, *[K.MOVED] * 2), "themes of 2 changed, 2 passages moved"),
        (plan(K.DELETED, K.SOURCE), "1 delete, 1 source changed"),
        (plan(K.DELETED, K.DELETED, bad=[BAD]), "2 deletes, 1 unreadable"),
    ],
)
def test_a_plan_is_summed_up_by_what_it_would_do(made: ImportPlan, summary: str) -> None:
    assert made.summary() == summary


def test_proposals_are_counted_by_their_kinds() -> None:
    assert plan(K.NEW, K.NEW, K.SOURCE, unchanged=4, bad=[BAD]).counts() == {
        "new": 2,
        "note changed": 0,
        "themes changed": 0,
        "passage moved": 0,
        "delete": 0,
        "source changed": 1,
        "unchanged": 4,
        "unreadable": 1,
    }


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (ImportPlan("export", known=True), ""),
        (ImportPlan("export", new_source=b""), ""),
        (ImportPlan("export", known=True, new_source=b"x"), ""),
        (ImportPlan("export", article_title="Tides"), "The file does not hold the text of “Tides”, which is not here."),
        (
            ImportPlan("stranger"),
            "The file holds no article, and it does not say which one of the library it belongs to.",
        ),
    ],
)
def test_a_plan_without_an_article_says_why_it_cannot_be_carried_out(made: ImportPlan, said: str) -> None:
    assert made.homeless() == said


def test_a_plan_says_what_is_odd_then_what_it_would_do_then_what_was_kept_aside() -> None:
    made = ImportPlan("export", changes=(Change(K.NEW, quote="tide"),), bad=(BAD,), remarks=("It is a part.",))
    assert made.sentences() == [
        "It is a part.",
        "New: “tide”",
        "Record 3 was kept aside: it is not JSON.",
    ]
    assert (made.untouched, made.doubtful, made.known, made.source_name) == (False, False, False, "")


def test_a_note_that_was_empty_says_so() -> None:
    assert Change(K.NOTE, quote="tide", after="Why?").sentence() == "Note of “tide”: nothing → Why?"


def test_a_proposal_and_a_plan_say_nothing_that_nobody_gave_them() -> None:
    one = Change(K.NEW)
    assert not any((one.annotation_id, one.quote, one.before, one.after, one.note, one.conflict, one.doubt))
    made = ImportPlan("export")
    assert not any((made.article_id, made.article_title, made.unchanged, made.changes, made.remarks, made.parts))


def test_themes_are_named_one_after_the_other() -> None:
    target = mark(CONTENT, "one").target
    base, theirs = (Side("", names, target) for names in (("Tar", "Sea"), ("Ice", "Fog")))
    [made] = differences("x", base, base, theirs, {})
    assert (made.kind, made.before, made.after, made.quote) == (K.THEMES, "Tar, Sea", "Ice, Fog", "one")


CONTENT = content_of(b"Some  one two.\n")


def test_what_a_record_brings_along_is_proposed_whole() -> None:
    one = mark(CONTENT, "one", "Why?")
    assert brought(one, ("Tar",)) == Change(
        K.NEW, one.id, "one", annotation=one, target=one.target, note="Why?", theme_names=("Tar",)
    )
    assert brought(one, (), "Perhaps.").doubt == "Perhaps."
    assert found(one.target) == Change(K.NEW, quote="one", after="one", target=one.target)
    assert quote_of(mark(content_of(b"```\nSome\n  one\n```\n"), "Some\n  one").target) == "Some one"


@pytest.mark.parametrize(
    ("names", "known", "said"),
    [
        ([], [], ()),
        ([("Tar",)], ["Tar"], ()),
        ([("tar",)], ["Tar"], ()),
        ([(" ",)], [], ()),
        ([("Tar",)], ["Sea"], ("New theme: “Tar”.",)),
        ([("Tar", "Sea"), ("Tar",)], [], ("New themes: “Tar”, “Sea”.",)),
        ([("Tar", "Sea"), ("Ice",)], ["sea"], ("New themes: “Tar”, “Ice”.",)),
    ],
)
def test_themes_that_the_library_lacks_are_named(
    names: list[tuple[str, ...]], known: list[str], said: tuple[str, ...]
) -> None:
    made = ImportPlan("export", changes=tuple(Change(K.NEW, theme_names=one) for one in names), remarks=("Odd.",))
    assert naming_new_themes(made, known).remarks == ("Odd.", *said)
