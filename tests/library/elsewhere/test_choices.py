"""What the user says of works, tags and colours is done and remembered, and a deletion there is offered, never done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import Article
from desktop.foreign.collection import Collection, Work
from desktop.importers.marks.mark import Mark
from desktop.library import Library
from desktop.library.elsewhere.choices import Choices
from tests.library.elsewhere.bringing import bring

TEXT = "# Notes of a harbour\n\nThe harbour master writes down every ship that comes in.\n\nThe tide decides.\n"
MASTER = Mark("1", "The harbour master writes down every ship", "Ask", tags=("Ships",), colour="yellow", id="a")
TIDE = Mark("2", "The tide decides", colour="Yellow", id="b")


def of(*marks: Mark, title: str = "Notes of a harbour") -> Collection:
    return Collection((Work(title, marks=marks),))


@pytest.fixture
def harbour(add: Callable[..., Article]) -> Article:
    return add(TEXT, "harbour.txt")


def themes_of(library: Library) -> list[list[str]]:
    return [[library.themes.get(id_).name for id_ in one.theme_ids] for one in library.annotations.all()]


def test_a_work_of_another_title_is_asked_for_with_the_best_three_and_never_again(
    library: Library, harbour: Article, add: Callable[..., Article]
) -> None:
    for number in range(4):
        add(f"# Harbour ships {number}\n\nWords of its own: {number}.\n", f"{number}.txt")
    collection = of(MASTER, title="The ships of a harbour")
    plan = library.elsewhere.plan("readium", collection)
    [question] = plan.questions
    assert (question.title, question.marks, question.waits, question.chosen) == (collection.works[0].title, 1, True, "")
    assert len(question.nearest) == 3
    assert (harbour.id, harbour.title) in question.nearest
    chosen = Choices({question.key: harbour.id})
    plan = library.elsewhere.plan("readium", collection, choices=chosen)
    assert plan.report.counts == {"in_place": 1}
    library.elsewhere.apply(plan)
    again = library.elsewhere.plan("readium", collection)
    assert (again.report.counts, again.questions[0].chosen) == ({"known": 1}, harbour.id)
    assert bring(library, collection, "foliate").counts == {"known": 1}, "whatever program names it so"


def test_tags_and_colours_become_the_themes_that_were_chosen_and_are_remembered_by_a_new_name_too(
    library: Library, harbour: Article
) -> None:
    before = len(library.themes.all())
    plan = library.elsewhere.plan("readium", of(MASTER, TIDE))
    by_name = {label.name: (label.key, count) for label, count in plan.labels().items()}
    assert {name: count for name, (_, count) in by_name.items()} == {"Ships": 1, "yellow": 2}
    chosen = Choices(themes={by_name["Ships"][0]: "", by_name["yellow"][0]: "Water"})
    library.elsewhere.apply(replace(plan, choices=chosen))
    assert themes_of(library) == [["Water"], ["Water"]]
    [water] = [theme for theme in library.themes.all() if theme.name == "Water"]
    library.themes.change(replace(water, name="Waters"))
    third = Mark("3", "writes down", tags=("ships",), colour="yellow", id="c")
    assert bring(library, of(MASTER, TIDE, third), "readium").counts == {"known": 2, "in_place": 1}
    assert themes_of(library) == [["Waters"], ["Waters"], ["Waters"]]
    assert bring(library, of(MASTER, replace(third, quote="every ship")), "readwise").counts["in_place"] == 1
    assert len(library.themes.all()) == before + 1, (
        "a tag goes the same way from every program, and this colour is another’s"
    )


def test_a_changed_note_brings_no_theme_back_that_was_taken_away_here(library: Library, harbour: Article) -> None:
    bring(library, of(MASTER), "readium")
    library.annotations.set_themes(library.annotations.all()[0].id, [])
    assert bring(library, of(replace(MASTER, note="Ask again")), "readium").changed == {"there": 1}
    assert themes_of(library) == [[]]


def test_what_was_deleted_there_is_offered_and_goes_only_where_that_is_wished(
    library: Library, harbour: Article
) -> None:
    bring(library, of(MASTER, TIDE), "readium")
    bring(library, of(Mark("9", "down every ship")), "kindle")
    plan = library.elsewhere.plan("readium", of(MASTER))
    [gone] = plan.gone
    assert gone.target.quote.exact == TIDE.quote
    library.elsewhere.apply(plan)
    assert len(library.annotations.all()) == 3
    library.elsewhere.apply(plan, [gone.id])
    assert gone.id not in [one.id for one in library.annotations.all()]
    library.history.walk("undo")
    assert len(library.annotations.all()) == 3
    library.elsewhere.apply(plan, [gone.id])
    again = library.elsewhere.plan("readium", of(MASTER, TIDE))
    assert (again.report.counts, again.gone) == ({"known": 2}, ())


def test_no_deletion_is_offered_of_what_was_made_here_or_of_a_file_that_holds_a_part(
    library: Library, harbour: Article
) -> None:
    from desktop.article.content import Passage

    start = library.articles.text(harbour.id).index(TIDE.quote)
    library.annotations.add(harbour.id, Passage(start, start + len(TIDE.quote)), note="Mine")
    bring(library, of(TIDE), "readium")
    assert library.elsewhere.plan("readium", of(MASTER)).gone == ()
    bring(library, of(MASTER), "kindle")
    assert library.elsewhere.plan("kindle", of(TIDE)).gone == ()


def test_changes_are_told_by_the_side_that_made_them(library: Library, harbour: Article) -> None:
    marks = [Mark(str(n), quote, "note", id=str(n)) for n, quote in enumerate(TEXT.split("\n")[2].split(" ")[:4])]
    marks = [replace(mark, quote=TEXT.split("\n")[2][: 20 + n]) for n, mark in enumerate(marks)]
    bring(library, of(*marks), "readium")
    ids = [one.id for one in sorted(library.annotations.all(), key=lambda one: one.target.quote.exact)]
    for id_ in ids[:2]:
        library.annotations.set_note(id_, "here")
    newer = [replace(mark, note="there") if n in (0, 2) else mark for n, mark in enumerate(marks)]
    report = bring(library, of(*newer), "readium")
    assert (report.counts, report.changed) == ({"changed": 3, "known": 1}, {"both": 1, "here": 1, "there": 1})


@pytest.mark.parametrize("title", ["Notes of a harbour", "A book that is not here"])
def test_two_exports_of_one_program_that_know_a_mark_by_different_ids_bring_it_once(
    library: Library, harbour: Article, title: str
) -> None:
    alone = Mark("4", note="A note alone", place="page 9", id="d")
    bring(library, of(MASTER, TIDE, alone, title=title), "koreader")
    unnamed = [replace(mark, id="", place="page 1") for mark in (MASTER, TIDE, alone)]
    for program in ("koreader", "readwise", "koreader"):
        report = bring(library, of(*unnamed, title=title), program)
        assert report.counts == {"known": 3}
    assert len(library.annotations.all()) == 3
    library.annotations.remove([one.id for one in library.annotations.all()])
    for program in ("koreader", "readwise"):
        assert bring(library, of(*unnamed, title=title), program).counts == {"known": 3}, "removed here stays removed"
