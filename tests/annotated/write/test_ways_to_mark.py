"""What may be put into a source for a piece of the text, the likeliest first: signs, tags, each part by itself."""

from __future__ import annotations

import pytest

from desktop.annotated.write.clean_text import base_of
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import MarkPiece, Placer
from desktop.article.content import Block, BlockKind, Content
from desktop.article.source_map import NO_PLACES, SourceMap
from tests.annotated.make import document


def placer(source: str) -> Placer:
    base = base_of(document(source))
    return Placer(base.text, base.content, base.places, frozenset())


def piece_of(made: Placer, words: str) -> MarkPiece:
    start = made.content.text.index(words)
    return MarkPiece(made.content.block_at(start), start, start + len(words))


def ways(source: str, words: str) -> list[str]:
    """How a piece may be marked, each way once."""
    made = placer(source)
    return [*dict.fromkeys(put_in(source, one.insertions) for one in made.proposals(piece_of(made, words)))]


SIGNS = [
    # source, words, how they are marked with signs; tags may follow. Each "|" is a mark's sign
    ("word x", "word", "|word| x"),
    ("(q)", "(q)", "|(q)|"),
    (".(q).", "(q)", ".|(q)|."),
    ("(q) a", "(q)", "|(q)| a"),
    ("(q)\na", "(q)", "|(q)|\na"),
    ("a (q)", "(q)", "a |(q)|"),
    ("a +q+ b", "+q+", "a |+q+| b"),
    ("one *two* three", "two", "one |*two*| three"),
    ("*one*", "one", "|*one*|"),
    ("*one two*", "two", "*one |two|*"),
    ("***one***", "one", "|***one***|"),
    ("**one *two***", "two", "**one |*two*|**"),
    ("*one **two***", "two", "*one |**two**|*"),
    ("*a word **left open", "word **left", "*a |word **left| open"),
    ("a &amp; b", "a & b", "|a &amp; b|"),
    ("\\*a b", "*a", "|\\*a| b"),
    ("see www.a.example now", "www.a.example now", "see |www.a.example now|"),
    ("a [b](c) d", "b", "a |[b](c)| d"),
    ("a [b c](d)", "c", "a [b |c|](d)"),
    ("a ![b](c) d", "a \ufffc", "|a ![b](c)| d"),
    ("a `b` c", "b", "a |`b`| c"),
    ("x ~~b~~", "b", "x |~~b~~|"),
    ("x ~b~", "b", "x |~b~|"),
    ("x ^^b^^", "b", "x |^^b^^|"),
    ("_a_", "a", "|_a_|"),
    ("x ==b== c", "c", "x ==b== |c|"),
]


@pytest.mark.parametrize(("source", "words", "made"), SIGNS)
def test_a_piece_is_marked_with_signs_and_where_these_fail_with_tags(source: str, words: str, made: str) -> None:
    begin, middle, end = made.split("|")
    assert ways(source, words) == [f"{begin}=={middle}=={end}", f"{begin}<mark>{middle}</mark>{end}"]


TAGS = [
    # beside a letter and a punctuation mark, signs open nothing
    ('a"q" w', '"q"', 'a|"q"| w'),
    ('"q"a w', '"q"', '|"q"|a w'),
    ('aa"q" w', '"q"', 'aa|"q"| w'),
    ("a(q)", "(q)", "a|(q)|"),
    ("(q)a", "(q)", "|(q)|a"),
    ("a+q+ b", "+q+", "a|+q+| b"),
    ("a(b c", "(b", "a|(b| c"),
    ("b)c d", "b)", "|b)|c d"),
    ("H~2~O", "2", "H|~2~|O"),
    # where signs of their kind stand, in raw HTML, and beside an address
    ("a == b", "a", "|a| == b"),
    ("a == b", "b", "a == |b|"),
    ("<div>\na b\n</div>", "a", "<div>\n|a| b\n</div>"),
    ("see www.a.example now", "see www.a.example", "|see www.a.example| now"),
    ("see www.a.example now", "www.a.example", "see |www.a.example| now"),
    # beside a single sign, and a backslash
    ("=a b", "a", "=|a| b"),
    ("=a b", "=a", "|=a| b"),
    ("a= b", "a", "|a|= b"),
    ("a= b", "a=", "|a=| b"),
    ("x \\\\a", "a", "x \\\\|a|"),
    ("a\\ b", "a\\", "|a\\\\| b"),
]


@pytest.mark.parametrize(("source", "words", "made"), TAGS)
def test_where_signs_would_not_be_read_as_a_mark_there_are_tags_only(source: str, words: str, made: str) -> None:
    begin, middle, end = made.split("|")
    assert ways(source, words) == [f"{begin}<mark>{middle}</mark>{end}"]


PARTS = [
    # around all of it, then around each part that stands in the source without signs between
    ("one **two** three", "ne two th", "o|ne **two** th|ree", "o|ne| |**two**| |th|ree"),
    ("*one* two", "one two", "|*one* two|", "|*one*| |two|"),
    ("one *two* three", "one two", "|one *two*| three", "|one| |*two*| three"),
    ("**one *two***", "one two", "|**one *two***|", "**|one| |*two*|**"),
    ("a \\* b *c*", "a * b c", "|a \\* b *c*|", "|a \\* b| |*c*|"),
    ("a<!-- x -->b", "ab", "|a<!-- x -->b|", "|a|<!-- x -->|b|"),
    ("> a\n> b c", "a b", "> |a\n> b| c", "> |a|\n> |b| c"),
    ("a [b](c) d", "a b", "|a [b](c)| d", "|a| |[b](c)| d"),
    ('a [b](c "t") d', "b d", 'a |[b](c "t") d|', 'a |[b](c "t")| |d|'),
    ("a [b][c] d\n\n[c]: x", "b d", "a |[b][c] d|\n\n[c]: x", "a |[b][c]| |d|\n\n[c]: x"),
    ("a [c] d\n\n[c]: x", "c d", "a |[c] d|\n\n[c]: x", "a |[c]| |d|\n\n[c]: x"),
    ("a [c][] d\n\n[c]: x", "c d", "a |[c][] d|\n\n[c]: x", "a |[c][]| |d|\n\n[c]: x"),
    ("a [b](<c d>) e", "b e", "a |[b](<c d>) e|", "a |[b](<c d>)| |e|"),
    ("a [b](c(d)e) f", "b f", "a |[b](c(d)e) f|", "a |[b](c(d)e)| |f|"),
    ("a [b](c\\)d) f", "b f", "a |[b](c\\)d) f|", "a |[b](c\\)d)| |f|"),
    ("a `b` c", "a b", "|a `b`| c", "|a| |`b`| c"),
    ("a `` b` `` c", "b` c", "a |`` b` `` c|", "a |`` b` ``| |c|"),
    ("__a__ b", "a b", "|__a__ b|", "|__a__| |b|"),
    ("`a`*b* c", "ab", "|`a`*b*| c", "|`a`||*b*| c"),
    ("*a*~b~", "ab", "|*a*~b~|", "|*a*||~b~|"),
    # of spans of one length the source tells which is inside
    ("<b><i>a</i></b> c", "a c", "|<b><i>a</i></b> c|", "|<b><i>a</i></b>| |c|"),
    ("<i>*a*</i> c", "a c", "|<i>*a*</i> c|", "|<i>*a*</i>| |c|"),
    ("_x **a**_ b", "x a", "|_x **a**_| b", "_|x| |**a**|_ b"),  # a star is no sign of what an underscore opened
    ("*a*b* c", "ab", "|*a*b|* c", "|*a*||b|* c"),
    ("*<i>a</i>* c", "a c", "|*<i>a</i>* c|", "|*<i>a</i>*| |c|"),
]


@pytest.mark.parametrize(("source", "words", "whole", "parts"), PARTS)
def test_where_signs_stand_between_each_part_may_be_marked_by_itself(
    source: str, words: str, whole: str, parts: str
) -> None:
    def marked(made: str, opening: str, closing: str) -> str:
        out, *rest = made.split("|")
        for number, one in enumerate(rest):
            out += (closing if number % 2 else opening) + one
        return out

    signs = [("==", "=="), ("<mark>", "</mark>")]
    assert ways(source, words) == [marked(made, *sign) for made in (whole, parts) for sign in signs]


def test_what_is_put_in_opens_and_closes_with_one_sign() -> None:
    made = placer("one *two* three")
    first = next(made.proposals(piece_of(made, "two")))
    assert first.insertions == [Insertion(4, Rank.OPEN, "=="), Insertion(9, Rank.CLOSE, "==")]
    assert first.at == -1


def test_nothing_is_put_in_where_nobody_knows_where_words_stand() -> None:
    content = Content((Block(BlockKind.PARAGRAPH, "one two"),))
    assert [*Placer("one two", content, NO_PLACES, frozenset()).proposals(MarkPiece(0, 0, 3))] == []


@pytest.mark.parametrize(
    ("texts", "sources", "source", "made"),
    [
        ((0, 1), (1, 0), "ba", []),  # the last letter stands before the first
        ((0, 1, 2), (0, 4, 3), "x**ba", ["|x**b|a"]),  # or it does in one of the parts
        ((0, 1, 2), (0, 3, 4), "x**ab", ["|x**ab|", "|x|**|ab|"]),
    ],
)
def test_a_piece_whose_letters_stand_in_another_order_is_not_marked(
    texts: tuple[int, ...], sources: tuple[int, ...], source: str, made: list[str]
) -> None:
    ones = (1,) * len(texts)
    content = Content((Block(BlockKind.PARAGRAPH, "xab"[-len(texts) :]),))
    told = Placer(source, content, SourceMap(texts, sources, ones, ones), frozenset())
    found = [put_in(source, one.insertions) for one in told.proposals(MarkPiece(0, 0, len(texts)))]
    assert [one.replace("==", "|") for one in found if "mark" not in one] == made


@pytest.mark.parametrize(("length", "is_stepped_over"), [(2000, True), (2001, False)])
def test_a_tag_is_stepped_over_unless_it_is_too_long(length: int, is_stepped_over: bool) -> None:
    tag = "<b id=x>".replace("x", "x" * (length - 7))
    made = f"so =={tag}it</b>== is" if is_stepped_over else f"so {tag}==it</b>== is"
    assert ways(f"so {tag}it</b> is", "it")[0] == made


ADDRESSES = [
    # source, whether its link can be parted
    ("www.a.example b", False),
    ("<HTTP://a.example> b", False),
    ("*www.a.example* b", False),
    ("<https://a.example> b", False),
    ("<mailto:x@a.example> b", False),
    ("<b>www.a.example</b> b", False),
    ("[www.a.example](x) b", True),
    ("[https://a.example](x) b", True),
    ("[**www.a.example**](x) b", True),
    ("[__www.a.example__](x) b", True),
    ("[~~www.a.example~~](x) b", True),
    ("[==www.a.example==](x) b", True),
    ("[`www.a.example`](x) b", True),
    ('<a href="x">www.a.example</a> b', True),
    ("[x@a.example](mailto:x@a.example) b", True),
    ("[ww.a.example](x) b", True),
]  # fmt: skip


@pytest.mark.parametrize(("source", "is_parted"), ADDRESSES)
def test_a_link_that_is_a_bare_address_is_not_parted(source: str, is_parted: bool) -> None:
    made = placer(source)
    [link] = [one for one in made.spans_of(0) if one.kind.name == "LINK"]
    assert bool(made.halves(MarkPiece(0, link.start, link.end))) is is_parted


@pytest.mark.parametrize(
    ("source", "halves"),
    [
        ("ab\\\ncd", ["ab", "cd"]),  # at a line break too
        ("a bcdefg", ["a", "bcdefg"]),
        ("abcdef g", ["abcdef", "g"]),
        ("www.a.example www.b.example", ["www.a.example", "www.b.example"]),
    ],
)
def test_a_piece_is_parted_between_words(source: str, halves: list[str]) -> None:
    made = placer(source)
    text = made.content.text
    assert [text[one.start : one.end] for one in made.halves(MarkPiece(0, 0, len(text)))] == halves
