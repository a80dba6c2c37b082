"""Finding and reading the machine block of a file, also one whose opening was destroyed, telling of others that stand
in it, and putting records that were edited back from a copy of the block that was kept elsewhere.

One in a fenced code block is an example. An article may hold one of its own, as of an older export: such are told by
their digests, which the record of its export has. A "replace all" in another editor goes through the hidden block as
well; the checksum that stands in a record tells which copy is the record as it was.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from db.canonical import whole_number
from db.message import Message, joined
from desktop.annotated.record.machine_block import MachineBlock, Record, read_collection
from desktop.annotated.record.machine_records import BadRecord, stated_check
from desktop.annotated.source_text import line_start, lines_with_ends
from desktop.article.fences import closed_fences
from desktop.article.front_matter import yaml_matter

HEADLESS = Message("The opening of the file's record is damaged; its records were read one by one.")
_CUT = Message("The machine block is cut off at its end.")
_OPENING = re.compile(r"<!--[ \t]*annotations:([0-9]+)[ \t]*(?=[\r\n{])")
_BEGINS_LINE = re.compile(r"\ufeff?[ >]{0,3}")
_MOST = 1_000_000  # the version of the format that a block may say: more than there will be
_BEGIN = re.compile(r"\s*(?:[{\[]|<!--|\Z)")
_LATER_ARROW = re.compile(r"[^\r\n]*(?:[\r\n]+[{\]][^\r\n]*)*[\r\n]+[ \t]*-->")
_LINE_END = re.compile(r"\r\n|\r|\n|")
_VEIL = "\0"
_DIGEST = 16  # hexadecimal digits

# of a record without its opening: its lines, what may be left above them, and below
_JSON = re.compile(r'(?m)^[ \t]*\{"[^\r\n]*[,\[\]}][ \t]*(?:\r\n?|\n|\Z)')
_SIGNS = ("anno.jsonld", '"postil:')
_REMAINS = re.compile(r"[ \t]*[<!; -]{0,8}\w{0,16}:?\d{0,4}[ \t]*(?:\r\n?|\n)\Z")  # of "<!-- annotations:1"
_CLOSING = re.compile(r"(?:[ \t]*[\]}>;-][\]}> \t;-]*(?:\r\n?|\n|\Z))*")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n?|\n)")
_JSON_LINE = re.compile(r"""[{}\[\]",:].*|-?[\d.]+,?|(?:true|false|null),?|.*":.*""", re.DOTALL)


def find_block(text: str, authors: Collection[str] = (), *, beside: bool = False) -> MachineBlock | None:
    """Find and read the machine block of a file, the last one where there are several; None where there is none.

    ``authors`` are the digests of blocks that are known as the article's own text; the block found may know more.
    """
    places = block_places(text, authors, beside=beside)
    if not places:
        return None
    place = places[-1]
    block = _read(text, place)
    if block.authors_blocks and len(places) > 1:
        places = block_places(text, {*authors, *block.authors_blocks})
    count = sum(place.openings for place in places)
    articles = (_read(text, other).article for other in places if other != place)
    others = (article for article in articles if article.get("id") not in (None, "", block.article.get("id")))
    titles = dict.fromkeys(str(article.get("title", "")) for article in others)
    many = Message("The file holds {count} machine blocks; the last one was read.", count=count) if count > 1 else ""
    remarks = [
        also_of([*titles]) if titles else many,
        "" if place.is_closed else _CUT,
        "" if place.openings else HEADLESS,
        block.remark,
    ]
    return replace(block, remark=joined(" ", remarks), others=tuple(titles))


def _read(text: str, place: BlockPlace) -> MachineBlock:
    body = text[place.body_start : place.body_end]
    return read_collection(body, place.version, place.opening, place.end)


def also_of(titles: Sequence[str]) -> str:
    """Return the sentence that a file holds exports of other articles besides the one that was read."""
    names = [
        Message("an export of “{title}”", title=title) if title else Message("an export of another article")
        for title in titles
    ]
    return Message("The file holds also {names}.", names=joined(" and ", names))


def restored(block: MachineBlock, known: MachineBlock) -> MachineBlock:
    """Return a file's record with what was edited in it, or cannot be read any more, as ``known`` has it.

    What no checksum vouches for stays as it is, edited. A record without its head is as good as lost: ``known`` is
    taken for it unless its checksums are those of another export.
    """
    if block.is_sound:
        return block
    copies = {record.check: record for record in known.records if record.check and not record.edited}
    head = "" if known.header_edited else stated_check(known.header)
    if not block.article.get("id"):
        stated = {*(record.check for record in block.records), *(record.check for record in block.bad)} - {""}
        is_same = not stated or not stated.isdisjoint({*copies, head})
        return replace(known, start=block.start, end=block.end) if is_same else block
    kept = {record.id: record for record in block.records if not record.edited}
    edited = [record for record in block.records if record.edited]
    lost: list[Record | BadRecord] = [*edited, *block.bad]
    for copy in [copies[record.check] for record in lost if record.check in copies]:
        kept.setdefault(copy.id, copy)
    for unknown in [record for record in edited if record.check not in copies]:
        kept.setdefault(unknown.id, unknown)
    order = {record.id: number for number, record in enumerate(known.records)}
    is_head = block.header_edited and bool(head) and head == stated_check(block.header)
    return replace(
        block,
        header=known.header if is_head else block.header,
        header_edited=block.header_edited and not is_head,
        records=tuple(sorted(kept.values(), key=lambda record: order.get(record.id, len(order)))),
        bad=tuple(record for record in block.bad if record.check not in copies),
    )


class BlockPlace(NamedTuple):
    """The place of one machine block ``[start, end)``, and of the collection in it.

    ``openings`` is how many openings it holds (0 of one whose opening was destroyed), ``opening`` where the last of
    them stands, ``version`` the format that this states. ``is_closed`` tells whether the comment ends.
    """

    start: int
    end: int
    opening: int
    body_start: int
    body_end: int
    version: int = 1
    openings: int = 0
    is_closed: bool = True


def block_places(text: str, authors: Collection[str] = (), *, beside: bool = False) -> list[BlockPlace]:
    """Return the places of every machine block in a file; an opening inside a block is a part of that one.

    ``authors`` are the digests of blocks that are the article's own text. One without its opening is found where there
    is no other. ``beside``: the record stands in another file, so that what a note has indented is the note's.
    """
    every = list(_opened(text, beside=beside))
    places = [place for place in every if digest(text[place.start : place.end]) not in authors] if authors else every
    if places:
        return places
    lost = _headless(veiled(text, [place[:2] for place in every]))
    return [lost] if lost is not None and digest(text[lost.start : lost.end]) not in authors else []


def all_blocks(text: str, authors: Collection[str] = (), *, beside: bool = False) -> list[tuple[int, int]]:
    """Return where every machine block of a file begins and ends, as ``block_places`` does."""
    return [place[:2] for place in block_places(text, authors, beside=beside)]


def written_within(text: str, authors: Collection[str] = ()) -> list[str]:
    """Return the lines within a file's machine blocks that are no part of a record, without white space around them."""
    blocks = (lines_with_ends(text[start:end]) for start, end in all_blocks(text, authors))
    lines = (line.strip().removesuffix("-->") for block in blocks for line in block)
    rest = (_OPENING.sub("", f"{line}\n").strip() for line in lines if not _JSON_LINE.fullmatch(line))
    return [line for line in rest if any(map(str.isalnum, line)) and not _JSON_LINE.fullmatch(line)]


def veiled(text: str, places: Iterable[tuple[int, int]]) -> str:
    """Return a text of the same length in which blocks say nothing, and end a paragraph as a tag does."""
    pieces, at = [], 0
    for start, end in places:
        line_end = text[end - 1 : end] if text[start:end].endswith(("\n", "\r")) else ""
        pieces += [text[at:start], f"<{_VEIL * (end - start - 1 - len(line_end))}{line_end}"]
        at = end
    return "".join([*pieces, text[at:]])


def digest(block: str) -> str:
    """Return what tells a block from others, whatever line ends it has by now, and whether it is closed."""
    plain = re.sub(r"\r\n?", "\n", block).strip().removesuffix("-->").strip()
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def _opened(text: str, *, beside: bool) -> Iterator[BlockPlace]:
    matter = yaml_matter(text)  # in which a title or the name of a theme may say anything
    openings = list(_OPENING.finditer(text, matter.after if matter is not None else 0))
    if not openings:
        return
    fences = closed_fences(text)
    openings = [match for match in openings if not fences.hold(match.start())]
    # behind words, or indented as what goes on with a note, is one only where no other is: a note may hold any code
    apart = [
        match for match in openings if _BEGINS_LINE.fullmatch(text, line_start(text, match.start()), match.start())
    ]
    openings = apart if apart or beside else openings
    starts = [match.start() for match in openings]
    arrows = [match.start() for match in re.finditer("-->", text)]
    number = 0
    while number < len(openings):
        first = openings[number]
        close = _close(text, first.end(), arrows)
        end = _end(text, close)
        following = starts[number + 1] if number + 1 < len(openings) else len(text)
        if not 0 <= close <= following and not _BEGIN.match(text, first.end()):
            number += 1  # words about a block, which nothing closes
            continue
        after = bisect_left(starts, end)
        last = openings[after - 1]
        close = _close(text, last.end(), arrows)
        body_end, version = (close if close >= 0 else len(text)), whole_number(last[1], _MOST) or 0
        yield BlockPlace(
            first.start(), end, last.start(), last.end(), body_end, version, after - number, is_closed=close >= 0
        )
        number = after


def _close(text: str, begin: int, arrows: Sequence[int]) -> int:
    """Return where a block closes, or -1. An arrow that somebody put into a record does not end it."""
    index = bisect_left(arrows, begin)
    if index == len(arrows):
        return -1
    close = arrows[index]
    line = max(text.rfind("\n", begin, close), text.rfind("\r", begin, close))
    if line >= 0 and not text[line:close].strip():
        return close  # alone in its line
    later = _LATER_ARROW.match(text, close + 3)
    return later.end() - 3 if later is not None else close


def _end(text: str, close: int) -> int:
    match = _LINE_END.match(text, close + 3) if close >= 0 else None
    return match.end() if match is not None else len(text)


def _headless(text: str) -> BlockPlace | None:
    """Return where a record without its opening stands: by the lines that only a record has; None in fenced code."""
    lines = [match for match in _JSON.finditer(text) if any(sign in match[0] for sign in _SIGNS)]
    if not lines or closed_fences(text).hold(lines[-1].start()):
        return None
    above = [*_BLANK_LINE.finditer(text, lines[0].start(), lines[-1].start())]
    body = max(lines[0].start(), above[-1].end() if above else 0)
    remains = _REMAINS.fullmatch(text, line_start(text, max(0, body - 2)), body)
    begin = remains.start() if remains and remains[0].strip() else body
    closing = _CLOSING.match(text, lines[-1].end())
    return BlockPlace(begin, closing.end() if closing else len(text), begin, body, lines[-1].end())
