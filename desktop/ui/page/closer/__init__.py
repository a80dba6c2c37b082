"""A closer look at one thing on the page: the footnote of a reference, a picture at its full size."""
