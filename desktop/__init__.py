"""Postil: read an article, highlight it, write notes in its margin, take both away as annotated Markdown."""

__version__ = "1.0.0"
