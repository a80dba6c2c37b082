"""The right side of the export dialog: a file as it will look, its source, or both beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QWidget,
)

from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.page.closed_browser import ClosedBrowser
from desktop.ui.page.typeset.document import ArticleDocument, build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.page.typeset.ornaments import paint_ornaments
from desktop.ui.widgets.appearance import NO_THEME, SPACE, Appearance
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.tabs import Tabs
from desktop.ui.widgets.typography import TypeStyle

if TYPE_CHECKING:
    from desktop.ui.exchange.rendering import Rendered

VIEWS = (later("Rendered"), later("Source"), later("Both"))
_ZOOM = 80  # per cent of an article's text: it is to be looked over, not read
_LONGEST_CELL = 300


class RenderedText(ClosedBrowser):
    """A content as the program sets it, with marks behind its words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._document: ArticleDocument | None = None
        self._geometry: Geometry | None = None
        self.setAccessibleName(tr("The file as it will look"))
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)  # no stop at links

    def set_rendered(self, rendered: Rendered) -> None:
        """Show a content with its marks."""
        style = TypeStyle(self._appearance, _ZOOM)
        self._document = document = build(rendered.content, style, gutter=20, parent=self)
        self.setDocument(document)
        self._geometry = Geometry(document)
        selections = []
        for mark in rendered.marks:
            selection = QTextEdit.ExtraSelection()
            selection.format.setBackground(QColor(self._appearance.fill(mark.colours or NO_THEME)))
            selection.cursor = QTextCursor(document)
            selection.cursor.setPosition(document.map.position(mark.start))
            selection.cursor.setPosition(document.map.position(mark.end), QTextCursor.MoveMode.KeepAnchor)
            selections.append(selection)
        self.setExtraSelections(selections)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._geometry is not None:
            painter = QPainter(self.viewport())
            painter.setClipRect(event.rect())
            top = self.verticalScrollBar().value()
            painter.translate(-self.horizontalScrollBar().value(), -top)
            paint_ornaments(painter, self._geometry, self._geometry.shown(top, top + self.viewport().height()))
            painter.end()
        super().paintEvent(event)


class ExportPreview(QWidget):
    """A preview of a file in two views; where there is nothing to see but the source, in that one."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = Tabs(tr("How the file is shown"), [(name, name) for name in VIEWS], self)
        self.source = QPlainTextEdit(self, readOnly=True)
        self.source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.source.setAccessibleName(tr("Preview of the file"))
        self.source.setTabChangesFocus(True)
        self.text = RenderedText(appearance, self)
        self.table = QTableWidget(self)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(tr("The table as it will look"))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self._rendered = QStackedWidget(self)
        self._rendered.addWidget(self.text)
        self._rendered.addWidget(self.table)
        self._sides = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        self._sides.addWidget(self._rendered)
        self._sides.addWidget(self.source)
        self._sides.setSizes([1, 1])
        in_column(
            (self.views, 0, Qt.AlignmentFlag.AlignLeft), (self._sides, 1), on=self, margins=(0, 0, 0, 0), spacing=SPACE
        )
        self._has_rendered = False
        self._view = VIEWS[0]  # the one that the reader wants, where it can be had
        self.views.tab_requested.connect(self._choose)
        self._show_view()

    def set_source(self, text: str) -> None:
        """Show the text of the file; where it is read at the moment stays in sight."""
        if text != self.source.toPlainText():
            place = self.source.verticalScrollBar().value()
            self.source.setPlainText(text)
            self.source.verticalScrollBar().setValue(place)

    def set_rendered(self, rendered: Rendered | None) -> None:
        """Show how it looks, or that there is only the source to be seen."""
        self._has_rendered = rendered is not None
        if rendered is not None and rendered.rows:
            self._fill_table(rendered.rows)
            self._rendered.setCurrentWidget(self.table)
        elif rendered is not None:
            place = self.text.verticalScrollBar().value()
            self.text.set_rendered(rendered)
            self.text.verticalScrollBar().setValue(place)
            self._rendered.setCurrentWidget(self.text)
        for name in VIEWS:
            self.views.set_enabled(name, self._has_rendered or name == "Source")
        self.views.set_current(self._view if self._has_rendered else "Source")
        self._show_view()

    def _choose(self, view: str) -> None:
        self._view = view
        self._show_view()

    def _show_view(self) -> None:
        view = self._view if self._has_rendered else "Source"
        self._rendered.setVisible(view != "Source")
        self.source.setVisible(view != "Rendered")

    def _fill_table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        table = self.table
        table.clear()
        table.setColumnCount(len(rows[0]))
        table.setRowCount(len(rows) - 1)
        table.setHorizontalHeaderLabels([in_one_line(name) for name in rows[0]])
        for number, row in enumerate(rows[1:]):
            for column, cell in enumerate(row[: len(rows[0])]):
                table.setItem(number, column, QTableWidgetItem(in_one_line(cell[:_LONGEST_CELL].replace("\n", " "))))
