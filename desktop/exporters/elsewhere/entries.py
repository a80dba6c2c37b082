"""An annotation as every form for another program has it, from the one Document. Pure."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from db.records import Annotation
from desktop.annotated.document import Document, passage_of
from desktop.annotated.naming import page_of, shared_source
from desktop.annotations import quote_of
from desktop.article.about import in_list
from desktop.article.content import Passage
from desktop.exporters.quotes.quoting import heading_path
from desktop.shown_text import in_one_line

NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # characters that XML cannot hold

NO_THEME = "#FFE58A"  # behind a passage without a theme, where a form has colours of its own


@dataclass(frozen=True, slots=True)
class AnnotationEntry:
    """An annotation: ``quote`` as it is read, ``exact`` as it stands in the text; ``passage`` is None for an orphan."""

    annotation: Annotation
    quote: str
    exact: str
    note: str
    themes: tuple[str, ...]
    headings: tuple[str, ...]
    page: str
    passage: Passage | None
    colour: str


def entries_of(document: Document) -> Iterator[AnnotationEntry]:
    """Yield the annotations of an article, in the order of the text."""
    for annotation in document.annotations:
        page = page_of(annotation, document.content)
        themes = document.themes_of(annotation)
        yield AnnotationEntry(
            annotation,
            quote_of(annotation).replace("\ufffc", "▣"),
            annotation.target.quote.exact,
            annotation.note,
            tuple(theme.name for theme in themes),
            heading_path(annotation, document.content),
            page.label if page is not None else "",
            passage_of(annotation, len(document.content.text)),
            themes[0].colours.fill if themes else "",
        )


def title_of(document: Document) -> str:
    """Return an article's title on one line."""
    return " ".join(document.article.title.split()) or "Untitled"


def authors_of(document: Document) -> list[str]:
    """Return the names of an article's authors."""
    return in_list(document.article.author)


def address_of(document: Document) -> str:
    """Return an article's address on the web; "" where it has none."""
    source = shared_source(document.article.source)
    told = str(document.article.metadata.get("url") or "")
    return next((address for address in (source, told) if address.startswith(("http://", "https://"))), "")


def preview_lines(quote: str, note: str) -> list[str]:
    """Return what shows an annotation to people where the file is no text."""
    return [f"“{in_one_line(quote)}”", *(f"    {line}" for line in note.splitlines())]


def guid_of(identifier: str) -> str:
    """Return an id as a UUID: itself where it is one, else one that is always the same."""
    try:
        return str(uuid.UUID(identifier))
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"postil:{identifier}"))


def without_surrogates(text: str) -> str:
    """Return a text that a file can hold."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", text)
