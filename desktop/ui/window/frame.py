"""The parts of the window, made and laid out; what they show and mean is MainWindow's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.ui.margin.margin import Margin
from desktop.ui.page.find_bar import FindBar
from desktop.ui.page.view import ArticleView
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.window.actions import make_actions, make_menus
from desktop.ui.window.empty_page import EmptyPage
from desktop.ui.window.message_strip import ImportStrip, MessageStrip
from desktop.ui.window.regions import Regions
from desktop.ui.window.status_line import StatusLine
from desktop.ui.window.toolbar import ReadingPanel, Toolbar

if TYPE_CHECKING:
    from desktop.ui.session import Session

FOLDED = "folded_panes"  # setting of a library


class WindowFrame(QMainWindow):
    """Toolbar, strips, find bar, article and margin, sidebar, status line, menus."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.actions_by_id = make_actions(self)
        self.menus = make_menus(self, self.actions_by_id)
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
        self.reading_panel = ReadingPanel(self.actions_by_id, self)
        self.menu = QMenu(self)
        for menu in self.menus:
            self.menu.addMenu(menu)
        self.toolbar.menu_button.setMenu(self.menu)
        self._lay_out()
        self.setWindowTitle("Postil")
        self.sidebar.set_order(settings["sort"])
        self._remember_folds()
        self.view.setFocus()

    def _lay_out(self) -> None:
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.toolbar, self.strip, self.import_strip, self.find_bar):
            layout.addWidget(part)
        layout.addWidget(self.regions.splitter, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(centre)
        self.regions.set_sizes()

    def _remember_folds(self) -> None:
        """Fold the panes that were folded in this library, and keep what the reader folds from now on."""
        settings = self.session.library.settings
        folded = self.session.attempt(lambda: settings.get(FOLDED, []), quietly=True)
        self.sidebar.set_folded([key for key in folded if isinstance(key, str)] if isinstance(folded, list) else [])
        if not self.session.library.read_only:
            self.sidebar.folds_changed.connect(
                lambda keys: self.session.attempt(lambda: settings.set(FOLDED, keys), quietly=True)
            )
