"""Asking for an address of the web: nothing is fetched before the reader says so here."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import PostilError
from desktop.fetching.addresses import web_address
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.dialog import Dialog, go_or_cancel
from desktop.ui.widgets.plain_label import PlainLabel

SAYS = later(
    "Postil asks this address once, and keeps what it gives in your library. Nothing else is loaded, now or later."
)


class AddressDialog(Dialog):
    """Accepted means: fetch it. ``address`` and ``with_pictures`` say what was chosen."""

    def __init__(self, address: str, *, pictures: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add from address"))
        self.field = QLineEdit(address, self)
        self.field.setAccessibleName(tr("Address"))
        self.field.setPlaceholderText("https://")
        self.field.setMinimumWidth(130 * SPACE)
        self.field.setCursorPosition(0)
        self.pictures = QCheckBox(tr("Fetch the pictures of the article too"), self)
        self.pictures.setChecked(pictures)
        self.why = PlainLabel(self, tr(SAYS))
        self.buttons, self.fetch = go_or_cancel(self, tr("Fetch"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        for part in (self.field, self.pictures, self.why, self.buttons):
            layout.addWidget(part)
        self._connect_signals()
        self._show()

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._show)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        """Say why an address is none, as soon as there is something to say."""
        text, why = self.address(), tr(SAYS)
        try:
            web_address(text)
            usable = True
        except PostilError as error:
            usable = False
            if text:
                why = tr(error)
        self.fetch.setEnabled(usable)
        self.why.setText(why)

    def address(self) -> str:
        """Return the address as it was typed, without spaces around it."""
        return self.field.text().strip()

    def with_pictures(self) -> bool:
        """True if pictures are wanted."""
        return self.pictures.isChecked()
