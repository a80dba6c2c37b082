"""Content written as Markdown reads back as the same content: for articles that were text or HTML."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.annotated.write.proof import plain
from desktop.article.content import Block, BlockKind, Cell, Content, Role, Span, SpanKind
from desktop.article.markdown.blocks import written
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.importers import importer_by_id
from desktop.importers.from_html import read as read_html
from desktop.importers.from_text import read as read_text
from tests.annotated.make import content_of, document
from tests.importers.epub.books import book, lighthouse
from tests.soak.soak_markdown import random_annotations

K, S = BlockKind, SpanKind
TEXT = b"""A Title

Plain text with *stars*, _lines_, [brackets], <tags>, a & b, 1 < 2, x == y, `ticks`, #tag and $5.

Addresses stay whole: http://example.org/a_b*c and www.example.org, but not in a_b*c.

1. not a list, or is it
- a dash

    indented, and trailing\\
> quoted? | bars | here |
Setext
===
"""
HTML = """<html lang="en"><head><title>T</title></head><body>
<article><h1>Head <em>line</em></h1>
<p>Some <strong>bold <em>and</em></strong> text,<br>a break,
a <a href="http://example.org/?a=1&amp;b=2"
title="t">link</a>, <code>co`de</code>,
H<sub>2</sub>O, x<sup>2</sup>, <u>under</u>,
<del>gone</del>, <mark>marked</mark>.</p>
<ul><li>one</li><li><p>two</p><p>more</p><ol><li>deep</li><li>deeper</li></ol></li></ul>
<blockquote><p>quoted</p><ul><li>in a quote</li></ul></blockquote>
<pre><code class="language-python">def f():

    return 1 == 1
</code></pre>
<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td><b>x</b></td></tr></table>
<table><tr><td colspan="2">wide</td></tr><tr><td>1</td><td>2</td></tr></table>
<dl><dt>term</dt><dd>meaning</dd></dl><hr><p>\\*not\\* _em_ end</p></article></body></html>"""


def keys(content: Content) -> list[object]:
    """Return the blocks as they are compared; what was a bare address may have become a link."""
    rows = []
    for block in content.blocks:
        links = [s for s in block.spans if s.kind is S.LINK and block.text[s.start : s.end] in s.target]
        made = plain(replace(block, spans=tuple(s for s in block.spans if s not in links)))
        rows.append((made.key, made.marks))
    return rows


@pytest.mark.parametrize(
    "content", [read_text(TEXT, "a.txt").content, read_html(HTML.encode(), "a.html").content], ids=["text", "html"]
)
def test_what_is_written_reads_back_the_same(content: Content) -> None:
    made = written(content)
    assert keys(content_of(made.encode())) == keys(content)


def test_a_list_within_an_item_may_begin_with_any_number() -> None:
    outer = Block(K.PARAGRAPH, "what was answered", containers=("ul",), marker="•", item=1)
    inner = Block(K.PARAGRAPH, "or nothing", containers=("ul", "ol"), marker="503.", item=2)
    content = Content((outer, inner))
    assert keys(content_of(written(content).encode())) == keys(content)


BLOCKS = [
    Block(K.PARAGRAPH, "# not a heading"),
    Block(K.PARAGRAPH, "19. not a list"),
    Block(K.PARAGRAPH, "- not a list\n+ nor this"),
    Block(K.PARAGRAPH, "no heading\n---\nnor 1.\n2) this\n==="),
    Block(K.PARAGRAPH, "!!! note\n??? tip\n::: note\n/// details\n(label)=\n:material-apple: and :simple-x:"),
    Block(K.PARAGRAPH, "import a from 'b'\nimport \"c\";\nexport const d = 1"),
    Block(K.PARAGRAPH, "a\nb", (Span(S.STRONG, 0, 3),)),
    Block(K.PARAGRAPH, "crossing spans", (Span(S.STRONG, 0, 8), Span(S.EM, 4, 14))),
    Block(K.PARAGRAPH, "a link", (Span(S.LINK, 2, 6, "http://example.org/(x) y", 'a "title"'),)),
    Block(K.PARAGRAPH, "www.example.org***“so”*** it is", (Span(S.LINK, 0, 15, "http://www.example.org"),)),
    Block(K.PARAGRAPH, "日本語", (Span(S.STRONG, 1, 2),)),
    Block(K.PARAGRAPH, "```"),
    Block(K.PARAGRAPH, "x `` y", (Span(S.CODE, 0, 6),)),
    Block(K.PARAGRAPH, "&amp; &copy; <b>"),
    Block(K.HEADING, "A # heading #", level=3),
    Block(K.CODE, "```\n\n~~~", language="text"),
    Block(K.CODE, "x = 1", (Span(S.EM, 0, 1),)),
    Block(K.PARAGRAPH, "done", containers=("ul",), marker="☑", item=1),
    Block(K.PARAGRAPH, "in 東京 it is", (Span(S.RUBY, 3, 5, "", 'とう "きょう"'),)),
    Block(K.PARAGRAPH, "where x_1 < `2`", (Span(S.MATH, 6, 15, "", "tex"),)),
    Block(K.PARAGRAPH, "roses\nviolets", role=Role.VERSE),
    Block(K.PARAGRAPH, "blanks ( at ) ends", (Span(S.CODE, 8, 12),)),
    Block(K.PARAGRAPH, "xy$z$", (Span(S.CODE, 0, 1), Span(S.CODE, 1, 2), Span(S.MATH, 2, 5, "", "tex"))),
    Block(K.PARAGRAPH, "a note that is not there1", (Span(S.FOOTNOTE_REF, 24, 25, "x"),)),
    Block(K.PARAGRAPH, "where $x$ is", (Span(S.CODE, 6, 9), Span(S.MATH, 6, 9, "", "tex"))),
]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.text[:20])
def test_a_block_reads_back_the_same(block: Block) -> None:
    content = Content((Block(K.PARAGRAPH, "before"), block))
    found = content_of(written(content).encode())
    assert [(b.kind, b.text) for b in found.blocks] == [(b.kind, b.text) for b in content.blocks]


AS_A_PERSON_WOULD = [  # (text, strong from and to, what is written)
    ("It costs $5.", (), "It costs $5."),
    ("$5, $380 billion and\n$7", (), "$5, $380 billion and  \n$7"),
    ("a$b", (), "a$b"),
    ("$5 and US$7", (), r"\$5 and US\$7"),
    ("$a$ b $5", (), r"\$a\$ b \$5"),
    ("$5 and $ 7", (), r"\$5 and \$ 7"),
    ("&amp; & <b>", (), r"\&amp; & \<b>"),
    ("$$x$$", (), r"\$\$x\$\$"),
    ("$5 or $7", (6, 8), r"\$5 or **\$7**"),
    ("$380 billion", (0, 12), "**$380 billion**"),
    ("so (it) is", (3, 7), "so **(it)** is"),
    ("so “it”", (3, 7), "so **“it”**"),
    ("so “it”s", (3, 7), "so <strong>“it”</strong>s"),
    ("so *it", (3, 6), r"so <strong>\*it</strong>"),
]


@pytest.mark.parametrize(("text", "strong", "said"), AS_A_PERSON_WOULD, ids=[row[0] for row in AS_A_PERSON_WOULD])
def test_signs_are_written_as_a_person_would(text: str, strong: tuple[int, ...], said: str) -> None:
    content = Content((Block(K.PARAGRAPH, text, (Span(S.STRONG, *strong),) if strong else ()),))
    made = written(content)
    assert made == f"{said}\n"
    assert keys(content_of(made.encode())) == keys(content)


@pytest.mark.parametrize("text", ["a|b", r"a\|b", "|", "`a|b`", "x || y\\"])
def test_a_bar_in_a_cell_has_a_backslash(text: str) -> None:
    cells = [Block(K.CELL, one, cell=Cell(0, n // 2, n % 2, n < 2)) for n, one in enumerate(("a", "b", text, "c"))]
    content = Content(tuple(cells))
    made = written(content)
    assert r"\|" in made and "&#" not in made
    assert keys(content_of(made.encode())) == keys(content)


def test_an_amount_in_bold_in_a_cell_is_written_as_a_person_would() -> None:
    texts, bold = ("Year", "2031", "Worth", "$380 billion\n$7"), (Span(S.STRONG, 0, 12),)
    places = [(0, 0), (1, 0), (0, 1), (1, 1)]
    cells = [
        Block(K.CELL, text, bold if "$" in text else (), cell=Cell(0, row, column, row == 0))
        for text, (row, column) in zip(texts, places, strict=True)
    ]
    content = Content(tuple(sorted(cells, key=lambda one: (one.cell.row, one.cell.column) if one.cell else (0, 0))))
    made = written(content)
    assert r"| 2031 | **\$380 billion**<br>\$7 |" in made
    assert keys(content_of(made.encode())) == keys(content)


def test_the_reading_over_a_ruby_is_written_and_read_back() -> None:
    ruby = (Span(S.RUBY, 0, 2, "", "とうきょう"),)
    row = [Block(K.CELL, text, ruby, cell=Cell(0, 0, n, True, "", n + 1)) for n, text in enumerate(("東京", "大阪"))]
    content = Content((Block(K.PARAGRAPH, "東京へ", ruby), *row))
    found = content_of(written(content).encode())
    assert [block.spans for block in found.blocks] == [ruby, ruby, ruby]


def test_a_table_with_a_wide_cell_is_written_as_html_also_with_notes() -> None:
    cells = (Cell(0, 0, 0, True, "", 1, 2), Cell(0, 1, 0), Cell(0, 1, 1), Cell(0, 1, 1))
    spans = {"c1": (Span(S.FOOTNOTE_REF, 1, 2, "x"),)}
    pairs = zip(("a", "b", "c1", "d"), cells, strict=True)
    blocks = [Block(K.CELL, text, spans.get(text, ()), cell=cell) for text, cell in pairs]
    notes = [Block(K.FOOTNOTE, text, marker=f"{text}.", target=target) for text, target in (("1", "x"), ("2", "y"))]
    below = Block(K.PARAGRAPH, "e2", (Span(S.FOOTNOTE_REF, 1, 2, "y"),))
    content = Content((*blocks, below, *notes))
    text = written(content)
    assert '<th colspan="2">a</th>' in text
    assert [(one.text, one.target) for one in content_of(text.encode()).blocks] == [
        (one.text, one.target) for one in content.blocks
    ]
    assert keys(content_of(text.encode())) == keys(content)


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        ("a < b, <i> and <!-- c", "a \\< b, \\<i> and &#60;!-- c"),
        ("1. no item", "1\\. no item"),
        (": no definition", "\\: no definition"),
        ("me@example.org", "me@example.org"),
        ("a & b &amp; c", "a & b \\&amp; c"),
    ],
)
def test_no_entity_stands_where_a_backslash_serves(text: str, as_written: str) -> None:
    content = Content((Block(K.PARAGRAPH, text),))
    made = written(content)
    assert made == f"{as_written}\n"
    assert content_of(made.encode()).text == text


def test_a_bold_cell_is_written_as_one() -> None:
    bold = (Span(S.STRONG, 0, 12),)
    cells = [("Money", ()), ("Year", ()), ("$380 billion", bold), ("2026", ())]
    blocks = [Block(K.CELL, text, spans, cell=Cell(0, n // 2, n % 2, n < 2)) for n, (text, spans) in enumerate(cells)]
    assert "| **$380 billion** | 2026 |" in written(Content(tuple(blocks)))


@pytest.mark.parametrize(
    ("data", "importer"),
    [(TEXT, "text"), (HTML.encode(), "html"), (lighthouse(), "epub")],
    ids=["text", "html", "epub"],
)
def test_an_article_of_another_kind_exports_and_comes_back(data: bytes, importer: str) -> None:
    content = importer_by_id(importer).read(data, f"a.{importer}").content
    for seed in range(10):
        annotations = random_annotations(content, 5, random.Random(seed))
        doc = document(data, annotations, content=content, importer=importer, name=f"a.{importer}")
        exported = exporter("markdown").write(doc, Options())
        assert plan_import(exported.data, doc).changes == ()
        assert strip(exported.data).source == written(content).encode()
        assert exported.listed == 0
        made = plan_import(exported.data, None, read=content_of)
        assert (made.source_name, made.counts()["new"]) == ("a.md", len(annotations))


WORDS = st.text("ab é.&<*_[]`1-#|燈台", min_size=1, max_size=12).map(lambda text: escape(text, quote=True))
INLINE = st.recursive(
    WORDS | st.just("<br/>") | st.just('<img src="x.png" alt="y"/>'),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(
            ["b", "i", "code", "sup", "a href='a.xhtml'", "a href='https://x.org/'", "ruby", "rt", "math", "u"]
        ),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)
BLOCKS_OF_A_BOOK = st.recursive(
    st.builds(
        lambda tag, inner: f"<{tag}>{inner}</{tag}>", st.sampled_from(["p", "h2", "div", "figcaption", "dt"]), INLINE
    ),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["section", "blockquote", "ul", "li", "ol start='3'", "div class='stanza'", "aside id='n'"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


@settings(max_examples=settings().max_examples // 4)  # each takes long
@given(st.lists(BLOCKS_OF_A_BOOK, min_size=1, max_size=4), st.integers(0, 99))
def test_any_book_exports_and_no_note_on_it_is_lost(blocks: list[str], seed: int) -> None:
    data = book({"a.xhtml": "".join(blocks)})
    content = importer_by_id("epub").read(data, "a.epub").content
    if not re.search(r"\w", content.text):
        return
    annotations = random_annotations(content, 3, random.Random(seed))
    doc = document(data, annotations, content=content, importer="epub", name="a.epub")
    exported = exporter("markdown").write(doc, Options())
    assert exported.annotations == len(annotations)
    assert plan_import(exported.data, doc).changes == ()
