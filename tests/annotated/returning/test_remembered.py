"""What is remembered of an export when its file comes back without its record, or with a damaged one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.library import Library
from desktop.library.saving import write_export
from desktop.proposals.import_plan import ChangeKind, ImportPlan

SOURCE = """# Harbours

The first pilots knew the sand by its colour.

> Nobody who waits for the tide is late.

Ropes came before charts.
"""


class Shelf:
    """A library with one article, and its export."""

    def __init__(self, folder: Path) -> None:
        (folder / "article.md").write_text(SOURCE, "utf-8")
        self.library = Library.open(folder / "library.postil")
        self.article = self.library.articles.add(folder / "article.md").article.id
        self.path = folder / "out.md"
        themes = [theme.id for theme in self.library.themes.all()]
        for words, note in (("pilots knew", "By eye."), ("the tide", "It comes."), ("Ropes", "Of hemp.")):
            passage = self.library.articles.find_quote(self.article, words)
            self.library.annotations.add(self.article, passage, themes[:1], note)
        self.ids = [one.id for one in self.library.annotations.all(self.article)]

    def export(self, *, remember: bool = True, **options: str) -> str:
        row, chosen = exporter("markdown"), Options(**options)
        made = row.write(self.library.exchange.document(self.article), chosen)
        write_export(self.path, made, force=True)
        if remember:
            self.library.saving.remember(self.path, made, row, chosen, self.article, made)
        return made.text

    def plan(self, text: str) -> ImportPlan:
        data = text.encode()
        record = self.library.saving.record_of(self.path, data)
        return self.library.exchange.plan(data, name=self.path.name, sidecar=record, article_id=self.article)

    def notes(self) -> list[str]:
        return [one.note for one in self.library.annotations.all(self.article)]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.library.close()


def test_what_the_library_changed_meanwhile_is_no_edit_of_a_file_without_a_record(shelf: Shelf) -> None:
    text = shelf.export(machine_block="none")
    shelf.library.annotations.set_note(shelf.ids[0], "By hand.")
    shelf.library.annotations.remove([shelf.ids[2]])
    assert [change.kind for change in shelf.plan(text).changes] in ([], [ChangeKind.NEW])
    plan = shelf.plan(text.replace("It comes.", "It goes."))
    assert [(one.kind, one.note) for one in plan.changes if one.kind is ChangeKind.NOTE] == [
        (ChangeKind.NOTE, "It goes.")
    ]


def test_a_replace_all_through_the_record_is_told_against_what_is_remembered(shelf: Shelf) -> None:
    text = shelf.export().replace("It comes.", "It goes.").replace("Of hemp.", "Of coir.")
    shelf.library.annotations.set_note(shelf.ids[1], "It is here.")
    plan = shelf.plan(text)
    assert [(one.annotation_id, one.conflict, one.doubt) for one in plan.changes] == [
        (shelf.ids[1], True, ""),
        (shelf.ids[2], False, ""),
    ]


@pytest.mark.parametrize("breaks", [False, True], ids=["edited", "broken"])
def test_a_note_that_both_changed_is_never_overwritten_where_nothing_is_remembered(shelf: Shelf, breaks: bool) -> None:
    text = shelf.export(remember=False).replace("It comes.", "It goes.")
    text = re.sub(r'QuoteSelector","exact":"the tide', 'Quote"Selector","exact":"the tide', text) if breaks else text
    shelf.library.annotations.set_note(shelf.ids[1], "It is here.")
    before = shelf.notes()
    plan = shelf.plan(text)
    [change] = [one for one in plan.changes if one.kind is ChangeKind.NOTE]
    assert change.conflict
    assert "changed in the library as well" in change.doubt
    shelf.library.exchange.apply(plan, doubtful=True)
    assert "It is here.\n\nIt goes." in shelf.notes()
    shelf.library.history.walk("undo")
    assert shelf.notes() == before


def test_a_file_without_a_record_that_lost_every_note_is_still_the_export_that_was_written_there(shelf: Shelf) -> None:
    text = shelf.export(machine_block="none", front_matter="off")
    bare = re.sub(r"\[\^h-\w+\]", "", re.sub(r"(?m)^\[\^h-.*\n", "", text)).replace("==", "")
    plan = shelf.plan(bare)
    assert (plan.kind, [one.kind for one in plan.changes]) == ("export", [ChangeKind.DELETED] * 3)
    assert shelf.plan("Of something else.\n").kind == "stranger"
