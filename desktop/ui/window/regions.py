"""The regions of the window: outline, article, sidebar side by side, or folded away where the window is narrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from desktop.settings import BY_KEY, Settings
from desktop.ui.margin.lane import FOLDED_WIDTH, LEAST_WIDTH
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.window.drawer import Drawer

if TYPE_CHECKING:
    from desktop.ui.margin.margin import Margin
    from desktop.ui.pages.front import Front
    from desktop.ui.window.outline import Outline

SIDEBAR_SHARE = 0.27  # of the window, at most, until the reader drags it wider
DRAGGED_SHARE = 0.45  # and then
SIDEBAR_LEAST, OUTLINE_LEAST = 240, 160
GOOD_LINE = 60  # characters that the lane leaves room for, and so do the others until the reader drags them wider
DRAWER_WIDTH = 700  # under it the sidebar and the outline are drawers
_DRAWERS = ("sidebar", "outline")


class Regions(QObject):
    """Lays out the article, its margin, the sidebar, and an outline that is made when it is first wanted."""

    arranged = Signal()
    outline_made = Signal(object)  # Outline: it needs an appearance and something to show
    place_requested = Signal(int)  # by the outline: an offset to go to
    article_chosen = Signal(str)  # in the outline's list: an article's id

    def __init__(self, window: QWidget, settings: Settings, view: Front, margin: Margin, sidebar: QWidget) -> None:
        super().__init__(window)
        self._host, self._settings = window, settings
        self.view, self.margin, self.sidebar = view, margin, sidebar
        self.outline: Outline | None = None
        self.drawer_open = ""  # which of "sidebar" and "outline" lies over a narrow window's article
        self._dragged = self._dragging = False
        self._sized_for = (0, 0)  # the widths of the window and its outline
        self.splitter = QSplitter(Qt.Orientation.Horizontal, window)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(view)
        self.right = QStackedWidget(window)
        self.right.addWidget(sidebar)
        self.right.setMinimumWidth(sidebar.minimumWidth())
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(self._moved)
        margin.set_width(settings["margin_width"])
        margin.width_changed.connect(lambda width: settings.__setitem__("margin_width", width))
        settings.follow(["margin_width"], lambda: margin.set_width(settings["margin_width"]))
        settings.follow(("sidebar_width", "outline_width"), self._take_widths)
        settings.follow(("sidebar", "outline", "margin"), self.arrange)
        view.laid_out.connect(self._fold_margin)
        self.drawer: Drawer | None = None
        self.outline_drawer: Drawer | None = None

    def narrow(self) -> bool:
        """Tell whether the sidebar is a drawer now."""
        return self._host.width() < DRAWER_WIDTH

    def set_sizes(self) -> None:
        """Give the regions the widths of the settings."""
        wanted, share = self._settings["sidebar_width"], SIDEBAR_SHARE
        if wanted != BY_KEY["sidebar_width"].default:
            share = DRAGGED_SHARE
        window, handles = self._host.width(), self.splitter.handleWidth() * (2 if self._outline_width() else 1)
        outline = self._outline_width()
        share_of = window * share
        if share is SIDEBAR_SHARE:
            free = window - handles - self._needed(FOLDED_WIDTH)
            outline = min(outline, max(OUTLINE_LEAST, free - SIDEBAR_LEAST))
            beside_notes = window - handles - outline - self._needed(LEAST_WIDTH)
            share_of = min(share_of, beside_notes if beside_notes >= SIDEBAR_LEAST else free - outline)
        sidebar = min(wanted, max(SIDEBAR_LEAST, round(share_of)))
        rest = max(200, window - sidebar - outline)
        self.splitter.setSizes([outline, rest, sidebar] if self.outline is not None else [rest, sidebar])

    def toggle(self, key: str) -> None:
        """Show or hide the "sidebar", the "outline" or the "margin"."""
        if key in _DRAWERS and self.narrow():
            self.drawer_open = "" if self.drawer_open == key else key
            self.arrange()
        else:
            self._settings[key] = not self._settings[key]

    def arrange(self) -> None:
        """Give each part its place for the window's width."""
        narrow = self.narrow()
        if not narrow:
            self.drawer_open = ""
        self._arrange_outline()
        if narrow:
            if self.drawer is None:
                self.drawer = Drawer(self.splitter)
            self.drawer.take(self.right)
            self.drawer.set_open(self.drawer_open == "sidebar")
        else:
            came_back = self.drawer is not None and self.drawer.give_back(self.right, self.splitter)
            sized_for = (self._host.width(), self._outline_width())
            if came_back or (not self._dragged and self._sized_for != sized_for):
                self._sized_for = sized_for
                self.set_sizes()
            self.right.setVisible(self._settings["sidebar"])
        self._fold_margin()
        self.arranged.emit()

    def _arrange_outline(self) -> None:
        """Make the outline once it is wanted; show it beside the article, or in a narrow window in its drawer."""
        if self.outline is None and self.shows("outline"):
            self._make_outline()
        if self.outline is None:
            return
        if self.narrow():
            if self.outline_drawer is None:
                self.outline_drawer = Drawer(self.splitter, left=True)
            self.outline_drawer.take(self.outline)
            self.outline_drawer.set_open(self.drawer_open == "outline")
        elif self.outline_drawer is not None and self.outline_drawer.give_back(self.outline, self.splitter):
            self._sized_for = (0, 0)
        if not self.narrow():
            self.outline.setVisible(self._settings["outline"])

    def _fold_margin(self) -> None:
        """Fold the margin lane to glyphs where lines beside it would be shorter than is good to read."""
        room = self.view.width() >= self._needed(LEAST_WIDTH)
        self.margin.set_folded(not (room and self._settings["margin"]))

    def _outline_width(self) -> int:
        return self._settings["outline_width"] if self._settings["outline"] and not self.narrow() else 0

    def _needed(self, lane: int) -> int:
        """Return the width in pixels of good lines (at most the reader's own) with a margin lane that wide beside."""
        style = self.view.type_style()
        style = replace(style, characters=min(style.characters, GOOD_LINE), zoom=min(style.zoom, 100))
        return style.column_width() + 2 * GUTTER + lane + self.view.verticalScrollBar().sizeHint().width()

    def show_right(self, part: QWidget) -> None:
        """Show a part at the right: the sidebar, or what takes its place."""
        if self.right.indexOf(part) < 0:
            self.right.addWidget(part)
        self.right.setCurrentWidget(part)
        if not self.right.isVisible():
            self.toggle("sidebar")

    def shows(self, key: str) -> bool:
        """Tell whether a region is on: what its menu entry says."""
        return self.drawer_open == key if key in _DRAWERS and self.narrow() else bool(self._settings[key])

    def parts(self) -> list[QWidget]:
        """Return the regions that F6 goes through, from the left."""
        notes = self.margin if self.margin.has_cards() else None
        return [
            part for part in (self.outline, self.view.shown(), notes, self.right.currentWidget()) if part is not None
        ]

    def away(self) -> bool:
        """Tell whether the keyboard is in a part beside the article, or in a note of the margin."""
        beside = [self.outline, self.right, self.margin]
        focused = QApplication.focusWidget()
        return focused is not None and any(part is not None and part.isAncestorOf(focused) for part in beside)

    def show_outline(self) -> None:
        """Show the outline and go into it; or put it away, and go back to the article."""
        self.toggle("outline")
        if self.shows("outline") and self.outline is not None:
            self.outline.focus_list()
        else:
            self.view.setFocus()

    def leave_outline(self) -> None:
        """Go on in the article at what was chosen in the outline; a drawer makes way for it."""
        if self.drawer_open == "outline":
            self.toggle("outline")
        self.view.setFocus()

    def _make_outline(self) -> None:
        from desktop.ui.window.outline import Outline

        self.outline = Outline()
        self.outline.place_requested.connect(self.place_requested)
        self.outline.article_chosen.connect(self.article_chosen)
        self.splitter.insertWidget(0, self.outline)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.set_sizes()
        self.outline_made.emit(self.outline)

    def _moved(self, *_: object) -> None:
        self._dragged = self._dragging = True
        for key, part in (("sidebar_width", self.right), ("outline_width", self.outline)):
            if part is not None and part.isVisible():
                self._settings[key] = max(BY_KEY[key].low, min(BY_KEY[key].high, part.width()))
        self._dragging = False

    def _take_widths(self) -> None:
        """Take over widths that were chosen elsewhere than at the splitter."""
        if not self._dragging and not self.narrow():
            self.set_sizes()
