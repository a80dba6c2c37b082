"""Callouts that hold a note of Postil's, also in a file that was edited: found by the id line or by the link back.

``> [!quote]+ themes``, the note, ``> [open](postil://a/ID)``, ``> ^h-1a2b3c``. Knows nothing of what the title says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from desktop.annotated.notes.footnotes import LABEL, REFERENCE, FoundNote, without_empty_end
from desktop.annotated.notes.listed import LINK
from desktop.annotated.source_text import lines_with_ends

_NAME = r"\[![^\]\\\r\n]{1,60}"
KIND = rf"{_NAME}\][+-]?"  # of a callout, and whether it is folded
_TYPE = rf"\\?{_NAME}\\?\][+-]?"  # as a program may have escaped it
_HEAD = re.compile(rf"(?P<prefix>[ \t>]*)>[ \t]?{_TYPE}(?:[ \t]+(?P<title>.*))?")
QUOTED_NOTHING = " \t>"  # what a line of a quotation of nothing holds
_INNER_HEAD = re.compile(_TYPE)
_LINK = LINK.pattern
# a line of its own, or what an editor that wraps lines made of it and the link above it
_ID_LINE = re.compile(
    rf"(?:(?:\A|\n)[ \t>]*|(?P<link>{_LINK})[ \t]+)\^(?P<label>{LABEL})(?:[ \t]+\^{LABEL})*[ \t]*(?=\n|\Z)"
)
_ID_AT_END = re.compile(rf"(?<=\S)[ \t]+\^(?P<label>{LABEL})[ \t]*\Z")  # wrapped, without a link
# an id that somebody garbled, or that the file's end cut off
_NO_ID = re.compile(r"(?:\A|\n)[ \t>]*\^(?:h(?:-[^\n]{0,60})?)?[ \t]*(?=\n|\Z)")
_LINK_AT_END = re.compile(rf"(?:\A|(?<=[\s>])){_LINK}\s*\Z")
_LINK_LINE = re.compile(rf"(?:\A|\n)[ \t>]*{_LINK}[ \t]*(?=\n|\Z)")
_INNER = re.compile(rf"(?m)^[ \t]*>[ \t>]*{_TYPE}")
_ID_APART = re.compile(rf"[ \t>]*\^(?P<label>{LABEL})[ \t]*")
_LINKS = re.compile(r"\]\(postil://a/([^()\s]+)\)")
_IDS = re.compile(rf"\^({LABEL})(?!\])\b")
_MAY_BE_POSTILS = re.compile(r"\^h-|\]\(postil:")
_DEEPEST = 20  # callouts within each other that are looked into: each reads the lines of those within it again
_APART = 3  # lines that an editor may have put between a callout and its id


def prefix_of(text: str) -> str:
    """Return what stands before a callout in each of its lines, as where it is in a quotation or a list."""
    found = _HEAD.match(text)
    return found["prefix"] if found else ""


def find_callouts(text: str) -> list[FoundNote]:
    """Find the callouts that carry a label or, if it is the only one to its annotation, a link back.

    A label that a footnote has is no callout's: block ids of paragraphs look the same. ``text`` holds no record, which
    would say again what was put into it.
    """
    every = dict(_callouts(text)) if "[!" in text else {}
    footnotes = {found[1] for found in REFERENCE.finditer(text)}
    links, ids = Counter(_LINKS.findall(text)), Counter(_IDS.findall(text))
    last = {one.label: one for one in sorted(every, key=every.__getitem__)}  # a paragraph's id stands above it

    def is_postils(one: FoundNote) -> bool:
        if not one.label or (one.identity and not every[one]):
            return links[one.identity] == 1
        return one.label not in footnotes and (
            every[one] or (not links and ids[one.label] <= 2 and last[one.label] is one)
        )

    found = [one for one in every if is_postils(one)]
    linked = {one.label for one in found if one.identity}
    return [one for one in found if one.identity or one.label not in linked]


def count_callouts(text: str) -> int:
    """Return how many callouts a text has, whosever they are."""
    return sum(_HEAD.match(line) is not None for line in text.splitlines() if "[!" in line) if "[!" in text else 0


def _callouts(text: str) -> Iterator[tuple[FoundNote, bool]]:
    """Yield callouts with a label or a link back, and whether it is sure that the label is no paragraph's id."""
    lines = lines_with_ends(text)
    starts = [*accumulate(map(len, lines), initial=0)]
    number = within = reach = 0
    while number < len(lines):
        head = _HEAD.fullmatch(lines[number].rstrip("\r\n")) if "[!" in lines[number] else None
        if head is None:
            number += 1
            continue
        begin = number
        within = within if begin < reach else 0
        rows, number = _rows(lines, number + 1, head["prefix"])
        made, is_sure = _read([(head["title"] or "").strip(), *rows])
        last = number - 1
        if not made.label and (apart := _id_apart(lines, number)) is not None:
            last, label = apart
            number, made = last + 1, replace(made, label=label)
        if made.label or made.identity:
            end = starts[last] + len(lines[last].rstrip("\r\n"))
            yield replace(made, start=starts[begin], end=end), is_sure
        elif within < _DEEPEST and any(map(_MAY_BE_POSTILS.search, rows)):
            reach, within = max(reach, number), within + 1
            number = begin + 1  # one of Postil's may stand within it


def _rows(lines: Sequence[str], number: int, prefix: str) -> tuple[list[str], int]:
    """Return what a callout's lines below its title say, and the number of the line after them."""
    rows: list[str] = []
    marked = False
    while number < len(lines) and lines[number].startswith(prefix + ">"):
        row = lines[number].rstrip("\r\n")[len(prefix) + 1 :].removeprefix(" ")
        if marked and _INNER_HEAD.match(row):
            break  # the blank line between two callouts was taken out
        marked = marked or _ID_APART.fullmatch(row) is not None or _LINK_AT_END.search(row) is not None
        rows.append(row)
        number += 1
    return rows, number


def _id_apart(lines: Sequence[str], number: int) -> tuple[int, str] | None:
    """Return the line of the id that stands below a callout, apart from it, and the label."""
    for at in range(number, min(number + _APART, len(lines))):
        if lines[at].strip(" \t>\r\n"):
            found = _ID_APART.fullmatch(lines[at].rstrip("\r\n"))
            return (at, found["label"]) if found else None
    return None


def _read(rows: Sequence[str]) -> tuple[FoundNote, bool]:
    """Take the id and the link out of a callout's words; what somebody wrote below them is the end of the note."""
    text = "\n".join(rows)
    whole, inner = text, _INNER.search(text) is not None
    label = identity = after = ""
    sure = True

    def outside(found: re.Match[str] | None) -> re.Match[str] | None:
        """Leave out what belongs to a callout within this one; without one a quotation may have swallowed it."""
        if found is None or not inner:
            return found
        at = found.start("label" if "label" in found.re.groupindex else "id")
        return None if whole[whole.rfind("\n", 0, at) + 1 :].lstrip().startswith(">") else found

    found = outside(_last(_ID_LINE, text))
    if found is not None:
        label, identity = found["label"], found["id"] or ""
        text, after = text[: found.start()], text[found.end() :]
    elif (found := outside(_ID_AT_END.search(text))) is not None:
        label, text, sure = found["label"], text[: found.start()], False
    if (link := outside(_LINK_AT_END.search(text))) is not None:
        identity, text = identity or link["id"], text[: link.start()]
    if not identity and (line := outside(_last(_LINK_LINE, text))) is not None:  # somebody wrote below it
        identity, text = line["id"], text[: line.start()] + _NO_ID.sub("", text[line.end() :])
    text = _LINK_LINE.sub(lambda line: "" if line["id"] == identity else line[0], text)
    title, _, note = text.partition("\n")
    note = without_empty_end(note, QUOTED_NOTHING)
    if after.strip():
        apart = "\n\n" if text.endswith("\n\n") or after.startswith("\n\n") else "\n"
        note = f"{note.rstrip()}{apart if note.strip() else ''}{after.strip(chr(10))}"
    return FoundNote(label, f"{title.strip()}\n{note}", 0, 0, "callout", identity), sure


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text))), None)
