"""Printing the article that is open: the one way to the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QWidget

from desktop.annotated.options import Options
from desktop.settings import Settings
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.looks import Looks


class Printing(QObject):
    """See the module. What was chosen last holds until the program ends."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        looks: Looks,
        settings: Settings,
        keep_notes: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._looks, self._settings = session, reading, looks, settings
        self._keep_notes, self._parent = keep_notes, parent
        self._paper = "letter" if QLocale.system().territory() in _LETTER else "a4"
        self._ink = "colour"

    def show(self) -> None:
        """Show the dialog for the open article, with what is written in its notes now."""
        from desktop.ui.printing.print_dialog import PrintDialog

        article = self._reading.article
        if article is None:
            return
        self._keep_notes()
        document = self._session.attempt(lambda: self._session.library.exchange.document(article.id, pictures=True))
        if document is None:
            return
        folder = self._settings["export_folder"] or str(Path.home())
        options = Options(paper=self._paper, ink=self._ink)
        dialog = PrintDialog(document, options, self._looks.appearance, folder, self._parent)
        ask(dialog)
        self._paper, self._ink = dialog.options.paper, dialog.options.ink


_LETTER = {  # where sheets are Letter (CLDR, paperSize US-Letter)
    QLocale.Country.UnitedStates,
    QLocale.Country.Canada,
    QLocale.Country.Mexico,
    QLocale.Country.Philippines,
    QLocale.Country.Chile,
    QLocale.Country.Colombia,
    QLocale.Country.CostaRica,
    QLocale.Country.Guatemala,
    QLocale.Country.Nicaragua,
    QLocale.Country.Panama,
    QLocale.Country.PuertoRico,
    QLocale.Country.ElSalvador,
    QLocale.Country.Venezuela,
}
