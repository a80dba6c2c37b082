"""How a note stands in a file: as a footnote, or as a comment in the line for reading elsewhere."""
