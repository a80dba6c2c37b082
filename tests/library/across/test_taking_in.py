"""Another library is taken in: nothing here is replaced, nothing there is changed, all of it is one step."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.annotations import answered_by
from db.errors import StoreError
from db.records import AnchorState, Article
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.library import Library
from tests.by_hand import read_by_hand
from tests.db.making import SAMPLES

TEXT = "Chips are scarce. Talent is too. Open models travel."


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "other" / "library.postil", origin="test")
    yield opened
    opened.close()


def added(library: Library, text: str = TEXT, name: str = "one.txt") -> Article:
    return library.articles.add_imported(read_by_hand(text), text.encode(), Path("/nowhere") / name).article


def taken(library: Library, other: Library) -> dict[str, dict[str, int]]:
    """Take in what the plan said, and see that a second time nothing is left to do."""
    plan = library.taking_in.plan(other.path)
    label = library.read.next_label("undo")
    result, changes = library.taking_in.take_in(other.path)
    assert result == plan and bool(changes) == bool(plan)
    assert library.care.check().problems == () and other.care.check().ok
    assert library.read.next_label("undo") == ("Take in library" if plan else label)
    assert not library.taking_in.plan(other.path)
    return {
        name: {key: count for key, count in getattr(plan, name).items() if count}
        for name in ("new", "changed", "same", "removed_here")
    }


def test_an_empty_library_takes_in_all_of_another(library: Library, other: Library) -> None:
    article = added(other)
    other.shelf.tag([article.id], ["to read"])
    above, below, _ = other.themes.all()
    other.codebook.put_below(below.id, above.id)
    note, _ = other.annotations.add(article.id, Passage(0, 5), (below.id, above.id), "A note")
    brief, _ = other.briefs.add("Money", f"![[postil://a/{note.id}]]")
    found = taken(library, other)
    assert found["new"] == {"articles": 1, "annotations": 1, "briefs": 1} and found["changed"] == {}
    (mine,) = library.read.articles()
    assert (mine.id, mine.tags, library.contents.of(mine.id).text) == (article.id, ("to read",), TEXT)
    assert library.file.read.source(mine.version_id) == TEXT.encode()
    mine_note = library.annotations.get(note.id)
    names = {theme.id: theme.name for theme in library.themes.all()}
    assert [names[theme] for theme in mine_note.theme_ids] == [below.name, above.name] and mine_note.note == "A note"
    assert library.briefs.quotes(library.briefs.get(brief.id).text)[note.id].words == "Chips"
    library.history.walk("undo")
    assert library.read.articles() == [] and library.briefs.all() == [] and library.care.check().ok


def test_an_article_of_the_same_text_takes_the_annotations(library: Library, other: Library) -> None:
    mine, theirs = added(library), added(other)
    assert mine.id != theirs.id
    own, _ = library.annotations.add(mine.id, Passage(18, 24))
    note, _ = other.annotations.add(theirs.id, Passage(0, 5), note="Theirs")
    found = taken(library, other)
    assert found["new"] == {"annotations": 1} and found["same"]["articles"] == 1
    assert {one.id for one in library.annotations.all(mine.id)} == {own.id, note.id}
    assert library.annotations.get(note.id).version_id == mine.version_id
    assert len(library.versions.of(mine.id)) == 1


def test_what_both_say_in_the_same_words_is_there_once_and_quoted_all_the_same(
    library: Library, other: Library
) -> None:
    mine, theirs = (one.welcome.ensure_article() for one in (library, other))
    assert mine is not None and theirs is not None and mine != theirs
    sample, other_sample = library.annotations.all(mine)[0], other.annotations.all(theirs)[0]
    brief, _ = other.briefs.add("Samples", f"![[postil://a/{other_sample.id}]]")
    answer, _ = other.annotations.answer(other_sample.id, "Is it?")
    found = taken(library, other)
    assert answered_by(library.annotations.get(answer.id)) == sample.id
    assert found["new"] == {"annotations": 1, "briefs": 1} and found["same"]["annotations"] == 3
    assert library.briefs.get(brief.id).text == f"![[postil://a/{sample.id}]]"


def test_of_an_article_that_both_have_what_both_wrote_is_kept(library: Library, other: Library, tmp_path: Path) -> None:
    article = added(library)
    one, two, _ = library.themes.all()
    notes = [
        library.annotations.add(article.id, Passage(n * 6, n * 6 + 5), (one.id,), f"Note {n}")[0] for n in range(4)
    ]
    brief, _ = library.briefs.add("Money", "As it was.")
    other.taking_in.take_in(library.path)
    other.annotations.set_note(notes[0].id, "Note 0, and more")
    other.annotations.set_note(notes[1].id, "Something else")
    theirs = {theme.name: theme.id for theme in other.themes.all()}
    other.annotations.set_themes(notes[2].id, (theirs[two.name],))
    other.briefs.write(brief.id, "As they wrote.")
    other.shelf.tag([article.id], ["Theirs"])
    library.shelf.tag([article.id], ["mine", "THEIRS"])
    library.annotations.set_note(notes[1].id, "Mine")
    library.annotations.remove([notes[3].id])
    found = taken(library, other)
    assert found == {
        "new": {"briefs": 1},
        "changed": {"annotations": 3},
        "same": {"articles": 1, "themes": 3},
        "removed_here": {"annotations": 1},
    }
    assert [library.annotations.get(one.id).note for one in notes[:2]] == ["Note 0, and more", "Mine\n\nSomething else"]
    assert library.annotations.get(notes[2].id).theme_ids == (one.id, two.id)
    assert sorted(one.text for one in library.briefs.all()) == ["As it was.", "As they wrote."]
    assert library.annotations.get(notes[3].id).deleted is not None


def test_annotations_are_found_in_the_text_that_is_here(library: Library, other: Library) -> None:
    article = added(library)
    other.taking_in.take_in(library.path)
    note, _ = other.annotations.add(article.id, Passage(33, 44))
    gone, _ = other.annotations.add(article.id, Passage(0, 16))
    text = "A new beginning, of some greater length. Open models travel. And an end."
    update = library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), "/nowhere/one.txt")
    library.versions.apply(update)
    taken(library, other)
    found = library.annotations.get(note.id).anchor
    assert found.start == text.index("Open models") and found.state is AnchorState.IN_PLACE
    assert library.annotations.get(gone.id).anchor.state is AnchorState.ORPHAN
    assert len(library.versions.of(article.id)) == 2


def test_samples_and_themes_that_were_removed_here_stay_removed(library: Library, other: Library) -> None:
    mine, theirs = (one.welcome.ensure_article() for one in (library, other))
    assert mine is not None and theirs is not None
    gone, changed, _ = library.annotations.all(mine)
    library.annotations.remove([gone.id])
    library.annotations.set_note(changed.id, "Mine")
    library.themes.remove(library.themes.all()[2].id)
    found = taken(library, other)
    assert (found["new"], found["changed"]) == ({}, {}) and found["removed_here"] == {"annotations": 1, "themes": 1}
    assert {one.note for one in library.annotations.all()} >= {"Mine"} and len(library.themes.all()) == 2
    library.articles.remove(mine)
    assert taken(library, other)["removed_here"] == {"articles": 1, "themes": 1}


def test_a_theme_that_was_removed_here_comes_with_what_stands_under_it(library: Library, other: Library) -> None:
    above, below, _ = other.themes.all()
    other.codebook.put_below(below.id, above.id)
    for theme in library.themes.all():
        library.themes.remove(theme.id)
    note, _ = other.annotations.add(added(other).id, Passage(0, 5), (below.id,))
    found = taken(library, other)
    assert found["new"] == {"articles": 1, "annotations": 1, "themes": 2} and found["removed_here"] == {"themes": 1}
    mine = {theme.id: theme for theme in library.themes.all()}
    (theme_id,) = library.annotations.get(note.id).theme_ids
    assert mine[theme_id].name == below.name and mine[mine[theme_id].parent_id or ""].name == above.name


def test_a_library_that_an_undo_took_out_again_can_be_taken_in_once_more(library: Library, other: Library) -> None:
    article = added(other)
    other.themes.add(replace(other.themes.all()[0], id="", name="Chips", key=None))
    theme = other.themes.all()[-1]
    note, _ = other.annotations.add(article.id, Passage(0, 5), (theme.id,), "A note")
    other.briefs.add("Money", f"![[postil://a/{note.id}]]")
    found = taken(library, other)
    library.history.walk("undo")
    assert not library.read.articles() and taken(library, other) == found
    assert library.annotations.get(note.id).theme_ids == (theme.id,)
    library.annotations.remove([note.id])
    assert taken(library, other)["removed_here"] == {"annotations": 1}


def test_themes_of_one_name_are_one_and_others_come_after(library: Library, other: Library) -> None:
    first = other.themes.all()[0]
    library.themes.change(replace(library.themes.all()[1], definition=""))
    other.themes.add(replace(first, id="", name="Chips", key=1, position=9, created=""))
    found = taken(library, other)
    assert found["new"] == {"themes": 1} and found["changed"] == {"themes": 1}
    last = library.themes.all()[-1]
    assert (last.name, last.key) == ("Chips", None) and library.themes.all()[1].definition


def test_a_library_of_an_older_schema_is_taken_in_and_left_as_it_is(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "old" / "library.postil"
    path.parent.mkdir()
    shutil.copy(SAMPLES / "schema-1.postil", path)
    before = path.read_bytes()
    result, _ = library.taking_in.take_in(path)
    assert result.new["articles"] == 1 and result.new["annotations"] == 3
    assert path.read_bytes() == before and [one.name for one in path.parent.iterdir()] == ["library.postil"]


@pytest.mark.parametrize(
    "wrong", ["missing", "no name", "folder", "own", "text", "empty", "another", "newer", "altered", "damaged", "cut"]
)
def test_what_cannot_be_taken_in_is_told_and_nothing_is_changed(
    library: Library, other: Library, tmp_path: Path, wrong: str, add: Callable[..., Article]
) -> None:
    added(other)
    other.close()
    path = other.path
    statements = {
        "newer": "pragma user_version=99",
        "altered": "create trigger spy after insert on annotations begin delete from settings; end",
        "damaged": "update articles set title = 'forged'",
    }
    if wrong in statements:
        with closing(sqlite3.connect(path)) as raw:
            raw.executescript(statements[wrong])
    elif wrong == "missing":
        path = tmp_path / "none.postil"
    elif wrong == "no name":
        path = tmp_path / ("x" * 300)
    elif wrong == "folder":
        path = tmp_path
    elif wrong == "own":
        path = library.path
    elif wrong == "another":
        path = tmp_path / "another.db"
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("create table t (a)")
    elif wrong == "cut":
        path.write_bytes(path.read_bytes()[:20_000])
    else:
        path.write_bytes(b"no library at all" * 99 if wrong == "text" else b"")
    before = library.history.last_row()
    for ask in (library.taking_in.plan, library.taking_in.take_in):
        with pytest.raises((StoreError, PostilError)) as caught:
            ask(path)
        assert str(caught.value).endswith(".") and "postil-" not in str(caught.value)
        assert wrong != "text" or "it is damaged, or it never was one" in str(caught.value)
    assert library.history.last_row() == before


def test_documents_that_have_no_words_are_the_same_by_their_bytes(library: Library, other: Library) -> None:
    def scan(where: Library, data: bytes) -> None:
        where.articles.add_imported(read_by_hand("Page 1\nPage 2"), data, Path("/nowhere") / f"{data.decode()}.pdf")

    for name in (b"mine", b"ours"):
        scan(library, name)
    for name in (b"ours", b"theirs"):
        scan(other, name)
    found = taken(library, other)
    assert found["new"] == {"articles": 1} and found["same"]["articles"] == 1
