"""Books to try: an EPUB made of its documents, and one that has everything in it.

``python -m tests.importers.epub.books`` writes the latter among the samples.
"""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "samples" / "articles" / "lighthouse.epub"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_TYPES = {".xhtml": "application/xhtml+xml", ".ncx": "application/x-dtbncx+xml", ".png": "image/png"}
_METADATA = '<dc:title>The Lighthouse</dc:title><dc:language>en</dc:language><dc:identifier id="id">x</dc:identifier>'


def document(body: str, *, title: str = "t", head: str = "") -> str:
    """Return an XHTML document with this body."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{head}<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head><body>{body}</body></html>'
    )


def package(names: Sequence[str], *, metadata: str = _METADATA, properties: Mapping[str, str] | None = None) -> str:
    """Return a package of these files, whose spine are the documents among them that are not the navigation."""
    given = properties or {}
    items = "".join(
        f'<item id="i{n}" href="{escape(name)}" media-type="{_TYPES.get(name[name.rfind(".") :], "text/css")}"'
        f' properties="{given.get(name, "")}"/>'
        for n, name in enumerate(names)
    )
    spine = "".join(
        f'<itemref idref="i{n}"{given.get("linear:" + name, "")}/>'
        for n, name in enumerate(names)
        if name.endswith(".xhtml") and given.get(name) != "nav"
    )
    toc = next((f' toc="i{n}"' for n, name in enumerate(names) if name.endswith(".ncx")), "")
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine{toc}>{spine}</spine></package>"
    )


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return a zip of these files with the type of a book first; the same bytes for the same files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {"mimetype": "application/epub+zip", **files}.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, method)
    return out.getvalue()


def book(
    documents: Mapping[str, str | bytes],
    *,
    metadata: str = _METADATA,
    properties: Mapping[str, str] | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """Return an EPUB of these files, as they are named beside the package; bodies of documents are made whole."""
    files: dict[str, str | bytes] = {"META-INF/container.xml": CONTAINER.format("OPS/package.opf")}
    files["OPS/package.opf"] = package(list(documents), metadata=metadata, properties=properties)
    for name, data in documents.items():
        whole = isinstance(data, bytes) or data.lstrip().startswith(("<?xml", "<html", "<!DOCTYPE", "<ncx"))
        files[f"OPS/{name}"] = data if whole else document(str(data))
    return zipped({**files, **(more or {})})


def lighthouse() -> bytes:
    """Return a book with a bit of everything."""
    nav = document(
        '<nav epub:type="toc"><ol><li><a href="one.xhtml">The <i>keeper</i></a><ol>'
        '<li><a href="one.xhtml#night">Night</a></li></ol></li><li><a href="text/two.xhtml">The sea</a></li></ol></nav>'
        '<nav epub:type="page-list"><ol><li><a href="one.xhtml#p2">2</a></li>'
        '<li><a href="text/two.xhtml#p3">3</a></li></ol></nav>'
    )
    one = document(
        '<section><h1>The keeper</h1><p>He lit the lamp at dusk.<a epub:type="noteref" href="notes.xhtml#n1">'
        '<sup>1</sup></a> The stairs had 217 steps, <span epub:type="pagebreak" id="p2" title="2"/>and he '
        'counted them.</p><h2 id="night">Night</h2><p>He read <ruby>Majakka<rt>lighthouse</rt></ruby> aloud &amp; '
        "wrote in the log:</p><blockquote><p>Wind north,<br/>sea high.</p></blockquote>"
        '<div class="poem"><div class="stanza"><p>The light goes round,</p><p>the dark stays.</p></div></div>'
        "<p>See <a href='text/two.xhtml#reach'>how far it reaches</a>.</p></section>"
    )
    two = document(
        '<h1>The sea</h1><p id="reach">A lamp at height <i>h</i> is seen from <math '
        'xmlns="http://www.w3.org/1998/Math/MathML" alttext="d"><mi>d</mi><mo>=</mo><msqrt><mn>2</mn><mi>r</mi>'
        '<mi>h</mi></msqrt></math> away<span epub:type="pagebreak" id="p3"/>.</p>'
        '<figure><img src="../pictures/lamp.png" alt="The lamp"/><figcaption>The lamp, unlit.</figcaption></figure>'
        "<table><thead><tr><th>Ship</th><th>Seen</th></tr></thead><tbody><tr><td>Anna</td><td>at nine</td></tr></tbody>"
        "</table><ul><li>Oil</li><li>Wicks</li></ul><script>alert(1)</script>"
    )
    notes = document('<aside epub:type="footnote" id="n1"><p>It burned <b>whale oil</b> then.</p></aside>')
    metadata = (
        '<dc:title id="t">The Lighthouse</dc:title><dc:creator>Ada North</dc:creator><dc:creator>Ben South</dc:creator>'
        "<dc:language>en</dc:language><dc:date>1931</dc:date><dc:publisher>Harbour Press</dc:publisher>"
        '<dc:subject>Sea</dc:subject><dc:identifier id="id">x</dc:identifier>'
    )
    return book(
        {"nav.xhtml": nav, "one.xhtml": one, "text/two.xhtml": two, "notes.xhtml": notes, "pictures/lamp.png": PNG},
        metadata=metadata,
        properties={"nav.xhtml": "nav", "linear:notes.xhtml": ' linear="no"'},
    )


if __name__ == "__main__":
    SAMPLE.write_bytes(lighthouse())
