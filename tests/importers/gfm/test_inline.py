"""What stands inside a line of Markdown."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.article.content import SpanKind
from desktop.importers.from_markdown import markdown_content
from tests.importers.outline import spans

CASES: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("*a* _b_ **c** __d__", "a b c d", [("em", "a"), ("em", "b"), ("strong", "c"), ("strong", "d")]),
    ("***a*** **b *c* d**", "a b c d", [("em", "a"), ("strong", "a"), ("strong", "b c d"), ("em", "c")]),
    ("*a*b un*frigging*believable", "ab unfriggingbelievable", [("em", "a"), ("em", "frigging")]),
    ("snake_case_word __init__.py 2*3*4", "snake_case_word init.py 234", [("strong", "init"), ("em", "3")]),
    ("2 * 3 * 4 and a_ b_", "2 * 3 * 4 and a_ b_", []),
    ("**a*b", "**a*b", []),
    ("foo**`x`**bar", "foo**x**bar", [("code", "x")]),
    (r"\*a\* \_b\_ \\ \q", r"*a* _b_ \ \q", []),
    ("`a` ``b`c`` ` d ` `` ` ``", "a b`c d `", [("code", "a"), ("code", "b`c"), ("code", "d"), ("code", "`")]),
    ("`a`b` ``c", "ab` ``c", [("code", "a")]),
    ("`<b>` &lt;i&gt; `&amp;`", "<b> <i> &amp;", [("code", "<b>"), ("code", "&amp;")]),
    ("&copy; &#35; &#x22; &nope; AT&T", '© # " &nope; AT&T', []),
    ("x < y > z <- w", "x < y > z <- w", []),
    ("H~2~O x^2^ ~~no~~ ^^in^^", "H2O x2 no in", [("sub", "2"), ("sup", "2"), ("strike", "no"), ("underline", "in")]),
    ("~100 and ~200, 2^10 and 2^20", "~100 and ~200, 2^10 and 2^20", []),
    ("==a b== and 日本==語の==段落", "a b and 日本語の段落", [("mark", "a b"), ("mark", "語の")]),
    ("==a **b** `c`==", "a b c", [("mark", "a b c"), ("strong", "b"), ("code", "c")]),
    ("a == b and c == d", "a == b and c == d", []),
    ("[a](/b 'T') [c](<d e>) [f](g(h))", "a c f", [("link:/b", "a"), ("link:d e", "c"), ("link:g(h)", "f")]),
    ("[**a** `b`](c)", "a b", [("link:c", "a b"), ("strong", "a"), ("code", "b")]),
    ("[a [b](c) d](e)", "[a b d](e)", [("link:c", "b")]),
    ("[a] [b][] [c][a] [d][nope]\n\n[A]: /x\n[b]: /y", "a b c [d][nope]", [("link:/x", "a"), ("link:/y", "b"), ("link:/x", "c")]),
    ("[`Vec<T>`] is\n\n[`Vec<T>`]: /v", "Vec<T> is", [("link:/v", "Vec<T>"), ("code", "Vec<T>")]),
    ("[a](b\"c) [x] (y) [z]", "a [x] (y) [z]", [("link:b\"c", "a")]),
    ("<https://a.b/c> <me@x.org>", "https://a.b/c me@x.org", [("link:https://a.b/c", "https://a.b/c"), ("link:mailto:me@x.org", "me@x.org")]),
    ("See https://a.b/c_d(e). Or www.x.org!", "See https://a.b/c_d(e). Or www.x.org!", [("link:https://a.b/c_d(e)", "https://a.b/c_d(e)"), ("link:https://www.x.org", "www.x.org")]),
    ("www.x.org[^n]\n\n[^n]: y", "www.x.org1\ny", [("link:https://www.x.org", "www.x.org"), ("footnote_ref:n", "1")]),
    ("(https://a.b/c) and [http://d.e](f)", "(https://a.b/c) and http://d.e", [("link:https://a.b/c", "https://a.b/c"), ("link:f", "http://d.e")]),
    ("`https://a.b`", "https://a.b", [("code", "https://a.b")]),
    ("[a](javascript:alert(1)) [b](data:text/html,x)", "a b", [("link:data:text/html,x", "b")]),
    ("a<b>b</b><span>c</span><kbd>d</kbd>", "abcd", [("strong", "b"), ("code", "d")]),
    ("one<br>two<br/>three", "one\ntwo\nthree", []),
    ("a[^n] b[^n]\n\n[^n]: N", "a1 b1\nN", [("footnote_ref:n", "1"), ("footnote_ref:n", "1")]),
    (r"$a_1*b*\{c\}$ and $$x\n*y*$$".replace("\\n", "\n"), r"$a_1*b*\{c\}$ and $$x *y*$$", [("math", r"$a_1*b*\{c\}$"), ("math", "$$x *y*$$")]),
    (r"\$x$ or $5 and *$6*, US$5/AU$6, $10,$20, $`y`$, a$b$ $ c $", "$x$ or $5 and $6, US$5/AU$6, $10,$20, $y$, a$b$ $ c $", [("em", "$6"), ("code", "y")]),
    ("**$x$** `$y$` [$z$](w) $*u", "$x$ $y$ $z$ $*u", [("strong", "$x$"), ("math", "$x$"), ("code", "$y$"), ("link:w", "$z$"), ("math", "$z$")]),
    ("a[^nope]", "a[^nope]", []),
    ("[a] [f]\n\n[a]: b\\)c\n[f]: g)h", "a [f]\n[f]: g)h", [("link:b)c", "a")]),
    (r"[a](b\)c) [d]() [e](" + "(" * 33 + "x" + ")" * 34, "a d [e](" + "(" * 33 + "x" + ")" * 34, [("link:b)c", "a")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_inline_marks_are_read_as_github_reads_them(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    content = markdown_content(source)
    assert content.text == text
    assert spans(content) == expected


def test_an_image_keeps_source_and_alternative_text() -> None:
    block = markdown_content("![A *red* cat](cat%201.png 'Cat')").blocks[0]
    assert block.target == "cat%201.png"
    assert [(s.kind, s.target, s.label) for s in block.spans] == [(SpanKind.IMAGE, "cat%201.png", "A red cat")]


def test_the_words_of_an_image_are_without_the_signs_in_them() -> None:
    content = markdown_content("![a [b *c*](d) `e`](f.png)")
    assert content.blocks[0].spans[0].label == "a b c e"


def test_emphasis_within_emphasis_is_read_to_a_depth() -> None:
    content = markdown_content("*a " * 60 + "b" + " a*" * 60)
    assert content.text.replace("*", "") == "a " * 60 + "b" + " a" * 60
    assert len(spans(content)) == 40


def test_many_links_in_one_paragraph_each_keep_their_own_address() -> None:
    content = markdown_content(" ".join(f"[t{n}](/u{n}) *e{n}*" for n in range(200)))
    links = [s.target for s in content.blocks[0].spans if s.kind is SpanKind.LINK]
    assert links == [f"/u{n}" for n in range(200)]
    assert content.text == " ".join(f"t{n} e{n}" for n in range(200))


def test_pythons_placeholders_in_a_source_are_only_text() -> None:
    assert markdown_content("a\x02klzzwxh:0000\x03b `c`").text == "a\ufffdklzzwxh:0000\ufffdb c"


def test_what_is_escaped_inside_nested_emphasis_stays_as_it_is() -> None:
    content = markdown_content("**a *b \\*c\\* &lt;i&gt;* [\\_d\\_](e)** f")
    assert content.text == "a b *c* <i> _d_ f"
    assert [span.kind.value for span in content.blocks[0].spans].count("em") == 1
