"""What was gathered over all articles: counted by theme and article, listed in reading order, narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from db.finding import gathered
from db.finding.gathered import EVERYTHING, NO_THEME, Narrowing
from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.annotations import Draft
from tests.by_hand import read_by_hand

TEXT = "# Rivers\nA river is older than its name.\n## Mouths\nA delta is a map that redraws itself."


AS_THEY_ARE = Narrowing(since="0")  # leaves nothing out, so that annotations are counted by themselves


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library.postil")
    yield opened
    opened.close()


def add(library: Library, name: str) -> str:
    text = f"{TEXT} {name}"
    return library.articles.add_imported(
        read_by_hand(text), text.encode(), Path(f"/{name}.txt"), as_new=True
    ).article.id


def annotate(library: Library, article: str, quote: str, *themes: str, note: str = "") -> str:
    text = library.contents.of(article).text
    start = text.index(quote)
    passage = Passage(start, start + len(quote))
    return library.annotations.add_many(article, [Draft(passage, themes, note)])[0][0].id


@pytest.fixture
def filled(library: Library) -> dict[str, str]:
    """Two articles with five annotations: ids by a short name."""
    money, talent, _ = (theme.id for theme in library.themes.all())
    one, two = add(library, "one"), add(library, "two")
    return {
        "one": one,
        "two": two,
        "money": money,
        "talent": talent,
        "delta": annotate(library, one, "delta", money, note="Sand and *silt*."),
        "river": annotate(library, one, "river", money, talent),
        "name": annotate(library, one, "its name"),
        "map": annotate(library, two, "a map", talent),
        "itself": annotate(library, two, "itself", money),
    }


def counted(library: Library, narrowing: Narrowing = EVERYTHING) -> dict[tuple[str, str], int]:
    articles = [article.id for article in gathered.articles(library.read)]
    return {(theme, article): count for theme, article, count in library.gathered.counts(articles, narrowing)}


def test_annotations_are_counted_by_theme_and_article(library: Library, filled: dict[str, str]) -> None:
    one, two, money, talent = (filled[name] for name in ("one", "two", "money", "talent"))
    assert counted(library) == {
        (money, one): 2,
        (talent, one): 1,
        (NO_THEME, one): 1,
        (money, two): 1,
        (talent, two): 1,
    }
    library.annotations.remove([filled["delta"]])
    library.articles.remove(two)
    assert counted(library) == {(money, one): 1, (talent, one): 1, (NO_THEME, one): 1}
    library.annotations.set_themes(filled["river"], [talent])
    assert counted(library) == counted(library, AS_THEY_ARE) == {(talent, one): 1, (NO_THEME, one): 1}
    while library.history.walk("undo"):
        assert counted(library) == counted(library, AS_THEY_ARE)


def test_what_is_under_a_theme_comes_in_reading_order(library: Library, filled: dict[str, str]) -> None:
    assert gathered.ids_of(library.read, filled["money"], filled["one"]) == [filled["river"], filled["delta"]]
    assert gathered.ids_of(library.read, NO_THEME, filled["one"]) == [filled["name"]]
    wanted = [filled["itself"], filled["river"], filled["delta"]]
    assert [annotation.id for annotation in gathered.annotations_of(library.read, [*wanted, "nobody"])] == wanted
    assert gathered.annotations_of(library.read, wanted)[1].theme_ids == (filled["money"], filled["talent"])
    assert gathered.articles_of(library.read, [filled["river"], filled["map"]]) == {filled["one"], filled["two"]}


def test_words_are_found_in_quotes_and_notes(library: Library, filled: dict[str, str]) -> None:
    money, one = filled["money"], filled["one"]
    assert library.gathered.found(Narrowing("SILT")) == {(money, one): [filled["delta"]]}
    assert library.gathered.found(Narrowing("sand sil")) == {(money, one): [filled["delta"]]}
    assert library.gathered.found(Narrowing("silt river")) == {}
    assert library.gathered.found(Narrowing("…!")) == {}
    assert counted(library, Narrowing("silt")) == {(money, one): 1}
    assert counted(library, Narrowing("“")) == {}
    library.articles.remove(one)
    assert library.gathered.found(Narrowing("silt")) == {}


def test_words_without_spaces_between_them_are_found(library: Library, filled: dict[str, str]) -> None:
    library.annotations.set_note(filled["map"], "三角洲的地圖")
    assert library.gathered.found(Narrowing("地圖")) == {(filled["talent"], filled["two"]): [filled["map"]]}


def test_themes_and_dates_narrow(library: Library, filled: dict[str, str]) -> None:
    both = Narrowing(theme_ids=(filled["money"], filled["talent"]))
    assert counted(library, both) == {(filled["money"], filled["one"]): 1, (filled["talent"], filled["one"]): 1}
    assert gathered.ids_of(library.read, filled["money"], filled["one"], both) == [filled["river"]]
    made = library.annotations.get(filled["river"]).created
    assert counted(library, Narrowing(until=made[:10])) == {}
    assert counted(library, Narrowing(since=made[:10])) == counted(library)
    assert library.gathered.found(Narrowing("river", until=made[:10])) == {}


def test_themes_that_meet_and_days_are_counted(library: Library, filled: dict[str, str]) -> None:
    money, talent = filled["money"], filled["talent"]
    assert gathered.together(library.read) == [(min(money, talent), max(money, talent), 1)]
    day = datetime.fromisoformat(library.annotations.get(filled["river"]).created).astimezone().date().isoformat()
    assert sorted(gathered.days(library.read)) == sorted([(NO_THEME, day, 1), (money, day, 3), (talent, day, 2)])
    library.articles.remove(filled["one"])
    assert gathered.together(library.read) == []
    assert sorted(gathered.days(library.read)) == sorted([(money, day, 1), (talent, day, 1)])


def test_more_articles_than_one_question_takes_are_counted(library: Library, filled: dict[str, str]) -> None:
    many = [*(f"nobody {number}" for number in range(1200)), filled["two"]]
    assert len(library.gathered.counts(many)) == 2


def test_heading_paths_are_those_of_the_article(library: Library, filled: dict[str, str]) -> None:
    start = library.annotations.get(filled["delta"]).anchor.start
    assert start is not None
    assert library.gathered.paths(filled["one"]).at(start) == ("Mouths",)
