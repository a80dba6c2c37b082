"""Commands that look after the library file: check, repair, backup, restore."""

from __future__ import annotations

import click

COMMANDS: tuple[click.Command, ...] = ()
