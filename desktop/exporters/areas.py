"""The pictures of an article's areas, for exports that show them. The file is a stranger's: a limited child draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import accumulate, pairwise

from desktop.annotated.document import Document
from desktop.article.area import Area, area_in
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.exporters.brief.quoted import Quoted


def area_pictures(document: Document) -> dict[str, bytes]:
    """Return the pictures of a document's areas that can be drawn, as PNG by the annotations' ids. Raises Cancelled."""
    areas = {
        annotation.id: area for annotation in document.annotations if (area := area_in(annotation.extra)) is not None
    }
    return _drawn(document.source, areas, document.stopped) if document.version.importer == "pdf" else {}


def with_pictures(quotes: Mapping[str, Quoted], pdfs: Mapping[str, bytes]) -> dict[str, Quoted]:
    """Return quotes, those of areas with their pictures, drawn from the PDFs of their articles."""
    drawn: dict[str, bytes] = {}
    for article_id, source in pdfs.items():
        of_it = [quote for quote in quotes.values() if quote.article_id == article_id]
        drawn |= _drawn(source, {quote.annotation_id: quote.area for quote in of_it if quote.area is not None})
    return {id_: replace(quote, picture=drawn.get(id_, b"")) for id_, quote in quotes.items()}


def _drawn(source: bytes, areas: Mapping[str, Area], stopped: Callable[[], bool] = lambda: False) -> dict[str, bytes]:
    if not areas:
        return {}
    child = LimitedProcess(TASKS["areas"], {"areas": [list(area[:5]) for area in areas.values()]}, source)
    child.start()
    answer = child.answer(stopped)
    if answer.refused or answer.why:
        return {}
    return dict(_shared_out(areas, answer.about["lengths"], answer.body))


def _shared_out(areas: Mapping[str, object], lengths: list[int], body: bytes) -> Iterator[tuple[str, bytes]]:
    for id_, (start, end) in zip(areas, pairwise(accumulate(lengths, initial=0)), strict=True):
        if start < end:
            yield id_, body[start:end]
