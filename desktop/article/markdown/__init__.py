"""Content written as Markdown: its blocks, and the text and spans of each."""
