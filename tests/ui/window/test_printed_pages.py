"""The printed pages of an article: told at its place, and gone to by their numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog

from desktop.article.content import PageMark
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.status_line import page_text


@pytest.fixture
def paged(reading: MainWindow) -> MainWindow:
    """A window with an article whose text has the pages iv, 1 and 2."""
    content = reading.reading.content
    assert content is not None
    half = len(content.text) // 2
    marks = (PageMark(0, "iv", 1), PageMark(half, "1", 2), PageMark(half + 9, "2", 3))
    reading.reading.content = replace(content, pages=marks)
    return reading


@pytest.mark.parametrize(
    ("typed", "page", "told"),
    [("1", 1, ""), ("IV", 0, ""), ("3", 2, ""), (" 2 ", 2, ""), ("99", None, "There is no page “99”."), ("", None, "")],
)
def test_a_page_is_gone_to_by_what_is_printed_on_it(
    paged: MainWindow, typed: str, page: int | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    said: list[str] = []
    paged.reading.told.connect(lambda sentence: said.append(str(sentence)))

    def answer(dialog: QInputDialog) -> bool:
        asked.append(dialog.labelText())
        dialog.setTextValue(typed)
        return True

    monkeypatch.setattr("desktop.ui.widgets.asking.ask", answer)
    went: list[int] = []
    paged.reading.place_requested.connect(went.append)
    paged.actions_by_id["go_to_page"].trigger()
    assert asked == ["Page, from iv to 2"]
    assert went == ([] if page is None else [paged.reading.content.pages[page].offset])
    assert said == ([told] if told else [])


def test_an_article_without_pages_says_so(reading: MainWindow) -> None:
    said: list[str] = []
    reading.reading.told.connect(lambda sentence: said.append(str(sentence)))
    reading.actions_by_id["go_to_page"].trigger()
    assert said == ["This article has no page numbers."]


def test_the_place_is_told_by_its_page_too(paged: MainWindow) -> None:
    content = paged.reading.content
    assert content is not None
    assert page_text(0, content) == "p. iv of 2"
    assert page_text(len(content.text), content) == "p. 2 of 2"
    assert page_text(0, replace(content, pages=())) == ""
    paged.presenter.show_place()
    assert paged.status.place.text().startswith("p. iv of 2 · ")
