"""Random histories of one exported file, as the command line makes them: exported, written into, the library changed
meanwhile, exported again. ``wrong`` says what of a history does not hold.

`python -m tests.exporters.merging.merge_histories 2000` tries so many, and counts what became of them.
"""

from __future__ import annotations

import contextlib
import io
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from db.records import Annotation
from desktop.article.content import Passage
from desktop.cli import main as postil
from desktop.cli.exporting import WRITTEN_INTO
from desktop.library import Library

SOURCE = """# Harbours of {seed}

The first pilots knew the sand by its colour. They wrote nothing down, and taught their sons.

## Ropes

Ropes came before charts. A rope that is wet
weighs twice what it weighed, and holds half.

- hemp from the north
- coir from the south

## Tides

> The tide decides, and the tide is late.

Nobody owns a tide. Every port has a clerk who writes it down.

| place | hours |
|---|---|
| Elbe | six |

A last paragraph, for whoever read so far.
"""
OWN = (
    "template=# {{ title }}\n{% for h in highlights %}\n* {{ h.highlight_text }}\n"
    "\n{{ h.highlight_note }} [open]({{ h.highlight_url }})\n{% endfor %}\n"
)
KINDS: tuple[tuple[str, ...], ...] = (
    ("markdown",),
    ("markdown", "marks=mark"),
    ("markdown", "machine_block=sidecar"),
    ("markdown", "machine_block=none"),
    ("markdown", "front_matter=off"),
    ("markdown", "body=paragraphs"),
    ("markdown", "body=list", "group=theme"),
    ("digest",),
    ("template",),
    ("template", OWN),
)
DEFINITION = re.compile(r"(?m)^\[\^(h-[0-9a-z]+)\]:")
RECORD = "<!-- annotations:"


@dataclass
class History:
    """One file and its article, with what must be found again: lines of the person, and what became of annotations."""

    folder: Path
    kind: tuple[str, ...]
    seed: int
    article: str = ""
    lines: list[str] = field(default_factory=list)
    edited: set[str] = field(default_factory=set)  # annotations that somebody rewrote or took out in the file
    became: str = ""

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return self.folder / "out.md"

    @property
    def is_whole(self) -> bool:
        """True if the file is the whole text, which comes back."""
        return self.kind[0] == "markdown" and not any(one.startswith("body=") for one in self.kind)

    def export(self, *more: str) -> int:
        """Export; return the exit code."""
        choices = [part for one in self.kind[1:] for part in ("--set", one)]
        arguments = ["export", self.article, "--format", self.kind[0], *choices, "-o", str(self.path), *more]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return postil(["--library", str(self.folder / "l.postil"), *arguments])

    @contextlib.contextmanager
    def library(self) -> Iterator[Library]:
        """Open the library."""
        library = Library.open(self.folder / "l.postil")
        try:
            yield library
        finally:
            library.close()


def wrong(history: History) -> list[str]:
    """Return what does not hold of a history."""
    chance = random.Random(history.seed)
    begin(history, chance)
    if history.export():
        return ["it was not exported"]
    write_into(history, chance)
    change_library(history, chance)
    theirs = history.path.read_bytes()
    code = history.export()
    if code == WRITTEN_INTO:
        if history.path.read_bytes() != theirs:
            return ["it was refused and written"]
        code = history.export("--merge" if history.is_whole else "--keep")
        history.became = "brought in" if history.is_whole else "kept"
    if code == WRITTEN_INTO:
        history.became = "refused"
        return [] if history.path.read_bytes() == theirs else ["it was refused and written"]
    if code:
        return [f"exit code {code}"]
    history.became = history.became or "merged"
    found = [*_check(history, theirs.decode())]
    before = history.path.read_bytes()
    if (code := history.export()) or history.path.read_bytes() != before:
        found.append(f"exported again, it changed (exit code {code})")
    return found


def begin(history: History, chance: random.Random) -> None:
    """Add an article with random annotations."""
    source = history.folder / f"harbours-{history.seed}.md"
    source.write_text(SOURCE.format(seed=history.seed), "utf-8")
    with history.library() as library:
        history.article = library.articles.add(source).article.id
        for number in range(chance.randint(1, 7)):
            annotate(library, history, chance, number)


def annotate(library: Library, history: History, chance: random.Random, number: int) -> None:
    """Highlight words at a random place."""
    text = library.contents.of(history.article).text
    start = chance.randrange(len(text) - 4)
    end = min(len(text), start + chance.randint(3, 60))
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    if end - start < 2:
        return
    note = chance.choice(("", f"Note {number} of mine", f"Note {number}\n\nin two *parts* {number}"))
    themes = chance.sample([one.id for one in library.themes.all()], chance.choice((0, 1, 1, 2)))
    library.annotations.add(history.article, Passage(start, end), note=note, theme_ids=themes)


def change_library(history: History, chance: random.Random) -> None:
    """Do what the reader does meanwhile: other notes and themes, deletes, new annotations."""
    with history.library() as library:
        themes = [one.id for one in library.themes.all()]
        for one in library.annotations.all(history.article):
            roll = chance.random()
            if roll < 0.1:
                library.annotations.remove([one.id])
            elif roll < 0.25:
                library.annotations.set_note(one.id, f"Library's {one.id[-6:]}")
            elif roll < 0.35:
                library.annotations.set_themes(one.id, chance.sample(themes, chance.randint(0, 2)))
        for number in range(chance.choice((0, 0, 1, 2))):
            annotate(library, history, chance, 50 + number)


def write_into(history: History, chance: random.Random) -> None:
    """Do what somebody does with the file: write lines between, rewrite a note, take an annotation out."""
    text, fence, record = history.path.read_text("utf-8").partition(RECORD)
    lines = text.split("\n")
    first = lines.index("---", 1) + 1 if lines[0] == "---" else 0
    for _ in range(chance.randint(0, 3)):
        line = f"Somebody's own *line* {len(history.lines)}, with  two spaces."
        places = [n for n in range(first, len(lines)) if not lines[n].strip() and not _in_note(lines, n)]
        at = chance.choice(places or [len(lines)])
        lines[at:at] = ["", line, ""]
        history.lines.append(line)
    text = "\n".join(lines)
    with history.library() as library:
        for one in library.annotations.all(history.article):
            if one.note and "parts" not in one.note and one.note in text and chance.random() < 0.2:
                text = re.sub(re.escape(one.note) + r"(?!\d)", f"Mine now {one.id[-6:]}", text)
                history.edited.add(one.id)
            elif history.is_whole and chance.random() < 0.1:
                text = text.replace(f"[^h-{one.id[-6:]}]", "", 1)
                history.edited.add(one.id)
    history.path.write_text(text + fence + record, "utf-8")


def _in_note(lines: list[str], at: int) -> bool:
    """True if a line is between the paragraphs of one footnote: what is written there breaks it in two."""
    rest = [line for line in lines[at:] if line.strip()]
    return bool(rest) and rest[0].startswith("    ")


def _check(history: History, theirs: str) -> Iterator[str]:
    text = history.path.read_text("utf-8").partition(RECORD)[0]
    kept = history.folder / "out (before).md"
    if history.became == "kept":
        if kept.read_text("utf-8") != theirs:
            yield "what was kept is not what was there"
        return
    plain = re.sub(r"\[\^h-\w+\]|==|</?mark>", "", text)  # a highlight of the library's may begin in it
    for line in history.lines:
        if (count := plain.count(line)) != 1:
            yield f"{line!r} stands there {count} times"
    for words in set(re.findall(r"Mine now [0-9a-z]+", theirs)):
        if words not in text:
            yield f"{words!r} is lost"
    with history.library() as library:
        living = library.annotations.all(history.article)
    for one in living:
        yield from _check_annotation(history, text, theirs, one)
    if history.is_whole:
        references = Counter(re.findall(r"\[\^(h-[0-9a-z]+)\](?!:)", text))
        yield from (f"{label} stands there {n} times" for label, n in references.items() if n > 1)
        yield from (f"{label} is defined twice" for label, n in Counter(DEFINITION.findall(text)).items() if n > 1)


def _check_annotation(history: History, text: str, theirs: str, one: Annotation) -> Iterator[str]:
    if one.id in history.edited:
        return
    sign = f"[^h-{one.id[-6:]}]" if history.is_whole else ""
    if sign and text.count(sign) != 2:
        yield f"{sign} stands there {text.count(sign)} times"
    if one.note.startswith("Library's") and one.note not in text:
        yield f"{one.note!r} is missing"


def main(arguments: list[str]) -> int:
    """Try so many histories, and say what is wrong, and what became of them."""
    count = int(arguments[0]) if arguments else 2000
    first = int(arguments[1]) if len(arguments) > 1 else 0
    became: Counter[tuple[str, str]] = Counter()
    failed = 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            kind = KINDS[seed % len(KINDS)]
            history = History(Path(folder), kind, seed)
            found = wrong(history)
            became["whole" if history.is_whole else "others", history.became] += 1
            failed += bool(found)
            for what in found:
                print(seed, " ".join(kind)[:60].replace("\n", " "), history.became, what, flush=True)
    print(
        f"{failed} of {count} are wrong",
        *(f"{kind}: {n} {what}" for (kind, what), n in sorted(became.items())),
        sep="\n",
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
