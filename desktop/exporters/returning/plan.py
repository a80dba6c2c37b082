"""What an import would change, of whatever file an export wrote: proposals for people to read.

A page is read by the annotated article that it carries (``carried``), a file of nothing but records by these
(``plan_collection``); what was written for reading elsewhere offers its record (``plan_for_reading``). All else is an
annotated article, or a stranger's Markdown (``plan_article``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.annotated.document import Document, Reader, once
from desktop.annotated.returning.plan import plan_article, returned
from desktop.errors import ImportFailed
from desktop.exporters.page.carried import CHANGED, carried, is_page_as_written
from desktop.exporters.returning.collection_file import collection_in
from desktop.exporters.returning.collections import plan_collection
from desktop.exporters.returning.for_reading import is_for_reading, plan_for_reading
from desktop.proposals.import_plan import ImportPlan, naming_new_themes


def plan_import(
    data: bytes,
    document: Document | None,
    *,
    name: str = "",
    sidecar: bytes | None = None,
    read: Reader | None = None,
    themes: Iterable[str] | None = None,
) -> ImportPlan:
    """Return what importing ``data`` would change. ``document`` is the article it belongs to, if the library has it.

    ``read`` reads Markdown (``document.read`` where it is not given). ``themes`` are the names of the library's
    (those of ``document`` where they are not given): what is new to it is told. Raises ImportFailed for a newer
    format and for what is no text.
    """
    read = once(read or (document.read if document is not None else None))
    document = document and replace(document, read=read)
    page = carried(data)
    plan = _planned(data, document, name, sidecar, read) if page is None else _planned(page, document, name, None, read)
    if page is not None and not is_page_as_written(data):
        plan = replace(plan, untouched=False, remarks=(CHANGED, *plan.remarks))
    if themes is None and document is not None:
        themes = [theme.name for theme in document.themes.values()]
    return plan if themes is None else naming_new_themes(plan, themes)


def _planned(data: bytes, document: Document | None, name: str, sidecar: bytes | None, read: Reader) -> ImportPlan:
    if not data.strip():
        raise ImportFailed("The file is empty, so there is nothing to import.")
    if (collection := collection_in(data)) is not None:
        return plan_collection(data, collection.block, document)
    came = returned(data, sidecar)
    if is_for_reading(came.relabelled, document):
        return plan_for_reading(came.relabelled, document, name, untouched=bool(came.is_as_written))
    return plan_article(came, document, name, read)
