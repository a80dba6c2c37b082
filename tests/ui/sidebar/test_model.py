import json

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt

from db.records import AnchorState, Theme
from desktop.annotations import group
from desktop.ui.sidebar.model import CARDS_TYPE, THEME_TYPE, PanesModel
from tests.ui.sidebar.samples import THEMES, annotation, many, some

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


@pytest.fixture
def model(qapp):
    model = PanesModel()
    model.set_panes(group(some(), THEMES))
    return model


def rows(model):
    return [model.key(row) for row in range(model.rowCount())]


def row_of(model, pane, id_=""):
    return rows(model).index((pane, id_))


def test_the_rows_are_headers_with_their_cards(model):
    assert rows(model) == [
        ("money", ""),
        ("money", "a"),
        ("money", "b"),
        ("people", ""),
        ("people", "b"),
        ("people", "c"),
        ("open", ""),
        ("no-theme", ""),
        ("no-theme", "d"),
        ("orphans", ""),
        ("orphans", "e"),
    ]


def test_the_model_keeps_qts_rules(model, qtmodeltester):
    qtmodeltester.check(model)
    model.set_folded("money", True)
    qtmodeltester.check(model)
    model.set_panes(group(many(60), THEMES))
    qtmodeltester.check(model)
    model.set_folded("money", False)
    model.set_panes([])
    qtmodeltester.check(model)


def test_a_folded_pane_keeps_its_header_and_comes_back_whole(model):
    before = rows(model)
    model.set_folded("people", True)
    assert rows(model) == [key for key in before if key[0] != "people" or not key[1]]
    model.set_folded("people", False)
    assert rows(model) == before


def test_a_fold_of_a_pane_not_shown_is_kept_for_later(model):
    model.set_folded("changed", True)
    model.set_panes(group([*some(), annotation("f", state=AnchorState.CHANGED)], THEMES))
    assert ("changed", "") in rows(model)
    assert ("changed", "f") not in rows(model)


def test_a_change_that_moves_no_row_resets_nothing(model, qtbot):
    changed = some()
    changed[0] = annotation("a", 100, themes=["money"], quote="planned years ahead", note="new")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        assert model.set_panes(group(changed, THEMES)) is False
    assert model.annotation(row_of(model, "money", "a")).note == "new"


def test_tooltips_and_names_show_markup_letter_by_letter(model):
    header = model.index(row_of(model, "money"))
    assert model.data(header, Qt.ItemDataRole.ToolTipRole) == "<qt>Money in &lt;b&gt;&amp; out&lt;/b&gt;</qt>"
    orphan = model.index(row_of(model, "orphans", "e"))
    assert "Not found" in model.data(orphan, Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(1), Qt.ItemDataRole.ToolTipRole) == ""


def test_a_screen_reader_hears_quote_note_and_pane(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0), role) == "Investment, 2 annotations, open"
    assert model.data(model.index(2), role) == "who hires, **Who?**, Investment"
    assert "not found" in model.data(model.index(row_of(model, "orphans", "e")), role)
    assert model.data(QModelIndex(), role) is None


def drop(model, cards, onto, action):
    data = model.mimeData([model.index(row_of(model, *card)) for card in cards])
    return model.dropMimeData(data, action, -1, -1, model.index(row_of(model, *onto)))


@pytest.mark.parametrize(
    ("cards", "onto", "action", "wish"),
    [
        ([("money", "b")], ("open", ""), MOVE, [[("b", "money")], "open", False]),
        ([("money", "a"), ("money", "b")], ("people", "c"), MOVE, [[("a", "money"), ("b", "money")], "people", False]),
        ([("money", "a"), ("people", "c")], ("open", ""), MOVE, [[("a", "money"), ("c", "people")], "open", False]),
        ([("money", "a"), ("no-theme", "d")], ("open", ""), COPY, [[("a", "money"), ("d", "no-theme")], "open", True]),
        ([("people", "b")], ("no-theme", ""), MOVE, [[("b", "people")], None, False]),
        ([("orphans", "e")], ("money", ""), MOVE, [[("e", "orphans")], "money", False]),
    ],
)
def test_a_drop_is_one_wish_whatever_panes_the_cards_come_from(model, qtbot, cards, onto, action, wish):
    with qtbot.waitSignal(model.cards_dropped) as wished:
        assert drop(model, cards, onto, action)
    assert wished.args == wish


@pytest.mark.parametrize(
    ("cards", "onto", "action"),
    [
        ([("money", "a")], ("money", ""), MOVE),
        ([("money", "a")], ("money", "b"), COPY),
        ([("money", "a")], ("orphans", ""), MOVE),
        ([("money", "a")], ("no-theme", ""), COPY),
    ],
)
def test_a_drop_that_means_nothing_is_refused(model, qtbot, cards, onto, action):
    with qtbot.assertNotEmitted(model.cards_dropped):
        assert not drop(model, cards, onto, action)


def test_a_dragged_header_asks_for_another_place(model, qtbot):
    with qtbot.waitSignal(model.theme_place_requested) as wish:
        assert drop(model, [("open", "")], ("money", "a"), MOVE)
    assert wish.args == ["open", None, "money"]
    assert not drop(model, [("money", "")], ("no-theme", ""), MOVE)
    assert not drop(model, [("money", "")], ("money", ""), MOVE)


def test_cards_carry_their_markdown_for_other_programs(model):
    data = model.mimeData([model.index(row_of(model, "money", "b")), model.index(row_of(model, "people", "b"))])
    assert data.text() == "> who hires\n\n**Who?**\n"
    assert json.loads(bytes(data.data(CARDS_TYPE).data())) == [["b", "money"], ["b", "people"]]
    assert model.mimeTypes() == [CARDS_TYPE, THEME_TYPE]


@pytest.mark.parametrize("junk", [b"", b"{}", b"[1]", b"\xff", b'{"a": 1}'])
def test_junk_from_another_program_is_refused(model, junk):
    data = QMimeData()
    data.setData(CARDS_TYPE, QByteArray(junk))
    assert not model.dropMimeData(data, MOVE, -1, -1, model.index(0))
    assert not model.dropMimeData(QMimeData(), MOVE, -1, -1, model.index(0))
    assert not model.dropMimeData(data, MOVE, -1, -1, QModelIndex())
    foreign = QMimeData()
    foreign.setData(THEME_TYPE, QByteArray(b"no such theme"))
    model.dropMimeData(foreign, MOVE, -1, -1, model.index(0))


def test_a_theme_of_any_name_is_shown_as_it_is(qapp):
    model = PanesModel()
    model.set_panes(group([], [Theme("x", "<i>&amp;", "", THEMES[0].colours)]))
    assert model.data(model.index(0)) == "<i>&amp;"
