"""Highlights, underlines and notes that a PDF holds are found with their words, colour, author and date."""

from __future__ import annotations

import pytest

from desktop.importers import importer_by_id
from desktop.importers.imported import FileAnnotation
from desktop.importers.marks.of_pdf import when
from tests.importers.pdf.making import Sheet, pdf, width

LINE = "Nobody rings the bell of the harbour at night, and every child"
NEXT = "knows it. The keeper says nothing."


def box(before: str, marked: str, y: float = 100) -> tuple[float, float, float, float]:
    return 50 + width(before, 10), y - 8, 50 + width(before + marked, 10), y + 2


def found(sheet: Sheet) -> list[tuple[FileAnnotation, str]]:
    sheet.line(50, 100, LINE)
    sheet.line(50, 112, NEXT)
    read = importer_by_id("pdf").read(pdf([sheet]), "a.pdf")
    return [(one, read.content.text[one.start : one.end]) for one in read.found]


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly", "StrikeOut"])
def test_a_mark_has_its_words_colour_author_and_dates(kind: str) -> None:
    sheet = Sheet()
    sheet.mark(
        kind,
        box("Nobody rings the ", "bell"),
        C="[1 0.8 0]",
        Contents="(Which\\rone?)",
        T="(A. Keeper)",
        NM="(n-1)",
        CreationDate="(D:20260102030405+01'00')",
        M="(D:20260103)",
    )
    [(one, words)] = found(sheet)
    assert words == "bell"
    assert (one.note, one.author, one.name, one.colour) == ("Which\none?", "A. Keeper", "n-1", "#ffcc00")
    assert (one.created, one.modified) == ("2026-01-02T02:04:05.000Z", "2026-01-03T00:00:00.000Z")
    assert one.kind.replace("-", "") == kind.lower()


def test_a_mark_over_two_lines_is_one_passage() -> None:
    sheet = Sheet()
    sheet.mark(
        "Highlight", box("Nobody rings the bell of the harbour at night, and ", "every child"), box("", "knows", 112)
    )
    [(_, words)] = found(sheet)
    assert words == "every child knows"


def test_a_square_is_an_area_with_the_words_in_it_or_the_nearest() -> None:
    sheet = Sheet()
    left, top, right, bottom = box("Nobody rings the ", "bell")
    sheet.mark("Square", (left - 2, top - 2, right + 2, bottom + 2), Contents="(Which?)", C="[1 0 0]")
    sheet.mark("Square", (100, 200, 300, 400))
    sheet.mark("Square", (500, 200, 600, 400))  # beside the page
    (inside, words), (beside, nearest) = found(sheet)
    assert (words, inside.note, inside.colour, inside.kind) == ("bell", "Which?", "#ff0000", "square")
    assert inside.area is not None and (inside.area.page, inside.area.beside) == (1, False)
    assert inside.area.box == pytest.approx(((left - 2) / 420, 90 / 595, (right + 2) / 420, 104 / 595), abs=0.001)
    assert nearest == NEXT and beside.area is not None and beside.area.beside


def test_a_mark_on_two_places_is_two_and_the_note_stands_once() -> None:
    sheet = Sheet()
    boxes = box("Nobody rings the ", "bell"), box("knows it. The keeper ", "says", 112)
    sheet.mark("Highlight", *boxes, Contents="(Both)", NM="(n)")
    assert [(words, one.note, one.name) for one, words in found(sheet)] == [("bell", "Both", "n"), ("says", "", "n#2")]


def test_the_marked_words_alone_are_no_note() -> None:
    sheet = Sheet()
    sheet.mark("Highlight", box("Nobody rings the ", "bell"), Contents="(bell)")
    [(one, _)] = found(sheet)
    assert one.note == ""


def test_a_note_beside_the_text_speaks_of_the_nearest_line() -> None:
    sheet = Sheet()
    sheet.mark("Text", (20, 108, 38, 118), Contents="(Why?)")
    [(one, words)] = found(sheet)
    assert (one.note, words) == ("Why?", NEXT)


def test_answers_stand_below_what_they_answer() -> None:
    sheet = Sheet()
    sheet.mark("Highlight", box("Nobody rings the ", "bell"), Contents="(Which one?)")
    sheet.mark("Text", (50, 92, 60, 102), Contents="(The large one.)", T="(B)", IRT="8 0 R")
    [(one, _)] = found(sheet)
    assert one.note == "Which one?\n\nB: The large one."


def test_what_is_hidden_or_stands_on_no_text_is_not_taken_along() -> None:
    sheet, empty = Sheet(), Sheet()
    sheet.mark("Highlight", box("Nobody rings the ", "bell"), F="2")
    empty.mark("Highlight", box("Nobody rings the ", "bell"))
    sheet.line(50, 100, LINE)
    read = importer_by_id("pdf").read(pdf([sheet, empty]), "a.pdf")
    assert read.found == ()
    assert "where there is no text" in read.remark


@pytest.mark.parametrize("date", ["", "D:", "yesterday", "D:20261399", "D:00000101", "D:2026+99'99'"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert when(date) in ("", "2026-01-01T00:00:00.000Z")
