"""The parts of a Library that work on all articles at once: the shelf, briefs, search."""
