"""The user's own templates, with Readwise's variable names, so that theirs can be pasted in, filled in a limited child
(`child/template_task.py`).

One with a ``highlight_...`` variable outside a loop is written for each highlight, as in Readwise; any other once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from db.message import Message
from db.records import Annotation
from desktop.annotated.document import Document, Exported, passage_of
from desktop.annotated.naming import labels_of, link_to, shared_source
from desktop.annotated.options import Options
from desktop.annotations import pages_of, quote_of
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.errors import ExportFailed
from desktop.exporters.quotes.quoting import heading_path, without_text

DEFAULT = """\
{% if is_new_page %}# {{ title }}
{% if author %}

{{ author }}
{% endif %}
{% endif %}

> {{ highlight_text | replace("\\n", "\\n> ") }}
{% if highlight_note %}

{{ highlight_note }}
{% endif %}
{% if highlight_tags %}

{% for tag in highlight_tags %}{{ " " if not loop.first }}#{{ tag | replace(" ", "-") }}{% endfor %}

{% endif %}
"""
_LONGEST_TEMPLATE = 100_000
_LINE = re.compile(rb'File "<template>", line (\d+) in ')  # as the child says where its time ended


def write(document: Document, options: Options) -> Exported:
    """Return what the template of the options makes of a document. Raises ExportFailed with the template's line."""
    text = rendered(options.template or DEFAULT, document, options)
    return without_text(document, options, text, "template")


def recognise(data: bytes) -> bool:
    """True if a file may be what a template made: nothing but a link back tells, where the template writes one."""
    return b"postil://a/" in data


def describe_loss(data: bytes, document: Document, sidecar: bytes | None) -> str:
    """Say what replacing what a template made would lose."""
    return Message("It holds what a template made. Replacing it loses what was changed in it since.")


def rendered(template: str, document: Document, options: Options) -> str:
    """Return what a template makes in a limited child.

    Raises ExportFailed with the failing line, and Cancelled once ``document.stopped``.
    """
    if len(template) > _LONGEST_TEMPLATE:
        raise ExportFailed(
            "The template is longer than {longest_template} characters.", longest_template=f"{_LONGEST_TEMPLATE:,}"
        )
    about = {"template": template, "names": list(VARIABLES)}
    child = LimitedProcess(TASKS["template"], about, json.dumps(page_values(document, options), default=str).encode())
    child.start()
    answer = child.answer(document.stopped)
    if answer.refused:
        raise ExportFailed(answer.refused)
    if answer.why:
        match = _LINE.search(answer.body)
        if match:
            raise ExportFailed("The template fails in line {found}: {why}.", found=int(match[1]), why=answer.why)
        raise ExportFailed("The template fails: {why}.", why=answer.why)
    try:
        return answer.body.decode("utf-8", "surrogatepass")
    except ValueError as error:
        raise ExportFailed("The template fails: its process gave no usable answer.") from error


def page_values(document: Document, options: Options) -> dict[str, Any]:
    """Return the values that a template may use; a theme names its highlights by their numbers."""
    article, labels = document.article, labels_of(document, "")
    tags = article.tags or article.metadata.get("tags", ())
    rows = [_row(annotation, document, options, labels[annotation.id]) for annotation in document.annotations]

    def said(field: str) -> str:
        return str(article.metadata.get(field, ""))

    return {
        "title": article.title,
        "full_title": article.title,
        "author": article.author,
        "language": article.language,
        "category": "articles",
        "source": shared_source(article.source),
        "url": article.source if article.source.startswith(("http://", "https://")) else said("url"),
        "image_url": "",
        "document_tags": list(tags) if isinstance(tags, list | tuple) else [],
        "published_date": said("date"),
        "publisher": article.publisher,
        "doi": article.doi,
        "pages": said("pages"),
        "kind": said("kind"),
        "date": document.exported[:10],
        "time": document.exported[11:16],
        "num_highlights": len(rows),
        "has_new_highlights": bool(rows),
        "is_new_page": True,
        "highlights": rows,
        "themes": [
            {
                "name": theme.name,
                "definition": theme.definition,
                "highlights": [n for n, row in enumerate(rows) if theme.name in row["highlight_tags"]],
            }
            for theme in document.ordered_themes()
        ],
    }


def _row(annotation: Annotation, document: Document, options: Options, label: str) -> dict[str, Any]:
    passage = passage_of(annotation, len(document.content.text))
    themes = document.themes_of(annotation)
    location = document.content.block_at(passage.start) + 1 if passage else None
    return {
        "highlight_text": quote_of(annotation).replace("\ufffc", "▣"),
        "highlight_note": annotation.note,
        "highlight_tags": [theme.name for theme in themes],
        "highlight_color": themes[0].colours.fill if themes else "",
        "highlight_location": Message("Paragraph {location}", location=location) if location else "",
        "highlight_location_url": link_to(annotation, options),
        "highlight_url": link_to(annotation, options),
        "highlight_id": annotation.id,
        "highlight_label": label,
        "highlight_page": pages_of(annotation, document.content),
        "highlight_heading": " › ".join(heading_path(annotation, document.content)),
        "highlight_state": annotation.anchor.state.value,
        "highlight_date": annotation.created[:10],
        "highlighted_at": annotation.created,
        "updated": annotation.modified,
    }


VARIABLES: Mapping[str, str] = {
    "title": "the article's title",
    "author": "its author",
    "language": "its language",
    "source": "the name of its file",
    "url": Message("its address, if it has one"),
    "category": "always “articles”",
    "document_tags": "its own tags",
    "published_date": "its date",
    "publisher": Message("its publisher or journal"),
    "doi": Message("its DOI"),
    "pages": Message("its pages there"),
    "kind": Message("its kind: article, book, report …"),
    "date": "today",
    "time": "now",
    "num_highlights": "how many highlights there are",
    "is_new_page": "true for the first highlight",
    "has_new_highlights": "whether there are any",
    "highlights": "all highlights, to loop over",
    "themes": "all themes with name, definition, highlights",
    "highlight_text": "the highlighted words",
    "highlight_note": "the note (Markdown)",
    "highlight_tags": "the names of its themes",
    "highlight_color": "the first theme's colour",
    "highlight_location": "the number of its paragraph",
    "highlight_location_url": "the link that opens Postil there",
    "highlight_heading": "the headings above it",
    "highlight_page": "what is printed on its page, or on its first and last",
    "highlight_id": "its id",
    "highlight_label": "its footnote label",
    "highlight_date": "the day it was made",
    "highlighted_at": "the time it was made",
}
