"""What a reader of SEGMENTS.md makes of a folder is what the program makes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.library import Library
from tests.sharing import segment_reader
from tests.sharing.pair import Pair


def told_by_reader(folder: Path, *identity: str) -> dict[str, list[Any]]:
    """Return what the reader says, run as a program of its own that finds nothing of ours."""
    command = [sys.executable, "-I", segment_reader.__file__, str(folder), *identity]
    told: dict[str, list[Any]] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def state_of(library: Library) -> dict[str, list[Any]]:
    """Return the same of a library."""
    names = {theme.id: theme.name for theme in library.themes.all()}
    articles, annotations = (
        sorted(rows, key=lambda row: row.id) for rows in (library.articles.all(), library.annotations.all())
    )
    return {
        "articles": [{"id": one.id, "title": one.title, "text": library.articles.text(one.id)} for one in articles],
        "annotations": [
            {
                "id": one.id,
                "article": one.article_id,
                "quote": one.target.quote.exact,
                "note": one.note,
                "themes": [names[theme] for theme in one.theme_ids],
            }
            for one in annotations
        ],
        "themes": sorted(names.values()),
    }


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
    pair.there.articles.rename(pair.there.articles.all()[0].id, "Sand")
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
    pair.there.articles.remove(pair.there.articles.all()[0].id)
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
