"""The words of marks of which another program tells only where they are on a page, from the PDF itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import NamedTuple

from db.message import Message
from db.records import Anchor, AnchorState, Article
from desktop.article.area import Area
from desktop.article.content import Passage
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import PostilError
from desktop.foreign.collection import Refused
from desktop.importers.marks.mark import Mark
from desktop.library.library_file import LibraryFile

NO_PDF = Message("It keeps no words, only a place on a page, and the library lacks the PDF to find the words in.")
_THERE = Message("marked on the page")
_OF_ITS_NAME = Message("Only its place on a page is told, of a PDF with this name.")
_NOTHING_THERE = Message("It keeps no words, only a place on a page, and the PDF has nothing there.")


class Part(NamedTuple):
    """Words that stand at a place on a page.

    ``spot`` is None where the article's text is another reading of the PDF: they are looked for in it as any words are.
    """

    quote: str
    prefix: str
    suffix: str
    spot: Spot | None


class Spot(NamedTuple):
    """A spot on a page: a passage, and the area that it stands for, where no words are meant.

    ``is_same``: it is the very PDF that was marked, and not one of the same name.
    """

    passage: Passage
    area: Area | None
    is_same: bool

    @property
    def anchor(self) -> Anchor:
        """Return the passage as the place of an annotation."""
        state, reason = (AnchorState.IN_PLACE, _THERE) if self.is_same else (AnchorState.CHANGED, _OF_ITS_NAME)
        return Anchor(state, self.passage.start, self.passage.end, 1.0, reason)


class MarksOnPages(NamedTuple):
    """The marks of a work, with their words as far as a page told them; ``spots`` by the entries of those.

    A mark over words that are far apart in the text is several, the first of which has its note.
    """

    marks: list[Mark]
    spots: dict[str, Spot]
    refused: list[Refused]


def on_pages(
    file: LibraryFile, article: Article, marks: Sequence[Mark], same: Container[str], stopped: Callable[[], bool]
) -> MarksOnPages:
    """Return marks with their words. A note whose place is not found stays one without a highlight.

    ``same`` are the entries of those that were made in the article's very file.
    """
    to_find = [mark for mark in marks if mark.on_page is not None]
    by_entry: dict[str, list[Part]] = {}
    why = NO_PDF
    if to_find and not article.is_waiting and file.read.current_version(article.id).importer == "pdf":
        try:
            by_entry, why = _found(file, article, to_find, same, stopped), _NOTHING_THERE
        except PostilError as error:
            why = error.args[0]
    kept, refused = [], []
    spots: dict[str, Spot] = {}
    for mark in marks:
        parts = by_entry.get(mark.entry, [])
        for number, (quote, prefix, suffix, spot) in enumerate(parts, 1):
            part = replace(mark, quote=quote, prefix=prefix, suffix=suffix)
            if number > 1:
                part = replace(part, entry=f"{mark.entry}#{number}", id=mark.id and f"{mark.id}#{number}", note="")
            if spot is not None:
                spots[part.entry] = spot
            kept.append(part)
        if not parts and is_told(mark):
            kept.append(mark)
        elif not parts:
            refused.append(Refused(mark.entry, why))
    return MarksOnPages(kept, spots, refused)


def is_told(mark: Mark) -> bool:
    """True if a mark says something without its page."""
    return bool(mark.quote.strip() or mark.note.strip())


def _found(
    file: LibraryFile, article: Article, marks: Sequence[Mark], same: Container[str], stopped: Callable[[], bool]
) -> dict[str, list[Part]]:
    version, content = file.read.current_version(article.id), file.contents.of(article.id)
    about = {
        "text_sha256": version.text_sha256,
        "pages": content.pages[-1].number if content.pages else 0,
        "places": [mark.on_page for mark in marks],
    }
    child = LimitedProcess(TASKS["find"], about, file.read.source(version.id))
    child.start()
    answer = child.answer(stopped)
    if answer.refused or answer.why:
        raise PostilError(answer.refused or Message("The PDF could not be read, because {why}.", why=answer.why))
    is_kept = bool(answer.about["is_kept"])
    by_entry: dict[str, list[Part]] = {}
    for mark, parts in zip(marks, json.loads(answer.body), strict=True):
        for start, end, area, quote, prefix, suffix in parts:
            if is_kept:
                spot = Spot(Passage(start, end), Area(*area) if area else None, mark.entry in same)
                by_entry.setdefault(mark.entry, []).append(Part(quote, prefix, suffix, spot))
            elif not area and mark.entry in same:  # of another PDF of the same name, the words could be others
                by_entry.setdefault(mark.entry, []).append(Part(quote, prefix, suffix, None))
    return by_entry
