"""The additions of site and document generators to Markdown: admonitions, tabs, attributes, imports, shortcodes.

Pure functions on single lines, as those of ``lines``; the state lives in ``blocks``. What is shown are words of the
author's; a name of a kind ("note") is one where no title says more.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop.importers.gfm.lines import Line

_NAMES = (
    "note tip warning danger info important caution hint success question failure bug example quote abstract attention "
    "error seealso todo check faq help summary tldr missing fail cite details admonition new"
)
_KINDS = frozenset(_NAMES.split())
_ATTRIBUTE = r"""(?:[#.][\w:-][^\s{}\"'=#]*|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))"""
ATTRIBUTES = rf"\{{:? *{_ATTRIBUTE}(?: +(?:{_ATTRIBUTE}|[\w-]+))* *\}}"
SHORTCODE = r"\{\{[<%](?:[^{}]|\}(?!\}))*[>%]\}\}|\{%(?:[^{}%]|%(?!\}))*%\}|\{/\*[^{}]*\*/\}"
_FENCE = re.compile(r"(:{3,}|/{3,}|`{3,}(?=\{))[ \t]*")
_INDENTED = re.compile(r"(!!!|\?\?\?\+?|===)[ \t]+(?=[\w\"])")
_NAME = re.compile(r"[\w-]+")
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'")
_BRACED = re.compile(r"\{([^{}]*)\}(?:\[([^\[\]]*)\])?")
_CLASS = re.compile(r"\.([\w-]+)")
_TITLE = re.compile(r"\btitle=(?:\"([^\"]*)\"|'([^']*)')")
_ALERT = re.compile(r"\[!([\w-]{1,30})\][+-]?[ \t]*")
_IMPORT = r"import\s[^'\"]*(?:from\s*)?['\"][^'\"]+['\"];?|export (?:const|let) \w+ = .*"  # of MDX
_UNSEEN = re.compile(rf"(?:\([\w:. -]+\)=|{ATTRIBUTES}|(?:(?:{SHORTCODE})[ \t]*)+|{_IMPORT})[ \t]*$")
_HEADING = re.compile(rf"[ \t]+(?:{ATTRIBUTES}|\{{-\}})[ \t]*$|(?<=\S){ATTRIBUTES}[ \t]*$")


class Opening(NamedTuple):
    """The line that opens a directive: what ends it (its sign, for how it is indented ""), whether it stands out from
    the text, and the words of its head, if it has any.
    """

    sign: str
    stands_out: bool
    head: Line | None


def opening(line: Line) -> Opening | None:
    """Return what a line opens, if it opens a directive. ``line`` begins with its first sign."""
    text = line.text
    if match := _FENCE.match(text):
        rest = line.part(match.end(), len(text)).stripped()
        return _fenced(match[1], rest) if rest.text else None
    if match := _INDENTED.match(text):
        rest = line.part(match.end(), len(text)).stripped()
        if match[1] == "===":
            quoted = _QUOTED.fullmatch(rest.text)
            return Opening("", False, rest.part(1, len(rest.text) - 1)) if quoted else None
        return Opening("", True, _titled(rest))
    return None


def closes(text: str, sign: str) -> bool:
    """True if a line ends the directive that a sign began: ``:::`` of any length, others of the same."""
    text = text.rstrip()
    return len(text) > 2 and not text.strip(sign[:1]) and (sign[0] == ":" or text == sign)


def _fenced(sign: str, rest: Line) -> Opening | None:
    text = rest.text.rstrip(" :") if sign[0] == ":" else rest.text
    rest = rest.part(0, len(text))
    if match := _BRACED.match(text):
        inside = match[1].strip()
        if myst := re.fullmatch(r"[\w:-]+", inside):
            if sign[0] == "`" and myst[0] not in _KINDS:
                return None  # code
            return _named(
                sign, rest.part(match.start(1), match.end(1)).stripped(), rest.part(match.end(), len(text)), myst[0]
            )
        if sign[0] == "`":
            return None
        classes = _CLASS.findall(inside)
        kind = next((name for name in classes if name in _KINDS or name.startswith("callout-")), "")
        title = _TITLE.search(inside)
        if title:
            number = 1 if title[1] is not None else 2
            return Opening(sign, bool(kind), rest.part(title.start(number), title.end(number)))
        if not kind:
            return Opening(sign, False, None)
        at = text.index(f".{kind}") + 1 + len("callout-") * kind.startswith("callout-")
        return Opening(sign, True, rest.part(at, at + len(kind.removeprefix("callout-"))))
    name = _NAME.match(text)
    if not name or (sign[0] == "/" and not re.fullmatch(r"[\w-]+(?:[ \t]*\|.*)?", text)):
        return None
    return _named(sign, rest.part(0, name.end()), rest.part(name.end(), len(text)), name[0])


def _named(sign: str, name: Line, rest: Line, kind: str) -> Opening:
    short = kind.lower().removeprefix("callout-")
    stands_out = short in _KINDS
    text = rest.text
    if match := re.match(r"\s*\[([^\[\]]*)\]", text):
        title = rest.part(match.start(1), match.end(1))
    elif match := re.search(ATTRIBUTES, text):
        title = rest.part(0, match.start()).stripped()
    else:
        title = rest.part(len(text) - len(text.lstrip(" \t|")), len(text)).stripped()
    if not stands_out and kind not in ("tab", "tab-item", "collapse"):
        return Opening(sign, False, None)
    if title.text:
        return Opening(sign, stands_out, title)
    return Opening(sign, stands_out, name.part(len(kind) - len(short), len(kind)) if stands_out else None)


def _titled(rest: Line) -> Line | None:
    """Return the title of an admonition in MkDocs' way, else its kind; none where the title is empty."""
    name = _NAME.match(rest.text)
    quoted = _QUOTED.search(rest.text)
    if quoted:
        number = 1 if quoted[1] is not None else 2
        return rest.part(quoted.start(number), quoted.end(number)) if quoted[number].strip() else None
    return rest.part(0, name.end()) if name else None


def alert(line: Line) -> Line | None:
    """Return the head of a quote that is an admonition (``> [!NOTE]``) by its first line."""
    match = _ALERT.match(line.text)
    if not match:
        return None
    title = line.part(match.end(), len(line.text)).stripped()
    return title if title.text else line.part(match.start(1), match.end(1))


def is_unseen(text: str) -> bool:
    """True if a line holds nothing for a reader: a label, attributes, shortcodes, an import."""
    return _UNSEEN.match(text) is not None


def without_attributes(words: Line) -> Line:
    """Return a heading's text without the attributes at its end."""
    return words.part(0, match.start()).stripped() if (match := _HEADING.search(words.text)) else words
