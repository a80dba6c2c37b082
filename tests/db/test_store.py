"""The store: what is put comes back, a step is whole or nothing, opening is careful."""

from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from db import errors, writing
from db.care.check import check
from db.ids import new_id
from db.migrations import SCHEMA
from db.store import Store
from tests.db.making import TEXT, library_with_article, make_annotation, make_theme, put_article, snapshot


def test_what_was_put_is_there_after_a_restart(path: Path) -> None:
    store, article = library_with_article(path)
    theme = make_theme()
    annotation = make_annotation(article, 3, 12, "a *note* 🙂 \x00 end", theme.id)
    annotation = replace(annotation, extra={"foreign": [1, None, {"a": 0.5}]})
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(annotation)  # before its theme: the order within a step is free
        writer.put_theme(theme)
    before = snapshot(store)
    store.close()
    with Store.open(path) as store:
        assert snapshot(store) == before
        found = store.read.annotation(annotation.id)
        assert replace(found, created="", modified="") == annotation
        assert found.created.endswith("Z") and found.modified == found.created
        version = store.read.version(article.version_id)
        assert (version.characters, store.read.text(version.id)) == (len(TEXT), TEXT)
        assert store.read.source(version.id) == TEXT.encode()
        assert store.read.content_json(version.id) == '{"blocks":[]}'
        assert store.read.resources(version.id) == {"one.png": b"\x89PNG one", "two.png": b"\x89PNG two"}
        assert store.read.annotation_counts() == {article.id: 1}
        assert [found.id for found in store.read.annotations(theme_id=theme.id)] == [annotation.id]
        assert [found.id for found in store.read.themes()] == [theme.id]


def test_many_annotations_are_put_as_one_after_the_other(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MANY", 3)  # so that seven rows need several statements
    store, article = library_with_article(path)
    themes = [make_theme(f"Theme {number}", number) for number in range(2)]
    made = [make_annotation(article, n, n + 5, f"note {n}", *[t.id for t in themes[: n % 3]]) for n in range(7)]
    with store.step("Highlight", "window") as writer:
        for theme in themes:
            writer.put_theme(theme)
        writer.put_annotations([*made[:4], replace(made[0], note="first, twice"), *made[4:]])
    made = store.read.annotations(article.id)
    assert [a.note for a in made] == ["first, twice", *(f"note {n}" for n in range(1, 7))]
    changed = [replace(a, note="changed", theme_ids=a.theme_ids[::-1]) if n % 2 else a for n, a in enumerate(made)]
    with store.step("Change", "window") as writer:
        writer.put_annotations(changed)
    assert store.read.annotations(article.id) == changed
    assert writer.changes.annotations == {a.id for n, a in enumerate(made) if n % 2}
    assert [row.row_id for row in reversed(store.read.history(limit=3))] == [made[1].id, made[3].id, made[5].id]
    assert check(store).ok
    store.undo()
    assert [(a.note, a.theme_ids) for a in store.read.annotations(article.id)] == [(a.note, a.theme_ids) for a in made]


def test_a_step_that_raises_leaves_nothing_behind(path: Path) -> None:
    store, article = library_with_article(path)
    before = snapshot(store)
    with pytest.raises(ZeroDivisionError), store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article))
        raise ZeroDivisionError
    assert snapshot(store) == before
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article))
    assert len(store.read.annotations(article.id)) == 1


def test_a_step_that_changes_nothing_leaves_no_undo_entry(path: Path) -> None:
    store, article = library_with_article(path)
    rows = len(store.read.history())
    with store.step("Nothing", "window") as writer:
        writer.put_article(article)
        assert not writer.changes
    with store.step("There and back", "window") as writer:
        writer.put_article(replace(article, title="Other"))
        writer.put_article(article)
    assert store.read.next_label("undo") == "Add article"
    assert len(store.read.history()) == rows


def test_a_step_inside_a_step_and_a_writer_after_its_step_are_refused(path: Path) -> None:
    store, article = library_with_article(path)
    with store.step("Outer", "window") as writer, pytest.raises(RuntimeError), store.step("Inner", "window"):
        pass
    with pytest.raises(RuntimeError):
        writer.put_article(article)


def test_annotations_of_a_removed_article_are_kept_but_not_listed(path: Path) -> None:
    store, article = library_with_article(path)
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article))
    with store.step("Remove", "window") as writer:
        writer.put_article(replace(article, deleted="2026-01-01T00:00:00.000Z"))
    assert store.read.articles() == [] and len(store.read.articles(deleted=True)) == 1
    assert store.read.annotations() == [] and len(store.read.annotations(article.id)) == 1


def test_a_version_never_changes(path: Path) -> None:
    store, article = library_with_article(path)
    version = store.read.version(article.version_id)
    pictures = store.read.resources(version.id)
    with store.step("Again", "cli") as writer:
        writer.put_version(version, source=TEXT.encode(), content_json='{"blocks":[]}', text=TEXT, resources=pictures)
        assert not writer.changes
    with pytest.raises(errors.StoreError, match="never changes"), store.step("Other", "cli") as writer:
        writer.put_version(version, source=b"other", content_json="{}", text="other", resources={})


def test_lone_surrogates_are_replaced_and_offsets_stay(path: Path) -> None:
    store, article = library_with_article(path)
    annotation = replace(make_annotation(article), note="a\ud800b", extra={"k\udfff": "\ud800"})
    with store.step("Note", "window") as writer:
        writer.put_annotation(annotation)
    found = store.read.annotation(annotation.id)
    assert found.note == "a\ufffdb" and found.extra == {"k\ufffd": "\ufffd"}


@pytest.mark.parametrize("extra", [{"x": float("nan")}, {"x": float("inf")}, {"x": object()}])
def test_what_json_cannot_hold_is_refused_whole(path: Path, extra: dict[str, object]) -> None:
    store, article = library_with_article(path)
    with pytest.raises(errors.StoreError, match="cannot be kept"), store.step("Note", "window") as writer:
        writer.put_annotation(replace(make_annotation(article), extra=extra))
    assert store.read.annotations(article.id) == []


def test_an_annotation_of_no_article_is_refused(path: Path) -> None:
    store, article = library_with_article(path)
    with pytest.raises(errors.StoreError), store.step("Note", "window") as writer:
        writer.put_annotation(replace(make_annotation(article), article_id=new_id()))
    assert store.read.annotations(article.id) == []
    with store.step("Note", "window") as writer:
        writer.put_annotation(make_annotation(article))


def test_the_place_settings_and_recent_articles_are_remembered(path: Path) -> None:
    store, article = library_with_article(path)
    with store.step("Add article", "cli") as writer:
        other = put_article(writer, "Other")
    assert store.read.reading_position(article.id) == 0 and store.read.recent() == []
    store.set_reading_position(article.id, 120)
    assert store.read.recent() == []  # a place is no opening
    store.touch(article.id)
    store.touch(other.id)
    store.touch(article.id)
    store.set_setting("zoom", {"percent": 120})
    store.close()
    with Store.open(path) as store:
        assert store.read.reading_position(article.id) == 120
        assert store.read.recent() == [article.id, other.id]
        assert store.setting("zoom") == {"percent": 120} and store.setting("none", 7) == 7
        assert store.read.next_label("undo") == "Add article"


def test_a_place_is_kept_with_the_opening_in_one_commit_and_none_where_it_is_known(path: Path) -> None:
    store, article = library_with_article(path)
    before = path.read_bytes()
    store.set_reading_position(article.id, 120, opened=True)
    kept = path.read_bytes()
    assert store.read.recent() == [article.id] and store.read.reading_position(article.id) == 120
    assert int.from_bytes(kept[24:28]) == int.from_bytes(before[24:28]) + 1  # SQLite's own count of commits
    store.set_reading_position(article.id, 120)
    assert path.read_bytes() == kept
    store.close()


@pytest.mark.parametrize("kind", ["article", "annotation", "theme", "version", "source", "content_json", "text"])
def test_what_is_not_there_is_said_so(path: Path, kind: str) -> None:
    with Store.open(path) as store, pytest.raises(errors.NotFound, match=r"There is no such \w+ in the library\."):
        getattr(store.read, kind)("nothing")


def test_a_file_that_is_no_database_is_left_alone(path: Path) -> None:
    path.write_bytes(b"just some text, long enough to be read as a header of a file" * 10)
    with pytest.raises(errors.LibraryDamaged, match="is not a library"):
        Store.open(path)
    assert path.read_bytes().startswith(b"just some text")


def test_a_folder_or_a_pipe_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(errors.LibraryForeign, match="is a folder"):
        Store.open(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.LibraryForeign, match="no regular file"):
        Store.open(tmp_path / "pipe")


def test_a_newer_library_is_opened_for_reading(path: Path) -> None:
    store, article = library_with_article(path)
    store.close()
    with sqlite3.connect(path) as other:
        other.execute(f"pragma user_version={SCHEMA + 1}")
        other.execute("alter table annotations add column mood text")
    with Store.open(path) as store:
        assert store.read_only and "newer Postil" in store.warning
        assert store.read.articles() == [article]
        with pytest.raises(errors.LibraryReadOnly, match="newer Postil"), store.step("Highlight", "window"):
            pass
        with pytest.raises(errors.LibraryReadOnly):
            store.undo()
        store.set_reading_position(article.id, 5)  # dropped without a word
        assert store.read.reading_position(article.id) == 0


@pytest.mark.parametrize(
    "statement",
    [
        "create trigger spy after insert on annotations begin delete from annotation_themes; end",
        "create view peek as select * from annotations",
        "create table more (a)",
        "drop trigger history_stays",
        "drop index annotations_place",
    ],
)
def test_a_library_whose_schema_somebody_altered_is_opened_for_reading(path: Path, statement: str) -> None:
    store, article = library_with_article(path)
    store.close()
    with sqlite3.connect(path) as other:
        other.execute(statement)
    with Store.open(path) as store:
        assert store.read_only and "not Postil's" in store.warning
        assert store.read.articles() == [article]


def test_a_library_that_cannot_be_written_to_is_opened_for_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, article = library_with_article(path)
    store.close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Store.open(path) as store:
        assert store.read_only and "cannot be written to" in store.warning
        assert store.read.articles() == [article]
    with pytest.raises(errors.LibraryReadOnly, match="cannot be made"):
        Store.open(path.with_name("new.postil"))


def test_a_library_held_by_another_program_is_said_to_be_locked(path: Path) -> None:
    store, article = library_with_article(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    store.close()
    with pytest.raises(errors.LibraryLocked, match="did not let go"):
        Store.open(path, busy_seconds=0.05)
    other.execute("rollback")
    with Store.open(path, busy_seconds=0.05) as store:
        other.execute("begin immediate")
        with pytest.raises(errors.LibraryLocked), store.step("Highlight", "window"):
            pass
        assert store.read.articles() == [article]
        other.execute("rollback")
    other.close()


def test_a_full_library_is_said_so_and_nothing_is_lost(path: Path) -> None:
    store, article = library_with_article(path)
    store._connection.run(f"pragma max_page_count={store._connection.value('pragma page_count') + 2}")
    annotation = make_annotation(article, note="x" * 100_000)
    with pytest.raises(errors.LibraryFull, match="is full"), store.step("Note", "window") as writer:
        writer.put_annotation(annotation)
    assert store.read.annotations(article.id) == []
    store._connection.run("pragma max_page_count=1000000")
    with store.step("Note", "window") as writer:
        writer.put_annotation(annotation)
    assert len(store.read.annotations(article.id)) == 1


def test_a_library_in_wal_mode_is_brought_back(path: Path) -> None:
    store, article = library_with_article(path)
    store.close()
    other = sqlite3.connect(path)
    other.execute("pragma journal_mode=wal")
    other.close()
    with Store.open(path) as store:
        assert store._connection.value("pragma journal_mode") == "delete"
        assert store.read.articles() == [article]


def test_rows_cannot_be_deleted_nor_history_changed(path: Path) -> None:
    store, article = library_with_article(path)
    for statement in (
        "delete from articles",
        "delete from versions",
        "update versions set remark = 'x'",
        "delete from history",
        "update history set origin = 'x'",
        "delete from steps",
    ):
        with pytest.raises(errors.StoreError, match="nothing was changed"):
            store._connection.run(statement)
    assert store.read.articles() == [article]


@pytest.mark.parametrize("name", ["a b", "50%", "what?", "#1", "ä ö 🙂", "%41", "*[x]", "_ _ _.postil"])
def test_a_library_may_be_named_as_one_likes(tmp_path: Path, name: str) -> None:
    store, article = library_with_article(tmp_path / name)
    store.close()
    with Store.open(tmp_path / name) as store:
        assert store.read.articles() == [article]
    assert {found.name for found in tmp_path.iterdir()} == {name, f"{name}.journal.jsonl"}


def test_a_library_that_was_replaced_while_it_was_open_is_not_written_to(path: Path) -> None:
    store, article = library_with_article(path)
    os.replace(shutil.copy(path, path.with_name("copy")), path)
    with pytest.raises(errors.StoreError, match="was replaced"), store.step("Note", "window") as writer:
        writer.put_annotation(make_annotation(article))
    store.close()
    with Store.open(path) as store, store.step("Note", "window") as writer:
        writer.put_annotation(make_annotation(article))


def test_annotations_come_in_the_order_of_their_places(path: Path) -> None:
    store, article = library_with_article(path)
    placed = [make_annotation(article, start, start + 5) for start in (50, 10, 30)]
    orphan = make_annotation(article, 20, 25)
    orphan = replace(orphan, anchor=replace(orphan.anchor, start=None, end=None))
    with store.step("Highlight", "window") as writer:
        for annotation in (*placed, orphan):
            writer.put_annotation(annotation)
    found = [annotation.target.position.start for annotation in store.read.annotations(article.id)]
    assert found == [10, 30, 50, 20]  # what has no place stands last


def test_a_link_to_a_library_leads_to_the_real_file(path: Path) -> None:
    store, article = library_with_article(path)
    store.close()
    link = path.with_name("link.postil")
    link.symlink_to(path)
    with Store.open(link) as store:
        assert store.path == path.resolve() and store.read.articles() == [article]
