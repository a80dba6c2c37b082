"""The pages of a PDF drawn small, in a list beside them: the one that the user is on stands out.

Holds no PDF: whoever shows the pages has those drawn that are seen here, and no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.texts import tr
from desktop.ui.pages.tint import paper_of
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_list import ChoiceList, Index, paint_back
from desktop.ui.widgets.style import font, scaled

if TYPE_CHECKING:
    from desktop.ui.pages.view import PagesView

_BOX = QSize(120, 156)  # pixels that a page is fitted into
_LABEL = 6 * SPACE


class _PageModel(QStringListModel):
    """One row a page: its label."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid():
            last = self.index(self.rowCount() - 1)
            return tr("Page {page} of {pages}", page=index.data(), pages=last.data())
        return index.row() if role == Qt.ItemDataRole.UserRole else super().data(index, role)


class _PageDelegate(QStyledItemDelegate):
    def __init__(self, view: Thumbnails) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _BOX.height() + scaled(_LABEL) + 2 * SPACE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, appearance, page = self._view, self._view.appearance, index.row()
        if view.pages is None or page >= view.pages.page_count():
            return
        focused = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        painter.save()
        room = paint_back(painter, option, appearance, chosen=focused).adjusted(0, SPACE, 0, -SPACE)
        size = view.size_of(page)
        place = QRect(room.left() + (room.width() - size.width()) // 2, room.top(), size.width(), size.height())
        painter.fillRect(place, paper_of(appearance))
        if (image := view.pages.miniature(page, size, painter.device().devicePixelRatioF())) is not None:
            painter.drawImage(place, image)
        here = page == view.here
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(appearance.link if here else appearance.hairline), 2 if here else 1))
        painter.drawRect(place)
        painter.setFont(font(bold=here))
        painter.setPen(QColor(appearance.ink if here else appearance.muted))
        below = QRect(room.left(), room.bottom() - scaled(_LABEL), room.width(), scaled(_LABEL))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter.value, index.data())
        painter.restore()


class Thumbnails(ChoiceList):
    """See the module. ``follow`` is to be called whenever more is known of the pages, or others are in sight."""

    page_clicked = Signal(int)  # from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Pages"), parent)
        self.here = -1
        self.pages: PagesView | None = None
        self._model = _PageModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(self))

    def chosen(self, data: int) -> None:
        """Go to the page with this number."""
        self.page_clicked.emit(data)

    def size_of(self, page: int) -> QSize:
        """Return how large a page is shown."""
        size = self.pages.page_size(page) if self.pages is not None else QSize()
        return size.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def set_pages(self, pages: PagesView | None) -> None:
        """Show the pages that somebody shows; None: there are none."""
        self.pages = pages
        self.follow()

    def follow(self) -> None:
        """Show what is known of the pages by now, and keep the one that the user is on in sight."""
        if (self.pages.page_count() if self.pages is not None else 0) != self._model.rowCount():
            self._model.setStringList(self.pages.page_labels() if self.pages is not None else [])
        here = self.pages.page_here() if self.pages is not None else -1
        if here != self.here:
            self.here = here
            if here >= 0 and not self.underMouse():
                self.scrollTo(self._model.index(here))
        self.viewport().update()

    def stand_here(self) -> None:
        """Let the keys begin at the page that the user is on."""
        self.setCurrentIndex(self._model.index(max(0, self.here)))
