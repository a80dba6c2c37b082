"""A text as words and signs, each with its level form and its range: what alignment and comparison work on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from desktop.anchoring.normalise import UNSEEN, UNSPACED, level

# What stands inside a word without being a letter: combining marks and characters that cannot be seen.
_INSIDE = (
    re.escape(UNSEEN)
    + "".join(chr(c) for c in range(0x300, 0x2000) if unicodedata.category(chr(c)) in ("Mn", "Mc"))
    + "\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
# A word, one character of a script without spaces, or one sign. Three points are
# one, as they may be written so; an underscore is one, as it marks emphasis.
# A number right behind a word is a word of its own: it may refer to a footnote.
_REFERRED = r"(?=\d{1,3}(?![^\W_]))"
TOKEN = re.compile(
    f"([^\\W\\d_{UNSPACED}]{{2,}}+{_REFERRED}|[{UNSPACED}][\u3099\u309a]?|"
    f"[^\\W_{UNSPACED}](?:[^\\W_{UNSPACED}]|[{_INSIDE}])*|\\.{{3}}|[^\\w\\s]|_)"
)
TOKEN_ASCII = re.compile(rf"([^\W\d_]{{2,}}+{_REFERRED}|[^\W_]+|\.{{3}}|[^\w\s]|_)")  # the same, faster
HEAVY = 12  # letters: a longer word (an address, a checksum) says no more than one of this length


class Token(NamedTuple):
    """One word or sign of a text: its level form and its range."""

    form: str
    start: int
    end: int


_new: Callable[..., Token] = tuple.__new__  # makes a Token in a third of the time


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words and signs of ``text`` between two offsets."""
    piece = text[start:end]
    plain = piece.isascii()
    # Splitting, and summing up lengths, takes half the time of asking each match for its range.
    parts = (TOKEN_ASCII if plain else TOKEN).split(piece)
    at = list(accumulate(map(len, parts), initial=start))
    tokens = list(map(_new, repeat(Token), zip(parts[1::2], at[1::2], at[2::2], strict=False)))
    if plain:
        return tokens
    forms = {form: form if form.isascii() else level(form) for form in set(parts[1::2])}
    return [Token(forms[token.form], token.start, token.end) for token in tokens if forms[token.form]]


def weigh(token: Token) -> int:
    """Return how much a word counts: its letters and digits; a sign counts nothing."""
    return min(token.end - token.start, HEAVY) if token.form[0].isalnum() else 0


def weights_of(tokens: Sequence[Token], sign: float = 0.0) -> list[float]:
    """Return how much each word counts; a sign counts ``sign``."""
    return [
        (end - start if end - start < HEAVY else HEAVY) if form[0].isalnum() else sign for form, start, end in tokens
    ]
