"""Finding over all articles: the palette, in which every command stands too, and the page of one search."""
