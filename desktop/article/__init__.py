"""An article: its Content, the offsets of its one text, where each stands in the source. Knows no file."""
