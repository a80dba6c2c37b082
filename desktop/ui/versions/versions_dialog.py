"""The versions of an article: a list, two of them compared, one of them read or made the article's own again.

Holds no library: rows come in, contents by ``set_reader``; what the user wants stands in ``wish`` and ``chosen``
once the dialog is closed, so that it can be done on a window that is free.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from db.records import Annotation, Version
from desktop.article.content import Content
from desktop.article.differences import differences
from desktop.importers import IMPORTERS
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dates import day_and_time
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog
from desktop.ui.widgets.difference_text import DifferenceText, list_over_difference
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.rows.trees import STRETCHED, WHOLE, rows_of, set_columns

_ROWS_SHOWN = 6  # before the list scrolls
_HEADS = (
    later("Version"),
    later("Date read"),
    later("File"),
    later("Read as"),
    later("Characters"),
    later("Annotated"),
    "",
)
_SOURCE = 2  # the column of what it was read from, which ends in "…" where it has no room
_LEAST_SOURCE = 16 * SPACE
_NUMBERS = (4, 5)  # columns that hold numbers
Reader = Callable[[str], Content | None]


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version, and how many annotations were made on it."""

    version: Version
    current: bool
    annotations: int


def version_rows(versions: Sequence[Version], annotations: Sequence[Annotation], current_id: str) -> list[VersionRow]:
    """Return the rows, the newest version first."""
    counts = Counter(annotation.version_id for annotation in annotations)
    rows = [VersionRow(version, version.id == current_id, counts[version.id]) for version in versions]
    return sorted(rows, key=lambda row: -row.version.number)


class _List(QTreeWidget):
    """The versions, as wide as all columns that are shown whole: it is not scrolled sideways."""

    def minimumSizeHint(self) -> QSize:
        whole = [column for column in range(self.columnCount()) if column != _SOURCE]
        header = self.header()
        wide = sum(max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in whole)
        return QSize(wide + _LEAST_SOURCE, super().minimumSizeHint().height())


class VersionsDialog(Dialog):
    """See the module. One row is compared with the current version, two rows with each other."""

    def __init__(
        self,
        title: str,
        rows: Sequence[VersionRow],
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        writable: bool = True,
    ) -> None:
        super().__init__(parent)
        self.wish = ""  # "read", "go", or nothing
        self.chosen = ""  # id of the version it is about
        self._rows = list(rows)
        self._writable = writable
        self._appearance = appearance
        self._reader: Reader = lambda version_id: None
        self._contents: dict[str, Content | None] = {}
        self.setWindowTitle(tr("Versions"))
        self.setMinimumSize(720, 440)
        self.resize(860, 660)
        self.head = PlainLabel(self, title, "title")
        self.list = self._make_list()
        self.pair_label = PlainLabel(self, "")
        self.difference = DifferenceText(appearance, self)
        self.hint = PlainLabel(
            self,
            tr(
                "Every version is kept. Choose one to compare it with the current one, "
                "or two (with Ctrl) to compare them."
            ),
            "caption",
        )
        self.read_button = QPushButton(tr("&Read this version"), self, autoDefault=False)
        self.go_button = QPushButton(tr("&Go back to this version…"), self, autoDefault=False)
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        self._lay_out()
        self.setStyleSheet(
            f"#title {{ font-size: 17px; font-weight: 600; color: {appearance.ink}; }}"
            "QTreeWidget::item { padding: 3px 4px; }"
        )
        self._connect_signals()
        older = next((at for at, row in enumerate(self._rows) if not row.current), 0)
        if self._rows:
            self.list.setCurrentItem(rows_of(self.list)[older])
        self.list.setFocus()

    def _connect_signals(self) -> None:
        self.list.itemSelectionChanged.connect(self._show)
        self.list.itemActivated.connect(lambda *_: self._wish("read", self.read_button))
        self.read_button.clicked.connect(lambda: self._wish("read", self.read_button))
        self.go_button.clicked.connect(lambda: self._wish("go", self.go_button))
        self.close_button.clicked.connect(self.reject)

    def _make_list(self) -> QTreeWidget:
        tree = _List(self)
        tree.setAllColumnsShowFocus(True)
        tree.setUniformRowHeights(True)
        columns = [(tr(head), STRETCHED if number == _SOURCE else WHOLE) for number, head in enumerate(_HEADS)]
        set_columns(tree, tr("Versions"), columns)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for row in self._rows:
            version = row.version
            item = QTreeWidgetItem(
                tree,
                [
                    tr("Version {number}", number=version.number),
                    day_and_time(version.created),
                    in_one_line(version.source_name),
                    _importer_name(version.importer),
                    QLocale().toString(version.characters),
                    QLocale().toString(row.annotations),
                    tr("current") if row.current else "",
                ],
            )
            for column in _NUMBERS:
                item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(2, tooltip(version.source_name))
            item.setToolTip(
                3,
                tooltip(
                    tr(
                        "{importer_name} importer, version {importer_version}",
                        importer_name=_importer_name(version.importer),
                        importer_version=version.importer_version,
                    )
                    + f"\n{version.remark}".rstrip()
                ),
            )
            item.setForeground(6, QColor(self._appearance.muted))
            if row.current:
                bold = QFont(tree.font())
                bold.setWeight(QFont.Weight.DemiBold)
                item.setFont(0, bold)
        for column in _NUMBERS:
            tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return tree

    def _lay_out(self) -> None:
        shown = min(_ROWS_SHOWN, max(2, len(self._rows)))
        height = self.list.sizeHintForRow(0) * shown + 12 * SPACE
        parts = list_over_difference(self.list, height, self.pair_label, self.difference, self)
        buttons = in_row(self.read_button, self.go_button, REST, self.close_button, spacing=2 * SPACE)
        in_column(self.head, (parts, 1), self.hint, buttons, on=self, margins=DIALOG_MARGINS, spacing=2 * SPACE)

    def set_reader(self, reader: Reader) -> None:
        """Set who gives a version's content: asked when it is compared, not before."""
        self._reader = reader
        self._contents.clear()
        self._show()

    def selected(self) -> list[VersionRow]:
        """Return the selected rows, the newest first."""
        return [row for row, item in zip(self._rows, rows_of(self.list), strict=True) if item.isSelected()]

    def pair(self) -> tuple[VersionRow, VersionRow] | None:
        """Return the two that are compared, the older first; None where there is nothing to compare."""
        chosen = self.selected()
        if len(chosen) == 1:
            [picked] = chosen
            others = [row for row in self._rows if row.current and row is not picked]
            if picked.current:  # with the one before it, or else after it
                lower = [row for row in self._rows if row.version.number < picked.version.number]
                others = lower[:1] or [row for row in self._rows if row is not picked][-1:]
            chosen = [*others, picked]
        if len(chosen) != 2:
            return None
        older, newer = sorted(chosen, key=lambda row: row.version.number)
        return older, newer

    def _content(self, version_id: str) -> Content | None:
        if version_id not in self._contents:
            self._contents[version_id] = self._reader(version_id)
        return self._contents[version_id]

    def _show(self) -> None:
        chosen, pair = self.selected(), self.pair()
        picked = chosen[0] if len(chosen) == 1 else None
        self.read_button.setEnabled(picked is not None and not picked.current)
        self.go_button.setEnabled(picked is not None and not picked.current and self._writable)
        is_newer = picked is not None and any(
            row.current and row.version.number < picked.version.number for row in self._rows
        )
        self.go_button.setText(tr("&Go on to this version…") if is_newer else tr("&Go back to this version…"))
        if pair is None:
            only = tr("This is the only version so far.") if len(self._rows) < 2 else tr("Choose one version, or two.")
            self.pair_label.setText("" if len(self._rows) < 2 else tr("Nothing to compare"))
            self.difference.set_sentence(only)
            return
        old, new = (self._content(row.version.id) for row in pair)
        older, newer = (
            tr("version {number} (current)", number=row.version.number)
            if row.current
            else tr("version {number}", number=row.version.number)
            for row in pair
        )
        if old is None or new is None:
            self.pair_label.setText(tr("From {older} to {newer}", older=older, newer=newer))
            self.difference.set_sentence(tr("One of these versions cannot be read."))
            return
        difference = differences(old, new)
        self.pair_label.setText(
            tr("From {older} to {newer}: {changes}.", older=older, newer=newer, changes=difference.summary())
        )
        self.difference.set_differences(difference)

    def _wish(self, wish: str, button: QPushButton) -> None:
        chosen = self.selected()
        if button.isEnabled() and len(chosen) == 1:
            self.wish, self.chosen = wish, chosen[0].version.id
            self.accept()


def _importer_name(importer: str) -> str:
    return next((tr(known.name) for known in IMPORTERS if known.id == importer), importer)
