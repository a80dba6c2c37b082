"""One QAction for each row of COMMANDS, and the menus of them. What they do stands in ``handlers``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from db.records import Article
from desktop.commands import COMMANDS, MENUS, THEME_IDS, menu_groups
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.search.found_rows import Offered

SUBMENUS = ("recent", "library_recent")
WITHIN = {  # submenus by their words: without them two menus are higher than a small screen
    later("Theme"): THEME_IDS,
    later("Caret"): (
        "caret",
        "select_from_caret",
        "sentence_next",
        "sentence_previous",
        "heading_next",
        "heading_previous",
    ),
    later("Beginning and end"): ("end_later", "end_sooner", "begin_sooner", "begin_later"),
    later("Go to"): (
        "next_annotation",
        "previous_annotation",
        "next_in_theme",
        "previous_in_theme",
        "choose_among",
        "origin",
        "go_to_page",
    ),
    later("Size of the text"): ("zoom_in", "zoom_out", "zoom_reset"),
    later("Column"): ("width_narrow", "width_medium", "width_wide"),
    later("Way of reading"): ("mode_scroll", "mode_paged", "mode_line", "two_columns", "two_up"),
    later("Colours"): (
        "appearance_system",
        "appearance_light",
        "appearance_sepia",
        "appearance_dark",
        "appearance_next",
    ),
    later("Keyboard"): ("message", "next_region"),
}
CONTEXT = (
    ("note", "highlight", "brief_quote"),
    THEME_IDS,
    ("copy", "copy_link", "find", "find_themes", "search"),
    ("choose_among", "origin"),
    ("remove",),
)  # the article's menu, parted by lines


def make_actions(parent: QWidget, run: Callable[[str], None]) -> dict[str, QAction]:
    """Make the actions: by id, in the order of the table, without keys, which live in the whole window of ``parent``.

    ``run`` is called with the id of the command that was asked for.
    """
    actions = {}
    for command in COMMANDS:
        action = QAction(tr(command.text), parent)
        action.setObjectName(command.id)
        action.setToolTip(tr(command.help))
        action.setStatusTip(action.toolTip())
        action.setCheckable(command.check)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False, id_=command.id: run(id_))
        parent.addAction(action)
        actions[command.id] = action
    return actions


def set_keys(actions: Mapping[str, QAction], keys: Mapping[str, Sequence[str]]) -> None:
    """Give every action its keys; those of a loose command are looked for by who gets the key."""
    for command in COMMANDS:
        if not command.loose:
            actions[command.id].setShortcuts([QKeySequence(key) for key in keys[command.id]])


def hints(actions: Mapping[str, QAction]) -> dict[str, str]:
    """Return the first key of each command as this system writes it, or ''."""
    return {id_: action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for id_, action in actions.items()}


def pressed(event: QKeyEvent, keys: Mapping[str, Sequence[str]], command_ids: Iterable[str]) -> str:
    """Return the id of the first of the commands that a key press means, or ''."""
    wanted = QKeySequence(event.keyCombination())
    return next((id_ for id_ in command_ids if any(QKeySequence(key) == wanted for key in keys[id_])), "")


def make_menus(parent: QWidget, actions: Mapping[str, QAction]) -> tuple[list[QMenu], dict[str, QMenu]]:
    """Return the menus of the table, and by their commands the submenus, which are to be filled when they open."""
    menus, submenus = [], {id_: QMenu(actions[id_].text(), parent) for id_ in SUBMENUS}
    for id_, submenu in submenus.items():
        actions[id_].setMenu(submenu)
    for title in MENUS:
        menu = QMenu(tr(title), parent)
        for number, group in enumerate(menu_groups(title)):
            if number:
                menu.addSeparator()
            inner: dict[str, QMenu] = {}
            for command in group:
                words = next((words for words, ids in WITHIN.items() if command.id in ids), "")
                if words and words not in inner:
                    inner[words] = menu.addMenu(tr(words))
                inner.get(words, menu).addAction(actions[command.id])
        menus.append(menu)
    return menus, submenus


def context_menu(parent: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """Return the article's menu: what can be done with the selection or the current annotation."""
    menu = QMenu(parent)
    for group in CONTEXT:
        menu.addSeparator()  # at the top, and beside another, it is not shown
        for name in group:
            if actions[name].isVisible() and actions[name].isEnabled():
                menu.addAction(actions[name])
    return menu


def fill_recent(menu: QMenu, articles: Sequence[Article], open_article: Callable[[str], object]) -> None:
    """Fill the submenu of recent articles; ``open_article`` is called with the id of the one that is chosen."""
    menu.clear()
    for article in articles:
        action = menu.addAction(in_one_line(article.title).replace("&", "&&"))
        action.triggered.connect(lambda _=False, id_=article.id: open_article(id_))
    if menu.isEmpty():
        menu.addAction(tr("None yet")).setEnabled(False)


def offered(actions: Mapping[str, QAction]) -> list[Offered]:
    """Return the commands as they stand now, for the palette: what a menu has, but what only opens a list."""
    there = [
        (command, actions[command.id])
        for command in COMMANDS
        if command.menu and command.id not in ("palette", *SUBMENUS) and actions[command.id].isVisible()
    ]
    return [
        Offered(
            command.id,
            action.text().replace("&&", "&"),
            ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()),
            tr(command.help),
            tr(command.menu),
            action.isEnabled(),
        )
        for command, action in there
    ]


def enable(actions: Mapping[str, QAction], there: frozenset[str] | set[str]) -> None:
    """Enable what has all it needs (see ``Command.needs``)."""
    for command in COMMANDS:
        actions[command.id].setEnabled(there.issuperset(command.needs))


def check_marks(actions: Mapping[str, QAction], values: Mapping[str, object]) -> None:
    """Check the toggles and choices that hold: ``values`` by setting key."""
    for command in COMMANDS:
        if command.check:
            holds = values.get(command.choice) == command.value if command.choice else values.get(command.id)
            actions[command.id].setChecked(bool(holds))
