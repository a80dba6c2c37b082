"""Finding words in the open article: the bar, its list of hits, and where words stand in a text."""
