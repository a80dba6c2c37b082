"""The picture book draws what it is asked for, and its index leads to every picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.commands import BY_ID
from desktop.library import Library
from tests.picture_book import scenes
from tests.picture_book.__main__ import LOOKS
from tests.picture_book.drawing import draw
from tests.picture_book.pages import bind
from tests.ui.widgets.every_dialog import DIALOGS


def test_a_scene_is_drawn_in_each_look_and_bound(tmp_path: Path, qtbot: QtBot) -> None:
    library, out = tmp_path / "shelf" / "library.postil", tmp_path / "out"
    out.mkdir()
    opened = Library.open(library, origin="window")
    opened.welcome.ensure_article()
    opened.close()
    looks = {look: LOOKS[look] for look in ("light", "high_dark")}
    draw(library, out, "1280", (640, 400), looks, ["palette_nothing"])
    bind(out)
    light, dark = (QImage(str(out / f"palette_nothing--1280--{look}.png")) for look in looks)
    assert (light.width(), light.height()) == (640, 400) and light.pixelColor(5, 395).lightness() > 200
    assert dark.pixelColor(5, 395).lightness() < 30
    index = (out / "index.html").read_text("utf-8")
    assert index.count("<img") == 2 and 'href="palette_nothing--1280--light.png"' in index
    assert {one.name for one in out.glob("sheet-*")} == {f"sheet-1280--{look}-1.png" for look in looks}


def test_every_dialog_has_a_scene_and_every_scene_a_name_of_its_own() -> None:
    assert len(scenes.DIALOG_SCENES) == len(DIALOGS)
    assert not set(scenes.SCENES) & set(scenes.DIALOG_SCENES)
    assert {"palette", "search", "type", "review", "outline"} <= set(BY_ID), "commands that scenes do"
