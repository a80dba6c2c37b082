"""The library that the pictures show: the bundled article, thirty files, one of everything an article can hold."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.article.content import Passage
from desktop.library import Library
from tests.by_hand import read_by_hand
from tests.journeys.thirty_files import kept, paid, write_files
from tests.ui.conftest import TEXT

SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "articles"
EVERYTHING = """---
title: The harbour's books
author: Ada North
date: 2025-03-12
lang: en
---
# The harbour's books

What a harbour costs is written in books that nobody reads twice[^1]. The oldest is bound in the skin of a seal, and
its last page is **blank**, for the year that the [ice](https://example.org/ice) came and no ship did.

## What stands in them

| Book | From | To | Kept by | What it says of the weather |
|:-----|-----:|---:|:--------|:----------------------------|
| The grey book | 1702 | 1788 | the pilots | that it was bad, and that it was expected to be |
| The long book | 1788 | 1851 | the customs house | nothing, for the customs house has no window |
| The wet book | 1851 | | nobody | that it rained into the drawer |

1. The dues, which were paid in fish;
2. the repairs:
   - of the mole, every year
   - of the chain, when the mayor had been outside
3. the quarrels, at length.

> Whoever writes in this book shall write what was, and not what should have been.

### How the dues were reckoned

```python
def dues(ship: Ship) -> int:
    \"\"\"Give what a ship owes, in fish.\"\"\"
    return ship.tons // 12 + (1 if ship.came_at_night else 0)
```

A ship of less than twelve tons owed `0` fish and came by day. So most ships of the harbour are short, and none is tall.
Nobody has asked since whether a dog counts as crew; the book says that one did.

[^1]: The second reader was a rat, in 1791, of the long book.
"""
ARABIC = """# كتاب الميناء

يكتب الحارس كل مساء ما جاء به البحر وما أخذه. من يقرأ الكتاب مرتين يعرف أن البحر لا يكذب.

## ثمن الجرس
دفع ثمن الجرس من رسوم الميناء، ولم يسأل أحد ماذا كان يمكن أن يشترى به غيره.
"""
CHINESE = """# 港口的账本

港口的钱花在哪里，都写在没有人读第二遍的账本里。最旧的一本是用海豹皮装订的。

## 钟的价钱
钟是用港口的税买的，没有人问过这笔钱还能买什么。AI也不知道。
"""


def make_library(folder: Path) -> Path:
    """Make the library in ``folder``, and return its path."""
    path = folder / "library.postil"
    with closing(Library.open(path, origin="window")) as library:
        library.welcome.ensure_article()
        for file in write_files(folder / "files"):
            library.articles.add(file)
        for name in ("bells.pdf", "lighthouse.epub", "page.html", "lock.docx"):
            library.articles.add(SAMPLES / name)
        books = folder / "books.md"
        books.write_text(EVERYTHING, "utf-8")
        library.articles.add(books)
        for text, name in ((TEXT, "rivers.txt"), (ARABIC, "arabic.txt"), (CHINESE, "chinese.txt")):
            library.articles.add_imported(read_by_hand(text), text.encode(), folder / name)
        _annotate(library)
        _sort(library)
    return path


def _annotate(library: Library) -> None:
    investment, talent, source = library.themes.all()
    notes = (
        "",
        "What did it cost?",
        "Compare *the lamp*, and **who** paid.",
        "See also:\n\n- the grey book\n- the mole",
    )
    for number, thing in enumerate(("bell", "crane", "lamp", "ferry", "mole", "chain", "gauge", "market", "tavern")):
        article = library.articles.find(f"The {thing}").id
        themes = (((investment.id,), (talent.id,)), ((investment.id, talent.id), (source.id,)))[number % 2]
        for quote, ids, note in (
            (paid(thing), themes[0], notes[number % 4]),
            (kept(thing), themes[1], notes[(number + 1) % 4]),
        ):
            library.annotations.add(article, library.articles.find_quote(article, quote), ids, note)
    for title, quote, theme, note in (
        ("The harbour's books", "bound in the skin of a seal", talent, "Which seal?"),
        ("The harbour's books", "every year", investment, ""),
        ("The harbour's books", "the pilots", source, "They kept it *well*."),
        ("The harbour's books", "ship.tons // 12", investment, "A tonne is a ton is a tun"),
        ("The harbour's books", "write what was", source, "A rule, and its reason:\n\n1. what was\n2. what should be"),
        ("The AI race", "an open model in every pocket", source, ""),
    ):
        article = next(one.id for one in library.read.articles() if one.title.startswith(title))
        at = library.articles.text(article).find(quote)
        if at >= 0:
            library.annotations.add(article, Passage(at, at + len(quote)), (theme.id,), note)
    for one in library.read.articles():
        if one.title.startswith(("كتاب", "港口")):
            library.annotations.add(one.id, Passage(16, 30), (talent.id,), "What it says of the sea")
    gone = library.articles.find("The regatta").id
    library.articles.remove(gone)


def _sort(library: Library) -> None:
    ids = {one.title: one.id for one in library.read.articles()}
    library.shelf.tag([ids["The bell"], ids["The lamp"], ids["The ferry"]], ["harbour"])
    library.shelf.tag([ids["The bell"], ids["The market"]], ["money", "to read again"])
    library.shelf.finish([ids["The chain"], ids["The mole"]])
    library.shelf.archive([ids["The gauge"]])
    for title, part in (("The bell", 0.4), ("The lamp", 0.9), ("The harbour's books", 0.2)):
        end = int(len(library.articles.text(ids[title])) * part)
        library.articles.note_opened(ids[title])
        library.articles.set_reading_position(ids[title], 0, end)
    chosen = [one for one in library.annotations.all() if one.note][3:8]
    quotes = "\n\n".join(f"![[postil://a/{one.id}]]\n\nWhich is where the *money* went." for one in chosen)
    library.briefs.add(
        "What the dues paid for", f"# What the dues paid for\n\nNobody asked, so here it is.\n\n{quotes}\n"
    )
    library.search.save("Who paid", "paid dues", {})
    library.care.back_up()
