"""Links of a PDF's pages are links in the text: to the web, and to places in the document itself."""

from __future__ import annotations

from desktop.article.check import check_content
from desktop.article.content import Content, SpanKind
from desktop.importers import importer_by_id
from tests.importers.pdf.making import BELL, HARBOUR, LEDGER, Column, Sheet, pdf, width

WORDS = "The keeper of the harbour writes a ledger"
BOX = (50 + width("The keeper ", 10), 92, 50 + width("The keeper of the harbour", 10), 103)


def read(*sheets: Sheet) -> Content:
    content = importer_by_id("pdf").read(pdf(sheets), "a.pdf").content
    check_content(content)
    return content


def sheet(*lines: str) -> Sheet:
    made = Sheet()
    for number, line in enumerate(lines):
        made.line(50, 100 + 40 * number, line)
    return made


def links(content: Content) -> list[tuple[str, str]]:
    spans = [(block, span) for block in content.blocks for span in block.spans if span.kind is SpanKind.LINK]
    return [(block.text[span.start : span.end], span.target) for block, span in spans]


def test_words_under_a_link_lead_to_its_address() -> None:
    one = sheet(WORDS)
    one.mark("Link", BOX, A="<< /S /URI /URI (https://harbour.example/keeper) >>")
    assert links(read(one)) == [("of the harbour", "https://harbour.example/keeper")]


def test_of_a_word_only_what_the_box_holds_is_the_link() -> None:
    one = sheet("See [12].")
    one.mark(
        "Link", (50 + width("See [", 10), 92, 50 + width("See [12", 10), 103), A="<< /S /URI /URI (mailto:a@b.c) >>"
    )
    assert links(read(one)) == [("12", "mailto:a@b.c")]


def test_a_link_into_the_document_leads_to_the_words_at_that_height() -> None:
    one = sheet(WORDS)
    one.mark("Link", BOX, Dest="[1 /XYZ 0 465 0]")
    content = read(one, sheet("First words.", "Second words here.", "Third words."))
    [(words, target)] = links(content)
    [fragment] = content.fragments
    assert (words, target) == ("of the harbour", f"#{fragment.name}")
    assert content.text[fragment.offset :].startswith("Second words here.")


def test_an_address_of_another_kind_or_a_page_that_is_not_there_is_no_link() -> None:
    one = sheet(WORDS)
    one.mark("Link", BOX, A="<< /S /URI /URI (javascript:alert\\(1\\)) >>")
    one.mark("Link", BOX, A="<< /S /Launch /F (/bin/sh) >>")
    one.mark("Link", BOX, Dest="[99 /Fit]")
    one.mark("Link", (300, 300, 310, 310), A="<< /S /URI /URI (https://harbour.example/) >>")  # on no words
    assert links(read(one)) == []


def test_a_list_of_contents_is_a_list_without_dots_whose_entries_lead_to_their_headings() -> None:
    first, second = Sheet(), Column([], y=70)
    first.line(50, 60, "Contents", 16, "bold")
    entries = (("1 The Harbour", 50, 2), ("1.1 Its Bell", 62, 2), ("2 The Ledgers", 50, 3))
    for number, (title, x, page) in enumerate(entries):
        first.line(x, 90 + 14 * number, f"{title} {'. ' * 30}{page}", 10, "bold" if x == 50 else "sans")
    for (title, x, _), text in zip(entries, (HARBOUR, BELL, LEDGER), strict=True):
        second.heading(title, 14 if x == 50 else 12)
        second.paragraph(text)
    content = read(first, *second.sheets)
    said = links(content)
    assert [text for text, _ in said] == ["1 The Harbour 2", "1.1 Its Bell 2", "2 The Ledgers 3"]
    places = {fragment.name: fragment.offset for fragment in content.fragments}
    for (title, _, _), (_, target) in zip(entries, said, strict=True):
        assert content.text[places[target[1:]] :].startswith(f"{title}\n")
    headings = [(heading.text, heading.level) for heading in content.headings]
    assert headings == [("Contents", 1), ("1 The Harbour", 2), ("1.1 Its Bell", 3), ("2 The Ledgers", 2)]


def test_pages_that_rise_and_dots_that_no_space_parts_tell_entries_between_rules() -> None:
    sheet = Sheet()
    entries = (("The Harbour", 2), ("Its Bell", 2), ("The Ledgers", 5), ("What the keepers wrote", 9))
    for number, (title, page) in enumerate(entries):
        sheet.line(50, 90 + 14 * number, title)
        sheet.line(340, 90 + 14 * number, f"{page}")
    for y in (200, 290):
        sheet.rule(50, y, 350, y)
    for number, (title, page) in enumerate(entries):
        sheet.line(50, 220 + 14 * number, f"{page} ")
        sheet.line(80, 220 + 14 * number, f"Figure: {title}{'.' * 30}{page}")
    content = read(sheet)
    said = [f"{title} {page}" for title, page in entries]
    said += [f"{page} Figure: {title} {page}" for title, page in entries]
    assert [block.text for block in content.blocks if block.containers] == said


def test_numbers_of_headings_make_their_levels_where_they_all_look_alike() -> None:
    column = Column([])
    for title, text in (("1 The Harbour", HARBOUR), ("1.1 Its Bell", BELL), ("2 The Ledgers", LEDGER)):
        column.heading(title, 12)
        column.paragraph(text)
    assert [heading.level for heading in read(*column.sheets).headings] == [1, 2, 1]
