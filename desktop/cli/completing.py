"""Completion in a shell at Tab, as click has it: ``_POSTIL_COMPLETE=bash_source postil`` (or zsh, fish) prints the
script that the packages bring.
"""

from __future__ import annotations

import os

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    shell_complete,
)

from desktop.cli import cli

VARIABLE = "_POSTIL_COMPLETE"  # the name that click derives from the program's


class _WithFiles(ShellComplete):
    """Offers files too: most commands take one, and so does the program itself."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        offered = super().get_completions(args, incomplete)
        if incomplete.startswith("-") or (args and offered):
            return offered
        return [CompletionItem(incomplete, type="file"), *offered]


class _Bash(_WithFiles, BashComplete):
    pass


class _Zsh(_WithFiles, ZshComplete):
    pass


class _Fish(_WithFiles, FishComplete):
    pass


SHELLS = {"bash": _Bash, "zsh": _Zsh, "fish": _Fish}


def script_for(shell: str) -> str:
    """Return what a shell reads in order to complete: one of SHELLS."""
    return SHELLS[shell](cli, {}, "postil", VARIABLE).source()


def complete() -> int:
    """Do what the shell asks for by the variable; return the exit code."""
    for name, kind in SHELLS.items():
        add_completion_class(kind, name)
    return shell_complete(cli, {}, "postil", VARIABLE, os.environ[VARIABLE])
