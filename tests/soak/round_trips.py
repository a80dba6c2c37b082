"""One article with notes as nobody would write them, exported in any form, written into, and taken back: what is wrong.

``python tests/soak/round_trips.py [1000 [FIRST]]``; ``wrong(seed)`` makes all of one story. No hand writes
into a file here: what somebody made of it is what the article's export would show with other notes, or without one,
above the record of the export that it was before. So any note, any name and any form can be what was written.

An article with footnotes and a record must come back to the letter, whatever stands in it. Of the forms for reading
elsewhere the record must come back, and what somebody wrote into their words must be told.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop.annotated.document import Document
from desktop.annotated.front_matter import lines_in, rows_in
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.read.strip import strip
from desktop.annotated.source_text import SourceText
from desktop.article.content import BlockKind, SpanKind
from desktop.article.front_matter import yaml_matter
from desktop.article.source_masks import open_end
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import Merged, NotMerged, last_export, merge_export
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import THEMES, content_of
from tests.soak.both_sides import (
    another_mark,
    both_sides,
    lines_changed,
    replaced_throughout,
    told_otherwise,
    words_anywhere,
)
from tests.soak.stories import (
    MOVED,
    NEWER,
    OLD_EXPORT,
    RECORD,
    ROW_BY_HAND,
    WORD,
    File,
    Story,
    bare,
    changed,
    differs,
    random_story,
)


def untouched(story: Story, _: random.Random) -> Iterator[str]:
    plan = story.file.plan(story.doc)
    yield from _certain(plan)
    told = (plan.changes, plan.unchanged, plan.untouched, plan.article_title)
    if story.has_record and told != ((), len(story.doc.annotations), True, story.doc.article.title):
        yield f"told {told}"


def source(story: Story, _: random.Random) -> Iterator[str]:
    if story.options.body in ("full", "critic") and story.has_record and not _is_source(story, story.clean):
        yield f"another source {story.clean!r}"
    is_ended = not open_end(story.doc.source.decode())
    is_plain = story.marked and story.is_article and not story.has_record  # without front matter of the author's
    is_same = story.clean.rstrip() == story.doc.source.rstrip()
    if is_plain and is_ended and story.doc.version.importer == "markdown" and not is_same:
        yield f"without a record another source {story.clean!r}"


def _is_source(story: Story, clean: bytes) -> bool:
    if story.doc.version.importer == "markdown":
        return clean == story.doc.source
    return "".join(content_of(clean).text.split()) == "".join(story.doc.content.text.split())


def known_words(story: Story, _: random.Random) -> Iterator[str]:
    """The cells of a table are those that were written, and a mark stands around all signs of what it has whole."""
    for data in (story.doc.source, story.file.data) if story.is_article else (story.doc.source,):
        cells = [block.text for block in content_of(data).blocks if block.cell is not None][: len(story.cells)]
        if data == story.doc.source and cells != [cell.strip() for cell in story.cells]:
            yield f"cells {cells} for {story.cells}"
    around = rf"(?:==|<mark>){re.escape(story.marked)}(?:==|</mark>)\[\^"
    is_seen = story.is_article and not open_end(story.doc.source.decode())  # which hides the notes
    if is_seen and story.doc.version.importer == "markdown" and story.marked and not re.search(around, story.made.text):
        yield f"not around {story.marked}"


def notes_read_by_others(story: Story, _: random.Random) -> Iterator[str]:
    """In every program the notes are notes, nothing in one is a mark or a reference, and the record is not seen."""
    if not story.is_exact:
        return
    labels = set(story.made.labels.values())
    blocks = content_of(story.file.data).blocks
    if not any({*"`~"} & {*one.note} for one in story.doc.annotations) and {*"\0\x1b"} & {*story.made.text}:
        yield "a control character that is no letter of code"
    if any('"TextQuoteSelector"' in block.text for block in blocks):
        yield "the record is text"
    notes = [block for block in blocks if block.kind is BlockKind.FOOTNOTE]
    if lost := labels - {block.target for block in notes}:
        yield f"no notes {lost}"
    for block in notes:
        if block.target in labels and {span.kind for span in block.spans} & {SpanKind.MARK, SpanKind.FOOTNOTE_REF}:
            yield f"marks or refers: {block.text!r}"


def unknown_article(story: Story, _: random.Random) -> Iterator[str]:
    if not story.has_record:
        return
    plan = story.file.plan(None)
    brought = {one.annotation.id: one for one in plan.changes if one.annotation is not None}
    for one in story.doc.annotations:
        change = brought.pop(one.id, None)
        if change is None or change.annotation != one or change.theme_names != story.doc.names_of(one):
            yield f"brings {change} for {one}"
    if plan.themes != tuple(story.doc.used_themes()):
        yield f"themes {plan.themes}"
    if brought or plan.new_source != (story.clean if story.options.body in ("full", "critic") else None):
        yield f"brings {brought} and {plan.new_source!r}"


def other_notes_in_an_older_export(story: Story, chance: random.Random) -> Iterator[str]:
    """The records of earlier versions said nothing of the options and vouched for nothing."""
    if not story.is_exact:
        return
    now = changed(story, chance)
    theirs = story.written_over(now)
    older_file = File(NEWER.sub("", theirs.text), theirs.sidecar and NEWER.sub("", theirs.sidecar))
    plan = older_file.plan(story.doc)
    yield from told_otherwise(story, plan, story.doc, story.doc, now)
    if plan.remarks != theirs.plan(story.doc).remarks:
        yield f"remarks {plan.remarks}"


def words_written_into_one_for_reading(story: Story, chance: random.Random) -> Iterator[str]:
    """Somebody changed its notes, and none of what they say now is dropped."""
    if story.is_article or not story.has_record:
        return
    now = changed(story, chance)
    plan = story.written_over(now).plan(story.doc)
    told = _letters(" ".join((*plan.remarks, *(one.after for one in plan.changes))))
    for was, one in zip(story.doc.annotations, now.annotations, strict=True):
        new = [words for words in one.note.split("\n\n") if words not in was.note]
        if any(_letters(words) not in told for words in new):
            yield f"dropped {one.note!r}: {plan.remarks} {[one.after for one in plan.changes]}"
    yield from _certain(plan)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def one_marked_by_hand(story: Story, chance: random.Random) -> Iterator[str]:
    """A word of a paragraph, away from all else that is marked or styled there, with an ordinary footnote."""
    if story.options.body != "full" or story.options.machine_block != "embedded" or not story.is_exact:
        return
    content, newline = story.doc.content, SourceText(story.made.text, "").newline
    at = story.made.text.rindex(RECORD)  # which a name may hold too
    marked = [one.target.position for one in story.doc.annotations]
    words = [
        found[0]
        for block, start in zip(content.blocks, content.starts, strict=True)
        if block.kind is BlockKind.PARAGRAPH
        and not block.containers
        and not block.spans
        and not any(one.start < start + len(block.text) and start < one.end for one in marked)
        for found in WORD.finditer(block.text)
        if story.doc.source.count(found[0].encode()) == 1 and story.made.text[:at].count(found[0]) == 1
    ]
    if not words or open_end(story.doc.source.decode()):
        return
    word, sign, note = (
        chance.choice(words),
        chance.choice((("==", "=="), ("<mark>", "</mark>"))),
        "Somebody's *own* note.",
    )
    is_noted, is_within, names = (
        chance.random() < 0.8,
        chance.random() < 0.3,
        chance.choice(((), ("Tar & feather", "Ö"))),
    )
    is_in_line = is_noted and not is_within and not names and chance.random() < 0.3
    reference = f"^[{note}]" if is_in_line else "[^mine]" if is_noted else ""
    marked = f"{sign[0]}{word}{reference if is_within else ''}{sign[1]}{'' if is_within else reference}"
    text = story.made.text[:at].replace(word, marked, 1)
    if is_noted and not is_in_line:
        head = f"**{', '.join(names)}** — " if names else ""
        text += f"{newline}[^mine]: {head}{note}{newline}{newline}"
    file = File(text + story.made.text[at:])
    found = [(one.kind, one.quote, one.note, one.theme_names) for one in file.plan(story.doc).changes]
    if found != [(ChangeKind.NEW, word, note * is_noted, names if is_noted else ())]:
        yield f"{marked}: {found}"


def rewritten_by_an_editor(story: Story, chance: random.Random) -> Iterator[str]:
    text, newline = story.file.text, "\r\n" if "\r" not in story.file.text else ""
    others = ["\ufeff" + text.removeprefix("\ufeff"), text.rstrip("\r\n") + "\n\n"]
    others += [text.replace("\n", newline)] if newline else []
    others += [_notes_turned(text, story.options.machine_block == "embedded")]
    for other in others if story.is_exact else [chance.choice(others)]:
        file = File(other, story.file.sidecar)
        yield from _certain(file.plan(story.doc))
        if story.is_exact and story.doc.version.importer == "markdown":
            clean = strip(file.data, file.beside).source
            exact = bytes if newline and other == text.replace("\n", newline) else bare  # line ends alone are put back
            if exact(clean) != exact(story.doc.source):
                yield f"another source: {clean!r}"


def _notes_turned(text: str, has_record: bool) -> str:
    """Return a file with its footnotes in the opposite order."""
    at = text.rindex(RECORD) if has_record else len(text)
    above, *notes = re.split(r"(?:(?<=\n)|(?<=\r))(?=\[\^h-[0-9a-z]+\]: )", text[:at])
    newline = SourceText(text, "").newline
    return "".join([above, *(note.rstrip("\r\n") + newline * 2 for note in notes[::-1]), text[at:]])


def a_paragraph_moved(story: Story, chance: random.Random) -> Iterator[str]:
    """The first of two paragraphs that one annotation lies across goes below a table: nothing in it is new."""
    if not story.is_exact or not story.is_article or MOVED.encode() not in story.doc.source:
        return
    is_otherwise = chance.random() < 0.75 and story.has_marks_of_ours_only
    file = story.marked_otherwise if is_otherwise else story.file
    file = replace(file, text=_moved(file.text))
    plan = file.plan(story.doc)
    yield from (one.sentence() for one in plan.changes if one.kind is ChangeKind.NEW)
    clean = strip(file.data, file.beside).source
    if story.doc.version.importer == "markdown" and bare(clean) != bare(_moved(story.doc.source.decode()).encode()):
        yield f"another source: {clean!r}"


def _moved(text: str) -> str:
    lines = text.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("Lighters"))
    after = next(n for n in range(at, len(lines)) if lines[n][0] == "|" and lines[n + 1][0] != "|") + 1
    return "".join([*lines[:at], *lines[at + 2 : after], lines[at + 1], lines[at], *lines[after:]])


def marked_otherwise(story: Story, _: random.Random) -> Iterator[str]:
    """An editor wrote ``==`` as ``<mark>``, or the other way round: nothing is new, and the source is the same."""
    if not story.is_exact or not story.has_marks_of_ours_only:
        return
    file = story.marked_otherwise
    yield from _certain(file.plan(story.doc))
    if story.doc.version.importer == "markdown" and not _is_source(story, strip(file.data, file.beside).source):
        yield "another source"


def merged_with_the_library(story: Story, chance: random.Random) -> Iterator[str]:
    """The library's notes have changed, and those of other annotations in the file; somebody wrote below it."""
    if not story.is_exact:
        return
    now, both = changed(story, chance), list(story.doc.annotations)
    now = replace(
        now, annotations=(*(replace(one, theme_ids=tuple(THEMES)) for one in now.annotations[:1]), *now.annotations[1:])
    )
    ours, theirs = list(both), list(both)
    for number, (was, one) in enumerate(zip(both, now.annotations, strict=True)):
        if differs(story, was.note, one.note) or was.theme_ids != one.theme_ids:
            (ours if number == 0 or chance.random() < 0.5 else theirs)[number] = one
    here = replace(story.doc, annotations=tuple(ours))
    there = replace(story.doc, annotations=tuple(theirs))
    rows = [_themes_row(story.written(doc).text) for doc in (story.doc, here, there)]
    is_gone = bool(rows[2]) and chance.random() < 0.2
    by_hand = "" if is_gone else rows[2].replace("]", ROW_BY_HAND) if rows[2].count("]") == 1 else rows[2]
    file = story.written_over(there)
    newline = SourceText(file.text, "").newline
    written, row = (rows[2] + newline, by_hand + newline * bool(by_hand))
    file = replace(file, text=file.text.replace(written, row, 1) if rows[2] else file.text)
    made = _merge(story, here, file)
    merged = File(made.exported.text, made.exported.sidecar)
    for one in told_otherwise(story, merged.plan(here), here, here, now):
        yield f"merged: {one}"
    is_gone = bool(rows[0]) and not by_hand
    if bool(made.clashes) != (is_gone and rows[0] != rows[1]):
        yield f"both changed {made.clashes}"
    block = read_back(merged.data, merged.beside).block
    if block is None or {one.id: one for one in block.annotations} != {one.id: one for one in here.annotations}:
        yield f"the record is not the library's: {block and block.annotations}"
    was, mine, other, row = map(_items, (rows[0], rows[1], by_hand, _themes_row(merged.text)))
    if (other or is_gone) and row != (set() if is_gone else mine - was) | (other - was) | (was & mine & other):
        yield f"front matter {row} of {was}, {mine} and {other}"
    both = replace(
        story.doc, annotations=tuple(t if t is not w else o for w, o, t in zip(both, ours, theirs, strict=True))
    )
    if (lines := _lines(merged)) != (wanted := _lines(story.written_over(both))):
        yield f"lines {lines - wanted} instead of {wanted - lines}"
    again = _merge(story, here, merged, made)
    if not again.unchanged:
        yield "merging again changes it"


def both_changed_the_same(story: Story, chance: random.Random) -> Iterator[str]:
    """Of what both changed nothing is dropped: in a file for reading both stand, an article is not merged then."""
    if not story.is_exact and chance.random() < 0.6:
        return
    here, there = changed(story, chance), changed(story, chance)
    file = story.written_over(there)
    base, ours, theirs = map(_lines, (story.file, story.written_over(here), file))
    try:
        made = _merge(story, here, file)
    except NotMerged as refused:
        is_gone = not story.is_article and "Nothing of the last export" in str(refused)  # each of its lines was changed
        if not is_gone and (not story.is_article or not refused.comes_back):
            yield f"refused: {refused}"
        return
    except ExportFailed as refused:
        if story.options.body != "critic" or "would be lost" not in str(refused):
            yield f"refused: {refused}"
        return
    lines = _lines(File(made.exported.text, made.exported.sidecar))
    for side in (ours, theirs):
        lost = side.keys() - base.keys() - lines.keys()
        if lost := {line for line in lost if not line.endswith("—")}:  # which names themes, and has no note
            yield f"lost {lost}"
    if anew := lines.keys() - base.keys() - ours.keys() - theirs.keys():
        yield f"nobody wrote {anew}"


def _themes_row(text: str) -> str:
    return dict(rows_in(lines_in(text))).get("themes", "").rstrip()


def _items(row: str) -> set[str]:
    """Return the items of a list, in brackets or each in a line."""
    return set(re.findall(r'"(?:[^"\\]|\\.)*"|[^\s",\[\]-][^,\]\r\n]*', row.partition(":")[2]))


def _lines(file: File) -> Counter[str]:
    """Return the lines of a file that say something, without front matter and record."""
    text = file.text.removeprefix("\ufeff")
    text = text[matter.after :] if (matter := yaml_matter(text)) is not None else text  # whose names may say anything
    text = text[: text.rindex(RECORD)] if file.sidecar is None and RECORD in text else text  # else a note says it
    return Counter(line.strip() for line in re.split(r"[\r\n]", text) if any(map(str.isalnum, line)))


def _certain(plan: ImportPlan) -> Iterator[str]:
    yield from (one.sentence() for one in plan.changes if not one.doubt)


def _merge(story: Story, doc: Document, file: File, last: Merged | None = None) -> Merged:
    made, ours = (last.exported, last.ours) if last is not None else (story.made, story.made)
    kept = last_export(exporter("markdown"), story.options, doc.article.id, made, ours)
    return merge_export(doc, story.options, file.data, last=kept, sidecar=file.beside)


AS_WRITTEN = (untouched, source, known_words, notes_read_by_others, unknown_article, words_anywhere)
WRITTEN_INTO = (
    both_sides,
    lines_changed,
    replaced_throughout,
    another_mark,
    other_notes_in_an_older_export,
    words_written_into_one_for_reading,
    one_marked_by_hand,
    rewritten_by_an_editor,
    marked_otherwise,
    a_paragraph_moved,
    merged_with_the_library,
    both_changed_the_same,
)


def wrong(seed: int) -> list[str]:
    """Return what does not hold of the story of a seed."""
    story = random_story(seed)
    is_old = OLD_EXPORT.strip()[:12].encode() in story.doc.source  # its signs are not always told from those put in
    checks = AS_WRITTEN if is_old else AS_WRITTEN + WRITTEN_INTO
    # of another seed than the story, whose notes it would else write again
    told = ((check, what) for check in checks for what in check(story, random.Random(seed + 10**9)))
    try:
        return [f"{seed} {check.__name__} {story.options}: {what}" for check, what in told]
    except ExportFailed as refused:
        return [f"{seed} {refused}"]


def main(arguments: list[str]) -> int:
    stories, first = (*map(int, arguments), 1000, 0)[:2] if len(arguments) != 1 else (int(arguments[0]), 0)
    found = [told for seed in range(first, first + stories) if (told := wrong(seed))]
    print(*(line[:600] for told in found for line in told), f"{len(found)} of {stories} are wrong", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
