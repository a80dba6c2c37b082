"""The files of one export: one, or one for each theme, each with its name."""

from __future__ import annotations

from dataclasses import replace

from desktop.exporters import Exporter
from desktop.exporters.document import Document, Exported, Options
from desktop.exporters.file_names import file_name

NO_THEME = "No theme"


def export_files(exporter: Exporter, document: Document, options: Options) -> list[tuple[str, Exported]]:
    """Return (file name, export) for each file that the options ask for; names are safe and differ.

    Raises ExportFailed.
    """
    if options.files != "theme":
        return [(name_of(exporter, document, options), exporter.write(document, options))]
    parts = [
        (theme.name, tuple(one for one in document.annotations if theme.id in one.theme_ids))
        for theme in document.ordered_themes()
    ]
    parts.append((NO_THEME, tuple(one for one in document.annotations if not document.themes_of(one))))
    files: list[tuple[str, Exported]] = []
    taken: set[str] = set()
    for theme, part in parts:
        if not part:
            continue
        template = options.filename if "{theme}" in options.filename else options.filename + " ({theme})"
        chosen = replace(options, filename=template)
        name, number = name_of(exporter, document, chosen, theme), 2
        while name.casefold() in taken:
            name = name_of(exporter, document, chosen, f"{theme} {number}")
            number += 1
        taken.add(name.casefold())
        files.append((name, exporter.write(replace(document, annotations=part), options)))
    return files


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
