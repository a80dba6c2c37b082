"""Highlights that came with a file are offered to be filed by their colours, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.importers.imported import FileAnnotation
from desktop.ui.exchange.colours_dialog import ColoursDialog
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand


def open_with(window: MainWindow, *found: FileAnnotation) -> None:
    from dataclasses import replace

    imported = replace(read_by_hand("The bell is rung by nobody."), found=found)
    article = window.session.library.articles.add_imported(imported, b"the bell", Path("/bells.pdf")).article
    window.reading.open(article.id)


def test_the_offer_files_them_and_is_not_made_again(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    open_with(window, FileAnnotation(4, 8, kind="highlight", colour="#ffd400"), FileAnnotation(12, 16, kind="note"))
    strip, theme = window.strip, window.session.library.themes.all()[0]
    said = "2 annotations came with this file; the colours of 1 stand for no theme yet."
    assert (strip.kind, strip.sentence()) == ("colours", said)

    def choose(dialog: ColoursDialog) -> bool:
        box = dialog.boxes["#ffd400"]
        box.setCurrentIndex(box.findData(theme.id))
        return True

    monkeypatch.setattr(ColoursDialog, "exec", choose)
    window.controllers.colouring.ask()
    themes = {one.target.quote.exact: one.theme_ids for one in window.reading.annotations}
    assert themes == {"bell": (theme.id,), "rung": ()}
    assert strip.isHidden()


def test_the_offer_is_about_the_article_and_stands_over_no_other_place(window: MainWindow) -> None:
    open_with(window, FileAnnotation(4, 8, kind="highlight", colour="#ffd400"))
    said = window.strip.sentence()
    for place in ("library_place", "themes_place"):
        window.actions_by_id[place].trigger()
        assert window.strip.isHidden()
        window.actions_by_id["article_place"].trigger()
        assert window.strip.sentence() == said
    window.strip.dismiss()
    window.actions_by_id["library_place"].trigger()
    window.strip.say("The disk is full.")
    window.actions_by_id["article_place"].trigger()
    assert window.strip.sentence() == "The disk is full."
