"""Annotated Markdown, the format, used both ways: what is written, and what comes back."""
