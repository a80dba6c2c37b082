"""A whole book in one scroll: text, outline, pages, links, pictures and what it says of itself; whatever is broken."""

from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.article.content import BlockKind, Content, Heading, Metadata, PageMark, Role, SpanKind
from desktop.article.numbers import words_in
from desktop.errors import ImportFailed
from desktop.importers.from_epub import read
from desktop.importers.images import image_size, take_out_data
from desktop.importers.imported import Imported
from tests.importers.epub.books import PNG, book, document, lighthouse, zipped

_FRENCH = "Le phare était allumé dès la tombée de la nuit, même l'été, et les bateaux rentraient après la pêche."
_LOST = "A chapter is missing in the file or cannot be read."


def content_of(documents: dict[str, str | bytes], **more: object) -> Content:
    content = read(book(documents, **more), "a.epub").content  # type: ignore[arg-type]
    check_content(content)
    return content


def text_of(body: str) -> str:
    return content_of({"a.xhtml": body}).text


@pytest.fixture(scope="module")
def imported() -> Imported:
    return read(lighthouse(), "lighthouse.epub")


def test_the_documents_stand_in_one_scroll_and_what_is_beside_the_text_at_its_end(imported: Imported) -> None:
    check_content(imported.content)
    assert imported.remark == ""
    assert imported.content.text.split("\n")[:3] == [
        "The keeper",
        "He lit the lamp at dusk.1 The stairs had 217 steps, and he counted them.",
        "Night",
    ]
    assert imported.content.text.endswith("It burned whale oil then.")
    assert "alert" not in imported.content.text


def test_a_book_says_who_wrote_it_and_its_publishers_subjects_are_no_tags(imported: Imported) -> None:
    assert imported.content.metadata == Metadata(
        "The Lighthouse",
        "Ada North, Ben South",
        "en",
        "1931",
        publisher="Harbour Press",
        kind="book",
        subjects=("Sea",),
    )


@pytest.mark.parametrize(
    ("imprint", "year"),
    [
        ("The Lighthouse<br/>was published in 1859 by<br/>Ada North.", "1859"),
        ("First published in Great Britain in 1911", "1911"),
        ("It was first published in 1852, and again this spring.", ""),
        ("First published in 1931", ""),
    ],
)
def test_a_book_says_when_its_work_first_came_out_where_an_imprint_tells_an_earlier_year(
    imprint: str, year: str
) -> None:
    metadata = content_of(
        {"a.xhtml": f"<p>{imprint}</p>"}, metadata="<dc:title>The Lighthouse</dc:title><dc:date>1931</dc:date>"
    ).metadata
    assert (metadata.date, metadata.first_published) == ("1931", year)
    assert metadata.guessed == (("first_published",) if year else ())


def test_the_outline_is_the_book_s_own_with_its_levels(imported: Imported) -> None:
    text = imported.content.text
    assert imported.content.outline == (
        Heading(0, 1, "The keeper"),
        Heading(text.index("Night"), 2, "Night"),
        Heading(text.index("The sea"), 1, "The sea"),
    )


def test_pages_begin_where_the_list_of_pages_says(imported: Imported) -> None:
    text = imported.content.text
    assert imported.content.pages == (
        PageMark(text.index("and he counted"), "2"),
        PageMark(text.index(" away") + len(" away"), "3"),
    )


def test_a_place_in_another_chapter_is_linked(imported: Imported) -> None:
    content = imported.content
    places = {fragment.name: content.text[fragment.offset :][:9] for fragment in content.fragments}
    links = [span.target[1:] for block in content.blocks for span in block.spans if span.kind is SpanKind.LINK]
    assert [places[link] for link in links] == ["A lamp at"]


def test_ruby_verse_captions_and_formulas_are_told(imported: Imported) -> None:
    content = imported.content
    labels = {span.kind: span.label for block in content.blocks for span in block.spans}
    assert labels[SpanKind.RUBY] == "lighthouse"
    assert SpanKind.MATH in labels
    verse = [block.text for block in content.blocks if block.role is Role.VERSE]
    assert verse == ["The light goes round,\nthe dark stays."]
    assert [block.role for block in content.blocks if block.kind is BlockKind.CAPTION] == [Role.CAPTION_OF_PREVIOUS]


def test_the_cover_stands_first_unless_the_text_shows_it() -> None:
    names = {"a.xhtml": "<p>Words.</p>", "c.png": PNG}
    found = read(book(names, properties={"c.png": "cover-image"}), "a.epub")
    assert found.content.text == "\ufffc\nWords."
    assert dict(found.resources) == {"OPS/c.png": PNG}
    shown = '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="c.png"/><text>drawn</text></svg>'
    assert content_of({**names, "a.xhtml": f"{shown}<p>Words.</p>"}, properties={"c.png": "cover-image"}).text == (
        "\ufffc\nWords."
    )


def test_a_drawing_among_the_words_is_a_picture_with_its_title_that_holds_no_script() -> None:
    body = (
        '<p>Above.</p><svg:svg viewBox="0 0 80 40"><svg:title>The light &amp; its keeper</svg:title>'
        '<svg:linearGradient epub:type="x" id="g"><svg:stop offset="0"/></svg:linearGradient>'
        "<svg:script>alert(1)</svg:script><svg:rect width='9' height='9' fill='url(#g)'/></svg:svg><p>Below.</p>"
    )
    content, resources = take_out_data(content_of({"a.xhtml": body}))
    assert content.text == "Above.\n\ufffc\nBelow."
    [drawing] = resources.values()
    assert [span.label for span in content.blocks[1].spans] == ["The light & its keeper"]
    assert image_size(drawing) == ("svg+xml", 80, 40)
    assert b"<linearGradient id=" in drawing and b"<script" not in drawing


def test_an_epub_2_has_its_outline_and_pages_from_its_ncx() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>One</text></navLabel>'
        '<content src="a%20b.xhtml"/><navPoint><navLabel><text>Deep</text></navLabel><content src="a%20b.xhtml#x"/>'
        "</navPoint></navPoint><navPoint><navLabel><text>Lost</text></navLabel><content src='no.xhtml'/></navPoint>"
        '</navMap><pageList><pageTarget><navLabel><text>iv</text></navLabel><content src="a%20b.xhtml#x"/>'
        "</pageTarget></pageList></ncx>"
    )
    content = content_of({"a b.xhtml": "<p>one</p><p>two <a id='x'/>three</p>", "toc.ncx": ncx})
    assert content.outline == (Heading(0, 1, "One"), Heading(8, 2, "Deep"))
    assert content.pages == (PageMark(8, "iv"),)


def test_pages_that_only_the_text_tells_of_are_known_and_their_numbers_stay_words() -> None:
    content = content_of(
        {"a.xhtml": '<p>a <span role="doc-pagebreak" aria-label="7"/>b <i epub:type="pagebreak">8</i> c</p>'}
    )
    assert content.text == "a b 8 c"
    assert content.pages == (PageMark(2, "7"), PageMark(5, "8"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<title/><p>a</p>", "a"),
        ("<p>a&nbsp;b &eacute; &unknown;</p>", "a\u00a0b é &unknown;"),
        ("<p>one<p>two</p>", "one\ntwo"),
        ("<p>a <b>b</p><p>c</p>", "a b\nc"),
        ("<p>1 < 2 & so</p>", "1 < 2 & so"),
        ("<a id='x'/><p>a</p><div/><p>b</p>&", "a\nb\n&"),
        ("<p>a</p><script>if (1 < 2) b()</script><p>c</p>", "a\nc"),
        ("<p title='>'>a</p><img src=x alt=y &>", "a\ny"),
        ("<p>a&#13;b &#xD800; c</p>", "a b \ufffd c"),
        ("<p>a&#13;b</p>", "a b"),
        ("<p><![CDATA[a <b> c]]></p>", "a <b> c"),
        ("<svg:svg><svg:text>drawn</svg:text></svg:svg><p>a</p>", "a"),
        ("<p>a\u2028b\ufdd0c\ufffcd</p>", "a b\ufffdc\ufffdd"),
        ("<p>a</p>" + "<div>" * 5000 + "deep", "a\ndeep"),
    ],
)
def test_a_document_that_is_no_xml_gives_its_words(body: str, text: str) -> None:
    assert text_of(body).replace("\ufffc", "") in (text, text.replace("y", ""))


def test_a_document_may_be_in_another_encoding_and_have_prefixes() -> None:
    utf16 = document("<p>é</p>").replace("utf-8", "utf-16").encode("utf-16")
    latin = document("<p>é</p>").replace("utf-8", "iso-8859-1").encode("iso-8859-1")
    wrong = document(f"<p>{_FRENCH}</p>").encode("iso-8859-1")
    prefixed = b'<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>x</h:p><h:p>y</h:p></h:body></h:html>'
    for data, text in ((utf16, "é"), (latin, "é"), (wrong, _FRENCH), (prefixed, "x\ny")):
        assert content_of({"a.xhtml": data}).text == text


def test_a_document_that_breaks_off_in_a_tag_is_read_up_to_it() -> None:
    assert content_of({"a.xhtml": b"<html><body><p>a</p><p class='b"}).text == "a"


def test_entities_that_grow_are_not_expanded_and_nothing_outside_is_read() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    for head in (bomb + "]>", "<!DOCTYPE html [<!ENTITY j SYSTEM 'file:///etc/hostname'>]>"):
        text = content_of({"a.xhtml": document("<p>a &j; b</p>", head=head)}).text
        assert text in ("a &j; b", "a b")


def test_right_to_left_and_vertical_books_are_read_as_they_are_written() -> None:
    metadata = "<dc:title>x</dc:title><dc:language>ar</dc:language>"
    content = content_of({"a.xhtml": '<p dir="rtl" style="writing-mode: vertical-rl">مرحبا</p>'}, metadata=metadata)
    assert (content.text, content.metadata.language) == ("مرحبا", "ar")


@pytest.mark.parametrize(
    ("files", "text", "remark"),
    [
        ({"a.xhtml": "<p>a</p>", "gone.xhtml": b""}, "a", _LOST),
        ({"a.xhtml": "<p>a</p>", "b.xhtml": bytes(range(256)) * 9}, "a", _LOST),
    ],
)
def test_a_chapter_that_is_lost_costs_itself(files: dict[str, str | bytes], text: str, remark: str) -> None:
    found = read(book(files), "a.epub")
    assert (found.content.text, found.remark) == (text, remark)


def test_what_a_program_writes_for_want_of_a_title_or_a_name_is_neither() -> None:
    metadata = "<dc:title>Untitled document</dc:title><dc:creator>Unknown</dc:creator>"
    about = content_of({"a.xhtml": "<h1>The sea</h1><p>Words.</p>"}, metadata=metadata).metadata
    assert (about.title, about.author) == ("", "")


def test_a_book_without_words_has_its_title() -> None:
    assert text_of("<svg><text>drawn</text></svg>") == "The Lighthouse"


def test_a_book_whose_package_is_lost_is_read_in_the_order_of_its_names() -> None:
    files = {f"c{n}.xhtml": document(f"<p>{n}</p>") for n in (10, 9, 2)}
    assert read(zipped(files), "a.epub").content.text == "2\n9\n10"
    assert read(zipped({**files, "x.opf": "<package"}), "a.epub").content.text == "2\n9\n10"


@pytest.mark.parametrize(
    "data", [b"PK\x05\x06" + b"\0" * 18, b"no zip at all", b"PK\x03\x04" * 99, zipped({"a.txt": "a"})]
)
def test_what_is_no_book_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"nothing in it can be read\.$"):
        read(data, "a.epub")


def test_line_numbers_and_printed_page_numbers_are_marked_as_numbers() -> None:
    verse = (
        '<p>The light goes round,<span class="lnum">10</span></p><p><span class="pagenum">[Pg 12]</span>The dark '
        'stays.<span epub:type="pagebreak">13</span></p><p class="pagenum">A long line that only says it is one.</p>'
    )
    content = read(book({"one.xhtml": verse}), "book.epub").content
    assert content.blocks[0].text == "The light goes round,10"  # no place moves
    assert [words_in(content, content.passage_of(n)) for n in range(3)] == [
        "The light goes round,",
        "The dark stays.",
        "A long line that only says it is one.",
    ]
    assert [page.label for page in content.pages] == ["13"]


def test_italics_of_a_style_sheet_stay() -> None:
    sheet = (
        ".stage, blockquote p {font-style: italic} span.thought {font-style:oblique} em, h2 {font-style: italic}"
        '[epub|type~="z3998:letter"] {margin: 0; font-style: italic;} .plain {font-weight: bold}'
    )
    body = (
        '<h2>Act I</h2><p class="stage">Enter the keeper.</p><p>Who <span class="thought">is</span> <em>there</em>'
        '<span class="plain">?</span></p><p class="thought">No.</p>'
        '<div epub:type="z3998:letter"><p>Dear Anna.</p></div>'
    )
    content = read(book({"one.xhtml": body, "look.css": sheet.encode()}), "book.epub").content
    spans = [(block.text[s.start : s.end], s.kind) for block in content.blocks for s in block.spans]
    assert spans == [(words, SpanKind.EM) for words in ("Enter the keeper.", "is", "there", "Dear Anna.")]


def test_number_and_title_or_title_and_subtitle_of_a_chapter_are_one_heading_of_the_outline() -> None:
    body = (
        "<h1>Part One</h1><h2>Chapter 1</h2><h3>Dusk</h3><p>He lit it.</p>"
        "<hgroup><h2>II</h2><p>Night</p></hgroup><p>It burned.</p>"
        '<h2>The sea</h2><p class="subtitle">A story</p><h3>Ships</h3><p>They passed.</p><h2>III</h2><p>Dawn.</p>'
    )
    content = read(book({"one.xhtml": body}), "book.epub").content
    assert [(heading.level, heading.text) for heading in content.headings] == [
        (1, "Part One"),
        (2, "Chapter 1: Dusk"),
        (2, "II: Night"),
        (2, "The sea: A story"),
        (3, "Ships"),
        (2, "III"),
    ]
