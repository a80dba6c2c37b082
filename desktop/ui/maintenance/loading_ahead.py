"""Loading at leisure, one after the other, the modules that the first export, the first look at the Library or Themes
and the first note would else have to load all at once, while they are waited for.

They are loaded anyway by who uses them: here stands only what takes long, what others need first.
"""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

BEGIN_MILLISECONDS = 4000  # after the start, when what was to be read is on show
PAUSE_MILLISECONDS = 200  # between two of them: whoever reads or types meanwhile notices nothing
AHEAD = (
    "desktop.ui.margin.note_editor",
    "desktop.annotated.read.own_marks",
    "desktop.annotated.write.clean_text",
    "desktop.annotated.write.placing",
    "desktop.exporters.returning.collections",
    "desktop.library.exchange",
    "desktop.library.sending.sending",
    "desktop.ui.exchange.merge_dialog",
    "desktop.ui.exchange.export_choices",
    "desktop.ui.exchange.export_dialog",
    "desktop.ui.library.article_list",
    "desktop.ui.library.library_place",
    "desktop.ui.search.search_place",
    "desktop.ui.themes.gathering",
    "desktop.ui.giving.giving",
    "desktop.exporters.office.odt",
    "desktop.exporters.brief.files",
    "desktop.ui.themes.showing",
    "desktop.ui.past.history_dialog",
)


class LoadingAhead(QObject):
    """Loads them some time after the start."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = iter(AHEAD)
        self._timer = QTimer(self, interval=BEGIN_MILLISECONDS)
        self._timer.timeout.connect(self._load_next)
        self._timer.start()

    def stop(self) -> None:
        """Load nothing more: the window closes."""
        self._timer.stop()

    def _load_next(self) -> None:
        self._timer.setInterval(PAUSE_MILLISECONDS)
        if (name := next(self._waiting, None)) is None:
            self.stop()
        else:
            import_module(name)
