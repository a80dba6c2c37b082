"""The left panel: the outline of the open article, its pages while they are shown, or the articles of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QWidget,
)

from db.records import Article
from desktop.annotations import HeadingPaths
from desktop.article.content import Content, Heading
from desktop.article_list import article_rows
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.library.article_list import ArticleListView
from desktop.ui.pages.thumbnails import Thumbnails
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList, draw_words, show_rows
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import apply_to_panel, font, scaled
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.ui.pages.view import PagesView

TABS = (("outline", later("Outline")), ("pages", later("Pages")), ("library", later("Library")))
_ROW = 7 * SPACE
_STEP = 4 * SPACE


class HeadingList(ChoiceList):
    """The headings of the article; the one that the reader is under stands out."""

    heading_clicked = Signal(int)  # offset in the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Outline of the article"), parent)
        self.here = -1
        self.needs_keyboard = True
        self._depths: list[int] = []
        self.outline = show_rows(self, self._told, self._draw, lambda: scaled(_ROW))

    def set_headings(self, headings: Sequence[Heading]) -> None:
        """Show the headings; depths count the headings above, so that a skipped level does not indent twice."""
        self._depths, self.here = [], -1
        path: list[int] = []
        for heading in headings:
            path = [level for level in path if level < heading.level]
            self._depths.append(len(path))
            path.append(heading.level)
        self.outline.set_rows(headings)

    @staticmethod
    def _told(heading: Heading, role: int) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return in_one_line(heading.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(heading.text)
        return heading.offset if role == Qt.ItemDataRole.UserRole else None

    def _draw(self, painter: QPainter, room: QRect, row: int, chosen: bool) -> None:
        depth, here, words = min(self._depths[row], 4), row == self.here, in_one_line(self.outline.rows[row].text)
        colour = self.appearance.ink if here or depth == 0 or chosen else self.appearance.muted
        draw_words(painter, room.adjusted(depth * _STEP, 0, 0, 0), words, font(bold=here), colour)

    def chosen(self, data: int) -> None:
        """Go to the heading with this number."""
        self.heading_clicked.emit(data)

    def set_here(self, number: int) -> None:
        """Mark the heading that the place in the article lies under, and keep it in sight."""
        if number == self.here:
            return
        self.here = number
        if number >= 0 and not self.underMouse():
            self.scrollTo(self.outline.index(number))
        self.viewport().update()


class Outline(QWidget):
    """Outline, Pages and Library, one at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = HeadingPaths()
        self._wished = "outline"  # the tab that the user went to last, which may not be there now
        self.headings = HeadingList(self)
        self.pages = Thumbnails(self)
        self.library = ArticleListView(self)
        self.empty = QLabel(tr("This article has no headings."), self)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 0)
        self._stack = QStackedWidget(self)
        for page in (self.headings, self.pages, self.library, self.empty):
            self._stack.addWidget(page)
        self.tabs = Tabs(tr("What the pane lists"), TABS, self)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)  # three have no room in a narrow pane
        for key, words in TABS:
            self.tabs.set_tip(key, tr(words))
        tabs = in_row(self.tabs, REST, margins=(2 * SPACE, 4 * SPACE, 2 * SPACE, 2 * SPACE))
        in_column(tabs, (self._stack, 1), on=self, margins=(0, 0, 0, 0), spacing=0)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(160)
        self.tabs.tab_requested.connect(self.set_tab)
        self.set_content(None)
        self.set_pages(None)
        self.set_appearance(LIGHT)

    def set_content(self, content: Content | None) -> None:
        """Show the headings of this article."""
        self._paths = HeadingPaths(content)
        self.headings.set_headings(content.headings if content is not None else ())
        has_text = content is not None and bool(content.blocks)
        self.empty.setText(tr("This article has no headings.") if has_text else tr("No article is open."))
        self._show_page()

    def set_pages(self, pages: PagesView | None) -> None:
        """List the pages that are in front, or none: the text is."""
        self.pages.set_pages(pages)
        self.tabs.set_shown("pages", pages is not None)
        self._show_page()

    def set_place(self, offset: int) -> None:
        """Follow the reader: mark the heading that ``offset`` of the text lies under."""
        self.headings.set_here(self._paths.number_at(offset))

    def set_articles(
        self,
        articles: Sequence[Article],
        counts: Mapping[str, int],
        recent: Sequence[str] = (),
        *,
        last_read: Mapping[str, str] | None = None,
        current: str | None = None,
    ) -> None:
        """Show these articles, those opened last (``recent`` ids) first; ``current`` is the open one."""
        self.library.set_rows(article_rows(articles, counts, recent, last_read))
        self.library.set_current(current)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        apply_to_panel(self, appearance, f"QLabel {{ color: {appearance.muted}; font-size: {scaled(14)}px; }}")
        self.headings.set_appearance(appearance)
        self.pages.set_appearance(appearance)
        self.library.set_appearance(appearance)

    def set_tab(self, name: str) -> None:
        """Show a tab, as soon as there is something for it to show."""
        self._wished = name
        self._show_page()

    def focus_list(self) -> None:
        """Take the focus, standing on the heading, page or article that is current."""
        page = self._stack.currentWidget()
        if page is self.headings:
            self.headings.setCurrentIndex(self.headings.outline.index(max(0, self.headings.here)))
        elif page is self.pages:
            self.pages.stand_here()
        elif page is self.library and not self.library.currentIndex().isValid():
            self.library.setCurrentIndex(self.library.articles.index(0))
        part = self.tabs if page is None or page is self.empty else page
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_list()

    def _show_page(self) -> None:
        """Show the tab that is wished; the pages, too, where an article has nothing else to go to."""
        headings, pages = self.headings.outline.rowCount() > 0, self.pages.pages is not None
        name = self._wished
        if name != "library" and not (headings and pages):
            name = "pages" if pages else "outline"
        self.tabs.set_current(name)
        shown = {"outline": self.headings if headings else self.empty, "pages": self.pages, "library": self.library}
        self._stack.setCurrentWidget(shown[name])
