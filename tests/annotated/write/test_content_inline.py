"""Words and spans of one block as Markdown and HTML: which signs are written as they stand, what nests in what."""

from __future__ import annotations

import pytest

from desktop.annotated.write.content_inline import fence_of, html_inline, splits, write_inline
from desktop.annotated.write.content_markdown import written
from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from tests.annotated.make import content_of

S = SpanKind
STRONG, EM, CODE, LINK, IMAGE, NOTE = S.STRONG, S.EM, S.CODE, S.LINK, S.IMAGE, S.FOOTNOTE_REF
Row = tuple[SpanKind, int, int]


def block(text: str, *spans: Span) -> Block:
    return Block(BlockKind.PARAGRAPH, text, spans)


@pytest.mark.parametrize(
    ("spans", "nested"),
    [
        ([(EM, 0, 3), (CODE, 0, 3)], [(EM, 0, 3), (CODE, 0, 3)]),
        ([(CODE, 0, 3), (EM, 0, 3)], [(EM, 0, 3), (CODE, 0, 3)]),  # no code holds what is set
        ([(IMAGE, 0, 1), (EM, 0, 1)], [(EM, 0, 1), (IMAGE, 0, 1)]),
        ([(LINK, 0, 1), (EM, 0, 1)], [(LINK, 0, 1), (EM, 0, 1)]),
        ([(STRONG, 0, 4), (EM, 0, 6)], [(EM, 0, 6), (STRONG, 0, 4)]),
        ([(STRONG, 0, 4), (EM, 4, 6)], [(STRONG, 0, 4), (EM, 4, 6)]),
        ([(STRONG, 0, 6), (EM, 3, 6)], [(STRONG, 0, 6), (EM, 3, 6)]),
        ([(EM, 4, 14), (STRONG, 0, 8)], [(STRONG, 0, 8), (EM, 4, 8), (EM, 8, 14)]),
        # what was cut off is cut again
        (
            [(STRONG, 0, 10), (EM, 2, 20), (S.SUP, 12, 25)],
            [(STRONG, 0, 10), (EM, 2, 10), (EM, 10, 20), (S.SUP, 12, 20), (S.SUP, 20, 25)],
        ),
    ],
)
def test_of_spans_that_cross_the_later_one_is_cut(spans: list[Row], nested: list[Row]) -> None:
    assert [(one.kind, one.start, one.end) for one in splits(Span(*one) for one in spans)] == nested


AS_IT_STANDS = [
    "1234567890. x", "1.x", "x 1. y", "####### x", "#x", "a # b", "-x", "a - b", "+x", "a > b", ":x", ":", "a : b",
    "--", "---x", "a\n---x", "=", "=x", "x=", "a = b", "a_b", "1_2", "a_b. c", "!", "a!", "& b", "&x &; &a b;", "a & b",
]  # fmt: skip
ESCAPED = [
    ("1. x", r"1\. x"),
    ("1) x", r"1\) x"),
    ("2)", r"2\)"),
    ("123456789. x", r"123456789\. x"),
    ("# x", r"\# x"),
    ("###### x", r"\###### x"),
    ("#", r"\#"),
    ("- x", r"\- x"),
    ("-", r"\-"),
    ("+ x", r"\+ x"),
    ("+", r"\+"),
    ("> x", r"\> x"),
    (">x", r"\>x"),
    (": x", r"\: x"),
    ("---", r"\---"),
    ("--- ", r"\--- "),
    ("-- -", r"\-- -"),
    ("--- --", r"\--- --"),
    ("a\n--", "a  \n\\--"),  # which would make a heading of the line above
    ("a\n-- ", "a  \n\\-- "),
    ("a\n=", "a  \n\\="),
    ("a\n = ", "a  \n \\= "),
    ("==", r"\=\="),
    ("== =", r"\=\= ="),
    ("a==.", r"a\=\=."),
    ("a==b", r"a\=\=b"),
    ("a\n- x", "a  \n\\- x"),
    ("a\n  1. x", "a  \n  1\\. x"),
    ("_a", r"\_a"),
    ("a_", r"a\_"),
    ("a_ b", r"a\_ b"),
    ("a _b", r"a \_b"),
    ("![a", r"\!\[a"),
    ("!a[", r"!a\["),
    ("&amp; &#12;", r"\&amp; \&#12;"),
    ("a<b", r"a\<b"),
    ("<!-- c", "&#60;!-- c"),
    ("a<!-- b", "a&#60;!-- b"),
    ("\\`*a*[]~^{}|", r"\\\`\*a\*\[\]\~\^\{\}\|"),
]


@pytest.mark.parametrize(("text", "made"), [*((one, one.replace("\n", "  \n")) for one in AS_IT_STANDS), *ESCAPED])
def test_a_sign_has_a_backslash_only_where_it_would_mean_something(text: str, made: str) -> None:
    assert write_inline(block(text)) == made
    [found] = content_of(written(Content((block(text),))).encode()).blocks
    assert (found.kind, found.text) == (BlockKind.PARAGRAPH, "\n".join(line.strip() for line in text.split("\n")))


ADDRESSES = [
    "see http://a.b/c_d* now", "HTTPS://a.b_", "ftp://a_", "xhttp://a_", "www.a_b_", "xwww.a_b", "http://a_ www.b_ c",
    "$5 http://a_", "http://a_$5 and $6",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "made"),
    [
        *((one, one) for one in ADDRESSES),
        ("xwww.a_ b", r"xwww.a\_ b"),
        ("http://a_<c_", r"http://a_\<c\_"),
        ("http://a_|c_", r"http://a_\|c\_"),
        ("http://a_`c_", r"http://a_\`c\_"),
        ("http://a_\\c_", r"http://a_\\c\_"),
        ("http://a_\n1. c", "http://a_  \n1\\. c"),
        ("a_ http://b_ c_", r"a\_ http://b_ c\_"),
    ],
)
def test_a_bare_address_has_no_backslash_in_it(text: str, made: str) -> None:
    assert write_inline(block(text)) == made


def test_an_address_with_a_span_in_it_has_no_backslash_beside_that() -> None:
    assert write_inline(block("http://a_b_c", Span(STRONG, 9, 10))) == "http://a_<strong>b</strong>_c"


MONEY = [
    ("$5 $6", (), r"$5 $6", r"$5 $6"),
    ("a $5 b $6 c", (), r"a $5 b $6 c", r"a $5 b $6 c"),
    ("$x $6", (), "$x $6", "$x $6"),  # the first may be followed by anything
    ("$6 $x", (), r"\$6 \$x", r"\$6 \$x"),
    ("$5\n$6", (), "$5  \n$6", r"\$5<br>\$6"),
    ("a\n$7", (), "a  \n$7", "a<br>$7"),
    ("$5$6", (), r"\$5\$6", r"\$5\$6"),
    ("$5 $6", (0, 2), r"**$5** $6", r"**$5** $6"),
    ("$5 $6", (4, 5), r"\$5 \$**6**", r"\$5 \$**6**"),
    ("$5 $6 x", (6, 7), "$5 $6 **x**", "$5 $6 **x**"),
    ("$5 $6", (2, 3), r"\$5<strong> </strong>\$6", r"\$5<strong> </strong>\$6"),
]


@pytest.mark.parametrize(("text", "strong", "made", "in_a_cell"), MONEY)
def test_signs_of_money_have_a_backslash_where_two_could_end_a_formula(
    text: str, strong: tuple[int, ...], made: str, in_a_cell: str
) -> None:
    one = block(text, *([Span(STRONG, *strong)] if strong else []))
    assert (write_inline(one), write_inline(one, cell=True)) == (made, in_a_cell)


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("", "<>"),
        ("a b", "<a b>"),
        ("a(b", "<a(b>"),
        ("a)b", "<a)b>"),
        ("a<b>", r"<a\<b\>>"),
        ("a\\b", r"<a\\b>"),
        ("a|b", "a%7Cb"),
        ("a\nb\r", "a%0Ab%0D"),
        ("a\tb", "<a\tb>"),
        ("\x00\x08\x0b\x1f", "%00%08%0B%1F"),
    ],
)
def test_an_address_is_written_so_that_it_is_one(address: str, made: str) -> None:
    assert write_inline(block("a", Span(LINK, 0, 1, address))) == f"[a]({made})"


@pytest.mark.parametrize(("title", "made"), [("", ""), ("t", ' "t"'), ('a "b"\\\nc', r' "a &quot;b&quot;\\ c"')])
def test_a_link_has_its_title_in_quotes(title: str, made: str) -> None:
    assert write_inline(block("a", Span(LINK, 0, 1, "b", title))) == f"[a](b{made})"


@pytest.mark.parametrize(
    ("label", "made", "in_a_cell"),
    [
        ("", "", ""),
        ("a  b", "a  b", "a b"),
        ("a\nb", "a\nb", "a b"),
        ("a\n\nb", "a b", "a b"),
        (r"\[a]*b_c<", r"\\\[a\]\*b\_c\<", r"\\\[a\]\*b\_c\<"),
        ("`a", "&#96;a", "&#96;a"),
    ],
)
def test_what_stands_for_a_picture_is_written_as_it_reads(label: str, made: str, in_a_cell: str) -> None:
    one = block("x\ufffcy", Span(IMAGE, 1, 2, "b.png", label))
    assert write_inline(one) == f"x![{made}](b.png)y"
    assert write_inline(one, cell=True) == f"x![{in_a_cell}](b.png)y"


WOVEN = [
    ("a12b", [(NOTE, 1, 3), (EM, 2, 3)], "a[^n]b"),
    ("a12b", [(NOTE, 1, 3), (S.SUP, 1, 3)], "a[^n]b"),
    ("a12b c", [(NOTE, 1, 3), (EM, 5, 6)], "a[^n]b *c*"),
    ("a b", [(CODE, 0, 3), (EM, 0, 3)], "*`a b`*"),
    ("a b", [(CODE, 0, 3), (EM, 0, 1)], "<code>*a* b</code>"),
    ("a b", [(CODE, 0, 3), (EM, 2, 3)], "<code>a *b*</code>"),
    ("a b c", [(CODE, 2, 3), (STRONG, 0, 5)], "**a `b` c**"),
    ("ab", [(CODE, 0, 1), (STRONG, 1, 2)], "`a`<strong>b</strong>"),
    # what ends with code is closed before what follows right behind begins
    ("a bcd", [(STRONG, 0, 3), (CODE, 2, 3), (LINK, 3, 5)], "<strong>a `b`</strong>[cd](n)"),
    ("a \ufffc\ufffc", [(STRONG, 0, 3), (IMAGE, 2, 3), (IMAGE, 3, 4)], "<strong>a ![](n)</strong>![](n)"),
    ("so it", [(LINK, 3, 3), (EM, 5, 5)], "so it"),  # of no words
    ("a\nb", [(CODE, 0, 3)], "<code>a  \nb</code>"),
]


@pytest.mark.parametrize(("text", "spans", "made"), WOVEN)
def test_spans_stand_within_each_other_and_what_is_one_construct_is_whole(
    text: str, spans: list[Row], made: str
) -> None:
    assert write_inline(block(text, *(Span(*one, "n") for one in spans))) == made


def test_a_formula_is_code_also_where_code_cannot_hold_it() -> None:
    one = block("a\\|b", Span(S.MATH, 0, 4, "", "tex"))
    assert write_inline(one) == "`a\\|b`"
    assert write_inline(one, cell=True) == r"<code>a\\\|b</code>"
    assert write_inline(block("a|b", Span(CODE, 0, 3)), cell=True) == r"`a\|b`"
    assert html_inline(block("ab", Span(S.MATH, 0, 1, "", "tex"))) == "<code>a</code>b"


@pytest.mark.parametrize(("code", "fence"), [("", "`"), ("a", "`"), ("`", "``"), ("a`b``c", "```"), ("a``b`c", "```")])
def test_a_fence_is_longer_than_any_run_in_it(code: str, fence: str) -> None:
    assert fence_of(code) == fence


FLANKS = [  # what is set stands between bars; whether signs open and close there: of ** and *, of ~~ and ==
    ("|it|", True, True),
    ("so |it| is", True, True),
    ("so\n|it|", True, True),
    ("so, |it|.", True, True),
    ("so |(it)| is", True, False),
    ("|(it)|", True, False),
    ("so |it,| ", True, False),
    ("so |it,| is", True, False),
    ("so|it| is", False, False),
    ("so |it|is", False, False),
    ("東|it|京", False, False),
    ("so |(it)|s", False, False),
    ("s|(it)| so", False, False),
    ("so,|(it)| so", False, False),
    ("so| it|", False, False),
    ("so |it |", False, False),
    *((f"so {sign}|it| is", False, False) for sign in "*_=~"),
    *((f"so |it|{sign} is", False, False) for sign in "*_=~"),
    *((f"so |{sign}it| is", False, False) for sign in "*_=~`"),
    *((f"so |it{sign}| is", False, False) for sign in "*_=~`"),
]


@pytest.mark.parametrize(("words", "by_stars", "by_others"), FLANKS)
@pytest.mark.parametrize(
    ("kind", "signs", "tag"),
    [(STRONG, "**", "strong"), (EM, "*", "em"), (S.STRIKE, "~~", "del"), (S.MARK, "==", "mark"), (S.SUB, "", "sub")],
)
def test_what_is_set_has_signs_where_they_open_and_close_it_and_tags_elsewhere(
    kind: SpanKind, signs: str, tag: str, words: str, by_stars: bool, by_others: bool
) -> None:
    before, inner, after = words.split("|")
    start = len(before)
    made = write_inline(block(words.replace("|", ""), Span(kind, start, start + len(inner))))
    does = signs != "" and (by_stars if "*" in signs else by_others)
    opening, closing = (signs, signs) if does else (f"<{tag}>", f"</{tag}>")
    head, _, rest = made.partition(opening)
    middle, _, tail = rest.rpartition(closing)
    assert [one.replace("\\", "").replace("  \n", "\n") for one in (head, middle, tail)] == [before, inner, after]
    assert f"<{tag}>" not in made or not does


@pytest.mark.parametrize(
    ("text", "spans", "made"),
    [
        ("a<b>c", [], "a&lt;b&gt;c"),
        ("a & b", [], "a & b"),
        ("a&b &#1;", [], "a&amp;b &amp;#1;"),
        ("a=b", [], "a=b"),
        ("a==b", [], "a&#61;&#61;b"),
        ("[a [^b", [], "[a &#91;^b"),
        ("a`b\\", [], "a&#96;b&#92;"),
        ("a\nb", [], "a<br>b"),
        ("a\ufffcb", [Span(IMAGE, 1, 2, 'x"y&', "<b>")], 'a<img src="x&quot;y&amp;" alt="&lt;b&gt;">b'),
        ("\ufffc", [Span(IMAGE, 0, 1, "x", "a\n\n>")], '<img src="x" alt="a&#10;&#10;&gt;">'),
        ("a", [Span(LINK, 0, 1, "x")], '<a href="x">a</a>'),
        ("a", [Span(LINK, 0, 1, 'x"', "t<")], '<a href="x&quot;" title="t&lt;">a</a>'),
        ("ab", [Span(S.STRIKE, 0, 1), Span(S.MARK, 1, 2)], "<del>a</del><mark>b</mark>"),
        ("東京", [Span(S.RUBY, 0, 2, "", 'a"<')], "<ruby>東京<rt>a&quot;&lt;</rt></ruby>"),
        ("ab", [Span(S.SUB, 0, 1, "", "x")], "<sub>a</sub>b"),  # a reading stands over a ruby only
        ("a12", [Span(NOTE, 1, 2, "n")], "a12"),
    ],
)
def test_as_html_a_text_means_itself(text: str, spans: list[Span], made: str) -> None:
    assert html_inline(block(text, *spans)) == made
