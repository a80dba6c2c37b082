"""A text of one's own to hand over, blocks, footnotes and works, in each form but Markdown, of which it is made.

Knows no library.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from db.records import Article, Version
from desktop.annotated.document import Document
from desktop.article.content import Block, BlockKind, Content
from desktop.exporters.office.flow import Paragraph, flow_of
from desktop.exporters.office.looks import Style
from desktop.exporters.office.odt import odt
from desktop.exporters.office.parts import About
from desktop.exporters.office.word import docx
from desktop.exporters.page.alone import standing_alone
from desktop.exporters.page.blocks import blocks_html, footnote_numbers
from desktop.exporters.page.escaping import picture
from desktop.exporters.page.inline import Setting
from desktop.exporters.to_print import pages

FORMS = ("docx", "odt", "html", "pdf")  # by their endings
WORD_PROCESSORS = frozenset({"docx", "odt"})


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text: the kind of export, its blocks, the first the title, footnotes among them; its works, a block each;
    ``pictures`` by sources.
    """

    kind: str
    title: str
    blocks: tuple[Block, ...]
    works: tuple[Block, ...] = ()
    works_heading: str = ""
    author: str = ""
    language: str = ""
    created: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def content(self) -> Content:
        """All of it as one content, the works before the footnotes."""
        body = [block for block in self.blocks if block.kind is not BlockKind.FOOTNOTE]
        notes = [block for block in self.blocks if block.kind is BlockKind.FOOTNOTE]
        return Content((*body, *self._head(), *self.works, *notes))

    def _head(self) -> list[Block]:
        return [Block(BlockKind.HEADING, self.works_heading, level=2)] if self.works else []


def in_form(
    form: str, manuscript: Manuscript, *, paper: str = "a4", head: str = "", stopped: Callable[[], bool] = lambda: False
) -> bytes:
    """Return a manuscript in one of FORMS; ``head`` goes into a web page's. Raises ExportFailed and Cancelled."""
    if form in WORD_PROCESSORS:
        return _for_word_processors(form, manuscript, paper)
    if form == "html":
        content = manuscript.content
        shown = {source: picture(data) for source, data in manuscript.pictures.items()}
        body = blocks_html(content, {}, Setting(shown, footnote_numbers(content)))
        return standing_alone(manuscript.title, body, manuscript.language, head).encode("utf-8", "replace")
    return pages(_article(manuscript, stopped), {"size": paper, "grey": False})[0].body


def _for_word_processors(form: str, manuscript: Manuscript, paper: str) -> bytes:
    count = len(manuscript.works)
    flow = flow_of(manuscript.content, titled=True)
    if count:
        works = [replace(part, style=Style.WORK) for part in flow.parts[-count:] if isinstance(part, Paragraph)]
        flow = replace(flow, parts=(*flow.parts[:-count], *works))
    about = About(manuscript.kind, manuscript.title, manuscript.author, manuscript.language, manuscript.created)
    write = docx if form == "docx" else odt
    return write(flow, about, pictures=manuscript.pictures, paper=paper)


def _article(manuscript: Manuscript, stopped: Callable[[], bool]) -> Document:
    """Return a manuscript as an article without annotations, which is what can be printed."""
    content = manuscript.content
    article = Article("", manuscript.title, manuscript.author, manuscript.language, modified=manuscript.created)
    version = Version("", "", 1, "", "markdown", 0, "", "", len(content.text))
    when, pictures = manuscript.created, manuscript.pictures
    return Document(article, version, content, b"", (), {}, when, stopped=stopped, pictures=pictures)
