"""The parts of the window, made and laid out; what they show and mean is MainWindow's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.ui.finding.find_bar import FindBar
from desktop.ui.margin.margin import Margin
from desktop.ui.page.view import ArticleView
from desktop.ui.pages.front import Front
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.toasts.toast import Toast
from desktop.ui.widgets.layouts import hang
from desktop.ui.widgets.looks import Dressing
from desktop.ui.widgets.message_strip import ImportStrip, MessageStrip
from desktop.ui.widgets.tab_order import HandsOn
from desktop.ui.window.actions import make_actions, make_menus
from desktop.ui.window.full_screen import FullScreen
from desktop.ui.window.places import Places
from desktop.ui.window.regions import Regions
from desktop.ui.window.status_line import StatusLine
from desktop.ui.window.toolbar import Toolbar


class _ArticlePage(HandsOn):
    """The place of the article: whoever goes to it is in the article."""

    def __init__(self, front: Front, parent: QWidget) -> None:
        super().__init__(parent)
        self._front = front

    def _keyboard_part(self) -> QWidget:
        return self._front


class WindowFrame(QMainWindow):
    """Toolbar, strips, the places (find bar, article and margin, sidebar; the Library), status line, menus."""

    def __init__(self, settings: Settings, run: Callable[[str], None]) -> None:
        """Make the parts; ``run`` is called with the id of the command that an action asks for."""
        super().__init__()
        self.actions_by_id = make_actions(self, run)
        self.library_name = ""  # shown in the title where it is not the usual library
        self.menus, self.submenus = make_menus(self, self.actions_by_id)
        self.toolbar = Toolbar(self.actions_by_id, self)
        self.strip = MessageStrip(self)
        self.find_bar = FindBar(self)
        self.import_strip = ImportStrip(self)
        self.view = ArticleView()
        self.front = Front(self.view)
        self.margin = Margin(self.front)
        self.sidebar = Sidebar()
        self.status = StatusLine(self)
        self.regions = Regions(self, settings, self.front, self.margin, self.sidebar)
        self.places = Places(self)
        self.menu = QMenu(self)
        for menu in self.menus:
            self.menu.addMenu(menu)
        hang(self.menu, self.toolbar.menu_button)
        self._lay_out()
        self.setWindowTitle("Postil")
        self.sidebar.set_order(settings["sort"])
        self.front.setFocus()

    def _lay_out(self) -> None:
        centre = QWidget(self)
        article = _ArticlePage(self.front, self.places)
        layout = QVBoxLayout(centre)
        self._article_column = column = QVBoxLayout(article)
        for box in (layout, column):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.regions.splitter, 1)
        self.places.set_article_page(article)
        for part in (self.toolbar, self.strip, self.import_strip):
            layout.addWidget(part)
        layout.addWidget(self.places, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self.dressing = Dressing(self, centre, self.places)
        self.toast = Toast(centre)
        self.toast.keep_clear_of(self.view.surface.offer.pen.sign)
        self.full_screen = FullScreen(self, layout, self.toolbar, self.status, self.regions)
        self.regions.set_sizes()

    def insert_strip(self, strip: QWidget) -> None:
        """Lay out one more strip above the find bar of the article."""
        self._article_column.insertWidget(0, strip)
