"""The command that takes annotations out of the library: export, to a file, over an earlier export, to a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.opened import TableOption, json_option, library, names_folder
from desktop.cli.sending import send
from desktop.errors import ExportFailed
from desktop.shown_text import print_exactly, print_json, say
from desktop.theme_names import theme_key

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported
    from desktop.annotated.options import Options
    from desktop.exporters.merging import Merged
    from desktop.library import Library
    from desktop.library.saving import EarlierFile, Settled
    from desktop.library.sending.wanted import Wanted

WRITTEN_INTO = 3  # the exit code where a file was written into and that cannot be merged: nothing was written


def _formats() -> str:
    from desktop.exporters import EXPORTERS

    return "; ".join(f"{row.id}: {row.name}" for row in EXPORTERS) + "."


@click.command()
@click.argument("articles", metavar="[ARTICLE]…", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All articles of the library.")
@click.option("--tag", "tags", multiple=True, metavar="T", help="Only articles with this tag; repeatable.")
@click.option("--theme", "themes", multiple=True, metavar="NAME", help="Only annotations with this theme; repeatable.")
@click.option(
    "--format",
    "format_id",
    cls=TableOption,
    words=_formats,
    metavar="FORMAT",
    default="markdown",
    show_default=True,
)
@click.option("-o", "--output", metavar="OUT", help="Where to; “-” for standard output (else a name from the title).")
@click.option("--merge", is_flag=True, help="Bring in first what was written into a file and cannot be merged.")
@click.option("--keep", is_flag=True, help="Keep a file that cannot be merged into as “NAME (before)”.")
@click.option("--replace", "--force", "force", is_flag=True, help="Replace a file that is there.")
@click.option(
    "--preset",
    metavar="NAME",
    help="article, obsidian or github, which come back; critic, highlights or excerpts, for reading elsewhere.",
)
@click.option(
    "--set", "choices", multiple=True, metavar="KEY=VALUE", help="One choice of the export, such as marks=mark."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be written.")
@json_option
@click.pass_context
def export(
    context: click.Context,
    articles: tuple[str, ...],
    every: bool,
    tags: tuple[str, ...],
    themes: tuple[str, ...],
    format_id: str,
    output: str | None,
    merge: bool,
    keep: bool,
    force: bool,
    preset: str | None,
    choices: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> int:
    """Export articles as annotated Markdown, or their annotations in another format.

    An earlier export of the same kind that is there is merged into, where the format is one that merges: what was
    written into it stays. Where that cannot be, nothing is written (exit code 3), unless --merge, --keep or --replace
    says what is wanted. Several articles become one file where the format can hold them, else a folder with a file for
    each and an index.
    """
    from desktop.exporters import exporter
    from desktop.exporters.files import without_effect
    from desktop.exporters.merging import NotMerged
    from desktop.library.sending.wanted import Wanted

    if not (articles or every or tags or themes):
        raise click.UsageError("Name an article, or all of them with --all, or those with a --tag or a --theme.")
    if merge + keep + force > 1:
        raise click.UsageError("Only one of --merge, --keep and --replace can be meant.")
    chosen = exporter(format_id)
    options = _options(preset, choices)
    _remark(without_effect(chosen, options))
    with library(context) as opened:
        under = [opened.themes.find(name) for name in themes]
        theme_ids = tuple(theme.id for theme in under)
        named = () if every else articles
        ids = chosen_articles(opened, named, tags)
        title = f"{chosen.name}: {', '.join(theme.name for theme in under)}" if under else ""
        wanted = Wanted(ids, chosen, options, theme_ids, title, force=force, keep=keep, dry_run=dry_run)
        if not named or len(ids) > 1:
            return send(opened, wanted, output, as_json=as_json)
        try:
            _export_one(opened, wanted, output, bring_in=merge, as_json=as_json)
        except NotMerged as error:
            say(str(error), err=True)
            return WRITTEN_INTO
    return 0


def chosen_articles(opened: Library, named: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Return the ids of the articles named, or of all, that have one of the tags.

    Raises ExportFailed for a tag that none has.
    """
    articles = [opened.articles.find(id_) for id_ in named] or opened.read.articles()
    for tag in tags:
        if not any(theme_key(tag) in map(theme_key, article.tags) for article in articles):
            raise ExportFailed(f"None of {'them' if named else 'the articles'} has the tag “{tag}”.")
    keys = set(map(theme_key, tags))
    chosen = (article.id for article in articles if not keys or keys & set(map(theme_key, article.tags)))
    return list(dict.fromkeys(chosen))


def _export_one(opened: Library, wanted: Wanted, output: str | None, *, bring_in: bool, as_json: bool) -> None:
    """Export one article to a file, or to one for each theme. Raises NotMerged, and ExportFailed for other files."""
    from desktop.library.saving import Settled, keep_before, write_export
    from desktop.library.sending.folder import made_folder
    from desktop.library.whole_file import check_target

    chosen, force = wanted.exporter, wanted.force
    options = opened.sending.named(wanted)
    parts = _parts(opened, wanted, options)
    if output == "-":
        if len(parts) > 1:
            raise ExportFailed("Several files do not fit on standard output; -o takes a folder for them.")
        exported = chosen.write(parts[0][1], options)
        if as_json:
            _say(None, exported, None, as_json=True)
            return
        print_exactly(exported.data)
        _remark(exported.remark)
        return
    several = options.files == "theme"
    if bring_in:
        for name, part in parts:
            _bring_in(opened, _place(output, name, several=several), part, wanted, options)
        parts = _parts(opened, wanted, options)
    exports, there = [], []
    for name, part in parts:  # all are made before the first is written
        path = _place(output, name, several=several)
        over = Settled()
        check_target(path, force=True)
        if is_there := path.exists():
            earlier = opened.saving.earlier_file(path, part)
            over = _over(opened, earlier, wanted, options, brought_in=bring_in and not wanted.dry_run)
            there += [] if force else [earlier]
        exported = over.merged.exported if over.merged is not None else chosen.write(part, options)
        exports.append((path, exported, over, is_there or force))
    for earlier in there:
        earlier.check_as_read()
    article_id = wanted.article_ids[0]
    with made_folder(Path(output or ".").expanduser() if names_folder(output or ".") else None, dry_run=wanted.dry_run):
        for path, exported, over, may_replace in exports:
            merged = over.merged
            if not (wanted.dry_run or (merged is not None and merged.unchanged)):
                if over.kept:
                    _remark(f"What was there is kept as “{keep_before(path).name}”.")
                write_export(path, exported, force=may_replace)
                ours = merged.ours if merged is not None else exported
                opened.saving.remember(path, exported, chosen, options, article_id, ours)
            _remark(exported.remark)
            _say(path, exported, merged, as_json=as_json)


def _parts(opened: Library, wanted: Wanted, options: Options) -> list[tuple[str, Document]]:
    """Return the files that one article becomes: the name of each, and what it is to hold. Raises ExportFailed."""
    from desktop.exporters.files import export_parts

    document = opened.sending.document(wanted.article_ids[0], wanted)
    if document is None:
        raise ExportFailed("The article has no annotation with that theme, so nothing was written.")
    return export_parts(wanted.exporter, document, options)


def _bring_in(opened: Library, path: Path, part: Document, wanted: Wanted, options: Options) -> None:
    """Import what was written into a file, where it cannot be merged and comes back; a dry run only says so."""
    from desktop.exporters.merging import NotMerged
    from desktop.library.saving import merge_into_earlier

    if not path.is_file():
        return
    earlier = opened.saving.earlier_file(path, part)
    try:
        merge_into_earlier(earlier, wanted.exporter.id, options)
    except NotMerged as error:
        if error.comes_back:
            record = earlier.sidecar or opened.saving.record_of(path, earlier.data)
            plan = opened.exchange.plan(earlier.data, article_id=part.article.id, name=path.name, sidecar=record)
            skip = {index for index, change in enumerate(plan.changes) if opened.saving.is_removed(change)}
            if not wanted.dry_run:
                opened.exchange.apply(plan, article_id=part.article.id, skip=skip, path=str(path.resolve()))
                opened.saving.taken_in(path, earlier.data, plan, skip=skip)
            done = "Would be brought" if wanted.dry_run else "Brought"
            sure = [change for index, change in enumerate(plan.changes) if not change.doubt and index not in skip]
            say(f"{done} in from {path}: {replace(plan, changes=tuple(sure)).summary()}", err=True)


def _over(opened: Library, earlier: EarlierFile, wanted: Wanted, options: Options, *, brought_in: bool) -> Settled:
    """Return what becomes of a file that is there.

    ``brought_in``: its edits were imported, save the doubtful ones, which alone stand against merging. Raises
    NotMerged, and ExportFailed for other files.
    """
    from desktop.exporters.merging import NotMerged
    from desktop.library.saving import settled

    def is_ours(earlier: EarlierFile) -> bool:
        return opened.sending.is_ours(earlier.path, earlier.data, wanted.exporter, earlier.document.article.id)

    try:
        return settled(earlier, wanted.exporter, options, is_ours, force=wanted.force, keep=wanted.keep)
    except NotMerged as error:
        first = "--merge brings its edits into the library first, " if error.comes_back else ""
        if brought_in:
            first = "Not all of it came in: `postil import` says what is doubtful; --doubtful there carries that out, "
        raise NotMerged(
            f"“{earlier.path}” was written into; it was left as it is. {error} "
            f"{first}--keep keeps it as “{earlier.path.stem} (before){earlier.path.suffix}”, --replace replaces it.",
            error.clashes,
            comes_back=error.comes_back,
        ) from error
    except ExportFailed as error:
        raise ExportFailed(
            f"“{earlier.path}” is there already; it was not replaced. {error} "
            "Give another name with -o, --keep to keep what is there under another, or --replace to replace the file."
        ) from error


def _say(path: Path | None, exported: Exported, merged: Merged | None, *, as_json: bool) -> None:
    """Say what was written, or would be, and where both sides changed the same."""
    from desktop.exporters.merging import sentence_of

    for clash in merged.clashes if merged is not None else ():
        say(f"{sentence_of(clash)} Both stand in the file.", err=True)
    if as_json:
        counts = {"annotations": exported.annotations, "marked": exported.marked, "listed": exported.listed}
        print_json({**counts, "path": str(path) if path else None, **_merged_json(merged)})
    elif merged is not None:
        say(f"{path}: {merged.told()}")
    else:
        say(f"{path}: {_counted(exported)}")


def _counted(exported: Exported) -> str:
    """Return "3 annotations, 2 marked in place, 1 listed at the end"; of a list or a table only how many there are."""
    words = f"{exported.annotations} annotation{'' if exported.annotations == 1 else 's'}"
    if exported.listed == exported.annotations:
        return words
    return f"{words}, {exported.marked} marked in place" + (
        f", {exported.listed} listed at the end" if exported.listed else ""
    )


def _merged_json(merged: Merged | None) -> dict[str, Any]:
    if merged is None:
        return {}
    conflicts = [{"base": clash.base, "library": clash.ours, "file": clash.theirs} for clash in merged.clashes]
    told = {"written_into": merged.written_into, "unchanged": merged.unchanged, "conflicts": conflicts}
    return {"merged": merged.told(), "merge": told}


def _place(output: str | None, name: str, *, several: bool) -> Path:
    """Return where a file goes: the output, or a name from the title in the output's folder or here."""
    if output is None:
        return Path(name)
    given = Path(os.path.expanduser(output))
    return given / name if several or names_folder(output) else given


def _remark(words: str) -> None:
    if words:
        say(words, err=True)


def _options(preset: str | None, choices: tuple[str, ...]) -> Any:
    from desktop.exporters.options import PRESETS, options_from

    if preset is not None and preset not in PRESETS:
        raise ExportFailed(f"There is no preset “{preset}”; there are {', '.join(PRESETS)}.")
    values = {}
    for choice in choices:
        key, equals, value = choice.partition("=")
        if not equals:
            raise ExportFailed(f"--set takes KEY=VALUE, not “{choice}”.")
        values[key] = value
    return options_from(values, PRESETS[preset] if preset else None)


COMMANDS = (export,)
