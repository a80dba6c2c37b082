"""Reading aloud: sentence by sentence by a program of the system, followed on the page and annotated on the way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content
from desktop.ui.voice.reading_aloud import ReadingAloud, Voice, find_voice, no_voice, part_at
from desktop.ui.window.main_window import MainWindow

SPEAKS = (
    "import sys; text = sys.argv[3] if len(sys.argv) > 3 else sys.stdin.buffer.read().decode(); "
    "open(sys.argv[1], 'a', encoding='utf-8').write(text + chr(10))"
)
WAITS = SPEAKS + "; import time; time.sleep(60)"


@pytest.fixture
def said(tmp_path: Path) -> Callable[[], list[str]]:
    file = tmp_path / "said"
    file.touch()
    return lambda: file.read_text(encoding="utf-8").splitlines()


def voice(tmp_path: Path, program: str = SPEAKS, *, by_input: bool = False) -> Voice:
    return Voice(sys.executable, ("-S", "-c", program, str(tmp_path / "said"), "--"), by_input)


def aloud_in(window: MainWindow, found: Voice | None) -> ReadingAloud:
    aloud = window.controllers.reading_aloud
    aloud._find = lambda: found
    return aloud


@pytest.mark.parametrize(
    ("platform", "there", "program", "by_input"),
    [
        ("linux", {"spd-say"}, "/x/spd-say", False),
        ("darwin", {"say"}, "/x/say", True),
        ("win32", {"powershell"}, "/x/powershell", True),
        ("win32", {"pwsh"}, "/x/pwsh", True),
    ],
)
def test_the_voice_is_the_systems_own(platform: str, there: set[str], program: str, by_input: bool) -> None:
    found = find_voice(platform, lambda name: f"/x/{name}" if name in there else None)
    assert found is not None and (found.program, found.by_input) == (program, by_input)
    assert find_voice(platform, lambda name: None) is None
    assert no_voice(platform).endswith(".")


def test_what_is_said_is_every_sentence_once_and_no_more_at_a_time_than_a_voice_can_bear() -> None:
    text = ("One. Two!", "* * *", "\ufffc", "word " * 400, "x" * 2000, "Last")
    content = Content(tuple(Block(BlockKind.PARAGRAPH, one.strip()) for one in text))
    parts, at = [], 0
    while (part := part_at(content, at)) is not None:
        parts.append(content.text[part.start : part.end])
        at = part.end
    assert parts[:2] == ["One.", "Two!"] and parts[-1] == "Last"
    assert max(map(len, parts)) <= 600
    assert "".join("".join(parts).split()) == "".join("".join(text).split()).replace("***", "").replace("\ufffc", "")


@pytest.mark.parametrize("by_input", [False, True])
def test_sentences_are_read_from_the_caret_to_the_end(
    reading: MainWindow, tmp_path: Path, said: Callable[[], list[str]], qtbot: QtBot, by_input: bool
) -> None:
    aloud = aloud_in(reading, voice(tmp_path, by_input=by_input))
    reading.view.surface.caret.put(reading.view.content().text.index("Where a river ends"))
    reading.actions_by_id["read_aloud"].trigger()
    assert reading.actions_by_id["read_aloud"].isChecked()
    qtbot.waitUntil(lambda: not aloud.is_on(), timeout=20_000)
    assert said() == [
        "Where a river ends it slows down, and what it carried falls.",
        "That is how a delta grows.",
        "A delta is a map that redraws itself.",
    ]
    assert "end of the article" in reading.toast.text()
    assert not reading.actions_by_id["read_aloud"].isChecked() and reading.view.surface.selection.passage() is None


def test_what_is_read_is_selected_annotated_and_gone_on_from(
    reading: MainWindow, tmp_path: Path, said: Callable[[], list[str]], qtbot: QtBot
) -> None:
    aloud = aloud_in(reading, voice(tmp_path, WAITS))
    reading.activateWindow()
    reading.view.setFocus()
    reading.view.surface.caret.put(reading.view.content().text.index("A river is"))
    aloud.toggle()
    qtbot.waitUntil(lambda: len(said()) == 1)
    reading.actions_by_id["theme_1"].trigger()
    [made] = reading.reading.annotations
    assert made.target.quote.exact == "A river is older than its name."
    reading.actions_by_id["sentence_next"].trigger()
    qtbot.waitUntil(lambda: len(said()) == 2)
    reading.actions_by_id["sentence_previous"].trigger()
    qtbot.waitUntil(lambda: len(said()) == 3)
    assert said()[1:] == ["It was there before anybody drew it.", "A river is older than its name."]
    assert not reading.view.surface.offer.bar.isVisible()
    reading.actions_by_id["note"].trigger()  # a note is written: the voice waits
    assert aloud._process is None and aloud.is_on()
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "So it is.")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(said()) == 4)
    assert said()[3] == "It was there before anybody drew it."
    qtbot.keyClick(reading.view, Qt.Key.Key_Escape)
    assert not aloud.is_on() and aloud._process is None


def test_a_system_without_a_voice_is_told_in_a_sentence(reading: MainWindow) -> None:
    aloud = aloud_in(reading, None)
    reading.actions_by_id["read_aloud"].trigger()
    assert not aloud.is_on() and reading.toast.text() == no_voice()


@pytest.mark.parametrize("program", ["raise SystemExit(3)", ""])
def test_a_voice_that_fails_is_given_up_with_a_sentence(
    reading: MainWindow, tmp_path: Path, qtbot: QtBot, program: str
) -> None:
    broken = voice(tmp_path, program) if program else Voice(str(tmp_path / "none"), (), False)
    aloud = aloud_in(reading, broken)
    aloud.toggle()
    qtbot.waitUntil(lambda: not aloud.is_on(), timeout=20_000)
    assert "does not work" in reading.toast.text()


def test_another_article_or_a_closed_window_ends_it(reading: MainWindow, tmp_path: Path) -> None:
    aloud = aloud_in(reading, voice(tmp_path, WAITS))
    aloud.toggle()
    reading.reading.show_nothing()
    assert not aloud.is_on()
