"""A block and its spans as Markdown, letter by letter."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import read_collection
from desktop.annotated.write.chunks import Chunks
from desktop.annotated.write.clean_text import base_of
from desktop.annotated.write.content_inline import write_inline
from desktop.annotated.write.content_markdown import written
from desktop.annotated.write.excerpts import write_list
from desktop.annotated.write.marks import MarkPiece, Placer
from desktop.annotated.write.proof import plain
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.article.source_map import NO_PLACES
from desktop.exporters import exporter
from tests.annotated.make import content_of, document, mark, sample

K, S = BlockKind, SpanKind


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("a", "`a`"),
        ("`a", "`` `a ``"),
        ("a`", "`` a` ``"),
        ("a`b", "``a`b``"),
        ("a``b", "```a``b```"),
        ("`", "`` ` ``"),
        (" a", "<code> a</code>"),
        ("a ", "<code>a </code>"),
        ("a\nb", "<code>a  \nb</code>"),
        ("a|b", "`a|b`"),
    ],
)
def test_code_in_a_line_has_a_fence_that_is_longer_than_any_in_it(code: str, made: str) -> None:
    assert write_inline(Block(K.PARAGRAPH, f"x {code} y", (Span(S.CODE, 2, 2 + len(code)),))) == f"x {made} y"


def test_code_with_spans_in_it_is_html_in_a_line() -> None:
    spans = (Span(S.CODE, 0, 3), Span(S.STRONG, 0, 1))
    assert write_inline(Block(K.PARAGRAPH, "a b c", spans)) == "<code>**a** b</code> c"


@pytest.mark.parametrize(
    ("code", "spans", "made"),
    [
        ("a\nb", ((0, 1),), "<pre><code><strong>a</strong>\nb</code></pre>\n"),
        ("a\n\nb", ((0, 1),), "<pre><code><strong>a</strong>&#10;\nb</code></pre>\n"),
        ("a\n b", ((0, 1),), "<pre><code><strong>a</strong>&#10; b</code></pre>\n"),
        ("a\n\tb", ((0, 1),), "<pre><code><strong>a</strong>&#10;\tb</code></pre>\n"),
        ("a\nb", (), "```\na\nb\n```\n"),
        ("a\n\nb", (), "```\na\n\nb\n```\n"),
        ("```\nb", (), "````\n```\nb\n````\n"),
        ("``\nb", (), "```\n``\nb\n```\n"),
    ],
)
def test_code_is_fenced_and_html_where_it_has_spans(code: str, spans: tuple[tuple[int, int], ...], made: str) -> None:
    content = Content((Block(K.CODE, code, tuple(Span(S.STRONG, *one) for one in spans)),))
    assert written(content) == made
    assert content_of(made.encode()).text == code


@pytest.mark.parametrize(
    ("block", "made"),
    [
        (Block(K.RULE, ""), "---\n"),
        (Block(K.RULE, "", containers=("quote",)), "> ---\n"),
        (Block(K.HEADING, "Tar #", level=2), "## Tar # #\n"),
        (Block(K.HEADING, "Tar", level=6), "###### Tar\n"),
        (Block(K.PARAGRAPH, "a\nb", containers=("quote",)), "> a  \n> b\n"),
        (Block(K.PARAGRAPH, "a\nb", containers=("quote", "quote")), "> > a  \n> > b\n"),
        (Block(K.PARAGRAPH, "a\nb", containers=("quote", "ul"), item=1, marker="•"), "> -   a  \n>     b\n"),
        (Block(K.PARAGRAPH, "a\nb", containers=("ol",), item=1, marker="12."), "12. a  \n    b\n"),
        (Block(K.PARAGRAPH, "a", containers=("ol",), item=1, marker="i."), "1.  a\n"),
        (Block(K.PARAGRAPH, "a", containers=("ul",), item=1, marker="☐"), "-   [ ] a\n"),
        (Block(K.PARAGRAPH, "a", containers=("ul",), item=1, marker="☑"), "-   [x] a\n"),
        (Block(K.CODE, "a\n\nb", containers=("quote",)), "> ```\n> a\n>\n> b\n> ```\n"),
        (
            Block(K.CODE, "a\n\nb", containers=("quote", "quote"), language="c"),
            "> > ```c\n> > a\n> >\n> > b\n> > ```\n",
        ),
    ],
)
def test_each_line_of_a_block_begins_as_what_it_stands_in_goes_on(block: Block, made: str) -> None:
    assert written(Content((block,))) == made


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_chunk_has_each_definition_of_the_source_in_a_line_of_its_own(newline: str) -> None:
    source = "One [yard] two [quay].\n\n[yard]: https://a.example\n\n[quay]: https://b.example\n".replace("\n", newline)
    base = base_of(document(source))
    chunks = Chunks(base.text, base.content, base.places, [plain(one) for one in base.content.blocks], content_of)
    [block] = chunks.read_apart("One [yard] two [quay].").blocks
    assert [span.target for span in block.spans] == ["https://a.example", "https://b.example"]


@pytest.mark.parametrize(
    ("source", "words", "style"),
    [
        ("word x", "word", "=="),
        ("x word", "word", "=="),
        ("=word x", "word", "mark"),
        ("\\word x", "word", "mark"),
        ("x =word y", "word", "mark"),
        ("word= x", "word", "mark"),
        ("word=", "word", "mark"),
        ("x word= y", "word=", "mark"),
        ("x =word y", "=word", "mark"),
        ("x wor\\ y", "wor\\", "mark"),
        (".word x", "word", "=="),
    ],
)
def test_beside_a_sign_of_its_own_kind_or_a_backslash_a_mark_is_a_tag(source: str, words: str, style: str) -> None:
    content = content_of(source.encode())
    assert content.text == source
    start = source.index(words)
    placer = Placer(source, content, content.places or NO_PLACES, frozenset())
    first = next(iter(placer.proposals(MarkPiece(0, start, start + len(words)))))
    assert [(one.at, one.text) for one in first.insertions] == [(start, style), (start + len(words), style)]


def grouped(by: str) -> Document:
    content = content_of(b"## Head\n\nOne two three.\n")
    return document(
        "## Head\n\nOne two three.\n", [mark(content, "One", "", ["t1"], 1), mark(content, "two", "", [], 2)]
    )


@pytest.mark.parametrize(("by", "heads"), [("theme", ["## Investment", "## No theme"]), ("date", ["## 2026-11-24"])])
def test_a_list_is_made_of_headings_and_entries_that_are_found_again(by: str, heads: list[str]) -> None:
    made = write_list(grouped(by), Options(body="list", group=by, front_matter="off"))
    headings = [one for one in made.pieces if one.what == "heading"]
    assert [one.text for one in headings] == ["# The AI race", *heads]
    assert [one.key.split("\x1f")[1:] for one in headings] == [
        ["title", "heading"],
        *[["group", "heading"]] * len(heads),
    ]
    assert len({one.key for one in made.pieces}) == len(made.pieces)


def test_a_list_without_groups_has_one_heading() -> None:
    made = write_list(sample(), Options(body="list", front_matter="off"))
    assert [one.text for one in made.pieces if one.what == "heading"] == ["# The AI race"]


OWN = """Words of it.

> [!quote]+ T
> n
> ^h-1a2b3c

An end. [^h-abcd]

[^h-abcd]: — Own. [open](postil://a/zz)
"""


def test_the_labels_of_an_export_within_an_article_are_named_in_the_record_and_no_empty_one() -> None:
    """A callout of such an export has a label and no id."""
    doc = document(OWN, [mark(content_of(OWN.encode()), "Words")])
    block = read_collection(exporter("markdown").write(doc, Options()).memory)
    assert block.header["postil:own_labels"] == ["h-1a2b3c", "h-abcd"]
    assert "postil:own_blocks" not in block.header


@pytest.mark.parametrize("own", ["", "Words of it.", "[^1] and no other.\n\n[^1]: One."])
def test_an_article_that_holds_no_export_has_nothing_of_it_in_its_record(own: str) -> None:
    source = f"Tar.\n\n{own}\n"
    doc = document(source, [mark(content_of(source.encode()), "Tar")])
    header = read_collection(exporter("markdown").write(doc, Options()).memory).header
    assert not {"postil:own_labels", "postil:own_blocks"} & {*header}
