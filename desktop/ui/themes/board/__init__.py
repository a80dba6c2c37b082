"""The board: a column a theme, in it the quotes of all articles."""
