"""The slim toolbar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QFocusEvent, QFontMetrics, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import PIXELS, icon
from desktop.ui.widgets.layouts import in_row
from desktop.ui.widgets.plain_label import with_key
from desktop.ui.widgets.tab_order import tab_as_laid_out
from desktop.ui.widgets.tabs import Tabs

PLACES = {"library": "library_place", "article": "article_place", "themes": "themes_place", "search": "search"}
_DOWN = " \u25be"
_SIDE = 9  # pixels between the title's words and the edge of its button, its border one of them
_LEAST = 64  # pixels for the title's words
OF_THE_ARTICLE = ("outline", "brief_beside", "sidebar")
GIVEN_UP = (
    "appearance_next",
    "forward",
    "outline",
    "brief_beside",
    "sidebar",
    "back",
    "export",
)  # where room is short, in this order


class TitleSwitch(QPushButton):
    """An article's title, which ends in "…" where it does not fit: pressed, it leads to another article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, autoDefault=False)
        self.whole = ""  # the text, of which as much is shown as fits
        self._tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_whole_text(self, text: str) -> None:
        """Show a text, as much of it as fits."""
        self.whole = " ".join(in_one_line(text).split())
        self.setAccessibleName(self.whole)
        self.updateGeometry()
        self._fit()

    def set_tip(self, tip: str) -> None:
        """Say what it does when it is pressed."""
        self._tip = tip
        self.setAccessibleDescription(tip)
        self._fit()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self.font()).horizontalAdvance(self.whole + _DOWN) + 2 * _SIDE + 4
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST + 2 * _SIDE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        room = max(_LEAST, self.width() - 2 * _SIDE) - metrics.horizontalAdvance(_DOWN)
        shown = metrics.elidedText(self.whole, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{shown.replace('&', '&&')}{_DOWN}" if self.whole else "")
        self.setEnabled(bool(self.whole))
        cut = shown != self.whole
        # A tooltip guesses its format, so a title that looks like markup must not stand there whole.
        self.setToolTip(f"{self.whole}\n{self._tip}" if cut and "<" not in self.whole else self._tip)


class Toolbar(QFrame):
    """The places, back, forward, the article's title, which leads to another; at the right the reading panel, find,
    export and the menu."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self._actions = actions
        self._buttons: dict[str, QToolButton] = {}
        self._has_pages = self._shows_pages = False
        self._place = "article"
        self.title = TitleSwitch(self)
        self.title.setObjectName("title")
        self.title.clicked.connect(actions["switch"].trigger)
        self.title.set_tip(_tip(actions["switch"]))
        actions["switch"].changed.connect(lambda: self.title.set_tip(_tip(actions["switch"])))
        layout = self._line = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        self.places = self._make_places()
        layout.addWidget(self.places)
        layout.addSpacing(8)
        for name in ("outline", "back", "forward"):
            layout.addWidget(self._button(name))
        layout.addSpacing(8)
        layout.addWidget(self.title)
        layout.addStretch(1)
        layout.addSpacing(8)
        self._halves = self._halves_of("pages", tr("Text"), tr("Pages"))
        layout.addWidget(self._halves)
        for name in ("type", "appearance_next", "palette", "find", "export", "brief_beside", "sidebar"):
            layout.addWidget(self._button(name))
        self.menu_button = self._plain("menu", tr("Menu"), tr("Menu (F10)"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self.menu_button)
        tab_as_laid_out(self)
        self.set_place(self._place)

    def set_place(self, place: str) -> None:
        """Show which place is on show, by its name, and what is about the article only there."""
        self._place, at_article = place, place == "article"
        self.places.set_shown("search", place == "search")  # four have no room in a small window
        self._line.activate()  # with room for it, or the others would be scrolled away
        self.places.set_current(place)
        for name in ("type", "find"):
            self._buttons[name].setVisible(at_article)
        self._buttons["palette"].setVisible(not at_article)  # there Find has its room
        self._halves.setVisible(at_article and self._has_pages)
        self.title.setVisible(at_article)
        self._give_room()

    def set_pages(self, has_pages: bool, shows_pages: bool) -> None:
        """Offer the article's text and its pages, or not, and show which of them is on show."""
        self._has_pages, self._shows_pages = has_pages, shows_pages
        self._halves.setVisible(has_pages and self._place == "article")
        self._give_room()
        for button, pressed in zip(self._halves.findChildren(QToolButton), (False, True), strict=True):
            button.setChecked(pressed == shows_pages)

    def button(self, name: str) -> QToolButton:
        """Return the button of a command. Raises KeyError."""
        return self._buttons[name]

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        pictures = {
            "appearance_next": appearance.id.removeprefix("high_"),
            "palette": "search",
            "brief_beside": "brief",
        }
        for name, button in self._buttons.items():
            button.setIcon(icon(pictures.get(name, name), appearance))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the places."""
        super().focusInEvent(event)
        self.places.setFocus(event.reason())

    def minimumSizeHint(self) -> QSize:
        """Return the size without the buttons that can be given up: each of their commands is in a menu as well."""
        given_up = [name for name in GIVEN_UP if not self._buttons[name].isHidden()]
        return self._line.minimumSize() - QSize(self._width_of(given_up), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Show the buttons that belong to the place, as many of them as there is room for."""
        shown = [name for name in GIVEN_UP if self._place == "article" or name not in OF_THE_ARTICLE]
        room = self.width() - self.minimumSizeHint().width()
        while shown and self._width_of(shown) > room:
            del shown[0]
        for name in GIVEN_UP:
            self._buttons[name].setVisible(name in shown)

    def _width_of(self, names: Sequence[str]) -> int:
        return sum(self._buttons[name].sizeHint().width() + self._line.spacing() for name in names)

    def _plain(self, name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setToolTip(tip)
        button.setIconSize(QSize(PIXELS, PIXELS))
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[name] = button
        return button

    def _make_places(self) -> Tabs:
        """Return a tab for each place, which does the command that goes there."""
        names = {place: self._actions[id_].text() for place, id_ in PLACES.items()} | {"search": tr("Search")}
        tabs = Tabs(tr("Places"), list(names.items()), self)

        def follow() -> None:
            for place, id_ in PLACES.items():
                tabs.set_enabled(place, self._actions[id_].isEnabled())
                tabs.set_tip(place, _tip(self._actions[id_]))
            tabs.set_current(self._place)

        for id_ in PLACES.values():
            self._actions[id_].changed.connect(follow)
        tabs.tab_requested.connect(self._go)
        follow()
        return tabs

    def _go(self, place: str) -> None:
        self._actions[PLACES[place]].trigger()
        self.places.set_current(self._place)  # where it could not be gone to

    def _halves_of(self, name: str, off: str, on: str) -> QWidget:
        """Return two buttons in one, of which the one is pressed that holds: the action's off or on."""
        action, halves = self._actions[name], QWidget(self)
        row = in_row(on=halves, margins=(0, 0, 0, 0), spacing=0)
        for text, wanted in ((off, False), (on, True)):
            button = QToolButton(halves, autoRaise=True)
            button.setText(text)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setObjectName("half")
            _follow_keys(button, action, text)
            action.changed.connect(partial(_follow_keys, button, action, text))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(partial(self._choose, action, wanted))
            row.addWidget(button)
        halves.hide()
        return halves

    def _choose(self, action: QAction, wanted: bool, down: bool) -> None:
        if down and wanted != self._shows_pages:
            action.trigger()

    def _button(self, name: str) -> QToolButton:
        action = self._actions[name]
        button = self._plain(name, _words(action), _tip(action))
        action.changed.connect(partial(_follow_keys, button, action))
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button


def _tip(action: QAction, words: str = "") -> str:
    """Return what a button of the action says: its words, or others, and its key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return with_key(words or _words(action), keys)


def _words(action: QAction) -> str:
    """Return what a button of the action is called."""
    return action.text().rstrip("…")


def _follow_keys(button: QToolButton, action: QAction, words: str = "") -> None:
    tip = _tip(action, words)
    if tip != button.toolTip():
        button.setToolTip(tip)
        button.setAccessibleName(words or _words(action))
