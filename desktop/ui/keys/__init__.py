"""The sheet of keys: every command with its keys, and others for it."""
