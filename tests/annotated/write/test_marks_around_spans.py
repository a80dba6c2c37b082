"""Where marks stand around what else is set in a source: outside the signs or tags of what they hold whole."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.annotated.options import Options
from desktop.annotated.write import marks
from desktop.annotated.write.clean_text import base_of
from desktop.annotated.write.marks import MarkPiece, Placer, runs_of
from desktop.article.content import Passage
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark
from tests.soak.soak_markdown import check

OPTIONS = Options(front_matter="off")
N = "[^h-001eef]"
TAGS = "<s>a</s> <sub>b</sub> <sup>c</sup> <u>d</u> <kbd>e</kbd>"
# source, words that are highlighted, what the file shows
PLACES = [
    # an address in <> has its mark around them
    (
        "<https://example.org/a> now and then",
        "https://example.org/a now",
        f"==<https://example.org/a> now=={N} and then",
    ),
    (
        "See <https://example.org/a> now",
        "See https://example.org/a",
        f"<mark>See <https://example.org/a></mark>{N} now",
    ),
    ("See <https://example.org/a> now", "https://example.org/a", f"See <mark><https://example.org/a></mark>{N} now"),
    (
        "See *<https://example.org/a>* now",
        "https://example.org/a",
        f"See <mark>*<https://example.org/a>*</mark>{N} now",
    ),
    ("See www.example.org now", "See www.example.org", f"<mark>See www.example.org</mark>{N} now"),
    ("See <HTTP://example.org> now", "P://ex", f"See <HTTP://example.org>{N} now"),
    ('<a href="http://example.org/b">www.c</a> now', "w.c", f'<a href="http://example.org/b">ww==w.c==</a>{N} now'),
    ("x [www.c.d](http://example.org/b) y", "w.c", f"x [ww==w.c==.d](http://example.org/b){N} y"),
    ("[<b>two words</b>](http://example.org/b) x", "words", f"[<b>two ==words==</b>](http://example.org/b){N} x"),
    ("[x www.c](http://example.org/b) now", "w.c", f"[x ww==w.c==](http://example.org/b){N} now"),
    # a link in brackets, or in tags, and signs beside it that are none of its own
    ("See [a](http://example.org/b) now", "See a", f"==See [a](http://example.org/b)=={N} now"),
    ("See [a](http://example.org/b) now", "a now", f"See ==[a](http://example.org/b) now=={N}"),
    ("See [a < b](http://example.org/b)> now", "a < b", f"See ==[a < b](http://example.org/b)=={N}> now"),
    ("x <[a](http://example.org/b)> now", "a", f"x <==[a](http://example.org/b)=={N}> now"),
    ('See <a href="http://example.org/b">a</a> now', "See a", f'==See <a href="http://example.org/b">a</a>=={N} now'),
    (
        'See <a href="http://example.org/b">a b</a> now',
        "b now",
        f'See <a href="http://example.org/b">a ==b==</a> ==now=={N}',
    ),
    # signs and tags of all kinds
    ('See <b class="x">a</b> now', "a now", f'See ==<b class="x">a</b> now=={N}'),
    ("See <b>a</b> now", "See a", f"==See <b>a</b>=={N} now"),
    (f"See {TAGS} now", "a b c d e now", f"See =={TAGS} now=={N}"),
    (f"See {TAGS} now", "See a b c d e", f"==See {TAGS}=={N} now"),
    ("x ^^under^^ ~~gone~~ y", "under", f"x ==^^under^^=={N} ~~gone~~ y"),
    ("x ^^under^^ ~~gone~~ y", "gone y", f"x ^^under^^ ==~~gone~~ y=={N}"),
    ("see *a **b*** c", "a b", f"see ==*a **b***=={N} c"),
    ("see ***a** b* c", "see a", f"==see== *==**a**=={N} b* c"),
    ("one `code` two", "one code", f"==one `code`=={N} two"),
    ("one `co de` two", "de two", f"one `co de` ==two=={N}"),
    ("one `` a`b `` two", "one a`b", f"==one `` a`b ``=={N} two"),
    ("x H~2~O and x^2^ y", "H2", f"x <mark>H~2~</mark>{N}O and x^2^ y"),
    ("x H~2~O and x^2^ y", "and x2", f"x H~2~O ==and x^2^=={N} y"),
    ("x ==own== y", "own", f"x ==own=={N} y"),
    ("x ==own== y", "x own", f"==x== ==own=={N} y"),
    # around a picture too
    ("see ![b](b.png) now", "see \ufffc", f"==see ![b](b.png)=={N} now"),
    ("*see ![b](b.png)* now", "see \ufffc", f"==*see ![b](b.png)*=={N} now"),
    # beside a sign of the author's, that would be read with the mark's
    ("=abc x", "abc", f"=<mark>abc</mark>{N} x"),
    ("x =abc x", "abc", f"x =<mark>abc</mark>{N} x"),
    ("abc= x", "abc", f"<mark>abc</mark>{N}= x"),
    ("abc=", "abc", f"<mark>abc</mark>{N}="),
    # beside a letter and a punctuation mark, signs open nothing
    ('"quoted" words', '"quoted"', f'=="quoted"=={N} words'),
    ('a"quoted" words', '"quoted"', f'a<mark>"quoted"</mark>{N} words'),
    ("a(b)c", "(b)", f"a<mark>(b)</mark>{N}c"),
]


@pytest.mark.parametrize(("source", "words", "shown"), PLACES)
def test_a_mark_stands_around_what_it_holds_whole(source: str, words: str, shown: str) -> None:
    doc = document(source, [mark(content_of(source.encode()), words, "n", [], 1)])
    text = exporter("markdown").write(doc, OPTIONS).text
    assert text[: text.index(f"{N}:")].rstrip("\n") == shown
    assert check(doc, OPTIONS, Counter()) == []


TAGS_OF_WORDS = (
    "strong", "b", "em", "i", "cite", "dfn", "var", "del", "s", "strike", "sub", "sup", "u", "ins", "code", "kbd",
    "samp", "tt",
)  # fmt: skip


@pytest.mark.parametrize("tag", TAGS_OF_WORDS)
def test_a_mark_stands_around_each_tag_that_sets_words(tag: str) -> None:
    around = f"<{tag} id=x>a</{tag}>"
    source = f"See {around} now"
    content = content_of(source.encode())
    for words, shown in (("See a", f"==See {around}=={N} now"), ("a now", f"See =={around} now=={N}")):
        text = exporter("markdown").write(document(source, [mark(content, words, "n", [], 1)]), OPTIONS).text
        assert text.startswith(f"{shown}\n")


@pytest.mark.parametrize("more", [0, 1])
def test_a_tag_opens_what_it_holds_unless_it_is_too_long(more: int, monkeypatch: pytest.MonkeyPatch) -> None:
    tag = '<a href="http://example.org/b">'
    source = f"See {tag}www.a.example</a> now"
    monkeypatch.setattr(marks, "_LONGEST", len(tag) - more)
    text = (
        exporter("markdown")
        .write(document(source, [mark(content_of(source.encode()), "w.a", "n", [], 1)]), OPTIONS)
        .text
    )
    assert text.startswith(f"See {tag}ww==w.a==.example</a>{N}" if not more else f"See {tag}www.a.example</a>{N}")


@pytest.mark.parametrize(
    ("passages", "runs"),
    [
        ([(0, 3), (3, 5)], [(0, 5)]),
        ([(4, 5), (0, 3)], [(0, 3), (4, 5)]),
        ([(0, 9), (2, 3)], [(0, 9)]),
        ([(3, 3), (7, 6)], []),
        ([(0, 0), (3, 2), (4, 5)], [(4, 5)]),
        ([(0, 3), (3, 3), (2, 4)], [(0, 4)]),
    ],
)
def test_passages_that_overlap_or_touch_share_a_run(
    passages: list[tuple[int, int]], runs: list[tuple[int, int]]
) -> None:
    assert runs_of(Passage(*one) for one in passages) == runs


def placer(source: str) -> Placer:
    base = base_of(document(source))
    return Placer(base.text, base.content, base.places, frozenset())


@pytest.mark.parametrize(
    ("source", "piece", "halves"),
    [
        ("one two three", (0, 13), [(0, 7), (8, 13)]),  # at the blank that is nearest to the middle
        ("one two three", (4, 13), [(4, 7), (8, 13)]),
        ("one two", (0, 7), [(0, 3), (4, 7)]),
        ("a b c d e", (0, 9), [(0, 5), (6, 9)]),  # of two as near, the later one
        ("abcd", (0, 4), [(0, 2), (2, 4)]),
        ("abc", (0, 3), [(0, 1), (1, 3)]),
        ("ab", (0, 2), [(0, 1), (1, 2)]),
        ("abc", (1, 2), []),
        ("a www.a.example b", (0, 17), [(0, 15), (16, 17)]),
        ("www.a.example b", (0, 15), [(0, 13), (14, 15)]),
        ("www.a.example/bbbb c", (0, 18), []),  # an address is not parted
        ("(www.a.example", (0, 14), [(0, 1), (1, 14)]),
        ("<https://example.org/a>bcd", (0, 24), [(0, 21), (21, 24)]),
        ("bcd<https://example.org/a>", (0, 24), [(0, 3), (3, 24)]),
    ],
)
def test_a_piece_is_parted_at_a_blank_and_no_address_is(
    source: str, piece: tuple[int, int], halves: list[tuple[int, int]]
) -> None:
    assert placer(source).halves(MarkPiece(0, *piece)) == [MarkPiece(0, *one) for one in halves]


@pytest.mark.parametrize(
    ("source", "passages", "pieces"),
    [
        ("one *two* three", [(0, 5)], [(0, 3), (4, 5)]),  # cut where it would cross emphasis
        ("one *two* three", [(0, 7)], [(0, 7)]),
        ("one *two* three", [(0, 5), (4, 9)], [(0, 9)]),
        ("one two three", [(0, 5), (4, 13)], [(0, 13)]),
        ("www.b.example www.a.example c", [(14, 27), (20, 29)], [(14, 27), (28, 29)]),
        ("one *two* three", [(4, 7)], [(4, 7)]),
        ("one *two* three", [(6, 13)], [(6, 7), (8, 13)]),
        ("one `two` three", [(0, 5)], [(0, 3)]),  # no mark on a part of code
        ("one `two` three", [(5, 13)], [(8, 13)]),
        ("one `two` three", [(2, 9)], [(2, 9)]),
        ("one ==two== three", [(0, 13)], [(0, 3), (8, 13)]),  # nor on a mark of the author's
        ("one ==two== three", [(4, 7)], []),
        ("one ==two== three", [(5, 9)], [(8, 9)]),
        ("one www.a.example three", [(0, 17), (4, 23)], [(0, 17), (18, 23)]),
        ("one www.a.example three", [(0, 16)], [(0, 3)]),
        ("one www.a.example three", [(5, 23)], [(18, 23)]),
        ("one www.a.example three", [(5, 16)], []),
        ("one www.a.example three", [(4, 17)], [(4, 17)]),
        ("one www.a.example three", [(3, 18)], [(4, 17)]),
        ("www.a.example www.b.example", [(3, 20)], []),
        ("www.a.example and www.b.example", [(3, 27)], [(14, 17)]),
    ],
)
def test_a_passage_is_marked_in_pieces_that_cross_nothing(
    source: str, passages: list[tuple[int, int]], pieces: list[tuple[int, int]]
) -> None:
    made = placer(source).mark_pieces([Passage(*one) for one in passages])
    assert made == [MarkPiece(0, *one) for one in pieces]


def test_a_passage_over_several_blocks_is_marked_in_each_that_can_be() -> None:
    source = "One.\n\n```\ncode\n```\n\n---\n\nTwo.\n\nThree.\n\nFour."
    made = placer(source)
    text = made.content.text
    whole = Passage(text.index("ne."), text.index("Three") + 1)
    assert [text[one.start : one.end] for one in made.mark_pieces([whole])] == ["ne.", "Two.", "T"]
    blocks = {text[one.start : one.end]: one.block for one in made.mark_pieces([whole])}
    of_somebody = Placer(made.source, made.content, made.places, frozenset({blocks["Two."]}))
    assert [text[one.start : one.end] for one in of_somebody.mark_pieces([whole])] == ["ne.", "T"]
    assert made.mark_pieces([Passage(text.index("Two."), text.index("Three"))])[0].end == text.index("Three") - 1


def test_in_a_paragraph_below_another_a_passage_is_cut_at_what_is_set_in_that_one() -> None:
    made = placer("First *words*.\n\none *two* three www.a.example")
    start = made.content.text.index("one")
    pieces = made.mark_pieces([Passage(start, start + 5), Passage(start + 6, start + 16)])
    assert pieces == [MarkPiece(1, start + low, start + high) for low, high in ((0, 3), (4, 5), (6, 7), (8, 13))]
