"""Giving themes by typing: the field over the window, and what it gives them to."""
