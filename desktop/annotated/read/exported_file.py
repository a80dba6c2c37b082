"""An exported file, parsed once: its record, notes, references and front matter; and the check before one is written.

Whatever looks at a file is handed this, not its text: each part is looked for when it is first asked for, and kept.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from db.message import Message
from db.records import without_added
from desktop.annotated import front_matter, source_text
from desktop.annotated.document import Document
from desktop.annotated.notes.footnotes import (
    ANY_LINK,
    LABEL,
    REFERENCE,
    FoundNote,
    find_footnotes,
    listed_in,
)
from desktop.annotated.record.block_finding import find_block, veiled
from desktop.annotated.record.machine_block import MachineBlock, read_collection, restored
from desktop.article.ranges import cut_out

_ANY_LABEL = re.compile(rf"\^({LABEL})\b")  # of a reference, a callout, a paragraph
NEWLINE = re.compile(r"\r\n|\r(?!\n)|\n")
_CUT = 4000  # characters in which front matter that has no end is looked for what it states


@dataclass(frozen=True)
class ExportedFile:
    """An exported file, but for blank lines above Postil's front matter. Places count its ``text``."""

    text: str
    block: MachineBlock | None = None
    encoding: str = "utf-8"

    def by(self, block: MachineBlock | None) -> ExportedFile:
        """Return the file as it is read with another record than its own."""
        return self if block is self.block else replace(self, block=block)

    @cached_property
    def records(self) -> Sequence[tuple[int, int]]:
        """The place of the machine block, if it stands in the file."""
        return [(self.block.start, self.block.end)] if self.block is not None and self.block.start >= 0 else []

    @cached_property
    def seen(self) -> str:
        """A text of the same length in which the machine blocks say nothing."""
        return veiled(self.text, self.records)

    @cached_property
    def footnotes(self) -> tuple[FoundNote, ...]:
        """The definitions of Postil's footnotes, in order."""
        return tuple(note for note in find_footnotes(self.seen) if note.label not in self.authors)

    @cached_property
    def references(self) -> Mapping[str, Sequence[int]]:
        """Return where each label is referred to, also in code and comments."""
        definitions = {note.start for note in self.footnotes}
        starts: dict[str, list[int]] = {}
        for match in REFERENCE.finditer(self.seen):
            line = source_text.line_start(self.text, match.start())
            is_definition = line in definitions and self.text[match.end() : match.end() + 1] == ":"
            if match[1] not in self.authors and not is_definition:
                starts.setdefault(match[1], []).append(match.start())
        return starts

    @cached_property
    def labels(self) -> frozenset[str]:
        """The labels that stand in it anywhere, which tell annotations apart where there is no record."""
        return frozenset(match[1] for match in _ANY_LABEL.finditer(self.text))

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that its links name."""
        return frozenset(match[1] for match in ANY_LINK.finditer(self.text))

    @cached_property
    def matter(self) -> str:
        """The lines of the front matter, also of one that the end of the file cut off."""
        return front_matter.lines_in(self.text) or self.text[: _CUT * self.text.startswith("---")]

    def stated(self, key: str) -> str:
        """Return what the front matter says under a key of Postil's, or ''."""
        value = re.search(rf'(?:\A|(?<=[\r\n])){key}: "?([^"\r\n]*)"?(?=[\r\n]|\Z)', self.matter)
        return value[1] if value else ""

    @property
    def stated_count(self) -> int | None:
        """How many annotations the front matter says the file holds."""
        count = self.stated("annotations")
        return int(count) if re.fullmatch(r"\d{1,7}", count) else None

    @cached_property
    def clean(self) -> bytes | None:
        """The clean source where every insertion stands as it was put in and the hash agrees, else None.

        Notes may have been edited; words written below the notes make the answer None.
        """
        text, block = self.text, self.block
        if block is None:
            return None
        insertions, length = block.insertions, block.source.get("length")
        encoding, sha = block.source.get("encoding"), block.source.get("sha256")
        if insertions is None or type(length) is not int or encoding not in source_text.KNOWN:
            return None
        pieces: list[str] = []
        at = place = 0
        for where, put in insertions:
            pieces.append(text[at : at + where - place])
            at += where - place
            if not text.startswith(put, at):
                return None
            at += len(put)
            place = where
        pieces.append(text[at : at + length - place])
        at, joint = at + length - place, block.header.get("postil:joint")
        at += len(joint) if isinstance(joint, str) and text.startswith(joint, at) else 0
        try:
            clean = source_text.encode("".join(pieces), str(encoding))
        except UnicodeError:
            return None
        if hashlib.sha256(clean).hexdigest() != sha:
            return None
        # which begins anew: what the source leaves open ends with it
        rest = ExportedFile(text[at:], replace(block, start=block.start - at, end=block.end - at))
        return clean if rest.is_only_tail else None  # else somebody wrote something below

    @property
    def authors(self) -> frozenset[str]:
        """The labels and ids in it that look like Postil's but are the article's."""
        return self.block.authors_labels if self.block is not None else frozenset()

    @property
    def is_only_tail(self) -> bool:
        """True if nothing but Postil's list, notes and machine blocks stand in it."""
        notes = [(note.start, note.end) for note in self.footnotes]
        listed = [region[:2] for region in listed_in(self.text, self.authors)]
        return not cut_out(self.text, [*notes, *listed, *self.records])[0].strip()


@lru_cache(maxsize=1)  # whose a file is and what it would change are asked one after the other
def read_back(data: bytes, sidecar: bytes | None = None) -> ExportedFile:
    """Read an exported file, without blank lines above Postil's front matter. Never fails: what cannot be read is
    missing.
    """
    text = source_text.decode(data)
    file = ExportedFile(text.text, block_of(text.text, sidecar), text.encoding)
    if file.block is None or file.block.put_first.startswith("---"):  # else it may be the author's
        again = front_matter.lifted(text.text)
        if again != text.text and file.clean is None:
            file = ExportedFile(again, block_of(again, sidecar), text.encoding)
    return file


def with_own_line_ends(file: ExportedFile, block: MachineBlock | None, sidecar: bytes | None) -> ExportedFile:
    """Return a file with the line ends of its export, as a record has them, where an editor wrote others throughout."""
    exported = NEWLINE.search(str(block.header.get("postil:joint", ""))) if block is not None else None
    if exported is None or len(there := {*NEWLINE.findall(file.text)}) != 1 or there == {exported[0]}:
        return file
    return read_back(NEWLINE.sub(exported[0], file.text).encode("utf-8", "surrogatepass"), sidecar)


def block_of(text: str, sidecar: bytes | None) -> MachineBlock | None:
    """Return the machine block of a file, or of its sidecar; what was edited in it is put back from the sidecar."""
    known = read_collection(sidecar.decode("utf-8", "replace")) if sidecar is not None else MachineBlock()
    block = find_block(text, beside=known.stands_beside)
    if sidecar is None or (block is not None and block.is_sound):
        return block
    # an older sidecar does not say where it stands: an opening behind blanks, without a head, is a note's words
    is_words = block is not None and known.is_sound and not block.header and text[: block.start].endswith(" ")
    return known if block is None or is_words else restored(block, known)


def mismatch(text: str, document: Document, clean: bytes, sidecar: str | None) -> str:
    """Read an export back before it is written. Returns what differs, in a sentence, or nothing."""
    back = read_back(text.encode("utf-8", "surrogatepass"), sidecar.encode() if sidecar is not None else None)
    if back.block is None or back.clean != clean:
        return Message("the source would not come back as it was.")
    if back.block.bad or back.block.remark:
        return Message(
            "the machine block would not be readable: {reason}.", reason=back.block.remark or back.block.bad[0].reason
        )
    theirs = {annotation.id: annotation for annotation in back.block.annotations}
    ours = {annotation.id: replace(annotation, deleted=None) for annotation in document.annotations}
    lost = [key for key, mine in ours.items() if theirs.get(key) != mine and theirs.get(key) != without_added(mine)]
    lost += theirs.keys() - ours.keys()
    return Message("the annotation {lost} would not come back as it was.", lost=lost[0]) if lost else ""
