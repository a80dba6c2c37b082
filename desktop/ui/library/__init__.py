"""The articles of a library, to choose from."""
