"""REFI-QDA projects (``.qdpx``): texts, codes and codings of QualCoder, NVivo, MAXQDA and others.

A coding is a mark whose tags are its codes; positions count code points of the plain text that the project holds.
Nothing is unpacked to a disk.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from db.message import Message
from desktop.errors import ImportFailed
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.decode import decode
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import tree_of
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import instant

_SOURCES = ("textsource", "pdfsource", "picturesource", "audiosource", "videosource")
_AROUND = 32  # code points of context


def recognise(data: bytes) -> bool:
    """True if a file is a project: a zip with a ``.qde`` in it, or that alone."""
    if data[:4] == b"PK\x03\x04":
        return b".qde" in data
    return b"<Project" in data[:2000] and b"urn:QDA-XML" in data[:4000]


def read(data: bytes) -> Collection:
    """Return the codings, with their memos."""
    archive = None
    if data[:4] == b"PK\x03\x04":
        archive = Archive(data, Message("a project"))
        name = next((name for name in archive.names() if name.lower().endswith(".qde")), "")
        try:
            data = archive.text_of(archive.find(name))
        except Missing as error:
            raise ImportFailed("The project has lost its list of sources and codings, or that is too large.") from error
    root = tree_of(data)
    codes = {code.get("guid", ""): code.get("name", "") for code in root.iter("code")}
    notes = {note.get("guid", ""): _plain(note, archive) for note in root.iter("note")}
    gathering = Gathering()
    for source in (element for element in root.iter() if element.tag in _SOURCES):
        title = re.sub(r"\.(?:txt|docx?|pdf|rtf|odt|html?|md)$", "", source.get("name", ""), flags=re.IGNORECASE)
        text = _plain(next(source.iter("representation"), source), archive)
        for kind in ("plaintextselection", "pdfselection", "pictureselection", "audioselection", "videoselection"):
            for selection in source.iter(kind):
                _add(Work(title), selection, text, codes, notes, gathering)
        for note in _notes(source, notes):
            gathering.add(Work(title), Mark(gathering.next_entry(), note=note))
    return gathering.collection()


def _plain(source: Element, archive: Archive | None) -> str:
    """Return the plain text of a source or a note: in the project itself, or in a file of the zip."""
    for child in source.findall("plaintextcontent"):
        return _lines_of(child)
    path = source.get("plainTextPath", "").removeprefix("internal://")
    if not path or archive is None:
        return ""
    for name in (f"sources/{path}", f"Sources/{path}", path):
        try:
            return decode(archive.text_of(archive.find(name))).text
        except (Missing, ImportFailed):
            continue
    return ""


def _lines_of(element: Element) -> str:
    """Return the text of an element as it is written, with its lines."""
    return "".join((element.text or "", *(child.tail or "" for child in element)))


def _notes(element: Element, notes: dict[str, str]) -> list[str]:
    texts = (notes.get(reference.get("targetGUID", ""), "") for reference in element.findall("noteref"))
    return [note.strip() for note in texts if note.strip()]


def _add(
    work: Work,
    selection: Element,
    text: str,
    codes: dict[str, str],
    notes: dict[str, str],
    gathering: Gathering,
) -> None:
    entry = gathering.next_entry()
    start, end = (_number(selection.get(name, "")) for name in ("startPosition", "endPosition"))
    memos = [_lines_of(element).strip() for element in selection.findall("description")] + _notes(selection, notes)
    names = [codes.get(reference.get("targetGUID", ""), "") for reference in selection.iter("coderef")]
    for coding in selection.findall("coding"):
        memos += _notes(coding, notes)
    if selection.tag != "plaintextselection" or not 0 <= start < end <= len(text):
        gathering.refuse(
            entry, Message("It marks no words: a part of a picture, of a page or of a recording, or outside its text.")
        )
        return
    gathering.add(
        work,
        Mark(
            entry,
            text[start:end],
            "\n\n".join(filter(None, memos)),
            text[max(0, start - _AROUND) : start],
            text[end : end + _AROUND],
            position=(float(start),),
            tags=tuple(dict.fromkeys(filter(None, names))),
            created=instant(selection.get("creationDateTime", "")),
            modified=instant(selection.get("modifiedDateTime", "")),
            id=selection.get("guid", ""),
        ),
    )


def _number(digits: str) -> int:
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1
