"""The print dialog: pages seen before they are printed, on paper or into a file, and broken off at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.child.limited_process import Answer
from desktop.exporters import recognised, to_print
from desktop.ui.printing.print_dialog import PRINTED, SETTING_PAGES, PrintDialog
from desktop.ui.widgets.appearance import LIGHT
from tests.annotated.make import content_of, document, mark

SOURCE = "# Bells\n\n" + "\n\n".join(f"{n} The keeper rings at noon, and nobody asks why. " * 6 for n in range(40))


@pytest.fixture(scope="module")
def bells() -> Document:
    content = content_of(SOURCE.encode())
    made = document(SOURCE, [mark(content, "0 The keeper rings", "Every day?", ["t1"], 1)])
    return replace(made, article=replace(made.article, title="Bells"))


@pytest.fixture
def dialog(qtbot: QtBot, bells: Document, tmp_path: Path) -> Iterator[PrintDialog]:
    made = PrintDialog(bells, Options(), LIGHT, str(tmp_path))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


@pytest.fixture
def ready(qtbot: QtBot, dialog: PrintDialog) -> PrintDialog:
    qtbot.waitUntil(lambda: not dialog.is_busy())
    return dialog


def test_the_pages_are_seen_and_counted(ready: PrintDialog) -> None:
    assert ready.said.text().startswith("Page 1 of ")
    assert ready.bar.isHidden()
    shown = ready.preview.viewport().grab().toImage()
    middle = shown.pixelColor(shown.width() // 2, 24)
    assert middle.name() == "#ffffff"
    ready.preview.verticalScrollBar().setValue(ready.preview.verticalScrollBar().maximum())
    assert not ready.said.text().startswith("Page 1 of ")


def test_another_paper_and_ink_set_the_pages_anew(qtbot: QtBot, ready: PrintDialog) -> None:
    before = ready.preview.viewport().grab().toImage()
    ready.ink.setCurrentIndex(1)
    ready.paper.setCurrentIndex(1)
    assert ready.said.text() == SETTING_PAGES
    assert not ready.print_button.isEnabled()
    qtbot.waitUntil(lambda: not ready.is_busy())
    assert (ready.options.paper, ready.options.ink) == ("letter", "grey")
    assert ready.preview.viewport().grab().toImage() != before


def test_setting_the_pages_can_be_broken_off(dialog: PrintDialog) -> None:
    dialog.ink.setCurrentIndex(1)
    assert dialog.is_busy()
    dialog.cancel.click()
    assert not dialog.is_busy()
    assert dialog.cancel.isHidden()


def test_a_printer_gets_the_pages_that_it_is_set_to(qtbot: QtBot, ready: PrintDialog, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setFromTo(2, 3)
    ready.print_onto(printer)
    qtbot.waitUntil(lambda: ready.said.text() == PRINTED)
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as pdf:
        assert len(pdf) == 2
        assert "2 /" in pdf[0].get_textpage().get_text_bounded()


def test_the_pages_are_saved_as_a_file(qtbot: QtBot, ready: PrintDialog, tmp_path: Path) -> None:
    ready.save_to(tmp_path / "bells.pdf")
    qtbot.waitUntil(lambda: ready.said.text() == "Saved as bells.pdf.", timeout=20_000)
    found = recognised((tmp_path / "bells.pdf").read_bytes())
    assert found is not None and found.id == "print"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (lambda *_: Answer(why="it took too long"), "could not be made, because it took too long."),
        (lambda *_: Answer({"pages": 1}, b"%PDF-"), "could not be written"),
    ],
)
def test_what_went_wrong_is_told_in_a_sentence(
    qtbot: QtBot,
    ready: PrintDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[..., Answer],
    says: str,
) -> None:
    monkeypatch.setattr(to_print, "_answer", answer)
    (tmp_path / "folder").write_text("a file")
    ready.save_to(tmp_path / "folder" / "bells.pdf")
    qtbot.waitUntil(lambda: says in ready.said.text())
    assert ready.save_button.isEnabled()
