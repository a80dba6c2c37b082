"""Before the words of a scan are read: in which languages it is written, of those that can be read here."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import Dialog, go_or_cancel
from desktop.ui.widgets.plain_label import PlainLabel

_ROWS_SHOWN = 10  # before the list scrolls


def language_name(code: str) -> str:
    """Return what a language calls itself, with the code that Tesseract has for it: "Deutsch (deu)"."""
    language = QLocale.codeToLanguage(code.partition("_")[0])
    if language is QLocale.Language.AnyLanguage:
        return code
    names = [
        QLocale(language, where).nativeLanguageName() for where in (QLocale.Country.World, QLocale.Country.AnyCountry)
    ]
    name = min(filter(None, names), key=len, default=QLocale.languageToString(language))  # no “American English”
    return f"{name[:1].upper()}{name[1:]} ({code})"


def likely(known: Sequence[str], wanted: Collection[str], *locales: str) -> list[str]:
    """Return the languages to begin with: those wanted before, else the first of ``locales`` ("de", "en_GB") that is
    ``known``, else the first known."""
    if before := [code for code in known if code in wanted]:
        return before
    for locale in filter(None, locales):
        language = QLocale(locale).language()
        if spoken := [code for code in known if QLocale.codeToLanguage(code.partition("_")[0]) is language]:
            return spoken[:1]
    return list(known[:1])


class ScanDialog(Dialog):
    """Accepted means: read it. ``languages`` says in which."""

    def __init__(
        self, known: Sequence[str], chosen: Collection[str], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Make it; ``known`` can be read here, ``chosen`` of them are checked. Both as Tesseract names them."""
        super().__init__(parent)
        self.setWindowTitle(tr("Read the words of this scan"))
        head = PlainLabel(self, tr("In which languages is it written? The fewer, the better it is read."))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Languages"))
        self.list.setItemDelegate(CheckDelegate(appearance, self.list))
        for code in known:
            item = QListWidgetItem(language_name(code), self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if code in chosen else Qt.CheckState.Unchecked)
        rows = min(_ROWS_SHOWN, len(known))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth())
        self.list.setMinimumWidth(104 * SPACE)
        self.list.setCurrentRow(0)
        foot = PlainLabel(
            self,
            tr(
                "Tesseract reads each page that shows no text of its own. The words become a new version of the "
                "article; areas stay on their pages, and the version before is kept."
            ),
            "caption",
        )
        self.buttons, self.go = go_or_cancel(self, tr("Read"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        for part in (head, self.list, foot, self.buttons):
            layout.addWidget(part)
        self._connect_signals()
        self._look()

    def _connect_signals(self) -> None:
        self.list.itemChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _look(self) -> None:
        self.go.setEnabled(bool(self.languages()))

    def languages(self) -> list[str]:
        """Return the languages that are checked."""
        items = map(self.list.item, range(self.list.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
