"""The regions of the window: outline, article, sidebar and brief side by side; what has no room lies over the article.

In a window that is not wide enough for both, a brief stands in the sidebar's place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
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
BRIEF_LEAST, BRIEF_SHARE, BRIEF_WIDEST = 320, 0.42, 680  # of the window, until the user drags it
BOTH_FROM = 1500  # of the window: sidebar and brief beside each other
GOOD_LINE = 60  # characters that the lane leaves room for, and so do the others until the reader drags them wider
DRAWER_WIDTH = 700  # under it no pane stands beside the article
LEAST_LINE = 45  # characters; a pane beside which the lines would be shorter lies over them
PANES = ("outline", "sidebar")


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
        self.alone = False  # in full screen: whatever is shown beside the article lies over it
        self._over: dict[str, bool] = {}  # which panes lay over the article when it was arranged last
        self.brief: QWidget | None = None  # while it is beside the article, with a width of its own
        self.drawer_open = ""  # which pane lies open over the article: "outline" or "sidebar"
        self._dragged = self._dragging = False
        self._sized_for: tuple[int, ...] = ()  # the widths of window, outline and text, and which panes lay over it
        self._shown: list[int] = []  # which parts of the splitter stood beside each other when it was sized last
        self.splitter = QSplitter(Qt.Orientation.Horizontal, window, handleWidth=1, childrenCollapsible=False)
        self.splitter.addWidget(view)
        self.right = QStackedWidget(window)
        self.right.addWidget(sidebar)
        self.right.setMinimumWidth(sidebar.minimumWidth())
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.splitterMoved.connect(self._moved)
        self.splitter.installEventFilter(self)
        margin.lane.set_width(settings["margin_width"])
        margin.width_changed.connect(lambda width: settings.__setitem__("margin_width", width))
        settings.follow(["margin_width"], lambda: margin.lane.set_width(settings["margin_width"]))
        settings.follow(("sidebar_width", "outline_width", "brief_width"), self._take_widths)
        settings.follow(("sidebar", "outline", "margin"), self.arrange)
        view.laid_out.connect(self._follow_page)
        self._drawers: dict[str, Drawer] = {}
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.arrange)

    def lies_over(self, pane: str) -> bool:
        """True if the "outline" or the "sidebar" has no room beside lines of a good length."""
        window = self._host.width()
        room = window - self._width_of_text(LEAST_LINE) - FOLDED_WIDTH
        if pane == "sidebar":
            return self.alone or window < DRAWER_WIDTH or room < self._least_right()
        beside = (0 if self.lies_over("sidebar") else self._sidebar_least()) + BRIEF_LEAST * self._has_both()
        return self.alone or window < DRAWER_WIDTH or room - beside < OUTLINE_LEAST

    def close_drawer(self) -> bool:
        """Put away the pane that lies over the article; return whether there was one."""
        was_open, self.drawer_open = bool(self.drawer_open), ""
        if was_open:
            self.arrange()
        return was_open

    def drawer_width(self, pane: str) -> int:
        """Return how wide a pane is that lies over the article, in pixels; 0 where it does not."""
        drawer = self._drawers.get(pane)
        return drawer.width() if drawer is not None and drawer.isVisible() else 0

    def set_alone(self, alone: bool) -> None:
        """Let the article be alone, and the panes lie over it when they are wanted."""
        self.alone, self.drawer_open = alone, ""
        self.arrange()

    def set_sizes(self) -> None:
        """Give the regions the widths of the settings, as far as lines of a good length leave room for them."""
        outline, sidebar = self._outline_width(), 0 if self.lies_over("sidebar") else self._sidebar_least()
        window = self._host.width() - self.splitter.handleWidth() * (2 if outline else 1)
        brief = 0
        if self._has_both():
            brief = max(BRIEF_LEAST, min(self._wanted_brief(), window - outline - sidebar - self._needed(FOLDED_WIDTH)))
            window -= brief + self.splitter.handleWidth()
        free = window - self._width_of_text(LEAST_LINE) - FOLDED_WIDTH
        wanted = self._wanted_brief() if self._in_place() else int(self._settings["sidebar_width"])
        share_of = window * DRAGGED_SHARE
        if not self._in_place() and wanted == BY_KEY["sidebar_width"].default:
            comfortable = window - self._needed(FOLDED_WIDTH)
            outline = min(outline, max(OUTLINE_LEAST, comfortable - sidebar))
            beside_notes = window - outline - self._needed(LEAST_WIDTH)
            share_of = beside_notes if beside_notes >= SIDEBAR_LEAST else comfortable - outline
            share_of = min(window * SIDEBAR_SHARE, share_of)
        outline = min(outline, max(OUTLINE_LEAST, free - sidebar)) if outline else 0
        if sidebar:
            sidebar = max(sidebar, min(wanted, round(share_of), free - outline))
        rest = max(200, window - sidebar - outline)
        if not self._has_lane(rest):
            self.margin.set_folded(True)  # before: a long text is set anew at each width that it gets
        widths: dict[QWidget | None, int] = {
            self.outline: outline,
            self.view: rest,
            self.right: sidebar,
            self.brief: brief,
        }
        parts = [self.splitter.widget(n) for n in range(self.splitter.count())]
        shown = [n for n, part in enumerate(parts) if part is not None and not part.isHidden()]
        if self._shown not in ([], shown):
            for n in range(len(parts)):  # as Qt does a turn later, taking a pixel from the page, which is set anew then
                self.splitter.handle(n).setHidden(n not in shown[1:])
        self._shown = shown
        self.splitter.setSizes([widths.get(part, 0) for part in parts])

    def _sidebar_least(self) -> int:
        return self._least_right() if self._settings["sidebar"] or self._in_place() else 0

    def _least_right(self) -> int:
        return BRIEF_LEAST if self._in_place() else SIDEBAR_LEAST

    def _has_both(self) -> bool:
        """True if the brief has a place of its own beside that of the sidebar."""
        room = self._host.width() - self._width_of_text(LEAST_LINE) - FOLDED_WIDTH - SIDEBAR_LEAST
        return self.brief is not None and not self.alone and self._host.width() >= BOTH_FROM and room >= BRIEF_LEAST

    def _in_place(self) -> bool:
        """True if a brief stands in the sidebar's place."""
        return self.brief is not None and not self._has_both()

    def _wanted_brief(self) -> int:
        """Return how wide the brief is to be, as the user has it."""
        room = self._host.width() - SIDEBAR_LEAST * self._has_both()
        return int(self._settings["brief_width"]) or min(round(room * BRIEF_SHARE), BRIEF_WIDEST)

    def toggle(self, key: str) -> None:
        """Show or hide the "sidebar", the "outline" or the "margin"."""
        if key == "sidebar" and self._in_place():
            self.show_right(self.sidebar)
        else:
            self._turn(key)

    def _turn(self, key: str) -> None:
        if key in PANES and self.lies_over(key):
            self.drawer_open = "" if self.drawer_open == key else key
            self.arrange()
        else:
            self._settings[key] = not self._settings[key]

    def arrange(self) -> None:
        """Give each part its place for the window's width."""
        self._settle_brief()
        self._over = over = {pane: self.lies_over(pane) for pane in PANES}
        if self.drawer_open and not over[self.drawer_open]:
            self.drawer_open = ""
        wanted = self.drawer_open == "outline" if over["outline"] else self._settings["outline"]
        if wanted and self.outline is None:
            self._make_outline()
        came_back = [self._place(pane, part, over[pane]) for pane, part in self._panes()]
        self._size_anew(anyway=any(came_back))
        self._fold_margin()
        self.arranged.emit()

    def _size_anew(self, *, anyway: bool = False) -> None:
        """Share out the width, unless that was done for as much of it, or the reader dragged it otherwise."""
        if anyway or (not self._dragged and self._sized_for != self._to_size_for()):
            self._sized_for = self._to_size_for()
            self.set_sizes()

    def _to_size_for(self) -> tuple[int, ...]:
        text, over = self._width_of_text(LEAST_LINE), self._over.values()
        return self._host.width(), self._outline_width(), text, int(self.brief is not None), self._has_both(), *over

    def _follow_page(self) -> None:
        """The text was set anew: at another size it may want the room of a pane."""
        over = {pane: self.lies_over(pane) for pane in PANES}
        if self._over and (self._over != over or not (self._dragged or self._sized_for == self._to_size_for())):
            self._later.start()  # not now: the splitter may be in the middle of sharing out its width
        self._fold_margin()

    def _panes(self) -> list[tuple[str, QWidget]]:
        return [("sidebar", self.right)] + ([("outline", self.outline)] if self.outline is not None else [])

    def _place(self, pane: str, part: QWidget, over: bool) -> bool:
        """Let a pane stand beside the article or lie over it; return whether it came back beside it."""
        drawer = self._drawers.get(pane)
        if over:
            if drawer is None:
                drawer = self._drawers[pane] = Drawer(self.splitter, left=pane == "outline")
            drawer.take(part)
            drawer.set_open(self.drawer_open == pane)
            return False
        came_back = drawer is not None and drawer.give_back(part, self.splitter)
        part.setVisible(self._settings[pane] or (pane == "sidebar" and self._in_place()))
        return came_back

    def _fold_margin(self) -> None:
        """Fold the margin lane to glyphs where lines beside it would be shorter than is good to read."""
        self.margin.set_folded(not self._has_lane(self.view.width()))

    def _has_lane(self, width: int) -> bool:
        needed = max(self._needed(LEAST_WIDTH), self._width_of_text(LEAST_LINE) + LEAST_WIDTH)
        return bool(self._settings["margin"]) and width >= needed

    def _outline_width(self) -> int:
        beside = self._settings["outline"] and not self.lies_over("outline")
        return self._settings["outline_width"] if beside else 0

    def _width_of_text(self, characters: int) -> int:
        """Return how wide the page is with lines of so many characters, at most the reader's own, and no lane."""
        style = self.view.type_style()
        style = replace(style, characters=min(style.characters, characters))
        return style.column_width() + 2 * GUTTER + self.view.verticalScrollBar().sizeHint().width()

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
        if self._in_place() and part is not self.brief:
            self.brief = None
            self._share_anew()
        if not (self._in_place() and not self.lies_over("sidebar")) and not self._is_on("sidebar"):
            self._turn("sidebar")

    def show_brief(self, panel: QWidget) -> None:
        """Show a brief: what is beside the article, and then the notes, give way to it."""
        if self.right.indexOf(panel) < 0 and self.splitter.indexOf(panel) < 0:
            self.right.addWidget(panel)
        panel.show()
        if self.brief is not panel:
            self.brief = panel
            self._share_anew()
        self._settle_brief()
        if self._in_place():
            self.show_right(panel)

    def put_brief_away(self) -> None:
        """Let the sidebar have its place again, if it is wanted."""
        if self.brief is not None:
            self.brief.hide()
            self.right.removeWidget(self.brief)
        self.brief = None
        self.close_drawer()
        self._share_anew()

    def _settle_brief(self) -> None:
        """Put the brief where it has room now, unless Themes has it."""
        if self.brief is None or (self.right.indexOf(self.brief) < 0 and self.splitter.indexOf(self.brief) < 0):
            return
        if self._in_place() and self.right.indexOf(self.brief) < 0:
            self.right.setCurrentIndex(self.right.addWidget(self.brief))
        elif self._has_both() and self.splitter.indexOf(self.brief) < 0:
            self.splitter.addWidget(self.brief)
            self.brief.show()
        self.right.setMinimumWidth(BRIEF_LEAST if self._in_place() else self.sidebar.minimumWidth())

    def _share_anew(self) -> None:
        """Share out the width for what is at the right now, however it was dragged before."""
        self._dragged = False
        self.right.setMinimumWidth(self.sidebar.minimumWidth())
        self.arrange()

    def shows(self, key: str) -> bool:
        """True if a region is on: what its menu entry says; a brief may stand in the sidebar's place."""
        if key == "brief_beside":
            return self.brief is not None and (not self.lies_over("sidebar") or self.drawer_open == "sidebar")
        return self._is_on(key) and not (key == "sidebar" and self._in_place())

    def _is_on(self, key: str) -> bool:
        return self.drawer_open == key if key in PANES and self.lies_over(key) else bool(self._settings[key])

    def parts(self) -> list[QWidget]:
        """Return the regions that F6 goes through, from the left."""
        notes = self.margin if self.margin.cards.in_sight() else None
        brief = self.brief if self._has_both() else None
        parts = (self.outline, self.view.shown(), notes, self.right.currentWidget(), brief)
        return [part for part in parts if part is not None]

    def away(self) -> bool:
        """True if the keyboard is in a part beside the article, or in a note of the margin."""
        beside = [self.outline, self.right, self.margin, self.brief]
        focused = QApplication.focusWidget()
        return focused is not None and any(part is not None and part.isAncestorOf(focused) for part in beside)

    def show_outline(self) -> None:
        """Show the outline and go into it; or put it away, and go back to the article."""
        self.toggle("outline")
        if self.shows("outline") and self.outline is not None:
            self.outline.focus_list()
        else:
            self.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the key of the outline go into one that is open. Its button and its entry in the menu put it away.

        Of a window that is resized, return the regions their widths before the splitter has shared it out its own way:
        a long text is set anew at each.
        """
        if watched is self.splitter:
            there = event.type() == QEvent.Type.Resize and self._over
            if there and all(self._over[pane] == self.lies_over(pane) for pane, _ in self._panes()):
                self._size_anew()
            return False
        if event.type() != QEvent.Type.Shortcut or self.outline is None or not self.shows("outline"):
            return False
        focused = QApplication.focusWidget()
        if focused is not None and self.outline.isAncestorOf(focused):
            return False
        self.outline.focus_list()
        return True

    def leave_outline(self) -> None:
        """Go on in the article at what was chosen in the outline; a drawer makes way for it."""
        if self.drawer_open == "outline":
            self.toggle("outline")
        self.view.setFocus()

    def _make_outline(self) -> None:
        from desktop.ui.window.outline import Outline

        self.outline = Outline()
        self.outline.headings.heading_clicked.connect(self.place_requested)
        self.outline.pages.page_clicked.connect(self._go_to_page)
        self.view.turned.connect(lambda _pages: self.follow_pages())
        self.view.pages_changed.connect(self.outline.pages.follow)
        self.follow_pages()
        self.outline.library.article_chosen.connect(self.article_chosen)
        self.splitter.insertWidget(0, self.outline)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.set_sizes()
        self.outline_made.emit(self.outline)

    def follow_pages(self) -> None:
        """List the pages beside them, while they are in front."""
        if self.outline is not None:
            self.outline.set_pages(self.view.pages())

    def _go_to_page(self, page: int) -> None:
        if (pages := self.view.pages()) is not None:
            self.place_requested.emit(pages.offset_of_page(page))
            pages.show_page(page)

    def _moved(self, *_: object) -> None:
        self._dragged = self._dragging = True
        right = "brief_width" if self._in_place() else "sidebar_width"
        own = self.brief if self._has_both() else None
        for key, part in ((right, self.right), ("brief_width", own), ("outline_width", self.outline)):
            if part is not None and part.isVisible():
                self._settings[key] = max(BY_KEY[key].low, min(BY_KEY[key].high, part.width()))
        self._dragging = False

    def _take_widths(self) -> None:
        """Take over widths that were chosen elsewhere than at the splitter."""
        if not self._dragging:
            self.set_sizes()
