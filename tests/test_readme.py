"""The README tells the truth: its keys are those of COMMANDS, its command line is the one that runs."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from desktop import __version__
from desktop.cli import cli
from desktop.commands import keys_markdown

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def between(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found, f"the README has lost its {name} section"
    return found.group(1).strip()


def options(command: click.Command) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts if option.startswith("--")}


def test_the_keys_of_the_readme_are_those_of_the_table() -> None:
    assert between("keys") == keys_markdown().strip(), "`make readme` writes them"


def test_every_command_is_in_the_readme_and_none_besides() -> None:
    named = set(re.findall(r"`postil ([a-z]+)", between("commands")))
    assert named == set(cli.commands)


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_the_readme_names_only_options_that_a_command_has(name: str) -> None:
    rows = [row for row in between("commands").splitlines() if re.search(rf"`postil {name}\b", row)]
    assert len(rows) == 1
    assert set(re.findall(r"--[a-z][a-z-]*", rows[0])) <= options(cli.commands[name])


def test_every_picture_and_page_that_the_readme_shows_is_there() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_two_commands_come_before_everything_else() -> None:
    first = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    assert first
    assert [line.split("#")[0].strip() for line in first.group(1).splitlines()] == ["make run", "make test"]


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in CHANGELOG
    assert "## [Unreleased]" in CHANGELOG
