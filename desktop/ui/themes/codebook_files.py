"""The codebook as a file: themes with what they mean, written for other programs, and taken in from them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.texts import grouped, later, tr
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder, undoable
from desktop.ui.widgets.looks import Looks

_WRITTEN = later("REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)")
_READ = later("Codebooks (*.qdc *.qde *.xml *.json);;All files (*)")


class CodebookFiles(QObject):
    """Asks for a file, and shows what would come before it comes."""

    def __init__(self, session: Session, looks: Looks, parent: QWidget) -> None:
        """Make it; ``parent`` is the window of its dialogs."""
        super().__init__(parent)
        self._session, self._looks, self._parent = session, looks, parent
        self._folder = Path.home()

    def save(self) -> None:
        """Write the codebook where the reader says."""
        suggested = str(self._folder / "Codebook.qdc")
        chosen, kind = QFileDialog.getSaveFileName(self._parent, tr("Export codebook"), suggested, tr(_WRITTEN))
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_name(path.name + kind[kind.find("(*") + 2 : -1])
        self._folder = path.parent
        force = str(path) == chosen  # then it was asked whether it is to be replaced
        if self._session.attempt(lambda: self._session.library.codebook.save(path, force=force)):
            self._session.told.emit(in_folder(tr("Saved: {name}", name=path.name), path))

    def take_in(self) -> None:
        """Take in a codebook of the reader's choice, once it was shown what that does."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Import codebook"), str(self._folder), tr(_READ))
        if chosen:
            self._folder = Path(chosen).parent
            self.offer(Path(chosen))

    def offer(self, path: Path) -> None:
        """Show what taking in a file would do, and do it if the reader says so."""
        from desktop.ui.themes.codebook_dialog import CodebookDialog
        from desktop.ui.widgets.asking import ask

        library = self._session.library
        codes = self._session.attempt(lambda: library.codebook.read(path))
        incoming = self._session.attempt(lambda: library.codebook.plan(codes)) if codes is not None else None
        if codes is None or incoming is None:
            return
        if not incoming.new and not incoming.changed:
            self._session.told.emit(tr("All that {name} says of themes is here already.", name=path.name))
            return
        there = {theme.id: theme for theme in library.themes.all()}
        dialog = CodebookDialog(path.name, incoming.themes, there, self._looks.appearance, self._parent)
        if ask(dialog) and self._session.write(lambda: library.codebook.take_in(codes)):
            new, changed = len(incoming.new), len(incoming.changed)
            self._session.told.emit(
                undoable(
                    tr(
                        "{new} new and {changed} changed themes from {name}",
                        new=grouped(new),
                        changed=grouped(changed),
                        name=path.name,
                    )
                )
            )
