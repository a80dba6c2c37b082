"""The texts that are measured: made from a seed, so that every run reads the same words."""

from __future__ import annotations

import random
from itertools import accumulate

_WORDS = """
the of and a to in is it that for on with as was they be at this from have or by one had not but what all were
when we there can an your which their said if do will each about how up out them then she many some so these
would other into has more her two like him see time could no make than first been its who now people made over
did down only way find use may water long little very after words called just where most know through back much
go good new write our used me man too any day same right look think also around another came come work three
word must because does part even place well such here take why things help put years different away again off
went old number great tell men say small every found still between name should home big give air line set own
under read last never us left end along while might next sound below saw something thought both few those always
looked show large often together asked house world going want school important until form food keep children
feet
"""
COMMON = _WORDS.split()
_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "po", "ra", "si", "tu", "ve", "wo", "cha", "dre", "flo", "gri")


def _rarer(count: int) -> list[str]:
    """Make words of two to four syllables, all different."""
    chance, made = random.Random(0), dict.fromkeys(COMMON)
    while len(made) < len(COMMON) + count:
        made["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(made)[len(COMMON) :]


# As in a language, a few words are everywhere and most are rare: the n-th is n times rarer than the first.
WORDS = [*COMMON, *_rarer(5_000)]
_SHARES = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))


def words(chance: random.Random, count: int) -> list[str]:
    return chance.choices(WORDS, cum_weights=_SHARES, k=count)


def sentence(chance: random.Random) -> str:
    return " ".join(words(chance, chance.randint(6, 22))).capitalize() + "."


def paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 8)))


def plain(characters: int, seed: int = 1) -> str:
    """Return plain text of about ``characters``: paragraphs parted by blank lines."""
    chance, parts, length = random.Random(seed), [], 0
    while length < characters:
        parts.append(paragraph(chance))
        length += len(parts[-1]) + 2
    return "\n\n".join(parts) + "\n"


def book(characters: int, seed: int = 2) -> str:
    """Return a Markdown book of about ``characters``: chapters, sections, lists, tables, quotes, code, emphasis."""
    chance, parts, length, chapter = random.Random(seed), ["# A book made of common words"], 0, 0
    while length < characters:
        chapter += 1
        made = [f"## Chapter {chapter}: {' '.join(words(chance, 4))}"]
        for section in range(5):
            made.append(f"### {chapter}.{section + 1} {' '.join(words(chance, 3))}")
            made += [paragraph(chance) for _ in range(6)]
            made.append("\n".join(f"- {sentence(chance)}" for _ in range(4)))
            parts_of = paragraph(chance).split()
            parts_of[3], parts_of[9] = f"**{parts_of[3]}**", f"*{parts_of[9]}*"
            made.append(" ".join(parts_of))
        made.append(f"> {paragraph(chance)}")
        rows = ["| " + " | ".join(words(chance, 3)) + " |" for _ in range(5)]
        made.append("\n".join([rows[0], "|---|---|---|", *rows[1:]]))
        made.append("```python\n" + "\n".join(f"{word} = {number}" for number, word in enumerate(COMMON[:8])) + "\n```")
        parts += made
        length += sum(len(part) + 2 for part in made)
    return "\n\n".join(parts) + "\n"


def hard(characters: int, seed: int = 12) -> str:
    """Return Markdown of about ``characters`` that is hard to mark: every construct inside lines, mixed at random."""
    chance, parts, length = random.Random(seed), ["# Hard to mark"], 0
    kinds = (_mixed, _mixed, _mixed, _list, _list, _table, _code, _quote, _heading)
    while length < characters:
        parts.append(chance.choice(kinds)(chance))
        length += len(parts[-1]) + 2
    notes = [f"[^{number}]: {_line(chance)}" for number in range(1, 10)]
    return "\n\n".join([*parts, "[there]: https://example.org/there 'A title'", *notes]) + "\n"


def _line(chance: random.Random) -> str:
    """Return a sentence some of whose words are emphasised, linked, code, or a footnote's reference."""
    said = words(chance, chance.randint(8, 30))
    for at in chance.sample(range(1, len(said), 2), chance.randint(0, 4)):  # so that the word before one is bare
        said[at] = chance.choice(
            (
                f"**{said[at]} *{said[at - 1]}***",
                f"_{said[at]}_,",
                f"~~{said[at]}~~",
                f"`{said[at]}()`",
                f"[{said[at]} *{said[at - 1]}*](https://example.org/{said[at]}?a=1&b=2)",
                f"[{said[at]}][there]",
                f"![{said[at]}](images/{said[at]}.png)",
                f"https://example.org/{said[at]}_{at}",
                f"{said[at]}[^{chance.randint(1, 9)}]",
                f"<b>{said[at]}</b> &amp; 5 \\* 3 == 15",
            )
        )
    return " ".join(said) + "."


def _mixed(chance: random.Random) -> str:
    return "\n".join(_line(chance) for _ in range(chance.randint(1, 6)))


def _list(chance: random.Random) -> str:
    mark = chance.choice(("- ", "* ", "1. ", "- [ ] "))
    rows = []
    for _ in range(chance.randint(2, 9)):
        rows.append(mark + _line(chance))
        rows += [f"    - {_line(chance)}" for _ in range(chance.choice((0, 0, 2)))]
    return "\n".join(rows)


def _table(chance: random.Random) -> str:
    rows = ["| " + " | ".join(_line(chance) for _ in range(3)) + " |" for _ in range(chance.randint(2, 6))]
    return "\n".join([rows[0], "|---|:-:|--:|", *rows[1:]])


def _code(chance: random.Random) -> str:
    return "```python\n" + "\n".join(f"{word} == {number}" for number, word in enumerate(words(chance, 6))) + "\n```"


def _quote(chance: random.Random) -> str:
    return f"> {_line(chance)}\n> {_line(chance)}\n>\n> - {_line(chance)}"


def _heading(chance: random.Random) -> str:
    return f"## {' '.join(words(chance, 3))} *{chance.choice(WORDS)}*"
