"""Where the quotes of a brief come from, in a citation style: behind each quote or in a note, and the list of works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.message import Message, joined
from desktop.citing.items import Item, keyed, missing_in
from desktop.citing.pages import pandoc_key
from desktop.citing.styles import PANDOC
from desktop.exporters.brief.references import Reference, strayed
from desktop.shown_text import shortened

if TYPE_CHECKING:
    from desktop.exporters.brief.quoted import Quoted

_TITLE = 40  # letters of a title, behind which a line says what it is about
LINK = "link"  # no style: title, place and a link that opens Postil there


@dataclass(frozen=True, slots=True)
class Sources:
    """Citations by the numbers of the quotes and the works at the end, as HTML of ``i b sup sub``: ``as_notes``, or
    behind the quotes, or as Pandoc's ``keys``.
    """

    citations: Mapping[int, str]
    works: tuple[str, ...]
    as_notes: bool
    keys: bool = False


def sources_of(style: str, quotes: Sequence[Quoted]) -> Sources | None:
    """Return the sources of quotes in a style; None for LINK. Raises PostilError for a style that cannot be used."""
    if style == LINK:
        return None
    there = still_there(quotes)
    items = works_of(there.values())
    if style == PANDOC:
        keys = {id_: item["id"] for id_, item in items.items()}
        cited_as = {number: pandoc_key(keys[quote.article_id], quote.place) for number, quote in there.items()}
        return Sources(cited_as, (), as_notes=False, keys=True)
    from desktop.citing.setting import Cite, cited

    cites = [Cite(quote.article_id, quote.place.where, quote.place.label) for quote in there.values()]
    formatted = cited(style, items, cites)
    return Sources(dict(zip(there, formatted.citations, strict=True)), formatted.works, formatted.as_notes)


def still_there(quotes: Sequence[Quoted]) -> dict[int, Quoted]:
    """Return the quotes of a brief by their numbers, without those that are missing."""
    return {number: quote for number, quote in enumerate(quotes) if not quote.missing}


def works_of(quotes: Iterable[Quoted]) -> dict[str, Item]:
    """Return the works that are quoted as CSL items by the articles' ids, each with a key of its own as its id."""
    works = {quote.article_id: dict(quote.item) for quote in quotes}
    return {id_: item | {"id": key} for id_, (key, item) in zip(works, keyed(works.values()), strict=True)}


def told_before(references: Sequence[Reference], quotes: Mapping[str, Quoted]) -> list[str]:
    """Return a line for each thing to know before quotes go out: "Harbour notes: no author", "Harbour notes: does not
    say “was deep”".
    """
    lines = lacking(quotes[reference.annotation_id] for reference in references)
    for reference, words in strayed(references, quotes).items():
        title = shortened(quotes[reference.annotation_id].title, _TITLE)
        lines.append(Message("{title}: does not say “{words}”", title=title, words=shortened(words, 40)))
    return lines


def lacking(quotes: Iterable[Quoted]) -> list[str]:
    """Return what the works that are quoted lack for a citation, a line each: "Harbour notes: no author, no year"."""
    lines: dict[str, str] = {}
    for quote in quotes:
        if not quote.missing and (lacks := missing_in(quote.item)):
            lines[quote.article_id] = Message(
                "{title}: {lacks}", title=shortened(quote.title, _TITLE), lacks=joined(", ", lacks)
            )
    return list(lines.values())
