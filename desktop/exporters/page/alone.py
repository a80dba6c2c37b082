"""A page of text that stands alone: no script, nothing that is fetched from elsewhere."""

from __future__ import annotations

from desktop.exporters.page.escaping import language, text

_STYLE = (
    "body{max-width:38em;margin:2em auto;padding:0 1em;font:18px/1.6 Charter,Georgia,serif;color:#1f1d1a;"
    "background:#fbfaf7}blockquote{margin:1em 0;padding:0 0 0 1em;border-left:3px solid #a87400}"
    "pre{overflow:auto}ol{font-size:.85em}img{max-width:100%}"
    "@media(prefers-color-scheme:dark){body{color:#dad7d0;background:#1b1c1e}a{color:#5b9de0}}"
    "@media print{body{margin:0;background:#fff;color:#000}}"
)


def standing_alone(title: str, body: str, tag: str = "", head: str = "") -> str:
    """Return a page with a title and a body, which is HTML; ``tag`` is its language, ``head`` more of its head."""
    return (
        f'<!DOCTYPE html>\n<html{language(tag) or " lang=" + chr(34) * 2}>\n<head>\n<meta charset="utf-8">\n'
        f"<title>{text(title)}</title>\n"
        f'<meta name="viewport" content="width=device-width">\n{head}<style>{_STYLE}</style>\n</head>\n<body>\n'
        f"{body}</body>\n</html>\n"
    )
