"""The journey of an article by keys alone: open, find, mark, file under a theme, note, brief, export, import."""

from __future__ import annotations

import os
from pathlib import Path

from hearing import come_to, hear, parts, press, program, wait, write

FOLDER = Path(os.environ["JOURNEY"])
EXPORT = FOLDER / "harbours-marked.md"

come_to("document frame", "Article")
press("]")
hear("Annotation 1 of 3: It spends billions")

press("Ctrl+O")
come_to("text", "File name:")
write(str(FOLDER / "harbours.md"))
press("Return")
hear("Harbours, no annotations.")
come_to("document frame", "Article")

press("Shift+.")  # >
hear("Heading, level 2.")
press("Down")
press("Down")
press("Tab")
hear("Link: pilot.")

press("Ctrl+F")
come_to("text", "Find in this article")
write("leverage")
press("Return")
press("Escape")
come_to("document frame", "Article")
press("2")
hear("Highlighted as Talent.")
press("1")
hear("Theme Investment given.")

press("n")
come_to("text", "Note")
write("quip")
press("Escape")
hear("Saved.")
come_to("document frame", "Article")

press("b")
hear("brief")
press("Ctrl+B")
come_to("text", "Brief New brief")
write("quit it")
press("Escape")
press("Alt+2")
come_to("document frame", "Article")

press("Ctrl+E")
come_to("combo box", "Harbours")
STOPS = ("All themes", "Annotated", "Standard", "More choices", "Rendered", "The file as", "Where the export goes")
for stop in STOPS:
    press("Tab")
    come_to("", stop)
press("Ctrl+A")
write(str(EXPORT))
press("Return")
wait("the export is written", EXPORT.exists)
press("Escape")
come_to("document frame", "Article")

EXPORT.write_text(EXPORT.read_text("utf-8").replace("quip", "quip: it lifts"), "utf-8")
press("Ctrl+I")
come_to("text", "File name:")
write(str(EXPORT))
press("Return")
come_to("tree", "Proposals")
press("Return")
hear("Imported: 1 note changed.")
come_to("document frame", "Article")

wait("the note came in", lambda: any("Note: quip: it lifts" in one.get_name() for one in parts(program())))
press("Ctrl+Z")
hear("Undone:")
print("done", flush=True)
