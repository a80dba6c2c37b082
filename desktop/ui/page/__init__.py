"""The article on the screen: its document, geometry, marks, and the selection."""
