"""Facets let through what has all that they ask for, and the counts say how many would be left; SQL says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db.finding import gathered
from db.finding.facets import Facets
from db.finding.gathered import Narrowing
from db.records import Annotation
from desktop.article.area import Area
from desktop.article.content import Passage
from desktop.article_list import day
from desktop.filing.authors import as_creator
from desktop.filing.facets import admits, beginning, counts, first_day
from desktop.library import Library
from desktop.library.across.search import Where
from desktop.ui.library.shelf_rows import when
from tests.by_hand import read_by_hand

TEXT = "# One\nRivers and deltas and maps and seas."
TODAY = date.today()


@pytest.fixture
def library(tmp_path: Path, put_library: Callable[[Path], None]) -> Iterator[Library]:
    put_library(path := tmp_path / "library.postil")
    opened = Library.open(path)
    for theme in opened.themes.all():
        opened.themes.remove(theme.id)
    for name in ("water", "land"):
        opened.themes.add(opened.themes.fresh(name))
    article = opened.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), tmp_path / "one.txt").article
    water, land = (theme.id for theme in opened.themes.all())
    text = opened.contents.of(article.id).text
    for word, themes, note, area in (
        ("Rivers", (water,), "Long.", None),
        ("deltas", (water, land), " \n", None),
        ("maps", (land,), "", Area(1, 0, 0, 0.5, 0.5)),
        ("seas", (), "Deep.", None),
    ):
        start = text.index(word)
        opened.annotations.add(article.id, Passage(start, start + len(word)), themes, note, area)
    maps = opened.annotations.all()[2]
    with opened.file.step("As if it came from Ben") as step:
        step.put_annotation(replace(maps, extra=maps.extra | as_creator("Ben Carver")))
    yield opened
    opened.close()


def _facets(library: Library) -> list[tuple[Facets, str]]:
    water, land = (theme.id for theme in library.themes.all())
    return [
        (Facets(), "Rivers deltas maps seas"),
        (Facets(note="with"), "Rivers seas"),
        (Facets(note="without"), "deltas maps"),
        (Facets(form="picture"), "maps"),
        (Facets(form="text", note="without"), "deltas"),
        (Facets(state="ORPHAN"), ""),
        (Facets(all_of=(water, land)), "deltas"),
        (Facets(any_of=(water, land)), "Rivers deltas maps"),
        (Facets(none_of=(land,)), "Rivers seas"),
        (Facets(any_of=(water,), none_of=(land,)), "Rivers"),
        (Facets(author="Ben Carver"), "maps"),
        (Facets(author="", note="without"), "deltas"),
    ]


def _quotes(annotations: list[Annotation]) -> str:
    return " ".join(one.target.quote.exact for one in annotations)


def test_one_by_one_and_by_sql_the_same_is_let_through(library: Library) -> None:
    every = library.annotations.all()
    for facets, expected in _facets(library):
        assert _quotes([one for one in every if admits(facets, one, TODAY)]) == expected
        listed = library.search.apart("", Where(facets=facets), limit=100).run()
        assert " ".join(hit.snippet for hit in listed) == expected
        found = library.search.find("rivers OR deltas OR maps OR seas", Where(kind="quotes", facets=facets))
        assert not facets or {hit.annotation_id for hit in found} == {hit.annotation_id for hit in listed}


def test_the_counts_say_how_many_are_left_with_each_value_beside_the_other_facets(library: Library) -> None:
    water, land = (theme.id for theme in library.themes.all())
    for facets in (Facets(), Facets(note="with"), Facets(none_of=(land,), note="without"), Facets(all_of=(land,))):
        told = counts(library.annotations.all(), facets, TODAY)
        by_sql = library.gathered.facet_counts(Narrowing(facets=facets), TODAY).run()
        assert told == by_sql
    told = counts(library.annotations.all(), Facets(note="with"), TODAY)
    assert told.note == {"with": 2, "without": 2} and told.themes == {water: 1} and told.days[0] == 2


def test_what_names_nobody_is_the_users_own(library: Library) -> None:
    made = library.annotations.all()[0]
    with library.file.step("As another program has it") as step:
        step.put_annotation(replace(made, extra={"creator": {"type": "Person", "name": None}}))
    told = counts(library.annotations.all(), Facets(), TODAY)
    assert told.author == {"": 3, "Ben Carver": 1}
    assert told == library.gathered.facet_counts(Narrowing(), TODAY).run()


def test_what_is_made_earlier_is_left_out_by_days(library: Library) -> None:
    annotation = library.annotations.all()[0]
    later_on = date.fromordinal(TODAY.toordinal() + 10)
    assert admits(Facets(days=29), annotation, later_on) and not admits(Facets(days=6), annotation, later_on)


def test_a_saved_search_keeps_facets_and_leaves_out_what_means_nothing(library: Library) -> None:
    facets = Facets("with", "MOVED", "picture", 0, ("a",), ("b", "c"), ("d",), "")
    where = Where(tag="rivers", facets=facets)
    assert Where.of_saved(where.to_save()) == where
    nonsense = {"note": "maybe", "any_of": [3, "b"], "days": -1, "author": 7, "more": {}}
    assert Where.of_saved({"facets": nonsense}) == Where(facets=Facets(any_of=("b",)))
    assert Where.of_saved({"facets": "nonsense"}) == Where()


def test_a_day_begins_at_midnight_where_the_user_is(library: Library, in_tokyo: None) -> None:
    today, made = date(2036, 12, 1), library.annotations.all()[0]
    assert (first_day(0, today), first_day(None, today)) == ("2036-11-30T15:00:00.000Z", "")
    assert beginning(date.min) == "0001-01-01"
    for created, told in (("2036-11-30T15:00:00.000Z", "today"), ("2036-11-30T14:59:59.999Z", "yesterday")):
        assert admits(Facets(days=0), replace(made, created=created), today) is (told == "today")
        assert day(created, today) == when(created, today) == told
        with library.file.step("As if it was made then") as step:
            step.put_annotation(replace(library.annotations.get(made.id), created=created))
        is_found = bool(library.search.find("Rivers", Where(kind="quotes", since="2036-12-01")))
        assert is_found is (told == "today")
        assert bool(library.search.find("Rivers", Where(kind="quotes", until="2036-11-30"))) is not is_found
        days = {day_made for _, day_made, _ in gathered.days(library.read)}
        assert ("2036-12-01" in days) is (told == "today")
