"""Says aloud what changed: what was highlighted as what, which annotation is current, what was undone, what is saved.

Whatever is told in the status line and in the strip above the article is said too. What happens in one go is said in
one go, the last about one thing alone. Knows no widgets but the window that speaks.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from db.records import Annotation
from desktop.annotations import changed_between, quote_of
from desktop.article.area import area_in, page_name
from desktop.filing.authors import said_author
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, grouped, tr
from desktop.ui.reading import Reading
from desktop.ui.writing.drafts import NOT_SAVED, SAVED

_LONGEST = 160  # characters of a quote or a note that are said
_KINDS = (
    "article",
    "removed",
    "change",
    "around",
    "caret",
    "current",
    "switched",
    "told",
    "saved",
)  # in the order they are said
_SAYS_IT_ALL = {"removed": ("current",), "current": ("caret",), "told": ("switched",)}  # beside which what is left out


def said_of(annotation: Annotation, number: int, count: int, themes: list[str], area: str = "") -> str:
    """Return "Annotation 3 of 9: quote. Theme Talent. Note: words."; ``area`` names the page of one that is a box."""
    values = {"number": grouped(number), "count": grouped(count), "short": _short(quote_of(annotation))}
    parts = [tr("Annotation {number} of {count}: {short}.", **values)]
    if area:
        page = in_one_line(area)
        parts = [tr("Annotation {number} of {count}, area on page {page}: {short}.", **values, page=page)]
    if by := said_author(annotation):
        parts.append(by)
    if themes:
        parts.append(counted("Theme {names}.", "Themes {names}.", len(themes), names=", ".join(themes)))
    if annotation.note.strip():
        parts.append(tr("Note: {short}", short=_short(annotation.note)))
    return " ".join(parts)


def _short(text: str) -> str:
    return shortened(in_one_line(text), _LONGEST)


class Announcer(QObject):
    """Follows what is read, and speaks through ``window``."""

    announced = Signal(str)  # a sentence was said

    def __init__(self, window: QWidget, reading: Reading) -> None:
        super().__init__(window)
        self._window, self._reading = window, reading
        self._known: list[Annotation] = []
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._say)

    def tell(self, sentence: str) -> None:
        """Say a sentence that the window shows."""
        self._wait("told", sentence)

    def tell_around(self, sentence: str) -> None:
        """Say that the caret came into a heading or a link."""
        self._wait("around", sentence)

    def tell_caret(self, sentence: str) -> None:
        """Say which highlight the caret came into, or that it came out of one."""
        self._wait("caret", sentence)

    def tell_switched(self, name: str, on: bool) -> None:
        """Say that what a command switches is on now, or off."""
        name = in_one_line(name)
        self._wait("switched", tr("{name} on.", name=name) if on else tr("{name} off.", name=name))

    def tell_walked(self, sentence: str) -> None:
        """Say what undo or redo did, instead of what that changed."""
        for kind in ("removed", "change"):
            self._waiting.pop(kind, None)
        self._wait("told", sentence)

    def tell_saved(self, state: str) -> None:
        """Say whether a note is saved."""
        self._wait("saved", {SAVED: tr("Saved."), NOT_SAVED: tr("Not saved.")}.get(state, ""))

    def follow_article(self) -> None:
        """Say which article is open now."""
        reading = self._reading
        self._known = reading.annotations
        if reading.article is not None:
            count = len(self._known)
            many = counted("{n} annotation", "{n} annotations", count) if count else tr("no annotations")
            self._wait("article", f"{in_one_line(reading.article.title)}, {many}.")

    def follow_annotations(self) -> None:
        """Say what changed of one annotation, or how many changed."""
        old, new = changed_between(self._known, self._reading.annotations)
        self._known = self._reading.annotations
        before, now = (
            {annotation.id: annotation for annotation in old},
            {annotation.id: annotation for annotation in new},
        )
        added = [annotation for identity, annotation in now.items() if identity not in before]
        gone = [annotation for identity, annotation in before.items() if identity not in now]
        if len(added) == 1 and not gone:
            names = self._names(added[0].theme_ids)
            self._wait("change", tr("Highlighted as {names}.", names=", ".join(names)) if names else tr("Highlighted."))
        elif len(gone) == 1 and not added:
            self._wait("removed", tr("Removed: {short}.", short=_short(gone[0].target.quote.exact)))
        elif added or gone:
            sentences = [counted("{n} annotation added.", "{n} annotations added.", len(added))] if added else []
            if gone:
                sentences.append(counted("{n} annotation removed.", "{n} annotations removed.", len(gone)))
            self._wait("change" if added else "removed", " ".join(sentences))
        else:
            self._follow_themes(before, now)
            self._follow_passages(before, now)

    def _follow_themes(self, before: dict[str, Annotation], now: dict[str, Annotation]) -> None:
        changed = [
            annotation for identity, annotation in now.items() if annotation.theme_ids != before[identity].theme_ids
        ]
        if len(changed) > 1:
            self._wait("change", tr("The themes of {n} annotations changed.", n=grouped(len(changed))))
        for annotation in changed if len(changed) == 1 else ():
            old = before[annotation.id].theme_ids
            given = self._names([theme for theme in annotation.theme_ids if theme not in old])
            taken = self._names([theme for theme in old if theme not in annotation.theme_ids])
            sentences = [tr("Theme {names} given.", names=", ".join(given))] if given else []
            if taken:
                sentences.append(tr("Theme {names} taken away.", names=", ".join(taken)))
            self._wait("change", " ".join(sentences))

    def _follow_passages(self, before: dict[str, Annotation], now: dict[str, Annotation]) -> None:
        changed = [annotation for identity, annotation in now.items() if annotation.target != before[identity].target]
        if len(changed) == 1:
            self._wait("change", tr("Now highlighted: {short}.", short=_short(changed[0].target.quote.exact)))

    def follow_current(self, annotation_id: str | None) -> None:
        """Say which annotation is the current one now."""
        annotations = self._reading.annotations
        number = next((n for n, annotation in enumerate(annotations) if annotation.id == annotation_id), -1)
        if number >= 0:
            annotation = annotations[number]
            area = area_in(annotation.extra)
            pages = self._reading.content.pages if self._reading.content is not None else ()
            page = page_name(area, pages) if area is not None else ""
            self._wait(
                "current", said_of(annotation, number + 1, len(annotations), self._names(annotation.theme_ids), page)
            )

    def _names(self, theme_ids: list[str] | tuple[str, ...]) -> list[str]:
        themes = self._reading.themes
        return [in_one_line(themes[id_].name) for id_ in theme_ids if id_ in themes]

    def _wait(self, kind: str, sentence: str) -> None:
        if sentence:
            self._waiting[kind] = sentence
            self._timer.start()

    def _say(self) -> None:
        left_out = {kind for waiting in self._waiting for kind in _SAYS_IT_ALL.get(waiting, ())}
        sentence = " ".join(self._waiting[kind] for kind in _KINDS if kind in self._waiting and kind not in left_out)
        self._waiting.clear()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, sentence))
        self.announced.emit(sentence)
