"""Documents of word processors, books and archived pages: all that they hold is read, their annotations too."""

# ruff: noqa: E501
from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from desktop.article.check import check_content
from desktop.article.content import BlockKind, Content, Metadata
from desktop.errors import ImportFailed
from desktop.importers import importer_for
from desktop.importers.imported import Imported
from desktop.importers.office import from_rtf
from tests.importers.office.documents import (
    PICTURE,
    SAMPLES,
    flat_open_document,
    open_document,
    packed,
    paragraph,
    run,
    word,
)
from tests.importers.outline import outline, spans

ARTICLES = Path(__file__).parents[2] / "samples" / "articles"


def read(name: str, data: bytes | None = None) -> Imported:
    data = SAMPLES[name] if data is None else data
    imported = importer_for(name, data).read(data, name)
    check_content(imported.content)
    return imported


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_is_what_is_made_here(name: str) -> None:
    assert (ARTICLES / name).read_bytes() == SAMPLES[name]


WORD = [
    "heading1 'The Lock'", "heading1 'Gates'", "paragraph 'The lock has two gates of oak1.'", "paragraph 'One is never shut at night.'",
    "paragraph 'The keeper sleeps.'", "paragraph ul • 'oak'", "paragraph ul ol 1. 'iron'", "paragraph quote 'Water keeps no diary.'",
    "cell 0,0 'Gate'", "cell 0,1 'Age'", "cell 1,0 'East'", "cell 1,1 '212'", "image '\ufffc'", "caption 'The lock in March.'",
    "paragraph '(a+b)/c'", "footnote ol 1. 'From one tree.'",
]  # fmt: skip
ODT = [
    *WORD[:4], *WORD[5:8], "code '06:15\\n  07:15'", *WORD[8:13], "footnote ol 1. 'From one tree.'",
]  # fmt: skip


def noted(imported: Imported) -> list[tuple[str, str, str, str, str]]:
    text = imported.content.text
    return [(one.kind, text[one.start : one.end], one.note, one.author, one.created) for one in imported.found]


def test_a_word_file_is_read_with_all_that_it_holds() -> None:
    imported = read("lock.docx")
    assert outline(imported.content) == WORD
    assert imported.content.metadata == Metadata("The Lock", "Ida Lindqvist", "en-GB")
    assert ("strong", "two") in spans(imported.content)
    assert imported.remark == "Tracked changes are read as accepted."
    [image] = [block.target for block in imported.content.blocks if block.kind is BlockKind.IMAGE]
    assert imported.resources == {image: PICTURE}
    header = [block.cell.header for block in imported.content.blocks if block.cell is not None]
    assert header == [True, True, False, False]


def test_a_word_file_s_headings_and_code_are_known_by_their_looks() -> None:
    bold, mono = "<w:b/>", '<w:rFonts w:ascii="Courier New"/>'
    body = (
        paragraph(run("The lamp", f'{bold}<w:sz w:val="32"/>')),
        paragraph("It is lit in the evening."),
        paragraph(run("Signs", bold)),
        paragraph(run("light(", mono)),
        paragraph(run("    3)", mono)),
        paragraph(run("Say ") + run("wait", mono) + run(" twice.")),
        paragraph(run("Bold", bold)),
        paragraph(run("and bold.", bold)),
    )
    assert outline(read("a.docx", word("".join(body))).content) == [
        "heading1 'The lamp'",
        "paragraph 'It is lit in the evening.'",
        "heading2 'Signs'",
        "code 'light(\\n    3)'",
        "paragraph 'Say wait twice.'",
        "paragraph 'Bold'",
        "paragraph 'and bold.'",
    ]
    outlined = (
        paragraph("Part", properties='<w:outlineLvl w:val="1"/>') + paragraph(run("No heading", bold)) + paragraph("x")
    )
    assert outline(read("a.docx", word(outlined)).content)[:2] == ["heading2 'Part'", "paragraph 'No heading'"]


def test_an_open_document_is_read_with_all_that_it_holds() -> None:
    imported = read("lock.odt")
    assert outline(imported.content) == ODT
    assert imported.content.metadata == Metadata("The Lock", "Ida Lindqvist", "en-GB")
    assert ("strong", "two") in spans(imported.content)
    assert imported.remark == "Tracked changes are read as accepted."
    assert imported.resources == {"Pictures/lock.png": PICTURE}


@pytest.mark.parametrize("name", ["lock.docx", "lock.odt"])
def test_comments_and_highlights_are_annotations(name: str) -> None:
    imported = read(name)
    assert noted(imported) == [
        ("comment", "two gates", "How many?\n\nNobody says.", "Bo Ek", "2024-03-05T08:00:00.000Z"),
        ("highlight", "never shut", "", "", ""),
    ]
    assert imported.found[1].colour == "#ffff00"
    assert imported.found == read(name).found


def test_rich_text_is_read_with_headings_lists_tables_and_footnotes() -> None:
    imported = read("lock.rtf")
    assert outline(imported.content) == [
        "heading1 'Gates'", "paragraph 'The lock has two gates of oak1. It’s old.'", "paragraph ul • 'oak'", "paragraph ul • 'iron'",
        "cell 0,0 'Gate'", "cell 0,1 'Age'", "cell 1,0 'East'", "cell 1,1 '212'", "paragraph 'Water keeps no diary: café.'",
        "footnote ol 1. 'From one tree.'",
    ]  # fmt: skip
    assert spans(imported.content) == [("strong", "two"), ("footnote_ref:1", "1")]
    assert imported.content.metadata == Metadata("The Lock", "Ida Lindqvist")


RTF_STYLES = [
    (r"{\b one} two \i three\i0  four", [("strong", "one"), ("em", "three")]),
    (r"\b one {\i two} three\b0  four", [("strong", "one two three"), ("em", "two")]),
    (r"\b one \par two\plain  three", [("strong", "one"), ("strong", "two")]),
    (r"{\pard\b\u8226 ?\tab oak\par}", [("strong", "oak")]),
    (r'a {\field{\*\fldinst{HYPERLINK "https://lock.example/a"}}{\fldrslt{\ul the lock}}} b', [("link:https://lock.example/a", "the lock")]),
    (r'{\field{\*\fldinst HYPERLINK "javascript:x"}{\fldrslt no link}}', []),
    (r"{\stylesheet{\s1\b heading;}}plain {\*\generator \b x;}text", []),
    (r"\trowd\intbl {\b Gate}\cell Age\cell\row", [("strong", "Gate")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), RTF_STYLES)
def test_bold_italic_and_links_of_rich_text_are_kept(source: str, expected: list[tuple[str, str]]) -> None:
    content = read("a.rtf", rf"{{\rtf1\ansi {source}\par}}".encode()).content
    assert spans(content) == expected
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in content.text)


def test_words_of_rich_text_behind_a_sign_that_means_something_only_at_a_group_s_beginning_are_kept() -> None:
    source = rb"{\rtf1 {\*\generator None}{\b0\*\cs7\cf0 The gate \\* is {\*\unknown not }shut}\par}"
    assert read("a.rtf", source).content.text == "The gate \\* is shut"


def test_rich_text_has_its_letters_by_the_character_set_of_each_font() -> None:
    table = r"{\fonttbl{\f0\froman\fcharset0 A;}{\f1\froman\fcharset238{\*\panose 02}B;}{\f2\fcharset204 C;}}"
    source = rf"{{\rtf1\ansi\ansicpg1252\deff0{table}\pard \'b9\f1 \'b9\f2 \'e6\f0 \'e6\par}}"
    assert read("a.rtf", source.encode()).content.text == "¹ąжæ"


def test_rich_text_has_its_pictures_and_letters_of_every_plane() -> None:
    source = (
        "{\\rtf1\\ansi a \\u-10179?\\u-8704? b {\\u55357\\'3f\\u56832\\'3f}\\par {\\*\\shppict{\\pict\\pngblip "
        + PICTURE.hex()
    )
    imported = read("a.rtf", f"{source}}}}}\\par}}".encode())
    assert outline(imported.content) == ["paragraph 'a 😀 b 😀'", "image '\ufffc'"]
    assert imported.resources == {"rich-text-picture-1": PICTURE}


def test_of_a_damaged_table_of_fonts_nothing_is_left_that_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []

    def to_text(source: str, **_: str) -> str:
        given.append(source)
        return "Words."

    monkeypatch.setattr(from_rtf, "rtf_to_text", to_text)
    for table in (r"{\fonttbl{\f0\fcharset" + "9" * 400, r"{\*\fonttbl\f0" + r"\fcharset0 x" * 90, r"{\fonttbl "):
        read("a.rtf", rf"{{\rtf1\ansi{table}}}}}\pard Words.\par}}".encode())
    assert len(given) == 3
    assert all(source.startswith(r"{\rtf1{\fonttbl") and "9" * 20 not in source for source in given)


def test_a_flat_open_document_is_read_as_a_packed_one(tmp_path: Path) -> None:
    body = (
        '<text:h text:outline-level="1">Gates</text:h><text:p>The lock has <text:span text:style-name="B">two</text:span>'
        "<office:annotation><dc:creator>Bo Ek</dc:creator><text:p>How many?</text:p></office:annotation> gates.</text:p>"
        "<text:p><draw:frame><draw:image>%PICTURE%</draw:image><svg:title>The lock</svg:title></draw:frame></text:p>"
    )
    imported = read("lock.xml", flat_open_document(body))
    assert imported.importer == "odt"
    assert outline(imported.content) == ["heading1 'Gates'", "paragraph 'The lock has two gates.'", "image '\ufffc'"]
    assert imported.content.metadata.title == "The Lock"
    assert list(imported.resources.values()) == [PICTURE]
    assert [one.note for one in imported.found] == ["How many?"]


def test_a_fiction_book_in_a_zip_is_read_and_of_several_none() -> None:
    book = SAMPLES["lock.fb2"]
    assert read("lock.fb2.zip", packed({"lock.fb2": book})).content == read("lock.fb2").content
    with pytest.raises(ImportFailed, match="unpack it"):
        read("two.fb2.zip", packed({"lock.fb2": book, "weir.fb2": book}))


def test_a_fiction_book_is_read_with_its_notes_and_pictures() -> None:
    imported = read("lock.fb2")
    assert outline(imported.content) == [
        "heading1 'The Lock'", "heading2 'Gates'", "paragraph 'The lock has two gates of oak1, as was said.'",
        "paragraph quote 'Water keeps\\nno diary.'", "image '\ufffc'", "paragraph quote 'Quoted.'",
        "footnote ol 1. 'From one tree2.'", "footnote ol 2. 'An oak.'",
    ]  # fmt: skip
    assert imported.resources == {"lock.png": PICTURE}
    assert imported.content.metadata == Metadata("The Lock", "Ida Lindqvist", "en")
    assert [imported.content.text[at : at + 5] for _, at in imported.content.fragments] == ["Gates"]


def test_a_fiction_book_keeps_its_words_where_ids_stand_twice_and_ends_are_missing() -> None:
    source = b"""<FictionBook><body><section id="n1"><p>Oak<a href="#n1" type="note">1</a>.</p></section>
<body name="notes"><section id="n1"><p>A tree.</p></section></body>
<body name="comments"><section id="n1"><p>An old one.</p></section></body><binary id="b">T2FrVHJlZQ==</binary></FictionBook>"""
    assert read("lock.fb2", source).content.text == "Oak1.\nA tree.\nAn old one."


def test_an_archived_page_is_read_as_a_page_with_its_pictures() -> None:
    imported = read("lock.mhtml")
    content = imported.content
    assert content.text.startswith("The Lock\nThe keeper of the lock")
    assert "Café." in content.text and "Home" not in content.text
    assert ("link:https://lock.example/next", "The next day") in spans(content)
    assert set(imported.resources) == {"/pictures/lock.png", "cid/second"}
    assert content.metadata.date == "2024-03-05"


def test_a_line_among_the_headers_that_is_none_refuses_no_archived_page() -> None:
    data = SAMPLES["lock.mhtml"]
    odd = b"This is no header\r\n"
    begin = data.index(b"\n--") + 1
    part = data.index(b"\n", begin) + 1
    for at in (0, part):
        content = read("lock.mhtml", data[:at] + odd + data[at:]).content
        assert content.text.startswith("The Lock\nThe keeper of the lock")


def test_an_answer_stands_below_the_comment_that_it_answers() -> None:
    comments = "".join(
        f'<w:comment w:id="{n}" w:author="{who}" w:date="2024-03-0{n}T08:00:00Z"><w:p w14:paraId="A{n}" xmlns:w14="http://'
        f'schemas.microsoft.com/office/word/2010/wordml"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for n, who, text in ((1, "Bo", "Why oak?"), (2, "Ida", "It was there."))
    )
    answers = (
        '<x:commentsEx xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"><x:commentEx x:paraId="A1"/>'
        '<x:commentEx x:paraId="A2" x:paraIdParent="A1"/></x:commentsEx>'
    )
    ranges = "".join(f'<w:commentRange{what} w:id="{n}"/>' for what in ("Start",) for n in (1, 2))
    ends = "".join(f'<w:commentRangeEnd w:id="{n}"/>' for n in (1, 2))
    imported = read("a.docx", word(paragraph(ranges + run("Oak") + ends), comments=comments, commentsExtended=answers))
    assert noted(imported) == [
        ("comment", "Oak", "Why oak?\n\n**Ida**: It was there.", "Bo", "2024-03-01T08:00:00.000Z")
    ]
    assert [mark.modified for mark in imported.found] == ["2024-03-02T08:00:00.000Z"]


def test_a_comment_at_a_point_is_about_its_paragraph_and_one_over_paragraphs_about_all() -> None:
    comments = "".join(f'<w:comment w:id="{n}"><w:p><w:r><w:t>Note {n}</w:t></w:r></w:p></w:comment>' for n in (1, 2))
    body = (
        paragraph(run("First") + '<w:r><w:commentReference w:id="1"/></w:r>')
        + '<w:commentRangeStart w:id="2"/>' + paragraph("Second") + paragraph(run("Third") + '<w:commentRangeEnd w:id="2"/>')
    )  # fmt: skip
    assert [one[1:3] for one in noted(read("a.docx", word(body, comments=comments)))] == [
        ("First", "Note 1"),
        ("Second\nThird", "Note 2"),
    ]


def test_characters_that_mark_places_here_are_kept_out_of_foreign_text() -> None:
    foreign = "\U000f0000a\U00100000b"
    imported = read("a.docx", word(paragraph(f"Words {foreign}")))
    assert imported.content.text == "Words ab"
    assert imported.found == ()
    assert read("a.odt", open_document(f"<text:p>Words {foreign}</text:p>")).content.text == "Words ab"


def test_a_heading_in_a_list_is_no_item_and_a_table_in_one_stays() -> None:
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:h text:outline-level="2">Two</text:h></text:list-item>'
        "<text:list-item><text:p>item</text:p></text:list-item></text:list>"
    )
    assert outline(read("a.odt", open_document(body)).content) == ["heading2 'Two'", "paragraph ul • 'item'"]


def test_a_formula_of_an_open_document_is_a_line_of_text() -> None:
    formula = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>E</mi><mo>=</mo><mi>m</mi></math>'
    body = '<text:p>So <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>.</text:p>'
    data = open_document(body, **{"Object 1/content.xml": formula})
    content = read("a.odt", data).content
    assert spans(content) == [("math", "E = m")]
    assert content.text == "So E = m."


def test_a_formula_of_a_word_file_is_a_line_of_text_that_looks_like_one() -> None:
    formula = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    content = read("a.docx", word(paragraph(run("So ") + formula + run(" grows.")))).content
    assert spans(content) == [("math", "x^2")]
    assert content.text == "So x^2 grows."


WITH_READING = "<w:ruby><w:rubyPr/><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby>"
RUBIES = [
    ("a.docx", word(paragraph(
        run("In ") + f"<w:r>{WITH_READING.format(run('Tokyo'), run('東京'))}</w:r>"
        + f"<w:r>{WITH_READING.format(run('Osaka'), run('大阪'))}</w:r>" + run(" too.")))),
    ("a.odt", open_document("<text:p>In " + "".join(
        f"<text:ruby><text:ruby-base>{word}</text:ruby-base><text:ruby-text>{reading}</text:ruby-text></text:ruby>"
        for word, reading in (("東京", "Tokyo"), ("大阪", "Osaka"))) + " too.</text:p>")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), RUBIES)
def test_the_reading_of_a_word_stands_over_it(name: str, data: bytes) -> None:
    content = read(name, data).content
    assert content.text == "In 東京大阪 too."
    assert [(span.kind.value, span.start, span.end, span.label) for span in content.blocks[0].spans] == [
        ("ruby", 3, 5, "Tokyo"),
        ("ruby", 5, 7, "Osaka"),
    ]


def test_a_part_of_a_word_file_that_is_a_page_stands_where_the_document_has_it() -> None:
    page = "<html><head><title>Not this</title></head><body><h2>From a page</h2><p>Two <b>gates</b>.</p></body></html>"
    archived = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n{}\n--x--"
    )
    body = paragraph("Before.") + '<w:altChunk r:id="r3"/><w:altChunk r:id="gone"/>' + paragraph("After.")
    expected = ["paragraph 'Before.'", "heading2 'From a page'", "paragraph 'Two gates.'", "paragraph 'After.'"]
    whole = word(body, aFChunk=page)
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for chunk in (page, archived.format(page)):
        links = parts["word/_rels/document.xml.rels"].replace(b"aFChunk.xml", b"page.html")
        data = packed({**parts, "word/_rels/document.xml.rels": links, "word/page.html": chunk})
        assert outline(read("a.docx", data).content) == expected


def test_a_word_file_with_a_picture_that_is_not_in_it_is_read_without_it() -> None:
    with zipfile.ZipFile(io.BytesIO(SAMPLES["lock.docx"])) as file:
        parts = {name: file.read(name) for name in file.namelist() if "media" not in name}
    imported = read("a.docx", packed(parts))
    assert "The lock in March." in imported.content.text and imported.resources == {}


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
REFUSED = [
    ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600)),
    ("a.docx", word(paragraph("x")).replace(b"<w:document ", b"<w:documenx ", 1)),
    ("a.docx", word("<w:p>" * 300 + "</w:p>" * 300)),
    ("a.docx", word("")),
    ("a.docx", word(paragraph("x"), comments="<").replace(b"word/styles.xml", b"word/styles.xm_")),
    ("a.odt", open_document("")),
    ("a.odt", open_document("<text:p>x</text:p>", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})),
    ("a.odt", b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"),
    ("a.rtf", b"{\\rtf1}"),
    ("a.fb2", b"<FictionBook></FictionBook>"),
    ("a.mhtml", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nnothing"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), REFUSED)
def test_what_cannot_be_read_is_refused_with_a_sentence(name: str, data: bytes) -> None:
    with pytest.raises(ImportFailed) as caught:
        importer_for(name, data).read(data, name)
    assert str(caught.value).endswith(".")


def test_entities_are_not_expanded() -> None:
    with pytest.raises(ImportFailed, match="entities"):
        read("a.docx", word(paragraph("x"), styles=f"{BOMB}<w:styles>&b;</w:styles>"))
    book = FB2.format(BOMB, "&b;")
    assert "aaaaaaaaaaaaaaaaaaaaaaa" not in content_or_empty("a.fb2", book.encode()).text


FB2 = "<?xml version='1.0'?>{}<FictionBook><body><section><p>Words {}</p></section></body></FictionBook>"


def content_or_empty(name: str, data: bytes) -> Content:
    try:
        return read(name, data).content
    except ImportFailed:
        return Content(())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_that_is_cut_off_or_changed_gives_what_it_can_or_a_sentence(name: str) -> None:
    data = SAMPLES[name]
    for cut in range(0, len(data), max(1, len(data) // 40)):
        content_or_empty(name, data[:cut])
    for at in range(0, len(data), max(1, len(data) // 60)):
        content_or_empty(name, data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :])
