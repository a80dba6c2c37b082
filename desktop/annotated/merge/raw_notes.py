"""The notes of a file word for word, as somebody may have written them."""

from __future__ import annotations

from desktop.annotated.document import Options
from desktop.annotated.notes.callouts import prefix_of
from desktop.annotated.notes.inline_notes import find_standing
from desktop.annotated.read.read_back import ReadBack
from desktop.annotated.record.machine_block import MachineBlock
from desktop.annotated.source_text import lines_with_ends


def raw_notes(back: ReadBack, block: MachineBlock, newline: str) -> dict[str, tuple[str, str]]:
    """Return each note's form and its words as they stand in the file, by label; the first where it is twice."""
    out: dict[str, tuple[str, str]] = {}
    is_within = block.start >= 0
    for text in (back.text[: block.start], back.text[block.end :]) if is_within else (back.text,):
        for one in find_standing(text):
            label = one.label or block.labels.get(one.identity, "")
            raw = text[one.start : one.end]
            if one.form == "callout":
                prefix = prefix_of(raw)
                raw = "".join(line.removeprefix(prefix) for line in lines_with_ends(raw))
            elif one.form == "inline" and raw.startswith("(") and not text[: one.start][-1:].strip():
                raw = f" {raw}"  # it began a paragraph, and will stand behind a word
            out.setdefault(label, (one.form, raw))
    for found in back.footnotes:
        text = back.text[found.start : found.end]
        if not text.endswith(("\n", "\r")):
            text += newline
        text += newline if newline in text.rstrip("\r\n") else ""
        out.setdefault(found.label, ("footnote", text))
    return out


def form_of(options: Options) -> str:
    """Return the form of the notes that an export writes."""
    if options.notes == "inline":
        return "critic" if options.marks == "critic" else "inline"
    return "callout" if options.notes == "callouts" else "footnote"
