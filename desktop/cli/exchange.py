"""Commands that take annotations out of the library and bring them back: export, strip, import."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.opened import existing, json_option, library, names_folder
from desktop.cli.shapes import article_json
from desktop.shown_text import print_exactly, print_json, say

if TYPE_CHECKING:
    from desktop.annotated.document import Exported
    from desktop.annotated.merge.merged import Merged
    from desktop.annotated.options import Options
    from desktop.annotated.returning.changes import ImportPlan
    from desktop.exporters import Exporter
    from desktop.library import Library
    from desktop.library.saving import EarlierFile
    from desktop.library.sending.wanted import Wanted

SIDECAR = ".annotations.json"


class _Format(click.Option):
    """An option whose help names the rows of EXPORTERS, which are read only where it is shown."""

    @property
    def help(self) -> str:
        from desktop.exporters import EXPORTERS

        return "; ".join(f"{one.id}: {one.name}" for one in EXPORTERS) + "."

    @help.setter
    def help(self, value: str | None) -> None:
        """Take nothing: the table knows."""


class _Program(click.Option):
    """An option whose help names the rows of FOREIGN and BIBLIOGRAPHIES."""

    @property
    def help(self) -> str:
        from desktop.citing.bibliographies import BIBLIOGRAPHIES
        from desktop.foreign import FOREIGN

        ids = ", ".join([*(row.id for row in FOREIGN), *(row.id for row in BIBLIOGRAPHIES)])
        return f"Which program wrote the file, or which form it has, where that cannot be told: {ids}."

    @help.setter
    def help(self, value: str | None) -> None:
        """Take nothing: the table knows."""


@click.command()
@click.argument("articles", metavar="[ARTICLE]…", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All articles of the library.")
@click.option("--tag", "tags", multiple=True, metavar="T", help="Only articles with this tag; repeatable.")
@click.option("--theme", "themes", multiple=True, metavar="NAME", help="Only annotations with this theme; repeatable.")
@click.option("--format", "format_id", cls=_Format, metavar="FORMAT", default="markdown", show_default=True)
@click.option("-o", "--output", metavar="OUT", help="Where to; “-” for standard output (else a name from the title).")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
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
    force: bool,
    preset: str | None,
    choices: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
) -> int:
    """Export articles as annotated Markdown, or their annotations in another format.

    An earlier export of the same kind that is there is merged into, where the format is one that merges: what was
    written into it stays. Other files need --force, or another name. Several articles become one file where the format
    can hold them, else a folder with a file for each and an index.
    """
    from desktop.cli.sending import send
    from desktop.exporters import exporter
    from desktop.exporters.files import without_effect
    from desktop.library.sending.wanted import Wanted

    if not (articles or every or tags or themes):
        raise click.UsageError("Name an article, or all of them with --all, or those with a --tag or a --theme.")
    chosen = exporter(format_id)
    options = _options(preset, choices)
    _remark(without_effect(chosen, options))
    with library(context) as opened:
        under = [opened.themes.find(name) for name in themes]
        theme_ids = tuple(one.id for one in under)
        named = () if every else articles
        ids = _chosen(opened, named, tags)
        title = f"{chosen.name}: {', '.join(one.name for one in under)}" if under else ""
        wanted = Wanted(ids, chosen, options, theme_ids, title, force=force, dry_run=dry_run)
        if not named or len(ids) > 1:
            return send(opened, wanted, output, as_json=as_json)
        _export_one(opened, wanted, output, as_json=as_json)
    return 0


def _chosen(opened: Library, named: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Return the ids of the articles that are named, or of all where none is, that have one of the tags.

    Raises ExportFailed for a tag that none of them has.
    """
    from desktop.errors import ExportFailed
    from desktop.theme_names import theme_key

    articles = [opened.articles.find(one) for one in named] or opened.articles.all()
    for tag in tags:
        if not any(theme_key(tag) in map(theme_key, one.tags) for one in articles):
            raise ExportFailed(f"None of {'them' if named else 'the articles'} has the tag “{tag}”.")
    keys = set(map(theme_key, tags))
    chosen = (one.id for one in articles if not keys or keys & set(map(theme_key, one.tags)))
    return list(dict.fromkeys(chosen))


def _export_one(opened: Library, wanted: Wanted, output: str | None, *, as_json: bool) -> None:
    """Export one article to a file, or to one for each theme."""
    from desktop.errors import ExportFailed
    from desktop.exporters.files import export_parts
    from desktop.library.saving import write_export
    from desktop.library.sending.folder import made_folder
    from desktop.library.whole_file import check_target

    [article_id], chosen, force = wanted.article_ids, wanted.exporter, wanted.force
    options = opened.sending.named(wanted)
    document = opened.sending.document(article_id, wanted)
    if document is None:
        raise ExportFailed("The article has no annotation with that theme, so nothing was written.")
    parts = export_parts(chosen, document, options)
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
    made, there = [], []
    for name, part in parts:  # all are made before the first is written
        path = _place(output, name, several=options.files == "theme")
        merged, over = None, force
        check_target(path, force=True)
        if path.exists():
            earlier = opened.saving.earlier_file(path, part)
            may_replace = force or (not chosen.merges and opened.saving.is_as_written(path, earlier.data))
            merged = _over(earlier, chosen, options, may_replace=may_replace)
            if not force:
                there.append(earlier)
            over = True
        made.append((path, merged.exported if merged is not None else chosen.write(part, options), merged, over))
    for earlier in there:
        earlier.check_as_read()
    with made_folder(Path(output or ".").expanduser() if names_folder(output or ".") else None, dry_run=wanted.dry_run):
        for path, exported, merged, over in made:
            if not (wanted.dry_run or (merged is not None and merged.unchanged)):
                write_export(path, exported, force=over)
                opened.saving.remember(path, exported)
                if not chosen.merges:
                    opened.saving.remember_written(path, exported.data)
            _remark(exported.remark)
            _say(path, exported, merged, as_json=as_json)


def _over(earlier: EarlierFile, chosen: Exporter, options: Options, *, may_replace: bool) -> Merged | None:
    """Return what becomes of a file that is there; None where it is replaced.

    Raises ExportFailed with what else can be done.
    """
    from desktop.annotated.merge.merged import Merged
    from desktop.errors import ExportFailed
    from desktop.library.saving import as_it_is, merge_into_earlier

    if may_replace:
        same = as_it_is(earlier, chosen, options)
        return Merged(same, unchanged=True) if same is not None else None
    try:
        return merge_into_earlier(earlier, chosen.id, options)
    except ExportFailed as error:
        raise ExportFailed(
            f"“{earlier.path}” is there already; it was not replaced. {error} "
            "Give another name with -o, or --force to replace the file."
        ) from error


def _say(path: Path | None, exported: Exported, merged: Merged | None, *, as_json: bool) -> None:
    """Say what was written, or would be, and where both sides changed the same."""
    for conflict in merged.conflicts if merged is not None else ():
        say(conflict.sentence() + " The file’s was kept.", err=True)
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
    conflicts = [
        {
            "annotation": one.annotation_id or None,
            "quote": one.quote,
            "what": one.what,
            "base": one.base,
            "library": one.ours,
            "file": one.theirs,
        }
        for one in merged.conflicts
    ]
    counts = {"new": merged.new, "updated": merged.updated, "removed": merged.removed, "kept": merged.kept}
    return {"merged": merged.told(), "merge": {**counts, "unchanged": merged.unchanged, "conflicts": conflicts}}


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
    from desktop.annotated.options import PRESETS, options_from
    from desktop.errors import ExportFailed

    if preset is not None and preset not in PRESETS:
        raise ExportFailed(f"There is no preset “{preset}”; there are {', '.join(PRESETS)}.")
    values = {}
    for choice in choices:
        key, equals, value = choice.partition("=")
        if not equals:
            raise ExportFailed(f"--set takes KEY=VALUE, not “{choice}”.")
        values[key] = value
    return options_from(values, PRESETS[preset] if preset else None)


@click.command()
@click.argument("file")
@click.option("-o", "--output", metavar="OUT", help="Where to (else standard output).")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def strip(file: str, output: str | None, force: bool) -> None:
    """Take Postil's marks out of an exported file again: what is left is the clean source."""
    from desktop.annotated.read.strip import strip as take_out
    from desktop.importers.source_file import read_file
    from desktop.library.exchange import sidecar_of
    from desktop.library.whole_file import write_whole

    path = _export_of(existing(file))
    stripped = take_out(read_file(path), sidecar_of(path))
    if output and output != "-":
        write_whole(Path(os.path.expanduser(output)), stripped.source, force=force)
    else:
        print_exactly(stripped.source)
    if stripped.remark:
        say(stripped.remark, err=True)


@click.command(name="import")
@click.argument("file")
@click.option("--article", metavar="ARTICLE", help="The article it belongs to, where the file does not say.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--deletes/--no-deletes", default=None, help="Whether references missing from the file delete notes.")
@click.option("--doubtful", is_flag=True, help="Carry out as well what is told as doubtful.")
@click.option("--from", "program", cls=_Program, metavar="PROGRAM")
@json_option
@click.pass_context
def import_file(
    context: click.Context,
    file: str,
    article: str | None,
    dry_run: bool,
    deletes: bool | None,
    doubtful: bool,
    program: str | None,
    as_json: bool,
) -> None:
    """Bring an exported file back, edited elsewhere or not, or take the marks of somebody else's.

    What other programs keep of highlights and notes (Kindle, KOReader, Readwise, Hypothesis and others) comes into the
    articles that it is about; what a bibliography (BibTeX, RIS, CSL JSON) says of articles comes into their details.
    """
    from desktop.cli.citing import bibliography_of, bring_in_works
    from desktop.cli.elsewhere import bring_in
    from desktop.errors import ImportFailed
    from desktop.foreign import chosen
    from desktop.importers.source_file import read_file
    from desktop.library.exchange import export_identity, sidecar_of

    path = _export_of(existing(file))
    data = read_file(path)
    if program is not None or export_identity(data, sidecar_of(path)) is None:
        if (works := bibliography_of(data, program, path.name)) is not None:
            bring_in_works(context, works, data, dry_run=dry_run, as_json=as_json)
            return
        written_by = chosen(data, program)
        if written_by is not None:
            bring_in(context, written_by, data, article, deletes=bool(deletes), dry_run=dry_run, as_json=as_json)
            return
    with library(context, write=not dry_run) as opened:
        article_id = opened.articles.find(article).id if article else None
        record = sidecar_of(path) or opened.saving.record_of(path, data)
        plan = opened.exchange.plan(data, article_id=article_id, name=path.name, sidecar=record)
        found = None
        if dry_run and (why := plan.homeless()):
            raise ImportFailed(why)
        if not dry_run:
            found, _ = opened.exchange.apply(
                plan, article_id=article_id, deletes=deletes, doubtful=doubtful, path=str(path.resolve())
            )
        row = None
        if found is not None and not plan.parts:
            row = article_json(*opened.shelf.of([found]))
    if as_json:
        print_json(_plan_json(plan) | {"applied": not dry_run, "article": row})
        return
    for sentence in plan.sentences():
        say(sentence)
    for part in plan.parts:
        say(f"{part.article_title}: {part.summary()}")
    is_new = not plan.known and plan.kind == "stranger"
    if is_new:
        say(f"{path.name} becomes a new article; with --article its marks come into one that is there.")
    if plan.changes or not is_new:
        say(plan.summary())


def _export_of(path: Path) -> Path:
    """Return the export that a NAME.annotations.json was written beside, else the file itself. Raises ImportFailed."""
    from desktop.errors import ImportFailed

    if not path.name.endswith(SIDECAR):
        return path
    beside = path.with_name(path.name.removesuffix(SIDECAR) + ".md")
    if not beside.is_file():
        raise ImportFailed(f"{path.name} belongs to {beside.name}, which is not beside it.")
    return beside


def _plan_json(plan: ImportPlan) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "title": plan.article_title,
        "articles": [{"id": one.article_id, "title": one.article_title, "counts": one.counts()} for one in plan.parts],
        "known": plan.known,
        "untouched": plan.untouched,
        "doubtful": plan.doubtful,
        "counts": plan.counts(),
        "changes": [
            {
                "kind": change.kind.value,
                "annotation": change.annotation_id or None,
                "quote": change.quote,
                "before": change.before,
                "after": change.after,
                "note": change.note,
                "themes": list(change.theme_names),
                "conflict": change.conflict,
                "doubt": change.doubt,
            }
            for change in plan.changes
        ],
        "unreadable": [{"number": one.number, "reason": one.reason} for one in plan.bad],
        "remarks": list(plan.remarks),
    }


COMMANDS = (export, strip, import_file)
