"""Taking Postil's marks out of an exported file again. Knows nothing of a library."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from db.message import Message, joined
from desktop.annotated import source_text
from desktop.annotated.read.exported_file import ExportedFile, read_back, with_own_line_ends
from desktop.annotated.read.visible import visible_layer

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
    file = read_back(data, sidecar)
    file = with_own_line_ends(file, file.block, sidecar)
    block = file.block
    if block is not None and block.kind == "list":
        return Stripped(data, True, Message("The file is a list of highlights; it does not hold the article's text."))
    part = Message("It holds a part of the article only.") if block is not None and block.kind == "excerpt" else ""
    if file.clean is not None:
        return Stripped(file.clean, bool(part), part)
    if block is not None and block.form in ("callouts", "critic"):
        return Stripped(data, True, IN_ITS_TEXT)
    layer = visible_layer(file)
    encoding = block.source.get("encoding") if block else file.encoding
    edited = Message("The text was edited after the export.") if block else Message("The file holds no machine block.")
    remarks = [edited, part]
    if block is None and not (layer.footnotes or layer.references or layer.runs):
        return Stripped(data, True, Message("The file holds nothing of Postil's."))
    if block is None and (exact := by_hash(layer.text, file)) is not None:
        return Stripped(exact, False)
    clean, fits = source_text.fitted(layer.text, encoding)
    remarks.append("" if fits else Message("It no longer fits {encoding} and is given in UTF-8.", encoding=encoding))
    if block is not None and hashlib.sha256(clean).hexdigest() == block.source.get("sha256"):
        return Stripped(clean, False)
    return Stripped(clean, True, joined(" ", remarks))


def by_hash(text: str, file: ExportedFile) -> bytes | None:
    """Return a text as bytes, with or without its last line break, if these have the hash that its file states."""
    likely = (
        text.encode("utf-8", "surrogatepass"),
        re.sub(r"(?:\r\n|\r|\n)\Z", "", text).encode("utf-8", "surrogatepass"),
    )
    return next((data for data in likely if hashlib.sha256(data).hexdigest() == file.stated("source_sha256")), None)
