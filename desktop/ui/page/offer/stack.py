"""The chooser where several annotations lie over one another: a menu with a line for each, its words and its note."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from db.records import Annotation, Theme
from desktop.annotations import quote_of
from desktop.shown_text import in_one_line, shortened
from desktop.ui.page.highlights import colours_of
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import swatch_icon

_WORDS, _NOTE = 40, 30  # characters of the passage and of the note


def stack_menu(
    parent: QWidget,
    annotations: Sequence[Annotation],
    current: str | None,
    themes: Mapping[str, Theme],
    appearance: Appearance,
    choose: Callable[[str], object],
) -> QMenu:
    """Return a menu of these annotations, the current one ticked; ``choose`` is called with the id that was chosen."""
    menu = QMenu(parent)
    for annotation in annotations:
        action = menu.addAction(_line(annotation).replace("&", "&&"))
        action.setIcon(swatch_icon(appearance.line(colours_of(annotation, themes))))
        action.setCheckable(True)
        action.setChecked(annotation.id == current)
        action.triggered.connect(partial(_choose, choose, annotation.id))
        if annotation.id == current:
            menu.setActiveAction(action)
    return menu


def _choose(choose: Callable[[str], object], annotation_id: str, _checked: bool = False) -> None:
    choose(annotation_id)


def _line(annotation: Annotation) -> str:
    words, note = _short(quote_of(annotation), _WORDS), _short(annotation.note, _NOTE)
    return f"“{words}”  {note}" if note else f"“{words}”"


def _short(text: str, most: int) -> str:
    return shortened(in_one_line(text[: 4 * most]), most)
