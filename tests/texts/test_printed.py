"""What is printed gives a terminal no orders, and a file or a pipe gets data to the byte."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from desktop.shown_text import json_of, print_exactly, print_json, say

# The window's title, the clipboard, the same without an ESC, a line turned around, a line written over, half a sign.
ORDERS = "a\x1b]0;title\x07b\x1b]52;c;eA==\x07c\x9b31md\u202eevil\u2066e\rf\x08g\x85h\udc80"
ROOT = Path(__file__).resolve().parents[2]
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Terminal(io.TextIOWrapper):
    """A terminal of which what was written can be read."""

    def isatty(self) -> bool:
        return True


def terminal_in_place(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
    monkeypatch.setattr(sys, "stdout", made)
    return made


def read(terminal: Terminal) -> str:
    terminal.flush()
    made = terminal.buffer
    assert isinstance(made, io.BytesIO)
    return made.getvalue().decode("utf-8")


def test_a_sentence_gives_no_orders_wherever_it_goes(capsys: pytest.CaptureFixture[str]) -> None:
    say(f"{ORDERS}\nsecond line", err=True)
    assert not OBEYED.search(err := capsys.readouterr().err)
    assert err.startswith("a⟨1B⟩]0;title⟨07⟩b") and err.endswith("\nsecond line\n")


def test_data_on_a_terminal_give_no_orders(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_in_place(monkeypatch)
    print_exactly(f"{ORDERS}\n\tcode")
    print_exactly(f"{ORDERS}\n".encode("utf-8", "surrogatepass"))
    assert not OBEYED.search(read(terminal))
    assert "\n        code" in read(terminal)


def test_data_in_a_file_or_pipe_are_exact(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    print_exactly(ORDERS)
    assert capfdbinary.readouterr().out == ORDERS.encode("utf-8", "surrogatepass")


def test_json_says_everything_and_orders_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = terminal_in_place(monkeypatch)
    said = [ORDERS, "e" + "\u0301" * 20, "\u2028\t\ufeff😀é"]
    print_json(said)
    assert json.loads(read(terminal)) == said
    assert not OBEYED.search(read(terminal))
    assert json_of("😀é") == '"😀é"'


def test_where_nothing_can_be_printed_nothing_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    say("a")
    say("a", err=True)
    print_exactly("a")


def test_all_that_is_printed_goes_through_what_makes_it_harmless() -> None:
    by_itself = re.compile(r"\b(print|(click|sys\.std(out|err)(\.buffer)?)\.(s?echo|write))\(")
    paths = [path for package in ("db", "desktop") for path in (ROOT / package).rglob("*.py")]
    assert [path.name for path in paths if by_itself.search(path.read_text("utf-8"))] == ["shown_text.py"]
