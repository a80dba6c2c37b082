"""Commands that take annotations out of the library and bring them back: export, strip, import."""

from __future__ import annotations

import click

from desktop.cli.opened import article_argument, json_option, library
from desktop.cli.shapes import dumps


@click.command()
@article_argument
@click.option("--format", "format_id", default="markdown", show_default=True, help="markdown (annotated) or digest.")
@click.option("-o", "--output", metavar="FILE", help="Where to; “-” for standard output (else a name from the title).")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@json_option
@click.pass_context
def export(
    context: click.Context, article: str, format_id: str, output: str | None, force: bool, as_json: bool
) -> None:
    """Export an article as annotated Markdown, or its notes as a digest by theme."""
    from pathlib import Path

    from desktop.exporters import exporter
    from desktop.exporters.file_names import safe_file_name
    from desktop.exporters.write import write_whole

    chosen = exporter(format_id)
    with library(context) as opened:
        found = opened.find_article(article)
        exported = opened.export(found.id, format_id)
    data = exported.text if isinstance(exported.text, bytes) else exported.text.encode()
    if output == "-":
        if not as_json:
            import sys

            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        path = None
    else:
        path = Path(output).expanduser() if output else Path(safe_file_name(found.title, chosen.extension))
        write_whole(path, data, force=force)
    if as_json:
        click.echo(
            dumps(
                {
                    "annotations": exported.annotations,
                    "marked": exported.marked,
                    "listed": exported.listed,
                    "path": str(path) if path else None,
                }
            )
        )
    elif path:
        click.echo(f"{path}: {exported.annotations} annotations, {exported.marked} marked in place")


COMMANDS = (export,)
