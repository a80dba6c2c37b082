"""A window with a quote on its board and the brief beside it."""

from __future__ import annotations

import pytest

from desktop.library import Library
from desktop.ui.themes.brief.editor import BriefEditor
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


class Desk:
    """A window with a quote on its board, and the brief beside it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        library = window.session.library
        assert window.reading.article is not None and window.reading.content is not None
        theme = library.themes.all()[0].id
        passage = words(window.reading.content, "older than its name")
        made = window.session.annotate(window.reading.article.id, passage, (theme,))
        assert made is not None
        self.quote, self.reference = made.id, f"![[postil://a/{made.id}]]"
        window.actions_by_id["brief"].trigger()
        assert window.places.themes is not None
        self.place = window.places.themes

    @property
    def library(self) -> Library:
        return self.window.session.library

    @property
    def panel(self) -> BriefPanel:
        return self.place.brief

    @property
    def editor(self) -> BriefEditor:
        return self.panel.editor

    def begin(self, text: str = "", name: str = "") -> str:
        """Begin a brief as the reader does; return its id."""
        self.panel.add_button.click()
        if name:
            self.panel.name_field.setText(name)
        self.panel.name_field.editingFinished.emit()
        self.type(text)
        self.keep()
        return str(self.panel.list.currentData())

    def type(self, text: str) -> None:
        self.editor.insertPlainText(text)

    def keep(self) -> bool:
        return self.window.controllers.keep_notes()

    def elsewhere(self, brief_id: str, text: str) -> None:
        """Write as ``postil brief write`` does, and let the window notice."""
        other = Library.open(self.library.path, origin="cli")
        other.briefs.write(brief_id, text)
        other.close()

    def text(self, brief_id: str) -> str:
        return self.library.briefs.get(brief_id).text


@pytest.fixture
def desk(reading: MainWindow) -> Desk:
    reading.controllers.library_watch.begin()
    return Desk(reading)
