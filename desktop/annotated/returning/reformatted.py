"""Whether a note was only written in another way by some program: wrapped anew, with other signs for the same.

Two notes say the same where Markdown reads the same blocks in both and no letter is another one; the letters tell of
what is not shown, such as comments. Knows nothing of annotations.
"""

from __future__ import annotations

import re

from desktop.annotated.document import Reader
from desktop.article.content import Block
from desktop.errors import PostilError

# how the same may be written: signs and numbers of items, also white space, but not that in code
_SIGNS = re.compile(
    r"(?<!`)(?P<ticks>`{1,2})(?!`)(?P<code>(?:(?!\n[ \t]*\n)[\s\S])+?)(?<!`)(?P=ticks)(?!`)"
    r"|(?m:^)[ >*+-]*\d{1,9}(?=[.)]\s)|[\s*_\\+#>=~|`-]"
)
_PLAIN = re.compile(r"(?:[ \t]*[^\W\d_][^\n`]*(?:\n(?!\Z)|\Z))+")  # lines that begin with a letter: one paragraph
_LESS = re.compile(r"\\<|&lt;")
_HARD_BREAK = re.compile(r"(?:  |\\)\n")


def is_reformatted(found: str, base: str, read: Reader | None = None) -> bool:
    """Tell whether a note says what ``base`` says, though it may be written otherwise.

    Hard breaks of two blanks may be gone, as editors take them for waste; new ones are an edit. Without ``read`` only
    what was wrapped anew is known.
    """
    found, base = (_LESS.sub("<", one) for one in (found, base))
    if found == base:
        return True
    if _letters(found) != _letters(base):
        return False
    is_wrapped = found.split() == base.split() and "\n\n" not in found and not _HARD_BREAK.search(found + base)
    if is_wrapped and _PLAIN.fullmatch(base):
        return True  # also by a program that knows nothing of lists: a line may begin with a dash by now
    if read is None:
        return False
    without_blanks = "\n".join(line.rstrip() for line in base.split("\n"))
    try:
        said = _blocks(found, read)
        return any(said == _blocks(one, read) for one in dict.fromkeys((base, without_blanks)))
    except PostilError:
        return False


def as_written(found: str, base: str, read: Reader | None = None) -> str:
    """Return a note that was edited with the paragraphs, and the hard breaks, of ``base`` that it still has."""
    if "```" not in base + found and "~~~" not in base + found:
        known = {_letters(part): part for part in base.split("\n\n")}
        parts = ((part, known.get(_letters(part), part)) for part in found.split("\n\n"))
        found = "\n\n".join(was if is_reformatted(part, was, read) else part for part, was in parts)
    broken = {line.rstrip(): line for line in base.split("\n") if line.strip() and line.endswith("  ")}
    return "\n".join(broken.get(line, line) for line in found.split("\n"))


def _letters(note: str) -> str:
    has_fence = "```" in note or "~~~" in note

    def kept(sign: re.Match[str]) -> str:
        is_in_code = has_fence and sign[0] == "\t"
        return sign[0] if is_in_code else re.sub(r"[ \t]*\n[ \t>]*", " ", sign["code"] or "")

    return _SIGNS.sub(kept, _LESS.sub("<", note))


def _blocks(note: str, read: Reader) -> tuple[Block, ...]:
    return read(note.encode("utf-8", "surrogatepass")).blocks
