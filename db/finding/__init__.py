"""Finding what is in a library: the full-text indexes, what a reader may type, and the search itself."""
