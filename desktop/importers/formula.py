"""A formula in MathML as a line of text: the TeX that it brings along, else its signs in one line; TeX within a text.

Feed it the elements of one ``math``; knows nothing of the document around it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.importers.clean_html import Attributes

MAX_DEPTH = 60
MAX_LENGTH = 20_000  # characters
# TeX between dollar signs, as pandoc and GitHub tell it from money: signs touch it within, no word touches them without
DOLLARS = r"(?<![\w\\$])(?:\$\$(?:[^$\\]|\\.)++\$\$|\$(?![\s$`])(?:[^$\\]|\\.)++(?<!\s)\$)(?![\w$])"
_TEX = ("application/x-tex", "text/x-latex", "latex", "tex")
_SCRIPTS = {"msub": "_", "msup": "^", "munder": "_", "mover": "^"}
_SPACE = " \t\n\r\f"
_SAID = ("mtext", "annotation")  # words, which are parted from the signs beside them
_BOTH = ("msubsup", "munderover")


@dataclass(slots=True)
class _Part:
    tag: str
    attributes: Attributes
    children: list[_Part] = field(default_factory=list)
    text: str = ""


class Formula:
    """The elements of a ``math``, one after the other; then ``line``."""

    def __init__(self, attributes: Attributes) -> None:
        self._top = _Part("math", attributes)
        self._open = [self._top]
        self._deeper = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an element inside."""
        if len(self._open) >= MAX_DEPTH:
            self._deeper += 1
            return
        part = _Part(tag, attributes)
        self._open[-1].children.append(part)
        self._open.append(part)

    def end(self) -> None:
        """End the element begun last."""
        if self._deeper:
            self._deeper -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def data(self, text: str) -> None:
        """Add text to the element that is open; white space between elements counts for nothing."""
        part = self._open[-1]
        text = text if part.tag in _SAID else text.strip(_SPACE)
        if not text.strip(_SPACE):
            return
        if part.children:
            part.children.append(_Part("mtext", {}, text=text))
        else:
            part.text += text

    def line(self) -> tuple[str, bool]:
        """Return the formula on one line, and whether it is TeX."""
        if tex := _tex(self._top):
            return tex[:MAX_LENGTH], True
        written = " ".join(_written(self._top).split())
        return (written or " ".join(self._top.attributes.get("alttext", "").split()))[:MAX_LENGTH], False


def _tex(part: _Part) -> str:
    if part.tag == "annotation" and part.attributes.get("encoding", "").lower() in _TEX:
        return " ".join(part.text.split())
    return next(filter(None, map(_tex, part.children)), "")


def _written(part: _Part) -> str:
    tag = part.tag
    if tag in ("annotation", "annotation-xml", "mphantom"):
        return ""
    inner = [
        piece for piece in map(_written, part.children) if piece.strip() or part.tag in ("mfrac", *_SCRIPTS, *_BOTH)
    ]
    if not part.children:
        return part.text
    if tag == "mfrac" and len(inner) == 2:
        return f"{_grouped(inner[0])}/{_grouped(inner[1])}"
    if tag in _SCRIPTS and len(inner) == 2:
        return f"{inner[0]}{_SCRIPTS[tag]}{_grouped(inner[1])}"
    if tag in _BOTH and len(inner) == 3:
        return f"{inner[0]}_{_grouped(inner[1])}^{_grouped(inner[2])}"
    if tag == "msqrt":
        return f"√{_grouped(''.join(inner))}"
    if tag == "mroot" and len(inner) == 2:
        return f"{_grouped(inner[1])}√{_grouped(inner[0])}"
    if tag == "mfenced":
        separator = part.attributes.get("separators", ",")[:1]
        body = f"{separator} ".join(inner)
        return f"{part.attributes.get('open', '(')}{body}{part.attributes.get('close', ')')}"
    if tag == "mtable":
        return f"[{'; '.join(inner)}]"
    if tag in ("mtr", "mlabeledtr"):
        return ", ".join(inner)
    return part.text + "".join(f" {piece} " if _is_relation(piece) else piece for piece in inner)


def _is_relation(text: str) -> bool:
    return text.strip() in ("=", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "⇒", "⇔", "∈", "+", "−", "±")


def _grouped(text: str) -> str:
    text = text.strip()
    return text if len(text) == 1 or text.isdigit() else f"({text})"
