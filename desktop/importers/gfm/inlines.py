"""Runs the patterns over the text of each block.

Each pattern sees the whole text, with a placeholder for what an earlier one took; the placeholder knows how much of
the text it stands for, and so what is left of the text says where it stands. Knows nothing of what a pattern looks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as etree

from markdown.util import ETX, STX, AtomicString

from desktop.importers.gfm.lines import tamed
from desktop.importers.gfm.places import Places

if TYPE_CHECKING:
    from markdown.inlinepatterns import InlineProcessor

    from desktop.importers.gfm.blocks import BlockParser

PLACEHOLDER = re.compile(f"{STX}klzzwxh:([0-9]+){ETX}")
# What a mark of each takes on either side of the words; of all others that depends on how they stand there.
_WIDTHS = {"mark": 2, "ins": 2, "del": 2, "sub": 1, "sup": 1}

Pattern = Callable[[str], str]
"""Returns a text with placeholders for what it finds in it, and in the words of that for what later patterns find."""


class Taking(NamedTuple):
    """A part of a text that is taken: its bounds, the element or text for it, where its words begin."""

    start: int
    end: int
    content: etree.Element | str
    inner: int = 0


def run_all(patterns: Iterable[Pattern], text: str) -> str:
    """Return a text with placeholders for all that patterns find in it, each asked after the other."""
    for pattern in patterns:
        text = pattern(text)
    return text


class Taken(NamedTuple):
    """A piece that a pattern took out of a text: an element, or a text that stands for itself.

    ``length`` is that of the text which it was, ``source`` that text, ``inner`` where the element's words begin in it.
    """

    content: etree.Element | str
    length: int
    source: str
    inner: int


class Stash:
    """The parts taken out of one block's text, by the numbers of the placeholders."""

    def __init__(self) -> None:
        self.taken: list[Taken] = []

    def put(self, content: etree.Element | str, length: int, source: str = "", inner: int = 0) -> str:
        """Keep what was taken and return its placeholder."""
        self.taken.append(Taken(content, length, source, inner))
        return f"{STX}klzzwxh:{len(self.taken) - 1:04d}{ETX}"

    def put_all(
        self, text: str, span: tuple[int, int], takings: Iterable[Taking], later: Sequence[Pattern] = ()
    ) -> str:
        """Return a part of a text with a placeholder for each element; ``later`` patterns look at the words of each."""
        parts, at = [], span[0]
        for start, end, content, inner in takings:
            if not isinstance(content, str) and content.text and not isinstance(content.text, AtomicString):
                content.text = run_all(later, content.text)
            source = text[start:end]
            parts += [text[at:start], self.put(content, self.length_of(source), source, inner)]
            at = end
        return "".join([*parts, text[at : span[1]]])

    def length_of(self, text: str) -> int:
        """Return how long a text was before anything was taken out of it."""
        length = len(text)
        if STX in text:
            for match in PLACEHOLDER.finditer(text):
                length += self.taken[int(match[1])].length - len(match[0])
        return length

    def source_of(self, text: str) -> str:
        """Return a text with every placeholder as it stood in the source."""
        return PLACEHOLDER.sub(lambda match: self.taken[int(match[1])].source, text)

    def said_in(self, text: str) -> str:
        """Return a text with what every placeholder stands for: a text as it is, of a footnote nothing."""

        def one(match: re.Match[str]) -> str:
            content, _, source, _ = self.taken[int(match[1])]
            return content if isinstance(content, str) else "" if content.tag == "sup" else source

        return PLACEHOLDER.sub(one, text)


def delimited(processor: InlineProcessor, stash: Stash, text: str) -> str:
    """Return a text with placeholders for what is marked, inserted, deleted, set higher or lower.

    pymdownx's processor gives one element after the other, with all inside.
    """
    at = 0
    while match := processor.getCompiledRegExp().search(text, at):
        content, start, end = processor.handleMatch(match, text)
        if not isinstance(content, etree.Element) or start is None or end is None:
            at = end or match.end()
            continue
        placeholder = _put_delimited(content, stash)
        if stash.taken[-1].length != stash.length_of(text[start:end]):  # it took the rest of a run for signs
            at = end
            continue
        text = f"{text[:start]}{placeholder}{text[end:]}"
        at = start + len(placeholder)
    return text


def _put_delimited(element: etree.Element, stash: Stash) -> str:
    """Return the placeholder of an element, in whose words are those of what stands in it."""
    width, parts = _WIDTHS[element.tag], [element.text or ""]
    for child in element:
        tail, child.tail = child.tail or "", None
        parts += [_put_delimited(child, stash), tail]
    element[:], element.text = [], "".join(parts)
    return stash.put(element, stash.length_of(element.text) + 2 * width, inner=width)


class Inlines:
    """Reads the text of each block; with ``says_places`` the words carry the signs of where they stand."""

    def __init__(self, parser: BlockParser, stash: Stash, patterns: Sequence[Pattern], says_places: bool) -> None:
        self._parser, self._stash, self._patterns, self._says_places = parser, stash, patterns, says_places
        self._places = Places([])

    def run(self, root: etree.Element) -> None:
        """Read the text of every element that the block parser gave one."""
        for element in list(root.iter()):
            origin = self._parser.origins.get(element)
            if origin is None or element.text is None:
                continue
            self._places = Places(origin)
            text, element.text = element.text, None
            if not isinstance(text, AtomicString):
                self._stash.taken.clear()
                self._fill(element, run_all(self._patterns, text), 0)
            elif element.tag != "raw":
                element.text = self._words(text, 0)
            else:
                element.text = tamed(self._places.html(text, 0) if self._says_places else text)

    def _words(self, text: str, at: int) -> str:
        return self._places.words(text, at) if self._says_places else text

    def _words_after(self, text: str, at: int) -> str:
        return (self._sign(at, 1) if text[:1] == " " else "") + self._words(text, at)

    def _sign(self, at: int, length: int) -> str:
        return self._places.sign(at, length) if self._says_places else ""

    def _fill(self, element: etree.Element, text: str, at: int) -> None:
        """Add a text with placeholders, which stands at a place of the block's text, to an element."""
        low = 0
        words: list[str] = []  # since the last element
        after = False  # what stands for itself: a blank has a place of its own then
        for match in PLACEHOLDER.finditer(text) if STX in text else ():
            literal = text[low : match.start()]
            low = match.end()
            taken = self._stash.taken[int(match[1])]
            words.append(self._words_after(literal, at) if after else self._words(literal, at))
            at += len(literal)
            if after := isinstance(taken.content, str):
                words.append(self._sign(at, taken.length) + taken.content)
            else:
                _add(element, "".join(words))
                words.clear()
                self._put(element, taken.content, at, taken)
            at += taken.length
        words.append(self._words_after(text[low:], at) if after else self._words(text[low:], at))
        _add(element, "".join(words))

    def _put(self, parent: etree.Element, element: etree.Element, at: int, taken: Taken) -> None:
        """Add an element that was taken out to its parent, and to it what it holds."""
        text = element.text
        if element.tag == "img":
            _add(parent, self._sign(at, taken.length))
        parent.append(element)
        if text == STX:  # the number of a footnote, which comes later
            element.text = AtomicString(self._sign(at, taken.length) + STX)
        elif text is None:
            return
        elif element.tag == "raw":
            element.text = tamed(self._places.html(text, at) if self._says_places else text)
        elif isinstance(text, AtomicString):
            element.text = self._words(text, at + taken.inner)
        else:
            element.text = None
            self._fill(element, text, at + taken.inner)


def _add(parent: etree.Element, text: str) -> None:
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
