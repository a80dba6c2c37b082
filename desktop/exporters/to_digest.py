"""Notes by theme: a section a theme with its definition, its quotes under their headings, notes and links back."""

from __future__ import annotations

from collections.abc import Sequence

from db.records import Annotation
from desktop.article.content import Content
from desktop.exporters import front_matter
from desktop.exporters.document import Document, Exported, Options, passage_of
from desktop.exporters.footnotes import lines_of
from desktop.exporters.naming import escape_text, link_to

NO_THEME = "No theme"


def write(document: Document, options: Options) -> Exported:
    """Return the digest. An annotation with several themes stands under each of them."""
    parts: list[str] = []
    if options.front_matter == "on":
        parts.append(_front_matter(document))
    parts.append(f"# {escape_text(document.article.title) or 'Untitled'}\n")
    if document.article.author:
        parts.append(f"{escape_text(document.article.author)}\n")
    for theme in document.ordered_themes():
        under = [one for one in document.annotations if theme.id in one.theme_ids]
        if under:
            parts.append(f"## {escape_text(theme.name)}\n")
            if theme.definition.strip():
                parts.append(f"*{escape_text(theme.definition).strip()}*\n")
            parts += _section(under, document, options)
    rest = [one for one in document.annotations if not document.themes_of(one)]
    if rest:
        parts.append(f"## {NO_THEME}\n")
        parts += _section(rest, document, options)
    if not document.annotations:
        parts.append("There are no annotations yet.\n")
    return Exported("\n".join(parts), len(document.annotations), 0, len(document.annotations))


def _front_matter(document: Document) -> str:
    used = {one for annotation in document.annotations for one in annotation.theme_ids}
    _, text = front_matter.insertion(
        "",
        [
            ("title", document.article.title),
            ("author", document.article.author),
            ("source", document.article.source.rpartition("/")[2].rpartition("\\")[2]),
            ("exported", document.exported),
            ("themes", [theme.name for theme in document.ordered_themes() if theme.id in used]),
            ("annotations", len(document.annotations)),
        ],
        "\n",
    )
    return text


def _section(annotations: Sequence[Annotation], document: Document, options: Options) -> list[str]:
    parts: list[str] = []
    path: tuple[str, ...] | None = None
    for annotation in annotations:
        own = heading_path(annotation, document.content)
        if own != path:
            path = own
            if own:
                parts.append(f"### {' › '.join(escape_text(one) for one in own)}\n")
        parts.append(quote_lines(annotation))
        link = link_to(annotation, options)
        note = note_lines(annotation.note)
        tail = f"[open]({link})" if link else ""
        if note:
            parts.append(note + "\n")
        if tail:
            parts.append(tail + "\n")
    return parts


def heading_path(annotation: Annotation, content: Content) -> tuple[str, ...]:
    """Return the headings above an annotation without the article's title; none for an orphan."""
    passage = passage_of(annotation, len(content.text))
    if passage is None:
        return ()
    path = content.heading_path(passage.start)
    return path[1:] if path and path[0] == content.metadata.title else path


def quote_lines(annotation: Annotation) -> str:
    """Return an annotation's words as a block quote, a paragraph for each block."""
    lines = [escape_text(line) for line in lines_of(annotation.target.quote.exact)]
    return "\n>\n".join(f"> {line}" for line in lines if line) + "\n"


def note_lines(note: str) -> str:
    """Return a note as Markdown of its own: its headings become bold, so that they do not cut the digest's sections."""
    out: list[str] = []
    fence = ""
    for line in lines_of(note.strip("\n").rstrip()):
        stripped = line.lstrip()
        if stripped.startswith(("```", "~~~")):
            mark = stripped[:3]
            fence = "" if fence == mark else fence or mark
        elif not fence and stripped.startswith("#") and stripped.lstrip("#")[:1] in (" ", ""):
            words = stripped.strip("#").strip()
            line = f"**{words}**" if words else ""
        elif not fence and stripped.rstrip() and set(stripped.rstrip()) <= {"="} | {"-"} and out and out[-1].strip():
            out.append("")  # else the line before would become a heading
        out.append(line)
    if fence:
        out.append(fence)
    return "\n".join(out)
