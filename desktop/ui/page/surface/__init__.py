"""The layer over an article on the screen, the same over its text and over its pages."""
