"""Briefs: texts of the reader's own beside the board, with quotes put in."""
