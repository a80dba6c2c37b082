"""An article and its annotations as a page that any browser shows: markup and style. Knows no files."""
