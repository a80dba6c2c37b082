"""Formulas of a page, each as its line of text: MathML, and the TeX that a script would have drawn or would yet draw.

They are put into the page's source as code that says what it is, since no cleaner lets MathML through. Of what draws a
formula a second time for the eye, nothing is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html import escape
from xml.etree.ElementTree import Element

from desktop.article.content import Block, BlockKind, Span, SpanKind
from desktop.article.entities import unescape
from desktop.importers.epub.xml import tree_of
from desktop.importers.formula import DOLLARS, line_of

MARK = "math"  # the class of such code; "math tex" where it is TeX
_LONGEST = 200_000  # characters of one formula's markup
_MOST = 20_000  # formulas
_BEGIN = re.compile(r"""<math\b([^<>]*)>|<script\b[^<>]*\btype\s*=\s*["']?math/tex[^<>]*>""", re.IGNORECASE)
_CHARACTER = re.compile(r"&[A-Za-z]\w{1,40};")
_END = {"m": re.compile(r"</math\s*>", re.IGNORECASE), "s": re.compile(r"</script\s*>", re.IGNORECASE)}
TWICE = re.compile(r"(?:^|\s)(?:katex-html|MathJax_Preview|MathJax(?:_SVG|_CHTML|_Display)?)(?=$|\s)")

_DRAWN = re.compile("mathjax|katex", re.IGNORECASE)  # the page brings along what would draw TeX in its text
_TEX = re.compile(rf"\\\((?:(?!\\[()]).)+\\\)|\\\[(?:(?!\\[\[\]]).)+\\\]|{DOLLARS}", re.DOTALL)


def with_formulas(source: str) -> str:
    """Return a page's HTML with each of its formulas as ``<code class="math">``."""
    if "math" not in source:
        return source
    parts, at = list[str](), 0
    for match in _BEGIN.finditer(source):
        if match.start() < at:
            continue
        is_script = match[1] is None
        end = _END["s" if is_script else "m"].search(source, match.end(), match.end() + _LONGEST)
        if end is None or len(parts) > 2 * _MOST:
            break
        inner = source[match.end() : end.start()]
        line, is_tex = (" ".join(inner.split()), True) if is_script else line_of(_tree(match[1], inner))
        parts += [source[at : match.start()], _code(line, is_tex=is_tex)]
        at = end.end()
    return "".join([*parts, source[at:]])


def with_tex(blocks: Iterable[Block], source: str) -> list[Block]:
    """Return a page's blocks with the TeX in their text marked where a script would draw it. No text changes."""
    return list(map(_with_tex, blocks) if _DRAWN.search(source) else blocks)


def _with_tex(block: Block) -> Block:
    if block.kind is BlockKind.CODE:
        return block
    code = [span for span in block.spans if span.kind in (SpanKind.CODE, SpanKind.MATH)]
    ranges = (match.span() for match in _TEX.finditer(block.text))
    spans = [
        Span(SpanKind.MATH, start, end, label="tex")
        for start, end in ranges
        if not any(span.start < end and start < span.end for span in code)
    ]
    return replace(block, spans=(*block.spans, *spans)) if spans else block


def _tree(attributes: str, inner: str) -> Element:
    source = f"<math {attributes.rstrip('/')}>{inner}</math>"
    named = _CHARACTER.sub(lambda match: escape(unescape(match[0])), source)  # XML knows five, and drops others
    tree = tree_of(named.encode())
    return next(tree.iter("math"), tree)


def _code(line: str, *, is_tex: bool) -> str:
    return f'<code class="{MARK}{" tex" * is_tex}">{escape(line, quote=False)}</code>' if line else ""
