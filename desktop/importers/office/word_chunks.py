"""Parts of a Word file that are no Word but HTML or plain text: what a web page exports as Word is often one alone."""

from __future__ import annotations

import re
from html import escape, unescape

from desktop.errors import ImportFailed
from desktop.importers import importer_for
from desktop.importers.decode import decode
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.office.from_mhtml import page_in
from desktop.importers.office.word_xml import CHUNK, root_of

_PLACE = re.compile(rf'<p><var class="{CHUNK}">([^<]*)</var></p>')
_RELATIONS = re.compile(r"word/_rels/document\d{0,2}\.xml\.rels")
_BODY = re.compile(r"<body\b[^>]{0,2000}>(.*)", re.IGNORECASE | re.DOTALL)


def with_chunks(html: str, archive: Archive, parts: dict[str, bytes]) -> str:
    """Return the document's HTML with such parts where it names them; one that cannot be read is left out."""
    if CHUNK not in html:
        return html
    files = {
        relation.get("Id"): relation.get("Target", "")
        for name, data in parts.items()
        if _RELATIONS.fullmatch(name)
        for relation in root_of(data)
        if relation.get("Type", "").endswith("/aFChunk")
    }
    return _PLACE.sub(lambda place: _html_of(archive, files.get(unescape(place[1]), "no part")), html)


def _html_of(archive: Archive, target: str) -> str:
    try:
        data = archive.text_of(archive.find(joined("word/document.xml", target)[0]))
        kind = importer_for(target, data).id
        text = page_in(data) if kind == "mhtml" else decode(data).text
    except (Missing, ImportFailed):
        return ""
    if kind in ("html", "mhtml"):
        body = _BODY.search(text)
        return body[1] if body else text
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines()) if kind == "text" else ""
