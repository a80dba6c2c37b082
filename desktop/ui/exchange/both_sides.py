"""Two texts side by side, with the words that differ told apart; and what dialogs that compare have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHeaderView, QLabel, QPlainTextEdit, QSplitter, QTreeWidget, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.exchange.proposals import Sides
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

LONGEST = 100_000  # characters of one side
TITLE_PIXELS = 18
FIRST_COLUMN = 400
BARE = "QSplitter::handle { background: transparent; }"


class BothSides(QSplitter):
    """Left what the library says, right what the file says."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.setStyleSheet(BARE)
        self.left, self.left_title = _side(self)
        self.right, self.right_title = _side(self)
        self._left_part = _column(self.left_title, self.left)
        for part in (self._left_part, _column(self.right_title, self.right)):
            self.addWidget(part)
        self.setSizes([1, 1])

    def show_sides(self, sides: Sides, *, alike: bool = False) -> None:
        """Show both texts, or the right one alone; ``alike``: neither side is the one that goes."""
        self._left_part.setVisible(sides.before is not None)
        for title, text, words in (
            (self.left_title, self.left, tr(sides.before_title)),
            (self.right_title, self.right, tr(sides.after_title)),
        ):
            title.setText(words)
            text.setAccessibleName(in_one_line(words))
        _write(self.left, sides.before or (), self._format(gone=not alike))
        _write(self.right, sides.after or (), self._format(gone=False))

    def _format(self, *, gone: bool) -> QTextCharFormat:
        """Return how words look that only one side has: struck through and faint, or strong. No colour but ink."""
        form = QTextCharFormat()
        if gone:
            form.setForeground(QColor(self._appearance.muted))
            form.setFontStrikeOut(True)
        else:
            form.setFontWeight(QFont.Weight.Bold)
            form.setFontUnderline(True)
        return form


def title_label(parent: QWidget, text: str = "") -> QLabel:
    """Return the heading of a dialog."""
    label = PlainLabel(parent)
    face = QFont(parent.font())
    face.setPixelSize(TITLE_PIXELS)
    face.setWeight(QFont.Weight.DemiBold)
    label.setFont(face)
    label.setText(text)
    return label


def list_of_two(parent: QWidget, appearance: Appearance, name: str) -> QTreeWidget:
    """Return an empty list of two columns with boxes to check."""
    tree = QTreeWidget(parent, columnCount=2)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setIndentation(16)
    tree.setHeaderHidden(True)
    tree.setFrameShape(QTreeWidget.Shape.NoFrame)
    tree.setAccessibleName(name)
    tree.setItemsExpandable(False)
    tree.setAllColumnsShowFocus(True)
    tree.setItemDelegate(CheckDelegate(appearance, tree))
    tree.header().setStretchLastSection(True)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    tree.setColumnWidth(0, FIRST_COLUMN)
    return tree


def _side(parent: QWidget) -> tuple[QPlainTextEdit, QLabel]:
    text = QPlainTextEdit(parent, readOnly=True, tabChangesFocus=True)
    return text, PlainLabel(parent, name="caption")


def _column(title: QLabel, text: QPlainTextEdit) -> QWidget:
    part = QWidget()
    in_column(title, (text, 1), on=part, margins=(0, 0, 0, 0), spacing=4)
    return part


def _write(text: QPlainTextEdit, runs: tuple[tuple[str, bool], ...], different: QTextCharFormat) -> None:
    """Fill one side, at most LONGEST characters of it."""
    text.clear()
    cursor = QTextCursor(text.document())
    left = LONGEST
    alone = all(differs for _, differs in runs)  # nothing in common: marking all would say nothing
    for words, differs in runs:
        cursor.insertText(words[:left], different if differs and not alone else QTextCharFormat())
        left -= len(words)
        if left <= 0:
            cursor.insertText("…", QTextCharFormat())
            break
    text.moveCursor(QTextCursor.MoveOperation.Start)
