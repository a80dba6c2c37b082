"""A codebook: themes with what they mean, written as REFI-QDA (.qdc), Markdown or JSON; the first and last are read,
bounded and without entities, as they are somebody else's.

Pure.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from xml.etree import ElementTree

from desktop.annotated.naming import escape_text
from desktop.article.entities import escape, quoteattr
from desktop.errors import PostilError
from desktop.importers.epub.xml import Tree

LARGEST = 8_000_000  # bytes of a file that is read
CODES_AT_MOST = 5_000
_PIECE = 256  # bytes: what was declared is written out no further than to the end of one before it is refused
DEEPEST = 30
LONGEST = 200  # code points of a name
LONGEST_TEXT = 100_000  # of a definition
NAMESPACE = "urn:QDA-XML:codebook:1.0"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Code:
    """A theme as a codebook has it. ``parent`` is the number of another code before it, or None."""

    name: str
    definition: str = ""
    includes: str = ""
    excludes: str = ""
    colour: str = ""  # #RRGGBB, or empty
    id: str = ""
    parent: int | None = None
    examples: tuple[str, ...] = ()  # quotes


def to_qdc(codes: Sequence[Code], origin: str) -> bytes:
    """Return a codebook as REFI-QDA 1.0 XML."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<CodeBook xmlns="{NAMESPACE}" origin={_attribute(origin)}>']
    lines.append("  <Codes>")
    _walk(codes, None, 2, lines)
    return "\n".join([*lines, "  </Codes>", "</CodeBook>", ""]).encode()


def _walk(codes: Sequence[Code], parent: int | None, depth: int, lines: list[str]) -> None:
    for number, code in enumerate(codes):
        if code.parent != parent:
            continue
        indent = "  " * depth
        colour = f" color={_attribute(code.colour)}" if code.colour else ""
        guid = _guid(code)
        lines.append(f'{indent}<Code guid="{guid}" name={_attribute(code.name)} isCodable="true"{colour}>')
        if description := _description(code):
            lines.append(f"{indent}  <Description>{escape(_NO_XML.sub('', description))}</Description>")
        _walk(codes, number, depth + 1, lines)
        lines.append(f"{indent}</Code>")


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("", text))


def _guid(code: Code) -> str:
    try:
        return str(uuid.UUID(code.id)).upper()
    except ValueError:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"postil:theme:{code.id or code.name}")).upper()


_PARTS = (("Includes", "includes"), ("Excludes", "excludes"))


def _description(code: Code) -> str:
    """Return all that is said of a theme as one text, which ``_read_description`` takes apart again."""
    parts = [code.definition.strip()]
    parts += [f"{word}: {text}" for word, name in _PARTS if (text := getattr(code, name).strip())]
    return "\n\n".join(part for part in parts if part)


def _read_description(code: Code, text: str) -> Code:
    texts: dict[str, str] = {"definition": ""}
    current = "definition"
    for part in text.strip().split("\n\n"):
        for word, name in _PARTS:
            if part.startswith(f"{word}: ") and name not in texts:
                current, part = name, part[len(word) + 2 :]
        texts[current] = f"{texts[current]}\n\n{part}" if texts.get(current) else part
    return replace(
        code, definition=texts["definition"], includes=texts.get("includes", ""), excludes=texts.get("excludes", "")
    )


def to_json(codes: Sequence[Code], origin: str) -> bytes:
    """Return a codebook as JSON."""
    rows = [asdict(code) for code in codes]
    text = json.dumps({"origin": origin, "codes": rows}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "replace")


def to_markdown(codes: Sequence[Code], origin: str) -> bytes:
    """Return a codebook to be read: a heading a theme, below it what it means and example quotes."""
    lines = ["# Codebook", ""]

    def walk(parent: int | None, depth: int) -> None:
        for number, code in enumerate(codes):
            if code.parent != parent:
                continue
            lines.extend([f"{'#' * min(depth, 6)} {escape_text(code.name)}", ""])
            if code.definition.strip():
                lines.extend([escape_text(code.definition), ""])
            for word, name in _PARTS:
                if text := getattr(code, name).strip():
                    lines.extend([f"*{word}:* {escape_text(text)}", ""])
            for quote in code.examples:
                lines.extend([f"> {escape_text(quote)}", ""])
            walk(number, depth + 1)

    walk(None, 2)
    return "\n".join(lines).encode("utf-8", "replace")


WRITERS: dict[str, Callable[[Sequence[Code], str], bytes]] = {
    ".qdc": to_qdc,
    ".md": to_markdown,
    ".json": to_json,
}


def read_codebook(data: bytes, name: str) -> list[Code]:
    """Read a codebook, as XML or JSON. Raises PostilError with what is wrong with it."""
    if len(data) > LARGEST:
        raise PostilError("{name} is too large for a codebook.", name=name)
    if name.lower().endswith(".md"):
        raise PostilError("{name} is a codebook for people; REFI-QDA (.qdc) and JSON can be taken in.", name=name)
    start = data[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    codes = _read_json(data, name) if start.startswith((b"{", b"[")) else _read_xml(data, name)
    if not codes:
        raise PostilError("{name} holds no codes.", name=name)
    return codes


def _checked(code: Code, name: str) -> Code:
    """See that a code can be a theme. Raises PostilError."""
    words = " ".join(code.name.split())
    if not words:
        raise PostilError("A code in {name} has no name.", name=name)
    if len(words) > LONGEST:
        raise PostilError(
            "The name of a code in {name} has {n} characters; {longest} are the most.",
            name=name,
            n=len(words),
            longest=LONGEST,
        )
    if max(len(code.definition), len(code.includes), len(code.excludes)) > LONGEST_TEXT:
        raise PostilError("What {name} says of “{words}” is too long.", name=name, words=words[:40])
    return replace(code, name=words, colour=code.colour if _COLOUR.fullmatch(code.colour) else "")


class _Tree(Tree):
    """Refuses a document type, so that no entity can be declared, and none fetched."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def doctype(self, *_: str | None) -> None:
        raise PostilError(
            "{name} declares entities or a document type, which a codebook has no need of.", name=self._name
        )


def _read_xml(data: bytes, name: str) -> list[Code]:
    """Read REFI-QDA XML, whatever its namespace, also as part of a project."""
    parser = ElementTree.XMLParser(target=_Tree(name))
    try:
        for at in range(0, len(data), _PIECE):
            parser.feed(data[at : at + _PIECE])
        root = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:  # or an encoding that nobody knows
        raise PostilError("{name} is no codebook that can be read: {error}.", name=name, error=error) from error
    books = [element for element in root.iter() if _local(element) == "CodeBook"]
    if not books:
        raise PostilError("{name} is no codebook: it has no element CodeBook.", name=name)
    codes: list[Code] = []
    for book in books:
        _add_codes(book, None, 0, codes, name)
    return [_checked(code, name) for code in codes]


def _add_codes(holder: ElementTree.Element, parent: int | None, depth: int, codes: list[Code], name: str) -> None:
    for element in holder:
        if _local(element) != "Code":
            _add_codes(element, parent, depth, codes, name)
            continue
        if len(codes) >= CODES_AT_MOST:
            raise PostilError(
                "{name} holds more than {codes_at_most} codes.", name=name, codes_at_most=f"{CODES_AT_MOST:,}"
            )
        if depth >= DEEPEST:
            raise PostilError("The codes in {name} are nested too deeply.", name=name)
        number, description = len(codes), element.find("{*}Description")
        identity = element.get("guid", "").strip("{} ").lower()
        codes.append(Code(element.get("name", ""), colour=element.get("color", ""), id=identity, parent=parent))
        if description is not None:
            codes[number] = _read_description(codes[number], "".join(description.itertext()))
        _add_codes(element, number, depth + 1, codes, name)


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _read_json(data: bytes, name: str) -> list[Code]:
    try:
        loaded = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PostilError("{name} is not JSON: {error}.", name=name, error=error) from error
    rows = loaded.get("codes") if isinstance(loaded, dict) else loaded
    if not isinstance(rows, list) or len(rows) > CODES_AT_MOST:
        raise PostilError("{name} is no codebook: it has no list of codes, or far too many.", name=name)
    codes: list[Code] = []
    depths: list[int] = []
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            raise PostilError("Code {number} in {name} is none.", number=number + 1, name=name)
        texts = {key: row.get(key, "") for key in ("name", "definition", "includes", "excludes", "colour", "id")}
        parent = row.get("parent")
        is_number = isinstance(parent, int) and not isinstance(parent, bool) and 0 <= parent < number
        if not all(isinstance(text, str) for text in texts.values()) or not (parent is None or is_number):
            raise PostilError("Code {number} in {name} is none.", number=number + 1, name=name)
        depths.append(depths[parent] + 1 if parent is not None else 1)
        if depths[-1] > DEEPEST:
            raise PostilError("The codes in {name} are nested too deeply.", name=name)
        codes.append(_checked(Code(**texts, parent=parent), name))
    return codes
