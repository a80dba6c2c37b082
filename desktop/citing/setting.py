"""Citations and the list of works, set in a style by citeproc-py: items in, small HTML out.

Done here is what it leaves out: letters behind years of works that look alike, punctuation inside quotation marks,
numbers apart from works. Pure.
"""

from __future__ import annotations

import html
import io
import re
import warnings
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import ascii_lowercase
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from lxml import etree

from db.message import Message
from desktop.child.limited_process import LimitedProcess
from desktop.child.tasks import TASKS
from desktop.citing.csl import CSL, SUFFIX, ready, sorted_by, without_word
from desktop.citing.items import Item, year_of
from desktop.citing.names import family_of
from desktop.citing.pages import abridged, under
from desktop.citing.styles import comes_along, row_of, style_source
from desktop.citing.text import as_text
from desktop.citing.titles import initials_apart, printed, to_set, with_marks
from desktop.errors import PostilError

warnings.filterwarnings("ignore", module=r"citeproc\b")  # what of a work it does not know is no fault of the user's
_NOT_KNOWN = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)  # of what citeproc-py lacks
_NOT_CITED = frozenset({"citation-key", "files", "keyword", "abstract", "note"})
_BEHIND_QUOTE = re.compile(r"((?:</\w+>|[”’])*[”’])([.,])")
_QUOTES = ("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")
_BUSINESS = re.compile(r"(?:,? (?:Inc|Ltd|LLC|GmbH)\.?|, Publishers)$")  # which guides leave out
_MARK = "\ue000"  # private: in no name
_AUTHORS = ("author", "composer", "director", "interviewer", "recipient")
# What Chicago leaves out of its list where nobody can look it up, as a private paper or a talk. Here it is that no more
# is known of the work: the user has it, and it is listed as what else bears no more than author, title and year.
_OF_NO_KNOWN_PLACE = ("document", "manuscript", "paper-conference")
_STAND_INS = ("editor", "translator", "title", "container-title")  # in the order in which styles try them


Key = int | str


@dataclass(frozen=True, slots=True)
class Cite:
    """One place where a work is cited: the item's id, and where in it ("14", a "page"; a "section" by its heading)."""

    item: str
    locator: str = ""
    label: str = "page"


@dataclass(frozen=True, slots=True)
class Cited:
    """Citations in their order and the works at the end, as HTML of ``i b sup sub span``; ``as_notes``: the style has
    notes.
    """

    citations: tuple[str, ...]
    works: tuple[str, ...]
    as_notes: bool


def cited(style: str, items: Mapping[str, Item], cites: Sequence[Cite]) -> Cited:
    """Return citations in a style (an id or a .csl file) and the list of works.

    A style is a program: one that did not come with Postil runs in a limited child. Raises PostilError for one that
    cannot be used.
    """
    source = style_source(style)
    if comes_along(style):
        return set_in(style, source, items, cites)
    about = {"style": style, "items": dict(items), "cites": [[cite.item, cite.locator, cite.label] for cite in cites]}
    child = LimitedProcess(TASKS["cite"], about, source)
    child.start()
    answer = child.answer()
    if answer.refused or answer.why:
        told = Message("Nothing was cited in the style “{name}”, because {why}.", name=style, why=answer.why)
        raise PostilError(answer.refused or told)
    return Cited(tuple(answer.about["citations"]), tuple(answer.about["works"]), bool(answer.about["as_notes"]))


def cite_in_child(about: Mapping[str, Any], source: bytes) -> tuple[dict[str, Any], bytes]:
    """Do the child's part of ``cited``."""
    formatted = set_in(about["style"], source, about["items"], [Cite(*cite) for cite in about["cites"]])
    return {"citations": formatted.citations, "works": formatted.works, "as_notes": formatted.as_notes}, b""


def set_in(style: str, source: bytes, items: Mapping[str, Item], cites: Sequence[Cite]) -> Cited:
    """Return what ``cited`` does; ``source`` is the style's."""
    root, row = ready(source, style), row_of(style)
    ranges = root.attrib.pop("page-range-format", "")  # done here: citeproc-py has "1–11" as "1–1"
    as_notes = root.get("class") == "note"
    used = {cite.item: _to_set(items[cite.item], ranges) for cite in cites}
    if row.omits_the:
        used = {id_: _periodical_without_the(item) for id_, item in used.items()}
    if row.heading:
        without_word(root, "section")
    heading = row.heading or "“{}”"
    places = {number: replace(cite, locator=_where(cite, ranges, heading)) for number, cite in enumerate(cites)}
    try:
        press = _Press(root, _style_of(root, row.language), places)
        if not as_notes:
            used = _told_apart(press, used)
        citations = press.set(used)
        works = replace(press, works=True).set(used)
        if left_out := {id_ for id_ in used.keys() - works.keys() if used[id_].get("type") in _OF_NO_KNOWN_PLACE}:
            listed = {id_: _listed(item) if id_ in left_out else item for id_, item in used.items()}
            works = replace(press, works=True).set(listed)
    except _NOT_KNOWN as error:
        raise PostilError("“{name}” could not be read: {error}.", name=style, error=error) from error
    return Cited(tuple(citations.values()), tuple(works.values()), as_notes)


@dataclass(frozen=True, slots=True)
class _Press:
    """A style made ready, and what it sets: citations, by their numbers, or the list of their works, by ids."""

    root: etree._Element
    style: CitationStylesStyle
    cites: Mapping[int, Cite]
    works: bool = False

    def set(self, items: Mapping[str, Item]) -> dict[Key, str]:
        """Return what is set, in order.

        What stands in for an absent author is said once (CSL 1.0.2, "Substitute"), which citeproc-py does not heed: so
        it is set with a mark for an author, which the stand-in then replaces.
        """
        written = self.written(items)
        work = {key: items[self._id(key)] for key in written}
        dash = self._dash(work)
        nameless = [key for key, item in work.items() if not any(item.get(role) for role in _AUTHORS)]
        marked = self._marked({key: work[key] for key in (*nameless, *dash)})
        written |= {key: marked[key].replace(_MARK, dash[key]) for key in dash}
        stand_ins = {key: _between(written[key], marked[key]) for key in nameless}
        for field in _STAND_INS:
            keys = [key for key, stand_in in stand_ins.items() if _says(work[key], field, stand_in)]
            freed = self._marked({key: _freed(field, work[key]) for key in keys})
            written |= {key: freed[key].replace(_MARK, stand_ins.pop(key)) for key in keys}
            if field in ("title", "container-title") and self.works and self._sorts_by_author():
                written = _by_first_word(written, keys, dash)
        root = self.style.root
        in_quotes = root.get_locale_option("punctuation-in-quote") == "true"
        marks = [str(root.get_single_term(name=name)) for name in _QUOTES]
        return {key: _mended(printed(text, marks), in_quotes) for key, text in written.items()}

    def written(self, items: Mapping[str, Item]) -> dict[Key, str]:
        """Return what citeproc-py writes, in order."""
        source = CiteProcJSON([_plain(item) | {"id": id_} for id_, item in items.items()])
        bibliography = CitationStylesBibliography(self.style, source, formatters.html)
        citations = {number: Citation([_place(cite, self.works)]) for number, cite in self.cites.items()}
        for citation in citations.values():
            bibliography.register(citation)
        if self._counts() and self._sorts():
            bibliography.sort()
        if not self.works:
            return {number: str(bibliography.cite(cluster, lambda _: None)) for number, cluster in citations.items()}
        if not self.style.has_bibliography():
            return {}
        ids = {id_.lower(): id_ for id_ in items}  # of which citeproc-py keeps no capitals
        rows = {ids[item.key]: self.style.render_bibliography([item]) for item in bibliography.items}
        return {id_: str(row[0]) for id_, row in rows.items() if row}

    def _counts(self) -> bool:
        """True if the order of the works shows: in their list, and where citations are numbers of it."""
        return self.works or self._has_numbers()

    def _has_numbers(self) -> bool:
        return self.root.find(f".//{CSL}text[@variable='citation-number']") is not None

    def _sorts(self) -> bool:
        return self.root.find(f"{CSL}bibliography/{CSL}sort") is not None

    def _sorts_by_author(self) -> bool:
        """True if the list of works is in the order of their authors, and does not count them."""
        return "author" in sorted_by(self.root) and not self._has_numbers()

    def _id(self, key: Key) -> str:
        return self.cites[key].item if isinstance(key, int) else key

    def _marked(self, work: Mapping[Key, Item]) -> dict[Key, str]:
        """Return what is written of some of the works, or at some of the places, with a mark for each author."""
        items = {self._id(key): item | {"author": [{"literal": _MARK}]} for key, item in work.items()}
        cites = {number: cite for number, cite in self.cites.items() if cite.item in items}
        return replace(self, cites=cites).written(items) if items else {}

    def _dash(self, work: Mapping[Key, Item]) -> dict[Key, str]:
        """Return what stands for the authors of works whose authors are those of the work before."""
        bibliography = self.root.find(f"{CSL}bibliography")
        dash = bibliography.get("subsequent-author-substitute") if self.works and bibliography is not None else None
        if dash is None:
            return {}
        names = {key: item.get("author") for key, item in work.items()}
        return {key: dash for before, key in pairwise(names) if names[key] and names[key] == names[before]}


def _style_of(root: etree._Element, language: str) -> CitationStylesStyle:
    locale = root.get("default-locale") or language
    return CitationStylesStyle(io.BytesIO(etree.tostring(root)), locale, validate=False)


def _told_apart(press: _Press, items: Mapping[str, Item]) -> dict[str, Item]:
    """Return items, those of which a citation would look like another's with a letter each, in their works' order."""
    cites = {number: Cite(id_) for number, id_ in enumerate(items)}
    press, alike = replace(press, cites=cites), defaultdict[str, list[str]](list)
    for number, citation in press.written(items).items():
        if year_of(items[cites[int(number)].item]):
            alike[citation].append(cites[int(number)].item)
    groups = [group for group in alike.values() if len(group) > 1]
    if not groups:
        return dict(items)
    order = list(replace(press, works=True).written(items)) or list(items)
    ranks = {key: at for at, key in enumerate(order)}
    told = dict(items)
    for group in groups:
        group.sort(key=lambda id_: ranks.get(id_, 0))
        told |= {id_: items[id_] | {SUFFIX: _letter(at)} for at, id_ in enumerate(group)}
    return told


def _between(text: str, marked: str) -> str:
    """Return what stands in a text where the mark stands in another, or "" where they differ elsewhere too."""
    before, mark, behind = marked.partition(_MARK)
    if not mark or not text.startswith(before) or not text.endswith(behind):
        return ""
    return text[len(before) : len(text) - len(behind)]


def _without(field: str, item: Item) -> Item:
    return {name: value for name, value in item.items() if name != field}


def _by_first_word(written: Mapping[Key, str], keys: Sequence[Key], dash: Container[Key]) -> dict[Key, str]:
    """Return works, each of ``keys`` before the first that begins with a later word: not by marks, as they are now.

    Those in ``dash`` are by whom the work above them is.
    """
    order, words, begins = [key for key in written if key not in keys], dict[Key, str](), ""
    for key in (*order, *keys):
        if key not in dash:
            begins = re.sub(r"^\W*(?:(?:the|an?) )?\W*", "", as_text(written[key]).casefold())
        words[key] = begins
    for key in keys:
        behind = (at for at, other in enumerate(order) if words[other] > words[key])
        order.insert(next(behind, len(order)), key)
    return {key: written[key] for key in order}


def _freed(field: str, item: Item) -> Item:
    """Return an item without what stands in for its author; an article without its periodical's name is no book."""
    return _without(field, item) | ({"type": "webpage"} if field == "container-title" else {})


def _says(item: Item, field: str, stand_in: str) -> bool:
    """True if what stands in for an author is this field of an item."""
    value = item.get(field)
    if not value or not stand_in:
        return False
    words = family_of(value[0]) if isinstance(value, list) else str(value)
    return words.casefold() in as_text(stand_in).casefold()


def _to_set(item: Item, ranges: str) -> Item:
    """Return an item with names, titles and pages as guides have them, and with what a style takes its form from.

    An article of an unknown journal would be set as a book is, and its volume as one of several.
    """
    if item.get("type") == "article-journal" and not item.get("container-title"):
        item = _without("volume", _without("issue", item)) | {"type": "document"}
    if item.get("page"):
        item = item | {"page": abridged(str(item["page"]), ranges)}
    if item.get("publisher"):
        item = item | {"publisher": _BUSINESS.sub("", str(item["publisher"]))}
    titles = {name: to_set(value) for name, value in item.items() if "title" in name and isinstance(value, str)}
    people = {name: [_name_to_set(part) for part in value] for name, value in item.items() if isinstance(value, list)}
    return item | titles | people


def _listed(item: Item) -> Item:
    """Return a work that a style leaves out of its list as what it lists, with the words for a manuscript."""
    genre = {"genre": "unpublished manuscript"} if item["type"] == "manuscript" else {}
    return genre | item | {"type": "webpage"}


def _name_to_set(name: Any) -> Any:
    given = name.get("given") if isinstance(name, Mapping) else None
    return {**name, "given": initials_apart(str(given))} if given else name


def _periodical_without_the(item: Item) -> Item:
    """Return an item as Chicago has it, which says *New York Times* of The New York Times."""
    name = str(item.get("container-title") or "")
    if not str(item.get("type")).startswith("article-") or not name.lower().startswith("the "):
        return item
    return item | {"container-title": name[len("the ") :]}


def _letter(at: int) -> str:
    return ascii_lowercase[at] if at < 26 else ascii_lowercase[at // 26 - 1] + ascii_lowercase[at % 26]


def _where(cite: Cite, ranges: str, heading: str) -> str:
    if cite.label == "section" and cite.locator:
        return under(with_marks(cite.locator), heading)
    return abridged(cite.locator, ranges)


def _place(cite: Cite, whole: bool) -> CitationItem:
    if whole or not cite.locator:
        return CitationItem(cite.item)
    return CitationItem(cite.item, locator=Locator(cite.label, _escaped(cite.locator)))


_AS_WRITTEN = re.compile(  # with what stands at it without a blank, from which citeproc-py would part it
    r"\b(?:\w+[^\w\s<>&;-]){0,9}\w*[^\W\d_A-Z]\w*[A-Z]\w*[^\s<>&-]*-?|(?<=\s)(?:vs?\.|versus)(?=\s)"
)


def _plain(item: Mapping[str, Any]) -> Item:
    """Return what can be cited of an item, escaped: citeproc-py puts it into HTML as it is.

    Its language tells whether its title has English capitals.
    """
    plain = {name: _escaped(value) for name, value in item.items() if name not in _NOT_CITED | {"type"}}
    for name in plain.keys() - {"DOI", "URL"}:
        if isinstance(plain[name], str):
            plain[name] = _AS_WRITTEN.sub(r'<span class="nocase">\g<0></span>', plain[name])
    plain["type"] = item.get("type", "document")
    if language := str(item.get("language") or ""):
        plain["language"] = language.partition("-")[0].lower()
    return plain


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return html.escape(value, quote=False)
    if isinstance(value, list):
        return [_escaped(part) for part in value]
    return {name: _escaped(part) for name, part in value.items()} if isinstance(value, Mapping) else value


def _mended(text: str, in_quotes: bool) -> str:
    if in_quotes:
        text = _BEHIND_QUOTE.sub(r"\2\1", text)
    text = re.sub(r"([?!](?:</\w+>|[”’])*|\.(?:</\w+>)+)\.|([.,])\2+", r"\1\2", text)
    return re.sub(r"^(\[\d+\]|\d+\.)(?=\S)", r"\1 ", text)
