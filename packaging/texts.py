"""Collect the texts that are shown and keep their translations: `make texts`.

What is marked is found in the code: ``tr``, ``counted``, ``later``, ``several`` (see desktop/texts.py), a ``Message``,
and the sentence that an error is raised with; the words of the tables are found in the tables. Each language has its
file packaging/translations/postil_XX.ts, which translators edit; a text that stands there keeps its translation, one
that is new has none yet, one that is gone goes. From them come the .qm files that the window reads.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop import colours, command_keys, commands, exporters, foreign, importers, settings  # noqa: E402
from desktop.exporters import options, to_template  # noqa: E402
from desktop.handbook import sign  # noqa: E402

SOURCES = ROOT / "packaging" / "translations"
BUILT = ROOT / "resources" / "translations"
CONTEXT = "postil"
FORMS = {"de": 2, "es": 2, "fr": 2, "zh_CN": 1}  # how many numbers of things each language tells apart

MARKS = {"tr", "later", "Message"}
PAIRS = {"counted", "several"}
ROOTS_OF_ERRORS = {"PostilError", "StoreError"}
ENGLISH = re.compile(r"desktop/cli/(?!browser/(__init__|saving))|desktop/ui/start\.py")  # what is printed


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate. ``one`` is its form for a single thing, or ""."""

    source: str
    one: str = ""
    where: str = ""


def collected() -> dict[str, Text]:
    """Return every text that is shown, by its English, in the order of the modules."""
    found: dict[str, Text] = {}
    for text in (*_of_tables(), *_of_code()):
        known = found.get(text.source)
        if known is None or (text.one and not known.one):
            found[text.source] = text
    return found


def _of_tables() -> Iterator[Text]:
    for command in commands.COMMANDS:
        yield from _rows("commands", command.text, command.help)
    yield from _rows("commands", *commands.MENUS, *(help_ for _, help_ in command_keys.FURTHER_KEYS))
    for setting in settings.SETTINGS:
        if setting.group:
            words = (words for _, words in setting.choices)
            yield from _rows("settings", setting.group, setting.help, setting.unit, *words)
    yield from _rows("settings", "on", "off", "none")
    for option in options.OPTIONS:
        yield from _rows("export choices", option.text, option.help, *(words for _, words in option.choices))
    for exporter in exporters.EXPORTERS:
        yield from _rows("exporters", exporter.name, exporter.help, exporter.holds)
    yield from _rows("importers", *(importer.name for importer in importers.IMPORTERS))
    yield from _rows("foreign", *(program.name for program in foreign.FOREIGN))
    yield from _rows("colours", *(name for name, _ in colours.THEME_COLOURS))
    yield from _rows("templates", *to_template.VARIABLES.values())


def _rows(where: str, *texts: str) -> Iterator[Text]:
    for text in texts:
        if re.search(r"[A-Za-z]{2}", text):
            yield Text(text, where=where)


def _of_code() -> Iterator[Text]:
    for where, calls in marked_calls():
        for call in calls:
            if _called(call) not in PAIRS:
                yield from (Text(text, where=where) for text in _literals(call.args[0]))
            elif len(call.args) > 1:
                for one, many in zip(_literals(call.args[0]), _literals(call.args[1]), strict=False):
                    yield Text(many, one=one, where=where)


def marked_calls() -> Iterator[tuple[str, list[ast.Call]]]:
    """Yield the modules, each with the calls in it that mark a text for the reader."""
    bases: list[tuple[str, set[str]]] = []  # the classes of all modules, each with the names of those above it
    calls: dict[str, list[ast.Call]] = {}
    for path in sorted(_modules()):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        bases += [
            (node.name, {base.id for base in node.bases if isinstance(base, ast.Name)})
            for node in nodes
            if isinstance(node, ast.ClassDef)
        ]
        name = path.relative_to(ROOT).as_posix()
        if not ENGLISH.match(name):
            named = [node for node in nodes if isinstance(node, ast.Call) and node.args and _called(node)]
            calls[name.removeprefix("desktop/").removesuffix(".py")] = named
    marks = MARKS | PAIRS | _errors(bases)
    for where, named in calls.items():
        yield where, [call for call in named if _called(call) in marks]


def _modules() -> Iterator[Path]:
    for folder in ("desktop", "db"):
        yield from (ROOT / folder).rglob("*.py")
    yield ROOT / "packaging" / "tables.py"  # the heads of the handbook's tables


def _errors(bases: Sequence[tuple[str, set[str]]]) -> set[str]:
    """Return the names of the classes whose sentences are for the reader, among all with the names above them."""
    known = set(ROOTS_OF_ERRORS)
    while more := {name for name, above in bases if above & known} - known:
        known |= more
    return known


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(node: ast.expr) -> list[str]:
    """Return the texts that an expression may be, where they stand in the code."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and re.search("[A-Za-z]{2}", node.value) else []
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


# The files of the languages


def read(language: str) -> dict[str, list[str]]:
    """Return the translations of a language, by their English: one form, or one for each number of things."""
    path = SOURCES / f"postil_{language}.ts"
    if not path.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        given = message.find("translation")
        if given is not None:
            forms = [form.text or "" for form in given.findall("numerusform")] or [given.text or ""]
            found[message.findtext("source") or ""] = forms
    return found


def written(language: str, texts: Mapping[str, Text], translations: Mapping[str, list[str]]) -> str:
    """Return the .ts file of a language: every text that is shown, sorted, with the translation that it has."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    lines += ["<context>", f"<name>{CONTEXT}</name>"]
    for text in sorted(texts.values()):
        count = FORMS[language] if text.one else 1
        forms = translations.get(text.source) or []
        done = len(forms) == count and all(forms)
        shown = [escape(form) for form in forms] if done else [""] * count
        if text.one:
            shown = [f"<numerusform>{form}</numerusform>" for form in shown]
        opened = '<message numerus="yes">' if text.one else "<message>"
        kind = "" if done else ' type="unfinished"'
        translation = f"<translation{kind}>{''.join(shown)}</translation>"
        lines.append(f"{opened}<source>{escape(text.source)}</source>{translation}</message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def build(language: str, target: Path) -> None:
    """Write the .qm file of a language's .ts file."""
    import PySide6

    program = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    source = SOURCES / f"postil_{language}.ts"
    subprocess.run([program, "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


def missing(texts: Mapping[str, Text], language: str) -> list[str]:
    """Return the texts that a language has no translation of."""
    translations = read(language)
    wanted = ((source, FORMS[language] if text.one else 1) for source, text in texts.items())
    return [source for source, count in wanted if len(forms := translations.get(source, [])) != count or not all(forms)]


def older_pages(language: str) -> list[str]:
    """Return the pages of the handbook that are older in a language than in English."""
    handbook = ROOT / "resources" / "handbook"
    pages = sorted((handbook / language).glob("*.md"))
    return [
        page.name
        for page in pages
        if page.read_text("utf-8").partition("\n")[0] != sign((handbook / page.name).read_text("utf-8"))
    ]


def tell(texts: Mapping[str, Text]) -> bool:
    """Print how much of each language is missing; return True if nothing is."""
    complete = True
    for language in FORMS:
        untranslated, older = missing(texts, language), older_pages(language)
        complete = complete and not untranslated and not older
        print(
            f"{language}: {len(texts) - len(untranslated)} of {len(texts)} texts translated, older pages: {len(older)}"
        )
    return complete


def main(arguments: list[str]) -> int:
    """Write what is derived from code and translations, and tell what is missing: with "told" that alone."""
    texts = collected()
    if "told" in arguments:
        tell(texts)
        return 0
    SOURCES.mkdir(exist_ok=True)
    BUILT.mkdir(exist_ok=True)
    for language in FORMS:
        (SOURCES / f"postil_{language}.ts").write_text(written(language, texts, read(language)), "utf-8")
        build(language, BUILT / f"postil_{language}.qm")
    complete = tell(texts)
    return 0 if complete or "release" not in arguments else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
