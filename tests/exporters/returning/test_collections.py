"""What a file of Web Annotations would change in one article or in several, and what is said of those not here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from db.records import Annotation
from desktop.annotated.document import FORMAT_VERSION, Document
from desktop.annotated.record.machine_block import MachineBlock, Record
from desktop.annotated.returning.plan import refuse_newer
from desktop.annotated.returning.without_record import ALREADY
from desktop.errors import ImportFailed
from desktop.exporters.returning.collections import (
    FOREIGN,
    NONE,
    SEVERAL,
    plan_collection,
    plan_several,
)
from desktop.exporters.returning.identify import Origin
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import content_of, mark
from tests.annotated.returning.harbour import exported, make_doc

SOURCE = "# Tides\n\nWater rises twice, and the moon does it.\n"
CONTENT = content_of(SOURCE.encode())
LATER = "2026-12-01T09:30:00.000Z"
HEAD = {"postil:article": {"id": "article-1", "title": "Tides"}}


def tides(**article: Any) -> Document:
    doc = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
    return replace(doc, article=replace(doc.article, **article)) if article else doc


ONE, TWO = tides().annotations


def record(
    annotation: Annotation, names: Sequence[str] = (), check: str = "c", edited: bool = False, **said: Any
) -> Record:
    return Record(replace(annotation, **said), tuple(names), check=check, edited=edited)


def planned(*records: Record, head: Mapping[str, Any] = HEAD, doc: Document | None = None, **block: Any) -> ImportPlan:
    return plan_collection(b"", MachineBlock(head, tuple(records), **block), doc)


def told(made: ImportPlan) -> list[tuple[ChangeKind, str, str]]:
    return [(one.kind, one.annotation_id, one.doubt) for one in made.changes]


@pytest.mark.parametrize(("version", "refused"), [(0, False), (FORMAT_VERSION, False), (FORMAT_VERSION + 1, True)])
def test_what_a_newer_program_wrote_is_refused(version: int, refused: bool) -> None:
    block = MachineBlock(HEAD, (record(ONE),), version=version)
    origins = [(Origin("article-1"), tides())]
    for read in (
        lambda: refuse_newer(block),
        lambda: plan_collection(b"", block, tides()),
        lambda: plan_several(b"", block, origins),
    ):
        if not refused:
            read()
            continue
        with pytest.raises(ImportFailed, match=rf"newer Postil \(format {version}, this one knows {FORMAT_VERSION}\)"):
            read()


@pytest.mark.parametrize(
    ("made", "kinds", "unchanged"),
    [
        (record(ONE, ["Investment"]), [], 1),
        (record(ONE, ["Investment"], note="Mine."), [], 1),  # its checksum holds: it says what was once so
        (record(ONE, ["Investment"], edited=True), [], 1),
        (record(ONE, ["Investment"], edited=True, note="Mine."), [ChangeKind.NOTE], 0),
        (record(ONE, ["Investment"], edited=True, note=" Why? \n"), [], 1),
        (record(ONE, ["Investment"], check="", note="Mine."), [ChangeKind.NOTE], 0),
        (record(ONE, ["Talent"], edited=True), [ChangeKind.THEMES], 0),
        (record(ONE, ["Investment"], edited=True, target=TWO.target), [ChangeKind.MOVED], 0),
        (record(ONE, ["Investment"], edited=True, target=TWO.target, modified=LATER), [], 1),
    ],
)
def test_of_what_is_here_only_a_record_that_somebody_edited_changes_something(
    made: Record, kinds: list[ChangeKind], unchanged: int
) -> None:
    plan = planned(made, doc=tides())
    assert ([one.kind for one in plan.changes], plan.unchanged) == (kinds, unchanged)
    assert [(one.annotation_id, one.conflict) for one in plan.changes] == [(ONE.id, False)] * len(kinds)


def test_where_both_have_changed_since_an_edited_record_is_a_conflict() -> None:
    plan = planned(record(ONE, ["Investment"], edited=True, note="Mine.", modified=LATER), doc=tides())
    assert [(one.kind, one.conflict, one.note) for one in plan.changes] == [(ChangeKind.NOTE, True, "Mine.")]


@pytest.mark.parametrize(("check", "doubt"), [("c", ""), ("", ALREADY)])
def test_an_annotation_that_is_not_here_is_brought_and_another_programs_in_doubt_where_one_is_in_its_place(
    check: str, doubt: str
) -> None:
    other = record(ONE, ["Sea"], check, id="another-id", note="Mine.")
    plan = planned(other, record(TWO, check="c"), doc=tides())
    assert told(plan) == [(ChangeKind.NEW, "another-id", doubt)]
    assert (plan.changes[0].note, plan.changes[0].theme_names, plan.unchanged) == ("Mine.", ("Sea",), 1)
    assert told(planned(other)) == [(ChangeKind.NEW, "another-id", "")]
    apart = record(mark(CONTENT, "twice"), [], check, id="another-id")
    assert told(planned(apart, doc=tides())) == [(ChangeKind.NEW, "another-id", "")]


@pytest.mark.parametrize(
    ("head", "check", "kind", "remarks"),
    [
        (HEAD, "c", "export", ()),
        (HEAD, "", "export", ()),
        ({}, "c", "export", ()),
        ({}, "", "stranger", (FOREIGN,)),
    ],
)
def test_a_file_is_postils_own_where_it_names_an_article_or_a_checksum_stands_in_it(
    head: Mapping[str, Any], check: str, kind: str, remarks: tuple[str, ...]
) -> None:
    made = planned(record(ONE, ["Investment"], check), head=head, doc=tides())
    assert (made.kind, made.remarks, made.article_id, made.known) == (kind, remarks, "article-1", True)
    assert (made.article_title, made.untouched, made.themes, made.bad) == (
        "Tides" if head else "The AI race",
        False,
        (),
        (),
    )
    unknown = planned(record(ONE, check=check), head=head)
    assert (unknown.kind, unknown.known, unknown.article_id) == (kind, False, "article-1" if head else "")
    assert unknown.article_title == ("Tides" if head else "")


def test_what_is_odd_about_a_file_of_annotations_is_said() -> None:
    said = "The file is an export of “Tides”, not of “Ebb”."
    assert planned(head=HEAD, doc=tides()).remarks == (NONE,)
    assert planned(head={}, doc=tides()).remarks == (FOREIGN, NONE)
    assert planned(record(ONE), remark="It is cut off.", doc=tides()).remarks == ("It is cut off.",)
    assert planned(doc=tides(id="article-2", title="Ebb"), remark="Odd.").remarks == (said, "Odd.", NONE)
    assert planned(record(ONE), doc=tides(id="article-2", title="Ebb")).remarks == (said,)
    assert planned(record(ONE)).remarks == ()


def test_a_sidecar_that_nobody_touched_is_known_as_that() -> None:
    data = (exported(tides(), {"machine_block": "sidecar"}).sidecar or "").encode()
    block = MachineBlock(HEAD, (record(ONE),))
    origins = [(Origin("article-1"), tides())]
    for whole, untouched in ((data, True), (data.replace(b"Why?", b"Who?"), False)):
        assert plan_collection(whole, block, tides()).untouched is untouched
        assert plan_several(whole, block, origins).untouched is untouched


SHA = tides().version.source_sha256
THERE = [{"id": "old-1", "source_sha256": SHA}, {"id": "article-9", "source_sha256": "x"}, "odd"]


@pytest.mark.parametrize(
    ("articles", "ids"),
    [
        (None, ["in-1", "in-none"]),
        ([], ["in-1", "in-none"]),
        ("odd", ["in-1", "in-none"]),
        (THERE, ["in-1", "in-old", "in-none"]),
    ],
)
def test_of_several_articles_the_records_of_the_one_that_is_meant_are_taken(articles: Any, ids: list[str]) -> None:
    owners = {"in-1": "article-1", "in-old": "old-1", "in-9": "article-9", "in-none": ""}
    records = [record(ONE, id=one, article_id=owner) for one, owner in owners.items()]
    head = {} if articles is None else {"postil:articles": articles}
    assert [one.annotation_id for one in planned(*records, head=head, doc=tides()).changes] == ids
    with pytest.raises(ImportFailed, match=SEVERAL):
        planned(*records, head=head)


def test_of_two_articles_only_the_records_of_the_one_that_is_meant_are_taken() -> None:
    records = [record(ONE, id=f"in-{owner}", article_id=owner) for owner in ("article-1", "article-9")]
    assert [one.annotation_id for one in planned(*records, doc=tides()).changes] == ["in-article-1"]
    with pytest.raises(ImportFailed, match=SEVERAL):
        planned(*records)


@pytest.mark.parametrize("owner", ["article-1", "article-9", ""])
def test_a_file_that_speaks_of_one_article_is_about_the_one_that_is_meant(owner: str) -> None:
    records = [record(ONE, id=one, article_id=owner) for one in ("in-1", "in-2")]
    assert [one.annotation_id for one in planned(*records, doc=tides()).changes] == ["in-1", "in-2"]


def several(lacking: Sequence[Origin], **block: Any) -> ImportPlan:
    ebb = tides(id="article-2", title="Ebb")
    records = (
        record(ONE, ["Investment"], article_id="article-1"),
        record(ONE, ["Sea"], id="new-2", article_id="article-2"),
        *(record(ONE, id=f"out-{one.article_id}", article_id=one.article_id) for one in lacking),
    )
    there = [(Origin("article-1"), tides()), (Origin("article-2"), ebb), *((one, None) for one in lacking)]
    return plan_several(b"", MachineBlock({}, records, **block), there)


OUT = [Origin("a-7", "Salt"), Origin("a-8", ""), Origin("a-9", "Iron"), Origin("a-10", "Wool"), Origin("a-11", "Tin")]


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        (0, ()),
        (1, ("Annotations of articles that are not in this library stay out (1): “Salt”.",)),
        (3, ("Annotations of articles that are not in this library stay out (3): “Salt”, “a-8”, “Iron”.",)),
        (5, ("Annotations of articles that are not in this library stay out (5): “Salt”, “a-8”, “Iron” and others.",)),
    ],
)
def test_each_article_of_a_file_is_a_part_of_its_plan_and_those_that_are_not_here_are_named(
    lacking: int, said: tuple[str, ...]
) -> None:
    made = several(OUT[:lacking])
    assert [(one.kind, one.article_id, one.article_title, one.known, one.unchanged) for one in made.parts] == [
        ("export", "article-1", "The AI race", True, 1),
        ("export", "article-2", "Ebb", True, 0),
    ]
    assert (made.kind, made.article_id, made.article_title, made.known) == ("export", "", "2 articles", True)
    assert (told(made), made.unchanged, made.remarks) == ([(ChangeKind.NEW, "new-2", "")], 1, said)
    assert several(OUT[:lacking], remark="Odd.").remarks == (*said, "Odd.")


def test_a_file_of_which_one_article_is_here_says_so_and_one_of_none_is_refused() -> None:
    block = MachineBlock({}, (record(ONE, article_id="article-1"), record(TWO, id="b", article_id="a-7")))
    made = plan_several(b"", block, [(OUT[0], None), (Origin("article-1"), tides()), (Origin("a-0", "None"), None)])
    assert (made.article_title, len(made.parts), made.unchanged) == ("1 article", 1, 1)
    assert made.remarks == ("Annotations of articles that are not in this library stay out (1): “Salt”, “None”.",)
    with pytest.raises(ImportFailed, match="None of the 2 articles that the file speaks of is in this library"):
        plan_several(b"", block, [(OUT[0], None), (OUT[1], None)])
