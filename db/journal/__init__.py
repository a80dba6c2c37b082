"""The change journal, the second copy of every change: its file, entries, check, and reconciling."""
