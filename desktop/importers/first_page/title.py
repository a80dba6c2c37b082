"""The title on a page: its largest words that can be one, or the first bold ones where no words are larger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.article.words import folded
from desktop.importers.first_page.names import is_name, leading_names
from desktop.importers.first_page.rows import composed, is_prose, rows_of, unmarked
from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.measures import body_size

_SAME_SIZE = 0.94  # of the size: a scan's letters differ so much within one title
_APART = 2.1  # sizes between the baselines of two lines of one title, which may be set with double spacing
_LARGER = 1.08  # times the size of the text: less is no title by its size
_LONGEST, _MOST_LINES = 300, 6
_BESIDE_TITLES = (  # what is set as large as a title on covers, in heads and feet, and above the parts of a text
    r"^(\w+ )?(technical|research|working) (report|paper|memo)s?\b.{0,24}$",
    r"rapport de recherche|apport$|report series",
    r"^(the )?(\w+ ){0,3}journal\b|\bjournal of\b|^proceedings|\bmagazine$|^communications of|^transactions on",
    r"^this paper is included|open access to|contents lists|^(in )?(partial|the) fulfil+ment|^see discussions",
    r"^(university|universit\w|department|institut\w*|school|faculty) (of|de|für|for)\b",
    r"https?:|www\.|@|\w\.(com|org|net|edu)\b|\bISSN\b|\bISBN\b|^vol(ume|\.)|^page \d|^(18|19|20)\d\d\W",
    r"^(abstract|contents|table of contents|introduction|preface|acknowledge?ments?|foreword|summary|references|"
    r"keywords?|notes?|discussion|article in|conference paper|contributed articles?)\W*$",
    r"^(published|edited|written) by|^(copyright|©|\(c\))|\ball rights reserved",
    r"^(chapter|section|part|lecture|session|draft)( \w+)?$|^(figure|fig\.|table) \d",
)
NO_TITLE = re.compile("|".join(_BESIDE_TITLES), re.IGNORECASE)
_GOES_ON = re.compile(r"[:,–—-]$|\b(of|the|and|for|in|on|a|an|to|with|by|or)$", re.IGNORECASE)
_GARBLED = re.compile(  # letters of a font that does not say which they are
    r"[^\W\d_][a-zà-ÿ]*[A-ZÀ-Þ][a-zà-ÿ]+[A-ZÀ-Þ]|[\x00-\x1f\x80-\x9f\ufffd]|\w[!#%*+<=>@^|]+\w"
)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Titled:
    """A title as it stands on a page: its words, and the lines that are it, from top to bottom."""

    text: str
    lines: tuple[Line, ...]

    @property
    def top(self) -> float:
        """The baseline of the first line."""
        return self.lines[0].y

    @property
    def bottom(self) -> float:
        """The baseline of the last line."""
        return self.lines[-1].y


def title_on(lines: Sequence[Line], later: str) -> Titled | None:
    """Return the title on a page; ``later`` is the text of the next pages, where a cover's title stands again."""
    size = body_size(lines)
    large = [titled for titled in _candidates(lines) if titled.lines[0].size >= size * _LARGER]
    if len(large) > 1:  # of a cover's large words, the title is what the paper repeats
        again = [titled for titled in large[:3] if len(titled.text.split()) > 2 and folded(titled.text) in later]
        large = again or large
    if not large:
        bold = [line for line in lines if line.bold]
        large = _first_ones(bold) if len(bold) * 3 < len(lines) else []
    large = large or _first_ones(lines)
    titles = [_with_subtitle(titled, lines) for titled in large[:3]]
    if not titles or len(titles[0].text.split()) > 1:
        return titles[0] if titles else None
    return next(
        (titled for titled in titles if len(titled.text.split()) > 1 and not _are_names(titled.lines)), titles[0]
    )


def _candidates(lines: Sequence[Line]) -> Iterator[Titled]:
    """Yield what can be a title, the largest first, of one size from top to bottom."""
    seen: set[int] = set()
    for size in sorted({line.size for line in lines}, reverse=True):
        same = [line for line in lines if size * _SAME_SIZE <= line.size <= size and id(line) not in seen]
        seen.update(map(id, same))
        for group in _groups(same):
            text = _text(group)
            if _can_be_title(text) and len(group) <= _MOST_LINES:
                yield Titled(text, tuple(group))


def _first_ones(lines: Sequence[Line]) -> list[Titled]:
    """Return what can be a title on a page whose title is no larger than its text, from the top, without names."""
    titles: list[Titled] = []
    text = min((line.y for line in lines if is_prose(line.text)), default=float("inf"))
    for titled in sorted(_candidates([line for line in lines if line.y < text]), key=lambda titled: titled.top):
        kept = [line for line in titled.lines if not is_name(unmarked(line, "").strip()) and not is_prose(line.text)]
        while len(kept) > 1 and not _can_be_title(_text(kept[-1:])):
            kept.pop()
        if kept and _can_be_title(_text(kept)):
            titles.append(Titled(_text(kept), tuple(kept)))
    return titles


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    group: list[Line] = []
    for row in rows_of(lines):
        if group and (row[0].y - group[-1].y > _APART * row[0].size or row[0].bold != group[-1].bold):
            yield group
            group = []
        group = group + row
    if group:
        yield group


def _text(lines: Sequence[Line]) -> str:
    text = ""
    for line in lines:
        words = unmarked(line, "")
        text += words if text.endswith("-") and words[:1].isupper() else f" {words}"
        if text.endswith("-") or line.words[-1].hyphen:
            text = text.rstrip("-") + "-"
    text = re.sub(r"- (?=[a-z])", "", composed(text))
    return re.sub(r"\s+([,;:])", r"\1", re.sub(r"\s[.,]\s", " ", text)).strip(" .,;:-")


def _can_be_title(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    if not 6 <= len(text) <= _LONGEST or letters < 0.6 * len(text.replace(" ", "")) or NO_TITLE.search(text):
        return False
    words = text.split()
    if 2 * sum(bool(_GARBLED.search(word)) for word in words) >= len(words) or (text[0].islower() and ". " in text):
        return False
    if len(leading_names(text)) > 1 and re.search(r",| and ", text):
        return False
    return len(_WORD.findall(text)) > 1 or (letters > 5 and text[0].isupper())


def _are_names(lines: Sequence[Line]) -> bool:
    return all(is_name(unmarked(line, "")) for line in lines)


def _with_subtitle(title: Titled, lines: Sequence[Line]) -> Titled:
    """Return a title with the line below it, where it ends as one that goes on, or is one word alone."""
    last = title.lines[-1]
    below = [line for line in lines if 0 < line.y - last.y <= _APART * last.size and line not in title.lines]
    ends = composed(last.text)
    if not below or not (_GOES_ON.search(ends) or len(title.text.split()) == 1):
        return title
    first = min(below, key=lambda line: (line.y, line.x0))
    group = next(
        group
        for group in _groups([line for line in lines if line.size == first.size and line.y >= first.y])
        if first in group
    )
    text = _text(group)
    if len(group) > 3 or not _can_be_title(text) or _are_names(group):
        return title
    mark = ": " if not _GOES_ON.search(ends) or ends.endswith(":") else " "
    return Titled(title.text + mark + text, (*title.lines, *group))
