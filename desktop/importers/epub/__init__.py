"""EPUB 2 and 3: a zip with documents in it, read with a parser that follows nothing and expands nothing."""
