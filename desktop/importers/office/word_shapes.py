"""The structure that a Word file shows by its looks alone: headings by outline level or by hand, code by its face.

Such paragraphs and runs get a style of ours, which mammoth is told about. Knows nothing of marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING, CODE, CODE_RUN = "PostilHeading", "PostilCode", "PostilCodeRun"  # styles that no file has
_MONOSPACED = re.compile(
    r"courier|consolas|menlo|monaco|\bmono\b|monospace|lucida (?:console|sans typewriter)|source code|fira code|"
    r"andale|inconsolata|cascadia|letter gothic|typewriter",
    re.I,
)
_LONGEST = 90  # characters of a heading by hand
_FEWEST = 2  # bold lines: one alone may be anything
_NAMED = re.compile(r"heading\s*[1-9]$|title$", re.I)
_OUR_STYLES = 6


class Style(NamedTuple):
    """The properties that a style gives its paragraphs: None where it gives none."""

    level: int | None = None  # from 0; 9 is running text
    face: str | None = None
    bold: bool | None = None
    size: int | None = None
    name: str = ""


def styles_in(root: Element) -> dict[str, Style]:
    """Return the styles of a file by their ids, each with what those say that it is based on."""
    elements = {element.get(f"{W}styleId", ""): element for element in root.iter(f"{W}style")}
    known: dict[str, Style] = {}

    def resolved(name: str, depth: int) -> Style:
        if name in known or name not in elements or depth > 20:
            return known.get(name, Style())
        element = elements[name]
        parent = element.find(f"{W}basedOn")
        above = resolved(parent.get(f"{W}val", ""), depth + 1) if parent is not None else Style()
        known[name] = _told(element, above, _value(element, "name"))
        return known[name]

    for name in elements:
        resolved(name, 0)
    return known


def with_shapes(root: Element, styles: dict[str, Style]) -> None:
    """Give the paragraphs of a text that look like headings or code a style that says so."""
    body = root.find(f"{W}body")
    if body is None:
        return
    default = next((style for style in styles.values() if style.name.lower() == "normal"), Style())
    looks = [(paragraph, _look(paragraph, styles, default)) for paragraph in _paragraphs(body)]
    for paragraph, look in looks:
        if look.level is not None and look.level < _OUR_STYLES and not _NAMED.match(look.name) and _text(paragraph):
            _set_style(paragraph, f"{HEADING}{look.level + 1}")
    _set_code(root, styles, default)
    if not any(_NAMED.match(look.name) or (look.level or 9) < 9 for _, look in looks):
        _set_headings_by_hand(looks)


def _paragraphs(body: Element) -> Iterator[Element]:
    """Yield the paragraphs that stand in no table."""
    for child in body:
        if child.tag == f"{W}p":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            yield from _paragraphs(child)


def _value(element: Element | None, path: str) -> str:
    child = element.find("/".join(f"{W}{part}" for part in path.split("/"))) if element is not None else None
    return child.get(f"{W}val", "") if child is not None else ""


def _told(element: Element, above: Style, name: str) -> Style:
    """Return what a style or paragraph says, and for the rest what stands above it."""
    run = element.find(f"{W}rPr")
    level, size = _value(element, "pPr/outlineLvl"), _value(run, "sz")
    fonts, bold = (run.find(f"{W}rFonts"), run.find(f"{W}b")) if run is not None else (None, None)
    return Style(
        int(level) if level.isdigit() else above.level,
        fonts.get(f"{W}ascii", "") or above.face if fonts is not None else above.face,
        _is_on(bold) if bold is not None else above.bold,
        int(size) if size.isdigit() else above.size,
        name or above.name,
    )


def _is_on(element: Element) -> bool:
    return element.get(f"{W}val", "1") not in ("0", "false", "off")


def _look(paragraph: Element, styles: dict[str, Style], default: Style) -> Style:
    style = styles.get(_value(paragraph, "pPr/pStyle"), default)
    level = _value(paragraph, "pPr/outlineLvl")
    return style._replace(level=int(level)) if level.isdigit() else style


def _runs(paragraph: Element) -> list[Element]:
    return [run for run in paragraph.iter(f"{W}r") if "".join(text.text or "" for text in run.findall(f"{W}t")).strip()]


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()


def _set_style(element: Element, style: str) -> None:
    kind = "pPr" if element.tag == f"{W}p" else "rPr"
    properties = element.find(f"{W}{kind}")
    if properties is None:
        properties = Element(f"{W}{kind}")
        element.insert(0, properties)
    named = f"{W}{kind[0]}Style"
    child = properties.find(named)
    if child is None:
        child = Element(named)
        properties.insert(0, child)
    child.set(f"{W}val", style)


def _set_code(root: Element, styles: dict[str, Style], default: Style) -> None:
    """Mark what is set in a face whose letters are equally wide, if the text as a whole is not."""
    if default.face and _MONOSPACED.search(default.face):
        return
    for paragraph in root.iter(f"{W}p"):
        look = _look(paragraph, styles, default)
        runs = _runs(paragraph)
        wide = [run for run in runs if _MONOSPACED.search(_told(run, look, "").face or "")]
        if not wide:
            continue
        if len(wide) == len(runs) and paragraph.find(f"{W}pPr/{W}numPr") is None and not _NAMED.match(look.name):
            _set_style(paragraph, CODE)
        else:
            for run in wide:
                _set_style(run, CODE_RUN)


def _set_headings_by_hand(looks: list[tuple[Element, Style]]) -> None:
    """Make headings of the bold lines that stand alone above others, the larger ones higher."""
    headings: list[tuple[Element, int]] = []
    for number, (paragraph, look) in enumerate(looks):
        text, runs = _text(paragraph), _runs(paragraph)
        after = next((paragraph for paragraph, _ in looks[number + 1 : number + 4] if _text(paragraph)), None)
        told = [_told(run, look, "") for run in runs]
        is_line = 1 < len(text) <= _LONGEST and text[-1] not in ".,;:" and any(map(str.isalpha, text))
        if (
            not is_line
            or not told
            or not all(look.bold for look in told)
            or paragraph.find(f"{W}pPr/{W}numPr") is not None
        ):
            continue
        if after is not None and not all(_told(run, look, "").bold for run in _runs(after)):
            headings.append((paragraph, max(look.size or 0 for look in told)))
    if len(headings) < _FEWEST:
        return
    sizes = sorted({size for _, size in headings}, reverse=True)[:3]
    for paragraph, size in headings:
        _set_style(paragraph, f"{HEADING}{1 + sizes.index(size) if size in sizes else 3}")
