"""What the second schema brought: old rows stay as they were, what follows from them is there at once and in step."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.care.backups import backup
from db.care.check import check
from db.care.repair import repair
from db.care.restoring import restore
from db.finding.indexes import SEARCHED
from db.journal.file import Journal
from db.kinds import BRIEF, SAVED_SEARCH
from db.records import Article
from db.store import Store
from tests.db.making import (
    SAMPLES,
    a_library,
    assert_in_order,
    content_of,
    library_with_article,
    make_annotation,
    make_theme,
    put_article,
    put_what_schema_2_brought,
)

THAI = "关于AI投资的报告\nภาษาไทย\n"
_FIRST = {  # the columns of the first schema, by table
    "articles": "id, title, author, language, source, words, version_id, metadata, created, modified, deleted, hash",
    "annotations": "id, article_id, version_id, quote, prefix, suffix, position_start, position_end, anchor_state,"
    " anchor_start, anchor_end, anchor_score, anchor_reason, note, created, modified, deleted, extra, hash",
    "themes": "id, name, definition, fill, line, position, parent_id, created, modified, deleted, hash",
    "reading_positions": "article_id, offset, opened, hash",
    "history": "*",
    "steps": "*",
    "settings": "*",
}


def _written(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(path)) as raw:
        return {table: raw.execute(f"select {columns} from {table}").fetchall() for table, columns in _FIRST.items()}


def test_a_file_of_the_first_schema_is_migrated_with_nothing_rewritten(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    for file in SAMPLES.glob("schema-1.postil*"):
        shutil.copy(file, tmp_path / file.name.replace("schema-1", "library"))
    before, journal = _written(path), Journal(path).path.read_bytes()
    with Store.open(path) as store:
        assert check(store).ok
        (article,) = store.articles()
        assert (article.tags, article.archived, article.finished) == ((), None, None)
        assert store.records(BRIEF) == [] and store.places()[article.id].read_to == 0
    assert _written(path) == before and Journal(path).path.read_bytes() == journal
    assert repair(path).kept == ""


def test_what_was_brought_is_undone_done_again_backed_up_and_repaired(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    with a_library(path) as store:
        with store.step("Add article", "cli") as writer:
            put_article(writer, "Second", THAI, content=content_of(THAI))
        (_, article), note = store.articles(), store.annotations()[0]
        brief, kept = put_what_schema_2_brought(store, note.id)
        store.set_reading_position(article.id, 3, 90)
        changed = replace(store.article(article.id), tags=("else",), finished="2026-11-24T09:30:00.000Z")
        with store.step("Tag", "window") as writer:
            writer.put_article(changed)
            writer.put_records(BRIEF, [replace(store.record(BRIEF, brief.id), text="other")])
        assert check(store).ok
        store.undo()
        assert store.article(article.id).tags == ("to read", "芯片")
        assert store.record(BRIEF, brief.id).text == brief.text
        store.redo()
        assert store.article(article.id) == replace(changed, modified=store.article(article.id).modified)
        made = backup(store)
        with store.step("Remove", "window") as writer:
            writer.put_records(BRIEF, [replace(store.record(BRIEF, brief.id), deleted="2026-11-24T09:30:00.000Z")])
        restore(store, made.path.name)
        assert [one.text for one in store.records(BRIEF)] == ["other"]
        theme = next(theme for theme in store.themes() if theme.includes)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("update briefs set text = 'forged'; update themes set includes = ''; delete from headings")
    account = repair(path)
    assert account.rebuilt and account.lost == ()
    with Store.open(path) as store:
        assert check(store).ok and [one.text for one in store.records(BRIEF)] == ["other"]
        found = store.record(SAVED_SEARCH, kept.id)
        assert (found.words, found.filters) == (kept.words, kept.filters)
        assert store.article(article.id).tags == ("else",) and store.theme(theme.id) == theme
        assert store.places()[article.id][::2] == (3, 90)
        assert store.connection.value("select count(*) from headings") == 1


def test_the_furthest_place_never_goes_back(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    for offset, read_to, furthest in ((5, None, 5), (7, 30, 30), (2, None, 30), (2, 12, 30), (40, 41, 41)):
        store.set_reading_position(article.id, offset, read_to)
        assert (store.reading_position(article.id), store.places()[article.id].read_to) == (offset, furthest)
    assert check(store).ok
    store.close()
    (tmp_path / "library.postil").unlink()
    repair(tmp_path / "library.postil")
    with Store.open(tmp_path / "library.postil") as again:
        assert again.places()[article.id].read_to == 41


def test_a_reading_position_without_a_furthest_place_has_the_hash_it_always_had(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    store.connection.run("update reading_positions set furthest = 9")
    store.set_reading_position(article.id, 0)
    assert '"furthest"' not in Journal(store.path).path.read_text(encoding="utf-8")
    store.connection.run("update reading_positions set furthest = 9")
    assert [problem.where for problem in check(store).problems] == ["reading_positions"]


def _rows(store: Store, name: str) -> int:
    index = SEARCHED[name].trigrams
    return int(store.connection.value(f"select count(*) from {index}_docsize"))


def test_trigrams_stand_for_what_has_no_spaces_alone(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    with store.step("Add article", "cli") as writer:
        other = put_article(writer, "人工智能", THAI, content=content_of(THAI))
        writer.put_annotation(make_annotation(article, 0, 9, "plain"))
        note = make_annotation(other, 0, 9, "投资")
        writer.put_annotation(note)
    assert (_rows(store, "text"), _rows(store, "annotation"), _rows(store, "heading")) == (2, 1, 1)
    with store.step("Edit note", "window") as writer:
        writer.put_annotation(replace(store.annotation(note.id), note="no more"))
    assert _rows(store, "annotation") == 0 and check(store).ok
    store.undo()
    assert _rows(store, "annotation") == 1
    assert_in_order(store.connection)


@pytest.mark.parametrize(
    ("where", "statement"),
    [
        ("search index", "delete from text_trigram_docsize"),
        ("search index", "delete from brief_fts_docsize"),
        ("search index", "insert into heading_trigram(rowid, text) values (99, '投资的')"),
        ("headings", "update headings set text = 'Else'"),
        ("headings", "delete from headings"),
        ("briefs", "update briefs set text = 'x'"),
        ("saved_searches", "update saved_searches set filters = '{}'"),
        ("articles", "update articles set tags = '[]'"),
        ("articles", "update articles set archived = null"),
        ("themes", "update themes set examples = '[]'"),
    ],
)
def test_the_check_finds_what_was_altered(tmp_path: Path, where: str, statement: str) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    with store.step("Highlight", "window") as writer:
        put_article(writer, "人工智能", THAI, content=content_of(THAI))
        writer.put_theme(make_theme())
        note = make_annotation(article)
        writer.put_annotation(note)
    put_what_schema_2_brought(store, note.id)
    assert check(store).ok
    store.connection.raw.executescript(statement)
    assert where in {problem.where for problem in check(store).problems}


def test_headings_are_those_of_the_outline_or_of_the_blocks_and_none_of_what_is_no_content() -> None:
    from db.articles import headings_of

    assert headings_of(b'{"blocks":[{"k":"paragraph","t":"ab"},{"k":"heading","t":"c","l":2}]}') == [(3, 2, "c")]
    assert headings_of(b'{"outline":[[0,1,"Part"],[0,2,"First"],[9,2,"Next"]]}') == [
        (0, 1, "Part\nFirst"),
        (9, 2, "Next"),
    ]
    for content in (b"", b"[]", b"{", b'{"blocks":[1]}', b'{"blocks":[{"k":"heading"}]}', b"\xff", b'{"blocks":{}}'):
        assert headings_of(content) == []


def test_tags_are_part_of_an_article(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    with store.step("Tag", "window") as writer:
        writer.put_article(replace(article, tags=("a", "b \ud800")))
    found: Article = store.article(article.id)
    assert found.tags == ("a", "b \ufffd")
    rows = store.history(article.id)
    assert rows[0].before is not None and rows[0].before["tags"] == [] and rows[0].after["tags"] == ["a", "b \ufffd"]
