"""Panes by theme: the annotations of the open article as cards."""
