"""Highlights in a note of Zotero's are marks of their own, with what is written beside each; the rest is one note."""

from __future__ import annotations

from pathlib import Path

from desktop.foreign import foreign
from desktop.foreign.collection import Work
from desktop.importers.marks.mark import Mark

SAMPLE = Path(__file__).parents[1] / "samples" / "foreign" / "zotero.rdf"


def test_a_note_of_an_export_as_rdf_gives_its_highlights_and_belongs_to_its_item() -> None:
    [work] = foreign("zotero").read(SAMPLE.read_bytes()).works
    first, second, alone = work.marks
    assert (work.title, work.authors, work.ids) == ("Harbour notes", ("Ann Pilot",), ("10.1000/harbour.1",))
    assert (first.note, first.place, first.colour, first.id) == ("Ask for the book", "page 1", "#ffd400", "KEYAAAA1")
    assert (second.quote, second.note, second.tags) == ("The tide decides", "", ("Ships",))
    assert alone == Mark("3", note="A note of its own.")


def test_a_note_without_a_highlight_stays_one() -> None:
    told = b'[{"key": "A", "itemType": "note", "note": "<h1>Annotations</h1><p>Mine &amp; yours.</p>"}]'
    [work] = foreign("zotero").read(told).works
    assert work == Work("", marks=(Mark("1", note="Annotations\nMine & yours.", id="A"),))
