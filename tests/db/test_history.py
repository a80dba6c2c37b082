"""Undo and redo, over restarts, against a model; history rows; the clock; ids."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db import clock
from db.errors import LibraryDamaged
from db.ids import new_id
from db.store import Store
from tests.db.making import library_with_article, make_annotation, make_theme
from tests.db.model import run_against_model


def test_history_is_only_ever_added_to(path: Path) -> None:
    store, article = library_with_article(path)
    annotation = make_annotation(article)
    with store.step("One", "window") as writer:
        writer.put_annotation(annotation)
    seen = store.read.history(limit=1000)
    store.undo()
    store.redo()
    assert store.read.history(limit=1000)[-len(seen) :] == seen
    rows = store.read.history(annotation.id)
    assert [row.origin for row in rows] == ["redo", "undo", "window"]
    assert rows[-1].before is None and rows[0].before == rows[1].after
    clocks = [row.clock for row in store.read.history(limit=1000)]
    assert clocks == sorted(clocks, reverse=True) and len(set(clocks)) == len(clocks)


@pytest.mark.parametrize("jump", [-10 * 365 * 86_400_000, 10 * 365 * 86_400_000, -3_600_000, 0])
def test_order_is_kept_when_the_clock_jumps(path: Path, jump: int, monkeypatch: pytest.MonkeyPatch) -> None:
    store, article = library_with_article(path)
    real = clock.wall_ms
    monkeypatch.setattr(clock, "wall_ms", lambda: max(0, real() + jump))
    for label in ("One", "Two"):
        with store.step(label, "window") as writer:
            writer.put_annotation(make_annotation(article))
    store.close()
    store = Store.open(path)
    monkeypatch.setattr(clock, "wall_ms", real)
    with store.step("Three", "window") as writer:
        writer.put_annotation(make_annotation(article))
    clocks = [row.clock for row in store.read.history()]
    assert clocks == sorted(clocks, reverse=True) and len(set(clocks)) == len(clocks)
    assert [(store.undo() or pytest.fail("nothing"))[0].label for _ in range(3)] == ["Three", "Two", "One"]


def test_ids_rise_and_are_uuids_of_version_7() -> None:
    import uuid

    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(ids) and len(set(ids)) == len(ids)
    assert {uuid.UUID(found).version for found in ids} == {7}
    assert {uuid.UUID(found).variant for found in ids} == {uuid.RFC_4122}


OPERATIONS = st.lists(
    st.tuples(
        st.sampled_from(
            ["add", "note", "themes", "anchor", "remove", "title", "undo", "undo", "redo", "restart", "many"]
        ),
        st.integers(0, 20),
    ),
    max_size=40,
)


@settings(max_examples=settings().max_examples // 4)  # each takes long
@given(operations=OPERATIONS)
def test_the_library_is_what_a_model_says(
    operations: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("model") / "library.postil"
    store, article = library_with_article(path)
    themes = [make_theme(str(number), number) for number in range(3)]
    with store.step("Themes", "window") as writer:
        for theme in themes:
            writer.put_theme(theme)
    run_against_model(store, path, article, [theme.id for theme in themes], operations)


@pytest.mark.parametrize("value", [None, "soon", b"000001700000000-000001-a", 7])
def test_a_damaged_clock_is_told_and_nothing_is_changed(
    path: Path, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, article = library_with_article(path)
    rows = store.connection.rows

    def damaged(sql: str, *given: Any) -> Any:
        return [(value,), *rows(sql, *given)] if "select clock" in sql else rows(sql, *given)

    monkeypatch.setattr(store.connection, "rows", damaged)
    for change in (store.undo, lambda: store.step("Highlight", "window").__enter__()):
        with pytest.raises(LibraryDamaged, match="nothing was changed"):
            change()
    assert [one.id for one in store.read.articles()] == [article.id]


def test_a_setting_that_is_all_a_step_changes_is_kept_and_nothing_is_there_to_undo(path: Path) -> None:
    store, _ = library_with_article(path)
    with store.step("Zoom", "window"):
        store.set_setting("zoom", 120)
    with store.step("Nothing", "window"):
        pass
    assert store.read.next_label("undo") == "Add article"
    store.close()
    with Store.open(path) as store:
        assert store.setting("zoom") == 120 and store.read.next_label("undo") == "Add article"


def test_a_step_that_is_named_is_taken_back_and_no_other(path: Path) -> None:
    with Store.open(path) as store, Store.open(path) as other:
        with store.step("Ours", "window") as writer:
            writer.put_theme(make_theme())
        ours = store.read.next_step("undo")
        assert ours is not None
        with other.step("Theirs", "cli") as writer:
            writer.put_theme(make_theme("Talent", 1))
        theirs = store.read.next_step("undo")
        assert theirs is not None
        assert (store.wrote(ours.id), store.wrote(theirs.id), other.wrote(theirs.id)) == (True, False, True)
        assert (
            store.read.touched(theirs.id).themes
            == {theme.id for theme in store.read.themes()} - store.read.touched(ours.id).themes
        )
        assert store.undo(ours.id) is None
        assert len(store.read.themes()) == 2
        assert store.undo(theirs.id) is not None
        assert store.redo(ours.id) is None
        assert store.read.next_label("redo") == "Theirs"
