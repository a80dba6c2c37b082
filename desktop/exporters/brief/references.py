"""A brief's references to what it quotes: ``![[postil://a/ID]]``, or shortened, ``![[postil://a/ID]]{words […] [so]}``,
whose square brackets are the writer's and ``[…]`` leaves out; to other programs that is text behind the quote.

Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.anchoring.normalise import level
from desktop.annotated.notes.footnotes import lines_of, outside_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.exporters.brief.quoted import Quoted

_WORDS = r"\{((?:[^{}\\\n`]|\\[^\n`])+)\}"
SHORTENED = re.compile(_WORDS)
REFERENCE = re.compile(rf"!\[\[postil://a/([0-9A-Za-z-]{{1,64}})\]\](?:{_WORDS})?")
TOKEN = re.compile("\ufdd0(\\d+)\ufdd1")  # stands for a quote; no text holds these two code points
_BRACKETS = re.compile(r"\[(?!\s*\])[^\[\]]*\]")
_ESCAPED = re.compile(r"\\(.)|&#96;")
_TO_ESCAPE = re.compile(r"[\\{}]|&(?=#96;)")
_BLANKS = re.compile(r"[^\S\xa0\u202f]+")


class Reference(NamedTuple):
    """The sign for a quote in a brief: its annotation, and in braces what it is shortened to; "" where it is not."""

    annotation_id: str
    braced: str = ""

    @property
    def text(self) -> str:
        """The reference as it stands in the brief."""
        return f"![[postil://a/{self.annotation_id}]]" + (f"{{{self.braced}}}" if self.braced else "")

    @property
    def words(self) -> str:
        """The words that the quote is shortened to; "" where it is whole."""
        return _ESCAPED.sub(lambda escaped: escaped[1] or "`", self.braced)

    def shortened_to(self, words: str) -> Reference:
        """Return the reference with other words, in one line; "": whole."""
        words = _BLANKS.sub(" ", words).strip()
        braced = _TO_ESCAPE.sub(lambda sign: f"\\{sign[0]}", words).replace("`", "&#96;")
        return self._replace(braced=braced)


def reference_in(match: re.Match[str]) -> Reference:
    """Return the reference of a match of REFERENCE."""
    return Reference(match[1], match[2] or "")


def quoted_ids(text: str) -> list[str]:
    """Return the ids that a brief quotes, each once, in their order; what stands in code quotes nothing."""
    return list(dict.fromkeys(reference.annotation_id for reference in with_tokens(text)[1]))


def with_tokens(text: str) -> tuple[str, list[Reference]]:
    """Put a TOKEN in the place of each quote, numbered from 0; return the text and the references in their order."""
    references: list[Reference] = []

    def token(match: re.Match[str]) -> str:
        references.append(reference_in(match))
        return f"\ufdd0{len(references) - 1}\ufdd1"

    text = "\n".join(lines_of(text)).replace("\ufdd0", "\ufffd").replace("\ufdd1", "\ufffd")
    return outside_code(text, REFERENCE, token), references


def as_quoted(reference: Reference, quotes: Mapping[str, Quoted]) -> Quoted:
    """Return what a reference says today: the quote, or what it is shortened to."""
    quote = quotes[reference.annotation_id]
    return replace(quote, words=reference.words) if reference.braced and not quote.missing else quote


def strange_words(shortened: str, source: str) -> str:
    """Return the first words of a shortened quote that are not the source's, or "".

    Square brackets may hold anything and leave out anything, as both ends may; blanks and forms of quotation marks and
    dashes are one.
    """
    source, shortened = level(source), level(shortened).strip()
    at = 0
    pieces = _BRACKETS.split(shortened)
    for number, piece in enumerate(pieces):
        words = piece.strip()
        if not words:
            continue
        begins = number == 0 or piece != piece.lstrip()
        ends = number == len(pieces) - 1 or piece != piece.rstrip()
        place = _place_of(words, source, at, begins=begins, ends=ends)
        if place < 0:
            return words
        at = place + len(words)
    return ""


def _place_of(words: str, source: str, at: int, *, begins: bool, ends: bool) -> int:
    """Return where words stand in a source from a place on, not in the middle of a word where they begin or end one."""
    place = source.find(words, at)
    while place >= 0:
        end = place + len(words)
        whole = not (begins and _parts_word(source, place)) and not (ends and _parts_word(source, end))
        if whole:
            return place
        place = source.find(words, place + 1)
    return -1


def _parts_word(source: str, at: int) -> bool:
    return 0 < at < len(source) and source[at - 1].isalnum() and source[at].isalnum()


def strayed(references: Iterable[Reference], quotes: Mapping[str, Quoted]) -> dict[Reference, str]:
    """Return the shortened quotes whose source says otherwise today, each with the first words that it does not say."""
    by_reference = {}
    for reference in references:
        quote = quotes[reference.annotation_id]
        if reference.braced and not quote.missing and (words := strange_words(reference.words, quote.words)):
            by_reference[reference] = words
    return by_reference
