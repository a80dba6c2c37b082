"""The JSON that ``--json`` prints: stable, and documented in the handbook. It knows records, not the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from db.annotations import answered_by
from db.records import Annotation, Theme
from desktop.article.read_json import details_json
from desktop.filing.authors import author_of
from desktop.library.across.details import guessed_of, value_of
from desktop.shown_text import shortened

if TYPE_CHECKING:
    from desktop.library.across.shelf import Shelved


def annotation_json(annotation: Annotation, themes: Mapping[str, Theme]) -> dict[str, Any]:
    """Shape one annotation. ``start`` and ``end`` speak of the article's current text; an orphan has none."""
    quote = annotation.target.quote
    return {
        "id": annotation.id,
        "article": annotation.article_id,
        "start": annotation.anchor.start,
        "end": annotation.anchor.end,
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "themes": [themes[theme_id].name for theme_id in annotation.theme_ids if theme_id in themes],
        "note": annotation.note,
        "author": author_of(annotation) or None,
        "answers": answered_by(annotation) or None,
        "state": annotation.anchor.state.value,
        "created": annotation.created,
        "modified": annotation.modified,
    }


def article_json(shelved: Shelved) -> dict[str, Any]:
    """Shape one article with the number of its annotations and how far it is read."""
    article = shelved.article
    return {
        "id": article.id,
        **details_json(article.title, article.author, partial(value_of, article)),
        "guessed": guessed_of(article),
        "language": article.language,
        "source": article.source,
        "words": article.words,
        "annotations": shelved.annotations,
        "tags": list(article.tags),
        "progress": shelved.progress,
        "added": article.created,
        "read": shelved.read or None,
        "archived": article.archived is not None,
        "waiting": article.is_waiting,
    }


def theme_json(theme: Theme, annotations: int) -> dict[str, Any]:
    """Shape one theme with the number of its annotations."""
    return {
        "id": theme.id,
        "name": theme.name,
        "definition": theme.definition,
        "includes": theme.includes,
        "excludes": theme.excludes,
        "examples": list(theme.examples),
        "key": theme.key,
        "colours": {
            "fill": theme.colours.fill,
            "line": theme.colours.line,
            "fill_dark": theme.colours.fill_dark,
            "line_dark": theme.colours.line_dark,
        },
        "parent": theme.parent_id,
        "annotations": annotations,
    }


def one_line(text: str, width: int = 72) -> str:
    """Fold white space and shorten, for a line of a list."""
    return shortened(text, width)


def theme_map(themes: Iterable[Theme]) -> dict[str, Theme]:
    """Return themes by their ids."""
    return {theme.id: theme for theme in themes}
