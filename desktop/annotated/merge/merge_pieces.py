"""Merging what an export says of each annotation, piece by piece, into a file that somebody wrote into.

For lists, digests and templates. The base are the pieces of the last export as they were remembered; where they are
not, they are made again from the file's machine block. Nothing is handed out that was not proved: each annotation
that the library shows stands there once (or was taken out by somebody), and every line that somebody wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.annotated.document import Exported, Piece, Write
from desktop.annotated.merge.merged import Merged, Sides
from desktop.annotated.merge.piece_merger import PieceMerger, links
from desktop.annotated.merge.units import solid, under_new_names, units_of
from desktop.annotated.record import record_places, record_writing
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import pieces
from desktop.errors import ExportFailed
from desktop.shown_text import shortened

_TELLING = 12  # code points of a line that tell it from others
_WHOLE = pieces.key_of("", "text", "text")


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
    was, now = (units_of(side, newline) for side in _as_one(base, fresh.pieces))
    merger = PieceMerger(sides, under_new_names(was, now), now, newline)
    made = mark + merger.run(before, below)
    is_embedded = not exporter_id and options.machine_block == "embedded"
    if is_embedded and not made.endswith(newline * 2):
        made += newline if made.endswith(newline) else newline * 2
    record = pieces.collection_of(document, options, fresh.labels, made + below, exporter_id)
    made += (record_writing.block_text(record, newline) if is_embedded else "") + below
    check(merger, before + below, made, fresh)
    sidecar = record + "\n" if fresh.sidecar is not None else None
    return merger.tally.merged(replace(fresh, text=made, sidecar=sidecar, memory=record))


def _made_again(sides: Sides, write: Write) -> tuple[Piece, ...]:
    """Return what the last export said, from its machine block: the annotations and themes as they were."""
    block = sides.block
    if block.source.get("text_sha256") != sides.document.version.text_sha256:
        raise ExportFailed("What it held at its last export is not known here, so nothing can be merged into it.")
    earlier = replace(sides.before, themes={theme.id: theme for theme in block.themes})
    return write(earlier, block.options(sides.options)).pieces


def _as_one(base: Sequence[Piece], fresh: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Yield both sides, as one piece each where a template made one that has no annotations to go by."""
    sides = base, fresh
    is_text = any(side and all(one.what == "text" and not one.annotation_id for one in side) for side in sides)
    for side in sides:
        yield [Piece(_WHOLE, pieces.joined(side).rstrip("\n"))] if is_text else side


def check(merger: PieceMerger, theirs: str, made: str, fresh: Exported) -> None:
    """Prove a merged file before it is handed out: ``theirs`` is the file as it was. Raises ExportFailed."""
    now, new, held = (links(text) for text in (made, fresh.text, theirs))
    was = links("".join(line for unit in merger.base.values() for line in unit.lines))
    for identity, quote in merger.quotes.items():
        if now[identity] > max(held[identity], new[identity] + max(0, held[identity] - was[identity])):
            raise _failed(f"“{quote}” would stand in it {now[identity]} times")
        if new[identity] and not now[identity] and identity not in merger.settled:
            raise _failed(f"“{quote}” would be missing")
    given_up = Counter(line.rstrip() for line in merger.given_up)
    had, there = (Counter(line.rstrip() for line in lines_with_ends(text) if solid(line)) for text in (theirs, made))
    for line, count in (had - given_up).items():
        if line not in merger.written and there[line] < count:
            raise _failed(f"“{line.strip()}” would be lost")
    # nothing stands there twice that has no annotation to be known by, as in a template with loops
    base, ours = (
        Counter(line.rstrip() for unit in side.values() if not unit.annotation_id for line in unit.lines)
        for side in (merger.base, merger.ours)
    )
    for line, count in ours.items():
        if len(line) > _TELLING and there[line] > count + max(0, had[line] - base[line]):
            raise _failed(f"“{line.strip()}” would stand in it {there[line]} times")


def _failed(what: str) -> ExportFailed:
    return ExportFailed(f"It cannot be merged into: {shortened(what, 160)}.")
