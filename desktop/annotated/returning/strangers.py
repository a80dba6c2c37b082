"""A stranger's file: ``==mark==``, ``<mark>``, CriticMarkup, footnotes and Obsidian callouts become annotations.

It says what could not be known. Knows nothing of Postil's own exports.
"""

from __future__ import annotations

import re
from dataclasses import replace

from db.records import Target
from desktop.annotated.document import Document, Reader
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.read.visible import visible_layer
from desktop.annotated.returning.changes import Change, ChangeKind, ImportPlan, doubted, found, quote_of
from desktop.annotated.returning.layout import Layout
from desktop.annotated.returning.mark_notes import notes_on, with_notes
from desktop.theme_names import theme_key

_CALLOUT = re.compile(r"\[!([\w-]{1,30})\][+-]?[ \t]*([^\n]*)")
_TITLE = re.compile(r"(?m)^[ \t>]*\[![\w-]{1,30}\][+-]?[ \t]*([^\r\n]*)")
ALREADY = "The library has a highlight of these words in this place."
ILLEGIBLE = "The file says that it is an export of Postil, but none of its references can be read."
NEAR = 12  # letters before or after a highlight that make out its place
UNKNOWN = "The file is not an export of Postil: ids, dates, themes and overlaps could not be known."


def plan_stranger(
    file: ExportedFile, data: bytes, document: Document | None, read: Reader | None, name: str
) -> ImportPlan:
    """Return the marks of a foreign file as new annotations."""
    layer = visible_layer(file.by(None))
    remarks = [UNKNOWN]
    changes: list[Change] = []
    themes = {theme_key(theme.name): theme.name for theme in document.themes.values()} if document else {}
    if read is None:
        remarks.append("Its text could not be read, so nothing is proposed.")
    else:
        layer = with_notes(layer, notes_on(layer, range(len(layer.runs)), None))
        layout = Layout(layer, read(layer.text.encode("utf-8", "surrogatepass")))
        changes += [found(*one) for one in layout.highlights(layout.new_runs(None))]
        changes += _callouts(layout, themes)
        changes = [replace(one, doubt=ALREADY) if is_there(one.target, document) else one for one in changes]
        if file.stated("annotation_format"):
            remarks = [ILLEGIBLE]
            changes = doubted(changes, ILLEGIBLE, ChangeKind.NEW)
    if not changes:
        remarks.append("It holds no highlights.")
    clean = layer.text.encode("utf-8", "surrogatepass") if layer.runs else data
    return ImportPlan(
        kind="stranger",
        article_id=document.article.id if document else "",
        article_title=document.article.title if document else "",
        known=document is not None,
        changes=tuple(changes),
        remarks=tuple(remarks),
        new_source=None if document is not None else clean,
        source_name=name,
    )


def is_there(target: Target | None, document: Document | None) -> bool:
    """Tell whether the library has a highlight of the same words in the same place."""
    if target is None or document is None:
        return False
    for one in document.annotations:
        quote = one.target.quote
        if quote_of(one.target) == quote_of(target) and (
            one.target.position == target.position
            or quote.prefix[-NEAR:] == target.quote.prefix[-NEAR:]
            or quote.suffix[:NEAR] == target.quote.suffix[:NEAR]
        ):
            return True
    return False


def _callouts(layout: Layout, themes: dict[str, str]) -> list[Change]:
    """Return a new annotation for each callout: its words, with a theme where its title names one."""
    changes: list[Change] = []
    content, at = layout.content, 0
    for index, block in enumerate(content.blocks):
        head = _CALLOUT.match(block.text) if "quote" in block.containers else None
        if head is None:
            continue
        line = _TITLE.search(layout.layer.text, at)
        at = line.end() if line else at
        title = " ".join(line[1].split()) if line else ""
        begins = head.end(1) + 2  # after "]" and a fold sign
        rest = block.text[begins:].lstrip("+- ")
        begins += len(block.text[begins:]) - len(rest) + len(title) if rest.startswith(title) else 0
        start, end = content.starts[index] + begins, content.passage_of(index).end
        last = index
        while last + 1 < len(content.blocks) and content.blocks[last + 1].containers[:1] == ("quote",):
            if _CALLOUT.match(content.blocks[last + 1].text):
                break
            last += 1
            end = content.passage_of(last).end
        passage = layout.trimmed(start, end)
        if passage.start >= passage.end:  # nothing but a title
            passage = layout.trimmed(content.starts[index] + head.start(2), end)
        if passage.start >= passage.end:
            continue
        name = themes.get(theme_key(title), themes.get(theme_key(head[1]), ""))
        note = "" if name or not title else title
        changes.append(found(layout.target(passage), note, (name,) if name else ()))
    return changes
