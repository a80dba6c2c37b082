"""Notes, names of themes and titles as nobody would write them, but somebody may paste them: from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable

from desktop.theme_names import theme_key

SIGNS = (  # of the format itself, of Markdown, HTML and YAML
    *("==", "==a==", "=", "[^", "[^1]", "[^h-00aaaa]", "[^h-00aaaa]: x", "^[x]", "^h-00aaaa", "^", "\\^"),
    *("{>>", "<<}", "{==", "==}", "{++", "{--", "{~~", "%%", "{", "}", "}}", "{{", "{%"),
    *(
        "<b>",
        "<",
        ">",
        "> ",
        "</mark>",
        "<mark>",
        "<!--",
        "-->",
        "<!-- annotations:1",
        "<br>",
        "<x@y.z>",
        "<https://x.y>",
    ),
    *("&lt;", "&#61;", "&amp;lt;", "&#c0;", "&#44;", "&", "&copy;", "\\", "\\=", "\\\\", "\\,"),
    *("[open](postil://a/1)", "[open]", "([note](postil://a/1))", "[!quote]+ x", "[a](b)", "](", "![a](b)", "[x]: y"),
    *("`", "``", "`a`", "```", "~~~", "````", "$x$", "*", "**", "***", "_", "__", "~~", "~", "|", "| a | b |", "|---|"),
    *("# ", "- ", "* ", "+ ", "1. ", "2) ", "---", "===", "title: x", "annotations: 3", ": x", ":", ",", "#tag"),
    *(" — ", "—", "---", "**a** — ", "“", "”", "…", '"', "'", "(", ")", "@a", "postil://a/1"),
)
WORDS = (
    *("tar", "rope", "sand", "a", "I", "the yard", "harbour", "2000", "no", "null", "3.5"),
    *("שלום", "السباق", "投资", "日本", "naïve", "e\u0301", "ﬁn", "ß", "İ"),
    *("🎉", "👩‍👩‍👧", "𝔸", "\U0001f1e9\U0001f1ea"),
)
ODD = ("\0", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\ufffc", "\u00a0", "\u00ad")
EVERY = (WORDS, SIGNS, ODD)
GAPS = (" ", " ", " ", " ", "", "", "  ")
IN_NAMES = (",", ",", ",", "&#44;", "*", "**", "_", "`", "[", "]", "\\", "<", "==", "%%", "—", ":")
BREAKS = ("\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\r\n", "\r", "\n\n\n", "\n    ", "\n\t", "\n \n")


def _pieces(chance: random.Random, most: int, gaps: tuple[str, ...], kinds: tuple[tuple[str, ...], ...]) -> str:
    out = []
    for _ in range(chance.randint(1, most)):
        kind = chance.choices(kinds, (6, 5, 1)[: len(kinds)])[0]
        out += [chance.choice(kind), chance.choice(gaps)]
    return "".join(out)


def note(chance: random.Random) -> str:
    """Return a note: none, a word, or lines of everything."""
    return _pieces(chance, 14, GAPS + BREAKS, EVERY) if chance.random() < 0.85 else chance.choice(("", "A word."))


def name(chance: random.Random) -> str:
    """Return the name of a theme, as the library takes it: one line, not empty."""
    kinds = (WORDS, IN_NAMES) if chance.random() < 0.5 else EVERY
    return " ".join(_pieces(chance, 4, GAPS, kinds).split()) or "Tar"


def title(chance: random.Random) -> str:
    """Return the title of an article."""
    return _pieces(chance, 6, (*GAPS, "\n"), EVERY)


def plain_note(chance: random.Random) -> str:
    """Return a note of words in paragraphs."""
    return _pieces(chance, 9, (" ", " ", " ", "\n\n"), (WORDS,)).strip() if chance.random() < 0.85 else ""


def plain_name(chance: random.Random) -> str:
    """Return a name of words."""
    return _pieces(chance, 3, (" ",), (WORDS,)).strip()


def different(make: Callable[[], str], count: int) -> list[str]:
    """Return so many names of different themes."""
    by_key: dict[str, str] = {}
    while len(by_key) < count:
        made = make()
        by_key.setdefault(theme_key(made), made)
    return list(by_key.values())
