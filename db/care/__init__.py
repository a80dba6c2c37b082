"""Care for a library file: check, repair and what it reads from, backups, going back to one."""
