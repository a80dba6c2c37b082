"""The part of a Library about annotations that came in a file itself: made the library's own, known again, and which
theme a colour of theirs stands for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db.annotations import ANNOTATION
from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Changes, Theme
from desktop.anchoring.describe import describe
from desktop.article.area import as_extra
from desktop.article.content import Content
from desktop.article.numbers import as_extra as numbers_as_extra
from desktop.filing.authors import as_creator
from desktop.library.annotations import clean_text
from desktop.library.library_file import LibraryFile
from desktop.library.themes import named_themes
from desktop.theme_names import theme_key

if TYPE_CHECKING:
    from db.writing import Writer
    from desktop.importers.imported import FileAnnotation

KEY = "postil:found"  # in an annotation's extra: what the file said of it
_COLOURS = Message("colours of files")  # the setting: colour -> id of a theme, or "" for none


class FoundInFiles:
    """The use cases of annotations that articles brought along."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def colours(self) -> dict[str, str]:
        """Return which theme's id stands for a colour, "" for none; the colours of the themes themselves too."""
        living = self._file.themes()
        own = {colour.casefold(): theme.id for theme in reversed(living) for colour in _colours(theme)}
        kept = self._file.store.setting(_COLOURS, {})
        ids = {theme.id for theme in living}
        chosen = kept.items() if isinstance(kept, dict) else ()
        return own | {str(colour): theme for colour, theme in chosen if theme == "" or theme in ids}

    def unasked(self, annotations: Iterable[Annotation]) -> dict[str, int]:
        """Return the colours of annotations that nobody was asked about yet, with how many have each."""
        counts = Counter(colour_of(annotation) for annotation in annotations if not annotation.theme_ids)
        del counts[""]
        known = self.colours() if counts else {}
        return {colour: count for colour, count in counts.items() if colour not in known}

    def came(self, annotations: Iterable[Annotation]) -> int:
        """Return how many of some annotations came in a file."""
        return sum(KEY in annotation.extra for annotation in annotations)

    def choose(self, article_id: str, themes: Mapping[str, str]) -> Changes:
        """Let colours stand for themes (ids; "" for none) from now on, and file an article's annotations so."""
        self.keep(themes)
        stamp = now()
        with self._file.step("Themes of colours") as step:
            for annotation in self._file.read.annotations(article_id):
                theme = themes.get(colour_of(annotation), "")
                if theme and not annotation.theme_ids:
                    step.put_annotation(replace(annotation, theme_ids=(theme,), modified=stamp))
        return step.changes

    def keep(self, themes: Mapping[str, str]) -> None:
        """Let colours stand for themes (ids; "" for none) from now on."""
        kept = self._file.store.setting(_COLOURS, {})
        self._file.store.set_setting(_COLOURS, {**(kept if isinstance(kept, dict) else {}), **themes})

    def fresh(
        self, marks: Sequence[FileAnnotation], content: Content, article_id: str, version_id: str
    ) -> list[Annotation]:
        """Return the records of what was found in a file and is not among the article's annotations, removed or not.

        ``content`` is that of the version ``version_id``, which may still have to be written.
        """
        return self._records(self._unknown(marks, content, article_id), content, article_id, version_id)

    def bring_in(
        self, step: Writer, marks: Sequence[FileAnnotation], content: Content, article_id: str, version_id: str
    ) -> None:
        """Write what was found in a file, with the themes that another library's Postil named there."""
        unknown = self._unknown(marks, content, article_id)
        named_themes((name for mark in unknown if mark.own_id for name in mark.themes), self._file.themes(), step)
        step.put_annotations(self._records(unknown, content, article_id, version_id))

    def _unknown(self, marks: Sequence[FileAnnotation], content: Content, article_id: str) -> list[FileAnnotation]:
        """Return those of the marks that are not among the article's annotations, removed or not."""
        if not marks:
            return []
        there = [*self._file.read.annotations(article_id), *self._file.read.annotations(article_id, deleted=True)]
        known = {mark for annotation in there for mark in _marks(annotation)}

        def is_known(mark: FileAnnotation) -> bool:
            quote = content.text[mark.start : mark.end]
            return bool(known & {mark.own_id, mark.name, (quote, mark.note.strip(), mark.created)} - {""})

        return [mark for mark in marks if not is_known(mark)]

    def _records(
        self, unknown: Sequence[FileAnnotation], content: Content, article_id: str, version_id: str
    ) -> list[Annotation]:
        colours, annotations = self.colours(), []
        themes = {theme_key(theme.name): theme.id for theme in self._file.themes()}
        for mark in unknown:
            own = mark.own_id
            ids = [themes[theme_key(name)] for name in mark.themes if theme_key(name) in themes]
            if not mark.themes and not own and colours.get(mark.colour):
                ids = [colours[mark.colour]]
            if not own and (tags := [f"#{name}" for name in mark.themes if theme_key(name) not in themes]):
                mark = replace(mark, note="\n\n".join(filter(None, (mark.note, " ".join(tags)))))
            annotations.append(_record(mark, content, article_id, version_id, self._free(own), ids))
        return annotations

    def edited(self, marks: Sequence[FileAnnotation], article_id: str) -> list[Annotation]:
        """Return the annotations of an article whose notes were edited in a file that Postil wrote, as they become.

        What was changed here since as well stays beside it. A note that is gone from the file is no instruction.
        """
        by_id = {mark.own_id: mark for mark in marks if mark.written is not None and mark.note.strip()}
        by_id.pop("", None)
        return [
            replace(annotation, note=note, modified=now())
            for annotation in (self._file.read.annotations(article_id) if by_id else ())
            if annotation.id in by_id and (note := _merged(annotation.note, by_id[annotation.id])) != annotation.note
        ]

    def _free(self, annotation_id: str) -> str:
        """Return an id if no annotation has it, else a new one."""
        is_taken = not annotation_id or self._file.read.found(ANNOTATION, annotation_id) is not None
        return new_id() if is_taken else annotation_id


def colour_of(annotation: Annotation) -> str:
    """Return the colour that an annotation had in the file it came in, ``#rrggbb``, or nothing."""
    extra = annotation.extra.get(KEY)
    return str(extra.get("colour", "")) if isinstance(extra, dict) else ""


def _merged(ours: str, mark: FileAnnotation) -> str:
    """Return a note with what somebody made of it in a file."""
    from desktop.anchoring.three_way import both_notes
    from desktop.importers.office.word_comments import digest_of

    is_as_written = mark.digest != "" and digest_of(ours) == mark.digest
    base, theirs = clean_text(ours if is_as_written else mark.written or "").strip(), clean_text(mark.note).strip()
    if theirs in (base, ours.strip()) or theirs in ours:
        return ours
    return both_notes(base, ours.strip(), theirs)


def _colours(theme: Theme) -> Iterable[str]:
    return theme.colours.fill, theme.colours.line


def _marks(annotation: Annotation) -> Iterable[object]:
    yield annotation.id
    yield annotation.target.quote.exact, annotation.note.strip(), annotation.created
    extra = annotation.extra.get(KEY)
    if isinstance(extra, dict) and extra.get("name"):
        yield str(extra["name"])


def _anchor(mark: FileAnnotation) -> Anchor:
    state = AnchorState.CHANGED if mark.look else AnchorState.IN_PLACE
    return Anchor(state, mark.start, mark.end, 1.0, mark.look or Message("marked in the file"))


def _record(
    mark: FileAnnotation,
    content: Content,
    article_id: str,
    version_id: str,
    annotation_id: str,
    theme_ids: Sequence[str],
) -> Annotation:
    extra: dict[str, Any] = {}
    if not mark.own_id:
        details = {"kind": mark.kind, "colour": mark.colour, "name": mark.name}
        extra = {KEY: {key: value for key, value in details.items() if value}} if any(details.values()) else {}
        extra |= as_creator(mark.author)
    extra |= as_extra(mark.area) | numbers_as_extra(content, mark.passage)
    stamp = now()
    created = mark.created or mark.modified or stamp
    return Annotation(
        annotation_id,
        article_id,
        version_id,
        describe(content.text, mark.passage),
        _anchor(mark),
        clean_text(mark.note),
        tuple(dict.fromkeys(theme_ids)),
        created,
        max(created, mark.modified),
        extra=extra,
    )
