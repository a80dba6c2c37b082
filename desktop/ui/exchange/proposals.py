"""The proposals of an import in the words of its dialog: groups, rows, both texts, and what the user chose.

Pure data and functions; the dialog shows them, ``Exchange.apply`` of the library carries them out.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.article.differences import shared_ends
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from desktop.shown_text import shortened
from desktop.texts import later, tr

if TYPE_CHECKING:
    from desktop.annotated.document import Document

MOST_TOKENS = 6_000  # of both texts together: beyond, no words are marked
MOST_LINES = 6_000  # of both sources together: beyond, they are not compared
CONTEXT = 1  # equal lines shown around a difference of the sources
LINE = 400  # characters of one line of a source


class Choice(StrEnum):
    """The choice for one proposal."""

    TAKE = "take"  # as the file says; where both sides changed, keep both
    FILE = "file"  # only where both sides changed: the file's alone
    KEEP = "keep"  # leave the library as it is


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the list: its title, and what its right-hand side means."""

    title: str
    help: str


CONFLICTS = Group(later("Changed here and in the file"), later("Nothing of either side is lost."))
DOUBTFUL = Group(later("Doubtful"), later("Only those that you check are carried out."))
GROUPS: Mapping[ChangeKind, Group] = {
    ChangeKind.SOURCE: Group(later("Text"), later("The article gets a new version; the old one is kept.")),
    ChangeKind.NEW: Group(later("New annotations"), later("Not in the library yet.")),
    ChangeKind.NOTE: Group(later("Notes"), later("The note was changed in the file.")),
    ChangeKind.THEMES: Group(later("Themes"), later("The themes were changed in the file.")),
    ChangeKind.MOVED: Group(later("Passages"), later("The mark stands elsewhere in the file.")),
    ChangeKind.DELETED: Group(later("Deleted in the file"), later("Checked ones go to the trash.")),
}
ORDER = (CONFLICTS, DOUBTFUL, *GROUPS.values())


@dataclass(frozen=True, slots=True)
class Row:
    """One proposal for the list. ``index`` is its place in ``plan.changes``."""

    index: int
    change: Change
    group: Group
    title: str
    gist: str
    checked: bool


def group_of(change: Change) -> Group:
    """Return the heading under which a change is listed."""
    if change.doubt:
        return DOUBTFUL
    return CONFLICTS if change.conflict else GROUPS[change.kind]


def rows(plan: ImportPlan) -> list[Row]:
    """Return the plan's proposals in the order of the list; doubtful deletes and texts are not checked."""
    titles = [part.article_title for part in plan.parts for _ in part.changes] or [""] * len(plan.changes)
    proposed = [
        Row(index, change, group_of(change), _title(change), _within(title, gist(change)), _checked(change, plan))
        for index, (change, title) in enumerate(zip(plan.changes, titles, strict=True))
    ]
    return sorted(proposed, key=lambda row: ORDER.index(row.group))


def _title(change: Change) -> str:
    if change.kind is ChangeKind.SOURCE:
        return tr("The text was edited")
    return f"“{shortened(change.quote, 120)}”"


def _within(title: str, words: str) -> str:
    """Return what is proposed behind the title of its article, where there are several."""
    return f"{shortened(title, 60)} · {words}" if title else words


def gist(change: Change) -> str:
    """Return what is proposed, on one line."""
    if change.kind is ChangeKind.NEW:
        parts = [", ".join(change.theme_names), shortened(change.note, 120)]
        return " · ".join(part for part in parts if part) or tr("without a note")
    if change.kind is ChangeKind.DELETED:
        return tr("gone from the file") if not change.conflict else tr("gone from the file, changed here")
    if change.kind is ChangeKind.SOURCE:
        return tr("as a new version")
    if change.kind is ChangeKind.MOVED:
        return f"→ “{shortened(change.after, 120)}”"
    before, after = shortened(change.before, 50) or tr("nothing"), shortened(change.after, 80) or tr("nothing")
    return f"{before} → {after}"


def _checked(change: Change, plan: ImportPlan) -> bool:
    if change.doubt:
        return False
    if change.kind is ChangeKind.DELETED:
        return not plan.doubtful and not change.conflict
    return not (change.kind is ChangeKind.SOURCE and plan.doubtful)


def choices(change: Change) -> tuple[tuple[Choice, str], ...]:
    """Return the ways to settle a conflict, the proposed one first; none where a check box says it all."""
    if not change.conflict or change.kind is ChangeKind.DELETED:
        return ()
    here, there = (Choice.KEEP, tr("Keep the library’s")), (Choice.FILE, tr("Take the file’s"))
    if change.kind is ChangeKind.NOTE:
        return (Choice.TAKE, tr("Keep both, one below the other")), here, there
    if change.kind is ChangeKind.THEMES:
        return (Choice.TAKE, tr("Give the themes of both")), here, there
    return there, here


def settled(plan: ImportPlan, chosen: Mapping[int, Choice]) -> tuple[ImportPlan, frozenset[int]]:
    """Return the plan as the reader settled it, and the indices of the changes to skip."""
    skip = frozenset(index for index, choice in chosen.items() if choice is Choice.KEEP)
    changes = tuple(
        replace(change, doubt="", conflict=False)
        if chosen.get(index) is Choice.FILE or (change.kind is ChangeKind.DELETED and index not in skip)
        else replace(change, doubt="" if index not in skip else change.doubt)
        for index, change in enumerate(plan.changes)
    )
    return replace(plan, changes=changes), skip


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of one proposal, in runs: words and whether they differ. One side may be missing."""

    before: tuple[tuple[str, bool], ...] | None
    after: tuple[tuple[str, bool], ...] | None
    before_title: str = later("In the library")
    after_title: str = later("In the file")


def sides(change: Change, plan: ImportPlan, document: Document | None) -> Sides:
    """Return what the library says and what the file says."""
    if change.kind is ChangeKind.SOURCE:
        return _source_sides(plan, document)
    if change.kind is ChangeKind.NEW:
        return Sides(None, ((_whole(change.quote, change.theme_names, change.note), False),), after_title=tr("New"))
    if change.kind is ChangeKind.DELETED:
        annotations = document.annotations if document else ()
        own = next((annotation for annotation in annotations if annotation.id == change.annotation_id), None)
        names = tuple(theme.name for theme in document.themes_of(own)) if document is not None and own else ()
        words = _whole(change.quote, names, own.note if own is not None else "")
        return Sides(((words, False),), ((tr("Its mark and its footnote are gone."), False),))
    before, after = marked_words(change.before, change.after)
    return Sides(before or ((tr("Nothing."), False),), after or ((tr("Nothing."), False),))


def _whole(quote: str, names: Iterable[str], note: str) -> str:
    parts = (f"“{quote}”", ", ".join(names), note)
    return "\n\n".join(part for part in parts if part.strip())


def marked_words(before: str, after: str) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """Return both texts in runs, told apart by whether their words stand in the other text as well."""
    old, new = re.findall(r"\w+|\s+|[^\w\s]", before), re.findall(r"\w+|\s+|[^\w\s]", after)
    if len(old) + len(new) > MOST_TOKENS:
        return ((before, False),), ((after, False),)
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if b > a:
            left.append(("".join(old[a:b]), tag != "equal"))
        if d > c:
            right.append(("".join(new[c:d]), tag != "equal"))
    return tuple(left), tuple(right)


def _source_sides(plan: ImportPlan, document: Document | None) -> Sides:
    """Return the lines of both sources that differ, with a line around each."""
    new = (plan.new_source or b"").decode("utf-8", "replace").splitlines()
    old = document.source.decode("utf-8", "replace").splitlines() if document is not None else []
    head, tail = shared_ends(old, new)
    first, rest_old, rest_new = max(0, head - CONTEXT), len(old) - tail + CONTEXT, len(new) - tail + CONTEXT
    old, new = old[first:rest_old], new[first:rest_new]
    if len(old) + len(new) > MOST_LINES:
        words = tr("Too many lines to compare here.")
        return Sides(((words, False),), ((words, False),), tr("The text now"), tr("The text of the file"))
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for group in difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(CONTEXT):
        if left or right:
            left.append(("…\n", False))
            right.append(("…\n", False))
        for tag, a, b, c, d in group:
            if tag == "replace":
                old_words, new_words = marked_words(_lines(old[a:b]), _lines(new[c:d]))
                left.extend(old_words)
                right.extend(new_words)
                continue
            left.append((_lines(old[a:b]), tag != "equal"))
            right.append((_lines(new[c:d]), tag != "equal"))
    if left and right and left[0][0].startswith("\n") and right[0][0].startswith("\n"):  # a blank line of context
        left[0], right[0] = (left[0][0].lstrip("\n"), left[0][1]), (right[0][0].lstrip("\n"), right[0][1])
    return Sides(tuple(left), tuple(right), tr("The text now"), tr("The text of the file"))


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line if len(line) <= LINE else line[:LINE] + '…'}\n" for line in lines)
