"""What the program tells of itself: its keys, what it is, and the strip that welcomes a new reader."""
