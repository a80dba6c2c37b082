"""Exports on their way: made in a thread, named by template, remembered with the library. No widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from desktop.annotated.document import OPTIONS, PRESETS, Options, options_from
from desktop.errors import ExportFailed, PostilError
from desktop.library.saving import EarlierFile, merge_into_earlier
from desktop.ui.jobs import ThreadJob

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.merge.merged import Merged
    from desktop.exporters import Exporter
    from desktop.library import Library

SETTING = "export_options"  # in the library: the format and each format's choices
KEYS = frozenset(option.key for option in OPTIONS)
PRESET_NAMES = {
    "article": "Standard",
    "obsidian": "For Obsidian",
    "github": "For GitHub",
    "critic": "CriticMarkup",
    "highlights": "List of highlights",
    "excerpts": "Annotated paragraphs",
}


class ExportJob(ThreadJob[list[tuple[str, "Exported"]]]):
    """One export, of what ``Exchange.document`` gathered: its files by name. A template hears of ``cancel``."""

    def __init__(self, exporter: Exporter, document: Document, options: Options) -> None:
        super().__init__("exporting")
        self.exporter, self.document, self.options = exporter, document, options
        self.parts: list[Document] = []  # what each file holds, once the work is done

    def work(self) -> list[tuple[str, Exported]]:
        """Make the files; each with its name."""
        from desktop.exporters.files import export_parts

        document = replace(self.document, stopped=self.cancelled)
        named = export_parts(self.exporter, document, self.options)
        self.parts = [part for _, part in named]
        return [(name, self.exporter.write(part, self.options)) for name, part in named]


class MergeJob(ThreadJob[list["Merged | str"]]):
    """Merging into files that are there: for each what that gives, or a sentence that says why it cannot be."""

    def __init__(
        self, exporter_id: str, options: Options, inputs: Sequence[EarlierFile], choices: Mapping[str, str]
    ) -> None:
        super().__init__("merging")
        self.exporter_id, self.options, self.inputs, self.choices = exporter_id, options, inputs, choices

    def work(self) -> list[Merged | str]:
        """Merge into each file."""
        return [self._one(one) for one in self.inputs]

    def _one(self, one: EarlierFile) -> Merged | str:
        try:
            one = replace(one, document=replace(one.document, stopped=self.cancelled))
            return merge_into_earlier(one, self.exporter_id, self.options, self.choices)
        except PostilError as error:
            return str(error)


def together(merges: Sequence[Merged]) -> Merged:
    """Return what several merges bring as if they were one; a conflict that stands in several files is told once."""
    first, *more = merges
    if not more:
        return first
    return replace(
        first,
        new=sum(one.new for one in merges),
        updated=sum(one.updated for one in merges),
        removed=sum(one.removed for one in merges),
        kept=sum(one.kept for one in merges),
        conflicts=tuple(dict.fromkeys(conflict for one in merges for conflict in one.conflicts)),
        unchanged=all(one.unchanged for one in merges),
    )


def remembered(library: Library, exporter_id: str | None = None) -> tuple[str, Options]:
    """Return the format used last in this library and its choices, or the choices of another format."""
    stored = library.settings.get(SETTING)
    stored = stored if isinstance(stored, Mapping) else {}
    chosen = exporter_id or stored.get("format")
    chosen = chosen if isinstance(chosen, str) else ""
    values = stored.get(chosen)
    options = Options()
    for key, value in values.items() if isinstance(values, Mapping) else ():
        try:
            options = options_from({key: value}, options)
        except ExportFailed:  # a choice of another Postil
            continue
    return chosen, options


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
    number, marked, listed = (sum(getattr(one, name) for one in files) for name in ("annotations", "marked", "listed"))
    words = f"{number:,} annotation{'' if number == 1 else 's'}"
    parts = [f"{marked:,} marked in the text"] if marked or not listed else []
    if listed:
        parts.append(f"{listed:,} listed")
    where = f" in {len(files):,} files" if len(files) != 1 else ""
    remarks = " ".join(dict.fromkeys(one.remark for one in files if one.remark))
    return f"{words}{where}: {', '.join(parts)}. {remarks}".rstrip()


def preview(files: Sequence[tuple[str, Exported]], longest: int) -> str:
    """Return what the files hold, each below its name where there are several; cut where it is long."""
    if len(files) == 1:
        text = files[0][1].text
    else:
        text = "\n".join(f"───── {name} ─────\n\n{exported.text}" for name, exported in files)
    return text if len(text) <= longest else f"{text[:longest]}\n…"
