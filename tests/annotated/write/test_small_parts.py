"""What is put into a source, and into the text of an article that has none: part by part."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace

import pytest

from db.records import AnchorState
from desktop.annotated.document import passage_of
from desktop.annotated.picture_data import with_names
from desktop.annotated.write import proof
from desktop.annotated.write.chunks import Chunks
from desktop.annotated.write.clean_text import base_of, rendered
from desktop.annotated.write.content_inline import html_inline, write_inline
from desktop.annotated.write.content_markdown import with_loose_notes
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.annotated.write.marks import MarkPiece, Placer
from desktop.annotated.write.pieces import front_pieces, unit_of
from desktop.annotated.write.tags_and_ids import block_ids, hashtag_escapes
from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.article.source_map import NO_PLACES
from tests.annotated.make import content_of, document, mark

F, P = BlockKind.FOOTNOTE, BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("kinds", "are_loose"), [((P, P), False), ((P, F, F), False), ((P, F, P), True), ((F, P), True), ((F, P, F), True)]
)
def test_footnotes_among_the_text_are_paragraphs_of_it(kinds: tuple[BlockKind, ...], are_loose: bool) -> None:
    content = Content(tuple(Block(kind, "words", target="1" if kind is F else "") for kind in kinds))
    assert (F not in {one.kind for one in with_loose_notes(content).blocks} and F in kinds) is are_loose


@pytest.mark.parametrize(
    ("span", "html"),
    [
        (Span(SpanKind.LINK, 4, 8, "https://a.example/?b&c"), 'see <a href="https://a.example/?b&amp;c">here</a> &lt;'),
        (Span(SpanKind.LINK, 4, 8, "x", "“t”"), 'see <a href="x" title="“t”">here</a> &lt;'),
        (Span(SpanKind.CODE, 4, 8), "see <code>here</code> &lt;"),
        (Span(SpanKind.FOOTNOTE_REF, 4, 8, "1"), "see here &lt;"),
    ],
)
def test_where_no_markdown_is_read_spans_are_html(span: Span, html: str) -> None:
    assert html_inline(Block(P, "see here <", spans=(span,))) == html


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_chunk_has_the_definitions_of_links_and_stands_in_for_footnotes(newline: str) -> None:
    source = "One[^a] two[^b] [yard].\n\n[yard]: https://a.example\n[^a]: A.\n\n[^b]: B.\n".replace("\n", newline)
    base = base_of(document(source))
    chunks = Chunks(base.text, base.content, base.places, [proof.plain(one) for one in base.content.blocks], content_of)
    [block] = chunks.read_apart("One[^a] two[^b] [yard].").blocks
    assert {span.kind for span in block.spans} == {SpanKind.FOOTNOTE_REF, SpanKind.LINK}
    assert len(block.spans) == 3


def test_an_address_is_written_as_it_stands_also_where_an_amount_stands_in_it() -> None:
    text = "https://example.org/$7*b costs $5"
    assert write_inline(Block(P, text)) == text


def test_each_hashtag_outside_code_and_links_is_escaped() -> None:
    source = "`#one` and #two, [#three](x) and #four.\n"
    rows = hashtag_escapes(base_of(document(source)))
    assert put_in(source, rows) == "`#one` and \\#two, [#three](x) and \\#four.\n"


def test_each_paragraph_with_a_highlight_that_can_have_an_id_has_one() -> None:
    source = "Own one. ^own\n\n```\nin code\n```\n\nA plain one.\n"
    content = content_of(source.encode())
    marks = [mark(content, words, number=number) for number, words in enumerate(("Own", "in code", "plain"), 1)]
    rows = block_ids(base_of(document(source, marks)), marks, {one.id: "h-aaaa" for one in marks}, Rank.REFERENCE)
    assert [(source[: one.at].splitlines()[-1], one.text) for one in rows] == [("A plain one.", " ^h-aaaa")]


@pytest.mark.parametrize(
    ("style", "text", "made"),
    [("==", "", "a==b=="), ("mark", "", "a<mark>b</mark>"), ("critic", "", "a{==b==}"), ("none", "", "ab")],
)
def test_a_mark_is_put_in_as_its_style_has_it(style: str, text: str, made: str) -> None:
    rows = [Insertion(1, Rank.OPEN, text), Insertion(2, Rank.CLOSE, text)]
    assert put_in("ab", rows, style=style) == made
    assert put_in("ab", rows) == "a==b=="


def test_the_lines_of_a_front_matter_are_known_by_their_keys() -> None:
    pieces = front_pieces("---\ntitle: Tar\nsource: tar.md\n---\n")
    assert [one.text for one in pieces] == ["---", "title: Tar", "source: tar.md", "---"]
    assert len({one.key for one in pieces}) == 4 and len({unit_of(one.key) for one in pieces}) == 1
    assert pieces[1].key == front_pieces("---\nauthor: A\ntitle: Other\n---\n")[2].key
    assert pieces[0].key == front_pieces("---\ntitle: Other\n---\n")[0].key
    assert front_pieces("") == []


@pytest.mark.parametrize("spans", [(), (Span(SpanKind.STRONG, 22, 29),)])
def test_a_dollar_sign_in_an_address_ends_nothing_of_it(spans: tuple[Span, ...]) -> None:
    made = write_inline(Block(P, "see ftp://a.example/$9*b* and *c*", spans=spans))
    assert "*b* and" in made and made.endswith(r" \*c\*")


@pytest.mark.parametrize("data", ["A" * 20, "A" * 21, "A" * 22 + "==", "A" * 23 + "=="])
def test_a_picture_in_a_text_is_known_whole_or_not_at_all(data: str) -> None:
    text = f"![](data:image/png;base64,{data})".encode()
    digest = hashlib.sha256(base64.b64decode("A" * 20)).hexdigest()
    named = with_names(text, [f"a.files/lamp-{digest[:10]}.png"])
    assert named == (f"![](a.files/lamp-{digest[:10]}.png)".encode() if data == "A" * 20 else text)


def test_an_orphan_stands_nowhere_whatever_places_it_states() -> None:
    content = content_of(b"A word.\n")
    one = mark(content, "word")
    assert passage_of(one, 7) is not None
    assert passage_of(replace(one, anchor=replace(one.anchor, state=AnchorState.ORPHAN)), 7) is None


@pytest.mark.parametrize(
    ("passage", "marked"), [((0, 6), (0, 3)), ((6, 12), (9, 12)), ((5, 7), None), ((0, 12), (0, 12)), ((4, 8), (4, 8))]
)
def test_a_link_of_which_nobody_knows_where_it_stands_is_marked_whole_or_not_at_all(
    passage: tuple[int, int], marked: tuple[int, int] | None
) -> None:
    content = Content((Block(P, "See link now", spans=(Span(SpanKind.LINK, 4, 8, "x"),)),))
    pieces = Placer("", content, NO_PLACES, frozenset()).mark_pieces([Passage(*passage)])
    assert pieces == ([MarkPiece(0, *marked)] if marked else [])


def test_a_bare_address_is_a_link_also_where_footnotes_have_other_numbers_than_in_the_article() -> None:
    """A part of an article has its footnotes numbered afresh: the text that is read is not the article's."""
    blocks = (
        Block(P, "See https://a.example/b now."),
        Block(P, "Tar2 http://a.example", spans=(Span(SpanKind.FOOTNOTE_REF, 3, 4, "two"),)),
        Block(F, "Burnt.", target="two"),
    )
    base = rendered(document("", content=Content(blocks), importer="html"), Content(blocks), "excerpt")
    assert [one.text for one in base.found.blocks][1] == "Tar1 http://a.example"
    assert [[span.kind for span in one.spans] for one in base.content.blocks] == [
        [SpanKind.LINK],
        [SpanKind.FOOTNOTE_REF],
        [],
    ]


@pytest.mark.parametrize(
    ("kind", "tag"), [(SpanKind.SUB, "sub"), (SpanKind.SUP, "sup"), (SpanKind.UNDERLINE, "u"), (SpanKind.RUBY, "ruby")]
)
def test_what_has_no_signs_in_every_markdown_has_tags(kind: SpanKind, tag: str) -> None:
    block = Block(P, "one two", spans=(Span(kind, 4, 7),))
    assert write_inline(block) == html_inline(block) == f"one <{tag}>two</{tag}>"
