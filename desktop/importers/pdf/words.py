"""The words of one page of a PDF, with where they stand and how they are set. What they mean is not its business.

Coordinates are points in the frame of the page's reading direction: ``x`` grows along the line, ``y`` down the page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from ctypes import c_ushort
from itertools import count, filterfalse, islice
from math import atan2, hypot, pi
from operator import sub
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.importers.pdf.fonts.accents import TAKEN, with_accents_put
from desktop.importers.pdf.fonts.faces import Font, font_at, font_name, scale_of
from desktop.importers.pdf.fonts.tex import LIGATURE, LIGATURES, OF_T1, with_slashes_last
from desktop.importers.pdfium.axes import (
    Box,
    Characters,
    count_marks,
    font_of,
    is_in,
    paper_of,
    render_mode_of,
    sound,
    turned,
    turned_box,
)
from desktop.importers.pdfium.drawn import Drawn, Kind, drawn_on
from desktop.importers.pdfium.tags import Tag, tag_of

LINE_HYPHEN = "\ufffe"  # PDFium's sign for a hyphen at a line's end, behind which the next line follows at once
MIDDLE = 0.3  # of the size: how far above its baseline the middle of a small letter is
UNSEEN = 3  # of the ways to show text (ISO 32000-1, table 106)
REPLACEMENT = "\ufffd"  # shows that a letter of a word is not known
UNKNOWN = "\u200b"  # stands for a glyph of which the file does not say what character it is
_NAMED = {0: UNKNOWN, 2: LINE_HYPHEN}
_BREAKS = re.compile("([ \t\u00a0\u2000-\u200a\u202f\u3000]+|[\r\n\f\v\ufffe]+[ \t\r\n\f\v\u00a0]*)")
_SPACE = "\t\r \u00a0"  # as Word on a Mac names the glyph of its space
_LINE_ENDS = "\r\n\f\v\ufffe"
_WORD_END = re.compile("[a-z\u00df-\u00ff0-9]$")
SPACELESS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")  # letters of writing that has no spaces
_VINCULUM = re.compile("(?:ffi){2,}")  # what publishers' fonts call the pieces of the bar above a root
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_FEWEST = 20  # such characters on a page, besides its formulas: one with ligatures has as many ...
_OF_LETTERS = 0.15  # ... but more words of letters alone: a quarter at the least, one in twenty where no font has names
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")  # of a character that PDFium counts as two
_TWICE = re.compile(f"([\U00010000-\U0010ffff]{UNKNOWN})\\1")  # so a glyph of Office's formulas names its letter
_HANGING, _DEEP = 0.15, 0.5  # of the size: so far does a sign of formulas stand above and below its baseline ...
NO_SPACE = 0.09  # of the size: a gap that is none between words, but in formulas
CLOSE = 0.22  # of the size: a gap that no space of a line is narrower than
_LAID_OVER = 0.1  # of the size: how far such a space begins before the glyph ends
_TRIED = 100  # characters, for a letter that shows how large a font's are
_NOTHING, _FLAT = 0.02, 0.15  # of its width: a glyph that is so low has no ink, or is a minus, which has 0.07 of it
_SHORTEST = 6.0  # points, of a rule: a shorter one is a part of a sign
_UNDERSCORE = 0.12, 0.3  # of the size: so near its baseline and its words it is drawn, and those that lean over it
RAISED = 0.88  # of the size around it: smaller, and it is a mark at a word and not part of it


class Style(NamedTuple):
    """The style of a word; ``size`` in points as it stands on the page, rounded to quarters."""

    size: float
    bold: bool = False
    italic: bool = False
    mono: bool = False
    math: bool = False


class Word(NamedTuple):
    """A run of characters without white space, in one style.

    ``first`` is its first character as PDFium counts those of the page, ``glued`` says that no space stands before it,
    ``hyphen`` that PDFium took one away behind it, ``tag`` what the file says of it, if anything,
    ``spaced`` that the file has a space behind it, also at a line's end, ``unseen`` that it lies over its picture.
    """

    text: str
    x0: float
    x1: float
    y: float  # of the baseline
    style: Style
    first: int
    turns: int = 0  # quarter turns of its direction, as a page's
    glued: bool = False
    hyphen: bool = False
    tag: Tag | None = None
    spaced: bool = False
    top: float = 0.0  # of its first and last letter
    bottom: float = 0.0
    unseen: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the word, by the height of small letters."""
        return (self.x0 + self.x1) / 2, self.y - MIDDLE * self.style.size


Run = tuple[Word, ...]  # words that PDFium takes for a line


class PageWords(NamedTuple):
    """The words of a page in PDFium's order; ``aside`` are those that run in another direction than most."""

    number: int  # from 0
    label: str
    turns: int = 0  # quarter turns, against the clock, from the file's axes to the direction of the text
    runs: tuple[Run, ...] = ()
    aside: tuple[Run, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    annotated: bool = False
    damaged: bool = False  # so that it cannot be drawn either
    unnamed: bool = False  # its fonts do not say which characters they show: it has words only if they lie over those


class _Look(NamedTuple):
    """The properties of a text object, asked of PDFium once."""

    style: Style
    turns: int
    tag: Tag | None
    baseline: float  # in the frame of its direction, in tenths of a point
    signs: dict[int, str] | None = None
    unseen: bool = False


_PLAIN = _Look(Style(10.0), 0, None, 0.0)


class PageReader:
    """Reads the words of one page. ``page`` and ``text`` are PDFium's handles, open as long as this is used."""

    def __init__(self, page: Any, text: Any, tags: Mapping[int, Tag]) -> None:
        self._page = page
        self._text = text
        self._tags = tags
        self._looks: dict[int, _Look] = {}
        self._fonts: dict[int, Font] = {}
        self._styles: dict[tuple[int, float], Style] = {}  # by font and size as told
        self._characters = Characters(text)
        self._instead: dict[int, str] = {}  # what some characters are, by their numbers

    def read(self, number: int, label: str) -> PageWords:
        """Return the page's words; ``number`` counts from 0."""
        characters, self._instead = with_accents_put(
            self.characters(), lambda index: self.box(index, 0), lambda index: self._look(index).style.math
        )
        runs = self._runs(characters)
        unnamed = len(_CONTROLS.findall(characters)) > _FEWEST and _are_unnamed(runs)
        if unnamed:
            runs = [[word for word in run if word.unseen] for run in runs]
        paper = [turned_box(paper_of(self._page), turns) for turns in range(4)]
        on_paper = ([word for word in run if is_in(word.middle, paper[word.turns])] for run in runs)
        runs = [run for run in on_paper if run]
        turns = Counter({0: 0})
        for run in runs:
            turns[run[0].turns] += sum([len(word.text) for word in run])
        main = turns.most_common(1)[0][0]
        drawn, covered = drawn_on(self._page, main)
        if covered:
            runs = [[word for word in run if self._characters.object(word.first) not in covered] for run in runs]
            runs = [run for run in runs if run]
        short = sorted(thing.box for thing in drawn if _is_short(thing))
        drawn = tuple(filterfalse(_is_short, drawn))
        straight = tuple(_with_underscores(run, short) for run in runs if run[0].turns == main)
        aside = tuple(tuple(run) for run in runs if run[0].turns != main)
        annotated = pdfium.FPDFPage_GetAnnotCount(self._page) > 0
        return PageWords(number, label, main, straight, aside, drawn, annotated, unnamed=unnamed)

    def characters(self) -> str:
        """Return the page's characters, one for each that PDFium counts."""
        most = pdfium.FPDFText_CountChars(self._text)
        if most <= 0:
            return ""
        room = (c_ushort * (2 * most + 2))()
        written = pdfium.FPDFText_GetText(self._text, 0, most, room)
        text = bytes(room)[: 2 * max(written - 1, 0)].decode("utf-16-le", errors="surrogatepass")
        if len(text) != most:  # some of them have no text, so that places in it are not PDFium's
            codes = (pdfium.FPDFText_GetUnicode(self._text, index) for index in range(most))
            text = "".join(_NAMED.get(code) or (chr(code) if code < 0x110000 else UNKNOWN) for code in codes)
            text = _HALVES.sub(lambda two: two[0].encode("utf-16", "surrogatepass").decode("utf-16") + UNKNOWN, text)
            text = _TWICE.sub(self._of_glyph, text)
        elif LINE_HYPHEN in text:
            text = re.sub(LINE_HYPHEN, self._hyphen, text)
        text = _VINCULUM.sub(lambda bar: len(bar[0]) * " ", text.replace(_SPACE, len(_SPACE) * " "))
        return LIGATURE.sub(self._ligature, text)

    def _of_glyph(self, match: re.Match[str]) -> str:
        """Return the two letters, or where one glyph shows them the first alone."""
        is_one = self._characters.box(match.start()) == self._characters.box(match.start() + 2)
        return match[1] + 2 * UNKNOWN if is_one else match[0]

    def _hyphen(self, match: re.Match[str]) -> str:
        """Return what PDFium's sign for a hyphen stands for: glyphs of no known character have it too, and spaces."""
        if pdfium.FPDFText_GetUnicode(self._text, match.start()):
            return LINE_HYPHEN
        left, bottom, right, top = self._characters.box(match.start())
        height = (top - bottom) / (right - left or 1)
        return " " if height < _NOTHING else "−" if height < _FLAT else REPLACEMENT

    def _ligature(self, match: re.Match[str]) -> str:
        """Return the ligature of a number; those of T1 for fonts without a name, as TeX's bitmaps are: others have
        ligatures of their own there.
        """
        return match[0] if match[0] in OF_T1 and font_name(self._text, match.start())[0] else LIGATURES[match[0]]

    def _runs(self, characters: str) -> list[list[Word]]:
        runs: list[list[Word]] = [[]]
        at = 0
        space = -1  # where one stands that may be PDFium's own
        pieces = _BREAKS.split(characters)
        for piece, gap in zip(pieces[::2], (*pieces[1::2], ""), strict=True):
            if text := piece.strip(TAKEN):
                self._add(runs, text, at + piece.index(text[0]), space)
                space = -1
            at += len(piece) + len(gap)
            if gap and gap[0] not in _LINE_ENDS:
                space = at - len(gap)
            elif gap:
                if runs[-1]:
                    runs[-1][-1] = runs[-1][-1]._replace(hyphen=LINE_HYPHEN in gap, spaced=space >= 0)
                runs.append([])
                space = -1
        if runs[-1]:  # what follows is on another page
            runs[-1][-1] = runs[-1][-1]._replace(spaced=True)
        return [run for run in runs if run]

    def _add(self, runs: list[list[Word]], text: str, index: int, space: int) -> None:
        """Add the word, or where it changes its style the words, to the last run; ``space``: where one stands."""
        look = self._look(index)
        box = self.box(index, look.turns)
        glued = bool(runs[-1]) and self._is_made_up(runs[-1][-1], text, box, space, look.turns)
        last = index + len(text) - 1
        if runs[-1] and runs[-1][-1].turns != look.turns:
            runs.append([])
        if last == index or self._look(last) is look:
            runs[-1].append(self._word(_named(text, look), index, look, box, glued))
        else:
            runs[-1] += self._parts(text, index, glued)

    def _is_made_up(self, before: Word, text: str, box: Box, space: int, turns: int) -> bool:
        """True if the space between two glyphs is none: there is no room for one, or it is laid over a ligature.

        PDFium puts one where glyphs stand apart, as in formulas and in Chinese lines set wide, though not between
        words; that an italic "f" leans into it makes it none. Layout programs put one into the half of a ligature.
        """
        if space < 0:
            return True
        gap, size = box[0] - before.x1, before.style.size
        is_spread = len(before.text) == len(text) == 1 and all(map(SPACELESS.match, (before.text, text)))
        if gap > size * (1 if is_spread else CLOSE) or before.x0 > box[1]:
            return False
        if pdfium.FPDFText_IsGenerated(self._text, space):
            if is_spread:
                return True
            of_words = _WORD_END.search(before.text) and text[0].isalnum() and not before.style.math
            return gap <= NO_SPACE * size and not of_words
        if not before.x0 < self.box(space, turns)[0] < before.x1 - _LAID_OVER * size:
            return False
        return len(before.text) > 1 and self.box(space - 1, turns) == self.box(space - 2, turns)  # of one glyph

    def _parts(self, text: str, index: int, glued: bool) -> list[Word]:
        """Return the words of a run of characters that may change its style."""
        looks: list[_Look] = []
        for at, character in enumerate(text):
            looks.append(looks[-1] if character == TAKEN else self._look(index + at))
        text = "".join(_named(character, look) for character, look in zip(text, looks, strict=True))
        parts = [(0, 1, looks[0])]
        for at, here in enumerate(looks[1:], 1):
            start, _, before = parts[-1]
            small, large = sorted((here.style.size, before.style.size))
            alike = here.turns == before.turns and here.style.mono == before.style.mono
            if here.style == before.style or (alike and small >= large * RAISED):
                parts[-1] = (start, at + 1, before)
            else:
                parts.append((at, at + 1, here))
        return [
            self._word(text[start:end], index + start, look, self.box(index + start, look.turns), glued or start > 0)
            for start, end, look in parts
        ]

    def _word(self, text: str, index: int, look: _Look, first: Box, glued: bool) -> Word:
        x0, x1, top, bottom = first
        if len(text) > 1:
            left, right, above, below = self.box(index + len(text) - 1, look.turns)
            x0, x1 = left if left < x0 else x0, right if right > x1 else x1
            top, bottom = above if above < top else top, below if below > bottom else bottom
        if x1 <= x0:
            x1 = x0 + look.style.size * 0.5 * len(text)
        size, y = look.style.size, look.baseline
        if top > y - _HANGING * size and bottom > y + _DEEP * size:  # a sum, a root, a large bracket
            y = round((top + bottom) / 2 + MIDDLE * size, 1)
        if self._instead:
            text = "".join(self._instead.get(at, letter) for at, letter in enumerate(text, index))
        text = with_slashes_last(text)
        return Word(
            text, x0, x1, y, look.style, index, look.turns, glued, False, look.tag, False, top, bottom, look.unseen
        )

    def box(self, index: int, turns: int) -> Box:
        """Return left, right, top and bottom of a character in the frame of ``turns``."""
        left, bottom, right, top = box = self._characters.box(index)
        return _sides(box, turns) if turns else (left, right, -top, -bottom)

    def rooms(self, word: Word) -> list[Box]:
        """Return the same for each letter of a word, with the room that the font gives it."""
        letters = (at for at in count(word.first) if self._instead.get(at, "letter"))
        return [_sides(self._characters.room(at), word.turns) for at in islice(letters, len(word.text))]

    def _look(self, index: int) -> _Look:
        address = self._characters.object(index)
        if (look := self._looks.get(address)) is not None:
            return look
        if not address:
            return _PLAIN._replace(baseline=round(self.box(index, 0)[3], 1))
        return self._looks.setdefault(address, self._asked(index, address))

    def _asked(self, index: int, object_: int) -> _Look:
        a, b, c, d = self._characters.matrix(index)
        size = self._size(index, c, d)
        turns = round(atan2(b, a) / (pi / 2)) % 4 if b or a <= 0 else 0
        address = font_of(object_) or 0
        style = self._styles.get((address, size))
        if style is None:
            font = self._fonts.get(address)
            if font is None:
                font = font_at(self._text, index)
                font = self._fonts[address] = font if font.scale else self._scaled(font, index, address, turns)
            size_shown = min(max(round(abs(size * font.scale) * 4) / 4, 0.25), 2000.0)
            style = self._styles[address, size] = Style(size_shown, *font[:4])
        right, up = self._characters.origin(index)
        tag = tag_of(object_, self._tags) if count_marks(object_) else None
        unseen = render_mode_of(object_) == UNSEEN
        return _Look(style, turns, tag, round(turned(right, up, turns)[1], 1), self._fonts[address].signs, unseen)

    def _scaled(self, font: Font, first: int, address: int, turns: int) -> Font:
        """Return a font with its scale, seen by the first of its letters from a character on that shows it."""
        for index in range(first, first + _TRIED):
            object_ = self._characters.object(index)
            if object_ and font_of(object_) == address:
                letter, (_, _, top, bottom) = chr(pdfium.FPDFText_GetUnicode(self._text, index)), self.box(index, turns)
                if scale := scale_of(letter, bottom - top, self._size(index, *self._characters.matrix(index)[2:])):
                    return font._replace(scale=scale)
        return font._replace(scale=1.0)

    def _size(self, index: int, c: float, d: float) -> float:
        """Return a character's size, which the lower row of its matrix scales."""
        return sound(self._characters.size(index) * (hypot(c, d) or 1.0))[0]


def _with_underscores(run: Sequence[Word], rules: Sequence[Box]) -> Run:
    """Return a run with the underscores between words that TeX draws as short rules, where PDFium sees a space.

    The rules are sorted.
    """
    words = list(run[: 1 if rules else None])
    for word in run[len(words) :]:
        before, room = words[-1], _UNDERSCORE[word.style.italic] * word.style.size
        place = before.x1, before.y, word.x0, before.y
        near = rules[bisect_left(rules, (before.x1 - room,)) : bisect_left(rules, (before.x1 + room,))]
        is_parted = word.first == before.first + len(before.text) + 1 and word.x0 - before.x1 > CLOSE * word.style.size
        if is_parted and any(max(map(abs, map(sub, rule, place))) < room for rule in near):
            words[-1], word = before._replace(text=f"{before.text}_", x1=word.x0), word._replace(glued=True)
        words.append(word)
    return tuple(words)


def _is_short(thing: Drawn) -> bool:
    left, top, right, bottom = thing.box
    return thing.kind is Kind.RULE and max(right - left, bottom - top) <= _SHORTEST


def _named(text: str, look: _Look) -> str:
    return text.translate(look.signs) if look.signs else text


def _are_unnamed(runs: Iterable[Sequence[Word]]) -> bool:
    """True if a page's fonts give numbers of their glyphs for characters: then hardly a word is of letters alone.

    Formulas have signs instead of letters, and what lies unseen over the page are the words that Tesseract read.
    """
    words = [word for run in runs for word in run if not (word.unseen or word.style.math)]
    shown = "".join(word.text if word.glued else f" {word.text}" for word in words).split()
    letters = sum(text.isalpha() and len(text) > 1 for text in shown)
    return letters < _OF_LETTERS * len(shown) and len(_CONTROLS.findall("".join(shown))) > _FEWEST


def _sides(box: Box, turns: int) -> Box:
    if not turns:
        return box[0], box[2], -box[3], -box[1]
    left, top, right, bottom = turned_box(box, turns)
    return left, right, top, bottom
