"""Search that forgives: an index of stems beside the library file, and what in it comes nearest to some words."""
