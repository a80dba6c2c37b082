"""What a file shows of its annotations, notes and references, and whether it is whole: signs that it lost its end on
the way, or holds its text twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from db.message import Message
from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.block_finding import also_of
from desktop.annotated.returning.file_text import FileText, bare
from desktop.annotated.returning.identify import stated_count

CUT = Message("The file may be cut off.")
TWICE = Message("The file seems to hold its text twice.")
SHORT = 0.6  # of the text that was exported: less is a part of it


@dataclass(frozen=True)
class InFile:
    """The first note of each label, the labels that are referred to, and the label that ends the file.

    ``doubt`` says why the file as a whole may not be as somebody meant it, ``notices`` what is to be told of that.
    """

    bodies: Mapping[str, FoundNote]
    there: frozenset[str]
    last: str = ""
    doubt: str = ""
    notices: tuple[str, ...] = ()


def in_file(text: FileText) -> InFile:
    """Return what a file shows."""
    back, layer = text.file, text.layer
    notes = layer.footnotes if layer is not None else back.footnotes
    bodies = {one.label: one for one in reversed(notes)}
    there = frozenset(back.references)  # also what stands in code or a comment by now: that is not gone
    there |= frozenset({*layer.references, *layer.listed}) if layer is not None else frozenset()
    if is_twice(back):
        return InFile(bodies, there, doubt=TWICE, notices=(TWICE,))
    notices: list[str] = [
        Message("The reference {label} stands in the text {n} times; the first was taken.", label=label, n=len(places))
        for label, places in back.references.items()
        if len(places) > 1
    ]
    if dangling := (there & {*text.comparison.block.labels.values()}) - {*bodies}:
        notices.append(
            Message(
                "{n} notes are missing from the file although the text refers to them; they stay as they are.",
                n=len(dangling),
            )
            if len(dangling) > 1
            else Message("{n} note is missing from the file although the text refers to it; it stays as it is.", n=1)
        )
    doubt, why = _doubt(text, len(bodies), is_dangling=bool(dangling))
    return InFile(bodies, there, _last(back), doubt, (*notices, *why))


def _doubt(text: FileText, number: int, *, is_dangling: bool) -> tuple[str, list[str]]:
    """Return why a file with so many notes may have lost its end, or '', and what is to be told of that."""
    record, block, layer = text.file.block, text.comparison.block, text.layer
    if record is not None and record.others:
        return also_of(record.others), []
    if record is not None and record.start >= 0:
        return "", []  # one stands below the text: it is whole
    # where a record says so, the number is an older export's, in the article
    ours = block.insertions is None or "annotations:" in block.put_first
    count = stated_count(text.file) if ours else None
    if count is not None and count > number:
        return CUT, [
            Message(
                "The file says that it holds {count} annotations but has {n}; it may be cut off. Its "
                "text is not taken over unless you say so.",
                count=count,
                n=number,
            )
        ]
    if is_dangling or (layer is not None and text.original is not None and is_cut(layer.text, text.original)):
        return CUT, [Message("The file may be cut off; its text is not taken over unless you say so.")]
    return "", []


def is_twice(back: ExportedFile) -> bool:
    """True if most references stand in a file more than once."""
    times = Counter({label: len(places) for label, places in back.references.items()})
    twice = sum(count > 1 for count in times.values())
    return twice > 1 and twice * 2 > len(times)


def _last(back: ExportedFile) -> str:
    """Return the label of the footnote with which a file ends, or ''."""
    last = max(back.footnotes, key=lambda one: one.end, default=None)
    return last.label if last is not None and not back.text[last.end :].strip() else ""


def is_cut(text: str, original: str) -> bool:
    """True if a text is the beginning of the one that was exported, or much less than it."""
    seen, whole = bare(text).rstrip(" \t\n>"), bare(original).rstrip()
    return (len(seen) < len(whole) and whole.startswith(seen)) or len(seen) < len(whole) * SHORT
