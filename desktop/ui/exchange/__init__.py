"""Export and import: the export, import and merge dialogs, and what drives them."""
