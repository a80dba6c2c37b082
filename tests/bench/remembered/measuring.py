"""How many half-remembered passages are found: seven words of a real text, some of them remembered wrongly.

``python -m tests.bench.remembered FOLDER... [--articles 400] [--memories 500] [--seed 1] [--library FILE]`` adds that
many of the files below the folders, chosen at random, to a library (or takes the one at ``--library``, where it is
there), builds its index, and asks for that many memories of each sort: with one word wrong, two swapped, one misspelt,
one ending changed, and with all four at once. Printed are, by sort, how many found their passage first, among the first
three, and among all hits, and how long a search took. A passage is found where its seven words stand within a hit, or
right beside what the hit marks.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from db.errors import StoreError
from db.finding.nearest.building import build
from db.finding.nearest.index import index_path
from db.finding.nearest.words import language_of
from db.records import Hit
from desktop.errors import PostilError
from desktop.importers import IMPORTERS
from desktop.library import Library

SHOWN_FIRST = 3
FAR = 1000
_WORDS = 7
_LONGEST_FILE = 8 << 20
_BESIDE = 60  # code points on each side of what a hit marks
_TOKEN = re.compile(r"[^\W\d_]+")
_ENDINGS = {  # of a word, and what is remembered in its place; the first that fits
    "english": (("ies", "y"), ("ing", "ed"), ("ed", "ing"), ("s", ""), ("ly", ""), ("e", "ed"), ("", "s")),
    "german": (("en", "e"), ("er", "e"), ("es", ""), ("e", "en"), ("", "en")),
    "french": (("es", "e"), ("s", ""), ("e", "es"), ("", "s")),
    "spanish": (("os", "a"), ("as", "o"), ("s", ""), ("o", "os"), ("a", "as"), ("", "s")),
}
Fault = Callable[["Memory", random.Random, Sequence[str]], bool]


class Memory:
    """Seven words of a text, and which of them were spoilt already; ``text``: as they are remembered."""

    def __init__(self, words: Sequence[str], language: str) -> None:
        self.passage = " ".join(words).casefold()
        self.words, self.language, self.spoilt = list(words), language, set[int]()

    @property
    def text(self) -> str:
        """The words, followed by a space: nothing is still being typed."""
        return f"{' '.join(self.words)} "

    def put(self, make: Callable[[str], str], chance: random.Random, shortest: int = 1) -> bool:
        """Make another word of one that was not spoilt yet; return True if there was one."""
        free = [at for at, word in enumerate(self.words) if at not in self.spoilt and len(word) >= shortest]
        if not free:
            return False
        at = chance.choice(free)
        self.spoilt.add(at)
        self.words[at] = make(self.words[at])
        return True


def wrong(memory: Memory, chance: random.Random, vocabulary: Sequence[str]) -> bool:
    """Put any other word in the place of one."""
    return memory.put(lambda _: chance.choice(vocabulary), chance)


def swapped(memory: Memory, chance: random.Random, _: Sequence[str]) -> bool:
    """Let two neighbours change places."""
    at = chance.randrange(_WORDS - 1)
    memory.words[at : at + 2] = memory.words[at + 1], memory.words[at]
    turned = {at: at + 1, at + 1: at}
    memory.spoilt = {turned.get(one, one) for one in memory.spoilt}
    return True


def misspelt(memory: Memory, chance: random.Random, _: Sequence[str]) -> bool:
    """Let the fingers slip once in a word of five letters or more."""

    def slip(word: str) -> str:
        at, letter = chance.randrange(len(word) - 1), chance.choice("abcdefghijklmnopqrstuvwxyz")
        return chance.choice(
            (
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + letter + word[at:],
                word[:at] + letter + word[at + 1 :],
            )
        )

    return memory.put(slip, chance, 5)


def other_ending(memory: Memory, chance: random.Random, _: Sequence[str]) -> bool:
    """Give a word of four letters or more another ending of its language."""

    def change(word: str) -> str:
        for ending, other in _ENDINGS[memory.language]:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word[: len(word) - len(ending)] + other
        return word

    return memory.put(change, chance, 4)


FAULTS: dict[str, tuple[Fault, ...]] = {
    "one word wrong": (wrong,),
    "two swapped": (swapped,),
    "one misspelt": (misspelt,),
    "one ending changed": (other_ending,),
    "all four at once": (wrong, misspelt, other_ending, swapped),
}


def memories(texts: Sequence[str], faults: Sequence[Fault], count: int, chance: random.Random) -> list[Memory]:
    """Make memories of texts; of one that has too few words in a language of the endings, none."""
    tokens = [_TOKEN.findall(text) for text in texts]
    languages = [language_of([word.casefold() for word in words]) for words in tokens]
    usable = [at for at, words in enumerate(tokens) if languages[at] and len(words) > 300]
    if not usable:
        return []
    vocabulary = sorted({word.casefold() for at in usable for word in tokens[at]})
    made: list[Memory] = []
    while len(made) < count:
        text = texts[at := chance.choice(usable)]
        line = _TOKEN.findall(chance.choice(text.splitlines()))
        if len(line) < _WORDS:
            continue
        start = chance.randrange(len(line) - _WORDS + 1)
        memory = Memory(line[start : start + _WORDS], languages[at])
        if all(fault(memory, chance, vocabulary) for fault in faults):
            made.append(memory)
    return made


def finds(hit: Hit, passage: str, texts: dict[str, str]) -> bool:
    """True if a hit is where a passage stands."""
    text = texts.get(hit.article_id, "")
    if hit.start is None:
        return False
    around = text[max(0, hit.start - _BESIDE) : (hit.end or hit.start) + _BESIDE]
    return passage in " ".join(_TOKEN.findall(around.casefold()))


def gather(library: Library, folders: Sequence[Path], articles: int, chance: random.Random) -> None:
    """Add files below some folders to a library; what cannot be read is passed by."""
    known = {ending for importer in IMPORTERS for ending in importer.extensions}
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix.lower() in known)
    chance.shuffle(files)
    added = len(library.read.articles())
    for path in files:
        if added >= articles:
            return
        if path.is_file() and path.stat().st_size <= _LONGEST_FILE:
            try:
                library.articles.add(path, as_new=True)
            except (PostilError, StoreError):
                continue
            added += 1


def rank(library: Library, memory: Memory, texts: dict[str, str]) -> int:
    """Return how many hits stand before the passage; FAR where it is not found."""
    hits = library.search.find(memory.text)
    return next((at for at, hit in enumerate(hits) if finds(hit, memory.passage, texts)), FAR)


def measure(library: Library, count: int, seed: int, *, show: bool = False) -> None:
    """Print what is found in a library of memories of each sort."""
    texts = {article.id: library.articles.text(article.id) for article in library.read.articles()}
    print(f"{len(texts)} articles, {sum(map(len, texts.values())) / 1e6:.1f} million characters")
    for name, faults in FAULTS.items():
        ranks, times = [], []
        for memory in memories(list(texts.values()), faults, count, random.Random(seed)):
            began = time.perf_counter()
            ranks.append(rank(library, memory, texts))
            times.append((time.perf_counter() - began) * 1000)
            if show and ranks[-1] >= SHOWN_FIRST:
                print(f"  {ranks[-1]:4} {memory.passage!r} as {memory.text!r}")
        if not ranks:
            print("There is no article of 300 words or more in a language that memories can be made in.")
            return
        first, three, found = (sum(one < most for one in ranks) / len(ranks) for most in (1, SHOWN_FIRST, FAR))
        median, slow = sorted(times)[len(times) // 2], sorted(times)[len(times) * 95 // 100]
        print(
            f"{name:20} first {first:6.1%}  first three {three:6.1%}  any {found:6.1%}"
            f"   median {median:5.1f} ms  p95 {slow:5.1f} ms",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.remembered")
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--memories", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was not found")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="postil-") as folder:
        path = chosen.library or Path(folder) / "library.postil"
        library = Library.open(path, origin="cli")
        gather(library, chosen.folders, chosen.articles, random.Random(chosen.seed))
        build(path)
        size, index = path.stat().st_size, index_path(path).stat().st_size
        print(f"library {size / 1e6:.1f} MB, its index {index / 1e6:.1f} MB: {(size + index) / size:.2f} times")
        measure(library, chosen.memories, chosen.seed, show=chosen.show)
        library.close()
