"""`postil`: opens the window on nothing or on files, and else does the one job that the command line asks for."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import TracebackType

ADDRESS = "postil://"
# A large article's records are many small objects, and so is what the start imports: looking through them all for
# garbage takes up to 60 ms, which a reader sees as a stutter, and a fifth of the time of an export. These bounds make
# that rare; what is garbage by then is little.
COLLECTED_AFTER = (50_000, 20, 100)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Postil and return its exit code."""
    if arguments is None:
        _open_closed_streams()
        sys.excepthook = _tell_of_bug
        gc.set_threshold(*COLLECTED_AFTER)
    if arguments is None and signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # no test, no nohup
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until there is work to end, Ctrl+C ends it without a word
    if "_POSTIL_COMPLETE" in os.environ:  # a shell's question, which names no command
        from desktop.cli.completing import complete

        return complete()
    given = list(sys.argv[1:] if arguments is None else arguments)
    library, rest = split_library(given)
    names = [local_name(name) for name in rest]
    if wants_window(names):
        from desktop.ui.start import start

        code: int = start(names, library)
        return code
    from desktop.cli import cli
    from desktop.cli import main as run_command

    first = rest[0]
    if not first.startswith("-") and first not in cli.commands:
        from desktop.cli import fail

        return fail(f"There is no file {first}, and no command of that name; postil --help shows the commands.")
    return run_command(given)


def _tell_of_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print what nobody caught, as Python does, but so that nothing in it gives a terminal orders."""
    from traceback import format_exception

    from desktop.shown_text import say

    say("".join(format_exception(kind, error, trace)), err=True, end="")


def _open_closed_streams() -> None:
    """Put an empty file where a standard stream was closed: else the next file opened gets what is printed."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # which takes the lowest number that is free
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115


def local_name(name: str) -> str:
    """Return the path of a ``file:`` address on this machine, as desktops hand them over; other names unchanged."""
    if not name.startswith("file://"):
        return name
    from urllib.parse import unquote, urlsplit

    try:
        parts = urlsplit(name)
    except ValueError:  # as of “file://[”
        return name
    if parts.netloc not in ("", "localhost"):
        return name
    path = unquote(parts.path, errors="surrogateescape")
    return path.lstrip("/") if os.name == "nt" else path


def split_library(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """Part ``--library PATH`` at the beginning from the rest."""
    if len(arguments) > 1 and arguments[0] == "--library":
        return arguments[1], list(arguments[2:])
    if arguments and arguments[0].startswith("--library="):
        return arguments[0].partition("=")[2], list(arguments[1:])
    return None, list(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """True if these arguments are files (or none, or addresses): a bare word is a command first."""
    if not arguments:
        return True
    first = arguments[0]
    if first.startswith(ADDRESS):
        return True
    looks_like_a_file = "." in first or os.sep in first or (os.altsep is not None and os.altsep in first)
    return not first.startswith("-") and looks_like_a_file and os.path.exists(first)


if __name__ == "__main__":
    sys.exit(main())
