"""Exporting over a file that somebody wrote into: every line of both sides stays, once, or nothing is written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.front_matter import lines_in, rows_in
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import NotMerged
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind
from tests.annotated.make import content_of, document, mark
from tests.exporters.merging.again import export_again
from tests.exporters.merging.merge_histories import KINDS, History, wrong

SOURCE = """# Harbours

The first pilots knew the sand by its colour.

Ropes came before charts.

Nobody owns a tide, and every port has a clerk.
"""
RECORD = "<!-- annotations:"


@pytest.fixture(scope="module")
def doc() -> Document:
    content = content_of(SOURCE.encode())
    marks = [
        mark(content, "pilots knew the sand", "Compare the lighthouse.", ["t1"], 1),
        mark(content, "Ropes", "A lighthouse too, and more.", ["t1", "t2"], 2),
        mark(content, "owns a tide", "", ["t3"], 3),
    ]
    return document(SOURCE, marks, title="Harbours")


def written(doc: Document, **options: str) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


def noted(doc: Document, number: int, note: str) -> Document:
    rows = list(doc.annotations)
    rows[number] = replace(rows[number], note=note)
    return replace(doc, annotations=tuple(rows))


def with_more(doc: Document) -> Document:
    more = mark(content_of(SOURCE.encode()), "clerk", "Which?", ["t2"], 9)
    return replace(doc, annotations=(*doc.annotations, more))


def above(text: str) -> str:
    return text.partition(RECORD)[0]


def test_of_a_history_no_line_is_lost_and_none_stands_twice(rounds: Callable[[int, int], int], tmp_path: Path) -> None:
    for seed in range(rounds(len(KINDS), 1000)):
        folder = tmp_path / str(seed)
        folder.mkdir()
        assert wrong(History(folder, KINDS[seed % len(KINDS)], seed)) == [], seed


def test_what_nobody_wrote_into_is_as_if_exported_anew(doc: Document) -> None:
    for last in (written(doc), None):  # known here, or proved by its record
        made = export_again(with_more(doc), last, written(doc).text)
        assert (made.exported, made.written_into) == (written(with_more(doc)), False)
        assert export_again(doc, last, written(doc).text).unchanged


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("block", ["embedded", "sidecar"])
def test_what_somebody_wrote_between_stays_byte_for_byte(doc: Document, known: bool, block: str) -> None:
    options = Options(machine_block=block)
    first = exporter("markdown").write(doc, options)
    theirs = first.text.replace("# Harbours\n", "# Harbours\n\nMy *own*  words.  \n", 1)
    made = export_again(with_more(doc), first if known else replace(first, memory=""), theirs, options)
    assert strip(made.exported.data, (made.exported.sidecar or "").encode() or None).source.decode() == SOURCE.replace(
        "# Harbours\n", "# Harbours\n\nMy *own*  words.  \n"
    )
    assert "==clerk==" in made.exported.text
    assert made.written_into and not made.clashes
    assert export_again(with_more(doc), made, made.exported.text, options).unchanged


def test_words_between_two_footnotes_and_below_the_record_stay(doc: Document) -> None:
    first = written(doc)
    label = first.labels[doc.annotations[1].id]
    theirs = first.text.replace(f"[^{label}]:", f"Between them.\n\n[^{label}]:", 1) + "\nBelow it all.\n"
    made = export_again(with_more(doc), first, theirs).exported.text
    assert (above(made).count("Between them."), above(made).count("Below it all.")) == (1, 1)
    assert made.count(RECORD) == 1


def test_what_somebody_took_out_or_changed_stays_so(doc: Document) -> None:
    first = written(doc)
    label = first.labels[doc.annotations[0].id]
    theirs = first.text.replace(f"[^{label}]", "", 1).replace("and more.", "and less.", 1)
    made = export_again(noted(doc, 2, "Mine."), first, theirs)
    assert "— Mine. [open]" in made.exported.text and "and less." in above(made.exported.text)
    changes = {(one.kind, one.annotation_id) for one in plan_import(made.exported.data, doc, read=content_of).changes}
    assert changes == {(ChangeKind.DELETED, doc.annotations[0].id), (ChangeKind.NOTE, doc.annotations[1].id)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Compare the lighthouse.", "Mine."),  # the note that the library changed, too
        ("knew the sand", "knew all sand"),  # the paragraph in which the library has another highlight
    ],
)
def test_what_both_changed_in_the_whole_text_is_not_merged_but_brought_in_first(
    doc: Document, old: str, new: str
) -> None:
    first = written(doc)
    more = mark(content_of(SOURCE.encode()), "colour", "Which?", [], 8)
    ours = noted(replace(doc, annotations=(more, *doc.annotations)), 1, "Ours.")
    with pytest.raises(NotMerged) as refused:
        export_again(ours, first, first.text.replace(old, new, 1))
    assert refused.value.comes_back
    assert any(new in clash.theirs for clash in refused.value.clashes)


def test_both_sides_stand_in_a_file_that_is_only_for_reading(doc: Document) -> None:
    first = exporter("digest").write(doc, Options())
    theirs = first.text.replace("A lighthouse too", "A beacon too", 1)
    made = export_again(noted(doc, 1, "Ours."), first, theirs, exporter_id="digest")
    assert "A beacon too, and more.\n\nOurs." in made.exported.text
    assert [clash.theirs for clash in made.clashes] == ["A beacon too, and more.\n"]
    assert export_again(noted(doc, 1, "Ours."), made, made.exported.text, exporter_id="digest").unchanged


def test_a_note_that_the_library_has_by_now_as_well_stands_there_once(doc: Document) -> None:
    first = written(doc)
    theirs = (
        first.text.replace("and more.", "and less.", 1)
        .replace("charts.", "charts.==", 1)
        .replace("came before", "==came before", 1)
    )
    now = noted(doc, 1, "A lighthouse too, and less.")
    own = mark(content_of(SOURCE.encode()), "came before charts.", "", [], 7)
    now = replace(now, annotations=(*now.annotations[:2], own, now.annotations[2]))
    made = export_again(now, first, theirs)
    assert (made.exported.text, made.written_into) == (written(now).text, False)


def test_a_word_replaced_everywhere_stays_and_one_in_the_record_must_come_in_first(doc: Document) -> None:
    first = written(doc, machine_block="none")
    theirs = first.text.replace("lighthouse", "beacon")
    made = export_again(with_more(doc), first, theirs, Options(machine_block="none"))
    assert above(made.exported.text).count("beacon") == 2
    first = written(doc)
    with pytest.raises(NotMerged) as refused:
        export_again(with_more(doc), first, first.text.replace("lighthouse", "beacon"))
    assert refused.value.comes_back


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('title: "Harbours"', 'title: "Harbours, mostly"'),
        ('title: "Harbours"\n', ""),
        ('author: "A. Writer"', "author:\n  - A. Writer\n  - B. Reader"),
        ("themes: [Investment, Talent, Open source]", "themes:\n  - Investment\n  - Kelp"),
    ],
)
def test_a_row_of_the_front_matter_that_somebody_changed_stays_and_stands_there_once(
    doc: Document, before: str, after: str
) -> None:
    first = written(doc)
    assert before in first.text
    now = replace(doc, annotations=doc.annotations[:1], article=replace(doc.article, title="Other"))
    made = export_again(now, first, first.text.replace(before, after, 1)).exported.text
    rows = {key: row.rstrip() for key, row in rows_in(lines_in(made))[1:]}
    assert rows["annotations"] == "annotations: 1"
    assert [made.count(f"\n{key}:") for key in rows] == [1] * len(rows)
    assert not after or after in made


@pytest.mark.parametrize("by_hand", [' [{items}, "Kelp, dried" ]', '\n  - {lines}\n  - "Kelp, dried"'])
def test_what_both_sides_put_into_a_list_of_the_front_matter_or_took_out_is_so_without_a_clash(
    doc: Document, by_hand: str
) -> None:
    none, few, more = (replace(doc, annotations=doc.annotations[:count]) for count in range(3))
    cases = [(few, more, "Investment, Talent"), (few, more, "Investment"), (more, few, "Investment, Talent")]
    for before, now, items in [*cases, (few, none, "Investment")]:
        exporter_id = "markdown" if now is not none else "digest"
        first = exporter(exporter_id).write(before, Options())
        row = "themes:" + by_hand.format(items=items, lines=items.replace(", ", "\n  - "))
        edited = re.sub(r"(?m)^themes: .*$", row, first.text, count=1)
        merged = export_again(now, first, edited, exporter_id=exporter_id)
        assert not merged.clashes
        [heading, *themes] = dict(rows_in(lines_in(merged.exported.text)))["themes"].splitlines()
        assert heading == "themes:"
        assert Counter(themes) == Counter(
            f"  - {name}" for name in (*(theme.name for theme in now.used_themes()), '"Kelp, dried"')
        )


@pytest.mark.parametrize("row", ["themes: Kelp\n", ""])
def test_a_list_of_the_front_matter_that_somebody_took_out_or_made_one_value_is_so(doc: Document, row: str) -> None:
    few, more = (replace(doc, annotations=doc.annotations[:count]) for count in (1, 2))
    first = written(few)
    merged = export_again(more, first, first.text.replace("themes: [Investment]\n", row, 1))
    assert [clash.theirs for clash in merged.clashes] == [row]
    assert f"\nannotation_format: 1\n{row}annotations: 2\n" in merged.exported.text


def test_front_matter_that_somebody_took_out_stays_out(doc: Document) -> None:
    first = written(doc)
    theirs = re.sub(r"\A---\n.*?\n---\n", "", first.text, flags=re.DOTALL)
    made = export_again(with_more(doc), first, theirs).exported.text
    assert made.startswith("# Harbours") and "==clerk==" in made


@pytest.mark.parametrize(
    "edit",
    [lambda text: text.replace("\n", "\r\n"), lambda text: f"\ufeff{text}", lambda text: text.rstrip("\n")],
    ids=["line ends", "byte order mark", "no last line break"],
)
def test_what_an_editor_writes_otherwise_throughout_stays(doc: Document, edit: object) -> None:
    assert callable(edit)
    first = exporter("digest").write(doc, Options())
    theirs: str = edit(first.text)
    made = export_again(noted(doc, 0, "Now."), first, theirs, exporter_id="digest")
    assert made.exported.data.decode() == edit(exporter("digest").write(noted(doc, 0, "Now."), Options()).text)


def test_pictures_in_the_text_are_no_part_of_its_lines() -> None:
    name, picture = "quay.files/quay-8d1e2f3a4b.png", b"\x89PNG" + bytes(40)
    import hashlib

    name = f"quay.files/quay-{hashlib.sha256(picture).hexdigest()[:10]}.png"
    source = f"# Quay\n\n![]({name})\n\nA word.\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "A word", "Which?", [], 1)])
    doc = replace(doc, pictures={name: picture}, addresses={name: name})
    first = exporter("digest").write(doc, Options())
    made = export_again(noted(doc, 0, "Now."), first, first.text + "\nMine.\n", exporter_id="digest")
    assert "Mine." in made.exported.text and "Now." in made.exported.text


def test_a_file_from_before_the_last_export_is_compared_with_what_its_own_record_proves(doc: Document) -> None:
    older = written(doc)
    later = replace(with_more(doc), exported="2026-11-25T10:00:00.000Z")
    last = written(later)
    made = export_again(later, last, older.text.replace("# Harbours\n", "# Harbours\n\nMine.\n", 1))
    assert "==clerk==" in made.exported.text and made.exported.text.count("Mine.") == 1


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("theirs", ["# Something else\n", "", "\ufeffText", "---\n---\n"])
def test_a_file_in_which_nothing_of_an_export_stands_is_left_alone(doc: Document, theirs: str, known: bool) -> None:
    for exporter_id in ("markdown", "digest", "template"):
        first = exporter(exporter_id).write(doc, Options()) if known else None
        with pytest.raises(ExportFailed):
            export_again(doc, first, theirs, exporter_id=exporter_id)


def test_what_somebody_wrote_into_a_file_stays_where_the_library_has_nothing_more_to_say(doc: Document) -> None:
    first = exporter("template").write(doc, Options())
    none = replace(doc, annotations=())
    made = export_again(none, first, first.text + "\nMine.\n", exporter_id="template")
    assert made.exported.text.strip() == "Mine."
    assert export_again(none, made, made.exported.text, exporter_id="template").unchanged


def test_a_file_whose_base_nobody_knows_is_left_alone(doc: Document) -> None:
    digest = exporter("digest").write(doc, Options()).text
    with pytest.raises(NotMerged, match="is not known here"):
        export_again(doc, None, digest + "\nMine.\n", exporter_id="digest")
    edited = written(doc).text.replace("lighthouse", "beacon")  # in the record as well
    with pytest.raises(NotMerged) as refused:
        export_again(noted(doc, 0, "Ours."), None, edited)
    assert refused.value.comes_back


def test_an_export_of_another_article_or_kind_is_left_alone(doc: Document) -> None:
    article, version = replace(doc.article, id="article-2", title="Other"), replace(doc.version, source_sha256="0" * 64)
    with pytest.raises(ExportFailed, match="an export of “Harbours”, not of “Other”"):
        export_again(replace(doc, article=article, version=version), None, written(doc).text)
    with pytest.raises(ExportFailed, match="It holds the whole text; a list of highlights cannot be merged"):
        export_again(doc, None, written(doc).text, Options(body="list"))
    digest = exporter("digest").write(doc, Options())
    with pytest.raises(ExportFailed, match="It holds notes by theme; the whole text cannot be merged"):
        export_again(doc, None, digest.text)


def test_a_file_whose_notes_cannot_be_read_any_more_is_left_alone(doc: Document) -> None:
    first = written(doc, machine_block="none")
    fenced = first.text.replace("\n# Harb", "\n```\n# Harb", 1) + "```\n"
    with pytest.raises(NotMerged):
        export_again(with_more(doc), first, fenced, Options(machine_block="none"))


@pytest.mark.parametrize("typed", ["Mine alone ", "Mine alone\n", "Mine alone"])
def test_words_typed_into_a_line_of_the_record_are_not_overwritten(doc: Document, typed: str) -> None:
    first = written(doc)
    at = first.text.index('"motivation"')
    with pytest.raises(NotMerged):
        export_again(with_more(doc), first, first.text[:at] + typed + first.text[at:])
