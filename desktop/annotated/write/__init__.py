"""Putting marks, references and notes into the text of an article, and proving them."""
