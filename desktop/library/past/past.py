"""The part of a Library that looks back: its steps in sentences, what a step changed, going back to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from db.finding.looking_back import ALL, About, PastStep, as_at, changed_since, past_steps, rows_of, rows_since
from db.kinds import KINDS
from db.message import Message
from db.records import Annotation, Changes, HistoryRow, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor_all
from desktop.library.library_file import LibraryFile
from desktop.library.past.sentences import Names, sentence
from desktop.library.past.summary import Marked, marked


@dataclass(frozen=True, slots=True)
class DescribedStep:
    """A step and the sentence that tells of it."""

    step: PastStep
    sentence: str


class Past:
    """The steps done so far; ``about`` chooses the history of everything, of an article, or of one row."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def steps(self, limit: int, before: int | None = None, about: About = ALL) -> list[DescribedStep]:
        """Return the newest steps, the newest first: those before a point."""
        steps = past_steps(self._file.store.connection, limit, before, about)
        names = self.names()
        return [
            DescribedStep(step, sentence(step.first, names) if step.first is not None else step.label) for step in steps
        ]

    def rows(self, step_id: str, about: About = ALL) -> list[HistoryRow]:
        """Return what a step changed, the first 200 rows of it."""
        return rows_of(self._file.store.connection, step_id, about)

    def names(self) -> Names:
        """Return what articles, themes, briefs and saved searches are called today, by id, removed ones too."""
        read = self._file.read
        return {
            record.id: getattr(record, KINDS[kind].title)
            for kind in ("brief", "saved search", "theme", "article")
            for deleted in (False, True)
            for record in read.records(KINDS[kind], deleted=deleted)
        }

    def marked_since(self, article_id: str, since: str) -> Marked:
        """Return what was marked in an article since a time (UTC, ISO 8601)."""
        rows = rows_since(self._file.store.connection, since, About(article_id=article_id))
        return marked(rows, self._file.read.annotations(article_id))

    def later(self, point: int, about: About = ALL) -> int:
        """Return how many rows were changed after the step with this ``seq``."""
        return changed_since(self._file.store.connection, point, about)

    def go_back(self, point: int, about: About = ALL) -> Changes:
        """Restore everything to its state after the step with this ``seq``, in one step that can be undone."""
        with self._file.step(Message("Go back")) as step:
            for kind, rows in as_at(self._file.store.connection, point, step.step.created, about):
                step.put_many(KINDS[kind], rows)
        return step.changes

    def annotation_back(self, annotation_id: str, point: int) -> Changes:
        """Restore one annotation as it was after the step with this ``seq``; it stays where its words stand today."""
        today = self._file.read.annotation(annotation_id)
        with self._file.step(Message("Go back")) as step:
            now = step.step.created
            for _, [data] in as_at(self._file.store.connection, point, now, About(annotation_id)):
                step.put_annotation(self._as_it_was(today, data, now))
        return step.changes

    def _as_it_was(self, today: Annotation, data: dict[str, Any], now: str) -> Annotation:
        quote = TextQuoteSelector(data["quote"], data["prefix"], data["suffix"])
        target = Target(quote, TextPositionSelector(data["position_start"], data["position_end"]))
        then = replace(
            today, note=data["note"], theme_ids=tuple(data["theme_ids"]), deleted=data["deleted"], modified=now
        )
        if target == today.target:
            return then
        text = self._file.contents.of(today.article_id).text
        [anchor] = anchor_all(text, [target], old_text=self._file.read.text(data["version_id"]))
        return replace(then, target=target, version_id=data["version_id"], anchor=anchor)
