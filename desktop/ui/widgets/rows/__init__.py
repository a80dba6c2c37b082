"""Lists of rows that a part of the window paints itself: the widget, a field above them, text in some lines, editing in
place."""
