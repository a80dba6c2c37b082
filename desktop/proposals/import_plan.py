"""The plan of an import as data: proposals for people to read and for the library to carry out in one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from db.message import Message, joined
from db.records import Annotation, Target, Theme
from desktop.shown_text import shortened
from desktop.theme_names import theme_key, theme_keys

EDITED_RECORD = Message("Its record in the file was edited.")


class ChangeKind(StrEnum):
    """The kind of a proposed change."""

    NEW = "new"
    NOTE = Message("note changed")
    THEMES = Message("themes changed")
    MOVED = Message("passage moved")
    DELETED = "delete"
    SOURCE = Message("source changed")


@dataclass(frozen=True, slots=True)
class Change:
    """One proposal. ``before`` and ``after`` are for people; the rest is what to do.

    ``annotation`` is the whole record of a NEW one (its ``theme_ids`` are the exporting library's; go by
    ``theme_names``). ``target`` is where a MOVED one points now, in the text of ``ImportPlan.new_source`` where there
    is one, else of the current version. ``conflict``: the library has changed the same thing since the export.
    ``doubt`` says, as a sentence, why it may not be meant: such a change is carried out only where the reader asks
    for it.
    """

    kind: ChangeKind
    annotation_id: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""
    annotation: Annotation | None = None
    target: Target | None = None
    note: str = ""
    theme_names: tuple[str, ...] = ()
    conflict: bool = False
    doubt: str = ""

    def sentence(self) -> str:
        """Return the proposal in words, with the doubt about it."""
        proposal = self._proposal()
        return (
            Message("{proposal} — doubtful: {doubt}", proposal=proposal, doubt=self.doubt) if self.doubt else proposal
        )

    def _proposal(self) -> str:
        quote = f"“{shortened(self.quote)}”"
        also = Message(" (changed in the library as well)") if self.conflict else ""
        if self.kind is ChangeKind.NEW:
            return (
                Message("New: {quote} with a note", quote=quote) if self.note else Message("New: {quote}", quote=quote)
            )
        if self.kind is ChangeKind.NOTE:
            before, after = shortened(self.before) or "nothing", shortened(self.after) or "nothing"
            if self.conflict and self.before:
                return Message(
                    "Note of {quote}, changed in the library as well: {after}, below {before}",
                    quote=quote,
                    before=before,
                    after=after,
                )
            return Message("Note of {quote}: {before} → {after}", quote=quote, before=before, after=after)
        if self.kind is ChangeKind.THEMES:
            return Message(
                "Themes of {quote}: {none} → {none_2}{also}",
                quote=quote,
                none=self.before or "none",
                none_2=self.after or "none",
                also=also,
            )
        if self.kind is ChangeKind.MOVED:
            return Message("Passage: {quote} → “{after}”{also}", quote=quote, after=shortened(self.after), also=also)
        if self.kind is ChangeKind.DELETED:
            return Message("Delete (to the trash): {quote}{also}", quote=quote, also=also)
        return Message("The text was edited: a new version of the source ({after})", after=self.after)


_SEVERAL: Mapping[str, str] = {
    ChangeKind.NOTE: Message("notes changed"),
    ChangeKind.MOVED: Message("passages moved"),
    ChangeKind.DELETED: "deletes",
}


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that could not be read: its place among the records, its text, why, in words, and its checksum."""

    number: int
    text: str
    reason: str
    check: str = ""


@dataclass(frozen=True)
class ImportPlan:
    """Everything that an import would do, or say. ``article_id`` is empty where the file does not say whose it is.

    ``known`` tells that the plan was made against the library's own article. ``untouched``: the file is, byte for byte,
    what was exported (of an older export, as far as its source and its record prove it). ``new_source`` is a source to
    add: as the article's next version where ``known``, else as a new article named ``source_name``. ``themes`` are the
    definitions that the file brings along. ``parts`` are the plans for each of several articles, whose changes, one
    after the other, are those of the whole. ``doubtful`` says that so much is missing from the file that neither
    deletes nor its text should be taken over without asking. ``for_reading``: the file is no annotated article, and its
    words are not read back.
    """

    kind: str  # "export" or "stranger"
    article_id: str = ""
    article_title: str = ""
    known: bool = False
    untouched: bool = False
    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    themes: tuple[Theme, ...] = ()
    bad: tuple[BadRecord, ...] = ()
    remarks: tuple[str, ...] = ()
    new_source: bytes | None = None
    source_name: str = ""
    doubtful: bool = False
    parts: tuple[ImportPlan, ...] = ()
    for_reading: bool = False

    def counts(self) -> dict[str, int]:
        """Return how many proposals of each kind there are."""
        counts = {kind.value: 0 for kind in ChangeKind}
        for change in self.changes:
            counts[change.kind.value] += 1
        return counts | {"unchanged": self.unchanged, "unreadable": len(self.bad)}

    def summary(self) -> str:
        """Return the counts in one line: "2 new, 1 note changed, 9 unchanged"."""
        parts = [
            Message("themes of {count} changed", count=count)
            if name == ChangeKind.THEMES
            else f"{count} {_SEVERAL.get(name, name) if count != 1 else name}"
            for name, count in self.counts().items()
            if count
        ]
        return joined(", ", parts) or Message("nothing to import")

    def homeless(self) -> str:
        """Say why the plan cannot be carried out where it was made against no article, or nothing if it can be."""
        if self.known or self.new_source is not None:
            return ""
        if self.article_title:
            return Message(
                "The file does not hold the text of “{article_title}”, which is not here.",
                article_title=self.article_title,
            )
        return Message("The file holds no article, and it does not say which one of the library it belongs to.")

    def sentences(self) -> list[str]:
        """Return the whole plan for people: what it is, each proposal, what could not be read or known."""
        lines = [*self.remarks, *(change.sentence() for change in self.changes)]
        lines += [
            Message("Record {number} was kept aside: {reason}.", number=bad.number, reason=bad.reason)
            for bad in self.bad
        ]
        return lines


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an annotation: its note, the names of its themes, and what it points at."""

    note: str
    names: tuple[str, ...]
    target: Target


def quote_of(target: Target) -> str:
    """Return a target's words with every run of white space as one space."""
    return " ".join(target.quote.exact.split())


def differences(
    identity: str, base: Side, ours: Side, theirs: Side, doubts: Mapping[ChangeKind, str], *, unsure: bool = False
) -> list[Change]:
    """Return the proposals for what theirs says otherwise. ``unsure``: nobody knows what of ours has changed since
    ``base``, so each is a conflict.
    """
    quote, after = ours.target.quote.exact, theirs.target.quote.exact
    old, new = (", ".join(side.names) for side in (ours, theirs))
    sides = (base, ours, theirs)
    rows = (
        (
            [side.note for side in sides],
            Change(ChangeKind.NOTE, identity, quote, ours.note, theirs.note, note=theirs.note),
        ),
        (
            [theme_keys(side.names) for side in sides],
            Change(ChangeKind.THEMES, identity, quote, old, new, theme_names=theirs.names),
        ),
        (
            [quote_of(side.target) for side in sides],
            Change(ChangeKind.MOVED, identity, quote, quote, after, target=theirs.target),
        ),
    )
    return [
        replace(change, conflict=unsure or mine != was, doubt=doubts.get(change.kind, ""))
        for (was, mine, other), change in rows
        if other not in (was, mine)  # which both sides may have by now
    ]


def found(target: Target, note: str = "", names: tuple[str, ...] = (), doubt: str = "") -> Change:
    """Return the proposal of an annotation that only a file shows: its passage, note and the names of its themes."""
    quote = target.quote.exact
    return Change(ChangeKind.NEW, quote=quote, after=quote, target=target, note=note, theme_names=names, doubt=doubt)


def brought(annotation: Annotation, names: tuple[str, ...], doubt: str = "") -> Change:
    """Return the proposal of an annotation that a record brings along whole, with the names of its themes."""
    change = found(annotation.target, annotation.note, names, doubt)
    return replace(change, annotation_id=annotation.id, annotation=annotation, after="")


def not_of(title: str, own_title: str) -> Message:
    """Say that a file is an export of another article than the one that it is brought to."""
    return Message("The file is an export of “{title}”, not of “{title_2}”.", title=title, title_2=own_title)


def naming_new_themes(plan: ImportPlan, known: Iterable[str]) -> ImportPlan:
    """Return a plan that says which themes it would make; ``known`` are the names that the library has."""
    there = {theme_key(name) for name in known}
    names = {theme_key(name): name for change in plan.changes for name in change.theme_names if name.strip()}
    fresh = [f"“{name}”" for folded, name in names.items() if folded not in there]
    if not fresh:
        return plan
    return replace(plan, remarks=(*plan.remarks, Message("New themes: {fresh}.", fresh=", ".join(fresh))))
