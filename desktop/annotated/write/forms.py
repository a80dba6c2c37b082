"""An article in the form that the options ask for: the annotated article, or one of those for reading elsewhere."""

from __future__ import annotations

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options, effective
from desktop.annotated.write import excerpts
from desktop.annotated.write.assembling import assemble
from desktop.annotated.write.clean_text import Base, base_of


def written(document: Document, options: Options) -> tuple[Exported, Base | None]:
    """Return the file, and the clean text that it holds; None for a list of highlights."""
    options = effective(options)
    if options.body == "list":
        return excerpts.write_list(document, options), None
    if options.body == "paragraphs":
        base, shown = excerpts.base_of(document)
        return assemble(document, options, base, shown), base
    base = base_of(document)
    return assemble(document, options, base), base
