"""Files that lost their end on the way: whatever point they are cut at, nothing is shortened or deleted unasked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.errors import ImportFailed
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark

pytestmark = pytest.mark.no_cover  # many cases over the same lines

SOURCE = """# Tides

Water rises *twice* a day[^moon], and ==nobody== asks why.

| where | how high |
|-------|----------|
| Brest | seven m  |

> The moon does it.

[^moon]: And the sun.
"""
VARIANTS = {
    "with a record": Options(),
    "with a record beside it": Options(machine_block="sidecar"),
    "without a record": Options(machine_block="none"),
    "without a record, links, front matter": Options(machine_block="none", links="none", front_matter="off"),
    "with notes in the line": Options(body="critic"),
    "with notes in the line, without a record": Options(body="critic", machine_block="none"),
    "as a list": Options(body="list"),
    "as a list without a record": Options(body="list", machine_block="none"),
}


@pytest.fixture(scope="module")
def doc() -> Document:
    content = content_of(SOURCE.encode())
    return document(
        SOURCE,
        [
            mark(content, "rises twice", "Why twice?", ["t1"], 1),
            mark(content, "Brest", "A harbour\n\n- with walls", ["t2", "t3"], 2),
            mark(content, "moon does", "", [], 3),
            mark(content, "does it", "The end of it", ["t2"], 4),
        ],
    )


def taken(made: ImportPlan) -> list[Change]:
    """Return what an import would carry out without being asked."""
    return [
        change
        for change in made.changes
        if not change.doubt and not (made.doubtful and change.kind in (ChangeKind.DELETED, ChangeKind.SOURCE))
    ]


@pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS)
def test_a_file_cut_at_any_point_changes_nothing_unasked(
    doc: Document, options: Options, rounds: Callable[[int, int], int]
) -> None:
    exported = exporter("markdown").write(doc, options)
    sidecar = exported.sidecar.encode() if exported.sidecar is not None else None
    whole = exported.data
    text = whole.find(b"<!-- annotations") + 30 if b"<!-- annotations" in whole else len(whole)
    step = rounds(5, 1)  # an ordinary run cuts at every fifth byte
    for length in [*range(1, text, step), *range(text, len(whole), 37 * step)]:
        try:
            made = plan_import(whole[:length], doc, read=content_of, sidecar=sidecar)
        except ImportFailed as problem:
            assert str(problem).endswith(".")
            continue
        if made.kind == "stranger":
            assert made.new_source is None
            continue
        assert taken(made) == [], (length, whole[:length][-60:])
        lost = re.sub(rb"\[open\]\([^)]*\)", b"", whole[length:])  # nothing but the last link back
        assert made.sentences() or not lost.strip(), length
        assert not made.untouched, length


@pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS)
def test_a_cut_file_of_an_unknown_article_says_that_it_may_be_cut(doc: Document, options: Options) -> None:
    whole = exporter("markdown").write(doc, options).data
    for length in range(len(whole) // 2, len(whole), 7):
        assert plan_import(whole[:length], None, read=content_of).sentences()


def test_a_note_that_the_end_of_the_file_cut_off_is_not_taken_over(doc: Document) -> None:
    text = exporter("markdown").write(doc, Options(machine_block="none")).text
    cut = text[: text.index("end of it")]
    made = plan_import(cut.encode(), doc, read=content_of)
    note = next(change for change in made.changes if change.kind is ChangeKind.NOTE)
    assert (note.after, bool(note.doubt)) == ("The", True)
    assert "cut off" in " ".join(made.sentences())


def test_a_note_that_was_shortened_in_a_whole_file_is_taken_over(doc: Document) -> None:
    text = exporter("markdown").write(doc, Options()).text
    made = plan_import(text.replace("The end of it", "The", 1).encode(), doc, read=content_of)
    assert [(change.kind, change.after, change.doubt) for change in made.changes] == [(ChangeKind.NOTE, "The", "")]


def test_a_paragraph_taken_from_the_end_of_a_whole_file_is_an_edit(doc: Document) -> None:
    text = exporter("markdown").write(doc, Options()).text
    edited = text.replace("[^moon]: And the sun.\n", "", 1)
    made = plan_import(edited.encode(), doc, read=content_of)
    assert [(change.kind, change.doubt) for change in made.changes] == [(ChangeKind.SOURCE, "")]
    assert not replace(made, changes=()).doubtful


def test_a_passage_in_words_that_the_cut_changed_is_in_doubt() -> None:
    source = "# Links\n\nAll of [them][more] go on and *on*.\n\nNext to it.\n\n[more]: https://example.org\n"
    content = content_of(source.encode())
    linked = document(source, [mark(content, "All of them go", "", ["t1"], 1), mark(content, "Next", "", [], 2)])
    text = exporter("markdown").write(linked, Options()).text
    made = plan_import(text[: text.index("to it")].encode(), linked, read=content_of)
    assert taken(made) == []
    assert {change.kind for change in made.changes} >= {ChangeKind.SOURCE, ChangeKind.MOVED}


def test_a_cut_file_of_this_version_is_not_said_to_be_of_another() -> None:
    source = "# Code\n\n```python\nx = 1  # ==no==\ny = 2\n```\n\nThe ==end== of it.\n"
    content = content_of(source.encode())
    marks = [mark(content, words, words, [], number) for number, words in enumerate(("x = 1", "y = 2", "of it"), 1)]
    coded = document(source, marks)
    text = exporter("markdown").write(coded, Options()).text
    cut = text[: text.rindex("]: ", 0, text.index("<!-- annotations")) - 3]
    remarks = plan_import(cut.encode(), coded, read=content_of).remarks
    assert "it may be cut off" in " ".join(remarks)
    assert "another version" not in " ".join(remarks)


def test_a_file_is_whole_whose_article_ends_in_a_tag_and_lacks_only_a_mark() -> None:
    source = "<div>\nRises twice, falls twice.\n</div>\n"
    content = content_of(source.encode())
    made = document(source, [mark(content, "Rises", "A", [], 1), mark(content, "falls", "B", [], 2)])
    options = Options(machine_block="sidecar", front_matter="off")
    whole = exporter("markdown").write(made, options)
    rest = replace(made, annotations=made.annotations[:1], labels=whole.labels)
    beside = (whole.sidecar or "").encode()
    plan = plan_import(exporter("markdown").write(rest, options).data, made, sidecar=beside, read=content_of)
    assert [(one.kind, one.doubt) for one in plan.changes] == [(ChangeKind.DELETED, "")]
