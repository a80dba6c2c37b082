"""Foreign text in the window's own lines: never markup, never reordered, never hidden; and what no file can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.ids import new_id
from db.records import Article
from desktop.library import Library
from desktop.shown_text import in_one_line
from desktop.ui.window.links import SCHEMES, plain_address
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

MARKUP = '<b>canary</b><img src="/canary.png">'
CONTROLS = "photo\u202egnp.exe \u2066hidden\u2069 \u200b"
FLOOD = "a" + "\u0301" * 20_000
UNKEEPABLE = "half \ud83d, nothing \x00, no character \ufffe \uffff, escape \x1b[31m"


# Rich text


def tooltips(window: QWidget) -> Iterator[str]:
    for part in window.findChildren(QWidget):
        yield part.toolTip()
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            yield from _tooltips_of(part.model(), QModelIndex())


def _tooltips_of(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
        yield from _tooltips_of(model, index)


@pytest.fixture
def marked(reading: MainWindow) -> MainWindow:
    """A window where title, theme and note look like markup."""
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    theme = reading.session.library.themes.all()[0]
    reading.session.write(
        lambda: reading.session.library.themes.add(replace(theme, id=new_id(), name=MARKUP, definition=MARKUP, key=9))
    )
    reading.session.write(lambda: reading.session.library.articles.rename(article.id, MARKUP))
    made = reading.session.annotate(article.id, words(content, "older"), note=MARKUP)
    assert made is not None
    reading.session.set_themes(made.id, [t.id for t in reading.session.library.themes.all() if t.name == MARKUP])
    reading.actions_by_id["outline"].setChecked(False)
    reading.actions_by_id["outline"].trigger()
    reading.strip.say(f"Could not read {MARKUP}.")
    reading.toast.tell(MARKUP)
    reading.actions_by_id["switch"].trigger()
    reading.resize(900, 600)
    return reading


def test_titles_themes_and_messages_are_never_taken_for_markup(marked: MainWindow) -> None:
    labels = [label for label in marked.findChildren(QLabel) if "canary" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    shown = [text for text in tooltips(marked) if "canary" in text]
    assert shown
    assert [text for text in shown if QtGui.Qt.mightBeRichText(text) and "&lt;img" not in text] == []
    assert "<b>canary</b>" in marked.toolbar.title.whole
    assert "<b>canary</b>" in marked.windowTitle()


# Direction, hidden characters, floods


def test_what_hides_or_turns_text_is_seen_in_titles_and_messages(reading: MainWindow) -> None:
    article = reading.reading.article
    assert article is not None
    reading.session.write(lambda: reading.session.library.articles.rename(article.id, CONTROLS))
    reading.strip.say(f"{CONTROLS} has changed.")
    reading.toast.tell(CONTROLS)
    for text in (reading.toolbar.title.whole, reading.windowTitle(), reading.strip.sentence(), reading.toast.text()):
        assert "photo⟨RLO⟩gnp.exe ⟨LRI⟩hidden⟨PDI⟩ ⟨ZWSP⟩" in text
    assert reading.session.library.read.article(article.id).title == CONTROLS.strip()  # kept as it is


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A plain title", "A plain title"),
        ("Zoë, 日本語, עברית, 👩‍👩‍👧", "Zoë, 日本語, עברית, 👩‍👩‍👧"),
        ("me\u0301lange", "me\u0301lange"),
        ("two\nlines\u2028and\tmore", "two lines and more"),
        ("a\x00b\x1b[31m", "a⟨00⟩b⟨1B⟩[31m"),
        ("half \ud83d", "half \ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_line_shows_what_stands_there(text: str, shown: str) -> None:
    assert in_one_line(text) == shown


@given(st.text(alphabet=st.characters(), max_size=80))
def test_a_line_is_always_one_that_can_be_shown(text: str) -> None:
    shown = in_one_line(text)
    shown.encode("utf-8")
    assert not any(c in shown for c in "\n\r\x00\u2028\u2029\u202e\u2066\x1b")
    assert in_one_line(shown) == shown


def test_a_flood_of_marks_stays_short() -> None:
    assert len(in_one_line(FLOOD)) < 20


@pytest.mark.parametrize("text", [UNKEEPABLE, FLOOD, CONTROLS, MARKUP, "x" * 300_000, "[" * 5000, "> " * 5000])
def test_any_note_is_kept_shown_and_there_after_a_restart(
    reading: MainWindow, library: Library, qtbot: QtBot, text: str
) -> None:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    made = reading.session.annotate(article.id, words(content, "older"))
    assert made is not None
    assert reading.session.set_note(made.id, text)
    reading.margin.edit(made.id)
    reading.grab()
    reading.margin.editing.keep()
    reading.margin.editing_finished.emit(made.id)
    reading.grab()
    again = Library.open(library.path, read_only=True)
    kept = again.annotations.get(made.id).note
    again.close()
    kept.encode("utf-8")
    assert "\x00" not in kept
    assert len(kept) >= len(text.strip()) - 4
    assert reading.strip.sentence() == ""


@pytest.mark.parametrize("text", [UNKEEPABLE, FLOOD, CONTROLS, MARKUP, "x" * 100_000])
def test_any_title_and_theme_name_is_kept_or_refused_in_a_sentence(
    reading: MainWindow, add: Callable[..., Article], text: str
) -> None:
    article = reading.reading.article
    assert article is not None
    theme = reading.session.library.themes.all()[0]
    for done in (
        reading.session.write(lambda: reading.session.library.articles.rename(article.id, text)),
        reading.session.write(
            lambda: reading.session.library.themes.add(
                replace(theme, id=new_id(), name=text, definition=text, key=None)
            )
        ),
    ):
        assert done or reading.strip.sentence().endswith(".")
    reading.grab()
    reading.session.library.exchange.export(article.id)


# Links


HOSTILE = (
    "javascript:alert(1)", " jAvA\tscript:alert(1)", "java\nscript:alert(1)", "javascript\x00:x", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "FILE://x", "ms-msdt:/id", "ms-word:ofe|u|http://x", "smb://h/s", "search-ms:q",
    "\\\\host\\share", "//host/x", "http:", "http://", "https:///x", "tel:112", "sms:1", "about:blank", "chrome://x",
    "view-source:http://x", "blob:http://x", "ftp://x/y", "gopher://x", "ldap://x", "jar:file:///x!/y", "intent://x",
    "steam://run/1", "postil://a/1", "x-apple:x", "mhtml:file://x", "res://x", "ssh://h -oProxyCommand=x", "",
    "/etc/passwd", "..\\..\\x", "notes.md", "C:\\x", "http\u200b://x", "ｈｔｔｐ://x", "feed:javascript:1",
)  # fmt: skip
OPENED = {
    "http://bank.example@evil.example/": "http://bank.example@evil.example/",
    "http://bücher.example/ä": "http://xn--bcher-kva.example/%C3%A4",
    "https://example.org/\u202etxt.exe": "https://example.org/%E2%80%AEtxt.exe",
    "mailto:a@example.org?subject=x": "mailto:a@example.org?subject=x",
    "mailto:a@b.example?attach=/etc/passwd&BODY=x&%61ttach=y#?attach=z": "mailto:a@b.example?BODY=x",
    "mailto:?Attachment=/etc/passwd": "mailto:",
}
LEADS = {  # what stands before the host, or how long it is, hides it from nobody
    "http://bank.example@evil.example/": " It leads to evil.example.",
    f"http://bank.example%2F{'login' * 99}@evil.example/": " It leads to evil.example.",
    "http://@evil.example/": " It leads to evil.example.",
    f"https://bücher.example/{'x' * 999}": " It leads to xn--bcher-kva.example.",
    f"http://bank.example{'.b' * 400}.evil.example/": ".b.b.evil.example.",
    "https://example.org/@evil.example": " outside of Postil?",
}


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    found: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", found.append)
    return found


def test_no_other_scheme_is_ever_opened(reading: MainWindow, opened: list[QUrl]) -> None:
    for address in HOSTILE:
        plain = plain_address(address)
        assert plain is None or plain.partition(":")[0] in SCHEMES, address
        reading.strip.dismiss()
        reading.links.follow(address)
        assert opened == [], address
        if plain is None and not address.startswith("postil:"):  # those are looked up in the library
            assert reading.strip.sentence() == "", address


def test_whose_an_address_is_stands_in_the_question(reading: MainWindow, opened: list[QUrl]) -> None:
    for address, end in LEADS.items():
        reading.links.follow(address)
        assert opened == []
        assert reading.strip.sentence().endswith(end), address
        assert len(reading.strip.sentence()) < 500


def test_the_real_address_is_shown_before_it_is_opened(reading: MainWindow, opened: list[QUrl]) -> None:
    for address, shown in OPENED.items():
        reading.links.follow(address)
        assert opened == []
        assert shown in reading.strip.sentence()
        assert reading.strip.sentence().isascii()
        reading.strip.button.click()
        assert bytes(opened.pop().toEncoded().data()).decode() == shown
