"""Questions in SQL: the views are as the page tells, nothing can be written, no question hangs."""

from __future__ import annotations

import json
import re
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils
from hypothesis import given
from hypothesis import strategies as st

from db.errors import StoreError
from db.finding.query import asked
from tests.db.making import (
    TEXT,
    content_of,
    library_with_article,
    make_annotation,
    make_theme,
    put_what_schema_2_brought,
)
from tests.pages import ROOT, read


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("query") / "library.postil"
    store, article = library_with_article(path, content=content_of(TEXT))
    theme = make_theme()
    note = make_annotation(article, 0, 9, "A note", theme.id)
    with store.step("Highlight", "window") as writer:
        writer.put_theme(theme)
        writer.put_annotation(note)
    put_what_schema_2_brought(store, note.id)
    store.touch(article.id)
    store.set_reading_position(article.id, 10, len(TEXT) // 2)
    store.close()
    return path


def rows(path: Path, sql: str) -> list[dict[str, Any]]:
    with asked(path, sql) as answer:
        return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def views() -> dict[str, list[str]]:
    """Return the views that the page tells of, with their columns."""
    found = re.findall(r"^\| `(\w+_view)` \| (.*) \|$", read(ROOT / "db" / "README.md"), re.MULTILINE)
    return {name: re.findall(r"`(\w+)`", said) for name, said in found}


def test_the_views_are_those_of_the_page(path: Path) -> None:
    made = {row["name"] for row in rows(path, "select name from sqlite_schema where type = 'view'")}
    assert {name for name in made if name.endswith("_view")} == set(views())
    for name, columns in views().items():
        found = rows(path, f"select * from {name}")
        assert found and list(found[0]) == columns


def test_a_view_says_what_the_reader_has(path: Path) -> None:
    (article,) = rows(path, "select * from articles_view")
    assert json.loads(article["tags"]) == ["to read", "芯片"] and article["progress"] == 0.5
    assert article["annotations"] == 1 and article["read"].endswith("Z") and article["archived"]
    (note,) = rows(path, "select * from annotations_view")
    assert json.loads(note["themes"]) == ["Investment"] and note["heading"] == TEXT.split("\n")[0]
    assert rows(path, "select annotations, includes from themes_view") == [{"annotations": 1, "includes": "money"}]
    example = re.search(r"```sql\n(.*?)```", read(ROOT / "db" / "README.md"), re.DOTALL)
    assert example and rows(path, example[1]) == [{"theme": "Investment", "annotations": 1, "articles": 1}]


def test_other_programs_open_the_file_as_it_is(path: Path) -> None:
    database = sqlite_utils.Database(path)
    with closing(database.conn):
        assert set(views()) <= set(database.view_names())
        assert [row["title"] for row in database["articles_view"].rows] == ["The race"]


@pytest.mark.parametrize(
    "sql",
    [
        "delete from annotations",
        "update articles set title = 'x'",
        "insert into settings values ('a', 'b', x'')",
        "create table t (a)",
        "create temp table t (a)",
        "drop view articles_view",
        "attach 'other.postil' as other",
        "vacuum into 'copy.postil'",
        "pragma query_only=off",
        "pragma journal_mode=wal",
        "begin immediate",
        "select load_extension('x')",
        "insert into text_fts(text_fts) values ('rebuild')",
        "select 1; delete from annotations",
        "select * from nothing",
        "select",
        "",
        "-- nothing",
        "select '\ud800'",
        "select 1\0",
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
    ],
)
def test_a_question_that_is_none_is_told_and_changes_nothing(
    path: Path, tmp_path: Path, sql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = path.read_bytes()
    with pytest.raises(StoreError) as caught, asked(path, sql, seconds=0.2) as answer:
        list(answer.rows)
    assert str(caught.value).endswith(".") and path.read_bytes() == before and list(tmp_path.iterdir()) == []


def test_full_text_search_can_be_asked_too(path: Path) -> None:
    assert rows(path, "select count(*) as n from text_fts where text_fts match 'attention'") == [{"n": 2}]
    assert rows(path, "select 9e999 as a, x'00ff' as b, null as c") == [{"a": None, "b": "00ff", "c": None}]


@given(sql=st.text(max_size=40) | st.text(alphabet="select*from ()'\",;1a_view-/", max_size=60))
def test_any_text_is_answered_or_told(path: Path, sql: str) -> None:
    try:
        with asked(path, sql, seconds=1) as answer:
            list(answer.rows)
    except StoreError as error:
        assert str(error).endswith(".")
