"""Marks that are told by their place on a page alone, as Okular keeps them, get the words that stand there."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from db.records import AnchorState, Article
from desktop.article.area import area_in
from desktop.foreign import foreign
from desktop.foreign.job import read_foreign
from desktop.importers import importer_by_id
from desktop.library import Library
from desktop.library.elsewhere.report import Report
from tests.importers.pdf.making import Sheet, pdf, width

LINE = "Nobody rings the bell of the harbour at night, and every child"
NEXT = "knows it. The keeper says nothing."


def box(before: str, marked: str, y: float = 100) -> tuple[float, float, float, float]:
    return 50 + width(before, 10), y - 8, 50 + width(before + marked, 10), y + 2


def sheet() -> Sheet:
    page = Sheet()
    page.line(50, 100, LINE)
    page.line(50, 112, NEXT)
    return page


def add_pdf(library: Library, path: Path) -> Article:
    source = pdf([sheet()])
    return library.articles.add_imported(importer_by_id("pdf").read(source, path.name), source, path).article


def annotation(kind: int, number: int, *boxes: tuple[float, float, float, float], note: str = "") -> str:
    """Write one as Okular does: corners in parts of the page, ``a`` at the lower left."""
    parts = [(left / 420, top / 595, right / 420, bottom / 595) for left, top, right, bottom in boxes]
    quads = "".join(
        f'<quad ax="{a}" ay="{d}" bx="{c}" by="{d}" cx="{c}" cy="{b}" dx="{a}" dy="{b}" feather="1"/>'
        for a, b, c, d in parts
    )
    left, top, right, bottom = parts[0]
    around = f'<boundary l="{left}" t="{top}" r="{right}" b="{bottom}"/>'
    said = f'uniqueName="okular-{{{number}}}" color="#ffffff00" contents="{note}"'
    return (
        f'<annotation type="{kind}"><base {said}>{around}</base>{f"<hl>{quads}</hl>" if kind == 4 else ""}</annotation>'
    )


def kept(address: str, *annotations: str) -> bytes:
    listed = f'<page number="0"><annotationList>{"".join(annotations)}</annotationList></page>'
    return f'<documentInfo url="{address}"><pageList>{listed}</pageList></documentInfo>'.encode()


def archive(document: bytes, metadata: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as files:
        files.writestr("content.xml", "<OkularArchive><DocumentFileName>bell.pdf</DocumentFileName></OkularArchive>")
        files.writestr("bell.pdf", document)
        files.writestr("metadata.xml", metadata)
    return packed.getvalue()


def bring(library: Library, data: bytes) -> Report:
    plan = library.elsewhere.plan("okular", read_foreign(foreign("okular"), data))
    library.elsewhere.apply(plan)
    return plan.report


def test_a_highlight_without_words_gets_those_below_it_once_and_a_drawing_is_an_area(
    library: Library, tmp_path: Path
) -> None:
    article = add_pdf(library, tmp_path / "bell.pdf")
    data = kept(
        (tmp_path / "bell.pdf").as_uri(),
        annotation(4, 1, box("Nobody rings the ", "bell"), note="Which?"),
        annotation(
            4, 2, box("Nobody rings the bell of the harbour at night, and ", "every child"), box("", "knows", 112)
        ),
        annotation(6, 3, (100, 300, 200, 340)),
        annotation(6, 4, (100, 400, 200, 440)),
        annotation(4, 5, (0, 0, 0, 0)),
    )
    report = bring(library, data)
    assert report.counts == {"in_place": 4}
    assert [one.entry for one in report.refused] == ["5"]
    annotations = library.annotations.all(article.id)
    assert {(one.target.quote.exact, one.note) for one in annotations if not area_in(one.extra)} == {
        ("bell", "Which?"),
        ("every child knows", ""),
    }
    assert bring(library, data).counts == {"known": 4}


def test_a_highlight_over_words_far_apart_is_one_at_each_of_them_and_its_note_stands_once(
    library: Library, tmp_path: Path
) -> None:
    article = add_pdf(library, tmp_path / "bell.pdf")
    apart = annotation(4, 1, box("Nobody rings the ", "bell"), box("knows it. ", "The keeper", 112), note="Who?")
    data = kept((tmp_path / "bell.pdf").as_uri(), apart)
    assert bring(library, data).counts == {"in_place": 2}
    annotations = library.annotations.all(article.id)
    assert {(one.target.quote.exact, one.note) for one in annotations} == {("bell", ""), ("The keeper", "Who?")}
    assert bring(library, data).counts == {"known": 2}


def test_words_are_looked_for_in_a_text_that_an_earlier_postil_read_otherwise(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "bell.pdf"
    earlier = sheet()
    earlier.line(50, 60, "Read by an earlier one.")
    imported = importer_by_id("pdf").read(pdf([earlier]), path.name)
    article = library.articles.add_imported(imported, pdf([sheet()]), path).article
    assert library.articles.text(article.id).startswith("Read by")
    bell = annotation(4, 1, box("Nobody rings the ", "bell"), note="Which?")
    report = bring(library, kept(path.as_uri(), bell, annotation(6, 2, (100, 300, 200, 340), note="A drawing.")))
    assert report.counts == {"in_place": 1, "note_only": 1}
    quotes = {(one.target.quote.exact, one.note) for one in library.annotations.all(article.id)}
    assert ("bell", "Which?") in quotes
    assert bring(library, kept(path.as_uri(), bell)).counts == {"known": 1}
    report = bring(library, kept("file:///elsewhere/bell.pdf", annotation(4, 5, box("", "Nobody"))))
    assert (report.counts, [one.entry for one in report.refused]) == ({}, ["1"])


def test_a_pdf_that_has_only_the_name_is_to_be_looked_at(library: Library, tmp_path: Path) -> None:
    article = add_pdf(library, tmp_path / "bell.pdf")
    assert bring(library, kept("file:///elsewhere/bell.pdf", annotation(4, 1, box("", "Nobody")))).counts == {"look": 1}
    [one] = library.annotations.all(article.id)
    assert one.anchor.state is AnchorState.CHANGED
    assert one.target.quote.exact == "Nobody"


def test_without_the_pdf_only_notes_come_in_and_the_rest_says_what_is_lacking(library: Library) -> None:
    place = box("", "Nobody")
    report = bring(library, kept("file:///bell.pdf", annotation(4, 1, place), annotation(1, 2, place, note="Who?")))
    assert report.counts == {"waiting": 1}
    assert [one.entry for one in report.refused] == ["1"]
    assert "the PDF" in report.refused[0].why


def test_the_pages_of_what_is_no_pdf_are_the_programs_own_and_tell_nothing(library: Library, tmp_path: Path) -> None:
    add_pdf(library, tmp_path / "bell.pdf")
    report = bring(library, kept("file:///bell.epub", annotation(4, 1, box("", "Nobody"))))
    assert (report.counts, [one.entry for one in report.refused]) == ({}, ["1"])


def test_an_archive_has_the_marks_of_the_pdf_in_it(library: Library, tmp_path: Path) -> None:
    article = add_pdf(library, tmp_path / "bell.pdf")
    marked = sheet()
    marked.mark("Highlight", box("Nobody rings the ", "bell"), Contents="(Which?)", NM="(okular-1)")
    assert bring(library, archive(pdf([marked]), b"<documentInfo><pageList/></documentInfo>")).counts == {"in_place": 1}
    [one] = library.annotations.all(article.id)
    assert (one.target.quote.exact, one.note) == ("bell", "Which?")
