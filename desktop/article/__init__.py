"""What an article is: its Content, the offsets of its one text, where each stands in the source. Knows no file."""
