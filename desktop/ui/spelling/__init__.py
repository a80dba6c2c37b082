"""Spelling in notes, by the dictionaries of the system where the extra that reads them is installed."""
