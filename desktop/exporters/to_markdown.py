"""The annotated article: the whole text as Markdown with marks, a footnote for each annotation, a machine block.

For an article whose source is Markdown it is the author's own text with marks put in; for any other the Content is
written as Markdown first. Everything is proved by reading it again before it is handed out.
"""

from __future__ import annotations

from dataclasses import replace

from desktop.annotated.document import Document, Exported, Options, Piece
from desktop.annotated.read.read_back import mismatch
from desktop.annotated.write import excerpts
from desktop.annotated.write.assembling import assemble, base_of
from desktop.errors import ExportFailed


def write(document: Document, options: Options) -> Exported:
    """Return the annotated article. Raises ExportFailed where even the bare source could not be given back."""
    if options.body == "list":
        return excerpts.write_list(document, options)
    shown = None
    if options.body == "paragraphs":
        base, shown = excerpts.base_of(document, options.group)
    else:
        base = base_of(document)
    exported = assemble(document, options, base, shown)
    record = exported.sidecar or exported.memory
    if problem := mismatch(exported.text, document, base.clean, record):
        raise ExportFailed(f"The export of “{document.article.title}” was not written: {problem}")
    return replace(exported, pieces=(Piece("fresh", base.text),)) if shown is not None else exported
