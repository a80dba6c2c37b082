"""The text below the marks of a file that is merged into: its own where somebody edited it, and when it is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.document import Remembered
from desktop.annotated.merge import file_base
from desktop.annotated.options import Options
from desktop.article.content import Content
from desktop.errors import ExportFailed, ImportFailed
from desktop.exporters.merging import merge_export
from tests.annotated.make import sample
from tests.annotated.merge.harbours import SOURCE, again, harbours, visible, write

PARAGRAPHS = Options(body="paragraphs")


def edited(text: str, old: str, new: str) -> str:
    assert old in visible(text)
    return text.replace(old, new, 1)


@pytest.mark.parametrize("choice", ["theirs", "ours"])
def test_a_text_that_the_library_replaced_and_somebody_edited_is_told(choice: str) -> None:
    newer = harbours(SOURCE.replace("Ropes came before", "Ropes came long before"))
    last = write(harbours())
    theirs = edited(last.text, "Nobody owns", "Nobody at all owns")
    made = merge_export(newer, Options(), theirs.encode(), memory=last.remembered, choices={"": choice})
    assert [(one.what, one.ours, one.theirs) for one in made.conflicts] == [
        ("text", "156 characters", "158 characters")
    ]
    assert ("long before" in visible(made.exported.text)) == (choice == "ours")
    assert ("at all owns" in visible(made.exported.text)) == (choice == "theirs")


@pytest.mark.parametrize("choice", ["theirs", "ours"])
def test_a_paragraph_that_both_changed_is_told(choice: str) -> None:
    doc = harbours()
    last = write(doc, PARAGRAPHS)
    theirs = edited(last.text, "came before charts", "came long before charts")
    fewer = replace(doc, annotations=tuple(one for one in doc.annotations if one.target.quote.exact != "Ropes"))
    made = merge_export(fewer, PARAGRAPHS, theirs.encode(), memory=last.remembered, choices={"": choice})
    assert ("text", "Ropes came long before charts.") in [(one.what, one.theirs.strip()) for one in made.conflicts]
    assert ("long before charts" in visible(made.exported.text)) == (choice == "theirs")


def test_paragraphs_that_are_not_remembered_stand_under_the_new_name_of_a_theme() -> None:
    doc, options = sample(), replace(PARAGRAPHS, group="theme")
    theirs = write(doc, options).data
    renamed = replace(doc, themes={**doc.themes, "t2": replace(doc.themes["t2"], name="People")})
    made = merge_export(renamed, options, theirs).exported.text
    assert "\n## People\n" in made and "## Talent" not in made


def test_annotated_paragraphs_of_another_text_that_are_not_remembered_are_left_alone() -> None:
    last = write(harbours(), PARAGRAPHS)
    newer = harbours(SOURCE.replace("Ropes came before", "Ropes came long before"))
    with pytest.raises(ExportFailed, match="What it held at its last export is not known here"):
        merge_export(newer, PARAGRAPHS, last.text.encode(), memory=Remembered(last.memory))


def test_of_a_text_that_somebody_took_out_only_the_annotations_are_left() -> None:
    doc = harbours("Ropes came before charts.\n", notes=(("Ropes", "Of what?", 2),))
    last = write(doc, PARAGRAPHS)
    start = last.text.index("==Ropes")
    end = last.text.index("\n", start)
    made = again(doc, last, last.text[:start] + last.text[end:], PARAGRAPHS)
    assert "charts" not in visible(made.exported.text)


def unread(data: bytes) -> Content:
    raise ImportFailed("Too deep.")


@pytest.mark.parametrize(("read", "why"), [(None, "merged into it"), (unread, "merged into it. Too deep")])
def test_a_file_whose_edited_text_cannot_be_read_is_left_alone(read: object, why: str) -> None:
    doc = harbours()
    last = write(doc)
    theirs = edited(last.text, "Nobody owns", "Nobody at all owns")
    with pytest.raises(ExportFailed, match=f"Its edited text could not be read, so nothing can be {why}"):
        again(replace(doc, read=read), last, theirs)  # type: ignore[arg-type]


def test_a_file_whose_notes_stand_in_code_is_left_alone() -> None:
    doc = harbours()
    last = write(doc, Options(machine_block="none"))
    theirs = edited(last.text, "\n# Harbours\n", "\n```\n# Harbours\n")
    with pytest.raises(ExportFailed, match="stands where none can be read, as in code"):
        again(doc, last, theirs, Options(machine_block="none"))


def test_a_line_that_would_be_lost_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    doc = harbours()
    last = write(doc, PARAGRAPHS)
    merge_lines = file_base.merge_lines
    monkeypatch.setattr(file_base, "merge_lines", lambda *a: ([x for x in merge_lines(*a)[0] if x != "Mine.\n"], []))
    with pytest.raises(ExportFailed, match=r"“Mine\.” would be lost"):
        again(doc, last, last.text.replace("# Harbours\n", "# Harbours\n\nMine.\n", 1), PARAGRAPHS)
