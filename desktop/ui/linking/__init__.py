"""Links in notes to articles and annotations: offered after ``[[`` in a note, and where they lead from."""
