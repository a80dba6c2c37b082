"""A file of another program that is dropped or imported is recognised, shown before, and comes in as one step."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.exchange.preview_dialog import PreviewDialog
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.window.main_window import MainWindow


def clippings(window: MainWindow, tmp_path: Path) -> Path:
    article = window.reading.article
    assert article is not None
    text = window.session.library.articles.text(article.id)
    quote = max(text.split("\n"), key=len)[:60].strip()
    entries = (("Your Highlight at location 10-12 | Added on", quote), ("Your Bookmark at location 3 | Added on", ""))
    path = tmp_path / "My Clippings.txt"
    path.write_text("".join(f"{article.title}\n- {line}\n\n{words}\n==========\n" for line, words in entries), "utf-8")
    return path


def shown(window: MainWindow, qtbot: QtBot) -> PreviewDialog:
    from_elsewhere = window.controllers.from_elsewhere
    qtbot.waitUntil(lambda: from_elsewhere.dialog is not None, timeout=20_000)
    assert from_elsewhere.dialog is not None
    return from_elsewhere.dialog


def test_what_would_come_in_is_shown_then_brought_in_as_one_step(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    library = reading.session.library
    before = library.annotations.all()
    reading.controllers.importing.begin(clippings(reading, tmp_path))
    dialog = shown(reading, qtbot)
    counts = {label.accessibleName() for label in dialog.findChildren(PlainLabel)}
    assert counts == {"", "At their words: 1", "Left out: 1"}
    assert "A bookmark marks no words." in dialog.lines.toPlainText()
    assert library.annotations.all() == before
    with qtbot.waitSignal(reading.session.told, timeout=20_000) as told:
        dialog.go.click()
    assert told.args == ["1 annotation was brought in. Undo takes it back."]
    assert len(library.annotations.all()) == len(before) + 1
    reading.session.walk("undo")
    assert library.annotations.all() == before


def readium(window: MainWindow, tmp_path: Path, title: str, marks: dict[str, dict[str, object]]) -> Path:
    """Return a set of annotations of Readium’s: bodies by their words, which are their ids, too."""
    items = [
        {"id": words, "body": body, "target": {"selector": [{"type": "TextQuoteSelector", "exact": words}]}}
        for words, body in marks.items()
    ]
    path = tmp_path / "rivers.annotation"
    path.write_text(json.dumps({"type": "AnnotationSet", "about": {"dc:title": title}, "items": items}), "utf-8")
    return path


def test_where_a_work_belongs_is_asked_and_tags_and_colours_become_the_themes_that_are_chosen(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    library, article = reading.session.library, reading.reading.article
    assert article is not None
    before = library.annotations.all(article.id)
    body = {"value": "Ask", "tags": ["Water"], "color": "#ffcc00"}
    path = readium(reading, tmp_path, f"{article.title} again", {"what it carried falls": body})
    reading.controllers.importing.begin(path)
    dialog, choices = shown(reading, qtbot), reading.controllers.from_elsewhere.choices
    assert choices is not None
    [home] = choices.homes.values()
    assert [home.itemText(row) for row in range(home.count())] == [article.title, "None: it waits for its text"]
    assert home.currentIndex() == 1
    assert f"{article.title} again (waiting for its text)" in dialog.lines.toPlainText()
    qtbot.waitUntil(lambda: choices.height() <= choices.widget().sizeHint().height())  # no gap below what is chosen
    assert "(orphan)" not in dialog.lines.toPlainText()
    home.setCurrentIndex(0)
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.go.isEnabled(), timeout=20_000)
    assert "At their words: 1" in {label.accessibleName() for label in dialog.findChildren(PlainLabel)}
    tag, colour = choices.labels.values()
    assert (tag.currentText(), colour.currentText()) == ("New theme: Water", "No theme")
    theme = library.themes.all()[0]
    tag.setCurrentIndex(0)
    colour.setCurrentIndex(colour.findData(theme.name))
    with qtbot.waitSignal(reading.session.told, timeout=20_000):
        dialog.go.click()
    [brought] = [one for one in library.annotations.all(article.id) if one not in before]
    assert brought.theme_ids == (theme.id,)
    reading.controllers.importing.begin(path)
    dialog = shown(reading, qtbot)
    assert not dialog.go.isEnabled()
    assert "Known already: 1" in {label.accessibleName() for label in dialog.findChildren(PlainLabel)}


def test_what_was_deleted_there_stays_unless_it_is_checked(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    library, article = reading.session.library, reading.reading.article
    assert article is not None
    before = library.annotations.all(article.id)
    part = reading.controllers.from_elsewhere
    marks: dict[str, dict[str, object]] = {"what it carried falls": {"value": "a"}, "A delta is a map": {"value": "b"}}
    for words in (list(marks), list(marks)[:1]):
        path = readium(reading, tmp_path, article.title, {one: marks[one] for one in words})
        reading.controllers.importing.begin(path)
        dialog = shown(reading, qtbot)
        if len(words) == 2:
            with qtbot.waitSignal(reading.session.told, timeout=20_000):
                dialog.go.click()
            qtbot.waitUntil(lambda: part.dialog is None)
    assert part.choices is not None
    [row] = part.choices.gone.findItems("A delta", Qt.MatchFlag.MatchContains)
    assert (row.checkState(), dialog.go.isEnabled()) == (Qt.CheckState.Unchecked, False)
    row.setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(reading.session.told, timeout=20_000):
        dialog.go.click()
    assert len(library.annotations.all(article.id)) == len(before) + 1


def test_a_file_that_is_opened_says_what_it_holds_and_may_be_an_article_all_the_same(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = clippings(reading, tmp_path)
    with qtbot.waitSignal(reading.session.export_found):
        reading.session.import_files([path])
    assert reading.strip.kind == "import"
    with qtbot.waitSignal(reading.session.article_added, timeout=20_000):
        reading.session.import_files([path], as_articles=True)


def test_a_file_that_cannot_be_read_is_a_sentence(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "metadata.epub.lua"
    path.write_text('return { ["annotations"] = os.execute("x") }', "utf-8")
    with qtbot.waitSignal(reading.session.failed, timeout=20_000) as failed:
        reading.controllers.importing.begin(path)
    assert failed.args == ["The Lua file holds more than data in line 1; Postil runs no Lua."]
