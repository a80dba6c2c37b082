"""By whom a step was written, and which articles it is about."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.records import Article, Step
from desktop.article.content import Passage
from desktop.library import Library
from tests.by_hand import read_by_hand


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.postil"


def add(library: Library, title: str) -> Article:
    text = f"# {title}\nSome words to read."
    return library.articles.add_imported(read_by_hand(text), text.encode(), Path(f"/x/{title}.txt")).article


def last(library: Library) -> Step:
    step = library.read.next_step("undo")
    assert step is not None
    return step


def test_by_whom_a_step_was_written_is_known_while_both_are_open_and_afterwards(path: Path) -> None:
    window, other, command = (Library.open(path, origin=origin) for origin in ("window", "window", "cli"))
    article = add(window, "Alpha")
    seen = []
    for writer in (window, other, command):
        writer.annotations.add(article.id, Passage(0, 5))
        seen.append([library.history.foreign(last(library)) for library in (window, other, command)])
    assert seen == [
        ["", "in another window", "in another window"],
        ["in another window", "", "in another window"],
        ["by the command line", "by the command line", ""],
    ]
    for library in (window, other, command):
        library.close()
    with closing(Library.open(path, origin="window")) as again:
        assert again.history.foreign(last(again)) == "by the command line"
        again.history.walk("undo")
        assert again.history.foreign(last(again)) == "", "a window of before was the reader's own"


def test_what_another_process_took_back_is_not_ours_to_do_again(path: Path) -> None:
    with closing(Library.open(path, origin="window")) as window, closing(Library.open(path, origin="cli")) as command:
        add(window, "Alpha")
        command.history.walk("undo")
        step = window.read.next_step("redo")
        assert step is not None
        assert window.history.foreign(step) == "by another program"
        assert command.history.foreign(step) == ""


def test_changes_are_about_the_articles_of_their_annotations_removed_ones_too(path: Path) -> None:
    with closing(Library.open(path, origin="window")) as library:
        alpha, beta = add(library, "Alpha"), add(library, "Beta")
        made, changes = library.annotations.add(alpha.id, Passage(0, 5))
        assert [one.title for one in library.history.articles_of(changes)] == ["Alpha"]
        library.annotations.remove([made.id])
        library.articles.remove(beta.id)
        assert [one.title for one in library.history.articles_of(library.read.touched(last(library).id))] == ["Beta"]
        assert {one.title for one in library.history.articles_of(library.read.everything())} == {"Alpha", "Beta"}
        assert library.history.articles_of(library.themes.remove(library.themes.all()[0].id)) == []
