"""Anchoring, timed and beside another program's."""
