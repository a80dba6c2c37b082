"""Taking Postil's marks out of an exported file again. Knows nothing of a library."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from desktop.annotated import front_matter, source_text
from desktop.annotated.notes.note_regions import regions_of
from desktop.annotated.read.carried import carried
from desktop.annotated.read.scanning import likely_authors_marks
from desktop.annotated.read.visible import Layer, is_only_tail, visible_layer
from desktop.annotated.record.block_finding import also_of, find_block
from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.record.restoring import restored
from desktop.annotated.source_text import SourceText

_MOST_READ = 1_500_000  # characters, of all guesses together: what an edited file costs at the most


@dataclass(frozen=True, slots=True)
class Stripped:
    """The clean source. ``edited`` says that it is not, byte for byte, what was exported; ``remark`` says more."""

    source: bytes
    edited: bool
    remark: str = ""


def strip(data: bytes, sidecar: bytes | None = None) -> Stripped:
    """Return the source of an exported file without front matter keys, marks, references, notes and machine block.

    ``sidecar`` is NAME.annotations.json where the file has no machine block of its own. A file without anything of
    Postil's comes back as it is.
    """
    if (article := carried(data)) is not None:
        data, sidecar = article, None
    text, block = opened(data, sidecar)
    if block is not None and block.kind == "list":
        return Stripped(data, True, "The file is a list of highlights; it does not hold the article's text.")
    part = " It holds a part of the article only." if block is not None and block.kind == "excerpt" else ""
    if block is not None and (clean := untouched(text.text, block)) is not None:
        return Stripped(clean, bool(part), part.strip())
    if block is None and (found := by_hash(text.text)) is not None:
        return Stripped(found[0], False)
    layer = visible_layer(text.text, block)
    encoding = str(block.source.get("encoding", "utf-8")) if block else text.encoding
    remark = ("The text was edited after the export." if block else "The file holds no machine block.") + part
    remark += f" {also_of(block.others)}" if block is not None and block.others else ""
    if not layer.found_anything and block is None:
        return Stripped(data, True, "The file holds nothing of Postil's.")
    try:
        clean = source_text.encode(layer.text, encoding if encoding in source_text.KNOWN else "utf-8")
    except UnicodeError:
        clean = layer.text.encode("utf-8", "surrogatepass")
        remark += f" It no longer fits {encoding} and is given in UTF-8."
    if block is not None and hashlib.sha256(clean).hexdigest() == block.source.get("sha256"):
        return Stripped(clean, False)
    return Stripped(clean, True, remark)


def by_hash(text: str) -> tuple[bytes, Layer] | None:
    """Return the clean source of a file without machine block, if one of the likely ones has the hash it states.

    With it comes the visible layer in which the author's own marks are told from Postil's.

    What a program did to the whole file, a mark before it or other line ends, is taken back where it has to be.
    """
    unmarked = text.removeprefix("\ufeff")
    plain = unmarked.replace("\r\n", "\n")
    for likely in dict.fromkeys((text, unmarked, plain, plain.replace("\n", "\r\n"))):
        if (found := _by_hash(likely, _MOST_READ if likely is text else _MOST_READ // 4)) is not None:
            return found
    return None


def _by_hash(text: str, most_read: int) -> tuple[bytes, Layer] | None:
    stated = re.search(r"(?m)^source_sha256: \"?([0-9a-f]{64})\"?\r?$", text[:20_000])
    if stated is None:
        return None
    newline = "\r\n" if "\r\n" in text else "\n" if "\n" in text else "\r"
    guarded = (True, False) if "\\\\" in text else (False,)
    read = 0
    for kept_marks, guards in product(likely_authors_marks(text), guarded):
        if read > most_read:
            return None
        read += len(text)
        layer = visible_layer(text, None, kept_marks=kept_marks, joint=newline, guards=guards)
        for likely in _likely_sources(layer.text, newline):
            clean = likely.encode("utf-8", "surrogatepass")
            if hashlib.sha256(clean).hexdigest() == stated[1]:
                return clean, layer
    return None


def _likely_sources(text: str, newline: str) -> Iterator[str]:
    """Give what a visible layer may have been before the export: some keys the author's, the last break not."""
    for first in range(front_matter.COMMON, -1, -1):
        source = front_matter.remove(text, False, front_matter.OWN_KEYS[first : front_matter.COMMON])
        yield source
        yield source.removesuffix(newline)


def opened(data: bytes, sidecar: bytes | None) -> tuple[SourceText, MachineBlock | None]:
    """Return the text of an exported file, without blank lines above Postil's front matter, and its machine block."""
    text = source_text.decode(data)
    block = block_of(text.text, sidecar)
    put = block.insertions[0][1] if block is not None and block.insertions else ""
    if block is None or put.startswith("---"):  # else it may be the author's
        again = front_matter.lifted(text.text)
        if again != text.text and not (block is not None and untouched(text.text, block)):
            return replace(text, text=again), block_of(again, sidecar)
    return text, block


def block_of(text: str, sidecar: bytes | None) -> MachineBlock | None:
    """Return the machine block of a file, or of its sidecar; what was edited in it is put back from the sidecar."""
    known: MachineBlock | None = None
    if sidecar is not None and b'"postil:own_blocks"' in sidecar:  # the text may hold a block that is not the export's
        known = read_collection(sidecar.decode("utf-8", "replace"))
    block = find_block(text, known.authors_blocks if known is not None else ())
    if sidecar is None or (block is not None and block.is_sound):
        return block
    known = known or read_collection(sidecar.decode("utf-8", "replace"))
    return known if block is None else restored(block, known)


def untouched(text: str, block: MachineBlock) -> bytes | None:
    """Return the clean source where every insertion stands as it was put in and the hash agrees, else None.

    Notes may have been edited; words written below the notes make the answer None. An empty insertion is a place where
    notes stand, above words that are the source's by now.
    """
    insertions, length = block.insertions, block.source.get("length")
    encoding, sha = block.source.get("encoding"), block.source.get("sha256")
    if insertions is None or type(length) is not int or encoding not in source_text.KNOWN:
        return None
    pieces: list[str] = []
    divided = any(not put for _, put in insertions)  # by somebody's words, above which notes stand
    notes = {one.start: one.end for one in regions_of(text, block)} if divided else {}
    at = place = 0
    for where, put in insertions:
        if not place <= where <= length:
            return None
        pieces.append(text[at : at + where - place])
        at += where - place
        at = at if put else notes.get(at, at)
        if not text.startswith(put, at):
            return None
        at += len(put)
        place = where
    pieces.append(text[at : at + length - place])
    rest, joint = text[at + length - place :], block.header.get("postil:joint")
    if isinstance(joint, str) and rest.startswith(joint):
        rest = rest[len(joint) :]
    begin = len(text) - len(rest)
    if not is_only_tail(rest, block) and not (divided and is_only_tail(text, block, begin)):
        return None  # somebody wrote something below
    try:
        clean = source_text.encode("".join(pieces), str(encoding))
    except UnicodeError:
        return None
    return clean if hashlib.sha256(clean).hexdigest() == sha else None
