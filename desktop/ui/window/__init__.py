"""The frame: the window with all its connections, toolbar, status line, drawers, actions and links."""
