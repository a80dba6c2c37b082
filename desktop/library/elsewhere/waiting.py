"""Works whose annotations came in before their text: articles whose only version is empty, until their file is added.

Their annotations are orphans meanwhile, with quotes, notes and places. The file that is added later is the article's
next version, in which they find their words as in any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from db.articles import Packed, pack_version
from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Article,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Version,
)
from desktop.article.about import in_list
from desktop.article.content import Content, to_json
from desktop.foreign.collection import Work
from desktop.importers.marks.mark import Mark
from desktop.library.annotations import clean_text, one_line
from desktop.library.elsewhere.matching import IDS, Matching, Reads, file_hashes, id_key, title_key
from desktop.shown_text import shortened

IMPORTER = "waiting"  # of the version: no importer reads it
_HASHES = "hashes"  # in an article's metadata: those that another program knows its file by
_REASON = Message("The text of this article is not here yet.")
_TITLE_AT_MOST = 500  # characters


@dataclass(frozen=True, slots=True)
class Waiting:
    """A work that the library lacks, as what is to be written: an article, and its version without text."""

    article: Article
    version: Version


def empty_parts() -> Packed:
    """Return the packed parts of a version without text."""
    content = Content(())
    return pack_version(b"", to_json(content), content.text)


def key_of(work: Work) -> str:
    """Return what two works of one file share that are one work."""
    return f"{title_key(work.title)}\n{title_key(' '.join(work.authors))}"


def waiting_for(work: Work) -> Waiting:
    """Return a work as an article that waits for its text; what the other program says of it is a guess."""
    parts = empty_parts()
    article_id, stamp = new_id(), now()
    title = shortened(one_line(work.title), _TITLE_AT_MOST)
    digests = (parts.sha256["source"], parts.sha256["text"])
    version = Version(new_id(), article_id, 1, title, IMPORTER, 1, *digests, 0, stamp)
    names = list(filter(None, map(one_line, work.authors)))
    kept = {IDS: list(map(one_line, work.ids)), _HASHES: list(map(one_line, work.hashes))}
    metadata: dict[str, Any] = {name: values for name, values in kept.items() if values}
    doi = next((key.removeprefix("doi:") for key in map(id_key, work.ids) if key.startswith("doi:")), "")
    article = Article(
        article_id,
        title,
        ", ".join(names),
        version_id=version.id,
        metadata=metadata | {"guessed": ["title", "author"] if names else ["title"]},
        created=stamp,
        modified=stamp,
        doi=doi,
    )
    return Waiting(article, version)


def waiting_place(mark: Mark, title: str, number: int) -> tuple[Target, Anchor]:
    """Return what a mark points at once there is a text, the title where it marks no words; it has no place yet.

    ``number`` is that of the mark in its file: in place of a position, it keeps the marks in order.
    """
    quote = TextQuoteSelector(clean_text(mark.quote).strip() or title, clean_text(mark.prefix), clean_text(mark.suffix))
    return Target(quote, TextPositionSelector(number, number + len(quote.exact))), Anchor(
        AnchorState.ORPHAN, None, None, 0.0, _REASON
    )


def waits_for(
    articles: Iterable[Article],
    file: Article,
    source: bytes,
    text: str,
    annotations: Callable[[str], Iterable[Annotation]],
) -> Article | None:
    """Return the one article that waits for a file: by its hash, an id, or its title, with authors or words that agree.

    ``file`` is the article that the file would be, with its place, title, author and details.
    """
    hashes = cache(file_hashes)

    def is_for(article: Article) -> bool:
        def quotes(_: Work) -> list[str]:
            return [annotation.target.quote.exact for annotation in annotations(article.id)]

        reads = Reads(lambda _: text, lambda _: hashes(source), quotes)
        return Matching([file], reads).match(_work_of(article)).article is not None

    matched = [article for article in articles if article.is_waiting and is_for(article)]
    return matched[0] if len(matched) == 1 else None


def _work_of(article: Article) -> Work:
    ids = (*_texts(article, IDS), *filter(None, (article.doi,)))
    return Work(article.title, tuple(in_list(article.author)), ids, _texts(article, _HASHES))


def _texts(article: Article, name: str) -> tuple[str, ...]:
    values = article.metadata.get(name)
    return tuple(value for value in values if isinstance(value, str)) if isinstance(values, list) else ()
