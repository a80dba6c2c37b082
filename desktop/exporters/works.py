"""Articles as works of a bibliography: BibTeX, RIS, CSL JSON. What is annotated in them is no part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.citing import bibtex as bibtex_format
from desktop.citing import csl_json as csl_format
from desktop.citing import ris as ris_format
from desktop.citing.items import Item, item_of
from desktop.exporters import Choice


def bibtex(document: Document, options: Options) -> Exported:
    """Return an article as an entry of BibTeX."""
    return _exported(bibtex_format.write, [document])


def ris(document: Document, options: Options) -> Exported:
    """Return an article as a reference of RIS."""
    return _exported(ris_format.write, [document])


def csl(document: Document, options: Options) -> Exported:
    """Return an article as an item of CSL JSON."""
    return _exported(csl_format.write, [document])


def bibtex_together(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return articles as one file of BibTeX."""
    return _exported(bibtex_format.write, documents)


def ris_together(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return articles as one file of RIS."""
    return _exported(ris_format.write, documents)


def csl_together(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return articles as one file of CSL JSON."""
    return _exported(csl_format.write, documents)


recognise_bibtex, recognise_ris, recognise_csl = bibtex_format.recognise, ris_format.recognise, csl_format.recognise


def _exported(write: Callable[[Iterable[Item]], str], documents: Iterable[Document]) -> Exported:
    return Exported(write(item_of(document.article) for document in documents), 0, 0, 0)
