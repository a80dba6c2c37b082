"""The trash: what was removed, and what the reader puts back of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.texts import counted
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.asking import ask

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.session import Session


def show_trash(session: Session, parent: QWidget, keep_notes: Callable[[], object]) -> None:
    """Show what was removed, and put back what the reader chooses of it; an open note is saved before."""
    keep_notes()
    from desktop.ui.maintenance.trash_dialog import TrashDialog

    dialog = TrashDialog(parent, writable=not session.library.read_only)

    def fill() -> None:
        dialog.set_removed(session.attempt(session.library.trash.removed) or [])

    def put_back(*ids: list[str]) -> None:
        if session.write(lambda: session.library.trash.put_back(*ids)):
            number = sum(map(len, ids))
            words = counted(
                "{n} thing is back; Undo removes again.", "{n} things are back; Undo removes again.", number
            )
            session.told.emit(undoable(words))
            fill()

    dialog.put_back_requested.connect(put_back)
    fill()
    ask(dialog)
