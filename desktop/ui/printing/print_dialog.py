"""Printing as a task: the pages as they will be, the paper and the ink, a printer or a file. Knows no library."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.errors import PostilError
from desktop.exporters import exporter
from desktop.exporters.files import name_of
from desktop.exporters.options import OPTIONS
from desktop.exporters.to_print import printed
from desktop.texts import grouped, later, tr
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.printing.from_document import printed_of
from desktop.ui.printing.paper import MOST_PICTURE, Paper
from desktop.ui.printing.pictures import PaperGallery
from desktop.ui.printing.preview import Preview
from desktop.ui.printing.sheets import Sheets
from desktop.ui.printing.writing import set_paper, write_pages
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.annotated.document import Exported

_SLICE = 0.02  # seconds of work before the window has its turn


class Steps(QObject):
    """Runs one iterator of (done, total) at a time, and tells how far it is."""

    progressed = Signal(int, int)
    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[tuple[int, int]] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def busy(self) -> bool:
        """True if work is under way."""
        return self._work is not None

    def run(self, work: Iterator[tuple[int, int]]) -> None:
        """Begin some work; what was under way is broken off."""
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Break the work off, and tell nobody."""
        work, self._work = self._work, None
        self._timer.stop()
        if isinstance(work, Generator):
            work.close()

    def _go_on(self) -> None:
        end = perf_counter() + _SLICE
        told: tuple[int, int] | None = None
        while (work := self._work) is not None and perf_counter() < end:
            told = next(work, None)
            if told is None:
                self.stop()
                self.done.emit()
                return
        if told is not None:
            self.progressed.emit(*told)


SETTING_PAGES = later("Setting the pages…")
PRINTING = later("Printing…")
SAVING = later("Saving…")
PRINTED = later("The pages went to the printer.")


class PrintDialog(Dialog):
    """The pages at the left, what can be chosen at the right."""

    def __init__(
        self, document: Document, options: Options, appearance: Appearance, folder: str, parent: QWidget | None = None
    ) -> None:
        """Make it; ``folder`` is where a file is proposed to go."""
        super().__init__(parent)
        self._document, self.options, self.folder = document, options, folder
        self._sheets: Sheets | None = None
        self._gallery: PaperGallery | None = None
        self._printer: QPrinter | None = None
        self._steps = Steps(self)
        self._jobs = JobRunner(self)
        self._path = Path()
        self.setWindowTitle(tr("Print"))
        self.setMinimumSize(600, 400)
        self.resize(QSize(980, 720).boundedTo(self.screen().availableSize() - QSize(16, 48)))
        self._build(appearance)
        self._connect_signals()
        self._set_pages()

    def _build(self, appearance: Appearance) -> None:
        self.preview = Preview(appearance, self)
        self.paper, self.ink = self._box("paper"), self._box("ink")
        self.said = PlainLabel(self, "", "hint")
        self.said.setAccessibleName(tr("Pages"))
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.setFixedHeight(6)
        self.cancel = QPushButton(tr("Cancel"), self)
        self.buttons = QDialogButtonBox(self)
        self.print_button = self.buttons.addButton(tr("&Print…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button = self.buttons.addButton(tr("&Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.print_button.setDefault(True)
        form = QFormLayout(rowWrapPolicy=QFormLayout.RowWrapPolicy.WrapAllRows, verticalSpacing=2 * SPACE)
        form.addRow(tr("P&aper"), self.paper)
        form.addRow(tr("&Highlights"), self.ink)
        right = in_column(form, 4 * SPACE, self.said, self.bar, self.cancel, REST)
        sides = in_row((self.preview, 1), right, spacing=4 * SPACE)
        in_column((sides, 1), self.buttons, on=self, margins=(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE))
        self._show_progress("")

    def _box(self, key: str) -> QComboBox:
        box = QComboBox(self)
        [option] = [option for option in OPTIONS if option.key == key]
        for value, words in option.choices:
            shown = tr(words)
            box.addItem(shown[:1].upper() + shown[1:], value)
        box.setCurrentIndex(max(0, box.findData(getattr(self.options, key))))
        box.setAccessibleName(tr(option.text))
        box.setToolTip(tr(option.help))
        box.setFixedWidth(58 * SPACE)
        return box

    def _connect_signals(self) -> None:
        self.paper.currentIndexChanged.connect(self._choose)
        self.ink.currentIndexChanged.connect(self._choose)
        self.preview.page_changed.connect(self._show_page)
        self._steps.progressed.connect(self._show_share)
        self._steps.done.connect(self._stepped)
        self._jobs.begun.connect(lambda _title, total: self._show_share(0, total))
        self._jobs.progressed.connect(lambda done: self._show_share(done, self.bar.maximum()))
        self._jobs.failed.connect(lambda _job, error: self._show_progress("", tr(error)))
        self.cancel.clicked.connect(self._break_off)
        self.print_button.clicked.connect(self._ask_printer)
        self.save_button.clicked.connect(self._ask_path)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self._stop)

    # the pages

    def _choose(self) -> None:
        self.options = replace(self.options, paper=self.paper.currentData(), ink=self.ink.currentData())
        self._set_pages()

    def _set_pages(self) -> None:
        """Lay the pages out anew."""
        self._stop()
        printed = printed_of(self._document, size=self.options.paper, grey=self.options.ink == "grey")
        gallery = PaperGallery(printed.pictures, Paper(printed.size).text.height * MOST_PICTURE)
        gallery.changed.connect(self.preview.redraw)
        gallery.asked.connect(self._want_pictures)
        self.preview.set_sheets(None)
        self._gallery, self._sheets = gallery, Sheets(printed, gallery)
        self._show_progress(tr(SETTING_PAGES))
        self._steps.run(self._sheets.steps())

    def _stepped(self) -> None:
        """The pages are laid out, or they are printed."""
        printer, self._printer = self._printer, None
        self._show_progress("", tr(PRINTED) if printer is not None else "")
        if printer is None:
            self.preview.set_sheets(self._sheets)

    def _want_pictures(self) -> None:
        if self._gallery is not None and self._sheets is not None:
            pages = self.preview.in_sight()
            self._gallery.want([source for page in pages for source in self._sheets.pictures_on(page)])

    def _show_page(self, page: int, pages: int) -> None:
        if not self.is_busy():
            self.said.setText(tr("Page {page} of {pages}", page=grouped(page), pages=grouped(pages)))

    # paper and files

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        if self._sheets is None or self.is_busy():
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_paper(printer, self.options.paper)
        printer.setDocName(self._sheets.printed.title)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, len(self._sheets.pages))
        if ask(dialog):
            self.print_onto(printer)

    def print_onto(self, printer: QPrinter) -> None:
        """Print the pages that a printer is set to."""
        assert self._sheets is not None
        first, last, count = printer.fromPage(), printer.toPage(), len(self._sheets.pages)
        numbers = range(max(0, first - 1), min(last or count, count))
        self._printer = printer
        self._show_progress(tr(PRINTING))
        self._steps.run(self._pages_onto(printer, self._sheets, numbers))

    def _pages_onto(self, printer: QPrinter, sheets: Sheets, numbers: range) -> Iterator[tuple[int, int]]:
        gallery = self._gallery
        assert gallery is not None

        def ready(number: int) -> bool:
            gallery.want(sheets.pictures_on(number))
            return gallery.is_settled()

        for done in write_pages(printer, sheets, numbers, ready):
            yield done, len(numbers)

    def _ask_path(self) -> None:
        if self.is_busy() and not self._steps.busy():
            return
        name = name_of(exporter("print"), self._document, self.options)
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save as PDF"), str(Path(self.folder) / name), tr("PDF (*.pdf)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the pages into a file; one that is there is replaced, which the reader was asked about."""
        self._path, self.folder = path, str(path.parent)
        self._show_progress(tr(SAVING))
        document, options = self._document, self.options
        job: ThreadJob[Exported] = ThreadJob(
            "printing", lambda job: printed(replace(document, stopped=job.cancelled), options, job.count)
        )
        self._jobs.run(job, tr(SAVING), self._save)

    def _save(self, exported: Exported) -> None:
        from desktop.library.saving import write_export

        try:
            write_export(self._path, exported, force=True)
            self._show_progress(
                "", tr("Saved as {name}. {remark}", name=self._path.name, remark=tr(exported.remark)).rstrip()
            )
        except PostilError as error:
            self._show_progress("", tr(error))

    # what is under way

    def is_busy(self) -> bool:
        """True if pages are being set, printed or saved."""
        return self._steps.busy() or self._jobs.busy()

    def _show_progress(self, doing: str, sentence: str = "") -> None:
        self.said.setText(doing or sentence)
        for part in (self.bar, self.cancel):
            part.setVisible(bool(doing))
        self.bar.setRange(0, 0)
        for button in (self.print_button, self.save_button):
            button.setEnabled(not doing or (doing == tr(SETTING_PAGES) and button is self.save_button))

    def _show_share(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _break_off(self) -> None:
        self._stop()
        self._show_progress("", tr("Nothing was printed."))

    def _stop(self) -> None:
        """Stop whatever is under way; of a half-printed document the printer keeps nothing."""
        if self._printer is not None:
            self._printer.abort()
            self._printer = None
        self._steps.stop()
        self._jobs.stop()
        if self._gallery is not None:
            self._gallery.close()
