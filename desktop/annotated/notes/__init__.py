"""How a note stands in a file: as a footnote, a callout, in the line, in a list."""
