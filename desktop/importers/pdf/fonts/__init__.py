"""Fonts of a PDF: what they say of themselves, and the signs of those that name none."""
