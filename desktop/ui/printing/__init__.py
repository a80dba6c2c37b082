"""The article on paper: cut into pages, with its notes in the margin beside their lines."""
