"""One article with notes as nobody would write them, and its export in any form: what the round trips are told of."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cached_property

from db.records import Anchor, AnchorState, Annotation, Theme
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import REMEMBERED, Options
from desktop.annotated.read.strip import strip
from desktop.annotated.source_text import SourceText
from desktop.exporters import exporter
from desktop.exporters.options import OPTIONS
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ImportPlan
from tests.annotated import nasty
from tests.annotated.documents import random_document
from tests.annotated.make import THEMES, annotation, content_of, document
from tests.soak.soak_markdown import random_annotations

RECORD = "<!-- annotations:1"
CHOICES = {row.key: [value for value, _ in row.choices] for row in OPTIONS if row.key in REMEMBERED}
AUTHORS_SIGNS = re.compile(rb"=+|</?mark>|[{}\\#]|\[\^\w\]:?|\^")  # without a record they are taken for an export's
OLD_EXPORT = """

Of an export, ==tar==[^h-001eef], in which it ends. ^h-003dde

[^h-001eef]: **Craft** — Boiled. [open](postil://a/0193a5c0-0000-7000-8000-000000001eef)
"""  # which somebody added as an article: its label is that of the first annotation here
NEWER = re.compile(r',"postil:options":\{[^{}]*\}|,"postil:(?:visible|check)":"[0-9a-f]+"')  # what a record has today
WORD = re.compile(r"\b[^\W\d_]{3,}\b")
PIECES = ("**Anchors**", "*bollards*", "cleats", "~~davits~~", "**a *fender***", "gaffs", "[hawsers](http://a.b/c)")
FIRST, MOVED = "The harbourmaster keeps the reckoning.", "Lighters wait below the crane."
ACROSS = "below the crane.\nBarges lie"  # the reference stands in the paragraph that stays
ROW_BY_HAND = ', "by hand"]'


@dataclass(frozen=True)
class File:
    """A file and the record that stands beside it, if one does."""

    text: str
    sidecar: str | None = None

    @property
    def data(self) -> bytes:
        return self.text.encode("utf-8", "surrogatepass")

    @property
    def beside(self) -> bytes | None:
        return self.sidecar.encode("utf-8", "surrogatepass") if self.sidecar is not None else None

    def plan(self, doc: Document | None) -> ImportPlan:
        return plan_import(self.data, doc, sidecar=self.beside, read=content_of)


@dataclass(frozen=True)
class Story:
    """An article and its export. ``is_exact``: this form promises every letter."""

    doc: Document
    options: Options
    is_exact: bool
    marked: str = ""  # words with their signs, which the first annotation has whole
    cells: tuple[str, ...] = ()  # what the first table says

    @property
    def is_source(self) -> bool:
        """True if the export gives a Markdown source back letter by letter."""
        return self.is_exact and self.is_article and self.doc.version.importer == "markdown"

    @property
    def is_article(self) -> bool:
        """True if it is an annotated article, which comes back; all else is for reading elsewhere."""
        return self.options.body == "full"

    @cached_property
    def made(self) -> Exported:
        return self.written(self.doc)

    @cached_property
    def clean(self) -> bytes:
        return strip(self.file.data, self.file.beside).source

    @cached_property
    def file(self) -> File:
        return File(self.made.text, self.made.sidecar)

    @property
    def has_record(self) -> bool:
        return self.options.machine_block != "none"

    @property
    def has_marks_of_ours_only(self) -> bool:
        """True if no sign of the author's could be taken for one that an editor wrote in the place of Postil's, and
        none of Postil's, or all of the author's, stand in what is code for others.
        """
        if b"```{" in self.doc.source or (b"==z==" in self.doc.source and self.options.marks == "=="):
            return False
        return not re.search(rb"<mark|{=" if self.options.marks == "==" else rb"=", self.doc.source)

    @cached_property
    def marked_otherwise(self) -> File:
        """The export as an editor leaves it that writes ``==`` as ``<mark>``, or the other way round."""
        options = replace(self.options, marks="mark" if self.options.marks == "==" else "==")
        text = replace(self, options=options).written(self.doc).text
        return self.with_record(text)

    def written(self, doc: Document) -> Exported:
        labels = {} if doc is self.doc else self.made.labels
        return exporter("markdown").write(replace(doc, labels=labels), self.options)

    def written_over(self, doc: Document) -> File:
        """Return the export as somebody made that of ``doc`` of it: what this shows, with the record of the first."""
        return self.with_record(self.written(doc).text)

    def with_record(self, text: str) -> File:
        """Return a text with the record of the export in the place of its own."""
        if self.options.machine_block != "embedded":
            return File(text, self.made.sidecar)
        return File(text[: text.rindex(RECORD)] + self.made.text[self.made.text.rindex(RECORD) :])


def random_story(seed: int) -> Story:
    """Return a random article in a random form."""
    chance = random.Random(seed)
    options = Options(**{key: chance.choice(values) for key, values in CHOICES.items()})
    is_exact = options.body == "full" and options.machine_block != "none"
    data, marked, cells, more = random_document(seed), "", (), ""
    data = data if is_exact or options.machine_block != "none" else AUTHORS_SIGNS.sub(b"", data)
    if not data.startswith((b"---", b"\xef\xbb\xbf")):
        newline = SourceText(data.decode(), "").newline
        head, marked, cells, more = _known_words(chance)
        data = head.replace("\n", newline).encode() + data
        if chance.random() < 0.15 and (is_exact or options.machine_block != "none"):
            data = data.rstrip() + OLD_EXPORT.replace("\n", newline).encode()
    content = content_of(data)
    note, name = (nasty.note, nasty.name) if is_exact else (nasty.plain_note, nasty.plain_name)
    names = nasty.different(lambda: name(chance), len(THEMES))
    themes: dict[str, Theme] = {key: replace(THEMES[key], name=one) for key, one in zip(THEMES, names, strict=True)}
    marks = random_annotations(content, chance.randrange(1, 7), chance)
    if marked:
        plain = re.sub(r"[*~\[]|\]\([^)]*\)", "", marked)
        first, table = (content.text.index(words) for words in ("The harbour", cells[0].strip()))
        end_of_first = first + len(FIRST)
        marks = [one for one in marks if one.target.position.end <= end_of_first or one.target.position.start >= table]
        known = [(content.text.index(words), len(words)) for words in (plain, more) if words in content.text and words]
        rows = enumerate(known, 8)
        marks = [*(annotation(content, (at, at + size), "", ("t1",), n) for n, (at, size) in rows), *marks]
    marks = [replace(one, note=note(chance)) for one in marks]
    marks[:1] = [replace(one, theme_ids=("t1",)) for one in marks[:1]]
    more_chance = random.Random(f"{seed} anchors")
    marks = [*marks[:2], *(_carried(one, more_chance) for one in marks[2:])]
    importer = "html" if chance.random() < 0.2 else "markdown"  # of what came otherwise its text is written as Markdown
    doc = document(data, marks, content=content, title=nasty.title(chance), importer=importer)
    return Story(replace(doc, themes=themes), options, is_exact, marked, cells)


def _carried(one: Annotation, chance: random.Random) -> Annotation:
    """Return an annotation as it is after updates of its article, with what a newer Postil or another program told."""
    at = one.target.position
    anchor = chance.choice(
        (
            *[one.anchor] * 6,
            Anchor(AnchorState.CHANGED, at.start, at.end, 0.75, "Other words."),
            Anchor(AnchorState.MOVED, at.start, at.end, 1.0, "Another place."),
            Anchor(AnchorState.ORPHAN, None, None, 0.1, nasty.note(chance)),
        )
    )
    extra = {"other:rating": chance.randrange(9), "other:words": [nasty.note(chance)]} if chance.random() < 0.3 else {}
    return replace(one, anchor=anchor, extra=extra)


def _known_words(chance: random.Random) -> tuple[str, str, tuple[str, ...], str]:
    """Return the beginning of an article, words with signs in it, what its table's cells say, and others to mark."""
    pieces = chance.sample(PIECES, chance.randint(3, 6))
    low = chance.randrange(len(pieces))
    marked = " ".join(pieces[low : chance.randint(low + 1, len(pieces))])
    rows = [[f"{chance.choice('pqrs')}{chance.choice(('|', '| ', '', ' '))}{n}" for n in range(2)] for _ in range(3)]
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    table = "\n".join([lines[0], "|---|---|", *lines[1:]])
    above, below, more = chance.choice(
        (([], [], ""), ([], ["```\ntallow ropes\n```"], "tallow ropes"), ([MOVED, "Barges lie there."], [], ACROSS))
    )
    blocks = [FIRST, *above, " ".join(pieces), table, *below, "No tag is \\#slack here.", ""]
    return "\n\n".join(blocks), marked, tuple(cell for row in rows for cell in row), more


def changed(story: Story, chance: random.Random) -> Document:
    """Return the article with other notes and other themes on some of its annotations.

    The first keeps its theme, so that the front matter has the same lines.
    """
    note, doc = nasty.note if story.is_exact else nasty.plain_note, story.doc
    stay = {one.id for one in doc.annotations[:1]}

    def other(one: Annotation) -> Annotation:
        if chance.random() < 0.5:
            one = replace(one, note=note(chance))
        if chance.random() < 0.3 and one.id not in stay:
            one = replace(one, theme_ids=tuple(chance.sample(sorted(doc.themes), chance.randrange(4))))
        return one

    return replace(doc, annotations=tuple(map(other, doc.annotations)))


def differs(story: Story, note: str, other: str) -> bool:
    """True if notes say something else: another letter, or where all comes back, the same in other blocks."""
    if not story.is_exact:
        return re.sub(r"[\W_]", "", note) != re.sub(r"[\W_]", "", other)
    note, other = _ended(note), _ended(other)
    return note != other and (note.split() != other.split() or _shown(note) != _shown(other))


def _ended(note: str) -> str:
    """Return a note as a footnote has it: with one kind of line end, without blank ends."""
    return re.sub(r"[ \t\n\xa0]+\Z", "", note.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")


def _shown(note: str) -> list[tuple[object, ...]]:
    """Return what Markdown makes of a note, but for its breaks."""
    blocks = content_of(f"{note}\n\nx".encode()).blocks  # a file that holds nothing is not read
    return [(block.kind, block.containers, block.text.split()) for block in blocks]


def bare(source: bytes) -> bytes:
    """Return a source without its byte order mark, with one kind of line end, and without blanks at its end."""
    return re.sub(rb"\r\n|\r", b"\n", source).replace("\ufeff".encode(), b"").rstrip()
