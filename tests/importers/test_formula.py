"""A formula on one line: TeX where the author gave it, else signs in the order in which they are said."""

from __future__ import annotations

import pytest

from desktop.article.content import SpanKind
from desktop.importers import importer_by_id
from tests.importers.epub.books import book

_TEX = "<annotation encoding='application/x-tex'>\\frac{1}\n{2}</annotation>"
EACH = [
    ("<mi>a</mi><mo>+</mo><mi>b</mi>", "a + b"),
    ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b + 1)"),
    ("<msup><mi>x</mi><mn>2</mn></msup><msub><mi>y</mi><mi>i</mi></msub>", "x^2y_i"),
    ("\n  <msup>\n    <mi> x </mi>\n    <mn>2</mn>\n  </msup>\n  <mo>=</mo>\n  <mi>y</mi>\n", "x^2 = y"),
    ("<msubsup><mi>x</mi><mn>1</mn><mn>23</mn></msubsup>", "x_1^23"),
    ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i = 1)^n"),
    ("<msqrt><mn>2</mn><mi>h</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>", "√(2h)3√x"),
    ("<mfenced open='[' close=']' separators=';'><mi>a</mi><mi>b</mi></mfenced>", "[a; b]"),
    ("<mfenced m:open='|' m:close='|'><mi>x</mi></mfenced>", "|x|"),
    ("<mtable><mtr><mtd>1</mtd><mtd>0</mtd></mtr><mtr><mtd>0</mtd><mtd>1</mtd></mtr></mtable>", "[1, 0; 0, 1]"),
    ("<mrow/>", "spoken"),
    (f"<semantics><mi>x</mi>{_TEX}</semantics>", r"\frac{1} {2}"),
    ("<mfrac><mi>a</mi></mfrac>", "a"),
    ("<mrow>" * 200 + "<mi>x</mi>" + "</mrow>" * 200, "x"),
]  # fmt: skip


@pytest.mark.parametrize(("inner", "line"), EACH, ids=range(len(EACH)))
def test_a_formula_is_written_on_one_line(inner: str, line: str) -> None:
    source = book({"a.xhtml": f'<p>so <math alttext="spoken">{inner}</math> then</p>'})
    content = importer_by_id("epub").read(source, "a.epub").content
    assert content.text == f"so {line} then"
    [span] = content.blocks[0].spans
    assert (span.kind, content.text[span.start : span.end]) == (SpanKind.MATH, line)
    assert span.label == ("tex" if "frac{" in line else "")
