"""What the limited child does for the pages of an article: where each stretch of its text stands, and what at a place.

``text_sha256`` of the text that is kept and the number of ``pages`` that it reaches to in, with the PDF. It reads the
PDF as its import did, and refuses where that gives another text.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop.importers.marks.mark import OnPage
from desktop.importers.pdf.markup import Stretch, found_at, stretches_of
from desktop.importers.pdf.pdfium import Document
from desktop.importers.pdf.reading import read_as_kept

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
    """Return what stands at ``places`` of a PDF (``OnPage``): for each a list of start, end and area.

    Raises OtherText, ImportFailed.
    """
    places = [OnPage(*place) for place in about["places"]]
    with Document(data) as document:
        article = read_as_kept(document, about["text_sha256"], about["pages"])
        found = found_at(document, article.content, article.made, places)
    return {}, json.dumps([[(one.start, one.end, one.area) for one in parts] for parts in found]).encode()


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Join words that follow each other in the text as on their page, a space between them in both."""
    before: Stretch | None = None
    for one in stretches:
        if before is not None and _goes_on(before, one):
            before = before._replace(end=one.end, length=one.first + one.length - before.first)
        else:
            if before is not None:
                yield before
            before = one
    if before is not None:
        yield before


def _goes_on(before: Stretch, one: Stretch) -> bool:
    apart = one.start - before.end
    return (
        before.page == one.page
        and apart in (0, 1)
        and one.first - before.first - before.length == apart
        and before.end - before.start == before.length
        and one.end - one.start == one.length
    )
