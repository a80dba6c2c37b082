"""Files of other programs that are SQLite databases, read as plain values."""
