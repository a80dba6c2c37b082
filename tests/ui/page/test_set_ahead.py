"""A long text that was brought in is set a little at a time, and is then shown whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.ui.page.typeset.document import Building
from desktop.ui.pages import preparing
from desktop.ui.window.main_window import MainWindow

PARAGRAPHS = 2 * preparing.LONG


def long_file(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("\n\n".join(f"Paragraph {number} of {name}." for number in range(PARAGRAPHS)), "utf-8")
    return path


def test_the_window_goes_on_while_a_long_text_that_was_added_is_set(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_SECONDS", 0)
    set_between = [0]  # blocks and tables, between two looks at what else there is to do
    go_on = Building.go_on

    def counted(building: Building) -> bool:
        set_between[-1] += 1
        return go_on(building)

    monkeypatch.setattr(Building, "go_on", counted)
    beat = QTimer(reading, interval=0)
    beat.timeout.connect(lambda: set_between.append(0))
    beat.start()
    reading.session.import_files([long_file(tmp_path, "long.txt")])
    qtbot.waitUntil(lambda: "long" in reading.windowTitle(), timeout=60_000)
    beat.stop()
    assert max(set_between) < 10 and sum(set_between) > PARAGRAPHS
    content = reading.view.content()
    assert content.blocks[-1].text in reading.view.document().toPlainText()
    assert len(content.blocks) == PARAGRAPHS


def test_what_is_opened_while_another_text_is_set_is_shown_and_the_other_after_it(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "_SECONDS", 0)
    short = tmp_path / "short.txt"
    short.write_text("A short text.\n\nNo more.", "utf-8")
    other = reading.session.library.articles.add(short).article
    prepared: list[object] = []
    before = reading.session.prepare

    def prepare(imported: object, then: object) -> None:
        prepared.append(imported)
        before(imported, then)  # type: ignore[arg-type]

    reading.session.prepare = prepare
    reading.session.import_files([long_file(tmp_path, "long.txt")])
    qtbot.waitUntil(lambda: bool(prepared), timeout=60_000)
    assert reading.reading.open(other.id)
    assert "A short text." in reading.view.document().toPlainText()
    qtbot.waitUntil(lambda: not reading.session.importing(), timeout=60_000)
    assert f"Paragraph {PARAGRAPHS - 1} of long.txt." in reading.view.document().toPlainText()
