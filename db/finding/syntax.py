"""The syntax of a search: words, "phrases", -not, prefix*, OR. Any text means something; none is an error.

    chips -taiwan "open source" OR free market*

means: chips, and not taiwan, and one of the phrase and free, and a word that begins with market. Words that stand side
by side must all be there; OR is between its two neighbours. Accents and case do not count.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from db.canonical import clean

TERMS_AT_MOST = 20
_LONGEST = 200  # code points of one term that are looked at
_TERM = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)(?:"(?P<open>\*?)|\Z)|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or a phrase of several, as it was typed; ``is_prefix``: the last word may go on."""

    text: str
    words: tuple[str, ...]  # as the index of words parts them; none where the term is signs alone
    is_prefix: bool = False

    @property
    def match(self) -> str:
        """The term as FTS5 takes it, for the index of words."""
        return f'"{" ".join(self.words)}"{"*" if self.is_prefix else ""}'


@dataclass(frozen=True, slots=True)
class Query:
    """The words asked for: one of each of ``wanted`` must be there, and none of ``unwanted``."""

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted)

    @property
    def match(self) -> str:
        """The whole query as FTS5 takes it, for the index of words."""
        clauses = ["(" + " OR ".join(term.match for term in clause) + ")" for clause in self.wanted]
        wanted = " AND ".join(clauses)
        return f"({wanted})" + "".join(f" NOT {term.match}" for term in self.unwanted) if wanted else ""


def read_query(typed: str) -> Query:
    """Read what a reader typed. The last word may go on while nothing stands behind it, as it is still being typed."""
    typed = clean(typed).replace("\0", " ")
    wanted: list[list[Term]] = []
    unwanted: list[Term] = []
    joins = False
    for match in list(_TERM.finditer(typed))[: 2 * TERMS_AT_MOST]:
        if match["word"] in ("OR", "|") and not match["no"]:
            joins = bool(wanted)
            continue
        term = _term(match, is_last=match.end() == len(typed))
        if term is None or len(unwanted) + sum(map(len, wanted)) >= TERMS_AT_MOST:
            continue
        if match["no"]:
            unwanted.append(term)
        elif joins:
            wanted[-1].append(term)
        else:
            wanted.append([term])
        joins = False
    return Query(tuple(map(tuple, wanted)), tuple(unwanted))


def _term(match: re.Match[str], *, is_last: bool) -> Term | None:
    text = match["word"] if match["phrase"] is None else match["phrase"]
    is_prefix = text.endswith("*") or match["open"] == "*"
    is_prefix = is_prefix or (is_last and not match["no"] and match["open"] is None)  # still being typed
    text = " ".join(text.rstrip("*").split())[:_LONGEST]
    kept = "".join(character if character.isalnum() or _joins(character) else " " for character in text)
    words = tuple(kept.split())
    return Term(text, words, is_prefix) if words else None


def _joins(character: str) -> bool:
    """True if the index keeps a character in a word though it is no letter or digit: a combining mark."""
    return unicodedata.category(character).startswith(("M", "Co"))
