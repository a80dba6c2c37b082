"""Links between notes: offered behind ``[[``, put in as Markdown, followed, and seen from where they lead to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.linking.link_list import LinkList
from desktop.ui.linking.offers import LinkOffer, markdown_link
from desktop.ui.margin import markdown_keys
from desktop.ui.margin.note_field import NoteField
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

Add = Callable[..., Article]
_Key = Qt.Key


def mark(window: MainWindow, quote: str, note: str = "") -> str:
    reading = window.reading
    assert reading.article is not None and reading.content is not None
    made = window.session.annotate(reading.article.id, words(reading.content, quote), note=note)
    assert made is not None
    return made.id


def write(window: MainWindow, annotation_id: str, qtbot: QtBot) -> NoteField:
    window.activateWindow()
    window.annotating.edit_note(annotation_id)
    [field] = window.findChildren(NoteField)
    qtbot.waitUntil(field.hasFocus)
    return field


def offered(window: MainWindow) -> list[str]:
    lists = [one for one in window.findChildren(LinkList) if one.isVisible()]
    return [lists[0].item(row).text() for row in range(lists[0].count())] if lists else []


@pytest.mark.parametrize(
    ("text", "asked"),
    [("[[", ""), ("see [[riv", "riv"), ("[[a]] b", None), ("[a", None), ("[[a\nb", None), ("[[x [[y", "y"), ("", None)],
)
def test_a_link_is_asked_for_behind_two_brackets(text: str, asked: str | None) -> None:
    assert markdown_keys.asked_link(text, len(text)) == asked


def test_brackets_are_answered_and_those_that_close_them_go_too() -> None:
    edit = markdown_keys.answer_link("see [[riv]] now", 9, "[Rivers](postil://article/1)")
    assert edit is not None
    text = "see [[riv]] now"
    assert text[: edit.start] + edit.text + text[edit.end :] == "see [Rivers](postil://article/1) now"


def test_the_words_of_a_link_cannot_break_out_of_it() -> None:
    assert markdown_link(LinkOffer("a ](b) [c\n*d*", "postil://a/1")) == r"[a \](b) \[c \*d\*](postil://a/1)"


def test_brackets_in_a_note_offer_articles_and_annotations_and_enter_takes_one(
    reading: MainWindow, add: Add, qtbot: QtBot
) -> None:
    lakes = add("# Lakes\n\nStill water.", "lakes.txt")
    other, here = mark(reading, "older than its name"), mark(reading, "drew")
    field = write(reading, here, qtbot)
    qtbot.keyClicks(field, "See [[")
    assert "older than its name" in offered(reading)
    qtbot.keyClicks(field, "lak")
    assert offered(reading) == ["Lakes"]
    qtbot.keyClick(field, _Key.Key_Return)
    assert field.toPlainText() == f"See [Lakes](postil://article/{lakes.id})"
    assert offered(reading) == []
    qtbot.keyClicks(field, " and [[olde")
    assert "older than its name" in offered(reading)
    [shown] = [one for one in reading.findChildren(LinkList) if one.isVisible()]
    shown.setCurrentRow(offered(reading).index("older than its name"))
    qtbot.keyClick(field, _Key.Key_Tab)
    assert field.toPlainText().endswith(f" and [older than its name](postil://a/{other})")
    qtbot.keyClicks(field, " [[nothing of the kind")
    assert offered(reading) == []
    qtbot.keyClicks(field, "]] [[")
    assert offered(reading)
    qtbot.keyClick(field, _Key.Key_Escape)
    assert offered(reading) == [] and field.hasFocus(), "the first Esc closes the list only"
    qtbot.keyClick(field, _Key.Key_Escape)
    kept = reading.reading.annotation(here)
    assert kept is not None and f"postil://a/{other}" in kept.note


def test_the_arrows_choose_in_the_list_round_its_ends(qtbot: QtBot, reading: MainWindow) -> None:
    here = mark(reading, "drew")
    mark(reading, "older")
    field = write(reading, here, qtbot)
    qtbot.keyClicks(field, "[[")
    [shown] = [one for one in reading.findChildren(LinkList) if one.isVisible()]
    assert shown.currentRow() == 0
    qtbot.keyClick(field, _Key.Key_Up)
    assert shown.currentRow() == shown.count() - 1
    qtbot.keyClick(field, _Key.Key_Down)
    assert shown.currentRow() == 0


def test_what_links_to_an_annotation_is_seen_at_it_and_gone_to(reading: MainWindow) -> None:
    target = mark(reading, "older than its name")
    linking = mark(reading, "delta grows", note=f"As [there](postil://a/{target}).")
    mark(reading, "habit", note="No link.")
    of, view = reading.controllers.linking, reading.view
    assert of.count(target) == 1 and of.count(linking) == 0
    view.surface.offer.show_at(
        target, (target,), view.surface.page.viewport_rect(words(view.content(), "than")).center()
    )
    assert any(button.text() == "Linked" for button in view.surface.offer.bar._buttons)
    [action] = of.links_menu(of.links_to("a", target)).actions()
    assert "As" in action.text()
    action.trigger()
    assert reading.reading.current_id == linking
    article = reading.reading.article
    assert article is not None and of.links_to("article", article.id) == []
    reading.reading.set_current(None)
    of.show_links()
    assert "No note and no brief links here" in reading.toast.text()


def test_a_removed_note_links_no_more(reading: MainWindow) -> None:
    target = mark(reading, "older than its name")
    linking = mark(reading, "delta grows", note=f"As [there](postil://a/{target}).")
    reading.session.remove([linking])
    assert reading.controllers.linking.count(target) == 0
