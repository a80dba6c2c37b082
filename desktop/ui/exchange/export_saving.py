"""Saving an export where files are: merged into earlier exports, or over what is there if the reader agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from db.errors import StoreError
from desktop.errors import PostilError
from desktop.library.exchange import sidecar_of
from desktop.library.saving import memory_of, what_is_there
from desktop.ui.exchange.exporting import MergeInput, MergeJob, together
from desktop.ui.exchange.merge_dialog import REPLACE, MergeDialog

if TYPE_CHECKING:
    from db.records import Article
    from desktop.annotated.document import Document, Exported, Options
    from desktop.annotated.merge.merge import Merged
    from desktop.library import Library
    from desktop.ui.widgets.appearance import Appearance

POLL_MILLISECONDS = 10
PATIENCE_MILLISECONDS = 400  # before it is said that merging takes a moment
REPLACE_IT, KEEP_IT, OTHER_NAME = "replace", "keep", "other"


@dataclass(frozen=True)
class Wanted:
    """One file that is to be written: where, from what, and as it would be where nothing is there."""

    path: Path
    document: Document
    exported: Exported


@dataclass(frozen=True)
class Settled:
    """One file as it is written. ``force``: what is there is replaced, or was merged into."""

    path: Path
    exported: Exported
    force: bool


class Saver:
    """Works out what is written over files that are there, and asks. Writes nothing itself."""

    def __init__(
        self,
        dialog: QDialog,
        library: Library,
        article: Article,
        appearance: Appearance,
        ask: Callable[[str, str, Path | None], str],
        tell: Callable[[str], None],
    ) -> None:
        self._dialog, self._library, self._article = dialog, library, article
        self._appearance, self._ask, self._tell = appearance, ask, tell
        self.busy = False

    def settle(
        self, exporter_id: str, options: Options, wanted: Sequence[Wanted], name: str
    ) -> tuple[list[Settled], str] | None:
        """Return what to write, and what merging brings in words; None where the reader wants nothing written.

        ``name`` is the file's, or the folder's.
        """
        inputs = [self._input(one) for one in wanted if one.path.exists()]
        results = self._merged(exporter_id, options, inputs)
        there = {one.path: result for one, result in zip(inputs, results, strict=True)}
        found = {path: result for path, result in there.items() if not isinstance(result, str)}
        others = {path: result for path, result in there.items() if isinstance(result, str)}
        answer = self._may_replace(others, len(wanted)) if others else REPLACE_IT
        if answer == KEEP_IT:
            return None
        names = {path: free_name(path) for path in others if answer == OTHER_NAME}
        merged = self._agreed(exporter_id, options, [one for one in inputs if one.path in found], found, name)
        if merged is None:
            return None
        made = []
        for one in wanted:
            exported = merged[one.path].exported if one.path in merged else one.exported
            made.append(Settled(names.get(one.path, one.path), exported, one.path in there and one.path not in names))
        return made, f": {together(list(merged.values())).summary()}" if merged else ""

    def _agreed(
        self, exporter_id: str, options: Options, inputs: list[MergeInput], found: dict[Path, Merged], name: str
    ) -> dict[Path, Merged] | None:
        """Show what merging brings. Returns it as the reader chose, empty to replace the files, None to leave them."""
        if not found:
            return {}
        brings = together(list(found.values()))
        dialog = MergeDialog(name, brings, self._appearance, self._dialog, files=len(found))
        answer = dialog.exec()
        if answer == REPLACE:
            return {} if self._may_replace(dict.fromkeys(found, ""), len(inputs)) == REPLACE_IT else None
        if answer != QDialog.DialogCode.Accepted:
            return None
        if dialog.choices():
            again = self._merged(exporter_id, options, inputs, dialog.choices())
            found = {one.path: new for one, new in zip(inputs, again, strict=True)}
            wrong = next((new for new in again if isinstance(new, str)), "")
            if wrong:
                self._tell(wrong)
                return None
        for one in inputs:
            if one.path.read_bytes() != one.theirs:
                self._tell(f"{one.path.name} was changed just now by another program; nothing was written.")
                return None
        return found

    def _input(self, one: Wanted) -> MergeInput:
        """Read what is there, or say why that cannot be."""
        from desktop.importers.child.job import read_file

        try:
            theirs, memory = read_file(one.path), memory_of(self._library, one.path)
            return MergeInput(one.path, one.document, theirs, sidecar_of(one.path), memory)
        except (PostilError, StoreError) as error:
            return MergeInput(one.path, one.document, error=str(error))

    def _merged(
        self,
        exporter_id: str,
        options: Options,
        inputs: list[MergeInput],
        choices: dict[str, str] | None = None,
    ) -> list[Merged | str]:
        """Merge in a thread while the window goes on painting; meanwhile the dialog takes no keys."""
        if not inputs:
            return []
        job = MergeJob(exporter_id, options, inputs, choices or {})
        loop = QEventLoop()
        timer = QTimer(interval=POLL_MILLISECONDS)
        patience = QTimer(singleShot=True, interval=PATIENCE_MILLISECONDS)
        timer.timeout.connect(lambda: None if job.running() else loop.quit())
        patience.timeout.connect(lambda: self._tell("Merging into what is there…"))
        self.busy = True
        self._dialog.setEnabled(False)
        try:
            job.start()
            timer.start()
            patience.start()
            loop.exec()
        finally:
            timer.stop()
            patience.stop()
            self._dialog.setEnabled(True)
            self.busy = False
        return job.result()

    def _may_replace(self, why: dict[Path, str], count: int) -> str:
        names = list(why)
        question = f"{names[0].name} is there already."
        if len(names) > 1:
            question = f"{len(names)} of the {count} files are there already."
        said = [what_is_there(self._library, self._article, path) for path in names]
        words = " ".join(dict.fromkeys([*(one for one in why.values() if one), *said]))
        other = free_name(names[0]) if len(names) == 1 and count == 1 else None
        return self._ask(question, words, other)


def free_name(path: Path) -> Path:
    """Return a name beside ``path`` that no file has: “Salt 2.md”."""
    number = 2
    while (made := path.with_name(f"{path.stem} {number}{path.suffix}")).exists():
        number += 1
    return made
