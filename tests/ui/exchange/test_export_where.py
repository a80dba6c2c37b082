"""Where an export goes: the name follows what is exported until the reader gives one, then only its ending does."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.exchange.export_where import ExportWhere


@pytest.fixture
def where(qtbot: QtBot, tmp_path: Path) -> ExportWhere:
    made = ExportWhere(tmp_path)
    qtbot.addWidget(made)
    made.propose("Rivers.md", is_folder=False)
    return made


def test_a_name_of_ones_own_keeps_all_but_its_ending(where: ExportWhere, tmp_path: Path) -> None:
    where.propose("Lakes.html", is_folder=False)
    assert where.path() == tmp_path / "Lakes.html"
    where.set_path(tmp_path / "deep" / "mine.html")
    where.propose("Rivers (annotations).csv", is_folder=False)
    assert where.path() == tmp_path / "deep" / "mine.csv"
    where.propose("All articles", is_folder=True)
    assert where.path() == tmp_path / "deep" / "All articles"
    where.set_path(tmp_path / "out.d")
    where.propose("Investment", is_folder=True)
    assert where.path() == tmp_path / "out.d"


@pytest.mark.parametrize("words", ["", "  "])
def test_without_words_it_is_what_was_proposed(where: ExportWhere, tmp_path: Path, words: str) -> None:
    where.field.setText(words)
    assert where.path() == tmp_path / "Rivers.md"


def test_a_path_that_is_not_whole_begins_where_the_last_export_went(
    where: ExportWhere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where.field.setText("a/b.md")
    for _ in range(2):
        where.field.textEdited.emit("a/b.md")
        assert where.path() == tmp_path / "a" / "b.md"
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    where.field.setText("~/c.md")
    assert where.path() == tmp_path / "home" / "c.md"


def test_a_folder_that_is_named_for_a_file_has_it_under_the_name_that_was_proposed(
    where: ExportWhere, tmp_path: Path
) -> None:
    (tmp_path / "notes").mkdir()
    for words in ("notes/mine.md", "notes"):
        where.set_path(tmp_path / words)
    assert where.path() == tmp_path / "notes" / "Rivers.md"
    where.propose("Rivers (notes).csv", is_folder=False)
    assert where.path() == tmp_path / "notes" / "Rivers.csv"
    where.propose("All articles", is_folder=True)
    where.set_path(tmp_path / "notes")
    assert where.path() == tmp_path / "notes"
