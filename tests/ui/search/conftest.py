"""A window over a small library in which there is something of everything to be found."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.library import Library
from desktop.ui.window.main_window import MainWindow
from tests.ui.search.finding import Finder

WEIRS = (
    """# Weirs
A weir is a low dam. """
    + "Water goes over it, day after day. " * 120
    + """
## Salmon
The salmon waits below the weir for high water, and the keeper knows it.
## 堰
堰是一种低坝。 ฝายคือเขื่อนเตี้ย 堰は低いダムです。"""
)


@pytest.fixture
def finder(window: MainWindow, add: Callable[..., Article], library: Library, qtbot: QtBot) -> Finder:
    weirs, rivers = add(WEIRS, "weirs.txt"), add()
    investment, talent, _ = library.themes.all()
    text = library.articles.text(weirs.id)
    start = text.index("the keeper knows")
    library.annotations.add(weirs.id, Passage(start, start + 16), (talent.id,), "What does he know of *eels*?")
    other = library.articles.text(rivers.id)
    start = other.index("A delta is a map")
    library.annotations.add(rivers.id, Passage(start, start + 16), (investment.id,), "")
    library.shelf.tag([weirs.id], ["Fish"])
    window.activateWindow()
    assert window.reading.open(rivers.id)
    return Finder(window, qtbot)
