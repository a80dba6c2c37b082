"""A formula in MathML as a line of text: the TeX that it brings along, else its signs in one line; TeX within a text.

Knows nothing of the document around it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

MAX_LENGTH = 20_000  # characters
# TeX between dollar signs, as pandoc and GitHub tell it from money: signs touch it within, no word touches them without
DOLLARS = r"(?<![\w\\$])(?:\$\$(?:[^$\\]|\\.)++\$\$|\$(?![\s$`])(?:[^$\\]|\\.)++(?<!\s)\$)(?![\w$])"
_TEX = ("application/x-tex", "text/x-latex", "latex", "tex")
_SCRIPTS = {"msub": "_", "msup": "^", "munder": "_", "mover": "^"}
_SPACE = " \t\n\r\f"
_SAID = ("mtext", "annotation")  # words, which are parted from the signs beside them
_BOTH = ("msubsup", "munderover")


def line_of(math: Element) -> tuple[str, bool]:
    """Return a formula on one line, and whether it is TeX."""
    sources = (part.text or "" for part in math.iter("annotation") if part.get("encoding", "").lower() in _TEX)
    if tex := next(filter(None, (" ".join(source.split()) for source in sources)), ""):
        return tex[:MAX_LENGTH], True
    return " ".join((_written(math).strip() or math.get("alttext", "")).split())[:MAX_LENGTH], False


def _own(part: Element, text: str | None) -> str:
    """Return text that stands in a part; white space between elements counts for nothing."""
    stripped = (text or "").strip(_SPACE)
    return (text or "") if stripped and part.tag in _SAID else stripped


def _written(part: Element) -> str:
    tag, text = part.tag, _own(part, part.text)
    if tag in ("annotation", "annotation-xml", "mphantom"):
        return ""
    if not len(part):
        return text
    inner: list[str] = []
    for child in part:
        piece, tail = _written(child), _own(part, child.tail)
        inner += [piece] if piece.strip() or tag in ("mfrac", *_SCRIPTS, *_BOTH) else []
        inner += [tail] if tail.strip() else []
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
        body = f"{part.get('separators', ',')[:1]} ".join(inner)
        return f"{part.get('open', '(')}{body}{part.get('close', ')')}"
    if tag == "mtable":
        return f"[{'; '.join(inner)}]"
    if tag in ("mtr", "mlabeledtr"):
        return ", ".join(inner)
    return text + "".join(f" {piece} " if _is_relation(piece) else piece for piece in inner)


def _is_relation(text: str) -> bool:
    return text.strip() in ("=", "<", ">", "≤", "≥", "≠", "≈", "≡", "→", "⇒", "⇔", "∈", "+", "−", "±")


def _grouped(text: str) -> str:
    text = text.strip()
    return text if len(text) == 1 or text.isdigit() else f"({text})"
