"""A whole book: its documents in reading order, its outline, pages and pictures, or a sentence why it cannot be read.

Nothing is fetched or decrypted: a protected book is refused by name. What is damaged is lost alone, and that is told.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from desktop.article.content import OBJECT, Block, BlockKind, Content, Fragment, Heading, PageMark, Span, SpanKind
from desktop.child import progress
from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.epub.chapter import PAGE, SUBTITLE, Reader
from desktop.importers.epub.marks import found_in
from desktop.importers.epub.navigation import ContentsLine, Navigation, of_headings, of_nav, of_ncx
from desktop.importers.epub.notes import Noted, with_notes
from desktop.importers.epub.package import Package, read_package, with_first_published
from desktop.importers.epub.styles import italics_of
from desktop.importers.epub.xml import parse, tree_of
from desktop.importers.html_blocks import told_of_tables
from desktop.importers.images import MAX_BYTES, MAX_COUNT, MAX_TOTAL, may_be_shown
from desktop.importers.imported import Imported

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_KINDS = {  # a file beside the text -> whose protection it belongs to
    "META-INF/license.lcpl": "Readium LCP",
    "META-INF/rights.xml": "Adobe",
    "META-INF/sinf.xml": "Apple",
    "rights.xml": "Kobo",
}
MAX_SECONDS = 7.5  # of computing, after which no further document is begun
_HEAD = 1 << 16  # bytes that tell of most pictures what they are


def refuse_protected(archive: Archive, package: Package) -> None:
    """Raise ImportFailed with a sentence where the documents of a book are encrypted."""
    documents = [name for name in package.spine if archive.is_encrypted(name)]
    if documents and len(documents) == len(package.spine):
        raise ImportFailed("The book is encrypted with a password, so Postil cannot read it.")
    locked = _encrypted(archive) & set(package.spine)
    if not locked or any(_is_text(archive, name) for name in package.spine):
        return
    raise ImportFailed("The book has copy protection ({archive}), so Postil cannot read it.", archive=_whose(archive))


def _encrypted(archive: Archive) -> set[str]:
    """Return the names of the files that the book says are encrypted, fonts aside."""
    try:
        root = tree_of(archive.text_of(archive.find("META-INF/encryption.xml")))
    except Missing:
        return set()
    names = set()
    for element in root.iter("encrypteddata"):
        method, reference = element.find(".//encryptionmethod"), element.find(".//cipherreference")
        if reference is None or (method is not None and method.get("Algorithm") in _FONTS):
            continue
        try:
            names.add(archive.find(joined("", reference.get("URI", ""))[0]))
        except Missing:
            continue
    return names


def _is_text(archive: Archive, name: str) -> bool:
    """True if a document can be read in spite of what is said of it."""
    head = archive.head_of(name, 4096).removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"").lstrip(b"\xff\xfe \t\r\n")
    return head.startswith(b"<")


def _whose(archive: Archive) -> str:
    for name, whose in _KINDS.items():
        try:
            archive.find(name)
        except Missing:
            continue
        return whose
    return "of an unknown kind"


def read(data: bytes, name: str) -> Imported:
    """Read a book. Raises ImportFailed with a sentence."""
    if not data.strip():
        raise ImportFailed("The file is empty.")
    archive = Archive(data)
    package = read_package(archive)
    if not package.spine:
        raise ImportFailed("The file is not an EPUB, or so damaged that nothing in it can be read.")
    refuse_protected(archive, package)
    reader = Reader(archive, frozenset(package.spine), italics_of(archive))
    begun, lost = _read_documents(archive, package, reader)
    noted = with_notes(reader.blocks.finish(), reader.blocks.places, reader.extents)
    navigation = _navigation(archive, package)
    content = _content(package, noted, reader, navigation)
    remark = " ".join(filter(None, (_told(package, begun, lost), told_of_tables(reader.blocks.unshaped))))
    marks = found_in(archive, package.path, content)
    return Imported(content, remark=remark, resources=Pictures(archive, reader.pictures), found=marks)


def _read_documents(archive: Archive, package: Package, reader: Reader) -> tuple[int, int]:
    """Read the documents; return how many were begun, and how many of them were lost."""
    lost, began = package.missing, time.process_time()
    for number, path in enumerate(package.spine):
        if time.process_time() - began > MAX_SECONDS:
            return number, lost
        progress.say(number, len(package.spine))
        try:
            reader.begin(path)
            parse(archive.text_of(path), reader)
        except (Missing, ImportFailed):
            lost += 1
    return len(package.spine), lost


def _navigation(archive: Archive, package: Package) -> Navigation:
    """Return the contents and the pages that the book lists, of whichever document lists them."""
    contents: list[ContentsLine] = []
    pages: list[ContentsLine] = []
    for path, read_list in ((package.nav, of_nav), (package.ncx, of_ncx)):
        if path and not (contents and pages):
            try:
                lists = read_list(tree_of(archive.text_of(path)), path)
            except Missing:
                continue
            contents, pages = contents or lists.contents, pages or lists.pages
    return Navigation(contents, pages)


def _content(package: Package, noted: Noted, reader: Reader, navigation: Navigation) -> Content:
    blocks, places = noted
    metadata = with_first_published(package.metadata, blocks)
    has_words = any(block.text for block in blocks)
    cover = package.cover if package.cover not in dict.fromkeys(list(reader.pictures)[:3]) else ""
    first: list[Block] = []
    if cover:
        reader.pictures[cover] = None
        first.append(Block(BlockKind.IMAGE, OBJECT, (Span(SpanKind.IMAGE, 0, 1, cover, "Cover"),), target=cover))
    if not has_words:
        blocks = []
        first.append(Block(BlockKind.HEADING, metadata.title or "A book without text", level=1))
    plain = Content((*first, *blocks), metadata)
    offsets: dict[str, int] = {}
    pages: list[PageMark] = []
    subtitles: set[int] = set()
    for place in places if has_words else ():
        offset = plain.starts[place.block + len(first)] + place.offset
        if place.name == SUBTITLE:
            subtitles.add(place.block + len(first))
        elif place.name.startswith(PAGE):
            if label := place.name.removeprefix(PAGE):
                pages.append(PageMark(offset, label))
        else:
            offsets.setdefault(place.name, offset)
    listed = [PageMark(at, entry.text) for entry, at in _resolved(navigation.pages, reader, offsets)]
    contents = _resolved(navigation.contents, reader, offsets)
    outline = [Heading(offset, entry.level, entry.text) for entry, offset in contents if entry.text.strip()]
    return replace(
        plain,
        pages=tuple(sorted(listed or pages, key=lambda page: page.offset)),
        outline=tuple(sorted(outline, key=lambda heading: heading.offset)) or of_headings(plain, subtitles),
        fragments=tuple(
            sorted(
                (Fragment(name, offsets[name]) for name in reader.links if name in offsets),
                key=lambda fragment: (fragment.offset, fragment.name),
            )
        ),
    )


def _resolved(
    entries: Iterable[ContentsLine], reader: Reader, offsets: Mapping[str, int]
) -> Iterator[tuple[ContentsLine, int]]:
    """Yield the entries that lead to a document which was read: to its beginning where they name no place in it."""
    for entry in entries:
        path, _ = reader.place_of("", entry.path) if entry.path else ("", "")
        offset = offsets.get(f"{path}#{entry.fragment}", offsets.get(path)) if path else None
        if offset is not None:
            yield entry, offset


def _told(package: Package, begun: int, lost: int) -> str:
    """Return sentences about what of a book is not there."""
    told = []
    if lost:
        which = "A chapter is" if lost == 1 else f"{lost:,} chapters are"
        told.append(f"{which} missing in the file or cannot be read.")
    if begun < len(package.spine):
        told.append(f"The book takes too long to read: {begun:,} of its {len(package.spine):,} parts are here.")
    return " ".join(told)


class Pictures(Mapping[str, bytes]):
    """The pictures that a book's text shows, each read when it is asked for."""

    def __init__(self, archive: Archive, names: Iterable[str]) -> None:
        self._archive = archive
        self._names: dict[str, None] = {}
        left = MAX_TOTAL
        for name in names:
            size = archive.size_of(name)
            if size <= min(left, MAX_BYTES) and len(self._names) < MAX_COUNT and self._may_be_shown(name):
                left -= size
                self._names[name] = None

    def _may_be_shown(self, name: str) -> bool:
        head = self._archive.head_of(name, _HEAD)
        if head.startswith(b"\xff\xd8\xff") and not may_be_shown(head):  # a JPEG's size may stand far behind
            head = self._archive.head_of(name, MAX_BYTES)
        return may_be_shown(head)

    def __getitem__(self, name: str) -> bytes:
        if name not in self._names:
            raise KeyError(name)
        return self._archive.head_of(name, MAX_BYTES)

    def __contains__(self, name: object) -> bool:
        return name in self._names  # without reading it

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
