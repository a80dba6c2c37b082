"""The window's looks: appearance, size of the text, length of the lines. Knows the settings and no part by name."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop.settings import BY_KEY, TYPE_KEYS, Settings
from desktop.texts import tr
from desktop.ui.faces import stand_in
from desktop.ui.widgets.appearance import APPEARANCES, Appearance
from desktop.ui.widgets.style import chosen_appearance, palette, set_text_size, text_size, wear

ZOOM_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_DIALOGS = "dialogs"  # the name of what the dialogs of a window stand below


class Dressed(Protocol):
    """A part of the window that has an appearance."""

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""


class ShowsText(Dressed, Protocol):
    """A part that shows a text."""

    def set_type(self, **chosen: object) -> None:
        """Set the text in this way, by fields of TypeStyle."""


class TextOrPages(ShowsText, Protocol):
    """The part that shows the article, by its text or by its pages."""

    def show_pages(self, wanted: bool) -> None:
        """Show pages where there are some, or the text."""

    def shows_pages(self) -> bool:
        """True if pages are shown."""

    def set_pages_size(self, percent: int, two_up: bool) -> None:
        """Show pages at this many per cent of the width that there is, one or two in a row."""


def appearance_by(settings: Settings) -> Appearance:
    """Return the appearance that the settings choose on this desktop."""
    hints = QApplication.styleHints()
    return chosen_appearance(
        settings["appearance"],
        settings["contrast"],
        system_is_dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        system_has_contrast=hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast,
    )


class Dressing(QObject):
    """Dresses what stands in ``frames``, of which the first is the window; what comes there later, when it is shown.

    At the start the window wears the sheet of windows: each one more would be read and kept. Colours that come
    later are worn by the parts, whose sheets prevail over the window's: Qt polishes whatever stands below a widget
    whose style sheet is set, shown or hidden, in one turn of the event loop, and so there are many short turns.
    """

    def __init__(self, *frames: QWidget) -> None:
        super().__init__(frames[0])
        self._frames = frames
        self._appearance: Appearance | None = None
        dialogs = QWidget(frames[0])
        dialogs.setObjectName(_DIALOGS)
        dialogs.hide()
        for frame in frames:
            frame.installEventFilter(self)

    def steps(self, appearance: Appearance) -> Iterator[Callable[[], object]]:
        """Return what dresses the window at its start, or else every part of it; and the application's palette."""
        at_start, self._appearance = self._appearance is None, appearance
        for part in self._frames[:1] if at_start else self._parts():
            yield partial(self._dress, part)
        # The palette comes last: set before a stylesheet, it does not reach the viewports of scroll areas.
        yield lambda: QApplication.setPalette(palette(appearance))

    def _parts(self) -> Iterator[QWidget]:
        """Return what wears a sheet of its own once the colours change. A menu or a dialog has to have been shown."""
        for part in (child for frame in self._frames for child in frame.children()):
            if isinstance(part, QWidget) and self._wears(part) and not _waits_to_be_shown(part):
                yield part

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Dress what is about to be shown for the first time."""
        if event.type() == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            part = event.child()
            if isinstance(part, QWidget) and self._wears(part) and self._needs_own(part):
                self._dress(part)
        return False

    def _needs_own(self, part: QWidget) -> bool:
        """True if a part needs a sheet of its own: the window's is older, or would come to a dialog that is shown.

        Buttons of a dialog that first get one then are laid out anew, and another of them is the default.
        """
        if self._appearance is None:
            return False
        return isinstance(part, QDialog) or self._frames[0].property("appearance") != self._appearance.id

    def _wears(self, part: QWidget) -> bool:
        """True if a part wears the sheet: it is no frame itself, and has none of its own that says all."""
        return part not in self._frames and (_is_dressed(part) or not part.styleSheet())

    def _dress(self, part: QWidget) -> None:
        if self._appearance is not None and isValid(part):
            wear(part, self._appearance)


class Looks(QObject):
    """Takes the settings to every part of the window. ``fixed`` is a look that no setting changes (for pictures)."""

    changed = Signal()  # what the menus check
    told = Signal(object)

    def __init__(
        self,
        settings: Settings,
        dressing: Dressing,
        front: TextOrPages,
        parts: Sequence[Dressed],
        fixed: Appearance | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._dressing, self._front = settings, dressing, front
        self._pages: list[ShowsText] = [front]
        self._parts: list[Dressed] = [front, *parts]
        self.fixed = fixed
        self.appearance = fixed or appearance_by(settings)
        self._worn: tuple[Appearance, int] | None = None  # colours and size of words that the parts were given last
        self._turns: deque[Callable[[], object]] = deque()  # what of it is still to be done
        self._turn = QTimer(self, interval=0)  # a queued call would be made in the turn that queued it
        self._turn.timeout.connect(self._next_turn)
        settings.follow(["appearance"], self._appearance_chosen)
        settings.follow(["contrast", *TYPE_KEYS, "pages", "pages_zoom", "two_up"], self.apply)
        settings.follow(["face"], self._tell_stand_in)
        if fixed is None:
            hints = QApplication.styleHints()
            hints.colorSchemeChanged.connect(self.apply)
            hints.accessibility().contrastPreferenceChanged.connect(self.apply)

    def _appearance_chosen(self) -> None:
        self.fixed = None
        self.apply()

    def add(self, part: Dressed) -> None:
        """Dress one more part, now and from now on."""
        self._parts.append(part)
        part.set_appearance(self.appearance)

    def add_page(self, page: ShowsText) -> None:
        """Give one more page size and length of lines, now and from now on; ``add`` gives it the appearance."""
        self._pages.append(page)
        self._dress_page(page)

    def _dress_page(self, page: ShowsText) -> None:
        page.set_type(**self.type_fields())

    def choose(self, choice: str) -> None:
        """Set light, sepia, dark, or as the system."""
        self._settings["appearance"] = choice

    def choose_next(self) -> None:
        """Set the appearance after the one in force."""
        order = list(APPEARANCES)
        chosen = self._settings["appearance"]
        now = chosen if chosen in order else "dark" if self.appearance.dark else "light"
        self.choose(order[(order.index(now) + 1) % len(order)])

    def apply(self) -> None:
        """Take the appearance to every part, and to the page how its text is set."""
        self.appearance = self.fixed or appearance_by(self._settings)
        set_text_size(self._settings["zoom"])
        worn, self._worn = self._worn, (self.appearance, text_size())
        if worn != self._worn:
            self._dress_all(in_turns=worn is not None and worn[0] != self.appearance)
        for page in self._pages:
            self._dress_page(page)
        self._front.set_pages_size(self._settings["pages_zoom"], self._settings["two_up"])
        self._front.show_pages(self._settings["pages"])
        self.changed.emit()

    def _dress_all(self, *, in_turns: bool) -> None:
        """Dress every part; ``in_turns`` of the event loop, in a window that is seen: it shows them all at the end.

        A change that comes before that end is made in turns as well.
        """
        window = cast("QWidget", self._front).window()
        behind = [part for part in self._parts if _lies_behind(part)]  # what nobody sees need not hold up what is seen
        beside = [part for part in self._parts if part is not self._front and part not in behind]
        steps: list[Callable[[], object]] = [
            *self._dressing.steps(self.appearance),
            *(partial(part.set_appearance, self.appearance) for part in (self._front, *beside)),
            partial(_show_anew, window),  # what comes at once may come while turns are still to be taken
        ]
        self._turns = deque([*steps, *(partial(part.set_appearance, self.appearance) for part in behind)])
        if (in_turns or not window.updatesEnabled()) and window.isVisible():
            window.setUpdatesEnabled(False)
        else:
            for _ in steps:
                self._turns.popleft()()
        if self._turns:
            self._turn.start()

    def _next_turn(self) -> None:
        step = self._turns.popleft()
        if not self._turns:
            self._turn.stop()
        step()

    def _tell_stand_in(self) -> None:
        if other := stand_in(self._settings["face"]):
            self.told.emit(tr("This face is not installed here; the article is shown in {other}.", other=other))

    def type_fields(self) -> dict[str, object]:
        """Return how the text is to be set, by fields of TypeStyle."""
        of = self._settings
        return {
            "zoom": of["zoom"],
            "characters": of["measure"],
            "face": of["face"],
            "lines": of["lines"],
            "indented": of["paragraphs"] == "indent",
            "justified": of["justified"],
            "mode": of["mode"],
            "two_columns": of["two_columns"],
            "margins": of["margins"],
        }

    def values(self) -> dict[str, object]:
        """Return what is chosen now, by setting key; the appearance is the one in force."""
        values: dict[str, object] = {key: self._settings[key] for key in BY_KEY}
        if self.fixed is not None:
            values["appearance"] = self.fixed.id
        return values

    def zoom(self) -> int:
        """Return the size of the article's text, or of its pages where they are shown, in per cent."""
        return int(self._settings[self._zoomed()])

    def _zoomed(self) -> str:
        return "pages_zoom" if self._front.shows_pages() else "zoom"

    def set_zoom(self, percent: int) -> None:
        """Set the size of what is shown of the article, in per cent."""
        zoom = BY_KEY[self._zoomed()]
        percent = max(zoom.low, min(zoom.high, percent))
        self._settings[zoom.key] = percent
        self.told.emit(
            tr("Pages at {percent} % of the width", percent=percent)
            if zoom.key == "pages_zoom"
            else tr("Text at {percent} %", percent=percent)
        )

    def step_zoom(self, by: int) -> None:
        """Set the next larger (1) or smaller (-1) size of what is shown of the article."""
        now = self.zoom()
        steps = [step for step in ZOOM_STEPS if (step > now if by > 0 else step < now)]
        if steps:
            self.set_zoom(steps[0] if by > 0 else steps[-1])


def _show_anew(window: QWidget) -> None:
    """Let a window be painted, and paint it now.

    Were it to be painted later, and forbidden again until then, Qt would count it as about to be painted for ever.
    """
    if not window.updatesEnabled():
        window.setUpdatesEnabled(True)
        window.repaint()


def _lies_behind(part: Dressed) -> bool:
    """True if a part is hidden in a window that is seen: another place, a strip that says nothing."""
    return isinstance(part, QWidget) and part.window().isVisible() and not part.isVisible()


def _waits_to_be_shown(part: QWidget) -> bool:
    """True if a part is a menu or a dialog that was never shown."""
    return part.isWindow() and not part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def _is_dressed(part: QWidget) -> bool:
    return part.property("appearance") is not None


def over(parent: QWidget | None) -> QWidget | None:
    """Return what a dialog over ``parent`` is to stand below: from that it takes the sheet of the window."""
    if parent is None or not parent.isWindow():
        return parent
    return parent.findChild(QWidget, _DIALOGS, Qt.FindChildOption.FindDirectChildrenOnly) or parent
