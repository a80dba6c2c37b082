"""An article in the form that the options ask for: all of it annotated, or for reading elsewhere a part or a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from db.records import Anchor, AnchorState, Annotation, Theme
from desktop.annotated.document import NO_THEME, Document, Exported, passage_of
from desktop.annotated.naming import area_name, escape_text, link_to, picture_beside, title_of
from desktop.annotated.notes import footnotes
from desktop.annotated.options import Options, effective
from desktop.annotated.write.assembling import assemble
from desktop.annotated.write.clean_text import Base, base_of, rendered
from desktop.article.content import Block, BlockKind, Content
from desktop.article.markdown.blocks import loose
from desktop.exporters.page.pieces import blocks_of
from desktop.exporters.quotes.quoting import front_matter_text, in_parts, note_lines, quote_lines, without_text


def excerpt_of(document: Document) -> tuple[Base, tuple[Annotation, ...]]:
    """Return the base of an export of the annotated blocks only, under their headings, and the annotations in it.

    Notes of the author's are paragraphs in it, what refers to them is a raised number.
    """
    content = document.content
    wanted = {index for annotation in document.annotations for index in _blocks_of(annotation, content)}
    wanted |= _companions(content.blocks, wanted)
    path: list[int] = []
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.HEADING:
            path = [index for index in path if content.blocks[index].level < block.level]
            path.append(index)
        elif index in wanted and block.kind is not BlockKind.FOOTNOTE:  # which stands at the end, under no heading
            wanted |= {*path}
    kept = sorted(wanted)
    # where nothing is annotated the title alone: Markdown that says nothing cannot be read back
    blocks = [loose(content.blocks[index], {}) for index in kept] or [
        Block(BlockKind.HEADING, document.article.title or "Untitled", level=1)
    ]
    part = Content(tuple(blocks), content.metadata)
    starts = dict(zip(kept, part.starts, strict=False))
    return rendered(document, part, "excerpt"), tuple(
        _moved(annotation, content, starts) for annotation in document.annotations
    )


def _blocks_of(annotation: Annotation, content: Content) -> range:
    """Return the indices of the blocks that an annotation stands in; none for an orphan."""
    passage = passage_of(annotation, len(content.text))
    return blocks_of(content, passage) if passage is not None else range(0)


def _moved(annotation: Annotation, content: Content, starts: Mapping[int, int]) -> Annotation:
    """Return an annotation anchored in a part of a content, in which some of its blocks have other ``starts``."""
    passage = passage_of(annotation, len(content.text))
    if passage is None:
        return replace(annotation, anchor=Anchor(AnchorState.ORPHAN, None, None))
    first = _blocks_of(annotation, content)[0]
    by = starts[first] - content.starts[first]
    return replace(annotation, anchor=replace(annotation.anchor, start=passage.start + by, end=passage.end + by))


def _companions(blocks: Sequence[Block], wanted: set[int]) -> set[int]:
    """Return what a block cannot stand without: the rest of its table, the term that it defines."""
    tables = {cell.table for index in wanted if (cell := blocks[index].cell) is not None}
    more = {index for index, block in enumerate(blocks) if block.cell is not None and block.cell.table in tables}
    for index in wanted:
        while index and blocks[index].kind is BlockKind.DEFINITION:
            index -= 1
            more.add(index)
    return more


def write_list(document: Document, options: Options) -> Exported:
    """Return the highlights as a list, in the order and the groups that the options ask for."""
    parts = [front_matter_text(document)] if options.front_matter == "on" else []
    parts.append(f"# {escape_text(document.article.title) or 'Untitled'}")
    by_theme = options.group == "theme"
    for theme, group in themed(document) if by_theme else [(None, document.annotations)]:
        parts += [f"## {escape_text(theme.name) if theme else NO_THEME}"] if by_theme else []
        for annotation in group:
            parts += _entry(annotation, document, options)
    return without_text(document, options, in_parts(parts))


def themed(document: Document) -> list[tuple[Theme | None, Sequence[Annotation]]]:
    """Return the annotations by theme, in the order of the panes; one with several themes stands in each of them, and
    at the end under None those without any.
    """
    every = document.annotations
    groups: list[tuple[Theme | None, Sequence[Annotation]]] = [
        (theme, [a for a in every if theme.id in a.theme_ids]) for theme in document.ordered_themes()
    ]
    groups.append((None, [a for a in every if not document.themes_of(a)]))
    return [(theme, group) for theme, group in groups if group]


def _entry(annotation: Annotation, document: Document, options: Options) -> list[str]:
    names = title_of(document.names_of(annotation))
    link = link_to(annotation, options)
    where = escape_text(area_name(annotation, document.content))
    at = " · ".join(filter(None, (where, f"[open]({link})" if link else "")))
    line = " ".join(part for part in (f"**{names}**" if names else "", at) if part)
    note = note_lines(annotation.note) if annotation.note.strip() else ""
    return [picture_beside(annotation, document), quote_lines(annotation, document.content), note, line]


def comment_of(annotation: Annotation, names: Iterable[str]) -> str:
    """Return the comment of CriticMarkup that stands for an annotation where its footnote's reference would: its themes
    and note on one line.

    What it says is not read back; by the link at its end whose it is can be told.
    """
    words = title_of(names)
    note = " ".join(footnotes.escape_note(annotation.note).split()).replace("<<}", "<&lt;}")
    comment = " — ".join(part for part in (f"**{words}**" if words else "", note) if part)
    return "{>>" + comment + (" " if comment else "") + f"[open](postil://a/{annotation.id})<<}}"


def written(document: Document, options: Options) -> tuple[Exported, Base | None]:
    """Return the file, and the clean text that it holds; None for a list of highlights."""
    options = effective(options)
    if options.body == "list":
        return write_list(document, options), None
    if options.body == "paragraphs":
        base, shown = excerpt_of(document)
        return assemble(document, options, base, shown), base
    base = base_of(document)
    if options.body == "critic":
        return assemble(document, options, base, comment=lambda one: comment_of(one, document.names_of(one))), base
    return assemble(document, options, base), base
