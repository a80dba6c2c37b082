"""The journey of an article by AT-SPI alone, without a key: by the actions and texts of parts that have names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hearing import Atspi, act, display, find, hear, named, parts, wait

FOLDER = Path(os.environ["JOURNEY"])
EXPORT = FOLDER / "harbours-marked.md"


def fill(part: Any, words: str) -> None:
    """Put words into a field."""
    Atspi.EditableText.set_text_contents(part, words)
    print("filled:", part.get_name(), "with", words, flush=True)


def choose(name: str) -> None:
    """Choose a command of the menu, which need not be open."""
    items = parts(find("button", "Menu"))
    act(next(one for one in items if one.get_role_name() == "menu item" and one.get_name() == name))


def select(words: str) -> None:
    """Select words of the article."""
    article = find("document frame", "Article")
    text = Atspi.Text.get_text(article, 0, -1)
    start = text.index(words)
    Atspi.Text.set_caret_offset(article, start)
    Atspi.Text.add_selection(article, start, start + len(words))
    print("selected:", words, flush=True)


display.focus_window()
choose("Open…")
fill(find("text", "File name:"), str(FOLDER / "harbours.md"))
act(find("button", "Open"))
hear("Harbours, no annotations.")

article = find("document frame", "Article")
wait("headings have their levels", lambda: find("heading", "Pilots").get_attributes().get("level") == "2")
table = find("table", "Table of 3 rows").get_table_iface()
cell = table.get_accessible_at(1, 1)
wait("the table is one", lambda: (table.get_n_rows(), table.get_n_columns(), cell.get_name()) == (2, 2, "high"))
act(find("heading", "Cranes"))
hear("Heading, level 2.")

act(find("button", "Find"))
fill(find("text", "Find in this article"), "leverage")
act(find("button", "Next match"))
act(find("button", "Close"))
select("leverage")
act(find("button", "Highlight as Talent"))
hear("Highlighted as Talent.")
wait("it is told in the article", lambda: named("comment", "Highlight, Talent: leverage"))
act(find("comment", "Highlight, Talent: leverage"))
choose("Investment")
hear("Theme Investment given.")

choose("Note")
fill(find("text", "Note"), "why so")
article.get_component_iface().grab_focus()
hear("Saved.")

choose("Put into brief")
hear("The quote is in")
choose("Brief")
brief = find("text", "Brief")
words = Atspi.Text.get_text(brief, 0, -1)
fill(brief, f"{words}so it is")
act(find("page tab", "Article"))
hear("Saved.")

choose("Export…")
fill(find("text", "Where the export goes"), str(EXPORT))
act(find("button", "Save"))
wait("the export is written", EXPORT.exists)
act(find("button", "Close"))
hear("Exported to")

EXPORT.write_text(EXPORT.read_text("utf-8").replace("why so", "why so: it lifts"), "utf-8")
choose("Import annotations…")
fill(find("text", "File name:"), str(EXPORT))
act(find("button", "Open"))
act(find("button", "Import 1"))
hear("Imported: 1 note changed.")
wait("the note came in", lambda: any("why so: it lifts" in one.get_name() for one in parts(article)))
print("done", flush=True)
