"""Collect the texts that are shown and keep their translations: `make texts`.

What the window marks (``tr``, ``counted``, ``later``, ``several``: see desktop/texts.py) is found in the code, the
words of the tables in the tables, and what is made below the window by its look: an error's sentence, a remark, a
label. Each language has its file packaging/translations/postil_XX.ts, which translators edit; a text that stands there
keeps its translation, one that is new has none yet, one that is gone goes. From them come the .qm files that the window
reads, and made_below.json: the texts with values in them that are found again by their words.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TypeGuard
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop import colours, commands, exporters, foreign, importers, settings  # noqa: E402
from desktop.annotated import options  # noqa: E402
from desktop.exporters import to_template  # noqa: E402
from desktop.handbook import sign  # noqa: E402

SOURCES = ROOT / "packaging" / "translations"
BUILT = ROOT / "resources" / "translations"
BELOW = "made_below.json"
CONTEXT = "postil"
FORMS = {"de": 2, "es": 2, "fr": 2, "zh_CN": 1}  # how many numbers of things each language tells apart

MARKS = {"tr", "later"}
PAIRS = {"counted", "several"}
# Below the window: the modules whose texts are for the reader; of all others, only the sentences of errors are.
TOLD = (
    "desktop/anchoring", "desktop/annotated/merge", "desktop/annotated/read", "desktop/annotated/record",
    "desktop/annotated/returning", "desktop/annotated/write/assembling.py", "desktop/annotations.py",
    "desktop/child/limited_process.py", "desktop/exporters", "desktop/fetching",
    *(f"desktop/foreign/{name}" for name in ("calibre", "collection", "foliate", "kindle", "koreader.py", "okular")),
    *(f"desktop/foreign/{name}" for name in ("readest", "readium", "refi_qda", "taguette", "zotero")),
    "desktop/key_map.py", "desktop/library", "desktop/review.py", "desktop/settings.py", "desktop/theme_names.py",
    "desktop/kept_json.py", "desktop/ui/filing.py", "db/care",
)  # fmt: skip
NOT_TOLD = (
    "desktop/cli", "desktop/exporters/page", "desktop/exporters/briefs.py", "desktop/exporters/index_file.py",
    "desktop/exporters/child/pdf_task.py", "desktop/exporters/to_digest.py", "desktop/exporters/together.py",
    "desktop/fetching/archived.py", "desktop/library/__init__.py", "desktop/library/across/gathered.py",
    "desktop/ui/start.py",
)  # fmt: skip
ROOTS_OF_ERRORS = {"PostilError", "StoreError"}
# What looks like a text, and is a name of the code or of another program.
UNSHOWN_CALLS = {
    "compile", "search", "findall", "match", "sub", "fullmatch", "execute", "cast", "TypeVar", "debug", "info",
    "warning", "getattr", "startswith", "endswith", "removeprefix", "removesuffix", "ValueError", "KeyError",
    "AssertionError", "RuntimeError", "TypeError", "LookupError", "get", "Path", "replace",
}  # fmt: skip
_WORDS = re.compile(r"[A-Za-z’“”{}][a-z’“”{}]*[,:;.]? [A-Za-z“{(]")
_NAME = re.compile(r"[A-Z][a-z]+( [a-z]+)*")
_CODE = re.compile(
    r"[<>\\]|^[#%|*_-]|\b(select|pragma|insert into)\b|, hash\b|\b(version_)?id, |^hash, |, position, "
    r"|^\w+://|^[\w-]+/|^import |^[\w-]+-src |, deflate$"
)


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate. ``one`` is its form for a single thing, or ""; ``below``: made below the window."""

    source: str
    one: str = ""
    where: str = ""
    below: bool = False


def collected() -> dict[str, Text]:
    """Return every text that is shown, by its English, in the order of the modules."""
    found: dict[str, Text] = {}
    for text in (*_of_tables(), *_of_code()):
        known = found.get(text.source)
        if known is None or (text.one and not known.one):
            found[text.source] = text
        elif text.below and not known.below:
            found[text.source] = Text(known.source, known.one, known.where, below=True)
    return found


def _of_tables() -> Iterator[Text]:
    for command in commands.COMMANDS:
        yield from _rows("commands", command.text, command.help)
    yield from _rows("commands", *commands.MENUS, *(help_ for _, help_ in commands.FURTHER_KEYS))
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
    trees = {path: list(ast.walk(ast.parse(path.read_text("utf-8")))) for path in sorted(_modules())}
    errors = _errors(node for nodes in trees.values() for node in nodes)
    for path, nodes in trees.items():
        name = path.relative_to(ROOT).as_posix()
        if name.startswith(NOT_TOLD):
            continue
        where = name.removeprefix("desktop/").removesuffix(".py")
        yield from _marked(nodes, where)
        yield from _raised(nodes, where, errors)
        if name.startswith(TOLD):
            yield from _told(nodes, where)


def _modules() -> Iterator[Path]:
    for folder in ("desktop", "db"):
        yield from (ROOT / folder).rglob("*.py")
    yield ROOT / "packaging" / "tables.py"  # the heads of the handbook's tables


def _errors(nodes: Iterable[ast.AST]) -> set[str]:
    """Return the names of the classes whose sentences are for the reader."""
    bases = [
        (node.name, {base.id for base in node.bases if isinstance(base, ast.Name)})
        for node in nodes
        if isinstance(node, ast.ClassDef)
    ]
    known = set(ROOTS_OF_ERRORS)
    while more := {name for name, above in bases if above & known} - known:
        known |= more
    return known


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _marked(nodes: list[ast.AST], where: str) -> Iterator[Text]:
    for node in nodes:
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
            continue
        if node.func.id in MARKS:
            for text in _literals(node.args[0]):
                yield Text(text, where=where, below=node.func.id == "later")
        elif node.func.id in PAIRS and len(node.args) > 1:
            for one, many in zip(_literals(node.args[0]), _literals(node.args[1]), strict=False):
                yield Text(many, one=one, where=where)


def _literals(node: ast.expr) -> list[str]:
    """Return the texts that an expression may be, where they stand in the code."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return _literals(node.body) + _literals(node.orelse)
    return []


def _raised(nodes: list[ast.AST], where: str, errors: set[str]) -> Iterator[Text]:
    for node in nodes:
        if isinstance(node, ast.Call) and _called(node) in errors and node.args:
            for text in _templates(node.args[0]):
                if _WORDS.search(text):
                    yield Text(text, where=where, below=True)


def _told(nodes: list[ast.AST], where: str) -> Iterator[Text]:
    unshown = {id(node) for node in _unshown(nodes)}
    for node in nodes:
        if id(node) in unshown or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        for text in _templates(node):
            plain = re.sub(r"\{\w+\}", "", text)
            if (
                not _CODE.search(text)
                and re.search("[A-Za-z]{2}", plain)
                and (_WORDS.search(text) or _NAME.fullmatch(text))
            ):
                yield Text(text, where=where, below=True)


def _unshown(nodes: list[ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes that are no text for the reader: docstrings, types, names, pieces of a larger text."""
    for node in nodes:
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            for part in node.values:
                yield from ast.walk(part)
        elif isinstance(node, ast.Subscript):
            yield from ast.walk(node.slice)
        elif isinstance(node, ast.Compare):
            yield from ast.walk(node)
        elif isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key is not None)
        elif isinstance(node, ast.AnnAssign):
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            yield from ast.walk(node.returns or ast.Pass())
        elif isinstance(node, ast.arg):
            yield from ast.walk(node.annotation or ast.Pass())
        elif isinstance(node, ast.Call) and _called(node) in UNSHOWN_CALLS:
            yield from (part for argument in node.args for part in ast.walk(argument))


def _templates(node: ast.expr) -> list[str]:
    """Return the texts that an expression may give, a {name} at each value; pieces chosen by a condition are put in."""
    if isinstance(node, ast.Constant):
        return [node.value.replace("{}", "{value}")] if isinstance(node.value, str) else []
    if isinstance(node, ast.IfExp):
        return _templates(node.body) + _templates(node.orelse)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return ["".join(parts) for parts in product(_templates(node.left), _templates(node.right))]
    if not isinstance(node, ast.JoinedStr):
        return []
    tests = list(dict.fromkeys(ast.dump(part.value.test) for part in node.values if _is_choice(part)))
    return [_template(node, dict(zip(tests, held, strict=True))) for held in product((True, False), repeat=len(tests))]


def _is_choice(part: ast.expr) -> TypeGuard[ast.FormattedValue]:
    return isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.IfExp) and bool(_templates(part.value))


def _template(node: ast.JoinedStr, held: Mapping[str, bool]) -> str:
    """Return the text where these conditions hold or do not."""
    text = ""
    names: dict[str, str] = {}
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        elif _is_choice(part):
            choice = part.value
            chosen = choice.body if held[ast.dump(choice.test)] else choice.orelse
            text += _templates(chosen)[0] if _templates(chosen) else f"{{{_name(chosen, names)}}}"
        elif isinstance(part, ast.FormattedValue):
            text += f"{{{_name(part.value, names)}}}"
    return text


def _name(value: ast.expr, names: dict[str, str]) -> str:
    """Return the name of a value in a text, another for each value."""
    words = re.findall(r"[A-Za-z]\w*", ast.unparse(value))
    usual = {"len": "n", "str": "text"}
    name = usual.get(words[0], words[-1].lower()) if words else "value"
    key, number = ast.unparse(value), 2
    start = name
    while names.get(name, key) != key:
        name, number = f"{start}_{number}", number + 1
    names[name] = key
    return name


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


def below(texts: Mapping[str, Text]) -> str:
    """Return made_below.json: the texts with values that are found again by their words."""
    found = sorted(text.source for text in texts.values() if text.below and re.search(r"\{\w+\}", text.source))
    return json.dumps(found, ensure_ascii=False, indent=0) + "\n"


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
    (BUILT / BELOW).write_text(below(texts), "utf-8")
    for language in FORMS:
        (SOURCES / f"postil_{language}.ts").write_text(written(language, texts, read(language)), "utf-8")
        build(language, BUILT / f"postil_{language}.qm")
    complete = tell(texts)
    return 0 if complete or "release" not in arguments else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
