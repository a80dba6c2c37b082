"""Two libraries that share a folder, and what tests do with them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from desktop.library import Library
from desktop.sharing.segments import Segment, write_segment

TEXT = """# Harbour notes

The first pilots knew the sand by its colour.

Ropes came before charts, and the tide before both.
"""


class Pair:
    """Two libraries and the folder between them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "shared"
        self.source = folder / "harbour.md"
        self.source.write_text(TEXT, "utf-8")
        self.here, self.there = (Library.open(folder / f"{name}.postil") for name in ("here", "there"))
        self.here.sharing.set_name("Ada")
        self.there.sharing.set_name("Ben")
        self.here.sharing.add(self.folder)
        self.there.sharing.join(self.folder)

    def exchange(self) -> list[str]:
        """Exchange until both have everything; return what was told."""
        return [line for _ in range(2) for library in (self.here, self.there) for line in self.now(library)]

    def now(self, library: Library) -> list[str]:
        """Exchange once."""
        round_ = library.sharing.now()
        assert round_.problems == ()
        return [line for one in round_.exchanged for line in (*one.refused, *one.told)]

    def highlight(self, library: Library, quote: str, note: str = "") -> str:
        """Highlight some words of the article; return the annotation's id."""
        (article,) = library.read.articles()
        passage = library.articles.find_quote(article.id, quote)
        return library.annotations.add(article.id, passage, (), note)[0].id

    def segments(self) -> list[Path]:
        """Return the segments of both."""
        return sorted(self.folder.glob("devices/*/segments/*.segment"))

    def told(self) -> str:
        """Return all that stands in the segments of both."""
        return "".join(gzip.decompress(path.read_bytes()).decode() for path in self.segments())

    def births(self, kind: str) -> list[dict[str, object]]:
        """Return the changes in the folder that made rows of a kind, as they were written."""
        lines = [json.loads(line) for line in self.told().splitlines()]
        return [
            line for line in lines if line.get("kind") == kind and "parents" not in line and len(line["fields"]) > 1
        ]

    def write_as_another(self, *lines: dict[str, object]) -> Path:
        """Put changes into the folder as a third device would; return the segment."""
        place = self.folder / "devices/stream-9/segments/00000001-00000001.segment"
        place.parent.mkdir(parents=True)
        place.write_bytes(write_segment(Segment("stream-9", 1, 1, "Mallory", tuple(map(json.dumps, lines)))))
        return place
