"""What stands below the text: the list of what could not be marked in it, and the footnotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.records import Annotation
from desktop.annotated.document import Document, Options, passage_of
from desktop.annotated.naming import escape_text, link_to
from desktop.annotated.notes import footnotes
from desktop.annotated.notes.note_regions import HEADING, LISTED_HEADING, NOTE, ROW, Unit
from desktop.annotated.quoting import area_name
from desktop.annotated.write.clean_text import Base, Shown
from desktop.article.content import Content


def units_of(
    document: Document, options: Options, labels: Mapping[str, str], listed: set[str], shown: Shown, base: Base
) -> dict[Unit, str]:
    """Return what stands below the text, in order, each with the line break at its end."""
    rows = [one for one in shown.annotations if one.id in listed]
    units: dict[Unit, str] = {(HEADING, ""): LISTED_HEADING + base.newline} if rows else {}
    for one in rows:
        units[ROW, labels[one.id]] = _listed_line(one, base.content, labels[one.id]) + base.newline
    for one in shown.annotations if options.notes == "footnotes" else rows:
        body = footnotes.body_of(document.names_of(one), one.note, link_to(one, options))
        written = footnotes.definition(labels[one.id], body, base.newline)
        units[NOTE, labels[one.id]] = shown.footnotes.get(one.id) or written
    return units


def joined(units: Sequence[tuple[Unit, str]], newline: str) -> str:
    """Return what stands in one place; the list, its heading and footnotes of several lines stand apart."""
    parts: list[str] = []
    before = NOTE
    for (what, _), text in units:
        several = what == NOTE and newline in text.rstrip("\r\n")
        if parts and (several or what != before) and not parts[-1].endswith(newline * 2):
            parts.append(newline)
        parts.append(text)
        before = what
    text = "".join(parts)
    return text[: -len(newline)] if text.endswith(newline * 2) else text


def _listed_line(annotation: Annotation, content: Content, label: str) -> str:
    quote = " ".join(annotation.target.quote.exact.split())
    if len(quote) > 300:
        quote = quote[:299].rstrip() + "…"
    passage = passage_of(annotation, len(content.text))
    headings = content.heading_path(passage.start) if passage else ()
    path = " › ".join(filter(None, (*headings, area_name(annotation, content))))
    where = f" ({escape_text(path)})" if path else ""
    return f"- “{escape_text(quote)}”{where}[^{label}]"
