"""The parts of the window, made and laid out; what they show and mean is MainWindow's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.ui.margin.margin import Margin
from desktop.ui.page.find_bar import FindBar
from desktop.ui.page.view import ArticleView
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.widgets.message_strip import ImportStrip, MessageStrip
from desktop.ui.window.actions import make_actions, make_menus
from desktop.ui.window.empty_page import EmptyPage
from desktop.ui.window.regions import Regions
from desktop.ui.window.status_line import StatusLine
from desktop.ui.window.toolbar import Toolbar, TypePanel


class WindowFrame(QMainWindow):
    """Toolbar, strips, find bar, article and margin, sidebar, status line, menus."""

    def __init__(self, settings: Settings, run: Callable[[str], None]) -> None:
        """Make the parts; ``run`` is called with the id of the command that an action asks for."""
        super().__init__()
        self.actions_by_id = make_actions(self, run)
        self.menus, self.recent_menu = make_menus(self, self.actions_by_id)
        self.toolbar = Toolbar(self.actions_by_id, self)
        self.strip = MessageStrip(self)
        self.find_bar = FindBar(self)
        self.import_strip = ImportStrip(self)
        self.view = ArticleView()
        self.margin = Margin(self.view)
        self.sidebar = Sidebar()
        self.status = StatusLine(self)
        self.regions = Regions(self, settings, self.view, self.margin, self.sidebar)
        self.empty_page = EmptyPage(self.view, self.actions_by_id["open"])
        self.type_panel = TypePanel(self.actions_by_id, self)
        self.menu = QMenu(self)
        for menu in self.menus:
            self.menu.addMenu(menu)
        self.toolbar.menu_button.setMenu(self.menu)
        self._lay_out()
        self.setWindowTitle("Postil")
        self.sidebar.set_order(settings["sort"])
        self.view.setFocus()

    def _lay_out(self) -> None:
        centre = QWidget(self)
        self._centre = layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.toolbar, self.strip, self.import_strip, self.find_bar):
            layout.addWidget(part)
        layout.addWidget(self.regions.splitter, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self.regions.set_sizes()

    def insert_strip(self, strip: QWidget) -> None:
        """Lay out one more strip above the find bar."""
        self._centre.insertWidget(self._centre.indexOf(self.find_bar), strip)
