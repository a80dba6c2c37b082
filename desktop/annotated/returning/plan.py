"""What an annotated article that comes back would change: proposals for people to read, computed without writing.

The path of ``plan_article``, each step of which only reads what the one before returned:

1. ``returned`` parses the file into one frozen value: record, notes, references, front matter (``ExportedFile``);
   ``relabelled`` gives footnotes their labels back that a program numbered.
2. ``comparison_base_of`` says what the file is told against: its own record as far as the checksums vouch for it, else
   what the library would have exported. Where there is neither, it is a stranger's (``without_record``).
3. ``text_of`` compares the text: the source without marks, how marks and references lie on it and lay at the export,
   what of them was moved, which are new (``FileText``; ``visible``, ``layout``, ``foreign_footnotes``).
4. ``in_file`` tells which notes and references are there, and whether the file is whole.
5. ``planned`` goes through the record: of note, themes and passage of each annotation, who changed what since
   (``said_in_notes``, ``differences``). Visible text wins for notes and themes, the record for ids, dates and ranges.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace

from desktop.annotated import source_text
from desktop.annotated.document import FORMAT_VERSION, Document, Reader
from desktop.annotated.read.exported_file import ExportedFile, read_back, with_own_line_ends
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.record.record_writing import is_as_written
from desktop.annotated.returning.comparison_base import comparison_base_of, library_annotations_in
from desktop.annotated.returning.file_text import LINE_ENDS, text_of
from desktop.annotated.returning.foreign_footnotes import relabelled
from desktop.annotated.returning.proposing import planned
from desktop.annotated.returning.without_record import plan_by_marks
from desktop.errors import ImportFailed
from desktop.proposals.import_plan import ImportPlan

_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_MOST_CONTROLS = 0.02  # of a text


@dataclass(frozen=True)
class Returned:
    """A file that came back: its bytes, what it was parsed into, and that with the labels of its footnotes put back."""

    data: bytes
    sidecar: bytes | None
    as_it_came: ExportedFile
    relabelled: ExportedFile

    @property
    def is_as_written(self) -> bool | None:
        """True if it is what was exported; None of an older one, which does not say."""
        return is_as_written(self.data, self.as_it_came.block) if self.as_it_came.block is not None else False


def returned(data: bytes, sidecar: bytes | None) -> Returned:
    """Return a file that came back as it was parsed. Raises ImportFailed for a newer format and for what is no text."""
    text = _whole_characters(data)
    first = read_back(text, sidecar)
    back = relabelled(first, sidecar)
    if first.block is None and not first.references and _is_no_text(text):  # an export holds whatever its article does
        raise ImportFailed(
            "The file is not text. A document is added as an article; marks in one that is there come in by an update."
        )
    if back.block is not None:
        refuse_newer(back.block)
    return Returned(data, sidecar, first, back)


def plan_article(came: Returned, document: Document | None, name: str, read: Reader) -> ImportPlan:
    """Return what importing an annotated article, or a stranger's Markdown, would change."""
    back = came.relabelled
    is_strange = back.block is None and not back.footnotes and not library_annotations_in(back, document)
    comparison = None if is_strange else comparison_base_of(back, document)
    if comparison is None:
        return plan_by_marks(back, _whole_characters(came.data), document, read, name)
    again = with_own_line_ends(back, comparison.block, came.sidecar)
    if has_others := again is not back:
        back, comparison = again, comparison_base_of(again, document) or comparison
    text = text_of(back, comparison, document, read)
    if has_others and LINE_ENDS not in text.notices:
        text = replace(text, notices=(*text.notices, LINE_ENDS))
    plan = planned(text, name)
    is_same = came.is_as_written
    if is_same is None:  # an older export: as far as its source and its record prove it
        is_same = plan.untouched and _is_as_recorded(came.data, came.as_it_came)
    return replace(plan, untouched=is_same)


def refuse_newer(block: MachineBlock) -> None:
    """Raise ImportFailed for what a newer Postil wrote."""
    if block.version > FORMAT_VERSION:
        raise ImportFailed(
            "The file was written by a newer Postil (format {version}, this one knows {format_version}).",
            version=block.version,
            format_version=FORMAT_VERSION,
        )


def _whole_characters(data: bytes) -> bytes:
    """Return UTF-8 without the character that its end cuts in two; other bytes as they are."""
    try:
        return data[: codecs.utf_8_decode(data)[1]]
    except UnicodeDecodeError:
        return data


def _is_no_text(data: bytes) -> bool:
    """True if bytes are those of a program or a picture: text has no NUL but by mistake."""
    sample = data[:4096]
    if b"\0" not in sample or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * _MOST_CONTROLS


def _is_as_recorded(data: bytes, back: ExportedFile) -> bool:
    """True if nothing was left out when a file was read, its record was not edited and nothing stands below it."""
    block = back.block
    below = back.text[block.end :] if block is not None and block.start >= 0 else ""
    is_sound = block is not None and block.is_sound
    return is_sound and not below.strip() and source_text.decode(data).text == back.text
