"""Fills the palette with what fits the words typed into it: hits, as they come, and commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from db.records import Hit
from desktop.texts import tr
from desktop.ui.reading import Reading
from desktop.ui.search.asking import Asking, Question
from desktop.ui.search.found_rows import (
    COMMANDS_ONLY,
    FoundRow,
    Marked,
    Offered,
    article_row,
    by_kind,
    command_rows,
    exact_and_nearest,
    group,
    nearest_rows,
    saved_row,
)
from desktop.ui.search.palette import Palette
from desktop.ui.session import Session

EACH = 5  # rows of each kind
RECENT = 6  # articles, before anything is typed
PATIENCE_MILLISECONDS = 150  # what takes longer than this is waited for aloud


class PaletteFilling(QObject):
    """Between the library and a palette."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        offered: Callable[[], Sequence[Offered]],
        names: Callable[[], Mapping[str, str]],
        palette: Palette,
    ) -> None:
        """Make it; ``offered`` returns the commands as they stand, ``names`` those of articles, themes and briefs."""
        super().__init__(palette)
        self._session, self._reading, self._palette = session, reading, palette
        self._offered, self._names = offered, names
        self._commands: Sequence[Offered] = ()
        self.asking = Asking(session, self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._show_waiting)
        self.asking.answered.connect(self._show)
        self.asking.failed.connect(lambda question, why: self._show(question, [], why))
        palette.asked.connect(self._ask)

    def begin(self) -> None:
        """The palette is about to be opened: take the commands, and the colours of themes, as they stand."""
        self._commands = self._offered()
        self._palette.list.set_themes(self._session.attempt(self._session.library.themes.all, quietly=True) or [])

    def _ask(self, typed: str) -> None:
        self.asking.jobs.stop()
        self._patience.stop()
        if typed.startswith(COMMANDS_ONLY):
            rows, _ = command_rows(self._commands, typed.removeprefix(COMMANDS_ONLY))
            self._palette.set_rows(typed, rows)
        elif not typed.strip():
            self._palette.set_rows(typed, self._unasked_rows())
        else:
            self.asking.ask(Question(typed, limit=EACH + 1))
            self._patience.start()

    def _show_waiting(self) -> None:
        typed = self._palette.field.text()
        rows, _ = command_rows(self._commands, typed, EACH)
        self._palette.set_rows(typed, [group(tr("Commands")), *rows] if rows else [], whole=False)

    def _show(self, question: Question, hits: list[Hit], why: str = "") -> None:
        self._patience.stop()
        commands, by_name = command_rows(self._commands, question.typed, EACH)
        exact, nearest = exact_and_nearest(hits)
        found_rows = by_kind(exact, self._names(), EACH)
        near = nearest_rows(nearest, self._names(), EACH, alone=not exact)
        if commands:
            commands = [group(tr("Commands")), *commands]
        rows = [*commands, *found_rows, *near] if by_name else [*found_rows, *near, *commands]
        if found_rows or near:
            rows.append(
                FoundRow("all", Marked(tr("All results")), tr("with filters, in the order of reading"), "Ctrl+Enter")
            )
        self._palette.set_rows(question.typed, rows, sentence=why)

    def _unasked_rows(self) -> list[FoundRow]:
        """Return what is shown before anything is typed: articles read last, saved searches, commands."""
        library, names, attempt = self._session.library, self._names(), self._session.attempt
        here = self._reading.article.id if self._reading.article is not None else ""
        recent = attempt(lambda: library.read.recent(), quietly=True) or []
        articles = [article_row(id_, names[id_]) for id_ in recent if id_ in names and id_ != here][:RECENT]
        saved = [saved_row(search) for search in attempt(library.search.saved, quietly=True) or []]
        commands, _ = command_rows(self._commands, "")
        groups = ((tr("Opened last"), articles), (tr("Saved searches"), saved), (tr("Commands"), commands))
        return [row for name, rows in groups if rows for row in (group(name), *rows)]
