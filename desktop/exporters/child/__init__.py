"""Exports in the limited child process: a template of the reader's is filled, a copy of a PDF marked."""
