"""What Okular keeps of a document (``NAME.xml`` in its folder) and its archives: annotations by page.

Where no text of the page was kept with a highlight, there are no words to look for, only the note.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from db.message import Message
from desktop.errors import ImportFailed
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.epub.archive import Archive, Missing
from desktop.importers.epub.xml import Element, tree_of
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import instant

_KINDS = {
    "1": Message("a note"),
    "2": Message("a line"),
    "3": Message("a shape"),
    "4": Message("a highlight"),
    "5": Message("a stamp"),
    "6": Message("a drawing"),
    "8": Message("a caret"),
}


def recognise(data: bytes) -> bool:
    """True if a file is Okular's: its own XML, or an archive of a document with it."""
    if data[:4] == b"PK\x03\x04":
        return (
            b"content.xml" in data and b"metadata.xml" in data and b"word/" not in data and b"mimetype" not in data[:80]
        )
    return b"<documentInfo" in data[:4000]


def read(data: bytes) -> Collection:
    """Return the annotations."""
    name = ""
    if data[:4] == b"PK\x03\x04":
        archive = Archive(data, Message("an archive of Okular"))
        try:
            content = tree_of(archive.text_of(archive.find("content.xml")))
            data = archive.text_of(archive.find("metadata.xml"))
        except Missing as error:
            raise ImportFailed("The archive of Okular has lost its list of annotations.") from error
        names = content.first("DocumentFileName", "documentfilename")
        name = names.text() if names is not None else ""
    tree = tree_of(data)
    root = tree.first("documentInfo", "documentinfo")
    if root is None:
        raise ImportFailed("The file is not one in which Okular keeps annotations.")
    address = unquote(root.get("url"))
    title = re.sub(r"\.\w{2,5}$", "", name or address.rpartition("/")[2])
    work = Work(title, (), (address,) if address else ())
    gathering = Gathering()
    for page in root.all("page"):
        for annotation in page.all("annotation"):
            _add(work, page, annotation, gathering)
    return gathering.collection()


def _add(work: Work, page: Element, annotation: Element, gathering: Gathering) -> None:
    entry = gathering.next_entry()
    about = annotation.first("base")
    said = about if about is not None else annotation
    kind = annotation.get("type")
    number = page.get("number")
    shown = str(int(number) + 1) if number.isdigit() and len(number) < 9 else ""
    note = said.get("contents")
    window = annotation.first("window")
    if not note and window is not None:
        note = window.get("summary") or ""
        text = window.first("text")
        note = text.text() if text is not None else note
    if not note and kind in _KINDS:
        gathering.refuse(
            entry, Message("It is {kind} without a note, and Okular keeps no words with it.", kind=_KINDS[kind])
        )
        return
    gathering.add(
        work,
        Mark(
            entry,
            "",
            note,
            place=Message("page {shown}", shown=shown) if shown else "",
            position=(float(shown),) if shown else (),
            colour=said.get("color"),
            created=instant(said.get("creationDate")),
            modified=instant(said.get("modifyDate")),
            id=said.get("uniqueName"),
        ),
    )
