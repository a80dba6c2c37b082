"""Many files at once: each is added, known or refused with its reason, and the reader stays in the Library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from desktop.ui.library.adding.adding import Outcome, walked
from desktop.ui.window.main_window import MainWindow


def write(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(f"# {name}\nThe words of {folder.name} {name}.", encoding="utf-8")


def test_a_folder_is_walked_once_whatever_leads_back_into_it(tmp_path: Path) -> None:
    top = tmp_path / "top"
    write(top, "b.md", "a.txt", "picture.png", ".hidden.md")
    write(top / "below", "c.MD")
    write(top / ".git", "d.md")
    (top / "below" / "loop").symlink_to(top)
    (top / "gone").symlink_to(tmp_path / "nowhere")
    found = [path.relative_to(top).as_posix() for path in walked(top, frozenset({".md", ".txt"}))]
    assert found == ["a.txt", "b.md", "below/c.MD"]
    assert list(walked(tmp_path / "nowhere", frozenset({".md"}))) == []


def test_files_and_folders_come_in_and_a_summary_stays(
    reading: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "many", "one.md", "two.md", "copy.md")
    (tmp_path / "many" / "copy.md").write_bytes((tmp_path / "many" / "one.md").read_bytes())
    (tmp_path / "bad.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    before = reading.reading.article
    with qtbot.waitSignal(reading.visiting.adding.finished, timeout=30_000) as caught:
        reading.visiting.bring_in([tmp_path / "many", tmp_path / "bad.md", tmp_path / "missing.md"])
        assert not reading.places.at_article()
    outcome = caught.args[0]
    assert isinstance(outcome, Outcome)
    assert (len(outcome.added), outcome.known) == (2, 1)
    assert [name for name, _ in outcome.refused] == ["bad.md", "missing.md"]
    assert len(library.read.articles()) == 3
    assert not reading.places.at_article() and reading.reading.article == before
    shown = reading.places.library
    assert shown is not None and shown.summary_strip.isVisible()
    assert shown.summary_strip.words.text() == "2 articles added, 1 there already, 2 not taken."
    shown.summary_strip.show_button.click()
    assert "missing.md: There is no file" in shown.summary_strip.reasons.toPlainText()
    assert len(shown.list.shelf.rows) == 3 and reading.import_strip.isHidden()


def test_a_file_that_is_only_like_an_article_is_named_and_can_be_an_article_of_its_own(
    reading: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "many", "one.md")
    (tmp_path / "many" / "two.md").write_bytes((tmp_path / "many" / "one.md").read_bytes() + b"\n\n")
    adding, place = reading.visiting.adding, reading.places
    with qtbot.waitSignal(adding.finished, timeout=30_000):
        reading.visiting.bring_in([tmp_path / "many"])
    assert place.library is not None
    summary = place.library.summary_strip
    assert summary.words.text() == "1 article added, 1 not taken."
    assert summary.reasons.toPlainText() == "two.md: It has the text of “one.md”, which is in your library."
    assert summary.new_button.isVisible() and summary.new_button.text() == "Add 1 as a new article"
    with qtbot.waitSignal(adding.finished, timeout=30_000):
        summary.new_button.click()
    assert summary.words.text() == "1 article added." and summary.new_button.isHidden()
    assert len(library.read.articles()) == 3
    with qtbot.waitSignal(adding.finished, timeout=30_000):
        reading.visiting.bring_in([tmp_path / "many"])
    assert summary.words.text() == "0 articles added, 2 there already."


def test_what_was_added_before_it_was_stopped_stays(
    reading: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "many", *(f"{number}.md" for number in range(6)))
    reading.session.changed.connect(lambda _: reading.import_strip.cancel_button.click())
    with qtbot.waitSignal(reading.visiting.adding.finished, timeout=30_000) as caught:
        reading.visiting.bring_in([tmp_path / "many"])
    assert caught.args[0].stopped and len(library.read.articles()) == 2
    assert not reading.visiting.adding.busy() and reading.import_strip.isHidden()


def test_one_file_is_opened_as_ever(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    write(tmp_path, "one.md")
    with qtbot.waitSignal(window.session.article_added, timeout=30_000):
        window.visiting.bring_in([tmp_path / "one.md"])
    assert window.places.at_article() and window.toolbar.title.whole == "one.md"


def test_the_summary_says_how_many_lie_annotated_in_the_trash(
    reading: MainWindow, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    assert reading.reading.article is not None
    library.annotations.add(reading.reading.article.id, Passage(0, 6))
    library.articles.remove(reading.reading.article.id)
    write(tmp_path / "many", "one.md")
    (tmp_path / "many" / "again.txt").write_bytes((tmp_path / "rivers.txt").read_bytes())
    with qtbot.waitSignal(reading.visiting.adding.finished, timeout=30_000) as caught:
        reading.visiting.bring_in([tmp_path / "many"])
    assert caught.args[0].sentence() == "2 articles added, 1 of them annotated in the trash too."


def test_after_many_files_the_keyboard_is_in_the_list_and_a_slash_goes_into_the_filter_from_the_sections_too(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    write(tmp_path / "many", "raft.md", "reed.md")
    window.activateWindow()
    window.setFocus()
    other = QWidget()  # the window that the files come from
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    with qtbot.waitSignal(window.visiting.adding.finished, timeout=30_000):
        window.visiting.bring_in([tmp_path / "many"])
    place = window.places.library
    assert place is not None
    window.activateWindow()
    qtbot.waitUntil(lambda: window.focusWidget() is place.list)
    for part in (place.list, place.rail):
        part.setFocus()
        place.head.field.setText("")
        qtbot.keyClicks(part, "/")
        qtbot.keyClicks(window.focusWidget(), "raft")
        assert place.head.field.text() == "raft" and place.section == "all"
