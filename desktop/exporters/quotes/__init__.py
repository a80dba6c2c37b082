"""A part of an article as Markdown: its annotated paragraphs, or its quotes one by one."""
