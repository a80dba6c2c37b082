"""Random histories of one exported file: what somebody wrote into it, what the library changed meanwhile."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field, replace

from db.records import Annotation
from desktop.annotated.document import Document, Exported
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.article.content import Content
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import annotation, document

SOURCE = """# Harbours

The first pilots knew the sand by its colour. They wrote nothing down, and taught their sons.

## Ropes

Ropes came before charts. A rope that is wet
weighs twice what it weighed, and holds half.

- hemp from the north
- coir from the south

## Tides

> The tide decides, and the tide is late.

Nobody owns a tide. Every port has a clerk who writes it down.

| place | hours |
|---|---|
| Elbe | six |

A last paragraph, for whoever read so far.
"""
KINDS: tuple[tuple[str, dict[str, str]], ...] = (
    *(("markdown", {"notes": notes, "marks": marks}) for notes in ("footnotes", "callouts", "inline") for marks in
      ("==", "mark", "critic", "none")),
    *(("markdown", {"body": "paragraphs", "notes": notes, "group": group}) for notes in
      ("footnotes", "callouts", "inline") for group in ("position", "theme", "date")),
    *(("markdown", {"body": "list", "group": group}) for group in ("position", "theme", "heading", "date")),
    ("digest", {}),
    ("template", {}),
    ("template", {"template": "# {{ title }}\n{% for h in highlights %}\n* {{ h.highlight_text }}\n"
                  "\n{{ h.highlight_note }} [open]({{ h.highlight_url }})\n{% endfor %}\n"}),
)  # fmt: skip
DEFINITION = re.compile(r"\[\^(h-[0-9a-z]+)\]:")
BLOCKS = ("embedded", "sidecar", "none")


@dataclass
class History:
    """One export, what became of the file, what became of the library. Lines and ids that must be found again."""

    exporter_id: str
    options: Options
    before: Document
    exported: Exported
    theirs: str = ""
    after: Document | None = None
    lines: list[str] = field(default_factory=list)
    edited: set[str] = field(default_factory=set)  # ids whose entry or reference somebody took out, or wrote over


def annotated(chance: random.Random, count: int, content: Content, first: int = 1) -> list[Annotation]:
    """Return annotations at random places of the text, with notes that tell them apart."""
    made = []
    for number in range(first, first + count):
        start = chance.randrange(len(content.text) - 4)
        end = min(len(content.text), start + chance.randint(3, 60))
        while start < end and content.text[start].isspace():
            start += 1
        while end > start and content.text[end - 1].isspace():
            end -= 1
        if end - start < 2:
            continue
        themes = chance.sample(["t1", "t2", "t3"], chance.choice((0, 1, 1, 2)))
        note = chance.choice(("", f"Note {number} of mine", f"Note {number}\n\nin two *parts* {number}"))
        one = annotation(content, (start, end), note, themes, number)
        day = f"2026-11-{1 + number % 3:02d}T09:30:00.000Z"
        made.append(replace(one, created=day))
    return made


def ordered(document_: Document, annotations: list[Annotation]) -> Document:
    """Return a document with these annotations, in the order of the text."""
    rows = sorted(annotations, key=lambda one: (one.target.position.start, one.target.position.end, one.id))
    return replace(document_, annotations=tuple(rows))


def begin(seed: int, exporter_id: str, options: Options, source: bytes = SOURCE.encode()) -> History:
    """Export a document with random annotations."""
    chance = random.Random(seed)
    empty = document(source, (), title="Harbours")
    before = ordered(empty, annotated(chance, chance.randint(1, 7), empty.content))
    exported = exporter(exporter_id).write(before, options)
    return History(exporter_id, options, before, exported, exported.text, before)


def write_into(history: History, chance: random.Random) -> None:
    """Do what somebody does with the file: write lines between, change a note, take an annotation out."""
    text, fence, block = history.theirs.partition("<!-- annotations:")
    newline = "\r\n" if "\r\n" in text else "\n" if "\n" in text else "\r"
    for _ in range(chance.randint(0, 3)):
        number = len(history.lines)
        line = f"Somebody's own *line* {number}, with  two spaces."
        lines = text.split(newline)
        first = lines.index("---", 1) + 1 if lines[0] == "---" else 0
        places = [n for n in range(first, len(lines)) if not lines[n].strip() and not _in_note(lines, n)]
        between = [n for n in range(first, len(lines)) if DEFINITION.match(lines[n])]
        if between and chance.random() < 0.5:  # above a footnote, or below the last
            places = [*between, len(lines)]
        places = places or [len(lines)]
        if history.options.body == "list" and chance.random() < 0.5:
            places = list(range(first, len(lines)))
        at = chance.choice(places)
        lines[at:at] = ["", line, ""] if chance.random() < 0.7 or history.options.body != "list" else [line]
        text = newline.join(lines)
        history.lines.append(line)
    for one in history.before.annotations:
        if "parts" not in one.note and f"{one.note}" and one.note in text and chance.random() < 0.2:
            mine = f"Mine now {one.id[-6:]}"
            text = re.sub(re.escape(one.note) + r"(?!\d)", mine, text)
            history.edited.add(one.id)
        elif chance.random() < 0.1:
            text = taken_out(text, history, one)
    history.theirs = text + fence + block


def _in_note(lines: list[str], at: int) -> bool:
    """True if a line is between the paragraphs of one footnote: what is written there breaks it in two."""
    rest = [line for line in lines[at:] if line.strip()]
    return bool(rest) and rest[0].startswith("    ")


def footnotes_above(text: str, line: str) -> list[str]:
    """Return the labels of the footnotes that stand above a line of a file."""
    return re.findall(rf"(?m)^{DEFINITION.pattern}", text[: text.index(line)])


def taken_out(text: str, history: History, one: Annotation) -> str:
    """Take an annotation out of the file: its entry in a list, its reference in a text."""
    label = history.exported.labels[one.id]
    if history.options.body in ("full", "paragraphs") and history.exporter_id == "markdown":
        made = text.replace(f"[^{label}]", "", 1) if history.options.notes == "footnotes" else text
    else:
        keys = [piece for piece in history.exported.pieces if piece.annotation_id == one.id]
        made = text
        for piece in keys:
            made = made.replace(piece.text + "\n\n", "", 1)
    if made != text:
        history.edited.add(one.id)
    return made


def change_library(history: History, chance: random.Random) -> None:
    """Do what the reader does in the library: new annotations, other notes and themes, deletes."""
    rows: list[Annotation] = []
    for one in history.before.annotations:
        roll = chance.random()
        if roll < 0.15:
            continue
        if roll < 0.35:
            one = replace(one, note=f"Library's {one.id[-6:]}")
        elif roll < 0.5:
            one = replace(one, theme_ids=tuple(chance.sample(["t1", "t2", "t3"], chance.randint(0, 2))))
        rows.append(one)
    rows += annotated(chance, chance.randint(0, 3), history.before.content, first=50)
    history.after = ordered(history.before, rows)


def story(seed: int, kind: tuple[str, dict[str, str]], block: str, source: bytes = SOURCE.encode()) -> History:
    history = begin(seed, kind[0], Options(**kind[1], machine_block=block), source)
    chance = random.Random(seed + 1)
    write_into(history, chance)
    change_library(history, chance)
    return history


def merged(history: History, theirs: str | None = None, before: Merged | None = None) -> Merged:
    last = before.exported if before is not None else history.exported
    assert history.after is not None
    return merge_export(
        history.after,
        history.options,
        (history.theirs if theirs is None else theirs).encode(),
        exporter_id=history.exporter_id,
        memory=last.remembered,
        sidecar=last.sidecar.encode() if last.sidecar else None,
    )


def visible(text: str) -> str:
    return text.partition("<!-- annotations:")[0]


def links(text: str) -> Counter[str]:
    return Counter(re.findall(r"\(postil://a/([^)]+)\)", visible(text)))


def check(history: History, made: Merged) -> None:
    text = visible(made.exported.text)
    lines = Counter(line.strip().lstrip("> ") for line in re.split("\r\n|\r|\n", text))
    for line in history.lines:
        assert lines[line] == 1, line
        check_place(visible(history.theirs), text, line)
    assert history.after is not None
    fresh = exporter(history.exporter_id).write(history.after, history.options)
    wanted, there, theirs = links(fresh.text), links(text), links(history.theirs)
    for words in set(re.findall(r"Mine now [0-9a-z]+", visible(history.theirs))):
        assert words in text  # also of an annotation that the library has deleted
    for one in history.after.annotations:
        assert there[one.id] <= max(wanted[one.id], theirs[one.id])
        if one.id not in history.edited:
            assert bool(there[one.id]) == bool(wanted[one.id])


def check_place(theirs: str, text: str, line: str) -> None:
    """Check that a line stands below the same footnotes as before, as far as these are there."""
    before, now = footnotes_above(theirs, line), footnotes_above(text, line)
    there, known = set(re.findall(DEFINITION, text)), set(re.findall(DEFINITION, theirs))
    assert {label for label in now if label in known} == set(before) & there, line
    if before and before[-1] in there:
        assert now[-1] == before[-1], line
