"""What an exporter is given and what it gives back: Document and Exported.

Knows nothing of files and of how an article was read; the reader that proves an export is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from db.records import AnchorState, Annotation, Article, Theme, Version
from desktop.annotated.options import Options
from desktop.article.content import Content, Passage
from desktop.errors import ImportFailed

NO_THEME = "No theme"  # the name of the group of annotations without one
FORMAT_VERSION = 1  # of the annotated article: front matter, footnotes and machine block together

ARTICLE = "markdown"  # the id of the exporter that writes the annotated article, of which all this package speaks

Reader = Callable[[bytes], Content]
"""Reads Markdown bytes as the importer would. It must come back in bounded time or raise PostilError."""


def once(read: Reader | None) -> Reader:
    """Return a reader that reads each text once; without one it raises ImportFailed."""
    known: dict[bytes, Content] = {}

    def reading(data: bytes) -> Content:
        if read is None:
            raise ImportFailed("The file's text cannot be read here, so nothing can be imported from it.")
        return known[data] if data in known else known.setdefault(data, read(data))

    return reading


@dataclass(frozen=True)
class Document:
    """One article with all that an exporter may say of it.

    ``annotations`` are the living ones in the order of the text, ``themes`` every living theme by id, ``exported``
    the time of the export (ISO 8601, Z). ``read`` proves Markdown; without it nothing is marked in place. ``write``
    writes again what was for reading elsewhere, so that what is new in such a file can be told.
    ``labels`` are footnote labels of an earlier export that must stay, by annotation id. ``stopped`` tells that nobody
    waits for the export any more; what takes long may then raise Cancelled. ``pictures`` are the article's by the
    source that its content names, where they were asked for; ``addresses`` what they are called in files beside an
    export that writes the article as Markdown, by that source. ``reader`` is who made the annotations, where that is
    known.
    """

    article: Article
    version: Version
    content: Content
    source: bytes
    annotations: tuple[Annotation, ...]
    themes: Mapping[str, Theme]
    exported: str
    read: Reader | None = None
    write: Write | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    stopped: Callable[[], bool] = lambda: False
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)
    reader: str = ""

    @property
    def again(self) -> Reader | None:
        """``read``, or what it has besides that is done sooner and does not say where the words stand: for proofs."""
        return getattr(self.read, "again", self.read)

    @property
    def touched(self) -> str:
        """When the article or an annotation was last changed: what did not change since is to be the same file."""
        return max((self.article.modified, *(annotation.modified for annotation in self.annotations)))

    def themes_of(self, annotation: Annotation) -> tuple[Theme, ...]:
        """Return the living themes of one annotation, in its own order."""
        return tuple(self.themes[id_] for id_ in annotation.theme_ids if id_ in self.themes)

    def names_of(self, annotation: Annotation) -> tuple[str, ...]:
        """Return the names of one annotation's themes."""
        return tuple(theme.name for theme in self.themes_of(annotation))

    def ordered_themes(self) -> list[Theme]:
        """Return the themes in the order of the panes."""
        return sorted(self.themes.values(), key=lambda theme: (theme.position, theme.name))

    def used_themes(self) -> list[Theme]:
        """Return the themes that the annotations have, in the order of the panes."""
        used = {theme_id for annotation in self.annotations for theme_id in annotation.theme_ids}
        return [theme for theme in self.ordered_themes() if theme.id in used]


def passage_of(annotation: Annotation, length: int) -> Passage | None:
    """Return where an annotation stands in a text of ``length`` code points, or None for an orphan."""
    anchor = annotation.anchor
    if anchor.state is AnchorState.ORPHAN or anchor.start is None or anchor.end is None:
        return None
    if not 0 <= anchor.start <= anchor.end <= length:
        return None
    return Passage(anchor.start, anchor.end)


@dataclass(frozen=True, slots=True)
class Exported:
    """The outcome of an export. ``marked`` + ``listed`` = ``annotations`` for the annotated article.

    ``sidecar`` is the text of NAME.annotations.json where the options asked for one. ``remark`` is a sentence for
    the reader where something could not be done as asked. ``labels`` gives each annotation's footnote label.
    ``memory`` is the machine block, whether written or not.
    """

    text: str
    annotations: int
    marked: int
    listed: int
    sidecar: str | None = None
    remark: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    memory: str = ""
    byte_order_mark: bool = False  # before the text in the file, for programs that know UTF-8 by it
    raw: bytes | None = None  # the file where it is no text; ``text`` then tells what is in it
    pictures: Mapping[str, bytes] = field(default_factory=dict)  # to be written beside it, by their relative paths

    @property
    def data(self) -> bytes:
        """The bytes to write: UTF-8, every newline as it stands."""
        if self.raw is not None:
            return self.raw
        return ("\ufeff" * self.byte_order_mark + self.text).encode("utf-8", "surrogatepass")


Write = Callable[[Document, Options], Exported]
"""Makes a file of a document as the options ask. Raises ExportFailed."""
