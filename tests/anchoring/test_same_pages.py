"""Pages that are read anew, and otherwise: annotations stay on their words, and are never told as sure on others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

import pytest

from db.records import Anchor, AnchorState
from desktop.article.content import OBJECT, Block, BlockKind, Content, PageMark, Passage, Span, SpanKind
from desktop.importers.imported import Imported
from desktop.library import Library

IN_PLACE, MOVED, CHANGED, ORPHAN = AnchorState
Pages = Sequence[Sequence[str]]  # the blocks of each page, those of pictures with the words in them

BEFORE = "Some say that the wind rings the bell, others have seen a rope move."
LEDGER = "The keeper writes each stroke into a ledger with blue covers, and nobody has read them all."
CAPTION = "Figure 3. The tower in winter, drawn from the mole."
NOTE = "1 It was never rung."


def read(pages: Pages) -> Imported:
    content = Content(tuple(block(text) for page in pages for text in page))
    firsts = accumulate([0, *map(len, pages[:-1])])
    marks = (PageMark(content.starts[first], str(number), number) for number, first in enumerate(firsts, 1))
    return Imported(Content(content.blocks, pages=tuple(marks)), "pdf", 1)


def block(text: str) -> Block:
    if text.startswith(OBJECT):
        return Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, "", text[1:]),))
    return Block(BlockKind.PARAGRAPH, text)


def after(library: Library, old: Pages, new: Pages, marked: str, data: bytes = b"%PDF") -> tuple[AnchorState, str]:
    """Return how an annotation is told, and its words, when what was read of some bytes is read so."""
    article = library.articles.add_imported(read(old), b"%PDF", Path("/nowhere/tower.pdf")).article
    text = library.contents.of(article.id).text
    start = text.index(marked)
    library.annotations.add(article.id, Passage(start, start + len(marked)))
    update = library.versions.prepare_update(article.id, read(new), data, "")
    library.versions.apply(update)
    [annotation] = library.annotations.all(article.id)
    anchor: Anchor = annotation.anchor
    return anchor.state, update.new.text[anchor.start or 0 : anchor.end or 0]


@pytest.mark.parametrize(
    ("old", "new", "marked", "state", "words"),
    [
        (  # between two halves of a sentence stands what stood above it
            [[BEFORE, CAPTION, LEDGER]],
            [[BEFORE, LEDGER[:44], CAPTION, LEDGER[45:]]],
            LEDGER,
            MOVED,
            f"{LEDGER[:44]}\n{CAPTION}\n{LEDGER[45:]}",
        ),
        (  # a caption and the paragraph below it stand the other way round
            [[BEFORE, CAPTION, LEDGER], [NOTE]],
            [[BEFORE, LEDGER, CAPTION], [NOTE]],
            f"in winter, drawn from the mole.\n{LEDGER}",
            MOVED,
            f"{LEDGER}\n{CAPTION}",
        ),
        (  # half a sentence, and the note below it, have gone to the next page
            [[BEFORE, LEDGER[:44], NOTE], [LEDGER[45:], CAPTION]],
            [[BEFORE, LEDGER[:44]], [LEDGER[45:], NOTE, CAPTION]],
            f"{LEDGER[:44]}\n{NOTE}",
            MOVED,
            f"{LEDGER[:44]}\n{LEDGER[45:]}\n{NOTE}",
        ),
        (  # the letters of a line of code stood apart
            [[BEFORE, "f o r e a c h ( b e l l ) r i n g ( ) ;", LEDGER]],
            [[BEFORE, "foreach(bell) ring();", LEDGER]],
            "f o r e a c h ( b e l l ) r i n g",
            IN_PLACE,
            "foreach(bell) ring",
        ),
        (  # a name that recurs, in its line
            [[BEFORE, "a / b e l l . c b / b e l l . c 1 9 7 0 w i n t e r", LEDGER]],
            [["a/bell.c b/bell.c 1970 winter", LEDGER, BEFORE]],
            "b e l l . c",
            IN_PLACE,
            "bell.c",
        ),
        (  # three letters beside them
            [[BEFORE, "0.012", "0.01 The fourth of May", "0.008", LEDGER]],
            [[BEFORE, "0.012", "The fourth of May 0.01", "0.008", LEDGER]],
            "0.012\n0.01 The fourth of May\n0.008",
            MOVED,
            "0.012\nThe fourth of May 0.01\n0.008",
        ),
        (  # a formula, and the labels in a figure, are cut from the page as pictures
            [[BEFORE, "dx dt = f(x, t) - g(x)", CAPTION, LEDGER]],
            [[BEFORE, f"{OBJECT}dx = f(x, t) - g(x) dt", CAPTION, LEDGER]],
            "have seen a rope move.\ndx dt = f(x, t) - g(x)",
            MOVED,
            f"have seen a rope move.\n{OBJECT}",
        ),
        (  # two of them are one
            [[BEFORE, f"{OBJECT}dx dt = f(x, t)", f"{OBJECT}- g(x) / h(x)", CAPTION, LEDGER]],
            [[BEFORE, CAPTION, f"{OBJECT}dx dt = f(x, t) - g(x) / h(x)", LEDGER]],
            f"{OBJECT}\n{OBJECT}",
            MOVED,
            OBJECT,
        ),
        (  # of the numbers of lines none is left
            [[BEFORE, "12 The keeper writes each stroke 13 into a ledger with blue covers", CAPTION]],
            [[BEFORE, "The keeper writes each stroke into a ledger with blue covers", CAPTION]],
            "each stroke 13 into a ledger with blue",
            MOVED,
            "each stroke into a ledger with blue",
        ),
    ],
)
def test_on_the_same_pages_an_annotation_stays_on_its_words_with_what_came_between(
    library: Library, old: Pages, new: Pages, marked: str, state: AnchorState, words: str
) -> None:
    assert after(library, old, new, marked) == (state, words)


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ([["Rain", "0.5", "Snow", "0.5", "Hail", "0.5"]], [["Hail", "Snow", "Rain", "0.5", "0.5", "0.5"]], "0.5"),
        ([[BEFORE], [LEDGER], [CAPTION]], [[BEFORE], [], [CAPTION]], LEDGER[4:40]),
        ([[NOTE, BEFORE], [LEDGER]], [[f"{OBJECT}Strokes a day", BEFORE], [LEDGER]], NOTE),
    ],
    ids=["equal cells", "a page that has no words any more", "a running head, left out above a picture"],
)
def test_words_that_are_not_sure_to_be_the_same_are_not_told_so(
    library: Library, old: Pages, new: Pages, marked: str
) -> None:
    assert after(library, old, new, marked)[0] in (CHANGED, ORPHAN)


def test_what_is_parted_in_another_file_is_for_the_reader_to_look_at(library: Library) -> None:
    parted = [[BEFORE, LEDGER[:44], CAPTION, LEDGER[45:]]]
    assert after(library, [[BEFORE, CAPTION, LEDGER]], parted, LEDGER, b"%PDF other")[0] is CHANGED


def test_a_version_that_is_gone_back_to_has_its_annotations_on_the_words_that_were_marked(library: Library) -> None:
    parted = [[BEFORE, LEDGER[:44], CAPTION, LEDGER[45:]]]
    assert after(library, [[BEFORE, CAPTION, LEDGER]], parted, LEDGER)[0] is MOVED
    [article] = library.read.articles()
    first = library.versions.of(article.id)[0]
    library.versions.apply(library.versions.prepare_return(article.id, first.id))
    [annotation] = library.annotations.all(article.id)
    assert annotation.anchor.state in (IN_PLACE, MOVED)
    assert library.contents.of(article.id).text[annotation.anchor.start : annotation.anchor.end] == LEDGER
