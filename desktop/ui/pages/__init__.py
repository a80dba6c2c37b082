"""The pages of an article that came as a PDF, as they were printed: drawn by a child, annotated as its text is."""
