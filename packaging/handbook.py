"""Write the tables of the README and the handbook that the program's own tables know better: `make handbook`.

A page says where one stands by `<!-- NAME -->` and `<!-- /NAME -->`, with NAME a row of TABLES. Everything else on a
page is written by hand and left as it is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop import cli, commands, exporters, importers, settings  # noqa: E402
from desktop.annotated import document  # noqa: E402
from desktop.exporters import to_template  # noqa: E402

HANDBOOK = ROOT / "resources" / "handbook"
BLOCK = re.compile(r"<!-- (?P<name>[a-z_]+) -->\n.*?<!-- /(?P=name) -->", re.DOTALL)


def pages() -> list[Path]:
    """Return the README and every page of the handbook."""
    return [ROOT / "README.md", *sorted(HANDBOOK.glob("*.md"))]


def written(text: str) -> str:
    """Return the text of a page with its tables as they are today. Raises KeyError for a name that TABLES lacks."""
    return BLOCK.sub(
        lambda block: f"<!-- {block['name']} -->\n\n{TABLES[block['name']]()}\n\n<!-- /{block['name']} -->", text
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a GFM table."""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"|{'|'.join(cells)}|" if cells[0] == "---" else f"| {' | '.join(cells)} |" for cells in lines)


def code(words: Iterable[str]) -> str:
    """Return words in code, one after another."""
    return ", ".join(f"`{word}`" for word in words)


def formats() -> str:
    """Return what comes in and what goes out, in two rows."""
    read = (f"{one.name} ({code(one.extensions)})" for one in importers.IMPORTERS)
    made = (f"{one.name} (`.{one.extension}`)" for one in exporters.EXPORTERS)
    return table(["", "Formats"], [["Opens", ", ".join(read)], ["Exports", ", ".join(made)]])


def imports() -> str:
    return table(["Kind", "Files"], ([one.name, code(one.extensions)] for one in importers.IMPORTERS))


def exports() -> str:
    rows = (
        [one.name, f"`{one.id}`", f"`.{one.extension}`", one.help, "merged into" if one.merges else "written anew"]
        for one in exporters.EXPORTERS
    )
    return table(["Format", "`--format`", "File", "What it is", "A file that is there"], rows)


def choices() -> str:
    rows = (
        [one.text, one.help.rstrip("."), f"`{one.key}`", _values([value for value, _ in one.choices], one.default)]
        for one in document.OPTIONS
    )
    return table(["Choice", "What it decides", "`--set`", "Values"], rows)


def _values(values: Sequence[str], default: str) -> str:
    if not values:
        return f"any text (**`{default}`**)" if default else "any text (**none**)"
    return ", ".join(f"**`{value}`**" if value == default else f"`{value}`" for value in values)


def presets() -> str:
    plain = document.Options()
    rows = []
    for name, options in document.PRESETS.items():
        pairs = ((one.name, getattr(options, one.name)) for one in fields(options))
        changed = code(f"{key}={value}" for key, value in pairs if value != getattr(plain, key))
        rows.append([f"`{name}`", changed or "the choices as they are at first"])
    return table(["`--preset`", "Sets"], rows)


def variables() -> str:
    return table(["Name", "Gives"], ([f"`{name}`", words] for name, words in to_template.VARIABLES.items()))


def command_list() -> str:
    """Return every command with the first sentences of its help, in the order of its family."""
    rows = (
        [f"[`{name}`](#{name})", re.sub(r"\s+", " ", (one.help or "").split("\n\n")[0]).rstrip(".")]
        for name, one in cli.cli.commands.items()
    )
    return table(["Command", "Does"], rows)


def setting_list() -> str:
    """Return what a reader can choose about the program; what the window keeps for itself is left out."""
    rows = ([one.help, _accepted(one), _said(one, one.default)] for one in settings.SETTINGS if one.kind != "state")
    return table(["Choice", "Values", "At first"], rows)


def _accepted(one: settings.Setting) -> str:
    return {"choice": ", ".join(one.choices), "number": f"{one.low} to {one.high}", "switch": "on, off"}[one.kind]


def _said(one: settings.Setting, value: object) -> str:
    return ("on" if value else "off") if one.kind == "switch" else str(value)


TABLES: Mapping[str, Callable[[], str]] = {
    "formats": formats,
    "imports": imports,
    "exports": exports,
    "choices": choices,
    "presets": presets,
    "variables": variables,
    "commands": command_list,
    "settings": setting_list,
    "keys": lambda: commands.keys_markdown().strip(),
}


def main() -> None:
    for path in pages():
        path.write_text(written(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
