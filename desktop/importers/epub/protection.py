"""Books with copy protection: known by what lies beside their text, named, and refused. Nothing is decrypted.

Obfuscated fonts are no protection: they are simply not used.
"""

from __future__ import annotations

from desktop.errors import ImportFailed
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.epub.package import Package
from desktop.importers.epub.xml import tree_of

_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_KINDS = {  # a file beside the text -> whose protection it belongs to
    "META-INF/license.lcpl": "Readium LCP",
    "META-INF/rights.xml": "Adobe",
    "META-INF/sinf.xml": "Apple",
    "rights.xml": "Kobo",
}


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
    found = set()
    for one in root.all("encrypteddata"):
        method, reference = one.first("encryptionmethod"), one.first("cipherreference")
        if reference is None or (method is not None and method.get("Algorithm") in _FONTS):
            continue
        try:
            found.add(archive.find(joined("", reference.get("URI"))[0]))
        except Missing:
            continue
    return found


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
