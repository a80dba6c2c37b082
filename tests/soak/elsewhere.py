"""How exports look in other programs: the same text and the same marked passages, in pandoc and in markdown-it.

``python tests/soak/elsewhere.py FOLDER... [--each 20] [--seed 1] [--node FOLDER]`` exports every Markdown file below
the folders with that many random annotations and has each program that is there render the source and the export.
``--node`` is where ``npm install markdown-it markdown-it-mark markdown-it-footnote`` was run; pandoc is looked for on
the path. For development only: nothing in Postil needs either.

The text is compared without white space and without footnotes and references to them; the marks are compared with
those that Postil itself reads from the export.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop.annotated.options import Options
from desktop.article.content import SpanKind
from desktop.errors import PostilError
from desktop.exporters import exporter
from tests.annotated.make import content_of, document
from tests.soak.soak_markdown import random_annotations

Render = Callable[[list[str]], list[str]]

_NODE = """
const md = require('markdown-it')({html: true, linkify: false})
  .use(require('markdown-it-mark')).use(require('markdown-it-footnote'));
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(texts.map(text => md.render(text))));
"""
_VOID = {"br", "hr", "img", "input", "wbr", "col", "meta", "link"}


class Shown(HTMLParser):
    """The text of a page and what of it is marked, without white space, footnotes and references to them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.marked: list[bool] = []
        self._marks = self._hidden = 0
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        said = dict(attrs)
        names = f"{said.get('class') or ''} {said.get('role') or ''}"
        hides = tag in ("script", "style", "template") or any(
            name in names for name in ("footnotes", "footnote-ref", "doc-noteref", "doc-endnotes")
        )
        self._open.append((tag, hides))
        self._hidden += hides
        self._marks += tag == "mark"

    def handle_endtag(self, tag: str) -> None:
        if not any(name == tag for name, _ in self._open):
            return
        while self._open:
            name, hides = self._open.pop()
            self._hidden -= hides
            self._marks -= name == "mark"
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            letters = [letter for letter in data if not letter.isspace()]
            self.text += letters
            self.marked += [self._marks > 0] * len(letters)

    @property
    def marks(self) -> str:
        return "".join(letter for letter, marked in zip(self.text, self.marked, strict=True) if marked)


def with_node(folder: Path) -> Render:
    """Return what renders with markdown-it, as it is installed below ``folder``."""

    def render(texts: list[str]) -> list[str]:
        done = subprocess.run(
            ["node", "-e", _NODE], cwd=folder, input=json.dumps(texts), capture_output=True, text=True, check=True
        )
        made: list[str] = json.loads(done.stdout)
        return made

    return render


def with_pandoc(texts: list[str]) -> list[str]:
    """Render with pandoc's own Markdown, in which it is told of ``==``."""
    form = "markdown+mark+lists_without_preceding_blankline-smart-yaml_metadata_block-tex_math_dollars-citations"
    command = ["pandoc", "-f", form, "-t", "html", "--wrap=none"]
    return [subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout for text in texts]


def compare(files: list[Path], each: int, seed: int, programs: dict[str, Render]) -> tuple[Counter[str], list[str]]:
    """Render the sources and the exports of files. Returns how many agree in each program, and where one does not."""
    chance, tally, told = random.Random(seed), Counter[str](), list[str]()
    for path in files:
        data = path.read_bytes()
        try:
            content = content_of(data)
            doc = document(data, random_annotations(content, each, chance), content=content, name=path.name)
            exported = exporter("markdown").write(doc, Options(front_matter="off")).text
        except PostilError:
            continue
        tally["files"] += 1
        read = content_of(exported.encode("utf-8", "surrogatepass"))
        mine = "".join(
            block.text[at]
            for block in read.blocks
            for at in range(len(block.text))
            if any(s.kind is SpanKind.MARK and s.start <= at < s.end for s in block.spans)
            and not any(s.kind is SpanKind.FOOTNOTE_REF and s.start <= at < s.end for s in block.spans)
            and not block.text[at].isspace()
            and block.text[at] != "\ufffc"
        )
        for name, render in programs.items():
            before, after = (Shown(html) for html in render([data.decode("utf-8", "replace"), exported]))
            is_same_text = "".join(before.text) == "".join(after.text)
            tally[f"{name}: same text"] += is_same_text
            tally[f"{name}: same marks"] += after.marks == mine
            if not is_same_text or after.marks != mine:
                told.append(f"{name}: {path.name}: {'marks' if is_same_text else 'text'} differ")
    return tally, told


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--node", type=Path)
    chosen = parser.parse_args(arguments)
    programs: dict[str, Render] = {}
    if shutil.which("pandoc"):
        programs["pandoc"] = with_pandoc
    if chosen.node is not None:
        programs["markdown-it"] = with_node(chosen.node)
    files = [path for folder in chosen.folders for path in sorted(folder.rglob("*.md"))]
    tally, told = compare(files, chosen.each, chosen.seed, programs)
    print(*(f"{key:28} {value:>6}" for key, value in tally.items()), *told[:40], sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
