"""Making, changing, merging and splitting themes from the window; what a theme shall be is asked in its sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db.finding import gathered
from db.records import Theme
from desktop.annotations import quote_of
from desktop.texts import tr
from desktop.ui import filing
from desktop.ui.cards.requests import CardRequests
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.toasts.telling import undoable
from desktop.ui.widgets.asking import ask, ask_for_line
from desktop.ui.widgets.looks import Looks

if TYPE_CHECKING:
    from desktop.ui.themes.theme_dialog import ThemeDialog

FIELD = 320  # pixels, of a name that is asked for
QUOTES = 200  # of a theme at most, to choose examples from


class ThemeEditing(QObject):
    """Asks what a theme shall be, and writes it."""

    def __init__(self, session: Session, reading: Reading, looks: Looks, parent: QWidget | None = None) -> None:
        """Make it; ``parent`` is the window that its dialog belongs to."""
        super().__init__(parent)
        self._session, self._reading, self._looks, self._parent = session, reading, looks, parent

    def listen_to(self, requests: CardRequests) -> None:
        """Carry out what is asked for about themes, and with cards wherever they stand, in a part of the window."""
        requests.theme_edit_requested.connect(self.edit)
        requests.theme_add_requested.connect(self.make)
        themes = self._session.library.themes
        requests.theme_remove_requested.connect(lambda id_: self._session.write(lambda: themes.remove(id_)))
        requests.theme_merge_requested.connect(self.merge)
        requests.theme_part_requested.connect(self.part)
        requests.theme_place_requested.connect(self.put_below)
        requests.split_requested.connect(self.split)
        requests.example_toggled.connect(self.toggle_examples)
        requests.private_set.connect(partial(filing.keep_private, self._session))
        requests.is_shared = lambda: self._session.library.sharing.is_shared
        requests.has_twin = lambda id_: self._session.library.sharing.has_twin(id_)

    def make(self, theme: Theme | None = None, words: str = "") -> None:
        """Make a theme, if the reader says so: one like ``theme``, which is made because of what ``words`` say."""
        dialog = self._dialog(theme, words=words)
        if ask(dialog):
            self._session.write(lambda: self._session.library.themes.add(dialog.theme()))

    def edit(self, theme_id: str) -> None:
        """Change a theme, or let another take it in, if the reader says so."""
        theme = self._reading.themes.get(theme_id)
        if theme is None:
            return
        dialog = self._dialog(theme, quotes=self._quotes(theme))
        if not ask(dialog):
            return
        if dialog.merged_into:
            self.merge(dialog.merged_into, theme_id)
        elif not self._is_gone(theme_id):
            self._session.write(lambda: self._session.library.themes.change(dialog.theme(), theme))
        else:  # merged away or removed by another hand, while it was written about
            self._reading.load_themes()
            words = tr(
                "“{name}” is not there any more: it was removed, or is part of another theme now.", name=theme.name
            )
            self.make(replace(dialog.theme(), id="", key=None, created=""), words)

    def _is_gone(self, theme_id: str) -> bool:
        now = self._session.attempt(lambda: self._session.library.themes.get(theme_id), quietly=True)
        return now is not None and now.deleted is not None

    def split(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Make a theme of annotations, (id, id of the theme that it leaves or "") each, if the reader says so."""
        ids = list(dict.fromkeys(annotation_id for annotation_id, _ in pairs))
        library = self._session.library
        chosen = self._session.attempt(lambda: gathered.annotations_of(library.read, ids))
        if not chosen:
            return
        quotes = [(annotation.id, quote_of(annotation)) for annotation in chosen[:QUOTES]]
        dialog = self._dialog(None, quotes=quotes, made_from=len(chosen))
        sources = {source for _, source in pairs}
        if len(sources) == 1 and (source := self._reading.themes.get(sources.pop())) is not None:
            dialog.choose_parent(source.parent_id)
        if not ask(dialog):
            return
        if dialog.merged_into:
            filing.drop_cards(self._session, chosen, pairs, self._reading.themes[dialog.merged_into])
        else:
            self._session.write(lambda: library.codebook.split(dialog.theme(), pairs)[1])

    def merge(self, theme_id: str, other_id: str) -> None:
        """Let a theme take in another."""
        names = {id_: self._reading.themes[id_].name for id_ in (theme_id, other_id) if id_ in self._reading.themes}
        if self._session.write(lambda: self._session.library.codebook.merge(theme_id, other_id)):
            one, other = names.get(theme_id, ""), names.get(other_id, "")
            self._session.told.emit(
                undoable(tr("“{other}” is part of “{one}” now; Undo takes them apart.", other=other, one=one))
            )

    def part(self, theme_id: str) -> None:
        """Let a theme that became one with another be two again, if the user names the other one."""
        theme, sharing = self._reading.themes[theme_id], self._session.library.sharing
        words = tr("“{name}” was two themes of one name. How shall the other one be called?", name=theme.name)
        if name := ask_for_line(self._parent, tr("Take themes apart"), words, text=f"{theme.name} 2", width=FIELD):
            self._session.write(lambda: sharing.part(theme_id, name))

    def toggle_examples(self, annotation_ids: Sequence[str], theme_id: str) -> None:
        """Let annotations be examples of a theme, or, where all of them are, no longer."""
        theme = self._reading.themes.get(theme_id)
        if theme is not None:
            wanted = set(annotation_ids)
            there = tuple(example for example in theme.examples if example not in wanted)
            examples = there if wanted <= set(theme.examples) else (*theme.examples, *annotation_ids)
            self._session.write(
                lambda: self._session.library.themes.change(
                    replace(theme, examples=tuple(dict.fromkeys(examples))), theme
                )
            )

    def put_below(self, theme_id: str, parent_id: str | None, before_id: str | None) -> None:
        """Put a theme below another or at the top, before one that stands there or behind all."""
        self._session.write(lambda: self._session.library.codebook.put_below(theme_id, parent_id, before_id))

    def _dialog(
        self, theme: Theme | None, *, quotes: Sequence[tuple[str, str]] = (), made_from: int = 0, words: str = ""
    ) -> ThemeDialog:
        from desktop.ui.themes.theme_dialog import ThemeDialog

        themes, look = list(self._reading.themes.values()), self._looks.appearance
        return ThemeDialog(theme, themes, look, self._parent, quotes=quotes, made_from=made_from, words=words)

    def _quotes(self, theme: Theme) -> list[tuple[str, str]]:
        """Return ids and quotes of annotations that can be a theme's examples: those that are, then others of it."""
        library = self._session.library
        ids = self._session.attempt(lambda: gathered.under(library.read, theme.id, QUOTES)) or []
        wanted = list(dict.fromkeys([*theme.examples, *ids]))
        annotations = self._session.attempt(lambda: gathered.annotations_of(library.read, wanted)) or []
        return [(annotation.id, quote_of(annotation)) for annotation in annotations if annotation.deleted is None]
