"""Exporting many articles from the dialog: what is chosen, what the preview shows of it, and what is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop.exporters import exporter
from desktop.library.sending.sending import Sending
from desktop.library.sending.wanted import STOPPED
from desktop.ui.exchange.export_dialog import NOTHING, ExportDialog
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import words
from tests.ui.saving import saved

LAKES = "# Lakes\n\nA lake is younger than its shores.\n"


@pytest.fixture
def two(reading: MainWindow) -> MainWindow:
    """A library of two articles with an annotation each, under Investment and under Talent."""
    library, article = reading.session.library, reading.reading.article
    assert article is not None
    other = library.articles.add_imported(read_by_hand(LAKES), LAKES.encode(), Path("other.md"))
    for one, quote, theme in ((article, "older than", "Investment"), (other.article, "younger than", "Talent")):
        content = library.contents.of(one.id)
        library.annotations.add(one.id, words(content, quote), (library.themes.find(theme).id,), f"On {theme}")
    return reading


@pytest.fixture
def many(two: MainWindow, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., ExportDialog]]:
    made: list[ExportDialog] = []
    two.settings["export_folder"] = str(tmp_path)

    def many(format_id: str, *theme_names: str) -> ExportDialog:
        library = two.session.library
        dialog = ExportDialog(
            two.session,
            library.choosing.groups(),
            two.settings,
            two.looks.appearance,
            two,
            theme_ids=[library.themes.find(name).id for name in theme_names],
        )
        qtbot.addWidget(dialog)
        made.append(dialog)
        dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(format_id))
        dialog._settle()
        return dialog

    yield many
    for one in made:
        one.done(0)


@pytest.mark.parametrize("format_id", ["markdown", "csv", "print"])  # a folder, a file, what a child writes
def test_all_articles_go_into_a_folder_or_a_file_and_what_is_unchanged_is_left_alone(
    many: Callable[..., ExportDialog], tmp_path: Path, qtbot: QtBot, format_id: str
) -> None:
    dialog = many(format_id)
    assert dialog.save.text() == "Save 2 articles"
    out = dialog.where.path()
    assert out.parent == tmp_path
    assert saved(dialog, dialog.save.click, qtbot)
    assert out.is_dir() == (exporter(format_id).together is None)
    assert "2 articles" in dialog.panel.words.text() and dialog.panel.reasons.isHidden()
    again = many(format_id)
    assert not saved(again, again.save.click, qtbot)
    assert "Nothing new" in again.panel.words.text() and "left as" in again.panel.words.text()


def test_themes_narrow_what_is_exported_and_name_it(
    many: Callable[..., ExportDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = many("csv", "Talent")
    assert dialog.where.path().name == "Talent (annotations).csv"
    assert "On Talent" in dialog.preview.toPlainText() and "On Investment" not in dialog.preview.toPlainText()
    for action in dialog.choices.themes.menu_of_themes.actions():
        action.setChecked(False)
    dialog._settle()
    assert "On Investment" in dialog.preview.toPlainText()
    assert dialog.where.path().name == "All articles (annotations).csv"


def test_one_article_is_chosen_from_the_same_list_and_saved_as_a_file(
    many: Callable[..., ExportDialog], two: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    article = two.reading.article
    assert article is not None
    dialog = many("markdown")
    dialog.choices.what.set_groups(two.session.library.choosing.groups([article.id]))
    dialog.choices.what.setCurrentText("All 2 articles")
    dialog._settle()
    assert dialog.copy.isHidden() and dialog.save.text() == "Save 2 articles"
    dialog.choices.what.setCurrentText(article.title)
    dialog._settle()
    assert not dialog.copy.isHidden() and dialog.save.text() == "Save"
    assert saved(dialog, dialog.save.click, qtbot)
    assert (tmp_path / f"{article.title} (annotated).md").is_file()


def test_a_folder_that_is_written_at_once_is_kept_when_the_preview_comes(
    many: Callable[..., ExportDialog], two: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    article = two.reading.article
    assert article is not None
    dialog = many("markdown")
    dialog.choices.what.set_groups(two.session.library.choosing.groups([article.id]))
    dialog._choices_changed()
    dialog._settle()
    assert dialog.where.path().suffix == ".md", "one article goes into a file"
    dialog.choices.what.setCurrentText("All 2 articles")
    dialog.where.set_path(tmp_path / "for you")
    assert saved(dialog, dialog.save.click, qtbot)
    assert (tmp_path / "for you" / "index.md").is_file()


def test_what_is_refused_is_told_with_its_reason(
    many: Callable[..., ExportDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = many("html")
    out = dialog.where.path()
    assert saved(dialog, dialog.save.click, qtbot)
    page = next(one for one in out.iterdir() if one.name != "index.html")
    page.write_text("Mine.", "utf-8")
    again = many("html")
    saved(again, again.save.click, qtbot)
    assert "1 refused" in again.panel.words.text() and page.name in again.panel.reasons.toPlainText()
    assert page.read_text("utf-8") == "Mine."


def test_a_folder_that_cannot_be_made_is_told_and_the_choices_stay(
    many: Callable[..., ExportDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    dialog = many("markdown")
    dialog.show()
    dialog.where.set_path(tmp_path / "out")
    assert not saved(dialog, dialog.save.click, qtbot)
    assert "is a file" in dialog.summary.text() and dialog.save.isVisible()


def test_stop_ends_it_before_the_next_article_and_says_so(
    many: Callable[..., ExportDialog], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = many("markdown")
    dialog.show()
    send = Sending.send

    def stopping(self: Sending, wanted: object, out: Path, progress: Callable[[int, int], bool]) -> object:
        def go_on(done: int, total: int) -> bool:
            if done == 1:
                dialog.panel._job.cancel()  # type: ignore[union-attr]
            return progress(done, total)

        return send(self, wanted, out, go_on)  # type: ignore[arg-type]

    monkeypatch.setattr(Sending, "send", stopping)
    assert saved(dialog, dialog.save.click, qtbot)
    assert dialog.panel.title.text() == "Stopped" and STOPPED in dialog.panel.reasons.toPlainText()
    assert dialog.isVisible()
    dialog.panel.button.click()
    assert not dialog.isVisible()


def test_closing_while_it_works_asks_it_to_stop_and_stays(many: Callable[..., ExportDialog], qtbot: QtBot) -> None:
    dialog = many("markdown")
    dialog.show()
    with qtbot.waitSignal(dialog.saving_ended):
        dialog.save.click()
        dialog.reject()
        assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


@pytest.mark.parametrize("size", [QSize(800, 500), QSize(800, 760)])
def test_every_button_is_in_sight_however_long_the_sentence(
    many: Callable[..., ExportDialog], size: QSize, tmp_path: Path
) -> None:
    dialog = many("markdown")
    dialog.where.set_path(tmp_path / ("long " * 40))
    dialog.summary.setText("A long sentence about what could not be marked. " * 4)
    dialog.choices.more.setChecked(True)
    dialog.resize(size)
    dialog.show()
    assert dialog.size() == size
    for part in (dialog.save, dialog.close_button, dialog.where.choose_button, dialog.choices.format):
        assert dialog.rect().contains(part.rect().translated(part.mapTo(dialog, part.rect().topLeft())))
    assert not dialog.choices.visibleRegion().isEmpty()


def test_an_empty_library_says_that_there_is_nothing(two: MainWindow, qtbot: QtBot) -> None:
    dialog = ExportDialog(two.session, [], two.settings, two.looks.appearance, two)
    qtbot.addWidget(dialog)
    assert dialog.summary.text() == NOTHING and not dialog.save.isEnabled()
    dialog.done(0)


def test_the_views_show_the_file_as_it_looks_its_source_or_both(many: Callable[..., ExportDialog]) -> None:
    dialog = many("markdown")
    dialog.show()
    shown = dialog.shown
    assert shown.text.isVisible() and not shown.source.isVisible()
    assert "older than" in shown.text.toPlainText() and "==" not in shown.text.toPlainText()
    assert len(shown.text.extraSelections()) == 1
    shown.views.setCurrentIndex(2)
    assert shown.text.isVisible() and shown.source.isVisible()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("jsonld"))
    dialog._settle()
    assert not shown.text.isVisible() and shown.source.isVisible()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("csv"))
    dialog._settle()
    assert shown.table.isVisible() and shown.table.rowCount() == 2
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("html"))
    dialog._settle()
    assert "Investment\nOn Investment" in shown.text.toPlainText() or "Talent\nOn Talent" in shown.text.toPlainText()
