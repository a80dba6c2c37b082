"""The export dialog: what is shown is what is written, and nothing is replaced unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.errors import ExportFailed
from desktop.exporters import EXPORTERS, Exported
from desktop.ui.export_dialog import ExportDialog, summary
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import words


@pytest.fixture
def dialog(reading: MainWindow, qtbot: QtBot) -> Iterator[ExportDialog]:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    reading.session.annotate(article.id, words(content, "older than its name"), note="Since *when*?")
    made = ExportDialog(reading.session, article, reading.settings, reading.appearance, reading)
    qtbot.addWidget(made)
    yield made
    made.done(0)


@pytest.mark.parametrize(
    ("exported", "text"),
    [
        (Exported("", 12, 11, 1), "12 annotations: 11 marked in the text, 1 listed."),
        (Exported("", 1, 1, 0), "1 annotation: 1 marked in the text."),
        (Exported("", 3, 0, 3, remark="So it is."), "3 annotations: 3 listed. So it is."),
        (Exported("", 0, 0, 0), "0 annotations: 0 marked in the text."),
    ],
)
def test_the_summary_counts(exported: Exported, text: str) -> None:
    assert summary([exported]) == text


def test_every_format_has_a_preview(dialog: ExportDialog) -> None:
    for exporter in EXPORTERS:
        dialog.choices.set_format(exporter.id)
        dialog.refresh()
        dialog._settle()
        assert "older than its name" in dialog.preview.toPlainText()
        assert "Since *when*?" in dialog.preview.toPlainText()
        assert dialog.save.isEnabled()


def test_an_option_changes_the_preview(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert "==older than its name==" in dialog.preview.toPlainText()
    dialog.choices.choose("marks", "mark")
    qtbot.waitUntil(lambda: "<mark>older than its name</mark>" in dialog.preview.toPlainText())


def test_what_is_written_is_what_was_shown(dialog: ExportDialog, tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    assert dialog.write_to(path)
    assert path.read_text("utf-8") == dialog.preview.toPlainText()
    assert not dialog.write_to(path)
    assert "already" in dialog.summary.text()
    assert dialog.write_to(path, force=True)


def test_a_sidecar_is_written_beside(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.choices.choose("machine_block", "sidecar")
    dialog.refresh()
    assert dialog.write_to(tmp_path / "out.md")
    assert (tmp_path / "out.annotations.json").exists()


def test_the_name_is_proposed_and_the_choice_remembered(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: str, *_: object, **__: object) -> tuple[str, str]:
        proposed.append(Path(start).name)
        return str(tmp_path / "chosen.md"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog.save.click()
    assert proposed[0].startswith("Rivers")
    assert proposed[0].endswith(".md")
    assert (tmp_path / "chosen.md").exists()
    assert dialog._settings["export_folder"] == str(tmp_path)


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_is_there_is_replaced_only_when_the_reader_says_so(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    path = tmp_path / "there.md"
    path.write_text("mine", "utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    monkeypatch.setattr(ExportDialog, "_may_replace", lambda *_: replace)
    dialog.save.click()
    assert (path.read_text("utf-8") == "mine") is not replace


def test_an_export_that_fails_says_why_and_cannot_be_saved(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise ExportFailed("This cannot be exported.")

    monkeypatch.setattr(dialog._session.library, "document", fail)
    dialog.refresh()
    assert dialog.summary.text() == "This cannot be exported."
    assert not dialog.save.isEnabled()


def test_a_long_preview_is_cut_and_the_file_is_not(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.export_dialog.SHOWN", 100)
    dialog.refresh()
    assert dialog.write_to(tmp_path / "long.md")
    assert len(dialog.preview.toPlainText()) == 102
    assert len((tmp_path / "long.md").read_text("utf-8")) > 102


def test_copy_copies_all(dialog: ExportDialog) -> None:
    dialog._copy()
    assert QGuiApplication.clipboard().text() == dialog.preview.toPlainText()
