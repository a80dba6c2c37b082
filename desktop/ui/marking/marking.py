"""Marking in other ways than one by one: with a pen in the hand, as the last time, everywhere at once; joining and
parting highlights; and the lens.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desktop.annotations import passage_of
from desktop.article.content import Passage
from desktop.article.numbers import words_in
from desktop.library.annotations import Draft
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.lens import NO_THEME
from desktop.ui.marking.occurrences_dialog import Occurrence, OccurrencesDialog, occurrences
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.appearance import NO_THEME as NO_COLOURS
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.looks import Looks

_LONGEST = 200  # characters of a selection whose occurrences are looked for
_BETWEEN = 3  # characters of white space over which highlights count as side by side


class Marking(QObject):
    """See the module."""

    told = Signal(object)

    def __init__(self, session: Session, reading: Reading, view: Front, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._reading, self._view, self._looks = session, reading, view, looks
        self._window = parent

    # the pen

    def take_pen(self) -> None:
        """Arm the theme that was used last, or put the pen down."""
        pen = self._view.surface.offer.pen
        if pen.put_down():
            return
        themes = self._reading.themes
        last = next((themes[id_] for id_ in self._reading.last_themes if id_ in themes), None)
        pen.arm(last or next((theme for theme in themes.values() if theme.key == 1), None))
        self.told.emit(tr("Each selection is marked at once. A theme's key changes the pen, Esc puts it down."))

    # again

    def repeat(self) -> None:
        """Mark the selection with the themes that were used last, or give them to the current annotation."""
        last = tuple(id_ for id_ in self._reading.last_themes if id_ in self._reading.themes)
        if not last:
            self.told.emit(tr("No theme was used yet: press the key of one."))
            return
        passage = self._view.surface.selection.passage()
        if passage is not None:
            if self._view.stands_by(passage) and self._reading.highlight(passage, last) is not None:
                self._view.clear_selection()
            return
        current = self._reading.annotation(self._reading.current_id)
        if current is not None and set(last) <= set(current.theme_ids):
            self.told.emit(tr("It has this theme already."))
        elif current is not None:
            self._session.set_themes(current.id, tuple(dict.fromkeys((*current.theme_ids, *last))))

    # every occurrence

    def mark_everywhere(self) -> None:
        """Ask which of the places are to be highlighted at which the selected words stand; one step."""
        article, passage = self._reading.article, self._view.surface.selection.passage()
        words = self._words(passage)
        if article is None:
            return
        themes = list(self._reading.themes.values())
        first = next(iter(self._reading.last_themes), themes[0].id if themes else "")
        dialog = OccurrencesDialog(words, self._find, themes, first, self._looks.appearance, self._window)
        dialog.found.connect(self._view.set_matches)
        self._view.set_matches(dialog.passages())
        done = ask(dialog)
        self._view.set_matches([])
        if done:
            self._mark_all(article.id, dialog.chosen(), dialog.theme_ids())

    def _mark_all(self, article_id: str, passages: list[Passage], theme_ids: tuple[str, ...]) -> None:
        drafts = [Draft(passage, theme_ids) for passage in passages if self._view.stands_by(passage)]
        self._reading.lens.admit(theme_ids)
        add = self._session.library.annotations.add_many
        if drafts and (marked := self._session.make(lambda: add(article_id, drafts))):
            self._view.clear_selection()
            self._reading.last_themes = theme_ids or self._reading.last_themes
            self._reading.set_current(marked[0].id)

    def _words(self, passage: Passage | None) -> str:
        if passage is None:
            current = self._reading.annotation(self._reading.current_id)
            passage = passage_of(current) if current is not None else None
        if passage is None or passage.end - passage.start > _LONGEST or self._reading.content is None:
            return ""
        return words_in(self._reading.content, passage)

    def _find(self, words: str, whole_words: bool, same_case: bool) -> tuple[list[Occurrence], bool]:
        content = self._reading.content
        if content is None:
            return [], False
        return occurrences(content, words, self._reading.annotations, whole_words=whole_words, same_case=same_case)

    # joining and parting

    def merge(self) -> None:
        """Make one of the annotations in the selection, or of the current one and those that touch it; one step."""
        ids = self._touching()
        if len(ids) < 2:
            self.told.emit(tr("No other annotation touches this one. Select the words of those that are to be one."))
        elif self._session.write(lambda: self._session.library.annotations.merge(ids)):
            self._view.clear_selection()
            self._reading.set_current(ids[0])

    def _touching(self) -> list[str]:
        """Return the ids of what is to be one, in the order of the text."""
        content, selected = self._reading.content, self._view.surface.selection.passage()
        current = self._reading.annotation(self._reading.current_id)
        around = selected or (passage_of(current) if current is not None else None)
        if around is None or content is None:
            return []
        reach = 0 if selected is not None else _BETWEEN
        near = self._view.surface.marks.index.between(max(0, around.start - reach), around.end + reach)
        near = [mark for mark in near if _side_by_side(content.text, mark.passage, around)]
        return [mark.annotation.id for mark in near]

    def split(self) -> None:
        """Part the current annotation at the caret; one step."""
        current = self._reading.annotation(self._reading.current_id)
        passage = passage_of(current) if current is not None else None
        at = self._view.surface.caret.word_edge()
        if current is None or passage is None or not passage.start < at < passage.end:
            self.told.emit(
                tr("Put the caret where the second part is to begin: click there, or go there with the arrows.")
            )
            return
        if (new := self._session.make(lambda: self._session.library.annotations.split(current.id, at))) is not None:
            self._reading.set_current(new.id)

    # the lens

    def choose_lens(self) -> None:
        """Let the reader choose the themes that are shown alone."""
        menu = self.lens_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        over = self._view.viewport().underMouse()
        menu.popup(QCursor.pos() if over else self._view.mapToGlobal(self._view.rect().center()))

    def lens_menu(self) -> QMenu:
        """Return the menu of themes, those that are shown ticked."""
        menu, lens, look = QMenu(self._window), self._reading.lens, self._looks.appearance
        rows = [
            (theme.id, in_one_line(theme.name), theme.colours, theme.key) for theme in self._reading.themes.values()
        ]
        for theme_id, name, colours, key in [*rows, (NO_THEME, tr("No theme"), NO_COLOURS, None)]:
            number = f"&{key}  " if key else ""
            action = menu.addAction(swatch_icon(look.line(colours)), number + name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(theme_id in lens.theme_ids)
            action.triggered.connect(lambda _=False, chosen=theme_id: lens.toggle(chosen))
        menu.addSeparator()
        every = menu.addAction(tr("Show &all"))
        every.setEnabled(lens.is_on())
        every.triggered.connect(lambda _=False: lens.clear())
        return menu


def _side_by_side(text: str, one: Passage, other: Passage) -> bool:
    """True if two passages overlap, or have only white space between them."""
    first, second = sorted((one, other))
    return second.start <= first.end or not text[first.end : second.start].strip()
