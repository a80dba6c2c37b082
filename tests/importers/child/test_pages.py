"""The pages of a PDF for the screen: how large they are, how they look, and where each word of the text stands."""

from __future__ import annotations

import hashlib
from array import array

import pytest

from desktop.article.content import Content
from desktop.errors import ImportFailed
from desktop.importers.child.drawing import MOST_PIXELS, Answering, drawing
from desktop.importers.child.placing import ROW, place
from desktop.importers.from_pdf import read
from desktop.importers.marks.of_pdf import Stretch
from desktop.importers.pdf.reading import OtherText
from tests.importers.pdf.making import Column, Sheet, pdf

WORDS = (
    "Nobody in the valley knows who rings the lower bell. Some say that the wind does it, and others have seen a rope "
    "move on days when there was none. The keeper writes each stroke into a ledger with blue covers, and the ledgers "
    "fill a whole room by now."
)


def source(turned: str = "") -> bytes:
    column = Column([Sheet("i"), Sheet("ii")], bottom=125)
    column.heading("The lower bell")
    column.paragraph(WORDS)
    column.sheets[0].mark("Highlight", (40, 300, 380, 400), C="[1 0 0]")
    made = pdf(column.sheets)
    return made.replace(b"/MediaBox [0 0 420 595]", b"/MediaBox [0 0 420 595]" + turned.encode())


@pytest.fixture(scope="module")
def answer() -> Answering:
    return drawing({}, source())


@pytest.fixture(scope="module")
def content() -> Content:
    return read(source(), "bell.pdf").content


def numbers(answer: Answering, wish: str, page: int = 0) -> array[float]:
    found = array("f")
    found.frombytes(answer({"wish": wish, "page": page})[1])
    return found


def stretches(data: bytes, content: Content) -> list[Stretch]:
    rows = array("i")
    rows.frombytes(place({"text_sha256": hashlib.sha256(content.text.encode()).hexdigest(), "pages": 2}, data)[1])
    return [Stretch(*rows[at : at + ROW]) for at in range(0, len(rows), ROW)]


def picture(answer: Answering, page: int, **part: int) -> bytes:
    told, pixels = answer({"wish": "picture", "look": "light", "page": page, **part})
    assert (told["width"], told["height"], told["look"]) == (part["width"], part["height"], "light")
    return bytes(pixels)


def test_the_pages_have_their_sizes_in_points(answer: Answering) -> None:
    assert list(numbers(answer, "sizes")) == [420.0, 595.0, 420.0, 595.0]


def test_a_part_of_a_page_is_that_part_of_the_whole(answer: Answering) -> None:
    whole = picture(answer, 0, x=0, y=0, width=420, height=595, across=420, down=595)
    part = picture(answer, 0, x=40, y=50, width=100, height=40, across=420, down=595)
    rows = [whole[4 * (420 * y + 40) :][:400] for y in range(50, 90)]
    assert part == b"".join(rows)
    assert min(part) < 128  # there are letters


def test_marks_of_other_programs_are_not_drawn_as_they_are_annotations_already(answer: Answering) -> None:
    drawn = picture(answer, 0, x=60, y=320, width=200, height=40, across=420, down=595)
    assert set(drawn) == {255}


def test_of_a_part_that_is_too_large_or_none_no_picture_is_made(answer: Answering) -> None:
    told, pixels = answer(
        {"wish": "picture", "look": "", "page": 0, "x": 0, "y": 0, "width": MOST_PIXELS, "height": 2} | _WHOLE
    )
    assert "why" in told and not pixels
    assert "why" in answer({"wish": "characters", "page": 7})[0]


_WHOLE = {"across": 420, "down": 595}


def test_each_word_of_the_text_stands_where_the_page_has_it(answer: Answering, content: Content) -> None:
    found = stretches(source(), content)
    text = content.text
    for quote, page, left, top in (("The lower bell", 0, 50, 75), ("Nobody in", 0, 50, 90)):
        at = text.index(quote)
        stretch = next(one for one in found if one.start <= at < one.end)
        box = numbers(answer, "characters", page)[4 * (stretch.first + at - stretch.start) :][:4]
        assert stretch.page == page
        assert box[0] == pytest.approx(left, abs=2)
        assert box[1] < top < box[3] + 12
    assert {one.page for one in found} == {0, 1}
    covered = {offset for one in found for offset in range(one.start, one.end)}
    assert {offset for offset, letter in enumerate(text) if not letter.isspace()} <= covered


def test_words_on_a_line_are_one_stretch(content: Content) -> None:
    assert len(stretches(source(), content)) < len(WORDS.split()) / 3


def test_on_a_turned_page_the_boxes_are_turned_too(answer: Answering) -> None:
    turned = drawing({}, source(" /Rotate 90"))
    assert list(numbers(turned, "sizes"))[:2] == [595.0, 420.0]
    as_it_was = {(round(595 - bottom), round(left)) for left, _, _, bottom in boxes(answer)}
    assert {(round(left), round(top)) for left, top, _, _ in boxes(turned)} == as_it_was


def boxes(answer: Answering) -> list[tuple[float, ...]]:
    found = numbers(answer, "characters")
    every = (tuple(found[at : at + 4]) for at in range(0, len(found), 4))
    return [one for one in every if one[2] > one[0] and one[3] > one[1]]


def test_a_text_that_is_read_otherwise_today_is_not_placed() -> None:
    with pytest.raises(OtherText, match="“Read anew”"):
        place({"text_sha256": "0" * 64, "pages": 0}, source())


def test_of_a_text_that_ended_where_time_was_over_as_many_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("desktop.importers.pdf.pages.SECONDS", -1.0)
        begun = read(source(), "bell.pdf").content
    assert [mark.number for mark in begun.pages] == [1]
    found = array("i")
    digest = hashlib.sha256(begun.text.encode()).hexdigest()
    found.frombytes(place({"text_sha256": digest, "pages": 1}, source())[1])
    assert set(found[2::ROW]) == {0}


def test_what_is_no_pdf_is_refused_with_a_sentence() -> None:
    with pytest.raises(ImportFailed, match="no PDF"):
        drawing({}, b"%PDF-1.7 and then nothing")


def test_a_scan_whose_pages_take_their_size_from_the_document_is_shown_by_its_pages() -> None:
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.fax()
    own, shared = b"/Parent 2 0 R /MediaBox [0 0 420 595]", b"/Type /Pages /MediaBox [0 0 420 595]"
    scan = pdf(sheets).replace(own, b"/Parent 2 0 R").replace(b"/Type /Pages", shared)
    assert read(scan, "scan.pdf").content.text == "Page 1\nPage 2"
    page = picture(drawing({}, scan), 1, x=0, y=0, width=4, height=2, across=4, down=2)
    assert [page[4 * at] for at in range(8)] == [255, 255, 0, 0] * 2


def test_pages_that_cannot_be_drawn_either_are_refused_as_damaged() -> None:
    with pytest.raises(ImportFailed, match="damaged, so that none"):
        read(pdf([Sheet()]).replace(b"/Type /Page /Parent", b"/Type /Pagx /Parent"), "broken.pdf")


@pytest.mark.parametrize("size", ["0 0 14400 14400", "0 0 1 1", "0 0 0 0", "0 0 999999 2", "5 5 1 1"])
def test_pages_of_any_size_have_one_that_can_be_shown(size: str) -> None:
    answer = drawing({}, source().replace(b"[0 0 420 595]", f"[{size}]".encode()))
    sizes = numbers(answer, "sizes")
    assert len(sizes) == 4 and all(1 <= side <= 20_000 for side in sizes)
    assert len(picture(answer, 1, x=0, y=0, width=24, height=24, across=24, down=24)) == 4 * 24 * 24
