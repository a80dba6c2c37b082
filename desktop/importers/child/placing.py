"""What the limited child does for the pages of an article: where each stretch of its text stands, and what at a place.

``text_sha256`` of the text that is kept and the number of ``pages`` that it reaches to in, with the PDF. It reads the
PDF as its import did; where that gives another text today, ``place`` refuses and ``find`` says so.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop.importers.marks.mark import OnPage
from desktop.importers.marks.of_pdf import Stretch, found_at, stretches_of
from desktop.importers.pdf.reading import read_again, read_as_kept
from desktop.importers.pdfium.document import Document

_BESIDE = 32  # characters before and behind words
ROW = 5  # numbers of a stretch


def place(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return where the text of a PDF stands on its pages, in the order of the text: rows of five 32-bit numbers
    (``Stretch``). Raises OtherText, ImportFailed.
    """
    with Document(data) as document:
        article = read_as_kept(document, about["text_sha256"], about["pages"])
    rows = array("i")
    for stretch in _joined(stretches_of(article.content, article.made)):
        rows.extend(stretch)
    return {}, rows.tobytes()


def find(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return what stands at ``places`` of a PDF (``OnPage``): for each a list of start, end, area, and the words with
    those before and behind them; and whether the text that starts and ends speak of ``is_kept``. Raises ImportFailed.
    """
    places = [OnPage(*place) for place in about["places"]]
    with Document(data) as document:
        article, is_kept = read_again(document, about["text_sha256"], about["pages"])
        marks_of = found_at(document, article.content, article.made, places)
    text = article.content.text
    rows = [
        [(mark.start, mark.end, mark.area, *_words_at(text, mark.start, mark.end)) for mark in marks]
        for marks in marks_of
    ]
    return {"is_kept": is_kept}, json.dumps(rows).encode()


def _words_at(text: str, start: int, end: int) -> tuple[str, str, str]:
    return text[start:end], text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join words that follow each other in the text as on their page, a space between them in both."""
    before: Stretch | None = None
    for stretch in stretches:
        if before is not None and _goes_on(before, stretch):
            before = before._replace(end=stretch.end, length=stretch.first + stretch.length - before.first)
        else:
            if before is not None:
                yield before
            before = stretch
    if before is not None:
        yield before


def _goes_on(before: Stretch, stretch: Stretch) -> bool:
    apart = stretch.start - before.end
    return (
        before.page == stretch.page
        and apart in (0, 1)
        and stretch.first - before.first - before.length == apart
        and before.end - before.start == before.length
        and stretch.end - stretch.start == stretch.length
    )
