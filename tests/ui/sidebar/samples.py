"""Annotations, themes and an article for the tests of the sidebar."""

from db.records import Anchor, AnchorState, Annotation, Target, TextPositionSelector, TextQuoteSelector, Theme
from desktop.article.content import Block, BlockKind, Content
from desktop.colours import THEME_COLOURS

THEMES = [
    Theme("money", "Investment", "Money in <b>& out</b>", THEME_COLOURS[0][1], 1, 0),
    Theme("people", "Talent", "Who works where", THEME_COLOURS[1][1], 2, 1),
    Theme("open", "Open source", "What is given away", THEME_COLOURS[2][1], 3, 2),
]


def article(sections=5, paragraphs=4):
    blocks = [Block(BlockKind.HEADING, "A title", level=1)]
    for number in range(sections):
        blocks.append(Block(BlockKind.HEADING, f"Section {number}", level=2))
        blocks += [Block(BlockKind.PARAGRAPH, "Words upon words. " * 10) for _ in range(paragraphs)]
    return Content(tuple(blocks))


def annotation(id_, start=0, *, themes=(), quote="some words", note="", state=AnchorState.IN_PLACE, created=""):
    orphan = state is AnchorState.ORPHAN
    end = start + len(quote)
    return Annotation(
        id_,
        "article",
        "version",
        Target(TextQuoteSelector(quote), TextPositionSelector(start, end)),
        Anchor(state, None if orphan else start, None if orphan else end),
        note,
        tuple(themes),
        created,
    )


def some():
    """Return five annotations: money 2, people 2 (one of them shared), no theme 1, orphans 1."""
    return [
        annotation("a", 100, themes=["money"], quote="planned years ahead", created="2026-01-03"),
        annotation("b", 300, themes=["money", "people"], quote="who hires", note="**Who?**", created="2026-01-01"),
        annotation("c", 900, themes=["people"], quote="one dinner", created="2026-01-02"),
        annotation("d", 1200, quote="no theme at all", created="2026-01-04"),
        annotation("e", 50, themes=["open"], quote="gone", state=AnchorState.ORPHAN, created="2026-01-05"),
    ]


def many(count):
    """Return ``count`` annotations with quotes and notes of many lengths, over three themes."""
    ids = [theme.id for theme in THEMES]
    return [
        annotation(
            f"{number:05}",
            number * 7,
            themes=[ids[number % 3]],
            quote=f"quote {number} " + "and more words " * (number % 17),
            note=f"note {number} " * (number % 5),
            created=f"2026-01-{number % 28 + 1:02}",
        )
        for number in range(count)
    ]
