"""What the parts of the window do when another article is opened: each its work once, whatever was open before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.ui.window.main_window import MainWindow


def test_what_the_strip_says_of_an_article_goes_when_another_one_is_opened(
    reading: MainWindow, add: Callable[..., Article]
) -> None:
    here, other = reading.reading.article, add("# Other\nWords.", "other.txt")
    assert here is not None
    assert reading.session.set_note("nothing", "x") is False
    reading.reading.open(here.id)
    assert reading.strip.sentence(), "it is still that article"
    reading.reading.open(other.id)
    assert reading.strip.sentence() == ""
    reading.strip.say("A damage of the library.", kind="warning")
    reading.reading.open(here.id)
    assert reading.strip.sentence() == "A damage of the library."


@pytest.mark.parametrize("name", ["/" + "a" * 5000, "/a/" * 3000, "/\udc80\ud800", "/dev/zero"])
def test_a_name_that_no_file_can_have_or_a_device_is_answered_with_a_sentence(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    with qtbot.waitSignal(window.session.failed) as told:
        window.visiting.bring_in([Path(name)])
    assert told.args[0].endswith(".") and len(told.args[0]) < 400
    with qtbot.waitSignal(window.visiting.adding.finished) as done:
        window.visiting.bring_in([Path(name), Path(f"{name}b")])
    assert len(done.args[0].refused) == 2
