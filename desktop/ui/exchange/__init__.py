"""What goes out and comes back: the export, import and merge dialogs, and what drives them."""
