"""Random annotations on real Markdown files: nothing wrong, nothing changed, nothing lost.

``python tests/soak/soak_markdown.py FOLDER... [--each 20] [--seed 1]`` exports every Markdown file below the folders
with that many random annotations, strips and imports each export, renders it whole, and prints a table. ``--random N``
does so with as many random documents, from the one of the seed on.

"prose in place" counts the annotations every letter of which is marked (or was already) and that have a reference, of
those in prose, where a mark can stand. An address that one cuts in half bears no mark; all else must.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.notes.footnotes import LISTED_HEADING
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.read.strip import strip
from desktop.article.content import Block, BlockKind, Content, SpanKind
from desktop.article.source_masks import open_end
from desktop.errors import ImportFailed, PostilError
from desktop.exporters import exporter
from desktop.importers.from_markdown import read as read_markdown
from tests.annotated.documents import random_document
from tests.annotated.make import annotation, content_of, document

NOTES = (
    "",
    "",
    "A short note.",
    "Two\n\nparagraphs with ==marks==, [^1] and -->.",
    "- a\n- b",
    "```\ncode\n```",
    "x^2 <b>",
)
PROSE = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.CELL,
    BlockKind.DEFINITION,
    BlockKind.TERM,
    BlockKind.FOOTNOTE,
)

ADDRESS = re.compile(r"(?:https?://|ftp://|mailto:|www\.)\S+|[^\s@]+@[^\s@]+\Z", re.IGNORECASE)


def random_annotations(content: Content, count: int, chance: random.Random) -> list[Annotation]:
    """Return annotations with random ends: most inside a block, some across blocks, some of a few letters."""
    length = len(content.text)
    made: list[Annotation] = []
    for _ in range(count * 4 if length else 0):
        if len(made) == count:
            break
        start = chance.randrange(length)
        size = chance.choice((3, 10, 40, 80, 200))
        end = min(length, start + 1 + chance.randrange(size))
        if chance.random() < 0.8:
            block = content.passage_of(content.block_at(start))
            end = min(end, block.end)
        if not content.text[start:end].strip():
            continue
        themes = chance.sample(["t1", "t2", "t3"], chance.randrange(4))
        made.append(annotation(content, (start, end), chance.choice(NOTES), themes, len(made) + 1))
    return made


def is_prose(content: Content, one: Annotation) -> bool:
    """True if a mark can stand all along an annotation: no code, no rule, no code span or formula cut in half."""
    start, end = one.target.position.start, one.target.position.end
    for index in range(content.block_at(start), content.block_at(max(start, end - 1)) + 1):
        block, offset = content.blocks[index], content.starts[index]
        if block.kind not in PROSE:
            return False
        for span in block.spans:
            low, high = span.start + offset, span.end + offset
            half = low < end and start < high and not (start <= low and high <= end)
            if half and span.kind in (SpanKind.CODE, SpanKind.MATH, SpanKind.IMAGE, SpanKind.FOOTNOTE_REF):
                return False
    return True


def cut_addresses(content: Content, one: Annotation) -> set[int]:
    """Return the offsets of the addresses that an annotation cuts in half, where no mark stands.

    A link is taken for an address where its text is one: nothing in Markdown can mark a part of such a text.
    """
    out: set[int] = set()
    for at in (one.target.position.start, one.target.position.end):
        index = content.block_at(at)
        for span in content.blocks[index].spans:
            low, high = span.start + content.starts[index], span.end + content.starts[index]
            if span.kind is SpanKind.LINK and low < at < high and ADDRESS.match(content.text, low, high):
                out |= set(range(low, high))
    return out


def check(doc: Document, options: Options, tally: Counter[str]) -> list[str]:
    """Export, strip, import and render one document. Returns what is wrong."""
    exported = exporter("markdown").write(doc, options)
    wrong: list[str] = []
    stripped = strip(exported.data)
    if stripped.source != doc.source or stripped.edited:
        wrong.append("bytes changed")
    back = read_back(exported.data)
    found = {one.id: one for one in back.block.annotations} if back.block else {}
    if found != {one.id: one for one in doc.annotations}:
        wrong.append("annotations lost")
    if open_end(doc.source.decode("utf-8", "replace")) == "-->":
        return wrong  # an open comment hides the footnotes, so the text reads otherwise once it is closed
    labels = dict(exported.labels)
    by_label = {label: identity for identity, label in labels.items()}
    rendered = content_of(exported.data)
    blocks = [block for block in rendered.blocks if not (block.kind is BlockKind.FOOTNOTE and block.target in by_label)]
    blocks = without_list(blocks, by_label)
    content = doc.content
    marked: set[int] = set()
    ends: dict[str, int] = {}
    at = index = 0
    for block in blocks:
        text, shift, old_at = block.text, [], 0
        for span in sorted(block.spans, key=lambda s: s.start):
            if span.kind is SpanKind.FOOTNOTE_REF and span.target in by_label:
                shift.append((span.start, span.end, span.target))
        out = []
        for start, end, _ in shift:
            out.append(text[old_at:start])
            old_at = end
        out.append(text[old_at:])
        plain = "".join(out)

        if index >= len(content.blocks):
            if plain.strip():
                break
            ends |= {label: at - 1 for _, _, label in shift}
            continue
        grown = grown_notes(block, content.blocks[index], by_label)

        def moved(offset: int, shift=shift, grown=grown) -> int:  # type: ignore[no-untyped-def]
            lost = sum(min(offset, end) - start for start, end, _ in shift if start < offset)
            return offset - lost - sum(more for end, more in grown if end <= offset)

        if shift and not plain.strip():
            for _, _, label in shift:
                ends[label] = at - 1
            continue
        if plain != content.blocks[index].text and not same_but_numbers(plain, content.blocks[index].text):
            wrong.append(f"text changed: {content.blocks[index].text[:60]!r} -> {plain[:60]!r}")
            break
        for start, _, label in shift:
            ends[label] = at + moved(start)
        own = [s for s in content.blocks[index].spans if s.kind is SpanKind.MARK]
        for span in block.spans:
            if span.kind is SpanKind.MARK:
                inside = range(moved(span.start), moved(span.end))
                marked |= {at + o for o in inside if not any(s.start <= o < s.end for s in own) and o < len(plain)}
        index += 1
        at += len(content.blocks[index - 1].text) + 1
    text = content.text
    meant: set[int] = set()
    for one in doc.annotations:
        meant |= set(range(one.target.position.start, one.target.position.end))
    stray = {o for o in marked - meant if o < len(text) and not text[o].isspace()}
    if stray:
        wrong.append(f"wrong marks at {sorted(stray)[:5]}")
    own_marked = {
        content.starts[n] + o
        for n, block in enumerate(content.blocks)
        for s in block.spans
        if s.kind is SpanKind.MARK
        for o in range(s.start, s.end)
    }
    for one in doc.annotations:
        tally["annotations"] += 1
        label = labels[one.id]
        listed = label not in ends
        tally["listed"] += listed
        if not is_prose(content, one):
            tally["not prose"] += 1
            continue
        tally["prose"] += 1
        span = range(one.target.position.start, one.target.position.end)
        cut = cut_addresses(content, one)
        missing = [o for o in span if not text[o].isspace() and o not in marked | own_marked | cut]
        if not missing and not listed:
            tally["prose marked in place"] += 1
        else:
            tally["prose not marked"] += 1
            if len(EXAMPLES) < 60:
                EXAMPLES.append(
                    f"{doc.version.source_name}: {one.target.quote.exact!r} lacks {''.join(text[o] for o in missing)!r}"
                )
    return wrong


def check_random(seed: int, tally: Counter[str], options: Options | None = None) -> list[str]:
    """Check the random document of a seed with random annotations. Returns what is wrong."""
    data = random_document(seed)
    try:
        imported = read_markdown(data, "a.md")
    except ImportFailed:
        return []
    if imported.remark:
        return []  # nothing but the plain text could be shown
    content = imported.content
    if content_of(data + b"\n\n[^zz]\n\n[^zz]: x\n").blocks[:1] != content.blocks[:1]:
        return []  # it is shown as plain text only as long as it holds nothing else
    tally["documents"] += 1
    annotations = random_annotations(content, random.Random(seed).randrange(0, 9), random.Random(seed + 1))
    return check(document(data, annotations, content=content, name=str(seed)), options or Options(), tally)


def grown_notes(block: Block, before: Block, by_label: dict[str, str]) -> list[tuple[int, int]]:
    """Return where the author's own footnote references end and by how much their numbers are longer than before."""
    mine = [s for s in block.spans if s.kind is SpanKind.FOOTNOTE_REF and s.target not in by_label]
    theirs = [s for s in before.spans if s.kind is SpanKind.FOOTNOTE_REF]
    pairs = zip(sorted(mine, key=lambda s: s.start), sorted(theirs, key=lambda s: s.start), strict=False)
    return [(a.end, (a.end - a.start) - (b.end - b.start)) for a, b in pairs]


def without_list(blocks: list[Block], by_label: dict[str, str]) -> list[Block]:
    """Return the blocks without the list of highlights that could not be marked in place."""
    heading = LISTED_HEADING.removeprefix("## ")
    start = next((n for n, block in enumerate(blocks) if block.text == heading), None)
    if start is None:
        return blocks
    end = start + 1
    while (
        end < len(blocks)
        and blocks[end].containers == ("ul",)
        and any(span.target in by_label for span in blocks[end].spans)
    ):
        end += 1
    return blocks[:start] + blocks[end:]


EXAMPLES: list[str] = []


def same_but_numbers(mine: str, theirs: str) -> bool:
    """True if two texts differ in digits only: the author's footnotes are numbered along with Postil's."""
    strip_digits = str.maketrans("", "", "0123456789")
    return mine.translate(strip_digits) == theirs.translate(strip_digits)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--examples", action="store_true")
    chosen = parser.parse_args(arguments)
    chance = random.Random(chosen.seed)
    tally: Counter[str] = Counter()
    failed: list[str] = []
    started = time.perf_counter()
    for folder in chosen.folders:
        files = (
            sorted(p for p in folder.rglob("*") if p.suffix in (".md", ".markdown")) if folder.is_dir() else [folder]
        )
        for path in files:
            data = path.read_bytes()
            try:
                content = content_of(data)
            except PostilError:
                tally["unreadable"] += 1
                continue
            tally["files"] += 1
            tally["bytes"] += len(data)
            doc = document(data, random_annotations(content, chosen.each, chance), content=content, name=path.name)
            try:
                failed += [f"{path}: {what}" for what in check(doc, Options(), tally)]
            except PostilError as error:
                failed.append(f"{path}: {error}")
    for seed in range(chosen.seed, chosen.seed + chosen.random):
        failed += [f"random {seed}: {what}" for what in check_random(seed, tally)]
    print(*(f"{key:24} {value:>9}" for key, value in tally.items()), sep="\n")
    share = 100 * tally["prose marked in place"] / max(1, tally["prose"])
    print(f"{'prose in place, %':24} {share:>9.2f}\n{'wrong':24} {len(failed):>9}")
    print(f"{'seconds':24} {time.perf_counter() - started:>9.1f}")
    if chosen.examples:
        print(*EXAMPLES, sep="\n")
    print(*failed[:30], sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
