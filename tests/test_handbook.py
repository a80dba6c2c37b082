"""The handbook tells the truth: its tables are the program's own, what it names is there, its examples run."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click
import pytest

from desktop import exporters
from desktop.cli import cli, main
from desktop.command_keys import FURTHER_KEYS
from desktop.commands import COMMANDS, MENUS
from desktop.importers import importer_for
from tests.pages import (
    HANDBOOK,
    PAGES,
    README,
    ROOT,
    TRANSLATED,
    all_commands,
    fenced,
    figures,
    headings,
    links,
    prose,
    read,
    rows,
    section,
    sections,
    slug,
)
from tests.scripts import script

ALL = [README, *PAGES, *TRANSLATED]
COMMAND_LINE = read(HANDBOOK / "command-line.md")

each_page = pytest.mark.parametrize("page", ALL, ids=lambda page: page.relative_to(ROOT).as_posix())
each_command = pytest.mark.parametrize("name", sorted(all_commands()))


@pytest.fixture(scope="module")
def handbook() -> ModuleType:
    return script("tables")


# Tables made from the program's own


@each_page
def test_the_tables_of_a_page_are_those_of_the_program(handbook: ModuleType, page: Path) -> None:
    with handbook.speaking(handbook.language_of(page)):
        assert handbook.written(read(page)) == read(page), "`make tables` writes them"


def test_every_table_stands_on_a_page_and_all_pages_are_looked_at(handbook: ModuleType) -> None:
    assert handbook.pages() == ALL
    shown = {name for page in ALL for name in re.findall(r"<!-- /(\w+) -->", read(page))}
    assert shown == set(handbook.TABLES)


# Pages and links


@each_page
def test_every_link_leads_to_a_page_a_heading_or_a_picture_that_is_there(page: Path) -> None:
    for link in links(read(page)):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        target = target if target.exists() else HANDBOOK / name  # as the handbook looks for it
        assert target.exists(), link
        if page != README:
            assert target.parent in (page.parent, HANDBOOK), f"{link} leads out of what is shipped"
        if anchor:
            assert anchor in {slug(words) for _, words in headings(read(target))}, link


def test_every_page_is_listed_in_the_contents_once() -> None:
    listed = [link for link in links(read(HANDBOOK / "README.md")) if not link.startswith("#")]
    assert sorted(listed) == [page.name for page in PAGES if page.name != "README.md"]


@each_page
def test_postil_reads_a_page_as_it_is_meant(page: Path) -> None:
    data = page.read_bytes()
    imported = importer_for(page.name, data).read(data, page.name)
    content, text = imported.content, read(page)
    assert imported.remark == ""
    titles = [(block.level, block.text) for block in content.blocks if block.kind == "heading"]
    assert titles == [(level, words.replace("`", "")) for level, words in headings(text)]
    assert [level for level, _ in titles].count(1) == 1
    assert sum(block.cell is not None for block in content.blocks) == sum(map(len, rows(text)))
    assert sum(block.kind == "code" for block in content.blocks) == len(fenced(text))
    assert "<!--" not in content.text
    targets = {span.target for block in content.blocks for span in block.spans if span.kind in ("link", "image")}
    assert targets - {""} == set(links(text))


# What a page names is there


@each_page
def test_every_make_target_command_and_key_that_is_named_is_there(page: Path) -> None:
    code = code_of(read(page))
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^|\s)make ([a-z]+)(?=[`\s])", code)) <= targets
    assert set(re.findall(r"(?:`|^)postil ([a-z]+(?:-[a-z]+)*)", code, re.MULTILINE)) <= set(cli.commands)
    known = {key for command in COMMANDS for key in command.shortcuts}
    known |= {key for keys, _ in FURTHER_KEYS for key in (keys, *keys.split(", "))}
    keys = re.findall(r"`((?:(?:Ctrl|Alt|Shift)\+)+[^`]+|F\d+|[A-Z])`", prose(read(page)))
    review = {"A", "J", "O", "S", "K"} if page.name == "changed-articles.md" else set()
    assert set(keys) <= known | review


def code_of(text: str) -> str:
    """Return all code of a page: spans with their back-ticks, and fenced blocks."""
    return "\n".join([*re.findall(r"`[^`\n]+`", prose(text)), *(block.text for block in fenced(text))])


def test_the_keys_of_the_review_are_those_of_its_panel(qapp: object) -> None:
    from PySide6.QtWidgets import QAbstractButton

    from desktop.ui.review.panel import ReviewPanel

    panel = ReviewPanel()
    tips = "".join(button.toolTip() for button in panel.findChildren(QAbstractButton))
    named = {key for row in rows(section(read(HANDBOOK / "changed-articles.md"), "The review")) for key in row[1:]}
    for key in re.findall(r"`(\w+)`", " ".join(named)):
        assert f"({key})" in tips, key


@pytest.mark.parametrize("page", [README, *PAGES], ids=lambda page: page.name)
def test_every_menu_entry_that_is_named_is_there(page: Path) -> None:
    entries = {(command.menu, command.text) for command in COMMANDS}
    named = re.findall(rf"\*({'|'.join(MENUS)})\*,\s+\*([^*]+)\*", prose(read(page)))
    assert [one for one in named if one not in entries] == []


# The command line


def synopsis(name: str) -> str:
    """Return the lines of a command, of one in a group its own alone."""
    found = [block.text for block in fenced(section(COMMAND_LINE, name.split()[0])) if block.info == "sh"]
    assert len(found) == 1
    lines = re.sub(r"\n +", " ", found[0]).splitlines()
    return "\n".join(line for line in lines if " " not in name or line.split()[1:3] == name.split())


def test_every_command_has_its_heading_and_none_besides() -> None:
    assert sorted(words for level, words in headings(COMMAND_LINE) if level == 3) == sorted(cli.commands)


@each_command
def test_a_synopsis_names_its_command_every_option_of_it_and_what_it_must_be_given(name: str) -> None:
    assert synopsis(name)
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", synopsis(name)))
    command = all_commands()[name]
    options = [{*one.opts, *one.secondary_opts} for one in command.params if isinstance(one, click.Option)]
    assert [one for one in options if not one & named] == []
    assert named <= set().union(*options)
    for one in command.params:
        assert not one.secondary_opts or set(one.secondary_opts) <= named

    for line in synopsis(name).splitlines():
        words = ["postil", *name.split()]
        assert line.split()[: len(words)] == words
        must = re.sub(r"\[[^\]]*\]…?|--(?:compare|merge) \S+ \S+|(?<!\w)--?[a-z-]+ \S+", "", line).split()[len(words) :]
        wanted = [one for one in command.params if isinstance(one, click.Argument) and one.required]
        assert len(must) == len(wanted), line


def test_the_choices_of_options_are_all_named() -> None:
    assert "--format FORMAT]" in synopsis("export")
    assert {f"`{one.id}`" for one in exporters.EXPORTERS} <= {
        cell for row in rows(section(read(HANDBOOK / "exporting.md"), "Formats")) for cell in row
    }
    for name, command in all_commands().items():
        for one in command.params:
            if isinstance(one.type, click.Choice):
                assert f"{one.opts[0]} {'|'.join(one.type.choices)}]" in synopsis(name)


@pytest.fixture
def postil(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run one command on a fresh library and return what it printed; fail where it does not end well."""
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "library.postil"))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> str:
        code = main(list(arguments))
        out, err = capfd.readouterr()
        assert code == 0, (arguments, err)
        return out

    return run


def test_the_examples_of_the_command_line_run(postil: Callable[..., str]) -> None:
    postil("add", str(ROOT / "resources" / "articles" / "ai-race.md"))
    lines = fenced(next(below for words, below in sections(COMMAND_LINE) if words == "The command line"))[0].text
    said = [postil(*shlex.split(line)[1:]) for line in lines.splitlines()]
    assert len(said) == 3
    assert all("Why own it?" in out for out in said[1:])


# Exports


def without_ids(text: str) -> str:
    return re.sub(r"h-[0-9a-f]{6}", "h-…", re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…", text))


MARKED = [
    (page, block)
    for page in (README, HANDBOOK / "annotated-markdown.md")
    for block in fenced(read(page))
    if block.info.startswith("markdown")
]


@pytest.mark.parametrize(("page", "block"), MARKED, ids=lambda one: one.name if isinstance(one, Path) else one.info)
def test_an_example_of_an_export_is_what_is_exported(
    postil: Callable[..., str], tmp_path: Path, page: Path, block: tuple[str, str]
) -> None:
    info, text = block
    source = "Money is going into *data centres* at a pace nobody planned. Grid operators say no.\n"
    (tmp_path / "money.md").write_text(source, "utf-8")
    postil("add", "money.md")
    quote = ("--quote", "at a pace nobody planned", "--theme", "Investment", "--note", "By whom?")
    postil("annotate", "money.md", *quote)
    choices = [part for choice in info.split()[1:] for part in ("--set", choice)]
    made = postil("export", "money.md", "-o", "-", *choices)
    assert without_ids(text).strip() in without_ids(made)


TEMPLATES = [block.text for block in fenced(read(HANDBOOK / "exporting.md")) if block.info == "jinja"]


@pytest.mark.parametrize("template", TEMPLATES, ids=["for each highlight", "with loops"])
def test_the_templates_of_the_handbook_work(postil: Callable[..., str], tmp_path: Path, template: str) -> None:
    (tmp_path / "money.md").write_text("# Money\n\nMoney is going.\n", "utf-8")
    postil("add", "money.md")
    postil("annotate", "money.md", "--quote", "is going", "--theme", "Investment", "--note", "Where?")
    assert "is going" in postil(
        "export", "money.md", "--format", "template", "--set", f"template={template}", "-o", "-"
    )


# Figures


def test_the_bounds_of_the_speeds_are_those_of_the_benches() -> None:
    calls = (
        node
        for path in sorted((ROOT / "tests" / "bench").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Figure"
    )
    budgets = {
        f"{call.args[3].value:g} {call.args[2].value}"
        for call in calls
        if isinstance(call.args[3], ast.Constant) and isinstance(call.args[2], ast.Constant)
    }
    assert len(budgets) > 10
    told = re.findall(r"≤ ([\d.]+ \w+)", read(ROOT / "tests" / "bench" / "README.md"))
    assert len(told) > 10
    assert set(told) <= budgets


def test_each_figure_of_the_speeds_is_one_that_a_bench_gives() -> None:
    sources = "".join(read(path) for path in sorted((ROOT / "tests" / "bench").rglob("*.py")))
    named = [name.removeprefix("chinese.txt") for row in script("speed_table").ROWS for _, name in row.figures]
    assert len(named) > 20
    assert [name for name in named if f'{name}"' not in sources] == []


def test_the_sizes_of_the_limits_are_those_of_the_code() -> None:
    from desktop.child.tasks import TASKS
    from desktop.fetching import asking
    from desktop.foreign.large_database import LARGEST
    from desktop.importers import bounds, images
    from desktop.importers.child import job
    from desktop.importers.pdf import pages
    from desktop.ui.page.pictures import drawer, drawing

    child, alone, template = TASKS["import"], TASKS["import_alone"], TASKS["template"]
    limits = {row[0]: row[1] for row in rows(section(read(HANDBOOK / "limits.md"), "Sizes"))[1:]}
    assert list(limits.values()) == [
        f"{job.MAX_FILE / 1e6:g} MB",
        f"{LARGEST >> 30} GB, of which only its annotations, notes and what they are about are read",
        f"{bounds.MAX_TEXT / 1e6:g} million characters, {bounds.MAX_BYTES / 1e6:g} MB",
        f"{bounds.MAX_BLOCKS:,}",
        f"{child.processor_seconds} seconds",
        f"{alone.processor_seconds} seconds; of a PDF {alone.processor_seconds} seconds a page, "
        f"{alone.processor_seconds * alone.parts} seconds in all",
        f"{child.memory >> 30} GB; of a PDF, a book or an office file {alone.memory >> 30} GB",
        f"{template.processor_seconds} seconds, {template.memory >> 20} MB",
        f"{images.MAX_BYTES / 1e6:g} MB, {images.MAX_PIXELS / 1e6:g} million pixels",
        f"{images.MAX_COUNT:,}, together {images.MAX_TOTAL / 1e6:g} MB; "
        f"{images.MAX_BESIDE / 1e6:g} MB where they lie beside it",
        f"with the page {job.MAX_FILE / 1e6:g} MB, within {asking.PICTURES_SECONDS:g} seconds",
        f"{drawing.SECONDS} seconds of computing, {drawing.MEMORY >> 20} MB of memory",
        f"{drawer.SECONDS_A_PAGE} seconds of computing",
    ]
    assert drawing.SECONDS == drawer.SECONDS_A_PICTURE
    told = f"{pages.LETTERS // 10**6} million letters or {pages.SECONDS:g} seconds of computing"
    assert told in " ".join(read(HANDBOOK / "limits.md").split())


def test_the_plan_of_the_backups_is_that_of_the_code() -> None:
    from db.care import backups

    below = section(read(HANDBOOK / "library.md"), "Backups")
    assert f"after {backups.CHANGES_AT_MOST} changes" in below
    assert backups.AGE_AT_MOST.days == 1
    shown = [figures(row[1]) for row in rows(below)[1:]]
    hours, days, weeks, year = (age for age, _, _ in backups._PLAN)
    assert shown[:3] == [{f"{hours.total_seconds() / 3600:g}"}, {str(days.days)}, {str(weeks.days // 7)}]
    assert year.days == 366 and rows(below)[4][1] == "a year"
