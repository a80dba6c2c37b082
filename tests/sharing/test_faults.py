"""What goes wrong beside two libraries that share a folder, and what somebody writes there who means harm."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.errors import StoreError
from db.sharing import ledger
from desktop.importers.child.job import import_bytes
from desktop.library import Library
from tests.sharing.pair import TEXT, Pair


@pytest.fixture
def note(pair: Pair) -> str:
    """An annotation that both have."""
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts", "One.")
    pair.exchange()
    return made


def keep_a_backup(pair: Pair) -> Path:
    """Copy this side's library aside, as a reader does."""
    path = pair.here.file.path
    pair.here.close()
    backup = Path(shutil.copy(path, path.with_name("backup")))
    pair.here = Library.open(path)
    return backup


def restore(pair: Pair, backup: Path) -> None:
    """Put the copy back without the journal, which would bring everything back by itself."""
    path = pair.here.file.path
    pair.here.close()
    for journal in path.parent.glob(f"{path.name}.journal*"):
        journal.unlink()
    shutil.copy(backup, path)
    pair.here = Library.open(path)


def notes(pair: Pair, annotation: str) -> list[str]:
    """Return what both say of an annotation."""
    return [library.annotations.get(annotation).note for library in (pair.here, pair.there)]


def test_what_was_written_while_a_note_was_private_stays_here_if_that_was_between_two_exchanges(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts", "Nobody's business.")
    pair.here.annotations.set_private([made], True)
    pair.here.annotations.set_note(made, "Still nobody's business.")
    pair.here.annotations.set_note(made, "For all.")
    pair.here.annotations.set_private([made], False)
    pair.exchange()
    assert notes(pair, made) == ["For all."] * 2
    assert "business" not in pair.told()


def test_what_was_private_stays_here_also_when_the_ledger_is_made_anew(pair: Pair, note: str) -> None:
    pair.here.annotations.set_private([note], True)
    pair.here.annotations.set_note(note, "Nobody's business.")
    pair.exchange()
    pair.here.annotations.set_note(note, "For all.")
    pair.here.annotations.set_private([note], False)
    pair.exchange()
    Path(f"{pair.here.file.path}.sharing").unlink()
    pair.here.sharing.add(pair.folder)
    pair.exchange()
    assert notes(pair, note) == ["For all."] * 2
    assert "business" not in pair.told()


def test_a_note_that_is_private_no_more_is_everywhere_as_it_stands_here(pair: Pair, note: str) -> None:
    first, second, _ = pair.here.themes.all()
    pair.here.annotations.set_themes(note, [first.id])
    pair.exchange()
    pair.here.annotations.set_private([note], True)
    pair.here.annotations.set_themes(note, [second.id])
    pair.exchange()
    pair.here.annotations.set_private([note], False)
    pair.exchange()
    pair.there.annotations.set_note(note, "Two.")
    pair.exchange()
    for library in (pair.here, pair.there):
        assert library.annotations.get(note).theme_ids == (second.id,)


def test_a_theme_does_not_name_a_private_note_among_its_examples(pair: Pair, note: str) -> None:
    made = pair.highlight(pair.here, "the tide before both", "Mine.")
    pair.here.annotations.set_private([made], True)
    theme = pair.here.themes.all()[0]
    pair.here.themes.change(replace(theme, examples=(note, made)))
    pair.exchange()
    pair.there.themes.change(replace(pair.there.themes.get(theme.id), definition="Now defined."))
    pair.exchange()
    assert made not in pair.told() and pair.there.themes.get(theme.id).examples == (note,)
    assert pair.here.themes.get(theme.id).examples == (note, made)


@pytest.mark.parametrize("writes", [True, False])
def test_a_library_restored_from_a_backup_gets_back_what_came_since_and_goes_on(
    pair: Pair, note: str, writes: bool
) -> None:
    backup = keep_a_backup(pair)
    if writes:
        pair.here.annotations.set_note(note, "Two.")
        pair.exchange()
    pair.there.annotations.set_note(note, "Two, and three.")
    pair.exchange()
    restore(pair, backup)
    pair.highlight(pair.here, "the tide before both", "After.")
    pair.exchange()
    assert notes(pair, note) == ["Two, and three."] * 2
    assert "After." in [annotation.note for annotation in pair.there.annotations.all()]


def test_what_became_private_after_a_backup_is_private_when_the_backup_is_restored(pair: Pair, note: str) -> None:
    unsent = pair.highlight(pair.here, "the tide before both", "Mine.")
    backup = keep_a_backup(pair)
    pair.here.annotations.set_private([note, unsent], True)
    pair.exchange()
    restore(pair, backup)
    pair.exchange()
    assert "Mine." not in pair.told()
    assert all(pair.here.annotations.get(private).extra["private"] for private in (note, unsent))
    pair.here.annotations.set_private([note, unsent], False)
    pair.exchange()
    assert notes(pair, unsent) == ["Mine."] * 2


def test_a_ledger_of_which_only_the_places_can_be_read_is_made_anew_and_goes_on(pair: Pair, note: str) -> None:
    with closing(sqlite3.connect(f"{pair.here.file.path}.sharing")) as damaged:
        damaged.execute("drop table changes")
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two."] * 2
    assert Path(f"{pair.here.file.path}.sharing.damaged").exists()


def test_a_ledger_of_which_nothing_can_be_read_is_told(pair: Pair, note: str) -> None:
    Path(f"{pair.here.file.path}.sharing").write_bytes(b"nonsense" * 1000)
    assert "share the library again" in pair.here.sharing.now().problems[0]
    pair.here.sharing.add(pair.folder)
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two."] * 2


def test_one_file_that_cannot_be_read_is_told_and_hinders_no_other(pair: Pair, note: str) -> None:
    other = pair.folder / "devices/another"
    (other / "segments").mkdir(parents=True)
    with (other / "segments/large.segment").open("wb") as file:
        file.truncate(65 << 20)
    (other / "segments/round.segment").symlink_to("round.segment")
    (other / "segments-too").symlink_to("segments-too")
    pair.here.annotations.set_note(note, "Two.")
    told = pair.exchange()
    assert notes(pair, note) == ["Two."] * 2
    assert any("large.segment" in line and "too large" in line for line in told)


def test_a_second_exchange_of_one_library_waits_for_its_turn(
    pair: Pair, note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.library.across.sharing._TURN_SECONDS", 0.0)
    with ledger.turn(pair.here.file.path, 0.0), pytest.raises(StoreError, match="Another program is exchanging"):
        pair.here.sharing.now()
    pair.now(pair.here)


def evil(note: str, **others: Any) -> dict[str, Any]:
    """Return a change of an annotation."""
    line = {"id": "evil-1", "device": "evil", "at": "2026-11-30T09:15:10.119Z", "clock": "", "kind": "annotation"}
    return {**line, "row": note, "fields": {"note": "Evil."}, **others}


def test_changes_that_build_upon_each_other_in_a_circle_wait_for_ever(pair: Pair, note: str) -> None:
    pair.write_as_another(evil(note, parents=["evil-2"]), evil(note, id="evil-2", parents=["evil-1"]))
    pair.exchange()
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two."] * 2


def test_a_change_of_another_kind_with_the_id_of_a_row_does_not_touch_it(pair: Pair, note: str) -> None:
    (birth,) = pair.births("annotation")
    theme = pair.births("theme")[0]
    forged = evil(note, kind="theme", fields={"name": "Evil"}, parents=[birth["id"]])
    pair.write_as_another(forged, {**theme, "id": "evil-3", "row": note})
    assert any("builds upon a change of another row" in line for line in pair.exchange())
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two."] * 2


def test_themes_that_stand_below_each_other_are_cut_once_and_what_is_below_them_stays_there(
    pair: Pair, note: str
) -> None:
    births = {str(birth["row"]): birth["id"] for birth in pair.births("theme")}
    first, second, below = sorted(theme.id for theme in pair.here.themes.all())
    above = {below: second, first: second, second: first}
    pair.write_as_another(
        *(
            evil(
                row,
                id=f"evil-{n}",
                at="2999-01-01T00:00:00Z",
                kind="theme",
                fields={"parent_id": parent},
                parents=[births[row]],
            )
            for n, (row, parent) in enumerate(above.items())
        )
    )
    pair.exchange()
    for library in (pair.here, pair.there):
        parents = {theme.id: theme.parent_id for theme in library.themes.all()}
        assert parents == {first: None, second: first, below: second}


def test_what_a_theme_was_taken_off_is_under_it_everywhere_once_that_is_one_with_another(
    pair: Pair, note: str, tmp_path: Path
) -> None:
    for library in (pair.here, pair.there):
        library.themes.add(library.themes.fresh("Method"))
    twin = pair.there.themes.find("Method")
    pair.there.annotations.set_themes(note, [twin.id])
    pair.exchange()
    pair.here.annotations.set_themes(note, [])
    pair.exchange()
    (birth,) = (line for line in pair.births("theme") if line["row"] == twin.id)
    third = {**birth, "id": "birth-of-third", "row": "0-third", "fields": {**birth["fields"], "name": "Third"}}
    same = {**birth, "id": "same-z", "at": "1970-01-01T00:00:00Z", "clock": "", "fields": {"same_as": "0-third"}}
    fourth = {**third, "id": "birth-of-fourth", "row": "0-fourth"}
    both = {**same, "id": "same-y", "row": "0-third", "fields": {"same_as": "0-fourth"}}
    pair.write_as_another(third, same, fourth, both)
    pair.exchange()
    newcomer = Library.open(tmp_path / "newcomer.postil")
    newcomer.sharing.join(pair.folder)
    newcomer.sharing.now()
    themes = {library.annotations.get(note).theme_ids for library in (pair.here, pair.there, newcomer)}
    newcomer.close()
    assert themes == {("0-fourth",)}


def test_what_is_filed_under_a_theme_that_undo_brought_back_is_under_the_one_it_became_one_with(
    pair: Pair, note: str
) -> None:
    methods = []
    for library in (pair.here, pair.there):
        library.themes.add(library.themes.fresh("Method"))
        methods.append(library.themes.find("Method").id)
    pair.now(pair.there)
    pair.now(pair.here)  # where they become one
    pair.there.themes.remove(methods[1])
    pair.exchange()
    pair.there.history.walk("undo")
    pair.there.annotations.set_themes(note, [methods[1]])
    pair.exchange()
    assert [library.annotations.get(note).theme_ids for library in (pair.here, pair.there)] == [(methods[0],)] * 2


def test_what_is_removed_after_another_brought_a_new_text_stands_at_the_same_place_on_both(
    pair: Pair, note: str
) -> None:
    pair.source.write_text(TEXT.replace("knew the sand", "always knew the sand"), "utf-8")
    (article,) = pair.there.read.articles()
    source, versions = pair.source.read_bytes(), pair.there.versions
    imported = import_bytes(source, pair.source.name, folder=pair.source.parent)
    versions.apply(versions.prepare_update(article.id, imported, source, pair.source))
    made = pair.highlight(pair.here, "the tide before both")
    pair.exchange()
    pair.here.annotations.remove([made])
    pair.exchange()
    here, there = (library.file.read.annotation(made).anchor for library in (pair.here, pair.there))
    assert here == there


@pytest.mark.parametrize("said", [True, None])
def test_nobody_else_says_whether_a_note_is_private(pair: Pair, note: str, said: bool | None) -> None:
    (birth,) = pair.births("annotation")
    pair.here.annotations.set_private([note], said is None)
    pair.write_as_another(
        evil(note, at="2999-01-01T00:00:00Z", fields={"extra": {"private": said}}, parents=[birth["id"]])
    )
    assert any("keeps an annotation private" in line for line in pair.exchange())
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two.", "One." if said is None else "Two."]


@pytest.mark.no_cover  # the same lines again and again
def test_what_builds_upon_very_many_changes_arrives(pair: Pair, note: str) -> None:
    (birth,) = pair.births("annotation")
    pair.write_as_another(*({**birth, "id": f"evil-{number}"} for number in range(1200)))
    pair.exchange()
    pair.here.annotations.set_note(note, "Two.")
    pair.exchange()
    assert notes(pair, note) == ["Two."] * 2


@pytest.mark.no_cover  # the same lines again and again
def test_a_long_chain_of_changes_that_waits_and_then_comes_takes_no_time_to_speak_of(pair: Pair, note: str) -> None:
    (birth,) = pair.births("annotation")
    chain = [evil(note, id=f"evil-{n}", parents=[f"evil-{n - 1}"], fields={"note": f"Note {n}."}) for n in range(3000)]
    place = pair.write_as_another(*chain[1:])
    assert pair.here.sharing.now().exchanged[0].waiting == 2999
    place.parent.rename(place.parent.with_name("segments-later"))
    pair.write_as_another({**chain[0], "parents": [birth["id"]]})
    pair.exchange()
    assert notes(pair, note) == ["Note 2999."] * 2
