"""A brief, written for others: its quotes, handed in as ``Quoted``, each with its source, as Markdown with footnotes or
as HTML.

Pure.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from desktop.annotated.naming import escape_text, shared_source
from desktop.annotated.notes.footnotes import lines_of
from desktop.citing.text import as_markdown
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import TOKEN, as_quoted, with_tokens
from desktop.exporters.brief.sources import LINK, sources_of, still_there
from desktop.exporters.page.alone import standing_alone
from desktop.exporters.page.escaping import picture as address_of

WORKS = "Works cited"
_TAME_MARKS = 4000  # signs of markup in one paragraph, above which a Markdown reader may take for ever
_SIGNS = re.compile(r"[*_~^=`\[\]<&]")


class Parts(NamedTuple):
    """A brief in Markdown, its title the first heading; its footnotes; the works at the end; the pictures of areas by
    the labels for their addresses.
    """

    body: str
    notes: str
    works: tuple[str, ...]
    pictures: Mapping[str, bytes]


def to_markdown(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> str:
    """Return a brief as Markdown: a quote alone in its line is a block quote, each source a footnote, or behind its
    quote in a ``style`` without notes.

    Raises PostilError for one that cannot be used.
    """
    body, notes, works, pictures = parts_in_markdown(name, text, quotes, style)
    listed = f"## {WORKS}\n\n" + "\n".join(f"- {work}" for work in works) if works else ""
    shown = "\n".join(f"[{id_}]: {address_of(data)}" for id_, data in pictures.items())
    return "\n\n".join(part for part in (body, listed, notes, shown) if part) + "\n"


def parts_in_markdown(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> Parts:
    """Return what ``to_markdown`` puts together."""
    label = "s" if not re.search(r"\[\^s\d+\]", text) else "source-"
    marked, references = with_tokens(text)
    quoted = [as_quoted(reference, quotes) for reference in references]
    sources = sources_of(style, quoted)

    def behind(number: int) -> str:
        if sources is None or sources.as_notes:
            return f"[^{label}{number + 1}]"
        citation = sources.citations.get(number, "")
        return f" {citation if sources.keys else as_markdown(citation)}"

    lines = []
    for line in _parted(marked):
        alone = re.fullmatch(r"([ \t>]*)" + TOKEN.pattern + r"[ \t]*", line)
        if alone is not None:
            number = int(alone[2])
            block = _block(quoted[number], behind(number))
            lines += [(alone[1] + line).rstrip() for line in block]
        else:
            lines.append(TOKEN.sub(lambda match: _inline(quoted[int(match[1])], behind(int(match[1]))), line))
    notes: list[str] = []
    if sources is None:
        notes = [f"[^{label}{number + 1}]: {_source(quote)}" for number, quote in still_there(quoted).items()]
    elif sources.as_notes:
        notes = [f"[^{label}{n + 1}]: {as_markdown(citation)}" for n, citation in sources.citations.items()]
    body = "\n".join(lines).strip("\n")
    title = "" if body.startswith("# ") else f"# {escape_text(name)}\n\n"
    works = tuple(map(as_markdown, sources.works)) if sources is not None else ()
    pictures = {quote.annotation_id: quote.picture for quote in quoted if quote.picture}
    return Parts(f"{title}{body}", "\n".join(notes), works, pictures)


def to_html(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> str:
    """Return a brief as a page that stands alone: no script, nothing that is fetched from elsewhere."""
    return standing_alone(name, to_rich_text(name, text, quotes, style))


def to_rich_text(name: str, text: str, quotes: Mapping[str, Quoted], style: str = LINK) -> str:
    """Return what stands in a brief's page, for a clipboard: the program that takes it gives it its own look."""
    salt = "postilquote"
    while salt in text.lower():
        salt += "x"
    marked, references = with_tokens(text)
    quoted = [as_quoted(reference, quotes) for reference in references]
    sources = sources_of(style, quoted)

    def behind(number: int) -> str:
        if sources is None or sources.as_notes:
            return f'<sup id="quote-{number + 1}"><a href="#source-{number + 1}">{number + 1}</a></sup>'
        return f" {sources.citations.get(number, '')}"

    body = _converted(TOKEN.sub(lambda match: f"{salt}{match[1]}q", "\n".join(_parted(marked))))
    for pattern, write in ((rf"<p>{salt}(\d+)q</p>", _html_block), (rf"{salt}(\d+)q", _html_inline)):
        body = re.sub(
            pattern,
            lambda match, write=write: write(quoted[int(match[1])], behind(int(match[1]))),  # type: ignore[misc]
            body,
        )
    citations: Mapping[int, str] = {}
    if sources is None:
        citations = {number: _html_source(quote) for number, quote in still_there(quoted).items()}
    elif sources.as_notes:
        citations = sources.citations
    notes = "".join(
        f'<li id="source-{number + 1}" value="{number + 1}">{words} <a href="#quote-{number + 1}">↩</a></li>\n'
        for number, words in citations.items()
    )
    notes = f"<h2>Sources</h2>\n<ol>\n{notes}</ol>\n" if notes else ""
    works = "".join(f"<p>{work}</p>\n" for work in sources.works) if sources is not None else ""
    works = f"<h2>{WORKS}</h2>\n{works}" if works else ""
    heading = "" if body.lstrip().startswith("<h1>") else f"<h1>{html.escape(name)}</h1>\n"
    return f"{heading}{body}\n{works}{notes}"


_ALONE = re.compile(rf"[ \t]*{TOKEN.pattern}[ \t]*")


def _parted(marked: str) -> list[str]:
    """Return the lines, with blank ones around a quote in a line of its own: what is right below is no part of it."""
    lines: list[str] = []
    quote = False
    for line in marked.split("\n"):
        alone = _ALONE.fullmatch(line) is not None
        if (quote or alone) and line.strip() and lines and lines[-1].strip():
            lines.append("")
        lines.append(line)
        quote = alone
    return lines


def _block(quote: Quoted, note: str) -> Iterator[str]:
    if quote.missing:
        yield f"> *({escape_text(quote.missing)})*"
        return
    if quote.picture:
        yield f"> ![{escape_text(quote.picture_name)}][{quote.annotation_id}]"
        yield ">"
    lines = [escape_text(line) for line in lines_of(quote.words) if line.strip()] or [""]
    for line in lines[:-1]:
        yield f"> {line}"
        yield ">"
    yield f"> {lines[-1]}{f' *({quote.remark})*' if quote.remark else ''}{note}"


def _inline(quote: Quoted, behind: str) -> str:
    if quote.missing:
        return f"*({escape_text(quote.missing)})*"
    return f"“{escape_text(quote.words)}”{behind}"


def _source(quote: Quoted) -> str:
    """Return where a quote comes from, as Markdown: author, title, headings, date, where the article lies, a link."""
    author, date = escape_text(quote.author), escape_text(quote.date)
    parts = [f"{author}: " if author else "", f"*{escape_text(quote.title)}*"]
    if quote.path:
        parts.append(", " + " › ".join(map(escape_text, quote.path)))
    parts += [f", {date}" if date else "", ". "]
    if source := shared_source(quote.source):
        parts.append(f"{escape_text(source)}. ")
    return "".join(parts) + f"[Open]({quote.link})"


def _html_block(quote: Quoted, behind: str) -> str:
    if quote.missing:
        return f"<blockquote><p><em>({html.escape(quote.missing)})</em></p></blockquote>"
    lines = [html.escape(" ".join(line.split())) for line in lines_of(quote.words) if line.strip()] or [""]
    remark = f" <em>({html.escape(quote.remark)})</em>" if quote.remark else ""
    if quote.picture:
        name = html.escape(quote.picture_name)
        lines.insert(0, f'<img src="{address_of(quote.picture)}" alt="{name}">')
    return f"<blockquote><p>{'</p><p>'.join(lines)}{remark}{behind}</p></blockquote>"


def _html_inline(quote: Quoted, behind: str) -> str:
    if quote.missing:
        return f"<em>({html.escape(quote.missing)})</em>"
    return f"“{html.escape(' '.join(quote.words.split()))}”{behind}"


def _html_source(quote: Quoted) -> str:
    author = f"{html.escape(quote.author)}: " if quote.author else ""
    path = ", " + html.escape(" › ".join(quote.path)) if quote.path else ""
    date = f", {html.escape(quote.date)}" if quote.date else ""
    source = html.escape(shared_source(quote.source))
    where = f"{source}. " if source else ""
    return f'{author}<cite>{html.escape(quote.title)}</cite>{path}{date}. {where}<a href="{quote.link}">Open</a>'


def is_tame(text: str) -> bool:
    """True if no reader of Markdown takes for ever over a text."""
    return len(text) <= 1_000_000 and all(len(_SIGNS.findall(part)) <= _TAME_MARKS for part in text.split("\n\n"))


def _converted(text: str) -> str:
    """Return Markdown as clean HTML; what a reader of Markdown might take for ever over is shown as it is written."""
    from desktop.importers.from_markdown import clean
    from desktop.importers.gfm.engine import to_html

    if not is_tame(text):
        paragraphs = (html.escape(part).replace("\n", "<br>\n") for part in text.split("\n\n") if part.strip())
        return "\n".join(f"<p>{part.strip()}</p>" for part in paragraphs)
    text = text.replace("\x02", "\ufffd").replace("\x03", "\ufffd")
    return clean(to_html(text).text)
