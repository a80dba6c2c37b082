"""Footnotes with labels that are not Postil's: notes that somebody wrote for a new mark, and those of an export that
some program numbered anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from desktop.annotated.naming import label_of
from desktop.annotated.notes.footnotes import LINK, REFERENCE, find_footnotes, read_body
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.read.visible import Layer, LayerRun
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.ranges import Ranges, cut_out

ANY_LABEL = r"(?!h-[0-9a-z]{4,40}\])[^\]\[\s^]{1,80}"
_REFERENCE = re.compile(rf"\[\^({ANY_LABEL})\](?!:)")
_EVERY = re.compile(rf"\[\^({ANY_LABEL})\]")
_IN_LINE = re.compile(r"\^\[((?:[^\[\]\\\r\n]|\\.|\[[^\[\]\r\n]*\](?:\([^()\r\n]*\))?)+)\]")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_LAST = re.compile(rf"{LINK.pattern}\s*\Z")


def with_notes(layer: Layer, numbers: Iterable[int], original: str | None) -> Layer:
    """Return a layer whose new runs ``numbers`` have the notes that follow them, with the themes that these name, and
    whose text is without them.

    ``original`` is the text that was exported. Without it nobody can tell whose a footnote is: it is read as the
    note, and stays in the text. One that begins as Postil's do, ``**Talent** —``, has those themes.
    """
    text = layer.text
    theirs = {match[1] for match in _EVERY.finditer(original)} if original is not None else set()
    definitions = {note.label: note for note in reversed(find_footnotes(text, ANY_LABEL))}
    places: dict[str, list[int]] = {}
    for match in _EVERY.finditer(text):
        places.setdefault(match[1], []).append(match.start())
    runs = [*layer.runs]
    cuts: list[tuple[int, int]] = []
    for number in numbers:
        run = runs[number]
        in_line = _IN_LINE.match(text, run.end)
        if in_line is not None:
            runs[number] = run._replace(note=re.sub(r"\\([\[\]\\])", r"\1", in_line[1]).strip())
            if original is not None and in_line[0] not in original:
                cuts.append(in_line.span())
            continue
        reference = _REFERENCE.match(text, run.end) or _last_within(text, run)
        definition = definitions.get(reference[1]) if reference is not None else None
        if reference is None or definition is None:
            continue
        label = reference[1]
        runs[number] = run._replace(note=definition.body.strip("\n").rstrip())
        if original is None or label in theirs:
            continue  # the author's own, which may begin with any words in bold
        if (body := read_body(definition.body)).themes:
            runs[number] = run._replace(note=body.note, themes=body.themes)
        others = [at for at in places[label] if at != reference.start() and not definition.start <= at < definition.end]
        if not others:
            cuts += [reference.span(), _whole_paragraph(text, definition.start, definition.end)]
    text, moved = cut_out(text, cuts)
    return replace(
        layer,
        text=text,
        runs=tuple(run._replace(start=moved(run.start), end=moved(run.end)) for run in runs),
        references={label: moved(at) for label, at in layer.references.items()},
        below=moved(layer.below),
    )


def has_note(layer: Layer, number: int) -> bool:
    """True if a note that is none of Postil's follows a run: somebody marked it, whatever its words are."""
    run = layer.runs[number]
    return bool(_IN_LINE.match(layer.text, run.end) or _REFERENCE.match(layer.text, run.end))


def _last_within(text: str, run: LayerRun) -> re.Match[str] | None:
    """Return the reference that ends a run from within: ``==new[^1]==``."""
    last = next(reversed(list(_REFERENCE.finditer(text, run.start, run.end))), None)
    return last if last is not None and last.end() == run.end else None


def _whole_paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a definition to the blank lines before it, so that no gap stays; at the end of the text to its end."""
    above = _LINE_END.match(text, len(text[:start].rstrip(" \t\r\n")), start)
    return above.end() if above else start, end if text[end:].strip() else len(text)


def relabelled(file: ExportedFile, sidecar: bytes | None) -> ExportedFile:
    """Return a file whose footnotes that end in a link to an annotation, and their references, bear that annotation's
    label again, though a program numbered them: that of the record, or else the one that exports make of its id.
    """
    text = file.text
    if "](postil://a/" not in text:
        return file
    held, names = Ranges(file.records), _names(file.seen, file.block)

    def named(match: re.Match[str]) -> str:
        return match[0] if held.hold(match.start()) else f"[^{names.get(match[1], match[1])}]"

    return read_back(_EVERY.sub(named, text).encode("utf-8", "surrogatepass"), sidecar) if names else file


def _names(text: str, block: MachineBlock | None) -> dict[str, str]:
    """Return the labels that footnotes should have by those that they have."""
    labels, authors = (block.labels, block.authors_labels) if block is not None else ({}, frozenset())
    taken = {match[1] for match in REFERENCE.finditer(text)}
    names: dict[str, str] = {}
    for note in find_footnotes(text, ANY_LABEL):
        link = _LAST.search(note.body)
        if link is None or note.label in names or note.label in authors:
            continue
        label = labels.get(link["id"]) or label_of(link["id"])
        if label not in taken:
            names[note.label] = label
            taken.add(label)
    return names
