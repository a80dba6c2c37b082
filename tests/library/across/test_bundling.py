"""A bundle holds what was chosen and nothing else; what a stranger put into one is looked at before it is taken in."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.errors import StoreError
from db.message import Message
from db.records import Article
from db.store import Store
from desktop.article.content import OBJECT, Block, BlockKind, Content, Passage, Span, SpanKind, to_json
from desktop.errors import PostilError
from desktop.library import Library
from desktop.library.across.bundle import mark_bundle
from tests.by_hand import read_by_hand

TEXT = "Chips are scarce. Talent is too. Open models travel."
Made = tuple[Article, Path]


def added(library: Library, text: str, name: str) -> Article:
    place = Path("/home/someone/private") / name
    return library.articles.add_imported(read_by_hand(text), text.encode(), place).article


@pytest.fixture
def made(library: Library, tmp_path: Path) -> Made:
    """A bundle of one of two articles, by Ada, with one of two briefs."""
    article, other = added(library, TEXT, "one.txt"), added(library, f"{TEXT} More.", "two.txt")
    first, second, third = library.themes.all()[:3]
    note, _ = library.annotations.add(article.id, Passage(0, 5), (first.id,), "A note")
    library.annotations.add(other.id, Passage(0, 5), (second.id,), "Not for others")
    gone, _ = library.annotations.add(article.id, Passage(6, 9), (third.id,), "Taken back")
    library.annotations.remove([gone.id])
    brief, _ = library.briefs.add("For Bob", f"![[postil://a/{note.id}]]")
    library.briefs.add("Mine", "Secret.")
    target = tmp_path / "chips.postil-share"
    taken = library.bundling.bundle(target, [article.id], [brief.id], by="Ada Lovelace")
    assert taken.new == {"articles": 1, "annotations": 1, "themes": 1, "briefs": 1}
    return article, target


@pytest.fixture
def bob(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "bob" / "library.postil", origin="test")
    yield opened
    opened.close()


def test_what_was_chosen_comes_to_another_reader_who_is_told_whose_it_is(made: Made, bob: Library) -> None:
    article, path = made
    taken, _ = bob.taking_in.take_in(path)
    assert taken.by == "Ada Lovelace" and taken.titles == (article.title,)
    assert {kind: count for kind, count in taken.new.items() if count} == {"articles": 1, "annotations": 1, "briefs": 1}
    [note] = bob.file.read.annotations(article.id)
    assert note.note == "A note" and note.extra["creator"]["name"] == "Ada Lovelace"
    assert [one.name for one in bob.briefs.all()] == ["For Bob"]
    assert bob.articles.find(article.id).source == "one.txt"
    assert bob.care.check().ok and not bob.taking_in.plan(path)


def test_nothing_that_was_not_chosen_is_in_the_file(made: Made) -> None:
    data = made[1].read_bytes()
    with closing(sqlite3.connect(made[1])) as file:
        said = "\n".join(file.iterdump())
    for secret in ("Not for others", "Taken back", "Secret.", "/home/someone", "two.txt"):
        assert secret not in said and secret.encode() not in data


def test_a_file_that_is_there_stays_and_nothing_chosen_is_no_bundle(library: Library, made: Made) -> None:
    article, path = made
    before = path.read_bytes()
    with pytest.raises(PostilError):
        library.bundling.bundle(path, [article.id])
    with pytest.raises(PostilError):
        library.bundling.bundle(path.with_name("x.postil-share"), ["nobody"])
    assert path.read_bytes() == before and not path.with_name("x.postil-share").exists()


def _with_content(store: Store, article: Article, content: Content) -> None:
    version = store.read.version(article.version_id)
    with store.step(Message("x"), origin="test") as step:
        step.put_version(
            replace(version, id="00000000-0000-7000-8000-000000000001", number=2, text_sha256=content.text_sha256()),
            source=b"x",
            content_json=to_json(content),
            text=content.text,
            resources={"bomb": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff"},
        )
        step.put_article(replace(article, version_id="00000000-0000-7000-8000-000000000001"))


def _span_outside(store: Store, article: Article) -> None:
    spans = (Span(SpanKind.STRONG, 0, 10**9),)
    _with_content(store, article, Content((Block(BlockKind.PARAGRAPH, TEXT, spans),)))


def _picture_too_large(store: Store, article: Article) -> None:
    picture = Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, "bomb"),), target="bomb")
    _with_content(store, article, Content((Block(BlockKind.PARAGRAPH, TEXT), picture)))


@pytest.mark.parametrize("break_it", [_span_outside, _picture_too_large])
def test_a_text_that_no_importer_could_have_read_is_refused_in_a_sentence(
    made: Made, bob: Library, break_it: Callable[[Store, Article], None]
) -> None:
    article, path = made
    with Store.open(path) as store:
        break_it(store, store.read.article(article.id))
        mark_bundle(store, "Mallory", "")
    before = bob.read.articles()
    with pytest.raises(PostilError, match="is broken, so nothing of it was taken in"):
        bob.taking_in.take_in(path)
    assert bob.read.articles() == before


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a zip", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_bundle_is_told_in_a_sentence(bob: Library, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.postil-share"
    path.write_bytes(data)
    with pytest.raises((StoreError, PostilError)) as told:
        bob.taking_in.plan(path)
    assert str(told.value).endswith(".")


def test_a_trigger_that_somebody_put_into_a_bundle_never_runs(made: Made, bob: Library) -> None:
    with closing(sqlite3.connect(made[1])) as file:
        file.execute("create trigger evil after insert on articles begin delete from articles; end")
        file.commit()
    with pytest.raises(StoreError):
        bob.taking_in.take_in(made[1])
