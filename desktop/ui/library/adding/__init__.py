"""Bringing many files in, and what is told of them."""
