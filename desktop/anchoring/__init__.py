"""The place of an annotation: a passage described as a Target, and a Target found again in another text."""
