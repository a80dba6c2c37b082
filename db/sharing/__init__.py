"""What a library that is shared knows of everybody's changes, in a file beside it."""
