"""What Qt, a screen reader, another program and a drop know of the rows of the sidebar."""

import json

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt

from desktop.ui.cards.dragging import CARDS_TYPE
from tests.ui.sidebar.hands import Drag, rect_of, row_of
from tests.ui.sidebar.samples import many

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_the_rows_keep_qts_rules(sidebar, qtmodeltester):
    for change in (
        lambda: sidebar.set_folded(["money"]),
        lambda: sidebar.set_annotations(many(60)),
        lambda: sidebar.set_folded([]),
        lambda: sidebar.set_annotations([]),
    ):
        qtmodeltester.check(sidebar.model)
        change()


def test_tooltips_show_markup_letter_by_letter(sidebar):
    def tip(*key):
        return sidebar.model.index(row_of(sidebar, *key)).data(Qt.ItemDataRole.ToolTipRole)

    assert tip("money") == "<qt>Money in &lt;b&gt;&amp; out&lt;/b&gt;</qt>"
    assert "Not found" in tip("orphans", "e")
    assert tip("money", "a") == ""


def test_a_screen_reader_hears_quote_note_and_pane(sidebar):
    def heard(*key):
        return sidebar.model.index(row_of(sidebar, *key)).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard("money") == "Investment, 2 annotations, open"
    assert heard("money", "b") == "who hires, **Who?**, Investment, Section 0"
    assert "not found" in heard("orphans", "e")


def drop(sidebar, cards, onto, modifier=NONE):
    drag = Drag(sidebar, cards)
    point = rect_of(sidebar, *onto).topLeft() + QPoint(60, 24)
    return drag.drop(point, modifier).isAccepted()


def test_cards_carry_their_markdown_for_other_programs(sidebar):
    data = Drag(sidebar, [("money", "b"), ("people", "b")]).data
    assert data.text() == "> who hires\n\n**Who?**\n"
    assert json.loads(bytes(data.data(CARDS_TYPE).data())) == [["b", "money"], ["b", "people"]]


@pytest.mark.parametrize("junk", [b"", b"{}", b"[1]", b"\xff", b'{"a": 1}'])
def test_junk_from_another_program_is_refused(sidebar, junk):
    drag = Drag(sidebar, [("money", "a")])
    drag.data = QMimeData()
    drag.data.setData(CARDS_TYPE, QByteArray(junk))
    assert not drag.drop(rect_of(sidebar, "open").topLeft() + QPoint(60, 24)).isAccepted()
