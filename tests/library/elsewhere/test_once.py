"""Of any marks of another program each is accounted for once: none is lost, and none comes in twice.

The marks are made of few words, places, notes and ids, so that many of them are alike in some of these and not in all.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import Annotation, Article
from desktop.foreign.collection import Collection, Work
from desktop.importers.marks.mark import Mark
from desktop.library import Library
from tests.library.elsewhere.bringing import bring

TEXT = """# Harbour notes {number}

The tide decides, and the pilots know it. The harbour master writes down every ship that comes in.

The tide decides again at night. The tide decides at noon.
"""
QUOTES = ("", "The tide decides", "The harbour master writes down", "Words that never stood in it")
PROGRAMS = ("kindle", "readwise")


def some_marks(chance: random.Random, count: int) -> list[Mark]:
    """Return marks that have a note where they have no words; those of one id are one."""
    by_id: dict[str, Mark] = {}
    marks = []
    for entry in range(count):
        quote = chance.choice(QUOTES)
        note = chance.choice(("See page 3", "Why?") if not quote else ("", "", "See page 3", "Why?"))
        place = chance.choice(("", "page 1", "page 9"))
        mark = Mark(str(entry), quote, note, place=place, position=(float(place[5:] or 0),))
        if chance.random() < 0.4:
            id_ = f"id {chance.randrange(8)}"
            mark = replace(by_id.setdefault(id_, replace(mark, id=id_)), entry=str(entry))
        marks.append(mark)
    return marks


def spoken_of(annotations: list[Annotation], mark: Mark) -> list[Annotation]:
    """Return the annotations that have the words and the note of a mark."""
    return [
        one
        for one in annotations
        if mark.note in one.note and (not mark.quote or one.target.quote.exact.startswith(mark.quote[:16]))
    ]


@pytest.mark.parametrize("waits", [False, True], ids=["at their words", "waiting for them"])
def test_each_mark_is_accounted_for_once_and_a_newer_file_brings_only_what_is_new_in_it(
    waits: bool, library: Library, add: Callable[..., Article], rounds: Callable[[int, int], int]
) -> None:
    for number in range(rounds(20, 400)):
        chance = random.Random(f"{number} {waits}")
        title = f"Harbour notes {number}"
        if not waits:
            add(TEXT.format(number=number), f"{number}.txt")
        newer = some_marks(chance, chance.randint(2, 12))
        marks = newer[: chance.randint(1, len(newer) - 1)]
        known: list[Annotation] = []
        program = chance.choice(PROGRAMS)
        for told in (marks, newer):
            collection = Collection((Work(title, marks=tuple(told)),))
            report = bring(library, collection, program)
            [article] = [one for one in library.read.articles() if one.title == title]
            annotations = library.annotations.all(article.id)
            assert {one.id for one in known} <= {one.id for one in annotations}
            if told is newer:
                assert report.counts["known"] + report.counts.get("changed", 0) >= len(marks)
                assert len(annotations) - len(known) <= len(newer) - len(marks)
            for mark in told:
                assert spoken_of(annotations, mark), f"{mark} is lost"
            for words in filter(None, QUOTES):
                places = {mark.place for mark in told if mark.quote == words}
                there = spoken_of(annotations, Mark("", words))
                is_once = not waits and TEXT.count(words) == 1
                assert len(there) >= (min(1, len(places)) if is_once else len(places)), f"{words} at {places}"
            assert bring(library, collection, program).counts == {"known": len(told)}
            assert library.annotations.all(article.id) == annotations
            known = annotations
        other = next(name for name in PROGRAMS if name != program)
        without_ids = tuple(replace(mark, id="", place="") for mark in newer)
        bring(library, Collection((Work(title, marks=without_ids),)), other)
        assert len(library.annotations.all(article.id)) == len(known), "another program’s file of the same"
