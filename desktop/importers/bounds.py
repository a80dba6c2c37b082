"""The bounds of a content's size: what is beyond is set in plain lines, with the same text, or refused in a sentence.

Qt takes 2 to 3 KB for every block, however short, so a file of a million empty lines would fill the memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.article.content import Block, BlockKind, Content, Span
from desktop.errors import ImportFailed

MAX_BLOCKS = 50_000  # the longest novels have some 15,000
MAX_TEXT, MAX_BYTES = 15_000_000, 25_000_000  # characters, bytes of UTF-8: the window holds a text several times over
_AT_A_TIME = 1_000_000  # characters
_LONG = 10_000  # characters of a block of plain lines


def refuse_too_long(text: str) -> None:
    """Raise ImportFailed for a text that is longer than MAX_TEXT characters or MAX_BYTES of UTF-8."""
    if len(text) > MAX_TEXT or (4 * len(text) > MAX_BYTES and _bytes_in(text) > MAX_BYTES):
        raise ImportFailed("The text is longer than 15 million characters or 25 MB, which is more than Postil opens.")


def _bytes_in(text: str) -> int:
    some = (text[at : at + _AT_A_TIME] for at in range(0, len(text), _AT_A_TIME))
    return sum(len(piece.encode("utf-8", "surrogatepass")) for piece in some)


def bounded(content: Content) -> tuple[Content, str]:
    """Return the content in at most some MAX_BLOCKS blocks, and a sentence where it had more.

    Its text is the same: the blocks beyond become lines of a few long ones. Raises ImportFailed as refuse_too_long.
    """
    refuse_too_long(content.text)
    if len(content.blocks) <= MAX_BLOCKS:
        return content, ""
    kept, beyond = content.blocks[:MAX_BLOCKS], content.blocks[MAX_BLOCKS:]
    remark = f"The file has more than {MAX_BLOCKS:,} paragraphs; what is beyond stands in plain lines."
    return replace(content, blocks=(*kept, *_as_lines(beyond))), remark


def _as_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    texts: list[str] = []
    spans: list[Span] = []
    length = 0
    for block in blocks:
        spans += [replace(span, start=span.start + length, end=span.end + length) for span in block.spans]
        texts.append(block.text)
        length += len(block.text) + 1
        if length > _LONG:
            yield Block(BlockKind.PARAGRAPH, "\n".join(texts), tuple(spans))
            texts, spans, length = [], [], 0
    if texts:
        yield Block(BlockKind.PARAGRAPH, "\n".join(texts), tuple(spans))


def lines_in_blocks(text: str) -> tuple[Block, ...]:
    """Return the lines of a text, which has only "\\n" for line ends, in few blocks; blank lines are left out."""
    text = "\n".join(filter(None, map(str.strip, text.split("\n"))))
    blocks, at = [], 0
    while at < len(text):
        end = text.find("\n", at + _LONG)
        end = len(text) if end < 0 else end
        blocks.append(Block(BlockKind.PARAGRAPH, text[at:end]))
        at = end + 1
    return tuple(blocks)
