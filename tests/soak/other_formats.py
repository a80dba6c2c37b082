"""What becomes of annotations on Markdown when the same text comes as a page, a book, a Word file, or a PDF.

``python tests/soak/other_formats.py FOLDER... [--each 20] [--every 1]`` annotates every Markdown file below the folders
at random places, over the ends of blocks too, has pandoc make the other formats, and typst (``pip install typst``) five
layouts of PDF; then it looks for the annotations in each. Printed are, by format, how many are in place or moved, and
how many of those stand on other words. For development only: nothing in Postil needs pandoc or typst.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.records import AnchorState
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.anchoring.set_anew import set_anew, without_numbers
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.importers import importer_for

LAYOUTS = {
    "one column": '#set page(paper: "a4", margin: 2.5cm)\n#set text(size: 11pt)\n',
    "two columns": '#set page(paper: "us-letter", margin: (x: 1.6cm, y: 2cm), columns: 2, numbering: "1", '
    "header: [_Proceedings_ #h(1fr) Vol. 3])\n#set par(justify: true, first-line-indent: 1em, spacing: 0.65em)\n"
    "#set text(size: 9.5pt, hyphenate: true)\n",
    "book": '#set page(width: 12cm, height: 19cm, margin: 1.6cm, numbering: "1", header: [#h(1fr) _The Book_])\n'
    "#set par(justify: true, first-line-indent: 1.2em, spacing: 0.6em)\n#set text(size: 10pt, hyphenate: true)\n",
    "report": '#set page(paper: "a4", margin: 2.2cm, footer: context [Draft #h(1fr) #here().page()])\n'
    '#set heading(numbering: "1.1")\n#set par(justify: true)\n#set text(size: 10.5pt)\n',
    "german": '#set page(paper: "a5", margin: 1.6cm, numbering: "– 1 –")\n#set par(justify: true)\n'
    '#set text(size: 10pt, lang: "de", hyphenate: true)\n',
}
_HEAD = "#let horizontalrule = line(start: (25%, 0%), end: (75%, 0%))\n#set table(inset: 6pt, stroke: none)\n"
_PICTURE = re.compile(r"#(?:box\()?image\([^)]*\)\)?|^<[^>\n]+>$", re.MULTILINE)  # and the names of headings
_INFO = re.compile(r"^(`{3,}\w+),[^\n]*$", re.MULTILINE)  # typst would print what stands behind a comma
_INSIDE = re.compile(r"#link\(<[^>]*>\)")


def others(path: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Make the other formats of a Markdown file; yield each one's name with the file."""
    base = ["pandoc", "-f", "gfm-emoji", str(path)]
    for ending in ("html", "epub", "docx"):
        made = folder / f"made.{ending}"
        done = subprocess.run([*base, "-s", "--metadata", "title=-", "-o", str(made)], capture_output=True, check=False)
        if not done.returncode:
            yield ending, made
    try:
        import typst  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return
    body = subprocess.run([*base, "-t", "typst", "--wrap=none"], capture_output=True, text=True, check=False).stdout
    for name, layout in LAYOUTS.items():
        source, made = folder / "made.typ", folder / "made.pdf"
        source.write_text(layout + _HEAD + _INFO.sub(r"\1", _INSIDE.sub("#", _PICTURE.sub("", body))))
        try:
            typst.compile(str(source), output=str(made))
        except Exception as error:  # noqa: BLE001 - a text that typst will not set is left out
            print(f"{path.name}, {name}: {str(error)[:80]}", file=sys.stderr)
            continue
        yield f"pdf, {name}", made


def passages(text: str, chance: random.Random, each: int) -> list[Passage]:
    """Choose passages of two to fifteen words."""
    words = [found.span() for found in re.finditer(r"\S+", text)]
    found = set()
    for _ in range(each if len(words) > 20 else 0):
        count = chance.choice((2, 4, 6, 10, 15))
        first = chance.randrange(len(words) - count)
        found.add(Passage(words[first][0], words[first + count - 1][1]))
    return sorted(found)


def letters(text: str) -> str:
    """Return what is compared: letters and digits."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())


def main() -> None:
    """Measure, and print a line a format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--every", type=int, default=1)
    asked = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted(one for folder in asked.folders for one in folder.rglob("*.md"))[:: asked.every]:
        old = importer_for(path.name, b"").read(path.read_bytes(), path.name).content.text
        chosen = passages(old, random.Random(path.name), asked.each)
        targets = [describe(old, passage) for passage in chosen]
        with tempfile.TemporaryDirectory() as folder:
            for name, made in others(path, Path(folder)):
                data = made.read_bytes()
                try:
                    new = importer_for(made.name, data).read(data, made.name).content.text
                except PostilError as error:
                    print(f"{path.name}, {name}: {error}", file=sys.stderr)
                    continue
                quotes = [old[passage.start : passage.end] for passage in chosen]
                anchors = set_anew(new, quotes, anchor_all(new, targets, old_text=old))  # as an update has it
                for quote, anchor in zip(quotes, anchors, strict=True):
                    kept = anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED)
                    there = new[anchor.start : anchor.end]
                    same = letters(quote) in (letters(there), letters(without_numbers(there)))
                    counts[name]["kept" if kept and same else "wrong" if kept else "told"] += 1
    for name, count in counts.items():
        total = sum(count.values())
        print(f"{name:18} {total:6} annotations, {100 * count['kept'] / total:6.2f} % kept, {count['wrong']} wrong")


if __name__ == "__main__":
    main()
