"""How one annotation's themes and note stand in a footnote, how they are read back from it, and where Postil's list and
notes stand in a file.

``[^h-1a2b3c]: **investment, talent** — The note. [open](postil://a/ID)``; further paragraphs are indented by four
spaces. Knows nothing of the article's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop.annotated.source_text import lines_with_ends
from desktop.article.fences import fence_below
from desktop.article.source_masks import flat
from desktop.theme_names import theme_keys

LABEL = r"h-[0-9a-z]{4,40}"
REFERENCE = re.compile(rf"\[\^({LABEL})\]")
LINK = re.compile(r"\[open\]\(postil://a/(?P<id>[^()\s]+)\)")  # with which a note ends
ANY_LINK = re.compile(r"\]\(postil://a/([^()\s]+)\)")  # behind any words
_OPEN_LINK = re.compile(r"\s*\[open\]\(postil:[^)\n]*\)\s*\Z")
# pandoc writes three hyphens; where an editor wrapped the line, the dash may begin the next one
_HEAD = re.compile(r"(?:\*\*((?:[^*\\]|\\.)+)\*\*(?: |\n)?)?(?:—|---)(?: |\n|\Z)")
_PICTURE = re.compile(r"!\[area\s+on\s+page\s[^\]\n]{1,80}\]\([^()\s]+\.files/area-\w+\.png\)(?:\s+|\Z)")
_BLANK_LINES = re.compile(r"\A(?:[ \t]*\n)+")
_LOOSE_HEAD = re.compile(r"\*\*((?:[^*\\]|\\.)+)\*\*(?:\s*[—–:-]+)?\s*")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_AUTOLINK = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>")
_ENTITY = re.compile(r"&(?=(?:lt|amp|#44|#61|#91|#123|#94|#37|#c\d{1,5});)")
_UNENTITY = {"&lt;": "<", "&amp;": "&", "&#61;": "=", "&#91;": "[", "&#123;": "{", "&#94;": "^", "&#37;": "%"}
_ENTITIES = {meant: entity for entity, meant in _UNENTITY.items()}
_ANY_ENTITY = re.compile("|".join(re.escape(entity) for entity in _UNENTITY) + r"|&#c\d{1,5};")
_ANY_ESCAPE = re.compile(rf"\\([!-/:-@\[-`{{-~])|{_ANY_ENTITY.pattern}")
# What no text file should hold, or what some programs take for a line end; written as &#c0; which stays literal.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff"
# In code, which has no entities, these are the line ends for which Postil's own reading takes them.
_BREAKS = re.compile("[\v\x85\u2028\u2029]")
# What a paragraph may begin with, and so can stand in the line of the label; anything else starts a line of its own.
_BLOCK_START = re.compile(r"(?:[-*+>#|=~`\t]|\d{1,9}[.)](?:\s|$)|    |:\s|<|\[[^\]]*\]:)")
_BLOCK_LATER = re.compile(r"(?m)^(?:\s*(?:[-*+>#|=~]|`{3}|\d{1,9}[.)]\s|:\s)| {4}|\t)")
LISTED_HEADING = "## Highlights that could not be marked in place"
_LISTED = re.compile(
    rf"(?m)^{re.escape(LISTED_HEADING)}[ \t]*(?:\n[ \t]*)*\n?"
    r"(?:[-*+] [^\n]*\[\^h-[0-9a-z]+\][ \t]*(?:\n|\Z)|[ \t]*\n(?=[-*+] ))*"
)
_ROW = re.compile(r"(?m)^[-*+] “[^\n]*\[\^(h-[0-9a-z]+)\][ \t]*$")  # below words that were written into the list


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A footnote as it stands in a file: its label, what it says, without indents, and its place ``[start, end)``."""

    label: str
    body: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadFootnote:
    """The themes and the note of a footnote. ``themes`` is None where it names none in the way Postil writes them."""

    themes: tuple[str, ...] | None
    note: str


def lines_of(text: str) -> list[str]:
    """Split at "\\n", "\\r\\n" and lone "\\r" only, as Markdown does."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def outside_code(text: str, change: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> str:
    """Apply a replacement everywhere but in fenced blocks and code spans."""
    out: list[str] = []
    fence = ""
    for line in text.split("\n"):
        above, fence = fence, fence_below(line, fence)
        if above or fence:
            out.append(line)
            continue
        pieces: list[str] = []
        at = 0
        for code in _CODE.finditer(line) if len(line) < 20_000 else ():  # quadratic in the number of backticks
            pieces.append(change.sub(replacement, line[at : code.start()]))
            pieces.append(code[0])
            at = code.end()
        pieces.append(change.sub(replacement, line[at:]))
        out.append("".join(pieces))
    return "\n".join(out)


_HARMFUL = re.compile(
    rf"(?P<link>{_AUTOLINK.pattern})|{_ENTITY.pattern}|==+|\[(?=\^)|%%+|\{{(?=>>|\+\+|--|~~|==)|<"
    rf"|(?<=\s)\^(?=[\w-]+[ \t]*$)|[{_CONTROL}]"
)


def _harmless(match: re.Match[str]) -> str:
    return match["link"] or "".join(_ENTITIES.get(character) or f"&#c{ord(character)};" for character in match[0])


def escape_note(note: str) -> str:
    """Return a note so that nothing in it marks, refers, comments or opens a tag in the exported file."""
    return outside_code("\n".join(lines_of(note)), _HARMFUL, _harmless)


def unescape_note(text: str) -> str:
    """Undo ``escape_note``."""
    return outside_code(text, _ANY_ENTITY, _meaning)


def unescape_text(text: str) -> str:
    """Undo ``naming.escape_text``, and what of ``escape_note`` stands in such a text."""
    return _ANY_ESCAPE.sub(lambda match: match[1] or _meaning(match), text)


def _meaning(match: re.Match[str]) -> str:
    entity = match[0]
    if not entity.startswith("&#c"):
        return _UNENTITY[entity]
    return chr(int(entity[3:-1]))


@lru_cache(256)  # a few themes stand on thousands of notes
def _escape_theme(name: str) -> str:
    name = _ENTITY.sub("&amp;", " ".join(name.split()))
    name = re.sub(r"([\\*_`\[\]])", r"\\\1", name)
    name = name.replace(",", "&#44;").replace("<", "&lt;").replace("==", "&#61;&#61;").replace("%%", "&#37;&#37;")
    return re.sub(f"[{_CONTROL}]", lambda match: f"&#c{ord(match[0])};", name)


def body_of(themes: Iterable[str], note: str, link: str, picture: str = "") -> str:
    """Return a footnote's body, without the indents of its later lines: theme words, dash, picture, note, link back."""
    names = ", ".join(_escape_theme(name) for name in themes)
    text = _BREAKS.sub("\n", escape_note(note)).strip("\n").rstrip()
    if not link and _OPEN_LINK.search(text):  # the reader takes the last for the link back
        link = "postil:"
    if _PICTURE.match(text):  # it would be taken for that of an area
        text = text.replace("[", "&#91;", 1)
    first = text.partition("\n")[0]
    stands_below = _BLOCK_START.match(first) is not None or first[:1].isspace()
    is_one_paragraph = not stands_below and "\n\n" not in text and not _BLOCK_LATER.search(text)
    head = " ".join(filter(None, (f"**{names}** —" if names else "—", picture)))
    parts = [head, "\n\n" if stands_below else " " if text else "", text]
    if link:
        parts += [" " if is_one_paragraph else "\n\n", f"[open]({link})"]
    return "".join(parts)


def definition(label: str, body: str, newline: str = "\n") -> str:
    """Return a footnote's definition with the line ending after it; one of several lines stands apart.

    The later lines of its body are indented by four spaces.
    """
    lines = (f"    {line}" if line and number else line for number, line in enumerate(body.split("\n")))
    return f"[^{label}]: {newline.join(lines)}{newline}" + (newline if "\n" in body else "")


def find_footnotes(text: str, label_pattern: str = LABEL) -> list[FoundNote]:
    """Find the definitions of Postil's footnotes (or of those with other labels), fenced code left alone; a fence that
    nothing closes hides none, as one whose other half somebody took out with a paragraph.
    """
    starts = re.compile(rf" {{0,3}}\[\^({label_pattern})\]:[ \t]?")
    if starts.search(text) is None:
        return []
    notes: list[tuple[str, list[str], list[int]]] = []
    is_open, fence, before_fence, at = False, "", 0, 0
    for line_with_end in lines_with_ends(text):
        line = line_with_end.rstrip("\r\n") if at else line_with_end.rstrip("\r\n").removeprefix("\ufeff")
        begins, at = at, at + len(line_with_end)
        is_indented = line.startswith(("    ", "\t"))
        if is_open and not is_indented and not line.strip():
            notes[-1][1].append("")
            continue
        if is_open:
            _, body, place = notes[-1]
            cut = line == "[" and at == len(text)  # of the next one, where the file was cut off
            if is_open := is_indented or (not cut and _is_lazy(line, body[-1]) and not starts.match(line)):
                body.append(line[1 if line[0] == "\t" else 4 :] if is_indented else line)
                place[1] = at
                continue
        above, fence = fence, fence_below(line, fence)
        if fence and not above:
            before_fence = len(notes)
        elif above and not fence:
            del notes[before_fence:]
        if begun := starts.match(line):
            notes.append((begun[1], [line[begun.end() :]], [begins, at]))
            is_open = True
    return [FoundNote(label, _without_empty_end("\n".join(body)), start, end) for label, body, (start, end) in notes]


def _is_lazy(line: str, above: str) -> bool:
    """True if a line without indent goes on with the paragraph above it; with the link back a note ends."""
    ends = not above.strip() or _OPEN_LINK.search(above)
    return not ends and not _BLOCK_START.match(line.lstrip(" ")) and not line.startswith(("[^", "<!--"))


def _without_empty_end(text: str) -> str:
    """Return a text without lines at its end that hold nothing but white space."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines)


def read_body(body: str, known_themes: Sequence[str] = ()) -> ReadFootnote:
    """Read a footnote's body, also one that was edited by hand.

    Without Postil's dash, bold words at the start are themes only if each is one of ``known_themes``.
    """
    body = _BLANK_LINES.sub("", _OPEN_LINK.sub("", body))  # some programs begin it in the line below the label
    head, loose = _HEAD.match(body), _LOOSE_HEAD.match(body)
    if head is None and loose is not None and not {*theme_keys(names_in(loose[1]))} - {*theme_keys(known_themes)}:
        head = loose
    said = _PICTURE.sub("", body[head.end() if head else 0 :].lstrip("\n"), count=1)
    note = unescape_note(said.strip("\n").rstrip())
    return ReadFootnote(names_in(head[1] or "") if head else None, note)


def names_in(words: str) -> tuple[str, ...]:
    """Return the names in words that are a list of themes, whether known or not."""
    names = (" ".join(unescape_text(name.replace("&#44;", ",")).split()) for name in words.split(","))
    return tuple(dict.fromkeys(name for name in names if name))


class Region(NamedTuple):
    """A region ``[start, end)`` of a file in which nothing but Postil's list stands, and the labels in it."""

    start: int
    end: int
    labels: tuple[str, ...] = ()


def listed_in(text: str, authors: Collection[str] = ()) -> list[Region]:
    """Return the places of the list of what could not be marked, also of a part that somebody's words cut off.

    One of ``authors`` labels alone is what an older export listed, which is the article's own text by now.
    """
    flat_text, out = flat(text), list[Region]()
    for match in _LISTED.finditer(flat_text):
        end = _line_end(text, match.start() + len(match[0].rstrip()))
        out.append(Region(match.start(), end, tuple(REFERENCE.findall(match[0]))))
    for match in _ROW.finditer(flat_text, out[0].end) if out else ():
        if not any(region.start <= match.start() < region.end for region in out):
            out.append(Region(match.start(), _line_end(text, match.end()), (match[1],)))
    return [region for region in out if not authors or not {*region.labels} <= {*authors}]


def joined(text: str, regions: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return places with only white space between them as one place each."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(regions):
        if out and (start <= out[-1][1] or not text[out[-1][1] : start].strip()):
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out


def _line_end(text: str, at: int) -> int:
    match = re.compile(r"[ \t]*(?:\r\n|\r|\n)?").match(text, at)
    return match.end() if match else at
