"""A note that was stored and cannot be read again is shown as it is stored; what is gone from the margin is not asked
for.
"""

from __future__ import annotations

import pytest

from db.errors import StoreError
from db.records import Annotation
from desktop.library.annotations import Annotations
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def unreadable(self: Annotations, annotation_id: str) -> Annotation:
    raise StoreError("The disk reported an error.")


def test_what_cannot_be_read_after_it_was_written_is_shown_as_it_was_written(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.reading.article is not None
    made = reading.session.annotate(reading.reading.article.id, words(reading.reading.content, "older than its name"))
    assert made is not None
    with monkeypatch.context() as patch:
        patch.setattr(Annotations, "get", unreadable)
        assert reading.session.set_note(made.id, "written through the session")
        reading.drafts.save(made.id, "written", "written through the session")
        assert not reading.drafts.unsaved
    shown = reading.reading.annotation(made.id)
    assert shown is not None
    assert shown.note == "written"


def test_what_could_not_be_read_is_read_with_the_next_change(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.reading.article is not None
    article, content = reading.reading.article.id, reading.reading.content
    with monkeypatch.context() as patch:
        patch.setattr(Annotations, "get", unreadable)
        first = reading.session.annotate(article, words(content, "older than its name"))
    second = reading.session.annotate(article, words(content, "before anybody drew it"))
    assert first is not None
    assert second is not None
    assert [shown.id for shown in reading.reading.annotations] == [first.id, second.id]


def test_a_draft_that_was_stored_though_it_seemed_refused_is_no_other_programs(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.reading.article is not None
    made = reading.session.annotate(reading.reading.article.id, words(reading.reading.content, "older than its name"))
    assert made is not None
    keep = Annotations.keep_note

    def stored_and_refused(self: Annotations, annotation_id: str, *more: str) -> None:
        keep(self, annotation_id, *more)
        raise StoreError("The disk reported an error.")

    with monkeypatch.context() as patch:
        patch.setattr(Annotations, "keep_note", stored_and_refused)
        assert not reading.drafts.save(made.id, "first", "")
    assert reading.drafts.save(made.id, "first, and second", "")
    assert reading.session.library.annotations.get(made.id).note == "first, and second"
