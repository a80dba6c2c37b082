"""What an export put in is found again where somebody edited the file, and nothing else is taken for it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read import own_marks, strip
from desktop.annotated.read.own_marks import authors_among, track
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark
from tests.annotated.read.editing import Edit, four_words, paragraph_deleted, paragraphs_swapped, right, written

# Of so many edited exports of the nastiest random documents so many strip to the edited source.
RIGHT: list[tuple[Edit, int, int]] = [
    (four_words, 385, 388),
    (paragraph_deleted, 160, 160),
    (paragraphs_swapped, 156, 160),
]


@pytest.mark.soak
@pytest.mark.parametrize(("edit", "asked", "of"), RIGHT, ids=[edit.__name__ for edit, _, _ in RIGHT])
def test_an_edited_export_strips_to_the_edited_source_byte_for_byte(
    edit: Edit, asked: int, of: int, rounds: Callable[[int, int], int]
) -> None:
    tries = rounds(of // 10, of)
    good, last = right(edit, tries)
    said = f"{edit.__name__}: {good} of {tries} (seeds 0 to {last}), asked are {asked} of {of}"
    print(said)
    assert good >= asked * tries // of, said


HARD = {
    "an underline below a mark": (paragraph_deleted, 32),
    "many marks without a label": (paragraph_deleted, 169),
    "signs of the author's, of which none could open or close a mark": (paragraph_deleted, 960227),
    "a sign that stands where one of the next label's would": (paragraph_deleted, 7300171),
    "a sign in code that stands alone, while the whole mark went": (paragraph_deleted, 995183),
    "notes in a fence that opened with the paragraph": (paragraph_deleted, 7300211),
    "signs with changed words on both sides, all as far apart": (four_words, 960016),
}


@pytest.mark.parametrize(("edit", "seed"), HARD.values(), ids=HARD)
def test_what_was_put_in_is_told_from_what_looks_like_it(edit: Edit, seed: int) -> None:
    file = written(seed)
    assert file is not None
    made = edit(file, random.Random(seed))
    assert made is not None and strip.strip(made.export.encode()).source == made.source.encode()


def test_the_harness_sees_exports_in_which_nothing_is_tracked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_marks, "track", lambda *_: [])
    good, _ = right(four_words, 20)
    assert good < 18


ROWS = [(0, "=="), (3, "==[^h-aaaa]"), (4, "=="), (7, "==[^h-bbbb]")]  # of "one two", written "==one==[^h-aaaa] ==two…"
FILES = {
    "nothing changed": ("==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a word longer": ("==ones==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "words before": ("words before ==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a mark of somebody's before": ("==x== ==one==[^h-aaaa] ==two==[^h-bbbb]", [0, 1, 2, 3]),
    "a sign taken out": ("==one==[^h-aaaa] two==[^h-bbbb]", [0, 1, 3]),
    "a reference taken out": ("==one== ==two==[^h-bbbb]", [0, 2, 3]),
    "the first taken out": ("==two==[^h-bbbb]", [2, 3]),
    "the two the other way round": (
        "==two==[^h-bbbb] and more ==one==[^h-aaaa]",
        [0, 1, 2, 3],
    ),
    "nothing of them there": ("one two", []),
    "signs of somebody's only": ("a == b", []),  # which can open no mark
    "a sign taken out, and one of somebody's behind the last": (
        "==one==[^h-aaaa] two==[^h-bbbb] and == more",
        [0, 1, 3],
    ),
    "an underline": ("a\n===", []),  # no sign stands beside another one
}


@pytest.mark.parametrize("what", FILES)
def test_what_was_put_in_is_found_in_its_order(what: str) -> None:
    text, numbers = FILES[what]
    found = track(text, ROWS)
    assert sorted(one.number for one in found) == numbers
    assert all(text[one.start : one.end] == ROWS[one.number][1] for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("label", ["aaaa", "edited"])
def test_a_note_whose_words_a_formatter_wrote_over_tells_by_its_label_where_all_stands(label: str) -> None:
    """Signs of marks stand in the note now, where entities stood: those that follow are not taken for them."""
    rows = [(0, "\n\n> &#61;&#61;less&#61;&#61; or more\n> ^h-aaaa\n\n")]
    text, at = f"\n\n> ==less== or more\n> ^h-{label}\n\n", 0
    for word in ("one", "two", "three", "four", "five", "six"):
        rows += [(at, "=="), (at + len(word), "==")]
        text, at = f"{text}=={word}== ", at + len(word) + 1
    found = [one.number for one in track(text, rows)]
    assert (found == list(range(1, 13))) is (label == "aaaa")


def test_what_is_taken_is_not_found() -> None:
    text = "==one==[^h-aaaa] ==two==[^h-bbbb]"
    found = track(text, ROWS, [(17, len(text))])
    assert [one.number for one in found] == [0, 1]


AUTHORS = [
    # found in the file, the author's own, those of the file that are
    (["a", "b"], ["a", "b"], {0, 1}),
    (["a", "c"], ["a", "b"], {0, 1}),  # its words were edited
    (["new", "a", "b"], ["a", "b"], {1, 2}),
    (["b", "a"], ["a", "b"], {0, 1}),  # moved
    (["a", "new", "b"], ["a", "b"], {0, 2}),
    (["b", "b", "a"], ["a", "b"], {0, 2}),  # of those with the words of one, one moved
    (["b", "c", "a", "a"], ["a", "b", "c"], {0, 1, 2}),
    ([], ["a"], set()),
    (["new"], [], set()),
]


@pytest.mark.parametrize(("found", "own", "wanted"), AUTHORS)
def test_marks_of_the_authors_are_known_by_their_words_and_by_their_place(
    found: list[str], own: list[str], wanted: set[int]
) -> None:
    assert authors_among(found, own, [True] * len(found)) == wanted


def test_a_mark_with_a_note_is_never_an_edited_one_of_the_authors() -> None:
    assert authors_among(["a", "c"], ["a", "b"], [True, False]) == {0}


EDITS = {
    # of "…", what is written there, and what is to be left
    "an edited mark of the author's": ("The ==best== of tar.", "best", "old kind", "The ==old kind== of tar."),
    "signs that open no mark": ("a c==d and e==f b", "d and e", "e", "a c==e==f b"),
    "a word more in one": ("The ==best== of tar.", "best", "very best", "The ==very best== of tar."),
}


@pytest.mark.parametrize("what", EDITS)
def test_the_authors_own_marks_stay_where_words_in_them_are_edited(what: str) -> None:
    line, old, new, wanted = EDITS[what]
    source = f"{line}\n\nRopes came before charts.\n"
    doc = document(source, [mark(content_of(source.encode()), "before", "A note", ["t2"])])
    export = exporter("markdown").write(doc, Options()).data.decode()
    edited = export.replace(old, new, 1)
    assert strip.strip(edited.encode()).source.decode() == f"{wanted}\n\nRopes came before charts.\n"


TAKEN_OUT = {  # what may be taken for what an export put in, once that is gone: a mark, a backslash; what is left of it
    "mark": ("High [tides turn](x) slowly.\n\nOne <mark>turn</mark>.\n", {"marks": "mark"}),
    "references": ("[[Page|High tides turn slowly]] :material-apple:\n\nAnd on.\n", {"obsidian": "on"}),
    "ids": ("```{warning} \nSo turn slowly, tides High\n```\n", {"obsidian": "on"}),
    "backslash": ("High \\*water* and tides turn slowly, says #tags so.\n", {"obsidian": "on"}),
}


@pytest.mark.parametrize(("source", "options"), TAKEN_OUT.values(), ids=TAKEN_OUT)
def test_what_the_author_wrote_is_not_taken_for_what_somebody_took_out(source: str, options: dict[str, str]) -> None:
    content = content_of(source.encode())
    marks = [mark(content, "High", "A note.", ["t1"], 1), mark(content, "turn slowly", number=2)]
    doc = document(source, sorted(marks, key=lambda one: one.target.position.start))
    text, rest = (
        exporter("markdown").write(one, Options(**options)).text
        for one in (doc, replace(doc, annotations=tuple(marks[:1])))
    )
    begin = "<!-- annotations"
    file = rest.partition(begin)[0].replace("\\#", "#") + begin + text.partition(begin)[2]
    assert strip.strip(file.encode()).source.decode() == source
