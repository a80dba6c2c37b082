"""One file over several articles: a digest, a table, a template's pages, Web Annotations.

Articles come one at a time, so that a library needs no more memory than its longest and the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.records import Annotation, Theme
from desktop.annotated import front_matter
from desktop.annotated.document import FORMAT_VERSION, NO_THEME, Document, Exported
from desktop.annotated.naming import escape_text, link_to, shared_source
from desktop.annotated.options import Options
from desktop.annotated.record.machine_block import CONTEXT
from desktop.annotated.record.record_writing import collection_json, header_of
from desktop.exporters import Choice, exporter, to_csv, to_jsonld
from desktop.exporters.quotes.excerpts import themed
from desktop.exporters.quotes.quoting import heading_path, note_lines, picture_line, place_of, quote_lines
from desktop.exporters.sealing import with_seal
from desktop.shown_text import day_of


def csv(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return one table of all annotations."""
    head = ",".join(to_csv.COLUMNS) + "\r\n"
    rows, count = [head], 0
    for document in documents:
        exported = to_csv.write(document, options)
        rows.append(exported.text.removeprefix(head))
        count += exported.annotations
    return Exported("".join(rows), count, 0, count, byte_order_mark=True)


def template(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return what the template makes of each article, one after the other."""
    pages, count = [], 0
    for document in documents:
        exported = exporter("template").write(document, options)
        pages.append(exported.text.strip("\n"))
        count += exported.annotations
    text = "\n\n".join(page for page in pages if page)
    return Exported(text + "\n" * bool(text), count, 0, count)


def jsonld(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return one collection of all annotations, each of which says whose it is."""
    records: list[dict[str, Any]] = []
    articles: list[dict[str, Any]] = []
    themes: dict[str, dict[str, Any]] = {}
    for document in documents:
        for record in to_jsonld.records_of(document):
            target = {**record["target"], "postil:article": document.article.id}
            records.append(
                {**record, "target": target, "postil:version": record.get("postil:version", document.version.id)}
            )
        head = header_of(document, "utf-8", "list", 0, document.version.source_sha256)
        articles.append({**head["postil:article"], "source_sha256": document.version.source_sha256})
        themes.update({row["id"]: row for row in head["postil:themes"]})
    header = {
        "@context": CONTEXT,
        "id": "postil://library/annotations",
        "type": "AnnotationCollection",
        "label": choice.title,
        "total": len(records),
        "postil:format": FORMAT_VERSION,
        "postil:articles": articles,
        "postil:themes": list(themes.values()),
        "postil:exporter": to_jsonld.ID,
    }
    return Exported(collection_json(header, records) + "\n", len(records), 0, len(records))


# --- the digest ------------------------------------------------------------------------------------------------------


@dataclass
class _Group:
    """The entries under one theme: the article's name once, then its quotes."""

    theme: Theme | None
    parts: list[str] = field(default_factory=list)
    count: int = 0


def digest(documents: Iterable[Document], options: Options, choice: Choice) -> Exported:
    """Return the passages under each theme, article by article; each quote says where it is from."""
    groups: dict[str, _Group] = {}
    order: dict[str, tuple[int, str]] = {}
    articles, count = 0, 0
    for document in documents:
        articles += 1
        count += len(document.annotations)
        for theme, under in themed(document):
            if theme is None:
                _add(groups.setdefault("", _Group(None)), under, document, options)
            elif not choice.themes or theme.id in choice.themes:
                order[theme.id] = (theme.position, theme.name)
                _add(groups.setdefault(theme.id, _Group(theme)), under, document, options)
    named = [groups[key] for key in sorted(order, key=lambda key: order[key])]
    named += [groups[""]] if "" in groups else []
    parts = [_front(choice, articles, count, named)] if options.front_matter == "on" else []
    parts.append(f"# {escape_text(choice.title)}\n")
    for group in named:
        parts.append(f"## {escape_text(group.theme.name) if group.theme else NO_THEME}\n")
        if group.theme is not None and group.theme.definition.strip():
            parts.append(f"*{escape_text(group.theme.definition).strip()}*\n")
        parts += group.parts
    if not named:
        parts.append("There are no annotations yet.\n")
    return Exported(with_seal("\n".join(parts)), count, 0, count)


def _front(choice: Choice, articles: int, count: int, groups: Sequence[_Group]) -> str:
    _, text = front_matter.insertion(
        "",
        [
            ("title", choice.title),
            ("exported", choice.exported),
            ("themes", [group.theme.name for group in groups if group.theme is not None]),
            ("articles", articles),
            ("annotations", count),
        ],
        "\n",
    )
    return text.rstrip("\n") + "\n"


def _add(group: _Group, annotations: Sequence[Annotation], document: Document, options: Options) -> None:
    group.parts.append(f"### {escape_text(document.article.title) or 'Untitled'}\n")
    for annotation in annotations:
        if line := picture_line(annotation, document):
            group.parts.append(line + "\n")
        group.parts.append(quote_lines(annotation, document.content))
        if annotation.note.strip():
            group.parts.append(note_lines(annotation.note).strip("\n") + "\n")
        group.parts.append(_source_line(annotation, document, options) + "\n")
        group.count += 1


def _source_line(annotation: Annotation, document: Document, options: Options) -> str:
    """Return where a quote is from: author, title, headings, date, its web address, and the link to the place."""
    article = document.article
    date = day_of(article.metadata)
    path = filter(None, (*heading_path(annotation, document.content), place_of(annotation, document.content)))
    where = " › ".join(escape_text(heading) for heading in path)
    source = shared_source(article.source)
    parts = [
        escape_text(article.author),
        f"*{escape_text(article.title) or 'Untitled'}*",
        where,
        escape_text(date) or f"annotated {annotation.created[:10]}",
        f"<{source}>" if source.startswith(("http://", "https://")) and not set(source) & set("<> \n") else "",
    ]
    link = link_to(annotation, options)
    words = ", ".join(part for part in parts if part)
    return f"— {words} · [open]({link})" if link else f"— {words}"
