"""Merging what an export says of each annotation, piece by piece, into a file that somebody wrote into.

For lists, digests and templates. The base are the pieces of the last export as they were remembered; where they are
not, they are made again from the file's machine block. Nothing is handed out that was not proved: each annotation
that the library shows stands there once (or was taken out by somebody), and every line that somebody wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from desktop.annotated.document import Piece, Write
from desktop.annotated.merge.merged import Merged, Sides
from desktop.annotated.merge.piece_merger import PieceMerger, links
from desktop.annotated.merge.segments import plain, solid
from desktop.annotated.merge.three_way import between, matches
from desktop.annotated.record import record_places, record_writing
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import pieces
from desktop.annotated.write.pieces import unit_of
from desktop.errors import ExportFailed
from desktop.shown_text import shortened

_TELLING = 12  # code points of a paragraph that tell it from others


def merge(sides: Sides, write: Write, exporter_id: str) -> Merged:
    """Return the file as it is to be written. ``exporter_id`` is empty for a list of the annotated article. Raises
    ExportFailed.
    """
    document, options, theirs = sides.document, sides.options, sides.theirs
    fresh = write(document, options)
    base = sides.memory.pieces or _made_again(sides, write)
    try:
        text = theirs.decode("utf-8-sig", "surrogatepass")
    except UnicodeDecodeError as error:
        raise ExportFailed("It is not UTF-8 text any more, so nothing can be merged into it.") from error
    mark = "\ufeff" if theirs.startswith(b"\xef\xbb\xbf") else ""
    places = record_places.all_blocks(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    before = text[: places[0][0]] if places else text
    ends = [*(start for start, _ in places[1:]), len(text)]
    below = "".join(text[end:start] for (_, end), start in zip(places, ends, strict=True)) if places else ""
    sides = replace(sides, unsure=() if sides.memory.pieces else sides.unsure)
    merger = PieceMerger(sides, _keyed(base, fresh.pieces), fresh, newline)
    made = mark + merger.run(before, below)
    is_embedded = not exporter_id and options.machine_block == "embedded"
    if is_embedded and not made.endswith(newline * 2):
        made += newline if made.endswith(newline) else newline * 2
    record = pieces.collection_of(document, options, fresh.labels, made + below, exporter_id)
    made += (record_writing.block_text(record, newline) if is_embedded else "") + below
    check(merger, before + below, made)
    sidecar = record + "\n" if fresh.sidecar is not None else None
    return merger.tally.merged(replace(fresh, text=made, sidecar=sidecar, memory=record))


def _made_again(sides: Sides, write: Write) -> tuple[Piece, ...]:
    """Return what the last export said, from its machine block: the annotations and themes as they were."""
    block = sides.block
    if block.source.get("text_sha256") != sides.document.version.text_sha256:
        raise ExportFailed("What it held at its last export is not known here, so nothing can be merged into it.")
    earlier = replace(sides.before, themes={theme.id: theme for theme in block.themes})
    return write(earlier, block.options(sides.options)).pieces


def _keyed(base: Sequence[Piece], fresh: Sequence[Piece]) -> list[Piece]:
    """Return pieces of the last export under the keys that they have now.

    Those of an annotation whose group is another now move with it, instead of going and coming; those of a template
    with loops, which have no annotation to go by, get the keys of those that follow them.
    """
    every = [*base, *fresh]
    if any(one.annotation_id or one.what != "text" or not one.key.startswith(pieces.SEPARATOR) for one in every):
        return _regrouped(base, fresh)
    words = [[plain(one.text).replace("\n", "\u2028") for one in side] for side in (base, fresh)]
    same = matches(*words)
    keys = {here: fresh[there].key for here, there in same}
    for a, b in between(same, len(base), len(fresh)):
        if a.stop - a.start == b.stop - b.start:
            keys |= zip(range(a.start, a.stop), (one.key for one in fresh[b]), strict=True)
    return [replace(one, key=keys.get(n) or pieces.key_of("", f"gone {n}", "text")) for n, one in enumerate(base)]


def _regrouped(base: Sequence[Piece], fresh: Sequence[Piece]) -> list[Piece]:
    old, new = _units(base), _units(fresh)
    names: dict[str, str] = {}
    for identity, units in old.items():
        left = [unit for unit in units if unit not in new.get(identity, {})]
        free = [unit for unit in new.get(identity, {}) if unit not in units]
        names |= dict(zip(left, free, strict=False))
    return [replace(one, key=names.get(unit := unit_of(one.key), unit) + one.key[len(unit) :]) for one in base]


def _units(rows: Sequence[Piece]) -> dict[str, dict[str, None]]:
    """Return the places of each annotation, in their order."""
    made: dict[str, dict[str, None]] = {}
    for piece in rows:
        if piece.annotation_id:
            made.setdefault(piece.annotation_id, {})[unit_of(piece.key)] = None
    return made


def check(merger: PieceMerger, theirs: str, made: str) -> None:
    """Prove a merged file before it is handed out: ``theirs`` is the file as it was. Raises ExportFailed."""
    keys = Counter(one.key for one in merger.segments if one.key)
    for key in [key for key in {**keys, **merger.ours} if keys[key] > 1 or (not keys[key] and merger.is_due(key))]:
        identity = merger.belongs_to(key)
        raise _failed(f"“{merger.quotes.get(identity, '')}” would stand in it {keys[key]} times")
    by_id = {piece.annotation_id for piece in merger.fresh.pieces}
    now, new, held = (links(text) for text in (made, merger.fresh.text, theirs))
    was = links("\n".join(piece.text for piece in merger.base.values()))
    for identity, quote in merger.quotes.items():
        count, wanted, earlier = now[identity], new[identity], was[identity]
        if count > max(held[identity], wanted + held[identity] - earlier, wanted):
            raise _failed(f"“{quote}” would stand in it {count} times")
        is_due = identity not in merger.settled if identity in by_id else not earlier
        if not count and wanted and is_due:
            raise _failed(f"“{quote}” would be missing")
    _check_paragraphs(merger, theirs, made)
    written = {line.rstrip() for piece in merger.base.values() for line in piece.text.splitlines()}
    given_up = Counter(line.rstrip() for line in merger.given_up)
    lines = Counter(line.rstrip() for line in lines_with_ends(theirs) if solid(line)) - given_up
    there = Counter(line.rstrip() for line in lines_with_ends(made))
    for line, count in lines.items():
        if line not in written and there[line] < count:
            raise _failed(f"“{line.strip()}” would be lost")


def _check_paragraphs(merger: PieceMerger, theirs: str, made: str) -> None:
    """Check that nothing stands there twice that has no annotation to be known by, as in a template with loops."""
    there, had = _paragraphs(made), _paragraphs(theirs)
    fresh = Counter(plain(piece.text) for piece in merger.fresh.pieces)
    base = Counter(plain(piece.text) for piece in merger.base.values())
    for piece in merger.fresh.pieces:
        words = plain(piece.text)
        most = fresh[words] + max(0, had[words] - base[words])
        if not piece.annotation_id and len(words) > _TELLING and there[words] > most:
            raise _failed(f"“{words}” would stand in it {there[words]} times")


def _paragraphs(text: str) -> Counter[str]:
    return Counter(plain(one) for one in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")))


def _failed(what: str) -> ExportFailed:
    return ExportFailed(f"It cannot be merged into: {shortened(what, 160)}.")
