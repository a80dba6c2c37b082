"""Write what README, handbook and the desktop's files repeat of the program's own tables: `make tables`.

A page says where a table stands by `<!-- NAME -->` and `<!-- /NAME -->`, with NAME a row of TABLES; a desktop's file in
XML does so with a row of LISTS; the desktop entry has its line of types. All else is written by hand and left as it is.
The pages of a folder named by a language have the tables in that (packaging/texts.py keeps their words).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import rival_table  # noqa: E402
import speed_table  # noqa: E402

from desktop import cli, command_keys, exporters, foreign, importers, settings, texts  # noqa: E402
from desktop.annotated.options import Options  # noqa: E402
from desktop.exporters import options, to_template  # noqa: E402
from desktop.texts import tr  # noqa: E402

HANDBOOK = ROOT / "resources" / "handbook"
DESKTOP_ENTRY = ROOT / "packaging" / "postil.desktop"
DESKTOP_XML = (ROOT / "packaging" / "org.postil.Postil.metainfo.xml", ROOT / "packaging" / "postil-mime.xml")
FURTHER_TYPES = (
    "application/vnd.postil.library",
    "application/vnd.postil.bundle",
    "x-scheme-handler/postil",
)  # opened, but not as an article
BLOCK = re.compile(r"(?P<indent> *)<!-- (?P<name>[a-z_]+) -->\n.*?<!-- /(?P=name) -->", re.DOTALL)


def pages() -> list[Path]:
    """Return the README and every page of the handbook, in each language."""
    return [ROOT / "README.md", *sorted(HANDBOOK.glob("*.md")), *sorted(HANDBOOK.glob("*/*.md"))]


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Have the tables in a language meanwhile: "de", or "" for English."""
    if language:
        known = _translations(language)
        texts.speak(lambda text, _: known.get(text) or text)
    try:
        yield
    finally:
        texts.speak(None)


@cache
def _translations(language: str) -> Mapping[str | None, str | None]:
    """Return the texts of a language, by their English."""
    path = ROOT / "packaging" / "translations" / f"postil_{language}.ts"
    return {one.findtext("source"): one.findtext("translation") for one in ElementTree.parse(path).iter("message")}


def language_of(page: Path) -> str:
    """Return the language of a page by its folder, "" for English."""
    return page.parent.name if page.parent.parent == HANDBOOK else ""


def written(text: str) -> str:
    """Return the text of a page with its tables as they are today. Raises KeyError for a name that TABLES lacks."""
    return BLOCK.sub(
        lambda block: f"<!-- {block['name']} -->\n\n{TABLES[block['name']]()}\n\n<!-- /{block['name']} -->", text
    )


def written_xml(text: str) -> str:
    """Return the text of a desktop's file in XML with its lists as they are today. Raises KeyError."""

    def block(found: re.Match[str]) -> str:
        name = found["name"]
        lines = (f"<!-- {name} -->", *LISTS[name](), f"<!-- /{name} -->")
        return "\n".join(found["indent"] + line for line in lines)

    return BLOCK.sub(block, text)


def written_entry(text: str) -> str:
    """Return the text of the desktop entry with today's types."""
    return re.sub(
        r"^MimeType=.*$", f"MimeType={''.join(f'{one};' for one in opened_types())}", text, flags=re.MULTILINE
    )


def derived() -> dict[Path, str]:
    """Return every file that repeats something, with its text as it is to be."""
    made = {}
    for path in pages():
        with speaking(language_of(path)):
            made[path] = written(path.read_text("utf-8"))
    made |= {path: written_xml(path.read_text("utf-8")) for path in DESKTOP_XML}
    made[rival_table.PICTURE] = rival_table.picture()
    return made | {DESKTOP_ENTRY: written_entry(DESKTOP_ENTRY.read_text("utf-8"))}


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
    """Return each format with the endings of its files, and whether a file without one is known all the same."""
    rows = (
        [tr(one.name), code(one.extensions), "" if one.recognise is importers.by_ending_only else tr("its first bytes")]
        for one in importers.IMPORTERS
    )
    return table([tr("Kind"), tr("Known by its ending"), tr("or by")], rows)


def programs() -> str:
    """Return the table of the other programs whose annotations come in."""
    lines = ["| Program | `--from` | Files |", "|---|---|---|"]
    return "\n".join((*lines, *(f"| {row.name} | `{row.id}` | {row.files} |" for row in foreign.FOREIGN)))


def exports() -> str:
    """Return the table of export formats."""
    rows = (
        [
            tr(one.name),
            f"`{one.id}`",
            f"`.{one.extension}`",
            tr(one.help),
            tr("merged into") if one.merges else tr("written anew"),
        ]
        for one in exporters.EXPORTERS
    )
    return table([tr("Format"), "`--format`", tr("File"), tr("What it is"), tr("A file that is there")], rows)


def choices() -> str:
    """Return the table of export options."""
    rows = (
        [
            tr(one.text),
            tr(one.help).rstrip(".。"),
            f"`{one.key}`",
            _values([value for value, _ in one.choices], one.default),
        ]
        for one in options.OPTIONS
    )
    return table([tr("Choice"), tr("What it decides"), "`--set`", tr("Values")], rows)


def _values(values: Sequence[str], default: str) -> str:
    if not values:
        return tr("any text ({default})", default=f"**`{default}`**" if default else f"**{tr('none')}**")
    return ", ".join(f"**`{value}`**" if value == default else f"`{value}`" for value in values)


def presets() -> str:
    """Return the table of presets."""
    plain = Options()
    rows = []
    for name, preset in options.PRESETS.items():
        pairs = ((one.name, getattr(preset, one.name)) for one in fields(preset))
        changed = code(f"{key}={value}" for key, value in pairs if value != getattr(plain, key))
        rows.append([f"`{name}`", changed or tr("the choices as they are at first")])
    return table(["`--preset`", tr("Sets")], rows)


def variables() -> str:
    """Return the table of what a template can use."""
    rows = ([f"`{name}`", tr(words)] for name, words in to_template.VARIABLES.items())
    return table([tr("Name"), tr("Gives")], rows)


def command_list() -> str:
    """Return every command with the first sentences of its help, in the order of its family."""
    rows = (
        [f"[`{name}`](#{name})", re.sub(r"\s+", " ", (one.help or "").split("\n\n")[0]).rstrip(".")]
        for name, one in cli.cli.commands.items()
    )
    return table(["Command", "Does"], rows)


def setting_list() -> str:
    """Return what a reader can choose about the program; what the window keeps for itself is left out."""
    rows = (
        [tr(group) if number == 0 else "", tr(one.help), _accepted(one), one.said(one.default)]
        for group, members in settings.shown_groups().items()
        for number, one in enumerate(members)
    )
    return table(["", tr("Choice"), tr("Values"), tr("At first")], rows)


def _accepted(one: settings.Setting) -> str:
    if one.kind == "number":
        return tr("{low} to {high}", low=one.low, high=one.said(one.high))
    if one.kind in ("folder", "name"):
        return tr("any, or none")
    return ", ".join(one.said(value) for value in (one.values() or (True, False)))


def opened_types() -> list[str]:
    """Return the MIME types that the program opens, each once, in the order of the table."""
    return list(dict.fromkeys([*(one for row in importers.IMPORTERS for one in row.media_types), *FURTHER_TYPES]))


def provided() -> list[str]:
    """Return the types as elements of the metainfo."""
    return [f"<mediatype>{escape(one)}</mediatype>" for one in opened_types()]


def kinds() -> list[str]:
    """Return the formats as a list of the metainfo's description."""
    items = (f"<li>{escape(one.name)} ({escape(', '.join(one.extensions))})</li>" for one in importers.IMPORTERS)
    return ["<ul>", *(f"  {item}" for item in items), "</ul>"]


def endings() -> list[str]:
    """Return which file ending has which type, for the shared MIME database, which knows some of them by itself.

    A type that is registered nowhere ("x-…") is named too: nobody else does.
    """
    lines = []
    for row in importers.IMPORTERS:
        for media_type, patterns in row.media_types.items():
            lines.append(f"<mime-type type={quoteattr(media_type)}>")
            if media_type.split("/")[1].startswith(("x-", "x.")):
                lines.append(f"  <comment>{escape(row.name)}</comment>")
            lines += [f"  <glob pattern={quoteattr(f'*{ending}')}/>" for ending in patterns]
            lines.append("</mime-type>")
    return lines


LISTS: Mapping[str, Callable[[], list[str]]] = {"media_types": provided, "kinds": kinds, "endings": endings}
TABLES: Mapping[str, Callable[[], str]] = {
    "formats": formats,
    "imports": imports,
    "programs": programs,
    "exports": exports,
    "choices": choices,
    "presets": presets,
    "variables": variables,
    "commands": command_list,
    "settings": setting_list,
    "keys": lambda: command_keys.keys_markdown().strip(),
    "rivals": rival_table.table,
    "speeds": speed_table.table,
    "speeds_short": speed_table.short_table,
    "speeds_when": speed_table.when,
    "speeds_over": speed_table.over,
}


def main() -> None:
    """Write every file that repeats a table anew."""
    for path, text in derived().items():
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
