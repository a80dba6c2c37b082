"""Other libraries in place of the open one: opening one, a new one, those opened last; and a copy of this one.

Nothing is closed until the other is open. Which window comes next, ``app`` decides from ``next``.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from db.errors import StoreError
from desktop import paths
from desktop.library import Library
from desktop.library.care import can_be_repaired
from desktop.settings import Settings
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.maintenance.maintenance import Maintenance
from desktop.ui.session import Session
from desktop.ui.single_instance import claim, hand_over

MOST_RECENT = 8
KINDS = later("Libraries (*.postil);;All files (*)")
USUAL = later("The usual library")


@dataclass(frozen=True)
class Opened:
    """A library that is open and is to have a window, with the lock on that window if there is one."""

    library: Library
    lock: QLockFile | None


class Libraries(QObject):
    """Leads from the library of one window to another."""

    def __init__(self, session: Session, settings: Settings, maintenance: Maintenance, parent: QWidget) -> None:
        """Make it; ``parent`` is the window that gives way to the next one."""
        super().__init__(parent)
        self._session, self._settings, self._maintenance, self._window = session, settings, maintenance, parent
        self.next: Opened | None = None

    # The ones there are

    def recent(self) -> list[Path]:
        """Return the libraries opened last, without the one that is open; the usual one is always among them."""
        saved = json.loads(self._settings["recent_libraries"] or "[]")
        here = paths.real_place(self._session.library.path)
        usual = paths.real_place(paths.library_path())
        return [Path(name) for name in dict.fromkeys((*saved, usual)) if name != here]

    def remember(self) -> None:
        """Remember that this library was opened."""
        names = [paths.real_place(self._session.library.path), *map(str, self.recent())][:MOST_RECENT]
        self._settings["recent_libraries"] = json.dumps([name for name in names if len(name) < 1000])

    def fill(self, menu: QMenu) -> None:
        """List the recent libraries in a menu, by name, and by folder where two have the same."""
        menu.clear()
        recent = self.recent()
        names = [name_of(path) or tr(USUAL) for path in recent]
        for path, name in zip(recent, names, strict=True):
            words = name if names.count(name) == 1 else f"{name} – {path.parent}"
            menu.addAction(in_one_line(words).replace("&", "&&")).triggered.connect(partial(self._open_recent, path))
        if not recent:
            menu.addAction(tr("None yet")).setEnabled(False)

    def _open_recent(self, path: Path, _checked: bool = False) -> None:
        self.open(path)

    # Another one

    def choose(self) -> None:
        """Let the reader choose a library, and open it in place of this one."""
        folder = str(self._session.library.path.parent)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open library"), folder, tr(KINDS))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open another library, and let its window take the place of this one; return True if it does."""
        if paths.real_place(path) == paths.real_place(self._session.library.path):
            self._session.told.emit(tr("This library is the one that is open."))
            return False
        if not os.path.isfile(path):
            self._session.failed.emit(tr("There is no library at {path}.", path=path))
            return False
        return self._go_on_to(path)

    def create(self) -> None:
        """Let the user say where a new library is to lie, and open it in place of this one."""
        path = self._new_file(tr("New library"), str(self._session.library.path.parent))
        if path is not None and os.path.lexists(path):
            self._session.failed.emit(tr("{path} is there already; please choose another name.", path=path))
        elif path is not None:
            self._go_on_to(path)

    def _go_on_to(self, path: Path) -> bool:
        lock = claim(path)
        if lock is None:
            raised = hand_over(path, [])
            self._session.told.emit(
                tr("That library is open in a window of its own, which came forward.")
                if raised
                else tr("That library is open in a window of its own already.")
            )
            return False
        self.next = self._opened(path, lock)
        if self.next is None:
            lock.unlock()
            return False
        if not self._window.close():  # a note could not be saved: stay
            self.next.library.close()
            lock.unlock()
            self.next = None
        return self.next is not None

    def _opened(self, path: Path, lock: QLockFile) -> Opened | None:
        try:
            return Opened(Library.open(path, origin="window"), lock)
        except StoreError as error:
            how = tr("To rebuild it from what is left, run: postil --library “{path}” repair", path=path)
            self._session.failed.emit(f"{tr(error)} {how if can_be_repaired(path, error) else ''}".rstrip())
            return None

    # A copy

    def save_copy(self) -> None:
        """Ask where a copy of the library is to lie, and write it there, verified."""
        path = self._session.library.path
        suggested = str(path.with_name(tr("{stem} copy.postil", stem=path.stem)))
        target = self._new_file(tr("Save a copy of the library"), suggested)
        if target is not None:
            self._maintenance.save_copy(target)

    def _new_file(self, title: str, suggested: str) -> Path | None:
        """Ask for the name of a file; what is there already is for the caller to refuse, with a sentence."""
        unasked = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, tr(KINDS), options=unasked)
        target = Path(name)
        return (target if target.suffix else target.with_name(f"{target.name}.postil")) if name else None


def name_of(library: Path) -> str:
    """Return what a library is called in the title of its window; "" for the usual one."""
    if paths.real_place(library) == paths.real_place(paths.library_path()):
        return ""
    return in_one_line(library.stem) or in_one_line(library.name)
