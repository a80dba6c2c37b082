"""What the limited child does for the pages of an article on the screen: where each stretch of its text stands.

``text_sha256`` of the text that is kept and the number of ``pages`` that it reaches to in, with the PDF; rows of five
32-bit numbers out (``Stretch``), in the order of the text. It reads the PDF as its import did, and refuses where that
gives another text.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop.importers.pdf.markup import Stretch, stretches_of
from desktop.importers.pdf.pdfium import Document
from desktop.importers.pdf.reading import read_as_kept

ROW = 5  # numbers of a stretch


def place(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return where the text of a PDF stands on its pages. Raises OtherText, ImportFailed."""
    with Document(data) as document:
        article = read_as_kept(document, about["text_sha256"], about["pages"])
    rows = array("i")
    for stretch in _joined(stretches_of(article.content, article.made)):
        rows.extend(stretch)
    return {}, rows.tobytes()


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
