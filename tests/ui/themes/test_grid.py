"""The table's counts: which rows and columns there are, what a cell has, days, weeks or months; and as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.errors import ExportFailed
from desktop.ui.themes.table.grid import Grid, Head, Kind, by_article, over_time, span_of
from desktop.ui.themes.table.painting import as_png, picture_size
from desktop.ui.themes.table.view import TableView
from desktop.ui.widgets.appearance import DARK, LIGHT
from tests.ui.sidebar.samples import THEMES

ARTICLES = [("one", "Rivers"), ("none", "Never read"), ("two", "=1+1")]


def articles() -> Grid:
    return by_article(THEMES, ARTICLES, {("money", "one"): 3, ("people", "two"): 1, ("", "one"): 2})


@pytest.mark.parametrize(
    ("last", "rows", "span"),
    [
        ("2026-11-24", ["2026-11-24", "2026-11-02"], ("2026-11-24", "2026-11-25")),
        ("2027-01-14", ["2027-01-11", "2026-11-02"], ("2027-01-11", "2027-01-18")),
        ("2027-12-31", ["2027-12", "2026-11"], ("2027-12-01", "2028-01-01")),
    ],
)
def test_time_is_told_in_days_weeks_or_months(last: str, rows: list[str], span: tuple[str, str]) -> None:
    grid = over_time(THEMES, {("money", "2026-11-02"): 1, ("people", last): 2})
    assert [head.key for head in grid.rows] == rows
    assert grid.count(0, 1) == 2
    since, until = (datetime.fromisoformat(moment).astimezone() for moment in span_of(grid, rows[0]))
    assert (since.isoformat()[:19], until.isoformat()[:19]) == (f"{span[0]}T00:00:00", f"{span[1]}T00:00:00")


def test_as_csv_no_cell_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(articles().as_csv())))
    assert rows[0] == ["Article", "Investment", "Talent", "Open source", "No theme"]
    assert rows[1:] == [["Rivers", "3", "0", "0", "2"], ["'=1+1", "0", "1", "0", "0"]]


def test_as_png_it_has_its_heat(qtbot: QtBot) -> None:
    image = QImage.fromData(as_png(articles(), DARK))
    assert image.size() == picture_size(articles()) * 2
    colours = {image.pixel(x, 190) for x in range(0, image.width(), 3)}
    assert len(colours) > 3


def test_a_table_that_is_too_long_for_a_picture_says_so(qtbot: QtBot) -> None:
    rows = tuple(Head(str(number), "An article") for number in range(1200))
    with pytest.raises(ExportFailed, match="CSV"):
        as_png(Grid(Kind.ARTICLES, rows), LIGHT)


@pytest.fixture
def table(qtbot: QtBot) -> TableView:
    made = TableView()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.set_appearance(LIGHT)
    made.set_grid(articles())
    made.show()
    return made


def clicked(table: TableView, qtbot: QtBot) -> Callable[[int, int], None]:
    def click(row: int, column: int) -> None:
        rect = table.visualRect(table.grid_model.index(row, column))
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    return click


def test_a_click_or_enter_on_a_count_opens_its_quotes(table: TableView, qtbot: QtBot) -> None:
    opened: list[tuple[str, ...]] = []
    table.cell_opened.connect(lambda *cell: opened.append(cell))
    click = clicked(table, qtbot)
    click(0, 0)
    click(0, 1)  # there is nothing
    table.setCurrentIndex(table.grid_model.index(1, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [("articles", "one", "money"), ("articles", "two", "people")]
    table.grab()
