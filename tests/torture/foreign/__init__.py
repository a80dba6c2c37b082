"""What may come in: files made to hang the program, to fill its memory, to make it read or call out."""
