"""Small agreements of all exports: footnote labels, links back, and text that Markdown shows as it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from db.records import Annotation
from desktop.annotated.document import Document, passage_of
from desktop.annotated.notes import footnotes
from desktop.annotated.options import Options
from desktop.article.area import area_in, page_name
from desktop.article.content import Content, PageMark

_SHORT = 6  # characters of an id that a label ends in, where they are enough


def label_of(annotation_id: str) -> str:
    """Return the footnote label that an annotation gets where nothing else has it: the end of its id."""
    return "h-" + _plain_id(annotation_id)[-_SHORT:].rjust(4, "0")


def _plain_id(annotation_id: str) -> str:
    return re.sub(r"[^0-9a-z]", "", annotation_id.lower()) or "0"


def labels_of(document: Document, source: str) -> dict[str, str]:
    """Return a footnote label for each annotation: the end of its id, longer where that is taken."""
    taken = set(re.findall(r"\[\^(h-[0-9a-z]+)\]", source))
    labels: dict[str, str] = {}
    wanted = dict(document.labels)
    for annotation in document.annotations:
        label = wanted.get(annotation.id, "")
        if not re.fullmatch(footnotes.LABEL, label) or label in taken:
            plain = _plain_id(annotation.id)
            length = _SHORT
            label = label_of(annotation.id)
            while label in taken:  # of another one it may be with other signs or capitals
                length += 1
                more = hashlib.sha256(f"{annotation.id}{length}".encode()).hexdigest()[:16]
                label = "h-" + (plain[-length:] if length <= len(plain) else more)
        taken.add(label)
        labels[annotation.id] = label
    return labels


def link_to(annotation: Annotation, options: Options) -> str:
    """Return the address that opens Postil at an annotation, or nothing where no links are wanted."""
    return f"postil://a/{annotation.id}" if options.links == "app" else ""


_SPECIAL = re.compile(r"([\\`*_\[\]<>~^|{}$])|(=)(?==)|(?<==)(=)")


def escape_text(text: str) -> str:
    """Return text on one line so that Markdown shows it as it is."""
    text = " ".join(text.replace("\ufffc", "▣").split())
    text = re.sub(r"&(?=#?\w{1,32};)", "&amp;", text)
    text = _SPECIAL.sub(lambda match: "&lt;" if match[0] == "<" else "\\" + match[0], text)
    return re.sub(r"\A(?:[#+-]|\d+[.)])", lambda match: match[0][:-1] + "\\" + match[0][-1], text)


def title_of(names: Iterable[str]) -> str:
    """Return names of themes as the title of a callout, or the line of an entry, has them."""
    return ", ".join(escape_text(name) for name in names)


def markdown_name(name: str) -> str:
    """Return the name of a file as one that holds Markdown."""
    return f"{name.rpartition('.')[0] or name or 'article'}.md"


def shared_source(source: str) -> str:
    """Return where an article came from as others may know it: a web address whole, of a local path the name only."""
    if re.match(r"(?i)(?:https?|ftp)://", source):
        return source
    return re.split(r"[/\\]", source)[-1]


def page_of(annotation: Annotation, content: Content) -> PageMark | None:
    """Return the page that an annotation is on, or begins on; None for an orphan, and where there are no pages."""
    area, passage = area_in(annotation.extra), passage_of(annotation, len(content.text))
    if passage is None:
        return None
    if area is not None:
        return PageMark(passage.start, page_name(area, content.pages), area.page)
    return content.page_at(passage.start)


def area_name(annotation: Annotation, content: Content) -> str:
    """Return "area on page iii" of an annotation that is a box on a page; nothing of one that is not."""
    area = area_in(annotation.extra)
    return f"area on page {page_name(area, content.pages)}" if area is not None else ""


def picture_beside(annotation: Annotation, document: Document) -> str:
    """Return the picture of an area as Markdown, where it has an address beside an export; else nothing."""
    address = document.addresses.get(annotation.id, "")
    return picture_of(annotation, document, address) if address else ""


def picture_of(annotation: Annotation, document: Document, address: str) -> str:
    """Return the picture of an area as Markdown, at an address."""
    return f"![{escape_text(area_name(annotation, document.content))}]({address})"
