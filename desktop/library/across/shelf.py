"""The part of a Library about how its articles stand in it: tags, what is archived or finished, how far each is read.

Sorting and sections are tables, from which lists and the command line are made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from db.articles import ARTICLE
from db.clock import now, time_of
from db.finding import shelved
from db.message import Message
from db.records import Article, Changes, Place
from desktop.errors import PostilError
from desktop.library.across.details import FIELDS, edited
from desktop.library.annotations import one_line
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key

LONGEST = 200  # code points of a tag, and of what is known of an article, but for what may be long
TAGS_AT_MOST = 200  # of one article
_LONG = ("title", "author", "url", "subjects")


@dataclass(frozen=True, slots=True)
class Shelved:
    """An article with what a list shows of it. ``progress`` is 0 to 1; ``read`` a time in ISO 8601, or empty."""

    article: Article
    progress: float = 0.0
    read: str = ""
    annotations: int = 0

    @property
    def section(self) -> str:
        """Return where it stands: "archive", "finished", "reading" or "unread"."""
        if self.article.archived is not None:
            return "archive"
        if self.article.finished is not None:
            return "finished"
        return "reading" if self.read or self.progress > 0 else "unread"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to articles: values of ``FIELDS`` by their ids, which guesses are confirmed, and tags."""

    values: Mapping[str, str] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """True if anything is to change."""
        return bool(self.values or self.confirmed or self.add or self.remove)


SORTS: dict[str, Callable[[Shelved], Any]] = {
    "added": lambda row: row.article.created,
    "read": lambda row: row.read,
    "title": lambda row: theme_key(row.article.title),
    "author": lambda row: (not row.article.author, theme_key(row.article.author)),
    "progress": lambda row: row.progress,
    "annotations": lambda row: row.annotations,
}
_GREATEST_FIRST = ("added", "read", "progress", "annotations")


class Shelf:
    """The use cases of articles as they stand in the library."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def all(self, *, tag: str = "", section: str = "", sort: str = "added") -> list[Shelved]:
        """Return the living articles, those of one tag (in any case) or section alone; ``sort`` is a row of SORTS."""
        shelf = self.of(self._file.read.articles())
        if tag:
            shelf = [row for row in shelf if theme_key(tag) in map(theme_key, row.article.tags)]
        if section:
            shelf = [row for row in shelf if row.section == section]
        return sorted(shelf, key=SORTS[sort], reverse=sort in _GREATEST_FIRST)

    def of(self, articles: Iterable[Article]) -> list[Shelved]:
        """Return articles with how far they are read and how many annotations they have."""
        store, wanted = self._file.store, {article.id: article for article in articles}
        places = store.read.places()
        lengths, counts = (
            shelved.text_lengths(store, places.keys() & wanted.keys()),
            store.read.annotation_counts(wanted),
        )
        shelf = []
        for article in wanted.values():
            place, length = places.get(article.id, Place(0)), lengths.get(article.id, 0)
            progress = round(min(1.0, place.read_to / length), 4) if length else 0.0
            shelf.append(Shelved(article, progress, time_of(place.opened), counts.get(article.id, 0)))
        return shelf

    def ids(self, sort: str) -> list[str]:
        """Return the ids of all articles, removed ones too, sorted as ``all`` does, but that accents count."""
        return shelved.article_ids(self._file.store, sort)

    def some(self, article_ids: Iterable[str]) -> list[Shelved]:
        """Return those of these articles that there are, removed ones too."""
        return self.of(ARTICLE.read_these(self._file.read.connection, article_ids))

    def tags(self) -> dict[str, int]:
        """Return how many living articles have each tag, by the tags in their order."""
        counts = Counter(tag for article in self._file.read.articles() for tag in article.tags)
        return {tag: counts[tag] for tag in sorted(counts, key=lambda tag: (theme_key(tag), tag))}

    def tag(self, article_ids: Collection[str], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Changes:
        """Give articles tags and take some from them, in one step. Raises PostilError for what can be no tag.

        Two tags that differ in case alone, or in how an accent is encoded, are one, written as it was first.
        """
        return self._change(article_ids, self._tagging(add, remove), "Tag")

    def _tagging(self, add: Iterable[str], remove: Iterable[str]) -> Callable[[Article], Article]:
        """Return what gives an article tags and takes some from it."""
        written = {theme_key(tag): tag for tag in reversed(self.tags())}
        new = [written.get(theme_key(tag), tag) for tag in map(tag_of, add)]
        gone = {theme_key(tag) for tag in remove}

        def tagged(article: Article) -> Article:
            tags = {theme_key(tag): tag for tag in (*article.tags, *new)}
            kept = tuple(tag for key, tag in tags.items() if key not in gone)
            if len(kept) > TAGS_AT_MOST:
                raise PostilError(
                    "“{title}” would have {n} tags; {tags_at_most} are the most.",
                    title=article.title,
                    n=len(kept),
                    tags_at_most=TAGS_AT_MOST,
                )
            return replace(article, tags=kept)

        return tagged

    def archive(self, article_ids: Collection[str], *, away: bool = True) -> Changes:
        """Put articles aside, or back, in one step."""
        stamp = now() if away else None
        label = "Archive" if away else "Take out of the archive"
        return self._change(
            article_ids, lambda article: replace(article, archived=(article.archived or stamp) if away else None), label
        )

    def finish(self, article_ids: Collection[str], *, done: bool = True) -> Changes:
        """Say of articles that the reader is done with them, or is not, in one step."""
        stamp = now() if done else None
        label = Message("Finish") if done else "Read on"
        return self._change(
            article_ids, lambda article: replace(article, finished=(article.finished or stamp) if done else None), label
        )

    def edit(self, article_ids: Collection[str], edit: Edit) -> Changes:
        """Give articles other details and tags, in one step. Raises PostilError."""
        values = {id_: one_line(value) for id_, value in edit.values.items()}
        if values.get("title") == "":
            raise PostilError("An article needs a title.")
        for field_ in FIELDS:
            if field_.id not in _LONG and len(values.get(field_.id, "")) > LONGEST:
                raise PostilError("{text}: no more than {longest} characters.", text=field_.text, longest=LONGEST)
        tagged = self._tagging(edit.add, edit.remove)
        return self._change(
            article_ids, lambda article: edited(tagged(article), values, edit.confirmed), Message("Edit article")
        )

    def _change(self, article_ids: Collection[str], change: Callable[[Article], Article], label: str) -> Changes:
        stamp = now()
        there = [self._file.read.article(article_id) for article_id in dict.fromkeys(article_ids)]
        changed = [(old, new) for old, new in ((article, change(article)) for article in there) if new != old]
        if not changed:
            return Changes()
        with self._file.step(label if len(changed) == 1 else f"{label} ({len(changed)})") as step:
            for _, new in changed:
                step.put_article(replace(new, modified=stamp))
        return step.changes


def tag_of(words: str) -> str:
    """Return a tag as it is kept: one line. Raises PostilError where it is empty or too long."""
    tag = one_line(words)
    if not tag:
        raise PostilError("A tag needs a name.")
    if len(tag) > LONGEST:
        raise PostilError("A tag has {longest} characters at the most; this one has {n}.", longest=LONGEST, n=len(tag))
    return tag
