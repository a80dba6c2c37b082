"""A new export format is one module and one row: the export dialog offers it, its choices and no others, by that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.annotated.options import OPTIONS
from desktop.exporters import Exporter
from desktop.ui.exchange.export_choices import ALWAYS
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.export_saving import KEEP_IT
from desktop.ui.exchange.merge_dialog import MergeDialog
from desktop.ui.window.main_window import MainWindow
from tests.exporters.made_up import ORG, OUTLINE, with_row
from tests.ui.conftest import words
from tests.ui.saving import saved


@pytest.fixture(params=[ORG, OUTLINE], ids=lambda one: one.id)
def row(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Exporter:
    made: Exporter = request.param
    with_row(monkeypatch, made)
    return made


@pytest.fixture
def opened(reading: MainWindow, row: Exporter, qtbot: QtBot) -> Callable[[], ExportDialog]:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None
    reading.session.annotate(article.id, words(content, "older than its name"), note="Since *when*?")

    def opened() -> ExportDialog:
        dialog = ExportDialog(
            reading.session,
            reading.session.library.choosing.groups([article.id]),
            reading.settings,
            reading.appearance,
            reading,
        )
        qtbot.addWidget(dialog)
        dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(row.id))
        dialog._settle()
        return dialog

    return opened


def test_it_is_offered_with_its_choices_and_no_others(opened: Callable[[], ExportDialog], row: Exporter) -> None:
    dialog = opened()
    assert dialog.choices.format.currentText() == row.name
    assert "* older than its name postil://a/" in dialog.preview.toPlainText()
    dialog.show()
    dialog.choices.more.setChecked(True)
    fields = {**dialog.choices.boxes, **dialog.choices.fields}
    assert {one.key for one in OPTIONS if fields[one.key].isVisible()} == row.options | ALWAYS
    assert not any(hint.isVisible() for hint in dialog.choices.hints.values())
    dialog.choices.choose("links", "none")
    dialog._settle()
    assert "postil://" not in dialog.preview.toPlainText()
    dialog.done(0)


def test_replacing_it_says_what_is_lost(
    opened: Callable[[], ExportDialog],
    row: Exporter,
    reading: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "out.org"

    def export() -> bool:
        dialog = opened()
        return saved(dialog, partial(dialog.save_to, path), qtbot)

    assert export()
    path.write_text(path.read_text("utf-8").replace("Since *when*?", "Since the flood.") + "\nMine.\n", "utf-8")
    asked: list[str] = []
    monkeypatch.setattr(ExportDialog, "ask", lambda _self, _question, why, _other: asked.append(why) or KEEP_IT)
    monkeypatch.setattr(MergeDialog, "exec", lambda _dialog: 1)
    assert not export()  # where it is merged, the library has nothing new
    assert "Since the flood." in path.read_text("utf-8") and "Mine." in path.read_text("utf-8")
    article = reading.reading.article
    assert article is not None
    loss = f"It is {row.holds} that Postil wrote. Replacing it loses what was changed in it since."
    assert reading.session.library.saving.what_is_there(article, path) == loss
    assert row.merges or asked == [f"“{row.name}” is written anew each time; nothing is merged into it. {loss}"]
