"""Exporting many articles from the window: in a thread that reads the library for itself, and what came of it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QPushButton, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, later, tr
from desktop.ui.jobs import BesideJob, JobRunner
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.layouts import REST, Rest, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.sending.wanted import Sent, Wanted

STOP = later("Stop")


class SendingPanel(QWidget):
    """Runs an export of many: how far it is; then what was written, what stayed as it was, why some was not."""

    sent = Signal(object, object, object)  # Wanted, Sent, the path
    failed = Signal(str)
    close_requested = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: BesideJob[Sent] | None = None
        self._out = Path()
        self._jobs = JobRunner(self)
        self.title = PlainLabel(self, name="title")
        self.words = PlainLabel(self)
        self.where = PlainLabel(self, name="caption")
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setFixedHeight(2 * SPACE)
        self.bar.setAccessibleName(tr("How many articles are done"))
        self.reasons = QPlainTextEdit(self, readOnly=True)
        self.reasons.setAccessibleName(tr("What was not written, and why"))
        self.reasons.setTabChangesFocus(True)
        self.show_button = QPushButton(tr("Show in folder"), self)
        self.button = QPushButton(tr(STOP), self)
        row = in_row(REST, self.show_button, self.button, spacing=2 * SPACE)
        parts = (self.title, self.words, self.where, self.bar, (self.reasons, 1), Rest(0), row)
        in_column(*parts, on=self, margins=(0, 0, 0, 0), spacing=2 * SPACE)
        self.setStyleSheet(f"#title {{ font-size: 17px; font-weight: 600; color: {appearance.ink}; }}")
        self._jobs.progressed.connect(self._set_done)
        self._jobs.failed.connect(lambda _job, error: self.failed.emit(tr(error)))
        self.button.clicked.connect(self._press)
        self.show_button.clicked.connect(self._show_folder)

    def send(self, library: Library, wanted: Wanted, out: Path) -> None:
        """Export what is wanted from a library, and end between two articles where that is asked for.

        ``sent`` or ``failed`` tells of it.
        """
        self._out = out
        self._job = BesideJob("sending", library, lambda beside, job: beside.sending.send(wanted, out, job.count))
        self.title.setText(tr("Exporting…"))
        self.where.setText(str(out))
        self.bar.setRange(0, max(1, len(wanted.article_ids)))
        for part in (self.reasons, self.show_button):
            part.hide()
        self.bar.show()
        self._set_done(0)
        self.button.setText(tr(STOP))
        self.button.setEnabled(True)
        self.button.setFocus()
        self._jobs.run(self._job, then=partial(self._done, wanted))

    def stop(self) -> bool:
        """Stop before the next article; return True if there is anything to stop."""
        if not self._jobs.busy() or self._job is None:
            return False
        self._job.cancel()
        self.button.setEnabled(False)
        return True

    def _press(self) -> None:
        if not self.stop():
            self.close_requested.emit()

    def _set_done(self, done: int) -> None:
        self.bar.setValue(done)
        self.words.setText(tr("{done} of {maximum} articles", done=grouped(done), maximum=grouped(self.bar.maximum())))

    def _done(self, wanted: Wanted, sent: Sent) -> None:
        self.bar.hide()
        self.title.setText(tr("Stopped") if sent.stopped else tr("Exported"))
        self.words.setText(account(sent))
        reasons = [tr(reason) for reason in (sent.stopped, *sent.conflicts) if reason]
        for refusal in sent.refused:
            name = refusal.path.name if refusal.path is not None else refusal.title or refusal.article_id
            reasons.append(f"{name}: {tr(refusal.reason)}")
        self.reasons.setPlainText("\n".join(map(in_one_line, reasons)))
        self.reasons.setVisible(bool(reasons))
        self.show_button.setVisible(bool(sent.written or sent.unchanged))
        self.button.setText(tr("Close"))
        self.button.setEnabled(True)
        self.button.setFocus()
        self.sent.emit(wanted, sent, self._out)

    def _show_folder(self) -> None:
        folder = self._out if os.path.isdir(self._out) else self._out.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def account(sent: Sent) -> str:
    """Return what was written in one sentence: "12 files written, 3 left as they were, 1 refused."."""
    parts = [counted("{n} file written", "{n} files written", len(sent.written))]
    if sent.is_nothing_new:
        parts = [tr("Nothing new")]
    if sent.unchanged:
        parts.append(counted("{n} left as it was", "{n} left as they were", len(sent.unchanged)))
    if sent.refused:
        parts.append(tr("{n} refused", n=grouped(len(sent.refused))))
    annotations = counted("{n} annotation", "{n} annotations", sent.annotations)
    return counted(
        "{parts}. {annotations} of {n} article.",
        "{parts}. {annotations} of {n} articles.",
        sent.articles,
        parts=", ".join(parts),
        annotations=annotations,
    )
