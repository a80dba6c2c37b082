"""The user's gestures in a list of cards, as signals: its parts emit them, its owner listens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Gestures(QObject):
    """Goes with one list."""

    card_clicked = Signal(str)  # annotation id
    card_reached = Signal(str)  # annotation id: by a key that went from row to row
    card_opened = Signal(str)  # annotation id: by a double click or Enter
    chosen_alone = Signal()  # a card was chosen without those of other lists
    card_menu_requested = Signal(object)  # global position
    drag_begun = Signal(object)  # the actions that Qt offers for the selected cards
    cards_dropped = Signal(list, object, bool)  # (annotation id, key it comes from) of each, theme or None, is it added
    drop_shown = Signal(str)  # what a drop would do; "": nothing is dragged over the list any more

    theme_key_pressed = Signal(int)  # 1 to 9
    command_pressed = Signal(str)  # "themes", "remove", "note", "brief", "copy" or "copy_cited"
    side_requested = Signal(int)  # to the list before (-1) or after (1)
    upper_edge_left = Signal()  # up from the first row

    fold_pressed = Signal(str)  # pane key
    review_pressed = Signal(str)  # pane key
    pane_pointed = Signal(object)  # the ids of what stands under the heading that is pointed at, or None
    heading_menu_requested = Signal(str, object)  # pane key, global position
    theme_edit_pressed = Signal(str)  # theme id
    theme_remove_pressed = Signal(str)  # theme id
    theme_step_pressed = Signal(str, int)  # theme id; -1 up, 1 down
    theme_dropped = Signal(str, object, object)  # theme id, below which or None, before which or None
