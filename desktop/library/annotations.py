"""The part of a Library about annotations: making, changing, moving between themes, reviewing, removing."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from db.annotations import ANSWERS, PRIVATE, answered_by, answering
from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import AREA, Anchor, AnchorState, Annotation, Changes, Theme
from desktop.anchoring.describe import describe
from desktop.annotations import passage_of
from desktop.article.area import Area, as_extra
from desktop.article.content import Passage
from desktop.article.numbers import KEY as NUMBERS
from desktop.article.numbers import as_extra as numbers_as_extra
from desktop.errors import Ambiguous, NoSuchPassage, PostilError
from desktop.library.library_file import LibraryFile
from desktop.library.other_hands import beside, onto
from desktop.library.themes import write_theme


@dataclass(frozen=True, slots=True)
class Draft:
    """A new annotation as a caller wishes it: a passage, the ids of its themes, a note."""

    passage: Passage
    theme_ids: tuple[str, ...] = ()
    note: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


class Annotations:
    """The use cases of annotations."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def all(self, article_id: str | None = None, theme_id: str | None = None) -> list[Annotation]:
        """Return the living annotations of an article, a theme, or all, by article and position."""
        return self._file.read.annotations(article_id, theme_id)

    def get(self, annotation_id: str) -> Annotation:
        """Return one annotation, a removed one too. Raises NotFound."""
        return self._file.read.annotation(annotation_id)

    def counts(self) -> dict[str, int]:
        """Return how many living annotations each article has; articles without any are left out."""
        return self._file.read.annotation_counts()

    def find(self, wanted: str) -> Annotation:
        """Find a living annotation by id or a unique prefix of one. Raises PostilError or Ambiguous."""
        annotations = self._file.read.annotations()
        matching = [a for a in annotations if a.id == wanted]
        if not matching and len(wanted) >= 4:
            matching = [a for a in annotations if a.id.startswith(wanted)]
        if len(matching) > 1:
            raise Ambiguous(
                "{n} annotations begin with “{wanted}”; please give more of the id.", n=len(matching), wanted=wanted
            )
        if not matching:
            raise PostilError("There is no annotation “{wanted}”.", wanted=wanted)
        return matching[0]

    def add(
        self,
        article_id: str,
        passage: Passage,
        theme_ids: Sequence[str] = (),
        note: str = "",
        area: Area | None = None,
    ) -> tuple[Annotation, Changes]:
        """Highlight a passage, or the area it stands for. Raises NoSuchPassage when it is empty or not in the text."""
        annotations, changes = self.add_many(article_id, [Draft(passage, tuple(theme_ids), note, as_extra(area))])
        return annotations[0], changes

    def add_many(
        self,
        article_id: str,
        drafts: Sequence[Draft],
        *,
        label: str = "Highlight",
        undoable: bool = True,
        new_theme: Theme | None = None,
    ) -> tuple[list[Annotation], Changes]:
        """Highlight many passages in one step, all or none of them; ``new_theme`` is made for them in it."""
        article = self._file.read.article(article_id)
        content = self._file.contents.of(article_id)
        text = content.text
        themes = self._file.themes()
        known = {theme.id for theme in (themes if new_theme is None else [*themes, new_theme])}
        new = []
        for draft in drafts:
            start, end = draft.passage
            if not 0 <= start < end <= len(text):
                raise NoSuchPassage(
                    "The range {start} to {end} is not a passage of “{title}”, whose text has {n} characters.",
                    start=start,
                    end=end,
                    title=article.title,
                    n=len(text),
                )
            if not set(draft.theme_ids) <= known:
                raise PostilError("One of the themes is not in the library.")
            stamp = now()
            new.append(
                Annotation(
                    new_id(),
                    article_id,
                    article.version_id,
                    describe(text, Passage(start, end)),
                    Anchor(AnchorState.IN_PLACE, start, end, 1.0, Message("marked here")),
                    clean_text(draft.note),
                    tuple(dict.fromkeys(draft.theme_ids)),
                    stamp,
                    stamp,
                    extra=draft.extra | numbers_as_extra(content, draft.passage),
                )
            )
        with self._file.step(label if len(new) == 1 else f"{label} ({len(new)})", undoable=undoable) as step:
            if new_theme is not None:
                write_theme(step, new_theme, themes)
            step.put_annotations(new)
        return new, step.changes

    def answer(self, annotation_id: str, note: str = "") -> tuple[Annotation, Changes]:
        """Answer an annotation, whoever made it: by another one on the same words, which stands below it.

        What answers an answer stands below what that answers. An answer is filed, and kept private, as that is now.
        """
        asked = self._file.read.annotation(annotation_id)
        stamp = now()
        extra = {key: asked.extra[key] for key in (AREA, NUMBERS, PRIVATE) if key in asked.extra}
        answer = replace(
            asked,
            id=new_id(),
            note=clean_text(note),
            created=stamp,
            modified=stamp,
            deleted=None,  # also where what is answered was removed meanwhile
            extra=extra | {ANSWERS: answered_by(asked) or asked.id},
        )
        with self._file.step(Message("Answer")) as step:
            step.put_annotation(answer)
        return answer, step.changes

    def set_note(self, annotation_id: str, note: str) -> Changes:
        """Write an annotation's note; an unchanged note is no step."""
        return self.keep_note(annotation_id, note)[1]

    def keep_note(
        self, annotation_id: str, note: str, base: str | None = None, ours: Collection[str] = ()
    ) -> tuple[Annotation, Changes]:
        """Write a note that was begun when it was ``base``; what others made of it since stays beside it.

        Returns the annotation as it is stored: removed meanwhile, it has the note all the same. Without ``base`` the
        note takes the place of whatever is there, as it does of ``ours``, earlier texts of its writer. An unchanged
        note is no step.
        """
        note = clean_text(note)
        annotation = self._file.read.annotation(annotation_id)
        if note == annotation.note:
            return annotation, Changes()
        with self._file.step(Message("Edit note")) as step:
            annotation = self._file.read.annotation(annotation_id)  # nobody else writes from here on
            note = beside(note, annotation.note, base, ours)
            if note != annotation.note:
                annotation = replace(annotation, note=note, modified=now())
                step.put_annotation(annotation)
        return annotation, step.changes

    def change_themes(
        self,
        theme_ids: Mapping[str, Sequence[str]],
        label: str = Message("Change themes"),
        *,
        new_theme: Theme | None = None,
    ) -> Changes:
        """Give annotations other themes, in one step, in which ``new_theme`` is made: id -> its theme ids in order."""
        changed = []
        for annotation_id, wanted in theme_ids.items():
            annotation = self._file.read.annotation(annotation_id)
            themes = tuple(dict.fromkeys(wanted))
            if themes != annotation.theme_ids:
                changed.append((annotation, replace(annotation, theme_ids=themes)))
        return self._put(changed, label, new_theme)

    def set_themes(self, annotation_id: str, theme_ids: Sequence[str]) -> Changes:
        """Give one annotation other themes, in order."""
        return self.change_themes({annotation_id: theme_ids})

    def set_passage(self, annotation_id: str, passage: Passage, label: str = Message("Change passage")) -> Changes:
        """Let an annotation speak of another passage of today's text, with its answers; their notes and themes stay."""
        annotation = self._file.read.annotation(annotation_id)
        moved = [annotation]
        for other in self._file.read.annotations(annotation.article_id):
            if answered_by(other) == annotation.id and other.target == annotation.target and other.id != annotation.id:
                moved.append(other)
        return self._put(
            [(annotation, self._placed(annotation, passage, Message("placed by the reader"))) for annotation in moved],
            label,
        )

    def merge(self, annotation_ids: Sequence[str]) -> Changes:
        """Make one annotation of several of an article: the first in the text covers all.

        It has their themes, notes and answers. The others go to the trash; one step. Raises PostilError where they are
        not two of today's text at least.
        """
        chosen = [self._file.read.annotation(annotation_id) for annotation_id in dict.fromkeys(annotation_ids)]
        placed = sorted(
            (passage, annotation.id, annotation)
            for annotation in chosen
            if (passage := passage_of(annotation)) is not None
        )
        if len(placed) < 2 or len(placed) < len(chosen) or len({annotation.article_id for annotation in chosen}) > 1:
            raise PostilError("Only annotations that have their places in one article can be merged.")
        if any(AREA in annotation.extra for annotation in chosen):
            raise PostilError("An area of a page cannot be merged with other annotations.")
        first, others = placed[0][2], [annotation for _, _, annotation in placed[1:]]
        whole = Passage(placed[0][0].start, max(passage.end for passage, _, _ in placed))
        notes = dict.fromkeys(annotation.note.strip("\n") for _, _, annotation in placed if annotation.note.strip())
        merged = replace(
            self._placed(first, whole, "merged by the reader"),
            theme_ids=tuple(dict.fromkeys(theme for _, _, annotation in placed for theme in annotation.theme_ids)),
            note="\n\n".join(notes) if len(notes) > 1 else "".join(notes),
        )
        merged = answering(merged, {annotation.id: first.id for annotation in chosen})
        asked = {annotation.id: answered_by(merged) or first.id for annotation in chosen}
        answers = [
            (other, answering(self._placed(other, whole, "merged by the reader"), asked))
            for other in self._file.read.annotations(first.article_id)
            if answered_by(other) in asked and other.id not in asked
        ]
        stamp = now()
        gone = [(other, replace(other, deleted=stamp)) for other in others]
        return self._put([(first, merged), *answers, *gone], Message("Merge {n} annotations", n=len(placed)))

    def split(self, annotation_id: str, offset: int) -> tuple[Annotation, Changes]:
        """Part an annotation at an offset of its text: the first part keeps the note, both keep the themes.

        One step; the new annotation is returned. Raises PostilError where the offset is not within its words.
        """
        annotation = self._file.read.annotation(annotation_id)
        passage, text = passage_of(annotation), self._file.contents.of(annotation.article_id).text
        start, end = passage if passage is not None else (0, 0)
        first, second = text[start : max(start, offset)].rstrip(), text[offset:end].lstrip()
        if not start < offset < end or not first or not second:
            raise PostilError("An annotation can be split only within its words.")
        part = Passage(end - len(second), end)
        rest = replace(
            self._placed(annotation, part, "split by the reader"),
            id=new_id(),
            note="",
            created=now(),
            extra=numbers_as_extra(self._file.contents.of(annotation.article_id), part),
        )
        shorter = self._placed(annotation, Passage(start, start + len(first)), Message("split by the reader"))
        stamp = now()
        with self._file.step(Message("Split annotation")) as step:
            step.put_annotations(
                [
                    replace(onto(self._file.read.annotation(annotation.id), annotation, shorter), modified=stamp),
                    replace(rest, modified=stamp),
                ]
            )
        return rest, step.changes

    def _placed(self, annotation: Annotation, passage: Passage, why: str) -> Annotation:
        """Return an annotation as it speaks of another passage of today's text."""
        article = self._file.read.article(annotation.article_id)
        content = self._file.contents.of(article.id)
        text = content.text
        start, end = passage
        if not 0 <= start < end <= len(text):
            raise NoSuchPassage(
                "The range {start} to {end} is not a passage of “{title}”.", start=start, end=end, title=article.title
            )
        before = passage_of(annotation)
        stays = before is not None and before.overlaps(Passage(start, end))
        kept = {key: value for key, value in annotation.extra.items() if key != NUMBERS and (stays or key != AREA)}
        return replace(
            annotation,
            version_id=article.version_id,
            target=describe(text, Passage(start, end)),
            anchor=Anchor(AnchorState.IN_PLACE, start, end, 1.0, why),
            extra=kept | numbers_as_extra(content, passage),
        )

    def accept(self, annotation_id: str) -> Changes:
        """Take the changed wording where an annotation was found as its own."""
        anchor = self._file.read.annotation(annotation_id).anchor
        if anchor.start is None or anchor.end is None:
            raise PostilError("An orphan has no passage to accept; please attach it to one.")
        return self.set_passage(annotation_id, Passage(anchor.start, anchor.end), Message("Accept change"))

    def set_private(self, annotation_ids: Iterable[str], private: bool) -> Changes:
        """Keep annotations from all with whom the library is shared, or keep them no more."""
        pairs = []
        for annotation in map(self._file.read.annotation, annotation_ids):
            extra = {key: value for key, value in annotation.extra.items() if key != PRIVATE}
            pairs.append((annotation, replace(annotation, extra=extra | ({PRIVATE: True} if private else {}))))
        return self._put(pairs, Message("Keep private") if private else Message("Share again"))

    def send_to_orphans(self, annotation_id: str) -> Changes:
        """Say that an annotation's words are gone: it keeps its quote and waits among the orphans."""
        annotation = self._file.read.annotation(annotation_id)
        anchor = Anchor(AnchorState.ORPHAN, None, None, 0.0, Message("sent here by the reader"))
        return self._put([(annotation, replace(annotation, anchor=anchor))], Message("Send to orphans"))

    def remove(self, annotation_ids: Iterable[str], label: str = "Remove annotation") -> Changes:
        """Remove annotations: they go to the trash, and undo brings them back."""
        stamp = now()
        there = [self._file.read.annotation(annotation_id) for annotation_id in annotation_ids]
        gone = [(annotation, replace(annotation, deleted=stamp)) for annotation in there]
        return self._put(gone, label if len(gone) < 2 else f"{label} ({len(gone)})")

    def _put(
        self, pairs: Sequence[tuple[Annotation, Annotation]], label: str, new_theme: Theme | None = None
    ) -> Changes:
        """Write changes, each of an annotation as it was read and as it is to be, in one step."""
        if not pairs:
            return Changes()
        stamp = now()
        with self._file.step(label) as step:
            if new_theme is not None:
                write_theme(step, new_theme, self._file.themes())
            step.put_annotations(
                replace(onto(self._file.read.annotation(old.id), old, new), modified=stamp) for old, new in pairs
            )
        return step.changes


def clean_text(text: str) -> str:
    """Make a text fit to be stored: no NUL, no lone surrogates, "\\n" for every line end. Nothing else changes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return "".join("\ufffd" if unicodedata.category(c) == "Cs" else c for c in text) if _has_surrogate(text) else text


def one_line(text: str) -> str:
    """Return a text fit to be stored, on one line."""
    return " ".join(clean_text(text).split())


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False
