"""The part of a Library about briefs: texts of the reader's own, in which annotations are quoted by their ids."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from db.articles import ARTICLE
from db.clock import now
from db.finding.gathered import annotations_of
from db.ids import new_id
from db.kinds import BRIEF
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Brief, Changes
from desktop.anchoring.describe import describe
from desktop.annotations import HeadingPaths, pages_of, quote_of
from desktop.article.area import area_in
from desktop.article.content import Passage
from desktop.article.numbers import words_in
from desktop.citing.items import item_of
from desktop.errors import Ambiguous, PostilError
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import quoted_ids
from desktop.library.annotations import clean_text, one_line
from desktop.library.library_file import LibraryFile
from desktop.library.other_hands import beside
from desktop.shown_text import day_of
from desktop.theme_names import theme_key

LONGEST_NAME = 200  # code points
LONGEST_TEXT = 8_000_000  # code points


class Briefs:
    """The use cases of briefs."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def all(self) -> list[Brief]:
        """Return the living briefs, in the order in which they were made."""
        return self._file.read.records(BRIEF)

    def get(self, brief_id: str) -> Brief:
        """Return one brief, a removed one too. Raises NotFound."""
        return self._file.read.record(BRIEF, brief_id)

    def find(self, wanted: str) -> Brief:
        """Find a brief by id, unique prefix of one, or name. Raises PostilError or Ambiguous."""
        briefs = self.all()
        for matching in (
            [brief for brief in briefs if brief.id == wanted],
            [brief for brief in briefs if theme_key(brief.name) == theme_key(wanted)],
            [brief for brief in briefs if len(wanted) >= 4 and brief.id.startswith(wanted)],
        ):
            if len(matching) > 1:
                raise Ambiguous(
                    "{n} briefs go by “{wanted}”; please give an id: {ids}.",
                    n=len(matching),
                    wanted=wanted,
                    ids=", ".join(brief.id for brief in matching),
                )
            if matching:
                return matching[0]
        raise PostilError(
            "There is no brief “{wanted}” in the library; postil brief list shows those there are.", wanted=wanted
        )

    def add(self, name: str, text: str = "") -> tuple[Brief, Changes]:
        """Begin a brief. Raises PostilError for a name or a text that cannot be kept."""
        stamp = now()
        brief = Brief(new_id(), _name(name), _text(text), stamp, stamp)
        return brief, self._put([brief], "New brief")

    def write(self, brief_id: str, text: str) -> Changes:
        """Write a brief's text; an unchanged one is no step."""
        return self.keep(brief_id, text)[1]

    def keep(
        self, brief_id: str, text: str, base: str | None = None, ours: Collection[str] = ()
    ) -> tuple[Brief, Changes]:
        """Write a text that was begun when it was ``base``; what others made of it since stays beside it.

        Returns the brief as it is stored; as with a note, one that was removed meanwhile has the text all the same.
        """
        text = _text(text)
        brief = self.get(brief_id)
        if text == brief.text:
            return brief, Changes()
        with self._file.step(Message("Edit brief")) as step:
            brief = self.get(brief_id)  # nobody else writes from here on
            text = _text(beside(text, brief.text, base, ours))
            if text != brief.text:
                brief = replace(brief, text=text, modified=now())
                step.put_records(BRIEF, [brief])
        return brief, step.changes

    def rename(self, brief_id: str, name: str) -> Changes:
        """Return a brief another name."""
        brief, name = self.get(brief_id), _name(name)
        return self._put([replace(brief, name=name)], Message("Rename brief")) if name != brief.name else Changes()

    def set_style(self, brief_id: str, style: str) -> Changes:
        """Have the sources of a brief cited in a style: one of ``citing.styles``, a .csl file, "" for the settings'."""
        brief = self.get(brief_id)
        if style == brief.style:
            return Changes()
        return self._put([replace(brief, style=style)], Message("Choose citations"))

    def remove(self, brief_id: str) -> Changes:
        """Remove a brief; undo brings it back."""
        return self._put([replace(self.get(brief_id), deleted=now())], Message("Remove brief"))

    def quotes(self, text: str) -> dict[str, Quoted]:
        """Return what each annotation that a text quotes says today, by its id: a removed one says that it was."""
        return self.quotes_of(quoted_ids(text))

    def quotes_of(self, annotation_ids: Iterable[str]) -> dict[str, Quoted]:
        """Return what annotations say today, by their ids."""
        ids = list(dict.fromkeys(annotation_ids))
        quotes: dict[str, Quoted] = {}
        by_article: dict[str, list[Annotation]] = {}
        for annotation in annotations_of(self._file.read, ids):
            by_article.setdefault(annotation.article_id, []).append(annotation)
        for article_id, quoted in by_article.items():
            article = self._file.read.found(ARTICLE, article_id)
            if article is not None and article.deleted is None:
                quotes |= self._quotes_in(article, [annotation for annotation in quoted if annotation.deleted is None])
            for annotation in quoted:
                if annotation.id not in quotes:
                    quotes[annotation.id] = Quoted(annotation.id, missing=_why_missing(annotation, article))
        return {id_: quotes.get(id_) or Quoted(id_, missing=Message("The library has no such quote.")) for id_ in ids}

    def pages_behind(self, quotes: Iterable[Quoted]) -> dict[str, bytes]:
        """Return the PDFs of which areas are quoted, by their articles. Raises StoreError."""
        ids = {quote.article_id for quote in quotes if quote.area is not None}
        store = self._file.store
        versions = {id_: store.read.version(self._file.read.article(id_).version_id) for id_ in ids}
        return {id_: store.read.source(version.id) for id_, version in versions.items() if version.importer == "pdf"}

    def quote_at(self, article_id: str, passage: Passage) -> Quoted:
        """Return what a passage says, as if it were annotated; its id is "". Raises NotFound."""
        article, content = self._file.read.article(article_id), self._file.contents.of(article_id)
        anchor = Anchor(AnchorState.IN_PLACE, *passage)
        annotation = Annotation("", article_id, article.version_id, describe(content.text, passage), anchor)
        return self._quotes_in(article, [annotation])[""]

    def _quotes_in(self, article: Article, annotations: list[Annotation]) -> dict[str, Quoted]:
        """Return what annotations of one article say: its text is read once, for it may be a long one."""
        quotes = {}
        content = paths = None
        item = item_of(article)
        for annotation in annotations:
            anchor, words, path = annotation.anchor, quote_of(annotation), tuple[str, ...]()
            orphan = anchor.state is AnchorState.ORPHAN
            if not orphan and anchor.start is not None and anchor.end is not None:
                content = content or self._file.contents.of(article.id)
                paths = paths or HeadingPaths(content, article.title)
                words, path = words_in(content, Passage(anchor.start, anchor.end)), paths.at(anchor.start)
            quotes[annotation.id] = Quoted(
                annotation.id,
                words,
                article.title,
                article.author,
                day_of(article.metadata),
                article.source,
                path,
                Message("no longer in the article") if orphan else "",
                theme_ids=annotation.theme_ids,
                article_id=article.id,
                page=pages_of(annotation, content) if content is not None and not orphan else "",
                item=item,
                area=area_in(annotation.extra),
            )
        return quotes

    def _put(self, briefs: list[Brief], label: str) -> Changes:
        with self._file.step(label) as step:
            step.put_records(BRIEF, [replace(brief, modified=now()) for brief in briefs])
        return step.changes


def _why_missing(annotation: Annotation, article: Article | None) -> str:
    if annotation.deleted is not None:
        return "This quote was removed."
    if article is None:
        return Message("The library has no such quote.")
    return Message("The article of this quote, “{title}”, was removed.", title=article.title)


def _name(name: str) -> str:
    name = one_line(name)
    if not name:
        raise PostilError("A brief needs a name.")
    if len(name) > LONGEST_NAME:
        raise PostilError(
            "A brief's name has {longest_name} characters at the most; this one has {n}.",
            longest_name=LONGEST_NAME,
            n=len(name),
        )
    return name


def _text(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise PostilError(
            "A brief has {longest_text} characters at the most; this one has {n}.",
            longest_text=f"{LONGEST_TEXT:,}",
            n=f"{len(text):,}",
        )
    return clean_text(text)
