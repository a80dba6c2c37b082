"""The reader's own templates: Jinja2 in a sandbox, with Readwise's variable names, so that theirs can be pasted in.

A template that uses a ``highlight_...`` variable outside a loop is written once for each highlight, as in Readwise;
any other is written once and may loop over ``highlights`` and ``themes``.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError, meta
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from db.records import Annotation
from desktop.annotated.document import Document, Exported, Options, Piece, passage_of
from desktop.annotated.naming import labels_of, link_to, shared_source
from desktop.annotated.quoting import heading_path
from desktop.errors import ExportFailed

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
_LONGEST = 20_000_000  # code points of output
_LONGEST_TEMPLATE = 100_000
_MOST_STEPS = 1_000_000
_WIDE = ("center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map")


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that also refuses what would take all memory or time."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse a result that is huge."""
        if operator == "**" and not (abs(left) <= 1000 and abs(right) <= 100):
            raise SecurityError("the power is too large")
        if operator == "*" and (isinstance(left, str | list | tuple) or isinstance(right, str | list | tuple)):
            count = right if isinstance(right, int) else left
            if not isinstance(count, int) or count * _size(left, right) > 1_000_000:
                raise SecurityError("the text would be too long")
        if operator == "%" and isinstance(left, str) and re.search(r"[\d*]{5,}|\*", left):
            raise SecurityError("the text would be too long")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse the methods that pad a text to any length."""
        return attr not in _WIDE and super().is_safe_attribute(obj, attr, value)


def _size(left: Any, right: Any) -> int:
    return max((len(one) for one in (left, right) if isinstance(one, str | list | tuple)), default=1)


def _environment() -> _Sandbox:
    made = _Sandbox(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)
    made.keep_trailing_newline = True
    steps = 0

    def counted(*arguments: int) -> range:
        nonlocal steps
        numbers = range(*arguments)
        steps += len(numbers)
        if steps > _MOST_STEPS or len(numbers) > 100_000:
            raise SecurityError("it counts too far")
        return numbers

    made.globals = {"range": counted}
    for name in ("center", "format", "pprint", "xmlattr", "batch", "slice"):
        made.filters.pop(name, None)
    made.filters["indent"] = _indent
    return made


def _indent(text: str, width: int | str = 4, first: bool = False) -> str:
    pad = width if isinstance(width, str) else " " * min(int(width), 100)
    lines = str(text).split("\n")
    return "\n".join(line if (n == 0 and not first) or not line else pad[:100] + line for n, line in enumerate(lines))


def write(document: Document, options: Options) -> Exported:
    """Return what the template of the options makes of a document. Raises ExportFailed with the template's line."""
    from desktop.annotated.write import pieces

    pages = rendered(options.template or DEFAULT, document, options)
    ids = [one.id for one in document.annotations]
    if len(pages) == len(ids) and _is_by_highlight(options.template or DEFAULT):
        made = [
            Piece(pieces.key_of("", identity, "text"), page.strip("\n"), "text", identity, _end(page))
            for identity, page in zip(ids, pages, strict=True)
        ]
    else:
        made = _entries("".join(pages), document) or [
            Piece(pieces.key_of("", str(number), "text"), words.strip("\n"))
            for number, words in enumerate(re.split(r"\n[ \t]*\n", "".join(pages)))
            if words.strip()
        ]
    return pieces.exported(document, options, made, "template", "".join(pages))


def _entries(text: str, document: Document) -> list[Piece]:
    """Return what a template with loops made in a piece for each highlight; none where it has another order.

    A highlight's piece begins with the line that holds its first words.
    """
    from desktop.annotated.write import pieces

    lines = text.split("\n")
    starts: list[int] = []
    for one in document.annotations:
        words = one.target.quote.exact.strip().partition("\n")[0]
        after = starts[-1] + 1 if starts else 0
        start = next((n for n in range(after, len(lines)) if words in lines[n]), None)
        if start is None or not words:
            return []
        starts.append(start)
    head = "\n".join(lines[: starts[0]]).strip("\n") if starts else text.strip("\n")
    made = [pieces.heading_piece("", "head", head)] if head.strip() else []
    ends = [*starts[1:], len(lines)] if starts else []
    for one, start, end in zip(document.annotations, starts, ends, strict=True):
        part = "\n".join(lines[start:end])
        gap = "\n\n" if not lines[end - 1].strip() else "\n"
        made.append(Piece(pieces.key_of("", one.id, "text"), part.strip("\n"), "text", one.id, gap))
    return made


def _end(page: str) -> str:
    """Return what parts one highlight from the next: a blank line where the template writes any."""
    return "\n\n" if re.search(r"\n[ \t]*\n", page) or page.startswith("\n") else "\n"


def recognise(data: bytes) -> bool:
    """Tell whether a file may be what a template made: nothing but a link back tells, where the template writes one."""
    return b"postil://a/" in data


def describe_loss(data: bytes, document: Document, sidecar: bytes | None) -> str:
    """Say what replacing what a template made would lose."""
    return "It holds what a template made. Replacing it loses what was changed in it since."


def check(template: str) -> str:
    """Return what is wrong with a template's grammar, in a sentence with its line, or nothing."""
    try:
        _environment().parse(template)
    except TemplateSyntaxError as error:
        return _sentence(error.lineno, error.message or "it cannot be read")
    except (ValueError, RecursionError, MemoryError) as error:  # a number of thousands of digits, say
        return _sentence(_line_of(error), str(error) or type(error).__name__)
    return ""


def render(template: str, document: Document, options: Options) -> str:
    """Fill a template. Raises ExportFailed with the line that fails."""
    return "".join(rendered(template, document, options))


def _is_by_highlight(template: str) -> bool:
    """Tell whether a template is written once for each highlight."""
    names = meta.find_undeclared_variables(_environment().parse(template))
    return any(name.startswith("highlight_") for name in names)


def rendered(template: str, document: Document, options: Options) -> list[str]:
    """Fill a template: a text for each highlight, or one for all. Raises ExportFailed with the line that fails."""
    if len(template) > _LONGEST_TEMPLATE:
        raise ExportFailed(f"The template is longer than {_LONGEST_TEMPLATE:,} characters.")
    environment = _environment()
    try:
        names = meta.find_undeclared_variables(environment.parse(template))
        made = environment.from_string(template)
        page = page_values(document, options)
        if any(name.startswith("highlight_") for name in names):
            rows: list[dict[str, Any]] = page["highlights"]
            return _filled((made.generate({**page, **row, "is_new_page": n == 0}) for n, row in enumerate(rows)))
        return _filled([made.generate(page)])
    except TemplateSyntaxError as error:
        raise ExportFailed(_sentence(error.lineno, error.message or "it cannot be read")) from error
    except SecurityError as error:
        raise ExportFailed(_sentence(_line_of(error), f"it is not allowed ({error})")) from error
    except UndefinedError as error:
        known = ", ".join(sorted(VARIABLES))
        raise ExportFailed(_sentence(_line_of(error), f"{error.message}; there are {known}")) from error
    except NameError as error:  # an infinite number is compiled as the name of a variable
        raise ExportFailed(_sentence(_line_of(error), "a number in it is too large")) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError, MemoryError) as error:
        raise ExportFailed(_sentence(_line_of(error), str(error) or type(error).__name__)) from error


def _filled(pages: Iterable[Iterator[str]]) -> list[str]:
    out: list[str] = []
    length = 0
    for page in pages:
        written: list[str] = []
        for piece in page:
            written.append(piece)
            length += len(piece)
            if length > _LONGEST:
                raise SecurityError("the text would be too long")
        out.append("".join(written))
    return out


def _line_of(error: BaseException) -> int | None:
    """Return the line of the template at which an error came up."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename == "<template>":
            return frame.lineno
    return None


def _sentence(line: int | None, what: str) -> str:
    what = what.strip().rstrip(".")
    return f"The template fails in line {line}: {what}." if line else f"The template fails: {what}."


def page_values(document: Document, options: Options) -> dict[str, Any]:
    """Return the values that a template may use."""
    article = document.article
    tags = article.metadata.get("tags", ())
    rows = [_row(one, document, options, label) for one, label in _labelled(document)]
    return {
        "title": article.title,
        "full_title": article.title,
        "author": article.author,
        "language": article.language,
        "category": "articles",
        "source": shared_source(article.source),
        "url": article.source if article.source.startswith(("http://", "https://")) else "",
        "image_url": "",
        "document_tags": list(tags) if isinstance(tags, list | tuple) else [],
        "published_date": str(article.metadata.get("date", "")),
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
                "highlights": [row for row in rows if theme.name in row["highlight_tags"]],
            }
            for theme in document.ordered_themes()
        ],
    }


def _labelled(document: Document) -> list[tuple[Annotation, str]]:
    labels = labels_of(document, "")
    return [(one, labels[one.id]) for one in document.annotations]


def _row(annotation: Annotation, document: Document, options: Options, label: str) -> dict[str, Any]:
    passage = passage_of(annotation, len(document.content.text))
    themes = document.themes_of(annotation)
    location = document.content.block_at(passage.start) + 1 if passage else None
    return {
        "highlight_text": annotation.target.quote.exact.replace("\ufffc", "▣"),
        "highlight_note": annotation.note,
        "highlight_tags": [theme.name for theme in themes],
        "highlight_color": themes[0].colours.fill if themes else "",
        "highlight_location": f"Paragraph {location}" if location else "",
        "highlight_location_url": link_to(annotation, options),
        "highlight_url": link_to(annotation, options),
        "highlight_id": annotation.id,
        "highlight_label": label,
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
    "url": "its address, if it came from the web",
    "category": "always “articles”",
    "document_tags": "its own tags",
    "published_date": "its date",
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
    "highlight_id": "its id",
    "highlight_label": "its footnote label",
    "highlight_date": "the day it was made",
    "highlighted_at": "the time it was made",
}
