"""The handbook in the user's own view: pages and their headings at the left, or what was found on all of them.

It holds no pages: contents, page and hits come in by ``set_…`` and ``show_page``, wishes go out by signals.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.article.content import Content, Passage
from desktop.handbook import Hit, Listed
from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.icons import icon
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.rows.trees import rows_of
from desktop.ui.widgets.style import apply_to_panel

PLACE = Qt.ItemDataRole.UserRole  # of a row: (the name of its page, an offset)
TYPED_MILLISECONDS = 120
PANE_WIDTH = 260
STEP = 4 * SPACE


class HandbookDialog(Dialog):
    """A field and a list beside a page; what is chosen in the list is shown at once."""

    page_requested = Signal(str, int)  # a page's name, an offset
    words_changed = Signal(str)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Handbook"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(480, 320)
        self.resize(1040, 720)
        self._listed: Sequence[Listed] = ()
        self._hits: Sequence[Hit] | None = None
        self._name = ""
        self._content = Content(())
        self.pane = QWidget(self)
        self.field = FilterField(self.pane, placeholderText=tr("Search the handbook"))
        self.field.setAccessibleName(tr("Search the handbook"))
        self.status = QLabel(self.pane, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.status.setObjectName("caption")
        self.back = QToolButton(self.pane)
        self.back.setToolTip(tr("Back (Alt+Left)"))
        self.back.setAccessibleName(tr("Back"))
        self.back.setMinimumSize(7 * SPACE, 7 * SPACE)
        self.tree = QTreeWidget(self.pane)
        self.tree.setAccessibleName(tr("Pages of the handbook"))
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(STEP)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = ArticleView(self)
        self.view.surface.offer.active = False  # nothing can be annotated here
        self.view.setAccessibleName(tr("Page of the handbook"))
        self.view.setAccessibleDescription("")
        self._typed = QTimer(self, singleShot=True, interval=TYPED_MILLISECONDS)
        self._lay_out()
        self._connect_signals()
        self.field.setFocus()

    def _lay_out(self) -> None:
        head = in_row((self.field, 1), self.back, margins=(0, 0, 3 * SPACE, 0), spacing=SPACE)
        margins = (3 * SPACE, 3 * SPACE, 0, 0)
        in_column(head, self.status, (self.tree, 1), on=self.pane, margins=margins, spacing=2 * SPACE)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self, handleWidth=1, childrenCollapsible=False)
        self.pane.setMinimumWidth(160)
        for part in (self.pane, self.view):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([PANE_WIDTH, self.width() - PANE_WIDTH])
        in_row(self.splitter, on=self, margins=(0, 0, 0, 0))

    def _connect_signals(self) -> None:
        self._typed.timeout.connect(lambda: self.words_changed.emit(self.field.text()))
        self.field.textChanged.connect(lambda _: self._typed.start())
        self.field.left.connect(self._enter_list)
        self.tree.currentItemChanged.connect(lambda item, _: self._choose(item))
        self.tree.itemActivated.connect(lambda *_: self.view.setFocus())
        self.back.clicked.connect(self.back_requested)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        rows = (
            "QTreeWidget { background: transparent; border: none; padding: 0; } QTreeWidget::item { padding: 4px 0; }"
        )
        apply_to_panel(self.pane, appearance, rows)
        self.back.setIcon(icon("back", appearance))
        self.view.set_appearance(appearance)

    def set_contents(self, listed: Sequence[Listed]) -> None:
        """Take the pages that there are, in their order."""
        self._listed = listed
        self._fill()

    def set_hits(self, hits: Sequence[Hit] | None) -> None:
        """Show what was found on all pages; None shows the pages with the headings of the open one."""
        self._hits = hits
        self._fill()
        if hits and (row := self._row_at(hits[0].name, hits[0].passage.start)) is not None:
            self.tree.setCurrentItem(row)

    def show_page(self, name: str, content: Content, offset: int, matches: Sequence[Passage] = ()) -> None:
        """Show a page at an offset, with the words that were looked for marked."""
        if content is not self._content:
            self.view.set_content(content)
        self._content = content
        if name != self._name:
            self._name = name
            if self._hits is None:
                self._fill()
        index = next((at for at, match in enumerate(matches) if match.end > offset), -1)
        self.view.surface.marks.set_matches(matches, index)
        if matches:
            self.view.reveal(matches[max(0, index)], flash=False)
        else:
            self.view.set_place(offset)

    def _fill(self) -> None:
        tree, here = self.tree, None
        blocked = tree.blockSignals(True)
        tree.clear()
        group = ""
        for listed in self._listed:
            hits = [hit for hit in self._hits or () if hit.name == listed.name]
            if self._hits is not None and not hits:
                continue
            if self._hits is None and listed.group != group:
                group = listed.group
                self._caption(group)
            page = self._row(tree.invisibleRootItem(), listed.title, listed.name, 0)
            if self._hits is not None:
                self._make_bold(page)
                for hit in hits:
                    self._row(page, hit.line, hit.name, hit.passage.start)
            elif listed.name == self._name:
                here = page
                self._make_bold(page)
                for heading in self._content.headings if listed.group else ():  # the contents list their own below
                    if heading.level > 1:
                        self._row(page, heading.text, listed.name, heading.offset)
        tree.expandAll()
        if here is not None:
            tree.setCurrentItem(here)
        tree.blockSignals(blocked)
        count = len(self._hits or ())
        sentence = tr("{found} found", found=grouped(count)) if count else tr("Nothing is found for these words.")
        self.status.setText(sentence)
        self.status.setVisible(self._hits is not None)

    def _row(self, parent: QTreeWidgetItem, text: str, name: str, offset: int) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent, [in_one_line(text)])
        row.setData(0, PLACE, (name, offset))
        return row

    def _caption(self, text: str) -> None:
        row = QTreeWidgetItem(self.tree, [text])
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        row.setForeground(0, self.palette().placeholderText())

    @staticmethod
    def _make_bold(row: QTreeWidgetItem) -> None:
        font = QFont(row.font(0))
        font.setBold(True)
        row.setFont(0, font)

    def _row_at(self, name: str, offset: int) -> QTreeWidgetItem | None:
        for page in rows_of(self.tree):
            for row in (page.child(at) for at in range(page.childCount())):
                if row is not None and tuple(row.data(0, PLACE)) == (name, offset):
                    return row
        return None

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        place = item.data(0, PLACE) if item is not None else None
        if place:
            self.page_requested.emit(*place)

    def _enter_list(self) -> None:
        self._typed.stop()
        self.words_changed.emit(self.field.text())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by the window's own key for that; Ctrl+F goes to the field."""
        if event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.back_requested.emit()
        elif event.key() == Qt.Key.Key_F and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.field.take_keyboard()
        else:
            super().keyPressEvent(event)
