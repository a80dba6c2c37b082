"""A summary of an article's annotations since a time, as the history knows them, and that as Markdown. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.message import Message
from db.records import Annotation, HistoryRow
from desktop.annotations import quote_of


@dataclass(frozen=True, slots=True)
class Marked:
    """The annotations, in the order of the text, that are new and those that were edited; how many were removed."""

    new: tuple[Annotation, ...]
    edited: tuple[Annotation, ...]
    removed: int

    def __bool__(self) -> bool:
        return bool(self.new or self.edited or self.removed)


def marked(rows: Iterable[HistoryRow], there: Sequence[Annotation]) -> Marked:
    """Sort what the rows (in any order) changed; ``there`` are the article's living annotations in their order."""
    touched: dict[str, list[HistoryRow]] = {}
    for row in rows:
        if row.kind == "annotation":
            touched.setdefault(row.row_id, []).append(row)
    new = {id_ for id_, its in touched.items() if any(row.before is None for row in its)}
    edited = {id_ for id_, its in touched.items() if id_ not in new and any(map(_by_hand, its))}
    living = {annotation.id for annotation in there}
    there = [annotation for annotation in there if not annotation.extra.get("sample")]
    removed = {id_ for id_ in touched.keys() - living - new if any(row.after.get("deleted") for row in touched[id_])}
    return Marked(
        tuple(annotation for annotation in there if annotation.id in new),
        tuple(annotation for annotation in there if annotation.id in edited),
        len(removed),
    )


def _by_hand(row: HistoryRow) -> bool:
    """True if a change is one of note, themes or passage, and not of where its words were found."""
    before = row.before or {}
    return any(before.get(key) != row.after.get(key) for key in ("note", "theme_ids", "quote", "deleted"))


def markdown(title: str, when: str, changes: Marked, themes: Mapping[str, str]) -> str:
    """Return the summary as Markdown; ``when`` says of which time, ``themes`` are names by id."""
    lines = [f"# {' '.join(title.split())}", "", Message("Marked: {when}.", when=when), ""]
    for heading, marks in (("New", changes.new), (Message("Edited"), changes.edited)):
        if marks:
            lines += [f"## {heading}", ""]
            for mark in marks:
                lines += _entry(mark, themes)
    if changes.removed:
        lines += [Message("{removed} removed.", removed=f"{changes.removed:,}"), ""]
    return "\n".join(lines).rstrip() + "\n"


def _entry(annotation: Annotation, themes: Mapping[str, str]) -> list[str]:
    quote = quote_of(annotation).replace("\ufffc", "▣")
    lines = [f"> {line}".rstrip() for line in quote.split("\n")]
    if named := [themes[theme_id] for theme_id in annotation.theme_ids if theme_id in themes]:
        lines += ["", f"**{', '.join(named)}**"]
    if annotation.note:
        lines += ["", annotation.note]
    return [*lines, ""]
