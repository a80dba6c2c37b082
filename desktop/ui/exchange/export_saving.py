"""Saving an export where files are: merged into earlier exports, or over what is there if the reader agrees."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from desktop.errors import PostilError
from desktop.library.saving import EarlierFile
from desktop.shown_text import in_lines
from desktop.texts import tr
from desktop.ui.exchange.exporting import MergeJob, together
from desktop.ui.exchange.merge_dialog import REPLACE, MergeDialog
from desktop.ui.jobs import JobRunner
from desktop.ui.toasts.telling import Telling, in_folder

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.merge.merged import Merged
    from desktop.annotated.options import Options
    from desktop.library import Library
    from desktop.ui.widgets.appearance import Appearance

REPLACE_IT, KEEP_IT, OTHER_NAME = "replace", "keep", "other"


@dataclass(frozen=True)
class Wanted:
    """One file that is to be written: where, from what, and as it would be where nothing is there."""

    path: Path
    document: Document
    exported: Exported


@dataclass(frozen=True)
class Settled:
    """One file as it is written. ``force``: what is there is replaced, or was merged into; ``is_new``: it says more."""

    path: Path
    exported: Exported
    force: bool
    is_new: bool = True


class ExportSaving(QObject):
    """Works out what is written over files that are there, and asks. Writes nothing itself."""

    settled = Signal(object, str)  # list[Settled], and what merging brings in words
    given_up = Signal()  # nothing is to be written
    told = Signal(str)

    def __init__(
        self,
        dialog: QDialog,
        library: Library,
        appearance: Appearance,
        ask: Callable[[str, str, Path | None], str],
    ) -> None:
        super().__init__(dialog)
        self._dialog, self._library = dialog, library
        self._appearance, self._ask = appearance, ask
        self._wanted: list[Wanted] = []
        self._name = ""
        self._there: set[Path] = set()  # the files of those wanted that were there when saving began
        self._others: dict[Path, Path] = {}  # names instead of those of files that are there and cannot be merged into
        self._jobs = JobRunner(self)
        self._jobs.done.connect(self._merged)
        self._jobs.failed.connect(self._failed)
        self._jobs.begun.connect(self.told)
        self._jobs.over.connect(self._wake)

    def busy(self) -> bool:
        """True if a merge is being worked out."""
        return self._jobs.busy()

    def settle(self, exporter_id: str, options: Options, wanted: Sequence[Wanted], name: str) -> None:
        """Work out what to write; ``settled`` or ``given_up`` tells of it. ``name`` is the file's, or the folder's."""
        self._wanted, self._name, self._others = list(wanted), name, {}
        inputs = [
            self._library.saving.earlier_file(one.path, one.document) for one in wanted if os.path.exists(one.path)
        ]
        self._there = {one.path for one in inputs}
        if inputs:
            self._merge(MergeJob(exporter_id, options, inputs, {}))
        else:
            self._finish({})

    def _merge(self, job: MergeJob) -> None:
        """Merge while the window goes on painting; meanwhile the dialog takes no keys."""
        self._dialog.setEnabled(False)
        self._jobs.run(job, tr("Merging into what is there…"))

    def _wake(self) -> None:
        self._dialog.setEnabled(True)

    def _merged(self, job: MergeJob, results: list[Merged | str]) -> None:
        paths = [one.path for one in job.inputs]
        found = {path: made for path, made in zip(paths, results, strict=True) if not isinstance(made, str)}
        wrong = {path: made for path, made in zip(paths, results, strict=True) if isinstance(made, str)}
        if job.choices:
            self._merged_as_chosen(job, found, wrong)
            return
        answer = self._may_replace(wrong, len(self._wanted)) if wrong else REPLACE_IT
        if answer == KEEP_IT:
            self.given_up.emit()
            return
        if answer == OTHER_NAME:
            self._others = {path: free_name(path) for path in wrong}
        if any(not one.unchanged or one.kept for one in found.values()):
            self._show(job, found)
        else:
            self._finish(found)

    def _show(self, job: MergeJob, found: dict[Path, Merged]) -> None:
        """Show what merging brings, and go on as the reader says."""
        brings = together(list(found.values()))
        dialog = MergeDialog(self._name, brings, self._appearance, self._dialog, files=len(found))
        answer = dialog.exec()
        inputs = [one for one in job.inputs if one.path in found]
        if answer == REPLACE:
            if self._may_replace(dict.fromkeys(found, ""), len(inputs)) == REPLACE_IT:
                self._finish({})
            else:
                self.given_up.emit()
        elif answer != QDialog.DialogCode.Accepted:
            self.given_up.emit()
        elif choices := dialog.choices():
            self._merge(MergeJob(job.exporter_id, job.options, inputs, choices))
        else:
            self._finish_merged(inputs, found)

    def _merged_as_chosen(self, job: MergeJob, found: dict[Path, Merged], wrong: dict[Path, str]) -> None:
        if wrong:
            self.told.emit(next(iter(wrong.values())))
            self.given_up.emit()
        else:
            self._finish_merged(job.inputs, found)

    def _failed(self, _job: MergeJob, error: Exception) -> None:
        self.told.emit(tr(error))
        self.given_up.emit()

    def _finish_merged(self, inputs: Sequence[EarlierFile], merged: dict[Path, Merged]) -> None:
        """Settle on what was merged, unless a file is not what was read any more."""
        try:
            for one in inputs:
                one.check_as_read()
        except PostilError as error:
            self.told.emit(tr(error))
            self.given_up.emit()
            return
        self._finish(merged)

    def _finish(self, merged: dict[Path, Merged]) -> None:
        """Settle on the merged files as they are now, and on the others as they were wanted."""
        from desktop.annotated.merge.merged import Merged

        made = []
        for one in self._wanted:
            path = self._others.get(one.path, one.path)
            brings = merged.get(one.path, Merged(one.exported))
            over = one.path in self._there and path == one.path
            made.append(Settled(path, brings.exported, over, is_new=not brings.unchanged))
        words = ""
        if merged:
            all_brings = replace(together(list(merged.values())), unchanged=not any(one.is_new for one in made))
            words = f": {tr(all_brings.told())}"
        self.settled.emit(made, words)

    def _may_replace(self, why: dict[Path, str], count: int) -> str:
        names = list(why)
        question = tr("{name} is there already.", name=names[0].name)
        if len(names) > 1:
            question = tr("{n} of the {count} files are there already.", n=len(names), count=count)
        articles = {one.path: one.document.article for one in self._wanted}
        said = [self._library.saving.what_is_there(articles[path], path) for path in names]
        words = " ".join(dict.fromkeys(tr(one) for one in (*why.values(), *said) if one))
        other = free_name(names[0]) if len(names) == 1 and count == 1 else None
        return self._ask(question, words, other)


def ask_to_replace(parent: QWidget, question: str, words: str, other: Path | None = None) -> str:
    """Ask whether what is there may be replaced; ``other`` is a name that is offered instead."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(tr("Replace?"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(in_lines(question))
    box.setInformativeText(in_lines(words))
    replace = box.addButton(tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(tr("Keep what is there"), QMessageBox.ButtonRole.RejectRole)
    beside = None
    if other is not None:
        name = in_lines(other.name).replace("&", "&&")  # no mnemonic
        beside = box.addButton(tr("Save as “{name}”", name=name), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(beside or keep)
    box.setEscapeButton(keep)
    box.exec()
    if box.clickedButton() is replace:
        return REPLACE_IT
    return OTHER_NAME if beside is not None and box.clickedButton() is beside else KEEP_IT


def free_name(path: Path) -> Path:
    """Return a name beside ``path`` that no file has: “Salt 2.md”."""
    number = 2
    while os.path.exists(made := path.with_name(f"{path.stem} {number}{path.suffix}")):
        number += 1
    return made


def told_of(files: Sequence[Settled], words: str, is_new: bool) -> Telling:
    """Return what is told of files that were settled on; ``words`` say what merging brought."""
    path = files[0].path
    where = str(path) if len(files) == 1 else tr("{parent}, {n} files", parent=path.parent, n=len(files))
    return in_folder(
        tr("Exported to {where}{words}", where=where, words=words)
        if is_new
        else tr("Left alone {where}{words}", where=where, words=words),
        path,
    )
