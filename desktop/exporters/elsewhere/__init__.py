"""Annotations for other programs, each in that program's own form."""
