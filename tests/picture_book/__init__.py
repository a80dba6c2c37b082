"""The picture book of `make pictures`: every place, pane, sheet and dialog of the window, in every look and size."""
