"""Records for the tests of the store: an article with a version, themes, annotations."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from db.connection import Connection
from db.finding.indexes import INDEXES
from db.ids import new_id
from db.kinds import BRIEF, SAVED_SEARCH
from db.migrations import SCHEMA
from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Article,
    Brief,
    SavedSearch,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
    Version,
)
from db.store import Store
from db.writing import Writer

SAMPLES = Path(__file__).parents[1] / "samples" / "libraries"
TEXT = "Attention is scarce.\nChips are scarcer, and Łódź is far.\nOpen models travel well.\n" * 40


def make_theme(name: str = "Investment", position: int = 0) -> Theme:
    return Theme(
        new_id(), name, f"What is {name}?", ThemeColours("#111111", "#222222", "#333333", "#444444"), 1, position
    )


def make_annotation(article: Article, start: int = 0, end: int = 9, note: str = "", *theme_ids: str) -> Annotation:
    exact = TEXT[start:end]
    return Annotation(
        new_id(),
        article.id,
        article.version_id,
        Target(TextQuoteSelector(exact, "before", "after"), TextPositionSelector(start, end)),
        Anchor(AnchorState.IN_PLACE, start, end),
        note,
        theme_ids,
    )


def put_article(
    writer: Writer,
    title: str = "The race",
    text: str = TEXT,
    *,
    article_id: str = "",
    number: int = 1,
    content: str = '{"blocks":[]}',
    language: str = "en",
) -> Article:
    """Put an article (or its next version) with two pictures; gives the record as it was put."""
    source = text.encode()
    version_id = new_id()
    article = Article(
        article_id or new_id(), title, "A. Writer", language, "/home/reader/race.md", 7, version_id, {"tags": ["x"]}
    )
    version = Version(
        version_id,
        article.id,
        number,
        "race.md",
        "markdown",
        1,
        hashlib.sha256(source).hexdigest(),
        hashlib.sha256(source).hexdigest(),
        len(text),
    )
    pictures = {"one.png": b"\x89PNG one", "two.png": b"\x89PNG two"}
    writer.put_article(article)
    writer.put_version(version, source=source, content_json=content, text=text, resources=pictures)
    return article


def content_of(text: str) -> str:
    """Return a text as content: its first line is a heading, the others are paragraphs."""
    first, *rest = text.split("\n")
    blocks = [{"k": "heading", "t": first, "l": 1}, *({"k": "paragraph", "t": line} for line in rest)]
    return json.dumps({"blocks": blocks})


def library_with_article(path: Path, **named: Any) -> tuple[Store, Article]:
    """Make a library with one article."""
    store = Store.open(path)
    with store.step("Add article", "cli") as writer:
        article = put_article(writer, **named)
    return store, store.read.article(article.id)


def snapshot(store: Store) -> dict[str, object]:
    """Return everything a reader would call theirs, for comparing two libraries."""
    everything = store.read.articles() + store.read.articles(deleted=True)
    return {
        "articles": {article.id: article for article in everything},
        "annotations": {
            record.id: record
            for article in everything
            for record in store.read.annotations(article.id) + store.read.annotations(article.id, deleted=True)
        },
        "themes": {theme.id: theme for theme in store.read.themes()},
        "versions": {
            version.id: (
                version,
                store.read.source(version.id),
                store.read.content_json(version.id),
                store.read.text(version.id),
                dict(store.read.resources(version.id)),
            )
            for article in everything
            for version in store.read.versions(article.id)
        },
        "history": [(row.id, row.step_id, row.before, row.after) for row in store.read.history(limit=1_000_000)],
        "undo": (store.read.next_label("undo"), store.read.next_label("redo")),
    }


def make_sample(path: Path) -> None:
    """Make the sample library of today's schema, for ``tests/samples/libraries/``: whole, or not at all."""
    with TemporaryDirectory(dir=path.parent) as folder:
        _write_sample(Path(folder) / path.name)
        for part in Path(folder).iterdir():
            part.rename(path.with_name(part.name))


def _write_sample(path: Path) -> None:
    store, article = library_with_article(path, content=content_of(TEXT))
    themes = [make_theme("Investment"), make_theme("Talent", 1)]
    notes = ["first note", "", "a *third* one", "to be removed"]
    made = [
        make_annotation(article, place * 20, place * 20 + 9, note, *[theme.id for theme in themes[: place % 3]])
        for place, note in enumerate(notes)
    ]
    with store.step("Welcome", "welcome", undoable=False) as writer:
        for theme in themes:
            writer.put_theme(theme)
    for annotation in made:
        with store.step("Highlight", "window") as writer:
            writer.put_annotation(annotation)
    with store.step("Remove", "window") as writer:
        writer.put_annotation(replace(store.read.annotation(made[-1].id), deleted="2026-11-24T09:30:00.000Z"))
    put_what_schema_2_brought(store, made[0].id)
    store.touch(article.id)
    store.set_reading_position(article.id, 40, 200)
    store.close()


def put_what_schema_2_brought(store: Store, annotation_id: str) -> tuple[Brief, SavedSearch]:
    """Put a brief and a saved search, tag an article, and say what belongs under a theme, in one step."""
    brief = Brief(
        new_id(), "What money does", f"Chips, says one:\n\n![[postil://a/{annotation_id}]]\n\n投资\n", style="apa"
    )
    kept = SavedSearch(new_id(), "Scarce things", "scarce -open", {"theme": "Investment", "in": ["quotes"]})
    with store.step("Tag", "window", undoable=False) as writer:
        writer.put_records(BRIEF, [brief])
        writer.put_records(SAVED_SEARCH, [kept])
        for article in store.read.articles():
            told = {"publisher": "Harbour Letters", "doi": "10.1000/182"}
            writer.put_article(replace(article, tags=("to read", "芯片"), archived="2026-11-24T09:30:00.000Z", **told))
        theme = store.read.themes()[0]
        writer.put_theme(replace(theme, includes="money", excludes="prices", examples=(annotation_id,)))
    return brief, kept


def annotate(store: Store, note: str = "note") -> str:
    """Annotate the first article; gives the id."""
    (article, *_) = store.read.articles()
    annotation = make_annotation(article, 3, 12, note)
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(annotation)
    return annotation.id


def a_library(path: Path) -> Store:
    """Make a library with something of everything."""
    store, article = library_with_article(path)
    themes = [make_theme(), make_theme("Talent", 1)]
    made = [make_annotation(article, place * 3, place * 3 + 9, f"note {place}", themes[0].id) for place in range(5)]
    with store.step("Highlight", "window") as writer:
        for theme in themes:
            writer.put_theme(theme)
        for annotation in made:
            writer.put_annotation(annotation)
    with store.step("Update", "update") as writer:
        put_article(writer, text="A second version.\n" * 20, article_id=article.id, number=2)
    with store.step("Remove", "window") as writer:
        writer.put_annotation(replace(store.read.annotation(made[0].id), deleted="2026-01-01T00:00:00.000Z"))
    store.undo()
    store.touch(article.id)
    store.set_setting("zoom", 120)
    return store


def assert_in_order(connection: Connection) -> None:
    """See that triggers stand, all full-text indexes agree with their tables, and every reference leads somewhere."""
    triggers = {row[0] for row in connection.rows("select name from sqlite_schema where type = 'trigger'")}
    assert {
        *("article_texts_added", "article_texts_removed", "article_texts_changed"),
        *("annotations_added", "annotations_removed", "annotations_changed"),
        *("history_stays", "history_is_final", "steps_stay", "steps_are_final"),
        *("versions_stay", "versions_are_final", "articles_stay", "themes_stay", "annotations_stay"),
    } <= triggers
    for table in INDEXES:
        connection.run(f"insert into {table}({table}, rank) values ('integrity-check', 1)")
    assert connection.rows("pragma foreign_key_check") == []
    assert connection.rows("pragma integrity_check") == [("ok",)]
    assert connection.value("pragma user_version") == SCHEMA


if __name__ == "__main__":
    sample = SAMPLES / f"schema-{SCHEMA}.postil"
    if sample.exists():
        raise SystemExit(f"{sample.name} is there; remove it and its journal only if its schema was never released.")
    make_sample(sample)
