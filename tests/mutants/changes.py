"""The mutants of a source: one small change each, made in its bytes, so that every line keeps its number.

What is changed stands in the functions of OPERATORS, one family each. What is let be: annotations, decorators, the
heads of classes, docstrings, ``assert``, ``__repr__``, logging, ``if TYPE_CHECKING``, ``__all__`` and ``__slots__``,
statements marked ``pragma: no cover``, and sentences that are told to somebody: a ``raise`` is taken out whole or let
be, and a string that reads as a sentence is not emptied.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], tuple[str, tuple[str, ...]]] = {
    ast.Lt: ("<", ("<=", ">=")),
    ast.LtE: ("<=", ("<", ">")),
    ast.Gt: (">", (">=", "<=")),
    ast.GtE: (">=", (">", "<")),
    ast.Eq: ("==", ("!=",)),
    ast.NotEq: ("!=", ("==",)),
    ast.Is: ("is", ("is not",)),
    ast.IsNot: (r"is\s+not", ("is",)),
    ast.In: ("in", ("not in",)),
    ast.NotIn: (r"not\s+in", ("in",)),
}
ARITHMETIC: dict[type[ast.operator], tuple[str, str]] = {
    ast.Add: ("+", "-"),
    ast.Sub: ("-", "+"),
    ast.Mult: ("*", "//"),
    ast.Div: ("/", "*"),
    ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "//"),
    ast.Pow: ("**", "*"),
    ast.LShift: ("<<", ">>"),
    ast.RShift: (">>", "<<"),
    ast.BitOr: ("|", "&"),
    ast.BitAnd: ("&", "|"),
    ast.BitXor: ("^", "&"),
}
OPPOSITES = (
    ("min", "max"),
    ("any", "all"),
    ("startswith", "endswith"),
    ("removeprefix", "removesuffix"),
    ("find", "rfind"),
    ("partition", "rpartition"),
    ("lstrip", "rstrip"),
    ("lower", "upper"),
    ("bisect_left", "bisect_right"),
    ("sorted", "list"),
    ("reversed", "list"),
    ("appendleft", "append"),
)
CALLS = {**dict(OPPOSITES), **{other: one for one, other in OPPOSITES if other not in {"list", "append"}}}
SQL = re.compile(rb"\b(select|insert|update|delete|from|where|order by)\b")
IN_SQL = (
    (rb"\band\b", b"or"),
    (rb"\bor\b(?! (replace|ignore))", b"and"),
    (rb"<=", b"<"),
    (rb">=", b">"),
    (rb" < ", b" <= "),
    (rb" > ", b" >= "),
    (rb"\bis not null\b", b"is null"),
    (rb"\bis null\b", b"is not null"),
    (rb"\bnot (in|exists)\b", rb"\1"),
    (rb" desc\b", b""),
    (rb"\bleft join\b", b"join"),
    (rb" order by [^)\"']+", b""),
    (rb" limit [\w?]+", b""),
)
LOGGING = re.compile(r"(\w+\.)*_?(log|logger|logging|warnings)\.\w+$")
SENTENCE = re.compile(r"\S+\s.*[.!?…:]\s*", re.DOTALL)
NOT_DESCENDED = {"annotation", "returns", "decorator_list", "type_params"}  # fields of nodes


@dataclass(frozen=True)
class Mutant:
    """One change: the bytes from ``start`` to ``end`` of ``path`` become ``text``."""

    path: str
    line: int
    first: int  # the lines of the statement, or of its head
    last: int
    scope: str  # the function or class it stands in, with those around it; "" at the top
    in_function: bool
    start: int
    end: int
    text: bytes
    before: str  # the line, and how it reads changed
    after: str
    nth: int = 0  # of several that read alike

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.text + source[self.end :]

    @property
    def name(self) -> tuple[str, str, str, int]:
        """What stays the same while other lines come and go, and when the module moves."""
        return self.scope, self.before, self.after, self.nth


class Change(NamedTuple):
    start: int
    end: int
    text: bytes


class Source:
    """The bytes of a module, and where its nodes stand in them."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.tree = ast.parse(data)
        self.starts = [0]
        for line in data.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))

    def start(self, node: ast.expr | ast.stmt) -> int:
        return self.starts[node.lineno - 1] + node.col_offset

    def end(self, node: ast.expr | ast.stmt) -> int:
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self.starts[node.end_lineno - 1] + node.end_col_offset

    def of(self, node: ast.expr | ast.stmt) -> bytes:
        return self.data[self.start(node) : self.end(node)]

    def whole(self, node: ast.expr | ast.stmt, text: bytes) -> Change:
        return Change(self.start(node), self.end(node), text)

    def between(self, one: ast.expr, other: ast.expr, pattern: str, texts: tuple[str, ...]) -> Iterator[Change]:
        """Give the changes of the sign or word that stands between two operands."""
        found = re.compile(pattern.encode()).search(self.data, self.end(one), self.start(other))
        if found:
            yield from (Change(found.start(), found.end(), text.encode()) for text in texts)


def comparison(node: ast.AST, source: Source) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        operands = [node.left, *node.comparators]
        for one, sign, other in zip(operands, node.ops, operands[1:], strict=False):
            yield from source.between(one, other, *COMPARISONS[type(sign)])


def arithmetic(node: ast.AST, source: Source) -> Iterator[Change]:
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        if any(isinstance(side, ast.JoinedStr | ast.List | ast.Tuple) for side in (node.left, node.right)):
            return  # of a text or a list, a difference could only fail
        if any(isinstance(side, ast.Constant) and not _number(side) for side in (node.left, node.right)):
            return
        sign, other = ARITHMETIC[type(node.op)]
        yield from source.between(node.left, node.right, re.escape(sign), (other,))
    if isinstance(node, ast.AugAssign) and type(node.op) in ARITHMETIC:
        sign, other = ARITHMETIC[type(node.op)]
        yield from source.between(node.target, node.value, re.escape(f"{sign}="), (f"{other}=",))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield Change(source.start(node), source.start(node) + 1, b"")


def logic(node: ast.AST, source: Source) -> Iterator[Change]:
    if isinstance(node, ast.BoolOp):
        word, other = (r"\band\b", "or") if isinstance(node.op, ast.And) else (r"\bor\b", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            yield from source.between(left, right, word, (other,))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        found = re.compile(rb"not\s*").match(source.data, source.start(node))
        if found:
            yield Change(found.start(), found.end(), b"")
    tests = node.ifs if isinstance(node, ast.comprehension) else [getattr(node, "test", None)]
    for test in tests:
        if isinstance(test, ast.Name | ast.Attribute | ast.Call | ast.Subscript | ast.NamedExpr):
            yield source.whole(test, b"not (" + source.of(test) + b")")


def constant(node: ast.AST, source: Source) -> Iterator[Change]:
    if isinstance(node, ast.JoinedStr):
        last = node.values[-1] if node.values else None
        if not (isinstance(last, ast.Constant) and str(last.value).rstrip().endswith((".", "!", "?", "…", ":"))):
            yield source.whole(node, b'""')
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    if isinstance(value, bool):
        yield source.whole(node, str(not value).encode())
    elif isinstance(value, int):
        yield source.whole(node, str(value + 1 if value < 100 else 2 * value).encode())
    elif isinstance(value, float):
        yield source.whole(node, repr(2 * value or 1.0).encode())
    elif isinstance(value, bytes):
        yield source.whole(node, b'b""' if value else b'b"XX"')
    elif isinstance(value, str) and not SENTENCE.fullmatch(value):
        yield source.whole(node, b'""' if value else b'"XX"')


def query(node: ast.AST, source: Source) -> Iterator[Change]:
    text = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
    if text and SQL.search(source.of(node)):
        for pattern, other in IN_SQL:
            for found in re.compile(pattern).finditer(source.data, source.start(node), source.end(node)):
                yield Change(found.start(), found.end(), found.expand(other))


def call(node: ast.AST, source: Source) -> Iterator[Change]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        known = name in CALLS and (isinstance(node.func, ast.Attribute) or _named(CALLS[name], source))
        if known and node.args:
            end = source.end(node.func)
            yield Change(end - len(name), end, CALLS[name].encode())


def statement(node: ast.AST, source: Source) -> Iterator[Change]:
    match node:
        case ast.Return(value=None) | ast.Raise() | ast.Delete() | ast.AugAssign():
            yield source.whole(node, b"pass")
        case ast.Return(value=ast.Constant(value=bool() | None)):
            return  # None is as false as False; and True is changed as a constant
        case ast.Return():
            yield source.whole(node, b"return None")
        case ast.Break():
            yield source.whole(node, b"continue")
        case ast.Continue():
            yield source.whole(node, b"break")
        case ast.Expr(value=ast.Call() | ast.Await() | ast.Yield() | ast.YieldFrom()):
            yield source.whole(node, b"pass")
        case ast.Assign(targets=targets) if all(isinstance(t, ast.Attribute | ast.Subscript) for t in targets):
            yield source.whole(node, b"pass")


OPERATORS: tuple[Callable[[ast.AST, Source], Iterator[Change]], ...] = (
    comparison, arithmetic, logic, constant, query, call, statement,
)  # fmt: skip


def _number(node: ast.Constant) -> bool:
    return isinstance(node.value, int | float)


def _named(name: str, source: Source) -> bool:
    """Tell whether a function can be called by ``name`` in a module without failing at once."""
    return hasattr(builtins, name) or re.search(rb"\bimport\b.*\b%b\b" % name.encode(), source.data) is not None


class Place(NamedTuple):
    """Where a node stands: in which function or class, in which lines of a statement."""

    scope: str = ""
    in_function: bool = False
    first: int = 0
    last: int = 0


def mutants_of(path: str, data: bytes) -> list[Mutant]:
    """Return every mutant of a module, in the order of its nodes. A few may be no Python."""
    source = Source(data)
    seen: Counter[tuple[str, str, str]] = Counter()
    found = []
    for node, place in _nodes(source.tree, Place(), source):
        for operator in OPERATORS:
            for change in operator(node, source):
                mutant = _mutant(path, source, place, change)
                alike = mutant.name[:3]
                found.append(replace(mutant, nth=seen[alike]))
                seen[alike] += 1
    return found


def _mutant(path: str, source: Source, place: Place, change: Change) -> Mutant:
    start, end, text = change
    text += b"\n" * source.data.count(b"\n", start, end)  # every other line keeps its number
    line = source.data.count(b"\n", 0, start)
    low, high = source.starts[line], source.starts[line + 1]
    before = source.data[low:high]
    after = source.data[low:start] + text.split(b"\n")[0] + source.data[min(end, high) : high]
    shown = [" ".join(one.decode().split()) for one in (before, after)]
    return Mutant(path, line + 1, place.first, place.last, place.scope, place.in_function, start, end, text, *shown)


def _nodes(node: ast.AST, place: Place, source: Source) -> Iterator[tuple[ast.AST, Place]]:
    """Give the nodes that may be changed, each with its place."""
    if isinstance(node, ast.stmt):
        place = place._replace(first=node.lineno, last=_head_end(node))
        if _let_be(node, place, source):
            return
    checked = isinstance(node, ast.If) and _name(node.test) == "TYPE_CHECKING"
    if not checked:
        yield node, place
    if isinstance(node, ast.Raise | ast.JoinedStr):
        return
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        if not isinstance(node, ast.ClassDef):
            for default in (*node.args.defaults, *node.args.kw_defaults):
                if default is not None:
                    yield from _nodes(default, place, source)
        within = f"{place.scope}.{node.name}".lstrip(".")
        inner = Place(within, place.in_function or not isinstance(node, ast.ClassDef))
        children = iter(node.body)
    elif checked:
        inner, children = place, iter(node.orelse)
    elif isinstance(node, ast.Call) and _name(node.func) in {"cast", "TypeVar", "ParamSpec", "NewType"}:
        inner, children = place, iter(node.args[1:])
    else:
        inner = place
        children = (
            child
            for field, value in ast.iter_fields(node)
            if field not in NOT_DESCENDED
            for child in (value if isinstance(value, list) else [value])
            if isinstance(child, ast.AST)
        )
    for child in children:
        yield from _nodes(child, inner, source)


def _head_end(node: ast.stmt) -> int:
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return node.end_lineno or node.lineno
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return max(node.lineno, first.lineno - 1)


def _let_be(node: ast.stmt, place: Place, source: Source) -> bool:
    if isinstance(node, ast.Assert | ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.FunctionDef) and node.name == "__repr__":
        return True
    if isinstance(node, ast.Expr):
        value = node.value
        return isinstance(value, ast.Constant) or (
            isinstance(value, ast.Call) and LOGGING.fullmatch(ast.unparse(value.func)) is not None
        )
    if isinstance(node, ast.Assign) and {_name(target) for target in node.targets} & {"__all__", "__slots__"}:
        return True
    return b"pragma: no cover" in source.data[source.starts[place.first - 1] : source.starts[place.last]]


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
