"""The table: themes by articles, by each other and over time, counted."""
