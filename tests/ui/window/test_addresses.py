"""postil://a/ID opens the window at its passage: from the command line, handed to the first window, from a note."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.app import begin, make_window, settle
from desktop.ui.single_instance import claim, hand_over
from desktop.ui.window.links import is_postil_address
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words


def annotate(window: MainWindow, quote: str, note: str = "") -> Annotation:
    article, content = window.reading.article, window.reading.content
    assert article is not None and content is not None
    made = window.session.annotate(article.id, words(content, quote), note=note)
    assert made is not None
    return made


@pytest.mark.parametrize("address", ["postil://a/x", "POSTIL://a/x", " postil:a/x "])
def test_our_own_addresses_are_known(address: str) -> None:
    assert is_postil_address(address)


@pytest.mark.parametrize("address", ["https://a/x", "a/postil://x", "#postil", "", "postilion:x"])
def test_other_addresses_are_not_ours(address: str) -> None:
    assert not is_postil_address(address)


def test_an_address_goes_to_its_annotation(reading: MainWindow) -> None:
    made = annotate(reading, "it slows down")
    revealed: list[object] = []
    reading.reading.reveal_requested.connect(revealed.append)
    for form in ("postil://a/{}", "postil://a/{}/", "POSTIL://a/{}?x=1", "postil://{}", "postil:a/{}#y"):
        reading.reading.set_current(None)
        assert reading.links.open_address(form.format(made.id)), form
        assert reading.reading.current_id == made.id
        assert revealed.pop() == (made.anchor.start, made.anchor.end) and not revealed


def test_an_address_of_an_article_opens_it(reading: MainWindow, add: object) -> None:
    other = add("# Lakes\nA lake is a river that waits.", "lakes.txt")  # type: ignore[operator]
    assert reading.links.open_address(f"postil://article/{other.id}")
    assert reading.reading.article is not None
    assert reading.reading.article.id == other.id


def test_an_unknown_address_is_a_sentence(reading: MainWindow) -> None:
    article = reading.reading.article
    for place in ("a/nobody", "", "a/", "a/x/y", "a/" + "é" * 4000, "a/\ud800"):
        reading.strip.dismiss()
        assert not reading.links.open_address(f"postil://{place}")
        assert reading.strip.sentence().startswith("This library has neither"), place
        assert len(reading.strip.sentence()) < 500
        assert reading.reading.article == article


def test_a_removed_annotation_is_said_to_be_removed(reading: MainWindow) -> None:
    made = annotate(reading, "it slows down")
    reading.session.remove([made.id])
    assert not reading.links.open_address(f"postil://a/{made.id}")
    assert "removed" in reading.strip.sentence()


def test_a_link_in_a_note_goes_to_its_annotation_and_asks_nothing(reading: MainWindow) -> None:
    made = annotate(reading, "it slows down")
    from desktop.importers.note import note_content

    content = note_content(f"See [there](postil://a/{made.id}).")
    [target] = [span.target for block in content.blocks for span in block.spans if span.target]
    reading.links.follow(target)
    assert reading.reading.current_id == made.id
    assert reading.strip.sentence() == ""


def test_a_start_with_an_address_opens_the_article_at_the_passage(tmp_path: Path, qtbot: QtBot) -> None:
    library = Library.open(tmp_path / "library.postil", origin="window")
    path = tmp_path / "long.md"
    path.write_text("# Long\n\n" + "\n\n".join(f"Paragraph {n} of many in a row." for n in range(300)), "utf-8")
    article = library.articles.add(path).article
    library.welcome.ensure_article()
    made, _ = library.annotations.add(article.id, words(library.contents.of(article.id), "Paragraph 250"), (), "")
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [f"postil://a/{made.id}"])
    assert window.reading.current_id == made.id
    qtbot.waitUntil(lambda: window.view.surface.place.offset > 1000)
    window.close()
    library.close()


def test_a_second_start_hands_the_address_to_the_window_that_is_open(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "library.postil"
    library = Library.open(path, origin="window")
    library.welcome.ensure_article()
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.show()
    begin(window, [])
    [made, *_] = library.annotations.all()
    window.reading.set_current(None)
    lock = claim(path)
    assert lock is not None
    settle(window, path)
    second = subprocess.Popen(
        [sys.executable, "-m", "desktop", "--library", str(path), f"postil://a/{made.id}"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).resolve().parents[3],
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: window.reading.current_id == made.id)
    lock.unlock()
    window.close()
    library.close()


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.settings import Settings
from desktop.ui import app
from desktop.ui.library.adding.fetching import AddressDialog
application = app.make_application()
library = app.open_library(Path(sys.argv[1]))
window = app.make_window(library, Settings())
window.show()
app.begin(window, [])
app.settle(window, library.path)

def answer():
    dialog = application.activeModalWidget()
    if isinstance(dialog, AddressDialog):
        print(dialog.address(), flush=True)
        dialog.accept()

timer = QTimer(interval=100)
timer.timeout.connect(answer)
timer.start()
print("listens", flush=True)
application.exec()
"""


def test_the_window_goes_on_after_each_address_that_was_handed_over_and_asked_about(
    tmp_path: Path, qtbot: QtBot
) -> None:
    library = tmp_path / "library.postil"
    first = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # glibc: whatever is used after it was freed is seen to be
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "MALLOC_PERTURB_": "165"},
        cwd=Path(__file__).resolve().parents[3],
    )
    assert first.stdout is not None
    try:
        assert first.stdout.readline() == "listens\n"
        for number in range(8):
            address = f"http://127.0.0.1/{number}"  # which is never asked
            assert hand_over(library, [f"postil://add?url={address}"])
            assert first.stdout.readline() == f"{address}\n"
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()
