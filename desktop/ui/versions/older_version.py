"""Reading another version of the open article than its own, as it was: its text, and what was annotated on it.

Nothing can be written meanwhile: the places of that text are not those of the article's own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from db.records import Anchor, AnchorState, Annotation, Article, Version
from desktop.article.content import Content, Passage
from desktop.texts import later, tr
from desktop.ui.margin.margin import Margin
from desktop.ui.pages.front import Front
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.layouts import in_row

FROZEN = later("This is another version, to be read only; Return leads back to the article.")


class VersionStrip(QFrame):
    """Says which version is read, and leads back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.label = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.button = QPushButton(tr("Return"), self)
        self.button.setToolTip(tr("Back to the article as it is now (Esc)"))
        in_row((self.label, 1), self.button, on=self, margins=(16, 8, 12, 8), spacing=12)
        self.hide()


class OlderVersion(QObject):
    """Shows versions in one window."""

    opening = Signal()  # before another version than the article's own is shown
    closed = Signal()  # after the way back to the article as it is
    left = Signal()  # another article was opened instead

    def __init__(
        self, session: Session, reading: Reading, view: Front, margin: Margin, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._view, self._margin = session, reading, view, margin
        self.strip = VersionStrip()
        self.strip.button.clicked.connect(self.close)

    def is_open(self) -> bool:
        """True if another version is read than the article's own."""
        return self._reading.version is not None

    def open(self, version_id: str, passage: Passage | None = None, then: Callable[[], object] = lambda: None) -> bool:
        """Read a version of the open article, at ``passage``, and ``then`` go on: later, if it is a long one.

        Its own version is the article as it is.
        """
        article = self._reading.article
        if article is None:
            return False
        if version_id == article.version_id:
            self.close()
            if passage is not None:
                self._view.reveal(passage)
            then()
            return True

        def go_on() -> bool:
            if shown := self._show(article, version_id, passage):
                then()
            return shown

        return self._reading.opening.reads_first(article.id, go_on, version_id) or go_on()

    def _show(self, article: Article, version_id: str, passage: Passage | None) -> bool:
        from desktop.ui.widgets.dates import day

        library = self._session.library

        def read() -> tuple[Version, Content, Mapping[str, bytes], list[Annotation], int]:
            known = library.versions.of(article.id)
            version = next(version for version in known if version.id == version_id)
            content = library.contents.of(article.id, version_id)
            annotations = made_on(library.annotations.all(article.id), version_id, content)
            return version, content, library.articles.resources(article.id, version_id), annotations, len(known)

        self._margin.editing.keep()
        answer = self._session.attempt(read)
        if answer is None:
            return False
        version, content, resources, annotations, number = answer
        self.opening.emit()
        place = passage.start if passage is not None else 0
        self._margin.set_locked(True)  # which saves what stands in an open note
        self._session.frozen = tr(FROZEN)
        self._reading.show_version(version, content, resources, annotations, place)
        self.strip.label.setText(
            tr(
                "You are reading version {number} of {number_2}, of {day}, with what was annotated on it. "
                "Nothing can be changed here.",
                number=version.number,
                number_2=number,
                day=day(version.created),
            )
        )
        self.strip.show()
        if passage is not None:
            self._view.reveal(passage)
        self._view.setFocus()
        return True

    def show_origin(self, annotation_id: str) -> None:
        """Show an annotation on the words that it was made on, in the version that had them."""
        annotation = self._reading.annotation(annotation_id)
        if annotation is None:
            return
        position = annotation.target.position
        passage = Passage(position.start, position.end)
        self.open(annotation.version_id, passage, partial(self._reading.set_current, annotation_id))

    def show_origin_of_current(self) -> None:
        """Show the current annotation on the words that it was made on."""
        if self._reading.current_id is not None:
            self.show_origin(self._reading.current_id)

    def has_origin(self) -> bool:
        """True if the current annotation stands elsewhere than where it was made."""
        reading = self._reading
        annotation = reading.annotation(reading.current_id) if reading.current_id is not None else None
        if annotation is None or reading.article is None or self.is_open():
            return False
        return (
            annotation.version_id != reading.article.version_id or annotation.anchor.state is not AnchorState.IN_PLACE
        )

    def close(self) -> None:
        """Show the article as it is now, where it was left, at the annotation that was current."""
        reading = self._reading
        if reading.article is None or not self.is_open():
            return
        current = reading.current_id
        self._thaw()
        library, article_id = self._session.library, reading.article.id
        self._session.attempt(lambda: library.contents.of(article_id), quietly=True)  # free to be changed from now on
        reading.open(article_id, leave_trail=False)
        if current is not None and reading.annotation(current) is not None:
            reading.show_annotation(current)
        self.closed.emit()

    def article_changed(self) -> None:
        """Follow the reader to another article, or to this one's own version."""
        if self._session.frozen and not self.is_open():
            self._thaw()
            self.left.emit()

    def _thaw(self) -> None:
        self._session.frozen = ""
        self._margin.set_locked(False)
        self.strip.hide()


def made_on(annotations: list[Annotation], version_id: str, content: Content) -> list[Annotation]:
    """Return the annotations made on a version, each where it was made."""
    of_version = []
    for annotation in annotations:
        start, end = annotation.target.position.start, annotation.target.position.end
        if annotation.version_id == version_id and 0 <= start < end <= len(content.text):
            anchor = Anchor(AnchorState.IN_PLACE, start, end, 1.0, tr("where it was made"))
            of_version.append(replace(annotation, anchor=anchor))
    return of_version
