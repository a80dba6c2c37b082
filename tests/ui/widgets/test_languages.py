"""In a made-up language a third longer nothing is cut off and nothing shown in English; another reads right to left."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QToolButton,
    QWidget,
)

from desktop import texts
from desktop.ui.settings.type_sheet import TypeSheet
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.toolbar import TitleSwitch
from tests.ui.conftest import TEXT, words
from tests.ui.widgets.every_dialog import DIALOGS, none_waited_for
from tests.ui.widgets.on_show import actions_of, texts_of, watched

ACCENTS = str.maketrans("aeiouncyAEIOU", "áéíóúñçýÁÉÍÓÚ")
LONGER = 0.4
PLACE = re.compile(r"(\{\w*\}|&.)")
WORD = re.compile(r"[^\W\d_]{2,}")
MONTHS = (
    "Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?"
)
# Words with a letter that the made-up language has not: names, keys, endings of files, and what Qt itself says.
NAMES = re.compile(
    r"https?://\S+|/\S+|\S+\.postil\b|\b\S+\.md\b|[\w.]+\.txt|\[\^h-|"
    r"\b(Postil|Markdown|CriticMarkup|Obsidian|GitHub|Python|Deutsch|Français|Español|English|Source S\w+( Pro)?|"
    rf"Noto S\w+|DejaVu S\w+|Liberation \w+|KiB|MiB|{MONTHS}|OK|Cancel|Close|Apply|Press shortcut|"
    r"Ctrl|Alt|Shift|Return|Enter|Esc|Del|Space|Tab|Home|End|Left|Right|Up|Down|PgUp|PgDown|Ins|Backspace)\b"
)
OF_ARTICLES = (TitleSwitch,)  # a title, shortened by itself
NOTE = "A note of the reader"
OF_THE_READER = (
    *TEXT.splitlines(), NOTE, "older than its name. It was", "older than its name. It", "older than its name", "Rivers",
    "river", "Else", "A new article", "A word more", "Lakes",
    "It is there already.", "Replace it?", "It is gone.", "A report of an error.", "A report.", "the library", "there",
    "A row is not what was written.", "its journal", "other", "old", "new", "ours", "theirs", "before", "#ffcc00",
    "a.qdc", "other.postil", "My Clippings.txt", "Deutsch (deu)", "English (eng)", "a.json", "CSL JSON",
    "A river is old.",
)  # fmt: skip  # what the sample and the dialogs' makers write


def pseudo(text: str, number: int = -1) -> str:
    """Return a text as the made-up language has it: with accents, longer, in brackets that tell it was looked up."""
    pieces = PLACE.split(text)
    made = "".join(piece if PLACE.fullmatch(piece) else piece.translate(ACCENTS) for piece in pieces)
    more = "~" * round(len(PLACE.sub("", text)) * LONGER)
    return f"⟦{made}{more[:40]}⟧"


@pytest.fixture
def in_pseudo() -> Iterator[None]:
    """Speak it for one test."""
    texts.speak(pseudo, ".")
    yield
    texts.speak(None)


def shown_text(widget: QWidget) -> str:
    """Return the words on a button or label; "" where they are not words but an article's or a picture's."""
    if isinstance(widget, QLabel):
        return "" if widget.textFormat() == Qt.TextFormat.RichText else widget.text()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def cut_off(widget: QWidget) -> bool:
    """True if the words of a button or label want more room than they have, and it was not made to give way."""
    text = shown_text(widget).replace("&", "")
    if not text or (isinstance(widget, QLabel) and widget.wordWrap()) or widget.minimumWidth() == 1:
        return False
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    metrics = QFontMetrics(widget.font())
    return max(metrics.horizontalAdvance(line) for line in text.split("\n")) > widget.width() + 1


@dataclass
class Walk:
    """What was found wrong on the way, by where; ``given`` are words that the reader wrote."""

    given: list[str]
    found: list[str] = field(default_factory=list)

    def english(self, text: str) -> list[str]:
        """Return the words of a text that were never looked up."""
        if any(one.startswith(text.removesuffix("…")) for one in self.given):
            return []
        text, cut, _ = text.partition("…")
        for one in sorted(self.given, key=len, reverse=True):
            text = text.replace(one, " ")
            if cut and (left := next((n for n in range(len(one), 5, -1) if text.endswith(one[:n])), 0)):
                text = text[:-left]  # what was cut off with them
        plain = NAMES.sub(" ", re.sub("&.", "", text))
        return [word for word in WORD.findall(plain) if word.translate(ACCENTS) != word]

    def look(self, where: str, root: QWidget) -> None:
        """Look at a window: its controls, its rows, its menus, and what it paints."""
        with watched() as painted:
            root.grab()
        told = [("painted", text) for text in painted.texts]
        told += [("menu", text) for action in actions_of(root) for text in (action.text(), action.toolTip())]
        self.found += [f"{where}: painted out of its room: {text}" for text in painted.cut_off]
        for widget in [root, *root.findChildren(QWidget)]:
            if widget.isVisible() and not isinstance(widget, OF_ARTICLES):
                told += [(type(widget).__name__, text) for text in texts_of(widget)]
                if cut_off(widget):
                    self.found.append(f"{where}: cut off: {shown_text(widget)!r} in {widget.width()}")
        whole = html.unescape("\n".join(text for _, text in told))
        self.found += [
            f"{where}: painted short and nowhere whole: {text!r}" for text in painted.shortened if text not in whole
        ]
        self.tell(where, told)

    def tell(self, where: str, told: Iterable[tuple[str, str]]) -> None:
        """Note down what of these is English."""
        self.found += [f"{where}: English: {kind} {text!r}" for kind, text in told if self.english(text)]


@pytest.mark.usefixtures("in_pseudo")
def test_in_a_longer_language_all_is_translated_and_nothing_cut_off(reading: MainWindow) -> None:
    assert reading.reading.content is not None
    themes = reading.session.library.themes.all()
    walk = Walk([*OF_THE_READER, *(one.definition for one in themes), *(one.name for one in themes)])
    said: list[str] = []
    reading.controllers.announcer.announced.connect(said.append)
    reading.session.told.connect(lambda told: said.append(str(told)))
    reading.reading.press_theme(1, words(reading.reading.content, "older than its name"))
    reading.session.set_note(reading.reading.annotations[0].id, NOTE)
    for width in (1280, 800):
        reading.resize(width, 800)
        for command in ("library_place", "themes_place", "search", "article_place"):
            reading.run_command(command)
            QCoreApplication.processEvents()
            walk.look(f"{command} at {width}", reading)
    reading.run_command("type")
    [sheet] = reading.findChildren(TypeSheet)
    walk.look("type", sheet)
    sheet.close()
    with none_waited_for():
        for name, make in DIALOGS.items():
            dialog = make(reading)
            dialog.show()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            walk.look(name, dialog)
            dialog.close()
    assert said
    walk.tell("said", (("", sentence) for sentence in said))
    assert not walk.found, "\n".join(dict.fromkeys(walk.found))


SAYING = (
    "theme_2", "theme_2", "repeat", "next_annotation", "end_later", "end_later", "copy", "copy_link", "lens", "escape",
    "pen", "escape", "merge", "split", "undo", "redo", "caret", "select_from_caret", "escape", "footnote", "enlarge",
    "choose_among", "grow", "area", "zoom_in", "zoom_reset", "find_next", "back", "forward", "remove", "undo",
    "mode_paged", "mode_scroll", "appearance_next", "full_screen", "full_screen", "article_note", "review", "origin",
)  # fmt: skip


@pytest.mark.usefixtures("in_pseudo")
def test_what_commands_say_is_translated(reading: MainWindow) -> None:
    themes = reading.session.library.themes.all()
    walk = Walk([*OF_THE_READER, *(one.name for one in themes)])
    said: list[str] = []
    reading.controllers.announcer.announced.connect(said.append)
    reading.session.told.connect(lambda told: said.append(str(told)))
    reading.view.surface.selection.select(words(reading.reading.content, "older than its name"))
    reading.run_command("theme_1")
    for command in SAYING:
        reading.run_command(command)
        QCoreApplication.processEvents()
        said += [
            reading.strip.sentence(),
            reading.status.counts.text(),
            reading.status.place.text(),
            reading.toast.text(),
        ]
    walk.tell("said", (("", sentence) for sentence in dict.fromkeys(said)))
    assert len(set(said)) > 20
    assert not walk.found, "\n".join(walk.found)
