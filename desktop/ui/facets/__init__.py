"""The button of facets, and the menu under it: what annotations are narrowed to, with the number of each."""
