"""Copy protection is named and refused; what only looks like it is read."""

from __future__ import annotations

import pytest

from desktop.errors import ImportFailed
from desktop.importers.from_epub import read
from tests.importers.epub.books import book

LOCKED = bytes(range(128, 256)) * 20


def encryption(uri: str, method: str = "http://www.w3.org/2001/04/xmlenc#aes256-cbc") -> str:
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:EncryptionMethod Algorithm="{method}"/><e:CipherData>'
        f'<e:CipherReference URI="{uri}"/></e:CipherData></e:EncryptedData></encryption>'
    )


@pytest.mark.parametrize(
    ("beside", "whose"),
    [
        ("META-INF/rights.xml", "Adobe"),
        ("META-INF/license.lcpl", "Readium LCP"),
        ("META-INF/sinf.xml", "Apple"),
        ("META-INF/x", "of an unknown kind"),
    ],
)
def test_a_protected_book_is_refused_by_the_name_of_its_protection(beside: str, whose: str) -> None:
    more = {"META-INF/encryption.xml": encryption("OPS/a.xhtml"), beside: "x"}
    with pytest.raises(ImportFailed, match=rf"copy protection \({whose}\), so Postil cannot read it\."):
        read(book({"a.xhtml": LOCKED}, more=more), "a.epub")


def test_an_obfuscated_font_is_no_protection() -> None:
    more = {"META-INF/encryption.xml": encryption("OPS/f.otf", "http://www.idpf.org/2008/embedding"), "OPS/f.otf": "x"}
    assert read(book({"a.xhtml": "<p>a</p>"}, more=more), "a.epub").content.text == "a"


def test_a_chapter_that_is_said_to_be_encrypted_and_is_not_is_read() -> None:
    more = {"META-INF/encryption.xml": encryption("OPS/a.xhtml")}
    assert read(book({"a.xhtml": "<p>a</p>"}, more=more), "a.epub").content.text == "a"
