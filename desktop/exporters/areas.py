"""The pictures of an article's areas, for exports that show them. The file is a stranger's: a limited child draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from desktop.annotated.document import Document
from desktop.article.area import area_in
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS


def area_pictures(document: Document) -> dict[str, bytes]:
    """Return the pictures of the areas among a document's annotations, as PNG by the annotations' ids.

    What cannot be drawn is left out: an area is told by its page besides. Raises Cancelled.
    """
    areas = {one.id: area for one in document.annotations if (area := area_in(one.extra)) is not None}
    if not areas or document.version.importer != "pdf":
        return {}
    child = LimitedProcess(TASKS["areas"], {"areas": [list(area[:5]) for area in areas.values()]}, document.source)
    child.start()
    answer = child.answer(document.stopped)
    if answer.refused or answer.why:
        return {}
    return dict(_shared_out(areas, answer.about["lengths"], answer.body))


def _shared_out(areas: Mapping[str, object], lengths: list[int], body: bytes) -> Iterator[tuple[str, bytes]]:
    for id_, (start, end) in zip(areas, pairwise(accumulate(lengths, initial=0)), strict=True):
        if start < end:
            yield id_, body[start:end]
