"""The part of a Library that tells what can be exported, as data: an article, those with a tag, all; and by themes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.message import Message
from db.records import Article
from desktop.annotated.document import NO_THEME
from desktop.library.across.gathered import Gathered
from desktop.library.library_file import LibraryFile

EVERYTHING = "All articles"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Articles by id, and which of their annotations: under a theme of ``theme_ids``, or these ``annotation_ids``.

    ``name`` says in a list what it is, ``title`` is what a file of it is called. ``alone``: an article as itself, of
    which one file is made, and no folder.
    """

    name: str
    title: str
    article_ids: tuple[str, ...]
    theme_ids: tuple[str, ...] = ()
    annotation_ids: frozenset[str] | None = None
    alone: bool = False


class Choosing:
    """The choices for an export, in groups."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def groups(self, article_ids: Sequence[str] = ()) -> list[list[Chosen]]:
        """Return what can be chosen where some articles are chosen already; the first of all is what is meant first.

        A group that has nothing in it is left out.
        """
        articles = self._file.read.articles()
        titles = {article.id: article.title for article in articles}
        ids = [article_id for article_id in dict.fromkeys(article_ids) if article_id in titles]
        near: list[Chosen] = []
        if len(ids) == 1:
            near.append(Chosen(titles[ids[0]] or "Untitled", titles[ids[0]], (ids[0],), alone=True))
        elif ids:
            near.append(
                Chosen(Message("The {n} chosen articles", n=f"{len(ids):,}"), Message("Chosen articles"), tuple(ids))
            )
        own = tuple(article.id for article in articles if not self._is_only_welcome(article)) or tuple(titles)
        if articles:
            every = Message("All {n} articles", n=f"{len(own):,}") if len(own) > 1 else "All articles"
            near.append(Chosen(every, EVERYTHING, own))
        tagged: dict[str, list[str]] = {}
        for article in articles:
            for tag in article.tags:
                tagged.setdefault(tag, []).append(article.id)
        tags = [
            Chosen(Message("Tag {tag} ({with_it})", tag=tag, with_it=_counted(len(with_it))), tag, tuple(with_it))
            for tag, with_it in sorted(tagged.items(), key=lambda row: row[0].casefold())
        ]
        return [group for group in (near, tags) if group]

    def _is_only_welcome(self, article: Article) -> bool:
        """True if an article came with the program and the reader has annotated nothing in it."""
        if not article.source.startswith("bundled:"):
            return False
        return all(annotation.extra.get("sample") for annotation in self._file.read.annotations(article.id))

    def under(self, chosen: Chosen, theme_ids: Sequence[str]) -> Chosen:
        """Return what of a choice stands under one of some themes, or under none (""); with no ids all of it."""
        if not theme_ids:
            return chosen
        names = {theme.id: theme.name for theme in self._file.themes()} | {"": NO_THEME}
        themes = ", ".join(names[id_] for id_ in theme_ids if id_ in names)
        counts = Gathered(self._file).counts(chosen.article_ids)
        there = {article_id for theme_id, article_id, _ in counts if theme_id in theme_ids}
        ids = [id_ for id_ in chosen.article_ids if id_ in there]
        title = themes if chosen.title == EVERYTHING else f"{chosen.title} ({themes})"
        return replace(chosen, title=title, article_ids=tuple(ids), theme_ids=tuple(theme_ids))


def _counted(number: int) -> str:
    return Message("{number} article" if number == 1 else "{number} articles", number=f"{number:,}")
