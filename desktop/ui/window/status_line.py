"""The status line: how many annotations stand where, whether all is saved, and how far the reader is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from db.records import AnchorState, Annotation
from desktop.article.content import Content
from desktop.texts import counted, tr
from desktop.ui.library.facts import WORDS_A_MINUTE, time_text
from desktop.ui.widgets.layouts import in_row

_STATES = (AnchorState.IN_PLACE, AnchorState.MOVED, AnchorState.CHANGED, AnchorState.ORPHAN)


def counts_text(annotations: Iterable[Annotation]) -> str:
    """Return "17 annotations · 16 in place · 1 moved": the parts add up to the whole."""
    states = [annotation.anchor.state for annotation in annotations]
    if not states:
        return tr("No annotations")
    in_place, moved, changed, orphans = numbers = [states.count(state) for state in _STATES]
    parts = (
        counted("{n} annotation", "{n} annotations", len(states)),
        counted("{n} in place", "{n} in place", in_place),
        counted("{n} moved", "{n} moved", moved),
        counted("{n} to review", "{n} to review", changed),
        counted("{n} orphan", "{n} orphans", orphans),
    )
    return " · ".join(part for part, number in zip(parts, (len(states), *numbers), strict=True) if number)


def place_text(place: int, characters: int, words: int, at_end: bool = False) -> str:
    """Return "42 % · 9 min left" for a place in a text of so many characters and words."""
    if not characters:
        return ""
    share = 1.0 if at_end else min(1.0, place / characters)
    minutes = round(words * (1 - share) / WORDS_A_MINUTE)
    done = tr("{percent} %", percent=f"{share * 100:.0f}")
    return done if at_end else f"{done} · {tr('{time} left', time=time_text(minutes))}"


def page_text(place: int, content: Content) -> str:
    """Return "p. 14 of 27" for a place in a text, by what is printed on its pages; nothing where there are none."""
    page = content.page_at(place)
    if page is None or not page.label:
        return ""
    return tr("p. {page} of {last}", page=page.label, last=content.pages[-1].label or len(content.pages))


class StatusLine(QFrame):
    """One quiet line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.counts = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self.place = QLabel(self, textFormat=Qt.TextFormat.PlainText)  # how far the reader is
        self.counts.setAccessibleDescription(tr("Status"))  # what is read as their names are their texts
        self.place.setAccessibleDescription(tr("Place in the article"))
        self.counts.setMinimumWidth(0)
        in_row((self.counts, 1), self.place, on=self, margins=(16, 4, 16, 4))

    def set_counts(self, text: str, saved: str) -> None:
        """Show the counts, and ``saved`` ("saved", "saving…", "read-only")."""
        self.counts.setText(" · ".join(part for part in (text, saved) if part))
