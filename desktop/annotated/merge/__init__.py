"""Exporting again to a file that somebody wrote into: a three-way merge by annotation id."""
