"""The words of the index of stems: how a text is parted, the stem of a word, and the language of a text.

In a script without spaces each sign is a word. Knows no database.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from db.finding.indexes import SPACED, SPACELESS
from db.finding.snippets import fold

_FUNCTION_WORDS = {  # some of the most frequent of each language
    language: frozenset(words.split())
    for language, words in {
        "english": "the of and to that it is was for with as his be this are by not",
        "german": "der die und das den von nicht ist des sich mit dem ein eine auf als auch",
        "spanish": "el los las que del una por con para lo su como pero mas este",
        "french": "le les des et est une du dans qui que pour sur par au pas plus",
    }.items()
}
_FORMS = {  # of the verbs that no rule of endings brings together, folded
    language: {form: forms.split()[0] for forms in verbs for form in forms.split()}
    for language, verbs in {
        "english": ("be am is are was were been being", "have has had having", "do does did done doing"),
        "german": ("sein bin ist sind war waren gewesen", "haben habe hat hatte hatten", "werden wird wurde wurden"),
        "spanish": ("ser es son era eran fue fueron", "estar esta estan estaba estaban", "haber ha han habia habian"),
        "french": ("etre est sont etait etaient ete", "avoir a ont avait avaient eu"),
    }.items()
}
LANGUAGES = tuple(_FUNCTION_WORDS)
_CODES = {"en": "english", "de": "german", "es": "spanish", "fr": "french"}
HEAD = 3  # letters that the forms of a word have in common, but for those of some verbs
_SAMPLE = 2_000  # words of a text by which its language is told
_FEWEST = 5  # function words by which a language is told
_SURE = 0.08  # of them are function words of the language: else it is none of these


class Word(NamedTuple):
    """A word of a text, folded, and where it stands there."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _tokens() -> re.Pattern[str]:
    return re.compile(f"{SPACELESS}|{SPACED}+")


@lru_cache(maxsize=1)
def _spaceless() -> re.Pattern[str]:
    return re.compile(SPACELESS)


def is_spaceless(word: str) -> bool:
    """True if a word is of a script without spaces."""
    return _spaceless().match(word) is not None


def words_in(text: str) -> Iterator[Word]:
    """Give the words of a text in their order; of a script without spaces each sign is one."""
    for match in _tokens().finditer(fold(text)):
        yield Word(match[0], *match.span())


def language_of(words: Sequence[str], tag: str = "") -> str:
    """Return the language of a text, one of LANGUAGES, by its tag or else its first words; "" for any other."""
    if tag:
        return _CODES.get(tag[:2].lower(), "")
    counts = Counter(words[:_SAMPLE])
    numbers = {name: sum(counts[word] for word in known) for name, known in _FUNCTION_WORDS.items()}
    best = max(LANGUAGES, key=lambda name: numbers[name])
    return best if numbers[best] >= max(_FEWEST, _SURE * counts.total()) else ""


def function_words(language: str) -> frozenset[str]:
    """Return some words of a language, folded, that mean nothing by themselves; none of one that is not known."""
    return _FUNCTION_WORDS.get(language, frozenset())


@lru_cache(maxsize=len(LANGUAGES))
def _stemmer(language: str) -> Any:
    from snowballstemmer import stemmer  # it brings a module for each language there is

    return stemmer(language)


@lru_cache(maxsize=100_000)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word; the word itself where the language is none of LANGUAGES."""
    if not language or is_spaceless(word):
        return word
    return _FORMS[language].get(word) or fold(_stemmer(language).stemWord(word))


def heads(stemmed: frozenset[str], languages: tuple[str, ...]) -> set[str]:
    """Return the beginnings of all words that have one of some stems, of HEAD letters at the most."""
    forms = {form for name in languages for form, its_stem in _FORMS[name].items() if its_stem in stemmed}
    return {word[:HEAD] for word in stemmed | forms}


@lru_cache(maxsize=20_000)
def stems(word: str, languages: tuple[str, ...]) -> frozenset[str]:
    """Return all that a folded word may be called in an index of texts of some languages."""
    return frozenset((word, *(stem(word, language) for language in languages)))
