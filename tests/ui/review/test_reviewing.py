"""The review in a real window, on a real library."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from db.records import Anchor, AnchorState
from desktop.article.content import Passage
from tests.ui.conftest import words
from tests.ui.sidebar.hands import keys_of

KEY = Qt.Key


def put(window, quote, anchor):
    """Mark ``quote``, and let its anchor be as an update would have left it."""
    library, article = window.session.library, window.reading.article
    annotation, _ = library.annotations.add(article.id, words(window.reading.content, quote), ())
    with library.file.step("Update") as step:
        step.put_annotation(replace(annotation, anchor=anchor))
    changes = step.changes
    window.reading.refresh(changes)
    return annotation.id


@pytest.fixture
def changed(reading):
    passage = words(reading.reading.content, "the most water is another")
    anchor = Anchor(AnchorState.CHANGED, *passage, 0.8, "other words")
    return put(reading, "The longest way from the sea is one rule", anchor)


@pytest.fixture
def orphan(reading):
    return put(reading, "a delta grows", Anchor(AnchorState.ORPHAN, None, None, 0.0, "gone"))


def state(window, annotation_id):
    annotation = window.session.library.annotations.get(annotation_id)
    return annotation.anchor.state, window.reading.content.text[
        annotation.anchor.start or 0 : annotation.anchor.end or 0
    ]


def panel(window):
    return window.reviewing.panel


def test_an_orphan_is_attached_to_the_selection(reading, orphan):
    reading.reviewing.open("orphans")
    review = panel(reading).orphans
    assert review.selection_button.text() == "&Select where it belongs…"
    reading.view.surface.selection.select(Passage(2, 6))
    assert review.selection_button.text() == "Attach to the &selection"
    QTest.keyClick(review, KEY.Key_S)
    assert state(reading, orphan)[1] == reading.reading.content.text[2:6]


def test_the_review_opens_from_its_pane_and_closes_to_the_panes(reading, changed, orphan, qtbot):
    sidebar = reading.sidebar
    view = sidebar.view
    row = keys_of(sidebar.model).index(("orphans", ""))
    view.scrollTo(sidebar.model.index(row))
    rect = view.visualRect(sidebar.model.index(row))
    point = QPoint(view.viewport().width() - 20, rect.top() + 24)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert reading.reviewing.is_open()
    assert panel(reading).orphans.isVisible()
    QTest.keyClick(panel(reading), KEY.Key_Escape)
    assert not reading.reviewing.is_open()
    assert view.isVisible()
    view.setCurrentIndex(sidebar.model.index(keys_of(sidebar.model).index(("changed", changed))))
    QTest.keyClick(view, KEY.Key_Return)
    assert reading.reviewing.is_open()
    assert panel(reading).changed.item().annotation_id == changed
    reading.reviewing.close()
    assert not reading.reviewing.is_open()
