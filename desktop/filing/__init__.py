"""Filing by typing: which themes fit what is typed, and which one a passage likely belongs to; and what facets let
through. Pure."""
