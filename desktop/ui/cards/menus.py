"""The context menus of cards and of the headings of themes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.annotations import PRIVATE
from db.records import AnchorState, Annotation, Theme
from desktop.filing.authors import author_of
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, tr
from desktop.theme_tree import stepped
from desktop.ui.cards.requests import CardRequests
from desktop.ui.widgets.icons import swatch_icon

_MOST = 20  # themes in a menu


def plain(text: str) -> str:
    """Return a name for a menu, on one line, with no letter made a mnemonic, not too long."""
    return shortened(in_one_line(text), 48).replace("&", "&&")


def _entry(menu: QMenu, text: str, request: Callable[[], object], *, key: str = "", enabled: bool = True) -> QAction:
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.triggered.connect(lambda checked=False: request())
    action.setEnabled(enabled)
    return action


def _check(action: QAction, checked: bool) -> None:
    action.setCheckable(True)
    action.setChecked(checked)


def _few(themes: Sequence[Theme], annotations: Sequence[Annotation]) -> list[Theme]:
    """Return the themes that a menu lists: of many those that cards have or that have a key, the rest by typing."""
    if len(themes) <= _MOST:
        return list(themes)
    given = {theme_id for annotation in annotations for theme_id in annotation.theme_ids}
    return [theme for theme in themes if theme.id in given or theme.key][:_MOST]


def card_menu(requests: CardRequests) -> QMenu:
    """Return the menu of the selected cards: a tick at each theme that all of them have."""
    menu, annotations = QMenu(requests.widget), requests.selected_annotations()
    for theme in _few(requests.themes, annotations):
        key = str(theme.key) if theme.key else ""
        action = _entry(menu, plain(theme.name), partial(requests.toggle, theme.id), key=key)
        action.setIcon(swatch_icon(requests.appearance.line(theme.colours)))
        _check(action, bool(annotations) and all(theme.id in a.theme_ids for a in annotations))
    _entry(menu, tr("Any theme…"), requests.want_themes_of_selected, key="T")
    menu.addSeparator()
    _entry(menu, counted("New &theme from it…", "New &theme from them…", len(annotations)), requests.split)
    if (theme_of_all := requests.shared_theme()) is not None:
        example = partial(requests.example_toggled.emit, requests.selected_ids(), theme_of_all.id)
        action = _entry(menu, tr("E&xample of {plain}", plain=plain(theme_of_all.name)), example)
        _check(action, bool(annotations) and all(a.id in theme_of_all.examples for a in annotations))
    menu.addSeparator()
    _entry(menu, tr("Edit &note"), requests.edit_note, key="F2", enabled=len(annotations) == 1)
    if len(annotations) == 1 and (author_of(annotations[0]) or requests.is_shared()):
        _entry(menu, tr("Answer"), partial(requests.answer_requested.emit, annotations[0].id), key="Alt+N")
    _entry(menu, tr("Put into &brief"), partial(requests.ask, requests.brief_requested), key="B")
    all_private = bool(annotations) and all(annotation.extra.get(PRIVATE) for annotation in annotations)
    if all_private or requests.is_shared():
        keep = partial(requests.private_set.emit, requests.selected_ids(), not all_private)
        _check(_entry(menu, tr("Keep private"), keep), all_private)
    menu.addSeparator()
    _entry(menu, tr("&Copy quote"), requests.copy_quotes, key="Ctrl+C")
    _entry(menu, tr("Copy with c&itation"), partial(requests.ask, requests.cited_copy_requested), key="Ctrl+Shift+C")
    _entry(menu, tr("Copy as &Markdown"), requests.copy_markdown)
    if len(annotations) == 1 and annotations[0].anchor.state is not AnchorState.IN_PLACE:
        menu.addSeparator()
        _entry(menu, tr("Show &where it was made"), partial(requests.origin_requested.emit, annotations[0].id))
    menu.addSeparator()
    many = len(annotations) > 1
    words = tr("&Remove {n} annotations", n=len(annotations)) if many else tr("&Remove")
    _entry(menu, words, partial(requests.ask, requests.remove_requested), key="Del")
    return menu


def theme_menu(
    requests: CardRequests,
    theme_id: str,
    exported: Sequence[str],
    *,
    among: Collection[str] | None = None,
    sideways: bool = False,
    file_all: Callable[[], object] | None = None,
) -> QMenu:
    """Return the menu of a theme's heading; ``exported`` are the themes to export, ``among`` whom it can pass.

    ``sideways``: its column stands beside others, and other keys do this. ``file_all`` asks for themes of its cards.
    """
    menu, themes = QMenu(requests.widget), requests.themes
    edit = partial(requests.theme_edit_requested.emit, theme_id)
    _entry(menu, tr("&Edit theme…"), edit, key="" if sideways else "F2")
    if file_all is not None:
        _entry(menu, tr("File its cards under…"), file_all, key="T")
    export = partial(requests.export_requested.emit, exported)
    _entry(menu, counted("E&xport this theme…", "E&xport these {n} themes…", len(exported)), export)
    before = tr("Move &left") if sideways else tr("Move &up")
    after = tr("Move ri&ght") if sideways else tr("Move &down")
    for by, way, key in ((-1, before, "Alt+Up"), (1, after, "Alt+Down")):
        possible = stepped(themes, theme_id, by, among) is not None
        step = partial(requests.step_theme, theme_id, by, among)
        _entry(menu, way, step, key="" if sideways else key, enabled=possible)
    into = menu.addMenu(tr("&Merge into"))
    for other in themes:
        if other.id != theme_id:
            action = _entry(into, plain(other.name), partial(requests.theme_merge_requested.emit, other.id, theme_id))
            action.setIcon(swatch_icon(requests.appearance.line(other.colours)))
    into.setEnabled(not into.isEmpty())
    if requests.has_twin(theme_id):
        _entry(menu, tr("&Take apart…"), partial(requests.theme_part_requested.emit, theme_id))
    menu.addSeparator()
    remove = partial(requests.theme_remove_requested.emit, theme_id)
    _entry(menu, tr("&Remove theme (its annotations stay)"), remove, key="" if sideways else "Del")
    menu.addSeparator()
    _entry(menu, tr("&Add theme…"), requests.theme_add_requested.emit)
    return menu


def review_menu(requests: CardRequests, review: Callable[[], object] | None) -> QMenu:
    """Return the menu of the heading of No theme, Changed or Orphans; ``review`` where there may be something to."""
    menu = QMenu(requests.widget)
    if review is not None:
        _entry(menu, tr("Re&view…"), review)
        menu.addSeparator()
    _entry(menu, tr("&Add theme…"), requests.theme_add_requested.emit)
    return menu


def popup(menu: QMenu, where: QPoint) -> None:
    """Show a menu, which goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(where)
