"""The Themes place in a real window: a key away, a card opens its place, Back returns, undo works, Esc leaves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.themes.themes_place import TABLE, ThemesPlace
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.themes.boards import column, drop, texts

Add = Callable[..., Article]
LAKES = "# Lakes\n## Shores\n" + "Water stands here. " * 400 + "\n## Depths\nStill water runs nowhere."


@pytest.fixture
def lakes(reading: MainWindow, add: Add) -> Article:
    """Another article, with an annotation far down; the one that is open has two."""
    article = add(LAKES, "lakes.txt")
    library = reading.session.library
    money, talent, _ = (theme.id for theme in library.themes.all())
    for id_, quote, theme in (("", "older", money), ("", "delta", talent), (article.id, "runs nowhere", money)):
        id_ = id_ or (reading.reading.article.id if reading.reading.article else "")
        assert reading.session.annotate(id_, words(library.contents.of(id_), quote), (theme,))
    return article


def go(window: MainWindow, command: str = "themes_place") -> ThemesPlace:
    assert window.actions_by_id[command].isEnabled(), command
    window.actions_by_id[command].trigger()
    assert window.places.themes is not None
    return window.places.themes


def test_a_card_opens_its_place_and_back_returns(reading: MainWindow, lakes: Article, qtbot: QtBot) -> None:
    place = go(reading)
    assert place.isVisible() and not reading.view.isVisible()
    assert reading.windowTitle() == "Themes – Postil"
    assert texts(place)["Investment"] == ["Lakes", "runs nowhere", "Rivers", "older"]
    view = column(place, "Investment").view
    view.take_keyboard(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert reading.places.at_article()
    assert reading.reading.article is not None and reading.reading.article.id == lakes.id
    passage = words(reading.view.content(), "runs nowhere")
    current = reading.reading.annotation(reading.reading.current_id)
    assert current is not None and current.anchor.start == passage.start
    reading.actions_by_id["back"].trigger()
    assert place.isVisible()
    assert place.board.requests.selected_ids() == [current.id], "it is as it was left"
    reading.actions_by_id["forward"].trigger()
    assert reading.places.at_article()
    assert reading.reading.article.id == lakes.id


def test_a_card_is_moved_and_undone_over_all_articles(reading: MainWindow, lakes: Article) -> None:
    place = go(reading)
    assert drop(column(place, "Investment"), column(place, "Talent"), [1])
    assert texts(place)["Talent"] == ["Lakes", "runs nowhere", "Rivers", "delta"]
    reading.actions_by_id["undo"].trigger()
    assert texts(place)["Investment"] == ["Lakes", "runs nowhere", "Rivers", "older"]


def test_a_note_is_written_beside_its_words(reading: MainWindow, lakes: Article) -> None:
    place = go(reading)
    place.board.requests.note_requested.emit(column(place, "Investment").view.cards_model.id(1))
    assert reading.places.at_article()
    assert reading.margin.editing.identity is not None


def test_esc_leaves_one_thing_after_the_other(reading: MainWindow, lakes: Article, qtbot: QtBot) -> None:
    place = go(reading)
    place.filter_field.setText("water")
    place.table.cell_opened.emit("articles", lakes.id, column(place, "Investment").key)
    column(place, "Investment").view.selectAll()
    left = []
    for _ in range(3):
        reading.leave()
        left.append((place.filter_field.text(), place.chip.isVisible(), bool(place.board.requests.selected_ids())))
    assert left[-1] == ("", False, False)
    reading.leave()
    assert reading.places.at_article()


def test_what_is_about_an_article_is_not_offered_over_all(reading: MainWindow, lakes: Article) -> None:
    go(reading)
    for command in ("rename", "remove_article", "note", "theme_1", "outline"):
        assert not reading.actions_by_id[command].isEnabled(), command
    assert reading.actions_by_id["themes_place"].isChecked()
    reading.actions_by_id["filter"].trigger()
    assert reading.places.themes is not None
    assert reading.visiting.parts([])[0] is reading.places.themes.filter_field


def test_what_the_board_shows_is_exported_and_a_theme_from_its_column(
    reading: MainWindow, lakes: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, str, tuple[str, ...]]] = []

    def note(dialog: ExportDialog) -> int:
        dialog.choices.set_format("csv")
        dialog.refresh()
        dialog._settle()
        chosen = dialog.chosen()
        assert chosen is not None
        shown.append((chosen.name, dialog.preview.toPlainText(), chosen.theme_ids))
        dialog.done(0)
        return 0

    monkeypatch.setattr(ExportDialog, "exec", note)
    place = go(reading)
    place.export_button.click()
    assert shown[-1][0] == "All 2 articles" and "delta" in shown[-1][1]
    place.filter_changed.emit("runs nowhere", "")
    reading.actions_by_id["export"].trigger()
    assert shown[-1][0] == "What Themes shows (1 quote)"
    assert "runs nowhere" in shown[-1][1] and "delta" not in shown[-1][1]
    talent = column(place, "Talent").key
    place.board.requests.export_requested.emit([talent])
    assert shown[-1][2] == (talent,) and "delta" in shown[-1][1] and "runs nowhere" not in shown[-1][1]


def test_the_table_is_saved_where_the_reader_says(
    reading: MainWindow, lakes: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = go(reading)
    place.choose_view(TABLE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "table"), ""))
    place.save_requested.emit("csv")
    assert (tmp_path / "table.csv").read_text("utf-8-sig").startswith('"Article","Investment"')
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    place.save_requested.emit("png")
    assert len(list(tmp_path.glob("table*"))) == 1


def test_nothing_of_it_is_made_before_it_is_wanted(reading: MainWindow) -> None:
    assert reading.places.themes is None


@pytest.mark.parametrize("width", [760, 1280])
def test_how_much_is_shown_makes_way_for_what_the_filter_says(window: MainWindow, width: int) -> None:
    window.run_command("themes_place")
    place = window.places.themes
    assert place is not None
    window.resize(width, 600)
    place.set_status("a thousand quotes out of a hundred articles")
    QApplication.processEvents()
    assert place.filter_field.width() >= place.filter_field.width_of_words()
    assert place.status.isVisible() is (width > 1000)
