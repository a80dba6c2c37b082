"""Exports on their way: made in a thread, named by template, remembered with the library. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from db.articles import Resources
from db.clock import now
from desktop.annotated.options import Options
from desktop.errors import PostilError
from desktop.exporters import Choice
from desktop.exporters.file_names import file_name, safe_file_name
from desktop.exporters.files import export_parts
from desktop.exporters.options import OPTIONS, PRESETS, kept_options
from desktop.library.saving import EarlierFile, merge_into_earlier
from desktop.library.sending.wanted import Wanted
from desktop.texts import counted, grouped, later, tr
from desktop.ui.exchange.rendering import rendered
from desktop.ui.jobs import ThreadJob

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.exporters import Exporter
    from desktop.exporters.merging import Merged
    from desktop.library import Library
    from desktop.library.across.choosing import Chosen
    from desktop.ui.exchange.rendering import Rendered

SETTING = "export_options"  # in the library: the format and each format's choices
KEYS = frozenset(option.key for option in OPTIONS)
PRESET_NAMES = {
    "article": later("Standard"),
    "obsidian": later("For Obsidian"),
    "github": later("For GitHub"),
    "critic": later("CriticMarkup, for reading"),
    "highlights": later("List of highlights, for reading"),
    "excerpts": later("Annotated paragraphs, for reading"),
}


class ExportJob(ThreadJob[list[tuple[str, "Exported"]]]):
    """One export, of what was gathered: its files by name, and how the first of them looks. A template hears of
    ``cancel``.

    With a ``choice`` several articles are exported, of which the ``documents`` are the first: the one file over them,
    or the files of the first one.
    """

    def __init__(
        self, exporter: Exporter, documents: Sequence[Document], options: Options, choice: Choice | None = None
    ) -> None:
        super().__init__("exporting")
        self.exporter, self.documents, self.options, self.choice = exporter, documents, options, choice
        self.parts: list[Document] = []  # what each file holds, once the work is done
        self.rendered: Rendered | None = None

    def work(self) -> list[tuple[str, Exported]]:
        """Make the files; each with its name."""
        with ExitStack() as reading:
            for document in self.documents:
                if isinstance(document.pictures, Resources):
                    reading.enter_context(document.pictures.open_here())
            files = self._files()
            if files:
                self.rendered = rendered(self.exporter.preview, files[0][1].text, self.parts[0])
            return files

    def _files(self) -> list[tuple[str, Exported]]:
        documents = [replace(document, stopped=self.cancelled) for document in self.documents]
        if self.choice is not None and self.exporter.together is not None:
            self.parts = documents
            return [("", self.exporter.together(documents, self.options, self.choice))] if documents else []
        named = export_parts(self.exporter, documents[0], self.options) if documents else []
        self.parts = [part for _, part in named]
        return [(name, self.exporter.write(part, self.options)) for name, part in named]


def merged(
    job: ThreadJob[list[Merged | PostilError]], exporter_id: str, options: Options, files: Sequence[EarlierFile]
) -> list[Merged | PostilError]:
    """Merge into files that are there; return for each what that gives, or why it cannot be."""
    results: list[Merged | PostilError] = []
    for earlier in files:
        earlier = replace(earlier, document=replace(earlier.document, stopped=job.cancelled))
        try:
            results.append(merge_into_earlier(earlier, exporter_id, options))
        except PostilError as error:
            results.append(error)
    return results


def remembered(library: Library, exporter_id: str | None = None) -> tuple[str, Options]:
    """Return the format used last in this library and its choices, or the choices of another format."""
    stored = library.settings.get(SETTING)
    stored = stored if isinstance(stored, Mapping) else {}
    chosen = exporter_id or stored.get("format")
    chosen = chosen if isinstance(chosen, str) else ""
    values = stored.get(chosen)
    return chosen, kept_options(values) if isinstance(values, Mapping) else Options()


def remember(library: Library, exporter_id: str, options: Options) -> None:
    """Keep the format and its choices with the library; one that is read-only forgets them."""
    if library.read_only:
        return
    stored = library.settings.get(SETTING)
    kept = dict(stored) if isinstance(stored, Mapping) else {}
    defaults = asdict(Options())
    values = {key: value for key, value in asdict(options).items() if value != defaults[key]}
    library.settings.set(SETTING, {**kept, "format": exporter_id, exporter_id: values})


def preset_of(options: Options) -> str:
    """Return the preset that these choices are, or ''. The file's name and a template are no part of one."""
    for name, preset in PRESETS.items():
        if all(getattr(options, key) == getattr(preset, key) for key in KEYS - {"filename", "template"}):
            return name
    return ""


def summary(files: Sequence[Exported]) -> str:
    """Return "12 annotations: 11 marked in the text, 1 listed", and the remarks where there are some."""
    number, marked, listed = (
        sum(getattr(file, name) for file in files) for name in ("annotations", "marked", "listed")
    )
    words = counted("{n} annotation", "{n} annotations", number)
    parts = [tr("{marked} marked in the text", marked=grouped(marked))] if marked or not listed else []
    if listed:
        parts.append(tr("{listed} listed", listed=grouped(listed)))
    if len(files) != 1:
        words = tr("{annotations} in {n} files", annotations=words, n=grouped(len(files)))
    remarks = " ".join(dict.fromkeys(tr(file.remark) for file in files if file.remark))
    return f"{words}: {', '.join(parts)}. {remarks}".rstrip()


def preview(files: Sequence[tuple[str, Exported]], longest: int) -> str:
    """Return what the files hold, each below its name where there are several; cut where it is long."""
    if len(files) == 1:
        text = files[0][1].text
    else:
        text = "\n".join(f"───── {name} ─────\n\n{exported.text}" for name, exported in files)
    return text if len(text) <= longest else f"{text[:longest]}\n…"


def size_of(document: Document) -> int:
    """Return how much there is to export of an article, in code points."""
    return len(document.content.text) + sum(200 + len(annotation.note) for annotation in document.annotations)


def choice_of(chosen: Chosen) -> Choice | None:
    """Return what one file over several articles says of itself; None for an article as itself."""
    return None if chosen.alone else Choice(chosen.title, chosen.theme_ids, now())


def of_many(chosen: Chosen, shown: int) -> str:
    """Return how many articles there are, and which the preview shows."""
    number = len(chosen.article_ids)
    words = counted("{n} article.", "{n} articles.", number)
    if number <= shown:
        return words
    return counted(
        "{words} The preview shows the first.", "{words} The preview shows the first {n}.", shown, words=words
    )


def wanted_of(chosen: Chosen, exporter: Exporter, options: Options) -> Wanted:
    """Return what is to be sent of a choice."""
    themes, only = chosen.theme_ids, chosen.annotation_ids
    return Wanted(chosen.article_ids, exporter, options, themes, chosen.title, annotation_ids=only)


@dataclass(frozen=True, slots=True)
class Proposal:
    """The name proposed for an export, a folder or a file, and the words on the button."""

    name: str
    is_folder: bool
    kinds: str  # the filter of a file dialog
    save: str


def proposal(chosen: Chosen, exporter: Exporter, names: Sequence[str]) -> Proposal:
    """Return where a choice goes whose files have these names."""
    extension = exporter.extension.lstrip(".")
    kinds = f"{tr(exporter.name)} (*.{extension})"
    count, number = len(names), len(chosen.article_ids)
    save = counted("Save {n} article", "Save {n} articles", number)
    if chosen.alone:
        save = tr("Save") if count < 2 else tr("Save {count} files", count=count)
        if count == 1:
            return Proposal(names[0], False, kinds, save)
    elif exporter.together is not None:
        return Proposal(file_name("{title}" + exporter.suffix, extension, {"title": chosen.title}), False, kinds, save)
    return Proposal(safe_file_name(chosen.title, ""), True, kinds, save)
