"""The project's Markdown pages as tests look at them: headings, links, fenced blocks, tables. No importer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from desktop.cli import cli

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
HANDBOOK = ROOT / "resources" / "handbook"
PAGES = sorted(HANDBOOK.glob("*.md"))
TRANSLATED = sorted(HANDBOOK.glob("*/*.md"))  # in folders named by their languages
_FENCE = re.compile(r"^( *)(```+)([^\n`]*)\n(.*?)^\1\2 *$\n?", re.MULTILINE | re.DOTALL)


class Fenced(NamedTuple):
    info: str
    text: str


def all_commands() -> dict[str, click.Command]:
    """Return every command by its name, those of a group by both ("brief new") and the group not at all."""
    found: dict[str, click.Command] = {}
    for name, one in cli.commands.items():
        members = {f"{name} {word}": member for word, member in getattr(one, "commands", {}).items()}
        found |= members or {name: one}
    return found


def read(path: Path) -> str:
    return path.read_text("utf-8")


def fenced(text: str) -> list[Fenced]:
    """Return the fenced blocks of a page, without the indent of a list that they stand in."""
    return [
        Fenced(info.strip(), "".join(line.removeprefix(indent) for line in body.splitlines(keepends=True)))
        for indent, _, info, body in _FENCE.findall(text)
    ]


def prose(text: str) -> str:
    """Return a page without its fenced blocks and comments."""
    return re.sub(r"<!--.*?-->", "", _FENCE.sub("", text), flags=re.DOTALL)


def headings(text: str) -> list[tuple[int, str]]:
    """Return (level, words) of each heading."""
    return [(len(signs), words.strip()) for signs, words in re.findall(r"^(#{1,6}) (.*)$", prose(text), re.MULTILINE)]


def sections(text: str) -> Iterator[tuple[str, str]]:
    """Yield (heading, what stands below it) for each heading, whatever its level; fenced blocks are kept."""
    starts = [found for found in re.finditer(r"^#{1,6} (.*)$", text, re.MULTILINE) if _stands(text, found.start())]
    for found, end in zip(starts, [*(one.start() for one in starts[1:]), len(text)], strict=True):
        yield found[1].strip(), text[found.end() : end]


def _stands(text: str, at: int) -> bool:
    return not any(block.start() <= at < block.end() for block in _FENCE.finditer(text))


def section(text: str, heading: str) -> str:
    """Return what stands below one heading. Raises KeyError."""
    return dict(sections(text))[heading]


def slug(heading: str) -> str:
    """Return a heading's anchor as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def links(text: str) -> list[str]:
    """Return where the links and pictures of a page lead, those in code left out."""
    return re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "code", prose(text)))


def rows(text: str) -> list[list[str]]:
    """Return the rows of a page's tables, heads too, without the lines that part them."""
    lines = [line for line in prose(text).splitlines() if line.lstrip().startswith("|")]
    found = ([cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]] for line in lines)
    return [row for row in found if not all(set(cell) <= set("-: ") for cell in row)]


def flat(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def figures(text: str) -> set[str]:
    """Return the numbers in a text, as they are written."""
    return set(re.findall(r"\d[\d,.]*\d|\d", text))
