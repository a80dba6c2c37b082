"""Modules of the standard library that a start leaves alone are themselves once something in them is wanted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.ui.loading import standard

BEGIN = """
import sys
for name in {names!r}:
    for loaded in [one for one in sys.modules if one.split(".")[0] == name]:
        del sys.modules[loaded]
from desktop.ui.loading import standard
standard.load_late()
"""


def run(code: str, names: tuple[str, ...] = tuple(standard.LATE)) -> str:
    command = [sys.executable, "-c", BEGIN.format(names=names) + code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import inspect; print(inspect.isfunction(print))", "False"),
        ("from inspect import signature; print(signature(lambda a: a))", "(a)"),
        ("from tempfile import gettempdir; import tempfile; print(gettempdir() == tempfile.gettempdir())", "True"),
        ("from shutil import *; print(copyfile.__module__)", "shutil"),
        ("import ipaddress; print(ipaddress.ip_address('::1').is_loopback)", "True"),
        ("import shutil, importlib; print(importlib.import_module('shutil') is sys.modules['shutil'])", "True"),
        ("import shutil\ntry: shutil.nothing\nexcept AttributeError as error: print(error)", "'nothing'"),
        ("import shutil; print(hasattr(shutil, '__path__'), type(sys.modules['shutil']).__name__)", "False _Late"),
    ],
)
def test_what_stands_in_is_like_the_module(code: str, said: str) -> None:
    assert said in run(code)


def test_several_threads_that_ask_first_get_one_module() -> None:
    code = """
import inspect, threading
sys.setswitchinterval(1e-6)
wait, found = threading.Barrier(8), []
def ask():
    wait.wait()
    found.append(inspect.Signature)
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(found), len({id(one) for one in found}), sys.modules["inspect"].Signature is found[0])
"""
    assert [run(code).strip() for _ in range(5)] == ["8 1 True"] * 5


def test_a_module_that_is_loaded_already_stays_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: sys.modules.get(name) for name in standard.LATE}
    for name in standard.LATE:
        monkeypatch.setitem(sys.modules, name, __import__(name))
    standard.load_late()
    assert {name: sys.modules[name] for name in before} == {name: __import__(name) for name in before}


def test_an_answer_for_a_while_goes_again_and_does_not_hide_the_module() -> None:
    code = """
import inspect
with standard.answering("inspect", {"getsource": lambda _: "none"}):
    print(inspect.getsource(print))
print(type(sys.modules["inspect"]).__name__)
with standard.answering("inspect", {"getsource": lambda _: "none"}):
    inspect.Signature
print("def load_late" in inspect.getsource(standard))
"""
    assert run(code).split() == ["none", "_Late", "True"]


def test_a_start_has_no_need_of_any_of_them(tmp_path: Path) -> None:
    code = """
from desktop.ui import start
code = start.start([], sys.argv[1])
print("LOADED", [name for name in standard.LATE if not isinstance(sys.modules[name], standard._Late)])
sys.exit(code)
"""
    command = [sys.executable, "-c", BEGIN.format(names=()) + code, str(tmp_path / "l.postil")]
    for _ in range(2):  # the first brings the article in
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
            env={**os.environ, "POSTIL_BENCH": "0"},
        )
    assert "LOADED []" in done.stdout
