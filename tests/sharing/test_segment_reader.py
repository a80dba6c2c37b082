"""What a reader of SEGMENTS.md makes of a folder is what the program makes of it."""

from __future__ import annotations

from typing import Any

from tests.sharing.pair import Pair
from tests.sharing.states import state_of, told_by_reader


def _agree(pair: Pair) -> dict[str, list[Any]]:
    pair.exchange()
    told = told_by_reader(pair.folder)
    assert told == state_of(pair.here) == state_of(pair.there)
    return told


def test_what_two_wrote_apart_from_each_other_reads_as_it_stands_in_both(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.there.articles.add(pair.source)  # one article, made twice
    mine, his = pair.highlight(pair.here, "the sand by its colour", "One."), pair.highlight(pair.there, "Ropes", "")
    _agree(pair)
    first, second, third = (theme.id for theme in pair.here.themes.all())
    pair.here.annotations.set_themes(mine, [first, second])
    _agree(pair)
    pair.here.annotations.set_themes(mine, [second, third])
    pair.here.annotations.set_note(mine, "One of hers.")
    pair.there.annotations.set_themes(mine, [first])
    pair.there.annotations.set_note(mine, "One of his.")
    pair.there.articles.rename(pair.there.read.articles()[0].id, "Sand")
    told = _agree(pair)
    (annotation,) = (one for one in told["annotations"] if one["id"] == mine)
    assert "hers" in annotation["note"] and "his" in annotation["note"]
    assert len(annotation["themes"]) == 1 and {one["id"] for one in told["annotations"]} == {mine, his}


def test_a_removal_counts_where_it_knew_of_the_others_work(pair: Pair) -> None:
    pair.here.themes.remove(pair.here.themes.all()[0].id)  # before the other's is known to be the same
    pair.here.articles.add(pair.source)
    worked_on, left_alone = (pair.highlight(pair.here, quote) for quote in ("the sand", "Ropes"))
    _agree(pair)
    pair.here.annotations.remove([worked_on, left_alone])
    pair.there.annotations.set_note(worked_on, "Stays.")
    assert [one["id"] for one in _agree(pair)["annotations"]] == [worked_on]
    pair.here.themes.remove(pair.here.themes.all()[1].id)
    pair.there.annotations.set_themes(worked_on, [pair.there.themes.all()[1].id])
    _agree(pair)
    pair.there.articles.remove(pair.there.read.articles()[0].id)
    assert _agree(pair)["annotations"] == []


def test_a_theme_that_both_removed_is_gone(pair: Pair) -> None:
    _agree(pair)
    for library in (pair.here, pair.there):
        library.themes.remove(library.themes.all()[0].id)
    assert len(_agree(pair)["themes"]) == 2


def test_what_waits_for_a_text_is_left_out_until_it_comes(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.highlight(pair.here, "the sand by its colour")
    told = _agree(pair)
    contents = [*pair.folder.glob("devices/*/content/*/*.z")]
    for path in contents:
        path.rename(path.with_suffix(".part"))
    waiting = told_by_reader(pair.folder)
    assert waiting["articles"] == waiting["annotations"] == [] and waiting["themes"] == told["themes"]
    for path in contents:
        path.with_suffix(".part").rename(path)
    assert told_by_reader(pair.folder) == told
