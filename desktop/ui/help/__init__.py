"""The program's own help: its keys, what it is, and the strip that welcomes a new reader."""
