"""What was done to an export's file, and meanwhile in the library, and what an import must tell of it.

A deed of the library is another note, other themes, or one that is gone; in the file it shows as the library's export
would. A deed on the text is done to the lines of file and source alike: what the file says without marks must be the
source to which the same was done. Words that were written anywhere must be in the article, or be shown.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.read.own_marks import closed_of
from desktop.annotated.read.strip import strip
from desktop.annotated.source_text import SourceText, lines_with_ends
from desktop.article.content import SpanKind
from desktop.article.source_masks import flat, open_end
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from desktop.theme_names import theme_keys
from tests.soak.stories import FIRST, RECORD, File, Story, bare, changed, differs

REPLACED = ("reckoning", "soundings")  # a word at the head of most stories
OLD_NOTE = b"**Craft**"  # of an article that was an export
WHERRY = "A wherry took in the lime."
FEW = 3  # missing references, with which an import takes a file for whole
Lines = list[str]


def deeds(story: Story, chance: random.Random) -> Document:
    """Return the article with other notes and themes, and without some of those that stand apart from all others."""
    doc, apart = changed(story, chance), standing_apart(story)
    gone = {one.id for one in apart if chance.random() < 0.25}
    return replace(doc, annotations=tuple(one for one in doc.annotations if one.id not in gone))


def standing_apart(story: Story) -> list[Annotation]:
    """Return the annotations that are away from others, and from marks of the author's, of which one whose reference is
    gone would be taken for a piece.
    """
    content, rows = story.doc.content, [(one, one.target.position) for one in story.doc.annotations]
    taken = [(at.start, at.end, row) for row, at in rows]
    taken += [
        (low + span.start, low + span.end, None)
        for block, low in zip(content.blocks, content.starts, strict=True)
        for span in block.spans
        if span.kind is SpanKind.MARK
    ]
    return [
        one
        for one, at in rows
        if not any(start <= at.end + 1 and at.start <= end + 1 for start, end, row in taken if row is not one)
    ]


def told_otherwise(story: Story, plan: ImportPlan, base: Document, here: Document, there: Document) -> Iterator[str]:
    """Yield what a plan lacks of what it must tell, and what else it has.

    ``base`` is what the file's record says, ``here`` the library by now, ``there`` what the file shows.
    """
    found = {(one.kind, one.annotation_id): one for one in plan.changes}
    is_told = "cut off at the end of the file" in " ".join(plan.remarks)  # a note that ends the file and lacks its end
    ours, theirs = ({one.id: one for one in doc.annotations} for doc in (here, there))
    for was in base.annotations:
        mine, other = ours.get(was.id), theirs.get(was.id)
        is_other = mine is not None and (differs(story, was.note, mine.note) or was.theme_ids != mine.theme_ids)
        if other is None:
            if mine is not None:
                yield from _not(found.pop((ChangeKind.DELETED, was.id), None), "gone", is_other)
            continue
        if mine is None:
            new = found.pop((ChangeKind.NEW, was.id), None)
            brought = new.annotation if new is not None else None
            if brought is None or new is None or new.theme_names != there.names_of(other):
                yield f"not brought: {other}"
            elif differs(story, other.note, brought.note) and not is_told:
                yield f"brought with {brought.note!r} for {other.note!r}"
            continue
        note = found.pop((ChangeKind.NOTE, was.id), None)
        read = was.note if note is None else note.note
        if differs(story, other.note, was.note) and differs(story, other.note, mine.note) and not is_told:
            yield from _not(note, f"note {was.note!r} -> {other.note!r}", differs(story, was.note, mine.note))
        if note is not None and differs(story, other.note, read) and not is_told:
            yield f"note {was.note!r} -> {other.note!r}: {read!r}"
        themes = found.pop((ChangeKind.THEMES, was.id), None)
        before, now, names = (
            theme_keys(row) for row in (base.names_of(was), here.names_of(mine), there.names_of(other))
        )
        if names not in (before, now):
            yield from _not(themes, f"themes {before} -> {names}", before != now)
        if themes is not None and themes.theme_names != there.names_of(other):
            yield f"themes {there.names_of(other)}: {themes.theme_names}"
    yield from (f"also {one.sentence()}" for one in found.values())


def _not(change: Change | None, what: str, is_conflict: bool) -> Iterator[str]:
    if change is None:
        yield f"not told: {what}"
    elif change.conflict != is_conflict:
        yield f"{'no ' * is_conflict}conflict: {what}"


def both_sides(story: Story, chance: random.Random) -> Iterator[str]:
    """Of what library and file changed all is told, and what both did is a conflict."""
    if not story.is_exact or not story.is_article:
        return
    here, there = deeds(story, chance), deeds(story, chance)
    plan = story.written_over(there).plan(here)
    yield from told_otherwise(story, plan, story.doc, here, there)
    gone = len(story.doc.annotations) - len(there.annotations)
    if gone <= FEW and there.annotations:
        yield from (
            f"in doubt: {one.sentence()}" for one in plan.changes if one.kind is ChangeKind.DELETED and one.doubt
        )
    if plan.untouched and any(one.kind is not ChangeKind.NEW for one in plan.changes):
        yield "untouched"


def words_anywhere(story: Story, chance: random.Random) -> Iterator[str]:
    """A line that was written between any two of the file is in the article's text, or is shown."""
    if not (story.is_article or story.has_record):
        return
    newline, lines = SourceText(story.file.text, "").newline, lines_with_ends(story.file.text)
    at, around = chance.randrange(len(lines) + 1), chance.choice((newline, ""))
    before = "" if not at or lines[at - 1].endswith(("\r", "\n")) else newline
    text = "".join([*lines[:at], before, around, WHERRY, newline, around, *lines[at:]])
    plan = File(text, story.file.sidecar).plan(story.doc)
    if plan.kind == "stranger":
        return  # neither a record nor a note tells whose it is
    shown = [*plan.remarks, *(one.after for one in plan.changes), *(one.text for one in plan.bad)]
    if WHERRY not in " ".join(" ".join([*shown, (plan.new_source or b"").decode("utf-8", "replace")]).split()):
        yield f"dropped at {at} of {len(lines)}: {text!r}"
    if OLD_NOTE in story.doc.source and OLD_NOTE not in (plan.new_source or OLD_NOTE):
        yield f"without a note of the article's at {at} of {len(lines)}: {text!r}"


def lines_changed(story: Story, chance: random.Random) -> Iterator[str]:
    """Lines were written, taken out, doubled or swapped in the file: its text is the source, so changed."""
    if not story.is_source or open_end(story.doc.source.decode()):
        return
    source, text = story.doc.source.decode(), story.file.text
    lines, there = lines_with_ends(source), Counter(lines_with_ends(text))
    held = closed_of(flat(source)).hold
    starts = [len("".join(lines[:number])) for number in range(len(lines))]
    known = [
        line
        for line, start in zip(lines, starts, strict=True)
        if line[:1].isalpha() and line[-1:] in "\r\n" and lines.count(line) == there[line] == 1 and not held(start)
    ]
    if not known:
        return
    picked, deed = chance.sample(known, min(2, len(known))), chance.choice(DEEDS)
    file = File("".join(deed(lines_with_ends(text), picked)), story.file.sidecar)
    wanted = "".join(deed(lines, picked)).encode()
    clean = strip(file.data, file.beside).source
    if bare(clean) != bare(wanted):
        yield f"{deed.__name__} {picked}: {clean!r}"
    told = (one for one in file.plan(story.doc).changes if not one.doubt)
    yield from (one.sentence() for one in told if one.kind not in (ChangeKind.SOURCE, ChangeKind.MOVED))


def another_mark(story: Story, chance: random.Random) -> Iterator[str]:
    """Somebody wrote into a mark, drew it over the next word, or marked a word in or behind it: so it is told."""
    source, text = story.doc.source.decode(), story.file.text
    begin, end = ("==", "==") if story.options.marks == "==" else ("<mark>", "</mark>")
    seen = [(one, one.target.quote.exact, f"{end}[^{story.made.labels[one.id]}]") for one in standing_apart(story)]
    known = [
        (one, words, close)
        for one, words, close in seen
        if text.count(f"{begin}{words}{close}") == source.count(words) == 1 and words.strip(" ,.") == words
    ]
    if not story.is_source or open_end(source) or not known:
        return
    one, words, close = chance.choice(known)
    was, now, moved, new = f"{begin}{words}{close}", source, words, ""
    following = re.search(rf"{re.escape(was)} ([^\W\d_]+)(?= )", text)
    within = [part for part in words.split(" ")[1:-1] if part.isalpha() and source.count(part) == 1]
    if within and "==" not in words and chance.random() < 0.5:
        others, new = ("==", "==") if begin == "<mark>" else ("<mark>", "</mark>"), chance.choice(within)
        there = f"{begin}{words.replace(new, others[0] + new + others[1])}{close}"
    elif following is not None and chance.random() < 0.5:
        was, moved = following[0], f"{words} {following[1]}"
        there = f"{begin}{moved}{close}"
    else:
        half = words[: len(words) // 2].strip()
        moved, new = chance.choice((f"{words} in lime", f"Lime {words}", "Lime", f"{half} lime")), "wherries"
        now = source.replace(words, f"{moved} and {new}")
        there = f"{begin}{moved}{close} and {begin}{new}{end}"
    plan = File(text.replace(was, there), story.file.sidecar).plan(story.doc)
    told = [change for change in plan.changes if change.kind is not ChangeKind.SOURCE]
    wanted = [(ChangeKind.MOVED, one.id, moved)] * (moved != words) + [(ChangeKind.NEW, "", new)] * bool(new)
    is_sure = not any(change.doubt for change in told if change.kind is ChangeKind.NEW)
    if [(change.kind, change.annotation_id, change.after) for change in told] != wanted or not is_sure:
        yield f"{was!r} is {there!r}: {[change.sentence() for change in told]}"
    if bare(plan.new_source or story.doc.source) != bare(now.encode()):
        yield f"{was!r} is {there!r} in another source: {plan.new_source!r}"


def replaced_throughout(story: Story, _: random.Random) -> Iterator[str]:
    """Somebody replaced a word in all of the file, its record too: of that no more than the words are taken."""
    was, now = REPLACED
    visible, _, record = story.file.text.rpartition(RECORD if story.options.machine_block == "embedded" else "\0")
    if not story.is_source or FIRST not in story.doc.source.decode() or was not in (visible or record):
        return
    file = File(story.file.text.replace(was, now), story.file.sidecar)
    plan = file.plan(story.doc)
    certain = (one for one in plan.changes if not one.doubt and one.kind not in (ChangeKind.SOURCE, ChangeKind.MOVED))
    yield from (one.sentence() for one in certain)
    if visible and was in record and not any("edited" in remark for remark in plan.remarks):
        yield f"an edited record: {plan.remarks}"
    clean = strip(file.data, file.beside).source
    if bare(clean) != bare(story.doc.source.replace(was.encode(), now.encode())):
        yield f"another source: {clean!r}"


def _written(lines: Lines, picked: Lines) -> Lines:
    return [
        part
        for line in lines
        for part in ([WHERRY + line[len(line.rstrip("\r\n")) :], line] if line in picked else [line])
    ]


def _taken_out(lines: Lines, picked: Lines) -> Lines:
    return [line for line in lines if line not in picked]


def _doubled(lines: Lines, picked: Lines) -> Lines:
    """Of two marks with the same words nobody knows which was the author's."""
    twice = [line for line in picked if "==" not in line and "<mark" not in line]
    return [part for line in lines for part in [line] * (1 + (line in twice))]


def _swapped(lines: Lines, picked: Lines) -> Lines:
    return [picked[picked.index(line) - 1] if line in picked else line for line in lines]


DEEDS: tuple[Callable[[Lines, Lines], Lines], ...] = (_written, _taken_out, _doubled, _swapped)
