"""All that a document's first pages and its own metadata say of it, and which of that is guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from desktop.article.about import from_capitals, in_list, in_one, names_a_file
from desktop.article.content import Metadata, PageMark
from desktop.article.words import folded
from desktop.importers.first_page.authors import authors_of
from desktop.importers.first_page.dates import arxiv_in, doi_in, year_of
from desktop.importers.first_page.names import is_name
from desktop.importers.first_page.rows import is_running_text
from desktop.importers.first_page.title import NO_TITLE, Titled, title_on
from desktop.importers.first_page.venue import venue_of
from desktop.importers.first_page.xmp import xmp_of
from desktop.importers.pdf.lines import Line, segments
from desktop.importers.pdf.measures import body_size
from desktop.importers.pdf.words import PageWords
from desktop.importers.pdfium.document import Document

_LONGEST, _LOWEST = 300, 400.0  # code points of a title; points that a page is taken to be high, at the least
_HEAD_LINE = 1.3  # times the size of the text: a title that large is no running head that says it in short
_COVER = re.compile(
    r"researchgate\.net|proceedings of the.{0,80}\n.{0,80}\bopen access|general rights|hal-\d{6,}|citable link", re.I
)
_COVER_LINES = 12  # at the most, of a first page that has no text yet
_TEXT = 5  # lines of it on the first pages: with fewer they are a form, a flyer or a drawing, which nobody signs


def metadata_of(document: Document, pages: Sequence[PageWords]) -> Metadata:
    """Return what is known of a document; ``pages`` are its first ones. What only the pages' look tells is guessed."""
    sheets = [_Sheet(page) for page in pages]
    sheets = [sheet for sheet in sheets if sheet.lines] or sheets[:1]
    if not sheets:
        return Metadata(document.said("Title")[:_LONGEST], language=document.language()[:35])
    xmp = xmp_of(document.data)
    words = [folded(sheet.text) for sheet in sheets]
    first = sheets[0]
    titled = title_on(first.lines, "".join(words[1:]))
    titles = [title for title in (xmp.title, document.said("Title")) if title and not names_a_file(title)]
    believed = next((title for title in titles if _is_believed(title, first, titled, words)), "")
    title = believed or (titled.text if titled else "") or next(iter(titles), "")
    guessed = [] if believed or not title else ["title"]

    written = [line.text for sheet in sheets for line in sheet.lines]
    common = set(re.findall(r"(?<!\S)[^\W\d_A-Z]{2,}(?![^\s,.;:])", "\n".join(written)))
    is_cover = len(first.lines) <= _COVER_LINES and document.page_count > len(pages)
    is_paper = is_cover or sum(map(is_running_text, written)) >= _TEXT
    authors = _authors(sheets, titled, common) if is_paper else []
    lists = [names for names in (list(xmp.authors), in_list(document.said("Author"))) if all(map(is_name, names))]
    own = next((names for names in lists if names and all(folded(name) in "".join(words[:2]) for name in names)), [])
    if own and (len(own) > len(authors) or sorted(map(folded, own)) == sorted(map(folded, authors))):
        authors = own
    elif authors := authors or (next(filter(None, lists), []) if title in titles else []):
        guessed.append("author")

    shown = [line.text for line in (*first.lines, *first.aside)]
    date, doi = xmp.date, xmp.doi
    if not date and (year := year_of(first.lines, first.aside, _latest(document))):
        date = str(year)
        guessed.append("date")
    if not doi and (doi := doi_in(shown)):
        guessed.append("doi")
    arxiv = arxiv_in(shown)
    cover = len(sheets) > 1 and _COVER.search(first.text) is not None
    printed = [line for sheet in sheets[: 1 + cover] for line in (*sheet.lines, *sheet.aside)]
    named = set(map(id, titled.lines if titled else ()))
    venue = venue_of(
        [line for line in printed if id(line) not in named], document.said("Subject"), doi, document.page_count
    )
    read = {field: getattr(venue, field) for field in ("publisher", "volume", "pages", "kind")}
    guessed += [field for field, value in read.items() if value and not getattr(xmp, field)]
    keywords = [keyword.strip() for keyword in re.split("[,;]", document.said("Keywords"))]
    return Metadata(
        title[:_LONGEST],
        in_one(map(from_capitals, authors))[:1000],
        document.language()[:35],
        date,
        tuple(keyword for keyword in keywords if keyword)[:30],
        xmp.publisher or venue.publisher,
        doi,
        xmp.url or (f"https://arxiv.org/abs/{arxiv}" if arxiv else ""),
        xmp.pages or venue.pages,
        xmp.kind or venue.kind,
        volume=xmp.volume or venue.volume,
        guessed=tuple(guessed),
    )


def printed(marks: Sequence[PageMark], pages: str, count: int) -> tuple[PageMark, ...]:
    """Return where pages begin by the numbers that a journal printed, if an article's file only counts its own pages.

    ``pages`` are its pages in the journal ("63–75"), and hold only where they are the ``count`` of the file's.
    """
    ends = [int(number) for number in re.findall(r"\d+", pages)]
    if len(ends) != 2 or ends[1] - ends[0] + 1 != count or any(mark.label != str(mark.number) for mark in marks):
        return tuple(marks)
    return tuple(mark._replace(label=str(ends[0] + mark.number - 1)) for mark in marks)


class _Sheet:
    """The lines of a page: those of its main direction, and those that run otherwise, as an arXiv stamp does."""

    def __init__(self, page: PageWords) -> None:
        self.lines: list[Line] = segments(page, page.runs)
        self.aside: list[Line] = segments(page, page.aside)
        self.text = "\n".join(line.text for line in self.lines)
        heights = [line.y for line in self.lines] or [0.0]
        self.height = max(max(heights) - min(heights), _LOWEST)


def _is_believed(title: str, sheet: _Sheet, titled: Titled | None, words: Sequence[str]) -> bool:
    """True if a metadata title stands on the first pages, is no file's name, and no running head of a large title."""
    if len(title.split()) < 2 or NO_TITLE.search(title) or folded(title) not in "".join(words[:2]):
        return False
    short = titled is not None and folded(title) in folded(titled.text) and title.casefold() != titled.text.casefold()
    return not (short and titled is not None and titled.lines[0].size >= _HEAD_LINE * body_size(sheet.lines))


def _authors(sheets: Sequence[_Sheet], titled: Titled | None, common: Collection[str]) -> list[str]:
    """Return the names at the title; where the first page is a cover, those of the page behind it, if it has any."""
    if titled is None:
        return []
    if len(sheets) > 1 and _COVER.search(sheets[0].text):
        behind = title_on(sheets[1].lines, "")
        again = behind if behind and folded(behind.text) == folded(titled.text) else None
        if again and (names := authors_of(sheets[1].lines, again, sheets[1].height, common)):
            return names
    return authors_of(sheets[0].lines, titled, sheets[0].height, common)


def _latest(document: Document) -> int:
    """Return the last year that a document can be from: what is printed is older than the file, or appears soon."""
    created = re.match(r"D:((?:19|20)\d\d)(?=[01]\d)", document.said("CreationDate"))
    return int(created[1]) + 1 if created else 2049
