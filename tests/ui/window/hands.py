"""Hands on a window by its keys."""

from __future__ import annotations

from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def press(window: MainWindow, command_id: str) -> None:
    assert window.actions_by_id[command_id].isEnabled()
    window.actions_by_id[command_id].trigger()


def mark(window: MainWindow, quote: str, key: int = 0, note: str = "") -> str:
    reading = window.reading
    assert reading.content is not None and reading.article is not None
    theme = reading.theme_of_key(key)
    themes = (theme.id,) if theme is not None else ()
    made = window.session.annotate(reading.article.id, words(reading.content, quote), themes, note=note)
    assert made is not None
    return made.id
