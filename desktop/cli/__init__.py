"""The command line: the same Library, without Qt.

Each command exits with 0, or 1 and a sentence (3 where an export would meet what somebody wrote); its module is
imported when it runs, so that ``postil --help`` is quick.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from db.errors import StoreError
from desktop import __version__
from desktop.cli import (
    anchors,
    annotating,
    articles,
    briefs,
    browser,
    care,
    citing,
    exchange,
    exporting,
    finding,
    sharing,
    themes,
)
from desktop.cli.stopping import stoppable
from desktop.errors import FileInTheWay, PostilError
from desktop.paths import log_folder
from desktop.shown_text import say

LONGEST = 1000  # characters of a sentence, which may quote what the user gave
HELP = """Read an article, highlight it, write notes in its margin, and take both away as annotated Markdown.

`postil [FILE…]` opens the window; the commands below do one job without it. ARTICLE is an id, a unique beginning of
one, a title, or the path of the file it came from. Everything works offline, on one library file.
"""


class Commands(click.Group):
    """The commands of `postil`."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with the whole of its first sentence."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.get_short_help_str(LONGEST)) for name, row in sorted(self.commands.items())])


_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, help=HELP, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="postil", message="%(prog)s %(version)s")
@click.option("--library", metavar="PATH", help="Use this library file (else POSTIL_LIBRARY, else your own).")
@click.pass_context
def cli(context: click.Context, library: str | None) -> None:
    """Keep which library the command is to use."""
    context.obj = library


for family in (
    articles,
    finding,
    annotating,
    themes,
    briefs,
    citing,
    exporting,
    exchange,
    sharing,
    anchors,
    care,
    browser,
):
    for command in family.COMMANDS:
        cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Only a bug leaves as an exception."""
    from desktop.log import keep_log_in

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a pipe may be ASCII; our texts are not
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    keep_log_in(log_folder)
    given = list(arguments) if arguments is not None else None
    try:
        with stoppable():
            result = cli.main(given, prog_name="postil", standalone_mode=False)
            sys.stdout.flush()
    except FileInTheWay as error:
        return fail(f"{error} --force replaces it.")
    except (StoreError, PostilError) as error:
        return fail(str(error))
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 1
    except click.ClickException as error:
        return fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return fail("Stopped.")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader left: no noise at exit
        return 1
    except OSError as error:
        return fail(f"{error.filename or 'What is printed or read'}: {error.strerror or error}.")
    return result if isinstance(result, int) else 0


def fail(sentence: str) -> int:
    """Print one sentence on standard error and return exit code 1; of a long one its middle is left out."""
    line = " ".join(sentence.split())
    say(line if len(line) <= LONGEST else f"{line[: LONGEST // 2]}…{line[-LONGEST // 2 :]}", err=True)
    return 1
