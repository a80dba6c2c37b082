"""What the reader gathered leaves as files: one table, EXPORTERS, from which menu, dialog and command line are made."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.annotated.document import ARTICLE, Document, Exported, Options, Write
from desktop.errors import ExportFailed
from desktop.exporters import to_csv, to_digest, to_markdown


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file. ``write`` raises ExportFailed; ``suffix`` goes before the extension of a proposed name.

    ``holds`` says in words what stands in such a file. ``merges``: an export over an earlier one of the kind keeps what
    was written into it. Others are only replaced.
    """

    id: str
    name: str
    extension: str
    write: Write
    holds: str
    suffix: str = ""
    merges: bool = True


def _by_template(document: Document, options: Options) -> Exported:
    from desktop.exporters import to_template  # Jinja2 costs 60 ms, and is seldom needed

    return to_template.write(document, options)


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(ARTICLE, "Annotated article", "md", to_markdown.write, "the annotated article", " (annotated)"),
    Exporter("digest", "Notes by theme", "md", to_digest.write, "notes by theme", " (notes)"),
    Exporter("template", "Own template", "md", _by_template, "what a template of yours made", " (template)"),
    Exporter("csv", "Table of annotations", "csv", to_csv.write, "a table", " (annotations)", merges=False),
)


def exporter(identity: str) -> Exporter:
    """Return the exporter with an id. Raises ExportFailed."""
    for one in EXPORTERS:
        if one.id == identity:
            return one
    raise ExportFailed(f"There is no export format “{identity}”; there are {', '.join(one.id for one in EXPORTERS)}.")
