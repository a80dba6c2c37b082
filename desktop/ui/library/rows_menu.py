"""The menu of the articles that are chosen in the Library: what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.texts import tr
from desktop.ui.library.shelf_rows import ShelfRow

Ids = list[str]


@dataclass(frozen=True, slots=True)
class Wishes:
    """The functions that a choice in the menu calls; articles are given by id."""

    open: Callable[[str], object]
    preview: Callable[[str], object]
    rename: Callable[[], object]
    edit: Callable[[], object]
    export: Callable[[], object]
    tag: Callable[[Ids, Ids, Ids], object]  # articles, tags to give, tags to take
    new_tag: Callable[[Ids], object]
    finish: Callable[[Ids, bool], object]
    archive: Callable[[Ids, bool], object]
    reread: Callable[[], object]
    remove: Callable[[Ids], object]
    put_back: Callable[[Ids], object]


def rows_menu(
    parent: QWidget,
    rows: Sequence[ShelfRow],
    tags: Collection[str],
    wishes: Wishes,
    hints: Mapping[str, str],
    *,
    writable: bool,
) -> QMenu:
    """Return the menu; ``tags`` are those of the library, ``hints`` the keys of commands, by their ids."""
    menu = QMenu(parent)
    living = [row.id for row in rows if not row.removed]
    removed = [row.id for row in rows if row.removed]
    single = len(rows) == 1

    def offer(text: str, keys: str, work: Callable[[], object], when: bool = writable) -> None:
        _entry(menu, f"{text}\t{keys}" if keys else text, work).setEnabled(when)

    if living:
        offer(tr("Open"), "Enter", partial(wishes.open, living[0]), single)
    offer(tr("Preview"), "Space", partial(wishes.preview, rows[0].id), single)
    menu.addSeparator()
    if living:
        offer(tr("Rename"), hints.get("rename", ""), wishes.rename, single and writable)
        offer(tr("Edit details…"), hints.get("edit_articles", ""), wishes.edit)
        offer(tr("Export…"), hints.get("export", ""), wishes.export)
        menu.addSeparator()
        menu.addMenu(_tags_menu(menu, rows, tags, wishes)).setEnabled(writable)
        done = all(row.section == "finished" for row in rows)
        away = all(row.section == "archive" for row in rows)
        if not away:
            offer(tr("Read on") if done else tr("Finished"), "", partial(wishes.finish, living, not done))
        offer(tr("Take out of the archive") if away else tr("Archive"), "", partial(wishes.archive, living, not away))
        offer(tr("Read anew"), "", wishes.reread)
        offer(tr("Remove"), "Del", partial(wishes.remove, living))
    if removed:
        offer(tr("Put back"), "Enter", partial(wishes.put_back, removed))
    return menu


def _tags_menu(parent: QMenu, rows: Sequence[ShelfRow], tags: Collection[str], wishes: Wishes) -> QMenu:
    """Return the tags of the library, those that all of the rows have checked; choosing one gives or takes it."""
    menu, ids = QMenu(tr("Tags"), parent), [row.id for row in rows]
    for tag in tags:
        had = all(tag in row.tags for row in rows)
        give, take = ([], [tag]) if had else ([tag], [])
        action = _entry(menu, tag.replace("&", "&&"), partial(wishes.tag, ids, give, take))
        action.setCheckable(True)
        action.setChecked(had)
    if menu.actions():
        menu.addSeparator()
    _entry(menu, tr("New tag…"), partial(wishes.new_tag, ids))
    return menu


def _entry(menu: QMenu, text: str, work: Callable[[], object]) -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(lambda _checked=False: work())
    return action
