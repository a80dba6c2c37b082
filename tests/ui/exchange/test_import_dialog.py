"""The import's preview tells the truth, proposes with care, and gives back exactly what the reader chose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Target, TextPositionSelector, TextQuoteSelector
from desktop.proposals.import_plan import BadRecord, Change, ChangeKind, ImportPlan
from desktop.ui.exchange.import_dialog import MOST_REMARKS, ImportDialog
from desktop.ui.exchange.proposals import DOUBTFUL, Choice, choices, marked_words, rows, sides
from desktop.ui.widgets.appearance import LIGHT


def change(kind: ChangeKind, quote: str = "words", **more: object) -> Change:
    return Change(kind, "id", quote, **more)  # type: ignore[arg-type]


TARGET = Target(TextQuoteSelector("words", "", ""), TextPositionSelector(0, 5))
NEW = change(ChangeKind.NEW, target=TARGET, note="fresh", theme_names=("Talent",))
NOTE = change(ChangeKind.NOTE, before="old note", after="new note", note="new note")
THEMES = change(ChangeKind.THEMES, before="Talent", after="Investment", theme_names=("Investment",))
MOVED = change(ChangeKind.MOVED, before="words", after="words and more", target=TARGET)
DELETED = change(ChangeKind.DELETED)
SOURCE = Change(ChangeKind.SOURCE, after="12 bytes")
BOTH = change(ChangeKind.NOTE, before="here", after="there", note="there", conflict=True)
ALL = (SOURCE, NEW, NOTE, THEMES, MOVED, DELETED, BOTH)


def plan(*changes: Change, **more: object) -> ImportPlan:
    values: dict[str, object] = {"kind": "export", "article_title": "Rivers", "known": True, "new_source": b"text"}
    return ImportPlan(changes=changes, **{**values, **more})  # type: ignore[arg-type]


def make(qtbot: QtBot, given: ImportPlan, **more: object) -> ImportDialog:
    dialog = ImportDialog(given, None, LIGHT, file_name="rivers.md", **more)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_proposal_has_a_box_and_is_taken(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(*ALL))
    assert dialog.title.text() == "Rivers"
    assert set(dialog.chosen()) == set(range(len(ALL)))
    assert dialog.settled() == (plan(*ALL[:-1], ALL[-1]), frozenset())
    assert dialog.go.text() == f"Import {len(ALL)}"
    assert dialog.go.isDefault()


def test_what_is_doubtful_stands_apart_with_its_reason_and_is_not_taken(qtbot: QtBot) -> None:
    doubted = change(ChangeKind.NOTE, after="cut", note="cut", doubt="The file may be cut off.")
    dialog = make(qtbot, plan(NEW, doubted))
    assert rows(plan(NEW, doubted))[0].group is DOUBTFUL
    assert dialog.settled()[1] == {1}
    assert dialog.doubt.text() == "Doubtful: The file may be cut off."
    assert not dialog.doubt.isHidden()
    assert "1 doubtful among them" in dialog.summary.text()
    dialog.check(1, True)
    taken, skipped = dialog.settled()
    assert (taken.changes[1].doubt, skipped) == ("", frozenset())


def test_both_columns_stay_in_sight_in_a_narrow_window(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(*ALL))
    dialog.resize(420, 600)
    qtbot.waitUntil(lambda: dialog.tree.columnWidth(0) < dialog.tree.viewport().width() * 0.6)
    assert dialog.tree.columnViewportPosition(1) < dialog.tree.viewport().width()


def test_a_whole_group_is_cleared_at_its_heading(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(NEW, NEW, NEW, NOTE))
    head = dialog.tree.topLevelItem(0)
    assert head.childCount() == 3
    head.setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.settled()[1] == {0, 1, 2}
    for choice in range(4):
        dialog.check(choice, False)
    qtbot.waitUntil(lambda: not dialog.go.isEnabled())


def test_where_much_is_missing_nothing_is_deleted_and_import_is_not_the_default(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(SOURCE, NOTE, DELETED, DELETED, doubtful=True))
    assert dialog.settled()[1] == {0, 2, 3}
    assert not dialog.go.isDefault()
    assert dialog.cancel.isDefault()
    assert dialog.go.isEnabled()


def test_what_the_library_changed_is_not_deleted_unless_checked(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(change(ChangeKind.DELETED, conflict=True)))
    assert dialog.settled()[1] == {0}
    dialog.check(0, True)
    settled_plan, skip = dialog.settled()
    assert skip == frozenset()
    assert not settled_plan.changes[0].conflict


@pytest.mark.parametrize(
    ("choice", "conflict", "skip"), [(Choice.TAKE, True, set()), (Choice.FILE, False, set()), (Choice.KEEP, True, {0})]
)
def test_a_conflict_is_settled_one_way_or_the_other(
    qtbot: QtBot, choice: Choice, conflict: bool, skip: set[int]
) -> None:
    dialog = make(qtbot, plan(BOTH))
    assert dialog.choice.isVisible()
    assert [dialog.choice.itemData(i) for i in range(dialog.choice.count())] == [c for c, _ in choices(BOTH)]
    dialog.choice.setCurrentIndex(dialog.choice.findData(choice))
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    settled_plan, skipped = dialog.settled()
    assert (settled_plan.changes[0].conflict, skipped) == (conflict, skip)
    assert dialog.choice.currentData() == choice


def test_both_texts_stand_side_by_side(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(NOTE))
    assert dialog.sides.left.toPlainText() == "old note"
    assert dialog.sides.right.toPlainText() == "new note"
    assert marked_words("old note", "new note") == (
        (("old", True), (" note", False)),
        (("new", True), (" note", False)),
    )


def test_what_could_not_be_read_is_listed_and_shown(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(bad=(BadRecord(4, '{"id": <b>', "it is no JSON"),)))
    assert not dialog.go.isEnabled()
    item = dialog.tree.topLevelItem(0).child(0)
    dialog.tree.setCurrentItem(item)
    assert dialog.sides.right.toPlainText() == '{"id": <b>'
    assert "1 unreadable" in dialog.summary.text()


def test_remarks_are_said_and_many_are_counted(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(NEW, remarks=tuple(f"Remark {n}." for n in range(20))))
    assert "Remark 0." in dialog.remarks.text()
    assert f"And {20 - MOST_REMARKS} more remarks." in dialog.remarks.text()


def test_another_article_says_whose_and_offers_to_add_it(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(NEW, known=False))
    assert "this library does not have" in dialog.summary.text()
    assert dialog.go.text() == "Add article"
    dialog.check(0, False)
    assert dialog.go.isEnabled()


def test_nothing_to_import_leaves_only_closing(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(remarks=("It holds no highlights.",)))
    assert not dialog.go.isEnabled()
    assert dialog.cancel.text() == "Close"
    assert dialog.cancel.isDefault()


def test_a_file_that_says_nothing_of_its_article_lets_the_reader_choose(qtbot: QtBot) -> None:
    dialog = make(qtbot, plan(NEW, kind="stranger"), articles=(("a1", "“Rivers”"), (None, "a new article")))
    assert dialog.belongs.isVisible()
    dialog.belongs.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.article_chosen) as chosen:
        dialog.belongs.activated.emit(1)
    assert chosen.args == [None]
    dialog.set_plan(plan(NEW, NEW, known=False, kind="stranger"), None)
    assert len(dialog.chosen()) == 2
    assert dialog.go.text() == "Add article"


def test_the_source_shows_the_lines_that_differ() -> None:
    given = plan(SOURCE, new_source=b"one\ntwo\nthree and more\nfour\n")
    shown = sides(SOURCE, given, None)
    assert shown.after is not None
    assert "three and more" in "".join(words for words, _ in shown.after)


def test_very_long_texts_are_compared_without_end() -> None:
    assert marked_words("a " * 10_000, "b " * 10_000)[0] == (("a " * 10_000, False),)
    lines = "\n".join(str(n) for n in range(20_000)).encode()
    given = plan(SOURCE, new_source=lines)
    assert sides(SOURCE, given, None).after == (("Too many lines to compare here.", False),)
