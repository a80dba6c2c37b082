"""Saved web pages: the article is found, and nothing that is not reading comes along."""

# ruff: noqa: E501
from __future__ import annotations

from pathlib import Path

import pytest

from desktop.article.check import check_content
from desktop.article.content import BlockKind, Content, Metadata, to_json
from desktop.errors import ImportFailed
from desktop.importers.from_html import read, read_page
from desktop.importers.from_markdown import read as read_markdown
from desktop.importers.html_blocks import MAX_CELLS, blocks_of
from tests.importers.outline import outline, spans

SAMPLES = Path(__file__).parents[1] / "samples" / "articles"
PROSE = "The keeper lit the lamp at dusk, and again in fog, and the ships came in one after the other. " * 3
MORE = f"Then {PROSE}"
MENU = "<ul>" + "".join(f'<li><a href="/{n}">Section number {n}</a></li>' for n in range(12)) + "</ul>"


def test_the_article_of_a_page_is_found_among_its_furniture() -> None:
    content = read((SAMPLES / "page.html").read_bytes(), "page.html").content
    check_content(content)
    assert content.metadata == Metadata(
        "The Ferry That Stayed",
        "Ida Lindqvist",
        "en-GB",
        "2024-03-05T08:00:00Z",
        ("rivers", "villages"),
        publisher="Harbour Weekly",
        kind="magazine",
        guessed=("publisher",),
    )
    kinds = [block.kind.value for block in content.blocks]
    assert kinds[:4] == ["heading", "paragraph", "image", "caption"]
    assert kinds.count("cell") == 6
    for stranger in (
        "cookies",
        "Most read",
        "Related",
        "Share",
        "Subscribe",
        "boat today",
        "All rights",
        "pwned",
        "News",
    ):
        assert stranger not in content.text


@pytest.mark.parametrize("body", [
    "<div id='menu'>{menu}</div><div class='post'><p>{prose}</p><p>{more}</p></div><div class='sidebar'>{menu}</div>",
    "<table><tr><td>{menu}</td><td><p>{prose}</p><p>{more}</p></td></tr></table>",
    "<div>{menu}</div><div role='main'><p>{prose}</p><p>{more}</p></div>",
    "<div><section><p>{prose}</p></section><section><p>{more}</p></section></div><footer>{menu}</footer>",
    "<form action='/x'><div>{menu}</div><div><p>{prose}</p><p>{more}</p></div></form>",
    "<article><p>Teaser</p></article><div itemprop='articleBody'><p>{prose}</p><p>{more}</p></div>{menu}",
])  # fmt: skip
def test_pages_of_many_shapes_give_their_prose_and_not_their_menu(body: str) -> None:
    content = read_page(f"<html><body>{body.format(menu=MENU, prose=PROSE, more=MORE)}</body></html>").content
    assert content.text.count("The keeper lit the lamp") == 6
    assert "Section number" not in content.text


def test_comments_are_not_part_of_the_article() -> None:
    page = f"<article><p>{PROSE}</p><div id='comments'><p>First! {PROSE}</p></div></article>"
    assert "First!" not in read_page(page).content.text


def test_a_heading_outside_the_article_is_put_before_it() -> None:
    page = f"<title>The Lamp - Site</title><h1>The Lamp</h1><article><p>{PROSE}</p></article>"
    content = read_page(page).content
    assert outline(content)[0] == "heading1 'The Lamp'"
    assert content.metadata.title == "The Lamp"


CASES = [
    ("<ul><li>a<ol start=4><li>b</ol><li>c</ul>", ["paragraph ul • 'a'", "paragraph ul ol 4. 'b'", "paragraph ul • 'c'"]),
    ("<ul><li><input type=checkbox checked> a</ul>", ["paragraph ul ☑ 'a'"]),
    ("<dl><dt>a<dd>b<dd>c</dl>", ["term 'a'", "definition 'b'", "definition 'c'"]),
    ("<blockquote>a<blockquote>b</blockquote></blockquote>", ["paragraph quote 'a'", "paragraph quote quote 'b'"]),
    ("<pre>\n a\n\n  b</pre>", ["code ' a\\n\\n  b'"]),
    ('<pre><code class="language-py">a\n</code></pre>', ["code (py) 'a'"]),
    ("a<br><br>b<br>c <br> <br> d", ["paragraph 'a'", "paragraph 'b\\nc'", "paragraph 'd'"]),
    ("<p>a<hr>b", ["paragraph 'a'", "rule ''", "paragraph 'b'"]),
    ("<p>  a \n\t b<br> c <br></p>", ["paragraph 'a b\\nc'"]),
    ("<p>a\u00a0b &amp;&lt;&nbsp;c</p>", ["paragraph 'a\\xa0b &<\\xa0c'"]),
    ("<details><summary>S</summary><p>a</p></details>", ["paragraph 'S'", "paragraph 'a'"]),
    ("<p><q>a</q></p>", ["paragraph '“a”'"]),
    ("<p>a<script>x</script><style>y</style>b</p>", ["paragraph 'ab'"]),
    ("<table><tr><td>a<p>b<td></table>", ["cell 0,0 'a'", "cell 0,0 'b'", "cell 0,1 ''"]),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", ["cell 0,0 'a'", "cell 0,1 'b'", "cell 1,1 'c'"]),
    ("<table><tr><td colspan=2>a<td>b</table>", ["cell 0,0 'a'", "cell 0,2 'b'"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_html_blocks_are_read(source: str, expected: list[str]) -> None:
    content = read_page(source).content
    check_content(content)
    assert outline(content) == expected


def test_inline_elements_become_spans() -> None:
    source = (
        "<p><b>a</b> <i>b</i> <code>c</code> <del>d</del> <sub>e</sub> <sup>f</sup> <mark>g</mark> <u>h</u> "
        '<a href="http://x.y/z">i</a> <a href="mailto:a@b.c">j</a></p>'
    )
    assert spans(read_page(source).content) == [
        ("strong", "a"), ("em", "b"), ("code", "c"), ("strike", "d"), ("sub", "e"), ("sup", "f"), ("mark", "g"),
        ("underline", "h"), ("link:http://x.y/z", "i"), ("link:mailto:a@b.c", "j"),
    ]  # fmt: skip


HOSTILE = ["javascript:alert(1)", " jAvA\tscript:x", "vbscript:x", "file:///etc/passwd", "ms-msdt:x", "smb://h/s"]


@pytest.mark.parametrize("address", HOSTILE)
def test_links_with_other_schemes_lose_their_address(address: str) -> None:
    content = read_page(f'<p><a href="{address}">a</a> <img src="{address}" alt="b"></p>').content
    assert not [target for kind, _ in spans(content) if (target := kind.partition(":")[2])]


@pytest.mark.no_cover  # the same lines again and again
def test_spans_in_tables_and_sizes_are_bounded() -> None:
    content = read_page("<table><tr><td rowspan=2000000000 colspan=99999999>x</td></tr></table>").content
    cell = content.blocks[0].cell
    assert cell is not None
    assert (cell.row_span, cell.column_span) == (100, 100)
    large = "<table>" + ("<tr>" + "<td>x" * 300 + "</tr>") * 40 + "</table>"
    blocks = read_page(large).content.blocks
    assert len(blocks) == 12_000
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}


TABLE = "<table>" + ("<tr>" + "<td>x" * 10 + "</tr>") * 100 + "</table>"


@pytest.mark.no_cover  # the same lines again and again
def test_the_cells_of_all_tables_together_are_bounded_and_it_is_told() -> None:
    within = read((TABLE * (MAX_CELLS // 1000)).encode(), "x")
    assert {block.kind for block in within.content.blocks} == {BlockKind.CELL}
    assert within.remark == ""
    beyond = read((TABLE * (MAX_CELLS // 1000 + 2) + "<table><tr><td>last</table>").encode(), "x")
    assert beyond.content.text == "\n".join(["x"] * (MAX_CELLS + 2000) + ["last"])
    kinds = [block.kind for block in beyond.content.blocks]
    assert kinds == [BlockKind.CELL] * MAX_CELLS + [BlockKind.PARAGRAPH] * 2001
    assert beyond.remark == "3 tables are too large to be shown as such; every cell stands in a paragraph of its own."


@pytest.mark.no_cover  # the same lines again and again
def test_a_table_in_markdown_is_bounded_too() -> None:
    rows = "|" + "a|" * 50 + "\n"
    found = read_markdown((rows + "|" + "-|" * 50 + "\n" + rows * (MAX_CELLS // 50)).encode(), "x")
    assert {block.kind for block in found.content.blocks} == {BlockKind.PARAGRAPH}
    assert found.remark == "A table is too large to be shown as such; every cell stands in a paragraph of its own."


@pytest.mark.no_cover  # the same lines again and again
def test_pictures_in_a_table_that_is_too_large_stay_pictures() -> None:
    found = read_page("<table>" + "<tr><td><img src=a.png><td>x" * (MAX_CELLS // 2 + 1) + "</table>").content
    assert {block.kind for block in found.blocks} == {BlockKind.PARAGRAPH, BlockKind.IMAGE}
    assert all(block.cell is None for block in found.blocks)


@pytest.mark.parametrize("tag", ["div", "blockquote", "ul><li", "table><tr><td", "font", "b"])
def test_deep_nesting_keeps_the_text(tag: str) -> None:
    content = read_page(f"<{tag}>" * 300 + "deep").content
    check_content(content)
    assert "deep" in content.text
    assert max(len(block.containers) for block in content.blocks) <= 64


def test_deeper_tags_than_any_page_needs_go_and_their_text_stays() -> None:
    from desktop.importers.clean_html import MAX_DEPTH, flattened

    deep = "<div>" * 1000 + "x" + "</DIV >" * 1000 + "<p>y</p><b>z</b>"
    assert flattened(deep).lower().count("<div>") == MAX_DEPTH
    assert flattened(deep).lower().count("</div") == MAX_DEPTH
    assert flattened(deep).endswith("<p>y</p><b>z</b>")
    assert flattened("<b>" * 10 + "x") == "<b>" * 10 + "x"


def test_an_image_that_a_script_would_load_has_its_real_address() -> None:
    block = read_page('<p><img src="data:image/gif;base64,R0" data-src="real.png"></p>').content.blocks[0]
    assert block.target == "real.png"


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<script>a</script>", "<table><tr><td></table>"])
def test_a_page_without_words_is_refused_with_a_sentence(page: str) -> None:
    with pytest.raises(ImportFailed, match=r"\.$"):
        read(page.encode(), "a.html")


METADATA = [
    ('<meta name="author" content="By A B"><meta property="og:title" content="T &amp; U">', Metadata("T & U", "A B")),
    ('<meta content="T" property="og:title"><meta name="citation_author" content="A"><meta name="citation_author" content="B">', Metadata("T", "A, B")),
    ('<script type="application/ld+json">{"@graph": [{"headline": "T", "author": [{"name": "A"}, "B"], "datePublished": "2024", "inLanguage": "fr"}]}</script>', Metadata("T", "A, B", "fr", "2024")),
    ('<script type="application/ld+json">{not json</script><title>T</title>', Metadata("T")),
    ('<html lang="de"><title>T</title><meta name="keywords" content="a, b">', Metadata("T", language="de", tags=("a", "b"))),
    ('<title>A long headline about ferries | Site</title>', Metadata("A long headline about ferries")),
    ('<title>T</title><meta name="author" content="https://facebook.com/x"><p class="byline">By C D</p>', Metadata("T", "C D")),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), METADATA)
def test_a_page_says_who_wrote_it(head: str, expected: Metadata) -> None:
    assert read_page(f"{head}<p>{PROSE}</p>").content.metadata == expected


def test_no_style_of_a_page_hides_its_text_or_reaches_the_content() -> None:
    page = (
        "<style>p { display: none; color: #fff } .x { font-size: 0 }</style>"
        "<p style='display:none'>One.</p><p class=x>Two.</p><p style='position:absolute;left:-9999px'>Three.</p>"
        "<p><font color=white size=1>Four.</font> <span style='font-size:0'>Five.</span></p><p bgcolor=#000>Six.</p>"
    )
    content = read_page(page).content
    assert content.text == "One.\nTwo.\nThree.\nFour. Five.\nSix."
    assert spans(content) == []
    written = to_json(content)
    assert not any(word in written for word in ("style", "font", "class", "color", "9999", "display"))


@pytest.mark.parametrize(
    ("source", "text", "read"),
    [
        ("<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>へ", "東京へ", [("東京", "とうきょう")]),
        ("<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>", "東京", [("東", "とう"), ("京", "きょう")]),
        ("<ruby><rb>東</rb><rb>京</rb><rt>とう</rt><rt>きょう</rt></ruby>", "東京", [("東京", "とうきょう")]),
        ("<ruby>東京</ruby>へ", "東京へ", []),
    ],
)
def test_the_reading_over_a_ruby_is_no_part_of_the_text(source: str, text: str, read: list[tuple[str, str]]) -> None:
    block = read_page(f"<p>{source}</p>").content.blocks[0]
    assert block.text == text
    assert [(text[s.start : s.end], s.label) for s in block.spans] == read


@pytest.mark.parametrize(
    ("source", "roles"),
    [
        ("<figure><img src=a.png><figcaption>below</figcaption></figure>", ["", "previous"]),
        ("<figure><figcaption>above</figcaption><img src=a.png></figure>", ["next", ""]),
        ("<figure><figcaption><p>two</p><p>of them</p></figcaption><img src=a.png></figure>", ["next", "next", ""]),
        ("<table><caption>above</caption><tr><td>x</td></tr></table>", ["next", ""]),
    ],
)
def test_a_caption_knows_where_its_picture_or_table_stands(source: str, roles: list[str]) -> None:
    assert [block.role for block in read_page(f"<article><p>Words.</p>{source}</article>").content.blocks[1:]] == roles


def test_the_cells_of_a_table_head_are_headers_whatever_their_tags() -> None:
    found = read_page("<table><thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody></table>").content
    assert [block.cell.header for block in found.blocks if block.cell] == [True, False]


def test_the_places_that_are_asked_for_are_found_in_the_text_as_it_is_folded() -> None:
    html = (
        '<h1 id="a">One</h1><p>  so  <b id="b">bold</b><img src="x.png" id="c">'
        '</p><hr><div id="d"></div><pre id="e">\n\ncode <i id="f">x</i></pre><p id="g"> </p><p id="h"></p>'
    )
    blocks, _, places, *_ = blocks_of(html, ids=set("abcdefh"))
    text = Content(tuple(blocks)).text
    starts = Content(tuple(blocks)).starts
    assert text == "One\nso bold\n\ufffc\n\ncode x"
    found = {place.name: text[starts[place.block] + place.offset :][:4] for place in places}
    assert found == {"a": "One\n", "b": "bold", "c": "\ufffc\n\nc", "d": "code", "e": "code", "f": "x", "h": ""}


def test_a_paragraph_of_nothing_but_a_space_is_none_and_such_a_cell_stays() -> None:
    words = "Words that are read here as those of an article are. " * 5
    page = f"<article><p>{words}</p><p>&nbsp;</p><table><tr><td>&nbsp;</td><td>x</td></tr></table></article>"
    assert [block.text for block in read_page(page).content.blocks] == [words.strip(), "", "x"]
