"""A PDF's pages become an article: paragraphs whole over lines, columns and pages, and nothing of the margins."""

from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.article.content import Block, BlockKind, Content, PageMark, Span, SpanKind
from desktop.article.markdown.blocks import written
from desktop.importers import importer_by_id
from desktop.importers.pdf.pages import PAGE
from tests.importers.pdf.making import BELL, HARBOUR, LEDGER, Column, Sheet, pdf, read, texts, width
from tests.importers.pdf.scans import nameless


@pytest.mark.parametrize("indent", [0, 12])
@pytest.mark.parametrize("places", [(50,), (50, 230)])
def test_paragraphs_are_whole_over_lines_columns_and_pages(indent: float, places: tuple[float, ...]) -> None:
    column = Column([], places, 320 if len(places) == 1 else 150, bottom=160, indent=indent, gap=0 if indent else 8)
    told = [HARBOUR, BELL, LEDGER] * 3
    for paragraph in told:
        column.paragraph(paragraph)
    assert len(column.sheets) > 1
    assert texts(read(pdf(column.sheets))) == told


def test_a_list_of_short_items_in_two_columns_is_read_down_the_first_and_then_the_second() -> None:
    sheet = Sheet()
    items = [f"Bell {number}" for number in range(40)]
    for number, item in enumerate(items):
        side, row = divmod(number, 20)
        sheet.line(50 if side == 0 else 230, 60 + 12.5 * row + 5 * side * (row > 2), f"• {item}")
    content = read(pdf([sheet]))
    assert [block.text for block in content.blocks if block.item] == items


def test_running_heads_and_page_numbers_are_left_out() -> None:
    column = Column([], bottom=160)
    for _ in range(4):
        column.paragraph(BELL)
    for number, sheet in enumerate(column.sheets, 1):
        sheet.line(50, 40, "On harbours" if number % 2 else "The keeper", font="italic")
        sheet.line(200, 560, f"- {number} -")
    assert texts(read(pdf(column.sheets))) == [BELL] * 4


def test_running_lines_whose_parts_change_sides_or_differ_in_size_are_left_out_but_no_titles_that_count() -> None:
    sheets = [Sheet() for _ in range(4)]
    for number, sheet in enumerate(sheets, 1):
        parts = (str(number), "The Pier", "Spring", "Of bells and tides")
        for x, part in zip((50, 150, 240, 320), parts if number % 2 else parts[::-1], strict=True):
            sheet.line(x, 575, part)
        sheet.line(50, 30, "www.bells.org", 8)
        sheet.line(110, 35, "Harbour Works of the Long Pier", 11)
        sheet.line(50, 80, f"Chapter {2 * number}", 20, "bold")
        Column([sheet], y=120).paragraph((BELL, HARBOUR)[number % 2])
    content = read(pdf(sheets))
    assert texts(content) == [HARBOUR, BELL] * 2
    assert texts(content, BlockKind.HEADING) == ["Chapter 2", "Chapter 4", "Chapter 6", "Chapter 8"]


def test_a_head_that_changes_with_each_page_is_left_out_by_its_number_and_the_number_over_an_imprint_alone() -> None:
    column = Column([], bottom=160)
    for _ in range(4):
        column.paragraph(BELL)
    for number, (sheet, of) in enumerate(zip(column.sheets, ("bells", "ropes", "tides", "walls"), strict=False), 704):
        sheet.line(50, 560 if number == 704 else 40, str(number) if number == 704 else f"Of {of} {number}")
    column.sheets[0].line(50, 575, "Printed at the harbour.")
    text = read(pdf(column.sheets)).text
    assert text.replace("Printed at the harbour.", "").split() == " ".join([BELL] * 4).split()


def test_a_small_imprint_with_a_price_is_left_out_close_below_the_text() -> None:
    column = Column([])
    column.paragraph(BELL)
    column.sheets[0].line(50, column.y + 4, "0000-0000/00$00.00 (c) The Pier", 8)
    assert texts(read(pdf(column.sheets))) == [BELL]


def test_a_line_that_has_the_number_of_its_page_by_chance_or_beside_it_is_no_running_head() -> None:
    column = Column([], bottom=160)
    for _ in range(4):
        column.paragraph(BELL)
    for number, sheet in enumerate(column.sheets, 1):
        sheet.line(200, 174, str(number))
    column.sheets[2].line(50, 40, "3. Of ropes")
    column.sheets[1].line(50, 174, "As of old.")
    text = read(pdf(column.sheets)).text
    assert "Of ropes" in text and "As of old." in text


def test_a_page_number_alone_is_no_reason_to_lose_a_page() -> None:
    sheets = [Sheet() for _ in range(3)]
    for sheet in sheets:
        sheet.line(50, 70, "The same words.")
    assert texts(read(pdf(sheets))) == ["The same words."] * 3


def test_a_hyphen_at_a_lines_end_is_undone_where_the_word_is_one() -> None:
    column = Column([], wide=150)
    words = "A lighthouse keeper sees a lighthouse from afar and calls it well-known, for it is well-known to all."
    column.paragraph(words)
    column.paragraph("Nobody who ever came there by boat had seen the lighthouse before.", divide=["light-house"])
    column.paragraph("What he wrote down about it there was soon well-known in every place.", divide=["well-known"])
    read_back = texts(read(pdf(column.sheets)))
    assert any("-" in drawn for drawn in column.sheets[0].drawn)
    assert read_back[1:] == [
        "Nobody who ever came there by boat had seen the lighthouse before.",
        "What he wrote down about it there was soon well-known in every place.",
    ]


def test_headings_are_told_by_size_and_weight_and_make_the_outline() -> None:
    column = Column([])
    column.heading("Of harbours", 18)
    column.paragraph(HARBOUR)
    column.heading("2.1 Of bells")
    column.paragraph(BELL)
    content = read(pdf(column.sheets))
    assert [(heading.level, heading.text) for heading in content.headings] == [(1, "Of harbours"), (2, "2.1 Of bells")]


def test_the_files_own_outline_goes_before() -> None:
    column, ledgers = (
        Column([], bottom=150, gap=0),
        "Of keepers and their ledgers, which nobody has ever read to the end",
    )
    column.heading("Of bells")
    for text in (HARBOUR, ledgers, LEDGER, BELL):  # a heading as large as the text, no further apart and as wide
        column.paragraph(text)
    content = read(pdf(column.sheets, outline=[("Of bells", 0), (HARBOUR, 0), (ledgers, 0), ("Another place", 1)]))
    assert texts(content, BlockKind.HEADING) == ["Of bells", ledgers]  # a paragraph is none that is listed there
    assert [heading.text for heading in content.outline] == ["Of bells", HARBOUR, ledgers, "Another place"]
    assert content.outline[0].offset == 0
    assert content.outline[3].offset == content.pages[1].offset


def test_pages_keep_their_labels() -> None:
    column = Column([Sheet("iv"), Sheet("v")], bottom=160)
    for _ in range(2):
        column.paragraph(BELL + " " + LEDGER)
    content = read(pdf(column.sheets))
    assert content.pages[0] == PageMark(0, "iv", 1)
    assert content.pages[1].label == "v"
    assert content.text[: content.pages[1].offset].count(" ") > 20


def test_footnotes_stand_behind_their_section_and_are_referred_to() -> None:
    column = Column([])
    column.heading("Of harbours")
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    column.paragraph("The bell is of bronze")
    sheet.line(140, column.y - 12 - 8 - 4, "1", 6)
    column.heading("Of bells")
    column.paragraph(BELL)
    sheet.line(50, 500, "1", 5.5)
    sheet.line(54, 503, "It was cast in one piece.", 8)
    content = read(pdf(column.sheets))
    assert [block.kind for block in content.blocks[-3:]] == [BlockKind.FOOTNOTE, BlockKind.HEADING, BlockKind.PARAGRAPH]
    note = content.blocks[-3]
    assert note.text == "It was cast in one piece."
    [reference] = [span for block in content.blocks for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF]
    assert reference.target == note.target


@pytest.mark.parametrize("mark", ["1", "*1"])
def test_footnotes_as_large_as_the_text_stand_far_below_it_with_raised_marks(mark: str) -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    column.paragraph("The bell is of bronze")
    sheet.line(140, column.y - 12 - 8 - 4, mark, 6)
    column.paragraph(BELL)
    sheet.line(50, column.y + 40, mark, 5.5)
    sheet.line(58, column.y + 43, "It was cast in one piece.")
    content = read(pdf(column.sheets))
    assert texts(content, BlockKind.FOOTNOTE) == ["It was cast in one piece."]
    assert [span.target for block in content.blocks for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF] == [
        content.blocks[-1].target
    ]


def test_a_note_begins_with_a_sign_of_its_word_and_numbers_of_addresses_and_in_a_drawing_are_of_none() -> None:
    sheet = Sheet()
    sheet.line(50, 60, "Ada Keeper")
    sheet.line(102, 56, "1", 6)
    sheet.line(110, 56, "†", 6)
    sheet.line(50, 76, "1", 6)
    sheet.line(54, 80, "Tide Press, Harbour Street")
    column = Column([sheet], y=120)
    column.paragraph("The bell is of bronze")
    sheet.line(140, 116, "1", 6)
    column.paragraph(BELL)
    for y, note, font in ((460, "1 2 2", ""), (490, "†Paid by the tide.", "bold"), (500, "1 It was cast.", "")):
        sheet.line(50, y, note, 8, font or "sans")
    content = read(pdf([sheet]))
    assert texts(content, BlockKind.FOOTNOTE) == ["Paid by the tide.", "It was cast."]
    spans = [(block, span) for block in content.blocks for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF]
    assert [block.text[: span.end] for block, span in spans] == ["Ada Keeper1 †", "The bell is of bronze1"]


def test_addresses_above_the_columns_are_no_notes_and_one_close_below_small_lines_is_referred_to_with_others() -> None:
    sheet = Sheet()
    sheet.line(50, 60, "Ada Keeper, who keeps the bells of the harbour, and nobody else in all these years")
    sheet.line(50 + width("Ada Keeper,", 10), 56, "2,†", 6)
    sheet.line(50, 77, "2", 5.5)
    sheet.line(54, 80, "Tide Press, Harbour Street, at the end of the long wall by the sea, and its printers", 8)
    column = Column([sheet], places=(50, 220), wide=150, top=110, y=110)
    column.paragraph(f"{BELL} {HARBOUR} {LEDGER}")
    sheet.line(50, 480, "Set by the tide of the year.", 8)
    sheet.line(50, 486, "†", 5.5)
    sheet.line(54, 489, "Also at the ledgers.", 8)
    content = read(pdf([sheet]))
    assert texts(content, BlockKind.FOOTNOTE) == ["Also at the ledgers."]
    assert [span.kind for block in content.blocks for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF]
    assert any(text.endswith("and its printers") for text in texts(content))


def test_a_text_with_footnotes_among_it_leaves_as_markdown_of_the_same_text() -> None:
    note = Block(BlockKind.FOOTNOTE, "It was cast.", marker="1.", target="1")
    spans = (Span(SpanKind.FOOTNOTE_REF, 8, 9, "1"),)
    blocks = (Block(BlockKind.PARAGRAPH, "The bell1 rings", spans), note, Block(BlockKind.PARAGRAPH, "And on."))
    content = Content(blocks)
    source = written(content)
    assert importer_by_id("markdown").read(source.encode(), "a.md").content.text == content.text


def test_lists_captions_and_tables_are_told() -> None:
    sheet = Sheet()
    column = Column([sheet])
    column.paragraph(HARBOUR)
    for number, words in enumerate(["a bell without a rope", "a rope without a bell"]):
        sheet.line(56, column.y, "\u2022")
        sheet.line(68, column.y, words)
        column.y += 13 + number
    column.y += 8
    for row in (("Year", "Strokes"), ("1870", "12"), ("1871", "40")):
        sheet.line(120, column.y, row[0])
        sheet.line(200, column.y, row[1])
        column.y += 14
    column.y += 8
    sheet.line(120, column.y, "Table 1: What the ledger says", 9)
    content = read(pdf([sheet]))
    items = [block for block in content.blocks if block.containers]
    assert [(block.text, block.marker, block.containers) for block in items] == [
        ("a bell without a rope", "•", ("ul",)),
        ("a rope without a bell", "•", ("ul",)),
    ]
    assert texts(content, BlockKind.CELL) == ["Year", "Strokes", "1870", "12", "1871", "40"]
    assert texts(content, BlockKind.CAPTION) == ["Table 1: What the ledger says"]


def test_words_stay_apart_where_a_line_ends_in_another_style_without_a_space() -> None:
    sheet = Sheet()
    for number, line in enumerate(
        ["The keeper pulls the rope at dusk, and he ", "does so without a word, for the bell is ", "told by"]
    ):
        sheet.line(50, 100 + 12 * number, line)
    sheet.line(50 + width("told by ", 10), 124, "ring_slowly_and_softly_twice", font="mono")
    sheet.line(50, 136, "method alone, as the council has asked for. ")
    content = read(pdf([sheet]))
    assert "ring_slowly_and_softly_twice method alone" in content.text.replace("\n", " ")


def test_code_keeps_its_lines_though_most_of_a_document_is_code() -> None:
    sheet = Sheet()
    Column([sheet]).paragraph(HARBOUR)
    sheet.line(50, 200, "def ring():", font="mono")
    for number in range(28):
        sheet.line(74, 212 + 12 * number, "pull(the_rope, of_the_bell)", font="mono")
    assert texts(read(pdf([sheet])), BlockKind.CODE) == ["def ring():" + 28 * "\n    pull(the_rope, of_the_bell)"]


def test_code_may_be_slanted_and_have_signs_of_another_face() -> None:
    sheet = Sheet()
    Column([sheet]).paragraph(HARBOUR)
    sheet.line(50, 200, "(ring", font="mono")
    sheet.line(86, 200, "bell", font="slanted")
    sheet.line(50, 212, "...", font="sans")
    sheet.line(59, 212, ")", font="mono")
    assert [code.split() for code in texts(read(pdf([sheet])), BlockKind.CODE)] == [["(ring", "bell", "...)"]]


def test_what_the_document_says_of_itself_is_kept() -> None:
    sheet = Sheet()
    sheet.line(50, 70, "Words.")
    about = {"Title": "On bells", "Author": "A. Keeper", "Keywords": "bells, rope", "CreationDate": "D:20240229120000Z"}
    said = read(pdf([sheet], about)).metadata
    assert (said.title, said.author, said.date, said.tags) == ("On bells", "A. Keeper", "", ("bells", "rope"))


def test_pages_without_text_are_named() -> None:
    empty, full = Sheet(), Sheet()
    full.line(50, 70, "Words.")
    assert "1 of 2 pages (1)" in importer_by_id("pdf").read(pdf([empty, full]), "a.pdf").remark


def test_of_pages_that_are_all_without_text_there_is_a_line_each_and_a_sentence() -> None:
    scanned = importer_by_id("pdf").read(pdf([Sheet("iv"), Sheet("1")]), "a.pdf")
    assert texts(scanned.content) == ["Page iv", "Page 1"]
    assert [(mark.label, mark.number, mark.offset) for mark in scanned.content.pages] == [("iv", 1, 0), ("1", 2, 8)]
    assert "as a scanner makes them. They are shown by “Pages”" in scanned.remark


def test_of_pages_whose_fonts_name_no_characters_it_is_said_so_and_no_garbage_shown() -> None:
    plain = Sheet()
    plain.line(50, 70, HARBOUR[:60])
    read_back = importer_by_id("pdf").read(pdf([plain, nameless()]), "a.pdf")
    assert texts(read_back.content) == [HARBOUR[:60]]
    assert "The fonts of 1 of its 2 pages (2) do not say which characters they show" in read_back.remark
    assert "“Pages”" in read_back.remark


def test_labels_titles_and_what_a_file_says_of_itself_are_lines_of_text_whatever_they_hold() -> None:
    wild = "a\\rb\\n\\tc"
    data = pdf(
        [Sheet(wild), Sheet()], outline=[(wild, 0)], about={"Title": wild, "Keywords": "\\376\\377\\375\\320\\0d"}
    )
    content = read(data)
    check_content(content)
    assert texts(content)[0] == "Page a b c"
    assert [heading.text for heading in content.outline] == ["a b c"]
    assert (content.metadata.title, content.metadata.tags) == ("a b c", ("\ufffdd",))


def test_text_that_runs_up_the_page_is_read_too() -> None:
    sheet = Sheet()
    column = Column([sheet])
    column.paragraph(HARBOUR)
    sheet.drawn.append("BT /sans 10 Tf 0 1 -1 0 30 100 Tm (a stamp in the margin) Tj ET")
    assert texts(read(pdf([sheet]))) == [HARBOUR, "a stamp in the margin"]


def test_how_far_the_reading_is_can_be_told_at_each_page(monkeypatch: pytest.MonkeyPatch) -> None:
    column = Column([], bottom=160)
    for paragraph in (HARBOUR, BELL, LEDGER) * 3:
        column.paragraph(paragraph)
    said: list[tuple[int, int]] = []
    monkeypatch.setattr("desktop.child.progress.say", lambda done, total: said.append((done, total)))
    read(pdf(column.sheets))
    assert said == sorted(said)
    assert {done for done, _ in said} == set(range(1, 3 * len(column.sheets)))


@pytest.mark.parametrize(("limit", "most"), [("SECONDS", -1.0), ("LETTERS", PAGE)])
def test_pages_for_which_there_is_no_time_or_room_are_told_of(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: float
) -> None:
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.line(50, 70, "The same words.")
    monkeypatch.setattr(f"desktop.importers.pdf.pages.{limit}", most)
    assert "Only the first 1 of 2 pages" in importer_by_id("pdf").read(pdf(sheets), "a.pdf").remark


@pytest.mark.parametrize("place", ["1 0 0 1 50 5" + "2" * 40 + "5.00", "1 0 0 1 5" + "2" * 40 + "5.00 500"])
def test_a_line_whose_place_is_no_number_is_read_all_the_same(place: str) -> None:
    sheet = Sheet("iv")
    sheet.drawn.append(f"BT /bold 12 Tf {place} Tm (What the ledger says) Tj ET")
    for line in range(3):
        sheet.line(50, 87 + 12 * line, f"Line {line} of a paragraph that is set as all the others are on the page.")
    sheet.line(200, 560, "iv")
    content = read(pdf([sheet]))
    assert "What the ledger says" in content.text and "Line 2 of a paragraph" in content.text


def test_a_line_that_is_drawn_to_far_beside_the_page_takes_no_room_in_memory() -> None:
    sheet = Sheet()
    sheet.line(50, 60, "What the ledger says of the bell is true of the tide.")
    sheet.drawn.append("50 500 900000000 0 re f")
    assert texts(read(pdf([sheet]))) == ["What the ledger says of the bell is true of the tide."]
