"""Saving an export where files are: merged into earlier exports, or over what is there if the reader agrees."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from desktop.errors import PostilError
from desktop.exporters.merging import Merged, NotMerged
from desktop.library.saving import keep_before, name_before, write_export
from desktop.shown_text import in_lines
from desktop.texts import counted, tr
from desktop.ui.exchange.exporting import merged
from desktop.ui.exchange.merge_dialog import Choice, Meeting, MergeDialog
from desktop.ui.jobs import JobRunner, ThreadJob
from desktop.ui.toasts.telling import Telling, in_folder
from desktop.ui.widgets.asking import ask

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.options import Options
    from desktop.exporters import Exporter
    from desktop.library import Library
    from desktop.library.saving import EarlierFile, Saving
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
    """One file as it is written, and what the library has to say there.

    ``force``: what is there is replaced, or was merged into; ``is_new``: it says more; ``keep``: what is there is kept
    under another name.
    """

    path: Path
    article_id: str
    exported: Exported
    ours: Exported
    force: bool
    is_new: bool = True
    keep: bool = False


class ExportSaving(QObject):
    """Works out what is written over files that are there, and asks. Writes nothing itself."""

    settled = Signal(object, str)  # list[Settled], and what merging brings in words
    given_up = Signal()  # nothing is to be written
    bring_in = Signal(object)  # the path of a file whose edits are to come into the library first
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
        self._inputs: list[EarlierFile] = []  # the files of those wanted that were there when saving began
        self._others: dict[Path, Path] = {}  # names instead of those of files that are there and cannot be merged into
        self._kept: set[Path] = set()  # files that are kept under another name
        self._jobs = JobRunner(self)
        self._jobs.failed.connect(self._failed)
        self._jobs.begun.connect(self.told)
        self._jobs.over.connect(self._wake)

    def busy(self) -> bool:
        """True if a merge is being worked out."""
        return self._jobs.busy()

    def settle(self, exporter_id: str, options: Options, wanted: Sequence[Wanted], name: str) -> None:
        """Work out what to write; ``settled`` or ``given_up`` tells of it. ``name`` is the file's, or the folder's."""
        self._wanted, self._name, self._others, self._kept = list(wanted), name, {}, set()
        self._inputs = [
            self._library.saving.earlier_file(file.path, file.document) for file in wanted if os.path.exists(file.path)
        ]
        if not self._inputs:
            self._finish({})
            return
        self._dialog.setEnabled(False)  # it takes no keys while the window goes on painting
        inputs = self._inputs
        job: ThreadJob[list[Merged | PostilError]] = ThreadJob(
            "merging", lambda job: merged(job, exporter_id, options, inputs)
        )
        self._jobs.run(job, tr("Merging into what is there…"), partial(self._merged, inputs))

    def _wake(self) -> None:
        self._dialog.setEnabled(True)

    def _merged(self, inputs: Sequence[EarlierFile], results: list[Merged | PostilError]) -> None:
        by_path = dict(zip((earlier.path for earlier in inputs), results, strict=True))
        ready = {path: outcome for path, outcome in by_path.items() if isinstance(outcome, Merged)}
        refused = {path: outcome for path, outcome in by_path.items() if isinstance(outcome, NotMerged)}
        strange = {
            path: tr(outcome) for path, outcome in by_path.items() if not isinstance(outcome, Merged | NotMerged)
        }
        if self._may_go_on(strange) and self._settle_refused(refused) and self._settle_merged(ready):
            self._finish(ready)

    def _may_go_on(self, strange: Mapping[Path, str]) -> bool:
        """Ask about files that are no export of this kind; return False where nothing is to be written."""
        answer = self._may_replace(strange, len(self._wanted)) if strange else REPLACE_IT
        if answer == OTHER_NAME:
            self._others = {path: free_name(path) for path in strange}
        if answer == KEEP_IT:
            self.given_up.emit()
        return answer != KEEP_IT

    def _settle_refused(self, refused: Mapping[Path, NotMerged]) -> bool:
        """Ask about files that were written into and cannot be merged; return False where nothing is to be written."""
        if not refused:
            return True
        path, first = next(iter(refused.items()))
        alone = len(self._wanted) == 1
        choices = [Choice.KEEP, Choice.REPLACE]
        if alone and first.comes_back:
            choices.insert(0, Choice.BRING_IN)
        reason = " ".join(dict.fromkeys(tr(refusal) for refusal in refused.values()))
        sentence = counted("This file was written into.", "{n} files were written into.", len(refused))
        clashes = tuple(clash for refusal in refused.values() for clash in refusal.clashes)
        before = name_before(path).name
        meeting = Meeting(self._name, f"{sentence} {reason}", tuple(choices), clashes, len(refused), before)
        return self._answered(meeting, [*refused]) is not None

    def _settle_merged(self, merged: dict[Path, Merged]) -> bool:
        """Show what was merged where somebody wrote into it; return False where nothing is to be written."""
        shown = {path: outcome for path, outcome in merged.items() if outcome.written_into and not outcome.unchanged}
        if not shown:
            return True
        clashes = tuple(dict.fromkeys(clash for outcome in shown.values() for clash in outcome.clashes))
        sentence = counted("This file was written into.", "{n} files were written into.", len(shown))
        told = counted(
            "{what} {n} place was changed in the library as well: both stand there.",
            "{what} {n} places were changed in the library as well: both stand there.",
            len(clashes),
            what=sentence,
        )
        before = name_before(next(iter(shown))).name
        choices = (Choice.MERGE, Choice.KEEP, Choice.REPLACE)
        meeting = Meeting(self._name, told if clashes else sentence, choices, clashes, len(shown), before)
        choice = self._answered(meeting, [*shown])
        if choice is None:
            return False
        if choice is not Choice.MERGE:
            for path in shown:
                del merged[path]
            return True
        return self._are_as_read([earlier for earlier in self._inputs if earlier.path in shown])

    def _answered(self, meeting: Meeting, paths: Sequence[Path]) -> Choice | None:
        """Return what becomes of the files at ``paths``, which is asked; None where nothing is to be written."""
        dialog = MergeDialog(meeting, self._appearance, self._dialog)
        accepted, choice = ask(dialog), dialog.choice()
        if accepted and choice is Choice.BRING_IN:
            self.bring_in.emit(paths[0])
        elif accepted and choice is Choice.KEEP:
            self._kept.update(paths)
        if accepted and choice is Choice.REPLACE:
            accepted = self._may_replace(dict.fromkeys(paths, ""), len(paths), renaming=False) == REPLACE_IT
        if not accepted or choice is Choice.BRING_IN:
            self.given_up.emit()
            return None
        return choice

    def _failed(self, _job: object, error: Exception) -> None:
        self.told.emit(tr(error))
        self.given_up.emit()

    def _are_as_read(self, inputs: Sequence[EarlierFile]) -> bool:
        try:
            for earlier in inputs:
                earlier.check_as_read()
        except PostilError as error:
            self.told.emit(tr(error))
            self.given_up.emit()
            return False
        return True

    def _finish(self, merged: Mapping[Path, Merged]) -> None:
        """Settle on the merged files as they are now, and on the others as they were wanted."""
        there = {earlier.path for earlier in self._inputs}
        files = []
        for file in self._wanted:
            path = self._others.get(file.path, file.path)
            brings = merged.get(file.path, Merged(file.exported, file.exported))
            over, is_new, keep = file.path in there and path == file.path, not brings.unchanged, file.path in self._kept
            article_id = file.document.article.id
            files.append(Settled(path, article_id, brings.exported, brings.ours, over, is_new, keep))
        are_all = len(merged) == len(self._wanted)
        told = [tr(outcome.told()) for outcome in merged.values() if are_all or not outcome.unchanged]
        words = f": {', '.join(dict.fromkeys(told))}" if told else ""
        self.settled.emit(files, words)

    def _may_replace(self, why: Mapping[Path, str], count: int, *, renaming: bool = True) -> str:
        names = list(why)
        question = tr("{name} is there already.", name=names[0].name)
        if len(names) > 1:
            question = tr("{n} of the {count} files are there already.", n=len(names), count=count)
        articles = {file.path: file.document.article for file in self._wanted}
        sentences = [self._library.saving.what_is_there(articles[path], path) for path in names]
        words = " ".join(dict.fromkeys(tr(sentence) for sentence in (*why.values(), *sentences) if sentence))
        other = free_name(names[0]) if renaming and len(names) == 1 and count == 1 else None
        return self._ask(question, words, other)


def write_settled(saving: Saving, exporter: Exporter, options: Options, files: Sequence[Settled]) -> None:
    """Write files as they were settled on, and keep what was written. Raises ExportFailed."""
    for file in files:
        if file.is_new:
            if file.keep:
                keep_before(file.path)
            write_export(file.path, file.exported, force=file.force)
            saving.remember(file.path, file.exported, exporter, options, file.article_id, file.ours)


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
    while os.path.exists(free := path.with_name(f"{path.stem} {number}{path.suffix}")):
        number += 1
    return free


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
