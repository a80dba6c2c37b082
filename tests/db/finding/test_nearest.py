"""What comes nearest: stems in five languages, a slip, another order, a word that is any other; and its index."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.articles import ARTICLE, AT_ONCE
from db.connection import Connection
from db.errors import StoreError
from db.finding.nearest import asked, near
from db.finding.nearest.building import UNIT, build
from db.finding.nearest.index import index_path
from db.finding.scopes import PLACES
from db.records import Filters, Hit
from db.store import Store
from tests.db.making import library_with_article, make_annotation, put_article

ENGLISH = """The old harbour has its own rules, and most of them are written nowhere at all by anybody.
Reliability issues were what the engineers of the dam talked about when the night was long.
Distributed systems are never quiet, for something in them is always about to break.
"""
GERMAN = """Die alten Häuser der Stadt sind aus dem gleichen Stein gebaut wie die Mauern und die Brücken.
Das ist nicht von den Händlern bezahlt worden, die auf dem Markt ihre Waren verkauften.
"""
SPANISH = """Los barcos que llegan por la noche no encuentran a nadie en el puerto, como dicen las mujeres.
Una casa vieja es para los pescadores lo que el mar para los niños, pero más tranquila.
"""
FRENCH = """Les vieilles maisons du village sont pour les voyageurs une surprise, et les enfants le savent.
Il est difficile de comprendre dans quelles conditions les pêcheurs travaillaient au nord.
"""
CHINESE = "堰是一种横跨河流的低矮水坝。它抬高上游的水位，使渡轮能够安全地靠岸。守堰的人每天清晨记录水的高度。\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Store]:
    store, _ = library_with_article(tmp_path / "library.postil")
    with store.step("Add", "window") as writer:
        for title, text in (
            ("Dam", ENGLISH),
            ("Stadt", GERMAN),
            ("Puerto", SPANISH),
            ("Village", FRENCH),
            ("堰", CHINESE),
        ):
            put_article(writer, title, text, language="")
    build(store.path)
    with store:
        yield store


def shown(hits: list[Hit]) -> list[str]:
    """Return the marked words of each hit that is nearest."""
    return [" ".join(part.split("\x03")[0] for part in hit.snippet.split("\x02")[1:]) for hit in hits if hit.is_nearest]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("system is ", "systems are"),
        ("distributed system is ", "Distributed systems are"),
        ("reliability isues ", "Reliability issues"),
        ("relaibility issue ", "Reliability issues"),
        ("engineer of the dams talk ", "engineers of the dam talked"),
        ("long nights when talk about engineer ", "engineers talked about when night long"),
        ("most of them are painted nowhere ", "most of them are nowhere"),
        ("alte Häuser der Städte ", "alten Häuser der Stadt"),
        ("Händler verkaufte Waren ", "Händlern Waren verkauften"),
        ("barco llega noche ", "barcos llegan noche"),
        ("vieille maison du villages ", "vieilles maisons du village"),
        ("les pêcheurs travaillait ", "les pêcheurs travaillaient"),
        ("使渡船能够安全靠岸", "使 渡 能 够 安 全 靠 岸"),
    ],
)
def test_what_was_remembered_otherwise_is_found(library: Store, typed: str, found: str) -> None:
    assert shown(library.search(typed))[:1] == [found]


@pytest.mark.parametrize("typed", ['"reliability isues"', "isues -dam", "isues OR zebra", "harbour zebra ", "zzzzz"])
def test_who_asks_for_something_exactly_or_for_what_is_not_there_gets_nothing_else(library: Store, typed: str) -> None:
    assert not library.search(typed)


def test_what_has_all_words_comes_first_and_is_not_told_twice(library: Store) -> None:
    with library.step("Add", "window") as writer:
        put_article(writer, "Another", "One more text has reliability issue after reliability issue in it.\n")
    build(library.path)
    hits = library.search("reliability issues ")
    assert [hit.is_nearest for hit in hits] == [False, True]
    assert hits[0].article_id != hits[1].article_id


def test_a_nearest_hit_leads_to_its_words_in_the_text(library: Store) -> None:
    [hit] = library.search("reliability isues ")
    [dam] = [article for article in library.read.articles() if article.title == "Dam"]
    text = library.read.text(dam.version_id)
    assert (hit.article_id, hit.place) == (dam.id, "text")
    assert text[hit.start : hit.end] == "Reliability issues"


def test_notes_titles_and_quotes_are_found_too_where_they_are_looked_for(library: Store) -> None:
    [dam] = [article for article in library.read.articles() if article.title == "Dam"]
    start = ENGLISH.index("Reliability")
    with library.step("Highlight", "window") as writer:
        noted = make_annotation(dam, start, start + 18, "Reminds me of pyramids and their builders.")
        quoted = replace(noted.target.quote, exact=ENGLISH[start : start + 18])
        noted = replace(noted, target=replace(noted.target, quote=quoted))
        writer.put_annotation(noted)
        writer.put_records(ARTICLE, [replace(dam, title="Thoughts about a barrage")])
    build(library.path)
    assert [(hit.place, hit.row_id) for hit in library.search("pyramid builder reminds ")] == [("note", noted.id)]
    assert [(hit.place, hit.row_id) for hit in library.search("barage thought ")] == [("title", dam.id)]
    assert [hit.place for hit in library.search("reliability isues ")] == ["text"]  # one place, not told twice
    assert [hit.place for hit in library.search("reliability isues ", Filters(places=("quote",)))] == ["quote"]
    assert not library.search("reliability isues ", Filters(article_ids=()))
    assert library.search("reliability isues ", Filters(article_ids=(dam.id,), places=PLACES))


def test_a_memory_is_found_behind_any_number_of_texts_that_hold_its_frequent_words(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (asked, near):
        monkeypatch.setattr(module, "FREQUENT", 20)  # a small library looks as a large one does
    line = "It is not from the harbour of the town that the kindness came, and of all it was the least. "
    quote = "It is not from the benevolence of the butcher that we expect our dinner\n"
    with library.step("Add", "window") as writer:
        put_article(writer, "Diary", f"{line * 3}\n" * 60)
        put_article(writer, "Wealth", quote)
    build(library.path)
    found = library.search("it is not from the kindness of the butcher ")
    assert [hit.snippet.translate({2: None, 3: None}) for hit in found][:1] == [quote.strip()]


@pytest.mark.no_cover  # the same lines again and again
def test_a_memory_across_two_units_of_a_long_paragraph_is_found(library: Store) -> None:
    words = [f"word{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(UNIT * 4)]
    with library.step("Add", "window") as writer:
        put_article(writer, "Long", " ".join(words))
    build(library.path)
    for start in (at for at in range(len(words) - 7) if at % UNIT > UNIT - 9 or not at % 7):
        asked = [*words[start : start + 6], "anything"]
        assert " ".join(words[start : start + 6]) in shown(library.search(" ".join(asked) + " ")), start


def test_the_index_follows_what_is_changed_removed_and_brought_back(library: Store) -> None:
    [dam] = [article for article in library.read.articles() if article.title == "Dam"]
    with library.step("Remove", "window") as writer:
        writer.put_records(ARTICLE, [replace(dam, deleted="2026-01-01T00:00:00.000Z")])
    assert not library.search("reliability isues ")  # before the index knows
    build(library.path)
    assert not library.search("reliability isues ")
    library.undo()
    build(library.path)
    assert len(library.search("reliability isues ")) == 1
    with library.step("Update", "window") as writer:
        put_article(writer, "Dam", ENGLISH.replace("Reliab", "Durab"), article_id=dam.id, number=2)
    build(library.path)
    assert not library.search("reliability isues ")
    assert shown(library.search("durabilty isues ")) == ["Durability issues"]


def test_a_long_text_is_indexed_once_it_is_all_there(library: Store) -> None:
    long = f"{'Nothing to be found in it. ' * (AT_ONCE // 20)}\nThe lamplighter drew a careful chart.\n"
    with library.step("Add", "window") as writer:
        put_article(writer, "Long", long)
    assert library.is_behind()
    build(library.path)
    assert not library.search("lamplihgter charts ")
    library.catch_up()
    build(library.path)
    assert shown(library.search("lamplihgter charts ")) == ["lamplighter chart"]


def test_building_goes_on_where_it_was_stopped(library: Store) -> None:
    index_path(library.path).unlink()
    steps = 0

    def stopped() -> bool:
        nonlocal steps
        steps += 1
        return steps > 1

    build(library.path, stopped)
    before = Connection(index_path(library.path), read_only=True)
    [(last,)] = before.rows("select max(pk) from sources")
    before.close()
    assert not library.search("reliability isues ") and last
    build(library.path)
    assert library.search("reliability isues ")
    after = Connection(index_path(library.path), read_only=True)
    assert after.rows("select count(*) from sources where pk <= ?", (last,)) == [(last,)]  # what was built stays
    after.close()


def test_a_damaged_index_costs_nothing_exact_and_is_made_anew(library: Store) -> None:
    path = index_path(library.path)
    path.write_bytes(path.read_bytes()[:5000] + b"\xff" * 60_000)
    assert not library.search("reliability isues ")
    assert library.search("harbour ")
    build(library.path)
    assert library.search("reliability isues ")


def test_the_index_of_another_history_is_made_anew(library: Store, tmp_path: Path) -> None:
    other, _ = library_with_article(tmp_path / "other.postil")
    other.close()
    index_path(library.path).replace(index_path(other.path))
    build(other.path)
    with Store.open(other.path) as again:
        assert not again.search("reliability isues ")
        assert shown(again.search("attenton is scarse "))[:1] == ["Attention is scarce"]


def test_a_folder_that_cannot_be_written_to_is_told_and_search_goes_on(library: Store, tmp_path: Path) -> None:
    path = index_path(library.path)
    path.unlink()
    path.mkdir()
    with pytest.raises(StoreError):
        build(library.path)
    assert library.search("harbour ")


def test_an_index_with_a_view_in_the_place_of_a_table_is_not_read_and_is_made_anew(library: Store) -> None:
    altered = Connection(index_path(library.path))
    altered.run("drop table units")
    endless = "with recursive more(pk) as (select 1 union all select pk + 1 from more) select pk from more"
    altered.run(f"create view units as {endless}")
    altered.close()
    assert not library.search("reliability isues ")  # and comes to an end
    build(library.path)
    assert library.search("reliability isues ")
