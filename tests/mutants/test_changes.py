"""The mutants of a source: what is changed, how it reads then, and what is let be."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest

from tests.mutants.changes import mutants_of
from tests.mutants.sample import drawn

# a source, and how its last line may read instead
CHANGED = {
    "a = b < c": ["a = b <= c", "a = b >= c"],
    "a = b >= c": ["a = b > c", "a = b < c"],
    "a = b == c != d": ["a = b != c != d", "a = b == c == d"],
    "a = b is not c": ["a = b is c"],
    "a = b not  in c": ["a = b in c"],
    "a = b + c": ["a = b - c"],
    "a = b // c": ["a = b * c"],
    "a += b": ["a -= b", "pass"],
    "a = -b": ["a = b"],
    "a = b and c and d": ["a = b or c and d", "a = b and c or d"],
    "a = b or c": ["a = b and c"],
    "a = not (b or c)": ["a = (b or c)", "a = not (b and c)"],
    "a = b if c else d": ["a = b if not (c) else d"],
    "a = [b for b in c if b.d]": ["a = [b for b in c if not (b.d)]"],
    "a = 9": ["a = 10"],
    "a = 4000": ["a = 8000"],
    "a = 0.5": ["a = 1.0"],
    "a = True": ["a = False"],
    "a = 'word'": ['a = ""'],
    "a = ''": ['a = "XX"'],
    "a = f'{b} words'": ['a = ""'],
    "a = max(b, c)": ["a = min(b, c)"],
    "a = b.startswith(c)": ["a = b.endswith(c)"],
    "from bisect import bisect_left, bisect_right\na = bisect_left(b, c)": ["a = bisect_right(b, c)"],
    "a(b)": ["pass"],
    "a.b = c": ["pass"],
    "del a[b]": ["pass"],
    "raise ValueError(f'{a} is not {1 + 1}')": ["pass"],
    "for a in b: break": ["for a in b: continue"],
    "for a in b: continue": ["for a in b: break"],
    "def a(b): return b": ["def a(b): return None"],
    "def a(): return": ["def a(): pass"],
    "def a(b=1): yield": ["def a(b=2): yield", "def a(b=1): pass"],
    "a = b('select c from d where e <= ? order by f')": [
        "a = b(\"\")",
        "a = b('select c from d where e < ? order by f')",
        "a = b('select c from d where e <= ?')",
    ],
    "a = 'Zürich' < b": ['a = "" < b', "a = 'Zürich' <= b", "a = 'Zürich' >= b"],
}  # fmt: skip
LET_BE = (
    '"""What it holds, in 1 line or 2."""',
    "a: tuple[int, 3]",
    "def a(b: 'C') -> 'D': ...",
    "@cache(maxsize=3)\ndef a(): ...",
    "class A(B, slots=True): ...",
    "assert a > 1, 'so'",
    "__all__ = ['a']",
    "log.warning('seen %s', 1 + 1)",
    "a = 'There is no such article.'",
    "a = f'There is no {b}.'",
    "if TYPE_CHECKING:\n    a = 1",
    "a = 1  # pragma: no cover",
    "if a > 1:  # pragma: no cover\n    b = 2",
    "def __repr__(self): return 'a'",
    "a = cast('B', c)",
    "import a.b",
)


@pytest.mark.parametrize("source", CHANGED)
def test_a_source_is_changed_in_each_way_that_its_words_allow(source: str) -> None:
    mutants = mutants_of("a.py", source.encode())
    assert sorted(mutant.after for mutant in mutants) == sorted(CHANGED[source])
    for mutant in mutants:
        changed = mutant.applied(source.encode()).decode()
        ast.parse(changed)
        assert changed.splitlines()[-1] == mutant.after


@pytest.mark.parametrize("source", LET_BE)
def test_what_no_test_should_have_to_notice_is_let_be(source: str) -> None:
    assert mutants_of("a.py", source.encode()) == []


def test_a_change_over_several_lines_leaves_every_other_line_where_it_was() -> None:
    source = b"def a():\n    return b(\n        c,\n    )\n\n\nd = 1\n"
    [whole, _] = mutants_of("a.py", source)
    changed = whole.applied(source)
    assert changed.count(b"\n") == source.count(b"\n")
    assert changed.splitlines()[6] == b"d = 1"
    assert (whole.first, whole.last, whole.line) == (2, 4, 2)


def test_a_mutant_tells_where_it_stands_and_what_it_is_called() -> None:
    source = b"a = 1\nclass B:\n    c = 2\n    def d(self):\n        e = 3\n        if e:\n            f = 4; f = 4\n"
    mutants = mutants_of("a.py", source)
    places = [(mutant.line, mutant.scope, mutant.in_function) for mutant in mutants]
    assert places == [
        (1, "", False), (3, "B", False), (5, "B.d", True), (6, "B.d", True), (7, "B.d", True), (7, "B.d", True),
    ]  # fmt: skip
    assert mutants[0].name == ("", "a = 1", "a = 2", 0)
    assert len({mutant.name for mutant in mutants}) == 6


def test_a_sample_stays_nearly_the_same_when_other_lines_come(tmp_path: Path) -> None:
    """And another seed draws another one."""
    lines = [f"a{n} = {n}" for n in range(60)]
    samples = []
    for source, seed in ((lines, 1), (["new = 1", *lines], 1), (lines, 2)):
        (tmp_path / "a.py").write_text("\n".join(source), "utf-8")
        mutants = mutants_of("a.py", (tmp_path / "a.py").read_bytes())
        samples.append({mutant.name for mutant in drawn(mutants, 20, seed, tmp_path)})
    assert len(samples[0] & samples[1]) >= 19
    assert len(samples[0] & samples[2]) < 19
    assert [len(one) for one in samples] == [20, 20, 20]


def test_a_mutant_that_is_no_python_is_not_drawn(tmp_path: Path) -> None:
    source = b"async def a(b):\n    yield b\n    return\n"
    (tmp_path / "a.py").write_bytes(source)
    [yielded, returned] = mutants_of("a.py", source)
    assert drawn([yielded, replace(returned, text=b"return None")], 9, 1, tmp_path) == [yielded]
