"""Sharing a library: what travels between devices are changes of rows, never a library file."""
