"""Web Annotations: what the W3C's model asks of each, and that they come back into any library that has the article."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import Anchor, AnchorState, Annotation
from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.returning.without_record import ALREADY
from desktop.errors import ImportFailed
from desktop.exporters import exporter, recognised
from desktop.exporters.returning.collection_file import collection_in, is_as_written
from desktop.exporters.returning.collections import NONE
from desktop.exporters.returning.identify import identify
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import SOURCE, THEMES, content_of, document, mark, sample

MOTIVATIONS = {"commenting", "highlighting", "tagging"}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def written(doc: Document) -> bytes:
    return exporter("jsonld").write(doc, Options()).data


def edited(doc: Document, **changes: Any) -> bytes:
    """Return the file as another program writes it, with its own line breaks and the first annotation changed."""
    whole = json.loads(written(doc))
    first = whole["first"]["items"][0]
    first.update(changes)
    return json.dumps(whole, indent=2).encode()


def kinds(plan: ImportPlan) -> list[ChangeKind]:
    return [one.kind for one in plan.changes]


def test_each_annotation_says_what_the_model_requires() -> None:
    whole = json.loads(written(sample()))
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert whole["type"] == "AnnotationCollection" and whole["total"] == 10 and whole["label"] == "The AI race"
    page = whole["first"]
    assert page["type"] == "AnnotationPage" and page["startIndex"] == 0
    assert len({one["id"] for one in page["items"]}) == 10
    for one in page["items"]:
        assert one["@context"] == whole["@context"] and one["type"] == "Annotation"
        assert re.match(r"[a-z]+:\S+\Z", one["id"]) and re.match(r"[a-z]+:\S+\Z", one["target"]["source"])
        assert one["motivation"] in MOTIVATIONS
        assert [s["type"] for s in one["target"]["selector"]] == ["TextQuoteSelector", "TextPositionSelector"]
        for body in one.get("body", []):
            assert body["type"] == "TextualBody" and body["purpose"] in MOTIVATIONS and isinstance(body["value"], str)


def test_an_article_from_the_web_is_named_by_its_address() -> None:
    doc = sample()
    doc = replace(doc, article=replace(doc.article, source="https://example.org/race"))
    data = written(doc)
    assert {one["target"]["source"] for one in json.loads(data)["first"]["items"]} == {"https://example.org/race"}
    assert plan_import(data, replace(doc, annotations=())).counts()["new"] == 10
    assert identify(data).article_id == "article-1"


@settings(max_examples=settings().max_examples // 2)  # each takes long
@given(TEXTS, TEXTS, TEXTS, st.sampled_from(AnchorState), st.lists(st.sampled_from(sorted(THEMES)), unique=True))
def test_any_annotation_comes_back(note: str, title: str, reason: str, state: AnchorState, themes: list[str]) -> None:
    content = content_of(SOURCE.encode())
    one = mark(content, "five firms", note, themes)
    anchor = Anchor(state, None, None, 0.0, reason) if state is AnchorState.ORPHAN else Anchor(state, 3, 9, 0.5, reason)
    one = replace(one, anchor=anchor, version_id="older", extra={"creator": {"name": reason}})
    doc = document(SOURCE, [one], title=title)
    data = written(doc)
    plan = plan_import(data, replace(doc, annotations=()))
    assert [change.annotation for change in plan.changes] == [one]
    assert is_as_written(data)


def test_what_another_program_edited_is_proposed() -> None:
    doc = sample()
    first = doc.annotations[0]
    body = [
        {"type": "TextualBody", "value": "Theirs.", "format": "text/markdown", "purpose": "commenting"},
        {"type": "TextualBody", "value": "New theme", "purpose": "tagging"},
    ]
    plan = plan_import(edited(doc, body=body), doc)
    assert kinds(plan) == [ChangeKind.NOTE, ChangeKind.THEMES] and plan.unchanged == 9
    note, themes = plan.changes
    assert (note.annotation_id, note.after, note.conflict) == (first.id, "Theirs.", False)
    assert themes.theme_names == ("New theme",) and "New themes: “New theme”." in plan.remarks
    newer = replace(first, note="Mine.", modified="2026-12-01T00:00:00.000Z")
    plan = plan_import(edited(doc, body=body), replace(doc, annotations=(newer, *doc.annotations[1:])))
    assert plan.changes[0].conflict


def test_a_moved_target_is_proposed() -> None:
    doc = sample()
    target = json.loads(json.dumps(json.loads(written(doc))["first"]["items"][0]["target"]))
    target["selector"][0]["exact"] = "most new data-centre capital"
    plan = plan_import(edited(doc, target=target), doc)
    assert kinds(plan) == [ChangeKind.MOVED] and plan.changes[0].after == "most new data-centre capital"


def test_what_the_file_does_not_name_stays() -> None:
    doc = sample()
    whole = json.loads(written(doc))
    del whole["first"]["items"][3:]
    assert plan_import(json.dumps(whole).encode(), doc).changes == ()


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://notes.example/7",
    "type": "Annotation",
    "creator": "https://notes.example/anna",
    "bodyValue": "A stranger's note.",
    "target": {
        "source": "https://example.org/race",
        "selector": {"type": "TextQuoteSelector", "exact": "two thousand people", "prefix": "same "},
    },
}


@pytest.mark.parametrize(
    "whole",
    [
        FOREIGN,
        [FOREIGN],
        {"@context": FOREIGN["@context"], "id": "x:p", "type": "AnnotationPage", "items": [FOREIGN]},
        {"type": ["AnnotationCollection"], "total": 1, "first": {"type": "AnnotationPage", "items": [FOREIGN]}},
    ],
    ids=["one", "list", "page", "collection"],
)
def test_another_programs_annotations_come_in(whole: object) -> None:
    data = b"\xef\xbb\xbf" + json.dumps(whole).encode()
    doc = sample()
    assert identify(data).addresses == ("https://example.org/race",)
    plan = plan_import(data, doc)
    assert plan.kind == "stranger" and kinds(plan) == [ChangeKind.NEW]
    made = plan.changes[0].annotation
    assert made is not None and made.note == "A stranger's note."
    assert made.extra == {"canonical": "https://notes.example/7", "creator": "https://notes.example/anna"}
    assert re.fullmatch(r"[0-9a-f-]{36}", made.id)
    there = replace(made, article_id="article-1", theme_ids=())
    again = plan_import(data, replace(doc, annotations=(*doc.annotations, there)))
    assert again.changes == () and again.unchanged == 1
    other = {**FOREIGN, "id": "x:8"}
    twin = plan_import(json.dumps(other).encode(), replace(doc, annotations=(there,)))
    assert [one.doubt for one in twin.changes] == [ALREADY]


def test_what_cannot_be_read_is_kept_aside_and_told() -> None:
    bad = [
        {**FOREIGN, "id": f"x:{n}", "target": target} for n, target in enumerate(["https://example.org", {}, None, 3])
    ]
    plan = plan_import(json.dumps([*bad, FOREIGN, {"type": "Annotation"}, 7]).encode(), sample())
    assert len(plan.changes) == 1 and len(plan.bad) == 6


@pytest.mark.parametrize(
    "data",
    [
        b"", b"{", b"[]", b"{}", b'{"type": "Article"}', b'{"a": "Annotation"}', b"[" * 100_000 + b'"Annotation"',
        b"# The word Annotation\n", b'{"type": {"a": "Annotation"}}', b"\xff\xfe{\x00",
        b'{"a": "Annotation"',
    ],
)  # fmt: skip
def test_other_files_are_no_annotations(data: bytes) -> None:
    assert collection_in(data) is None
    assert recognised(data) is None


def test_a_file_that_was_cut_gives_what_is_whole() -> None:
    data = written(sample())
    plan = plan_import(data[: len(data) * 2 // 3], replace(sample(), annotations=()))
    assert 4 <= len(plan.changes) < 10


def test_a_file_with_none_of_an_article_says_so() -> None:
    plan = plan_import(json.dumps({**FOREIGN, "target": "https://example.org"}).encode(), sample())
    assert (plan.changes, plan.remarks[-1]) == ((), NONE)


def test_a_file_about_several_articles_needs_to_know_which_is_meant() -> None:
    both = [
        {**FOREIGN, "id": f"x:{n}", "target": {**FOREIGN["target"], "source": f"postil://article/{n}"}} for n in "12"
    ]
    with pytest.raises(ImportFailed, match="several articles"):
        plan_import(json.dumps(both).encode(), None)


def test_a_newer_format_is_refused() -> None:
    data = written(sample()).replace(b'"postil:format":1', b'"postil:format":9')
    with pytest.raises(ImportFailed, match="newer Postil"):
        plan_import(data, sample())


def test_an_annotated_article_is_not_taken_for_one_and_its_record_not_for_another() -> None:
    exported = exporter("markdown").write(sample(), Options(machine_block="sidecar"))
    assert collection_in(exported.data) is None
    assert exported.sidecar is not None
    kind = recognised(exported.data, exported.sidecar.encode())
    assert kind is not None and kind.id == "markdown"


def test_a_touched_file_is_told_from_one_as_written() -> None:
    data = written(sample())
    assert is_as_written(data)
    assert not is_as_written(data.replace(b"Compare", b"Compass"))
    assert is_as_written(json.dumps(json.loads(data)).encode())


def test_notes_of_many_kinds_of_line_ends_stay_as_they_are() -> None:
    one: Annotation = mark(content_of(SOURCE.encode()), "five firms", "a\r\nb\rc\u2028d\x85e </script> -->", [])
    plan = plan_import(written(document(SOURCE, [one])), document(SOURCE))
    assert plan.changes[0].note == one.note
