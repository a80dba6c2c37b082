"""BibTeX: entries to CSL items and back, by bibtexparser (http://www.bibtex.org/Format/).

Strings, months and LaTeX's letters are resolved; an entry that cannot be read is told.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.library import Library
from bibtexparser.middlewares import MonthIntMiddleware, RemoveEnclosingMiddleware, ResolveStringReferencesMiddleware
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Block, Entry, Field, ParsingFailedBlock, String
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db
from pylatexenc.latexencode import unicode_to_latex
from pylatexenc.latexwalker import LatexWalkerError

from desktop.citing.items import KEY, Item, date_text, keyed
from desktop.citing.names import Name
from desktop.citing.read import Read, Unread
from desktop.citing.text import without_tags

_TYPES = {  # of BibTeX and biblatex
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "mvbook": "book",
    "online": "webpage",
    "patent": "patent",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
_WRITTEN_TYPES = {  # the other way: what every BibTeX knows, or takes for @misc
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "post-weblog": "online",
    "report": "techreport",
    "thesis": "phdthesis",
    "webpage": "online",
}
_FIELDS = {  # BibTeX's field -> CSL's; of several that say one thing the first that is there counts
    "title": "title",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "volume": "volume",
    "edition": "edition",
    "pages": "page",
    "publisher": "publisher",
    "school": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "series": "collection-title",
    "chapter": "chapter-number",
    "doi": "DOI",
    "url": "URL",
    "isbn": "ISBN",
    "issn": "ISSN",
    "abstract": "abstract",
    "shorttitle": "title-short",
    "langid": "language",
    "language": "language",
    "version": "version",
}
_ADDRESS = re.compile(r"https?://\S+")
_FIRST_ENTRY = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|%[^\n]*\n|@(?:comment|preamble|string)\b[^@]*)*@\w+\s*[{(]\s*[^\s,{}]*\s*,", re.IGNORECASE
)
_LATEX = re.compile(r"[\\$~]|--|``|''")
_MACROS = get_default_latex_context_db()
_MACROS.add_context_category("addresses", prepend=True, macros=[MacroTextSpec("url", simplify_repl="%s")])
_DECODER = LatexNodes2Text(latex_context=_MACROS)
_NO_LATEX = (AttributeError, IndexError, RecursionError, TypeError, ValueError)  # what pylatexenc raises as well
_BRACES = str.maketrans("", "", "{}")
# each tells on the terminal, raw, of what it cannot read
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
_FILE = re.compile(r"[^:;]*[/\\.][^:;]*")


_SEVERAL = frozenset({"publisher", "institution", "school", "organization", "address"})  # which "and" would part
_WRITTEN: dict[str, Callable[[str], str]] = {  # as what LaTeX's letters are not
    "DOI": str,
    "URL": str,
    "title": lambda title: _with_capitals(title),
    "page": lambda pages: re.sub(r"(?<=\w)[-–](?=\w)", "--", pages),
}


def recognise(data: bytes) -> bool:
    """True if a file looks like BibTeX: it has an entry before anything else that counts."""
    return _FIRST_ENTRY.match(data[:100_000]) is not None


def read(text: str) -> Read:
    """Return the entries of a file as items, and what of it could not be read."""
    blocks: list[Block] = []
    keys: list[str] = []
    unread = []
    for block in parse_string(text, parse_stack=[]).blocks:
        entry = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
        if isinstance(entry, Entry):  # a key or a field that stands there twice spoils no entry: its number is its key
            keys.append(entry.key)
            entry.key = str(len(keys))
            blocks.append(entry)
        elif isinstance(block, ParsingFailedBlock):
            unread.append(_unread(block))
        elif isinstance(block, String):
            blocks.append(block)
    library = Library(blocks)
    for layer in (ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware(), MonthIntMiddleware()):
        library = layer.transform(library)
    items = [_item(entry, key) for entry, key in zip(library.entries, keys, strict=True)]
    return Read(tuple(items), tuple(unread))


def write(items: Iterable[Item]) -> str:
    """Return items as BibTeX, in LaTeX's letters where a letter is not ASCII; each has a key of its own."""
    entries: list[Block] = [
        Entry(_WRITTEN_TYPES.get(str(item.get("type")), "misc"), key, list(_written(item)))
        for key, item in keyed(items)
    ]
    return write_string(Library(entries))


def _item(entry: Entry, key: str) -> Item:
    fields: dict[str, Any] = {field.key.lower(): field.value for field in entry.fields}
    item: Item = {"id": key, KEY: key, "type": _TYPES.get(entry.entry_type.lower(), "document")}
    for field, name in _FIELDS.items():
        if field in fields and name not in item:
            item[name] = _plain(fields[field])
    if "number" in fields or "issue" in fields:
        holder = "issue" if item["type"].startswith("article") else "number"
        item[holder] = _plain(fields.get("number") or fields.get("issue"))
    for role in ("author", "editor", "translator"):
        names = split_multiple_persons_names(str(fields.get(role) or ""))
        if named := [_name(name) for name in names if name.lower() != "others"]:
            item[role] = named
    if issued := _issued(fields):
        item["issued"] = issued
    if first := date_text({"raw": _plain(fields.get("origdate") or fields.get("origyear") or "")}):
        item["original-date"] = {"raw": first}
    if "page" in item:
        item["page"] = re.sub(r"\s*[-–—]+\s*", "–", item["page"])
    if subtitle := _plain(fields.get("subtitle", "")):
        item["title"] = f"{item.get('title', '')}: {subtitle}"
    if "URL" not in item and (address := _ADDRESS.search(_plain(fields.get("howpublished", "")))):
        item["URL"] = address[0].rstrip(".,;")
    if item["type"] == "document" and item.get("URL") and "publisher" not in item:
        item["type"] = "webpage"
    if entry.entry_type.lower() == "mastersthesis":
        item["genre"] = "Master’s thesis"
    if keywords := _plain(fields.get("keywords", "")):
        item["keyword"] = keywords
    if files := _FILE.findall(str(fields.get("file", ""))):
        item["files"] = [path.strip() for path in files]
    return {name: value for name, value in item.items() if value}


def _issued(fields: Mapping[str, Any]) -> dict[str, Any]:
    date = date_text({"raw": _plain(fields.get("date") or fields.get("year") or "")})
    if re.fullmatch(r"\d{4}(-\d\d)*", date):
        parts = [int(part) for part in date.split("-")]
        month = str(fields.get("month", ""))
        return {"date-parts": [[*parts, int(month)] if len(parts) == 1 and month.isdecimal() else parts]}
    return {"literal": date} if date else {}


def _name(written: str) -> Name:
    parts = parse_single_name_into_parts(written, strict=False)
    family = " ".join(parts.last)
    if family.startswith("{") and family.endswith("}"):
        return {"literal": _plain(family)}
    name = {
        "family": _plain(family),
        "given": _plain(" ".join(parts.first)),
        "non-dropping-particle": _plain(" ".join(parts.von)),
        "suffix": _plain(" ".join(parts.jr)),
    }
    return {part: value for part, value in name.items() if value}


def _written(item: Item) -> Iterable[Field]:
    type_ = str(item.get("type"))
    container = "journal" if type_.startswith("article") else "booktitle"
    publisher = {"thesis": "school", "report": "institution"}.get(type_, "publisher")
    names = {
        "title": "title",
        "container-title": container if type_ not in ("webpage", "post-weblog") else "organization",
        "volume": "volume",
        "issue": "number",
        "number": "number",
        "edition": "edition",
        "page": "pages",
        "publisher": publisher,
        "publisher-place": "address",
        "collection-title": "series",
        "DOI": "doi",
        "URL": "url",
        "ISBN": "isbn",
        "ISSN": "issn",
        "language": "langid",
    }
    for role in ("author", "editor", "translator"):
        if item.get(role):
            yield Field(role, " and ".join(map(_written_name, item[role])))
    for name, field in names.items():
        if value := " ".join(str(item.get(name) or "").split()):
            write = _part if field in _SEVERAL else _WRITTEN.get(name, _latex)
            yield Field(field, write(value))
    date = date_text(item.get("issued"))
    if date:
        yield Field("year", date[:4] if date[:4].isdecimal() else date)
        if len(date) >= 7 and date[5:7].isdecimal():
            yield Field("month", str(int(date[5:7])))
        if len(date) == 10:
            yield Field("date", date)
    if first := date_text(item.get("original-date")):
        yield Field("origdate", first)


def _written_name(name: Mapping[str, Any]) -> str:
    if literal := name.get("literal"):
        return "{" + _latex(str(literal)) + "}"
    family = " ".join(_part(name[part]) for part in ("non-dropping-particle", "family") if name.get(part))
    return ", ".join([family or "{}", *(_part(name[part]) for part in ("suffix", "given") if name.get(part))])


def _part(text: Any) -> str:
    """Return a name, or a part of one; braces keep together what would part it."""
    written = _latex(str(text))
    return "{" + written + "}" if re.search(r",|\band\b", written) else written


def _latex(text: str) -> str:
    """Return a text in LaTeX's letters, whose quotation marks a style can set as inner ones."""
    latex: str = unicode_to_latex(text, non_ascii_only=False, unknown_char_policy="keep", unknown_char_warning=False)
    marks = r"(?:(?<![?!])\{\\textquotedblleft\}|\{\\textquotedblright\})(?![`'])"  # "?`" would be "¿"
    return re.sub(marks, lambda mark: "``" if "left" in mark[0] else "''", latex)


def _with_capitals(text: str) -> str:
    """Return a text in LaTeX's letters whose words with a capital inside keep it, whatever a style does to titles."""
    words = r"(?<![\\{\w])(?<!\\[^\w\s])\w+[A-Z]\w*|(?<=\s)[B-Z](?![\w.'’])[+#]*"  # "LaTeX", "C++"
    return re.sub(words, lambda word: "{" + word[0] + "}", _latex(text))


def _plain(value: Any) -> str:
    """Return a value as plain text: LaTeX's letters resolved, its braces and a program's tags gone."""
    text = str(value) if isinstance(value, str | int) else ""
    if _LATEX.search(text):
        with suppress(LatexWalkerError, *_NO_LATEX):  # then it stays as it is written
            text = _DECODER.latex_to_text(re.sub(r"(?<!\\)%", r"\%", text))  # a bare one was meant as it stands
    return " ".join(without_tags(text.translate(_BRACES)).split())


def _unread(block: Block) -> Unread:
    first = next((line.strip() for line in (block.raw or "").splitlines() if line.strip()), "")
    return Unread(first[:100], block.start_line + 1 if block.start_line is not None else 0)
