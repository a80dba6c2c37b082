"""The limited child for a user's template: Jinja2 in a sandbox, which keeps it from all but its values, as the child's
limits do from time and memory.

In: values as JSON (``to_template.page_values``); out: the text. ExportFailed names the template's line; where its time
ends it, its output does.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import traceback
from collections.abc import Mapping
from types import CodeType, FrameType, GeneratorType, TracebackType
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, meta, nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range

from db.message import Message, each_value
from desktop.errors import ExportFailed
from desktop.texts import later

NAME = "<template>"  # of the file that a template's lines are said to be in
_LONGEST = 20_000_000  # code points of output
_LONGEST_REASON = 300
_WHY = (
    (MemoryError, later("it needs too much memory")),
    (UndefinedError, later("{reason}; there are {names}")),
    (SecurityError, later("it is not allowed ({reason})")),
    (NameError, later("a number in it is too large")),  # an infinite one is compiled as the name of a variable
    (RecursionError, later("it goes too deep")),
    (Exception, "{reason}"),  # a template is a program of the reader's, and may raise anything
)
_REFUSED = ("center", "ljust", "rjust", "zfill", "expandtabs", "format", "format_map")


class _Generator(CodeGenerator):
    """Writes a template as Python, and computes nothing meanwhile: that is done line by line, when it is filled."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class _Names(_Generator, meta.TrackingCodeGenerator):
    """Finds the names that a template takes from outside."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox without the methods that pad a text, or reach into what they format."""

    code_generator_class = _Generator

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse these methods too."""
        return attr not in _REFUSED and super().is_safe_attribute(obj, attr, value)


def _environment() -> _Sandbox:
    environment = _Sandbox(
        undefined=StrictUndefined, optimized=False, trim_blocks=True, lstrip_blocks=True, cache_size=0
    )
    environment.keep_trailing_newline = True
    environment.globals = {"range": safe_range}
    for name in ("center", "format", "pprint", "xmlattr", "batch", "slice"):
        environment.filters.pop(name, None)
    environment.filters["indent"] = _indent
    return environment


def _indent(text: str, width: int | str = 4, first: bool = False) -> str:
    pad = width if isinstance(width, str) else " " * min(int(width), 100)
    lines = str(text).split("\n")
    return "\n".join(line if (n == 0 and not first) or not line else pad[:100] + line for n, line in enumerate(lines))


def fill(about: Mapping[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    """Fill the template ``about["template"]``. Raises ExportFailed with a sentence that has the line which fails."""
    _tell_where_time_ends()
    spare = bytearray(1 << 20)  # room to say that there is none
    try:
        return {}, _filled(about["template"], json.loads(data)).encode("utf-8", "surrogatepass")
    except ExportFailed:
        raise
    except Exception as error:
        del spare
        why = next(words for kind, words in _WHY if isinstance(error, kind))
        why = Message(why, reason=_reason(error), names=", ".join(sorted(about["names"])))
        raise ExportFailed(_sentence(_line_of(error), why)) from error


def _tell_where_time_ends() -> None:
    """Have the system write the line under work to standard output once time is over, whatever Python is busy with."""
    try:
        import faulthandler
        import signal

        signal.signal(signal.SIGXCPU, _end)
        faulthandler.register(signal.SIGXCPU, file=sys.stdout.fileno(), all_threads=False, chain=True)
    except (ImportError, AttributeError, ValueError, OSError):  # not on Windows, nor inside a test
        return


def _end(number: int, frame: FrameType | None) -> None:
    """Die of a signal, and say where the template stands.

    The system could not: between two pieces of text no line is under work, and some work belongs to none.
    """
    import os
    import signal

    while frame is not None:
        pieces = frame.f_locals.get("pieces")
        suspended = pieces.gi_frame if isinstance(pieces, GeneratorType) else None
        there = frame if frame.f_code.co_filename == NAME else suspended
        if there is not None:
            os.write(
                sys.stdout.fileno(),
                f'File "{NAME}", line {_line_before(there)} in it\n'.encode(),
            )
            break
        frame = frame.f_back
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _line_before(frame: FrameType) -> int | None:
    """Return the line that a frame is at, or else the last one before it that is a line."""
    lines = [line for start, _, line in frame.f_code.co_lines() if start <= frame.f_lasti and line is not None]
    return frame.f_lineno or (lines[-1] if lines else None)


def _filled(template: str, page: dict[str, Any]) -> str:
    """Fill a template once for each highlight, where it takes one's values, else once for all; return the text."""
    environment = _environment()
    names = _Names(environment)
    names.optimizer = None
    names.visit(environment.parse(template))
    by_highlight = any(name.startswith("highlight_") for name in names.undeclared_identifiers)
    compiled = Template.from_code(environment, _code(environment, template), environment.globals)
    rows = page["highlights"]
    for theme in page["themes"]:
        theme["highlights"] = [rows[number] for number in theme["highlights"]]
    pages = [{**page, **row, "is_new_page": n == 0} for n, row in enumerate(rows)] if by_highlight else [page]
    written: list[str] = []
    length = 0
    for values in pages:
        # Not `generate`, which sets the traceback up anew, in memory that may be lacking.
        pieces = cast("GeneratorType[str, None, None]", compiled.root_render_func(compiled.new_context(values)))
        for piece in pieces:
            length += len(piece)
            if length > _LONGEST:
                line = pieces.gi_frame.f_lineno if pieces.gi_frame else None
                raise ExportFailed(
                    _sentence(line, Message("its text is longer than {longest} characters", longest=f"{_LONGEST:,}"))
                )
            written.append(piece)
    return "".join(written)


def _code(environment: _Sandbox, template: str) -> CodeType:
    """Return a template as Python's code, in which each line has the number that it has in the template."""
    source = environment.compile(template, raw=True)
    match = re.search(r"^debug_info = '([\d=&]*)'$", source, re.MULTILINE)
    pairs = [pair.split("=") for pair in match[1].split("&")] if match and match[1] else []
    lines = {int(python): int(line) for line, python in pairs}
    line_of, line = [1], 1
    for number in range(1, source.count("\n") + 2):
        line = lines.get(number, line)
        line_of.append(line)
    try:
        tree = ast.parse(source, NAME)
    except SyntaxError as error:  # blocks within blocks, more than Python can have
        error.lineno = line_of[min(error.lineno or 1, len(line_of) - 1)]
        raise
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt | ast.expr | ast.excepthandler | ast.arg | ast.keyword | ast.alias):
            node.lineno = node.end_lineno = line_of[node.lineno]
            node.end_col_offset = node.col_offset = 0
    code: CodeType = compile(tree, NAME, "exec")
    return code


def _line_of(error: BaseException) -> int | None:
    """Return the line of the template at which an error came up: while it was filled, else while it was read."""
    if isinstance(error, TemplateSyntaxError | SyntaxError):
        return error.lineno
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        if frame.f_code.co_filename == NAME:
            return line
    return _line_read(error.__traceback__)


def _line_read(trace: TracebackType | None) -> int | None:
    """Return the line that Jinja's reader was at, as its own variables say."""
    for frame, _ in reversed(list(traceback.walk_tb(trace))):
        if not frame.f_globals.get("__name__", "").startswith("jinja2."):
            continue
        known = frame.f_locals
        node, stream = known.get("node"), getattr(known.get("self"), "stream", None)
        for line in (known.get("lineno"), getattr(node, "lineno", None), getattr(stream, "current", stream)):
            line = getattr(line, "lineno", line)
            if isinstance(line, int):
                return line
    return None


def _reason(error: BaseException) -> str:
    if "integer string conversion" in str(error):
        return Message("a number in it has too many digits")
    reason = " ".join(str(getattr(error, "message", None) or getattr(error, "msg", None) or error).split())
    reason = reason if len(reason) <= _LONGEST_REASON else reason[:_LONGEST_REASON] + "…"
    return reason or type(error).__name__


def _sentence(line: int | None, reason: str) -> str:
    reason = each_value(reason, lambda text: text.strip().rstrip("."))
    return (
        Message("The template fails in line {line}: {what}.", line=line, what=reason)
        if line
        else Message("The template fails: {what}.", what=reason)
    )
