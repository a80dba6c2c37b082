"""Annotations and their links to themes: their rows, and reading them as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.canonical import clean, parsed
from db.connection import Row
from db.errors import RowDamaged
from db.records import Anchor, AnchorState, Annotation, Target, TextPositionSelector, TextQuoteSelector
from db.rows import Data, Kind, Links, columns

ANSWERS = "postil:answers"  # the key of ``extra`` that says which annotation one answers, by its id
CREATOR = "creator"  # the key of ``extra`` that says whose an annotation is, where it is somebody else's
PRIVATE = "private"  # the key of ``extra`` that keeps an annotation from travelling
READING_ORDER = (
    "order by a.article_id, a.anchor_start is null, coalesce(a.anchor_start, a.position_start),"
    " coalesce(a.anchor_end, a.position_end), a.id"
)


def answered_by(annotation: Annotation) -> str:
    """Return the id of the annotation that one answers; "" where it answers none."""
    told = annotation.extra.get(ANSWERS)
    return told if isinstance(told, str) and told != annotation.id else ""


def answering(annotation: Annotation, ids: Mapping[str, str]) -> Annotation:
    """Return an annotation that answers what it did, by the id that this has now: old id -> new id."""
    asked = ids.get(answered_by(annotation))
    return annotation if asked is None else replace(annotation, extra=annotation.extra | {ANSWERS: asked})


def thread_of(annotation: Annotation) -> str:
    """Return by what annotations of one passage are sorted: by time, each with its answers behind it."""
    return answered_by(annotation) + annotation.id


def _data(annotation: Annotation) -> Data:
    quote, position, anchor = annotation.target.quote, annotation.target.position, annotation.anchor
    return {
        "quote": clean(quote.exact),
        "prefix": clean(quote.prefix),
        "suffix": clean(quote.suffix),
        "position_start": position.start,
        "position_end": position.end,
        "anchor_state": str(anchor.state),
        "anchor_start": anchor.start,
        "anchor_end": anchor.end,
        "anchor_score": float(anchor.score),
        "anchor_reason": clean(anchor.reason),
    }


_STATES = {str(state): state for state in AnchorState}


def _state(name: str) -> AnchorState:
    try:
        return _STATES[name]
    except KeyError as error:
        raise RowDamaged("The library is damaged: where an annotation stands in it cannot be read.") from error


def _annotation(row: Row, theme_ids: Sequence[str]) -> Annotation:
    id_, article_id, version_id, quote, prefix, suffix, start, end = row[:8]
    state, anchor_start, anchor_end, score, reason = row[8:13]
    note, created, modified, deleted, extra = row[13:18]
    return ANNOTATION.record(
        id_,
        article_id,
        version_id,
        Target(TextQuoteSelector(quote, prefix, suffix), TextPositionSelector(start, end)),
        Anchor(_state(state), anchor_start, anchor_end, score, reason),
        note,
        tuple(theme_ids),
        created,
        modified,
        deleted,
        parsed(extra),
        **ANNOTATION.added(row),
    )


def _stand_in(_: int) -> Data:
    return {"anchor_state": str(AnchorState.ORPHAN), "anchor_reason": "Damage has taken this annotation."}


THEMES_OF = Links("theme_ids", "annotation_themes", "annotation_id", "theme_id")
ANNOTATION = Kind(
    "annotation",
    "annotations",
    Annotation,
    "quote",
    columns(
        "id article_id version_id quote prefix suffix position_start position_end"
        " anchor_state anchor_start anchor_end anchor_score anchor_reason note created modified deleted extra",
        json={"extra"},
        reals={"anchor_score"},
    ),
    THEMES_OF,
    _data,
    _annotation,
    _stand_in,
)
