"""What an import would change: a list of proposals for people to read, computed without writing anything.

The path of ``plan_import``, each step of which only reads what the one before returned:

1. ``carried`` takes the annotated article out of a page; ``collection_in`` knows a file of nothing but records.
2. ``read_back`` parses the file into one frozen value: record, notes, references, front matter (``ExportedFile``);
   ``relabelled`` gives footnotes their labels back that a program numbered.
3. ``is_for_reading``: the words of another form are not read back, ``plan_for_reading`` offers its record.
4. ``comparison_base_of`` says what the file is told against: its own record as far as the checksums vouch for it, else
   what the library would have exported. Where there is neither, it is a stranger's (``without_record``).
5. ``text_of`` compares the text: the source without marks, how marks and references lie on it and lay at the export,
   what of them was moved, which are new (``FileText``; ``visible``, ``layout``, ``foreign_footnotes``).
6. ``in_file`` tells which notes and references are there, and whether the file is whole.
7. ``planned`` goes through the record: of note, themes and passage of each annotation, who changed what since
   (``said_in_notes``, ``differences``). Visible text wins for notes and themes, the record for ids, dates and ranges.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import replace

from desktop.annotated import source_text
from desktop.annotated.document import Document, Reader, once
from desktop.annotated.read.carried import CHANGED, carried, is_page_as_written
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.record.collection_file import collection_in
from desktop.annotated.record.record_writing import is_as_written
from desktop.annotated.returning.changes import ImportPlan, naming_new_themes
from desktop.annotated.returning.collections import plan_collection, refuse_newer
from desktop.annotated.returning.comparison_base import comparison_base_of
from desktop.annotated.returning.file_text import LINE_ENDS, text_of, with_newlines
from desktop.annotated.returning.for_reading import is_for_reading, plan_for_reading
from desktop.annotated.returning.foreign_footnotes import relabelled
from desktop.annotated.returning.identify import known_labels
from desktop.annotated.returning.proposing import planned
from desktop.annotated.returning.without_record import plan_by_marks
from desktop.errors import ImportFailed

_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_MOST_CONTROLS = 0.02  # of a text


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


def _whole_characters(data: bytes) -> bytes:
    """Return UTF-8 without the character that its end cuts in two; other bytes as they are."""
    try:
        return data[: codecs.utf_8_decode(data)[1]]
    except UnicodeDecodeError:
        return data


def _is_no_text(data: bytes) -> bool:
    """True if bytes are those of a program or a picture: text has no NUL but by mistake."""
    sample = data[:4096]
    if b"\0" not in sample or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * _MOST_CONTROLS


def _is_as_recorded(data: bytes, back: ExportedFile) -> bool:
    """True if nothing was left out when a file was read, its record was not edited and nothing stands below it."""
    block = back.block
    below = back.text[block.end :] if block is not None and block.start >= 0 else ""
    is_sound = block is not None and block.is_sound
    return is_sound and not below.strip() and source_text.decode(data).text == back.text


def _planned(data: bytes, document: Document | None, name: str, sidecar: bytes | None, read: Reader) -> ImportPlan:
    if not data.strip():
        raise ImportFailed("The file is empty, so there is nothing to import.")
    if (collection := collection_in(data)) is not None:
        return plan_collection(data, collection.block, document)
    whole, data = data, _whole_characters(data)
    first = read_back(data, sidecar)
    back = relabelled(first, sidecar)
    if first.block is None and not first.references and _is_no_text(data):  # an export holds whatever its article does
        raise ImportFailed(
            "The file is not text. A document is added as an article; marks in one that is there come in by an update."
        )
    if back.block is not None:
        refuse_newer(back.block)
    if is_for_reading(back, document):
        untouched = first.block is not None and bool(is_as_written(whole, first.block))
        return plan_for_reading(back, document, name, untouched=untouched)
    is_strange = back.block is None and not back.footnotes and not known_labels(back, document)
    comparison = None if is_strange else comparison_base_of(back, document)
    if comparison is None:
        return plan_by_marks(back, data, document, read, name)
    again = with_newlines(back.text, str(comparison.block.header.get("postil:joint", "")))
    has_others = again != back.text  # an editor wrote other line ends throughout
    if has_others:
        back = read_back(again.encode("utf-8", "surrogatepass"), sidecar)
        comparison = comparison_base_of(back, document) or comparison
    text = text_of(back, comparison, document, read)
    if has_others and LINE_ENDS not in text.notices:
        text = replace(text, notices=(*text.notices, LINE_ENDS))
    plan = planned(text, name)
    is_same = first.block is not None and is_as_written(whole, first.block)
    if is_same is None:  # an older export: as far as its source and its record prove it
        is_same = plan.untouched and _is_as_recorded(whole, first)
    return replace(plan, untouched=is_same)
