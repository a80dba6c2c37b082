"""The keys that a part of the window handles by itself, and the handbook's table of these and of those of COMMANDS.

It knows no Qt, as ``commands``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop import commands
from desktop.texts import tr

# Keys that a part of the window handles by itself, listed so that sheet and handbook are whole.
FURTHER_KEYS: tuple[tuple[str, str], ...] = (
    ("Shift+arrows", "Select from the caret; with Ctrl by words and paragraphs"),
    ("Arrows, Shift+arrows", "On a page where an area is selected: move it, change its size"),
    ("Enter", "In the article: open the note of the annotation under the caret"),
    ("Down, Esc", "In the find bar: into the list of places, and back to the words"),
    ("Esc", "In a note: leave, the text is kept"),
    ("Ctrl+B, Ctrl+I, Ctrl+K", "In a note or a brief: bold, italic, a link"),
    ("[[", "In a note or a brief: a list of what to link to or quote; Enter or Tab takes one"),
    ("Space", "In the Library: see how the article begins; again to close it"),
    ("Enter, Del", "In the Library: open the article, remove those that are chosen"),
    ("/", "In the Library: type into its filter"),
    ("Tab, Ctrl+Enter", "In the palette (Ctrl+K): the next group, all results; > asks for commands alone"),
    ("F2, Del", "On a saved search: rename it, remove it"),
    ("Enter", "In Themes: show a card in its article; Back returns"),
    ("1 to 9, Del, N", "In Themes: give or take a theme, remove, write a note; with several cards too"),
    ("T", "In Themes and in the sidebar: give the cards, or a whole column, any theme by typing"),
    ("Enter, Ctrl+Enter", "In the field of themes (T): give the theme, or take it away; with Ctrl the field stays"),
    ("B", "In Themes and in the sidebar: put the quotes of the cards into the brief, at its caret"),
    ("Ctrl+Shift+C", "In Themes and in the sidebar: copy the quotes of the cards with their citations"),
    ("Ctrl+Enter", "In a brief: show the quote at the caret in its article; Back returns"),
    ("Ctrl+Shift+Enter", "In a brief: shorten the quote at the caret"),
    ("F2", "In a brief: give it another name"),
    ("F2, Del", "On a theme in the sidebar: edit it, remove it (its annotations stay)"),
    ("Alt+Up, Alt+Down", "On a theme in the sidebar: move it"),
    ("Menu", "In the article and the sidebar: everything that can be done there"),
)


def keys_markdown(in_force: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return the key table of the handbook as Markdown: one row for each command that has a key.

    ``in_force`` are the keys by command, where they are others than the table's.
    """
    rows = [f"| {tr('Keys')} | {tr('Command')} | {tr('What it does')} |", "|---|---|---|"]
    for menu in (*commands.MENUS, ""):
        for command in commands.COMMANDS:
            its = command.shortcuts if in_force is None else in_force[command.id]
            if command.menu != menu or not its or (in_force is None and command.id in commands.THEME_IDS[1:]):
                continue
            keys = ", ".join(f"`{key}`" for key in its)
            text, help_ = tr(command.text).rstrip("…"), tr(command.help)
            if command.id == commands.THEME_IDS[0] and in_force is None:
                keys, text = tr("{low} to {high}", low="`1`", high="`9`"), tr("Theme")
                help_ = tr("Highlight with the theme of that key; on an annotation: give or take it")
            rows.append(f"| {keys} | {text} | {help_} |")
    rows += [f"| `{keys}` | | {tr(help_)} |" for keys, help_ in FURTHER_KEYS]
    return "\n".join(rows) + "\n"
