"""The pages of an article: every line once, notes beside their lines, themes told in colour or by pattern."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Cell, Content
from desktop.ui.printing.paper import Box
from desktop.ui.printing.printed import Printed
from desktop.ui.printing.sheets import Sheets
from tests.ui.pages import SENTENCE, THEMES, annotation, content_of


def laid_out(printed: Printed) -> Sheets:
    sheets = Sheets(printed)
    for done, total in sheets.steps():
        assert done <= total
    return sheets


def printed(content: Content, *notes: tuple[int, int, str, str], grey: bool = False) -> Printed:
    marked = tuple(
        annotation(f"n{number}", content, start, end, *filter(None, [theme]), note=note)
        for number, (start, end, theme, note) in enumerate(notes)
    )
    return Printed(content, "Harbours", "A. Pilot", marked, THEMES, grey=grey)


def picture(sheets: Sheets, number: int) -> QImage:
    image = QImage(round(sheets.paper.width), round(sheets.paper.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    sheets.paint(painter, number)
    painter.end()
    return image


def colours(image: QImage, box: Box | None = None) -> set[str]:
    left, top = (round(box.x), round(box.y)) if box else (0, 0)
    right, bottom = (left + round(box.width), top + round(box.height)) if box else (image.width(), image.height())
    return {image.pixelColor(x, y).name() for x in range(left, right, 4) for y in range(top, bottom, 4)}


@pytest.fixture(scope="module")
def harbours(qapp: object) -> Sheets:
    content = content_of(40)
    far = content.starts[30]
    return laid_out(
        printed(content, (5, 60, "m", "The *first* note."), (far, far + 40, "t", "Far away."), (100, 140, "t", ""))
    )


def test_the_pages_show_the_whole_article_and_none_of_it_twice(harbours: Sheets) -> None:
    pages = harbours.pages
    assert len(pages) > 3
    assert all(after.top >= before.bottom for before, after in pairwise(pages))
    assert all(page.bottom - page.top <= page.height for page in pages)


def test_a_note_stands_on_the_page_of_its_words_at_their_height(harbours: Sheets) -> None:
    found = {piece.slip: (n, piece) for n, page in enumerate(harbours.pages) for piece, _ in page.pieces}
    assert set(found) == {0, 1}
    assert found[0][0] == 0 and found[1][0] > 0
    number, piece = found[1]
    geometry = harbours._geometry
    edge = geometry.edge(harbours.printed.content.starts[30])
    assert abs(edge.top() - harbours.pages[number].top - piece.top) < 4
    assert piece.beside


def test_colour_is_the_themes_own_and_grey_has_none(harbours: Sheets) -> None:
    assert THEMES["m"].colours.fill.lower() in colours(picture(harbours, 0))
    grey = laid_out(replace(harbours.printed, grey=True))
    image = picture(grey, 0)
    dots = bytes(image.constBits())
    assert dots[0::4] == dots[1::4] == dots[2::4]


def test_the_lane_is_at_the_left_of_an_article_that_runs_from_right_to_left(qtbot: QtBot) -> None:
    content = Content((Block(BlockKind.PARAGRAPH, "تغادر السفن الميناء كل صباح " * 8),))
    sheets = laid_out(printed(content, (0, 5, "m", "ملاحظة")))
    assert sheets.paper.lane.x < sheets.paper.text.x
    assert colours(picture(sheets, 0), sheets.paper.lane) != {"#ffffff"}


def test_no_lane_is_kept_where_there_are_no_notes(qtbot: QtBot) -> None:
    sheets = laid_out(printed(content_of(3), (0, 9, "m", "")))
    assert not sheets.paper.noted
    assert sheets.paper.text.width > laid_out(printed(content_of(3), (0, 9, "m", "x"))).paper.text.width


def test_a_note_whose_words_are_gone_stands_behind_the_article_with_them(qtbot: QtBot) -> None:
    made = printed(content_of(3), (0, 9, "m", "Kept"))
    [lost] = made.annotations
    lost = replace(lost, anchor=replace(lost.anchor, start=None, end=None))
    sheets = laid_out(replace(made, annotations=(lost,)))
    assert [len(page.pieces) for page in sheets.pages] == [0, 1]
    assert sheets.pages[1].top == sheets.pages[1].bottom


def test_a_table_longer_than_a_page_is_cut_between_its_rows(qtbot: QtBot) -> None:
    cells = tuple(
        Block(BlockKind.CELL, f"{row} {column} {SENTENCE}", cell=Cell(0, row, column, header=row == 0))
        for row in range(30)
        for column in range(3)
    )
    sheets = laid_out(printed(Content(cells)))
    tops = {
        round(sheets._geometry.segment_rect(n).top())
        for n, segment in enumerate(sheets._geometry.map.segments)
        if segment.block % 3 == 0
    }
    assert len(sheets.pages) > 1
    assert {round(page.top) for page in sheets.pages} <= {near for top in tops for near in range(top - 2, top + 12)}


def table_of(rows: int, headers: int = 1, header: str = "Name of it") -> Content:
    return Content(
        tuple(
            Block(
                BlockKind.CELL,
                header if row < headers else f"{row} {SENTENCE}",
                cell=Cell(0, row, column, header=row < headers),
            )
            for row in range(rows)
            for column in range(3)
        )
    )


def test_the_header_of_a_table_is_repeated_on_each_page_that_it_goes_on_to(qtbot: QtBot) -> None:
    sheets = laid_out(printed(table_of(40)))
    first, *rest = sheets.pages
    assert len(rest) >= 2
    assert first.header == (0.0, 0.0)
    for number, page in enumerate(rest, start=1):
        high = page.header[1] - page.header[0]
        assert page.header[0] < page.header[1] <= first.bottom
        assert high + page.bottom - page.top <= page.height, "the rows below it have room"
        box = sheets.paper.text
        assert colours(picture(sheets, number), replace(box, height=high)) != {"#ffffff"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (table_of(40, headers=0), "it has none"),
        (table_of(4, headers=4, header=SENTENCE * 9), "it is all header"),
        (table_of(6, header=SENTENCE * 40), "it would fill the page"),
    ],
    ids=["none", "all", "tall"],
)
def test_no_header_is_repeated_where_there_is_none_to_repeat(content: Content, why: str, qtbot: QtBot) -> None:
    sheets = laid_out(printed(content))
    assert len(sheets.pages) > 1
    assert {page.header for page in sheets.pages} == {(0.0, 0.0)}, why


def test_a_note_stands_beside_its_line_below_a_repeated_header(qtbot: QtBot) -> None:
    content = table_of(40)
    start = content.text.index("30 ")
    sheets = laid_out(printed(content, (start, start + 9, "m", "A note.")))
    [(number, piece)] = [(n, piece) for n, page in enumerate(sheets.pages) for piece, _ in page.pieces]
    page = sheets.pages[number]
    assert page.header != (0.0, 0.0)
    assert piece.top == pytest.approx(sheets._geometry.edge(start).top() + page.shift, abs=2)


def test_an_article_without_anything_is_a_page(qtbot: QtBot) -> None:
    sheets = laid_out(Printed(Content(()), "", "", (), {}))
    assert len(sheets.pages) == 1
    picture(sheets, 0)


def test_a_note_of_a_megabyte_goes_on_to_its_end(qtbot: QtBot) -> None:
    sheets = laid_out(printed(content_of(2), (0, 9, "m", "word " * 20_000)))
    pieces = [piece for page in sheets.pages for piece, _ in page.pieces]
    assert [piece.first for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert pieces[-1].end == len(sheets._lines[0])
