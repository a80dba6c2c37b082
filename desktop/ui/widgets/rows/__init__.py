"""Lists of rows that a part of the window paints itself: the widget, text in some lines, editing in place."""
