"""One list of cards in groups, for the panes of an article and for the columns of the board."""
