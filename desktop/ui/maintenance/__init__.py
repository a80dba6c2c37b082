"""Keeping the library whole from the window: check, backups, repair, trash."""
