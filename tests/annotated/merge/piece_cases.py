"""Histories of lists, digests and templates: what the library changed, what somebody changed in the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from db.records import Annotation
from desktop.annotated.document import Document, Exported, Remembered
from desktop.annotated.merge.merged import Merged
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from tests.annotated.make import mark
from tests.annotated.merge.harbours import harbours

Edits = Sequence[tuple[str, str]]
Kind = tuple[str, Options]

BARE = Options(body="list", front_matter="off", machine_block="none")
LIST: Kind = ("markdown", BARE)
EMBEDDED: Kind = ("markdown", replace(BARE, machine_block="embedded"))
BESIDE: Kind = ("markdown", replace(BARE, machine_block="sidecar"))
DIGEST: Kind = ("digest", Options(front_matter="off"))
FRONT: Kind = ("digest", Options())
EACH: Kind = ("template", Options(template="## {{ highlight_text }}\n\n{{ highlight_note }}\n\n"))
LOOP: Kind = (
    "template",
    Options(
        template="# {{ title }}\n{% for h in highlights %}\n* {{ h.highlight_text }}\n"
        "  {{ h.highlight_note }}\n  {{ h.highlight_tags | join }}.\n{% endfor %}"
    ),
)
TURNED: Kind = (
    "template",
    Options(
        template="{% for h in highlights | reverse %}{{ h.highlight_note }}\n\n({{ h.highlight_text }})\n\n{% endfor %}"
    ),
)


@dataclass(frozen=True)
class Case:
    """One history of a file. ``library`` gives each annotation, by its quote, what is another by now; None deletes it.

    ``file`` are somebody's edits, ``merged`` what the merge then changes in the file. ``told`` are new, updated,
    removed and kept, ``clashes`` what both changed, with both sides.
    """

    kind: Kind
    library: Mapping[str, Mapping[str, Any] | None] = field(default_factory=dict)
    file: Edits = ()
    merged: Edits = ()
    told: tuple[int, int, int, int] = (0, 0, 0, 0)
    clashes: Sequence[tuple[str, str, str]] = ()
    choices: Sequence[str] = ()  # the quotes of which the library's side is chosen
    forgotten: bool = False  # what the last export was is told by its record alone
    had: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # what was another at the last export


def before() -> Document:
    return harbours(notes=(("pilots", "Who?", 1), ("Ropes", "Of what?", 2), ("tide", "Really", 4)))


def after(doc: Document, changes: Mapping[str, Mapping[str, Any] | None]) -> Document:
    rows = {one.target.quote.exact: one for one in doc.annotations}
    made: list[Annotation] = [
        replace(one, **(changes.get(quote) or {})) for quote, one in rows.items() if changes.get(quote, {}) is not None
    ]
    for number, quote in enumerate(quote for quote in changes if quote not in rows):
        made.append(mark(doc.content, quote, number=50 + number, **(changes[quote] or {})))
    return replace(doc, annotations=tuple(sorted(made, key=lambda one: one.target.position.start)))


def edited(text: str, edits: Edits) -> str:
    for old, new in edits:
        assert text.count(old) == 1, (old, text)
        text = text.replace(old, new)
    return text


def named(text: str, *docs: Document) -> str:
    """Return a file without its record, with quotes for the ids of links."""
    for one in [one for doc in docs for one in doc.annotations]:
        text = text.replace(f"postil://a/{one.id}", one.target.quote.exact)
    return text.partition("<!-- annotations:")[0]


def ids(text: str, *docs: Document) -> str:
    for one in [one for doc in docs for one in doc.annotations]:
        text = text.replace(f"]({one.target.quote.exact})", f"](postil://a/{one.id})")
    return text


def merge(case: Case, last: Exported, theirs: str, doc: Document) -> Merged:
    by_quote = {one.target.quote.exact: one.id for one in (*before().annotations, *doc.annotations)}
    return merge_export(
        doc,
        case.kind[1],
        theirs.encode("utf-8", "surrogatepass"),
        exporter_id=case.kind[0],
        memory=Remembered() if case.forgotten else last.remembered,
        sidecar=last.sidecar.encode() if last.sidecar else None,
        choices={by_quote[quote]: "ours" for quote in case.choices},
    )


def begun(case: Case) -> tuple[Exported, str, Document]:
    doc = after(before(), case.had)
    last = exporter(case.kind[0]).write(doc, case.kind[1])
    text, fence, block = last.text.partition("<!-- annotations:")
    return last, ids(edited(named(text, doc), case.file), doc) + fence + block, after(doc, case.library)
