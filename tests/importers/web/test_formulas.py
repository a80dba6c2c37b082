"""Formulas of a page stand in its text, once each, as TeX where the page has it."""

from __future__ import annotations

import time

import pytest

from desktop.article.content import SpanKind
from desktop.importers.from_html import read_page

HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
TEX = '<semantics><mrow><mi>E</mi></mrow><annotation encoding="application/x-tex">E &lt; mc^2</annotation></semantics>'


@pytest.mark.parametrize(
    ("markup", "line", "label"),
    [
        (f"<math>{HALF}</math>", "1/2", ""),
        (f"<m:math xmlns:m='http://a'><math>{HALF}</math>", "1/2", ""),
        (f"<math><!-- half -->{HALF}<mspace/></math>", "1/2", ""),
        (f"<math><mfenced open='&lang;' close='&rang;'>{HALF}&nbsp;<mi>h</mi></mfenced></math>", "⟨1/2, h⟩", ""),
        (f"<math display='block'>{TEX}</math>", "E < mc^2", "tex"),
        ("<script type='math/tex; mode=display'>E < mc^2</script>", "E < mc^2", "tex"),
        (
            f"<span class='katex'><span class='katex-mathml'><math>{TEX}</math></span>"
            "<span class='katex-html' aria-hidden='true'>E&lt;mc2</span></span>",
            "E < mc^2",
            "tex",
        ),
    ],
    ids=["fraction", "with a prefix", "comment", "named brackets", "annotation", "script", "drawn twice"],
)
def test_a_formula_is_a_line_of_the_text(markup: str, line: str, label: str) -> None:
    content = read_page(f"<h1>Waves</h1><p>{'The energy of a wave is told. ' * 9}It is {markup}, at most.</p>").content
    [block] = [block for block in content.blocks if block.text.endswith("at most.")]
    assert block.text.endswith(f"It is {line}, at most.")
    [span] = [span for span in block.spans if span.kind is SpanKind.MATH]
    assert (block.text[span.start : span.end], span.label) == (line, label)


RAW = r"It is \(a_1 * b\), then $$x^2$$ or \[y\] or $z$, for $5 or $6; <code>\(kept\)</code>."


@pytest.mark.parametrize(("script", "count"), [("https://cdn.example/MathJax.js", 4), ("https://cdn.example/a.js", 0)])
def test_tex_is_a_formula_where_the_page_has_a_script_that_draws_it(script: str, count: int) -> None:
    words = "The energy of a wave is told. " * 9
    content = read_page(f"<script src='{script}'></script><h1>Waves</h1><p>{words}{RAW}</p>").content
    [block] = [block for block in content.blocks if "It is" in block.text]
    assert block.text.endswith(RAW.replace("<code>", "").replace("</code>", ""))
    drawn = [block.text[s.start : s.end] for s in block.spans if (s.kind, s.label) == (SpanKind.MATH, "tex")]
    assert drawn == [r"\(a_1 * b\)", "$$x^2$$", r"\[y\]", "$z$"][:count]


@pytest.mark.parametrize(
    "piece",
    ["<math>", "<math><!--", "<script type=math/tex>", "<math><mi", "<math></math>", "mathjax \\(", "mathjax $a"],
)
def test_broken_formulas_take_no_time(piece: str) -> None:
    begun = time.process_time()
    read_page(f"<p>Before.</p>{piece * 20_000}<p>After.</p>").content
    assert time.process_time() - begun < 15
