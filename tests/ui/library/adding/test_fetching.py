"""An address becomes an article when the reader says so; a link from outside only asks; a newer one is previewed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.library.adding.fetching import SAYS, AddressDialog
from desktop.ui.window.links import added_address
from desktop.ui.window.main_window import MainWindow
from tests.fetching import server as served
from tests.fetching.server import Answer, serving


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    with serving() as made:
        yield made


@pytest.fixture(autouse=True)
def no_clipboard(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.fetching.job.MAY_ASK_ITSELF", True)
    QGuiApplication.clipboard().clear()


def answer(monkeypatch: pytest.MonkeyPatch, yes: bool, address: str = "") -> list[tuple[str, bool]]:
    """Let the reader answer every dialog; return what each showed."""
    shown: list[tuple[str, bool]] = []

    def look(dialog: AddressDialog) -> int:
        shown.append((dialog.address(), dialog.pictures.isChecked()))
        if address:
            dialog.field.setText(address)
        return int(yes)

    monkeypatch.setattr(AddressDialog, "exec", look)
    return shown


def titles(window: MainWindow) -> list[str]:
    return [article.title for article in window.session.library.read.articles()]


def test_an_address_becomes_an_article_that_is_opened_with_its_pictures(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, server: tuple[str, list[str]]
) -> None:
    base, asked = server
    asked.clear()
    answer(monkeypatch, True, f"{base}/lock/page")
    reading.actions_by_id["add_address"].trigger()
    qtbot.waitUntil(lambda: reading.windowTitle().startswith("The Lock"), timeout=20_000)
    article = reading.reading.article
    assert article is not None
    assert (article.title, article.source) == ("The Lock", f"{base}/lock/page")
    assert set(reading.session.library.articles.resources(article.id)) == {"lock.png", "late.png"}
    assert asked[0] == "/lock/page"
    told: list[str] = []
    reading.session.told.connect(told.append)
    reading.actions_by_id["look_newer"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["The page says what it said; there is no newer version."]
    newer = Answer(body=served.PAGE.replace(b"every boat", b"each single boat"))
    monkeypatch.setitem(served.ANSWERS, "/lock/page", newer)
    with qtbot.waitSignal(reading.controllers.fetching.newer_read, timeout=20_000) as read:
        monkeypatch.setattr(reading.controllers.updating, "_show", lambda update: False)
        reading.actions_by_id["look_newer"].trigger()
    assert read.args[0] == article.id
    assert "each single boat" in read.args[1].content.text
    qtbot.waitUntil(lambda: not reading.controllers.updating.jobs.busy())
    reading.actions_by_id["add_address"].trigger()
    qtbot.waitUntil(lambda: "in the library already" in reading.strip.sentence(), timeout=20_000)
    assert titles(reading).count("The Lock") == 1


def test_what_cannot_be_fetched_is_a_sentence(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, server: tuple[str, list[str]]
) -> None:
    failed: list[str] = []
    reading.session.failed.connect(failed.append)
    answer(monkeypatch, True, f"{server[0]}/nowhere")
    reading.actions_by_id["add_address"].trigger()
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert failed[0].endswith("nothing at this address (404).")


def test_a_link_from_outside_only_asks(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, server: tuple[str, list[str]]
) -> None:
    base, asked = server
    asked.clear()
    shown = answer(monkeypatch, False)
    assert reading.links.open_address(f"postil://add?url={base.replace(':', '%3A')}/lock/page&x=1")
    assert shown == [(f"{base}/lock/page", True)]
    assert asked == []
    assert not reading.controllers.fetching.jobs.busy()


def test_an_address_that_was_copied_is_offered_in_the_library(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = answer(monkeypatch, False)
    told: list[str] = []
    reading.session.told.connect(told.append)
    reading.places.show_library()
    assert reading.places.library is not None
    shelf = reading.places.library.list
    QGuiApplication.clipboard().setText("only words")
    QTest.keyClick(shelf, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (shown, told) == ([], ["What was copied is no address of the web."])
    QGuiApplication.clipboard().setText(" https://lock.example/a ")
    QTest.keyClick(shelf, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown == [("https://lock.example/a", True)]
    reading.actions_by_id["add_address"].trigger()
    assert shown[1:] == [("https://lock.example/a", True)]


def test_an_article_of_a_file_has_no_newer_version_in_the_web(reading: MainWindow) -> None:
    told: list[str] = []
    reading.session.told.connect(told.append)
    reading.actions_by_id["look_newer"].trigger()
    assert told == ["This article did not come from an address of the web."]


def test_the_dialog_says_why_an_address_is_none(qtbot: QtBot) -> None:
    dialog = AddressDialog("", pictures=False)
    qtbot.addWidget(dialog)
    assert not dialog.fetch.isEnabled() and dialog.why.text() == SAYS
    dialog.field.setText("ftp://a.org")
    assert not dialog.fetch.isEnabled() and "http://" in dialog.why.text()
    dialog.field.setText(" a.org/x ")
    assert dialog.fetch.isEnabled() and dialog.why.text() == SAYS
    assert (dialog.address(), dialog.pictures.isChecked()) == ("a.org/x", False)


LINKS = [
    ("postil://add?url=https%3A%2F%2Fa.org%2Fb%3Fc%3Dd%26e", "https://a.org/b?c=d&e"),
    ("POSTIL:add/?url=https://a.org&title=x", "https://a.org"),
    ("postil://a/1", None),
    ("postil://add", None),
    ("https://a.org/postil://add?url=x", None),
]


@pytest.mark.parametrize(("link", "address"), LINKS)
def test_a_bookmarklet_hands_an_address_over(link: str, address: str | None) -> None:
    assert added_address(link) == address


def test_addresses_that_come_while_one_is_asked_about_are_asked_about_after_it_each_once(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def look(dialog: AddressDialog) -> int:
        shown.append(f"begun {dialog.address()}")
        if len(shown) == 1:
            for name in ("a", "b", "c", "b"):
                reading.links.open_address(f"postil://add?url=https://{name}.org")
        shown.append("done")
        return 0

    monkeypatch.setattr(AddressDialog, "exec", look)
    reading.links.open_address("postil://add?url=https://a.org")
    assert shown == ["begun https://a.org", "done", "begun https://b.org", "done", "begun https://c.org", "done"]
