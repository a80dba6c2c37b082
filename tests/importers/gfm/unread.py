"""Where a content says that its words stand, held against what stands there."""

from __future__ import annotations

import html

from desktop.article.content import OBJECT, Content, SpanKind


def unread(source: str, content: Content) -> list[tuple[str, str, str]]:
    """Return each character that is seen whose place does not say it: with its place's words and what stands before."""
    assert content.places is not None
    notes = {
        offset
        for start, block in zip(content.starts, content.blocks, strict=True)
        for span in block.spans
        if span.kind is SpanKind.FOOTNOTE_REF
        for offset in range(start + span.start, start + span.end)
    }
    out = []
    for offset, character in enumerate(content.text):
        if character.isspace():
            continue
        place = content.places.range_of(offset)
        words = source[slice(*place)] if place is not None else ""
        said = words in (character, f"\\{character}") or (words[:1] == "&" and character in html.unescape(words))
        if character == OBJECT:
            said = words.startswith(("![", "<img"))
        if offset in notes:
            said = words.startswith("[^") and words.endswith("]")
        if not said:
            out.append((character, words, content.text[max(0, offset - 20) : offset]))
    return out
