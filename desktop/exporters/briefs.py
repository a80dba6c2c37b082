"""A brief, written for others: its quotes put in, each with its source, as Markdown with footnotes or as HTML.

Pure: what is quoted is handed in, as ``Quoted``. It knows neither the library nor the window.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.annotated.naming import escape_text, shared_source
from desktop.annotated.notes.footnotes import lines_of, outside_code

FORMATS = {"markdown": ".md", "html": ".html"}
REFERENCE = re.compile(r"!\[\[postil://a/([0-9A-Za-z-]{1,64})\]\]")
TOKEN = re.compile("\ufdd0(\\d+)\ufdd1")  # stands for a quote; no text holds these two code points
_TAME_MARKS = 4000  # signs of markup in one paragraph, above which a Markdown reader may take for ever
_SIGNS = re.compile(r"[*_~^=`\[\]<&]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a quoted annotation says today. ``missing`` is a sentence where there is nothing to quote any more."""

    annotation_id: str
    words: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    source: str = ""
    path: tuple[str, ...] = ()  # the headings above it
    remark: str = ""
    missing: str = ""
    theme_ids: tuple[str, ...] = ()  # the first gives its colour where it is shown

    @property
    def link(self) -> str:
        """The address that opens Postil at the annotation."""
        return f"postil://a/{self.annotation_id}"


def quoted_ids(text: str) -> list[str]:
    """Return the ids that a brief quotes, each once, in their order; what stands in code quotes nothing."""
    found: dict[str, None] = {}

    def note(reference: re.Match[str]) -> str:
        found[reference[1]] = None
        return reference[0]

    outside_code(text, REFERENCE, note)
    return list(found)


def with_tokens(text: str) -> tuple[str, list[str]]:
    """Put a TOKEN in the place of each quote, numbered from 0; return the text and the ids in their order."""
    ids: list[str] = []

    def token(reference: re.Match[str]) -> str:
        ids.append(reference[1])
        return f"\ufdd0{len(ids) - 1}\ufdd1"

    text = "\n".join(lines_of(text)).replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd")
    return outside_code(text, REFERENCE, token), ids


def to_markdown(name: str, text: str, quotes: Mapping[str, Quoted]) -> str:
    """Return a brief as Markdown: a quote in a line of its own is a block quote, each source a footnote."""
    label = "s" if not re.search(r"\[\^s\d+\]", text) else "source-"
    marked, references = with_tokens(text)
    lines = []
    for line in _parted(marked):
        alone = re.fullmatch(r"([ \t>]*)" + TOKEN.pattern + r"[ \t]*", line)
        if alone is not None:
            number = int(alone[2])
            block = _block(quotes[references[number]], f"[^{label}{number + 1}]")
            lines += [(alone[1] + one).rstrip() for one in block]
        else:
            lines.append(TOKEN.sub(lambda one: _inline(quotes[references[int(one[1])]], label, int(one[1])), line))
    notes = [
        f"[^{label}{number + 1}]: {_source(quotes[one])}"
        for number, one in enumerate(references)
        if not quotes[one].missing
    ]
    body = "\n".join(lines).strip("\n")
    title = "" if body.startswith("# ") else f"# {escape_text(name)}\n\n"
    return f"{title}{body}\n" + ("\n" + "\n".join(notes) + "\n" if notes else "")


def to_html(name: str, text: str, quotes: Mapping[str, Quoted]) -> str:
    """Return a brief as a page that stands alone: no script, nothing that is fetched from elsewhere."""
    return (
        f'<!DOCTYPE html>\n<html lang="">\n<head>\n<meta charset="utf-8">\n<title>{html.escape(name)}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>{_STYLE}</style>\n</head>\n<body>\n'
        f"{to_rich_text(name, text, quotes)}</body>\n</html>\n"
    )


def to_rich_text(name: str, text: str, quotes: Mapping[str, Quoted]) -> str:
    """Return what stands in a brief's page, for a clipboard: the program that takes it gives it its own look."""
    salt = "postilquote"
    while salt in text.lower():
        salt += "x"
    marked, references = with_tokens(text)
    body = _converted(TOKEN.sub(lambda one: f"{salt}{one[1]}q", "\n".join(_parted(marked))))
    body = re.sub(rf"<p>{salt}(\d+)q</p>", lambda one: _html_block(quotes[references[int(one[1])]], int(one[1])), body)
    body = re.sub(rf"{salt}(\d+)q", lambda one: _html_inline(quotes[references[int(one[1])]], int(one[1])), body)
    notes = "".join(
        f'<li id="source-{number + 1}" value="{number + 1}">{_html_source(quotes[one])}'
        f' <a href="#quote-{number + 1}">↩</a></li>\n'
        for number, one in enumerate(references)
        if not quotes[one].missing
    )
    sources = f"<h2>Sources</h2>\n<ol>\n{notes}</ol>\n" if notes else ""
    heading = "" if body.lstrip().startswith("<h1>") else f"<h1>{html.escape(name)}</h1>\n"
    return f"{heading}{body}\n{sources}"


_ALONE = re.compile(rf"[ \t]*{TOKEN.pattern}[ \t]*")
_STYLE = (
    "body{max-width:38em;margin:2em auto;padding:0 1em;font:18px/1.6 Charter,Georgia,serif;color:#1f1d1a;"
    "background:#fbfaf7}blockquote{margin:1em 0;padding:0 0 0 1em;border-left:3px solid #a87400}"
    "pre{overflow:auto}ol{font-size:.85em}"
    "@media(prefers-color-scheme:dark){body{color:#dad7d0;background:#1b1c1e}a{color:#5b9de0}}"
    "@media print{body{margin:0;background:#fff;color:#000}}"
)


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
    lines = [escape_text(line) for line in lines_of(quote.words) if line.strip()] or [""]
    for line in lines[:-1]:
        yield f"> {line}"
        yield ">"
    yield f"> {lines[-1]}{f' *({quote.remark})*' if quote.remark else ''}{note}"


def _inline(quote: Quoted, label: str, number: int) -> str:
    if quote.missing:
        return f"*({escape_text(quote.missing)})*"
    return f"“{escape_text(quote.words)}”[^{label}{number + 1}]"


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


def _html_block(quote: Quoted, number: int) -> str:
    if quote.missing:
        return f"<blockquote><p><em>({html.escape(quote.missing)})</em></p></blockquote>"
    lines = [html.escape(" ".join(line.split())) for line in lines_of(quote.words) if line.strip()] or [""]
    remark = f" <em>({html.escape(quote.remark)})</em>" if quote.remark else ""
    return f"<blockquote><p>{'</p><p>'.join(lines)}{remark}{_html_note(number)}</p></blockquote>"


def _html_inline(quote: Quoted, number: int) -> str:
    if quote.missing:
        return f"<em>({html.escape(quote.missing)})</em>"
    return f"“{html.escape(' '.join(quote.words.split()))}”{_html_note(number)}"


def _html_note(number: int) -> str:
    return f'<sup id="quote-{number + 1}"><a href="#source-{number + 1}">{number + 1}</a></sup>'


def _html_source(quote: Quoted) -> str:
    author = f"{html.escape(quote.author)}: " if quote.author else ""
    path = ", " + html.escape(" › ".join(quote.path)) if quote.path else ""
    date = f", {html.escape(quote.date)}" if quote.date else ""
    source = html.escape(shared_source(quote.source))
    where = f"{source}. " if source else ""
    return f'{author}<cite>{html.escape(quote.title)}</cite>{path}{date}. {where}<a href="{quote.link}">Open</a>'


def _converted(text: str) -> str:
    """Return Markdown as clean HTML; what a reader of Markdown might take for ever over is shown as it is written."""
    from desktop.importers.from_markdown import clean
    from desktop.importers.gfm.engine import to_html

    if any(len(_SIGNS.findall(part)) > _TAME_MARKS for part in text.split("\n\n")) or len(text) > 1_000_000:
        paragraphs = (html.escape(part).replace("\n", "<br>\n") for part in text.split("\n\n") if part.strip())
        return "\n".join(f"<p>{part.strip()}</p>" for part in paragraphs)
    text = text.replace("\x02", "\ufffd").replace("\x03", "\ufffd")
    return clean(to_html(text).text)
