"""How PySide and what it stands on are loaded in little time. Knows nothing of Postil."""
