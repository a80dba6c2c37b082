"""Reading one record of a machine block, or of any W3C Web Annotation, with nothing taken on trust; its checksum, so
that a replace-all that went through it does not go unseen; and what can be read of a block that is no sound JSON.

The checksum is a note against accidents, no signature: whoever means to change a record can write a new one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from db.clock import is_time
from db.message import Message
from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
)
from desktop.proposals.import_plan import BadRecord

KEY = "postil:check"
_LENGTH = 16  # hexadecimal digits
_PLAIN = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
_STATED = re.compile(rf'"{KEY}":"([0-9a-f]{{{_LENGTH}}})"')
ARTICLE = "postil://article/"
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_GREY = ("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")
OWN_KEYS = frozenset(
    {
        *("@context", "id", "type", "created", "modified", "motivation", "body", "bodyValue", "target"),
        *("postil:label", "postil:listed", "postil:version", "postil:anchor", "postil:page", KEY),
    }
)
_LINE_END = re.compile(r"\r\n|\r(?!\n)|\n")
_CLOSING = ("", "]}}", "]}", "]", "}")
_RECORD = ("postil://a/", "QuoteSelector", "postil:label")  # one of them stands in the line of a record
LOOSE = json.JSONDecoder(strict=False)  # an editor may have broken lines within a text
Rows = list[tuple[str, object]]  # each record's line, and what it says


def _words(value: object, name: str, default: str | None = None) -> str:
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise ValueError(f"its {name} is not text")
    return value


def _id(value: object, name: str, default: str | None = None) -> str:
    """Return an id, which no invisible character and no half of one may stand in."""
    words = _words(value, name, default)
    if len(words) > 200 or not words.isprintable() or " " in words:
        raise ValueError(f"its {name} is not usable")
    return words


def annotation_from(row: object, article_id: str, version_id: str) -> tuple[Annotation, tuple[str, ...]]:
    """Read one record. Returns the annotation and the names of its themes. Raises ValueError with the reason.

    ``theme_ids`` are the exporting library's; a foreign record's tags give names only. Without ``article_id`` the
    record's own target says which article it is about.
    """
    if not isinstance(row, dict):
        raise ValueError("it is not a JSON object")
    iri = _id(row.get("id"), "id")
    identity = iri.removeprefix("postil://a/").removeprefix("urn:uuid:")
    if not identity:
        raise ValueError("its id is not usable")
    target = row.get("target")
    target = target[0] if isinstance(target, list) and target else target
    if not isinstance(target, dict):
        raise ValueError("it has no target")
    selectors = target.get("selector")
    chosen = [part for part in (selectors if isinstance(selectors, list) else [selectors]) if isinstance(part, dict)]
    quotes = (part for part in chosen if part.get("type") == "TextQuoteSelector")
    ranges = ([part.get("start"), part.get("end")] for part in chosen if part.get("type") == "TextPositionSelector")
    if (stated := next(quotes, None)) is None:
        raise ValueError("it has no quote")
    prefix, suffix = (_words(stated.get(key), key, "") for key in ("prefix", "suffix"))
    quote = TextQuoteSelector(_words(stated.get("exact"), "quote"), prefix, suffix)
    position = TextPositionSelector(*next(filter(is_range, ranges), (0, len(quote.exact))))
    note, names, theme_ids = _bodies(row)
    anchor = _anchor(row.get("postil:anchor"), position)
    extra = {key: value for key, value in row.items() if key not in OWN_KEYS}
    annotation = Annotation(
        id=identity,
        article_id=article_id or _article_of(target),
        version_id=_id(row.get("postil:version"), "version", version_id),
        target=Target(quote, position),
        anchor=anchor,
        note=note,
        theme_ids=theme_ids,
        created=_time(_words(row.get("created"), Message("creation date"), "")),
        modified=_time(_words(row.get("modified"), Message("date of change"), "")),
        extra=extra,
    )
    return annotation, names


def _time(told: str) -> str:
    return told if is_time(told) else ""


def _article_of(target: Mapping[str, Any]) -> str:
    stated, source = target.get("postil:article"), target.get("source")
    if isinstance(stated, str) and stated.isprintable():
        return stated
    return source.removeprefix(ARTICLE) if isinstance(source, str) and source.startswith(ARTICLE) else ""


def _bodies(row: Mapping[str, Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    bodies = row.get("body", [])
    if isinstance(row.get("bodyValue"), str):
        bodies = [{"type": "TextualBody", "value": row["bodyValue"]}]
    notes, names, ids = [], [], []
    for body in bodies if isinstance(bodies, list) else [bodies]:
        if isinstance(body, str) or (isinstance(body, dict) and "value" not in body):
            continue  # an IRI: nothing to show
        if not isinstance(body, dict):
            raise ValueError("one of its bodies is not an object")
        value = _words(body["value"], "body")
        if body.get("purpose") == "tagging":
            names.append(value)
            ids.append(_id(body.get("postil:theme"), "theme", ""))
        else:
            notes.append(value)
    return "\n\n".join(notes), tuple(names), tuple(id_ for id_ in ids if id_)


def is_range(row: object) -> bool:
    """True if a row names a range of a text."""
    return (
        isinstance(row, list)
        and len(row) == 2
        and all(type(number) is int for number in row)
        and 0 <= row[0] <= row[1] < 2**53
    )


def _anchor(row: object, position: TextPositionSelector) -> Anchor:
    if row is None:
        return Anchor(AnchorState.IN_PLACE, position.start, position.end)
    if not isinstance(row, list) or len(row) != 5:
        raise ValueError("its anchor is not readable")
    state, start, end, score, reason = row
    if not isinstance(state, str) or state not in AnchorState.__members__ or not isinstance(reason, str):
        raise ValueError("its anchor is not readable")
    if not isinstance(score, int | float) or not 0 <= score <= 1:
        raise ValueError("its anchor's score is not between 0 and 1")
    if state == AnchorState.ORPHAN:
        return Anchor(AnchorState.ORPHAN, None, None, score, reason)
    if not is_range([start, end]):
        raise ValueError("its anchor is not readable")
    return Anchor(AnchorState(state), start, end, score, reason)


def theme_from(row: object) -> Theme | None:
    """Return the theme that a row of the header tells of, or None where it is no theme."""
    if not isinstance(row, dict):
        return None
    identity, name, colours = row.get("id"), row.get("name"), row.get("colours")
    if not isinstance(identity, str) or not identity or not identity.isprintable():
        return None
    if not isinstance(name, str) or not name.strip():
        return None
    stated = colours if isinstance(colours, list) else []
    good = [colour for colour in stated if isinstance(colour, str) and _COLOUR.fullmatch(colour)]
    key, position = row.get("key"), row.get("position", 0)
    texts = {key: row[key] for key in ("definition", "created", "modified") if isinstance(row.get(key), str)}
    return Theme(
        id=identity,
        name=name,
        definition=texts.get("definition", ""),
        colours=ThemeColours(*(good if len(good) == len(stated) == 4 else _GREY)),
        key=key if type(key) is int and 1 <= key <= 9 else None,
        position=position if type(position) is int else 0,
        parent_id=parent if isinstance(parent := row.get("parent"), str) and parent.isprintable() else None,
        created=_time(texts.get("created", "")),
        modified=_time(texts.get("modified", "")),
    )


def check_of(record: Mapping[str, Any]) -> str:
    """Return the checksum of a record: of its keys and values in any order, but for the checksum's own."""
    kept = {key: value for key, value in record.items() if key != KEY}
    return hashlib.sha256(_PLAIN.encode(kept).encode("ascii")).hexdigest()[:_LENGTH]


def checked(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record with its checksum, the last key."""
    kept = {key: value for key, value in record.items() if key != KEY}
    return {**kept, KEY: check_of(kept)}


def is_changed(record: Mapping[str, Any]) -> bool:
    """True if a record was changed since it was written, as none was that nests too deeply to be written; one
    without a checksum is taken as it is.
    """
    stated = record.get(KEY)
    try:
        return stated is not None and stated != check_of(record)
    except RecursionError:
        return True


def stated_check(record: object) -> str:
    """Return the checksum that a record states, or ''."""
    value = record.get(KEY) if isinstance(record, Mapping) else None
    return value if isinstance(value, str) else ""


def check_in(line: str) -> str:
    """Return the checksum that stands in the line of a record that cannot be read, or ''."""
    match = _STATED.search(line)
    return match[1] if match else ""


def read_damaged(text: str) -> tuple[Mapping[str, Any], Rows, list[BadRecord]]:
    """Return the head of a collection, its records, and what could not be read of them, line by line.

    A head that cannot be read is empty, however many lines it takes by now: it is no record.
    """
    header: Mapping[str, Any] = {}
    rows: Rows = []
    bad: list[BadRecord] = []
    left: list[str] = []  # lines that are no record, and no head that can be read
    for raw in _LINE_END.split(text):
        line = raw.strip().rstrip(",")
        is_head = "AnnotationCollection" in line[:400] or "postil:insertions" in line
        error: ValueError | RecursionError | None = None
        try:
            value = json.loads(line + "]}}" if is_head and line.endswith("[") else line)
        except (ValueError, RecursionError) as problem:
            value, error = None, problem
        if isinstance(value, dict) and is_head:
            header = value
        elif isinstance(value, dict) and ("target" in value or header):
            rows.append((line, value))
        elif error is not None and not is_head and line.startswith("{") and any(sign in line for sign in _RECORD):
            bad.append(BadRecord(len(rows) + len(bad) + 1, line, why_unread(error), check_in(line)))
        else:
            left.append(raw)
    rest = "\n".join(line for line in left if line.strip(" \t,") not in _CLOSING)
    if rest and (header or not (rows or bad)):  # else it is what is left of the head
        bad.append(BadRecord(len(rows) + len(bad) + 1, rest, Message("it is not JSON")))
    return header, rows, bad


def shown(row: object) -> str:
    """Return a record as text, or what can be said of it."""
    try:
        return json.dumps(row, ensure_ascii=False)[:2000]
    except (ValueError, RecursionError):
        return Message("(deeply nested)")


def why_unread(error: ValueError | RecursionError) -> str:
    """Return why JSON could not be read, in words for a reader."""
    if isinstance(error, RecursionError):
        return Message("it is nested too deeply")
    return (
        Message("it is not JSON ({error})", error=error)
        if isinstance(error, json.JSONDecodeError)
        else Message("a number in it is too long")
    )
