"""What somebody changed in Postil's own rows of the front matter stays, and the machine's rows are written anew."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop.annotated.document import Document, Exported
from desktop.annotated.front_matter import rows_of
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import content_of, document, mark

SOURCE = "# Kelp\n\nKelp grows faster than any tree, and nobody owns it.\n"
OWN = f"---\ntags: [sea]\nauthor: Nobody\n---\n\n{SOURCE}"


def made(source: str = SOURCE) -> Document:
    content = content_of(source.encode())
    marks = [mark(content, "faster than any tree", "Is it?", ["t1"], 1), mark(content, "owns it", "", ["t2"], 2)]
    return document(source, marks, title="Kelp and others")


def written(doc: Document, **options: str) -> Exported:
    return exporter("markdown").write(doc, Options(**options))


def merge(doc: Document, theirs: str, first: Exported | None = None, choices: dict[str, str] | None = None) -> Merged:
    return merge_export(
        doc, Options(), theirs.encode(), memory=first.remembered if first is not None else None, choices=choices
    )


def titled(doc: Document, title: str) -> Document:
    return replace(doc, article=replace(doc.article, title=title))


CHANGES = {
    "a title": ('title: "Kelp and others"', 'title: "Kelp, mostly"'),
    "a title without quotation marks": ('title: "Kelp and others"', "title: Kelp"),
    "a title that was taken out": ('title: "Kelp and others"\n', ""),
    "an author": ('author: "A. Writer"', "author:\n  - A. Writer\n  - B. Reader"),
    "themes as a list": ("themes: [Investment, Talent]", "themes:\n  - Investment\n  - Kelp"),
}


@pytest.mark.parametrize("source", [SOURCE, OWN], ids=["added", "the author's own"])
@pytest.mark.parametrize("remembered", [True, False])
@pytest.mark.parametrize("change", CHANGES)
def test_a_row_that_somebody_changed_stays(change: str, remembered: bool, source: str) -> None:
    before, after = CHANGES[change]
    doc = made(source)
    first = written(doc)
    if before not in first.text:
        return  # the key is the author's own here, text as any other
    theirs = first.text.replace(before, after)
    merged = merge(doc, theirs, first if remembered else None)
    assert merged.conflicts == ()
    assert sorted(shown(merged.exported.text)) == sorted(shown(theirs))
    again = merge(doc, merged.exported.text, merged.exported if remembered else None)
    assert again.unchanged
    assert shown(again.exported.text) == shown(merged.exported.text)
    assert strip(again.exported.data).source == source.encode()


def shown(text: str) -> list[str]:
    """Return the lines of a front matter but for the time of the export."""
    return re.sub(r"exported: .*", "", "\n".join(rows_of(text).values())).split("\n")


@pytest.mark.parametrize(
    "written_anew",
    [
        ('title: "Kelp and others"', "title: Kelp and others"),
        ('title: "Kelp and others"', "title: 'Kelp and others'"),
        ("themes: [Investment, Talent]", 'themes:\n  - Investment\n  - "Talent"'),
        ("themes: [Investment, Talent]", "themes: ['Investment',Talent]"),
    ],
)
def test_a_row_that_a_program_only_wrote_otherwise_follows_the_library(written_anew: tuple[str, str]) -> None:
    doc = made()
    first = written(doc)
    theirs = first.text.replace(*written_anew)
    assert theirs != first.text
    now = titled(replace(doc, annotations=doc.annotations[:1]), "Kelp by now")
    merged = merge(now, theirs, first)
    assert merged.conflicts == ()
    rows = rows_of(merged.exported.text)
    assert (rows["title"], rows["themes"]) == ('title: "Kelp by now"', "themes: [Investment]")


def test_a_title_changed_on_both_sides_is_told_once_and_the_files_stays() -> None:
    doc = made()
    first = written(doc)
    theirs = first.text.replace('title: "Kelp and others"', "title: Mine")
    now = titled(doc, "Ours")
    merged = merge(now, theirs, first)
    assert [one.sentence() for one in merged.conflicts] == [
        "The title was changed on both sides. Library: Ours. File: Mine."
    ]
    assert rows_of(merged.exported.text)["title"] == "title: Mine"
    again = merge(now, merged.exported.text, merged.exported)
    assert again.unchanged
    assert rows_of(again.exported.text)["title"] == "title: Mine"
    settled = merge(now, theirs, first, {"": "ours"})
    assert rows_of(settled.exported.text)["title"] == 'title: "Ours"'


@pytest.mark.parametrize(
    ("row", "file"),
    [("themes: [Investment, Kelp]", "Investment, Kelp"), ("themes: []", "nothing"), ("themes: Kelp", "Kelp")],
)
def test_themes_changed_on_both_sides_are_told_by_their_names(row: str, file: str) -> None:
    doc = made()
    first = written(doc)
    theirs = first.text.replace("themes: [Investment, Talent]", row)
    more = [replace(one, theme_ids=("t1", "t3")) for one in doc.annotations]
    merged = merge(replace(doc, annotations=tuple(more)), theirs, first)
    told = [one for one in merged.conflicts if not one.annotation_id]
    assert [(one.what, one.base) for one in told] == [("themes", "Investment, Talent")]
    assert told[0].sentence() == (
        f"The themes was changed on both sides. Library: Investment, Open source. File: {file}."
    )
    assert rows_of(merged.exported.text)["themes"] == row


def test_the_machines_rows_are_written_anew() -> None:
    doc = made()
    first = written(doc)
    theirs = re.sub(r'(source_sha256|exported): ".*"', r'\1: "x"', first.text).replace(
        "annotations: 2", "annotations: 7"
    )
    merged = merge(doc, theirs, first)
    assert merged.exported.text == first.text


def test_a_program_that_takes_the_quotation_marks_off_all_rows_does_not_hide_the_source() -> None:
    doc = made()
    text = re.sub(r'(?m)^([a-z_0-9]+): "(.*)"$', r"\1: \2", written(doc, machine_block="none").text)
    found = strip(text.encode())
    assert (found.source, found.edited) == (SOURCE.encode(), False)
