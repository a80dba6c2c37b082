"""The library after each of many operations, as plain dicts say it: undo, redo and restarts included."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.records import Annotation, Article
from db.store import Store
from tests.db.making import make_annotation


def run_against_model(
    store: Store, path: Path, article: Article, theme_ids: list[str], operations: list[tuple[str, int]]
) -> None:
    """Do ``operations`` to the store and to plain dicts, and compare after each."""
    State = tuple[Article, dict[str, Annotation]]
    state: State = (article, {})
    undone: list[State] = []
    done: list[State] = []
    for number, (name, argument) in enumerate(operations):
        if name == "restart":
            store.close()
            store = Store.open(path)
        elif name == "undo":
            if done:
                undone.append(state)
                state = done.pop()
                assert store.undo() is not None
        elif name == "redo":
            found = store.redo()
            assert (found is not None) == bool(undone)
            if undone:
                done.append(state)
                state = undone.pop()
        else:
            new = changed(state, name, argument, number, theme_ids)
            if new != state:
                with store.step(name, "test") as writer:
                    writer.put_article(new[0])
                    for annotation in new[1].values():
                        writer.put_annotation(annotation)
                done.append(state)
                undone.clear()
                state = new
        living = {key: value for key, value in state[1].items() if not value.deleted}
        assert {found.id: found for found in store.read.annotations(article.id)} == living
        assert store.read.article(article.id) == state[0]
    store.close()


def changed(
    state: tuple[Article, dict[str, Annotation]], name: str, argument: int, number: int, theme_ids: list[str]
) -> tuple[Article, dict[str, Annotation]]:
    """Return the state after one operation."""
    article, annotations = state
    annotations = dict(annotations)
    time = f"2026-01-01T00:00:00.{number % 1000:03}Z"
    if name == "title":
        return replace(article, title=f"Title {argument}", modified=time), annotations
    if name in ("add", "many"):
        for place in range(1 if name == "add" else argument):
            made = replace(make_annotation(article, place, place + 5), created=time, modified=time)
            annotations[made.id] = made
        return article, annotations
    if not annotations:
        return state
    old = list(annotations.values())[argument % len(annotations)]
    if name == "note":
        new = replace(old, note=f"note {argument}", modified=time)
    elif name == "themes":
        new = replace(old, theme_ids=tuple(theme_ids[argument % 3 :][: argument % 4]))
    elif name == "anchor":
        new = replace(old, anchor=replace(old.anchor, start=argument, end=argument + 3, score=argument / 20))
    else:
        new = replace(old, deleted=time)
    annotations[old.id] = new
    return article, annotations
