"""The annotated article: the whole text as Markdown with marks, a footnote each, a machine block.

Markdown stays the author's own text; other Content is written as Markdown first. All is proved by reading it again.
"""

from __future__ import annotations

import re
from collections import ChainMap
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from db.message import Message
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options, idle_choices
from desktop.annotated.read.exported_file import mismatch
from desktop.errors import ExportFailed
from desktop.exporters.areas import area_pictures
from desktop.exporters.quotes.excerpts import written

if TYPE_CHECKING:
    from collections.abc import MutableMapping

WHOLE_TEXT_ORDER = Message("The text keeps its own order; a list can be grouped.")
PART_IS_KNOWN_BY_IT = Message("Annotated paragraphs have their front matter always: it tells that they are a part.")
_WHY = {("full", "group"): WHOLE_TEXT_ORDER, ("paragraphs", "group"): WHOLE_TEXT_ORDER}
_WHY |= {("paragraphs", "front_matter"): PART_IS_KNOWN_BY_IT}
_TRACE = re.compile(
    rb"<!--[ \t]*annotations:\d|annotation_format:|\^h-[0-9a-z]{4,}"  # its record, front matter, footnotes
    rb"|\]\(postil://a/[^()\s]+\)\\?<"  # a comment of CriticMarkup
    rb"|\*\* ?(?:area on page [^\n]{1,200} \xc2\xb7 )?\[open\]\(postil://a/"  # an entry of a list
    rb'|"type":"AnnotationCollection"'  # the record beside it
)


def write(document: Document, options: Options) -> Exported:
    """Return the annotated article. Raises ExportFailed where even the bare source could not be given back."""
    if areas := area_pictures(document):
        own = cast("MutableMapping[str, bytes]", document.pictures)  # each is read where it is asked for, if at all
        document = replace(document, pictures=ChainMap(areas, own))
    exported, base = written(document, options)
    record = None if options.machine_block == "embedded" else exported.memory
    if base is not None and (problem := mismatch(exported.text, document, base.clean, record)):
        raise ExportFailed(
            "The export of “{title}” was not written: {problem}", title=document.article.title, problem=problem
        )
    return exported


def idle(options: Options) -> dict[str, str]:
    """Return the choices that the others leave without effect, with what is to be said of it."""
    return {key: _WHY.get((options.body, key), "") for key in idle_choices(options)}


def recognise(data: bytes) -> bool:
    """True if a file, or a record beside one, is an annotated article: by any trace that an edit may leave."""
    return _TRACE.search(data) is not None
