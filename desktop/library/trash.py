"""The part of a Library about what was removed: seeing it, and putting it back.

Nothing is ever taken out of the trash for good.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from db.clock import now
from db.kinds import BRIEF
from db.records import Annotation, Article, Brief, Changes
from desktop.anchoring.work import found_again
from desktop.library.library_file import LibraryFile


@dataclass(frozen=True, slots=True)
class Removed:
    """An article that was removed, or an annotation (of an article that is there) that was, or a brief."""

    article: Article | None
    annotation: Annotation | None = None
    brief: Brief | None = None

    @property
    def when(self) -> str:
        """The time of the removal."""
        row = self.annotation or self.brief or self.article
        return (row.deleted if row is not None else None) or ""


class Trash:
    """The use cases of the trash."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def articles(self) -> list[Article]:
        """Return the articles that were removed."""
        return self._file.read.articles(deleted=True)

    def removed(self) -> list[Removed]:
        """Return what is in the trash, the last one removed first. A removed article has its annotations with it."""
        there = {article.id: article for article in self._file.read.articles()}
        gone = [Removed(article) for article in self._file.read.articles(deleted=True)]
        gone += [
            Removed(there[a.article_id], a) for a in self._file.read.annotations(deleted=True) if a.article_id in there
        ]
        gone += [Removed(None, brief=record) for record in self._file.read.records(BRIEF, deleted=True)]
        return sorted(gone, key=lambda removed: removed.when, reverse=True)

    def earlier_of(self, article: Article) -> tuple[Article, int] | None:
        """Return the annotated article that was removed last of those of the same file, and its number of annotations.

        The same file is one at the same place, or of the same bytes.
        """
        store = self._file.store
        gone = store.read.removed_of(article.source, self._file.read.current_version(article.id).source_sha256)
        counts = store.read.annotation_counts(article.id for article in gone)
        return next(((old, counts[old.id]) for old in gone if old.id in counts), None)

    def put_back(
        self,
        article_ids: Iterable[str] = (),
        annotation_ids: Iterable[str] = (),
        brief_ids: Iterable[str] = (),
        *,
        instead_of: str = "",
    ) -> Changes:
        """Put removed articles, annotations and briefs back, in one step; what is there already stays as it is.

        An annotation whose article has changed meanwhile is looked for in the text of today. ``instead_of`` is an
        article that goes at the same time, unless anything was annotated in it.
        """
        stamp = now()
        annotations = [
            a for a in map(self._file.read.annotation, dict.fromkeys(annotation_ids)) if a.deleted is not None
        ]
        articles = [a for a in map(self._file.read.article, dict.fromkeys(article_ids)) if a.deleted is not None]
        briefs = [self._file.read.record(BRIEF, brief_id) for brief_id in dict.fromkeys(brief_ids)]
        briefs = [replace(brief, deleted=None, modified=stamp) for brief in briefs if brief.deleted is not None]
        number = len(articles) + len(annotations) + len(briefs)
        if not number:
            return Changes()
        with self._file.step("Put back" if number == 1 else f"Put back ({number})") as step:
            for article in articles:
                step.put_article(replace(article, deleted=None, modified=stamp))
            if instead_of and not self._file.read.annotation_counts([instead_of]):
                step.put_article(replace(self._file.read.article(instead_of), deleted=stamp, modified=stamp))
            step.put_annotations(replace(a, deleted=None, modified=stamp) for a in self._placed(annotations))
            step.put_records(BRIEF, briefs)
        return step.changes

    def _placed(self, annotations: Iterable[Annotation]) -> Iterable[Annotation]:
        """Return annotations with where they stand in today's text."""
        stale: dict[str, list[Annotation]] = defaultdict(list)
        for annotation in annotations:
            if self._file.read.article(annotation.article_id).modified <= (annotation.deleted or ""):
                yield annotation
            else:  # its anchor may speak of another version
                stale[annotation.article_id].append(annotation)
        for article_id, group in stale.items():
            yield from found_again(group, self._file.contents.of(article_id).text, self._file.read.text)
