"""The library could not be opened: say why; let the reader repair it, choose another file, or leave."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from db.errors import StoreError
from desktop.library import Library
from desktop.library.care import can_be_repaired
from desktop.settings import Settings
from desktop.shown_text import in_lines, in_one_line
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.asking import waiting
from desktop.ui.widgets.looks import appearance_by
from desktop.ui.widgets.style import apply_appearance

HINT = later("Repair rebuilds it from its journal and its backups; the damaged files are kept beside it.")


def show_open_failure(path: Path, error: StoreError, settings: Settings) -> Library | None:
    """Return the library once it is repaired, another one that the reader chose, or None to leave."""
    look = appearance_by(settings)  # there is no window yet to take it from
    while True:
        repairable = can_be_repaired(path, error)
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Postil", "")
        apply_appearance(box, look)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(in_lines(tr(error)))
        box.setInformativeText(
            tr("Library: {path}", path=in_one_line(str(path))) + (f"\n\n{tr(HINT)}" if repairable else "")
        )
        repair = box.addButton(tr("Repair"), QMessageBox.ButtonRole.AcceptRole) if repairable else None
        other = box.addButton(tr("Open another library…"), QMessageBox.ButtonRole.ActionRole)
        leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.exec()
        try:
            if repair is not None and box.clickedButton() is repair:
                return _repaired(path, look)
            if box.clickedButton() is not other:
                return None
            name, _ = QFileDialog.getOpenFileName(None, tr("Open another library"), str(path.parent))
            if not name:
                return None
            path = Path(name)
            return Library.open(path, origin="window")
        except StoreError as failure:
            error = failure


def _repaired(path: Path, look: Appearance) -> Library:
    from db.care.repair import repair
    from desktop.ui.maintenance.repair_dialog import AccountDialog

    with waiting():
        account = repair(path)
        library = Library.open(path, origin="window")
    told = AccountDialog(account)
    apply_appearance(told, look)
    told.exec()
    return library
