"""The context menus of cards and of pane headers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.records import AnchorState, Annotation, Theme
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, later, tr
from desktop.theme_tree import stepped
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import swatch_icon


def plain(text: str) -> str:
    """Return a name for a menu, on one line, with no letter made a mnemonic, not too long."""
    return shortened(in_one_line(text), 48).replace("&", "&&")


def _entry(menu: QMenu, text: str, wish: Callable[[], object], *, key: str = "", enabled: bool = True) -> QAction:
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda checked=False: wish())
    action.setEnabled(enabled)
    return action


def card_menu(
    parent: QWidget,
    annotations: Sequence[Annotation],
    themes: Sequence[Theme],
    appearance: Appearance,
    *,
    toggle: Callable[[str], object],
    note: Callable[[], object],
    brief: Callable[[], object],
    copy_quote: Callable[[], object],
    copy_markdown: Callable[[], object],
    remove: Callable[[], object],
    split: Callable[[], object],
    example: tuple[Theme, Callable[[], object]] | None = None,
    origin: Callable[[], object] | None = None,
) -> QMenu:
    """Return the menu of the selected cards: a tick at each theme that all of them have.

    ``example``: the theme in whose pane or column all of them stand, and the wish that they be examples of it.
    """
    menu = QMenu(parent)
    for theme in themes:
        action = _entry(
            menu,
            plain(theme.name),
            partial(toggle, theme.id),
            key=str(theme.key) if theme.key else "",
        )
        action.setIcon(swatch_icon(appearance.line(theme.colours)))
        action.setCheckable(True)
        action.setChecked(bool(annotations) and all(theme.id in a.theme_ids for a in annotations))
    menu.addSeparator()
    _entry(menu, counted("New &theme from it…", "New &theme from them…", len(annotations)), split)
    if example is not None:
        theme, wish = example
        action = _entry(menu, tr("E&xample of {plain}", plain=plain(theme.name)), wish)
        action.setCheckable(True)
        action.setChecked(bool(annotations) and all(a.id in theme.examples for a in annotations))
    menu.addSeparator()
    _entry(menu, tr("Edit &note"), note, key="F2", enabled=len(annotations) == 1)
    _entry(menu, tr("Put into &brief"), brief, key="B")
    menu.addSeparator()
    _entry(menu, tr("&Copy quote"), copy_quote, key="Ctrl+C")
    _entry(menu, tr("Copy as &Markdown"), copy_markdown)
    if origin is not None and len(annotations) == 1 and annotations[0].anchor.state is not AnchorState.IN_PLACE:
        menu.addSeparator()
        _entry(menu, tr("Show &where it was made"), origin)
    menu.addSeparator()
    _entry(
        menu,
        tr("&Remove") if len(annotations) < 2 else tr("&Remove {n} annotations", n=len(annotations)),
        remove,
        key="Del",
    )
    return menu


def theme_menu(
    parent: QWidget,
    theme: Theme,
    themes: Sequence[Theme],
    appearance: Appearance,
    *,
    edit: Callable[[], object],
    step: Callable[[int], object],
    merge: Callable[[str], object],
    remove: Callable[[], object],
    add: Callable[[], object],
    export: Callable[[], object],
    exported: int,
    among: Collection[str] | None,
    ways: tuple[str, str],
    keys: bool,
) -> QMenu:
    """Return the menu of a theme's header; ``exported`` is how many are exported, ``among`` whom it can pass.

    ``ways`` are where it can be moved to, ``keys`` whether they are told.
    """
    menu = QMenu(parent)
    _entry(menu, tr("&Edit theme…"), edit, key="F2" if keys else "")
    _entry(menu, counted("E&xport this theme…", "E&xport these {n} themes…", exported), export)
    for by, way, key in ((-1, ways[0], "Alt+Up"), (1, ways[1], "Alt+Down")):
        possible = stepped(themes, theme.id, by, among) is not None
        _entry(menu, tr(way), partial(step, by), key=key if keys else "", enabled=possible)
    into = menu.addMenu(tr("&Merge into"))
    for other in themes:
        if other.id != theme.id:
            action = _entry(into, plain(other.name), partial(merge, other.id))
            action.setIcon(swatch_icon(appearance.line(other.colours)))
    into.setEnabled(not into.isEmpty())
    menu.addSeparator()
    _entry(menu, tr("&Remove theme (its annotations stay)"), remove, key="Del" if keys else "")
    menu.addSeparator()
    _entry(menu, tr("&Add theme…"), add)
    return menu


def sideways(board: QWidget) -> tuple[str, str]:
    """Return where a theme can be moved to whose column stands beside others: before them and behind them."""
    left, right = later("Move &left"), later("Move ri&ght")
    return (right, left) if board.isRightToLeft() else (left, right)


def special_menu(parent: QWidget, *, review: Callable[[], object] | None, add: Callable[[], object]) -> QMenu:
    """Return the menu of the header of No theme, Changed or Orphans."""
    menu = QMenu(parent)
    if review is not None:
        _entry(menu, tr("Re&view…"), review)
        menu.addSeparator()
    _entry(menu, tr("&Add theme…"), add)
    return menu
