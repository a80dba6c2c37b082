"""Where the quotes of a brief come from, in a citation style: behind each quote or in a note, and the list of works."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.citing.items import citation_key, missing_in
from desktop.citing.styles import PANDOC

if TYPE_CHECKING:
    from desktop.citing.items import Item
    from desktop.exporters.brief.quoted import Quoted

LINK = "link"  # no style: title, place and a link that opens Postil there


@dataclass(frozen=True, slots=True)
class Sources:
    """Citations by the numbers of the quotes, and the works at the end: HTML of ``i b sup sub``.

    ``as_notes``: they stand in notes; else behind their quotes. ``keys``: they are keys for Pandoc, in its Markdown.
    """

    citations: Mapping[int, str]
    works: tuple[str, ...]
    as_notes: bool
    keys: bool = False


def sources_of(style: str, references: Sequence[str], quotes: Mapping[str, Quoted]) -> Sources | None:
    """Return the sources of quotes in a style; None for LINK. Raises PostilError for a style that cannot be used."""
    if style == LINK:
        return None
    there = {number: quotes[id_] for number, id_ in enumerate(references) if not quotes[id_].missing}
    items = works_of(there.values())
    if style == PANDOC:
        keys = {id_: item["id"] for id_, item in items.items()}
        return Sources({n: _pandoc(keys[quote.article_id], quote) for n, quote in there.items()}, (), False, keys=True)
    from desktop.citing.setting import Cite, cited

    cites = [Cite(quote.article_id, quote.page) for quote in there.values()]
    made = cited(style, items, cites)
    return Sources(dict(zip(there, made.citations, strict=True)), made.works, made.as_notes)


def works_of(quotes: Iterable[Quoted]) -> dict[str, Item]:
    """Return the works that are quoted as CSL items by the articles' ids, each with a key of its own as its id."""
    items: dict[str, Item] = {}
    taken: set[str] = set()
    for quote in quotes:
        if quote.article_id not in items:
            key = citation_key(quote.item, taken)
            taken.add(key)
            items[quote.article_id] = dict(quote.item) | {"id": key}
    return items


def lacking(quotes: Iterable[Quoted]) -> list[str]:
    """Return what the works that are quoted lack for a citation, a line each: "Harbour notes: no author, no year"."""
    lines = {}
    for quote in quotes:
        if not quote.missing and (lacks := missing_in(quote.item)):
            lines[quote.article_id] = f"{quote.title}: {', '.join(map(str, lacks))}"
    return list(lines.values())


def _pandoc(key: str, quote: Quoted) -> str:
    if not quote.page:
        return f"[@{key}]"
    return f"[@{key}, {'pp.' if '–' in quote.page else 'p.'} {quote.page}]"
