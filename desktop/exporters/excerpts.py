"""Less than the whole text: the annotated paragraphs only, or a list of highlights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.records import Annotation
from desktop.article.content import Block, BlockKind, Content
from desktop.exporters import assembling, machine_block
from desktop.exporters.assembling import Base, Shown
from desktop.exporters.document import Document, Exported, Options, passage_of
from desktop.exporters.naming import escape_text, labels_of, link_to
from desktop.exporters.to_digest import heading_path, note_lines, quote_lines

NO_THEME = "No theme"


def paragraphs_of(document: Document) -> tuple[Content, Shown]:
    """Return the annotated blocks under their headings, and the annotations anchored in them."""
    content = document.content
    wanted: set[int] = set()
    passages = {one.id: passage_of(one, len(content.text)) for one in document.annotations}
    for passage in passages.values():
        if passage is not None:
            first, last = content.block_at(passage.start), content.block_at(max(passage.start, passage.end - 1))
            wanted |= set(range(first, last + 1))
    wanted |= _companions(content.blocks, wanted)
    path: list[int] = []
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.HEADING:
            path = [one for one in path if content.blocks[one].level < block.level]
            path.append(index)
        elif index in wanted:
            wanted |= set(path)
    kept = sorted(wanted)
    part = Content(tuple(content.blocks[index] for index in kept), content.metadata)
    shift = {index: part.starts[n] - content.starts[index] for n, index in enumerate(kept)}
    moved = []
    for annotation in document.annotations:
        passage = passages[annotation.id]
        if passage is not None:
            by = shift[content.block_at(passage.start)]
            anchor = replace(annotation.anchor, start=passage.start + by, end=passage.end + by)
            annotation = replace(annotation, anchor=anchor)
        moved.append(annotation)
    return part, Shown(tuple(moved))


def _companions(blocks: Sequence[Block], wanted: set[int]) -> set[int]:
    """Return what a block cannot stand without: the rest of its table, the term that it defines."""
    more: set[int] = set()
    for index in wanted:
        cell = blocks[index].cell
        if cell is not None:
            at = index
            while at > 0 and (before := blocks[at - 1].cell) is not None and before.table == cell.table:
                at -= 1
            while at < len(blocks) and (here := blocks[at].cell) is not None and here.table == cell.table:
                more.add(at)
                at += 1
        at = index
        while blocks[at].kind is BlockKind.DEFINITION and at > 0:
            at -= 1
            more.add(at)
    return more


def base_of(document: Document) -> tuple[Base, Shown]:
    """Return the base of an export of annotated paragraphs only."""
    part, shown = paragraphs_of(document)
    return assembling.rendered(document, part, "excerpt"), shown


def write_list(document: Document, options: Options) -> Exported:
    """Return the highlights as a list, in the order and the groups that the options ask for."""
    labels = labels_of(document, "")
    parts: list[str] = []
    if options.front_matter == "on":
        parts.append(assembling.front_matter_text(document))
    parts.append(f"# {escape_text(document.article.title) or 'Untitled'}\n")
    for name, group in groups(document, options.group):
        if name:
            parts.append(f"## {escape_text(name)}\n")
        for annotation in group:
            parts += _entry(annotation, document, options, labels[annotation.id])
    header = machine_block.header_of(document, "utf-8", "list", 0, document.version.source_sha256)
    records = [machine_block.record_of(one, document, labels[one.id], True) for one in document.annotations]
    collection = machine_block.collection_json(header, records)
    block = "\n" + machine_block.block_text(collection) if options.machine_block == "embedded" else ""
    count = len(document.annotations)
    return Exported(
        text="\n".join(parts) + block,
        annotations=count,
        marked=0,
        listed=count,
        sidecar=collection + "\n" if options.machine_block == "sidecar" else None,
        labels=labels,
        memory=collection,
    )


def groups(document: Document, by: str) -> list[tuple[str, list[Annotation]]]:
    """Return the annotations in groups with a name each (empty for the only one)."""
    every = list(document.annotations)
    if by == "theme":
        made = [(theme.name, [a for a in every if theme.id in a.theme_ids]) for theme in document.ordered_themes()]
        made.append((NO_THEME, [a for a in every if not document.themes_of(a)]))
        return [(name, group) for name, group in made if group]
    if by == "heading":
        found: dict[str, list[Annotation]] = {}
        for annotation in every:
            path = heading_path(annotation, document.content)
            found.setdefault(" › ".join(path), []).append(annotation)
        return list(found.items())
    if by == "date":
        dated: dict[str, list[Annotation]] = {}
        for annotation in sorted(every, key=lambda a: a.created):
            dated.setdefault(annotation.created[:10], []).append(annotation)
        return list(dated.items())
    return [("", every)] if every else []


def _entry(annotation: Annotation, document: Document, options: Options, label: str) -> list[str]:
    parts = [quote_lines(annotation)]
    names = ", ".join(escape_text(theme.name) for theme in document.themes_of(annotation))
    link = link_to(annotation, options)
    line = " ".join(part for part in (f"**{names}**" if names else "", f"[open]({link})" if link else "") if part)
    if annotation.note.strip():
        parts.append(note_lines(annotation.note) + "\n")
    if options.block_ids == "on":
        line = f"{line} ^{label}".strip()
    if line:
        parts.append(line + "\n")
    return parts
