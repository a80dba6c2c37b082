"""The formats in which annotations leave: one table, EXPORTERS, from which menu, dialog and command line are made.

A format's module is imported where it is used.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from db.message import Message
from desktop.annotated.document import ARTICLE, Document, Exported, Write
from desktop.annotated.options import Options
from desktop.errors import ExportFailed

LOST = Message("Replacing it loses what it holds.")


@dataclass(frozen=True, slots=True)
class Choice:
    """The choice from a library, for the files that speak of it: its name, and the themes; none where all count."""

    title: str
    themes: tuple[str, ...] = ()
    exported: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """The contents of a file that is, byte for byte, as exported: its article, '' for several, and the ids in it."""

    article_id: str
    annotation_ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One kind of file. ``write(document, options)`` gives it, or raises ExportFailed with a sentence.

    ``help`` says what it is in one sentence, ``holds`` in a few words ("a table"). ``recognise(data)`` tells whether a
    file, or the record beside it, is one of these; the first row that says so counts. ``options`` are the
    keys of OPTIONS that it heeds, but for how many files there are and their names, which are asked of every format;
    ``idle(options)`` gives those of them that the other choices leave without effect, each with a sentence that says so
    or "" where it need not be said. ``describe_loss(data, document, sidecar)`` says in a sentence what replacing such a
    file would lose, given the article as it is; None where it cannot be told what was changed in it. ``suffix`` goes
    before the extension of a proposed name. ``merges``: an export over an earlier one of the kind keeps what was
    written into it (then ``write`` gives the record to go by). Others are only replaced. ``pictures``:
    the file holds those of the article, or has them beside it. ``together(documents, options, choice)`` gives one file
    over several articles; without it each has its own. ``seal_of(data)`` tells what a file holds that nobody touched
    since it was written, so that the same may be written there again; None for any other file. ``of`` are the ids of
    the importers whose articles it can be made of; none: of any. ``shown_as`` is the ending of files that look as the
    text of an export does, where that is not its own.
    """

    id: str
    name: str
    extension: str
    write: Write
    recognise: Callable[[bytes], bool]
    help: str
    holds: str
    options: frozenset[str] = frozenset()
    idle: Callable[[Options], Mapping[str, str]] = lambda _: {}
    describe_loss: Callable[[bytes, Document, bytes | None], str] | None = None
    suffix: str = ""
    merges: bool = False
    pictures: bool = False
    together: Callable[[Iterable[Document], Options, Choice], Exported] | None = None
    seal_of: Callable[[bytes], Seal | None] = lambda _: None
    of: frozenset[str] = frozenset()
    shown_as: str = ""

    @property
    def preview(self) -> str:
        """The ending of files that look as its text does."""
        return self.shown_as or self.extension

    def loss(self, data: bytes, document: Document, sidecar: bytes | None = None) -> str:
        """Say what replacing a file that ``recognise`` knows would lose."""
        if self.describe_loss is not None:
            return self.describe_loss(data, document, sidecar)
        return Message(
            "It is {holds} that Postil wrote. Replacing it loses what was changed in it since.", holds=self.holds
        )


def _late(module: str, name: str, *first: object) -> Callable[..., Any]:
    """Return a function of a module of this package that is imported when it is called, with ``first`` before all."""

    def run(*arguments: object) -> Any:
        return getattr(importlib.import_module(f"{__name__}.{module}"), name)(*first, *arguments)

    return run


def _alone(together: Callable[..., Exported]) -> Write:
    """Return what writes one article, by what writes several."""
    return lambda document, options: together([document], options, None)


def _bibliography(form: str, name: str, extension: str, help: str) -> Exporter:
    """Return the row of one of BIBLIOGRAPHIES, by its id."""
    together = _late("works", "together", form)
    recognise = _late("works", "recognise", form)
    return Exporter(form, name, extension, _alone(together), recognise, help, "a bibliography", together=together)


def _elsewhere(
    form: str, name: str, extension: str, module: str, help: str, holds: str, suffix: str, *options: str
) -> Exporter:
    """Return the row of a form of another program's, whose module writes several articles as it does one."""
    together, recognise = (_late(f"elsewhere.{module}", function) for function in ("together", "recognise"))
    heeded = frozenset(options)
    return Exporter(
        form, name, extension, _alone(together), recognise, help, holds, heeded, suffix=suffix, together=together
    )


def _notes(form: str, name: str, help: str, holds: str) -> Exporter:
    """Return the row of notes by theme in one of the FORMS of a manuscript."""
    return Exporter(
        f"notes-{form}",
        name,
        form,
        _late("manuscript.to_notes", "write", form),
        _late("manuscript.to_notes", "recognise", form),
        help,
        holds,
        frozenset({"links", *(() if form == "html" else ("paper",))}),
        suffix=" (notes)",
        together=_late("manuscript.to_notes", "write_together", form),
        seal_of=_late("manuscript.to_notes", "seal_of", form),
        shown_as="md",
    )


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(
        ARTICLE,
        "Annotated article",
        "md",
        _late("to_markdown", "write"),
        _late("to_markdown", "recognise"),
        "The whole text with your notes in footnotes, to be edited anywhere and imported again; or a form for reading.",
        "the annotated article",
        frozenset({"marks", "body", "group", "obsidian", "links", "front_matter", "machine_block"}),
        _late("to_markdown", "idle"),
        _late("returning.earlier", "compared"),
        " (annotated)",
        merges=True,
        pictures=True,
    ),
    Exporter(
        "html",
        "Annotated page",
        "html",
        _late("to_html", "write"),
        _late("to_html", "recognise"),
        "The article with its highlights, and notes in the margin, for any browser. It can be imported again.",
        "an annotated page",
        frozenset({"links"}),
        describe_loss=_late("to_html", "describe_loss"),
        suffix=Message(" (annotated page)"),
        pictures=True,
        seal_of=_late("to_html", "seal_of"),
    ),
    Exporter(
        "digest",
        "Notes by theme",
        "md",
        _late("to_digest", "write"),
        _late("to_digest", "recognise"),
        "Each theme with its definition, then the passages under it with their notes.",
        "notes by theme",
        frozenset({"links", "front_matter"}),
        describe_loss=_late("returning.earlier", "compared"),
        suffix=" (notes)",
        merges=True,
        together=_late("together", "digest"),
        seal_of=_late("to_digest", "seal_of"),
    ),
    _notes(
        "docx",
        "Notes by theme for Word",
        "Each theme with its passages and notes as a Word file, in Word’s own styles.",
        "notes by theme for Word",
    ),
    _notes(
        "odt",
        "Notes by theme for LibreOffice",
        "Each theme with its passages and notes as an OpenDocument text.",
        "notes by theme for LibreOffice",
    ),
    _notes(
        "html",
        "Notes by theme as a web page",
        "Each theme with its passages and notes as a page for any browser.",
        "a page of notes by theme",
    ),
    _notes(
        "pdf",
        "Notes by theme as PDF",
        "Each theme with its passages and notes as pages to print or to hand round.",
        "pages of notes by theme",
    ),
    Exporter(
        "template",
        "Own template",
        "md",
        _late("to_template", "write"),
        _late("to_template", "recognise"),
        "Whatever your template makes.",
        "what a template of yours made",
        frozenset({"links", "template"}),
        describe_loss=_late("to_template", "describe_loss"),
        suffix=" (template)",
        merges=True,
        together=_late("together", "template"),
    ),
    Exporter(
        "csv",
        "Table of annotations",
        "csv",
        _late("to_csv", "write"),
        _late("to_csv", "recognise"),
        "One row an annotation, for a spreadsheet, with an apostrophe before each cell that would run as a formula.",
        "a table",
        frozenset({"links"}),
        suffix=" (annotations)",
        together=_late("together", "csv"),
    ),
    Exporter(
        "jsonld",
        "Web Annotations",
        "jsonld",
        _late("to_jsonld", "write"),
        _late("to_jsonld", "recognise"),
        "A collection in the W3C’s JSON-LD for other programs, without the text. It can be imported again.",
        "Web Annotations",
        describe_loss=_late("returning.earlier", "compared"),
        suffix=" (annotations)",
        together=_late("together", "jsonld"),
        seal_of=_late("to_jsonld", "seal_of"),
    ),
    Exporter(
        "pdf",
        "Annotated PDF",
        "pdf",
        _late("to_pdf", "write"),
        _late("to_pdf", "recognise"),
        "A copy of an article’s own PDF with your highlights and notes in it, for other viewers. It can be read again.",
        "an annotated PDF",
        suffix=" (annotated)",
        seal_of=_late("to_pdf", "seal_of"),
        of=frozenset({"pdf"}),
    ),
    Exporter(
        "docx",
        "Annotated Word file",
        "docx",
        _late("office.to_docx", "write"),
        _late("office.to_docx", "recognise"),
        "The article for Word, your notes as its comments, passages shaded by theme. It can be read again.",
        "an annotated Word file",
        frozenset({"paper"}),
        suffix=" (annotated)",
        pictures=True,
        shown_as="html",
    ),
    Exporter(
        "print",
        "Printed article",
        "pdf",
        _late("to_print", "write"),
        _late("to_print", "recognise"),
        "Pages to print or to hand round, with your notes in the margin beside their lines. It is not imported again.",
        "a printed article",
        frozenset({"paper", "ink"}),
        suffix=" (printed)",
        pictures=True,
        seal_of=_late("to_print", "seal_of"),
    ),
    _bibliography(
        "bibtex",
        "BibTeX",
        "bib",
        "The article as a work to cite, for LaTeX, Pandoc and reference managers, without your notes.",
    ),
    _bibliography("ris", "RIS", "ris", "The article as a work to cite, for reference managers, without your notes."),
    _bibliography(
        "csl", "CSL JSON", "json", "The article as a work to cite, for Zotero and Pandoc, without your notes."
    ),
    Exporter(
        "epub",
        "E-book with its annotations",
        "epub",
        _late("elsewhere.to_readium", "write_inside"),
        _late("elsewhere.to_readium", "recognise_inside"),
        "A copy of an article’s own e-book with a set of annotations inside, as Readium’s readers take it.",
        "an annotated e-book",
        suffix=" (annotated)",
        seal_of=_late("sealing", "seal_in_zip"),
        of=frozenset({"epub"}),
    ),
    Exporter(
        "readium",
        "Readium annotations",
        "annotation",
        _late("elsewhere.to_readium", "write"),
        _late("elsewhere.to_readium", "recognise"),
        "A set of annotations beside a book, for Thorium and other readers of Readium.",
        "Readium annotations",
        suffix=" (annotations)",
        seal_of=_late("sealing", "seal_in_json"),
    ),
    _elsewhere(
        "hypothesis",
        "Hypothesis annotations",
        "json",
        "to_hypothesis",
        "Annotations as Hypothesis exports them and takes them in.",
        "Hypothesis annotations",
        " (hypothesis)",
    ),
    _elsewhere(
        "qdpx",
        "Research project",
        "qdpx",
        "to_qdpx",
        "Texts, themes, annotations and memos as a REFI-QDA project for QualCoder, NVivo, MAXQDA and others.",
        "a research project",
        " (project)",
    ),
    _elsewhere(
        "readwise",
        "Readwise table",
        "csv",
        "to_readwise",
        "One row an annotation, as Readwise takes it in; a cell that would run as a formula begins with an apostrophe.",
        "a table for Readwise",
        " (readwise)",
    ),
    _elsewhere(
        "clippings",
        "Kindle clippings",
        "txt",
        "to_clippings",
        "A file like My Clippings.txt, which many programs for highlights read. It has no themes.",
        "clippings",
        " (clippings)",
    ),
    _elsewhere(
        "anki",
        "Anki cards",
        "tsv",
        "to_anki",
        "A card an annotation: a note that asks and its words, or the words with a gap and the whole.",
        "Anki cards",
        " (cards)",
        "links",
    ),
    _elsewhere(
        "org-mode",
        "Org outline",
        "org",
        "to_org",
        "A heading an annotation with quote, note, place and tags, for Org mode.",
        "an outline for Org mode",
        " (notes)",
        "links",
    ),
)


def exporters_of(importer: str) -> tuple[Exporter, ...]:
    """Return the rows that can be made of an article which an importer (its id) read."""
    return tuple(row for row in EXPORTERS if not row.of or importer in row.of)


def exporter(identity: str) -> Exporter:
    """Return the exporter with an id. Raises ExportFailed."""
    for row in EXPORTERS:
        if row.id == identity:
            return row
    raise ExportFailed(
        "There is no export format “{identity}”; there are {exporters}.",
        identity=identity,
        exporters=", ".join(row.id for row in EXPORTERS),
    )


def recognised(data: bytes, sidecar: bytes | None = None) -> Exporter | None:
    """Return the exporter whose file this is.

    One made to be written into may quote any other, and is asked after those that are not; a template's may look like
    anything, and is asked last.
    """
    rows = sorted(EXPORTERS, key=lambda row: ("template" in row.options, row.merges))
    matching = (row for part in (data, sidecar) if part is not None for row in rows if row.recognise(part))
    return next(matching, None)
