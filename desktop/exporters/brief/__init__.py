"""A brief, written for others: its quotes, their sources in a citation style, as Markdown or HTML."""
