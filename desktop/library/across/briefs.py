"""The part of a Library about briefs: texts of the reader's own, in which annotations are quoted by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from db.clock import now
from db.errors import NotFound
from db.ids import new_id
from db.kinds import BRIEF
from db.records import AnchorState, Brief, Changes
from desktop.annotations import HeadingPaths
from desktop.errors import Ambiguous, PostilError
from desktop.library.across.shelf import one_line
from desktop.library.annotations import clean_text
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key

if TYPE_CHECKING:
    from desktop.exporters.briefs import Quoted

LONGEST_NAME = 200  # code points
LONGEST_TEXT = 8_000_000  # code points


class Briefs:
    """What can be done with briefs."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def all(self) -> list[Brief]:
        """Return the living briefs, in the order in which they were made."""
        return self._file.store.records(BRIEF)

    def removed(self) -> list[Brief]:
        """Return the briefs that were removed."""
        return self._file.store.records(BRIEF, deleted=True)

    def get(self, brief_id: str) -> Brief:
        """Return one brief, a removed one too. Raises NotFound."""
        return self._file.store.record(BRIEF, brief_id)

    def find(self, wanted: str) -> Brief:
        """Find a brief by id, unique prefix of one, or name. Raises PostilError or Ambiguous."""
        briefs = self.all()
        for found in (
            [one for one in briefs if one.id == wanted],
            [one for one in briefs if theme_key(one.name) == theme_key(wanted)],
            [one for one in briefs if len(wanted) >= 4 and one.id.startswith(wanted)],
        ):
            if len(found) > 1:
                raise Ambiguous(f"{len(found)} briefs go by “{wanted}”; please give an id (postil brief list).")
            if found:
                return found[0]
        raise PostilError(f"There is no brief “{wanted}” in the library; postil brief list shows those there are.")

    def add(self, name: str, text: str = "") -> tuple[Brief, Changes]:
        """Begin a brief. Raises PostilError for a name or a text that cannot be kept."""
        stamp = now()
        brief = Brief(new_id(), _name(name), _text(text), stamp, stamp)
        return brief, self._put([brief], "New brief")

    def write(self, brief_id: str, text: str) -> Changes:
        """Write a brief's text; an unchanged one is no step."""
        brief, text = self.get(brief_id), _text(text)
        return self._put([replace(brief, text=text)], "Edit brief") if text != brief.text else Changes()

    def rename(self, brief_id: str, name: str) -> Changes:
        """Give a brief another name."""
        brief, name = self.get(brief_id), _name(name)
        return self._put([replace(brief, name=name)], "Rename brief") if name != brief.name else Changes()

    def remove(self, brief_id: str) -> Changes:
        """Remove a brief; undo brings it back."""
        return self._put([replace(self.get(brief_id), deleted=now())], "Remove brief")

    def put_back(self, brief_ids: Iterable[str]) -> Changes:
        """Put removed briefs back, in one step."""
        gone = [one for one in map(self.get, brief_ids) if one.deleted is not None]
        return self._put([replace(one, deleted=None) for one in gone], "Put back")

    def quotes(self, text: str) -> dict[str, Quoted]:
        """Return what each annotation that a text quotes says today, by its id: a removed one says that it was."""
        from desktop.exporters.briefs import quoted_ids

        return {annotation_id: self._quote(annotation_id) for annotation_id in quoted_ids(text)}

    def _quote(self, annotation_id: str) -> Quoted:
        from desktop.exporters.briefs import Quoted

        try:
            annotation = self._file.annotation(annotation_id)
            article = self._file.article(annotation.article_id)
        except NotFound:
            return Quoted(annotation_id, missing="The library has no such quote.")
        if annotation.deleted is not None:
            return Quoted(annotation_id, missing="This quote was removed.")
        if article.deleted is not None:
            return Quoted(annotation_id, missing=f"The article of this quote, “{article.title}”, was removed.")
        anchor, exact = annotation.anchor, annotation.target.quote.exact
        path: tuple[str, ...] = ()
        remark = "no longer in the article" if anchor.state is AnchorState.ORPHAN else ""
        if not remark and anchor.start is not None and anchor.end is not None:
            content = self._file.content(article.id)
            exact, path = content.text[anchor.start : anchor.end], HeadingPaths(content).at(anchor.start)
        return Quoted(
            annotation_id,
            exact,
            article.title,
            article.author,
            str(article.metadata.get("date", "")),
            article.source,
            path,
            remark,
        )

    def _put(self, briefs: list[Brief], label: str) -> Changes:
        if not briefs:
            return Changes()
        with self._file.step(label) as step:
            step.put_records(BRIEF, [replace(one, modified=now()) for one in briefs])
        return step.changes


def _name(name: str) -> str:
    name = one_line(name)
    if not name:
        raise PostilError("A brief needs a name.")
    if len(name) > LONGEST_NAME:
        raise PostilError(f"A brief's name has {LONGEST_NAME} characters at the most; this one has {len(name)}.")
    return name


def _text(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise PostilError(f"A brief has {LONGEST_TEXT:,} characters at the most; this one has {len(text):,}.")
    return clean_text(text)
