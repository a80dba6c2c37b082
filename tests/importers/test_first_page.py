"""Title, authors, year and DOI of a paper: off its first pages, or from its metadata where that is true of them."""

from __future__ import annotations

from time import process_time

import pytest

from desktop.article.content import Content, Metadata
from desktop.importers import importer_by_id
from tests.importers.pdf.making import Column, Sheet, pdf, read

PROSE = (
    "The tide decides, and the pilots know it before anyone asks them, for they have read the water all their lives."
)


def paper(*lines: tuple[float, float, str, float], about: dict[str, str] | None = None, foot: str = "") -> Metadata:
    """Read what a paper of two sheets with lines at places (x, y, words, size) above its abstract says of itself."""
    return content_of(*lines, about=about, foot=foot).metadata


def content_of(*lines: tuple[float, float, str, float], about: dict[str, str] | None = None, foot: str = "") -> Content:
    first, second = Sheet(), Sheet()
    for x, y, words, size in lines:
        first.line(x, y, words, size)
    Column([first], top=260, y=260, bottom=460).paragraph(f"Abstract. {PROSE} {PROSE}")
    if foot:
        first.line(50, 560, foot, 8)
    Column([second]).paragraph(PROSE)
    return importer_by_id("pdf").read(pdf([first, second], about), "paper.pdf").content


TITLE = (70, 70, "A Tide Table for Small Harbours", 18)


def test_the_largest_words_are_the_title_and_the_names_below_it_the_authors_all_of_it_guessed() -> None:
    said = paper(
        (50, 40, "Journal of Harbours, Vol. 4, No. 2, May 1987", 9),
        TITLE,
        (90, 110, "Ada M. Keeper and Jean-Luc van der Berg", 12),
        (90, 126, "University of the Coast, Santa Cruz", 12),
        (90, 142, "{ada,jl}@coast.example.org", 10),
    )
    assert said.title == "A Tide Table for Small Harbours"
    assert said.author == "Ada M. Keeper, Jean-Luc van der Berg"
    assert (said.date, said.publisher, said.volume, said.kind) == ("1987", "Journal of Harbours", "4 (2)", "article")
    assert said.guessed == ("title", "author", "date", "publisher", "volume", "kind")


def test_authors_side_by_side_are_read_without_what_stands_below_them() -> None:
    said = paper(
        TITLE,
        (50, 110, "Ada Keeper", 12),
        (170, 110, "Ben Pilot", 12),
        (290, 110, "Eve Ropes", 12),
        (50, 124, "Bell Laboratories", 10),
        (170, 124, "New York", 10),
        (290, 124, "Palo Alto", 10),
    )
    assert said.author == "Ada Keeper, Ben Pilot, Eve Ropes"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("By Dr. Ada Keeper, Ph.D., and Ben Pilot, Jr.", "Ada Keeper, Ben Pilot Jr"),
        ("Ada Keeper*, Ben Pilot\u2020", "Ada Keeper, Ben Pilot"),
        ("Ada Keeper, Coast University; Ben Pilot, Bell Labs", "Ada Keeper, Ben Pilot"),
        ("Lu\u00b4is Gonz\u00b4alez and J.H. Ropes", "Lu\u00eds Gonz\u00e1lez, J.H. Ropes"),
        ("Anne Ch\u02c6at\u02c6el and Ada Keeper", "Anne Ch\u00e2t\u00eal, Ada Keeper"),
        ("ADA KEEPER, Member, IEEE", "Ada Keeper"),
        ("Ada Keeper, Universit\u00e0 di Pisa, Italy", "Ada Keeper"),
    ],
)
def test_marks_titles_and_affiliations_are_no_part_of_a_name(written: str, read: str) -> None:
    assert paper(TITLE, (60, 110, written, 12)).author == read


def test_a_name_that_goes_on_in_the_next_line_is_whole() -> None:
    said = paper(TITLE, (50, 110, "Ada Keeper, Ben Pilot, Eve", 12), (50, 124, "Ropes, and Ida Bell", 12))
    assert said.author == "Ada Keeper, Ben Pilot, Eve Ropes, Ida Bell"


def test_a_metadata_title_that_stands_on_the_page_is_believed_and_a_files_name_is_not() -> None:
    true = {"Title": "A tide table for small harbours", "Author": "Ada Keeper"}
    said = paper(TITLE, (60, 110, "Ada Keeper", 12), about=true)
    assert (said.title, said.author, said.guessed) == ("A tide table for small harbours", "Ada Keeper", ())
    for name in ("Microsoft Word - tides7.doc", "tides.dvi", "Some other thing"):
        assert paper(TITLE, about={"Title": name, "Author": "ken"}).title == "A Tide Table for Small Harbours"
    assert paper(TITLE, about={"Title": "x.dvi", "Author": "ken"}).author == ""


@pytest.mark.parametrize(
    ("foot", "year"),
    [
        ("\u00a9 2003 ACM 1-58113-757-5/03/0010 ...$5.00", "2003"),
        ("HARBOUR'15, October 4-7, 2015, Monterey, CA", "2015"),
        ("Received 16 December 2001; accepted 11 July 2002", ""),
        ("[3] A. Keeper. Bells at sea. In Proceedings of the Coast, 1999.", ""),
    ],
)
def test_a_year_is_that_of_a_typed_line_and_never_of_a_citation_or_of_the_file(foot: str, year: str) -> None:
    assert paper(TITLE, foot=foot, about={"CreationDate": "D:20190101000000Z"}).date == year


def test_a_doi_is_read_over_the_end_of_a_line_and_an_arxiv_stamp_gives_the_address() -> None:
    said = paper(TITLE, (50, 200, "https://doi.org/10.1371/journal.", 8), (50, 210, "pone.0197919 June 13, 2018", 8))
    assert said.doi == "10.1371/journal.pone.0197919"
    for line, below in (
        ("http://dx.doi.org/10.1007/", "978-3-642-24690-6_14"),
        ("pp. 1-9, ff10.1007/978-3-1ff.", "ff"),
    ):
        doi = paper(TITLE, (50, 200, line, 8), (50, 210, below, 8)).doi
        assert doi in ("10.1007/978-3-642-24690-6_14", "10.1007/978-3-1")
    sheet = Sheet()
    sheet.line(*TITLE)
    Column([sheet], top=260, y=260).paragraph(PROSE)
    sheet.drawn.append("BT /sans 14 Tf 0 1 -1 0 30 100 Tm (arXiv:1512.02900v1 [quant-ph] 9 Dec 2015) Tj ET")
    stamped = importer_by_id("pdf").read(pdf([sheet]), "paper.pdf").content.metadata
    assert (stamped.title, stamped.url) == ("A Tide Table for Small Harbours", "https://arxiv.org/abs/1512.02900")
    assert stamped.date == "2015"


@pytest.mark.parametrize(("pages", "labels"), [("33\u201334", ["33", "34"]), ("33\u201335", ["1", "2"])])
def test_pages_are_called_as_they_are_printed_in_the_journal_if_there_are_as_many(
    pages: str, labels: list[str]
) -> None:
    content = content_of(TITLE, foot=f"Journal of Harbours 12 (1998) {pages}")
    assert [mark.label for mark in content.pages] == labels


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Journal of Harbours 12 (1998) 33\u201334", ("Journal of Harbours", "33\u201334", "article")),
        ("J. Harb. Eng. 2010;86:272\u20133.", ("J. Harb. Eng", "272\u2013273", "article")),
        ("HARBOUR '15, October 4-7, 2015, Monterey, CA", ("HARBOUR \u201915", "", "conference paper")),
        ("TIDES 2007, Oct., 2007, Monterey, CA", ("TIDES 2007", "", "conference paper")),
        (
            "Reprinted with corrections from The Harbour Systems Journal,",
            ("The Harbour Systems Journal", "", "article"),
        ),
        (
            "In Proceedings of the 3rd Conference on Tides (TIDES 2011), pages 7-8",
            ("Proceedings of the 3rd Conference on Tides (TIDES 2011)", "7\u20138", "conference paper"),
        ),
        ("978-1-5090-3720-9/16/$31.00 \u00a92016 IEEE", ("IEEE", "", "conference paper")),
        ("Technical Report No. 321", ("", "", "report")),
        ("A thesis submitted in partial fulfillment", ("", "", "thesis")),
        ("https://doi.org/10.1016/j.tides.2014.06.004", ("Elsevier", "", "article")),
        ("[3] A. Keeper. Bells at sea. Journal of Bells 4 (1999) 1-2", ("", "", "")),
        ("Received 16 December 2001; pages 1-80", ("", "", "")),
    ],
)
def test_where_a_paper_appeared_is_read_from_a_typed_line_as_a_guess(line: str, where: tuple[str, str, str]) -> None:
    said = paper(TITLE, foot=line)
    assert (said.publisher, said.pages, said.kind) == where
    fields = {"publisher": said.publisher, "pages": said.pages, "kind": said.kind}
    assert {field for field, value in fields.items() if value} == set(fields) & set(said.guessed)


@pytest.mark.parametrize(
    ("lines", "volume"),
    [
        (["IEEE TRANSACTIONS ON TIDES, VOL. 7, NO. 5, OCTOBER 1997"], "7 (5)"),
        (["Journal of Harbours Volume 12 / Number 10 / October, 1969"], "12 (10)"),
        (["Journal of Harbours (2008) 19(2), 185-186"], "19 (2)"),
        (["Journal of Harbours 17.2 (2009): 459-460"], "17 (2)"),
        (["Journal of Harbours 35 (1965) 3-4"], "35"),
        (["Communications of the Coast", "Volume 21", "Number 8"], "21 (8)"),
        (["Journal of Harbours", "August 2014, Volume 59, Issue 10."], "59 (10)"),
        (["J. Harbours (1988) 1:65-66"], "1"),
        (["Published in Journal of Harbours 2, 4, November, 1984, pages 277-288."], "2 (4)"),
        (["Proceedings of the Tide Endowment, Vol. 14, No. 3 ISSN 2150-8097"], "14 (3)"),
        (["Harbour Press, 12 (2) Quay Road"], ""),
    ],
)
def test_volume_and_issue_are_read_where_the_journal_or_the_proceedings_are_named(
    lines: list[str], volume: str
) -> None:
    said = paper(TITLE, *((50, 40 + 11 * number, words, 8) for number, words in enumerate(lines)))
    assert said.volume == volume and ("volume" in said.guessed) == bool(volume)


@pytest.mark.parametrize(
    ("lines", "institution", "number"),
    [
        (["Harbour Labs Technical Report tide-2010-1, April 2010"], "Harbour Labs", "Technical Report tide-2010-1"),
        (["HLTI TR-94-29", "A Harbour Lights, Inc. Business", "M/S 29-01"], "Harbour Lights", "HLTI TR-94-29"),
        (
            ["Technical Report UHCS-93-1", "Laboratory for Tides", "University of Harbours, 5 Quay Road"],
            "University of Harbours",
            "Technical Report UHCS-93-1",
        ),
        (["TIDE Report Series RS-7", "TIDE Report Series", "RS-96-37", "ISSN 0909-0878"], "TIDE", "RS-96-37"),
        (["Technical Report 7", "University of Tides", "University of Bells"], "", "Technical Report 7"),
    ],
)
def test_a_report_tells_its_number_and_the_institution_as_a_guess(
    lines: list[str], institution: str, number: str
) -> None:
    said = paper(TITLE, *((50, 40 + 11 * at, words, 8) for at, words in enumerate(lines)))
    assert (said.kind, said.publisher, said.volume) == ("report", institution, number)
    assert {"kind", "volume"} <= set(said.guessed) and ("publisher" in said.guessed) == bool(institution)


def test_a_name_that_runs_over_the_ends_of_lines_is_whole_and_that_of_another_paper_is_not_taken() -> None:
    cover = [
        (50, 100 + 12 * number, words, 8)
        for number, words in enumerate(
            ("This paper is included in the", "Proceedings of the 14th Symposium on Tides and", "Harbours (TIDES '20)")
        )
    ]
    assert paper(TITLE, *cover).publisher == "Proceedings of the 14th Symposium on Tides and Harbours (TIDES '20)"
    capitals = [
        (50, 40, "APPEARED IN BULLETIN OF THE", 8),
        (50, 50, "HARBOUR SOCIETY", 8),
        (50, 60, "Volume 30, Number 2", 8),
    ]
    assert paper(TITLE, *capitals).publisher == "Bulletin of the Harbour Society"
    spaced = [(50, 40, "Journal ofHarbours", 18), (50, 60, "August 2014, Volume 59, Issue 10.", 8)]
    for subject, name in (("Journal of Harbours", "Journal of Harbours"), ("Tides in a Journal of 1704", "")):
        assert paper(TITLE, *spaced, about={"Subject": subject}).publisher == name
    earlier = [(50, 480, "A preliminary version appeared in Proceedings of the Coast, 1999, pages 1-2", 8)]
    assert paper(TITLE, *earlier).publisher == ""


def test_what_a_journal_says_in_xmp_is_certain() -> None:
    packet = (
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description>"
        "<dc:title><rdf:Alt><rdf:li>A tide table for small harbours</rdf:li></rdf:Alt></dc:title>"
        "<prism:doi>10.1000/182</prism:doi><prism:publicationName>Harbours &amp; Bells</prism:publicationName>"
        "<prism:volume>12</prism:volume><prism:number>3</prism:number>"
        "<prism:aggregationType>journal</prism:aggregationType><prism:startingPage>7</prism:startingPage><prism:endingPage>9</prism:endingPage>"
        "<prism:coverDate>2004-05-06</prism:coverDate></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    sheet = Sheet()
    sheet.line(*TITLE)
    Column([sheet], top=260, y=260).paragraph(PROSE)
    picture = packet.replace("7<", "8<").replace("table", "photograph")
    data = pdf([sheet]) + f"\n% stream\n<?xpacket begin=''?>\n{packet}\n% a picture: {picture}\n".encode()
    said = importer_by_id("pdf").read(data, "paper.pdf").content.metadata
    assert (said.title, said.doi, said.publisher) == (
        "A tide table for small harbours",
        "10.1000/182",
        "Harbours & Bells",
    )
    assert (said.date, said.volume, said.pages, said.kind) == ("2004-05-06", "12 (3)", "7\u20139", "article")
    assert said.guessed == ()


def test_of_a_covers_large_words_those_are_the_title_that_the_paper_repeats() -> None:
    cover, first = Sheet(), Sheet()
    cover.line(50, 60, "Harbour Engineering Letters", 24)
    cover.line(50, 200, "A Tide Table for Small Harbours", 18)
    Column([cover], top=300, y=300, bottom=420).paragraph(PROSE)
    first.line(*TITLE)
    Column([first], top=260, y=260).paragraph(PROSE)
    said = importer_by_id("pdf").read(pdf([cover, first]), "paper.pdf").content.metadata
    assert said.title == "A Tide Table for Small Harbours"


def test_what_the_text_writes_in_small_letters_is_no_name() -> None:
    assert paper(TITLE, (60, 110, "Pilots Know", 12)).author == "", "they stand in the text as “the pilots know”"


def test_a_form_has_no_authors_and_neither_a_label_nor_a_part_of_the_title_is_a_name() -> None:
    form = Sheet()
    form.line(70, 70, "Shipping Instructions", 18)
    for number, words in enumerate(("Ocean Vessel", "Notify Party", "Nhava Sheva") * 5):
        form.line(50, 110 + 14 * number, words, 11)
    assert importer_by_id("pdf").read(pdf([form]), "form.pdf").content.metadata.author == ""
    assert paper(TITLE, (60, 110, "Subject Areas:", 12), (60, 130, "Ada Keeper", 12)).author == "Ada Keeper"
    for words in ("Small Harbours", "What's New", "Coast Pilots Know"):
        assert paper(TITLE, (60, 110, words, 12)).author == ""


def test_letters_of_a_font_without_a_table_are_no_title() -> None:
    said = paper(
        (70, 70, "h\u00c4N\u00d2k\u00cbs\u00d3 k\u00c7rTh\u00cfkQ\u00c9 10PB.!QRTS", 18),
        about={"Title": "Tides of the north"},
    )
    assert (said.title, said.guessed) == ("Tides of the north", ("title",))


def test_dots_that_lead_to_a_page_s_number_are_no_long_search_for_a_day() -> None:
    """Each such line took a second of computing, so that a list of contents used up what there is for the import."""
    sheet = Sheet()
    for number in range(40):
        sheet.line(50, 60 + 12 * number, f"Bell {'.' * 52}{number}", 8)
    begun = process_time()
    assert not read(pdf([sheet])).metadata.date
    assert process_time() - begun < 5
