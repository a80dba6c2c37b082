"""The kinds of work that are offered: the word that an article keeps, its CSL type, and what the window calls it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.texts import later


@dataclass(frozen=True, slots=True)
class Kind:
    """A row of KINDS: the word that an article keeps and ``--json`` uses, the CSL type, the words of the window."""

    id: str
    csl_type: str
    text: str


KINDS = (
    Kind("journal article", "article-journal", later("journal article")),
    Kind("conference paper", "paper-conference", later("conference paper")),
    Kind("book", "book", later("book")),
    Kind("chapter", "chapter", later("chapter")),
    Kind("report", "report", later("report")),
    Kind("thesis", "thesis", later("thesis")),
    Kind("magazine", "article-magazine", later("magazine article")),
    Kind("news", "article-newspaper", later("newspaper article")),
    Kind("blog", "post-weblog", later("blog post")),
    Kind("web page", "webpage", later("web page")),
    Kind("preprint", "article", later("preprint")),
    Kind("manuscript", "manuscript", later("unpublished manuscript")),
)
