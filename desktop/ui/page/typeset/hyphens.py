"""Where the words of a text may be divided, by the patterns of its language (Liang 1983, as pyphen has them). No Qt.

Of an article that does not say its language, a few of its commonest words tell it; where they do not, nothing is
divided. pyphen is loaded when the first text is to be divided.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from desktop.article.content import Block, Content, SpanKind

SHORTEST = 6  # letters of a word that is divided
_LEFT, _RIGHT = 2, 3  # letters that stay together at a word's ends
_WORD = re.compile(rf"(?<![\w.@/:\\-])[^\W\d_]{{{SHORTEST},40}}(?![\w@/:\\]|\.\w)")
_KEPT_WHOLE = (SpanKind.CODE, SpanKind.MATH)
_LOOKED_AT = 4000  # characters that tell a language
_COMMON = {
    "en": "the of and to in is that it was for with as on are this",
    "de": "der die das und ist nicht ein eine mit den von zu im auf dem",
    "fr": "le la les des et est une un du dans que pour pas sur au",
    "es": "el la los las de que es un una por con para del se no",
    "it": "il la di che è un una per non con del della sono si gli",
    "pt": "o a os as de que é um uma para com não do da em",
    "nl": "de het een van en is dat niet op te zijn met voor aan er",
    "pl": "i w na się nie z do to że jest jak od po ale",
    "sv": "och att det som en är av för på med till den inte ett",
    "ru": "и в не на что с он как это по но из за от",
}


class Hyphens:
    """Divides the words of one content."""

    def __init__(self, content: Content) -> None:
        self._patterns = _patterns(content.metadata.language or guessed_language(content.text[:_LOOKED_AT]))
        self._known: dict[str, tuple[int, ...]] = {}

    def breaks(self, block: Block) -> list[int]:
        """Return the code points of a block before which a word may be divided, ascending."""
        if self._patterns is None:
            return []
        breaks: list[int] = []
        for word in _WORD.finditer(block.text):
            places = self._places(word[0])
            if places:
                start = word.start()
                breaks += [start + at for at in places]
        whole = [span for span in block.spans if span.kind in _KEPT_WHOLE]
        return [at for at in breaks if not any(s.start <= at <= s.end for s in whole)] if whole else breaks

    def _places(self, word: str) -> tuple[int, ...]:
        places = self._known.get(word)
        if places is None:
            places = ()
            if word[1:].islower():  # no acronym, no name such as McCarthy
                positions = self._patterns.positions(word.lower())
                last = len(word) - _RIGHT
                places = tuple(int(at) for at in positions if at.data is None and _LEFT <= at <= last)
            self._known[word] = places
        return places


def guessed_language(text: str) -> str:
    """Return the language (BCP 47) whose commonest words a text uses most, or '' where none stands out."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if not words:
        return ""
    counts = Counter(words)
    scores = sorted(((sum(counts[word] for word in common.split()), name) for name, common in _COMMON.items()))
    (second, _), (first, name) = scores[-2:]
    return name if first >= max(3, len(words) // 12) and first > 1.2 * second else ""


def _patterns(language: str) -> Any:
    """Return the patterns of a language, or of its main form; None where there are none."""
    if not language:
        return None
    import pyphen

    name = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=name, left=_LEFT, right=_RIGHT) if name else None
