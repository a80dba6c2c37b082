"""Postil's anchoring beside Hypothesis' published quote matching, on pairs of texts whose truth is known.

    python tests/bench/anchoring/hypothesis.py DIR [--every N] [--half chosen|confirmed]

DIR holds pairs.zip or pairs/ (PAIR/old.EXT, PAIR/new.EXT) and gold.jsonl, one annotation a line: pair, ext, label
(kept, moved, reflowed, edited, deleted), start, end, exact, prefix, suffix in the old text and, unless deleted,
new_start and new_end. An edited one is right when at least half of the span is shared, a deleted one when nothing is
found, any other when the span is the same; wrong is placed where nothing of the truth lies, silent is wrong and not
marked as worth a look. The weights were chosen on one half of the repositories (--half chosen).

Hypothesis' matching, written from its description: all exact occurrences, or else all places where the quote occurs
with the fewest errors, at most half of its letters; each scored by 50 parts quote, 20 prefix, 20 suffix, 2 closeness to
the old position; the best is taken, whatever its score.
"""

from __future__ import annotations

import argparse
import json
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from db.records import AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor_all

Place = tuple[int, int]
Gold = dict[str, Any]

# The weights of anchors were chosen on the pairs of these repositories and confirmed on those of all others.
CHOSEN_ON = ("book", "free-programming-books")


def errors_at_ends(text: str, pattern: str, most: int) -> list[tuple[int, int]]:
    """Return (end, errors) of the places where ``pattern`` occurs with the fewest errors, at most ``most``.

    Myers' bit-vector algorithm (1999), one integer as wide as the pattern.
    """
    size = len(pattern)
    if not size:
        return []
    mask, top = (1 << size) - 1, 1 << (size - 1)
    where: dict[str, int] = defaultdict(int)
    for index, letter in enumerate(pattern):
        where[letter] |= 1 << index
    plus, minus, score = mask, 0, size
    found: list[tuple[int, int]] = []
    for index, letter in enumerate(text):
        same = where.get(letter, 0)
        vertical = same | minus
        horizontal = (((same & plus) + plus) ^ plus) | same
        up = minus | ~(horizontal | plus) & mask
        down = plus & horizontal
        if up & top:
            score += 1
        elif down & top:
            score -= 1
        up, down = up << 1 & mask, down << 1 & mask
        plus, minus = down | ~(vertical | up) & mask, up & vertical
        if score <= most:
            if score < most:
                found.clear()
                most = score
            found.append((index + 1, score))
    return found


def occurrences(text: str, pattern: str, most: int) -> list[tuple[int, int, int]]:
    """Return (start, end, errors): the exact occurrences, or else those with the fewest errors."""
    exact, at = [], text.find(pattern)
    while at >= 0:
        exact.append((at, at + len(pattern), 0))
        at = text.find(pattern, at + 1)
    if exact:
        return exact
    found = []
    for end, errors in errors_at_ends(text, pattern, most):
        low = max(0, end - len(pattern) - errors)
        starts = errors_at_ends(text[low:end][::-1], pattern[::-1], errors)
        found.append((min((end - length for length, _ in starts), default=low), end, errors))
    return found


def similarity(text: str, pattern: str) -> float:
    """Return how much of ``pattern`` occurs in ``text``, from 0 to 1."""
    if not pattern or not text:
        return 0.0
    found = occurrences(text, pattern, len(pattern))
    return 1 - found[0][2] / len(pattern) if found else 0.0


def hypothesis_place(text: str, gold: Gold) -> Place | None:
    """Return where Hypothesis' matching puts an annotation."""
    exact, prefix, suffix = gold["exact"], gold["prefix"], gold["suffix"]
    best, best_score = None, -1.0
    for start, end, errors in occurrences(text, exact, min(256, len(exact) // 2)):
        quote = 1 - errors / len(exact)
        before = similarity(text[max(0, start - len(prefix)) : start], prefix) if prefix else 1.0
        after = similarity(text[end : end + len(suffix)], suffix) if suffix else 1.0
        near = 1 - abs(start - gold["start"]) / max(1, len(text))
        score = (50 * quote + 20 * before + 20 * after + 2 * near) / 92
        if score > best_score:
            best, best_score = (start, end), score
    return best


class Tally:
    """Right, wrong and silently wrong, by class."""

    def __init__(self, name: str) -> None:
        self.name, self.seconds = name, 0.0
        self.rows: dict[str, Counter[str]] = defaultdict(Counter)

    def count(self, gold: Gold, place: Place | None, silent: bool) -> None:
        label = gold["label"]
        if label == "deleted":
            right, wrong = place is None, place is not None
        else:
            start, end = place or (0, 0)
            shared = max(0, min(end, gold["new_end"]) - max(start, gold["new_start"]))
            union = max(end, gold["new_end"]) - min(start, gold["new_start"])
            share = shared / union if place and union else 0.0
            right = share >= (0.5 if label == "edited" else 0.999)
            wrong = place is not None and shared == 0
        labels = [label, "kept, duplicated"] if label == "kept" and gold["dups_new"] > 1 else [label]
        for key in labels:
            self.rows[key].update(n=1, right=right, wrong=wrong, silent=wrong and silent)

    @property
    def wrong(self) -> int:
        return sum(row["wrong"] for key, row in self.rows.items() if key != "kept, duplicated")

    def table(self) -> str:
        lines = [f"{self.name} ({self.seconds:.1f} s, {self.wrong} wrong in all)"]
        for key in sorted(self.rows):
            row = self.rows[key]
            right, wrong = 100 * row["right"] / row["n"], 100 * row["wrong"] / row["n"]
            lines.append(f"  {key:18}{row['n']:6}  right {right:6.2f} %  wrong {wrong:5.2f} %  silent {row['silent']}")
        return "\n".join(lines)


def postil_places(new: str, old: str | None, golds: list[Gold]) -> list[tuple[Place | None, bool]]:
    """Return where Postil puts the annotations, and whether it says so without asking for a look."""
    targets = [
        Target(TextQuoteSelector(g["exact"], g["prefix"], g["suffix"]), TextPositionSelector(g["start"], g["end"]))
        for g in golds
    ]
    return [
        (
            (found.start, found.end) if found.start is not None and found.end is not None else None,
            found.state in (AnchorState.IN_PLACE, AnchorState.MOVED),
        )
        for found in anchor_all(new, targets, old_text=old)
    ]


def best_always_wins(new: str, old: str | None, golds: list[Gold]) -> list[tuple[Place | None, bool]]:
    """Place every annotation at the best match and call it in place: the fault that the tally must catch."""
    return [(hypothesis_place(new, gold), True) for gold in golds]


def reader(folder: Path) -> Callable[[str], str]:
    """Return a function that reads a text of the pairs by its name."""
    packed = folder / "pairs.zip"
    if packed.exists():
        archive = zipfile.ZipFile(packed)
        return lambda name: archive.read(name).decode()
    return lambda name: (folder / "pairs" / name).read_bytes().decode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dir", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--half", choices=["chosen", "confirmed"])
    options = parser.parse_args()
    pairs: dict[str, list[Gold]] = defaultdict(list)
    for line in (options.dir / "gold.jsonl").read_text("utf-8").splitlines():
        gold = json.loads(line)
        if options.half is None or gold["pair"].startswith(CHOSEN_ON) == (options.half == "chosen"):
            pairs[gold["pair"]].append(gold)
    read = reader(options.dir)
    theirs, ours, ours_old = (
        Tally("Hypothesis' matching"),
        Tally("Postil, new text only"),
        Tally("Postil, with the old"),
    )
    for pair in sorted(pairs)[:: options.every]:
        golds = pairs[pair]
        new, old = (read(f"{pair}/{which}.{golds[0]['ext']}") for which in ("new", "old"))
        for tally, find, text in (
            (theirs, best_always_wins, None),
            (ours, postil_places, None),
            (ours_old, postil_places, old),
        ):
            begun = time.perf_counter()
            places = find(new, text, golds)
            tally.seconds += time.perf_counter() - begun
            for gold, (place, silent) in zip(golds, places, strict=True):
                tally.count(gold, place, silent)
    for tally in (theirs, ours, ours_old):
        print(tally.table())


if __name__ == "__main__":
    main()
