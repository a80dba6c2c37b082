"""A bibliography comes in after a preview, in one step; where a file is opened, it is offered."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.ui.window.main_window import MainWindow

BIB = """@book{roe2024, title = {Rivers}, author = {Roe, Jane}, year = 2024}
@book{doe1999, title = {Quite another book}, author = {Doe, John}, year = 1999}
"""


def test_a_bibliography_is_shown_before_it_fills_in_details_and_undo_takes_it_back(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    article = reading.reading.article
    assert article is not None and article.title == "Rivers"
    path = tmp_path / "works.bib"
    path.write_text(BIB, "utf-8")
    reading.session.import_files([path])
    said = "works.bib holds works to cite, as BibTeX."
    qtbot.waitUntil(lambda: reading.strip.sentence() == said, timeout=30_000)
    assert reading.strip.button.text() == "Match its works to articles"
    reading.strip.button.click()
    works = reading.controllers.works_importing
    qtbot.waitUntil(lambda: works.dialog is not None)
    assert works.dialog is not None
    first, second = works.dialog.lines.toPlainText().splitlines()
    assert first == "roe2024 → “Rivers”: Author, Date, Kind" and second.startswith("doe1999: ")
    library = reading.session.library
    assert library.read.article(article.id).author == "", "nothing is changed before it is wanted"
    works.dialog.accept()
    assert library.read.article(article.id).author == "Jane Roe"
    reading.actions_by_id["undo"].trigger()
    assert library.read.article(article.id).author == ""
