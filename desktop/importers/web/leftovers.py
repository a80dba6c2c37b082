"""The remains of a page's machinery between the paragraphs of an article: buttons, teasers, things said twice.

Told by what a block says and how much of it is link, whatever the page called it. Headings, lists, tables and code are
let be, but for a heading that only announces teasers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from desktop.article.content import OBJECT, Block, BlockKind, SpanKind

_WORD = re.compile(r"\w[\w'’-]*")
# A block of nothing but such words is a control: "Full Screen", "Wait 1 second to continue", "Share on WhatsApp".
_FILLERS = frozenset(
    _WORD.findall("a an and at by for in it of or the to us via this on off up now like more read top story stop")
)
_CONTROLS = _FILLERS | frozenset(
    _WORD.findall(
        "ad ads advert advertisement advertising anzeige autoplay autostart buy caption captions close comment "
        "commentaires comentarios comentários comments compartilhar compartir condividi continue copy credit download "
        "email embed enlarge expand facebook follow full fullscreen gallery hide instagram javascript kommentare less "
        "link linkedin load loading login menu messenger mute next open page partager pause photo photos pin pinterest "
        "play player please post prev previous print pubblicità publicidad publicidade publicité rate reading register "
        "related replay reply report requires resume retry save screen scroll second seconds share shares show sign "
        "skip slide slideshow start stories subscribe teilen telegram thumbnail thumbnails toggle transcript tweet "
        "twitter unmute video view volume wait watch werbung whats whatsapp zoom поделиться реклама"
    )
)
_LEADS = re.compile(
    r"\W{0,3}(?:related(?: articles?| stories| content| coverage| topics| posts?| reading)?|see (?:more|also|it now)|"
    r"read (?:more|next|also|this next)|more (?:from|on|stories|coverage)|also on|also (?:read|see|watch)|tags?:|"
    r"don['’]t miss|most (?:read|popular|viewed)|(?:you )?(?:may|might|will) (?:also )?(?:like|enjoy|be interested)|"
    r"you may also|recommended|trending|popular now|up next|next (?:up|story)|what to read next|"
    r"something to consider|watch(?: now| live)?:|"
    r"click here|sign up|subscribe|get (?:the|our|[a-z]+ [a-z]+ on the go)|"
    r"leia (?:mais|também|ainda)|veja (?:mais|também)|saiba mais|lee también|leer más|te puede interesar|"
    r"lire aussi|à lire|voir aussi|lesen sie auch|mehr zum thema|siehe auch|leggi anche|lees ook|läs (?:också|mer)|"
    r"читайте также|смотрите также)(?!\w)|also:",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^(?:first |last )?(?:published|updated|posted|created|modified|aktualisiert|veröffentlicht|publié|mis à jour|"
    r"publicado|atualizado|actualizado|aggiornato|pubblicato)\b|^\W*(?:\w+\W+){0,4}(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b",
    re.IGNORECASE,
)
_NOTICES = re.compile(
    r"all rights reserved|^(?:copyright|©|\(c\))|subject to copyright|^follow (?:us|me|him|her|them|\w+) on|"
    r"^(?:to )?(?:subscribe|sign up) (?:to|for)|^join (?:us|our)|^like us on|requires javascript|enable javascript",
    re.IGNORECASE,
)
_PROSE = 100  # characters of a paragraph at which the reading has surely begun
_LONG_CONTROL = 8  # words
_SHORT_LINE = 14  # words that a date or a byline has at most
_SAID_TWICE = 40  # characters from which saying something twice in a row is a page's doing
_PARAGRAPH = 300  # characters from which it is the author's: captions and standfirsts are shorter
_MOST = 10_000  # blocks: what has more is no page that anybody laid out
_END = 4  # blocks at the end among which notices stand
_LET_BE = frozenset((BlockKind.CELL, BlockKind.CODE, BlockKind.RULE, BlockKind.TERM, BlockKind.DEFINITION))


def without_leftovers(blocks: Sequence[Block], title: str, author: str) -> list[Block]:
    """Return the blocks of an article without what is left of its page; ``title`` and ``author`` are said elsewhere."""
    if len(blocks) > _MOST:
        return list(blocks)
    kept = [block for run in _runs(blocks) if not all(map(_is_control, run)) for block in run]
    kept = _without_teasers(_said_once(kept))
    return _without_notices(_without_head(kept, title, author))


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the blocks of each list and quotation together, every other one alone: of a list all goes, or nothing."""
    for inside, run in groupby(blocks, key=lambda block: bool(block.containers)):
        together = list(run)
        yield from [together] if inside else ([block] for block in together)


def _is_plain(block: Block) -> bool:
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.CAPTION) and block.cell is None and not block.containers


def _is_control(block: Block) -> bool:
    if block.kind in _LET_BE or block.cell is not None:
        return False
    words = [word.casefold() for word in _WORD.findall(block.text)]
    named = [word for word in words if not word.isdigit()]
    return (
        named != []
        and len(words) <= _LONG_CONTROL
        and set(named) <= _CONTROLS
        and not set(named) <= _FILLERS
        and not (block.kind is BlockKind.HEADING and len(named) > 1)
    )


def _said_once(blocks: list[Block]) -> list[Block]:
    """Leave out what follows the same words directly: one block, or up to three in the same order."""
    kept: list[Block] = []
    for block in blocks:
        kept.append(block)
        for period in (1, 2, 3):
            again, before = kept[-period:], kept[-2 * period : -period]
            texts = [block.text.strip() for block in again]
            if (
                sum(map(len, texts)) >= _SAID_TWICE
                and max(map(len, texts)) < _PARAGRAPH
                and all(_is_plain(block) and text.strip(OBJECT) for block, text in zip(again, texts, strict=True))
                and len(before) == period
                and all(map(_is_same, texts, [block.text.strip() for block in before]))
            ):
                del kept[-period:]
                break
    return kept


def _is_same(text: str, before: str) -> bool:
    """True if two texts are the same, or one is the other cut short, as captions are for a narrow screen."""
    short, long = sorted((text.rstrip(" .…"), before.rstrip(" .…")), key=len)
    return short == long or (len(short) >= 2 * _SAID_TWICE and long.startswith(short))


def _linked(block: Block) -> float:
    """Return how much of a block's text stands in links, from 0 to 1."""
    length = len(block.text.strip())
    return sum(span.end - span.start for span in block.spans if span.kind is SpanKind.LINK) / length if length else 0.0


def _is_teaser(block: Block) -> bool:
    """True if a paragraph is a link to something else, and says so by its first words or in capitals."""
    if not (_is_plain(block) or block.kind is BlockKind.HEADING):
        return False
    text, linked = block.text.strip(), _linked(block)
    lead = _LEADS.match(text)
    capitals = text.isupper() and len(text.split()) > 2
    return (bool(lead) and linked > 0.4) or (capitals and linked > 0.9)


def _without_teasers(blocks: list[Block]) -> list[Block]:
    kept: list[Block] = []
    at = 0
    while at < len(blocks):
        end = _run(blocks, at, lambda block: _is_plain(block) and _linked(block) > 0.7)
        announced = _is_announcement(blocks[at])
        after = _run(blocks, at + 1, _points_elsewhere) if announced else at
        if _is_teaser(blocks[at]):
            at += 1
        elif announced and after > at + 1:
            at = after
        elif end - at > 2:
            at = end
        else:
            kept.append(blocks[at])
            at += 1
    shorter = sum(len(block.text) for block in kept) * 2 < sum(len(block.text) for block in blocks)
    return blocks if shorter else kept  # a page that is a list of links is one


def _is_announcement(block: Block) -> bool:
    text = block.text.strip()
    return block.kind not in _LET_BE and len(text.split()) <= 6 and bool(_LEADS.match(text))


def _points_elsewhere(block: Block) -> bool:
    return block.cell is None and (_linked(block) > 0.6 or not block.text.strip(OBJECT).strip())


def _run(blocks: list[Block], start: int, fits: Callable[[Block], bool]) -> int:
    while start < len(blocks) and fits(blocks[start]):
        start += 1
    return start


def lines_above(blocks: Sequence[Block]) -> list[str]:
    """Return the short lines above the first paragraph, in which a page says who wrote it and when."""
    return [b.text.strip() for b in blocks[: _beginning(blocks)] if _is_plain(b) and _is_short(b.text)]


def _beginning(blocks: Sequence[Block]) -> int:
    return next((n for n, b in enumerate(blocks) if b.kind is BlockKind.PARAGRAPH and len(b.text) >= _PROSE), 0)


def _is_short(text: str) -> bool:
    return len(text.split()) <= _SHORT_LINE


def _without_head(blocks: list[Block], title: str, author: str) -> list[Block]:
    """Leave out the lines above the first paragraph that say again who wrote it, when, and under which title."""
    begins = _beginning(blocks)
    names = [name.casefold() for name in re.split(r",| and | & ", author) if len(name.strip()) > 3]

    def says_again(block: Block) -> bool:
        if not _is_plain(block) and block.kind is not BlockKind.HEADING:
            return False
        text = block.text.strip().casefold()
        if block.kind is BlockKind.HEADING:
            return block.level > 1 and text == title.casefold()
        return _is_short(text) and (
            text == title.casefold()
            or bool(_DATED.search(text))
            or text.startswith(("by ", "von ", "par ", "por "))
            or any(name.strip() in text for name in names)
        )

    return [block for n, block in enumerate(blocks) if n >= begins or not says_again(block)]


def _without_notices(blocks: list[Block]) -> list[Block]:
    first = max(len(blocks) - _END, 1)
    return [b for n, b in enumerate(blocks) if n < first or not (_is_plain(b) and _NOTICES.search(b.text))]
