"""The files of one export: one, or one for each theme, each with its name."""

from __future__ import annotations

from dataclasses import replace

from desktop.annotated.document import NO_THEME, Document
from desktop.annotated.options import Options
from desktop.exporters import Exporter
from desktop.exporters.file_names import file_name
from desktop.exporters.quotes.excerpts import themed


def export_parts(exporter: Exporter, document: Document, options: Options) -> list[tuple[str, Document]]:
    """Return (file name, what it is to hold) for each file that the options ask for; names are safe and differ."""
    if options.files != "theme":
        return [(name_of(exporter, document, options), document)]
    files: list[tuple[str, Document]] = []
    taken: set[str] = set()
    for theme, group in themed(document):
        theme_name = theme.name if theme else NO_THEME
        template = options.filename if "{theme}" in options.filename else options.filename + " ({theme})"
        chosen = replace(options, filename=template)
        name, number = name_of(exporter, document, chosen, theme_name), 2
        stem, dot, extension = name.rpartition(".")
        while name.casefold() in taken:
            name, number = f"{stem} {number}{dot}{extension}", number + 1
        taken.add(name.casefold())
        files.append((name, replace(document, annotations=tuple(group))))
    return files


def without_effect(exporter: Exporter, options: Options) -> str:
    """Say which choices that were made have no effect on the file because of others, or nothing."""
    plain = Options()
    idle = exporter.idle(options).items()
    return " ".join(sentence for key, sentence in idle if sentence and getattr(options, key) != getattr(plain, key))


def name_of(exporter: Exporter, document: Document, options: Options, theme: str = "") -> str:
    """Return the name that the options give a file."""
    template = options.filename if options.filename != "{title}" else "{title}" + exporter.suffix
    values = {
        "title": document.article.title or "Untitled",
        "author": document.article.author,
        "date": document.exported[:10],
        "theme": theme,
    }
    return file_name(template, exporter.extension, values)
