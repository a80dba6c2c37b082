"""Taking Postil's marks out of an exported file again. Knows nothing of a library."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

from db.message import Message, joined
from desktop.annotated import front_matter, source_text
from desktop.annotated.read.carried import carried
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.read.own_marks import likely_authors_marks
from desktop.annotated.read.visible import Layer, visible_layer
from desktop.annotated.record.block_finding import also_of

_MOST_READ = 1_500_000  # characters, of all guesses together: what an edited file costs at the most
IN_ITS_TEXT = Message("The file was written for reading elsewhere; its notes cannot be told from its text any more.")


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
    file = read_back(data, sidecar)
    block = file.block
    if block is not None and block.kind == "list":
        return Stripped(data, True, Message("The file is a list of highlights; it does not hold the article's text."))
    part = Message("It holds a part of the article only.") if block is not None and block.kind == "excerpt" else ""
    if file.clean is not None:
        return Stripped(file.clean, bool(part), part)
    if block is not None and block.form in ("callouts", "inline"):
        return Stripped(data, True, IN_ITS_TEXT)
    if block is None and (found := by_hash(file)) is not None:
        return Stripped(found[0], False)
    layer = visible_layer(file)
    encoding = block.source.get("encoding") if block else file.encoding
    edited = Message("The text was edited after the export.") if block else Message("The file holds no machine block.")
    remarks = [edited, part, also_of(block.others) if block is not None and block.others else ""]
    if block is None and not (layer.footnotes or layer.references or layer.runs):
        return Stripped(data, True, Message("The file holds nothing of Postil's."))
    clean, fits = source_text.fitted(layer.text, encoding)
    remarks.append("" if fits else Message("It no longer fits {encoding} and is given in UTF-8.", encoding=encoding))
    if block is not None and hashlib.sha256(clean).hexdigest() == block.source.get("sha256"):
        return Stripped(clean, False)
    return Stripped(clean, True, joined(" ", remarks))


def by_hash(file: ExportedFile) -> tuple[bytes, Layer] | None:
    """Return the clean source of a file without machine block, if one of the likely ones has the hash it states.

    With it comes the visible layer in which the author's own marks are told from Postil's.

    What a program did to the whole file, a mark before it or other line ends, is taken back where it has to be.
    """
    if not (stated := file.stated("source_sha256")):
        return None
    unmarked = file.text.removeprefix("\ufeff")
    plain = unmarked.replace("\r\n", "\n")
    for text in dict.fromkeys((file.text, unmarked, plain, plain.replace("\n", "\r\n"))):
        likely, most_read = ExportedFile(text), _MOST_READ if text is file.text else _MOST_READ // 4
        ways = product(likely_authors_marks(text), (True, False) if "\\\\" in text else (False,))
        for kept_marks, guards in islice(ways, 1 + most_read // len(text)):
            layer = visible_layer(likely, kept_marks=kept_marks, guards=guards)
            for clean in _likely_sources(layer.text):
                if hashlib.sha256(clean).hexdigest() == stated:
                    return clean, layer
    return None


def _likely_sources(text: str) -> Iterator[bytes]:
    """Give what a visible layer may have been before the export: some keys the author's, the last break not."""
    for first in range(front_matter.COMMON, -1, -1):
        source = front_matter.remove(text, False, front_matter.OWN_KEYS[first : front_matter.COMMON])
        for one in (source, re.sub(r"(?:\r\n|\r|\n)\Z", "", source)):
            yield one.encode()
