"""A button whose menu narrows annotations by facets, each with how many there are; several are combined.

The menu stays open while it is ticked. Holds no library: when it opens, and after each tick, it asks how many there
are, and shows them when it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from db.finding.facets import NO_FACETS, FacetCounts, Facets
from db.records import Theme
from desktop.annotations import fold
from desktop.filing.facets import DAYS
from desktop.shown_text import in_one_line, shortened
from desktop.texts import grouped, later, tr
from desktop.theme_tree import in_order
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckMenu
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.layouts import hang
from desktop.ui.widgets.plain_label import set_tip

LATELY = tuple(  # so many days before today, or later
    zip(DAYS, (later("Today"), later("Last 7 days"), later("Last 30 days"), later("Last 365 days")), strict=True)
)
_NAMES: Mapping[str, tuple[tuple[Any, str], ...]] = {
    "note": (("with", later("With a note")), ("without", later("Without a note"))),
    "form": (("text", later("Words alone")), ("picture", later("With a picture"))),
    "state": (
        ("IN_PLACE", later("In place")),
        ("MOVED", later("Moved")),
        ("CHANGED", later("Changed")),
        ("ORPHAN", later("Orphans")),
    ),
    "days": LATELY,
}
_SINGLE = (*_NAMES, "author")  # of which one value is chosen
_LISTS = {
    "all_of": later("With all of these themes"),
    "any_of": later("With one of these themes"),
    "none_of": later("With none of these themes"),
}
_SAID = {"all_of": later("all of {names}"), "any_of": later("one of {names}"), "none_of": later("none of {names}")}
_LONGEST = 40  # characters of a name


class FacetsButton(QToolButton):
    """See the module. ``facets`` are those that are chosen."""

    changed = Signal(object)  # Facets
    counts_requested = Signal()  # ``set_counts`` answers, now or later
    save_requested = Signal(str)  # what is chosen is to be kept as a search: in words

    def __init__(self, parent: QWidget, single: Sequence[str] = tuple(_NAMES)) -> None:
        """Make it; ``single`` names the facets that are offered beside themes."""
        super().__init__(parent)
        self.facets = NO_FACETS
        self.saves = True  # whether what is chosen can be kept as a search
        self._single, self._appearance = single, LIGHT
        self._themes: list[Theme] = []
        self._full = self._short = ""
        self._last: list[QAction] = []  # what is done with all of them
        self._menu = CheckMenu(self, at_enter=True)
        self._authors: QMenu = CheckMenu(self._menu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        hang(self._menu, self)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.aboutToShow.connect(self.fill)
        self._show()

    def set_themes(self, themes: Sequence[Theme]) -> None:
        """Offer these themes; one that is there no more is not asked for."""
        self._themes = in_order(themes)
        known = {theme.id for theme in themes}
        kept = {name: tuple(id_ for id_ in getattr(self.facets, name) if id_ in known) for name in _LISTS}
        self.choose(replace(self.facets, **kept))  # type: ignore[arg-type]  # names of its fields

    def set_facets(self, facets: Facets) -> None:
        """Show these, and tell nobody."""
        self.facets = facets
        self._show()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._appearance = appearance

    def choose(self, facets: Facets) -> None:
        """Narrow to these, and tell of it where they are others."""
        if facets != self.facets:
            self.set_facets(facets)
            self.changed.emit(facets)
            if self._menu.isVisible():
                self.fill()

    def clear(self) -> bool:
        """Narrow to nothing; return True if there was anything."""
        was = bool(self.facets)
        self.choose(NO_FACETS)
        return was

    def words(self) -> list[str]:
        """Return what is chosen, in words."""
        parts = [
            tr(dict(_NAMES[name])[value]) for name in self._single if (value := self._value(name)) not in ("", None)
        ]
        if (author := self.facets.author) is not None:
            parts.append(tr("by {name}", name=_shown(author)) if author else tr("by you"))
        names = {theme.id: in_one_line(theme.name) for theme in self._themes}
        for name, template in _SAID.items():
            if ids := getattr(self.facets, name):
                parts.append(tr(template, names=", ".join(names.get(id_, "…") for id_ in ids)))
        return parts

    def _value(self, facet: str) -> Any:
        return getattr(self.facets, facet)

    def _show(self) -> None:
        words = self.words()
        self._full = tr("Narrow ({n}) ▾", n=grouped(len(words))) if words else tr("Narrow ▾")
        self._short = f"{grouped(len(words))} ▾" if words else "▾"
        self.setText(self._full)
        self.updateGeometry()
        tip = tr("Narrowed to: {words}", words=", ".join(words)) if words else tr("Narrow by note, state and themes")
        set_tip(self, tip)
        self.setAccessibleName(tip)

    # where there is little room, it shows a sign

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words) + 6 * SPACE

    def sizeHint(self) -> QSize:
        return QSize(self._wide(self._full), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._wide(self._short), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self._full if self.width() >= self._wide(self._full) else self._short)

    # the menu

    def fill(self) -> None:
        """Fill the menu with what there is now; what is ticked there stays where it is."""
        if not self._menu.isVisible():
            self._build()
        for action in self._every():
            facet, value, _words = action.data()
            action.setChecked(self._value(facet) == value if facet in _SINGLE else value in self._value(facet))
        for action in self._last:
            action.setEnabled(bool(self.facets))
        self.counts_requested.emit()

    def set_counts(self, counts: FacetCounts) -> None:
        """Show beside each entry how many there are, and offer whoever made some of it."""
        self._offer_authors(counts.author)
        for action in self._every():
            facet, value, words = action.data()
            number = (getattr(counts, facet) if facet in _SINGLE else counts.themes).get(value, 0)
            action.setText(f"{words}\t{grouped(number)}")

    def _every(self) -> list[QAction]:
        menus = [self._menu, *(action.menu() for action in self._menu.actions() if isinstance(action.menu(), QMenu))]
        actions = (action for menu in menus if isinstance(menu, QMenu) for action in menu.actions())
        return [action for action in actions if action.data() is not None]

    def _build(self) -> None:
        self._menu.clear()
        for facet in self._single:
            for value, words in _NAMES[facet]:
                self._add(self._menu, facet, value, tr(words))
            self._menu.addSeparator()
        self._authors = self._add_menu(tr("Made by"))
        self._offer_authors(())
        for facet, words in _LISTS.items():
            below = self._add_menu(tr(words))
            for theme in self._themes:
                name = _shown(theme.name).replace("&", "&&")
                action = self._add(below, facet, theme.id, name)
                action.setIcon(swatch_icon(self._appearance.line(theme.colours)))
        self._menu.addSeparator()
        clear = self._menu.addAction(tr("Show everything again"), self.clear)
        self._last = [clear]
        if self.saves:
            self._last.append(self._menu.addAction(tr("Keep as a saved search"), self._save))

    def _offer_authors(self, names: Iterable[str]) -> None:
        """Offer these authors too; the menu of them is there where one of them is somebody else, or one is chosen."""
        chosen, menu = self.facets.author, self._authors
        known = [action.data()[1] for action in menu.actions()]
        wanted = {*known, *names, *(() if chosen is None else (chosen,))}
        if len(wanted) > len(known):
            menu.clear()
            for name in sorted(wanted, key=lambda name: (name != "", fold(name))):
                words = _shown(name).replace("&", "&&") if name else tr("You")
                self._add(menu, "author", name, words).setChecked(name == chosen)
        menu.menuAction().setVisible(any(wanted) or chosen is not None)

    def _add_menu(self, title: str) -> QMenu:
        below = CheckMenu(self._menu, at_enter=True)
        below.setTitle(title)
        self._menu.addMenu(below)
        return below

    def _add(self, menu: QMenu, facet: str, value: object, words: str) -> QAction:
        action = menu.addAction(f"{words}\t…")
        action.setData((facet, value, words))
        action.setCheckable(True)
        action.triggered.connect(partial(self._toggle, facet, value))
        return action

    def _toggle(self, facet: str, value: Any, _checked: bool = False) -> None:
        """Choose a value, or no longer; a theme is in one of the lists at most."""
        facets = self.facets
        if facet in _SINGLE:
            nothing = getattr(NO_FACETS, facet)
            other: dict[str, Any] = {facet: nothing if self._value(facet) == value else value}
        else:
            had = value in getattr(facets, facet)
            other = {name: tuple(id_ for id_ in getattr(facets, name) if id_ != value) for name in _LISTS}
            if not had:
                other[facet] = (*other[facet], value)
        self.choose(replace(facets, **other))

    def _save(self) -> None:
        self.save_requested.emit(" · ".join(self.words()))


def _shown(name: str) -> str:
    return shortened(in_one_line(name), _LONGEST)
