"""Less than the whole text: the annotated paragraphs only, or a list of highlights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import Anchor, AnchorState, Annotation
from desktop.annotated.block_ranges import blocks_of
from desktop.annotated.document import NO_THEME, Document, Exported, passage_of
from desktop.annotated.naming import escape_text, link_to, title_of
from desktop.annotated.options import Options
from desktop.annotated.quoting import area_name, note_lines, quote_lines
from desktop.annotated.write import assembling
from desktop.annotated.write.clean_text import Base, rendered
from desktop.annotated.write.content_markdown import without_notes
from desktop.article.content import Block, BlockKind, Content, SpanKind


def base_of(document: Document, group: str = "position") -> tuple[Base, tuple[Annotation, ...]]:
    """Return the base of an export of the annotated blocks only, under their headings, and the annotations in it.

    Grouped by theme each annotation stands once, under its first theme; a block then stands under each that has an
    annotation in it.
    """
    content, blocks, shown = document.content, list[Block](), list[Annotation]()
    named: Sequence[tuple[str, Sequence[Annotation]]] = ()
    last = document.annotations
    if is_grouped := group == "theme":
        named = themed(document)
        footnotes = {index for index, one in enumerate(content.blocks) if one.kind is BlockKind.FOOTNOTE}
        # Markdown has these at the end
        last = tuple(one for one in last if footnotes & {*_blocks_of(one, content)[:1]})
        title = document.article.title
        blocks += [Block(BlockKind.HEADING, title, level=1)] if title else []
    seen = {one.id for one in last}
    for name, group_of in [*named, ("", last)]:
        here = [one for one in group_of if not name or one.id not in seen]
        seen |= {one.id for one in here}
        part, place = _part(content, here, headings=not is_grouped, before=None if name else blocks)
        if part and name:
            blocks.append(Block(BlockKind.HEADING, name, level=2))
        begin = len(Content(tuple(blocks)).text) + 1 if blocks else 0
        shown += _moved(content, part, here, place, begin)
        blocks += [_below_group(block) for block in part] if is_grouped else part
    labels = {one.target for one in blocks if one.kind is BlockKind.FOOTNOTE}
    blocks = [without_notes(block, labels) for block in blocks]
    if not blocks:  # nothing is annotated: the title alone, for Markdown that says nothing cannot be read back
        blocks = [Block(BlockKind.HEADING, document.article.title or "Untitled", level=1)]
    return rendered(document, Content(tuple(blocks), content.metadata), "excerpt"), tuple(shown)


def _blocks_of(annotation: Annotation, content: Content) -> range:
    """Return the indices of the blocks that an annotation stands in; none for an orphan."""
    passage = passage_of(annotation, len(content.text))
    return blocks_of(content, passage) if passage is not None else range(0)


def _footnotes(content: Content, wanted: set[int], body: Sequence[Block]) -> list[int]:
    """Return the blocks of the footnotes that are wanted, and of those that ``body`` refers to, itself or through them.

    They stand in the order in which they are referred to: so they are read and numbered, wherever they are written.
    """
    every: dict[str, list[int]] = {}
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.FOOTNOTE:
            every.setdefault(block.target, []).append(index)
    themselves = (content.blocks[index] for index in sorted(wanted))
    labels: dict[str, None] = {}
    for waiting in (
        [label for block in body for label in _references(block)],
        [block.target for block in themselves if block.kind is BlockKind.FOOTNOTE],
    ):
        for label in waiting:  # which grows meanwhile
            if label not in labels:
                labels[label] = None
                waiting += (one for index in every.get(label, ()) for one in _references(content.blocks[index]))
    return [index for label in labels for index in every.get(label, ())]


def _references(block: Block) -> list[str]:
    spans = sorted(block.spans, key=lambda span: span.start)
    return [span.target for span in spans if span.kind is SpanKind.FOOTNOTE_REF]


def _part(
    content: Content, annotations: Sequence[Annotation], *, headings: bool, before: Sequence[Block] | None
) -> tuple[tuple[Block, ...], dict[int, int]]:
    """Return the blocks that annotations stand in, and where each of the content's blocks is among them.

    With the blocks that stand ``before`` them, the footnotes that these and those refer to come last.
    """
    wanted = {index for one in annotations for index in _blocks_of(one, content)}
    wanted |= _companions(content.blocks, wanted)
    path: list[int] = []
    for index, block in enumerate(content.blocks if headings else ()):
        if block.kind is BlockKind.HEADING:
            path = [one for one in path if content.blocks[one].level < block.level]
            path.append(index)
        elif index in wanted and block.kind is not BlockKind.FOOTNOTE:  # which stands at the end, under no heading
            wanted |= set(path)
    kept = [index for index in sorted(wanted) if content.blocks[index].kind is not BlockKind.FOOTNOTE]
    if before is not None:
        kept += _footnotes(content, wanted, [*before, *(content.blocks[index] for index in kept)])
    return tuple(content.blocks[index] for index in kept), {index: n for n, index in enumerate(kept)}


def _moved(
    content: Content, part: Sequence[Block], annotations: Sequence[Annotation], place: dict[int, int], begin: int
) -> tuple[Annotation, ...]:
    """Return annotations anchored in a part of the content that begins at ``begin``."""
    starts = Content(tuple(part)).starts
    moved = []
    for annotation in annotations:
        passage, within = passage_of(annotation, len(content.text)), _blocks_of(annotation, content)
        there = [place.get(index, -1) for index in within]
        anchor = Anchor(AnchorState.ORPHAN, None, None)
        # footnotes may stand in another order than in the article: what runs through two of them has no place
        if passage is not None and there == [*range(there[0], there[0] + len(there))]:
            by = begin + starts[there[0]] - content.starts[within[0]]
            anchor = replace(annotation.anchor, start=passage.start + by, end=passage.end + by)
        moved.append(replace(annotation, anchor=anchor))
    return tuple(moved)


def _below_group(block: Block) -> Block:
    """Return a block whose heading stands below the group's."""
    return replace(block, level=max(3, block.level)) if block.kind is BlockKind.HEADING else block


def _companions(blocks: Sequence[Block], wanted: set[int]) -> set[int]:
    """Return what a block cannot stand without: the rest of its table, the term that it defines."""
    tables = {cell.table for index in wanted if (cell := blocks[index].cell) is not None}
    more = {index for index, one in enumerate(blocks) if one.cell is not None and one.cell.table in tables}
    for index in wanted:
        while index and blocks[index].kind is BlockKind.DEFINITION:
            index -= 1
            more.add(index)
    return more


def write_list(document: Document, options: Options) -> Exported:
    """Return the highlights as a list, in the order and the groups that the options ask for."""
    made = [assembling.front_matter_text(document)] if options.front_matter == "on" else []
    made.append(f"# {escape_text(document.article.title) or 'Untitled'}")
    for name, group in themed(document) if options.group == "theme" else [("", document.annotations)]:
        made += [f"## {escape_text(name)}"] if name else []
        for annotation in group:
            made += _entry(annotation, document, options)
    return assembling.without_text(document, options, assembling.in_parts(made))


def themed(document: Document) -> list[tuple[str, Sequence[Annotation]]]:
    """Return the annotations by theme, each group with its name; one with several themes stands in each."""
    every = document.annotations
    groups = [(theme.name, [a for a in every if theme.id in a.theme_ids]) for theme in document.ordered_themes()]
    groups.append((NO_THEME, [a for a in every if not document.themes_of(a)]))
    return [(name, group) for name, group in groups if group]


def _entry(annotation: Annotation, document: Document, options: Options) -> list[str]:
    names = title_of(document.names_of(annotation))
    link = link_to(annotation, options)
    where = escape_text(area_name(annotation, document.content))
    at = " · ".join(filter(None, (where, f"[open]({link})" if link else "")))
    line = " ".join(part for part in (f"**{names}**" if names else "", at) if part)
    note = note_lines(annotation.note) if annotation.note.strip() else ""
    return [quote_lines(annotation, document.content), note, line]
