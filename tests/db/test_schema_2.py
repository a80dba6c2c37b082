"""What the second schema brought: old rows stay as they were, what follows from them is there at once and in step."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.care.check import check
from db.care.repair import repair
from db.store import Store
from tests.db.making import (
    content_of,
    library_with_article,
    make_annotation,
    make_theme,
    put_article,
    put_what_schema_2_brought,
)

THAI = "关于AI投资的报告\nภาษาไทย\n"


def test_the_furthest_place_never_goes_back(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil")
    for offset, read_to, furthest in ((5, None, 5), (7, 30, 30), (2, None, 30), (2, 12, 30), (40, 41, 41)):
        store.set_reading_position(article.id, offset, read_to)
        assert (store.read.reading_position(article.id), store.read.places()[article.id].read_to) == (
            offset,
            furthest,
        )
    assert check(store).ok
    store.close()
    (tmp_path / "library.postil").unlink()
    repair(tmp_path / "library.postil")
    with Store.open(tmp_path / "library.postil") as again:
        assert again.read.places()[article.id].read_to == 41


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
