"""A list of rows of different heights: the widget, and what of its rows is in sight."""
